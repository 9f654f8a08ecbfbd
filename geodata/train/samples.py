"""What the models learn from: rows of features, whether each is right, and how much it counts.

What is made of an article does not depend on the articles beside it, so samples of parts can be joined.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..evaluate import AnnotatedArticle, Row, gold_mentions, is_right
from ..gazetteer import Gazetteer
from ..model import Place
from ..recognise import NO_PIPELINE, Reader, Recogniser
from ..recognise.cues import FEATURES as GATE_FEATURES
from ..recognise.gate import Reading
from ..resolve import Home, homes_of
from ..resolve.cues import FEATURES as RANKER_FEATURES
from ..resolve.cues import rows_of
from ..resolve.evidence import gather
from ..resolve.groups import groups_of
from ..trees import Floats, Indices, Trees
from .copies import Copy, short_copies
from .persons import Namesake, renamed_people

PERSON_WEIGHT = 0.5
"""What a span counts that only bears the name of a place. With 1, recall fell by a point and a half."""
COPY_WEIGHT = 0.5
"""What a span of a sentence counts that is taken out of its article."""
NOT_JUDGED = frozenset({"Homonym", "Language"})
"""Kinds of gold mentions that the corpora do not agree on: neither right nor wrong in training."""
MOST_WEIGHT = 2.0
"""A name counts in training with the root of its mentions, but no more than this."""


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """Rows of one model's features."""

    features: tuple[str, ...]
    """The columns, in order."""
    rows: Floats
    wanted: NDArray[np.bool_]
    weights: Floats
    sizes: Indices
    """How many rows, one behind the other, belong to one decision: the candidates of a name; a span alone."""


class JudgedSpan(NamedTuple):
    """A span as the gate learns from it."""

    row: Floats
    """Its features."""
    wanted: bool
    """Whether it is a place name."""
    weight: float


def joined(samples: Sequence[Sample]) -> Sample:
    """Several samples of the same features as one."""
    return Sample(
        samples[0].features,
        np.concatenate([sample.rows for sample in samples]),
        np.concatenate([sample.wanted for sample in samples]),
        np.concatenate([sample.weights for sample in samples]),
        np.concatenate([sample.sizes for sample in samples]),
    )


def gate_sample(articles: Sequence[AnnotatedArticle], gazetteer: Gazetteer) -> Sample:
    """Spans, and whether they are place names.

    Each article is read twice, with its spaCy pipeline and without any, so that one gate serves both; so are
    some of its sentences alone, and once more the article with other names for its people, of which only
    these names count.
    """
    copies = list(short_copies(articles))
    namesakes = renamed_people(articles, gazetteer)
    spans: list[JudgedSpan] = []
    for pipeline in (None, NO_PIPELINE):
        reader = Reader(gazetteer, pipeline)
        spans += _of_articles(articles, reader)
        spans += _of_copies(copies, reader)
        spans += _of_namesakes(namesakes, reader)
    return _sample(
        GATE_FEATURES,
        [span.row for span in spans],
        [span.wanted for span in spans],
        [span.weight for span in spans],
        [1] * len(spans),
    )


def _of_articles(articles: Sequence[AnnotatedArticle], reader: Reader) -> Iterator[JudgedSpan]:
    """The spans of the articles as they are; titles that nobody annotated are left out."""
    for one, reading in zip(articles, reader.read_all(one.article for one in articles), strict=True):
        titles_too = any(truth.get("field") == "title" for truth in one.gold)
        for row, right, in_title in _judged_spans(reading, one.gold):
            if titles_too or not in_title:
                yield JudgedSpan(row, right, 1.0)


def _of_copies(copies: Sequence[Copy], reader: Reader) -> Iterator[JudgedSpan]:
    """The spans of sentences that stand alone."""
    readings = reader.read_all(copy.annotated.article for copy in copies)
    for copy, reading in zip(copies, readings, strict=True):
        for row, right, in_title in _judged_spans(reading, copy.annotated.gold):
            if in_title == (copy.judged == "title"):
                yield JudgedSpan(row, right, COPY_WEIGHT)


