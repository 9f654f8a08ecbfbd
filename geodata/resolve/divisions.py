"""Divisions and the towns that are called so: "Mendoza", "São Paulo", "Washington"."""

import re
from collections.abc import Mapping, Set
from typing import TypeAlias

import numpy as np

from ..gazetteer import PlaceKind, kind
from ..model import Article, Field, Mention, Place
from ..names import fold
from ..sphere import SAME_SPOT_KM, distance_km
from ..trees import Floats
from .containers import lies_in
from .groups import Group
from .words import DIVISIONS, kinds_told

MOST_LIVE_ELSEWHERE = 20
"""How many times more people a division may have than the town that it is called after."""
STATES_FIRST = frozenset({"US"})
"""Where the ranker knows better, since what it learnt from is of there: "Oklahoma"."""
MOST_LIVE_THERE = 4
"""How many times more people one of their states may have that is called like its great city: New York."""
ALIKE = 5
"""Letters with which two spellings of one name begin alike."""
SUPPORTED = 0.1
"""The share of what else is named that must lie in a state that is called like the capital of its country."""
LIKELY_ELSEWHERE = 0.1
"""The chance from which a division of another country may be meant by "the state of Zulia"."""
_IN_A_TOWN = re.compile(r"\b(?:at|downtown|in|near|outside|to) $", re.I)
_JOINT = r"(?:,? (?:and|or|&) |, | to )"
_JOINED_BEFORE, _JOINED_BEHIND = re.compile(rf"{_JOINT}$"), re.compile(_JOINT)
_FARTHEST = 20
Edges: TypeAlias = Mapping[tuple[Field, int], Group]
"""An article's names by the fields and offsets at which they begin and end."""


def towns_and_divisions(
    article: Article, group: Group, edges: Edges, chances: Floats, support: Floats
) -> Floats:
    """The chances, where a division has changed places with the town that is called so, or the town with it.

    `support` tells for each candidate which share of what else is named lies in its division.
    """
    if not group.candidates:
        return chances
    told = [kinds for mention in group.mentions if (kinds := kinds_told(article, mention))]
    if told:
        return _told_first(group, chances, told[0])
    best = group.candidates[int(np.argmax(chances))].place
    if any(_is_container(best, article, group, mention, edges) for mention in group.mentions):
        return chances
    is_told = any(_is_told_as_town(article, mention, edges) for mention in group.mentions)
    return _capital_first(group, _towns_first(group, chances, is_told), support)


def _is_container(division: Place, article: Article, group: Group, mention: Mention, edges: Edges) -> bool:
    """Whether another place, named in front of a comma, may lie in the division: "Las Heras, Mendoza".

    In "Washington, D.C.", both may mean the same one.
    """
    end = mention.start - len(", ")
    front = edges.get((mention.field, end)) if mention.part_of(article).startswith(", ", end) else None
    if not front or not front.candidates or front.candidates[0].place.id == group.candidates[0].place.id:
        return False
    return any(lies_in(one.place, division) for one in front.candidates)


def _is_told_as_town(article: Article, mention: Mention, edges: Edges) -> bool:
    """Whether a dateline or "in" stands for it, or a town beside it in a list: "in New York and London"."""
    text = mention.part_of(article)
    before = text[max(mention.start - _FARTHEST, 0) : mention.start]
    link_before, link_behind = _JOINED_BEFORE.search(before), _JOINED_BEHIND.match(text, mention.end)
    ends = [mention.start - len(link_before.group())] if link_before else []
    starts = [link_behind.end()] if link_behind else []
    beside = filter(None, (edges.get((mention.field, edge)) for edge in ends + starts))
    kinds = {kind(each.candidates[0].place) for each in beside if each.candidates}
    is_dateline = mention.field == "text" and before in {"", "("} and mention.surface.isupper()
    is_told = is_dateline or text.startswith("-based", mention.end) or _IN_A_TOWN.search(before)
    return "admin1" not in kinds and ("town" in kinds or bool(is_told))


def _told_first(group: Group, chances: Floats, kinds: Set[PlaceKind]) -> Floats:
    """The likeliest place of these kinds before what is likelier; a division of the same country, if any."""
    best = int(np.argmax(chances))
    country = group.candidates[best].place.country
    of_kind = [index for index, one in enumerate(group.candidates) if kind(one.place) in kinds]
    meant = [
        index
        for index in of_kind
        if group.candidates[index].place.country == country
        or kind(group.candidates[index].place) == "country"
    ] or [index for index in of_kind if chances[index] >= LIKELY_ELSEWHERE]
    if not meant or best in meant:
        return chances
    return _exchanged(chances, best, max(meant, key=chances.__getitem__))


def _capital_first(group: Group, chances: Floats, support: Floats) -> Floats:
    """The capital of a country before the division that is called so, if nothing else lies in that."""
    best = int(np.argmax(chances))
    capital, division = group.candidates[0].place, group.candidates[best].place
    if (capital.feature_code, division.feature_code) != ("PPLC", "ADM1") or support[best] >= SUPPORTED:
        return chances
    return _exchanged(chances, 0, best) if capital.country == division.country else chances


def _towns_first(group: Group, chances: Floats, is_told: bool) -> Floats:
    """The town before the division that is called so and that it lies in, or where it is half as likely.

    In STATES_FIRST only a great one, and where it is told to be a town. The corpora tell nothing of the
    others: of their names, it changes no answer from right to wrong or back.
    """
    best = int(np.argmax(chances))
    division = group.candidates[best].place
    if kind(division) not in DIVISIONS:
        return chances
    most = MOST_LIVE_ELSEWHERE
    if division.country in STATES_FIRST:
        most = MOST_LIVE_THERE if is_told else 0
    for index, candidate in enumerate(group.candidates):
        town = candidate.place
        lies_there = kind(town) == "town" and lies_in(town, division)
        is_large = most * town.population >= division.population
        is_called_so = _is_called_alike(fold(town.name), fold(division.name))
        is_near = distance_km(town.lat, town.lon, division.lat, division.lon) <= SAME_SPOT_KM
        is_likely = is_near and 2 * chances[index] >= chances[best]
        if lies_there and ((is_large and is_called_so) or is_likely):
            return _exchanged(chances, best, index)
        if kind(town) == "town" and index == 0 and candidate.match == "abbreviation":
            return _exchanged(chances, best, index)  # "LA" alone is no state
    return chances


def _is_called_alike(town: str, division: str) -> bool:
    """Whether a town is called like a division, or the same is spelt in two ways: "Mykolayiv", "Mykolaiv"."""
    return f"{town} ".startswith(f"{division} ") or town[:ALIKE] == division[:ALIKE]


def _exchanged(chances: Floats, one: int, other: int) -> Floats:
    """The chances, where two have changed places."""
    chances = chances.copy()
    chances[[one, other]] = chances[[other, one]]
    return chances
