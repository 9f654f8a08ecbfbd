"""Articles over time."""

from datetime import UTC, date, datetime, timedelta

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from conftest import Reader, fresh, serving
from playwright.sync_api import expect

from dashboard import brush
from dashboard.brush import covered, is_echo, stretch
from dashboard.selection import View, choose
from dashboard.timeline import binned, told_date, unit_of
from dashboard.wording import day_pattern
from geodata.model import Article, GeoparsedArticle
from geodata.store import open_store


def at(text):
    """Milliseconds since 1970 of a time in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000


@pytest.mark.parametrize(
    ("length", "unit"),
    [(1, "day"), (120, "day"), (121, "week"), (840, "week"), (841, "month"), (7441, "year")],
)
def test_the_unit_suits_the_length(length, unit):
    first = date(2026, 1, 1)
    last = first + timedelta(days=length - 1)
    told, period = unit_of(first, last)
    assert told == unit
    assert binned({first: 2} | {last: 3}, period)["articles"].sum() == (5 if length > 1 else 3)


def test_weeks_begin_on_monday():
    frame = binned({date(2026, 1, 1): 1, date(2026, 8, 1): 1}, "W-SUN")
    assert list(frame["first"]) == [date(2025, 12, 29), date(2026, 7, 27)]
    assert list(frame["last"]) == [date(2026, 1, 4), date(2026, 8, 2)]


@pytest.mark.parametrize(
    ("left", "right", "period", "first", "last"),
    [
        ("2026-03-01T00:00", "2026-03-04T00:00", "D", date(2026, 3, 1), date(2026, 3, 3)),
        ("2026-03-01T11:00", "2026-03-03T13:00", "D", date(2026, 3, 1), date(2026, 3, 3)),
        ("2026-03-01T13:00", "2026-03-03T11:00", "D", date(2026, 3, 2), date(2026, 3, 2)),
        ("2026-03-03T11:00", "2026-03-01T13:00", "D", date(2026, 3, 2), date(2026, 3, 2)),
        ("2026-03-01T13:00", "2026-03-01T15:00", "D", date(2026, 3, 1), date(2026, 3, 1)),
        ("2026-02-28T13:00", "2026-03-01T02:00", "D", date(2026, 2, 28), date(2026, 2, 28)),
        ("2026-03-03T00:00", "2026-03-14T00:00", "W-SUN", date(2026, 3, 2), date(2026, 3, 15)),
        ("2026-01-10T00:00", "2026-03-10T00:00", "M", date(2026, 1, 1), date(2026, 2, 28)),
        ("1969-12-31T00:00", "1970-01-01T00:00", "D", date(1969, 12, 31), date(1969, 12, 31)),
    ],
)
def test_a_brush_chooses_the_bars_that_it_covers_by_half(left, right, period, first, last):
    assert covered(at(left), at(right), period) == (first, last)


def test_the_last_day_that_a_link_can_name_can_be_chosen():
    ends = date(2026, 1, 1), date(2026, 3, 1)
    assert stretch((None, None), ends) is None
    assert stretch((None, date(2026, 2, 1)), ends) == (at("2026-01-01T00:00"), at("2026-02-02T00:00"))
    assert stretch((date.min, date.max), ends)[1] > at("9999-12-31T00:00")


def test_a_brush_that_the_page_drew_itself_is_an_echo_and_one_by_hand_is_none():
    march = (at("2026-03-01T00:00"), at("2026-03-06T00:00"))
    assert is_echo([march[0] + 0.004, march[1] - 0.02], [march])
    assert not is_echo([march[0] + 0.004, march[1] + 5_000], [march])
    assert not is_echo(list(march), [])


def test_days_that_were_let_go_do_not_come_back_by_what_the_timeline_tells_late(monkeypatch):
    days, others = (date(2026, 3, 1), date(2026, 3, 5)), (date(2026, 3, 7), date(2026, 3, 8))
    monkeypatch.setattr(brush.st, "session_state", {"shown days": days, "former stretches": []})
    drawn, by_hand = stretch(days, days), (at("2026-03-06T23:00"), at("2026-03-09T01:00"))
    turn = brush.turn(days, drawn, "D")
    assert turn(View(), told(drawn)) == View()  # the page drew it, and Reset was pressed before it was told
    assert turn(View(), told(by_hand)) == choose(View(), since=others[0], until=others[1])
    assert turn(View(), told(drawn)) == choose(View(), since=days[0], until=days[1])


def told(stretch):
    """What a browser tells of a brush."""
    return {"selection": {"brush": {"from": list(stretch)}}}


def test_labels_are_in_the_reader_s_language_whatever_it_is():
    german = Locale.parse("de_DE")
    pattern = german.datetime_skeletons["MMMd"].pattern
    assert told_date("datum.value", pattern, german).startswith(
        '\'\' + utcdate(datum.value) + ". " + ["Jan."'
    )
    for name in locale_identifiers():
        locale = Locale.parse(name)
        for skeleton in ("MMMd", "yMMM", "y"):
            label = told_date("datum.value", locale.datetime_skeletons[skeleton].pattern, locale)
            assert "datum.value" in label
        assert "utcyear(datum.from)" in told_date("datum.from", day_pattern(locale), locale)


def test_the_axes_say_a_hundred_in_figures_and_of_which_year_a_month_is(chromium, tmp_path):
    days = [*[datetime(2025, 1, 15, tzinfo=UTC)] * 100, datetime(2026, 4, 1, tzinfo=UTC)]
    path = tmp_path / "hundred.sqlite"
    with open_store(path) as store:
        store.save(
            [
                GeoparsedArticle(Article(n, f"News {n}", "Rain.", published=day), (), geoparser="by hand")
                for n, day in enumerate(days, start=1)
            ]
        )
    with serving(path) as url, fresh(chromium) as context:
        labels = Reader(context, url).open().page.locator("[data-testid=stVegaLiteChart] .role-axis-label")
        expect(labels.get_by_text("100", exact=True)).to_be_visible()
        expect(labels.get_by_text("Jan 2026", exact=True)).to_be_visible()
