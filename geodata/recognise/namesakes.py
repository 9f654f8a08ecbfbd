"""People who are called as places are: "Jordan said", "Houston, 29, left"."""

import re
from collections.abc import Iterator

from ..names import commonness
from .page import Page
from .spans import Span
from .words import SETTLED_ELSEWHERE, SETTLED_IN

ORDINARY_WORD = 5.0
"""Parts per million from which a word is more likely just a word than a well-known place
(`certain.WELL_KNOWN`); it grows with the root of the importance, for the lists count names of places, too."""
SHORT = 3
"""Letters of a word at the start of a sentence that is no forename: "La", "Das"."""
BEFORE_PLACES = SETTLED_IN | SETTLED_ELSEWHERE
"""Words behind which a name is a place."""
_AGE = re.compile(r", (?:\d\d,|(?:de |[^\W\d_]+ de )?\d\d (?:ans|anni|años|anos|jaar|lat|let|år|год|лет)\b)")
"""What stands behind a person: ", 29, ", ", de 29 años"."""


def namesakes(page: Page) -> Iterator[int]:
    """Single names that stand somewhere behind a forename or a title, where they do not stand behind "in"."""
    people = {
        span.name
        for span in page.spans
        if span.first == span.last and (page.is_behind_title(span) or _is_forename(page, span.first - 1))
    }
    for index, span in enumerate(page.spans):
        if span.name in people and page.word(span.first - 1) not in BEFORE_PLACES:
            yield index


def aged(page: Page) -> Iterator[int]:
    """Names of somebody whose age is told, where they do not stand behind "in": "Houston, 29, left"."""
    people = {
        span.name
        for span in page.spans
        if page.text.startswith(", ", span.end)
        and _AGE.match(page.text, span.end)
        and page.word(span.first - 1) not in BEFORE_PLACES
    }
    for index, span in enumerate(page.spans):
        if span.name in people and page.word(span.first - 1) not in BEFORE_PLACES:
            yield index


def is_in_a_name(page: Page, span: Span, *, famous: bool = False) -> bool:
    """Whether another word with a capital stands beside it, as in a person's name.

    Before the name of a famous place, the first word of a sentence is hardly a forename, but for one that is
    the name of a place, too.
    """
    last, before = span.last, span.first - 1
    after = page.is_name_word(last + 1) and page.between(last).strip(" \u00a0") == ""
    just_first = famous and page.starts_a_sentence(before) and before not in page.covering
    return after or (_goes_with(page, before) and not just_first)


def _goes_with(page: Page, index: int) -> bool:
    """Whether the word at an index has a capital of its own and belongs to the word behind it."""
    adjacent = page.is_name_word(index) and page.between(index).strip(" \u00a0") == ""
    return adjacent and not (len(page.word(index)) <= SHORT and page.starts_a_sentence(index))


def _is_forename(page: Page, index: int) -> bool:
    """Whether the word at an index is a forename of the name behind it, and no common word: "Le Sénégal"."""
    common = commonness(page.word(index))
    return _goes_with(page, index) and common.forename > 0 and common.as_word(page.language) < ORDINARY_WORD
