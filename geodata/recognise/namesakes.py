"""People who are called as places are: "Jordan said", "Houston, 29, left"."""

import re
from collections.abc import Iterator, Sequence

from ..names import commonness, fold
from ..suffixes import SUFFIXES, ends_in_a_case
from ..trees import Floats
from .called_after import called_after, is_people
from .clubs import clubs, is_of_a_club
from .forenames import is_forename, tells_forenames
from .nouns import kinds_of
from .page import ARTICLE, POSSESSIVE, Page
from .somebody import is_state, is_told_to_be_somebody
from .spans import Numbered, Span
from .words import BEHIND_HYPHENS, BEHIND_PLACES, PREPOSITIONS

LIKELY = 0.5
"""The chance of what is a place rather than none."""
ORDINARY_WORD = 5.0
"""Parts per million from which a word is more likely just a word than a well-known place
(`well_known.WELL_KNOWN`); it grows with the root of the importance, for the lists count names, too."""
USUAL = 0.005
"""Per cent of people who bear a surname, from which it is a usual one."""
SHORT = 3
"""Letters of a word at the start of a sentence that is no forename: "La", "Das"."""
NO_CAPITAL_PEOPLES = frozenset("be ru uk".split())
"""Languages (ISO 639-1) that write peoples and adjectives in small letters."""
BEFORE_PLACES_ONLY = PREPOSITIONS - {"for"}
"""Words behind which it is a place, even if it is told to be somebody's."""

_FULL_NAME = re.compile(r" [A-Z][\w'’-]+, (?:who\b|whose\b|[1-9]\d,)")
"""What stands behind a forename: " Whitlock, who", " Whitlock, 29,"."""

OFTEN_OF_BODIES = frozenset({"ar", "ru"})
"""Languages (ISO 639-1) in which a surname that is a people stands elsewhere for that, too, with a capital or
where there are none: "Вера Московская в Московском театре"."""


def namesakes(page: Page) -> Iterator[int]:
    """Single names that stand somewhere behind a forename or a title, where they do not stand behind "in".

    And peoples that are surnames or streets where they stand, and clubs before their town.
    """
    yield from called_after(page)
    yield from clubs(page)
    people = {
        span.name
        for span in page.spans
        if span.first == span.last
        and not (is_people(span) and page.language in OFTEN_OF_BODIES)
        and not is_of_a_club(page, span)
        and (page.is_behind_title(span) or _is_forename(page, span.first - 1))
    }
    for index, span in enumerate(page.spans):
        is_small = is_people(span) and span.surface.islower()
        if span.name in people and not is_small and page.word(span.first - 1) not in PREPOSITIONS:
            yield index


def people(page: Page, chances: Floats, at_stake: Sequence[Numbered]) -> Iterator[int]:
    """Names of those who are told to be people, and their other mentions, but not those behind "in".

    Where the name is likely to be a place behind such a word, too, or the pipeline alone tells of a person,
    a mention must be less than likely to be a place by its chance, which is the gate's.
    """
    told = [
        index
        for index, span in at_stake
        if is_told_to_be_somebody(page, span)
        or ends_a_full_name(page, span)
        or _is_surely_a_forename(page, span)
    ]
    heads = [index for index, span in at_stake if heads_a_person(page, span) or ends_a_person(page, span)]
    yield from (*told, *heads)
    surely = {page.spans[index].name for index in told}
    names = surely | {page.spans[index].name for index in heads}
    named = [index for index, span in at_stake if span.name in names]
    in_places = {index for index in named if _stands_as_a_place(page, page.spans[index])}
    doubtful = names - surely | {page.spans[index].name for index in in_places if chances[index] >= LIKELY}
    for index in named:
        if index not in in_places and (chances[index] < LIKELY or page.spans[index].name not in doubtful):
            yield index


def is_before_a_compatriot(page: Page, span: Span) -> bool:
    """Whether a people stands before the full name of somebody of it: "Swede Armand Duplantis"."""
    if page.language not in (None, "en") or not is_people(span) or page.in_headline[span.first]:
        return False
    forename, surname = span.last + 1, span.last + 2
    follows = page.between(span.last) == page.between(forename) == " "
    if not (follows and page.is_name_word(forename) and page.is_name_word(surname)):
        return False
    is_surname = goes_with(page, span.first - 1) and not page.starts_a_sentence(span.first - 1)
    is_called = is_forename(page, forename) or commonness(page.word(forename)).as_forename > 0
    is_one = is_called or (page.is_of_a_person(forename) and page.is_of_a_person(surname))
    return is_one and not is_surname


def heads_a_person(page: Page, span: Span) -> bool:
    """Whether it is the first word of what the pipeline takes for a person: "Israel Ortega".

    Or, whatever it takes it for, where that is a forename and a surname, "Paris Hilton", or where an age or
    "who" follows: "Georgia Whitlock, who".
    """
    entity = page.entity_at[span.first]
    if span.first != span.last or not page.is_name_word(span.last + 1) or page.between(span.last) != " ":
        return False
    if is_before_a_compatriot(page, span):
        return False
    behind, end = page.word(span.last + 1), page.tokens[span.last + 1].end
    is_called = "person" in kinds_of(behind)
    if _FULL_NAME.match(page.text, span.end) and behind not in BEHIND_PLACES and not is_called:
        return page.word(span.first - 1) not in PREPOSITIONS
    if page.in_headline[span.first]:
        return page.has_entities and behind not in BEHIND_PLACES and _is_full_name(page, span)
    if _begins_a_full_name(page, span):
        return True
    if entity is None or entity.start != span.start:
        return False
    if entity.label == "PERSON":
        called = commonness(span.name)
        is_capital = any(one.place.feature_code == "PPLC" for one in span.candidates[:1])
        is_nobodys = is_capital and called.forename + called.surname == 0  # "Bujumbura Nord"
        return behind not in BEHIND_PLACES and end <= entity.end and not is_nobodys
    return end == entity.end and _is_full_name(page, span)


