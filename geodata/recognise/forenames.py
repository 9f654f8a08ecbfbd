"""Forenames by language: "Tineke", "Fatma"."""

from functools import cache

from ..inflection import INFLECTED, base_forms
from ..names import fold, lines_of
from .page import Page

MOST = 300
"""Forenames of a language that are most of those that the news tells of."""


def is_forename(page: Page, index: int) -> bool:
    """Whether the word at an index is a forename in the language of the article; in English, in any."""
    names = _forenames_of(page.language)
    word = page.tokens[index].text if index >= 0 else ""
    if not names or not word or word.islower():
        return False
    if page.language in INFLECTED:
        return not names.isdisjoint(base_forms(word, page.language))
    return fold(word) in names


def tells_forenames(language: str | None) -> bool:
    """Whether we have most forenames of a language other than English, so that another word hardly is one."""
    return language not in (None, "en") and len(_forenames_of(language)) >= MOST


@cache
def _forenames_of(language: str | None) -> frozenset[str]:
    """Forenames, folded; English news tells of people of all countries."""
    if language in (None, "en"):
        return frozenset().union(*_forenames().values())
    return _forenames().get(language or "", frozenset())


@cache
def _forenames() -> dict[str, frozenset[str]]:
    """By language (ISO 639-1), the forenames of our table, folded."""
    rows = (line.split("\t") for line in lines_of("forenames.tsv"))
    return {language: frozenset(map(fold, names.split("|"))) for language, names in rows}
