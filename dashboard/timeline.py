"""Articles over time, and the days that are chosen by drawing over them."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit as st
from babel import Locale
from babel.dates import tokenize_pattern

from . import brush
from .brush import DAY_MS, EPOCH, milliseconds
from .choices import named, touching
from .colours import Palette, css
from .selection import View
from .wording import counted, day, day_pattern

UNITS = (("day", "D", 120), ("week", "W-SUN", 7 * 120), ("month", "M", 31 * 240), ("year", "Y", 10**7))
"""Units of time, how pandas calls them, and for how many days at most they are counted in: of more
bars than that, none could be told from the next."""
LABELS = 6
"""Of the time axis, about."""
YEAR = 365
"""Days."""

NEXT = {
    "D": "utcOffset('day', datum.from, 1)",
    "W-SUN": "utcOffset('day', datum.from, 7)",
    "M": "utcOffset('month', datum.from, 1)",
    "Y": "utcOffset('year', datum.from, 1)",
}
"""For Vega: when a unit ends."""

HEIGHT = 108
"""Pixels, with the axis."""
ALIASES = {"L": "M", "Y": "y"}
"""Letters of CLDR's patterns that mean the same to a label."""
DATE = {"y": "utcyear({0})", "M": "(utcmonth({0}) + 1)", "d": "utcdate({0})"}
"""For Vega: the parts of a date, of a time."""

COVERED = "!brush.from || inrange((time(datum.from) + time(datum.to)) / 2, brush.from)"
"""For Vega: whether a bar is chosen, as `brush.covered` has it."""


def unit_of(first: date, last: date) -> tuple[str, str]:
    """The unit of time that suits the days between two, and how pandas calls it."""
    length = (last - first).days + 1
    return next((unit, period) for unit, period, longest in UNITS if length <= longest)


def binned(days: Mapping[date, int], period: str) -> pd.DataFrame:
    """Articles by unit of time: columns first, last (its days) and articles."""
    periods = pd.to_datetime(list(days)).to_period(period)
    frame = pd.DataFrame({"period": periods, "articles": list(days.values())})
    frame = frame.groupby("period", as_index=False).sum()
    starts = frame["period"].dt
    return frame.assign(first=starts.start_time.dt.date, last=starts.end_time.dt.date)


def told_date(time: str, pattern: str, locale: Locale) -> str:
    """For Vega: a date by a pattern of CLDR; Vega itself knows English alone. `time` is Vega's for when."""
    names = {
        length: json.dumps(list(locale.months["format"][form].values()), ensure_ascii=False)
        for length, form in ((3, "abbreviated"), (4, "wide"))
    }

    def part(token: tuple[str, Any]) -> str:
        kind, told = token
        if kind == "chars":
            return json.dumps(told, ensure_ascii=False)
        letter, length = ALIASES.get(told[0], told[0]), told[1]
        if letter == "M" and length in names:
            return f"{names[length]}[utcmonth({time})]"
        figures = DATE[letter].format(time)
        return f"slice('0' + {figures}, -2)" if length == 2 else figures

    return " + ".join(["''", *map(part, tokenize_pattern(pattern))])


def timeline(
    view: View,
    days: Mapping[date, int],
    undated: int,
    all_days: Mapping[date, int],
    palette: Palette,
    locale: Locale,
) -> None:
    """A bar for each day or more, whatever days are chosen; drawing over them chooses days.

    It is as long as all days of the data, so that a choice of something else leaves it where it is. Beside
    it is said how many articles have no date. The way by keyboard are the date fields.
    """
    missing = f"; {counted(undated, 'article', locale)} without a date" if undated else ""
    with st.container(key="times"):
        if days:
            every = days.keys() | all_days.keys()
            _draw(view, days, (min(every), max(every)), missing, palette, locale)
        else:
            st.html(f"<p class='caption'>No dated articles{missing}.</p>")


