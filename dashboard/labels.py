"""The names of countries and seas on the map: which are shown at which zoom, so that none overlap."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from textwrap import wrap
from unicodedata import bidirectional, category, east_asian_width

from babel import Locale

from geodata import shapes
from geodata.shapes.ground import areas_km2
from geodata.worldviews import WORLDVIEWS

from .camera import northing
from .wording import country_in

SIZE = 12.0
"""Pixels, of the letters."""
LETTER_WIDTH = 0.56
"""Of the size; what letters take on average with their halo. Chinese ones are as wide as high."""
LINE = 18
"""Letters; a longer name takes several lines."""
GAP = 8.0
"""Pixels kept free between two names."""
ROOM = 22.0
"""Pixels: a country is named from the zoom on at which a square of its area is so wide."""
WORLD_KM = 40_075.0
"""Round the equator."""
LAST = 5
"""The zoom from which on every country is named that has room."""
SEA_FROM = (1, 1, 2, 3, 4)
"""The zoom from which on seas of the ranks 1, 2, 3 … are named."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name, and where its middle stands."""

    text: str
    """In lines of at most LINE letters."""
    lat: float
    lon: float
    first: int
    """The whole zoom from which on it is wanted."""
    sea: bool = False

    @property
    def width(self) -> float:
        """Pixels, about."""
        return SIZE * max(
            sum(1.0 if east_asian_width(letter) in "WF" else LETTER_WIDTH for letter in line)
            for line in self.text.split("\n")
        )

    @property
    def height(self) -> float:
        """Pixels."""
        return SIZE * (1 + self.text.count("\n"))


@lru_cache(maxsize=16)
def labels(locale: Locale, worldview: str = "") -> tuple[Label, ...]:
    """All names for a reader, the most wanted first. Seas have English names only: CLDR has none."""
    table = shapes.countries()
    seas = shapes.seas() if locale.language == "en" else ()
    wanted = [(0.0, Label(sea.name, sea.lat, sea.lon, SEA_FROM[sea.rank - 1], sea=True)) for sea in seas]
    for code, area in zip(table.index, areas_km2(table.geometry.array), strict=True):
        english, lat, lon = table.loc[code, ["name", "label_lat", "label_lon"]]
        name = country_in(locale, code, english)
        if area and WORLDVIEWS[worldview].owner(code) == code:
            shown = "\n".join(wrap(name if drawable(name) else english, LINE))
            label = Label(shown, lat, lon, wanted_from(area))
            wanted.append((-area, label))
    return tuple(label for _, label in sorted(wanted, key=lambda told: (told[1].first, told[0])))


def wanted_from(area_km2: float) -> int:
    """The first whole zoom at which a country of this area is named."""
    zoom = math.log2(ROOM * WORLD_KM / 512 / math.sqrt(area_km2))
    return min(LAST, max(0, math.ceil(zoom + 0.5)))


def drawable(name: str) -> bool:
    """Whether the map can draw a name: not from right to left, and no marks over or under letters."""
    return not any(bidirectional(c) in {"R", "AL"} or category(c) in {"Mn", "Mc"} for c in name)


@lru_cache(maxsize=64)
def shown(locale: Locale, zoom: int, worldview: str = "") -> tuple[Label, ...]:
    """The names on the interactive map from half a zoom below a whole one on, to half a zoom above it.

    Those that are shown farther off stay.
    """
    scale = 512 * 2 ** (zoom - 0.5) / 360
    farther = shown(locale, zoom - 1, worldview) if zoom else ()
    others = (label for label in labels(locale, worldview) if label.first <= zoom and label not in farther)
    return apart(chain(farther, others), lambda label: (label.lon * scale, -northing(label.lat) * scale))


def apart(wanted: Iterable[Label], at: Callable[[Label], tuple[float, float]]) -> tuple[Label, ...]:
    """Of names in their order, those that no earlier one is in the way of; `at` gives the pixel of each."""
    placed: list[tuple[float, float, Label]] = []
    for label in wanted:
        x, y = at(label)
        if all(
            abs(x - left) >= (label.width + other.width) / 2 + GAP
            or abs(y - top) >= (label.height + other.height) / 2 + GAP
            for left, top, other in placed
        ):
            placed.append((x, y, label))
    return tuple(label for _, _, label in placed)


def in_tile(locale: Locale, worldview: str, zoom: int, x: int, y: int) -> list[Label]:
    """The names whose middle lies in a tile of the world, which has 2^zoom of them each way."""
    tiles = 2**zoom
    return [
        label
        for label in shown(locale, zoom, worldview)
        if math.floor((label.lon + 180) / 360 * tiles) % tiles == x
        and math.floor((180 - northing(label.lat)) / 360 * tiles) == y
    ]
