"""Which articles and mentions a selection chooses, at the revision at which it looks.

An article stands in the list, and a mention counts as placed, by the rules that `query` tells; every
question goes by these masks over the columns, which remember them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import sqlalchemy as sa

from ..model import Selection
from ..worldviews import WORLDVIEWS
from .columns import DAY_S, FIRST_DAY, UNDATED, Array, Columns, Mask, begins
from .file import Store
from .schema import text_words
from .stamp import newest
from .words import fts5


@dataclass(frozen=True, slots=True)
class Now:
    """What is asked: columns, and the revision at which they are looked at."""

    connection: sa.Connection
    columns: Columns
    revision: int


@contextmanager
def reading(store: Store, selection: Selection) -> Iterator[Now]:
    """What a selection asks, in one transaction."""
    with store.reading() as connection:
        columns, revision = store.columns(connection), newest(connection)
        if selection.revision is not None:
            revision = min(revision, selection.revision)
        yield Now(connection, columns, revision)


def as_seen(now: Now, selection: Selection) -> tuple[list[str], Array]:
    """The code that each country counts under in the worldview, and the first number of that code."""
    owner = WORLDVIEWS[selection.worldview].owner
    codes = [owner(code) for code in now.columns.names.countries.values_]
    firsts: dict[str, int] = {}
    numbers = [firsts.setdefault(code, number) for number, code in enumerate(codes)]
    return codes, np.array([*numbers, -1])  # the last is that of no country, -1


def chosen_articles(now: Now, selection: Selection, by: Array | None = None) -> Mask:
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


def chosen_mentions(now: Now, selection: Selection) -> Array | slice:
    """The mentions in the articles of the list."""
    key = (now.revision, replace(selection, revision=None))
    return now.columns.remembered(key, lambda: now.columns.rows(chosen_articles(now, selection)))


def current(now: Now) -> Mask:
    """The versions that stand at the revision."""

    def make() -> Mask:
        stands: Mask = now.columns.articles.replaced > now.revision
        stands[now.revision + 1 :] = False
        return stands

    return now.columns.remembered(now.revision, make)


def placed(now: Now, selection: Selection, rows: Array | slice) -> Mask:
    """Which of these mentions have a place, sure enough and of the sense that is asked for."""
    mentions = now.columns.mentions
    counts: Mask = mentions.place[rows] >= 0
    if selection.min_confidence > 0:
        counts &= mentions.confidence[rows] >= selection.min_confidence
    if selection.sense:
        counts &= mentions.literal[rows] == (selection.sense == "literal")
    return counts


def placed_nowhere(now: Now, selection: Selection) -> tuple[Array, Array]:
    """Version and surface of the mentions that count as placed nowhere."""
    mentions = now.columns.mentions
    rows = chosen_mentions(now, selection)
    nowhere = mentions.place[rows] < 0
    if selection.min_confidence > 0:
        nowhere |= mentions.confidence[rows] < selection.min_confidence
    if selection.sense:
        nowhere &= mentions.literal[rows] == (selection.sense == "literal")
    return mentions.version[rows][nowhere], mentions.surface[rows][nowhere]


def _told(now: Now, selection: Selection) -> Mask:
    """The articles that sources, languages, days and words leave."""
    chosen = selection
    key = (now.revision, chosen.sources, chosen.languages, chosen.since, chosen.until, chosen.words)
    return now.columns.remembered(key, lambda: _make_told(now, selection))


def _make_told(now: Now, selection: Selection) -> Mask:
    articles = now.columns.articles
    left = current(now).copy()
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


def _containing(now: Now, words: str) -> Mask:
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
    firsts = begins(story) if by is None else begins(story, by[members])
    once = chosen.copy()
    once[members[~firsts]] = False
    return once


def _in_countries(now: Now, selection: Selection) -> Mask:
    """The articles that name one of the chosen countries."""
    chosen = selection
    key = (chosen.countries, chosen.worldview, chosen.min_confidence, chosen.sense, chosen.about)

    def make() -> Mask:
        mentions, (codes, _) = now.columns.mentions, as_seen(now, selection)
        is_chosen = np.array(
            [*(code in selection.countries for code in codes), False]
        )  # the last: of none, -1
        rows = np.flatnonzero(is_chosen[mentions.country])
        return _naming(now, selection, rows, mentions.about_country)

    return now.columns.remembered(key, make)


def _at_place(now: Now, selection: Selection) -> Mask:
    """The articles that name the chosen place."""
    chosen = selection
    key = (chosen.place, chosen.min_confidence, chosen.sense, chosen.about)

    def make() -> Mask:
        mentions = now.columns.mentions
        rows = np.flatnonzero(mentions.place == now.columns.names.places.get(selection.place, -2))
        return _naming(now, selection, rows, mentions.about_place)

    return now.columns.remembered(key, make)


def _naming(now: Now, selection: Selection, rows: Array, is_about: Array) -> Mask:
    counts = placed(now, selection, rows)
    if selection.about:
        counts &= is_about[rows]
    there = np.zeros(now.columns.last + 1, np.bool_)
    there[now.columns.mentions.version[rows[counts]]] = True
    return there


def _midnight(day: date) -> int:
    """Seconds since 1970 at the beginning of a day, UTC."""
    return (day - FIRST_DAY).days * DAY_S
