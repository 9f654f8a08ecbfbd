"""Layers of the interactive map, each painted from a file of GeoJSON.

Streamlit fades every `getFillColor` that it knows of once something is selected, so colours are
given to the sublayers, behind its back: the map shows what the legend says, whoever clicked it.
"""

import json
from collections.abc import Mapping
from typing import Any

import pydeck as pdk

from .colours import Colour


def rgb(colour: Colour, alpha: int | None = None) -> str:
    """The colour as an array in a deck.gl expression."""
    return json.dumps([*colour, *([] if alpha is None else [alpha])], separators=(",", ":"))


def layer(
    name: str, data: object, *, fills: Mapping[str, object] | None = None,
    points: Mapping[str, object] | None = None, kind: str = "GeoJsonLayer", **props: object,
) -> Any:  # fmt: skip
    """A layer of GeoJSON, or of tiles of it, its polygons and points filled as told."""
    sublayers = {"polygons-fill": fills, "points-circle": points}
    if given := {part: sublayer for part, sublayer in sublayers.items() if sublayer}:
        props["_sub_layer_props"] = given
    return pdk.Layer(kind, data, id=name, **props)


def lines(name: str, address: str, colour: list[int], width: float | str) -> Any:
    """A layer of lines so many pixels wide, or as wide as an expression says."""
    return layer(
        name, address, filled=False, get_line_color=colour, get_line_width=width,
        line_width_units="'pixels'", line_joint_rounded=True,
    )  # fmt: skip


def circles(name: str, data: object, radius: float | str, **props: Any) -> Any:
    """A layer of circles of so many pixels around points, or of as many as an expression says."""
    return layer(
        name,
        data,
        get_point_radius=radius,
        point_radius_units="'pixels'",
        line_width_units="'pixels'",
        **props,
    )
