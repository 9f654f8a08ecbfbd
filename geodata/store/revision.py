"""The states of a store: each is known by the newest version of all articles in it."""

from collections.abc import Sequence

import sqlalchemy as sa

from . import schema


def newest(connection: sa.Connection) -> int:
    """The newest version of all articles; 0 where there is none."""
    return connection.scalar(sa.select(sa.func.max(schema.articles.c.version))) or 0


def versions(connection: sa.Connection, ids: Sequence[int], revision: int | None = None) -> dict[int, int]:
    """Id -> version at a revision (None: the newest), in the order of `ids`; without those not stored."""
    columns = schema.articles.c
    rows = sa.select(columns.id, columns.version).where(columns.id.in_(ids), *_stands(revision))
    found = {row.id: row.version for row in connection.execute(rows)}
    return {article_id: found[article_id] for article_id in ids if article_id in found}


def _stands(revision: int | None) -> list[sa.ColumnElement[bool]]:
    """The conditions on a version to be the one that stood at a revision."""
    version, replaced = schema.articles.c.version, schema.articles.c.replaced
    if revision is None:
        return [replaced.is_(None)]
    return [version <= revision, sa.or_(replaced.is_(None), replaced > revision)]
