"""One article, opened: all of its text with every place name in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..model import GeoparsedArticle, Mention, Resolution
from .sentences import Span

LONGEST = 40_000
"""Characters of a text that are shown: some fifteen pages. Beyond that a page is slow to send and to read."""
_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")

Manner: TypeAlias = Literal["place", "government", "people", "unplaced", "no-place"]
"""How a name is meant: the location, those who act from there, its people, nobody knows where; or somebody
has said that it names no place."""


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


def opened(geoparsed: GeoparsedArticle, corrected: Iterable[Mention] = ()) -> OpenArticle:
    """An article, laid out for reading; `corrected` mentions that it no longer has name no place."""
    article = geoparsed.article
    manners: dict[Mention, Manner] = {each.mention: manner(each) for each in geoparsed.resolutions}
    manners |= {mention: "no-place" for mention in corrected if mention not in manners}
    in_title = sorted((m for m in manners if m.field == "title"), key=lambda mention: mention.start)
    in_text = sorted((m for m in manners if m.field == "text"), key=lambda mention: mention.start)
    end = _end(article.text, in_text)

    def stretch(text: str, mentions: Sequence[Mention], within: Span) -> Stretch:
        start, stop = within
        there = [m for m in mentions if start <= m.start and m.end <= stop]
        return Stretch(
            text[start:stop], tuple(Name(m.start - start, m.end - start, m, manners[m]) for m in there)
        )

    return OpenArticle(
        geoparsed,
        stretch(article.title, in_title, (0, len(article.title))),
        tuple(stretch(article.text, in_text, part) for part in _paragraphs(article.text[:end], in_text)),
        len(article.text) - end,
    )


def manner(resolution: Resolution) -> Manner:
    """How a name is meant."""
    if resolution.place is None:
        return "unplaced"
    if resolution.sense == "metonym":
        return "government"
    return "people" if resolution.mention.kind == "demonym" else "place"


def _end(text: str, mentions: Sequence[Mention]) -> int:
    """Where the part of a text ends that is shown: between words, and not within a name."""
    if len(text) <= LONGEST:
        return len(text)
    end = max(text.rfind(" ", 0, LONGEST), text.rfind("\n", 0, LONGEST))
    end = end if end > 0 else LONGEST
    cut = (mention.start for mention in mentions if mention.start < end < mention.end)
    return min(cut, default=end)


def _paragraphs(text: str, mentions: Sequence[Mention]) -> Iterator[Span]:
    """Where the paragraphs of a text begin and end; none ends within a name."""
    start = len(text) - len(text.lstrip())
    for gap in _PARAGRAPH.finditer(text, start):
        if not any(mention.start < gap.end() and gap.start() < mention.end for mention in mentions):
            if start < gap.start():
                yield start, gap.start()
            start = gap.end()
    end = len(text.rstrip())
    if start < end:
        yield start, end
