"""Surnames that are peoples, too: "Paolo Toscano", "Вера Московская", "محمود المصري"."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from ..inflection import INFLECTED, base_forms
from ..names import fold
from .page import Page
from .spans import Span
from .words import ARTICLES

SMALL_ALWAYS = frozenset({"es", "it", "pt", "ru"})
"""Languages (ISO 639-1) that write peoples in small letters wherever no sentence and no name begins."""
_ADJECTIVE = re.compile(r"[сц]к(?:ии|ая|ое|ие|ого|ому|им|ом|ои|ую|ими|их)$")
"""How Russian adjectives end, folded: with a capital they begin the name of a body, "в Московском театре"."""
_ARTICLES = ARTICLES | frozenset(
    """
    o a os as um uma un una uno el lo gli i al ai agli nel nella no na nos nas ao do da dos das sul sulla
    """.split()
)
"""Words behind which a people with a capital is the name of a club: "o Paulista"."""


_TITLES = frozenset("m mm mme mmes mlle sr sra sres dr dra г".split())
"""Titles with a full stop behind them: "M. Lombard"."""


def surnames(page: Page) -> Iterator[int]:
    """Peoples that are surnames: behind a forename or a title, or with a capital of their own."""
    for index, span in enumerate(page.spans):
        if is_people(span) and not span.surface.islower():
            behind_forename = page.between(span.first - 1) == " " and is_forename(page, span.first - 1)
            behind_title = page.between(span.first - 1) == ". " and page.word(span.first - 1) in _TITLES
            if (
                behind_forename
                or behind_title
                or page.is_behind_title(span)
                or _has_a_capital_of_its_own(page, span)
            ):
                yield index


def is_people(span: Span) -> bool:
    """Whether the span is one word that stands for a people or a thing of a place."""
    return span.first == span.last and bool(span.candidates) and span.candidates[0].match == "demonym"


def is_forename(page: Page, index: int) -> bool:
    """Whether the word at an index is a forename in the language of the article."""
    if index < 0 or page.language not in _forenames():
        return False
    word = page.tokens[index].text
    if word.islower():
        return False
    names = _forenames()[page.language]
    if page.language in INFLECTED:
        return not names.isdisjoint(base_forms(word, page.language))
    return fold(word) in names


def _has_a_capital_of_its_own(page: Page, span: Span) -> bool:
    """Whether a people has a capital where the language has none for it: "dijo Navarro", "Romano Prodi"."""
    if page.language not in SMALL_ALWAYS or span.surface.isupper() or page.in_headline[span.first]:
        return False
    begins = page.at_sentence_start(span)
    if page.language == "ru":
        return not begins and _ADJECTIVE.search(span.name) is None
    if page.is_name_word(span.last + 1) and page.between(span.last) == " ":
        return True
    before = span.first - 1
    goes_before = page.is_name_word(before) and not page.starts_a_sentence(before)
    return (
        not begins and page.between(before) == " " and not goes_before and page.word(before) not in _ARTICLES
    )


@cache
def _forenames() -> dict[str, frozenset[str]]:
    """By language (ISO 639-1), the forenames of our table, folded."""
    lines = files("geodata").joinpath("tables", "forenames.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {language: frozenset(map(fold, names.split("|"))) for language, names in rows}
