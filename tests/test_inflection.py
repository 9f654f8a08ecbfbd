import pytest

from geodata.inflection import base_forms
from geodata.names import fold


@pytest.mark.parametrize(
    ("written", "name", "language"),
    [
        ("Москве", "Москва", "ru"),
        ("Астраханью", "Астрахань", "ru"),
        ("Казахстана", "Казахстан", "ru"),
        ("Грузии", "Грузия", "ru"),
        ("Волгу", "Волга", "ru"),
        ("Каспия", "Каспий", "ru"),
        ("Саратовом", "Саратов", "ru"),
        ("بالقاهرة", "القاهرة", "ar"),
        ("ومصر", "مصر", "ar"),
    ],
)
def test_a_name_in_a_sentence_goes_back_to_the_one_in_the_gazetteer(written, name, language):
    assert fold(name) in base_forms(written, language)


def test_a_name_that_is_as_it_should_be_comes_first():
    assert next(base_forms("Рига", "ru")) == "рига"


@pytest.mark.parametrize("language", ["en", "de", None])
def test_other_languages_leave_names_as_they_are(language):
    assert list(base_forms("Berlin", language)) == ["berlin"]
