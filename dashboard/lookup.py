"""Look a place up, for a reader who knows better."""

import re
from functools import lru_cache

from geodata.gazetteer import open_gazetteer
from geodata.model import Place
from geodata.names import fold

from .reading import country_names

MOST_FOUND = 8
"""Places that are offered."""


@lru_cache(maxsize=128)
def look_up(name: str) -> tuple[Place, ...]:
    """The places that a reader's words can mean: a name, perhaps with what it lies in, or a GeoNames id.

    Raises GazetteerError where the gazetteer cannot be opened.
    """
    places = open_gazetteer()
    if re.fullmatch(r"-?[0-9]{1,9}", name.strip()):
        found = places.place(int(name))
        return (found,) if found else ()
    first, *around = (fold(part) for part in name.split(","))
    named = [candidate.place for candidate in places.candidates(first)]
    return tuple(place for place in named if all(_lies_in(place, part) for part in around))[:MOST_FOUND]


def _lies_in(place: Place, folded: str) -> bool:
    """Whether a division or country, in the beginning of its name, is what a place lies in."""
    around = (place.admin1_name or "", country_names().get(place.country or "", ""), place.country or "")
    return any(fold(name).startswith(folded) for name in around)
