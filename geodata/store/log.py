"""The log of corrections, read."""

import json
from collections.abc import Iterable

import sqlalchemy as sa

from . import schema
from .anchor import Anchor
from .groups import in_groups
from .moments import moment
from .places import places
from .standing import Entry

_LOG = schema.corrections.c
_WIDE = _LOG.scope != "mention"


def entries(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> list[Entry]:
    """The corrections that answer to the conditions, oldest first."""
    undoings, sources, rulings, articles = schema.undoings, schema.sources, schema.rulings, schema.articles
    decided = (
        sa.select(sa.func.count())
        .join_from(rulings, articles, articles.c.version == rulings.c.version)
        .where(rulings.c.number == _LOG.number, articles.c.replaced.is_(None))
        .scalar_subquery()
        .label("mentions")
    )
    undone = undoings.c.who.label("undone_by"), undoings.c.made.label("undone_at")
    rows = connection.execute(
        sa.select(schema.corrections, sources.c.name.label("source"), *undone, decided)
        .outerjoin_from(schema.corrections, sources, sources.c.source_id == _LOG.source_id)
        .outerjoin(undoings, undoings.c.number == _LOG.number)
        .where(*conditions)
        .order_by(_LOG.number)
    ).all()
    named = places(connection, ({row.taken_for for row in rows} | {row.place_id for row in rows}) - {None})
    return [
        Entry(
            row.number,
            moment(row.made),
            row.who,
            row.article_id,
            Anchor(
                row.field,
                row.surface,
                tuple(json.loads(row.before)),
                tuple(json.loads(row.after)),
                row.occurrence,
            ),
            named.get(row.taken_for),
            named.get(row.place_id),
            row.scope,
            row.source,
            row.previous,
            None if row.undone_by is None else (row.undone_by, moment(row.undone_at)),
            row.mentions,
        )
        for row in rows
    ]


def standing_over(connection: sa.Connection, article_ids: Iterable[int]) -> list[Entry]:
    """The corrections that stand and may decide something in these articles."""
    stands = _LOG.number.not_in(sa.select(schema.undoings.c.number))
    found = entries(connection, stands, _WIDE)
    for group in in_groups(article_ids):
        found += entries(connection, stands, sa.not_(_WIDE), _LOG.article_id.in_(group))
    return found
