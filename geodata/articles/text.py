"""Read the article of a plain text: its title, body and author, without what a page puts around them."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePath
from typing import BinaryIO, NamedTuple

from .clean import clean_text
from .decode import decode, read_bytes
from .fields import MAX_TEXT_CHARACTERS, Row, make_article
from .furniture import (
    author_of,
    ends_article,
    ends_sentence,
    is_about_author,
    is_credit,
    is_date,
    is_headline,
    is_invitation,
    is_kicker,
    is_paragraph,
    is_second_headline,
    is_section,
    is_wide,
)

MAX_BYTES = 4 * MAX_TEXT_CHARACTERS
WIDEST_WRAP = 100
"""Characters: nobody breaks lines by hand wider than this."""
MOST_HEADLINES = 3
"""Lines of unknown use between title and first paragraph: more of them are a list, part of the article."""


class Parts(NamedTuple):
    """What the plain text of an article is made of. No date: prose states none that can be relied on."""

    title: str
    paragraphs: list[str]
    author: str | None


def read_text(stream: BinaryIO, where: str) -> Iterator[Row]:
    """Yield the one article of a plain text. Raises ArticleError where there is none."""
    parts = parts_of(clean_text(decode(read_bytes(stream, MAX_BYTES))))
    fields = {"title": parts.title, "text": "\n\n".join(parts.paragraphs), "author": parts.author}
    yield Row(PurePath(where).name, make_article(fields))


def parts_of(text: str) -> Parts:
    """Tell the parts of a clean text apart.

    The title is the first line that reads as a headline and does not name a section. What stands between
    it and the first paragraph (second headlines, credits, dates) belongs to the page, and so does all
    from the tags or the words about the author on. A text of which nothing is left is its own body.
    """
    lines = _unwrapped(text)
    title, first, author = _head(lines)
    body = lines[first:]
    end = next((index for index, line in enumerate(body) if index and ends_article(line)), len(body))
    paragraphs = _without_invitations(body[:end])
    if not paragraphs:
        return Parts("", lines, None)
    return Parts(title, paragraphs, author or _author_below(body[end:]))


def _head(lines: list[str]) -> tuple[str, int, str | None]:
    """The title, the index of the first line of the body, and the author where a byline names one."""
    title, below_title, author, unknown = "", 0, None, 0
    for index, (line, below) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        if is_credit(line) or is_date(line):
            continue
        if not title:
            if not is_headline(line) or not below:
                return "", index, None
            if not is_section(line) and not is_kicker(line, below):
                title, below_title = line, index + 1
        elif named := author_of(line):
            author = author or named
        elif is_second_headline(line) and not below[:1].islower():
            unknown += 1
        else:
            return title, index if unknown <= MOST_HEADLINES else below_title, author
    return title, below_title, author


def _without_invitations(lines: list[str]) -> list[str]:
    """The lines without those that ask to read other things; below the last paragraph, all after one go."""
    asking = [is_invitation(line) for line in lines]
    last = max(
        (index for index, line in enumerate(lines) if is_paragraph(line) and not asking[index]), default=0
    )
    end = next((index for index, asks in enumerate(asking) if asks and index > last), len(lines))
    return [line for line, asks in zip(lines[:end], asking, strict=False) if not asks and not is_credit(line)]


def _author_below(lines: list[str]) -> str | None:
    """The author whose name stands under "About the author"."""
    return next(
        (below for line, below in pairwise(lines) if is_about_author(line) and not is_paragraph(below)), None
    )


def _unwrapped(text: str) -> list[str]:
    """The paragraphs of a clean text, each on one line again where its lines were broken by hand.

    A line was broken if its sentence goes on in small letters on the next, or if all lines are of a width
    and the first word of the next would not have fitted.
    """
    blocks = [block.split("\n") for block in text.split("\n\n")]
    pairs = [pair for block in blocks for pair in pairwise(block)]
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[len(lengths) * 3 // 4] if lengths else 0

    def is_full(line: str, below: str) -> bool:
        return len(line) + len(_first_word(below)) >= width

    # In scripts without small letters, where a sentence that goes on is not seen at once, two full lines
    # that do not end one settle that lines were broken; one does where paragraphs have empty lines between.
    going_on = sum(
        0 if below[0].isupper() or not below[0].isalpha() else 3 if below[0].islower() else 2
        for line, below in pairs
        if is_full(line, below) and not ends_sentence(line)
    )
    was_wrapped = width <= WIDEST_WRAP and going_on >= (3 if len(blocks) == 1 else 2)
    lines: list[str] = []
    for block in blocks:
        pieces = [block[0]]
        for line, below in pairwise(block):
            goes_on = below[0].islower() and not ends_sentence(line)
            gap = "" if is_wide(line[-1]) and is_wide(below[0]) else " "
            pieces += [gap if goes_on or (was_wrapped and is_full(line, below)) else "\n", below]
        lines += "".join(pieces).split("\n")
    return lines


def _first_word(line: str) -> str:
    return line[0] if is_wide(line[0]) else line.split(" ", 1)[0]
