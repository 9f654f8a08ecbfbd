"""Read geoparsed articles back as they were saved, the newest or as they were at an earlier revision."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from ..model import Article, GeoparsedArticle, Mention, Resolution, Selection
from . import schema
from .file import Store
from .groups import in_groups
from .moments import moment
from .places import places
from .query import listed
from .revision import versions


def article(store: Store, article_id: int, revision: int | None = None) -> GeoparsedArticle | None:
    """The article of that id; None where there is none, or was none at that revision."""
    return next(iter(articles(store, [article_id], revision)), None)


def articles(
    store: Store, ids: Iterable[int], revision: int | None = None, *, explained: bool = True
) -> list[GeoparsedArticle]:
    """The articles of these ids, in their order; ids that are not stored are left out.

    Each as it was saved, with `published` in whole seconds; places as they are described now. Where they need
    not be `explained`, runners-up, reasons and focus are left empty, in half the time.
    """
    with store.reading() as connection:
        return [found for group in in_groups(ids) for found in _load(connection, group, revision, explained)]


def saved_at(store: Store, revision: int) -> datetime | None:
    """When the store came to be at a revision, UTC; None where it never was."""
    columns = schema.articles.c
    with store.reading() as connection:
        saved = connection.scalar(sa.select(columns.saved).where(columns.version == revision))
    return None if saved is None else moment(saved)


def stream(store: Store, selection: Selection) -> Iterator[GeoparsedArticle]:
    """Every article of a selection, newest first, as the store stands at the first."""
    with store.snapshot() as now, now.reading() as connection:
        for ids in in_groups(listed(now, selection).tolist()):
            yield from _load(connection, ids, selection.revision)


def at(
    connection: sa.Connection, wanted: Sequence[int], explained: bool = True
) -> dict[int, GeoparsedArticle]:
    """Articles by their versions; see `articles`."""
    rows, texts, sources = schema.articles, schema.texts, schema.sources
    found = connection.execute(
        sa.select(rows, texts.c.text, sources.c.name.label("source"))
        .join_from(rows, texts, texts.c.text_id == rows.c.text_id)
        .outerjoin(sources, sources.c.source_id == rows.c.source_id)
        .where(rows.c.version.in_(wanted))
    )
    resolutions = _resolutions(connection, wanted, explained)
    focus = _weights(connection, schema.focus, wanted if explained else [])
    focus_places = _weights(connection, schema.focus_places, wanted if explained else [])
    return {
        row.version: GeoparsedArticle(
            Article(
                row.id,
                row.title,
                row.text,
                row.source,
                row.url,
                row.author,
                None if row.published is None else moment(row.published),
                row.language,
            ),
            tuple(resolutions[row.version]),
            focus[row.version],
            row.geoparser,
            focus_places[row.version],
        )
        for row in found
    }


def _load(
    connection: sa.Connection, ids: Sequence[int], revision: int | None, explained: bool = True
) -> Iterator[GeoparsedArticle]:
    wanted = list(versions(connection, ids, revision).values())
    found = at(connection, wanted, explained)
    yield from (found[version] for version in wanted)


def _weights(
    connection: sa.Connection, table: sa.TableClause, versions: Sequence[int]
) -> dict[int, dict[Any, float]]:
    """What each version of an article is about, most first."""
    version, what, weight = table.c
    found: dict[int, dict[Any, float]] = defaultdict(dict)
    if not versions:
        return found
    query = sa.select(table).where(version.in_(versions)).order_by(weight.desc(), what)
    for about in connection.execute(query):
        found[about[0]][about[1]] = about[2]
    return found


def _resolutions(
    connection: sa.Connection, versions: Sequence[int], explained: bool
) -> dict[int, list[Resolution]]:
    mentions, why = schema.mentions, schema.explanations
    query = sa.select(mentions, sa.null(), sa.null())
    if explained:
        same = [mentions.c[name] == why.c[name] for name in ("version", "field", "start")]
        query = sa.select(mentions, why.c.runners_up, why.c.reasons).outerjoin_from(
            mentions, why, sa.and_(*same)
        )
    # "title" before "text"
    in_order = query.order_by(mentions.c.version, mentions.c.field.desc(), mentions.c.start)
    rows = connection.execute(in_order.where(mentions.c.version.in_(versions))).all()
    runners_up = [json.loads(others) if others else () for *_, others, _ in rows]
    named = {row.place_id for row in rows} | {place for others in runners_up for place, _ in others}
    found = places(connection, named - {None})
    resolutions = defaultdict(list)
    for row, others in zip(rows, runners_up, strict=True):
        version, field, start, end, surface, kind, place_id, _, confidence, sense, _, reasons = row
        resolutions[version].append(
            Resolution(
                Mention(field, start, end, surface, kind),
                None if place_id is None else found[place_id],
                confidence,
                tuple((found[place], chance) for place, chance in others),
                tuple(json.loads(reasons)) if reasons else (),
                sense,
            )
        )
    return resolutions
