"""People who are called as places are: "Jordan said", "Houston, 29, left"."""

import re
from collections.abc import Iterator

from ..gazetteer import kind
from ..names import commonness
from ..trees import Floats
from .nouns import kinds_of
from .page import HEADLINE, Page
from .spans import Span
from .words import (
    ABBREVIATED_TITLES,
    BEHIND_PLACES,
    OF_STATES_TOO,
    POSSESSIVES,
    SAID,
    SETTLED_ELSEWHERE,
    SETTLED_IN,
)

LIKELY = 0.5
"""The chance of what is a place rather than none."""
ORDINARY_WORD = 5.0
"""Parts per million from which a word is more likely just a word than a well-known place
(`certain.WELL_KNOWN`); it grows with the root of the importance, for the lists count names of places, too."""
SHORT = 3
"""Letters of a word at the start of a sentence that is no forename: "La", "Das"."""
BEFORE_PLACES = SETTLED_IN | SETTLED_ELSEWHERE | {"of"}
"""Words behind which a name is a place."""
BEFORE_PEOPLE = frozenset({"for"})
"""Those of them behind which it is none, if it is told to be somebody's."""
_AGE = re.compile(
    r", (?:[1-9]\d?,|(?:de |[^\W\d_]+ de )?\d\d (?:ans|anni|años|anos|jaar|lat|let|år|год|лет)\b)"
)
"""What stands behind a person: ", 29, ", ", de 29 años"."""
_WHO_IS = re.compile(r", who(?:['’]s| is| was| has| says)\b")
_APPOSITION = re.compile(
    r", (an?|his|her|my|our|their) (?:[\w'’-]+[ -]){0,4}?([a-z]+)(?=[,.;:\n]"
    r"| (?:who|whose|of|from|at|in|with|and|for|to|on|by|near)\b)"
)
"""Behind a name, what it is: ", a retired nurse from", ", his aunt,"."""
_QUOTED = re.compile(r"[”\"'’»“] *$")
_SPOKEN = re.compile(r"[.,;:\n]|$| who\b")
_IN_A_LIST = frozenset({", ", "-", "–"})
"""What stands before a name that goes with the one before it: "of Swansea, Wales, who is", "D-Columbus"."""
WHO = frozenset({"who", "whose"})
CREATURES = frozenset({"person", "animal"})
FARTHEST = 3
"""Words before kin within which is told whose: "his two older brothers"."""


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


def people(page: Page, chances: Floats) -> Iterator[int]:
    """Names of those who are told to be people, and their other mentions, but not those behind "in".

    Where the name is likely to be a place behind such a word, too, or the pipeline alone tells of a person,
    a mention must be less than likely to be a place.
    """
    told = [index for index, span in enumerate(page.spans) if _is_told_to_be_somebody(page, span)]
    heads = [index for index, span in enumerate(page.spans) if heads_a_person(page, span)]
    yield from (*told, *heads)
    surely = {page.spans[index].name for index in told}
    names = surely | {page.spans[index].name for index in heads}
    named = [index for index, span in enumerate(page.spans) if span.name in names]
    in_places = {index for index in named if _stands_as_a_place(page, page.spans[index])}
    doubtful = names - surely | {page.spans[index].name for index in in_places if chances[index] >= LIKELY}
    for index in named:
        if index not in in_places and (chances[index] < LIKELY or page.spans[index].name not in doubtful):
            yield index


def heads_a_person(page: Page, span: Span) -> bool:
    """Whether it is the first word of what the pipeline takes for a person: "Israel Ortega".

    Or, for a firm, where that is a forename and a surname: "Paris Hilton".
    """
    entity = page.entity_at[span.first]
    if entity is None or entity.start != span.start or page.capitals[span.first] >= HEADLINE:
        return False
    if span.first != span.last or not page.is_name_word(span.last + 1) or page.between(span.last) != " ":
        return False
    behind, end = page.word(span.last + 1), page.tokens[span.last + 1].end
    if entity.label == "PERSON":
        return behind not in BEHIND_PLACES and end <= entity.end
    surname = commonness(behind)
    is_surname = surname.surname > 0 and surname.as_word(page.language) < ORDINARY_WORD
    return end == entity.end and is_surname and commonness(span.name).forename > 0


