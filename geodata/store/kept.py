"""The columns that a process keeps of a store, fed with what is new in it.

They hold nothing that the store does not, and are read from it at the first question.
"""

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import chain
from typing import Any, TypeVar

import numpy as np
import pandas as pd
import sqlalchemy as sa

from . import schema
from .columns import DAY_S, NO_DAY, UNDATED, Array, Articles, Columns, Mask, Mentions, Names, Naming, begins
from .groups import rows_among
from .named import NAMED

_NEVER = 2**62
"""As `replaced` of a version that is not."""
_ROWS_AT_ONCE = 2_000

_ARTICLES = """select version, coalesce(replaced, ?), id, coalesce(published, ?), coalesce(source_id, -1),
    language, text_id, story, named from articles where version > ?"""
_SIZE = "select sum(length(named)) from articles where version > ?"
# cross join: the few that are new first, where SQLite would begin with all the others
_REPLACED = """select old.version, old.replaced from articles new cross join articles old
    on old.id = new.id and old.replaced = new.version where new.version > ? and old.version <= ?"""
_WHOLE_COUNTRIES = "select place_id from places where feature_code >= 'PCL' and feature_code < 'PCM'"
_SOURCES = "select source_id, name from sources"

Table = TypeVar("Table", Articles, Mentions, Naming)


class Kept:
    """The columns of a store, for all threads of a process."""

    def __init__(self) -> None:
        articles = Articles(
            id=np.zeros(0, np.int64),
            replaced=np.zeros(0, np.int64),
            published=np.zeros(0, np.int64),
            source=np.zeros(0, np.int32),
            language=np.zeros(0, np.int16),
            text=np.zeros(0, np.int32),
            story=np.zeros(0, np.int32),
            mentions=np.zeros(0, np.int32),
        )
        mentions = Mentions(
            version=np.zeros(0, np.int32),
            country=_no_naming(np.int16),
            place=_no_naming(np.int32),
            confidence=np.zeros(0, np.float64),
            literal=np.zeros(0, np.bool_),
            surface=np.zeros(0, np.int32),
        )
        none = np.zeros(0, np.int64)
        self._columns = Columns(
            articles=articles,
            mentions=mentions,
            names=Names(),
            sources={},
            last=0,
            day=none,
            listed=none,
            family=none,
            is_country=np.zeros(0, np.bool_),
        )
        self._lock = threading.Lock()

    def at(self, connection: sa.Connection, last: int) -> Columns:
        """Columns with all that the connection sees, of which `last` is the newest, and perhaps with more."""
        if self._columns.last < last:
            with self._lock:
                if self._columns.last < last:
                    self._columns = _grown(self._columns, connection, last)
        return self._columns


def _no_naming(kind: type[np.generic]) -> Naming:
    no = np.zeros(0, np.bool_)
    return Naming(number=np.zeros(0, kind), about=no, surest=no, surest_in_sense=no)


