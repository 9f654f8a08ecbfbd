"""What is counted, as layers of a map.

The one place where lat, lon becomes [lon, lat]. Nothing an article says goes into a layer: the
browser evaluates strings that begin with "@@", also in data.

Streamlit fades every `getFillColor` that it knows of once something is selected, so colours are
given to the sublayers, behind its back: the map shows what the legend says, whoever clicked it.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from zlib import crc32

import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from .camera import MERCATOR_LAT, Camera
from .classes import class_colours, class_floors, class_of
from .colours import Colour, Palette

SMALLEST_DOT, LARGEST_DOT = 2.75, 12.0
"""Radius in pixels."""
REACH = 4
"""Pixels beside a dot at which a click still hits it."""
FULL_SCALE = 16
"""Articles from which on the largest dot is as large as it gets; among fewer, none looks like many."""
MARK = 5.0
"""Radius in pixels of the circle that stands for a small state with articles."""


class CompactDeck(pdk.Deck):  # type: ignore[misc]
    """A deck in as few bytes as it takes: pydeck's own indented form is five times larger."""

    def to_json(self) -> str:
        """The form in which Streamlit sends it."""
        return json.dumps(self, sort_keys=True, default=default_serialize, separators=(",", ":"))


def by_number(values: Sequence[str]) -> str:
    """A deck.gl expression for the value at `properties.i`; a balanced tree over runs of equal values.

    deck.gl's expressions know neither array literals nor calls.
    """
    runs: list[tuple[int, str]] = []
    end = 0
    for value, run in groupby(values):
        end += len(list(run))
        runs.append((end - 1, value))

    def tree(part: Sequence[tuple[int, str]]) -> str:
        if len(part) == 1:
            return part[0][1]
        half = len(part) // 2
        return f"(properties.i<={part[half - 1][0]}?{tree(part[:half])}:{tree(part[half:])})"

    return tree(runs) if runs else "0"


