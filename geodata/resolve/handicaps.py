"""What a candidate loses beside what the ranker makes of it.

The annotated articles name much, and are rich in small places that are called like large ones, for that is
what makes them hard. Of texts that name little, of villages that nobody has heard of, and of two places of
one name in one article, they hardly tell. These numbers are set by judgement, not fitted.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from ..gazetteer import importance, kind, spoken_in
from ..trees import Floats
from .company import LARGE, have_company
from .evidence import Evidence
from .groups import Group
from .home import Home

WITHOUT_COMPANY = 1.25
"""What a place loses, in log-odds, for each unit of the logarithm of how many times as important a namesake
is, where the publisher has no home, or none is known, and the place has no company: "Berlin" beside
Washington, "Boston" alone. Held out, without homes, A was .002 higher on LGL, .002 lower on TR-News and .005
higher on GeoWebNews than with importance that counted more where nothing else was named; with 1.5 it was
lower on LGL."""
ELSEWHERE = 2.0
"""How many times less a namesake matters where the language of the article is not spoken: the Aberdeen of
Hong Kong, which as many live in as in that of Scotland."""
KNOWN = 100
"""How many times as important a namesake must be for a large town, or what counts as much, to need company:
"London" alone is not in Ontario, but Tripoli in Lebanon is as well-known as that in Libya."""
MOST_LOST = 6.0
"""The most that it loses so."""
HAMLET = 2_000
"""Inhabitants below which a place has not been heard of by those who live elsewhere."""
FAR_LARGER = 1_000
"""How many times as important a namesake must be to be meant by all others."""
UNHEARD_OF = 5.0
"""What a place loses, in log-odds, if it is so small, a namesake so much larger, and neither is its country,
division or county named behind it nor the publisher at home in its division: "Boston" beside Limerick and
Dublin."""
OUTSIDE = 3.0
"""What a place loses, in log-odds, that does not lie where the text says while a namesake does: "Perth in
Scotland" in an article about Australia."""

CALLED_LIKE_A_STATE = 3.0
"""What a town loses, in log-odds, that is called like another state of its country, if neither the text says
that it lies in its own nor the publisher is at home there: Oregon in Ohio, Delaware in Ohio."""
OTHERWISE_CALLED = 2.0
"""What a place loses, in log-odds, that bears the name beside its own, if a larger one of its country bears
it first of all: Freiberg, once Freiburg, too."""


def losses(groups: Sequence[Group], evidence: Evidence, home: Home | None, language: str | None) -> Floats:
    """What each row of the evidence loses: 0 for the most important of a name, less for the others."""
    matters = evidence.importance
    places = [candidate.place for group in groups for candidate in group.candidates]
    most = np.ones(len(groups))
    np.maximum.at(most, evidence.group, matters)
    behind = np.log(most[evidence.group] / np.maximum(matters, 1.0))
    spoken = spoken_in(language or "en")
    is_elsewhere = _those(place.country not in spoken for place in places)
    behind[is_elsewhere & (behind > 0)] += math.log(ELSEWHERE)
    inside = evidence.in_container > 0
    is_town = _those(kind(place) == "town" for place in places)
    is_known = (matters >= LARGE) & ((behind <= math.log(KNOWN)) | ~is_town)
    # where the publisher is at home, its towns need none
    accompanied = home is not None or have_company(groups, evidence, language)
    needs_none = accompanied | inside | is_known
    lost = np.where(needs_none, 0.0, -np.minimum(WITHOUT_COMPANY * behind, MOST_LOST))
    one_is_inside = np.bincount(evidence.group, weights=inside, minlength=len(groups)) > 0
    lost[one_is_inside[evidence.group] & ~inside] -= OUTSIDE
    lost[_of_each(_called_otherwise, groups)] -= OTHERWISE_CALLED
    at_home = _those(home is not None and home.is_in(place) for place in places)
    lost[_of_each(_called_like_a_state, groups) & ~inside & ~at_home] -= CALLED_LIKE_A_STATE
    unheard_of = (matters < HAMLET) & (behind > math.log(FAR_LARGER))
    lost[unheard_of & ~inside & ~at_home] -= UNHEARD_OF
    return lost


def _those(are_such: Iterable[bool]) -> NDArray[np.bool_]:
    return np.fromiter(are_such, dtype=np.bool_)


def _of_each(told: Callable[[Group], Iterable[bool]], groups: Sequence[Group]) -> NDArray[np.bool_]:
    return _those(chain.from_iterable(map(told, groups)))


def _called_otherwise(group: Group) -> Iterator[bool]:
    """Which towns have the name as another one only, while a larger place of their country has it first."""
    matters = [(one, importance(one.place, one.match)) for one in group.candidates]
    first: dict[str | None, float] = {}
    for one, matter in matters:
        if one.match == "name":
            first[one.place.country] = max(first.get(one.place.country, 0.0), matter)
    for one, matter in matters:
        is_other = one.match == "alternate" and kind(one.place) == "town"
        yield is_other and first.get(one.place.country, 0.0) > matter


def _called_like_a_state(group: Group) -> Iterator[bool]:
    """Which towns are called like a state of their country that they do not lie in."""
    states = [one.place for one in group.candidates if kind(one.place) == "admin1"]
    divisions = {(state.country, state.admin1) for state in states}
    countries = {state.country for state in states}
    for place in (one.place for one in group.candidates):
        is_in_none = place.country in countries and (place.country, place.admin1) not in divisions
        yield is_in_none and kind(place) == "town"
