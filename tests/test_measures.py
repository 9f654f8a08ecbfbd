"""What the colour of a country tells."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.colours import PALETTES
from dashboard.measures import by_articles, by_change, by_comparison, by_share, heated, periods
from dashboard.wording import ENGLISH
from geodata.model import Selection

PALETTE = PALETTES["light"]
MARCH = {date(2026, 3, day): 1 for day in range(1, 31)}


def label(shading, code):
    return shading.classes[shading.of[code]][0] if code in shading.of else shading.plain


def test_articles_are_counted_in_classes():
    shading = by_articles({"FR": 98, "AM": 1}, PALETTE, ENGLISH)
    assert label(shading, "FR") == "90 or more"
    assert shading.colour("FR", PALETTE.land) == PALETTE.ramp[-1]
    assert shading.colour("ZW", PALETTE.land) == PALETTE.land
    assert shading.said["AM"] == "1 article"


def test_a_share_is_told_in_percent_of_the_articles_counted():
    shading = by_share({"FR": 50, "AM": 1, "AZ": 1}, 200, PALETTE, ENGLISH)
    assert shading.counted == "Share of 200 articles that names a place in the country"
    assert [text for text, _ in shading.classes] == ["0.5% to 20%", "20% or more"]
    assert shading.said["FR"] == "50 articles, 25% of all"


def test_what_a_source_covers_is_held_against_what_all_cover():
    own, every = {"FR": 30, "AM": 5, "AZ": 1}, {"FR": 100, "AM": 400, "AZ": 10, "ZW": 300}
    shading = by_comparison(own, 100, every, 1000, PALETTE, ENGLISH)
    assert label(shading, "FR") == "+10 or more"
    assert label(shading, "AM") == "−10 or less"
    assert label(shading, "ZW") == "−10 or less"  # never named, though thirty articles were to be expected
    assert label(shading, "AZ") == "fewer than 5 articles named or to be expected"
    assert shading.said["FR"] == "30% of these articles, 10% of all"


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (1, 5, "about as many"),
        (0, 4, "fewer than 5 articles both times"),
        (0, 9, "more"),
        (0, 10, "twice or more"),
        (10, 0, "half or less"),
        (100, 25, "a quarter or less"),
        (100, 79, "fewer"),
        (100, 81, "about as many"),
        (100, 124, "about as many"),
        (100, 125, "more"),
        (50, 200, "four times or more"),
    ],
)
def test_a_change_is_a_ratio_and_few_articles_do_not_look_like_many(before, now, told):
    assert label(by_change({"FR": now}, {"FR": before}, PALETTE, ENGLISH), "FR") == told


def test_a_change_says_which_days_are_compared():
    compared = periods(Selection(since=date(2026, 3, 11), until=date(2026, 3, 20)), MARCH)
    shading = by_change({}, {}, PALETTE, ENGLISH, compared)
    assert shading.counted == (
        "Articles that name the country from 11 to 20 March 2026 against those from 1 to 10 March 2026"
    )


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, None, ((16, 30), (1, 15))),
        (date(2026, 3, 11), date(2026, 3, 20), ((11, 20), (1, 10))),
        (date(2026, 3, 21), None, ((21, 30), (11, 20))),
        (date(2026, 3, 30), date(2026, 3, 30), ((30, 30), (29, 29))),
        (None, date(2026, 3, 20), None),
        (date(2026, 3, 1), None, None),
        (date(2025, 1, 1), None, None),
        (date(2026, 4, 20), None, None),
    ],
)
def test_days_are_held_against_as_many_before_where_there_are_articles(since, until, expected):
    found = periods(Selection(since=since, until=until), MARCH)
    days = [(period.since.day, period.until.day) for period in found] if found else None
    assert days == (list(expected) if expected else None)


def test_one_day_alone_and_none_at_all_cannot_be_compared():
    assert periods(Selection(), {date(2026, 3, 1): 5}) is None
    assert periods(Selection(), {}) is None


@given(st.dates(), st.dates(), st.dates())
def test_both_periods_are_of_one_length_and_meet(since, until, covered):
    found = periods(Selection(since=since, until=until), {covered: 1})
    if found:
        now, before = found
        assert before.until == now.since - timedelta(1)
        assert before.since == date.min or now.until - now.since == before.until - before.since


def test_under_heat_no_country_has_a_colour():
    shading = heated({"FR": 2}, PALETTE, ENGLISH)
    assert shading.colour("FR", PALETTE.land) == PALETTE.land
    assert shading.said == {"FR": "2 articles"}
