"""Surnames and streets that are called as peoples are: "Paolo Toscano", "محمود المصري", "Киевское шоссе"."""

import re
from collections.abc import Iterator

from ..gazetteer import kind
from ..names import fold
from .forenames import is_forename
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


_STREETS = {
    "de": re.compile(r"(?:allee|chaussee|damm|gasse|landstrasse|platz|strasse|tor|ufer|weg)s?$"),
    "ru": re.compile(r"^(?:бульвар|вокзал|мост|набережн|переул|площад|проспект|тракт|улиц|шоссе)"),
}
"""By language (ISO 639-1), how a folded word for a street or square begins or ends: "Pariser Platz"."""
_DISTRICT = fold("район")
"""A district in many a Russian town has the name of what is not near it: "Кировский район"."""
TITLES = frozenset("m mm mme mmes mlle sr sra sres dr dra г".split())
"""Titles with a full stop behind them: "M. Lombard"."""


def called_after(page: Page) -> Iterator[int]:
    """Peoples with a capital that are surnames or streets."""
    for index, span in enumerate(page.spans):
        if (
            is_people(span)
            and not span.surface.islower()
            and (_is_surname(page, span) or _is_street(page, span))
        ):
            yield index


def _is_surname(page: Page, span: Span) -> bool:
    """Whether it stands behind a forename or a title, or has a capital that only names have."""
    before, gap = span.first - 1, page.between(span.first - 1)
    if (gap == " " and is_forename(page, before)) or (gap == ". " and page.word(before) in TITLES):
        return True
    return page.is_behind_title(span) or _has_a_capital_of_its_own(page, span)


def _is_street(page: Page, span: Span) -> bool:
    """Whether a word for a street, square or station follows, or one for a district of many towns."""
    street = _STREETS.get(page.language or "")
    behind = fold(page.word(span.last + 1))
    if street is None or page.between(span.last) != " ":
        return False
    is_far = kind(span.candidates[0].place) in {"admin1", "country"}
    return street.search(behind) is not None or (behind.startswith(_DISTRICT) and is_far)


def is_people(span: Span) -> bool:
    """Whether the span is one word that stands for a people or a thing of a place."""
    return span.first == span.last and bool(span.candidates) and span.candidates[0].match == "demonym"


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
