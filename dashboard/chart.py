"""The map on the page."""

from dataclasses import replace
from html import escape

import streamlit as st
from babel import Locale

from geodata import shapes
from geodata.model import Place, Selection

from . import reading
from .addresses import Addresses
from .camera import NEAR, WORLD, WORLD_ON_PHONE, Camera, around, looking_at
from .choices import on_map
from .colours import PALETTES, Theme
from .geometry import VERSION
from .layers import Spot, map_deck
from .measures import Shading
from .reading import Moment
from .selection import View, choose, query

HEIGHT = 440
"""Pixels; the style sheet makes it less on a phone."""


def chart(
    now: Moment, view: View, shading: Shading, place: Place | None, theme: Theme, locale: Locale, said: str
) -> None:
    """Draw the map of a view with its chosen place; `said` describes it."""
    if view.flat:
        # our script puts the picture where its address stands
        address = f"/map/{now.revision}/{locale}/{theme}.svg?{query(view)}"
        st.html(
            f"<a class='skip' href='#legend'>Skip the map</a><div class='flat' role='group' "
            f"aria-label='{escape(said)}' data-flat='{escape(address)}'></div>"
        )
        return
    chosen = view.selection
    dots = reading.places(now, replace(chosen, place=None))
    radius = dots.radius(reading.total(now, chosen))
    spot = Spot(place.lat, place.lon, radius) if place else None
    deck = map_deck(
        shading,
        tuple(reading.country_names()),
        view.draw,
        chosen.countries,
        spot,
        _addresses(view, now.revision, locale, has_further=dots.of > len(dots.places)),
        PALETTES[theme],
        _camera(view, spot),
    )
    st.session_state["drawn"] = {layer.id for layer in deck.layers}
    st.pydeck_chart(
        deck, key="map", height=HEIGHT, on_select=on_map, selection_mode="single-object", alt=said
    )


def _addresses(view: View, revision: int, locale: Locale, *, has_further: bool) -> Addresses:
    """Where the layers are; the places are those of the view's articles, whichever place is chosen."""
    worldview = view.selection.worldview or "de-facto"
    return Addresses(
        f"/map/{VERSION}/{worldview}/{locale}",
        f"/map/{revision}/{locale}",
        query(View(choose(view, place=None).selection)),
        has_further,
        view.selection.place,
    )


def _camera(view: View, spot: Spot | None) -> Camera:
    """Where the map looks: at what was chosen, unless it was chosen by a click on the map itself."""
    state, chosen = st.session_state, (view.selection.countries, view.selection.place)
    by_click = state.pop("by click", False)
    if chosen != state.get("looked at"):
        if not by_click:
            # the browser moves only where a number changes: the reader may have gone elsewhere meanwhile
            state["turns"] = state.get("turns", 0) + 1
            state["camera"] = _look(view.selection, spot).nudged(state["turns"])
        state["looked at"] = chosen  # last: the next report may break this run off before
    camera: Camera = state.get("camera", WORLD_ON_PHONE if _on_phone() else WORLD)
    return camera


def _look(selection: Selection, spot: Spot | None) -> Camera:
    if spot:
        return Camera(spot.lat, spot.lon, NEAR)
    if selection.countries:
        box = around([shapes.country_box(code, selection.worldview) for code in selection.countries])
        return looking_at(box, on_phone=_on_phone())
    return WORLD_ON_PHONE if _on_phone() else WORLD


def _on_phone() -> bool:
    """Whether the browser is that of a phone: all of them say "Mobi", and none else."""
    return "Mobi" in st.context.headers.get("User-Agent", "")
