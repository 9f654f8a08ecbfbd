"""What a selection finds in a store: how many articles, of which countries, places and days, and which.

An article counts once, however often it names a country or a place. A mention counts as placed
where it has a place, a confidence of at least `min_confidence`, and the `sense` that is asked for; with
`about`, only where the article is about that country, or that place.

A story that several publishers print counts once among the articles that sources, languages, days and
words leave, the earliest of these for all, unless every one of its `copies` shall count.

One rule for all that a reader can choose from: it is counted as if nothing of it were chosen yet,
and everything else were. So each number is that of the list to which choosing leads: the count of
a country is the `total` of the selection with that country alone (and no place), the count of a
place, source, language or day the `total` of the selection with that one alone.

What a worldview counts as another country counts so throughout.

Articles without a date are left out where `since` or `until` is given, and only there. With a
`revision`, all is as it was when that was the newest.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

import numpy as np
import sqlalchemy as sa

from ..model import Selection
from ..worldviews import WORLDVIEWS, Worldview
from .columns import UNDATED, Array, Columns, Mask, PlaceTold
from .file import Store
from .schema import names, places, text_words
from .stamp import in_groups
from .stamp import newest as newest_version
from .words import fts5

T = TypeVar("T")

DAY_S = 86_400
_FIRST_DAY = date(1970, 1, 1)


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


class Copy(NamedTuple):
    """An article that tells the story of another."""

    source: str | None
    article_id: int


def total(store: Store, selection: Selection) -> int:
    """How many articles the list holds."""
    with _reading(store, selection) as now:
        return int(np.count_nonzero(_chosen(now, selection)))


def newest(store: Store, selection: Selection, *, limit: int, offset: int = 0) -> list[int]:
    """The ids of a stretch of the list."""
    ids: list[int] = listed(store, selection)[offset : offset + limit].tolist()
    return ids


def listed(store: Store, selection: Selection) -> Array:
    """The ids of the articles of the list: newest first, those without a date last."""
    with _reading(store, selection) as now:
        articles, order = now.columns.articles, now.columns.listed
        ids: Array = articles.id[order[_chosen(now, selection)[order]]]
        return ids


def countries(store: Store, selection: Selection) -> dict[str, int]:
    """Articles by country (ISO 3166-1 alpha-2), of the countries that have any."""
    return _countries(store, selection, replace(selection, countries=(), place=None))


def beside(store: Store, selection: Selection) -> dict[str, int]:
    """Articles of the list by each country that they name beside those that are chosen, most first."""
    found = _countries(store, selection, replace(selection, beside=None))
    return _most_first((code, count) for code, count in found.items() if code not in selection.countries)


def _countries(store: Store, selection: Selection, among: Selection) -> dict[str, int]:
    """Of the articles that one selection leaves, how many name each country, as another counts naming."""
    with _reading(store, selection) as now:
        mentions = now.columns.mentions
        codes, seen_as = _as_seen(now, selection)
        rows = _rows(now, among)
        counts = _placed(now, selection, rows) & (mentions.country[rows] >= 0)
        if selection.about:
            counts &= mentions.about_country[rows]
        version, country = mentions.version[rows][counts], seen_as[mentions.country[rows][counts]]
        if selection.worldview:  # countries that count as one stand apart
            order = np.lexsort((country, version))
            version, country = version[order], country[order]
        found = np.bincount(country[_begins(version, country)], minlength=len(codes))
        return {codes[number]: int(found[number]) for number in np.flatnonzero(found)}


def top_places(store: Store, selection: Selection, *, limit: int) -> tuple[list[PlaceCount], int]:
    """The places that most articles name, most first, and how many places there are in all.

    Countries are left out (feature codes PCL…): they colour the map and are no dots on it. With a
    country chosen, the places are those of its articles, also where they lie abroad.
    """
    with _reading(store, selection) as now:
        mentions, names = now.columns.mentions, now.columns.names.places
        rows = _rows(now, replace(selection, place=None))
        place = mentions.place[rows]
        counts = _placed(now, selection, rows)
        counts &= ~np.append(now.columns.is_country, True)[place]  # the last is that of no place, -1
        if selection.about:
            counts &= mentions.about_place[rows]
        version, place = mentions.version[rows][counts], place[counts]
        often = np.bincount(place, minlength=len(names.values_))
        articles = np.bincount(place[_begins(version, place)], minlength=len(names.values_))
        ids = np.array(names.values_, np.int64)
        named = np.flatnonzero(articles)
        order = np.lexsort((ids[named], -often[named], -articles[named]))[:limit]
        top = named[order]
        told = _described(now, ids[top].tolist(), WORLDVIEWS[selection.worldview])
        return [
            PlaceCount(*told[place_id], int(articles[number]), int(often[number]))
            for number, place_id in zip(top, ids[top].tolist(), strict=True)
        ], len(named)


def days(store: Store, selection: Selection) -> tuple[dict[date, int], int]:
    """Articles by day (UTC), of the days that have any, in order; and how many have no date.

    A story counts on each day on which it is printed, but once on that.
    """
    with _reading(store, selection) as now:
        published = now.columns.articles.published
        any_day = replace(selection, since=None, until=None)
        day = published // DAY_S
        chosen = _chosen(now, any_day, by=day) & (published != UNDATED)
        found, counts = np.unique(day[chosen], return_counts=True)
        undated = np.count_nonzero(_chosen(now, any_day) & (published == UNDATED))
        return {
            _FIRST_DAY + timedelta(days=number): count
            for number, count in zip(found.tolist(), counts.tolist(), strict=True)
        }, int(undated)


def by_source(store: Store, selection: Selection) -> dict[str, int]:
    """Articles by source, most first; those without one are not told."""
    with _reading(store, selection) as now:
        source = now.columns.articles.source
        chosen = _chosen(now, replace(selection, sources=()), by=source) & (source >= 0)
        counts = np.bincount(source[chosen])
        return _most_first((now.columns.sources[n], int(counts[n])) for n in np.flatnonzero(counts).tolist())


def by_language(store: Store, selection: Selection) -> dict[str, int]:
    """Articles by language (ISO 639-1), most first; those without one are not told."""
    with _reading(store, selection) as now:
        language, names = now.columns.articles.language, now.columns.names.languages.values_
        chosen = _chosen(now, replace(selection, languages=()), by=language) & (language >= 0)
        counts = np.bincount(language[chosen])
        return _most_first((names[n], int(counts[n])) for n in np.flatnonzero(counts).tolist())


def unplaced(store: Store, selection: Selection) -> int:
    """How many mentions in the articles of the list have no place, or less surely than is asked.

    Of the sense that is asked for.
    """
    with _reading(store, selection) as now:
        return len(_unplaced(now, selection)[0])


def unplaced_names(store: Store, selection: Selection, *, limit: int) -> list[UnplacedName]:
    """What those mentions say, the most frequent first."""
    with _reading(store, selection) as now:
        version, surface = _unplaced(now, selection)
        often = np.bincount(surface)
        named = np.flatnonzero(often)
        top = named[np.lexsort((named, -often[named]))][:limit]
        is_top = np.zeros(len(often), np.bool_)
        is_top[top] = True
        told = is_top[surface]
        width = now.columns.last + 1
        pairs = np.sort(surface[told].astype(np.int64) * width + version[told])
        articles = np.bincount(pairs[_begins(pairs)] // width)
        found = [
            UnplacedName(row.name, int(often[row.number]), int(articles[row.number]))
            for group in in_groups(top.tolist())
            for row in now.connection.execute(sa.select(names).where(names.c.number.in_(group)))
        ]
    return sorted(found, key=lambda name: (-name.mentions, name.surface))


def copies(store: Store, ids: Iterable[int], selection: Selection) -> dict[int, tuple[Copy, ...]]:
    """The other articles that tell the story of each of these, the earliest first, whatever is chosen."""
    with _reading(store, selection) as now:
        articles, family = now.columns.articles, now.columns.family
        members = family[_current(now)[family]]
        asked = members[np.isin(articles.id[members], np.fromiter(ids, np.int64))]
        found: dict[int, tuple[Copy, ...]] = {}
        for version in asked.tolist():
            others = members[articles.story[members] == articles.story[version]].tolist()
            found[int(articles.id[version])] = tuple(
                Copy(now.columns.sources.get(int(articles.source[other])), int(articles.id[other]))
                for other in others
                if other != version
            )
        return found


@dataclass(frozen=True, slots=True)
class _Now:
    """What is asked: columns, and the revision at which they are looked at."""

    connection: sa.Connection
    columns: Columns
    revision: int


@contextmanager
def _reading(store: Store, selection: Selection) -> Iterator[_Now]:
    with store.reading() as connection:
        columns, revision = store.columns(connection), newest_version(connection)
        if selection.revision is not None:
            revision = min(revision, selection.revision)
        yield _Now(connection, columns, revision)


def _as_seen(now: _Now, selection: Selection) -> tuple[list[str], Array]:
    """The code that each country counts under in the worldview, and the first number of that code."""
    owner = WORLDVIEWS[selection.worldview].owner
    codes = [owner(code) for code in now.columns.names.countries.values_]
    firsts: dict[str, int] = {}
    numbers = [firsts.setdefault(code, number) for number, code in enumerate(codes)]
    return codes, np.array([*numbers, -1])  # the last is that of no country, -1


def _chosen(now: _Now, selection: Selection, by: Array | None = None) -> Mask:
    """The articles of the list; where copies count once, once for each value of `by`."""
    chosen = _told(now, selection)
    if not selection.copies:
        chosen = _once(now.columns, chosen, by)
    for codes in (selection.countries, (selection.beside,) if selection.beside else ()):
        if codes:
            chosen = chosen & _in_countries(now, replace(selection, countries=codes))
    if selection.place is not None:
        chosen = chosen & _at_place(now, selection)
    return chosen


def _rows(now: _Now, selection: Selection) -> Array | slice:
    """The mentions in the articles of the list."""
    key = (now.revision, replace(selection, revision=None))
    return now.columns.remembered(key, lambda: now.columns.rows(_chosen(now, selection)))


def _current(now: _Now) -> Mask:
    """The versions that stand at the revision."""

    def make() -> Mask:
        stands: Mask = now.columns.articles.replaced > now.revision
        stands[now.revision + 1 :] = False
        return stands

    return now.columns.remembered(now.revision, make)


def _told(now: _Now, selection: Selection) -> Mask:
    """The articles that sources, languages, days and words leave."""
    chosen = selection
    key = (now.revision, chosen.sources, chosen.languages, chosen.since, chosen.until, chosen.words)
    return now.columns.remembered(key, lambda: _make_told(now, selection))


def _make_told(now: _Now, selection: Selection) -> Mask:
    articles = now.columns.articles
    left = _current(now).copy()
    if selection.sources:
        names = {name: number for number, name in now.columns.sources.items()}
        left &= np.isin(articles.source, [names.get(name, -2) for name in selection.sources])
    if selection.languages:
        languages = now.columns.names.languages
        left &= np.isin(articles.language, [languages.get(code, -2) for code in selection.languages])
    if selection.since:
        left &= articles.published >= _midnight(selection.since)
    if selection.until:
        left &= (articles.published < _midnight(selection.until) + DAY_S) & (articles.published != UNDATED)
    if selection.words.strip():
        left &= _containing(now, selection.words)
    return left


def _containing(now: _Now, words: str) -> Mask:
    """The articles that contain all of a reader's words; none if nothing in them is a word."""
    expression = fts5(words)
    holds = np.zeros(now.columns.last + 1, np.bool_)
    if expression:
        found = sa.select(text_words.c.rowid).where(text_words.c.text_words.op("match")(expression))
        cursor = now.connection.execute(found).cursor
        assert cursor is not None
        texts = np.fromiter((row[0] for row in cursor.fetchall()), np.int64)
        holds[texts[texts <= now.columns.last]] = True
    contains: Mask = holds[now.columns.articles.text]
    return contains


