"""The places that the articles of a selection name, by how many name them; counted as `query` tells."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import sqlalchemy as sa

from ..model import Selection
from ..sphere import Box
from ..worldviews import WORLDVIEWS
from .chosen import Now, chosen_mentions, counted, counted_once, reading
from .columns import Array, PlaceTold, tally
from .file import Store
from .groups import rows_among
from .schema import places


class PlaceCount(NamedTuple):
    """A place with the number of articles that name it, and how often they do."""

    place_id: int
    name: str
    country: str | None
    """ISO 3166-1 alpha-2."""
    admin1_name: str | None
    feature_code: str
    """GeoNames feature code."""
    lat: float
    """Degrees north, WGS84."""
    lon: float
    """Degrees east, WGS84."""
    articles: int
    mentions: int


def top_places(
    store: Store, selection: Selection, *, limit: int, after: int = 0, inside: Box | None = None
) -> tuple[list[PlaceCount], int]:
    """The places that most articles name, most first, and how many places there are in all.

    Countries are left out (feature codes PCL…): they colour the map and are no dots on it. With a
    country chosen, the places are those of its articles, also where they lie abroad. The first may be
    skipped, `after` so many, and of the others only those looked at that lie inside a box, which may
    not cross the antimeridian.
    """
    with reading(store, selection) as now:
        key = ("places", now.revision, replace(selection, place=None, revision=None))
        ranked = now.columns.masks.get(key, lambda: _ranked(now, selection))
        left = ranked[:, after:]
        if inside:
            left = left[:, np.isin(left[0], _in(now, inside))]
        ids, articles, often = left[:, :limit].tolist()
        told = _described(now, ids, WORLDVIEWS[selection.worldview].countries)
        return [
            PlaceCount(*told[place_id], *counts)
            for place_id, *counts in zip(ids, articles, often, strict=True)
        ], ranked.shape[1]


def _ranked(now: Now, selection: Selection) -> Array:
    """Three rows: the ids of places that articles name, how many articles, and how often."""
    place, is_country = now.columns.mentions.place, now.columns.is_country
    chosen = chosen_mentions(now, replace(selection, place=None))
    often = tally(place.number, chosen & counted(now, selection, place), len(is_country))
    articles = tally(place.number, chosen & counted_once(now, selection, place), len(is_country))
    ids = np.array(now.columns.names.places.values_[: len(is_country)], np.int64)
    found = np.stack([ids, articles, often])[:, (articles > 0) & ~is_country]
    ranked: Array = found[:, np.lexsort((found[0], -found[2], -found[1]))]
    return ranked


def _in(now: Now, box: Box) -> Array:
    """The ids of the places that lie in a box or on its edge, whether articles name them or not."""
    inside = places.c.lat.between(box.south, box.north) & places.c.lon.between(box.west, box.east)
    return np.array(now.connection.execute(sa.select(places.c.place_id).where(inside)).scalars().all())


def _described(now: Now, ids: Sequence[int], seen_as: Mapping[str, str]) -> dict[int, PlaceTold]:
    """What is known of places, by id; `seen_as` tells which countries count as another."""
    known = now.columns.described
    told = ("place_id", "name", "country", "admin1_name", "feature_code", "lat", "lon")
    query = sa.select(*(places.c[name] for name in told))
    new = [place_id for place_id in ids if place_id not in known]
    for row in rows_among(now.connection, query, places.c.place_id, new):
        known[row.place_id] = tuple(row)
    found = ((place_id, known[place_id]) for place_id in ids)
    return {key: (*row[:2], row[2] and seen_as.get(row[2], row[2]), *row[3:]) for key, row in found}
