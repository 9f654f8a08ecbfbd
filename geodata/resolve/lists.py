"""Lists and pairs of states, countries and counties, of which none lies in the next."""

import re

from ..gazetteer import Gazetteer, PlaceKind, kind
from ..model import Mention, Place
from .containers import container_at, lies_in

_LINK = re.compile(r",? (?:and|or|&) |, ")
"""What stands before the next of a list."""
_NAMED = r"[A-Z][\w.’'-]*"
_PAIRED_WITH = re.compile(rf" (?:and|or|&) (({_NAMED})(?: {_NAMED})?)")
_PAIRED_BEHIND = re.compile(rf"((?:{_NAMED} )?({_NAMED})) (?:and|or|&) $")
"""What stands behind one of a pair and before the other, with its name: "Oregon and Washington"."""
_COUNTIES = re.compile(r"(?:(?:,? and |,? or |, )[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}){0,40} [Cc]ounties\b")
"""What stands behind each of "Adams, Pike and Brown counties"; bounded: an article may be one long list."""
_FARTHEST = 60


def is_among_counties(mention: Mention, text: str) -> bool:
    """Whether it is one of "Adams, Pike and Brown counties"."""
    return _COUNTIES.match(text, mention.end) is not None


def listed_as(mention: Mention, text: str, gazetteer: Gazetteer) -> PlaceKind | None:
    """What a mention is if it is one of several counties, or of a pair of states; else None."""
    if is_among_counties(mention, text):
        return "admin2"
    return "admin1" if _is_paired(mention, text, gazetteer) else None


def listed_before(
    mention: Mention, next_one: Place, text: str, end: int, gazetteer: Gazetteer
) -> PlaceKind | None:
    """What a mention is if it and what stands behind it are two of a list; else None.

    A state in "Delaware, Ohio and Pennsylvania", a country in "Mexico, Indiana and Ohio"; in "Lebanon, Ohio,
    and Indiana", it may be a town.
    """
    link = _LINK.match(text, end)
    if not link:
        return None
    _, third, _ = container_at(text, link.end(), gazetteer)
    own = [candidate.place for candidate in gazetteer.candidates(mention.surface)[:2]]
    if kind(next_one) not in map(kind, third):
        return None
    if kind(next_one) in map(kind, own):
        return kind(next_one)
    is_abroad = bool(own) and kind(own[0]) == "country" and own[0].country != next_one.country
    return "country" if is_abroad and not link.group().startswith(",") else None


def _is_paired(mention: Mention, text: str, gazetteer: Gazetteer) -> bool:
    """Whether it and the name joined to it are two states of a country: "Oregon and Washington".

    Not where it may be a town of that state: "Beirut and Mount Lebanon".
    """
    own = [candidate.place for candidate in gazetteer.candidates(mention.surface)[:2]]
    states = {
        state.country
        for state in own
        if kind(state) == "admin1" and not any(lies_in(place, state) for place in own)
    }
    if not states:
        return False
    behind = _PAIRED_WITH.match(text, mention.end)
    before = _PAIRED_BEHIND.search(text[max(mention.start - _FARTHEST, 0) : mention.start])
    for pair in filter(None, (behind, before)):
        found = next(filter(None, map(gazetteer.candidates, pair.groups())), ())
        if found and kind(found[0].place) == "admin1" and found[0].place.country in states:
            return True
    return False