def _stands_as_a_place(page: Page, span: Span) -> bool:
    """Whether it stands behind "in", before its country or division, or before "police" or "residents"."""
    behind = page.word(span.first - 1) in BEFORE_PLACES - BEFORE_PEOPLE
    before = page.word(span.last + 1) in BEHIND_PLACES and page.between(span.last) == " "
    return behind or before or page.in_container(span)


def _told_to_be(page: Page, span: Span) -> tuple[str, str] | None:
    """The first word and the noun that tell what it is: ("a", "nurse") of "Florence, a retired nurse"."""
    told = _APPOSITION.match(page.text, span.end) if page.text.startswith(", ", span.end) else None
    return (told.group(1), told.group(2)) if told else None


def _is_told_to_be_somebody(page: Page, span: Span) -> bool:
    """Whether a title, an age, a calling, kin or what was said is told of who bears the name."""
    if page.word(span.first - 1) in BEFORE_PLACES or _is_a_people(span):
        return False
    if _has_a_title(page, span):
        return True
    goes_with_another = page.between(span.first - 1) in _IN_A_LIST
    return (
        (not goes_with_another and _has_an_age_or_calling(page, span))
        or _is_kin(page, span)
        or _has_spoken(page, span)
    )


def _has_a_title(page: Page, span: Span) -> bool:
    """Whether it stands behind a title with a capital: "Dr. Kent"; "Miss Ohio" may be either."""
    title = page.word(span.first - 1)
    if title in {"", "miss"} or not (page.is_name_word(span.first - 1) and page.is_behind_title(span)):
        return False
    return page.between(span.first - 1) == " " or title in ABBREVIATED_TITLES


def _is_a_people(span: Span) -> bool:
    return bool(span.candidates) and span.candidates[0].match == "demonym"


def _may_be_a_state(span: Span) -> bool:
    """Whether the best-known bearer of its name is a country or the capital of one."""
    best = span.candidates[0].place if span.candidates else None
    return best is not None and (kind(best) == "country" or best.feature_code == "PPLC")


def _has_an_age_or_calling(page: Page, span: Span) -> bool:
    """Whether it goes on with ", 29, left", ", who is", ", who lost his", ", his aunt", ", a nurse"."""
    if not page.text.startswith(", ", span.end):
        return False
    if _AGE.match(page.text, span.end) or _WHO_IS.match(page.text, span.end):
        return True
    if page.word(span.last + 1) in WHO and page.he_behind[span.last]:
        return True
    told = _told_to_be(page, span)
    if told is None:
        return False
    kinds = kinds_of(told[1])
    if told[0] in POSSESSIVES:
        return "kin" in kinds
    best = span.candidates[0].place if span.candidates else None
    is_state = best is not None and kind(best) in {"country", "continent"}
    return not is_state and not CREATURES.isdisjoint(kinds) and told[1] not in OF_STATES_TOO


def _is_kin(page: Page, span: Span) -> bool:
    """Whether it stands behind "his wife", "Troy's aunt," or "her older brother"."""
    before = span.first - 1
    noun = page.tokens[before].text if before > 0 else ""
    if page.between(before) not in {" ", ", "} or "kin" not in kinds_of(noun) or noun in OF_STATES_TOO:
        return False
    whose = page.words[max(before - FARTHEST, 0) : before]
    return not POSSESSIVES.isdisjoint(whose)


def _has_spoken(page: Page, span: Span) -> bool:
    """Whether it stands behind what was said: "“Never,” said Berlin, whose lorry burned".

    States speak, too: "“Never,” said Tehran."
    """
    said = span.first - 1
    if page.word(said) not in SAID or page.between(said) != " ":
        return False
    if _may_be_a_state(span) and page.word(span.last + 1) not in WHO:
        return False
    return bool(_QUOTED.search(page.between(said - 1))) and _SPOKEN.match(page.text, span.end) is not None


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
