"""Articles over time."""

from collections.abc import Mapping
from datetime import date

import altair as alt
import pandas as pd
import streamlit as st
from babel import Locale

from .colours import Palette, css
from .wording import counted, day

UNITS = (("day", "D", 120), ("week", "W-SUN", 7 * 120), ("month", "M", 31 * 240), ("year", "Y", 10**7))
"""Units of time, how pandas calls them, and for how many days at most they are counted in: of more
bars than that, none could be told from the next."""


def binned(days: Mapping[date, int]) -> tuple[str, pd.DataFrame]:
    """The unit of time that suits the days, and articles by it: columns start, end and articles."""
    length = (max(days) - min(days)).days + 1
    unit, period = next((unit, period) for unit, period, longest in UNITS if length <= longest)
    periods = pd.to_datetime(list(days)).to_period(period)
    frame = pd.DataFrame({"start": periods, "articles": list(days.values())})
    frame = frame.groupby("start", as_index=False).sum()
    starts = frame["start"].dt
    return unit, frame.assign(start=starts.start_time, end=starts.end_time)


def timeline(days: Mapping[date, int], undated: int, palette: Palette, locale: Locale) -> None:
    """A bar for each day; beside it is said how many articles have no date."""
    missing = f"; {counted(undated, 'article', locale)} without a date" if undated else ""
    if not days:
        st.html(f"<p class='caption'>No dated articles{missing}.</p>")
        return
    unit, frame = binned(days)
    st.html(f"<p class='caption'>Articles by {unit}, UTC{missing}</p>")
    quiet, faint = css(palette.quiet), css(palette.faint)
    form = {"month": "%b %Y", "year": "%Y"}.get(unit, "%b %-d" if locale.territory == "US" else "%-d %b")
    across = alt.Axis(grid=False, tickCount=6, labelFlush=True, format=form)
    up = alt.Axis(tickCount=2, format="d", domain=False)
    chart = (
        alt.Chart(frame, height=84)
        .mark_bar(color=css(palette.ramp[3]), stroke=css(palette.paper), strokeWidth=0.75)
        .encode(
            x=alt.X("start:T", title=None, axis=across),
            x2="end:T",
            y=alt.Y("articles:Q", title=None, axis=up),
            y2=alt.datum(0),
            tooltip=[
                alt.Tooltip("start:T", title=unit.capitalize(), format=form),
                alt.Tooltip("articles:Q", title="Articles"),
            ],
        )
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=quiet, domainColor=faint, tickColor=faint, gridColor=faint, gridOpacity=0.6
        )
    )
    said = f"Articles by {unit} from {day(min(days), locale)} to {day(max(days), locale)}"
    st.altair_chart(chart, key="timeline", alt=said)
