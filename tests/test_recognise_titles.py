"""Things with a place in their name: newspapers, firms, works, dishes, wines, cheeses and breeds."""

import pytest

from geodata.model import Article
from geodata.pipeline import Geoparser


@pytest.fixture(scope="module")
def names():
    """What a sentence of a language names."""
    geoparser = Geoparser(recogniser="gazetteer", processes=1)

    def found(text, language):
        return {
            one.mention.surface
            for one in geoparser.geoparse(Article(1, "", text, language=language)).resolutions
        }

    return found


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Об этом пишет «Московский комсомолец», сообщили в Казани.", {"Казани"}),
        ("ru", "Об этом пишет газета «Красноярск», сообщили в Казани.", {"Казани"}),
        ("de", "Die Deutsche Bank zieht sich aus Bitterfeld zurück.", {"Bitterfeld"}),
        ("de", "Ihr Film „Moskau am Meer“ lief in Locarno.", {"Locarno"}),
        ("fr", "Le bœuf bourguignon était servi à Dijon.", {"Dijon"}),
        ("es", "Según El Norte de Castilla, la feria de Burgos abre hoy.", {"Burgos"}),
        ("es", "La película «Lima de noche» se rodó en Cusco.", {"Cusco"}),
        ("it", "Il Mattino di Napoli parla di Cassino.", {"Cassino"}),
        ("pt", "O Banco do Brasil abriu uma agência em Sobral.", {"Sobral"}),
        ("ar", "وذكرت صحيفة الشرق الأوسط أن الاجتماع عقد في بيروت.", {"بيروت"}),
        ("zh", "《北京青年报》报道，会议在兰州举行。", {"兰州"}),
        ("ru", "Газеты России пишут о Казани.", {"России", "Казани"}),
        ("vi", "Mỹ cảnh báo Trung Quốc.", {"Mỹ", "Trung Quốc"}),
        ("en", "Brussels sprouts were served in Ghent.", {"Ghent"}),
    ],
)  # fmt: skip
def test_a_thing_with_a_place_in_its_name_is_none(names, language, text, expected):
    assert names(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Burgundy was corked and the wine from Bordeaux too young.", {"Bordeaux"}),
        ("Start the cheeseboard with Edam and Gouda.", set()),
        ("A glass of Madeira ended the tasting.", set()),
        ("Cheese is made in Gouda.", {"Gouda"}),
        ("Her dog, a Labrador called Rex, was found in Hull.", {"Hull"}),
        ("Dogs pulled the sledge across Labrador.", {"Labrador"}),
    ],
)
def test_a_wine_a_cheese_or_a_breed_is_meant_where_the_article_tells_of_such(names, text, expected):
    assert (
        names(text, "en") & {"Burgundy", "Bordeaux", "Edam", "Gouda", "Madeira", "Labrador", "Hull"}
        == expected
    )
