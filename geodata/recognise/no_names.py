"""Words that are called as places are: directions, titles, German nouns, "us" in capitals, whole bodies."""

from collections.abc import Iterator

from ..gazetteer import importance
from ..names import commonness
from .page import Page
from .spans import Span
from .told import KNOWN
from .well_known import WELL_KNOWN
from .words import ABBREVIATED_TITLES, ARTICLES, DIRECTIONS, GERMAN_NOUNS, GIVING, NOBLES, ROYALS


def no_names(page: Page) -> Iterator[int]:
    """Spans that only tell where, "Southwest Airlines", no division of Cameroon; German nouns: "ein Mann".

    And titles, "us" in capitals, and whole bodies with a place in them: "University of Texas".
    """
    words = DIRECTIONS | GERMAN_NOUNS if page.language == "de" else DIRECTIONS
    for index, span in enumerate(page.spans):
        is_a_body = span.name.startswith("university of ") or _may_be_a_body(page, span)
        is_somebody = _is_a_title(page, span) or _is_of_a_noble(page, span)
        if span.name in words or is_a_body or is_somebody or _is_a_pronoun(page, span):
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
