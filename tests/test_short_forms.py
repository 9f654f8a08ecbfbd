import pytest

from geodata.gazetteer import open_gazetteer
from geodata.short_forms import CHARACTERS, short_forms


@pytest.mark.parametrize(
    ("form", "language", "country"),
    [
        ("VS", "nl", "US"),
        ("VAE", "de", "AE"),
        ("ФРГ", "ru", "DE"),
        ("RPA", "pl", "ZA"),
        ("中", "zh", "CN"),
        ("BaWü", "de", "DE"),
        ("Edomex", "es", "MX"),
    ],
)
def test_a_short_form_names_a_country_in_its_language_alone(form, language, country):
    gazetteer = open_gazetteer()
    (best, *_) = gazetteer.candidates(form, language)
    assert (best.place.country, best.match) == (country, "abbreviation")
    assert all(one.match != "abbreviation" for one in gazetteer.candidates(form, "en"))


def test_those_of_one_character_are_chinese_or_japanese():
    for _, key in short_forms():
        language, form = key.split(":")
        assert (len(form) == 1) == (language in CHARACTERS), key


@pytest.mark.parametrize(
    ("name", "language", "country"),
    [("Alban", "cy", "GB"), ("Kili", "sq", "CL"), ("Faransa", "ha", "FR"), ("hÉireann", "ga", "IE")],
)
def test_a_local_name_is_one_in_its_language_alone(name, language, country):
    gazetteer = open_gazetteer()
    assert gazetteer.candidates(name, language)[0].place.country == country
    assert all(one.place.country != country for one in gazetteer.candidates(name, "en")[:1])


def test_a_word_with_its_capital_is_the_city_rather_than_the_people_of_a_larger_one():
    gazetteer = open_gazetteer()
    assert gazetteer.candidates("Londrina", "pt")[0].place.country == "BR"
    assert gazetteer.candidates("londrina", "pt")[0].place.country == "GB"
    assert gazetteer.candidates("Engels", "nl")[0].match == "demonym"


def test_who_is_called_by_rule_after_a_city_is_not_of_a_hamlet_called_so():
    (best, *_) = open_gazetteer().candidates("Kieler", "de")
    assert (best.place.name, best.match) == ("Kiel", "demonym")