def _grown(columns: Columns, connection: sa.Connection, last: int) -> Columns:
    """The columns with the versions that came after them, up to `last`."""
    names, before = columns.names, columns.last
    articles = _longer(columns.articles, last + 1 - len(columns.articles.id))
    row = len(columns.mentions.version)
    ((size,),) = next(_chunks(connection, _SIZE, before))
    mentions = _longer(columns.mentions, (size or 0) // NAMED.itemsize)
    codes: dict[int, str | None] = {0: None}
    for versions, *told, named in _chunks(connection, _ARTICLES, _NEVER, UNDATED, before):
        at = np.array(versions)
        _fill_articles(articles, names, at, told)
        articles.mentions[at] = np.fromiter(map(len, named), np.int64) // NAMED.itemsize
        records = np.frombuffer(b"".join(named), NAMED)
        here = slice(row, row + len(records))
        row = here.stop
        mentions.version[here] = np.repeat(at, articles.mentions[at])
        codes |= _country_codes(connection, set(pd.unique(records["country"]).tolist()) - codes.keys())
        _fill_mentions(mentions, names, here, records, codes)
    if before:
        for versions, replaced in _chunks(connection, _REPLACED, before, before):
            articles.replaced[np.array(versions)] = replaced
    is_country = np.zeros(len(names.places.values_), np.bool_)
    for (whole,) in _chunks(connection, _WHOLE_COUNTRIES):
        is_country[[names.places[place] for place in whole if place in names.places]] = True
    sources = (zip(*chunk, strict=True) for chunk in _chunks(connection, _SOURCES))
    return Columns(
        articles=articles,
        mentions=mentions,
        names=names,
        sources=dict(chain.from_iterable(sources)),
        last=last,
        day=np.maximum(articles.published // DAY_S, NO_DAY).astype(np.int32),
        listed=_listed(articles),
        family=_family(articles),
        is_country=is_country,
    )


def _fill_articles(articles: Articles, names: Names, at: Array, told: Sequence[Any]) -> None:
    """Put what _ARTICLES tells of some versions into their rows."""
    replaced, ids, published, sources, languages, texts, stories = told
    articles.replaced[at] = replaced
    articles.id[at] = ids
    articles.published[at] = published
    articles.source[at] = sources
    articles.language[at] = [names.languages[code] for code in languages]
    articles.text[at] = texts
    articles.story[at] = stories


def _fill_mentions(
    mentions: Mentions, names: Names, here: slice, records: Array, codes: Mapping[int, str | None]
) -> None:
    """Put packed mentions into some rows; `codes` are the countries by their numbers in the table names."""
    numbers, countries = pd.factorize(records["country"])
    mentions.country.number[here] = _values([names.countries[codes[n]] for n in countries.tolist()], numbers)
    numbers, places = pd.factorize(records["place"])
    mentions.place.number[here] = _values([names.places[place] for place in places.tolist()], numbers)
    for name in ("confidence", "literal", "surface"):
        getattr(mentions, name)[here] = records[name]
    for naming, about in ((mentions.country, "about_country"), (mentions.place, "about_place")):
        naming.about[here] = records[about]
        _mark_surest(naming, mentions, here)


def _longer(table: Table, more: int) -> Table:
    """A table with room for more rows."""

    def longer(column: Any) -> Any:
        if isinstance(column, Naming):
            return _longer(column, more)
        return np.concatenate([column, np.zeros(more, column.dtype)])

    return replace(table, **{each.name: longer(getattr(table, each.name)) for each in fields(table)})


def _mark_surest(naming: Naming, mentions: Mentions, here: slice) -> None:
    """Mark, in some rows, the surest mention of each country, or place, in an article."""
    number, confidence, literal = naming.number[here], mentions.confidence[here], mentions.literal[here]
    names = number >= 0
    group = np.cumsum(begins(mentions.version[here], number)) - 1
    naming.surest[here] = names & _highest(group, confidence)
    for sense in (literal, ~literal):
        naming.surest_in_sense[here] |= names & sense & _highest(group, np.where(sense, confidence, -1))


def _highest(group: Array, values: Array) -> Mask:
    """In each group of rows the first of those with its highest value; groups are numbered in order."""
    highest = np.maximum.reduceat(values, np.flatnonzero(begins(group)))
    at = np.flatnonzero(values == highest[group])
    found = np.zeros(len(group), np.bool_)
    found[at[begins(group[at])]] = True
    return found


def _values(values: Sequence[int], numbers: Array) -> Array:
    """The value that each number stands for."""
    return np.array(values, np.int32)[numbers]


def _country_codes(connection: sa.Connection, numbers: Iterable[int]) -> dict[int, str]:
    names = sa.select(schema.names)
    return {row.number: row.name for row in rows_among(connection, names, schema.names.c.number, numbers)}


def _listed(articles: Articles) -> Array:
    by_id = np.argsort(articles.id)  # then by date: twice as fast as lexsort by both
    return by_id[np.argsort(articles.published[by_id], kind="stable")][::-1]


def _family(articles: Articles) -> Array:
    shared = np.bincount(articles.story)[articles.story] > 1
    members = np.flatnonzero(shared & (articles.story > 0))
    published = articles.published[members]
    earliest = np.where(published == UNDATED, _NEVER, published)
    return members[np.lexsort((articles.id[members], earliest, articles.story[members]))]


def _chunks(connection: sa.Connection, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
    """A query's answer by columns, some rows at a time; past SQLAlchemy, which would take as long again."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(query, values)
        while rows := cursor.fetchmany(_ROWS_AT_ONCE):
            yield tuple(zip(*rows, strict=True))
    finally:
        cursor.close()
