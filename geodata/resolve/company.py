"""Which bearers of a name have company in the article: another of its names tells of their surroundings."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..gazetteer import importance, kind
from ..model import Place
from ..sphere import EARTH_RADIUS_KM, unit_vectors
from .evidence import codes_of, speaking
from .groups import Group

LARGE = 200_000
"""Inhabitants from which a town is named everywhere: "Washington" tells of no surroundings."""
LARGE_ELSEWHERE = 2_000_000
"""The same in other languages than English: "Sevilla" tells of Spain, "Вашингтон" of nothing."""
BEARERS = 4
"""Bearers of the other name, most important first, that may be the company."""
NEAR_KM = 100.0
_NEAR = math.cos(NEAR_KM / EARTH_RADIUS_KM)


def have_company(groups: Sequence[Group], language: str | None) -> list[NDArray[np.bool_]]:
    """Of each group, which candidates another name may lie near to, or in the division of.

    Large towns are no company, for they come up everywhere; a country is for its large towns.
    """
    large = LARGE if language in (None, "en") else LARGE_ELSEWHERE
    names = codes_of([group.name for group in groups])
    told = [(index, place) for index in speaking(groups) for place in _that_tell(groups[index], large)]
    name_told = names[[index for index, _ in told]]
    divisions = np.array([_division(place) for _, place in told], dtype=np.str_)
    directions = unit_vectors((place.lat, place.lon) for _, place in told)
    called: dict[str | None, set[str]] = {}
    for group in groups:
        if group.candidates and kind(group.candidates[0].place) == "country":
            called.setdefault(group.candidates[0].place.country, set()).add(group.name)
    found = []
    for name, group in zip(names, groups, strict=True):
        own = {group.name}
        places = [candidate.place for candidate in group.candidates]
        near = unit_vectors((place.lat, place.lon) for place in places) @ directions.T >= _NEAR
        same = np.array([_division(place) for place in places], dtype=np.str_)[:, None] == divisions
        beside = ((near | (same & (divisions != ""))) & (name_told != name)).any(axis=1)
        in_named = [
            called.get(one.place.country, own) != own and importance(one.place, one.match) >= LARGE
            for one in group.candidates
        ]
        found.append(beside | np.array(in_named, dtype=np.bool_))
    return found


def _division(place: Place) -> str:
    """Its country and first-level division; empty where it lies in none."""
    return f"{place.country} {place.admin1}" if place.country and place.admin1 else ""


def _that_tell(group: Group, large: int) -> list[Place]:
    """The places that a name may stand for, if it does not come up everywhere."""
    if any(
        kind(one.place) == "town" and importance(one.place, one.match) >= large
        for one in group.candidates[:2]
    ):
        return []
    places = (candidate.place for candidate in group.candidates[:BEARERS])
    return [place for place in places if kind(place) != "country"]
