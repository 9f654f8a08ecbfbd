"""Write geoparsed articles: a batch is stored wholly or not at all, and what it replaces is kept."""

import json
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import sqlalchemy as sa

from ..model import Article, GeoparsedArticle
from . import schema
from .groups import rows_among
from .log import standing_over
from .moments import seconds
from .named import pack
from .places import keep_places, places_of
from .revision import newest
from .stamp import Stamp, stamp_of, stored_stamps
from .standing import Standing, corrected
from .stories import NewText, stories
from .words import searchable

Row: TypeAlias = dict[str, Any]

_TABLES = (
    schema.texts,
    schema.text_words,
    schema.articles,
    schema.mentions,
    schema.explanations,
    schema.focus,
    schema.focus_places,
    schema.sketches,
)
"""In the order in which they are written."""


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
        versions = _write(connection, list(kept.values()), stamps)
        settle(connection, {versions[key]: geoparsed for key, geoparsed in kept.items()})
    return Saved(new, updated, unchanged, tuple(refused))


def revise(connection: sa.Connection, batch: Sequence[GeoparsedArticle]) -> dict[int, int]:
    """Store what has been made of articles since, within the transaction of the connection.

    They are stored already, and their stamps stay: the same article by the same geoparser is no news.
    Returns their new versions by id.
    """
    if not batch:
        return {}
    return _write(connection, batch, stored_stamps(connection, (geoparsed.article.id for geoparsed in batch)))


def settle(connection: sa.Connection, bases: Mapping[int, GeoparsedArticle]) -> None:
    """Apply the corrections that stand to articles as the geoparser left them, given by their versions."""
    standing = Standing.of(standing_over(connection, [each.article.id for each in bases.values()]))
    ruled = {base: (geoparsed, standing.rulings(geoparsed)) for base, geoparsed in bases.items()}
    told = {base: corrected(*found) for base, found in ruled.items() if found[1]}
    if not told:
        return
    versions = revise(connection, list(told.values()))
    rows = [
        {
            "version": versions[told[base].article.id],
            "field": mention.field,
            "start": mention.start,
            "base": base,
            "number": entry.number,
        }
        for base in told
        for mention, entry in ruled[base][1].items()
    ]
    connection.execute(sa.insert(schema.rulings), rows)


def _write(
    connection: sa.Connection, batch: Sequence[GeoparsedArticle], stamps: Mapping[int, Stamp]
) -> dict[int, int]:
    """Write each article of a batch, in which none is twice, as a new version; return id -> version."""
    source_ids = _numbers(connection, schema.sources, {geoparsed.article.source for geoparsed in batch})
    numbers = _numbers(connection, schema.names, set(_names(batch)))
    keep_places(connection, places_of(batch))
    before = _stored(connection, (geoparsed.article.id for geoparsed in batch))
    now = int(time.time())
    rows: dict[sa.TableClause, list[Row]] = {table: [] for table in _TABLES}
    new_texts, replaced = [], []
    for version, geoparsed in enumerate(batch, start=newest(connection) + 1):
        article, stamp = geoparsed.article, stamps[geoparsed.article.id]
        source_id, old = source_ids.get(article.source), before.get(article.id)
        text_id = story = version
        if old:
            replaced.append({"old": old.version, "new": version})
        if old and (old.title, old.text) == (article.title, article.text):
            text_id, story = old.text_id, old.story
        else:
            words = searchable(article.text)
            new_texts.append(NewText(version, article.id, source_id, words))
            rows[schema.texts].append({"text_id": version, "text": article.text})
            rows[schema.text_words].append(
                {"rowid": version, "title": searchable(article.title), "text": words}
            )
        rows[schema.articles].append(
            {
                "version": version,
                "id": article.id,
                "text_id": text_id,
                "story": story,
                "url": article.url,
                "title": article.title,
                "source_id": source_id,
                "author": article.author,
                "published": article.published and seconds(article.published),
                "language": article.language,
                "geoparser": stamp.geoparser,
                "digest": stamp.digest,
                "saved": now,
                "named": pack(geoparsed, numbers),
            }
        )
        for table, row in _findings(geoparsed, version):
            rows[table].append(row)
    known, rows[schema.sketches] = stories(connection, new_texts)
    for row in rows[schema.articles]:
        row["story"] = known.get(row["version"], row["story"])
    for table, made in rows.items():
        if made:
            connection.execute(sa.insert(table), made)
    if replaced:
        replace = sa.update(schema.articles).where(schema.articles.c.version == sa.bindparam("old"))
        connection.execute(replace.values(replaced=sa.bindparam("new")), replaced)
    return {row["id"]: row["version"] for row in rows[schema.articles]}


def _findings(geoparsed: GeoparsedArticle, version: int) -> Iterator[tuple[sa.TableClause, Row]]:
    """The rows of what was made of an article, each with the table it belongs to."""
    for resolution in geoparsed.resolutions:
        mention, place = resolution.mention, resolution.place
        at = {"version": version, "field": mention.field, "start": mention.start}
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
            },
        )
        runners_up = [(other.id, confidence) for other, confidence in resolution.runners_up]
        if runners_up or resolution.reasons:
            yield (
                schema.explanations,
                {**at, "runners_up": json.dumps(runners_up), "reasons": json.dumps(resolution.reasons)},
            )
    for country, weight in geoparsed.focus.items():
        yield schema.focus, {"version": version, "country": country, "weight": weight}
    for place_id, weight in geoparsed.focus_places.items():
        yield schema.focus_places, {"version": version, "place_id": place_id, "weight": weight}


def _stored(connection: sa.Connection, ids: Iterable[int]) -> dict[int, Any]:
    """Version, text and story of those that are stored."""
    articles, texts = schema.articles.c, schema.texts.c
    told = articles.id, articles.version, articles.text_id, articles.story, articles.title, texts.text
    rows = (
        sa.select(*told)
        .join_from(schema.articles, schema.texts, texts.text_id == articles.text_id)
        .where(articles.replaced.is_(None))
    )
    return {row.id: row for row in rows_among(connection, rows, articles.id, ids)}


def _names(batch: Iterable[GeoparsedArticle]) -> Iterator[str]:
    """The countries of a batch and its places as they are written."""
    for geoparsed in batch:
        for resolution in geoparsed.resolutions:
            yield resolution.mention.surface
            if resolution.place and resolution.place.country:
                yield resolution.place.country


def _numbers(
    connection: sa.Connection, table: sa.TableClause, names: Iterable[str | None]
) -> dict[str | None, int]:
    """The numbers of names in a table of them; one that is new gets one."""
    number, name = table.c
    named = [each for each in names if each is not None]

    def known() -> dict[str | None, int]:
        return {row[0]: row[1] for row in rows_among(connection, sa.select(name, number), name, named)}

    found = known()
    if new := [{name.name: each} for each in named if each not in found]:
        connection.execute(sa.insert(table), new)
        found = known()
    return found
