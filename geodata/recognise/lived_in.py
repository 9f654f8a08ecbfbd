"""Places that people are in and of, and that storms strike: "police in Cork", "a Burton man"."""

import re
from collections.abc import Iterator

import numpy as np

from ..gazetteer import importance
from ..trees import Floats
from .namesakes import LIKELY, goes_with, is_in_a_name, is_in_an_entity
from .nouns import kinds_of
from .page import Page
from .spans import Span
from .told import ends_there, is_ordinary
from .words import BELIEVING, MONTHS_AND_DAYS, OF_PLACES, TOWNSFOLK, WITHIN

HEARD_OF = 5_000
"""Inhabitants that a place must count for (`gazetteer.importance`) to be meant so."""
_DISASTERS = (
    r"(?:blizzard|cyclone|drought|earthquake|flood|floodwater|frost|gale|heatwave|hurricane|quake|rain|snow"
    r"|storm|tornado|tsunami|typhoon|wildfire|wind)(?:e?s)?"
)
_STRUCK = "battered|devastated|hit|lashed|pounded|reached|rocked|shook|shaken|soaked|struck"
_BEFORE_STRUCK = re.compile(rf"\b{_DISASTERS} (?:\w+ )?(?:{_STRUCK}) $")
_BEHIND_STRUCK = re.compile(
    rf" (?:was|were|(?:has|have|had) been) (?:\w+ )?(?:{_STRUCK}) by (?:\w+ ){{0,3}}{_DISASTERS}\b"
)
_FARTHEST = 60


def lived_in(page: Page, chances: Floats) -> Iterator[int]:
    """Known names that the words beside them tell to be places, though people are called so, too."""
    tellers = (_is_behind_in, _is_home, _has_townsfolk, _is_struck)
    for index in np.flatnonzero(chances < LIKELY).tolist():
        span = page.spans[index]
        is_name = page.is_name_word(span.first) and is_heard_of(span)
        if is_name and any(tells(page, span) for tells in tellers):
            yield index


def _is_behind_in(page: Page, span: Span) -> bool:
    """Whether a known name stands alone behind "mayor of", or one that is no common word behind "in".

    In LGL, TR-News and GeoWebNews all of 49 such names that people have, too, are places.
    """
    before, first = page.word(span.first - 1), page.word(span.first - 2)
    is_of = before == "of" and first in OF_PLACES
    is_in = before in WITHIN and first not in BELIEVING and not _is_word(span)
    if not (is_of or is_in) or page.between(span.last) == "-":
        return False
    if page.in_headline[span.first]:
        return not is_in_an_entity(page, span)
    return ends_there(page, span) and not is_in_a_name(page, span) and not page.at_sentence_start(span)


def _is_home(page: Page, span: Span) -> bool:
    """Whether somebody is from there: "a senator from Joplin"."""
    if page.word(span.first - 1) != "from" or "person" not in kinds_of(page.word(span.first - 2)):
        return False
    return ends_there(page, span) and not is_in_a_name(page, span) and not _is_word(span)


def _has_townsfolk(page: Page, span: Span) -> bool:
    """Whether people or offices of a town stand behind a known name: "a Burton man", "Cork Police".

    In LGL, TR-News and GeoWebNews 14 of 16 such names that the gate doubted are places.
    """
    folk = page.word(span.last + 1) in TOWNSFOLK and page.between(span.last) == " "
    return folk and not goes_with(page, span.first - 1) and not _is_word(span)


def _is_struck(page: Page, span: Span) -> bool:
    """Whether a storm, a flood or an earthquake has struck it: "Kiel has been hit by heavy snow"."""
    before = page.text[max(span.start - _FARTHEST, 0) : span.start]
    is_struck = _BEHIND_STRUCK.match(page.text, span.end) or _BEFORE_STRUCK.search(before)
    return bool(is_struck) and not is_in_a_name(page, span)


def is_heard_of(span: Span) -> bool:
    """Whether it is the own name of a place that counts for so many inhabitants."""
    if not span.candidates or span.candidates[0].match != "name":
        return False
    return importance(span.candidates[0].place, "name") >= HEARD_OF


def _is_word(span: Span) -> bool:
    """Whether it is a common word or a month."""
    return is_ordinary(span, "en") or span.name in MONTHS_AND_DAYS
