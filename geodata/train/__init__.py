"""Fit the gate and the ranker to annotated articles. Needs LightGBM (`pip install dateline[train]`).

The same files give the same models, bit for bit: one thread, fixed seeds, fixed order.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import ModelError
from ..evaluate import AnnotatedArticle
from ..gazetteer import Gazetteer
from ..trees import Trees
from .choices import Choices
from .samples import Sample, gate_sample, joined, ranker_sample

__all__ = [
    "Sample", "fit_gate", "fit_ranker", "gate_sample", "joined", "load_lightgbm", "ranker_sample", "train",
]  # fmt: skip

GATE_TREES, RANKER_TREES = 150, 250
GATE = {"num_leaves": 31, "max_depth": 8, "learning_rate": 0.07, "min_data_in_leaf": 50}
RANKER = {"num_leaves": 15, "max_depth": 8, "learning_rate": 0.05, "min_data_in_leaf": 30}
BOTH = {
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "seed": 1,
    "verbosity": -1,
}
"""Usual values of the method. Leaving one of the three corpora of the model card out in turn, other numbers
of leaves and trees, between half and double, changed R-F1 and A by less than one point. A gate of 300 trees,
ten deep, at a rate of 0.033 takes 2.5 times as long and was no better than this one, out (.866, .918, .850
against .866, .918, .849) or within (.890, .916, .851 against .890, .917, .849)."""
LEAST = 100
"""Spans or candidates below which nothing can be learnt: a leaf of a tree alone takes 30 or 50."""


def fit_gate(sample: Sample, without: Collection[str] = ()) -> Trees:
    """The trees that decide which spans are place names; `without` are features to do without.

    Raises ModelError where there is too little to learn from.
    """
    return _fit(_in_order(sample), without, {**GATE, "objective": "binary"}, GATE_TREES)


def fit_ranker(sample: Sample, without: Collection[str] = ()) -> Trees:
    """The trees that tell how likely each candidate is the right place (`resolve.chances_of`).

    Raises ModelError where there is too little to learn from.
    """
    return _fit(sample, without, {**RANKER, "objective": Choices(sample)}, RANKER_TREES)


def _in_order(sample: Sample) -> Sample:
    """The spans sorted, so that the same ones give the same gate in whatever order the articles come."""
    order = np.lexsort((sample.weights, sample.wanted, *sample.rows.T))
    return replace(
        sample, rows=sample.rows[order], wanted=sample.wanted[order], weights=sample.weights[order]
    )


def _fit(sample: Sample, without: Collection[str], parameters: Mapping[str, Any], trees: int) -> Trees:
    lightgbm = load_lightgbm()
    too_little = (
        f"No model can be fitted to so little: the annotated articles tell of {len(sample.wanted)} spans or "
        f"candidates, {sample.wanted.sum()} of them right; give more articles, some dozens at least."
    )
    if len(sample.wanted) < LEAST:
        raise ModelError(too_little)
    kept = np.array([feature not in without for feature in sample.features])
    data = lightgbm.Dataset(sample.rows * kept, sample.wanted.astype(float), weight=sample.weights)
    try:
        booster = lightgbm.train({**BOTH, **parameters}, data, trees)
    except lightgbm.basic.LightGBMError as error:
        raise ModelError(too_little) from error
    return _flattened([tree["tree_structure"] for tree in booster.dump_model()["tree_info"]], sample.features)


def load_lightgbm() -> Any:
    """LightGBM, which nothing but fitting needs. Raises ModelError, with the way out, where there is none."""
    try:
        import lightgbm
    except (ImportError, OSError) as error:
        raise ModelError(
            f"LightGBM, which fits the models, cannot be loaded ({error}). "
            "`pip install dateline[train]` installs it; on Linux it needs the system's libgomp1, too."
        ) from error
    return lightgbm


def _flattened(structures: Iterable[Mapping[str, Any]], features: Sequence[str]) -> Trees:
    """LightGBM's nested trees as one set of arrays."""
    nodes: list[tuple[int, float, int, int, float]] = []
    deepest = 0

    def add(node: Mapping[str, Any], depth: int) -> int:
        nonlocal deepest
        index = len(nodes)
        nodes.append((0, 0.0, index, index, node.get("leaf_value", 0.0)))
        if "split_feature" in node:
            left, right = add(node["left_child"], depth + 1), add(node["right_child"], depth + 1)
            nodes[index] = (node["split_feature"], node["threshold"], left, right, 0.0)
        deepest = max(deepest, depth)
        return index

    roots = [add(structure, 0) for structure in structures]
    feature, threshold, left, right, value = (np.array(column) for column in zip(*nodes, strict=True))
    return Trees(
        tuple(features),
        np.array(roots),
        feature,
        threshold,
        np.stack([left, right], axis=1).ravel(),
        value,
        deepest,
    )


def train(articles: Sequence[AnnotatedArticle], gazetteer: Gazetteer, folder: Path) -> None:
    """Fit both models and write gate.npz and ranker.npz into the folder.

    Raises ModelError where LightGBM cannot be loaded, or there is too little to learn from; then neither
    is written.
    """
    load_lightgbm()  # before the articles are read, which takes minutes
    gate = fit_gate(gate_sample(articles, gazetteer))
    ranker = fit_ranker(ranker_sample(articles, gazetteer, gate))
    gate.save(folder / "gate.npz")
    ranker.save(folder / "ranker.npz")
