"""Divisions and the towns that are called so: "Mendoza", "São Paulo", "Washington"."""

import re
from collections.abc import Set

import numpy as np

from ..gazetteer import kind
from ..model import Article, Field, Mention
from ..names import fold
from ..trees import Floats
from .groups import Group

DIVISIONS = frozenset({"admin1", "admin2"})
MOST_LIVE_ELSEWHERE = 20
"""How many times more people a division may have than the town that it is called after."""
STATES_FIRST = frozenset({"US"})
"""Where the ranker knows better, since what it learnt from is of there: "New York", "Oklahoma"."""
SUPPORTED = 0.1
"""The share of what else is named that must lie in a state that is called like the capital of its country."""
_WORD = r"(?:state|province|provinz|provincia|província|region|región|région|regione|estado|governorate)"
_BEFORE = re.compile(rf"\b{_WORD}(?: (?:of|de|do|da|di|von))? $", re.I)
_BEHIND = re.compile(rf" {_WORD}\b", re.I)
_FARTHEST = 20


def towns_and_divisions(
    article: Article, group: Group, ends: Set[tuple[Field, int]], chances: Floats, support: Floats
) -> Floats:
    """The chances, where a division has changed places with the town that is called so, or the town with it.

    `ends` are the fields and offsets at which the article's mentions end; `support` tells for each candidate
    which share of what else is named lies in its division.
    """
    if not group.candidates:
        return chances
    if any(_has_a_word_for_divisions(article, mention) for mention in group.mentions):
        return _divisions_first(group, chances)
    if any(_is_behind_another(article, mention, ends) for mention in group.mentions):
        return chances
    return _capital_first(group, _towns_first(group, chances), support)


def _has_a_word_for_divisions(article: Article, mention: Mention) -> bool:
    """Whether such a word stands beside it: "the state of Washington", "Mendoza province"."""
    text = article.title if mention.field == "title" else article.text
    before = text[max(mention.start - _FARTHEST, 0) : mention.start]
    return bool(_BEFORE.search(before) or _BEHIND.match(text, mention.end))


def _is_behind_another(article: Article, mention: Mention, ends: Set[tuple[Field, int]]) -> bool:
    """Whether it may be the container of the place in front: "Las Heras, Mendoza"."""
    text = article.title if mention.field == "title" else article.text
    end = mention.start - 2
    return (mention.field, end) in ends and text.startswith(", ", end)


def _divisions_first(group: Group, chances: Floats) -> Floats:
    """The likeliest first-level division before what is likelier, if there is one."""
    states = [index for index, one in enumerate(group.candidates) if kind(one.place) == "admin1"]
    best = int(np.argmax(chances))
    if not states or kind(group.candidates[best].place) in DIVISIONS:
        return chances
    return _exchanged(chances, best, max(states, key=chances.__getitem__))


def _capital_first(group: Group, chances: Floats, support: Floats) -> Floats:
    """The capital of a country before the division that is called so, if nothing else lies in that."""
    best = int(np.argmax(chances))
    capital, division = group.candidates[0].place, group.candidates[best].place
    if (capital.feature_code, division.feature_code) != ("PPLC", "ADM1") or support[best] >= SUPPORTED:
        return chances
    return _exchanged(chances, 0, best) if capital.country == division.country else chances


def _towns_first(group: Group, chances: Floats) -> Floats:
    """The town before the division that is called so and that it lies in, outside of STATES_FIRST.

    The corpora tell nothing of this: of their names, it changes no answer from right to wrong or back.
    """
    best = int(np.argmax(chances))
    division = group.candidates[best].place
    if kind(division) not in DIVISIONS or division.country in STATES_FIRST:
        return chances
    for index, candidate in enumerate(group.candidates):
        town = candidate.place
        lies_in_it = (town.country, town.admin1) == (division.country, division.admin1)
        is_called_so = f"{fold(town.name)} ".startswith(f"{fold(division.name)} ")
        is_large = MOST_LIVE_ELSEWHERE * town.population >= division.population
        if kind(town) == "town" and lies_in_it and is_called_so and is_large:
            return _exchanged(chances, best, index)
    return chances


def _exchanged(chances: Floats, one: int, other: int) -> Floats:
    """The chances, where two have changed places."""
    chances = chances.copy()
    chances[[one, other]] = chances[[other, one]]
    return chances
