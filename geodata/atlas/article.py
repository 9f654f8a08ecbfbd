"""One article, opened: all of its text with every place name in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..model import GeoparsedArticle, Mention, Resolution
from .sentences import Span

LONGEST = 40_000
"""Characters of a text that are shown: some fifteen pages. Beyond that a page is slow to send and to read."""
_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")

Manner: TypeAlias = Literal["place", "government", "people", "unplaced"]
"""How a name is meant: the location, those who act from there, its people, or nobody knows where."""


@dataclass(frozen=True, slots=True)
class Name:
    """A place name in a stretch of text."""

    start: int
    end: int
    """Code points into the stretch."""
    mention: Mention
    manner: Manner


@dataclass(frozen=True, slots=True)
class Stretch:
    """The title of an article, or a paragraph of its text. Plain text, not escaped."""

    text: str
    names: tuple[Name, ...]
    """In order; none overlap."""


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An article as it is read."""

    geoparsed: GeoparsedArticle
    title: Stretch
    paragraphs: tuple[Stretch, ...]
    left_out: int
    """Characters at the end of the text that are not among the paragraphs."""


def opened(geoparsed: GeoparsedArticle) -> OpenArticle:
    """An article, laid out for reading."""
    article = geoparsed.article
    in_title = [each for each in geoparsed.resolutions if each.mention.field == "title"]
    in_text = [each for each in geoparsed.resolutions if each.mention.field == "text"]
    end = _end(article.text, in_text)
    return OpenArticle(
        geoparsed,
        Stretch(article.title, _names(in_title, (0, len(article.title)))),
        tuple(
            Stretch(article.text[start:stop], _names(in_text, (start, stop)))
            for start, stop in _paragraphs(article.text[:end], in_text)
        ),
        len(article.text) - end,
    )


def manner(resolution: Resolution) -> Manner:
    """How a name is meant."""
    if resolution.place is None:
        return "unplaced"
    if resolution.sense == "metonym":
        return "government"
    return "people" if resolution.mention.kind == "demonym" else "place"


def _end(text: str, resolutions: Sequence[Resolution]) -> int:
    """Where the part of a text ends that is shown: between words, and not within a name."""
    if len(text) <= LONGEST:
        return len(text)
    end = max(text.rfind(" ", 0, LONGEST), text.rfind("\n", 0, LONGEST))
    end = end if end > 0 else LONGEST
    cut = (each.mention.start for each in resolutions if each.mention.start < end < each.mention.end)
    return min(cut, default=end)


def _paragraphs(text: str, resolutions: Sequence[Resolution]) -> Iterator[Span]:
    """Where the paragraphs of a text begin and end; none ends within a name."""
    start = len(text) - len(text.lstrip())
    for gap in _PARAGRAPH.finditer(text, start):
        if not any(each.mention.start < gap.end() and gap.start() < each.mention.end for each in resolutions):
            if start < gap.start():
                yield start, gap.start()
            start = gap.end()
    end = len(text.rstrip())
    if start < end:
        yield start, end


def _names(resolutions: Sequence[Resolution], within: Span) -> tuple[Name, ...]:
    start, end = within
    return tuple(
        Name(each.mention.start - start, each.mention.end - start, each.mention, manner(each))
        for each in resolutions
        if start <= each.mention.start and each.mention.end <= end
    )