def dot_radius(articles: int, most: int) -> float:
    """Pixels; the area grows with the articles, save that no dot is too small to be hit."""
    return max(SMALLEST_DOT, LARGEST_DOT * math.sqrt(articles / max(most, FULL_SCALE)))


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the browser gets geometry from; each URL changes with what it returns, and then only."""

    shapes: str
    """Of the folder with all that is the same in every view."""
    places: str

    def layer(self, name: str) -> str:
        """The URL of a layer that is the same in every view: "land", "outline/FR"."""
        return f"{self.shapes}/{name}.geojson"


@dataclass(frozen=True, slots=True)
class Spot:
    """The dot that is chosen: where it is, in degrees, and its radius in pixels."""

    lat: float
    lon: float
    radius: float


def map_deck(
    counts: Mapping[str, int],
    codes: Sequence[str],
    chosen: Sequence[str],
    spot: Spot | None,
    addresses: Addresses,
    palette: Palette,
    camera: Camera,
) -> CompactDeck:
    """The map: countries coloured by their counts, dots for places, what is chosen outlined.

    `codes` are all countries in the order of the numbers `i` in the geometry.
    """
    floors = class_floors(counts.values())
    colours = [_rgb(colour) for colour in class_colours(floors, palette)]
    classes = [class_of(counts.get(code, 0), floors) for code in codes]
    fill = "@@=" + by_number([colours[c] if c >= 0 else _rgb(palette.land) for c in classes])
    radius = by_number([str(MARK if c >= 0 else 0) for c in classes])
    state = [crc32(fill.encode())]  # deck.gl works colours out again only where a trigger changed
    layers = [
        _layer("sea", SEA, pickable=True, stroked=False, fills={"getFillColor": list(palette.sea)}),
        _lines("graticule", addresses.layer("graticule"), [*palette.faint, 110], 0.5),
        _layer(
            "land", addresses.layer("land"), pickable=True, stroked=False, auto_highlight=True,
            highlight_color=[*palette.ink, 26],
            fills={"getFillColor": fill, "updateTriggers": {"getFillColor": state}},
        ),
        _layer("lakes", addresses.layer("lakes"), stroked=False, fills={"getFillColor": list(palette.sea)}),
        _lines("borders", addresses.layer("borders"), list(palette.faint), 0.7),
        *(
            _lines(f"{name}-{code}", addresses.layer(f"outline/{code}"), list(colour), width)
            for name, colour, width in (("casing", palette.paper, 4.5), ("chosen", palette.accent, 2.25))
            for code in chosen
        ),
        _layer(
            "marks", addresses.layer("marks"), pickable=True, stroked=True, point_type="'circle'",
            get_point_radius=radius, point_radius_units="'pixels'", update_triggers={"getPointRadius": state},
            get_line_color=list(palette.faint), get_line_width=0.7, line_width_units="'pixels'",
            points={"getFillColor": fill, "updateTriggers": {"getFillColor": state}},
        ),
        # a dot of few pixels is hard to hit: what is hit is this, a little larger and not seen
        _layer(
            f"places@{addresses.places}", addresses.places, pickable=True, stroked=False, auto_highlight=True,
            highlight_color=[*palette.accent, 150], point_type="'circle'",
            get_point_radius=f"properties.r+{REACH}", point_radius_units="'pixels'",
            points={"getFillColor": [0, 0, 0, 1]},
        ),
        _layer(
            "dots-casing", addresses.places, stroked=True, filled=False, point_type="'circle'",
            get_point_radius="properties.r", point_radius_units="'pixels'",
            get_line_color=list(palette.paper),
            get_line_width="properties.area?3:0", line_width_units="'pixels'",
        ),
        _layer(
            "dots", addresses.places, stroked=True, point_type="'circle'",
            get_point_radius="properties.r", point_radius_units="'pixels'",
            get_line_color=f"properties.area?{_rgb(palette.ink)}:{_rgb(palette.paper)}",
            get_line_width="properties.area?1.3:0.9", line_width_units="'pixels'",
            points={"getFillColor": f"@@=properties.area?[0,0,0,0]:{_rgb(palette.ink, 205)}"},
        ),
    ]  # fmt: skip
    if spot:
        point = {"type": "Point", "coordinates": [spot.lon, spot.lat]}
        layers.append(
            _layer(
                "chosen-place", {"type": "Feature", "properties": {}, "geometry": point},
                stroked=True, filled=False, point_type="'circle'",
                get_point_radius=spot.radius + 2.5, point_radius_units="'pixels'",
                get_line_color=list(palette.accent), get_line_width=3, line_width_units="'pixels'",
            )
        )  # fmt: skip
    return CompactDeck(
        layers,
        map_provider=None,
        views=[pdk.View(type="MapView", controller={"doubleClickZoom": False}, repeat=False)],
        initial_view_state=pdk.ViewState(latitude=camera.lat, longitude=camera.lon, zoom=camera.zoom),
        tooltip={"html": "{name}"},
    )


SEA: dict[str, Any] = {
    "type": "Feature",
    "properties": {"name": ""},
    "geometry": {
        "type": "Polygon",
        "coordinates": [
            [
                *([lon, -MERCATOR_LAT] for lon in range(-180, 181, 90)),
                *([lon, MERCATOR_LAT] for lon in range(180, -181, -90)),
                [-180, -MERCATOR_LAT],
            ]
        ],
    },
}
"""A rectangle under the land, so that a click beside the land arrives as such."""


def _rgb(colour: Colour, alpha: int | None = None) -> str:
    """The colour as an array in a deck.gl expression."""
    return json.dumps([*colour, *([] if alpha is None else [alpha])], separators=(",", ":"))


def _layer(
    name: str, data: object, *, fills: Mapping[str, object] | None = None,
    points: Mapping[str, object] | None = None, **props: object,
) -> Any:  # fmt: skip
    sublayers = {"polygons-fill": fills, "points-circle": points}
    given = {part: sublayer for part, sublayer in sublayers.items() if sublayer}
    return pdk.Layer("GeoJsonLayer", data, id=name, _sub_layer_props=given, **props)


def _lines(name: str, address: str, colour: list[int], width: float) -> Any:
    return _layer(
        name, address, filled=False, stroked=True, get_line_color=colour, get_line_width=width,
        line_width_units="'pixels'", line_joint_rounded=True,
    )  # fmt: skip
