"""What an article names, packed into its row: all of it that is counted, to be read at once."""

import struct
from collections.abc import Iterable, Mapping
from typing import TypeAlias

import numpy as np

from ..model import GeoparsedArticle

Row: TypeAlias = tuple[int, int, int, float, bool, bool, bool]

NAMED = np.dtype(
    [
        ("country", "<i4"),  # a number in the table names; 0 for none
        ("place", "<i8"),
        ("surface", "<i4"),  # a number in the table names
        ("confidence", "<f8"),
        ("literal", "?"),
        ("about_country", "?"),  # whether the article is about that country
        ("about_place", "?"),
    ]
)
"""A mention as it is counted. Those of an article are sorted by country, then by place."""
NOWHERE = -(2**62)
"""Stands for no place."""
ABOUT = 0.25
"""An article is about a country or place where at least so much of its focus is."""

_ROW = struct.Struct("<iqid???")


def pack(geoparsed: GeoparsedArticle, numbers: Mapping[str | None, int]) -> bytes:
    """What an article names; `numbers` are those of surfaces and countries."""
    focus, focus_places = geoparsed.focus, geoparsed.focus_places
    rows = []
    for resolution in geoparsed.resolutions:
        place = resolution.place
        country = place and place.country
        rows.append(
            (
                numbers[country] if country else 0,
                place.id if place else NOWHERE,
                numbers[resolution.mention.surface],
                resolution.confidence,
                resolution.sense == "literal",
                focus.get(country or "", 0) >= ABOUT,
                place is not None and focus_places.get(place.id, 0) >= ABOUT,
            )
        )
    return _pack(rows)


def _pack(rows: Iterable[Row]) -> bytes:
    return b"".join(_ROW.pack(*row) for row in sorted(rows))


class Packing:
    """The same as an aggregate function of SQLite, for stores that were made before it."""

    def __init__(self) -> None:
        self._rows: list[Row] = []

    def step(
        self, country: int | None, place: int | None, surface: int, confidence: float, about: int
    ) -> None:
        """Take one mention."""
        there = NOWHERE if place is None else place
        self._rows.append((country or 0, there, surface, confidence, True, bool(about), False))

    def finalize(self) -> bytes:
        """All of them, packed."""
        return _pack(self._rows)
