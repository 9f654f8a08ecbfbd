"""Known names joined to a sure one or a word that tells: "Goris and Kapan", "in Sale, near Manchester"."""

import re
from collections.abc import Iterator
from itertools import product
from operator import attrgetter

from ..gazetteer import importance, kind
from ..sphere import distance_km
from ..trees import Floats
from .namesakes import LIKELY
from .page import Page
from .rivers import is_called_with_article
from .spans import Span
from .told import BEARERS, KNOWN, ends_there, is_ordinary, is_somebodys
from .words import ARTICLES, LOCATING_OR_MOVING, MONTHS_AND_DAYS

SURE = 0.8
"""The chance that a name must have to tell of the one beside it; what is certain is given LIKELY."""
NEIGHBOURS_KM = 100.0
"""Within so much of a sure place, a rare name joined to it is one, too."""
_APPOSITION = re.compile(
    r", (?:(?:just )?(?:near|outside|in|(?:north|south)?-?(?:north|south|east|west) of) (?:the )?(?=[A-Z])"
    r"|(?:a|an|the|its) (?:[\w-]+ ){0,3}?"
    r"(?:town|city|village|port|capital|suburb|resort|hamlet|island)\b)"
)
"""What tells that the name before it is a town: ", near Manchester", ", a small Polish port"."""


def told_beside(page: Page, chances: Floats) -> Iterator[int]:
    """Known names that the words beside them tell to be places.

    "In Sale, near Manchester"; "between Cork and Dublin"; "Goris and Kapan"; "the Thames".
    """
    sure = [span for index, span in enumerate(page.spans) if chances[index] >= SURE]
    begin, end = ({edge(span): span for span in sure} for edge in (attrgetter("first"), attrgetter("last")))
    between = {span.last for span in sure if page.word(span.first - 1) == "between"}
    for index, span in enumerate(page.spans):
        if chances[index] >= LIKELY or not span.candidates or span.name in MONTHS_AND_DAYS:
            continue
        before = page.word(span.first - 1)
        if page.joins(span.first - 1) and span.first - 2 in between and ends_there(page, span):
            best = span.candidates[0]
            if best.match == "name" and importance(best.place, "name") >= KNOWN:
                yield index
        joined_to = [end.get(span.first - 2)] if page.joins(span.first - 1) else []
        if page.joins(span.last + 1):
            joined_to.append(begin.get(span.last + 2))
        if any(other and _is_neighbour(page, span, other) for other in joined_to):
            yield index
        if before not in LOCATING_OR_MOVING | ARTICLES or not page.is_name_word(span.first):
            continue
        in_prose = not page.in_headline[span.first]
        if before in ARTICLES:
            other = page.between(span.last) == "-" or is_ordinary(span, "en")
            named = in_prose and not other and ends_there(page, span) and _is_nature(page, span)
        else:
            joined = page.joins(span.last + 1) and span.last + 2 in begin
            named = bool(_APPOSITION.match(page.text, span.end)) or (
                joined and (in_prose or before == "between")
            )
        if named:
            yield index


def _is_neighbour(page: Page, span: Span, other: Span) -> bool:
    """Whether a name that is no common word, and hardly anybody's, lies near the one it is joined to."""
    if is_somebodys(span) or is_ordinary(span, "en") or not ends_there(page, span):
        return False
    if not page.is_name_word(span.first) or page.in_headline[span.first]:
        return False
    return are_within(NEIGHBOURS_KM, span, other)


def are_within(km: float, span: Span, other: Span) -> bool:
    """Whether two names may mean places of one country, so near to each other."""
    places, others = ([one.place for one in each.candidates[:BEARERS]] for each in (span, other))
    return any(
        one.id != another.id
        and one.country == another.country
        and distance_km(one.lat, one.lon, another.lat, another.lon) <= km
        for one, another in product(places, others)
    )


def _is_nature(page: Page, span: Span) -> bool:
    """Whether a river, lake or sea is called so, or above all a region that stands alone: "the Amazon"."""
    if any(kind(one.place) == "water" for one in span.candidates):
        return True
    is_land = span.candidates[0].match != "demonym" and kind(span.candidates[0].place) == "land"
    return is_land and is_called_with_article(page.text, span.start, span.end)
