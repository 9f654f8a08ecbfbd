"""Names that can hardly be anything else than a place, in the language of their article."""

import re
from functools import cache

from ..gazetteer import importance, kind, spoken_in
from ..inflection import GENITIVE
from ..names import WORD_LANGUAGES, commonness, fold, lines_of
from ..peoples import is_people
from ..short_forms import is_short_in
from .clubs import is_of_a_club
from .forenames import is_forename
from .namesakes import ORDINARY_WORD, is_behind_a_name, is_in_a_name
from .nearby import NOTHING
from .of_towns import is_of_a_town
from .page import Page
from .place_words import is_behind_its_area, is_beside_a_place_word, is_no_word, says_its_kind
from .spans import Span
from .told import KNOWN, RARE, is_somebodys
from .words import GENERIC, PREPOSITIONS
from .words_elsewhere import MONTHS_ELSEWHERE, SMALL_WATERS, TURKISH_OFFICES

WELL_KNOWN = 100_000
"""Inhabitants that a place must at least count for (`gazetteer.importance`) to be well known."""
LARGE = 300_000
"""Inhabitants from which a town behind a preposition is meant, where hardly anybody is called so."""
KNOWN_AT_HOME = 5_000
"""The same in the language of its country, behind a preposition or near another place of the article."""
TOLD_BY_WORDS = frozenset({"th", "ur"})
"""Languages (ISO 639-1) in which a word for towns beside a name tells of lesser ones, too."""
KNOWN_IN = 2_000
"""The same behind one that tells where, in a language that would write a person otherwise there."""
IN = {
    "pl": frozenset("w we na".split()), "cs": frozenset("v ve na".split()),
    "ru": frozenset("в во".split()), "uk": frozenset("в у на".split()), "sk": frozenset("v vo na".split()),
    "hr": frozenset("u na".split()), "bs": frozenset("u na".split()), "sr": frozenset("u na у на".split()),
    "sl": frozenset("v na".split()), "bg": frozenset("в във на".split()),
}  # fmt: skip
"""By language (ISO 639-1), prepositions behind which stands a place rather than a person: "w Łebie"."""
OF_CLUBS = frozenset("cs da de nl no nb nn pl sv".split())
"""Languages in which the town of a club needs no more than that to be known at home: "SC Verl"."""
KNOWN_BY_COUNTRY = 1_000
"""The same behind its country's adjective."""
ADJECTIVES_BEFORE = frozenset("be bg bs cs hr pl ro ru sk sl sr tr uk".split())
"""Languages (ISO 639-1) in which an adjective with a capital behind a name is a surname: "Anna Krakowska"."""
NO_TOWNS = frozenset({"country", "continent", "water"})
"""Kinds of places whose names stand in no longer name by chance."""
BEHIND_PREPOSITION = 12.0
"""How much commoner a word behind "in" may be, if it has a capital or its script has none."""
WATERS = 2.0
"""How much commoner a word may be that is a water: النيل is hardly said but of the Nile."""
PREFIXES = frozenset("بلבלמ")
"""Letters for "in", "to" and "from" that Arabic and Hebrew write together with a name."""
_HEAD_OF_REPORT = re.compile(r"(?:, \w[\w. ]{0,20})? ?\([^()\n]{2,25}\)")
"""What stands behind the place a report comes from: "Lwów (PAP)"."""
_SCANDINAVIAN, _WEST_SLAVIC, _EAST_SLAVIC = "sk[aet]?$", r"[sc]k\w{0,4}$", r"[сцз]ь?к\w{1,4}$"
_ADJECTIVE = {
    "nl": re.compile("(?:sche?|[^r]se?)$"), "de": re.compile("sche[nmrs]?$"), "el": re.compile(r"ικ\w{1,4}$"),
    **dict.fromkeys(("sv", "da", "no", "nb", "nn"), re.compile(_SCANDINAVIAN)),
    **dict.fromkeys(("pl", "cs", "sk", "hr", "bs", "sl"), re.compile(_WEST_SLAVIC)),
    **dict.fromkeys(("ru", "uk", "be", "bg", "sr"), re.compile(_EAST_SLAVIC)),
}  # fmt: skip
"""By language, endings of the adjectives of countries that stand before their towns: "het Duitse Inzell",
while "de Japanner Sato" is a person."""
_LOCATIVE = re.compile(r"['’][dt][ae]n?\b")
"""What Turkish puts behind a name for "in" and "from"."""


