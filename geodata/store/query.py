"""What a selection finds in a store: how many articles, of which countries and days, and which.

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

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import sqlalchemy as sa

from ..model import Selection
from ..worldviews import WORLDVIEWS
from .chosen import (
    chosen_articles,
    chosen_mentions,
    counted_once,
    current,
    naming_countries,
    placed_nowhere,
    reading,
)
from .columns import FIRST_DAY, NO_DAY, Array, Mask, Mentions, begins, rows_of, tally
from .file import Store
from .groups import rows_among
from .schema import names


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
    with reading(store, selection) as now:
        return int(np.count_nonzero(chosen_articles(now, selection)))


def newest(store: Store, selection: Selection, *, limit: int, offset: int = 0) -> list[int]:
    """The ids of a stretch of the list."""
    ids: list[int] = listed(store, selection)[offset : offset + limit].tolist()
    return ids


def listed(store: Store, selection: Selection) -> Array:
    """The ids of the articles of the list: newest first, those without a date last."""
    with reading(store, selection) as now:
        articles, order = now.columns.articles, now.columns.listed
        ids: Array = articles.id[order[chosen_articles(now, selection)[order]]]
        return ids


def countries(store: Store, selection: Selection) -> dict[str, int]:
    """Articles by country (ISO 3166-1 alpha-2), of the countries that have any."""
    return _countries(store, selection, replace(selection, countries=(), place=None))


def beside(store: Store, selection: Selection) -> dict[str, int]:
    """Articles of the list by each country that they name beside those that are chosen, most first."""
    found = _countries(store, selection, replace(selection, beside=None))
    return _most_first((code, count) for code, count in found.items() if code not in selection.countries)


def _countries(store: Store, selection: Selection, among: Selection) -> dict[str, int]:
    """How many of the articles that `among` leaves name each country, as `selection` counts naming."""
    with reading(store, selection) as now:
        country, codes = now.columns.mentions.country, now.columns.names.countries.values_
        found = tally(country.number, chosen_mentions(now, among) & counted_once(now, selection, country))
        counts = {codes[number]: int(found[number]) for number in np.flatnonzero(found).tolist()}
        seen_as = WORLDVIEWS[selection.worldview].countries
        # an article that names two which count as one counts once for that one
        for owner in {seen_as[code] for code in counts if code in seen_as}:
            both = chosen_articles(now, among) & naming_countries(now, selection, (owner,))
            counts[owner] = int(np.count_nonzero(both))
        return {code: count for code, count in counts.items() if code not in seen_as}


def days(store: Store, selection: Selection) -> tuple[dict[date, int], int]:
    """Articles by day (UTC), of the days that have any, in order; and how many have no date.

    A story counts on each day on which it is printed, but once on that.
    """
    with reading(store, selection) as now:
        day = now.columns.day
        any_day = replace(selection, since=None, until=None)
        chosen = chosen_articles(now, any_day, by=day) & (day > NO_DAY)
        found, counts = np.unique(day[chosen], return_counts=True)
        undated = np.count_nonzero(chosen_articles(now, any_day) & (day == NO_DAY))
        return {
            FIRST_DAY + timedelta(days=number): count
            for number, count in zip(found.tolist(), counts.tolist(), strict=True)
        }, int(undated)


def by_source(store: Store, selection: Selection) -> dict[str, int]:
    """Articles by source, most first; those without one are not told."""
    with reading(store, selection) as now:
        source = now.columns.articles.source
        chosen = chosen_articles(now, replace(selection, sources=()), by=source) & (source >= 0)
        counts = tally(source, chosen)
        return _most_first((now.columns.sources[n], int(counts[n])) for n in np.flatnonzero(counts).tolist())


def by_language(store: Store, selection: Selection) -> dict[str, int]:
    """Articles by language (ISO 639-1), most first; those without one are not told."""
    with reading(store, selection) as now:
        language, names = now.columns.articles.language, now.columns.names.languages.values_
        chosen = chosen_articles(now, replace(selection, languages=()), by=language) & (language >= 0)
        counts = tally(language, chosen)
        return _most_first((names[n], int(counts[n])) for n in np.flatnonzero(counts).tolist())


def unplaced(store: Store, selection: Selection) -> int:
    """How many mentions in the articles of the list have no place, or less surely than is asked.

    Of the sense that is asked for.
    """
    with reading(store, selection) as now:
        return int(np.count_nonzero(placed_nowhere(now, selection)))


def unplaced_names(store: Store, selection: Selection, *, limit: int) -> list[UnplacedName]:
    """What those mentions say, the most frequent first."""
    with reading(store, selection) as now:
        mentions, nowhere = now.columns.mentions, placed_nowhere(now, selection)
        often = tally(mentions.surface, nowhere)
        named = np.flatnonzero(often)
        top = named[np.lexsort((named, -often[named]))][:limit]
        articles = _articles_by_surface(mentions, nowhere, np.isin(np.arange(len(often)), top))
        found = [
            UnplacedName(row.name, int(often[row.number]), int(articles[row.number]))
            for row in rows_among(now.connection, sa.select(names), names.c.number, top.tolist())
        ]
    return sorted(found, key=lambda name: (-name.mentions, name.surface))


def _articles_by_surface(mentions: Mentions, counted: Mask, told: Mask) -> Array:
    """How many articles hold each of the surface forms that are told, by number; others have none."""
    found = []
    for rows in rows_of(counted):
        surface = mentions.surface[rows]
        here = np.flatnonzero(told[surface])
        # both in one number, as NumPy sorts numbers fifteen times as fast as pairs
        found.append((surface[here].astype(np.int64) << 32) + mentions.version[rows[here]])
    pairs = np.concatenate(found)
    pairs.sort()
    articles = np.zeros(len(told), np.int64)
    for rows in rows_of(begins(pairs)):
        articles += np.bincount(pairs[rows] >> 32, minlength=len(told))
    return articles


def copies(store: Store, ids: Iterable[int], selection: Selection) -> dict[int, tuple[Copy, ...]]:
    """The other articles that tell the story of each of these, the earliest first, whatever is chosen."""
    with reading(store, selection) as now:
        articles, family = now.columns.articles, now.columns.family
        members = family[current(now)[family]]
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


def _most_first(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    return dict(sorted(counts, key=lambda pair: (-pair[1], pair[0])))
