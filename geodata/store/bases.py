"""Articles as the geoparser left them, whatever has been corrected since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from ..model import GeoparsedArticle, Mention
from . import load, schema
from .groups import in_groups
from .revision import versions


@dataclass(frozen=True, slots=True)
class Base:
    """An article as the geoparser left it."""

    version: int
    """The version of the article that holds what the geoparser found."""
    geoparsed: GeoparsedArticle
    numbers: dict[Mention, int]
    """Mention -> number of the correction that decides it; without those that the geoparser decides."""


def bases(connection: sa.Connection, ids: Iterable[int], revision: int | None = None) -> Iterator[Base]:
    """Yield the articles of these ids as of a revision, the newest for None; without those not stored."""
    rulings = schema.rulings.c
    for group in in_groups(ids):
        stand = versions(connection, group, revision).values()
        rows = connection.execute(sa.select(schema.rulings).where(rulings.version.in_(stand))).all()
        base = {row.version: row.base for row in rows}
        numbers = {(row.version, row.field, row.start): row.number for row in rows}
        found = load.at(connection, [base.get(version, version) for version in stand])
        for version in stand:
            geoparsed = found[base.get(version, version)]
            decided = {
                each.mention: numbers[at]
                for each in geoparsed.resolutions
                if (at := (version, each.mention.field, each.mention.start)) in numbers
            }
            yield Base(base.get(version, version), geoparsed, decided)
