"""What the colours, circles and lines of the map mean."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from geodata import shapes

from .colours import Palette, css
from .measures import Shading
from .reading import MOST_ARCS
from .selection import Drawing, View

SIGNS: dict[Drawing, tuple[str, ...]] = {
    "dots": ("<i class='dot'></i>town", "<i class='ring'></i>region or water", "larger: more articles"),
    "heat": (),
    "arcs": (
        "<i class='arc'></i>one article names both, wider: more articles",
        f"at most {MOST_ARCS} lines, those of most articles",
    ),
}
"""How places are drawn, and what that means."""


def legend(view: View, shading: Shading, palette: Palette, left_out: str) -> None:
    """Classes and signs in two lines, and in small print what the map cannot show."""
    swatches = [
        f"<i style='background:{css(colour)}'></i>{escape(label)}"
        for label, colour in [*shading.classes, (shading.plain, palette.land)]
    ]
    notes = (shading.note, left_out, f"{shapes.WORLDVIEW}.", PROJECTIONS[view.flat])
    st.html(
        f"<div class='legend' id='legend'>{_row('classes', shading.counted, swatches)}"
        f"{_row('signs', 'Places', SIGNS[view.draw])}"
        f"<p class='fine'>{escape(' '.join(filter(None, notes)))}</p></div>"
    )


PROJECTIONS = {
    False: "Web Mercator: lands near the poles look too large.",
    True: "Areas are true.",
}
"""By whether the map is the flat picture."""


def _row(name: str, heading: str, signs: Sequence[str]) -> str:
    """A row of the legend, if it has any signs."""
    if not signs:
        return ""
    listed = "".join(f"<li>{sign}</li>" for sign in signs)
    return f"<p id='{name}'>{escape(heading)}</p><ul aria-labelledby='{name}'>{listed}</ul>"
