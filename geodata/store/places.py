"""The places that a store knows."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from ..model import GeoparsedArticle, Place
from . import schema
from .groups import rows_among


def places(connection: sa.Connection, ids: Iterable[int]) -> dict[int, Place]:
    """Id -> place, of the ids that are stored."""
    wanted = sa.select(schema.places)
    return {row[0]: Place(*row) for row in rows_among(connection, wanted, schema.places.c.place_id, ids)}


def places_of(batch: Iterable[GeoparsedArticle]) -> Iterable[Place]:
    """Every place that a batch speaks of, once."""
    found: dict[int, Place] = {}
    for geoparsed in batch:
        for resolution in geoparsed.resolutions:
            if resolution.place:
                found[resolution.place.id] = resolution.place
            found.update((place.id, place) for place, _ in resolution.runners_up)
    return found.values()


def keep_places(connection: sa.Connection, places: Iterable[Place]) -> None:
    """Store places, as they are described now."""
    rows = [_place_row(place) for place in places]
    if not rows:
        return
    insert = sqlite.insert(schema.places)
    key, *others = (column.name for column in schema.places.c)
    differs = sa.or_(*(schema.places.c[name].is_distinct_from(insert.excluded[name]) for name in others))
    connection.execute(
        insert.on_conflict_do_update(
            index_elements=[key], set_={name: insert.excluded[name] for name in others}, where=differs
        ),
        rows,
    )


def _place_row(place: Place) -> dict[str, Any]:
    row = asdict(place)
    return {"place_id": row.pop("id"), **row}
