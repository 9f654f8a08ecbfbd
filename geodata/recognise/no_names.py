"""Words that are called as places are: directions, titles, saints, German nouns, "us", whole bodies."""

from collections.abc import Iterator, Sequence

from ..gazetteer import importance, kind, spoken_in
from ..names import commonness, fold
from .east_asia import no_towns_of_east_asia
from .page import Page
from .spans import Numbered, Span
from .told import KNOWN
from .well_known import WELL_KNOWN, german_words
from .words import (
    ABBREVIATED_TITLES,
    ARTICLES,
    CURRENTS,
    DIRECTIONS,
    GIVING,
    INSTITUTIONS,
    LANDSCAPES,
    LOCATING_OR_MOVING,
    NOBLES,
    PREPOSITIONS,
    ROYALS,
)
from .words_elsewhere import (
    ARABIC_NOUNS,
    ARABIC_TOWNS,
    BEFORE_DUTCH,
    BEGINNINGS,
    DIRECTIONS_ELSEWHERE,
    GERMAN_ADJECTIVES,
    GERMAN_NOUNS,
    HARDLY_PLACES,
)

_BEGINNINGS = {language: frozenset(words.split()) for language, words in BEGINNINGS.items()}
_HARDLY_PLACES = {language: frozenset(map(fold, words)) for language, words in HARDLY_PLACES.items()}
_DIRECTIONS_ELSEWHERE = frozenset(map(fold, DIRECTIONS_ELSEWHERE))
SAINTS = frozenset({"st", "saint"})
BEFORE_SAINTS = (LOCATING_OR_MOVING | {"from", "of"}) - {"at"}
"""Words that stand before a town that is called like a church; "at St. John's" is one."""
SHORT = 4
"""Capitals that are letters for something, rather than a name written so."""
MOST_WORDS = 3
"""Words behind a saint within which an institution must be named."""


def no_names(page: Page, at_stake: Sequence[Numbered]) -> Iterator[int]:
    """Spans that only tell where, "Southwest Airlines", no division of Cameroon; German nouns: "ein Mann".

    And titles, saints, "us" in capitals, and whole bodies with a place in them: "University of Texas".
    """
    words = DIRECTIONS | CURRENTS
    if page.language not in (None, "en"):
        words |= _DIRECTIONS_ELSEWHERE | ({"von", "van"} if page.language == "nl" else {"von"})
        yield from no_towns_of_east_asia(page)
    if page.language == "de":
        words |= GERMAN_NOUNS | GERMAN_ADJECTIVES
    words |= _HARDLY_PLACES.get(page.language or "", frozenset())
    for index, span in at_stake:
        is_a_body = span.name.startswith("university of ") or _may_be_a_body(page, span)
        is_somebody = _is_a_title(page, span) or _is_of_a_noble(page, span) or _is_a_saint(page, span)
        is_no_short_form = (
            _is_a_pronoun(page, span)
            or _is_no_short_form(page, span)
            or (page.language not in (None, "en") and _is_no_foreign_short_form(page, span))
        )
        is_a_noun = (
            (page.language == "ar" and _is_an_arabic_noun(page, span))
            or (page.language == "nl" and _is_a_language_in_dutch(page, span))
            or (page.language == "de" and _is_a_german_word(page, span))
        )
        is_a_landscape = span.name in LANDSCAPES and _is_a_landscape(page, span)
        word = span.surface.casefold()
        begins = word in _BEGINNINGS.get(page.language or "", ()) and _only_begins(page, span)
        if (
            begins
            or is_a_landscape
            or is_a_noun
            or span.name in words
            or is_a_body
            or is_somebody
            or is_no_short_form
        ):
            yield index


def _may_be_a_body(page: Page, span: Span) -> bool:
    """Whether a sentence begins with an article and a noun that few towns are called by: "La Unión calla"."""
    has_article = span.first < span.last and page.word(span.first) in ARTICLES
    if page.language in (None, "en") or not has_article or not page.at_sentence_start(span):
        return False
    return all(importance(one.place, "name") < WELL_KNOWN for one in span.candidates[:1])


def _is_a_pronoun(page: Page, span: Span) -> bool:
    """Whether "US" stands for "us" in a headline in capitals: "GIVE US BACK OUR LIBRARY"."""
    before = page.word(span.first - 1)
    return span.surface == "US" and before in GIVING and page.tokens[span.first - 1].text.isupper()


def _is_a_title(page: Page, span: Span) -> bool:
    """Whether it is a title, or begins with one: "Ms. Sato", "Miss Hull", "Queen Victoria" (in Mauritius)."""
    if span.name in ABBREVIATED_TITLES or span.surface == "Miss":
        return page.is_name_word(span.last + 1)
    is_unknown = not span.candidates or importance(span.candidates[0].place, "name") < KNOWN
    is_forename = commonness(page.word(span.last)).forename > 0
    return page.word(span.first) in ROYALS and span.first < span.last and is_forename and is_unknown


def _is_of_a_noble(page: Page, span: Span) -> bool:
    """Whether a British peer is called after it, "the Duke of York"; elsewhere, princes may reign there."""
    if page.word(span.first - 1) != "of" or page.word(span.first - 2) not in NOBLES:
        return False
    return page.is_name_word(span.first - 2) and any(one.place.country == "GB" for one in span.candidates[:1])