def _of_namesakes(namesakes: Sequence[Namesake], reader: Reader) -> Iterator[JudgedSpan]:
    """The spans that touch people who were given names of places: none of them is a place."""
    readings = reader.read_all(person.article for person in namesakes)
    for person, reading in zip(namesakes, readings, strict=True):
        for row, span in zip(chain.from_iterable(reading.rows()), reading.spans, strict=True):
            if person.bears(span.start, span.end):
                yield JudgedSpan(row, False, PERSON_WEIGHT)


def ranker_sample(articles: Sequence[AnnotatedArticle], gazetteer: Gazetteer, gate: Trees) -> Sample:
    """Candidates of the gold mentions, and whether they are the right place.

    Each article counts without its publisher's home and, where the gate finds enough to know that, with it,
    so that one ranker serves both; each time by half, so that papers with a home do not outweigh the others.
    """
    scout = Recogniser(gazetteer, NO_PIPELINE, gate)
    homes = homes_of((one.article for one in articles), scout)
    rows: list[Floats] = []
    wanted: list[bool] = []
    weights: list[float] = []
    sizes = []
    for one in articles:
        home = homes.get(one.article.source or "")
        tellings = (None, home) if home else (None,)
        for told in tellings:
            for candidates, right, weight in _judged_names(one, gazetteer, told):
                rows.extend(candidates)
                wanted.extend(right)
                weights.extend([weight / len(tellings)] * len(right))
                sizes.append(len(right))
    return _sample(RANKER_FEATURES, rows, wanted, weights, sizes)


def _sample(
    features: tuple[str, ...], rows: list[Floats], wanted: list[bool], weights: list[float], sizes: list[int]
) -> Sample:
    table = np.array(rows, dtype=np.float64).reshape(-1, len(features))
    return Sample(
        features, table, np.array(wanted, dtype=np.bool_), np.array(weights), np.array(sizes, dtype=np.intp)
    )


def _judged_spans(reading: Reading, gold: Iterable[Row]) -> Iterator[tuple[Floats, bool, bool]]:
    """Yield the features of each span, whether it is gold, and whether it stands in the title."""
    kinds = {
        (mention.get("field", "text"), mention["start"], mention["end"]): mention["kind"] for mention in gold
    }
    for row, span in zip(chain.from_iterable(reading.rows()), reading.spans, strict=True):
        in_text = span.start >= reading.shift
        shift = reading.shift if in_text else 0
        key = ("text" if in_text else "title", span.start - shift, span.end - shift)
        if kinds.get(key) not in NOT_JUDGED:
            yield row, key in kinds, not in_text


def _judged_names(
    one: AnnotatedArticle, gazetteer: Gazetteer, home: Home | None
) -> Iterator[tuple[Floats, list[bool], float]]:
    """Yield for each name that gold places its candidates' features, which are right, and its weight."""
    gold = dict(zip(gold_mentions(one), one.gold, strict=True))
    groups = groups_of(one.article, list(gold), gazetteer)
    rows = rows_of(one.article, groups, gather(groups, home))
    start = 0
    for group in groups:
        stop = start + len(group.candidates)
        truths = [gold[mention] for mention in group.mentions]
        truths = [truth for truth in truths if truth["lat"] is not None and truth["kind"] not in NOT_JUDGED]
        if truths and group.candidates:
            right = [
                2 * sum(_is_place_of(truth, candidate.place) for truth in truths) >= len(truths)
                for candidate in group.candidates
            ]
            yield rows[start:stop], right, min(len(truths) ** 0.5, MOST_WEIGHT)
        start = stop


def _is_place_of(truth: Row, place: Place) -> bool:
    return is_right(truth, {"geonameid": place.id, "lat": place.lat, "lon": place.lon})