def _once(columns: Columns, chosen: Mask, by: Array | None) -> Mask:
    """Of the chosen articles of each story, and of each value of `by`, the earliest."""
    members = columns.family[chosen[columns.family]]
    if not len(members):
        return chosen
    story = columns.articles.story[members]
    if by is not None:
        order = np.lexsort((np.arange(len(members)), by[members], story))
        members, story = members[order], story[order]
    firsts = _begins(story) if by is None else _begins(story, by[members])
    once = chosen.copy()
    once[members[~firsts]] = False
    return once


def _in_countries(now: _Now, selection: Selection) -> Mask:
    """The articles that name one of the chosen countries."""
    chosen = selection
    key = (chosen.countries, chosen.worldview, chosen.min_confidence, chosen.sense, chosen.about)

    def make() -> Mask:
        mentions, (codes, _) = now.columns.mentions, _as_seen(now, selection)
        is_chosen = np.array(
            [*(code in selection.countries for code in codes), False]
        )  # the last: of none, -1
        rows = np.flatnonzero(is_chosen[mentions.country])
        return _naming(now, selection, rows, mentions.about_country)

    return now.columns.remembered(key, make)


def _at_place(now: _Now, selection: Selection) -> Mask:
    """The articles that name the chosen place."""
    chosen = selection
    key = (chosen.place, chosen.min_confidence, chosen.sense, chosen.about)

    def make() -> Mask:
        mentions = now.columns.mentions
        rows = np.flatnonzero(mentions.place == now.columns.names.places.get(selection.place, -2))
        return _naming(now, selection, rows, mentions.about_place)

    return now.columns.remembered(key, make)


