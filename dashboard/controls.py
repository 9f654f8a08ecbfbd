"""Above the map: what its colours tell, and how places are drawn."""

from dataclasses import replace

import streamlit as st

from .choices import lay, touching
from .selection import Drawing, Measure, View

MEASURES: dict[Measure, str] = {"articles": "Articles", "share": "Share", "change": "Change"}
DRAWINGS: dict[Drawing, str] = {"dots": "Dots", "heat": "Heat", "arcs": "Arcs"}


def controls(view: View) -> None:
    """Two rows of words to choose from; on a wide page they stand side by side."""
    with st.container(horizontal=True, key="controls", gap="small", vertical_alignment="center"):
        if view.draw != "heat":  # under which countries have no colour
            st.html("<p aria-hidden='true'>Countries by</p>", width="content")
            st.segmented_control(
                "Countries by", list(MEASURES), key=lay("by", view.by), label_visibility="collapsed",
                required=True, format_func=MEASURES.__getitem__, width="content",
                on_change=touching("by", lambda seen, by: replace(seen, by=by)),
            )  # fmt: skip
        st.html("<p aria-hidden='true'>Places as</p>", width="content")
        st.segmented_control(
            "Places as", list(DRAWINGS), key=lay("draw", view.draw), label_visibility="collapsed",
            required=True, format_func=DRAWINGS.__getitem__, width="content",
            on_change=touching("draw", lambda seen, draw: replace(seen, draw=draw)),
        )  # fmt: skip
        st.toggle(
            "Flat", key=lay("flat", view.flat), width="content",
            help="A picture that needs no WebGL, in true areas. Each country is a link.",
            on_change=touching("flat", lambda seen, flat: replace(seen, flat=flat)),
        )  # fmt: skip
