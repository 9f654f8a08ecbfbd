"""The stretches of a text that might name a place, before anything is decided.

Two sources, used together: the names that the gazetteer knows, and the entities a language pipeline
marks. A name inside a longer one ("Nairobi" in "University of Nairobi") is a span of its own.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ..gazetteer import Gazetteer, importance
from ..model import Candidate
from ..names import fold
from .described import described
from .known_names import is_short_form, known_names
from .one_character import named_by_one_character
from .short_divisions import division_told, short_divisions
from .tokens import END, START, Token

_LEADING = re.compile(r"(?:(?:the|The|THE|El|a|an)\s+|[RDI]-(?=[A-Z]))")
_TRAILING = re.compile(r"(?:['’]s?|[\s,;:.]+|[\s-][a-zß-öø-ÿа-я]+)$")
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP"})
"""Entity labels (OntoNotes) whose whole span may be a place, known to the gazetteer or not."""


@dataclass(frozen=True, slots=True)
class Entity:
    """What a language pipeline marked: offsets in code points and its label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class Span:
    """A stretch of text that might name a place."""

    start: int
    end: int
    surface: str
    name: str
    """The folded surface: how it is compared."""
    first: int
    """Index of its first token; of the last one: `last`."""
    last: int
    candidates: tuple[Candidate, ...]


Numbered: TypeAlias = tuple[int, Span]
"""A span, and its index among those of its page."""


def entities_at(tokens: Sequence[Token], entities: Iterable[Entity]) -> list[Entity | None]:
    """The entity that each token is part of."""
    found: list[Entity | None] = [None] * len(tokens)
    index = 0
    for entity in sorted(entities, key=lambda entity: entity.start):
        while index < len(tokens) and tokens[index].start < entity.start:
            index += 1
        while index < len(tokens) and tokens[index].end <= entity.end:
            found[index] = entity
            index += 1
    return found


def spans_of(
    text: str,
    tokens: Sequence[Token],
    entities: Iterable[Entity],
    gazetteer: Gazetteer,
    language: str | None = None,
) -> tuple[Span, ...]:
    """Every stretch worth a decision, sorted, overlaps included."""
    found: dict[tuple[int, int], Span] = {}
    for start, end, first, last, candidates in known_names(text, tokens, gazetteer, language):
        span = Span(start, end, text[start:end], fold(text[start:end]), first, last, candidates)
        found.setdefault((start, end), span)
    for entity in entities:
        if entity.label not in PLACE_LABELS:
            continue
        start, end = trimmed(text, entity.start, entity.end)
        first = bisect_left(tokens, start, key=START)
        last = bisect_right(tokens, end, key=END) - 1
        if last < first or tokens[first].start != start or tokens[last].end < end - 1:
            continue
        surface = text[start:end]
        if (start, end) not in found and not surface.islower():
            name = fold(surface)
            found[start, end] = Span(start, end, surface, name, first, last, gazetteer.candidates(name))
    for first, last, end in described(text, tokens):
        start = tokens[first].start
        if (start, end) not in found:
            name = fold(text[start:end])
            candidates = gazetteer.candidates(name)
            found[start, end] = Span(start, end, text[start:end], name, first, last, candidates)
    for start, end in short_divisions(text, language):
        if candidates := division_told(text, start, end, language, gazetteer):
            first, last = bisect_left(tokens, start, key=START), bisect_right(tokens, end, key=END) - 1
            surface = text[start:end]
            found[start, end] = Span(start, end, surface, fold(surface), first, last, candidates)
    for start in named_by_one_character(text, language):
        first = bisect_left(tokens, start, key=START)
        character = text[start]
        candidates = gazetteer.candidates(character, language)
        found[start, start + 1] = Span(start, start + 1, character, character, first, first, candidates)
    return tuple(found[key] for key in sorted(found))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out what is not the name: "the Pacific coast's" keeps "Pacific".

    A leading article or party ("R-Akron"), trailing words in small letters, a possessive, punctuation.
    """
    leading = _LEADING.match(text, start, end)
    if leading and leading.end() < end:
        start = leading.end()
    while trailing := _TRAILING.search(text[start:end]):
        if trailing.group() == "." and is_short_form(text[start:end]):
            break
        end = start + trailing.start()
    return start, end


def is_one_character(span: Span) -> bool:
    """Whether a country is named by one character there: "日米"."""
    return len(span.surface) == 1 and any(one.match == "abbreviation" for one in span.candidates[:1])


def fame_of(span: Span) -> float:
    """How important its best candidate is: log10 of the inhabitants it counts for; -1 for an unknown name."""
    if not span.candidates:
        return -1.0
    best = span.candidates[0]
    return math.log10(1 + importance(best.place, best.match))
