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
