"""Which places one article names together, in a selection's articles."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..model import Selection
from .chosen import chosen_mentions, counted_once, reading
from .file import Store
from .ranked import PlaceCount, top_places

OF_PLACES = 80
"""Among so many places, those that most articles name, pairs are looked for."""


class PlacePair(NamedTuple):
    """Two places, and how many articles name both."""

    one: PlaceCount
    other: PlaceCount
    articles: int


def pairs(store: Store, selection: Selection, *, limit: int) -> list[PlacePair]:
    """The places that most articles name together, most first; each lies in a country and is none.

    Where one lies in the other, as Dallas in Texas, that says nothing: such pairs are left out.
    """
    top, _ = top_places(store, selection, limit=OF_PLACES)
    places = [place for place in top if place.country]
    together = _together(store, selection, [place.place_id for place in places])
    found = [
        PlacePair(places[one], places[other], int(together[one, other]))
        for one, other in np.argwhere(np.triu(together, 1)).tolist()
        if not _within(places[one], places[other]) and not _within(places[other], places[one])
    ]
    return sorted(found, key=lambda pair: -pair.articles)[:limit]


def _together(store: Store, selection: Selection, ids: list[int]) -> NDArray[np.int64]:
    """How many articles name each two of these places."""
    count = len(ids)
    together = np.zeros((count, count), np.int64)
    with reading(store, selection) as now:
        mentions, names = now.columns.mentions, now.columns.names.places
        number = np.full(len(names.values_) + 1, -1)  # the last is that of no place, -1
        number[[names[place_id] for place_id in ids]] = np.arange(count)
        chosen = chosen_mentions(now, replace(selection, place=None))
        rows = np.flatnonzero(chosen & counted_once(now, selection, mentions.place))
        place = number[mentions.place.number[rows]]
        told = np.flatnonzero(place >= 0)
        version, place = mentions.version[rows[told]], place[told]
    # an article names each place in one row: each is paired with that after it, with the second after it …
    for ahead in range(1, count):
        one = np.flatnonzero(version[:-ahead] == version[ahead:])
        if not len(one):
            break
        pair = count * place[one] + place[one + ahead]
        together += np.bincount(pair, minlength=count * count).reshape(count, count)
    return together + together.T


def _within(inner: PlaceCount, outer: PlaceCount) -> bool:
    """Whether a place lies in a division of the first level."""
    return (
        outer.feature_code == "ADM1"
        and inner.country == outer.country
        and inner.admin1_name in {outer.name, outer.admin1_name}
    )
