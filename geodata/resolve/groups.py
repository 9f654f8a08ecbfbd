"""The names of an article, each with all its mentions: what is decided together.

A name keeps its meaning through an article, unless the text says otherwise: "Paris, Texas" and a plain
"Paris" before it are told apart by the container named behind the comma.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from ..gazetteer import Gazetteer, PlaceKind, importance, kind, spoken_in, standing
from ..model import Article, Candidate, Mention, Place
from ..names import fold
from ..recognise.rivers import nature_told
from ..recognise.short_divisions import division_told
from .containers import container_at, lies_in, owner_of
from .lists import listed_as, listed_before
from .words import DIVISIONS, headed, kinds_told

MOST_CANDIDATES = 60
"""Bearers of a name that are weighed, most important first; the United States have 55 Springfields."""
WEIGHED_IN_FULL, FEWER_CANDIDATES = 1_000, 4
"""Names of an article whose bearers are all weighed, and how many are of further ones. No news names as many;
who lists towns of every division by the name that most of them bear would fill memory with namesakes."""
MOST_ALIKE = 4
"""Bearers of a name, most important first, of which one may be a division and one a town in it."""
NAMED_FIRST = frozenset({None, "en"})
"""Languages whose names come first in the gazetteer. In others, any of its names is as good,
"Roma", unless a well-known place where they are spoken is called so: "Freiburg" is not Freiberg."""
KNOWN_THERE = 30_000
"""Inhabitants that such a place counts for."""
_BEHIND = re.compile(
    r",\s+an?\s+(?:[a-z-]+\s+){0,4}?(?:town|city|village|suburb|port|community|hamlet)"
    r"(?:\s+of\s+(?:(?:about|some|nearly)\s+)?[\d,.]+(?:\s+(?:people|residents|inhabitants))?)?"
    r"\s+in\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}?(?=[A-Z])"
    r"|,\s+|\s+\(|\s+in\s+(?:the\s+)?"
)
"""What stands between a name and its container: ", a town of 8,200 in western ", ", ", " (", " in "."""
_GENERIC = re.compile(
    r"^(?:greater|downtown|upper|lower|inner|central|mainland|occupied|northern|southern|eastern|western"
    r"|north|south|east|west|the|(?:city|town|county|state|province|republic) of|lake|mount|port)\s+"
    r"|\s+(?:city|county|township|town|province|state|region|district|oblast|governorate|prefecture|parish"
    r"|borough|river|islands?|(?:metro )?area|valley|peninsula|coast|border)$"
)
"""Words that may be left out where the whole name is not known: "Greater Manchester", "Volta river"."""


@dataclass(frozen=True, slots=True)
class Group:
    """One name of an article: its candidates and where it stands."""

    name: str
    """Folded."""
    mentions: tuple[Mention, ...]
    candidates: tuple[Candidate, ...]
    containers: tuple[Place, ...]
    """What the name behind a comma or bracket could be: "Texas" in "Paris, Texas"."""
    is_nature: bool = False
    """Whether what stands before it tells that it is a river, sea or region; its candidates are such."""
    listed_with: PlaceKind | None = None
    """What it is listed with: states, in "Delaware, Ohio and Pennsylvania", or "Pike and Brown counties"."""


def groups_of(article: Article, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Group, ...]:
    """Put the mentions of each name together, in the order in which the names come up."""
    plain: dict[str, list[Mention]] = {}
    natural: dict[str, list[Mention]] = {}
    nature: dict[str, tuple[Candidate, ...]] = {}
    contained: defaultdict[str, dict[str, list[Mention]]] = defaultdict(dict)
    containers: dict[str, tuple[Place, ...]] = {}
    listed: defaultdict[str, dict[PlaceKind, list[Mention]]] = defaultdict(dict)
    divisions: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        name = fold(mention.surface)
        plain.setdefault(name, [])
        container, places, equals = _container(article, mention, gazetteer)
        if equals:
            listed[name].setdefault(equals, []).append(mention)
        elif told := _nature_told(article, mention, gazetteer):
            natural.setdefault(name, []).append(mention)
            nature.setdefault(name, told)
        elif places:
            contained[name].setdefault(container, []).append(mention)
            containers[container] = places
        elif kinds_told(article, mention) & DIVISIONS and _has_a_town_called_so(name, gazetteer):
            divisions[name].append(mention)
        else:
            plain[name].append(mention)
    groups: list[Group] = []

    def candidates(first: Mention) -> tuple[Candidate, ...]:
        most = MOST_CANDIDATES if len(groups) < WEIGHED_IN_FULL else FEWER_CANDIDATES
        short = division_told(first.part_of(article), first.start, first.end, article.language, gazetteer)
        return (short or candidates_of(first, gazetteer, article.language))[:most]

    for name, alone in plain.items():
        within = contained.get(name, {})
        if name in natural:
            groups.append(Group(name, tuple(natural[name]), nature[name], (), is_nature=True))
        is_another = bool(within) and _stands_before(alone, list(chain.from_iterable(within.values())))
        if alone and (is_another or not within):
            groups.append(Group(name, tuple(alone), candidates(alone[0]), ()))
        for index, (container, inside) in enumerate(within.items()):
            members = tuple(inside) + (tuple(alone) if index == 0 and not is_another else ())
            groups.append(Group(name, members, candidates(members[0]), containers[container]))
        if name in divisions:
            groups.append(Group(name, tuple(divisions[name]), candidates(divisions[name][0]), ()))
        for equals, among in listed.get(name, {}).items():
            groups.append(Group(name, tuple(among), candidates(among[0]), (), listed_with=equals))
    return tuple(groups)


def _has_a_town_called_so(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a division that bears the name has a town that does: "Kherson region" and "Kherson" are two."""
    places = [candidate.place for candidate in gazetteer.candidates(name)[:MOST_ALIKE]]
    divisions = [place for place in places if kind(place) in DIVISIONS]
    return any(lies_in(town, one) for one in divisions for town in places if kind(town) == "town")


