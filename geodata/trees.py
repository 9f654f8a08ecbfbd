"""Gradient-boosted decision trees: a model is a few arrays, and scoring is a walk through them.

LightGBM fits them (see `train`); it is not needed to use them, nor is a compiler's run-time library.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from .errors import ModelError

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

BLOCK = 2_048
"""Rows that walk through the trees together: more than an ordinary article has, few enough for memory."""


class _Way(NamedTuple):
    """What a walk needs, where a node has the number 2n, so that its second child stands behind its first."""

    columns: Indices
    thresholds: Floats
    """The distinct questions that the trees ask: whether the value of a column is above a threshold."""
    question: Indices
    """Of each node."""
    children: Indices
    value: Floats


@dataclass(frozen=True, eq=False)
class Trees:
    """An ensemble of trees over named features, all nodes of all trees in one set of arrays.

    A row goes to a node's first child where its value is at most the threshold, else to the second. A leaf
    is its own child, so that every row may walk `depth` steps.
    """

    features: tuple[str, ...]
    """What each column of a row means, in order."""
    roots: Indices
    feature: Indices
    threshold: Floats
    children: Indices
    """Both children of the first node, of the second, and so on."""
    value: Floats
    depth: int
    """Steps from a root to the deepest leaf."""

    def scores(self, rows: Floats) -> Floats:
        """The score of each row, a kind of log-odds: the sum of the leaves it reaches, one a tree."""
        blocks = [self._scores(rows[start : start + BLOCK]) for start in range(0, len(rows), BLOCK)]
        return np.concatenate(blocks) if blocks else np.zeros(0)

    def _scores(self, rows: Floats) -> Floats:
        way = self._way
        # each question is answered once a row, though many nodes ask it
        answers = (rows.take(way.columns, axis=1) > way.thresholds).view(np.int8).ravel()
        begins = (np.arange(len(rows)) * len(way.columns))[:, None]
        node = np.tile(2 * self.roots, (len(rows), 1))
        asked, answer = np.empty_like(node), np.empty(node.shape, dtype=np.int8)
        # take() on flat arrays: twice as fast as indexing by two arrays. "clip" finds nothing to clip, and
        # spares the copy that is made where indices out of range are to be told.
        for _ in range(self.depth):
            way.question.take(node, mode="clip", out=asked)
            asked += begins
            node += answers.take(asked, mode="clip", out=answer)
            node, asked = way.children.take(node, mode="clip", out=asked), node
        return np.asarray(way.value.take(node).sum(axis=1))

    @cached_property
    def _way(self) -> _Way:
        questions, question = np.unique(
            np.stack([self.feature, self.threshold], axis=1), axis=0, return_inverse=True
        )
        return _Way(
            questions[:, 0].astype(np.intp),
            questions[:, 1].copy(),
            np.repeat(question.astype(np.intp), 2),
            2 * self.children,
            np.repeat(self.value, 2),
        )

    def save(self, path: Path) -> None:
        """Write the arrays as a compressed .npz, the same bytes for the same trees."""
        np.savez_compressed(
            path,
            features=np.array(self.features),
            roots=self.roots,
            feature=self.feature,
            threshold=self.threshold,
            children=self.children,
            value=self.value,
            depth=np.array(self.depth),
        )


def logistic(scores: Floats) -> Floats:
    """The probability, in (0, 1), of each score taken by itself."""
    return np.asarray(1.0 / (1.0 + np.exp(-scores)))


def load_trees(path: Path, features: Sequence[str]) -> Trees:
    """Read what `save` wrote; nothing in the file can run.

    Raises ModelError where the file is missing, damaged, or made for other features.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            trees = Trees(
                features=tuple(arrays["features"].tolist()),
                depth=int(arrays["depth"]),
                **{name: arrays[name] for name in ("roots", "feature", "threshold", "children", "value")},
            )
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise ModelError(
            f"{path} cannot be read as a model: {error}. Reinstall Dateline, or make it again."
        ) from error
    if trees.features != tuple(features):
        raise ModelError(f"{path} was made for other features than this version computes. Make it again.")
    return trees
