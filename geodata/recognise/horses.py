"""Racehorses that are called as places are: "2 Samarkand Sunrise (11-1)"."""

import re

from .page import Page
from .spans import Span

_ODDS = re.compile(r"(?: [A-Z][\w'’]*){0,2} \(\d{1,3}[-/]\d{1,2}\b")
"""What stands behind the first word of a horse's name in the result of a race: " Sunrise (11-1"."""
RACES = frozenset(
    """
    chase distance fav favourite filly furlong furlongs gelding handicap hurdle jockey lengths mare maiden
    novices odds paddock plate ran runner runners sprint stakes steeplechase tote trainer turf
    """.split()
)
"""Words of which two stand in the report of a horse race."""


def is_a_horse(page: Page, span: Span) -> bool:
    """Whether odds follow it in the report of a race."""
    return len(RACES & page.vocabulary) > 1 and _ODDS.match(page.text, span.end) is not None
