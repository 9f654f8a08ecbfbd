"""Short forms of states behind their towns: "Rawlins, Wyo.", "Bangor, ME"."""

import re
from collections.abc import Iterator

from ..gazetteer import kind
from .page import Page
from .spans import Span

_ENDS = re.compile(r"$|[,.;:)\n]| ?[—–(]| -")
"""What stands behind such a form where it is two capitals, as "OR" and "ME" are, too."""


def states_behind_towns(page: Page) -> Iterator[int]:
    """Spans that are short for a state and stand behind a comma and a town that it has."""
    for index, span in enumerate(page.spans):
        if page.between(span.first - 1) == ", " and _is_short(page, span):
            towns = (town for town in page.covering.get(span.first - 1, ()) if town.last == span.first - 1)
            if any(_has(span, town) for town in towns):
                yield index


def _is_short(page: Page, span: Span) -> bool:
    """Whether it is written as such forms are: with a full stop, or in capitals with nothing more behind."""
    if not any(one.match == "abbreviation" and kind(one.place) == "admin1" for one in span.candidates):
        return False
    is_spelt = span.surface.endswith(".") and span.surface[0].isupper()
    return is_spelt or (span.surface.isupper() and _ENDS.match(page.text, span.end) is not None)


def _has(state: Span, town: Span) -> bool:
    """Whether a bearer of the town's name lies in a state that the short form may mean."""
    divisions = {
        (one.place.country, one.place.admin1) for one in state.candidates if kind(one.place) == "admin1"
    }
    return any((one.place.country, one.place.admin1) in divisions for one in town.candidates)
