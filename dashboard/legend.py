"""What the colours, circles and lines of the map mean."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from geodata import shapes

from .classes import class_colours, class_floors, class_labels
from .colours import Palette, css


def legend(counts: Mapping[str, int], palette: Palette, left_out: str) -> None:
    """Classes and signs in two lines, and in small print what the map cannot show."""
    floors = class_floors(counts.values())
    classes = [
        *zip(class_labels(floors), class_colours(floors, palette), strict=True),
        ("none", palette.land),
    ]
    swatches = "".join(
        f"<li><i style='background:{css(colour)}'></i>{label}</li>" for label, colour in classes
    )
    signs = "".join(
        f"<li>{sign}</li>"
        for sign in (
            "<i class='dot'></i>town",
            "<i class='ring'></i>region or water",
            "larger: more articles",
        )
    )
    st.html(
        "<div class='legend'>"
        "<p id='classes'>Articles that name a place in the country</p>"
        f"<ul aria-labelledby='classes'>{swatches}</ul>"
        f"<p id='signs'>Places</p><ul aria-labelledby='signs'>{signs}</ul>"
        f"<p class='fine'>{escape(left_out)} {escape(shapes.WORLDVIEW)}. "
        "Web Mercator: lands near the poles look too large.</p></div>"
    )
