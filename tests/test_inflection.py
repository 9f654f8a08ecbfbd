import pytest

from geodata.inflection import base_forms, ends_of, homes_of_people, starts_of, wholes_of
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
        ("Нижнем Новгороде", "Нижний Новгород", "ru"),
        ("Южной Корее", "Южная Корея", "ru"),
        ("Уфы", "Уфа", "ru"),
        ("Краснодарском крае", "Краснодарский край", "ru"),
        ("Торжка", "Торжок", "ru"),
        ("Череповца", "Череповец", "ru"),
        ("Чернівців", "Чернівці", "uk"),
        ("Закарпатті", "Закарпаття", "uk"),
        ("Kielc", "Kielce", "pl"),
        ("Харкові", "Харків", "uk"),
        ("Норвегії", "Норвегія", "uk"),
        ("Krakowie", "Kraków", "pl"),
        ("Hiszpanii", "Hiszpania", "pl"),
        ("Niemczech", "Niemcy", "pl"),
        ("Κύπρο", "Κύπρος", "el"),
        ("Τουρκίας", "Τουρκία", "el"),
        ("لليمن", "اليمن", "ar"),
        ("Deutschlands", "Deutschland", "de"),
        ("Великих Луках", "Великие Луки", "ru"),
        ("Суздале", "Суздаль", "ru"),
        ("Гаазі", "Гаага", "uk"),
        ("Страсбурзі", "Страсбург", "uk"),
        ("Рівного", "Рівне", "uk"),
        ("Dreźnie", "Drezno", "pl"),
        ("Kotlinie Kłodzkiej", "Kotlina Kłodzka", "pl"),
        ("Praze", "Praha", "cs"),
        ("Vídni", "Vídeň", "cs"),
        ("Spojených států", "Spojené státy", "cs"),
        ("Helsingissä", "Helsinki", "fi"),
        ("Turussa", "Turku", "fi"),
        ("Suomeen", "Suomi", "fi"),
        ("Yhdysvalloissa", "Yhdysvallat", "fi"),
        ("Londonban", "London", "hu"),
        ("Vereinigten Arabischen Emiraten", "Vereinigte Arabische Emirate", "de"),
    ],
)
def test_a_name_in_a_sentence_goes_back_to_the_one_in_the_gazetteer(written, name, language):
    assert fold(name) in base_forms(written, language)


def test_a_name_that_is_as_it_should_be_comes_first():
    assert next(base_forms("Рига", "ru")) == "рига"


@pytest.mark.parametrize("language", ["en", "zh", None])
def test_other_languages_leave_names_as_they_are(language):
    assert list(base_forms("Berlin", language)) == ["berlin"]


def test_a_word_in_small_letters_is_a_people_at_most():
    assert list(base_forms("chino", "es")) == ["es:chino"]
    assert list(base_forms("chino", "en")) == ["chino"]
    assert list(base_forms("polka", "pl")) == ["pl:polka"]
    assert "pl people:polka" in base_forms("Polka", "pl")


def test_both_ways_to_write_norwegian_share_their_peoples():
    assert "no:norske" in base_forms("norske", "nb")
    assert "no:norske" in base_forms("norske", "nn")


@pytest.mark.parametrize(
    ("people", "home", "language"),
    [
        ("한국인", "한국", "ko"),
        ("フランス人", "フランス", "ja"),
        ("Londoner", "london", "de"),
        ("法国人", "法国", "zh"),
        ("工人", None, "zh"),
        ("aber", None, "de"),
        ("Manisalı", "manisa", "tr"),
        ("Trabzonspor", "trabzon", "tr"),
        ("Mutlu", None, "tr"),
    ],
)
def test_some_languages_call_the_people_of_any_place_by_one_rule(people, home, language):
    assert next(homes_of_people(people, language), None) == home


def test_german_leaves_the_en_of_a_town_out_before_the_ending():
    assert "gottingen" in homes_of_people("Göttinger", "de")
    assert "bremen" not in homes_of_people("Bremer", "de")


@pytest.mark.parametrize(
    ("part", "whole", "language"),
    [
        ("Südtürkei", "turkei", "de"),
        ("Nord-Syrien", "syrien", "de"),
        ("ostukrainischen", "de:ukrainischen", "de"),
        ("sud-vietnamien", "fr:vietnamien", "fr"),
        ("nordafricani", "it:africani", "it"),
        ("восточноукраинской", "ru:украинскои", "ru"),
    ],
)
def test_the_part_of_a_country_tells_the_country(part, whole, language):
    assert whole in wholes_of(part, language)


@pytest.mark.parametrize(("word", "language"), [("Ostern", "de"), ("Türkei", "de"), ("Eastham", "en")])
def test_what_begins_like_a_direction_need_be_no_part(word, language):
    assert not list(wholes_of(word, language))


def test_peoples_are_found_behind_an_arabic_to_the():
    assert "ar:المصريين" in base_forms("للمصريين", "ar")


@pytest.mark.parametrize(
    ("word", "starts"),
    [("وبالإسكندرية", [0, 1, 2]), ("بالقاهرة", [0, 1]), ("القاهرة", [0]), ("وهم", [0])],
)
def test_a_name_may_begin_behind_an_arabic_particle(word, starts):
    assert list(starts_of(word, "ar")) == starts
    assert list(starts_of(word, "en")) == [0]


def test_a_scandinavian_genitive_ends_in_an_s():
    assert ends_of("Finlands", "sv") == (0, 1)
    assert ends_of("Lars", "sv") == ends_of("Finland", "sv") == (0,)


def test_a_name_may_begin_behind_hebrew_letters_and_end_before_korean_ones():
    assert list(starts_of("בתל", "he")) == [0, 1]
    assert ends_of("부산에서", "ko") == (0, 2)
    assert ends_of("서울", "ko") == ends_of("Seoul", "en") == (0,)