def _draw(
    view: View,
    days: Mapping[date, int],
    ends: tuple[date, date],
    missing: str,
    palette: Palette,
    locale: Locale,
) -> None:
    unit, period = unit_of(*ends)
    st.html(f"<p class='caption'>Articles by {unit}, UTC{missing}</p>")
    laid = brush.laid(view, ends)
    drawn = brush.stretch(laid, ends)
    said = f"Articles by {unit} from {day(ends[0], locale)} to {day(ends[1], locale)}"

    bars = binned(days, period)
    spec = _spec(ends, period, drawn, palette, locale)
    st.vega_lite_chart(
        _bars(bars), spec, key=named("timeline"), alt=said,
        on_select=touching("timeline", brush.turn(laid, drawn, period)),
    )  # fmt: skip


def _bars(frame: pd.DataFrame) -> pa.Table:
    """The same in as few bytes as it takes: the first days, since 1970, UTC, and the articles."""
    days = [(first - EPOCH).days for first in frame["first"]]
    return pa.table({"day": pa.array(days, pa.int32()), "articles": pa.array(frame["articles"], pa.int32())})


def _spec(
    ends: tuple[date, date], period: str, drawn: tuple[int, int] | None, palette: Palette, locale: Locale
) -> dict[str, Any]:
    """The chart in Vega-Lite, which Streamlit takes as it is; Altair would work on it for longer than we.

    It tells nothing of the articles, so that the browser keeps the chart where just these are others.
    """
    first, last = (pd.Timestamp(end).to_period(period) for end in ends)
    edges = [milliseconds(first.start_time.date()), milliseconds(last.end_time.date()) + DAY_MS]
    accent, quiet, faint = css(palette.accent), css(palette.quiet), css(palette.faint)
    begun, ended = (told_date(time, day_pattern(locale), locale) for time in ("datum.from", "datum.to - 1"))
    # of more than a year, a day without its year could be two days
    skeleton = "y" if period == "Y" else "yMMM" if (ends[1] - ends[0]).days >= YEAR else "MMMd"
    across = {
        "grid": False, "tickCount": min(LABELS, (last - first).n + 1),
        "labelFlush": True, "labelOverlap": True,
        "labelExpr": told_date("datum.value", str(locale.datetime_skeletons[skeleton].pattern), locale),
    }  # fmt: skip
    up = {"values": {"expr": "domain('y')"}, "domain": False, "format": ",d"}
    frame = {"fill": accent, "fillOpacity": 0.14, "stroke": accent, "strokeWidth": 1.5, "cursor": "grab"}
    interval: dict[str, Any] = {
        "name": "brush",
        "select": {"type": "interval", "encodings": ["x"], "mark": frame},
    }
    if drawn:
        interval["value"] = {"x": list(drawn)}
    return {
        "height": HEIGHT,
        "transform": [
            {"calculate": f"datum.day * {DAY_MS}", "as": "from"},
            {"calculate": NEXT[period], "as": "to"},
            {"calculate": begun if period == "D" else f"{begun} + ' – ' + {ended}", "as": "when"},
        ],
        "mark": {"type": "bar", "stroke": css(palette.paper), "strokeWidth": 0.75},
        "encoding": {
            "x": {
                "field": "from", "type": "temporal", "title": None, "axis": across,
                # told beforehand: a brush that is drawn from the beginning has its place before the data come
                "scale": {"type": "utc", "domain": edges},
            },
            "x2": {"field": "to"},
            "y": {
                "field": "articles", "type": "quantitative", "title": None, "axis": up,
                "scale": {"nice": False},
            },
            "y2": {"datum": 0},
            "color": {"condition": {"test": COVERED, "value": css(palette.ramp[3])}, "value": faint},
            "tooltip": [
                {"field": "when", "type": "nominal", "title": "When"},
                {"field": "articles", "type": "quantitative", "title": "Articles", "format": ","},
            ],
        },
        "params": [interval],
        "config": {
            "locale": {"number": _figures(locale)},
            "view": {"stroke": None, "cursor": "crosshair"},
            "axis": {
                "labelColor": quiet, "domainColor": faint, "tickColor": faint, "gridColor": faint,
                "gridOpacity": 0.6,
            },
        },
    }  # fmt: skip


def _figures(locale: Locale) -> dict[str, Any]:
    """For Vega: how whole numbers are written, as `number` writes them."""
    last, others = locale.decimal_formats[None].grouping
    symbols = locale.number_symbols["latn"]
    return {
        "decimal": symbols["decimal"], "thousands": symbols["group"],
        "grouping": [last, others, others, others], "currency": ["", ""],
    }  # fmt: skip
