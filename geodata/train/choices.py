"""How the ranker learns: the candidates of a name stand against each other, and against none of them."""

from typing import Any

import numpy as np

from ..trees import Floats
from .samples import Sample

LEAST_CURVATURE = 1e-3
"""What keeps steps finite where a choice is certain."""


class Choices:
    """An objective for LightGBM: how likely a right candidate is chosen, or none where none is right.

    What the scores mean is told in `resolve.chances_of`. Where several candidates are right, since they lie
    near to each other, it is enough that one of them is chosen.
    """

    def __init__(self, sample: Sample) -> None:
        self._choice = np.repeat(np.arange(len(sample.sizes)), sample.sizes)
        self._starts = np.cumsum(sample.sizes) - sample.sizes
        self._right = sample.wanted.astype(np.float64)
        self._weights = sample.weights

    def __call__(self, scores: Floats, _: Any) -> tuple[Floats, Floats]:
        """The gradient and the curvature of the loss, by row."""
        highest = np.maximum(np.maximum.reduceat(scores, self._starts), 0.0)
        odds = np.exp(scores - highest[self._choice])
        chances = odds / (self._sums(odds) + np.exp(-highest))[self._choice]
        right = odds * self._right
        among_right = right / np.maximum(self._sums(right), np.finfo(np.float64).tiny)[self._choice]
        curvature = np.maximum(chances * (1.0 - chances), LEAST_CURVATURE)
        return self._weights * (chances - among_right), self._weights * curvature

    def _sums(self, values: Floats) -> Floats:
        return np.asarray(np.add.reduceat(values, self._starts))
