"""What the reader has chosen, between the URL and the widgets.

The URL is the one truth. Each run reads the view from it and lays the widgets out to match; what a
reader does with a widget writes the next view to the URL before the run that draws it.
"""

from dataclasses import replace
from typing import Any

import streamlit as st

from geodata.model import Selection

from . import clicks, reading, selection
from .reading import Moment
from .selection import View


def read(now: Moment) -> tuple[View, tuple[str, ...]]:
    """The view of this run, and what in the URL it leaves out, in words."""
    view, wrong = selection.parse({key: st.query_params.get_all(key) for key in st.query_params})
    view, unknown = reading.known(now, view)
    st.session_state["view"] = view
    return view, wrong + unknown


def go(view: View) -> None:
    """Turn to another view."""
    st.query_params.from_dict(selection.format(view))


def current() -> View:
    """The view that the reader saw when touching a widget."""
    view: View = st.session_state["view"]
    return view


def change(**changes: Any) -> None:
    """Turn to the view with other values in its selection."""
    go(selection.choose(current(), **changes))


def lay(key: str, value: object) -> str:
    """Make a widget show what the view says, before it is drawn. Returns its key."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return key


def touched(key: str) -> Any:
    """What the reader has set a widget to."""
    return st.session_state[key]


def reset() -> None:
    """Choose nothing."""
    go(replace(current(), selection=Selection(), page=1))


def on_map() -> None:
    """Answer a click on the map."""
    state = st.session_state
    reported = clicks.hit(state["map"]["selection"]["objects"])
    target = clicks.clicked(reported, state.get("selected"), state.get("drawn", ()))
    state["selected"] = reported
    if target:
        state["by click"] = True
        go(clicks.after(current(), target))
