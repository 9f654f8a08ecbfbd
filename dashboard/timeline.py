"""Articles over time, and the days that are chosen by drawing over them."""

import json
from collections.abc import Mapping
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, TypeAlias

import altair as alt
import pandas as pd
import streamlit as st
from babel import Locale
from babel.dates import tokenize_pattern

from .choices import do
from .colours import Palette, css
from .selection import View, choose
from .wording import counted, day, number

UNITS = (("day", "D", 120), ("week", "W-SUN", 7 * 120), ("month", "M", 31 * 240), ("year", "Y", 10**7))
"""Units of time, how pandas calls them, and for how many days at most they are counted in: of more
bars than that, none could be told from the next."""
LABELS = 6
"""Of the time axis, about."""

HEIGHT = 108
"""Pixels, with the axis."""
ALIASES = {"L": "M", "Y": "y"}
"""Letters of CLDR's patterns that mean the same to a label."""

COVERED = "!brush.from || inrange((datum.from + datum.to) / 2, brush.from)"
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


def axis_label(skeleton: str, locale: Locale) -> str:
    """For Vega: a date at the axis as the reader writes it; Vega itself knows English alone."""
    months = json.dumps(list(locale.months["format"]["abbreviated"].values()), ensure_ascii=False)
    fields = {"y": "utcyear(datum.value)", "M": "(utcmonth(datum.value) + 1)", "d": "utcdate(datum.value)"}

    def part(token: tuple[str, Any]) -> str:
        kind, told = token
        if kind == "chars":
            return json.dumps(told, ensure_ascii=False)
        letter, length = told
        month_by_name = letter in "ML" and length > 2
        return f"{months}[utcmonth(datum.value)]" if month_by_name else fields[ALIASES.get(letter, letter)]

    pattern = str(locale.datetime_skeletons[skeleton].pattern)
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
    key, drawn = _mounted(view, (min(days), max(days)))
    said = f"Articles by {unit} from {day(min(days), locale)} to {day(max(days), locale)}"

    def on_brush() -> None:
        ends = st.session_state[key]["selection"]["brush"].get("from")
        span: Span = covered(ends[0], ends[1], period) if ends else (None, None)
        st.session_state["brushed"] = span
        do(lambda seen: choose(seen, since=span[0], until=span[1]))

    bars, spec = _chart(tuple(days.items()), period, drawn, palette, locale)
    st.vega_lite_chart(bars, deepcopy(spec), key=key, on_select=on_brush, alt=said)


def _mounted(view: View, ends: tuple[date, date]) -> tuple[str, Span]:
    """The key of the chart, and the days over which it is drawn from the beginning.

    A brush is the browser's own: what the reader draws stays as it is drawn. Where the days are chosen
    elsewhere, or others are to choose from, another chart takes the place of this one.
    """
    state, chosen = st.session_state, (view.selection.since, view.selection.until)
    if state.get("brushed") != chosen or state.get("timeline ends") != ends:
        state.update({"brushed": chosen, "timeline ends": ends, "brush": chosen})
        state["timelines"] = state.get("timelines", 0) + 1
    drawn: Span = state["brush"]
    return f"timeline {state['timelines']}", drawn


@lru_cache(maxsize=128)
def _chart(
    days: tuple[tuple[date, int], ...], period: str, drawn: Span, palette: Palette, locale: Locale
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """What is drawn and how, for Vega-Lite. Altair takes longer to write that than all else of a rerun."""
    frame = binned(dict(days), period)
    first, last = frame["first"].iloc[0], frame["last"].iloc[-1]
    skeleton = {"M": "yMMM", "Y": "y"}.get(period, "MMMd")
    most = int(frame["articles"].max())
    bars = pd.DataFrame(
        {
            "from": frame["first"].map(_ms),
            "to": frame["last"].map(lambda end: _ms(end + timedelta(days=1))),
            "articles": frame["articles"],
            "when": [
                day(a, locale) if a == b else f"{day(a, locale)} – {day(b, locale)}"
                for a, b in zip(frame["first"], frame["last"], strict=True)
            ],
        }
    )
    accent, quiet, faint = css(palette.accent), css(palette.quiet), css(palette.faint)
    brush = alt.selection_interval(
        name="brush",
        encodings=["x"],
        value={"x": [_ms(drawn[0] or first), _ms((drawn[1] or last) + timedelta(days=1))]}
        if any(drawn)
        else alt.Undefined,
        mark=alt.BrushConfig(fill=accent, fillOpacity=0.14, stroke=accent, strokeWidth=1.5, cursor="grab"),
    )
    across = alt.Axis(
        grid=False, tickCount=min(LABELS, len(frame)), labelFlush=True, labelOverlap=True,
        labelExpr=axis_label(skeleton, locale),
    )  # fmt: skip
    top = json.dumps(number(most, locale))
    up = alt.Axis(values=[0, most], domain=False, labelExpr=f"datum.value ? {top} : '0'")
    chart: alt.Chart = (
        alt.Chart(bars, height=HEIGHT)
        .mark_bar(stroke=css(palette.paper), strokeWidth=0.75)
        .encode(
            x=alt.X("from:T", title=None, axis=across, scale=alt.Scale(type="utc")),
            x2="to:T",
            y=alt.Y("articles:Q", title=None, axis=up),
            y2=alt.datum(0),
            color=alt.when(COVERED).then(alt.value(css(palette.ramp[3]))).otherwise(alt.value(faint)),
            tooltip=[alt.Tooltip("when:N", title="When"), alt.Tooltip("articles:Q", title="Articles")],
        )
        .add_params(brush)
        .configure_view(stroke=None, cursor="crosshair")
        .configure_axis(
            labelColor=quiet, domainColor=faint, tickColor=faint, gridColor=faint, gridOpacity=0.6
        )
    )
    told = chart.to_dict()
    return bars, {key: told[key] for key in told.keys() - {"data", "datasets"}}


def _ms(when: date) -> int:
    """Midnight, UTC, in milliseconds since 1970."""
    return int(datetime(when.year, when.month, when.day, tzinfo=UTC).timestamp() * 1000)
