import pytest

from geodata.language import detect_language, language_code


@pytest.mark.parametrize(
    ("stated", "code"),
    [
        ("en", "en"), ("en-GB", "en"), ("EN_us", "en"), ("eng", "en"), ("English", "en"), ("deu", "de"),
        ("ger", "de"),
        ("zh-Hans", "zh"), ("chi", "zh"), ("pt-BR", "pt"), ("iw", "he"), (" fr ", "fr"), ("xx", None),
        ("", None),
        (None, None), ("klingon", None), ("ceb", None),
    ],
)  # fmt: skip
def test_languages_are_told_by_their_iso_639_1_code(stated, code):
    assert language_code(stated) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Heavy rain flooded low-lying parts of Pune on Monday, killing three people.", "en"),
        ("HEAVY RAIN FLOODED LOW-LYING PARTS OF PUNE ON MONDAY.", "en"),
        ("Starker Regen überschwemmte am Montag tief gelegene Teile von Pune.", "de"),
        ("أعلنت الحكومة المصرية يوم الاثنين عن خطة جديدة لبناء مدينة.", "ar"),
        ("政府は月曜日、東京で新しい予算案を発表した。", "ja"),
        ("Lagos", None),
        ("12 34", None),
        ("", None),
        (" \n ", None),
    ],
)
def test_the_language_of_a_text_is_detected_where_it_is_sure(text, code):
    assert detect_language(text) == code
