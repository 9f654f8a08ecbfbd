"""What a place is said to lie in: "Paris, Texas", "Bermuda's Hamilton"."""

import re

from ..gazetteer import Gazetteer
from ..model import Mention, Place
from ..names import fold
from ..sphere import distance_km

CONTAINERS = ("PCL", "TERR", "ADM")
"""Feature codes of what a place may be said to lie in."""
COUNTY_KM = 60.0
"""A place this near to the middle of a county may lie in it; the gazetteer does not say."""
MOST_WORDS = 4
"""Of a container's name."""
_OWNER = re.compile(rf"((?:[A-Z][\w.-]* ){{0,{MOST_WORDS - 1}}}[A-Z][\w.-]*)['’]s? $")
_FARTHEST = 60
_NAME = re.compile(r"[^\W\d_][\w.’' -]{0,30}")


def container_at(text: str, start: int, gazetteer: Gazetteer) -> tuple[str, tuple[Place, ...], int]:
    """The longest name that begins there and that of a country or division, what it could be, its end."""
    found = _NAME.match(text, start)
    words = found.group().split(" ") if found else []
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        surface = " ".join(words[:count])
        name = fold(surface.rstrip(".,"))
        places = _containers(name, gazetteer)
        if places and surface[:1].isupper():
            return name, places, start + len(surface)
    return "", (), start


def owner_of(mention: Mention, text: str, gazetteer: Gazetteer) -> tuple[str, tuple[Place, ...]]:
    """The country or division that a place is said to be of, folded, and what of that it may lie in."""
    found = _OWNER.search(text[max(mention.start - _FARTHEST, 0) : mention.start])
    words = found.group(1).split(" ") if found else []
    bearers = [candidate.place for candidate in gazetteer.candidates(mention.surface)] if words else []
    for first in range(len(words)):
        name = fold(" ".join(words[first:]))
        places = [one for one in _containers(name, gazetteer) if any(lies_in(each, one) for each in bearers)]
        if places:
            return name, tuple(places)
    return "", ()


def _containers(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The countries and divisions that a folded name may mean."""
    return tuple(
        candidate.place
        for candidate in gazetteer.candidates(name)[:4]
        if candidate.match != "demonym" and candidate.place.feature_code.startswith(CONTAINERS)
    )


def lies_in(place: Place, container: Place) -> bool:
    """Whether a place lies in the country, division or county; nothing lies in itself."""
    if place.id == container.id or place.country != container.country:
        return False
    if container.feature_code == "ADM2":
        return distance_km(place.lat, place.lon, container.lat, container.lon) <= COUNTY_KM
    return container.feature_code != "ADM1" or place.admin1 == container.admin1
