"""The map on the page."""

from collections.abc import Mapping

import streamlit as st

from geodata import shapes
from geodata.model import Place, Selection
from geodata.sphere import Box, box_around

from .camera import NEAR, WORLD, Camera, looking_at
from .choices import on_map
from .colours import Palette
from .layers import Addresses, Spot, map_deck
from .selection import View, choose, query

HEIGHT = 440
"""Pixels; the style sheet makes it less on a phone."""


def chart(
    view: View,
    counts: Mapping[str, int],
    codes: tuple[str, ...],
    place: Place | None,
    radius: float,
    revision: int,
    palette: Palette,
    said: str,
) -> None:
    """Draw the map of a view, of the chosen place with a dot of `radius` pixels; `said` describes it."""
    spot = Spot(place.lat, place.lon, radius) if place else None
    deck = map_deck(
        counts,
        codes,
        view.selection.countries,
        spot,
        _addresses(view, revision),
        palette,
        _camera(view, spot),
    )
    st.session_state["drawn"] = {layer.id for layer in deck.layers}
    st.pydeck_chart(
        deck, key="map", height=HEIGHT, on_select=on_map, selection_mode="single-object", alt=said
    )


def _addresses(view: View, revision: int) -> Addresses:
    """Where the layers are; the places are those of the view's articles, whichever place is chosen."""
    asked = query(View(choose(view, place=None).selection))
    return Addresses(f"/map/{shapes.VERSION}", f"/map/{revision}/places.geojson?{asked}")


def _camera(view: View, spot: Spot | None) -> Camera:
    """Where the map looks: at what was chosen, unless it was chosen by a click on the map itself."""
    state, chosen = st.session_state, (view.selection.countries, view.selection.place)
    by_click = state.pop("by click", False)
    if chosen != state.get("looked at"):
        state["looked at"] = chosen
        if not by_click:
            # the browser moves only where a number changes: the reader may have gone elsewhere meanwhile
            state["turns"] = state.get("turns", 0) + 1
            state["camera"] = _look(view.selection, spot).nudged(state["turns"])
    camera: Camera = state.get("camera", WORLD)
    return camera


def _look(selection: Selection, spot: Spot | None) -> Camera:
    if spot:
        return Camera(spot.lat, spot.lon, NEAR)
    if selection.countries:
        return looking_at(_around([shapes.country_box(code) for code in selection.countries]))
    return WORLD


def _around(boxes: list[Box]) -> Box:
    if len(boxes) == 1:
        return boxes[0]
    corners = [corner for box in boxes for corner in ((box.south, box.west), (box.north, box.east))]
    around = box_around(corners)
    assert around is not None
    return around
