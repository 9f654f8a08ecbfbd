"""Articles over time."""

from collections.abc import Mapping
from datetime import date

import altair as alt
import pandas as pd
import streamlit as st
from babel import Locale

from .colours import Palette, css
from .wording import counted, day

MOST_DAYS = 120
"""More bars than that cannot be told apart: then weeks are counted, and months after MOST_WEEKS."""
MOST_WEEKS = 120


def binned(days: Mapping[date, int]) -> tuple[str, pd.DataFrame]:
    """The unit of time that suits the days, and articles by it: columns start and articles."""
    length = (max(days) - min(days)).days + 1
    if length <= MOST_DAYS:
        unit, period = "day", "D"
    else:
        unit, period = ("week", "W-SUN") if length <= 7 * MOST_WEEKS else ("month", "M")
    starts = pd.to_datetime(list(days)).to_period(period).start_time
    frame = pd.DataFrame({"start": starts, "articles": list(days.values())})
    return unit, frame.groupby("start", as_index=False).sum()


def timeline(days: Mapping[date, int], undated: int, palette: Palette, locale: Locale) -> None:
    """A bar for each day; beside it is said how many articles have no date."""
    missing = f"; {counted(undated, 'article', locale)} without a date" if undated else ""
    if not days:
        st.html(f"<p class='caption'>No dated articles{missing}.</p>")
        return
    unit, frame = binned(days)
    st.html(f"<p class='caption'>Articles by {unit}, UTC{missing}</p>")
    quiet, faint = css(palette.quiet), css(palette.faint)
    form = "%b %Y" if unit == "month" else "%b %-d" if locale.territory == "US" else "%-d %b"
    chart = (
        alt.Chart(frame, height=84)
        .mark_bar(color=css(palette.ramp[3]))
        .encode(
            x=alt.X(
                f"yearmonthdate(start):{'O' if len(frame) == 1 else 'T'}",
                title=None,
                axis=alt.Axis(grid=False, tickCount=6, labelFlush=True, format=form),
            ),
            y=alt.Y("articles:Q", title=None, axis=alt.Axis(tickCount=2, format="d", domain=False)),
            tooltip=[
                alt.Tooltip("start:T", title=unit.capitalize()),
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