def is_well_known(page: Page, span: Span) -> bool:
    """Whether the span, in the language of its article, can hardly be anything else than a place."""
    if not span.candidates or len(span.surface) < 2:
        return False
    best = span.candidates[0]
    if best.match == "demonym" and not span.surface.isupper() and is_people(span.surface, page.language):
        return span.surface.islower() or not (page.is_behind_title(span) or _may_be_a_surname(page, span))
    if page.is_behind_title(span) and not span.surface.islower():
        return False
    if page.word(span.first) in SMALL_WATERS and span.first < span.last:
        return kind(best.place) == "water"
    if says_its_kind(page, span) or is_behind_its_area(page, span):
        return True
    behind = _is_behind_a_preposition(page, span)
    matters = _matters(page, span)
    if page.language in OF_CLUBS and is_of_a_club(page, span) and _is_at_home(page, span):
        return matters >= KNOWN_IN
    if matters < _least(page, span, behind=behind):
        return False
    if best.match == "demonym":
        return not _may_be_a_surname(page, span)
    return not _may_be_something_else(page, span, matters, behind=behind)


def _may_be_a_surname(page: Page, span: Span) -> bool:
    """Whether a people stands where its language has surnames, and no people: "Fatma İzmirli"."""
    if page.language == "hu":  # surnames stand first: "Debreceni Márk"
        return page.is_name_word(span.last + 1) or not page.at_sentence_start(span)
    before = span.first - 1
    may_be_one = not page.starts_a_sentence(before) or is_forename(page, before)
    return page.language in ADJECTIVES_BEFORE and is_behind_a_name(page, span) and may_be_one


def _matters(page: Page, span: Span) -> float:
    """How important its best-known bearer is.

    What begins a sentence in a language with capitals, but without counts of words, may be any word, so that
    a lesser name of a place counts less there: "Hasiči" is Czech for the fire brigade, not for Hasakah.
    Elsewhere than in Latin letters most names are such, so that those of the language's own country stay.
    """
    best = span.candidates[0]
    has_capitals = span.name.isascii() or (span.surface[0].isupper() and not _is_at_home(page, span))
    may_be_a_word = has_capitals and (page.language or "en") not in WORD_LANGUAGES
    return importance(best.place, best.match if may_be_a_word and page.at_sentence_start(span) else "name")


def _least(page: Page, span: Span, *, behind: bool) -> int:
    """How important it must be: less behind a preposition, or for no town, if a capital tells of a name."""
    first = span.surface[0]
    has_no_case = first.title() == first.lower()
    has_its_capital = _capitals_tell(page, span) and first.isupper() and not page.at_sentence_start(span)
    is_no_town = has_its_capital and kind(span.candidates[0].place) != "town"
    is_near = has_its_capital and _is_at_home(page, span)
    has_neighbours = page.nearby.get(span.name, NOTHING).sure > 0
    if has_neighbours and (is_near or (has_no_case and _is_at_home(page, span))):
        return KNOWN_AT_HOME
    if page.language in TOLD_BY_WORDS and is_beside_a_place_word(page, span) and _is_at_home(page, span):
        return KNOWN_AT_HOME
    if _is_told_by_its_country(page, span):
        return KNOWN_BY_COUNTRY
    if is_no_word(page, span):
        return KNOWN_AT_HOME
    if behind and is_near:
        is_in = page.word(span.first - 1) in IN.get(page.language or "", ())
        return KNOWN_IN if is_in or is_of_a_town(page, span) else KNOWN_AT_HOME
    is_told = (behind and (has_no_case or has_its_capital)) or _heads_a_report(page, span)
    is_told = is_told or (page.language == "fi" and _is_a_genitive(page, span) and _is_at_home(page, span))
    return KNOWN if is_told or is_no_town or is_near else WELL_KNOWN


def _is_told_by_its_country(page: Page, span: Span) -> bool:
    """Whether its country's adjective stands before it: "het Duitse Inzell", "w czeskim Kolinie"."""
    adjective = _ADJECTIVE.get(page.language or "")
    if page.between(span.first - 1) != " " or not page.is_name_word(span.first) or adjective is None:
        return False
    if adjective.search(page.word(span.first - 1)) is None:
        return False
    country = span.candidates[0].place.country
    return any(
        one.match == "demonym" and one.place.country == country and kind(one.place) == "country"
        for before in page.covering.get(span.first - 1, ())
        if before.last == span.first - 1
        for one in before.candidates[:1]
    )


def _is_at_home(page: Page, span: Span) -> bool:
    """Whether the language of the article is spoken in its country, and hardly anybody is called so.

    A district that is one of several of the name may be that of any town: "Кировский район".
    """
    best, *others = (one.place for one in span.candidates)
    is_one_of_many = kind(best) == "admin2" and any(kind(other) == "admin2" for other in others)
    is_theirs = best.country in spoken_in(page.language or "en")
    return is_theirs and not is_one_of_many and not is_somebodys(span)


