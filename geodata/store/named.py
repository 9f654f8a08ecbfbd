"""The mentions of an article, packed into one value of its row, so that counting reads no other table."""

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
    """The mentions of an article as NAMED; `numbers` says the number of each surface form and country."""
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
    """An aggregate function of SQLite, by which the migration packs the mentions of older stores."""

    def __init__(self) -> None:
        self._rows: list[Row] = []

    def step(
        self, country: int | None, place: int | None, surface: int, confidence: float, about: int
    ) -> None:
        """Take one mention."""
        there = NOWHERE if place is None else place
        self._rows.append((country or 0, there, surface, confidence, True, bool(about), False))

    def finalize(self) -> bytes:
        """Return the mentions taken, packed."""
        return _pack(self._rows)
