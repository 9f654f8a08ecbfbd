"""Whether a text tells that a name is somebody's: by a title, an age, a calling, kin, what was said."""

import re

from ..gazetteer import kind
from ..names import commonness
from .nouns import kinds_of
from .page import CREATURES, Page
from .spans import Span
from .words import (
    ABBREVIATED_TITLES,
    AND,
    BEHIND_PLACES,
    DETERMINERS,
    HE_OR_SHE,
    POSSESSIVES,
    PREPOSITIONS,
    SAID,
)

OF_STATES_TOO = frozenset(
    """
    ally backer beneficiary buyer candidate champion client contender creditor critic customer debtor donor
    exporter favorite favourite finalist founder friend giant guarantor heavyweight holder host importer
    leader lender loser maker
    mediator member model neighbor neighbour newcomer observer opponent outsider owner partner pioneer player
    producer rival runner seller signatory sponsor star stranger supplier supporter survivor target underdog
    victim winner
    """.split()
)
"""Words for people that are said of states, towns and firms, too."""
_AGE = re.compile(
    r", (?:[1-9]\d?,|(?:de |[^\W\d_]+ de )?\d\d (?:ans|anni|años|anos|jaar|lat|let|år|год|лет)\b)"
)
"""What stands behind a person: ", 29, ", ", de 29 años"."""
_NOUN = (
    r"(?:(?:[\w'’-]+ ){0,4}?|(?:[\w'’-]+ ){0,3}[\w'’-]+-)([a-z]+)(?=[,.;:\n]"
    r"| (?:who|whose|of|from|at|in|with|and|for|to|on|by|near)\b)"
)
"""A noun behind up to four words, or behind a hyphen. Each stretch is read in one way: with several, a word
of thousands of hyphens would be tried in all of them."""
_IS = re.compile(rf" (?:is|was|became) (an?|the|his|her|my|our|their) {_NOUN}")
"""Behind a name, what it is: "was the fourth president"."""
_HOLDS_OFFICE = re.compile(
    r" (?:is|was|became) (?:prime minister|president|king|queen|chancellor|governor|mayor|captain|chairman)\b"
)
"""What it was, without an article: "was prime minister"."""
_WHO_IS = re.compile(
    r", who(?:['’]s| is| was| has| says| retired| died| starred| sang| wrote| started| grew up| lives| lived"
    r"| works| worked| married| turns| turned \d+| attended| studied| teaches| taught| won an? [A-Z]\w+)\b"
)
_DEED = re.compile(
    r" (?:was (?:acquitted|arrested|born|buried|convicted|knighted|sentenced|shot)|composed|died|graduated"
    r"|married|painted|retired|sang|starred|wrote (?:The [A-Z]\w+|his|her|novels|plays|poems|poetry|songs))\b"
)
"""What somebody does or suffers, and no place, behind a name: "Lincoln was shot"."""
_PLAYED = re.compile(
    r" (?:scored|averaged|had|added|finished with) (?:a (?:career|game|season|team)-high )?\d\d?"
    r" (?:points|rebounds|assists)\b| (?:scored|added) (?:twice|once) before (?:leaving|limping|going off)\b"
)
"""What a player of basketball does, or a town's team, but hardly a country: "Jordan scored 32 points"."""
_WED = re.compile(r"(?: and [A-Z]\w+)? (?:(?:tie|tied) the knot|(?:got|get) (?:engaged|married))\b")
"""What two do, behind either name: "Chad and Kenya tie the knot"."""
_APPOSITION = re.compile(rf", (an?|his|her|my|our|their) {_NOUN}")
"""The same: ", a retired nurse from", ", his aunt,"."""
_ENDS_APPOSITION = re.compile(r"(?: [A-Z][\w'’-]+)?,")
"""What stands behind a name between commas, or its first word: "the animal, Sydney, was"."""
_QUOTED = re.compile(r"[”\"'’»“] *$")
_SPOKEN = re.compile(r"[.,;:\n]|$| who\b")
_IN_A_LIST = frozenset({", ", "-", "–"})
"""What stands before a name that goes with the one before it: "of Swansea, Wales, who is", "D-Columbus"."""
WHO = frozenset({"who", "whose"})
FARTHEST = 3
"""Words before kin within which is told whose: "his two older brothers"."""


