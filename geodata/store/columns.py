"""The narrow columns by which everything is counted, in memory, fed with what is new in the store.

They are the process's own, hold nothing that the store does not, and are read from it at the first
question: some 30 bytes for each mention. Versions of articles that were replaced stay in them, so that
an earlier revision can be counted as well as the newest.
"""

import threading
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Generic, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt
import sqlalchemy as sa

from .stamp import newest

Array: TypeAlias = npt.NDArray[Any]
Mask: TypeAlias = npt.NDArray[np.bool_]
"""Of versions: which of them are meant."""
T = TypeVar("T")

ABOUT = 0.25
"""An article is about a country or place where at least so much of its focus is."""
UNDATED = -(2**62)
"""Stands for no date; before all dates."""
_NEVER = 2**62
"""As `replaced` of a version that is not."""
_ROWS_AT_ONCE = 2_000
_MOST_MASKS = 64

_ARTICLES = """select version, id, coalesce(published, ?), coalesce(source_id, -1), language, text_id, story
    from articles where version > ?"""
_REPLACED = """select old.version, old.replaced from articles new join articles old
    on old.id = new.id and old.replaced = new.version where new.version > ?"""
_MENTIONS = """select version, country, place_id, confidence, sense = 'literal', surface
    from mentions where version > ?"""
_FOCUS = "select version, country from focus where weight >= ? and version > ?"
_FOCUS_PLACES = "select version, place_id from focus_places where weight >= ? and version > ?"
_WHOLE_COUNTRIES = "select place_id from places where feature_code >= 'PCL' and feature_code < 'PCM'"
_SOURCES = "select source_id, name from sources"


class Numbers(dict[T | None, int], Generic[T]):
    """Numbers values from 0 as they come; None is -1."""

    def __init__(self) -> None:
        super().__init__({None: -1})
        self.values_: list[T] = []

    def __missing__(self, value: T) -> int:
        self[value] = number = len(self.values_)
        self.values_.append(value)
        return number


@dataclass(frozen=True, slots=True)
class Names:
    """What the numbers in the columns stand for; grows with them."""

    countries: Numbers[str] = field(default_factory=Numbers)
    languages: Numbers[str] = field(default_factory=Numbers)
    places: Numbers[int] = field(default_factory=Numbers)
    surfaces: Numbers[str] = field(default_factory=Numbers)


@dataclass(frozen=True, slots=True, eq=False)
class Articles:
    """One row for each version, which is its number; numbers that are no version are never current."""

    id: Array
    replaced: Array
    """The version that took its place."""
    published: Array
    """Seconds since 1970, UTC."""
    source: Array
    language: Array
    text: Array
    """The version that had this text first."""
    story: Array
    """The version that told this story first."""


@dataclass(frozen=True, slots=True, eq=False)
class Mentions:
    """One row for each mention, by version, within it by country, within that by place."""

    version: Array
    country: Array
    place: Array
    confidence: Array
    literal: Array
    surface: Array
    about_country: Array
    """Whether the article is about this country."""
    about_place: Array


_OF_ARTICLES = (np.int64, np.int64, np.int64, np.int32, np.int16, np.int32, np.int32)
_OF_MENTIONS = (np.int32, np.int16, np.int32, np.float64, np.bool_, np.int32, np.bool_, np.bool_)


def _empty(kinds: Iterable[Any]) -> Iterator[Array]:
    return (np.zeros(0, kind) for kind in kinds)


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """All versions up to one. Never changed: there are new ones where more is to be counted."""

    articles: Articles
    mentions: Mentions
    names: Names
    sources: Mapping[int, str]
    last: int
    listed: Array
    """The versions as a list shows them: newest first, those without a date last."""
    family: Array
    """The versions that share a story with others, story by story, the earliest first."""
    first_mention: Array
    """By version, the row of its first mention; one more at the end."""
    is_country: Array
    """By number of a place, whether it is a country as such."""
    masks: dict[Hashable, Mask] = field(default_factory=dict)

    def remembered(self, key: Hashable, make: Callable[[], Mask]) -> Mask:
        """A mask that several questions need."""
        mask = self.masks.get(key)
        if mask is None:
            if len(self.masks) >= _MOST_MASKS:
                self.masks.clear()
            self.masks[key] = mask = make()
            mask.flags.writeable = False
        return mask

    def rows(self, versions: Mask) -> Array | slice:
        """The rows of the mentions of these versions."""
        count = int(np.count_nonzero(versions))
        if 8 * count > len(versions):
            chosen = versions[self.mentions.version]
            return slice(None) if chosen.all() else np.flatnonzero(chosen)
        numbers = np.flatnonzero(versions)
        begin = self.first_mention[numbers]
        lengths = self.first_mention[numbers + 1] - begin
        before = np.cumsum(lengths) - lengths
        return np.repeat(begin - before, lengths) + np.arange(lengths.sum())


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


