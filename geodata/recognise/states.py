"""Short forms of states and provinces behind their towns: "Rawlins, Wyo.", "Blumenau (SC)"."""

import re
from collections.abc import Iterator

from ..gazetteer import PlaceKind, kind
from ..model import Place
from .page import Page
from .spans import Span

_ENDS = re.compile(r"$|[,.;:)\n]| ?[—–(]| -")
"""What stands behind such a form where it is two capitals, as "OR" and "ME" are, too."""


DIVISIONS: frozenset[PlaceKind] = frozenset({"admin1", "admin2", "town"})
"""What such forms are short for; Italy's are those of the capitals of its provinces."""
_GAPS = frozenset({", ", " (", "/", "-"})
"""What stands between a town and the short form."""


def states_behind_towns(page: Page) -> Iterator[int]:
    """Spans that are short for a division and stand behind a town that it has."""
    for index, span in enumerate(page.spans):
        if page.between(span.first - 1) in _GAPS and _is_short(page, span):
            towns = (town for town in page.covering.get(span.first - 1, ()) if town.last == span.first - 1)
            if any(_has(span, town) for town in towns):
                yield index


def _is_short(page: Page, span: Span) -> bool:
    """Whether it is written as such forms are: with a full stop, or in capitals with nothing more behind."""
    if not _divisions(span):
        return False
    is_spelt = span.surface.endswith(".") and span.surface[0].isupper()
    return is_spelt or (span.surface.isupper() and _ENDS.match(page.text, span.end) is not None)


def _has(state: Span, town: Span) -> bool:
    """Whether a bearer of the town's name lies in a division that the short form may mean."""
    divisions = {(place.country, place.admin1) for place in _divisions(state)}
    return any((one.place.country, one.place.admin1) in divisions for one in town.candidates)


def _divisions(span: Span) -> list[Place]:
    """The divisions that a span may be short for."""
    short = (one.place for one in span.candidates if one.match == "abbreviation")
    return [place for place in short if kind(place) in DIVISIONS]
