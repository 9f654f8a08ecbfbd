"""Which bearers of a name come first, before anything is known of the text it stands in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from ..model import Match, Place
from ..names import fold
from .index import MATCHES, Posting

PlaceKind: TypeAlias = Literal[
    "continent", "country", "admin1", "admin2", "town", "water", "land", "building"
]

WEIGHT: dict[PlaceKind, float] = {
    "continent": 100, "country": 100, "admin1": 0.3, "admin2": 0.1, "town": 1, "water": 1, "land": 1, "building": 1
}  # fmt: skip
"""What an inhabitant counts for. By judgement: "Mexico" is the country, "New York" the city, and
"Washington" (with the capital's weight) is rather the capital than the state."""
CAPITAL = 10
UNCOUNTED: dict[PlaceKind, int] = {
    "continent": 0, "country": 0, "admin1": 100_000, "admin2": 10_000, "town": 100, "water": 1_000_000,
    "land": 1_000_000, "building": 100_000,
}  # fmt: skip
"""The inhabitants that a place whose number is not known or that has none is taken for."""
MATCH = {"name": 1.0, "abbreviation": 1.0, "alternate": 0.3, "demonym": 1.0}
"""What remains for a place that answers in another way than by its own name."""


def kind(place: Place) -> PlaceKind:
    """The broad kind of a place, by its GeoNames feature code."""
    code = place.feature_code
    if code.startswith(("PCL", "TERR")):
        return "country"
    if code in ("ADM1", "ADM2"):
        return "admin1" if code == "ADM1" else "admin2"
    if code.startswith("PPL"):
        return "town"
    if code == "CONT":
        return "continent"
    if code in _BUILT:
        return "building"
    return "water" if code in _WATER else "land"


_WATER = frozenset(
    {
        "BAY",
        "CHN",
        "GULF",
        "LK",
        "LKS",
        "OCN",
        "RSV",
        "SD",
        "SEA",
        "STM",
        "STRT",
        "FLLS",
        "CNL",
        "LGN",
        "CAPE",
    }
)
_BUILT = frozenset({"AIRP", "BLDG", "PRK", "SQR"})


def importance(place: Place, match: Match) -> float:
    """How likely, roughly, a place is meant by a name it answers to; larger is likelier."""
    sort = kind(place)
    weight = WEIGHT[sort] * (CAPITAL if place.feature_code == "PPLC" else 1)
    return weight * MATCH[match] * (place.population or UNCOUNTED[sort])


def by_name(places: Mapping[int, Place], names: Iterable[tuple[int, str, Match]]) -> dict[str, list[Posting]]:
    """Folded name -> its places, most important first; each place once, by the best of its matches."""
    found: defaultdict[str, dict[int, Match]] = defaultdict(dict)
    for place_id, name, match in names:
        folded = fold(name)
        matches = found[folded]
        best = matches.get(place_id)
        if best is None or MATCHES.index(match) < MATCHES.index(best):
            matches[place_id] = match
    found.pop("", None)
    return {
        folded: sorted(
            matches.items(), key=lambda posting: (-importance(places[posting[0]], posting[1]), posting[0])
        )
        for folded, matches in found.items()
    }
