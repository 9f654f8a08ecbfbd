"""Which bearers of a name come first, before anything is known of the text it stands in."""

from functools import cache
from typing import Literal, TypeAlias

from ..model import Match, Place

PlaceKind: TypeAlias = Literal[
    "continent", "country", "admin1", "admin2", "town", "water", "land", "building"
]

# By judgement, on no corpus: "Mexico" is the country, "New York" the city, "Washington" (with the
# capital's weight) rather the capital than the state, "Java" the island rather than a hamlet.
WEIGHT: dict[PlaceKind, float] = {"continent": 100, "country": 100, "admin1": 0.2, "admin2": 0.1}
"""What an inhabitant of a place of that kind counts for; 1 in the other kinds."""
OF_COUNTIES = frozenset({"GB", "IE"})
"""Countries whose counties, divisions of the second level, English news names as it does states elsewhere."""
CAPITAL = 10
"""What an inhabitant of a capital counts for."""
UNCOUNTED: dict[str, int] = {
    "PCLI": 100_000, "PCLD": 10_000, "PCLH": 100_000, "TERR": 100_000, "ADM2": 10_000,
    "PPL": 300, "RGN": 1_000_000, "RGNH": 50_000, "OCN": 10_000_000, "SEA": 1_000_000, "GULF": 500_000,
    "STM": 200_000, "STRT": 200_000, "BAY": 100_000, "MTS": 200_000, "DSRT": 200_000, "PEN": 500_000,
    "ISL": 100_000, "ISLS": 200_000, "BLDG": 500_000, "VAL": 100_000, "LK": 20_000,
}  # fmt: skip
"""By feature code, the inhabitants that a place without a number of them is taken for."""
UNCOUNTED_OTHERWISE = 50_000
LEAST_COUNTED = {"ADM1": 150_000}
"""The inhabitants that the emptiest are taken for: Yukon is better known than its namesake in Oklahoma."""
COUNTABLE = ("PCL", "TERR", "CONT", "ADM1", "ADM2")
"""Feature codes, or their beginnings, of which GeoNames, too, has none but large ones."""
SMALL: dict[str, int] = {
    "AIRP": 5_000, "AIRB": 2_000, "PRK": 1_000, "LK": 1_000, "RSV": 1_000, "ISL": 1_000, "ISLS": 2_000,
    "MT": 1_000, "MTS": 5_000, "BAY": 1_000, "GULF": 5_000, "SEA": 50_000, "STRT": 2_000, "CHN": 500,
    "PEN": 2_000, "DSRT": 10_000, "VAL": 500, "VLC": 5_000, "RGN": 10_000,
}  # fmt: skip
"""By feature code, the same for a place within a country that has a GeoNames id: our own tables hold the
large waters, mountains and islands of the world, under ids of our own; GeoNames holds any brook and hill."""
SMALL_OTHERWISE = 300
MATCH: dict[Match, float] = {"name": 1.0, "abbreviation": 1.0, "alternate": 0.1, "demonym": 1.0}
"""What remains for a place that answers in another way than by its own name."""

_KINDS: dict[str, PlaceKind] = {
    "CONT": "continent", "TERR": "country", "ADM1": "admin1",
    **dict.fromkeys("ADM2 ADM3 ADM4 ADM5 ADMD".split(), "admin2"),
    **dict.fromkeys(
        "OCN SEA GULF BAY BAYS COVE STRT CHN SD INLT FJD LGN LK LKS LKI RSV PND STM STMI STMS CNL FLLS SPNG"
        " RF SHOL".split(),
        "water",
    ),
    **dict.fromkeys("AIRP AIRB BLDG BDG CH CMTY DAM HSP INSM SCH SQR ST STNB UNIV".split(), "building"),
}  # fmt: skip


def kind(place: Place) -> PlaceKind:
    """The broad kind of a place, by its GeoNames feature code."""
    return _kind_of(place.feature_code)


@cache
def _kind_of(code: str) -> PlaceKind:
    if code.startswith("PCL"):
        return "country"
    if code.startswith("PPL"):
        return "town"
    return _KINDS.get(code, "land")


def importance(place: Place, match: Match) -> float:
    """How likely, roughly, a place is meant by a name it answers to; larger is likelier.

    Inhabitants, weighed by the kind of place and the kind of match.
    """
    code = place.feature_code
    if code == "ADM2" and place.country in OF_COUNTIES:
        code = "ADM1"
    weight = CAPITAL if code == "PPLC" else WEIGHT.get(_kind_of(code), 1)
    counted = max(place.population, LEAST_COUNTED.get(code, 0))
    return weight * MATCH[match] * (counted or _taken_for(place))


def _taken_for(place: Place) -> int:
    """The inhabitants that a place is taken for whose number is not known."""
    code = place.feature_code
    if place.id > 0 and place.country and not code.startswith(COUNTABLE):
        return SMALL.get(code, SMALL_OTHERWISE)
    return UNCOUNTED.get(code, UNCOUNTED_OTHERWISE)
