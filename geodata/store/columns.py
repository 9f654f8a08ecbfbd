"""The narrow columns by which everything is counted, in memory.

They take some 30 bytes for each mention. Versions of articles that were replaced stay in them, so that an
earlier revision can be counted as well as the newest.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from .memory import Memory
from .named import NOWHERE

Array: TypeAlias = npt.NDArray[Any]
Mask: TypeAlias = npt.NDArray[np.bool_]
"""Which of all versions, or of all mentions, are meant."""
PlaceTold: TypeAlias = tuple[int, str, str | None, str | None, str, float, float]
"""Id, name, country, name of its first-level division, feature code, lat, lon."""
T = TypeVar("T")

DAY_S = 86_400
FIRST_DAY = date(1970, 1, 1)
"""Days and seconds are counted from its beginning, UTC."""
UNDATED = -(2**62)
NO_DAY = -(2**31)
"""Stand for no date, in seconds and in days; before all dates."""
_MOST_BYTES = 64_000_000
"""Memory for masks and counts: 64 masks of a million articles, or 8 of their mentions."""
_ROWS_AT_ONCE = 2**18
"""What is made of so many fits the cache of a processor; for all, memory would have to be cleared first."""


class Numbers(dict[Any, int], Generic[T]):
    """Gives every new value the next number, from 0 on; `none` has the number -1."""

    def __init__(self, none: object = None) -> None:
        super().__init__({none: -1})
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
    places: Numbers[int] = field(default_factory=lambda: Numbers(NOWHERE))


@dataclass(frozen=True, slots=True, eq=False)
class Articles:
    """One row for each version, which is its number; numbers that are no version are never current."""

    id: Array
    replaced: Array
    """The version that took its place."""
    published: Array
    """Seconds since 1970, UTC."""
    source: Array
    """Its number in the table sources; -1 for none."""
    language: Array
    """Its number among the names; -1 for none."""
    text: Array
    """The version that had this text first."""
    story: Array
    """The version that told this story first."""
    mentions: Array
    """How many it has."""


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """Which country each mention names, or which place."""

    number: Array
    """Its number among the names; -1 for none."""
    about: Array
    """Whether the article is about it."""
    surest: Array
    """Whether this is the surest mention of it in the article, the first of these: if any counts, it does."""
    surest_in_sense: Array
    """Whether it is the surest of those with its sense, the first of these."""


@dataclass(frozen=True, slots=True, eq=False)
class Mentions:
    """One row for each mention, by version, within it by country, within that by place."""

    version: Array
    country: Naming
    place: Naming
    confidence: Array
    """In [0, 1]."""
    literal: Array
    """Whether the location is meant, and not those who act from there."""
    surface: Array
    """Its number in the table names."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """All versions up to one. Never changed: there are new ones where more is to be counted."""

    articles: Articles
    mentions: Mentions
    names: Names
    sources: Mapping[int, str]
    last: int
    day: Array
    """By version, when it was published: days since 1970, UTC."""
    listed: Array
    """The versions as a list shows them: newest first, those without a date last."""
    family: Array
    """The versions that share a story with others, story by story, the earliest first."""
    is_country: Array
    """By number of a place, whether it is a country as such."""
    masks: Memory = field(default_factory=lambda: Memory(_MOST_BYTES))
    """What several questions need: which articles and mentions are meant, and counts of them."""
    described: dict[int, PlaceTold] = field(default_factory=dict)
    """Places that were asked for, by id."""


def begins(*columns: Array) -> Mask:
    """Whether each of some sorted rows differs from the one before it, and so begins a new group."""
    firsts = np.zeros(len(columns[0]), np.bool_)
    firsts[:1] = True
    for column in columns:
        firsts[1:] |= column[1:] != column[:-1]
    return firsts


def rows_of(mask: Mask) -> Iterator[Array]:
    """The numbers of the rows that a mask means, in order, some at a time.

    NumPy takes rows by their numbers three times as fast as by a mask.
    """
    for start in range(0, max(1, len(mask)), _ROWS_AT_ONCE):
        yield start + np.flatnonzero(mask[start : start + _ROWS_AT_ONCE])


def tally(numbers: Array, mask: Mask, least: int = 0) -> Array:
    """Count the rows of a mask by their number, from 0 to the highest, but no fewer than `least` numbers."""
    counts = np.zeros(least, np.int64)
    for rows in rows_of(mask):
        found = np.bincount(numbers[rows], minlength=len(counts))
        found[: len(counts)] += counts
        counts = found
    return counts
