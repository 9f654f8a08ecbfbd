"""Above the map: what its colours tell, how places are drawn, and what kind of map it is."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

import streamlit as st

from .choices import lay, touching
from .selection import Drawing, Measure, View, choose, telling

MEASURES: dict[Measure, str] = {"articles": "Articles", "share": "Share", "change": "Change"}
DRAWINGS: dict[Drawing, str] = {"dots": "Dots", "heat": "Heat", "arcs": "Arcs"}
FORMS: dict[bool, str] = {False: "Interactive", True: "Flat"}
"""By whether the map is the flat picture, which needs no WebGL and keeps areas true."""

VIEWS = {"": "De facto", "un": "UN"}
"""Whose view of disputed territories; the legend says it in full."""

_Value = TypeVar("_Value")


def controls(view: View) -> None:
    """Words to choose from, in one line where the page is wide enough."""
    with st.container(horizontal=True, key="controls", gap="small", vertical_alignment="center"):
        if view.draw != "heat":  # under which countries have no colour
            _choice("Countries by", "by", MEASURES, view.by, lambda seen, by: replace(seen, by=by))
        _choice(
            "Places as", "draw", DRAWINGS, view.draw, lambda seen, draw: telling(replace(seen, draw=draw))[0]
        )
        _choice(
            "Borders", "worldview", VIEWS, view.selection.worldview,
            lambda seen, to: choose(seen, worldview=to),
        )  # fmt: skip
        _choice("Map", "flat", FORMS, view.flat, lambda seen, flat: replace(seen, flat=flat))


def _choice(
    name: str, key: str, words: Mapping[_Value, str], chosen: _Value, turn: Callable[[View, _Value], View]
) -> None:
    st.segmented_control(
        name, list(words), default=chosen, key=lay(key, chosen), required=True, format_func=words.__getitem__,
        width="content", on_change=touching(key, turn, words),
    )  # fmt: skip
