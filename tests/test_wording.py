"""What the page says in words."""

from datetime import date

import pytest
from babel import Locale

from dashboard.wording import counted, headline, language, listed, placed, reading_locale, span, sureness

GB, US = Locale("en", "GB"), Locale("en", "US")


def test_a_headline_says_what_is_chosen_how_much_and_when():
    days = {date(2026, 1, 12): 1, date(2026, 3, 3): 11}
    assert headline(["France"], 12, days, GB) == "France, 12 articles from 12 January to 3 March 2026"
    assert headline([], 1, {date(2026, 3, 3): 1}, GB) == "1 article on 3 March 2026"
    assert headline(["Fiji"], 0, days, GB) == "Fiji, no articles"
    assert headline([], 0, {}, GB) == "No articles"


@pytest.mark.parametrize(
    ("locale", "first", "said"),
    [
        (GB, date(2026, 1, 12), "from 12 January to 3 March 2026"),
        (GB, date(2026, 3, 1), "from 1 to 3 March 2026"),
        (GB, date(2025, 12, 30), "from 30 December 2025 to 3 March 2026"),
        (US, date(2026, 1, 12), "from January 12, 2026 to March 3, 2026"),
    ],
)
def test_a_stretch_of_days_is_said_as_the_reader_writes_it(locale, first, said):
    assert span(first, date(2026, 3, 3), locale) == said


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("en-US", "en_US"),
        ("en-IN", "en_IN"),
        ("fr-FR", "en_GB"),
        ("en", "en_GB"),
        (None, "en_GB"),
        ("../x", "en_GB"),
    ],
)
def test_the_reader_s_english_is_followed_and_no_other_language_is_mixed_in(tag, locale):
    assert str(reading_locale(tag)) == locale


def test_numbers_have_their_unit_and_separators():
    assert counted(1, "mention", GB) == "1 mention"
    assert counted(1204, "mention", GB) == "1,204 mentions"


def test_confidence_is_a_word_with_its_number():
    assert [sureness(c) for c in (0.97, 0.83, 0.5, 0.2)] == [
        "certain, 0.97",
        "likely, 0.83",
        "unsure, 0.50",
        "a guess, 0.20",
    ]


def test_places_are_said_with_what_they_lie_in_once():
    assert placed("Paris", "Texas", "United States") == "Paris, Texas, United States"
    assert placed("Singapore", None, "Singapore") == "Singapore"
    assert placed("The Netherlands", None, "Netherlands") == "The Netherlands"
    assert placed("Mexico City", "Mexico City", "Mexico") == "Mexico City, Mexico"
    assert listed(["France", "Spain", "Italy"]) == "France, Spain or Italy"
    assert listed(["France"]) == "France"


def test_languages_have_names():
    assert language("fr", GB) == "French"
    assert language("xx", GB) == "xx"


def test_no_placing_is_told_to_be_beyond_doubt():
    assert sureness(0.9996) == "certain, 0.99"
