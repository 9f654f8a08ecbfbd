"""Who bears a forename of the article's language: "Tineke Dokkum", "Jan van Breda", "América Ferrera"."""

import re
from collections.abc import Iterator, Sequence

from ..gazetteer import kind
from ..names import fold
from .called_after import TITLES
from .forenames import is_forename
from .page import Page
from .spans import Numbered, Span
from .words import TEAMS
from .words_elsewhere import CALLINGS, TITLES_ELSEWHERE, TURKISH_OFFICES

_PARTICLES = {
    "nl": (("van",), ("van", "de"), ("van", "der"), ("van", "den"), ("ter",), ("ten",)),
    "fr": (("de",), ("d",), ("du",), ("de", "la")), "es": (("de",), ("de", "la"), ("del",)),
    "pt": (("da",), ("de",), ("do",), ("dos",), ("das",)), "it": (("di",), ("da",), ("de",), ("del",)),
    "de": (("von",), ("van",), ("zu",)), "sv": (("av",), ("von",)), "da": (("von",),),
}  # fmt: skip
"""By language (ISO 639-1), the small words between a forename and a surname."""
_CALLINGS = {
    "ru": frozenset(
        """
        адвокат актер вратарь генерал глава господин губернатор депутат директор защитник капитан маиор
        министр мэр нападающии начальник певец писатель полковник полузащитник премьер президент
        прокурор профессор режиссер сенатор судья товарищ тренер форвард хоккеист футболист
        """.split()
    ),
    "uk": frozenset(
        """
        адвокат актор воротар генерал голова губернатор депутат директор захисник капітан міністр мер
        нападник начальник письменник полковник президент прокурор професор режисер суддя тренер форвард
        """.split()
    ),
}
"""By language, callings, folded, behind which stands a surname in the nominative: "мэр Иванов"."""
ROMANCE = frozenset("ca es fr it pt ro".split())
"""Languages (ISO 639-1) in which a place behind a calling would have a preposition before it."""
INTRODUCING = TITLES_ELSEWHERE | CALLINGS
"""Words behind which they name somebody by forename and surname."""
_SURNAME = re.compile("(?:[оеё]в|[иы]н|[сц]ь?к[иі]й|ко)$")
"""How surnames end in those languages, and towns behind a calling do not, for they stand in the genitive."""
_SAINTS = frozenset("san santa santo são sao saint sainte st ste sint sankt sant sveti".split())
"""Words before a forename with which it is the name of a place: "San Pedro de Atacama"."""
_LARGE = frozenset({"country", "continent"})
"""Kinds of places that princes are called after: "Felipe de España"."""


def bearers(page: Page, at_stake: Sequence[Numbered]) -> Iterator[int]:
    """Spans behind a forename and "van" or behind a calling, and forenames before a surname."""
    for index, span in at_stake:
        if not span.candidates or span.surface.islower():
            continue
        is_surname = _is_behind_a_particle(page, span) or _is_called(page, span) or _is_introduced(page, span)
        if is_surname or _is_a_forename(page, span):
            yield index


def _is_behind_a_particle(page: Page, span: Span) -> bool:
    """Whether small words stand between a forename, or a title, and the span: "M. de France"."""
    for words in _PARTICLES.get(page.language or "", ()):
        first = span.first - len(words)
        if first < 1 or tuple(page.word(first + at) for at in range(len(words))) != words:
            continue
        if any(page.is_name_word(first + at) for at in range(len(words))):
            continue
        gap = page.between(first - 1)
        if gap == ". " and page.word(first - 1) in TITLES:
            return True
        is_name = gap == " " and is_forename(page, first - 1) and page.word(first - 2) not in _SAINTS
        if is_name and not _is_in_a_place(page, first - 1) and kind(span.candidates[0].place) not in _LARGE:
            return True
    return False


def _is_called(page: Page, span: Span) -> bool:
    """Whether a surname stands behind a calling: "мэр Иванов"."""
    callings = _CALLINGS.get(page.language or "", frozenset())
    is_behind = page.between(span.first - 1) == " " and fold(page.word(span.first - 1)) in callings
    return is_behind and _SURNAME.search(span.surface) is not None


def _is_introduced(page: Page, span: Span) -> bool:
    """Whether it stands behind a calling and a word with a capital: "le ministre Adama Bouaké"."""
    forename = span.first - 1
    if page.language not in ROMANCE or not page.is_name_word(forename) or page.is_notable(forename):
        return False
    is_one = page.between(forename) == page.between(forename - 1) == " "
    return is_one and page.word(forename - 1) in INTRODUCING


def _is_in_a_place(page: Page, index: int) -> bool:
    """Whether the word at an index belongs to the name of a place of several words."""
    return any(span.first < span.last and span.candidates for span in page.covering.get(index, ()))


def _is_a_forename(page: Page, span: Span) -> bool:
    """Whether the span is a forename before another name that goes on with it: "América Ferrera"."""
    behind = span.last + 1
    if span.first != span.last or page.between(span.last) != " " or not page.is_name_word(behind):
        return False
    if page.in_headline[span.first] or page.tokens[behind].text.isupper():
        return False
    is_of_a_town = page.word(behind) in TEAMS or (
        page.language == "tr" and page.word(behind) in TURKISH_OFFICES
    )
    is_longer = any(other.last > span.last and other.candidates for other in page.covering[span.first])
    is_own = fold(page.tokens[span.first].text) == span.name
    return is_own and not is_of_a_town and not is_longer and is_forename(page, span.first)
