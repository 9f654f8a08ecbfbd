"""Short forms of states and provinces that count behind a town only: "Blumenau (SC)", "Zapopan, Jal.".

Elsewhere they are words, parties and firms: "PD", "Sin." Which there are tells tables/short_forms.tsv, where
they stand in brackets.
"""

import re
from collections.abc import Iterator

from ..gazetteer import Gazetteer
from ..model import Candidate

_FORMS = {
    "pt": re.compile(r"(?<=\w)(?: \(|/|-| - |, )([A-Z]{2})(?=\)|[.,;:\n]|$| )"),
    "it": re.compile(r"(?<=\w) \(([A-Z]{2})\)"),
    "es": re.compile(r"(?<=\w)(?:, | \()([A-Z][a-z]{1,4}\.|[NB]\. ?[LC]\.|S\. ?L\. ?P\.|Q\. ?Roo)"),
}
"""What they look like behind a town, by language (ISO 639-1)."""
_BEFORE = 4
"""Characters before such a form that are looked at."""


def short_divisions(text: str, language: str | None) -> Iterator[tuple[int, int]]:
    """Where something stands that looks like one."""
    forms = _FORMS.get(language or "")
    for found in forms.finditer(text) if forms else ():
        yield found.span(1)


def division_told(
    text: str, start: int, end: int, language: str | None, gazetteer: Gazetteer
) -> tuple[Candidate, ...]:
    """The divisions that what stands there may be short for; none where no town can stand before it."""
    forms = _FORMS.get(language or "")
    begin = max(start - _BEFORE, 0)
    is_one = forms and any(found.span(1) == (start, end) for found in forms.finditer(text, begin, end + 1))
    return gazetteer.candidates(f"({text[start:end]})", language) if is_one else ()
