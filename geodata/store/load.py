"""Read geoparsed articles back as they were saved."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from ..model import Article, GeoparsedArticle, Mention, Place, Resolution, Selection
from . import schema
from .file import Store
from .query import listed
from .stamp import ROWS_AT_ONCE, in_groups

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def article(store: Store, article_id: int) -> GeoparsedArticle | None:
    """The article of that id; None where there is none."""
    return next(iter(articles(store, [article_id])), None)


def articles(store: Store, ids: Iterable[int]) -> list[GeoparsedArticle]:
    """The articles of these ids, in their order; ids that are not stored are left out.

    Each as it was saved, with `published` in whole seconds.
    """
    with store.reading() as connection:
        return [found for group in in_groups(ids) for found in _load(connection, group)]


def stream(store: Store, selection: Selection) -> Iterator[GeoparsedArticle]:
    """Every article of a selection, newest first, as the store stands at the first."""
    with store.reading() as connection:
        for ids in connection.scalars(listed(selection)).partitions(ROWS_AT_ONCE):
            yield from _load(connection, ids)


def _load(connection: sa.Connection, ids: Sequence[int]) -> Iterator[GeoparsedArticle]:
    rows, texts, sources = schema.articles, schema.article_text, schema.sources
    found = {
        row.id: row
        for row in connection.execute(
            sa.select(rows, texts.c.text, sources.c.name.label("source"))
            .join_from(rows, texts, texts.c.id == rows.c.id)
            .outerjoin(sources, sources.c.source_id == rows.c.source_id)
            .where(rows.c.id.in_(ids))
        )
    }
    resolutions = _resolutions(connection, ids)
    focus = _weights(connection, schema.focus, ids)
    focus_places = _weights(connection, schema.focus_places, ids)
    for row in filter(None, map(found.get, ids)):
        published = None if row.published is None else _EPOCH + timedelta(seconds=row.published)
        made = Article(row.id, row.title, row.text, row.source, row.url, row.author, published, row.language)
        yield GeoparsedArticle(
            made, tuple(resolutions[row.id]), focus[row.id], row.geoparser, focus_places[row.id]
        )


def _weights(
    connection: sa.Connection, table: sa.TableClause, ids: Sequence[int]
) -> dict[int, dict[Any, float]]:
    """What each article is about, by article, most first."""
    article_id, what, weight = table.c
    found: dict[int, dict[Any, float]] = defaultdict(dict)
    query = sa.select(table).where(article_id.in_(ids)).order_by(weight.desc(), what)
    for about in connection.execute(query):
        found[about[0]][about[1]] = about[2]
    return found


def _resolutions(connection: sa.Connection, ids: Sequence[int]) -> dict[int, list[Resolution]]:
    mentions, why = schema.mentions, schema.explanations
    same = [mentions.c[name] == why.c[name] for name in ("article_id", "field", "start")]
    rows = connection.execute(
        sa.select(mentions, why.c.runners_up, why.c.reasons)
        .outerjoin_from(mentions, why, sa.and_(*same))
        .where(mentions.c.article_id.in_(ids))
        # "title" before "text"
        .order_by(mentions.c.article_id, mentions.c.field.desc(), mentions.c.start)
    ).all()
    runners_up = [json.loads(row.runners_up or "[]") for row in rows]
    named = {row.place_id for row in rows} | {place for others in runners_up for place, _ in others}
    places = _places(connection, named - {None})
    resolutions = defaultdict(list)
    for row, others in zip(rows, runners_up, strict=True):
        resolutions[row.article_id].append(
            Resolution(
                Mention(row.field, row.start, row.end, row.surface, row.kind),
                None if row.place_id is None else places[row.place_id],
                row.confidence,
                tuple((places[place], confidence) for place, confidence in others),
                tuple(json.loads(row.reasons or "[]")),
                row.sense,
            )
        )
    return resolutions


def _places(connection: sa.Connection, ids: Iterable[int]) -> dict[int, Place]:
    columns = schema.places.c
    return {
        row.place_id: Place(*row)
        for group in in_groups(ids)
        for row in connection.execute(sa.select(schema.places).where(columns.place_id.in_(group)))
    }
