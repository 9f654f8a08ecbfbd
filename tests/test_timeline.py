"""Articles over time."""

from datetime import date, timedelta

import pytest

from dashboard.timeline import binned


@pytest.mark.parametrize(
    ("length", "unit"),
    [(1, "day"), (120, "day"), (121, "week"), (840, "week"), (841, "month"), (7441, "year")],
)
def test_the_unit_suits_the_length(length, unit):
    first = date(2026, 1, 1)
    days = {first: 2} | {first + timedelta(days=length - 1): 3}
    told, frame = binned(days)
    assert told == unit
    assert frame["articles"].sum() == (5 if length > 1 else 3)


def test_weeks_begin_on_monday():
    _, frame = binned({date(2026, 1, 1): 1, date(2026, 8, 1): 1})
    assert [start.date() for start in frame["start"]] == [date(2025, 12, 29), date(2026, 7, 27)]
