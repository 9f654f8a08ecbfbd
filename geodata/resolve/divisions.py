"""Provinces and the towns that they are called after: "Mendoza", "São Paulo", "Santa Cruz"."""

import re
from collections.abc import Sequence

import numpy as np

from ..gazetteer import kind
from ..model import Article, Mention
from ..names import fold
from ..trees import Floats
from .groups import Group

DIVISIONS = frozenset({"admin1", "admin2"})
MOST_LIVE_ELSEWHERE = 20
"""How many times more people a division may have than the town that it is called after."""
STATES_FIRST = frozenset({"US"})
"""Where the ranker knows better, since what it learnt from is of there: "New York", "Oklahoma"."""
_WORD = r"(?:state|province|provinz|provincia|província|region|región|région|regione|estado|governorate)"
_BEFORE = re.compile(rf"\b{_WORD}(?: (?:of|de|do|da|di|von))? $", re.I)
_BEHIND = re.compile(rf" {_WORD}\b", re.I)
_FARTHEST = 20


def is_told_to_be_a_division(article: Article, group: Group, mentions: Sequence[Mention]) -> bool:
    """Whether a word for divisions stands beside it, or another place in front: "Las Heras, Mendoza"."""
    ends = {(one.field, one.end) for one in mentions}
    for mention in group.mentions:
        text = article.title if mention.field == "title" else article.text
        before = text[max(mention.start - _FARTHEST, 0) : mention.start]
        if _BEFORE.search(before) or _BEHIND.match(text, mention.end):
            return True
        if before.endswith(", ") and (mention.field, mention.start - 2) in ends:
            return True
    return False


def towns_first(group: Group, chances: Floats) -> Floats:
    """The chances, where a division has changed places with the town of its name that lies in it.

    The corpora tell nothing of this: of their names, it changes no answer from right to wrong or back.
    """
    best = int(np.argmax(chances)) if len(chances) else -1
    division = group.candidates[best].place if group.candidates else None
    if division is None or kind(division) not in DIVISIONS or division.country in STATES_FIRST:
        return chances
    for index, candidate in enumerate(group.candidates):
        town = candidate.place
        lies_in_it = (town.country, town.admin1) == (division.country, division.admin1)
        is_called_so = f"{fold(town.name)} ".startswith(f"{fold(division.name)} ")
        is_large = MOST_LIVE_ELSEWHERE * town.population >= division.population
        if kind(town) == "town" and lies_in_it and is_called_so and is_large:
            chances = chances.copy()
            chances[[best, index]] = chances[[index, best]]
            break
    return chances
