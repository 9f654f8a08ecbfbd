"""The days that a reader chooses by drawing over the timeline."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypeAlias

import pandas as pd
import streamlit as st

from .choices import anew
from .selection import View, choose

EPOCH, DAY_MS = date(1970, 1, 1), 86_400_000

FORMER = 3
"""Charts whose brush is remembered once another has taken their place."""
ECHO = 1_000
"""Milliseconds by which a brush is told otherwise than it was drawn, at most."""

Span: TypeAlias = tuple[date | None, date | None]
"""The first and the last day that are chosen; None where that end is open."""


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


def is_echo(brush: Sequence[float], stretches: Iterable[tuple[int, int]]) -> bool:
    """Whether a brush was drawn by the page itself, not by the reader, whose brush ends at any pixel."""
    return any(
        all(abs(told - drawn) < ECHO for told, drawn in zip(brush, stretch, strict=True))
        for stretch in stretches
    )


def _middle(unit: pd.Period) -> pd.Timestamp:
    return unit.start_time + (unit.end_time - unit.start_time) / 2


def laid(view: View, ends: tuple[date, date]) -> Span:
    """The days over which the brush is drawn from the beginning.

    A brush is the browser's own: what the reader draws stays as it is drawn. Where the days are chosen
    elsewhere, or others are to choose from, another chart takes the place of this one. Of that, too, a
    browser in a hurry may tell how the former was drawn.
    """
    state, chosen = st.session_state, (view.selection.since, view.selection.until)
    if state.get("shown days") != chosen or state.get("timeline ends") != ends:
        anew("timeline")
        former = stretch(state.get("drawn days", (None, None)), ends)
        stretches = [*state.get("former stretches", []), *([former] if former else [])][-FORMER:]
        state.update({
            "shown days": chosen, "timeline ends": ends, "drawn days": chosen, "former stretches": stretches,
        })  # fmt: skip
    drawn: Span = state["drawn days"]
    return drawn


def stretch(chosen: Span, ends: tuple[date, date]) -> tuple[int, int] | None:
    """The time over which a brush is drawn, in milliseconds since 1970, UTC; None where none are chosen."""
    if not any(chosen):
        return None
    return milliseconds(chosen[0] or ends[0]), milliseconds(chosen[1] or ends[1]) + DAY_MS


def turn(laid: Span, drawn: tuple[int, int] | None, period: str) -> Callable[[View, Any], View]:
    """What a report of the brush makes of the view, where it was drawn over these days from the beginning."""

    def turned(seen: View, told: Any) -> View:
        brush = told["selection"]["brush"].get("from")
        if brush and is_echo(brush, st.session_state["former stretches"]):
            return seen
        span: Span = covered(brush[0], brush[1], period) if brush else (None, None)
        if drawn and span == covered(drawn[0], drawn[1], period):
            span = laid  # the browser may tell just how it was drawn from the beginning
        # told late, it may come when other days are chosen elsewhere, and not laid yet
        if span == st.session_state["shown days"]:
            return seen
        st.session_state["shown days"] = span
        return choose(seen, since=span[0], until=span[1])

    return turned


def milliseconds(when: date) -> int:
    """Midnight, UTC, in milliseconds since 1970."""
    return (when - EPOCH).days * DAY_MS
