"""Articles over time, and the days that are chosen by drawing over them."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, TypeAlias

import pandas as pd
import pyarrow as pa
import streamlit as st
from babel import Locale
from babel.dates import tokenize_pattern

from .choices import anew, named, touching
from .colours import Palette, css
from .selection import View, choose
from .wording import counted, day, day_pattern, number

UNITS = (("day", "D", 120), ("week", "W-SUN", 7 * 120), ("month", "M", 31 * 240), ("year", "Y", 10**7))
"""Units of time, how pandas calls them, and for how many days at most they are counted in: of more
bars than that, none could be told from the next."""
LABELS = 6
"""Of the time axis, about."""

NEXT = {
    "D": "utcOffset('day', datum.from, 1)",
    "W-SUN": "utcOffset('day', datum.from, 7)",
    "M": "utcOffset('month', datum.from, 1)",
    "Y": "utcOffset('year', datum.from, 1)",
}
"""For Vega: when a unit ends."""
EPOCH, DAY, DAY_MS = date(1970, 1, 1), timedelta(days=1), 86_400_000

HEIGHT = 108
"""Pixels, with the axis."""
ALIASES = {"L": "M", "Y": "y"}
"""Letters of CLDR's patterns that mean the same to a label."""
DATE = {"y": "utcyear({0})", "M": "(utcmonth({0}) + 1)", "d": "utcdate({0})"}
"""For Vega: the parts of a date, of a time."""

COVERED = "!brush.from || inrange((time(datum.from) + time(datum.to)) / 2, brush.from)"
"""For Vega: whether a bar is chosen, as `covered` has it."""

Span: TypeAlias = tuple[date | None, date | None]
"""The first and the last day that are chosen; None where that end is open."""


def unit_of(days: Mapping[date, int]) -> tuple[str, str]:
    """The unit of time that suits the days, and how pandas calls it."""
    length = (max(days) - min(days)).days + 1
    return next((unit, period) for unit, period, longest in UNITS if length <= longest)


def binned(days: Mapping[date, int], period: str) -> pd.DataFrame:
    """Articles by unit of time: columns first, last (its days) and articles."""
    periods = pd.to_datetime(list(days)).to_period(period)
    frame = pd.DataFrame({"period": periods, "articles": list(days.values())})
    frame = frame.groupby("period", as_index=False).sum()
    starts = frame["period"].dt
    return frame.assign(first=starts.start_time.dt.date, last=starts.end_time.dt.date)


def covered(left: float, right: float, period: str) -> tuple[date, date]:
    """The first and last day of the units whose middle lies in a stretch of time, or of the one around it.

    Milliseconds since 1970, UTC, as a brush reports them.
    """
    start, end = (pd.Timestamp(edge, unit="ms") for edge in sorted((left, right)))
    first, last = start.to_period(period), end.to_period(period)
    first += int(start > _middle(first))
    last -= int(end < _middle(last))
    if first > last:
        first = last = (start + (end - start) / 2).to_period(period)
    return first.start_time.date(), last.end_time.date()


def _middle(unit: pd.Period) -> pd.Timestamp:
    return unit.start_time + (unit.end_time - unit.start_time) / 2


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


def timeline(view: View, days: Mapping[date, int], undated: int, palette: Palette, locale: Locale) -> None:
    """A bar for each day or more, whatever days are chosen; drawing over them chooses days.

    Beside it is said how many articles have no date. The way by keyboard are the date fields.
    """
    missing = f"; {counted(undated, 'article', locale)} without a date" if undated else ""
    with st.container(key="times"):
        if days:
            _draw(view, days, missing, palette, locale)
        else:
            st.html(f"<p class='caption'>No dated articles{missing}.</p>")


