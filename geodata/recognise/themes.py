"""Bands, bombers, building societies: of several things that are called as places are, none is a place."""

from functools import cache
from typing import NamedTuple

from ..names import fold, lines_of
from .page import Page
from .spans import Span
from .words import LOCATING_OR_MOVING

SEVERAL = 2
"""Names of a theme, and words that tell of it, which an article has at least."""


class Theme(NamedTuple):
    """A line of the table of themes."""

    language: str
    """ISO 639-1."""
    names: frozenset[str]
    """Folded."""
    told_by: frozenset[str]


def names_of_things(page: Page) -> frozenset[str]:
    """The names, folded, by which an article means things rather than places."""
    language = page.language or "en"
    words = page.vocabulary & _telling(language)
    told = [theme for theme in _of(language) if _tell(theme.told_by & words)]
    if not told:
        return frozenset()
    named = {fold(token.text) for token in page.tokens if token.text[0].isupper()}
    named |= {span.name for span in page.spans if span.first < span.last}
    meant = (theme.names & named for theme in told)
    return frozenset().union(*(names for names in meant if len(names) >= SEVERAL))


def _tell(words: frozenset[str]) -> bool:
    """Whether there are several; "bag" and "bags" are one."""
    return len({word.removesuffix("s") for word in words}) >= SEVERAL


def is_one_of_them(page: Page, span: Span) -> bool:
    """Whether nothing beside a name of a thing tells that it is a place after all: "in Boston"."""
    before = span.first - 1
    is_located = page.word(before) in LOCATING_OR_MOVING | {"from"} or page.is_before_place(before)
    return not is_located and not page.in_container(span)


@cache
def themes() -> tuple[Theme, ...]:
    """The table of themes."""
    lines = (line.split("\t") for line in lines_of("themes.tsv"))
    return tuple(
        Theme(language, frozenset(names.split("|")), frozenset(words.split()))
        for language, _, names, words in lines
    )


@cache
def _of(language: str) -> tuple[Theme, ...]:
    return tuple(theme for theme in themes() if theme.language == language)


@cache
def _telling(language: str) -> frozenset[str]:
    """The words that tell of any theme: few of them stand in an article."""
    return frozenset().union(*(theme.told_by for theme in _of(language)))
