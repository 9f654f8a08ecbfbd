"""Which articles are copies of one story: the same text, printed by several publishers.

Papers print what an agency wrote with another headline, under a byline of their own, cut from the
end or with a line added there. Such a copy has nearly all of the shorter text in the longer. An
update or a correction is another story: it begins anew, or has other numbers among the same words.
Two articles of one publisher are never copies: the later one says more, or it would not be there.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import sqlalchemy as sa

from . import schema
from .groups import rows_among
from .words import searchable

SHINGLE = 5
"""Words in a run by which texts are compared."""
FEWEST = 40
"""Runs that a text must have: of shorter ones it cannot be told who wrote them."""
SKETCH = 8
"""Runs by which an earlier text is found; of a text cut to its half, one in 250 is not."""
ALIKE = 0.8
"""Share of the runs, between the first and the last that both have, that the shorter must have in common."""
CUT = 0.35
"""Share of the longer text that is in the shorter at least; less is a brief, or a digest of many."""
LEAD = 25
"""Words at the beginning that may be a text's own: a byline, a place and date; more is a new lead."""
END = 60
"""Words at the end that may be the shorter text's own: a notice of the paper."""
MOST = 20
"""Texts that are compared with one; more share a run only where it is in every article of a paper."""
_FACTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million "
    "no not".split()
)
"""English words that make another story of a text, as other digits do."""

_SPREAD = np.uint64(0x9E37_79B9_7F4A_7C15)  # 2**64 / golden ratio, odd: spreads products over all bits


@dataclass(frozen=True, slots=True)
class NewText:
    """A text that is about to be stored."""

    version: int
    article_id: int
    source_id: int | None
    words: str
    """In the form of `searchable`."""


@dataclass(frozen=True, slots=True)
class _Text:
    words: list[str]
    runs: npt.NDArray[np.uint64]
    """A number for each run of SHINGLE words, in their order."""


def stories(
    connection: sa.Connection, batch: Sequence[NewText]
) -> tuple[dict[int, int], list[dict[str, int]]]:
    """Find which new texts are copies of a story that is told already.

    Returns the story of each copy, by version, and the sketches of the others, as rows to be stored.
    """
    texts = {new.version: _text(new.words) for new in batch}
    hashes = {version: _sketch(text) for version, text in texts.items()}
    owners = _owners(connection, {key for sketch in hashes.values() for key in sketch})
    sources: dict[int, set[tuple[int | None, int]]] = {}
    found: dict[int, int] = {}
    for new in batch:
        shared: dict[int, int] = {}
        for key in hashes[new.version]:
            for version in owners.get(key, ())[:MOST]:
                shared[version] = shared.get(version, 0) + 1
        for version in sorted(shared, key=lambda version: (-shared[version], version))[:MOST]:
            tellers = sources.get(version) or sources.setdefault(version, _tellers(connection, version))
            if _told_already(new, tellers):
                continue
            if version not in texts:
                texts[version] = _text(_words_of(connection, version))
            if is_copy(texts[new.version], texts[version]):
                found[new.version] = version
                tellers.add((new.source_id, new.article_id))
                break
        else:
            sources[new.version] = {(new.source_id, new.article_id)}
            for key in hashes[new.version]:
                owners.setdefault(key, []).append(new.version)
    sketches = [
        {"hash": key, "version": version}
        for version, sketch in hashes.items()
        if version not in found
        for key in sketch
    ]
    return found, sketches


def is_copy(one: _Text, other: _Text) -> bool:
    """Whether two texts are one story as two publishers print it."""
    shorter, longer = sorted((one, other), key=lambda text: len(text.runs))
    in_longer, in_shorter = np.isin(shorter.runs, longer.runs), np.isin(longer.runs, shorter.runs)
    places = np.flatnonzero(in_longer)
    if len(places) < max(FEWEST, CUT * len(longer.runs)):
        return False
    first, last = places[0], places[-1] + 1
    if in_longer[first:last].mean() < ALIKE or len(in_longer) - last > END:
        return False
    return not (_says_else(shorter, in_longer, longer) or _says_else(longer, in_shorter, shorter))


def _says_else(text: _Text, shared: npt.NDArray[np.bool_], other: _Text) -> bool:
    """Whether a text has a lead of its own, or numbers that the other lacks.

    `shared` says which of its runs both have.
    """
    places = np.flatnonzero(shared)
    own = np.ones(len(text.words), np.bool_)
    for ahead in range(SHINGLE):
        own[places + ahead] = False
    if np.count_nonzero(own[: 2 * LEAD]) > LEAD:
        return True
    among = np.flatnonzero(own[places[0] : places[-1]]) + places[0]
    facts = {word for word in map(text.words.__getitem__, among) if _is_fact(word)}
    return not facts <= set(other.words)


def _is_fact(word: str) -> bool:
    return word in _FACTS or any(sign.isdigit() for sign in word)


def _text(words: str) -> _Text:
    split = words.split()
    numbers = np.fromiter((zlib.crc32(word.encode()) for word in split), np.uint64, len(split))
    count = max(0, len(split) - SHINGLE + 1)
    runs = np.zeros(count, np.uint64)
    for ahead in range(SHINGLE):
        runs = (runs ^ numbers[ahead : ahead + count]) * _SPREAD
        runs ^= runs >> np.uint64(29)
    return _Text(split, runs)


def _sketch(text: _Text) -> list[int]:
    """The smallest few runs: a text and a part of it have many of these in common."""
    if len(text.runs) < FEWEST:
        return []
    # SQLite has no unsigned numbers of 64 bits
    return [int(run >> np.uint64(1)) for run in np.unique(text.runs)[:SKETCH]]


def _owners(connection: sa.Connection, keys: Iterable[int]) -> dict[int, list[int]]:
    """The texts with each of these runs in their sketch, the oldest first."""
    found: dict[int, list[int]] = {}
    sketches = schema.sketches.c
    oldest_first = sa.select(schema.sketches).order_by(sketches.hash, sketches.version)
    for key, version in rows_among(connection, oldest_first, sketches.hash, keys):
        found.setdefault(key, []).append(version)
    return found


def _tellers(connection: sa.Connection, story: int) -> set[tuple[int | None, int]]:
    """Who tells a story: source and id of its articles."""
    articles = schema.articles.c
    of_it = sa.select(articles.source_id, articles.id).where(
        articles.story == story, sa.or_(articles.replaced.is_(None), articles.version == story)
    )
    return {(row.source_id, row.id) for row in connection.execute(of_it)}


def _told_already(new: NewText, tellers: Iterable[tuple[int | None, int]]) -> bool:
    """Whether another article of the same publisher tells it, who would not print it twice."""
    return any(
        source_id == new.source_id for source_id, article_id in tellers if article_id != new.article_id
    )


def _words_of(connection: sa.Connection, version: int) -> str:
    articles, texts = schema.articles.c, schema.texts.c
    text: Any = connection.scalar(
        sa.select(texts.text)
        .join_from(schema.texts, schema.articles, articles.text_id == texts.text_id)
        .where(articles.version == version)
    )
    return searchable(text)
