"""Write geoparsed articles: a batch is stored wholly or not at all."""

import json
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from ..model import Article, GeoparsedArticle, Place
from . import schema
from .stamp import Stamp, epoch, in_groups, stamp_of, stored_stamps
from .words import searchable

Row: TypeAlias = dict[str, Any]

_PARTS = (
    schema.article_text,
    schema.article_fts,
    schema.mentions,
    schema.explanations,
    schema.focus,
    schema.focus_places,
)
"""The tables that hang on articles, in the order in which they are written."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An article that was not stored, and why."""

    article: Article
    reason: str


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a batch. The numbers and the refused add up to its length."""

    new: int = 0
    updated: int = 0
    """Stored before with another text, date, source …, or by another geoparser; replaced."""
    unchanged: int = 0
    refused: tuple[Refused, ...] = ()


def save(connection: sa.Connection, batch: Sequence[GeoparsedArticle]) -> Saved:
    """Store a batch within the transaction of the connection. Of articles with one id the last stays."""
    stamps = stored_stamps(connection, (geoparsed.article.id for geoparsed in batch))
    stored = set(stamps)
    kept: dict[int, GeoparsedArticle] = {}
    new = updated = unchanged = 0
    refused = []
    for geoparsed in batch:
        article = geoparsed.article
        stamp, before = stamp_of(article, geoparsed.geoparser), stamps.get(article.id)
        if stamp is None:
            refused.append(Refused(article, "holds half a character (a lone surrogate)"))
        elif stamp == before:
            unchanged += 1
        elif before and before.address and stamp.address and before.address != stamp.address:
            refused.append(Refused(article, f"its id is that of another article, at {before.address}"))
        else:
            new, updated = new + (before is None), updated + (before is not None)
            stamps[article.id] = stamp
            kept[article.id] = geoparsed
    if kept:
        _remove_parts(connection, stored & kept.keys())
        _write(connection, list(kept.values()), [stamps[key] for key in kept])
    return Saved(new, updated, unchanged, tuple(refused))


def _remove_parts(connection: sa.Connection, ids: Iterable[int]) -> None:
    """Remove what hangs on articles that are about to be replaced."""
    for group in in_groups(ids):
        for table in (schema.mentions, schema.explanations, schema.focus, schema.focus_places):
            connection.execute(sa.delete(table).where(table.c.article_id.in_(group)))
        connection.execute(sa.delete(schema.article_fts).where(schema.article_fts.c.rowid.in_(group)))


def _write(connection: sa.Connection, batch: list[GeoparsedArticle], stamps: list[Stamp]) -> None:
    sources = _source_ids(connection, {geoparsed.article.source for geoparsed in batch})
    _upsert(connection, schema.places, [_place_row(place) for place in _places(batch)])
    now = int(time.time())
    rows: dict[sa.TableClause, list[Row]] = {table: [] for table in (schema.articles, *_PARTS, schema.change)}
    for geoparsed, stamp in zip(batch, stamps, strict=True):
        for table, row in _rows(geoparsed, stamp, sources.get(geoparsed.article.source), now):
            rows[table].append(row)
    for table, made in rows.items():
        if table in (schema.articles, schema.article_text):
            _upsert(connection, table, made)
        elif made:
            connection.execute(sa.insert(table), made)


def _rows(
    geoparsed: GeoparsedArticle, stamp: Stamp, source_id: int | None, now: int
) -> Iterator[tuple[sa.TableClause, Row]]:
    """The rows of an article, each with the table it belongs to."""
    article = geoparsed.article
    told = {
        "published": article.published and epoch(article.published),
        "source_id": source_id,
        "language": article.language,
    }
    yield (
        schema.articles,
        {
            "id": article.id,
            "url": article.url,
            "title": article.title,
            "author": article.author,
            "geoparser": stamp.geoparser,
            "digest": stamp.digest,
            "saved": now,
            **told,
        },
    )
    yield schema.article_text, {"id": article.id, "text": article.text}
    yield (
        schema.article_fts,
        {"rowid": article.id, "title": searchable(article.title), "text": searchable(article.text)},
    )
    for resolution in geoparsed.resolutions:
        mention, place = resolution.mention, resolution.place
        at = {"article_id": article.id, "field": mention.field, "start": mention.start}
        yield (
            schema.mentions,
            {
                **at,
                "end": mention.end,
                "surface": mention.surface,
                "kind": mention.kind,
                "place_id": place and place.id,
                "country": place and place.country,
                "confidence": resolution.confidence,
                "sense": resolution.sense,
                **told,
            },
        )
        runners_up = [(other.id, confidence) for other, confidence in resolution.runners_up]
        if runners_up or resolution.reasons:
            yield (
                schema.explanations,
                {**at, "runners_up": json.dumps(runners_up), "reasons": json.dumps(resolution.reasons)},
            )
    for country, weight in geoparsed.focus.items():
        yield schema.focus, {"article_id": article.id, "country": country, "weight": weight}
    for place_id, weight in geoparsed.focus_places.items():
        yield schema.focus_places, {"article_id": article.id, "place_id": place_id, "weight": weight}
    yield schema.change, {"article_id": article.id}


def _places(batch: Iterable[GeoparsedArticle]) -> Iterable[Place]:
    """Every place that a batch speaks of, once."""
    found: dict[int, Place] = {}
    for geoparsed in batch:
        for resolution in geoparsed.resolutions:
            if resolution.place:
                found[resolution.place.id] = resolution.place
            found.update((place.id, place) for place, _ in resolution.runners_up)
    return found.values()


def _place_row(place: Place) -> Row:
    row = asdict(place)
    return {"place_id": row.pop("id"), **row}


def _source_ids(connection: sa.Connection, names: Iterable[str | None]) -> dict[str | None, int]:
    """The ids of sources by name; a source that is new gets one."""
    named = [name for name in names if name is not None]
    if named:
        adding = sqlite.insert(schema.sources).on_conflict_do_nothing()
        connection.execute(adding, [{"name": name} for name in named])
    wanted = sa.select(schema.sources.c.name, schema.sources.c.source_id)
    return {
        row.name: row.source_id
        for group in in_groups(named)
        for row in connection.execute(wanted.where(schema.sources.c.name.in_(group)))
    }


def _upsert(connection: sa.Connection, table: sa.TableClause, rows: list[Row]) -> None:
    """Insert rows; where the first column says that one is there, put the new in its place if it differs."""
    if not rows:
        return
    insert = sqlite.insert(table)
    key, *others = (column.name for column in table.c)
    differs = sa.or_(*(table.c[name].is_distinct_from(insert.excluded[name]) for name in others))
    connection.execute(
        insert.on_conflict_do_update(
            index_elements=[key], set_={name: insert.excluded[name] for name in others}, where=differs
        ),
        rows,
    )