def _heads_a_report(page: Page, span: Span) -> bool:
    """Whether a line begins with the name and the agency that reports from there: "Lwów (PAP)"."""
    begins = span.start == 0 or page.text[span.start - 1] == "\n"
    return begins and _HEAD_OF_REPORT.match(page.text, span.end) is not None


def _may_be_something_else(page: Page, span: Span, matters: float, *, behind: bool) -> bool:
    """Whether it is part of a longer name, a month, or a word too common for a place of this importance."""
    goes_on = page.is_name_word(span.last + 1) and page.between(span.last) == " "
    if goes_on and (commonness(span.name).forename >= RARE or span.name in GENERIC):
        return True
    if span.name in MONTHS_ELSEWHERE:
        return True
    stands_alone = behind or span.surface.isupper() or kind(span.candidates[0].place) in NO_TOWNS
    stands_alone = stands_alone or page.language == "de"  # nouns stand before it: "die Hauptstadt Taipeh"
    is_told = is_of_a_club(page, span) or _is_told_by_its_country(page, span)
    is_told = is_told or _is_a_genitive(page, span) or _is_before_an_office(page, span)
    if not (stands_alone or is_told) and is_in_a_name(page, span, famous=matters >= LARGE):
        return True
    if behind and page.language not in (None, *WORD_LANGUAGES) and _is_at_home(page, span):
        return False  # the counts are of English words: "in Goes"
    if span.surface.isupper() and not page.in_headline[span.first] and is_short_in(span.name, page.language):
        return False  # "AS" is America in Indonesian, and no "as"
    if _is_spelled_out(page, span):
        return False
    tolerated = ORDINARY_WORD * (matters / WELL_KNOWN) ** 0.5
    if kind(span.candidates[0].place) == "water":
        tolerated *= WATERS
    if behind and (page.language != "de" or matters >= LARGE) and not span.surface[0].islower():
        tolerated *= BEHIND_PREPOSITION
    return bool(commonness(span.name).as_word(page.language or "en") >= tolerated)


def _is_spelled_out(page: Page, span: Span) -> bool:
    """Whether its accents and capital tell it from a common word: "do Pará", not "para"."""
    has_accents = span.surface.casefold() != span.name and span.surface == span.candidates[0].place.name
    has_capital = span.surface[0].isupper() and not span.surface.isupper()
    return has_accents and has_capital and _has_its_own_capital(page, span.first)


def _capitals_tell(page: Page, span: Span) -> bool:
    """Whether capitals are a sign of names: not of German words, "Frankfurt oder", not in CAPITALS."""
    if page.language == "de":
        words = range(span.first, span.last + 1)
        if span.name in german_words() or not all(map(page.is_name_word, words)):
            return False
    return not span.surface.isupper()


@cache
def german_words() -> frozenset[str]:
    """Folded words that German, which gives every noun a capital, uses otherwise than for places."""
    return frozenset(map(fold, lines_of("german_words.tsv")))


def _is_behind_a_preposition(page: Page, span: Span) -> bool:
    """Whether one stands before the name, is written together with it, or as an ending: "Trabzon'da"."""
    written_with = page.text[page.tokens[span.first].start : span.start]
    return (
        (page.word(span.first - 1) in PREPOSITIONS and not _has_its_own_capital(page, span.first - 1))
        or is_beside_a_place_word(page, span)
        or is_of_a_town(page, span)
        or not PREFIXES.isdisjoint(written_with)
        or (page.language == "tr" and _LOCATIVE.match(page.text, span.end) is not None)
    )


def _is_before_an_office(page: Page, span: Span) -> bool:
    """Whether the office of a Turkish town follows: "Aydın Valisi", "Yalova Belediyesi"."""
    return (
        page.language == "tr"
        and page.between(span.last) == " "
        and page.word(span.last + 1) in TURKISH_OFFICES
    )


def _is_a_genitive(page: Page, span: Span) -> bool:
    """Whether it is the genitive before a club or a body, nobody's: "Københavns Byret", "Oulun Kärpät"."""
    if page.language == "fi":
        is_one = span.surface.endswith("n") and fold(span.candidates[0].place.name) != span.name
        return is_one and page.is_name_word(span.last + 1) and page.between(span.last) == " "
    is_cut = page.language in GENITIVE and page.text[span.end : page.tokens[span.last].end] == "s"
    return is_cut and not is_forename(page, span.last)


def _has_its_own_capital(page: Page, index: int) -> bool:
    """Whether a word is a name although it is called as a preposition is: "Per", not "In" at the start."""
    capital_is_given = page.starts_a_sentence(index) or page.in_headline[index]
    return page.is_name_word(index) and not capital_is_given
