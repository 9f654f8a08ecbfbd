"""Which articles and mentions a selection chooses, at the revision at which it looks.

An article stands in the list, and a mention counts as placed, by the rules that `query` tells; every
question goes by these masks over the columns, which remember them.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
import sqlalchemy as sa

from ..model import Selection
from ..worldviews import WORLDVIEWS
from .columns import FIRST_DAY, NO_DAY, Array, Columns, Mask, Naming, begins
from .file import Store
from .search import texts_with


@dataclass(frozen=True, slots=True)
class Now:
    """What is asked: columns, and the revision at which they are looked at."""

    connection: sa.Connection
    columns: Columns
    revision: int


@contextmanager
def reading(store: Store, selection: Selection) -> Iterator[Now]:
    """What answers questions about a selection, in one transaction."""
    with store.snapshot() as moment, moment.reading() as connection:
        columns, revision = moment.columns(), moment.revision
        if selection.revision is not None:
            revision = min(revision, selection.revision)
        yield Now(connection, columns, revision)


def chosen_articles(now: Now, selection: Selection, by: Array | None = None) -> Mask:
    """The articles of the list; where copies count once, once for each value of `by`."""
    chosen = _left(now, selection)
    if not selection.copies:
        chosen = _once(now.columns, chosen, by)
    for codes in (selection.countries, (selection.beside,) if selection.beside else ()):
        if codes:
            chosen = chosen & naming_countries(now, selection, codes)
    if selection.place is not None:
        chosen = chosen & _naming_place(now, selection)
    return chosen


def chosen_mentions(now: Now, selection: Selection) -> Mask:
    """The mentions in the articles of the list."""
    key = (now.revision, replace(selection, revision=None))
    return now.columns.masks.get(
        key, lambda: np.repeat(chosen_articles(now, selection), now.columns.articles.mentions)
    )


def current(now: Now) -> Mask:
    """The versions that stand at the revision."""

    def make() -> Mask:
        stands: Mask = now.columns.articles.replaced > now.revision
        stands[now.revision + 1 :] = False
        return stands

    return now.columns.masks.get(now.revision, make)


def placed(now: Now, min_confidence: float) -> Mask:
    """Which of all mentions have a place, sure enough."""

    def make() -> Mask:
        mentions = now.columns.mentions
        sure: Mask = mentions.confidence >= min_confidence
        sure &= mentions.place.number >= 0
        return sure

    return now.columns.masks.get(("placed", min_confidence), make)


def placed_nowhere(now: Now, selection: Selection) -> Mask:
    """Which mentions of the list count as placed nowhere."""
    nowhere = ~placed(now, selection.min_confidence)
    nowhere &= chosen_mentions(now, selection)
    return _of_sense(now, selection, nowhere)


def counted(now: Now, selection: Selection, naming: Naming) -> Mask:
    """Which of all mentions count as placed; with `about`, as what the article is about."""
    counts = _of_sense(now, selection, placed(now, selection.min_confidence))
    return counts & naming.about if selection.about else counts


def counted_once(now: Now, selection: Selection, naming: Naming) -> Mask:
    """Of the mentions that count, one for each country, or place, that an article names."""
    once: Mask = naming.surest_in_sense if selection.sense else naming.surest
    return counted(now, selection, naming) & once


def naming_countries(now: Now, selection: Selection, codes: tuple[str, ...]) -> Mask:
    """The articles that name one of these countries."""
    key = (codes, selection.worldview, selection.min_confidence, selection.sense, selection.about)

    def make() -> Mask:
        owner, country = WORLDVIEWS[selection.worldview].owner, now.columns.mentions.country
        numbers = [n for n, code in enumerate(now.columns.names.countries.values_) if owner(code) in codes]
        return _naming_any(now, selection, country, numbers)

    return now.columns.masks.get(key, make)


def _of_sense(now: Now, selection: Selection, rows: Mask) -> Mask:
    """The rows that have the sense that is asked for."""
    if selection.sense is None:
        return rows
    literal: Mask = now.columns.mentions.literal
    return rows & (literal if selection.sense == "literal" else ~literal)


def _left(now: Now, selection: Selection) -> Mask:
    """The articles that sources, languages, days and words leave, whatever they name."""
    days = selection.since, selection.until
    key = (now.revision, selection.sources, selection.languages, *days, selection.words)
    return now.columns.masks.get(key, lambda: _make_left(now, selection))


def _make_left(now: Now, selection: Selection) -> Mask:
    articles = now.columns.articles
    left = current(now).copy()
    if selection.sources:
        names = {name: number for number, name in now.columns.sources.items()}
        left &= np.isin(articles.source, [names.get(name, -2) for name in selection.sources])
    if selection.languages:
        languages = now.columns.names.languages
        left &= np.isin(articles.language, [languages.get(code, -2) for code in selection.languages])
    if selection.since:
        left &= now.columns.day >= (selection.since - FIRST_DAY).days
    if selection.until:
        left &= (now.columns.day <= (selection.until - FIRST_DAY).days) & (now.columns.day > NO_DAY)
    if selection.words.strip():
        left &= _containing(now, selection.words)
    return left


def _containing(now: Now, words: str) -> Mask:
    """The articles that contain all of a reader's words."""

    def make() -> Mask:
        holds = np.zeros(now.columns.last + 1, np.bool_)
        holds[texts_with(now.connection, words, now.revision)] = True
        contains: Mask = holds[now.columns.articles.text]
        return contains

    return now.columns.masks.get(("words", words, now.revision), make)


def _once(columns: Columns, chosen: Mask, by: Array | None) -> Mask:
    """The chosen articles, but of each story only the earliest, or that for each value of `by`."""
    members = columns.family[chosen[columns.family]]
    if not len(members):
        return chosen
    story = columns.articles.story[members]
    if by is not None:
        # both in one number, as NumPy sorts numbers fifteen times as fast as pairs
        pairs = (story.astype(np.int64) << 32) + by[members]
        order = np.argsort(pairs, kind="stable")
        members, story = members[order], story[order]
    firsts = begins(story) if by is None else begins(story, by[members])
    once = chosen.copy()
    once[members[~firsts]] = False
    return once


def _naming_place(now: Now, selection: Selection) -> Mask:
    """The articles that name the chosen place."""
    key = (selection.place, selection.min_confidence, selection.sense, selection.about)

    def make() -> Mask:
        number = now.columns.names.places.get(selection.place, -2)
        return _naming_any(now, selection, now.columns.mentions.place, [number])

    return now.columns.masks.get(key, make)


def _naming_any(now: Now, selection: Selection, naming: Naming, numbers: Iterable[int]) -> Mask:
    """The articles that name one of these countries, or places, so that it counts."""
    rows = np.zeros(len(naming.number), np.bool_)
    for number in numbers:
        rows |= naming.number == number
    rows &= counted_once(now, selection, naming)
    there = np.zeros(now.columns.last + 1, np.bool_)
    there[now.columns.mentions.version[np.flatnonzero(rows)]] = True
    return there