def ends_a_full_name(page: Page, span: Span) -> bool:
    """Whether it is a surname behind a forename, and the two are no place's name: "Danilo Medina".

    Of LGL, TR-News and GeoWebNews no other mention of such a name was a place, but behind words for places.
    """
    if span.first != span.last or page.in_headline[span.first] or not _is_forename(page, span.first - 1):
        return False
    around = page.covering[span.first]
    is_longer = any(other.candidates and other.first < span.first for other in around)
    return commonness(span.name).surname > 0 and not is_longer and not page.in_container(span)


def ends_a_person(page: Page, span: Span) -> bool:
    """Whether it is a surname with which ends what the pipeline takes for a person: "Jhon Córdoba"."""
    entity, before = page.entity_at[span.first], span.first - 1
    if entity is None or entity.label != "PERSON" or page.in_headline[span.first]:
        return False
    is_end = entity.start < span.start and 0 <= entity.end - span.end <= POSSESSIVE
    follows = page.is_name_word(before) and page.between(before) == " "
    return is_end and follows and commonness(span.name).surname > 0


def _begins_a_full_name(page: Page, span: Span) -> bool:
    """Whether it is a forename behind which stands a usual surname, and no other word with a capital.

    Of 517 such names in LGL, TR-News and GeoWebNews none is a place.
    """
    surname = commonness(page.word(span.last + 1))
    is_surname = surname.surname >= USUAL and surname.as_word("en") < ORDINARY_WORD
    goes_on = page.is_name_word(span.last + 2) and page.between(span.last + 1) == " "
    is_longer = any(other.candidates and other.last > span.last for other in page.covering[span.last])
    return is_surname and commonness(span.name).as_forename > 0 and not (goes_on or is_longer)


def _is_surely_a_forename(page: Page, span: Span) -> bool:
    """Whether it begins a full name, and the name is of no state: Israel Katz will be named beside Israel."""
    is_single = span.first == span.last and not page.in_headline[span.first]
    adjacent = page.is_name_word(span.last + 1) and page.between(span.last) == " "
    return is_single and adjacent and not is_state(span) and _begins_a_full_name(page, span)


def _is_full_name(page: Page, span: Span) -> bool:
    """Whether it is a forename before a surname that is no common word."""
    surname = commonness(page.word(span.last + 1))
    is_surname = surname.surname > 0 and surname.as_word(page.language) < ORDINARY_WORD
    return is_surname and commonness(span.name).forename > 0


def _stands_as_a_place(page: Page, span: Span) -> bool:
    """Whether it stands behind "in", before its country or division, or before "police" or "residents".

    "Two of Medina's sons" are somebody's.
    """
    is_one_of_ones = page.word(span.first - 1) == "of" and page.word(span.last + 1) == "s"
    behind = page.word(span.first - 1) in BEFORE_PLACES_ONLY and not is_one_of_ones
    of_places = page.word(span.last + 1) in BEHIND_PLACES - BEHIND_HYPHENS
    before = of_places and page.between(span.last) == " "
    return behind or before or page.in_container(span)


def is_in_a_name(page: Page, span: Span, *, famous: bool = False) -> bool:
    """Whether another word with a capital stands beside it, as in a person's name.

    Before the name of a famous place, or where we know most forenames of the language, the first word of a
    sentence is hardly a forename, but for one that we know, or that is the name of a notable place, too.
    """
    last, before = span.last, span.first - 1
    after = page.is_name_word(last + 1) and page.between(last).strip(" \u00a0") == ""
    after = after and not _is_in_a_case(page, last)
    is_no_forename = famous or (tells_forenames(page.language) and not is_forename(page, before))
    just_first = is_no_forename and page.starts_a_sentence(before) and not page.is_notable(before)
    return after or (goes_with(page, before) and not just_first)


def is_in_an_entity(page: Page, span: Span) -> bool:
    """Whether the pipeline takes it for a part of a longer name."""
    entity = page.entity_at[span.first]
    return entity is not None and (entity.start < span.start - ARTICLE or entity.end > span.end + POSSESSIVE)


def is_behind_a_name(page: Page, span: Span) -> bool:
    """Whether a name stands before it, as a forename before a surname.

    What begins a sentence may be one where no people has a capital: "Сергій Київський", not "Zginął Polak".
    """
    before = span.first - 1
    is_one = page.language in NO_CAPITAL_PEOPLES or not page.starts_a_sentence(before)
    return page.is_name_word(span.first) and goes_with(page, before) and is_one


def goes_with(page: Page, index: int) -> bool:
    """Whether the word at an index has a capital of its own and belongs to the word behind it."""
    if not page.is_name_word(index) or page.between(index).strip(" \u00a0") or _is_in_a_case(page, index):
        return False
    return not (len(page.word(index)) <= SHORT and page.starts_a_sentence(index))


def _is_in_a_case(page: Page, index: int) -> bool:
    return page.language in SUFFIXES and ends_in_a_case(fold(page.word(index)), page.language)


def _is_forename(page: Page, index: int) -> bool:
    """Whether the word at an index is a forename of the name behind it, and no common word: "Le Sénégal"."""
    if not goes_with(page, index):
        return False
    common = commonness(page.word(index))
    rather_a_name = common.as_forename > 0 and common.as_word(page.language) < ORDINARY_WORD
    return rather_a_name or is_forename(page, index)
