"""What the geoparser is least sure of, for people to check."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

import sqlalchemy as sa

from ..model import Field, Selection
from . import schema
from .chosen import chosen_articles, current, reading
from .file import Store
from .places import places

LEAST_SURE = 0.5
"""Mentions placed less surely than this are worth a look; the index of them ends there, too."""
MOST = 20_000
"""Mentions that are gone through, the least sure ones: more would take long, and nobody checks so many."""


class Doubt(NamedTuple):
    """A name that was placed with little confidence, wherever it was placed so."""

    surface: str
    place: str
    country: str | None
    """ISO 3166-1 alpha-2."""
    confidence: float
    """Of the mention that is least sure."""
    mentions: int
    article_id: int
    field: Field
    start: int
    """Where that mention stands."""


def doubts(store: Store, selection: Selection, *, limit: int) -> list[Doubt]:
    """The names that are placed least surely in the articles of a selection as they are now, first of all."""
    groups: dict[tuple[str, int], list[Any]] = {}
    with reading(store, selection) as now:
        stands, chosen = current(now), chosen_articles(now, selection)
        guesses = (row for row in _guesses(now.connection) if stands[row.version])
        for row in islice(guesses, MOST):
            key = row.surface, row.place_id
            if chosen[row.version] and (key in groups or len(groups) < limit):
                groups.setdefault(key, []).append(row)
        found = places(now.connection, {place_id for _, place_id in groups})
        ids = now.columns.articles.id
    return [
        Doubt(
            surface,
            found[place_id].name,
            found[place_id].country,
            rows[0].confidence,
            len(rows),
            int(ids[rows[0].version]),
            rows[0].field,
            rows[0].start,
        )
        for (surface, place_id), rows in groups.items()
    ]


def _guesses(connection: sa.Connection) -> Iterator[Any]:
    """Mentions of which the geoparser is least sure, these first, in whichever version of an article."""
    mentions = schema.mentions.c
    told = mentions.version, mentions.field, mentions.start, mentions.surface, mentions.place_id
    yield from connection.execute(
        sa.select(*told, mentions.confidence)
        .where(
            mentions.place_id.is_not(None),
            # as it stands in the index, or that would not be used
            mentions.confidence < sa.literal_column(str(LEAST_SURE)),
        )
        .order_by(mentions.confidence, mentions.version, mentions.field, mentions.start)
    )
