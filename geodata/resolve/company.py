"""Which bearers of a name have company in the article: another of its names tells of their surroundings."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..gazetteer import importance, kind
from ..model import Place
from ..sphere import EARTH_RADIUS_KM, unit_vectors
from .evidence import BLOCK, Evidence, codes_of, speaking
from .groups import Group

LARGE = 200_000
"""Inhabitants from which a town is named everywhere: "Washington" tells of no surroundings."""
LARGE_ELSEWHERE = 2_000_000
"""The same in other languages than English: "Sevilla" tells of Spain, "Вашингтон" of nothing."""
BEARERS = 4
"""Bearers of the other name, most important first, that may be the company."""
NEAR_KM = 100.0
_NEAR = math.cos(NEAR_KM / EARTH_RADIUS_KM)


def have_company(groups: Sequence[Group], evidence: Evidence, language: str | None) -> NDArray[np.bool_]:
    """Of each row of the evidence, whether another name may lie near to it, or in its division.

    Large towns are no company, for they come up everywhere; a country is for its large towns.
    """
    large = LARGE if language in (None, "en") else LARGE_ELSEWHERE
    rows = [(group.name, candidate.place) for group in groups for candidate in group.candidates]
    told = [
        (groups[index].name, place)
        for index in speaking(groups)
        for place in _that_tell(groups[index], large)
    ]
    name, name_told = np.split(codes_of([name for name, _ in rows + told]), [len(rows)])
    division, division_told = np.split(codes_of([_division(place) for _, place in rows + told]), [len(rows)])
    unit_told = unit_vectors((place.lat, place.lon) for _, place in told)
    together = max(BLOCK // max(len(told), 1), 1)
    found = np.empty(len(rows), dtype=np.bool_)
    for start in range(0, len(rows), together):
        block = slice(start, start + together)
        near = evidence.unit[block] @ unit_told.T >= _NEAR
        same = (division[block, None] == division_told) & (division_told >= 0)
        found[block] = ((near | same) & (name[block, None] != name_told)).any(axis=1)
    return found | ((evidence.importance >= LARGE) & _in_another_named(groups, rows))


def _in_another_named(groups: Sequence[Group], rows: Sequence[tuple[str, Place]]) -> NDArray[np.bool_]:
    """Of each name and place, whether another name is that of its country."""
    called: dict[str | None, set[str]] = {}
    for group in groups:
        if group.candidates and kind(group.candidates[0].place) == "country":
            called.setdefault(group.candidates[0].place.country, set()).add(group.name)
    names = ((name, called.get(place.country, ())) for name, place in rows)
    return np.array([len(of_country) > (name in of_country) for name, of_country in names], dtype=np.bool_)


def _division(place: Place) -> tuple[str, str] | None:
    """Its country and first-level division; None where it lies in none."""
    return (place.country, place.admin1) if place.country and place.admin1 else None


def _that_tell(group: Group, large: int) -> list[Place]:
    """The places that a name may stand for, if it does not come up everywhere."""
    if any(
        kind(one.place) == "town" and importance(one.place, one.match) >= large
        for one in group.candidates[:2]
    ):
        return []
    places = (candidate.place for candidate in group.candidates[:BEARERS])
    return [place for place in places if kind(place) != "country"]
