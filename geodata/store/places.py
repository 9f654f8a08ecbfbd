"""The places that a store knows."""

from collections.abc import Iterable

import sqlalchemy as sa

from ..model import Place
from . import schema
from .stamp import in_groups


def places(connection: sa.Connection, ids: Iterable[int]) -> dict[int, Place]:
    """Those of these ids that are stored."""
    columns = schema.places.c
    return {
        row.place_id: Place(*row)
        for group in in_groups(ids)
        for row in connection.execute(sa.select(schema.places).where(columns.place_id.in_(group)))
    }
