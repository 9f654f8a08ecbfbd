"""Which bearers of a name come first, before anything is known of the text it stands in."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from ..model import Match, Place
from ..names import fold
from .index import MATCHES, Named, Posting

PlaceKind: TypeAlias = Literal[
    "continent", "country", "admin1", "admin2", "town", "water", "land", "building"
]

# By judgement, on no corpus: "Mexico" is the country, "New York" the city, "Washington" (with the
# capital's weight) rather the capital than the state, "Java" the island rather than a hamlet.
WEIGHT: dict[PlaceKind, float] = {"continent": 100, "country": 100, "admin1": 0.2, "admin2": 0.1}
"""What an inhabitant of a place of that kind counts for; 1 in the other kinds."""
CAPITAL = 10
"""What an inhabitant of a capital counts for."""
UNCOUNTED: dict[str, int] = {
    "PCLI": 100_000, "PCLD": 10_000, "PCLH": 100_000, "TERR": 100_000, "ADM1": 100_000, "ADM2": 10_000,
    "PPL": 300, "RGN": 1_000_000, "RGNH": 50_000, "OCN": 10_000_000, "SEA": 1_000_000, "GULF": 500_000,
    "STM": 200_000, "STRT": 200_000, "BAY": 100_000, "MTS": 200_000, "DSRT": 200_000, "PEN": 500_000,
    "ISL": 100_000, "ISLS": 200_000, "BLDG": 500_000, "VAL": 100_000, "LK": 20_000,
}  # fmt: skip
"""By feature code, the inhabitants that a place without a number of them is taken for."""
UNCOUNTED_OTHERWISE = 50_000
MATCH: dict[Match, float] = {"name": 1.0, "abbreviation": 1.0, "alternate": 0.1, "demonym": 1.0}
"""What remains for a place that answers in another way than by its own name."""

_KINDS: dict[str, PlaceKind] = {
    "CONT": "continent", "TERR": "country", "ADM1": "admin1", "ADM2": "admin2",
    **dict.fromkeys("OCN SEA GULF BAY STRT CHN SD INLT FJD LGN LK STM CNL FLLS RF SHOL".split(), "water"),
    **dict.fromkeys("AIRP BLDG BDG DAM INSM SQR ST STNB".split(), "building"),
}  # fmt: skip


def kind(place: Place) -> PlaceKind:
    """The broad kind of a place, by its GeoNames feature code."""
    code = place.feature_code
    if code.startswith("PCL"):
        return "country"
    if code.startswith("PPL"):
        return "town"
    return _KINDS.get(code, "land")


def importance(place: Place, match: Match) -> float:
    """How likely, roughly, a place is meant by a name it answers to; larger is likelier.

    Inhabitants, weighed by the kind of place and the kind of match.
    """
    weight = CAPITAL if place.feature_code == "PPLC" else WEIGHT.get(kind(place), 1)
    inhabitants = place.population or UNCOUNTED.get(place.feature_code, UNCOUNTED_OTHERWISE)
    return weight * MATCH[match] * inhabitants


def by_name(
    places: Mapping[int, Place], names: Sequence[Named], tell: Callable[[float], None] = lambda done: None
) -> dict[str, list[Posting]]:
    """Folded name -> its places, most important first; each place once, by the best of its matches.

    Names of a single letter are left out: to a reader they are initials. `tell` hears how much is
    done, in [0, 1].
    """
    found: defaultdict[str, dict[int, Match]] = defaultdict(dict)
    for number, (place_id, name, match) in enumerate(names):
        if number % 50_000 == 0:
            tell(number / len(names))
        folded = fold(name)
        if len(folded) > 1:
            best = found[folded].get(place_id, match)
            found[folded][place_id] = min(match, best, key=MATCHES.index)
    return {folded: _ordered(places, matches) for folded, matches in found.items()}


def _ordered(places: Mapping[int, Place], matches: Mapping[int, Match]) -> list[Posting]:
    if len(matches) == 1:
        return list(matches.items())
    return sorted(
        matches.items(), key=lambda posting: (-importance(places[posting[0]], posting[1]), posting[0])
    )
