"""What the reader has chosen, between the URL and the widgets.

The URL is the one truth. Each run reads the view from it and lays the widgets out to match; what a
reader does with a widget writes the next view to the URL before the run that draws it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from geodata.model import Place, Selection

from . import clicks, selection
from .selection import View, quoted, visible


def read(
    countries: Mapping[str, str], sources: Mapping[str, int], place: Callable[[int], Place | None]
) -> tuple[View, tuple[str, ...]]:
    """The view of this run, and what in the URL it leaves out, in words."""
    view, wrong = selection.parse({key: st.query_params.get_all(key) for key in st.query_params})
    view, unknown = known(view, countries, sources, place)
    st.session_state["view"] = view
    return view, wrong + unknown


def known(
    view: View,
    countries: Mapping[str, str],
    sources: Mapping[str, int],
    place: Callable[[int], Place | None],
) -> tuple[View, tuple[str, ...]]:
    """The view without countries, sources and a place that there are not, and what was left out, in words."""
    chosen = view.selection
    wrong = [f"There is no country {quoted(code)}." for code in chosen.countries if code not in countries]
    named = {visible(name): name for name in sources}
    wrong += [f"No article is from {quoted(name)}." for name in chosen.sources if name not in named]
    elsewhere = chosen.place is not None and place(chosen.place) is None
    wrong += [f"No article names a place {chosen.place}."] if elsewhere else []
    kept = replace(
        chosen,
        countries=tuple(code for code in chosen.countries if code in countries),
        sources=tuple(named[name] for name in chosen.sources if name in named),
        place=None if elsewhere else chosen.place,
    )
    return replace(view, selection=kept), tuple(wrong)


def go(view: View) -> None:
    """Turn to another view."""
    st.query_params.from_dict(selection.format(view))


def now() -> View:
    """The view that the reader saw when touching a widget."""
    view: View = st.session_state["view"]
    return view


def change(**changes: Any) -> None:
    """Turn to the view with other values in its selection."""
    go(selection.choose(now(), **changes))


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
    go(replace(now(), selection=Selection(), page=1))


def on_map() -> None:
    """Answer a click on the map."""
    state = st.session_state
    reported = clicks.hit(state["map"]["selection"]["objects"])
    target = clicks.clicked(reported, state.get("selected"), state.get("drawn", ()))
    state["selected"] = reported
    if target:
        state["by click"] = True
        go(clicks.after(now(), target))
