"""What else an article names near a name: beside Clitheroe and Bury, Colne is a town and no surname."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import starmap
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..sphere import EARTH_RADIUS_KM, unit_vectors
from .spans import Span

FEATURES = (
    "names nearby", "share of names nearby", "sure names nearby", "km to a sure name", "names near the first",
)  # fmt: skip
"""The columns that a name's Nearby fills, in order."""
NEAR_KM = 60.0
"""As far as the readers of a local paper live from each other. With 120, LGL and TR-News gain as much, and
GeoWebNews loses .002."""
NEAR = math.cos(NEAR_KM / EARTH_RADIUS_KM)
"""The cosine of the angle between two places that far apart."""
BEARERS, FIRST_BEARERS = 8, 3
"""Bearers of a name that may be near others, and of the others that may be near it, most important first."""
MOST_NAMES = 200
"""The first names of an article that others may be near; more there are in gazettes and lists alone."""
BLOCK = 256
"""Names that are looked at together, so that memory stays small."""
FARTHEST_KM = 20_000.0


class Nearby(NamedTuple):
    """How much an article names near the bearers of a name."""

    names: float = 0.0
    """Other names with a bearer within NEAR_KM of any of its own."""
    share: float = 0.0
    """The same, of all names."""
    sure: float = 0.0
    """Those among them that are surely places."""
    distance: float = math.log10(1 + FARTHEST_KM)
    """To the nearest most important bearer of a sure one: the logarithm of one and the kilometres."""
    of_first: float = 0.0
    """Names near the most important of its bearers."""


NOTHING = Nearby()
"""Of a name that is not known, or alone."""


def nearby(spans: Sequence[Span], sure: frozenset[str]) -> Mapping[str, Nearby]:
    """What is near each known name of an article. `sure` are the names that are places, whatever is near.

    A name does not speak for another with which it shares a word: "Jackson" not for "Jackson County".
    """
    named = {span.name: span for span in reversed(spans) if span.candidates}
    names = list(reversed(named))
    if len(names) < 2:
        return {}
    others = names[:MOST_NAMES]
    bearers = [[one.place for one in named[name].candidates[:BEARERS]] for name in names]
    points = unit_vectors([(place.lat, place.lon) for places in bearers for place in places])
    ends = np.cumsum([0, *map(len, bearers)])
    number = np.concatenate([np.arange(len(places)) for places in bearers[: len(others)]])
    first = np.flatnonzero(number < FIRST_BEARERS)
    begins = np.flatnonzero(number[first] == 0)
    is_sure = np.array([name in sure for name in others])
    found: dict[str, Nearby] = {}
    for start in range(0, len(names), BLOCK):
        block = names[start : start + BLOCK]
        own = points[ends[start] : ends[start + len(block)]]
        own_begins = ends[start : start + len(block)] - ends[start]
        cosine = own @ points[first].T
        nearest = np.maximum.reduceat(cosine, own_begins, axis=0)
        speaks = _are_apart(block, others)
        near = (np.maximum.reduceat(nearest, begins, axis=1) >= NEAR) & speaks
        near_first = (np.maximum.reduceat(cosine[own_begins], begins, axis=1) >= NEAR) & speaks
        to_sure = np.where(speaks & is_sure, nearest[:, begins], -1.0).max(axis=1, initial=-1.0)
        km = EARTH_RADIUS_KM * np.arccos(np.clip(to_sure, -1.0, 1.0))
        count = near.sum(axis=1)
        columns = (
            count, count / (len(names) - 1), (near & is_sure).sum(axis=1),
            np.log10(1 + np.minimum(km, FARTHEST_KM)), near_first.sum(axis=1),
        )  # fmt: skip
        found.update(zip(block, starmap(Nearby, np.stack(columns, axis=1).tolist()), strict=True))
    return found


def _are_apart(names: Sequence[str], others: Sequence[str]) -> NDArray[np.bool_]:
    """Which names, in rows, share no word with which others, in columns."""
    with_word: defaultdict[str, list[int]] = defaultdict(list)
    for column, other in enumerate(others):
        for word in other.split():
            with_word[word].append(column)
    apart = np.ones((len(names), len(others)), dtype=np.bool_)
    for row, name in enumerate(names):
        for word in name.split():
            apart[row, with_word.get(word, [])] = False
    return apart
