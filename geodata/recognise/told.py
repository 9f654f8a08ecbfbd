"""Places that a word beside them, or what they do, tells to be places: "the city of Bath", "from Nice"."""

import re
from collections.abc import Iterator

from ..gazetteer import importance, kind
from ..names import commonness
from ..trees import Floats
from .beside import shared_word
from .namesakes import LIKELY, ORDINARY_WORD, is_before_a_compatriot, is_in_a_name
from .nouns import kinds_of
from .page import Page
from .rivers import water_told
from .somebody import is_state
from .spans import Span
from .words import (
    BEFORE_PLACES,
    DIRECTIONS,
    LOCATING_OR_MOVING,
    MONTHS_AND_DAYS,
    NATURES,
    OF_A_STATE,
    PARTIES,
)

KNOWN = 15_000
"""Inhabitants that a place must count for (`gazetteer.importance`) to be known behind a preposition."""
RARE = 0.02
"""Per cent of people who are called so, below which hardly anybody is. Of LGL, TR-News and GeoWebNews this
adds nothing that is wrong and nothing that is right; the shortest texts need it."""
SIZEABLE = 60_000
"""The same for what is a common word: where that has a capital of its own, it is none."""
BEARERS = 3
"""Bearers of a name, most important first, that may be the neighbour of another."""
_ANNOUNCED = re.compile(r" (?:said|says)(?: on [A-Z][a-z]+day)?(?: that)? it (?:would|will)\b")
"""What governments do behind their names, and hardly anybody else: "Jordan said on Monday that it would"."""
RULING = frozenset(
    "cabinet government governor health labor legislature liberals opposition parliament police premier"
    " treasurer".split()
)
"""Words behind the short form of a state or a country: "WA Police"."""
_COURT = re.compile(
    r" (?:County |Central )?(?:District|County|Crown|Circuit|Superior|Sheriff|Magistrates['’]?) Court\b"
)
KINDS_OF_COURTS = frozenset("central county family federal high".split())
"""Names of small towns that are words before "District Court", too."""
_RULES = re.compile(
    r" (?:has |have |had )?(?:accused|accuses|banned|condemned|condemns|denied|denies|expelled|imposed"
    r"|ratified|recalled|rejected|rejects|retaliated|summoned|suspended|urged|urges|vetoed|vowed|warned|warns"
    r"|withdrew)\b"
)
"""The same, of what has been done."""
_SPEAKS = re.compile(
    r" (?:has |have |had |also )?(?:announced|backs|blames|called|calls|demanded|demands|fears|hopes|insisted"
    r"|insists|offered|opposes|pledged|refused|refuses|responded|said|says|seeks|sent|signed|supports|wants)\b"
)
"""What people do, too."""


def told_alone(page: Page, chances: Floats) -> Iterator[int]:
    """Known names that a word beside them, or what they do, tells to be places, whatever else is named."""
    tellers = (
        _has_its_kind, _is_no_common_word, _announces, _is_a_short_form, _is_represented, _is_a_county,
        is_before_a_compatriot, _is_water, _is_before_its_own, _has_a_court, _is_told_by_a_direction,
    )  # fmt: skip
    begin = {span.start: span for span in page.spans}  # of those that begin alike, the longest
    for index, span in enumerate(page.spans):
        if chances[index] >= LIKELY or not span.candidates or page.in_headline[span.first]:
            continue
        if not page.is_name_word(span.first):
            continue
        behind = begin.get(span.end + len(", "))
        if any(tells(page, span) for tells in tellers) or _lies_in(page, span, behind):
            yield index


def _has_its_kind(page: Page, span: Span) -> bool:
    """Whether a noun in small letters tells what it is: "the city of Bath", "the Amazon river"."""
    if page.at_sentence_start(span) and is_ordinary(span, "en"):
        return False
    of = page.word(span.first - 1) == "of" and not page.is_name_word(span.first - 2)
    if of and page.word(span.first - 2) in BEFORE_PLACES and ends_there(page, span):
        return True
    noun = page.word(span.last + 1)
    return noun in NATURES and not page.is_name_word(span.last + 1) and page.between(span.last) == " "


def _is_a_short_form(page: Page, span: Span) -> bool:
    """Whether capitals behind a preposition, or before who rules there, are short for a place.

    "In LA", "WA Police"; no road as in "off US-24".
    """
    if span.candidates[0].match != "abbreviation" or not span.surface.isalpha() or not span.surface.isupper():
        return False
    is_behind = page.word(span.first - 1) in LOCATING_OR_MOVING | {"from"}
    is_behind = is_behind or (page.between(span.last) == " " and page.word(span.last + 1) in RULING)
    is_a_road = page.word(span.last + 1).isdigit() or page.between(span.last) == "-"
    return is_behind and not is_a_road and (ends_there(page, span) or page.word(span.last + 1) in RULING)


