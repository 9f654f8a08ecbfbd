"""The columns that a process keeps of a store, fed with what is new in it.

They hold nothing that the store does not, and are read from it at the first question.
"""

import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from . import schema
from .columns import UNDATED, Array, Articles, Columns, Mentions, Names
from .named import NAMED
from .stamp import in_groups, newest

_NEVER = 2**62
"""As `replaced` of a version that is not."""
_ROWS_AT_ONCE = 2_000

_ARTICLES = """select version, coalesce(replaced, ?), id, coalesce(published, ?), coalesce(source_id, -1),
    language, text_id, story, named from articles where version > ?"""
_SIZE = "select sum(length(named)) from articles where version > ?"
_REPLACED = """select old.version, old.replaced from articles new join articles old
    on old.id = new.id and old.replaced = new.version where new.version > ? and old.version <= ?"""
_WHOLE_COUNTRIES = "select place_id from places where feature_code >= 'PCL' and feature_code < 'PCM'"
_SOURCES = "select source_id, name from sources"

_OF_ARTICLES = (np.int64, np.int64, np.int64, np.int32, np.int16, np.int32, np.int32)
_OF_MENTIONS = (np.int32, np.int16, np.int32, np.float64, np.bool_, np.int32, np.bool_, np.bool_)


class Kept:
    """The columns of a store, for all threads of a process."""

    def __init__(self) -> None:
        none, no = np.zeros(0, np.int64), np.zeros(0, np.bool_)
        articles, mentions = Articles(*_empty(_OF_ARTICLES)), Mentions(*_empty(_OF_MENTIONS))
        self._columns = Columns(articles, mentions, Names(), {}, 0, none, none, none, no)
        self._lock = threading.Lock()

    def at(self, connection: sa.Connection) -> Columns:
        """Columns with all that the connection sees, and perhaps with more."""
        last = newest(connection)
        if self._columns.last < last:
            with self._lock:
                if self._columns.last < last:
                    self._columns = _grown(self._columns, connection, last)
        return self._columns


def _empty(kinds: Iterable[Any]) -> Iterator[Array]:
    return (np.zeros(0, kind) for kind in kinds)


def _grown(columns: Columns, connection: sa.Connection, last: int) -> Columns:
    """The columns with what came after them."""
    names, before = columns.names, columns.last
    articles = Articles(*_longer(columns.articles, last + 1 - len(columns.articles.id)))
    row = len(columns.mentions.version)
    ((size,),) = next(_chunks(connection, _SIZE, before))
    mentions = Mentions(*_longer(columns.mentions, (size or 0) // NAMED.itemsize))
    codes: dict[int, str | None] = {0: None}
    for versions, *told, languages, texts, stories, named in _chunks(
        connection, _ARTICLES, _NEVER, UNDATED, before
    ):
        at = np.array(versions)
        articles.replaced[at], articles.id[at], articles.published[at], articles.source[at] = told
        articles.language[at] = [names.languages[code] for code in languages]
        articles.text[at], articles.story[at] = texts, stories
        records = np.frombuffer(b"".join(named), NAMED)
        here = slice(row, row + len(records))
        row = here.stop
        mentions.version[here] = np.repeat(at, np.fromiter(map(len, named), np.int64) // NAMED.itemsize)
        numbers, countries = pd.factorize(records["country"])
        codes |= _country_codes(connection, set(countries.tolist()) - codes.keys())
        mentions.country[here] = _of([names.countries[codes[each]] for each in countries.tolist()], numbers)
        numbers, places = pd.factorize(records["place"])
        mentions.place[here] = _of([names.places[each] for each in places.tolist()], numbers)
        for name in ("confidence", "literal", "surface", "about_country", "about_place"):
            getattr(mentions, name)[here] = records[name]
    if before:
        for versions, replaced in _chunks(connection, _REPLACED, before, before):
            articles.replaced[np.array(versions)] = replaced
    is_country = np.zeros(len(names.places.values_), np.bool_)
    for (whole,) in _chunks(connection, _WHOLE_COUNTRIES):
        is_country[[names.places[place] for place in whole if place in names.places]] = True
    return Columns(
        articles,
        mentions,
        names,
        {key: name for chunk in _chunks(connection, _SOURCES) for key, name in zip(*chunk, strict=True)},
        last,
        np.lexsort((articles.id, articles.published))[::-1],
        _family(articles),
        np.searchsorted(mentions.version, np.arange(last + 2, dtype=mentions.version.dtype)),
        is_country,
    )


def _longer(table: Articles | Mentions, more: int) -> Iterator[Array]:
    """The columns with room for more rows."""
    columns = (getattr(table, each.name) for each in fields(table))
    return (np.concatenate([column, np.zeros(more, column.dtype)]) for column in columns)


def _of(values: Sequence[int], numbers: Array) -> Array:
    return np.array(values, np.int32)[numbers]


def _country_codes(connection: sa.Connection, numbers: Iterable[int]) -> dict[int, str]:
    wanted = sa.select(schema.names)
    return {
        row.number: row.name
        for group in in_groups(numbers)
        for row in connection.execute(wanted.where(schema.names.c.number.in_(group)))
    }


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