def _grown(columns: Columns, connection: sa.Connection, last: int) -> Columns:
    """The columns with what came after them."""
    names = columns.names
    articles = _more_articles(columns, connection, last)
    new = _new_mentions(columns, connection)
    old = columns.mentions
    mentions = Mentions(
        *(np.concatenate([getattr(old, each.name), getattr(new, each.name)]) for each in fields(old))
    )
    is_country = np.zeros(len(names.places.values_), np.bool_)
    for (place_ids,) in _chunks(connection, _WHOLE_COUNTRIES):
        is_country[[names.places[place] for place in place_ids if place in names.places]] = True
    return Columns(
        articles,
        mentions,
        names,
        {
            number: name
            for chunk in _chunks(connection, _SOURCES)
            for number, name in zip(*chunk, strict=True)
        },
        last,
        np.lexsort((articles.id, articles.published))[::-1],
        _family(articles),
        np.searchsorted(mentions.version, np.arange(last + 2, dtype=mentions.version.dtype)),
        is_country,
    )


def _more_articles(columns: Columns, connection: sa.Connection, last: int) -> Articles:
    old = columns.articles
    more = last + 1 - len(old.id)
    articles = Articles(
        *(
            np.concatenate([getattr(old, each.name), np.zeros(more, getattr(old, each.name).dtype)])
            for each in fields(Articles)
        )
    )
    for version, *told in _chunks(connection, _ARTICLES, UNDATED, columns.last):
        ids, published, source, language, text, story = told
        at = np.array(version)
        articles.id[at] = ids
        articles.replaced[at] = _NEVER
        articles.published[at] = published
        articles.source[at] = source
        articles.language[at] = [columns.names.languages[code] for code in language]
        articles.text[at] = text
        articles.story[at] = story
    for version, replaced in _chunks(connection, _REPLACED, columns.last):
        articles.replaced[np.array(version)] = replaced
    return articles


def _new_mentions(columns: Columns, connection: sa.Connection) -> Mentions:
    names = columns.names
    parts = [tuple(_empty(_OF_MENTIONS[:6]))]
    for version, country, place, confidence, literal, surface in _chunks(connection, _MENTIONS, columns.last):
        parts.append(
            (
                np.array(version, np.int32),
                np.fromiter(map(names.countries.__getitem__, country), np.int16),
                np.fromiter(map(names.places.__getitem__, place), np.int32),
                np.array(confidence, np.float64),
                np.array(literal, np.bool_),
                np.fromiter(map(names.surfaces.__getitem__, surface), np.int32),
            )
        )
    version, country, place, *others = map(np.concatenate, zip(*parts, strict=True))
    by_country, by_place = _pair(version, country, names.countries), _pair(version, place, names.places)
    about = (
        (country >= 0) & np.isin(by_country, _about(connection, _FOCUS, columns.last, names.countries)),
        (place >= 0) & np.isin(by_place, _about(connection, _FOCUS_PLACES, columns.last, names.places)),
    )
    order = np.argsort(_pair(by_country, place, names.places), kind="stable")
    return Mentions(*(column[order] for column in (version, country, place, *others, *about)))


def _about(connection: sa.Connection, query: str, after: int, names: Numbers[Any]) -> Array:
    """What articles are about, paired as `_pair` does."""
    parts = [np.zeros(0, np.int64)]
    for version, named in _chunks(connection, query, ABOUT, after):
        parts.append(_pair(np.array(version), np.array([names.get(each, -1) for each in named]), names))
    return np.concatenate(parts)


def _pair(one: Array, other: Array, names: Numbers[Any]) -> Array:
    """Two numbers as one, sorted by the first; the second is that of a name, or -1."""
    return one.astype(np.int64) * len(names) + other + 1


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
