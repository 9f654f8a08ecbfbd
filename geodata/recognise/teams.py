"""Teams that are called after their towns: "Phoenix Suns", "Brest 1-0 Lens"."""

import re
from collections import defaultdict
from collections.abc import Iterator

from ..gazetteer import importance
from .lived_in import is_heard_of
from .namesakes import goes_with
from .page import Page
from .spans import Span
from .told import SIZEABLE, is_ordinary
from .words import TEAMS

OF_CITIES = frozenset("afc city fc rfc rovers rugby town united wanderers".split())
"""What the clubs of towns are called that are common words: "Reading FC"."""
CLUBS = TEAMS | OF_CITIES
_RESULT = re.compile(
    r" \d{1,3}[-–:]\d{1,3} (?=[A-Z])"
    r"| (?:beat|defeated|drew (?:at|with)|edged|held|hosted|lost (?:at|to)|thrashed|won at)"
    r" (?=[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? \d{1,3}[-–:]\d{1,3}\b)"
)
"""What stands between two teams: "Brest 1-0 Lens", "Nice beat Tours 3-0"."""


def towns_of_teams(page: Page) -> Iterator[int]:
    """Spans with a known name before such a word with a capital, and those that have played each other."""
    yield from _played_each_other(page)
    for index, span in enumerate(page.spans):
        team = page.word(span.last + 1)
        if not span.candidates or team not in CLUBS or page.between(span.last) != " ":
            continue
        is_sizeable = team in OF_CITIES and _is_sizeable(span)
        if (is_sizeable if is_ordinary(span, "en") else team in TEAMS) and _is_called_so(page, span):
            yield index


def _is_sizeable(span: Span) -> bool:
    """Whether it is large enough that a word for a club behind it tells of the town: "Bath Rugby"."""
    return importance(span.candidates[0].place, span.candidates[0].match) >= SIZEABLE


def _played_each_other(page: Page) -> Iterator[int]:
    """Known names with a result between them."""
    results = {result.start(): result.end() for result in _RESULT.finditer(page.text)}
    if not results:
        return
    begin: defaultdict[int, list[int]] = defaultdict(list)
    for index, span in enumerate(page.spans):
        if is_heard_of(span):
            begin[span.start].append(index)
    for index, span in enumerate(page.spans):
        others = begin[results.get(span.end, -1)]
        if others and is_heard_of(span):
            yield from (index, *others)


def _is_called_so(page: Page, span: Span) -> bool:
    """Whether the words of the team have capitals, and none of them stands before the town.

    In a line of capitals a short form may be any word: "FLOODED AS STORM HITS".
    """
    in_headline, match = page.in_headline[span.first], span.candidates[0].match
    if match != "name" and (match != "abbreviation" or in_headline):
        return False
    alone = in_headline or not goes_with(page, span.first - 1)
    return alone and page.is_name_word(span.first) and page.is_name_word(span.last + 1)
