"""Lists and pairs of countries, states, counties and the like, of which none lies in the next."""

import re

from ..gazetteer import Gazetteer, PlaceKind, kind
from ..model import Mention, Place
from .containers import container_at, lies_in
from .words import NAMED, headed

_LINK = re.compile(r",? (?:and|or|&) |, ")
"""What stands before the next of a list."""
_PAIRED_WITH = re.compile(rf" (?:and|or|&) (({NAMED})(?: {NAMED})?)")
_PAIRED_BEHIND = re.compile(rf"((?:{NAMED} )?({NAMED})) (?:and|or|&) $")
"""What stands behind one of a pair and before the other, with its name: "Oregon and Washington"."""
FOREMOST = 2
"""Bearers of a name, most important first, of which one may be what is listed."""
_FARTHEST = 60


def listed_as(mention: Mention, text: str, gazetteer: Gazetteer) -> PlaceKind | None:
    """What a mention is if it is one of several counties or the like, or of a pair of states; else None."""
    return headed(mention, text, gazetteer) or ("admin1" if _is_paired(mention, text, gazetteer) else None)


def listed_before(
    mention: Mention, next_one: Place, text: str, end: int, gazetteer: Gazetteer
) -> PlaceKind | None:
    """What a mention is if it and what stands behind it are two of a list; else None.

    A state in "Delaware, Ohio and Pennsylvania", a country in "Mexico, Indiana and Ohio"; in "Lebanon, Ohio,
    and Indiana", it may be a town, and in "Washington, D.C., and Virginia" it is one.
    """
    link = _LINK.match(text, end)
    if not link:
        return None
    _, third, _ = container_at(text, link.end(), gazetteer)
    own = [candidate.place for candidate in gazetteer.candidates(mention.surface)[:FOREMOST]]
    if kind(next_one) not in map(kind, third) or (own and lies_in(own[0], next_one)):
        return None
    if kind(next_one) in map(kind, own):
        return kind(next_one) if kind(next_one) != "admin1" or _states(mention, gazetteer) else None
    is_abroad = bool(own) and kind(own[0]) == "country" and own[0].country != next_one.country
    return "country" if is_abroad and not link.group().startswith(",") else None


def _is_paired(mention: Mention, text: str, gazetteer: Gazetteer) -> bool:
    """Whether it and the name joined to it are two states of a country: "Oregon and Washington".

    Not where it may be a town of that state: "Beirut and Mount Lebanon".
    """
    states = {state.country for state in _states(mention, gazetteer)}
    if not states:
        return False
    behind = _PAIRED_WITH.match(text, mention.end)
    before = _PAIRED_BEHIND.search(text[max(mention.start - _FARTHEST, 0) : mention.start])
    for pair in filter(None, (behind, before)):
        found = next(filter(None, map(gazetteer.candidates, pair.groups())), ())
        if found and kind(found[0].place) == "admin1" and found[0].place.country in states:
            return True
    return False


def _states(mention: Mention, gazetteer: Gazetteer) -> list[Place]:
    """The states that a mention may mean and in which no town is called so: not Cochabamba, nor Puno."""
    places = [candidate.place for candidate in gazetteer.candidates(mention.surface)[: FOREMOST + 1]]
    return [
        state
        for state in places[:FOREMOST]
        if kind(state) == "admin1" and not any(lies_in(place, state) for place in places)
    ]
