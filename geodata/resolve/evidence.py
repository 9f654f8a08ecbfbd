"""What the names of an article say about each other.

Each name speaks for the countries, the first-level divisions and the surroundings of its candidates, with
the weight that each candidate has so far. The first weights come from importance alone; then every name
hears the others, twice.
"""

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..gazetteer import importance
from ..model import Place
from ..sphere import EARTH_RADIUS_KM, unit_vectors
from ..trees import Floats, Indices
from .containers import lies_in
from .groups import Group
from .home import Home

PRIOR_POWER = 0.7
"""How sharply importance decides at first, as its exponent."""
IN_CONTAINER = 2000.0
"""How much likelier a candidate is that lies in the container named behind it."""
SAME_COUNTRY, SAME_ADMIN1, NEARBY = 2.0, 2.0, 2.0
"""What it adds to the log-odds of a candidate if all other names lie in its country, in its first-level
division, within AROUND_KM. These numbers are by judgement; the trained ranker has the last word."""
ROUNDS = 2
NEAR_KM, AROUND_KM = 50.0, 250.0
NEAR, AROUND = (math.cos(km / EARTH_RADIUS_KM) for km in (NEAR_KM, AROUND_KM))
"""Their cosines as seen from the middle of the Earth; the nearer, the larger."""
HOME = 3.0
"""The mentions of other names that a publisher's home counts for, if it is certain. 2 and 5 did as well."""
SPEAKERS = 4
"""The weightiest candidates of a name that speak on distances."""
MOST_SPEAKING = 500
"""Names of an article that speak on distances, most mentioned first. No news names as many; but each listener
hears every speaker, and who lists all the places of the world would keep us listening for hours."""
BLOCK = 2_000_000
"""Listeners times speakers that are looked at together: more than news has, few enough for memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """An article's candidates, group by group, one row each, and how the other names support them.

    Supports are shares, in [0, 1], of the mentions of all other names, the home among them.
    """

    group: Indices
    """The index of the group that each row belongs to."""
    importance: Floats
    in_container: Floats
    weight: Floats
    """How likely each candidate is within its group; sums to 1 a group."""
    country: Floats
    admin1: Floats
    near: Floats
    around: Floats
    nearest_km: Floats
    """To the likeliest place of any other name."""
    unit: Floats
    """Where each candidate lies (`sphere.unit_vectors`)."""


def gather(groups: Sequence[Group], home: Home | None = None) -> Evidence:
    """Let the names of an article hear each other, and where its publisher is at home."""
    candidates = [candidate for group in groups for candidate in group.candidates]
    places = [candidate.place for candidate in candidates]
    group = np.repeat(np.arange(len(groups)), [len(one.candidates) for one in groups])
    matters = np.array([importance(one.place, one.match) for one in candidates], dtype=np.float64)
    in_container = np.array(
        [
            any(lies_in(one.place, container) for container in of.containers)
            for of in groups
            for one in of.candidates
        ],
        dtype=np.float64,
    )
    times = np.array([len(one.mentions) for one in groups], dtype=np.float64)
    country = codes_of([place.country for place in places])
    admin1 = codes_of([place.admin1 and (place.country, place.admin1) for place in places])
    unit = unit_vectors((place.lat, place.lon) for place in places)
    first = PRIOR_POWER * np.log1p(matters) + np.log(IN_CONTAINER) * in_container
    weight = _per_group(first, group, len(groups))
    names = codes_of([one.name for one in groups])
    speaks = np.zeros(len(groups), dtype=np.bool_)
    speaks[speaking(groups)] = True
    others = np.maximum(times.sum() - np.bincount(names, weights=times)[names], 1.0)
    said_at_home = _said(home, places)
    everyone = others[group] + (HOME if home else 0.0)
    heard = _Heard(
        group, names[group], times[group], others[group], speaks[group],
        country, _pairs(names[group], country), admin1, _pairs(names[group], admin1),
        unit, said_at_home, everyone,
    )  # fmt: skip
    supports = heard.supports(weight)
    for _ in range(ROUNDS):
        weight = _per_group(
            first + SAME_COUNTRY * supports[0] + SAME_ADMIN1 * supports[1] + NEARBY * supports[3],
            group,
            len(groups),
        )
        supports = heard.supports(weight)
    return Evidence(group, matters, in_container, weight, *supports, unit)


@dataclass(frozen=True, slots=True, eq=False)
class _Heard:
    """What does not change from round to round."""

    group: Indices
    name: Indices
    """A number for the name of each row: the Paris in France does not speak for the Paris in Texas."""
    times: Floats
    """Mentions of each row's group."""
    others: Floats
    """Mentions of all other names."""
    speaks: NDArray[np.bool_]
    """Whether each row's name is one of those that speak on distances."""
    country: Indices
    own_country: Indices
    """A number for the name and the country of each row."""
    admin1: Indices
    own_admin1: Indices
    unit: Floats
    said_at_home: Floats
    """What the publisher's home says for the country and for the division of each row, in mentions."""
    everyone: Floats
    """Mentions of all other names, and what the home counts for."""

    def supports(self, weight: Floats) -> tuple[Floats, Floats, Floats, Floats, Floats]:
        """Of each row: by country, by first-level division, near, around, km to the nearest likely place."""
        mass = weight * self.times
        country = _of_the_same(self.country, self.own_country, mass) + self.said_at_home[:, 0]
        admin1 = _of_the_same(self.admin1, self.own_admin1, mass) + self.said_at_home[:, 1]
        near, around, nearest_km = self._distances(weight, mass)
        return (
            country / self.everyone, admin1 / self.everyone, near / self.others, around / self.others,
            nearest_km,
        )  # fmt: skip

    def _distances(self, weight: Floats, mass: Floats) -> Floats:
        """Of each row: mass of the speakers near, of those around, km to the nearest likely one."""
        speakers = self._speakers(weight)
        together = max(BLOCK // max(len(speakers), 1), 1)
        found = np.empty((3, len(self.name)))
        for start in range(0, len(self.name), together):
            rows = slice(start, start + together)
            cosine = self.unit[rows] @ self.unit[speakers].T
            foreign = self.name[rows, None] != self.name[speakers][None, :]
            spoken = np.where(foreign, mass[speakers][None, :], 0.0)
            likely = foreign & (weight[speakers] >= 0.5)[None, :]
            nearest = np.where(likely, cosine, -1.0).max(axis=1, initial=-1.0)
            found[0, rows] = (spoken * (cosine >= NEAR)).sum(axis=1)
            found[1, rows] = (spoken * (cosine >= AROUND)).sum(axis=1)
            found[2, rows] = EARTH_RADIUS_KM * np.arccos(np.clip(nearest, -1.0, 1.0))
        return found

    def _speakers(self, weight: Floats) -> Indices:
        """The rows of the weightiest candidates of each group that speaks."""
        order = np.lexsort((-weight, self.group))
        begins = np.searchsorted(self.group[order], self.group[order])
        first = order[np.arange(len(order)) - begins < SPEAKERS]
        return np.asarray(first[self.speaks[first]], dtype=np.intp)


def _pairs(names: Indices, codes: Indices) -> Indices:
    """A number for each distinct pair of a name and a code."""
    pairs = names * (codes.max(initial=0) + 2) + codes + 1
    return np.asarray(np.unique(pairs, return_inverse=True)[1], dtype=np.intp)


def _of_the_same(codes: Indices, own: Indices, mass: Floats) -> Floats:
    """Mass of the rows of other names with the same code; 0 for code -1, which means none."""
    total = np.bincount(codes + 1, weights=mass)
    by_name = np.bincount(own, weights=mass)
    return np.where(codes >= 0, total[codes + 1] - by_name[own], 0.0)


def _said(home: Home | None, places: Sequence[Place]) -> Floats:
    """What the home says for each place's country and for its division, in mentions."""
    if home is None:
        return np.zeros((len(places), 2))
    shares = [
        (
            home.countries.get(place.country or "", 0.0),
            home.divisions.get((place.country or "", place.admin1), 0.0),
        )
        for place in places
    ]
    return HOME * home.certainty * np.array(shares, dtype=np.float64).reshape(-1, 2)


def speaking(groups: Sequence[Group]) -> list[int]:
    """Which groups speak on distances: the most mentioned, in the order of the groups."""
    most_mentioned = sorted(range(len(groups)), key=lambda index: -len(groups[index].mentions))
    return sorted(most_mentioned[:MOST_SPEAKING])


def codes_of(values: Sequence[Hashable | None]) -> Indices:
    """A number for each distinct value; -1 for None."""
    numbers: dict[Hashable, int] = {}
    return np.array(
        [-1 if value is None else numbers.setdefault(value, len(numbers)) for value in values], dtype=np.intp
    )


def _per_group(log_odds: Floats, group: Indices, count: int) -> Floats:
    """The softmax of each group's rows."""
    highest = np.full(count, -np.inf)
    np.maximum.at(highest, group, log_odds)
    weight = np.exp(log_odds - highest[group])
    return np.asarray(weight / np.bincount(group, weights=weight, minlength=count)[group])