def is_told_to_be_somebody(page: Page, span: Span) -> bool:
    """Whether a title, an age, a calling, kin or what was said is told of who bears the name."""
    if _is_wed(page, span):
        return True
    if page.word(span.first - 1) in PREPOSITIONS or _is_a_people(span):
        return False
    if _has_a_title(page, span):
        return True
    goes_with_another = page.between(span.first - 1) in _IN_A_LIST
    return (
        (not goes_with_another and _has_an_age_or_calling(page, span))
        or _is_said_to_be_somebody(page, span)
        or _is_he_or_she(page, span)
        or _is_kin(page, span)
        or _is_a_family(page, span)
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


def is_state(span: Span) -> bool:
    """Whether the best-known bearer of its name is a country or the capital of one."""
    best = span.candidates[0].place if span.candidates else None
    return best is not None and (kind(best) == "country" or best.feature_code == "PPLC")


def _is_a_country(span: Span) -> bool:
    return bool(span.candidates) and kind(span.candidates[0].place) in {"country", "continent"}


def _has_an_age_or_calling(page: Page, span: Span) -> bool:
    """Whether it goes on with ", 29, left", ", who is", ", who lost his", ", his aunt", ", a nurse"."""
    if not page.text.startswith(", ", span.end):
        return False
    if _AGE.match(page.text, span.end) or _WHO_IS.match(page.text, span.end):
        return True
    if page.word(span.last + 1) in WHO and page.he_behind[span.last]:
        return True
    told = _APPOSITION.match(page.text, span.end)
    return told is not None and _tells_of_somebody(span, *told.groups())


def _tells_of_somebody(span: Span, determiner: str, noun: str) -> bool:
    """Whether what a name is said to be is a person: "a nurse", "his aunt"; of states much is said, too."""
    kinds = kinds_of(noun)
    if determiner in POSSESSIVES:
        return "kin" in kinds
    return not _is_a_country(span) and not CREATURES.isdisjoint(kinds) and noun not in OF_STATES_TOO


def _is_said_to_be_somebody(page: Page, span: Span) -> bool:
    """Whether a sentence begins with it and tells of its life: "Madison was the fourth president"."""
    if not page.at_sentence_start(span) or not _is_called_so(span):
        return False
    told = _IS.match(page.text, span.end)
    in_office = _HOLDS_OFFICE.match(page.text, span.end) is not None
    deeds = [_DEED, _PLAYED] if _is_a_country(span) else [_DEED]
    does_so = any(deed.match(page.text, span.end) for deed in deeds)
    return in_office or does_so or (told is not None and _tells_of_somebody(span, *told.groups()))


def _is_he_or_she(page: Page, span: Span) -> bool:
    """Whether a sentence begins with it, goes on with "he", "his" or "her", and nobody was named before.

    "Chelsea smiled and hugged her mother"; of LGL, TR-News and GeoWebNews no name that stood so was a place.
    """
    verb = span.last + 1
    if not page.he_behind[span.last] or not page.at_sentence_start(span) or not _is_called_so(span):
        return False
    if page.language not in (None, "en") or page.between(span.last) != " ":
        return False
    if not page.tokens[verb].text.islower() or page.word(verb) in BEHIND_PLACES | AND:
        return False
    he = next(index for index in range(verb, len(page.words)) if page.words[index] in HE_OR_SHE)
    is_object = page.words[he] == "him"
    before = page.first_person < span.first
    return not (is_object or before or any(map(page.tells_of_a_person, range(verb, he))))


def _is_called_so(span: Span) -> bool:
    """Whether people bear the name."""
    called = commonness(span.name)
    return span.first == span.last and called.forename + called.surname > 0


def _is_kin(page: Page, span: Span) -> bool:
    """Whether it stands behind "his wife", "Troy's aunt,", "her older brother" or "the suspect,"."""
    before = span.first - 1
    noun = page.tokens[before].text if before > 0 else ""
    if page.between(before) not in {" ", ", "} or noun in OF_STATES_TOO:
        return False
    whose = page.words[max(before - FARTHEST, 0) : before]
    if "kin" in kinds_of(noun) and not POSSESSIVES.isdisjoint(whose):
        return True
    between_commas = page.between(before) == ", " and _ENDS_APPOSITION.match(page.text, span.end) is not None
    is_determined = not (DETERMINERS | POSSESSIVES).isdisjoint(whose)
    return between_commas and not CREATURES.isdisjoint(kinds_of(noun)) and is_determined


def _is_a_family(page: Page, span: Span) -> bool:
    """Whether a family is called so: "the Houston family"; "a Houston family" lives there."""
    is_one = page.word(span.first - 1) == "the" and page.word(span.last + 1) == "family"
    return is_one and commonness(span.name).surname > 0


def _is_wed(page: Page, span: Span) -> bool:
    """Whether it stands before what a couple does."""
    is_forename = span.first == span.last and commonness(span.name).as_forename > 0
    return is_forename and _WED.match(page.text, span.end) is not None


def _has_spoken(page: Page, span: Span) -> bool:
    """Whether it stands behind what was said: "“Never,” said Berlin, whose lorry burned".

    States speak, too: "“Never,” said Tehran."
    """
    said = span.first - 1
    if page.word(said) not in SAID or page.between(said) != " ":
        return False
    if is_state(span) and page.word(span.last + 1) not in WHO:
        return False
    return bool(_QUOTED.search(page.between(said - 1))) and _SPOKEN.match(page.text, span.end) is not None