def _draw(view: View, days: Mapping[date, int], missing: str, palette: Palette, locale: Locale) -> None:
    unit, period = unit_of(days)
    st.html(f"<p class='caption'>Articles by {unit}, UTC{missing}</p>")
    ends = min(days), max(days)
    laid = _laid(view, ends)
    drawn = _stretch(laid, ends)
    said = f"Articles by {unit} from {day(ends[0], locale)} to {day(ends[1], locale)}"

    def turn(seen: View, told: Any) -> View:
        brush = told["selection"]["brush"].get("from")
        span: Span = covered(brush[0], brush[1], period) if brush else (None, None)
        if drawn and span == covered(drawn[0], drawn[1], period):
            span = laid  # the browser may tell just how it was drawn from the beginning
        st.session_state["shown days"] = span
        same = span == (seen.selection.since, seen.selection.until)
        return seen if same else choose(seen, since=span[0], until=span[1])

    bars = binned(days, period)
    spec = _spec(bars, period, drawn, palette, locale)
    st.vega_lite_chart(
        _bars(bars), spec, key=named("timeline"), on_select=touching("timeline", turn), alt=said
    )


def _laid(view: View, ends: tuple[date, date]) -> Span:
    """The days over which the brush is drawn from the beginning.

    A brush is the browser's own: what the reader draws stays as it is drawn. Where the days are chosen
    elsewhere, or others are to choose from, another chart takes the place of this one.
    """
    state, chosen = st.session_state, (view.selection.since, view.selection.until)
    if state.get("shown days") != chosen or state.get("timeline ends") != ends:
        anew("timeline")
        state.update({"shown days": chosen, "timeline ends": ends, "drawn days": chosen})
    drawn: Span = state["drawn days"]
    return drawn


def _stretch(chosen: Span, ends: tuple[date, date]) -> tuple[int, int] | None:
    """The time over which a brush is drawn, in milliseconds since 1970, UTC; None where none are chosen."""
    if not any(chosen):
        return None
    return _ms(chosen[0] or ends[0]), _ms((chosen[1] or ends[1]) + DAY)


def _bars(frame: pd.DataFrame) -> pa.Table:
    """The same in as few bytes as it takes: the first days, since 1970, UTC, and the articles."""
    days = [(first - EPOCH).days for first in frame["first"]]
    return pa.table({"day": pa.array(days, pa.int32()), "articles": pa.array(frame["articles"], pa.int32())})


def _spec(
    bars: pd.DataFrame, period: str, drawn: tuple[int, int] | None, palette: Palette, locale: Locale
) -> dict[str, Any]:
    """The chart in Vega-Lite, which Streamlit takes as it is; Altair would work on it for longer than we."""
    most = int(bars["articles"].max())
    accent, quiet, faint = css(palette.accent), css(palette.quiet), css(palette.faint)
    begun, ended = (told_date(time, day_pattern(locale), locale) for time in ("datum.from", "datum.to - 1"))
    skeleton = {"M": "yMMM", "Y": "y"}.get(period, "MMMd")
    across = {
        "grid": False, "tickCount": min(LABELS, len(bars)), "labelFlush": True, "labelOverlap": True,
        "labelExpr": told_date("datum.value", str(locale.datetime_skeletons[skeleton].pattern), locale),
    }  # fmt: skip
    top = json.dumps(number(most, locale))
    up = {"values": [0, most], "domain": False, "labelExpr": f"datum.value ? {top} : '0'"}
    frame = {"fill": accent, "fillOpacity": 0.14, "stroke": accent, "strokeWidth": 1.5, "cursor": "grab"}
    brush: dict[str, Any] = {
        "name": "brush",
        "select": {"type": "interval", "encodings": ["x"], "mark": frame},
    }
    if drawn:
        brush["value"] = {"x": list(drawn)}
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
                "scale": {"type": "utc", "domain": [_ms(bars["first"].min()), _ms(bars["last"].max() + DAY)]},
            },
            "x2": {"field": "to"},
            "y": {"field": "articles", "type": "quantitative", "title": None, "axis": up},
            "y2": {"datum": 0},
            "color": {"condition": {"test": COVERED, "value": css(palette.ramp[3])}, "value": faint},
            "tooltip": [
                {"field": "when", "type": "nominal", "title": "When"},
                {"field": "articles", "type": "quantitative", "title": "Articles"},
            ],
        },
        "params": [brush],
        "config": {
            "view": {"stroke": None, "cursor": "crosshair"},
            "axis": {
                "labelColor": quiet, "domainColor": faint, "tickColor": faint, "gridColor": faint,
                "gridOpacity": 0.6,
            },
        },
    }  # fmt: skip


def _ms(when: date) -> int:
    """Midnight, UTC, in milliseconds since 1970."""
    return (when - EPOCH).days * DAY_MS
