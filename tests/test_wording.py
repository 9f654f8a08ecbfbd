"""What the page says in words."""

from datetime import date

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from dashboard import wording
from dashboard.wording import (
    counted,
    country_in,
    date_field,
    headline,
    language,
    listed,
    placed,
    reading_locale,
    span,
    sureness,
)

GB, US = Locale("en", "GB"), Locale("en", "US")


def test_a_headline_says_what_is_chosen_how_much_and_when():
    days = {date(2026, 1, 12): 1, date(2026, 3, 3): 11}
    assert headline(["France"], 12, days, GB) == "France, 12 articles from 12 January to 3 March 2026"
    assert headline([], 1, {date(2026, 3, 3): 1}, GB) == "1 article on 3 March 2026"
    assert headline([], 5, days, GB, 2) == "5 articles, 3 of them from 12 January to 3 March 2026"
    assert headline([], 5, {}, GB, 5) == "5 articles"
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
        ("fr-FR", "fr_FR"),
        ("zh-TW", "zh_Hant_TW"),
        ("en", "en_GB"),
        (None, "en_GB"),
        ("../x", "en_GB"),
        ("tlh", "en_GB"),
    ],
)
def test_the_reader_s_locale_is_followed_where_it_is_known(tag, locale):
    assert str(reading_locale(tag)) == locale


@pytest.mark.parametrize(
    ("tag", "country", "day", "number", "likely", "field"),
    [
        ("en-GB", "Germany", "3 March 2026", "1,204", "likely, 0.83", "DD/MM/YYYY"),
        ("en-US", "Germany", "March 3, 2026", "1,204", "likely, 0.83", "MM/DD/YYYY"),
        ("de-DE", "Deutschland", "3.3.2026", "1.204", "likely, 0,83", "DD.MM.YYYY"),
        ("fr-FR", "Allemagne", "03/03/2026", "1\u202f204", "likely, 0,83", "DD/MM/YYYY"),
        ("ar-EG", "ألمانيا", "3/3/2026", "1,204", "likely, 0.83", "DD/MM/YYYY"),
        ("zh-CN", "德国", "2026/3/3", "1,204", "likely, 0.83", "YYYY/MM/DD"),
        ("ko-KR", "독일", "2026. 3. 3.", "1,204", "likely, 0.83", "YYYY.MM.DD"),
    ],
)
def test_names_of_countries_dates_and_numbers_are_the_reader_s(tag, country, day, number, likely, field):
    locale = reading_locale(tag)
    told = (
        country_in(locale, "DE", "Germany"),
        wording.day(date(2026, 3, 3), locale),
        wording.number(1204, locale),
        sureness(0.83, locale),
        date_field(locale),
    )
    assert told == (country, day, number, likely, field)


def test_every_locale_that_is_known_can_be_written_in():
    for name in locale_identifiers():
        locale = Locale.parse(name)
        assert sorted(date_field(locale).replace(".", "/").replace("-", "/").split("/")) == [
            "DD",
            "MM",
            "YYYY",
        ]
        assert "2026" in span(date(2025, 3, 3), date(2026, 3, 3), locale), name


def test_a_name_that_runs_from_right_to_left_does_not_turn_the_headline_round():
    arabic = reading_locale("ar")
    assert headline(["فرنسا"], 2, {}, arabic) == "\u2068فرنسا\u2069, 2 articles"
    assert headline(["“فرنسا”"], 2, {}, arabic) == "\u2066“فرنسا”\u2069, 2 articles"


def test_numbers_have_their_unit_and_separators():
    assert counted(1, "mention", GB) == "1 mention"
    assert counted(1204, "mention", GB) == "1,204 mentions"


def test_confidence_is_a_word_with_its_number():
    assert [sureness(c, GB) for c in (0.97, 0.83, 0.5, 0.2)] == [
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
    assert sureness(0.9996, GB) == "certain, 0.99"
