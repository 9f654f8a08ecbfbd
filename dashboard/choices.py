"""What the reader has chosen, between the URL and the widgets.

The URL is the one truth. What a reader does is noted as it is reported; the next run turns the view
accordingly, writes it to the URL, and lays the widgets out to match.

A report cannot be taken at its word. Where a run has set a widget to another value, the browser may
still tell the former one with whatever is done next, as if the reader had set it back.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import streamlit as st

from geodata.model import Selection

from . import clicks, reading, selection
from .reading import Moment
from .selection import Panel, View

Turn: TypeAlias = Callable[[View], View]
"""From the view that the reader saw to the one that is meant."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something that the reader did, as reported."""

    turn: Turn
    widget: str | None = None
    """The widget that was set; None for a click on the map or a button, which is always meant."""
    echo: bool = False
    """Whether the widget tells just what it showed before it was last set."""


def read(now: Moment) -> tuple[View, tuple[str, ...]]:
    """The view of this run, and what in the URL it leaves out, in words."""
    state, params = st.session_state, _params()
    acts = meant(state.pop("acts", []), navigated=params != state.get("params", params))
    if acts and "view" in state:
        view: View = state["view"]
        for act in acts:
            view = act.turn(view)
        params = selection.format(view)
        st.query_params.from_dict(params)
    view, wrong = selection.parse(params)
    view, unknown = reading.known(now, view)
    state.update({"view": view, "params": params, "relaid": {}})
    return view, wrong + unknown


def meant(acts: list[Act], *, navigated: bool) -> list[Act]:
    """Of what is reported at once, what the reader did.

    `navigated`: the URL has changed by itself, with Back or Forward.
    """
    clicked = [act for act in acts if act.widget is None]
    if clicked:
        return clicked[-1:]
    if navigated:
        return []
    # a value is picked again at once by readers who change their mind; a search is not typed again
    return [act for act in acts if not act.echo or (len(acts) < 2 and act.widget != "words")]


def _params() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def do(turn: Turn) -> None:
    """Note that the reader clicked on something."""
    st.session_state.setdefault("acts", []).append(Act(turn))


def lay(key: str, value: object) -> str:
    """Make a widget show what the view says, before it is drawn. Returns its key."""
    state = st.session_state
    if key not in state or state[key] != value:
        state["relaid"][key] = state.get(key)
        state[key] = value
    return key


def touching(
    key: str, turn: Callable[[View, Any], View], among: Collection[str] | None = None
) -> Callable[[], None]:
    """The callback of a widget that `lay` set, by what its new value makes of the view.

    `among`: what the widget offers. The browser names a choice by its label; where a label has changed,
    as a count in it does, it may still tell the former one, which is no choice of anything.
    """

    def callback() -> None:
        state = st.session_state
        value, relaid = state[key], state.get("relaid", {})
        told = value if isinstance(value, list) else [value]
        if among is not None and any(one is not None and one not in among for one in told):
            return
        echo = key in relaid and relaid[key] == value
        state.setdefault("acts", []).append(Act(lambda view: turn(view, value), key, echo))

    return callback


def turned(panel: Panel) -> Turn:
    """To another panel."""
    return lambda view: replace(view, panel=panel, page=1, article=None, mention=None)


def reset(view: View) -> View:
    """With nothing chosen."""
    return replace(view, selection=Selection(), page=1, article=None, mention=None)


def on_map() -> None:
    """Note a click on the map."""
    state = st.session_state
    reported = clicks.hit(state["map"]["selection"]["objects"])
    target = clicks.clicked(reported, state.get("selected"), state.get("drawn", ()))
    state["selected"] = reported
    if target:
        state["by click"] = True
        do(lambda view: clicks.after(view, target))