def _is_a_saint(page: Page, span: Span) -> bool:
    """Whether a church, school or hospital has its name from a saint: "St. Mary's", "St. Patrick's Day".

    Towns called so are told by what stands before or behind: "in St. John's", "St. John's, N.L.".
    """
    if page.word(span.first) not in SAINTS or span.first == span.last:
        return False
    if span.surface.endswith(("'s", "’s")):
        goes_on = page.is_name_word(span.last + 1) and page.between(span.last) == " "
        is_located = page.word(span.first - 1) in BEFORE_SAINTS
        return goes_on or not (
            is_located or page.between(span.last).startswith((",", " (", " —", " –", " -"))
        )
    is_owner = page.word(span.last + 1) == "s" and page.between(span.last) in {"'", "’"}
    behind = (page.word(span.last + shift) for shift in range(2, 2 + MOST_WORDS))
    return is_owner and not (INSTITUTIONS | {"day"}).isdisjoint(behind) and page.is_name_word(span.last + 2)


def _is_no_short_form(page: Page, span: Span) -> bool:
    """Whether letters stand for something else: "100 B.C.", "Ann Lee, M.D.", "it was OK", "Acme S.A."."""
    if span.surface[1:].islower() and all(one.match == "abbreviation" for one in span.candidates):
        return bool(span.candidates) and not span.surface.endswith(".")
    if span.surface == "OK":
        return page.between(span.first - 1) != ", "
    if span.surface in {"SA", "S.A."}:
        return page.is_name_word(span.first - 1) and page.between(span.first - 1) == " "
    return span.surface == "M.D." or (span.surface == "B.C." and page.word(span.first - 1).isdigit())


def _is_no_foreign_short_form(page: Page, span: Span) -> bool:
    """Whether letters in another language than English hardly stand for a place: "På", "SC Freiburg", "CHU".

    Short forms of states stand behind their town, "Miami, FL", or are of the language: "湘黔两省", "no RJ".
    """
    if not span.candidates:
        return False
    best = span.candidates[0]
    if best.match != "abbreviation":
        return kind(best.place) == "town" and _is_an_acronym(page, span)
    at_home = best.place.country in spoken_in(page.language or "en")
    if span.surface[1:].islower() and not span.surface.endswith("."):
        return not (at_home or page.language == "it")  # which writes "Usa"
    before = page.between(span.first - 1)
    is_alone = before not in {" (", "/", "-", " - "}
    is_division = kind(best.place) in {"admin1", "admin2"} or (not is_alone and kind(best.place) == "town")
    return is_division and not (is_alone and at_home) and before != ", "


def _is_an_acronym(page: Page, span: Span) -> bool:
    """Whether it stands in capitals where the text around has small letters, and begins no sentence."""
    in_capitals = span.surface.isascii() and span.surface.isupper() and len(span.surface) <= SHORT
    return in_capitals and not page.in_headline[span.first] and not page.at_sentence_start(span)


def _only_begins(page: Page, span: Span) -> bool:
    """Whether it begins a sentence, and in Turkish neither an ending nor a name follows: "Ordu'da sel"."""
    if not page.at_sentence_start(span):
        return False
    is_told = page.text[span.end : span.end + 1] in tuple("'’") or page.is_name_word(span.last + 1)
    return not (page.language == "tr" and is_told)


def _is_a_landscape(page: Page, span: Span) -> bool:
    """Whether it begins a sentence, and its state is not named behind it: "Orchards around Fort Valley"."""
    return page.at_sentence_start(span) and not page.in_container(span)


def _is_an_arabic_noun(page: Page, span: Span) -> bool:
    """Whether it is a word by which Arabic hardly means a place, as the words beside it tell."""
    if span.first != span.last or page.word(span.first - 1) in ARABIC_TOWNS:
        return False
    bare = f"ال{span.name.removeprefix('لل')}" if span.name.startswith("لل") else span.name
    return bare in ARABIC_NOUNS or _has_its_article_elsewhere(page, span)


def _has_its_article_elsewhere(page: Page, span: Span) -> bool:
    """Whether the same word stands in the Arabic text with its article, too: "سيول" and "السيول", floods."""
    return (
        span.first == span.last and not span.name.startswith("ال") and f"ال{span.surface}" in page.vocabulary
    )


def _is_a_german_word(page: Page, span: Span) -> bool:
    """Whether it is a word by which German hardly means a place, unless a preposition stands before it."""
    is_lesser = all(
        fold(one.place.name) != span.name
        if kind(one.place) == "water"
        else importance(one.place, one.match) < WELL_KNOWN
        for one in span.candidates[:1]
    )
    return span.name in german_words() and is_lesser and page.word(span.first - 1) not in PREPOSITIONS


def _is_a_language_in_dutch(page: Page, span: Span) -> bool:
    """Whether an adjective stands without its ending behind "het" or "spreekt": "het Engels"."""
    is_bare = span.surface.endswith(("s", "sch")) and all(one.match == "demonym" for one in span.candidates)
    return is_bare and page.word(span.first - 1) in BEFORE_DUTCH