def _naming(now: _Now, selection: Selection, rows: Array, is_about: Array) -> Mask:
    counts = _placed(now, selection, rows)
    if selection.about:
        counts &= is_about[rows]
    there = np.zeros(now.columns.last + 1, np.bool_)
    there[now.columns.mentions.version[rows[counts]]] = True
    return there


def _placed(now: _Now, selection: Selection, rows: Array | slice) -> Mask:
    """Which of these mentions have a place, sure enough and of the sense that is asked for."""
    mentions = now.columns.mentions
    placed: Mask = mentions.place[rows] >= 0
    if selection.min_confidence > 0:
        placed &= mentions.confidence[rows] >= selection.min_confidence
    if selection.sense:
        placed &= mentions.literal[rows] == (selection.sense == "literal")
    return placed


def _unplaced(now: _Now, selection: Selection) -> tuple[Array, Array]:
    """Version and surface of the mentions that count as placed nowhere."""
    mentions = now.columns.mentions
    rows = _rows(now, selection)
    nowhere = mentions.place[rows] < 0
    if selection.min_confidence > 0:
        nowhere |= mentions.confidence[rows] < selection.min_confidence
    if selection.sense:
        nowhere &= mentions.literal[rows] == (selection.sense == "literal")
    return mentions.version[rows][nowhere], mentions.surface[rows][nowhere]


def _begins(*columns: Array) -> Mask:
    """Where in sorted rows another group of them begins."""
    begins = np.zeros(len(columns[0]), np.bool_)
    begins[:1] = True
    for column in columns:
        begins[1:] |= column[1:] != column[:-1]
    return begins


def _most_first(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    return dict(sorted(counts, key=lambda pair: (-pair[1], pair[0])))


def _described(now: _Now, ids: Sequence[int], seen: Worldview) -> dict[int, PlaceTold]:
    """What is known of places, by id."""
    known = now.columns.described
    told = ("place_id", "name", "country", "admin1_name", "feature_code", "lat", "lon")
    query = sa.select(*(places.c[name] for name in told))
    for group in in_groups(place_id for place_id in ids if place_id not in known):
        for row in now.connection.execute(query.where(places.c.place_id.in_(group))):
            known[row.place_id] = tuple(row)
    found = ((place_id, known[place_id]) for place_id in ids)
    return {key: (*row[:2], row[2] and seen.owner(row[2]), *row[3:]) for key, row in found}


def _midnight(day: date) -> int:
    """Seconds since 1970 at the beginning of a day, UTC."""
    return (day - _FIRST_DAY).days * DAY_S
