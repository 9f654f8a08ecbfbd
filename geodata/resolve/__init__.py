"""Decide which place each mention of an article means, how surely, and say why."""

from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import numpy as np

from ..gazetteer import Gazetteer, kind
from ..model import Article, Mention, Place, Resolution
from ..sphere import SAME_SPOT_KM, distance_km
from ..trees import Floats, Trees, load_trees
from .cues import FEATURES, rows_of
from .divisions import towns_and_divisions
from .evidence import gather
from .groups import Group, candidates_of, groups_of
from .handicaps import losses
from .home import Home
from .homes import Named, homes_from, homes_of, places_named, sample
from .reasons import reasons_for

__all__ = [
    "RANKER", "Home", "Named", "Resolver", "candidates_of", "homes_from", "homes_of", "places_named",
    "sample",
]  # fmt: skip

RANKER = Path(str(files("geodata").joinpath("models", "ranker.npz")))
RUNNERS_UP = 4
"""Places that are told beside the chosen one."""
SLIGHT = 0.01
"""Chances below this are not worth adding to that of the same spot."""
TOLD = 0.99
"""The chance that a place is meant which a gazetteer of the user's lets win, or one of several such; that a
river is meant where a name stands behind an article, a state where states are listed; that a sea is whose
name has several words."""
SEAS = frozenset({"SEA", "OCN", "GULF"})
"""Feature codes of what a name of several words means before a division or town that is called after it."""
LEAST_CHANCE = 0.05
"""The chance below which a name is rather not in the gazetteer than any of its candidates."""


class Resolver:
    """Chooses places with a ranker, the one that comes with Dateline or a newly fitted one."""

    def __init__(self, gazetteer: Gazetteer, ranker: Trees | None = None) -> None:
        self.gazetteer = gazetteer
        self._ranker = ranker or load_trees(RANKER, FEATURES)

    def resolve(
        self, article: Article, mentions: Sequence[Mention], home: Home | None = None
    ) -> tuple[Resolution, ...]:
        """One resolution for each mention, in their order; place is None where nothing fits.

        `home` is where the publisher is at home, where that is known.
        """
        groups = groups_of(article, mentions, self.gazetteer)
        evidence = gather(groups, home)
        rows = rows_of(article, groups, evidence)
        scores = self._ranker.scores(rows)
        answers: dict[Mention, Resolution] = {}
        edges = {
            (mention.field, edge): group
            for group in groups
            for mention in group.mentions
            for edge in (mention.start, mention.end)
        }
        lost = losses(groups, evidence, home, article.language)
        start = 0
        for group in groups:
            stop = start + len(group.candidates)
            chances = _shifted(chances_of(scores[start:stop]), lost[start:stop])
            chances = towns_and_divisions(article, group, edges, chances, evidence.admin1[start:stop])
            answer = _decide(group, rows[start:stop], chances, home)
            answers |= {mention: replace(answer, mention=mention) for mention in group.mentions}
            start = stop
        return tuple(answers[mention] for mention in mentions)


def chances_of(scores: Floats) -> Floats:
    """How likely each candidate of a name is the right one, by their scores.

    What is missing to 1 is the chance that none is: a softmax in which "none of them" has the score 0.
    """
    highest = scores.max(initial=0.0)
    odds = np.exp(scores - highest)
    return np.asarray(odds / (odds.sum() + np.exp(-highest)))


def _shifted(chances: Floats, lost: Floats) -> Floats:
    """The chances, where some have lost to others, in log-odds; that of any being right stays as it is."""
    left = chances * np.exp(lost)
    return np.asarray(left * (chances.sum() / max(left.sum(), np.finfo(np.float64).tiny)))


def _decide(group: Group, rows: Floats, chances: Floats, home: Home | None) -> Resolution:
    """The resolution of the group's first mention."""
    mention = group.mentions[0]
    if not group.candidates:
        return Resolution(mention, None, 0.0, reasons=("no place of that name is in the gazetteer",))
    told = _told(group, chances).tolist()
    ranked = sorted(range(len(told)), key=lambda one: -told[one])
    likeliest = group.candidates[ranked[0]].place
    same_spot = [
        one
        for one in ranked
        if told[one] >= SLIGHT and _km(likeliest, group.candidates[one].place) <= SAME_SPOT_KM
    ]
    confidence = min(sum(told[one] for one in same_spot), 1.0)
    runners_up = tuple(
        (group.candidates[one].place, round(told[one], 4)) for one in ranked[1 : RUNNERS_UP + 1]
    )
    if confidence < LEAST_CHANCE:
        reason = "none of the places of that name fits what else is named"
        return Resolution(mention, None, 0.0, runners_up, (reason,))
    cues = dict(zip(FEATURES, rows[ranked[0]].tolist(), strict=True))
    reasons = reasons_for(group, group.candidates[ranked[0]], cues, home)
    return Resolution(mention, likeliest, round(confidence, 4), runners_up, reasons)


def _told(group: Group, chances: Floats) -> Floats:
    """The chances, unless a gazetteer of the user's has the last word, or an article, a list, or a sea."""
    if group.is_nature:
        return np.asarray(TOLD * chances / chances.sum())
    wins = np.array([candidate.wins for candidate in group.candidates])
    if not wins.any() and group.listed_with:
        wins = np.array([kind(candidate.place) == group.listed_with for candidate in group.candidates])
    if not wins.any() and " " in group.name:
        wins = np.array([candidate.place.feature_code in SEAS for candidate in group.candidates])
    if not wins.any():
        return chances
    return np.where(wins, TOLD * chances / chances[wins].sum(), np.minimum(chances, 1 - TOLD))


def _km(one: Place, other: Place) -> float:
    return distance_km(one.lat, one.lon, other.lat, other.lon)
