"""What is counted, as the layers of a map.

Nothing an article says goes into a layer: the browser evaluates strings that begin with "@@".
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from geodata import shapes

from .addresses import Addresses
from .camera import FARTHEST, Camera
from .colours import Colour, Palette
from .measures import Shading
from .overlay import MARK, UNSEEN, arcs, dots, heat, labels, ring
from .paint import circles, layer, lines, rgb
from .selection import Drawing


class CompactDeck(pdk.Deck):  # type: ignore[misc]
    """A deck in as few bytes as it takes: pydeck's own indented form is five times larger."""

    def to_json(self) -> str:
        """The form in which Streamlit sends it."""
        return json.dumps(self, sort_keys=True, default=default_serialize, separators=(",", ":"))


def by_number(values: Sequence[str]) -> str:
    """A deck.gl expression for the value at `properties.i`, of which at most ten may differ.

    It looks up a digit in a string, and the value in a list by that digit. Both stand in brackets:
    deck.gl's expressions cannot look into a bare list or string, nor call anything.
    """
    different = list(dict.fromkeys(values))
    digits = "".join(str(different.index(value)) for value in values)
    assert len(digits) == len(values)
    return f'([{",".join(different)}])[("{digits}")[properties.i]]'


@dataclass(frozen=True, slots=True)
class Spot:
    """The dot that is chosen: where it is, in degrees, and its radius in pixels."""

    lat: float
    lon: float
    radius: float


def map_deck(
    shading: Shading,
    codes: Sequence[str],
    draw: Drawing,
    chosen: Sequence[str],
    spot: Spot | None,
    addresses: Addresses,
    palette: Palette,
    camera: Camera,
) -> CompactDeck:
    """The map: countries in their colours, places drawn as asked, what is chosen outlined.

    Streamlit sends it whole wherever a byte of it is another, as another outline is; so it names by their
    addresses what it can. `codes` are all countries in the order of the numbers `i` in the geometry.
    """
    layers = [
        *_ground([shading.colour(code, palette.land) for code in codes], addresses, palette),
        *(
            lines(f"{name}-{code}", addresses.layer(f"outline/{code}"), list(colour), width)
            for name, colour, width in (("casing", palette.paper, 4.5), ("chosen", palette.accent, 2.25))
            for code in chosen
        ),
        _marks(shading, addresses, palette, seen=draw != "heat"),
        *(part for drawn in DRAWN[draw] for part in drawn(addresses, palette)),
        *labels(addresses, palette),  # above the dots, which would hide them where the most news are
    ]
    if spot:
        layers.append(ring(spot.lat, spot.lon, spot.radius, palette))
    return CompactDeck(
        layers,
        map_provider=None,
        views=[pdk.View(type="MapView", controller={"doubleClickZoom": False}, repeat=False)],
        initial_view_state=pdk.ViewState(
            latitude=camera.lat, longitude=camera.lon, zoom=camera.zoom, min_zoom=FARTHEST
        ),
        tooltip={"html": TOOLTIP},
    )


def _ground(colours: Sequence[Colour], addresses: Addresses, palette: Palette) -> list[Any]:
    """The sea, and the countries on it."""
    water = {"getFillColor": list(palette.sea)}
    return [
        layer("sea", addresses.layer("sea"), pickable=True, stroked=False, fills=water),
        lines("graticule", addresses.layer("graticule"), [*palette.faint, 110], 0.5),
        layer(
            "land", addresses.layer("land"), pickable=True, stroked=False, auto_highlight=True,
            highlight_color=[*palette.ink, 26], fills=_filled(colours),
        ),
        layer("lakes", addresses.layer("lakes"), stroked=False, fills=water),
        lines("borders", addresses.layer("borders"), list(palette.faint), 0.7),
    ]  # fmt: skip


def _marks(shading: Shading, addresses: Addresses, palette: Palette, *, seen: bool) -> Any:
    """Circles that stand for small states with articles; where no country has a colour, just to be hit."""
    codes = shapes.marks()
    colours = [shading.colour(code, palette.land) for code in codes]
    radius = by_number([str(MARK if code in shading.said else 0) for code in codes])
    return circles(
        "marks", addresses.layer("marks"), radius, update_triggers={"getPointRadius": _state(radius)},
        pickable=True, stroked=seen, get_line_color=list(palette.faint), get_line_width=0.7,
        points=_filled(colours) if seen else UNSEEN,
    )  # fmt: skip


def _filled(colours: Sequence[Colour]) -> dict[str, object]:
    """The properties of a sublayer that gives each country its colour."""
    fill = "@@=" + by_number([rgb(colour) for colour in colours])
    return {"getFillColor": fill, "updateTriggers": {"getFillColor": _state(fill)}}


def _state(expression: str) -> list[int]:
    """A trigger: deck.gl works an expression out again only where its trigger changed."""
    return [crc32(expression.encode())]


DRAWN: dict[Drawing, tuple[Callable[[Addresses, Palette], list[Any]], ...]] = {
    "dots": (dots,),
    "heat": (heat,),
    "arcs": (arcs, dots),
}
"""What each way of drawing places lays over the countries, from below."""

TOOLTIP = '<b>{name}</b><span data-country="{cid}">{said}</span>'
"""Streamlit escapes what it puts in. Of a country nothing is said: our script does, as the legend counts."""
