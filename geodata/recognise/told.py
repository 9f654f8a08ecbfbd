"""Places that the words around them tell to be places: "in Sale, near Manchester", "the city of Bath"."""

import re
from collections.abc import Iterator
from itertools import product
from operator import attrgetter

from ..gazetteer import importance, kind
from ..names import commonness
from ..sphere import distance_km
from ..trees import Floats
from .beside import shared_word
from .namesakes import LIKELY, ORDINARY_WORD, is_before_a_compatriot, is_in_a_name
from .nouns import kinds_of
from .page import Page
from .rivers import is_called_with_article, water_told
from .somebody import is_state
from .spans import Span
from .words import AND, ARTICLES, BEFORE_PLACES, LOCATING_OR_MOVING, MONTHS_AND_DAYS, NATURES, PARTIES

SURE = 0.8
"""The chance that a name must have to tell of the one beside it; what is certain is given LIKELY."""
KNOWN = 15_000
"""Inhabitants that a place must count for (`gazetteer.importance`) to be known behind a preposition."""
RARE = 0.02
"""Per cent of people who are called so, below which hardly anybody is. Of LGL, TR-News and GeoWebNews this
adds nothing that is wrong and nothing that is right; the shortest texts need it."""
SIZEABLE = 60_000
"""The same for what is a common word: where that has a capital of its own, it is none."""
NEIGHBOURS_KM = 100.0
"""Within so much of a sure place, a rare name joined to it is one, too."""
BEARERS = 3
"""Bearers of a name, most important first, that may be the neighbour of another."""
_ANNOUNCED = re.compile(r" (?:said|says)(?: on [A-Z][a-z]+day)?(?: that)? it (?:would|will)\b")
"""What governments do behind their names, and hardly anybody else: "Jordan said on Monday that it would"."""
_APPOSITION = re.compile(
    r", (?:(?:just )?(?:near|outside|in|(?:north|south)?-?(?:north|south|east|west) of) (?:the )?(?=[A-Z])"
    r"|(?:a|an|the|its) (?:[\w-]+ ){0,3}?"
    r"(?:town|city|village|port|capital|suburb|resort|hamlet|island)\b)"
)
"""What tells that the name before it is a town: ", near Manchester", ", a small Polish port"."""


def told_beside(page: Page, chances: Floats) -> Iterator[int]:
    """Known names that the words beside them tell to be places.

    "In Sale, near Manchester"; "between Cork and Dublin"; "Goris and Kapan"; "the Thames".
    """
    sure = [span for index, span in enumerate(page.spans) if chances[index] >= SURE]
    begin, end = ({edge(span): span for span in sure} for edge in (attrgetter("first"), attrgetter("last")))
    between = {span.last for span in sure if page.word(span.first - 1) == "between"}
    for index, span in enumerate(page.spans):
        if chances[index] >= LIKELY or not span.candidates or span.name in MONTHS_AND_DAYS:
            continue
        before = page.word(span.first - 1)
        if before in AND and span.first - 2 in between and ends_there(page, span):
            best = span.candidates[0]
            if best.match == "name" and importance(best.place, "name") >= KNOWN:
                yield index
        joined_to = [end.get(span.first - 2)] if before in AND else []
        if page.word(span.last + 1) in AND:
            joined_to.append(begin.get(span.last + 2))
        if any(other and _is_neighbour(page, span, other) for other in joined_to):
            yield index
        if before not in LOCATING_OR_MOVING | ARTICLES or not page.is_name_word(span.first):
            continue
        in_prose = not page.in_headline[span.first]
        if before in ARTICLES:
            other = page.between(span.last) == "-" or is_ordinary(span, "en")
            named = in_prose and not other and ends_there(page, span) and _is_nature(page, span)
        else:
            joined = page.word(span.last + 1) in AND and span.last + 2 in begin
            named = bool(_APPOSITION.match(page.text, span.end)) or (
                joined and (in_prose or before == "between")
            )
        if named:
            yield index


def _is_neighbour(page: Page, span: Span, other: Span) -> bool:
    """Whether a name that is no common word, and hardly anybody's, lies near the one it is joined to."""
    if is_somebodys(span) or is_ordinary(span, "en") or not ends_there(page, span):
        return False
    if not page.is_name_word(span.first) or page.in_headline[span.first]:
        return False
    return are_within(NEIGHBOURS_KM, span, other)


def are_within(km: float, span: Span, other: Span) -> bool:
    """Whether two names may mean places of one country, so near to each other."""
    places, others = ([one.place for one in each.candidates[:BEARERS]] for each in (span, other))
    return any(
        one.id != another.id
        and one.country == another.country
        and distance_km(one.lat, one.lon, another.lat, another.lon) <= km
        for one, another in product(places, others)
    )


def told_alone(page: Page, chances: Floats) -> Iterator[int]:
    """Known names that a word beside them, or what they do, tells to be places, whatever else is named."""
    tellers = (
        _has_its_kind, _is_no_common_word, _announces, _is_a_short_form, _is_represented, _is_a_county,
        is_before_a_compatriot, _is_water, _is_before_its_people,
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
    """Whether capitals behind a preposition are short for a place: "in LA", no road as in "off US-24"."""
    if span.candidates[0].match != "abbreviation" or not span.surface.isalpha() or not span.surface.isupper():
        return False
    is_behind = page.word(span.first - 1) in LOCATING_OR_MOVING | {"from"}
    is_a_road = page.word(span.last + 1).isdigit() or page.between(span.last) == "-"
    return is_behind and not is_a_road and ends_there(page, span)


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
    """Whether a country or capital at the head of a sentence says that it will do something."""
    if not page.at_sentence_start(span) or not is_state(span):
        return False
    return _ANNOUNCED.match(page.text, span.end) is not None


def _is_nature(page: Page, span: Span) -> bool:
    """Whether a river, lake or sea is called so, or above all a region that stands alone: "the Amazon"."""
    if any(kind(one.place) == "water" for one in span.candidates):
        return True
    is_land = span.candidates[0].match != "demonym" and kind(span.candidates[0].place) == "land"
    return is_land and is_called_with_article(page.text, span.start, span.end)


def _is_before_its_people(page: Page, span: Span) -> bool:
    """Whether an adjective stands before who is of its country: "two German walkers"."""
    if page.between(span.last) != " " or page.is_name_word(span.last + 1):
        return False
    noun = page.word(span.last + 1)
    is_somebody = "person" in kinds_of(noun) or "person" in kinds_of(noun.removesuffix("s"))
    best = span.candidates[0]
    return is_somebody and best.match == "demonym" and kind(best.place) == "country"


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
