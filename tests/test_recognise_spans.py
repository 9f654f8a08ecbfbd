import pytest

from geodata.gazetteer import open_gazetteer
from geodata.recognise.spans import spans_of
from geodata.recognise.tokens import tokens_of


def surfaces(text, language="en"):
    return [span.surface for span in spans_of(text, tokens_of(text), (), open_gazetteer(), language)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A barn on Gospel Lane burned.", "Gospel Lane"),
        ("County Road 56 was washed out.", "County Road 56"),
        ("Police closed U.S. Highway 61 at noon.", "U.S. Highway 61"),
        ("Voters in Tewksbury Twp. said no.", "Tewksbury Twp."),
        ("They live near Wobblethorpe now.", "Wobblethorpe"),
    ],
)
def test_a_name_that_no_gazetteer_knows_is_proposed_by_the_words_in_or_before_it(text, name):
    assert name in surfaces(text)


def test_a_full_stop_belongs_to_short_forms_alone():
    assert surfaces("He left the UK.") == ["UK"]
    assert surfaces("He left the U.S. in May.")[0] == "U.S."
    assert "Calif." in surfaces("He left Fresno, Calif.")


def test_an_article_belongs_to_few_names():
    assert surfaces("The Philippines.") == ["Philippines"]
    assert "The Hague" in surfaces("The Hague.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They fled Sana'a and Ta'izz.", ["Sana'a", "Ta'izz"]),
        ("They fled Sa'ada.", ["Sa'ada"]),
        ("St. John's, Newfoundland, and Hawai'i's coast.", ["St. John's", "Newfoundland", "Hawai'i"]),
        ("Xi’an and Lebanon's Tyre.", ["Xi’an", "Lebanon", "Tyre"]),
        ("Paris'll win, Queen's will not.", ["Paris"]),
        ("I'll go, I'd say, and he won't.", []),
    ],
)
def test_an_apostrophe_within_a_name_does_not_end_it(text, names):
    assert [name for name in surfaces(text) if name in names] == names
    assert not {"Sa", "Sana", "Ta", "Hawai", "Queen's", "Xi"} & set(surfaces(text))


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("La crise en Amérique latine dure.", "fr", "Amérique latine"),
        ("Les voisins de la Guinée équatoriale.", "fr", "Guinée équatoriale"),
        ("Una base en América del sur.", "es", "América del sur"),
        ("La guerra in Medio oriente.", "it", "Medio oriente"),
    ],
)
def test_the_name_of_a_country_or_continent_may_end_in_small_letters(text, language, name):
    assert name in surfaces(text, language)


def test_what_begins_with_an_article_or_names_a_town_ends_with_a_capital():
    assert "La mancha" not in surfaces("La mancha de petróleo llegó.", "es")
    assert "La Mancha" in surfaces("Un vino de La Mancha.", "es")


def test_a_name_nobody_knows_is_not_proposed_without_such_words():
    assert surfaces("Wobblethorpe told them that Gospel had won.") == []


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("التقى لاجئين سودانيين بالقاهرة وبالإسكندرية", "ar", ["سودانيين", "القاهرة", "الإسكندرية"]),
        ("Des médecins français en Chine", "fr", ["français", "Chine"]),
        ("在北京的法国人", "zh", ["北京", "法国", "法国人"]),
        ("В Нижнем Новгороде", "ru", ["Нижнем Новгороде", "Новгороде"]),
        ("in den Vereinigten Staaten", "de", ["Vereinigten Staaten"]),
        ("बैठक काठमांडू में", "hi", ["काठमांडू"]),
        ("부산에서", "ko", ["부산"]),
        ("בתל אביב", "he", ["תל אביב"]),
        ("サウジアラビアで", "ja", ["サウジアラビア"]),
        ("w Krakowie", "pl", ["Krakowie"]),
        ("les ports de la mer Noire", "fr", ["mer Noire"]),
    ],
)
def test_names_are_found_as_other_languages_write_them(text, language, names):
    assert set(names) <= set(surfaces(text, language))
    assert "français" not in surfaces("Elle le dit en français.", "fr")


def test_a_small_letter_before_the_capital_belongs_to_the_name():
    assert "eThekwini" in surfaces("Floods hit eThekwini after rain.")
    assert "hÉireann" in surfaces("Tá rialtas na hÉireann ann.", "ga")
    assert not surfaces("she bought an iPhone")
