"""Fit the gate and the ranker to annotated articles. Needs LightGBM (`pip install dateline[train]`).

The same files give the same models, bit for bit: one thread, fixed seeds, fixed order.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from ..evaluate import AnnotatedArticle, Row, is_right
from ..gazetteer import Gazetteer
from ..model import Mention, Place
from ..recognise import NO_PIPELINE, Reader
from ..recognise import cues as gate_cues
from ..recognise.gate import Reading
from ..resolve import Home, homes_of
from ..resolve import cues as ranker_cues
from ..resolve.evidence import gather
from ..resolve.groups import groups_of
from ..trees import Floats, Trees
from .persons import renamed_people

GATE_TREES, RANKER_TREES = 200, 250
GATE = {"num_leaves": 31, "max_depth": 10, "learning_rate": 0.05, "min_data_in_leaf": 20}
RANKER = {"num_leaves": 15, "max_depth": 8, "learning_rate": 0.05, "min_data_in_leaf": 30}
BOTH = {
    "objective": "binary",
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
of leaves and trees, between half and double, changed R-F1 and A by less than one point."""
PERSON_WEIGHT = 0.5
"""What a span counts that only bears the name of a place. With 1, recall fell by a point and a half."""
NOT_JUDGED = frozenset({"Homonym", "Language"})
"""Kinds of gold mentions that the corpora do not agree on: neither right nor wrong in training."""
MOST_WEIGHT = 2.0
"""A name counts in training with the root of its mentions, but no more than this."""


def fit_gate(articles: Sequence[AnnotatedArticle], gazetteer: Gazetteer) -> Trees:
    """The trees that decide which spans are place names.

    Each article is read twice, with its spaCy pipeline and without any, so that one gate serves both; and
    once more each way with other names for its people, of which only these names count.
    """
    namesakes = renamed_people(articles, gazetteer)
    rows, wanted, weights = [], [], []
    for pipeline in (None, NO_PIPELINE):
        reader = Reader(gazetteer, pipeline)
        for one, reading in zip(articles, reader.read_all(one.article for one in articles), strict=True):
            for row, right in _judged_spans(reading, one.gold):
                rows.append(row)
                wanted.append(right)
                weights.append(1.0)
        people = reader.read_all(person.article for person in namesakes)
        for person, reading in zip(namesakes, people, strict=True):
            for row, span in zip(reading.rows, reading.spans, strict=True):
                if person.bears(span.start, span.end):
                    rows.append(row)
                    wanted.append(False)
                    weights.append(PERSON_WEIGHT)
    return _fit(np.array(rows), np.array(wanted), np.array(weights), GATE, GATE_TREES, gate_cues.FEATURES)


def fit_ranker(articles: Sequence[AnnotatedArticle], gazetteer: Gazetteer) -> Trees:
    """The trees that tell how likely each candidate is the right place, learnt on the gold mentions.

    Each article counts without its publisher's home and, where that is known, with it, so that one ranker
    serves both.
    """
    homes = homes_of((one.article for one in articles), gazetteer)
    rows, wanted, weights = [], [], []
    for one in articles:
        home = homes.get(one.article.source or "")
        for told in (None, home) if home else (None,):
            for row, right, weight in _judged_candidates(one, gazetteer, told):
                rows.append(row)
                wanted.append(right)
                weights.append(weight)
    return _fit(
        np.array(rows), np.array(wanted), np.array(weights), RANKER, RANKER_TREES, ranker_cues.FEATURES
    )


def _judged_spans(reading: Reading, gold: Iterable[Row]) -> Iterator[tuple[Floats, bool]]:
    kinds = {
        (mention.get("field", "text"), mention["start"], mention["end"]): mention["kind"] for mention in gold
    }
    fields = {"text", *(field for field, _, _ in kinds)}
    for row, span in zip(reading.rows, reading.spans, strict=True):
        in_text = span.start >= reading.shift
        shift = reading.shift if in_text else 0
        key = ("text" if in_text else "title", span.start - shift, span.end - shift)
        if key[0] in fields and kinds.get(key) not in NOT_JUDGED:
            yield row, key in kinds


def _judged_candidates(
    one: AnnotatedArticle, gazetteer: Gazetteer, home: Home | None
) -> Iterator[tuple[Floats, bool, float]]:
    gold = {
        Mention(truth.get("field", "text"), truth["start"], truth["end"], truth["text"]): truth
        for truth in one.gold
    }
    groups = groups_of(one.article, list(gold), gazetteer)
    rows = iter(ranker_cues.rows_of(one.article, groups, gather(groups), home))
    for group in groups:
        truths = [gold[mention] for mention in group.mentions]
        truths = [truth for truth in truths if truth["lat"] is not None and truth["kind"] not in NOT_JUDGED]
        weight = min(len(truths) ** 0.5, MOST_WEIGHT)
        for candidate, row in zip(group.candidates, rows, strict=False):
            if truths:
                right = sum(_is_place_of(truth, candidate.place) for truth in truths)
                yield row, 2 * right >= len(truths), weight


def _is_place_of(truth: Row, place: Place) -> bool:
    return is_right(truth, {"geonameid": place.id, "lat": place.lat, "lon": place.lon})


def _fit(
    rows: Floats,
    wanted: Any,
    weight: Floats,
    parameters: Mapping[str, Any],
    trees: int,
    features: Sequence[str],
) -> Trees:
    data = lightgbm.Dataset(rows, wanted.astype(float), weight=weight)
    booster = lightgbm.train({**BOTH, **parameters}, data, trees)
    return _flattened([tree["tree_structure"] for tree in booster.dump_model()["tree_info"]], features)


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
    """Fit both models and write gate.npz and ranker.npz into the folder."""
    fit_gate(articles, gazetteer).save(folder / "gate.npz")
    fit_ranker(articles, gazetteer).save(folder / "ranker.npz")
