"""What the reader has chosen, between the URL and the widgets.

The URL is the one truth. What a reader does is noted as it is reported; the next run turns the view
accordingly, writes it to the URL, and lays the widgets out to match.

A report may be late: sent before the browser had what the last run wrote. So a widget that is to show
another value than the browser told gets another name, under which nothing was told yet, and what is told
under its former name counts for nothing. The value is its default, not set through the session, for of a
widget that nobody touched a browser may tell the default. And a URL that comes with a report is not read,
unless the reader went back, forward or along a link.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from geodata.model import Selection

from . import clicks, selection
from .known import known
from .reading import Moment
from .selection import Panel, View, telling

Turn: TypeAlias = Callable[[View], View]
"""From the view that the reader saw to the one that is meant."""


@dataclass(slots=True)
class Kept:
    """What is kept of a reader between two runs.

    In one object: the next report breaks a run off wherever that speaks to Streamlit, also where it looks
    into the session, and what the reader did is to be either done by then or still to be done.
    """

    view: View | None = None
    untold: dict[str, list[str]] | None = None
    """Parameters that the URL is to say, and does not yet."""
    by_widget: list[Turn] = field(default_factory=list)
    by_click: list[Turn] = field(default_factory=list)


def kept() -> Kept:
    """What is kept of this reader."""
    found: Kept = st.session_state.setdefault("kept", Kept())
    return found


def read(now: Moment) -> tuple[View, tuple[str, ...]]:
    """The view of this run, and what in the URL it leaves out, in words. The URL is left to `write`."""
    reader = kept()
    context = get_script_run_ctx()
    has_navigated = context is not None and context.is_history_navigation  # with Back, Forward or a link
    # a field that the reader left with a click is told together with the click
    turns = [*reader.by_widget, *reader.by_click]
    seen = reader.view if (turns or reader.untold) and not has_navigated else None
    params = {key: st.query_params.get_all(key) for key in st.query_params}
    if seen:
        for turn in turns:
            seen = turn(seen)
        params = selection.format(seen)
    reader.view, reader.untold = seen, params if seen else None
    reader.by_widget.clear()
    reader.by_click.clear()
    view, wrong = selection.parse(params)
    view, unknown = known(now, view)
    reader.view = view
    return view, wrong + unknown


def write() -> None:
    """Have the URL say the view that the reader chose."""
    reader = kept()
    if reader.untold is not None:
        st.query_params.from_dict(reader.untold)
        reader.untold = None


def do(turn: Turn) -> None:
    """Note that the reader clicked on something."""
    kept().by_click.append(turn)


def stay(view: View) -> View:
    """What a report that means nothing makes of the view."""
    return view


def lay(key: str, value: object) -> str:
    """The name under which a widget shows what the view says, which is to be its default, too."""
    state = st.session_state
    has_told = named(key) in state and state[named(key)] == value
    return named(key) if has_told else anew(key)


def named(key: str) -> str:
    """The name that a widget has now."""
    return f"laid {key} {st.session_state.get('names', {}).get(key, 0)}"


def anew(key: str) -> str:
    """Give a widget another name, so that the browser makes it anew. Returns the name."""
    names = st.session_state.setdefault("names", {})
    names[key] = names.get(key, 0) + 1
    return named(key)


def touching(
    key: str, turn: Callable[[View, Any], View], among: Collection[object] | None = None
) -> Callable[[], None]:
    """The callback of a widget as it is named now, by what its new value makes of the view.

    `among`: what the widget offers; anything else is no choice. The browser names a choice by its label, and
    where a label has changed, as a count in it does, it may still tell the former one.
    """
    name = named(key)

    def callback() -> None:
        state = st.session_state
        value = state[name]
        told = value if isinstance(value, list) else [value]
        unknown = among is not None and not all(one in among for one in told)
        meant = name == named(key) and not unknown
        kept().by_widget.append((lambda view: turn(view, value)) if meant else stay)

    return callback


def turned(panel: Panel) -> Turn:
    """To another panel."""
    return lambda view: replace(view, panel=panel, page=1, article=None, mention=None)


def reset(view: View) -> View:
    """With nothing chosen."""
    return telling(replace(view, selection=Selection(), page=1, article=None, mention=None))[0]


def on_map() -> None:
    """Note a click on the map."""
    state = st.session_state
    reported = clicks.hit(state["map"]["selection"]["objects"])
    target = clicks.clicked(reported, state.get("selected"), state.get("drawn", ()))
    state["selected"] = reported
    if target:
        state["by click"] = True
    do((lambda view: clicks.after(view, target)) if target else stay)
