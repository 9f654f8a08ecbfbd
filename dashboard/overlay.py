"""What is drawn over the countries: places as dots, as heat, joined by arcs; names."""

import math
from typing import Any

import pydeck as pdk

from .addresses import Addresses
from .colours import Palette
from .labels import LAST, SIZE
from .paint import circles, layer, rgb

SMALLEST_DOT, LARGEST_DOT = 2.75, 12.0
"""Radius in pixels."""
REACH = 4
"""Pixels beside a dot at which a click still hits it."""
FULL_SCALE = 16
"""Articles from which on the largest dot is as large as it gets; among fewer, none looks like many."""

UNSEEN = {"getFillColor": [0, 0, 0, 1]}
"""Of points that are only there to be hit; what is wholly transparent is not."""

TILES = range(3, 10)
"""Zooms of the tiles of places that are not among the dots; the last are some 50 km wide."""

MARK = 5.0
"""Radius in pixels of the circle that stands for a small state with articles."""

THINNEST_ARC, THICKEST_ARC = 0.8, 5.0
"""Width in pixels."""
HEAT_RADIUS = 26
"""Pixels around a place within which it is warm."""
HALO = 8
"""Around a name; in no unit that deck.gl tells."""
FONT = "'\"Source Sans 3\", system-ui, sans-serif'"
"""With the name in quotes, which end in a figure: a browser takes no font that it cannot read."""


def dot_radius(articles: int, most: int) -> float:
    """Pixels; the area grows with the articles, save that no dot is too small to be hit."""
    return max(SMALLEST_DOT, LARGEST_DOT * math.sqrt(articles / max(most, FULL_SCALE)))


def arc_width(articles: int, most: int) -> float:
    """Pixels; they grow with the articles."""
    return max(THINNEST_ARC, THICKEST_ARC * articles / max(most, FULL_SCALE))


def dots(addresses: Addresses, palette: Palette) -> list[Any]:
    """A dot for each place, a ring for each region or water; where the map is near, for the others too."""
    places, further = addresses.places, addresses.further_places
    drawn = [
        _target(f"places@{places}", places, palette),
        circles(
            "dots-casing", places, "properties.r", filled=False, get_line_color=list(palette.paper),
            get_line_width="properties.area?3:0",
        ),
        _dot("dots", places, palette),
    ]  # fmt: skip
    if addresses.has_further:
        tiled = {"kind": "TileLayer", "tile_size": 512, "min_zoom": TILES[0], "max_zoom": TILES[-1]}
        # Streamlit knows a dot by its number in its tile, and takes another of the same number for a second
        # click on it; so the layer is another one once a place is chosen
        drawn += [
            _target(f"places@{addresses.place}@{further}", further, palette, **tiled),
            _dot("further", further, palette, **tiled),
        ]
    return drawn


def _target(name: str, places: str, palette: Palette, **tiled: Any) -> Any:
    """What is hit of a dot, which of few pixels is hard to hit: a little larger, and not seen."""
    return circles(
        name, places, f"properties.r+{REACH}", pickable=True, stroked=False, auto_highlight=True,
        highlight_color=[*palette.accent, 150], points=UNSEEN, **tiled,
    )  # fmt: skip


def _dot(name: str, places: str, palette: Palette, **tiled: Any) -> Any:
    return circles(
        name, places, "properties.r",
        get_line_color=f"properties.area?{rgb(palette.ink)}:{rgb(palette.paper)}",
        get_line_width="properties.area?1.3:0.9",
        points={"getFillColor": f"@@=properties.area?[0,0,0,0]:{rgb(palette.ink, 205)}"}, **tiled,
    )  # fmt: skip


def heat(addresses: Addresses, palette: Palette) -> list[Any]:
    """How many articles name places hereabouts."""
    return [
        pdk.Layer(
            "HeatmapLayer", addresses.heat, id="heat", get_position="p", get_weight="n",
            radius_pixels=HEAT_RADIUS, intensity=1, threshold=0.04, aggregation="'SUM'",
            color_range=[[*colour, 235] for colour in palette.ramp],
        )
    ]  # fmt: skip


def arcs(addresses: Addresses, palette: Palette) -> list[Any]:
    """A line between each two places that articles name together, wider the more do."""
    paths = addresses.arcs
    return [
        layer(
            name, paths, filled=False, pickable=pickable, auto_highlight=pickable,
            highlight_color=[*palette.accent, 255], get_line_color=colour,
            get_line_width=width, line_width_units="'pixels'", line_joint_rounded=True,
            line_cap_rounded=True,
        )
        for name, colour, width, pickable in (
            ("arcs-casing", [*palette.paper, 150], "properties.w+1.6", False),
            ("arcs", [*palette.ink, 150], "properties.w", True),
        )
    ]  # fmt: skip


def labels(addresses: Addresses, palette: Palette) -> list[Any]:
    """The names of countries and seas, more of them the nearer the map is."""
    return [
        pdk.Layer(
            "TileLayer", addresses.labels, id="labels", max_zoom=LAST, tile_size=512,
            refinement_strategy="'no-overlap'", point_type="'text'",
            get_text="properties.t", get_text_size=SIZE, text_font_family=FONT, text_font_weight=600,
            get_text_color=f"properties.sea?{rgb(palette.quiet)}:{rgb(palette.ink)}",
            text_character_set="'auto'", text_outline_width=HALO,
            text_outline_color=[*palette.paper, 235],
            text_font_settings={"sdf": True, "fontSize": 48, "buffer": 10, "radius": 16, "cutoff": 0.2},
        )
    ]  # fmt: skip


def ring(lat: float, lon: float, radius: float, palette: Palette) -> Any:
    """Around the dot that is chosen."""
    point = {"type": "Point", "coordinates": [lon, lat]}
    return circles(
        "chosen-place", {"type": "Feature", "properties": {}, "geometry": point}, radius + 2.5,
        filled=False, get_line_color=list(palette.accent), get_line_width=3,
    )  # fmt: skip
