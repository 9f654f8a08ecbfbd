"""Names that something else is better known by than a place: "Congress", "Nokia"."""

from collections.abc import Iterator
from functools import cache

from ..names import lines_of
from .page import Page
from .spans import Span
from .words import BEHIND_PLACES, PREPOSITIONS, WITHIN


def better_known(page: Page) -> Iterator[int]:
    """Spans with such a name, unless the article tells somewhere that it means the place."""
    named = [index for index, span in enumerate(page.spans) if span.name in _table()]
    places = {page.spans[index].name for index in named if _stands_as_a_place(page, page.spans[index])}
    return (index for index in named if page.spans[index].name not in places)


def _stands_as_a_place(page: Page, span: Span) -> bool:
    """Whether its state, "city of" or "police" stands beside it, or "in", where that tells of the place."""
    if page.in_container(span) or page.is_before_place(span.first - 1):
        return True
    if page.word(span.last + 1) in BEHIND_PLACES and not page.is_name_word(span.last + 1):
        return page.between(span.last) == " "
    within = WITHIN if page.language in (None, "en") else PREPOSITIONS
    return _table()[span.name] and page.word(span.first - 1) in within


@cache
def _table() -> dict[str, bool]:
    """Folded names, and whether "in" before them tells of the place."""
    rows = (line.split("\t") for line in lines_of("better_known.tsv"))
    return {name: sign == "+" for sign, name in rows}
