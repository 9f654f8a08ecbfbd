"""What the colours, circles and lines of the map mean."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from typing import Literal, TypeAlias

import streamlit as st
from babel import Locale

from geodata.model import Selection
from geodata.worldviews import WORLDVIEWS

from . import reading
from .colours import Palette, css
from .measures import Shading
from .reading import MOST_ARCS, Moment
from .selection import Drawing, View, query
from .wording import counted, number

Sign: TypeAlias = Literal["dot", "ring", "arc", ""]

SIGNS: dict[Drawing, tuple[tuple[Sign, str], ...]] = {
    "dots": (("dot", "town"), ("ring", "region or water"), ("", "larger: more articles")),
    "heat": (),
    "arcs": (
        ("arc", "one article names both, wider: more articles"),
        ("", f"at most {MOST_ARCS} lines, those of most articles"),
    ),
}
"""How places are drawn, and what that means."""


def legend(
    now: Moment, view: View, shading: Shading, palette: Palette, left_out: str, locale: Locale
) -> None:
    """Classes and signs in two lines, and in small print what the map cannot show."""
    swatches = [
        f"<i style='background:{css(colour)}'></i>{escape(label)}"
        for label, colour in [*shading.classes, (shading.plain, palette.land)]
    ]
    signs = [f"<i class='{sign}'></i>{said}" if sign else said for sign, said in SIGNS[view.draw]]
    borders = " ".join(borders_said(now, view.selection, locale))
    of_map = f"<span class='of-map'>{escape(shading.note)} {PROJECTIONS[view.flat]}</span>"
    st.html(
        f"<div class='legend' id='legend' data-countries='{escape(_countries(now, view, locale))}'>"
        f"{_row('classes', shading.counted, swatches)}"
        f"{_row('signs', 'Places', [*signs, *places_said(now, view, locale)])}"
        f"<p class='fine'>{escape(' '.join(filter(None, (left_out, borders))))} {of_map}</p></div>"
    )


def places_said(now: Moment, view: View, locale: Locale) -> Iterator[str]:
    """Which places are drawn, if not all."""
    dots = reading.places(now, replace(view.selection, place=None))
    if dots.of > len(dots.places):
        rest = "" if view.flat or view.draw == "heat" else "; zoom in for the rest"
        yield f"the {number(len(dots.places), locale)} in most articles{rest}"


def _countries(now: Moment, view: View, locale: Locale) -> str:
    """Where the browser gets what is counted of each country, whichever is chosen."""
    counted = replace(view.selection, countries=(), place=None)
    return f"/map/{now.revision}/{locale}/countries.json?{query(View(counted, by=view.by, draw=view.draw))}"


def borders_said(now: Moment, chosen: Selection, locale: Locale) -> Iterator[str]:
    """Whose borders are drawn, and what that does to the counts."""
    seen, names = WORLDVIEWS[chosen.worldview], reading.country_names(locale)
    usual = reading.countries(now, replace(chosen, countries=(), place=None, beside=None, worldview=""))
    yield f"{seen.said}."
    for code, other in seen.countries.items():
        articles = f": {counted(usual[code], 'article', locale)}" if code in usual else ""
        yield f"{names[code]} counts as {names[other]}{articles}."
    for part, other in seen.parts.items():
        yield f"{seen.names[part]}: drawn with {names[other]}, places counted as GeoNames has them."


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
