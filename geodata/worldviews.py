"""Whose view of the world's borders is taken: which territory is drawn and counted with which country.

The usual one is Natural Earth's, which follows who holds the ground, made to agree with GeoNames
where that counts the towns of a disputed area to another country. `worldviews.csv` says what others
see differently, and why. A part of a country that another may see elsewhere is written "IL/golan".
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

TABLE = Path(__file__).parent / "worldviews.csv"


@dataclass(frozen=True, slots=True)
class Worldview:
    """A view of disputed territories."""

    name: str
    """As a reader chooses it."""
    said: str
    """In words, for a legend."""
    countries: Mapping[str, str] = field(default_factory=dict)
    """Which codes (ISO 3166-1 alpha-2) count as another: XK as RS."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Which parts of countries are drawn with another: IL/golan with SY. Their places count as ever."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What these parts are called, in English."""

    def owner(self, part: str) -> str:
        """The country that a country, or a part of one, belongs to."""
        return self.countries.get(part) or self.parts.get(part) or part.split("/")[0]


def _worldview(key: str, name: str, said: str) -> Worldview:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["worldview"] == key]
    countries, parts = ([row for row in rows if ("/" in row["part"]) is inside] for inside in (False, True))
    return Worldview(
        name,
        said,
        {row["part"]: row["country"] for row in countries},
        {row["part"]: row["country"] for row in parts},
        {row["part"]: row["name"] for row in parts},
    )


WORLDVIEWS: Mapping[str, Worldview] = {
    "": Worldview(
        "De facto",
        "Borders: Natural Earth, de facto; disputed areas with the country GeoNames counts them to",
    ),
    "un": _worldview(
        "un", "United Nations", "Borders: Natural Earth, after resolutions of the United Nations"
    ),
}
"""By the key that stands in a selection and in the URL; the empty one is the usual."""