def _is_represented(page: Page, span: Span) -> bool:
    """Whether a member of parliament is of there: "Seifert, R-Marshall", not "the D-Day"."""
    is_behind = page.between(span.first - 1) == "-" and page.word(span.first - 1) in PARTIES
    return is_behind and page.between(span.first - 2) in {", ", " ("} and ends_there(page, span)


def _is_a_county(page: Page, span: Span) -> bool:
    """Whether it is one of "Muscogee and Harris counties"."""
    if page.word(span.last + 1) == "counties" and page.between(span.last) == " ":
        return True
    return shared_word(page, span) == "counties"


def _lies_in(page: Page, span: Span, behind: Span | None) -> bool:
    """Whether a town is named with its state behind it: "Hugo, Oklahoma".

    Of 154 such names in LGL, TR-News and GeoWebNews 151 are places.
    """
    goes_before = page.is_name_word(span.first - 1) and not page.between(span.first - 1).strip()
    if behind is None or goes_before or page.between(span.last) != ", ":
        return False
    states = {
        (one.place.country, one.place.admin1)
        for one in behind.candidates[:BEARERS]
        if kind(one.place) == "admin1" and one.match != "demonym"
    }
    towns = (one.place for one in span.candidates if kind(one.place) == "town")
    return any((town.country, town.admin1) in states for town in towns)


def _is_no_common_word(page: Page, span: Span) -> bool:
    """Whether a word in prose has its capital from being a name: "from Nice", "in Split"."""
    best = span.candidates[0]
    if page.word(span.first - 1) not in LOCATING_OR_MOVING | {"from"} or page.at_sentence_start(span):
        return False
    alone = ends_there(page, span) and page.between(span.last) != "-" and not is_in_a_name(page, span)
    is_town = best.match == "name" and importance(best.place, "name") >= SIZEABLE
    return (
        alone
        and not is_somebodys(span)
        and is_town
        and is_ordinary(span, "en")
        and span.name not in MONTHS_AND_DAYS
    )


def _announces(page: Page, span: Span) -> bool:
    """Whether a country or capital at the head of a sentence says that it will do something.

    Or does what governments do, where nobody is called so in the article: "Washington denied it".
    """
    if not page.at_sentence_start(span) or not is_state(span):
        return False
    if _ANNOUNCED.match(page.text, span.end):
        return True
    does_so = _RULES.match(page.text, span.end) or (
        not is_somebodys(span) and _SPEAKS.match(page.text, span.end)
    )
    namesakes = (other for other in page.spans if other.name == span.name)
    return bool(does_so) and not any(
        is_in_a_name(page, other) or page.is_behind_title(other) for other in namesakes
    )


def _is_before_its_own(page: Page, span: Span) -> bool:
    """Whether an adjective stands before what is of its country: "two German walkers", "the Welsh border"."""
    best, noun = span.candidates[0], page.word(span.last + 1)
    if best.match != "demonym" or page.between(span.last) != " ":
        return False
    if kind(best.place) in {"country", "admin1"} and noun in OF_A_STATE:
        return True
    is_somebody = "person" in kinds_of(noun) or "person" in kinds_of(noun.removesuffix("s"))
    return is_somebody and not page.is_name_word(span.last + 1) and kind(best.place) == "country"


def _is_told_by_a_direction(page: Page, span: Span) -> bool:
    """Whether it is a country, or a first-level division, of which a part is named: "Eastern Chad"."""
    best = span.candidates[0]
    is_large = best.match == "name" and kind(best.place) in {"country", "admin1"}
    is_behind = page.word(span.first - 1) in DIRECTIONS and page.between(span.first - 1) == " "
    return is_large and is_behind and ends_there(page, span)


def _has_a_court(page: Page, span: Span) -> bool:
    """Whether a court sits there: "Trim District Court"."""
    return _COURT.match(page.text, span.end) is not None and span.name not in KINDS_OF_COURTS


def _is_water(page: Page, span: Span) -> bool:
    """Whether it stands behind a word for rivers or lakes, and is one: "il fiume Po"."""
    is_one = any(kind(one.place) == "water" for one in span.candidates)
    return is_one and water_told(page.text, span.start, page.language) is not None


def is_ordinary(span: Span, language: str) -> bool:
    """Whether the span is a common word of this language."""
    return commonness(span.name).as_word(language) >= ORDINARY_WORD


def is_somebodys(span: Span) -> bool:
    """Whether more than hardly anybody is called so."""
    called = commonness(span.name)
    return called.forename >= RARE or called.surname >= RARE


def ends_there(page: Page, span: Span) -> bool:
    """Whether the name does not go on, and owns nothing: "Virginia, and Bryan Wethington", "Ohio, Chad's"."""
    goes_on = page.is_name_word(span.last + 1) and page.between(span.last) == " "
    return not goes_on and page.text[span.end : span.end + 1] not in {"'", "’"}
