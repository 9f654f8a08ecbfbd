"""What a selection finds in a store: how many articles, of which countries, places and days, and which.

An article counts once, however often it names a country or a place. A mention counts as placed
where it has a place and a confidence of at least `min_confidence`.

One rule for all that a reader can choose from: it is counted as if nothing of it were chosen yet,
and everything else were. So each number is that of the list to which choosing leads: the count of
a country is the `total` of the selection with that country alone (and no place), the count of a
place, source, language or day the `total` of the selection with that one alone.

Articles without a date are left out where `since` or `until` is given, and only there.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeAlias

import sqlalchemy as sa

from ..model import Selection
from .file import Store
from .schema import article_fts, articles, mentions, places, sources
from .words import fts5

Condition: TypeAlias = sa.ColumnElement[bool]

DAY_S = 86_400
_FIRST_DAY = date(1970, 1, 1)
_LARGEST_ID = 2**63 - 1


class PlaceCount(NamedTuple):
    """A place with the number of articles that name it, and how often they do."""

    place_id: int
    name: str
    country: str | None
    """ISO 3166-1 alpha-2."""
    admin1_name: str | None
    feature_code: str
    """GeoNames feature code."""
    lat: float
    """Degrees north, WGS84."""
    lon: float
    """Degrees east, WGS84."""
    articles: int
    mentions: int


class UnplacedName(NamedTuple):
    """A name that could not be placed, at least not surely enough."""

    surface: str
    mentions: int
    articles: int


def total(store: Store, selection: Selection) -> int:
    """How many articles the list holds."""
    query = sa.select(sa.func.count()).select_from(articles).where(*_chosen(articles, selection))
    with store.reading() as connection:
        return connection.scalar(query) or 0


def newest(store: Store, selection: Selection, *, limit: int, offset: int = 0) -> list[int]:
    """The ids of a stretch of the list."""
    with store.reading() as connection:
        return list(connection.scalars(listed(selection).limit(limit).offset(offset)))


def listed(selection: Selection) -> sa.Select[int]:
    """The ids of the articles of the list: newest first, those without a date last."""
    newest_first = (articles.c.published.desc().nulls_last(), articles.c.id.desc())
    return sa.select(articles.c.id).where(*_chosen(articles, selection)).order_by(*newest_first)


def countries(store: Store, selection: Selection) -> dict[str, int]:
    """Articles by country (ISO 3166-1 alpha-2), of the countries that have any."""
    query = (
        sa.select(mentions.c.country, _distinct_articles())
        .where(
            mentions.c.country.is_not(None),
            _sure(selection),
            *_chosen(mentions, replace(selection, countries=(), place=None)),
        )
        .group_by(mentions.c.country)
    )
    return _pairs(store, query)


def top_places(store: Store, selection: Selection, *, limit: int) -> tuple[list[PlaceCount], int]:
    """The places that most articles name, most first, and how many places there are in all.

    Countries are left out (feature codes PCL…): they colour the map and are no dots on it. With a
    country chosen, the places are those of its articles, also where they lie abroad.
    """
    whole_countries = sa.select(places.c.place_id).where(places.c.feature_code.startswith("PCL"))
    counted = (
        sa.select(
            mentions.c.place_id,
            _distinct_articles().label("articles"),
            sa.func.count().label("mentions"),
        )
        .where(
            mentions.c.place_id.is_not(None),
            mentions.c.place_id.not_in(whole_countries),
            _sure(selection),
            *_chosen(mentions, replace(selection, place=None)),
        )
        .group_by(mentions.c.place_id)
        .subquery()
    )
    order = (counted.c.articles.desc(), counted.c.mentions.desc(), counted.c.place_id)
    top = sa.select(counted, sa.func.count().over().label("of")).order_by(*order).limit(limit).subquery()
    told = ("place_id", "name", "country", "admin1_name", "feature_code", "lat", "lon")
    query = (
        sa.select(*(places.c[name] for name in told), top.c.articles, top.c.mentions, top.c.of)
        .join_from(top, places, places.c.place_id == top.c.place_id)
        .order_by(top.c.articles.desc(), top.c.mentions.desc(), top.c.place_id)
    )
    with store.reading() as connection:
        rows = connection.execute(query).all()
    return [PlaceCount(*row[:-1]) for row in rows], rows[0].of if rows else 0


def days(store: Store, selection: Selection) -> tuple[dict[date, int], int]:
    """Articles by day (UTC), of the days that have any, in order; and how many have no date."""
    # the remainder twice, since that of a time before 1970 is negative
    midnight = articles.c.published - (articles.c.published % DAY_S + DAY_S) % DAY_S
    chosen = _chosen(articles, replace(selection, since=None, until=None))
    counts = _pairs(store, sa.select(midnight, sa.func.count()).where(*chosen).group_by(midnight))
    undated = counts.pop(None, 0)
    return {_FIRST_DAY + timedelta(seconds=second): counts[second] for second in sorted(counts)}, undated


def by_source(store: Store, selection: Selection) -> dict[str, int]:
    """Articles by source, most first; those without one are not told."""
    query = (
        sa.select(sources.c.name, sa.func.count())
        .join_from(articles, sources, sources.c.source_id == articles.c.source_id)
        .where(*_chosen(articles, replace(selection, sources=())))
        .group_by(sources.c.name)
        .order_by(sa.func.count().desc(), sources.c.name)
    )
    return _pairs(store, query)


def by_language(store: Store, selection: Selection) -> dict[str, int]:
    """Articles by language (ISO 639-1), most first; those without one are not told."""
    query = (
        sa.select(articles.c.language, sa.func.count())
        .where(articles.c.language.is_not(None), *_chosen(articles, replace(selection, languages=())))
        .group_by(articles.c.language)
        .order_by(sa.func.count().desc(), articles.c.language)
    )
    return _pairs(store, query)


def unplaced(store: Store, selection: Selection) -> int:
    """How many mentions in the articles of the list have no place, or less surely than is asked."""
    query = sa.select(sa.func.count()).select_from(mentions).where(*_unplaced(selection))
    with store.reading() as connection:
        return connection.scalar(query) or 0


def unplaced_names(store: Store, selection: Selection, *, limit: int) -> list[UnplacedName]:
    """What those mentions say, the most frequent first."""
    query = (
        sa.select(mentions.c.surface, sa.func.count(), _distinct_articles())
        .where(*_unplaced(selection))
        .group_by(mentions.c.surface)
        .order_by(sa.func.count().desc(), mentions.c.surface)
        .limit(limit)
    )
    with store.reading() as connection:
        return [UnplacedName(*row) for row in connection.execute(query)]


def _distinct_articles() -> sa.ColumnElement[int]:
    return sa.func.count(mentions.c.article_id.distinct())


def _pairs(store: Store, query: sa.Select[Any]) -> dict[Any, int]:
    with store.reading() as connection:
        return {row[0]: row[1] for row in connection.execute(query)}


def _sure(selection: Selection) -> Condition:
    return mentions.c.confidence >= selection.min_confidence


def _unplaced(selection: Selection) -> list[Condition]:
    nowhere = mentions.c.place_id.is_(None)
    unsure = [sa.not_(_sure(selection))] if selection.min_confidence > 0 else []
    return [sa.or_(nowhere, *unsure), *_chosen(mentions, selection)]


def _chosen(table: sa.TableClause, selection: Selection) -> list[Condition]:
    """What a selection asks of the articles, as conditions on articles or, by article, on mentions."""
    columns = table.c
    article_id = columns.id if table is articles else columns.article_id
    conditions: list[Condition] = []
    if selection.sources:
        named = sa.select(sources.c.source_id).where(sources.c.name.in_(_writable(selection.sources)))
        conditions.append(columns.source_id.in_(named))
    if selection.languages:
        conditions.append(columns.language.in_(_writable(selection.languages)))
    if selection.since:
        conditions.append(columns.published >= _midnight(selection.since))
    if selection.until:
        conditions.append(columns.published < _midnight(selection.until) + DAY_S)
    if selection.words.strip():
        conditions.append(article_id.in_(_containing(selection.words)))
    if selection.countries:
        there = sa.select(mentions.c.article_id).where(
            mentions.c.country.in_(_writable(selection.countries)), _sure(selection)
        )
        conditions.append(article_id.in_(there))
    if selection.place is not None:
        here = mentions.c.place_id == selection.place if abs(selection.place) <= _LARGEST_ID else sa.false()
        conditions.append(article_id.in_(sa.select(mentions.c.article_id).where(here, _sure(selection))))
    return conditions


def _containing(words: str) -> sa.Select[int]:
    """The ids of the articles that contain all of a reader's words; of none if nothing in them is a word."""
    expression = fts5(words)
    found = article_fts.c.article_fts.op("match")(expression) if expression else sa.false()
    return sa.select(article_fts.c.rowid).where(found)


def _midnight(day: date) -> int:
    """Seconds since 1970 at the beginning of a day, UTC."""
    return (day - _FIRST_DAY).days * DAY_S


def _writable(values: Iterable[str]) -> list[str]:
    """Those that can be asked for: SQLite takes no half characters (lone surrogates)."""
    return [value for value in values if value.encode(errors="ignore").decode() == value]
