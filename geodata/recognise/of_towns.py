"""Towns in the genitive behind words for their mayor or inhabitants: "wójta Łącka", "жители Торжка"."""

import re

from ..names import fold
from .forenames import is_forename
from .namesakes import NO_CAPITAL_PEOPLES
from .page import Page
from .spans import Span

OF_TOWNS = {
    "pl": re.compile(
        r"(?:burmistrz|wójt|wojt|prezydent|sołtys|starost|mieszkań|mieszkan|gmin|władz|radn|okolic|kibic)\w*"
    ),
    "cs": re.compile(r"(?:starost|primátor|obyvatel|radnic|fanouš|okol|předměst)\w*"),
    "ru": re.compile(
        r"(?:мэр|глав|жител|жительниц|окраин|окрестност|пригород|улиц|центр|аэропорт|порт)\w{0,4}"
    ),
    "uk": re.compile(r"(?:мер|мешкан|жител|околиц|передміст|вулиц|центр|аеропорт|порт)\w{0,4}"),
}
"""By language, words behind which a town in the genitive needs no preposition: "wójta Łącka"."""
_OF_TOWNS_ALONE = re.compile(
    "(?:mieszk|gmin|kibic|okolic|obyvatel|fanouš|okol|předměst|жител|мешкан|околиц|окраин)"
)
"""How those begin that stand before no person."""
_PERSON_ENDS = re.compile(r"(?:[sc]kie(?:go|mu)|[sc]k(?:im|iej|ą)|ého|ému|ová|ové|ovou|ova|ем|ым|ому)$")
"""How surnames end there: "burmistrza Kowalskiego"."""


def is_of_a_town(page: Page, span: Span) -> bool:
    """Whether a word for its mayor or inhabitants stands before a name in the genitive: "wójta Łącka"."""
    words = OF_TOWNS.get(page.language or "")
    if words is None or page.between(span.first - 1) != " " or _goes_on(page, span):
        return False
    is_genitive = not any(fold(one.place.name) == span.name for one in span.candidates[:1])
    before = page.word(span.first - 1)
    is_told = words.fullmatch(before) is not None
    may_be_a_person = _OF_TOWNS_ALONE.match(before) is None and _PERSON_ENDS.search(span.surface) is not None
    if page.language in NO_CAPITAL_PEOPLES and span.surface[-1] not in "аеиоуыэюяії":
        return False
    return is_told and is_genitive and not may_be_a_person


def _goes_on(page: Page, span: Span) -> bool:
    """Whether a name follows at once that is no forename: "wójt Łącka Jan Nowak"."""
    behind = span.last + 1
    return page.between(span.last) == " " and page.is_name_word(behind) and not is_forename(page, behind)
