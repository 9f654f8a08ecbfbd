"""What the geoparser is least sure of, for people to check."""

from typing import Any, NamedTuple

import numpy as np
import sqlalchemy as sa

from ..model import Field, Selection
from . import schema
from .chosen import Now, chosen_mentions, placed, reading
from .columns import Array, rows_of
from .file import Store
from .groups import rows_among
from .places import places

LEAST_SURE = 0.5
"""Mentions placed less surely than this are worth a look."""
MOST = 20_000
"""Mentions among which names are looked for, the least sure ones: nobody checks so many."""


class Doubt(NamedTuple):
    """A name that was placed with little confidence, wherever it was placed so."""

    surface: str
    place: str
    country: str | None
    """ISO 3166-1 alpha-2."""
    confidence: float
    """That of the least sure of its mentions."""
    mentions: int
    article_id: int
    field: Field
    start: int
    """Where that mention stands."""


def doubts(store: Store, selection: Selection, *, limit: int) -> list[Doubt]:
    """The names that are placed least surely in the articles of a selection, first of all."""
    with reading(store, selection) as now:
        mentions, ids = now.columns.mentions, now.columns.articles.id
        unsure = chosen_mentions(now, selection) & placed(now, 0) & ~placed(now, LEAST_SURE)
        rows = np.concatenate(list(rows_of(unsure)))
        # surface form and place in one number
        name = (mentions.surface[rows].astype(np.int64) << 32) + mentions.place.number[rows]
        firsts = _firsts(name, mentions.confidence[rows])[:limit]
        told = _stored(now, rows[firsts])
        found = places(now.connection, {row.place_id for row in told})
        return [
            Doubt(
                row.surface,
                found[row.place_id].name,
                found[row.place_id].country,
                row.confidence,
                int(np.count_nonzero(name == name[first])),
                int(ids[row.version]),
                row.field,
                row.start,
            )
            for first, row in zip(firsts.tolist(), told, strict=True)
        ]


def _firsts(name: Array, confidence: Array) -> Array:
    """Where in rows each name is least sure, the least sure name first."""
    near = np.arange(len(name))
    if len(near) > MOST:
        near = np.flatnonzero(confidence <= np.partition(confidence, MOST)[MOST])
    ranked = near[np.argsort(confidence[near], kind="stable")]
    firsts: Array = ranked[np.sort(np.unique(name[ranked], return_index=True)[1])]
    return firsts


def _stored(now: Now, rows: Array) -> list[Any]:
    """The mentions of some rows as the store has them: the columns do not tell where one stands."""
    columns, mentions = now.columns.mentions, schema.mentions.c
    told = mentions.version, mentions.place_id, mentions.confidence, schema.names.c.number
    query = (
        sa.select(*told, mentions.surface, mentions.field, mentions.start)
        .join_from(schema.mentions, schema.names, schema.names.c.name == mentions.surface)
        .order_by(mentions.field, mentions.start)
    )
    versions = columns.version[rows].tolist()
    firsts: dict[Any, Any] = {}
    for row in rows_among(now.connection, query, mentions.version, dict.fromkeys(versions)):
        firsts.setdefault(row[:4], row)
    place_ids = [now.columns.names.places.values_[number] for number in columns.place.number[rows]]
    keys = versions, place_ids, columns.confidence[rows].tolist(), columns.surface[rows].tolist()
    return [firsts[key] for key in zip(*keys, strict=True)]