def _stands_before(alone: Sequence[Mention], contained: Sequence[Mention]) -> bool:
    """Whether a text calls a place by its name alone before it says of one of that name where it lies.

    Then they are two: "KINGSTON — Divers in Jamaica … a college in Kingston, Ontario".
    """
    if any(mention.field == "title" for mention in contained):
        return False
    first = min(mention.start for mention in contained)
    return any(mention.field == "text" and mention.start < first for mention in alone)


def _nature_told(article: Article, mention: Mention, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The rivers, seas and regions that it means by what stands before it, if the user says nothing else."""
    if any(candidate.wins for candidate in gazetteer.candidates(mention.surface)[:1]):
        return ()
    text = mention.part_of(article)
    return nature_told(text, mention.start, mention.end, article.language, gazetteer)


def candidates_of(
    mention: Mention, gazetteer: Gazetteer, language: str | None = None
) -> tuple[Candidate, ...]:
    """The places that a mention could mean, most important first.

    Where the whole name is unknown, generic words around it are left out, one by one. Abbreviations
    count only in capitals or with a full stop: "us" is not "US".
    """
    name = fold(mention.surface)
    found = gazetteer.candidates(mention.surface, language)
    is_river = name.endswith(" river")
    while not found and (shorter := _GENERIC.sub("", name, count=1)) != name:
        name = shorter
        found = gazetteer.candidates(name)
        if is_river and len(found) > 1:  # of several towns none tells where an unknown river is
            found = tuple(candidate for candidate in found if kind(candidate.place) != "town")
    if mention.surface.islower():
        found = tuple(candidate for candidate in found if candidate.match != "abbreviation")
    if language not in NAMED_FIRST:
        there = any(_is_called_so_there(one, language) for one in found)
        by_name = (_by_name(one) if not there or _is_short_for(name, one.place) else one for one in found)
        found = tuple(sorted(by_name, key=standing))
    return found[:MOST_CANDIDATES]


def _is_called_so_there(candidate: Candidate, language: str | None) -> bool:
    """Whether a well-known place bears the name first of all, where the language is spoken: "Freiburg".

    Or one of several countries, whose names in other languages our tables hold: "Mosel".
    """
    is_known = candidate.match == "name" and importance(candidate.place, "name") >= KNOWN_THERE
    country = candidate.place.country
    return is_known and (country is None or country in spoken_in(language or "en"))


def _is_short_for(name: str, place: Place) -> bool:
    """Whether a town may be called so for short: "Frankfurt", that on the Oder."""
    return kind(place) == "town" and fold(place.name).startswith(f"{name} ")


def _by_name(candidate: Candidate) -> Candidate:
    return replace(candidate, match="name") if candidate.match == "alternate" else candidate


def _container(
    article: Article, mention: Mention, gazetteer: Gazetteer
) -> tuple[str, tuple[Place, ...], PlaceKind | None]:
    """The folded name of what the text says the mention lies in, and what that could be.

    And, where what stands behind it is no container but the next of a list, what kind of places are listed.
    """
    text = mention.part_of(article)
    behind = _BEHIND.match(text, mention.end)
    if not behind or headed(mention, text, gazetteer):
        name, places = owner_of(mention, text, gazetteer)
        return name, places, listed_as(mention, text, gazetteer)
    name, places, end = container_at(text, behind.end(), gazetteer)
    if not places:
        return *owner_of(mention, text, gazetteer), None
    return name, places, listed_before(mention, places[0], text, end, gazetteer) if places else None
