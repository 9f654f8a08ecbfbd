"""Decide which place each mention of an article means, how surely, and say why."""

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np

from ..gazetteer import Gazetteer
from ..model import Article, Mention, Resolution
from ..trees import Floats, load_trees
from .cues import FEATURES, rows_of
from .evidence import gather
from .groups import Group, candidates_of, groups_of
from .reasons import reasons_for

__all__ = ["RANKER", "Resolver", "candidates_of"]

RANKER = Path(str(files("geodata").joinpath("models", "ranker.npz")))
RUNNERS_UP = 4
"""Places that are told beside the chosen one."""
LEAST_CHANCE = 0.05
"""The chance below which a name is rather not in the gazetteer than any of its candidates."""
CALIBRATION = (1.0, 0.0)
"""Slope and intercept that make a chance of the ranker's log-odds; fitted with it, see models/README.md."""


class Resolver:
    """Chooses places with the trained ranker, which it keeps."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._ranker = load_trees(RANKER, FEATURES)

    def resolve(self, article: Article, mentions: Sequence[Mention]) -> tuple[Resolution, ...]:
        """One resolution for each mention, in their order; place is None where nothing fits."""
        groups = groups_of(article, mentions, self.gazetteer)
        evidence = gather(groups)
        rows = rows_of(article, groups, evidence)
        scores = self._ranker.scores(rows)
        answers: dict[Mention, Resolution] = {}
        start = 0
        for group in groups:
            stop = start + len(group.candidates)
            for mention in group.mentions:
                answers[mention] = _decide(mention, group, rows[start:stop], scores[start:stop])
            start = stop
        return tuple(answers[mention] for mention in mentions)


def _decide(mention: Mention, group: Group, rows: Floats, scores: Floats) -> Resolution:
    if not group.candidates:
        return Resolution(mention, None, 0.0, reasons=("no place of that name is in the gazetteer",))
    slope, intercept = CALIBRATION
    chances = 1.0 / (1.0 + np.exp(-(slope * scores + intercept)))
    best, *others = np.argsort(-chances, kind="stable")[: 1 + RUNNERS_UP].tolist()
    runners_up = tuple((group.candidates[one].place, round(float(chances[one]), 4)) for one in others)
    if chances[best] < LEAST_CHANCE:
        best_place = (group.candidates[best].place, round(float(chances[best]), 4))
        reason = "none of the places of that name fits what else is named"
        return Resolution(mention, None, 0.0, (best_place, *runners_up)[:RUNNERS_UP], (reason,))
    cues = dict(zip(FEATURES, rows[best].tolist(), strict=True))
    chosen = group.candidates[best]
    return Resolution(
        mention, chosen.place, round(float(chances[best]), 4), runners_up, reasons_for(group, chosen, cues)
    )
