"""The gate: decide which of the stretches that might name a place do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import islice
from pathlib import Path

import numpy as np

from ..gazetteer import Gazetteer
from ..model import Article, Kind, Mention
from ..trees import Floats, Trees, load_trees, logistic
from .certain import THRESHOLD, says_nothing, settled
from .cues import FEATURES, rows_of
from .entities import NO_PIPELINE, PIPELINES, entities_in, load_pipeline
from .page import Page
from .spans import Entity, Span, spans_of
from .tokens import tokens_of

BATCH = 32
"""Articles read together."""
TOGETHER = 0.4
"""How far the score of a span is drawn to the mean of the same name's other ones: a name keeps its meaning
through an article. Leaving each of the training corpora out in turn, R-F1 on local papers was .007 higher
than without, .002 on TR-News, the same on GeoWebNews; with 0.3 and 0.5 likewise."""
GATE = Path(str(files("geodata").joinpath("models", "gate.npz")))
_KINDS: dict[str, Kind] = {"demonym": "demonym", "abbreviation": "abbreviation"}


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """An article's title and text in one, and the spans that might name places."""

    text: str
    shift: int
    """Where the article's text begins in this one."""
    language: str | None
    spans: tuple[Span, ...]
    page: Page

    def rows(self) -> Iterator[Floats]:
        """What speaks for each span: a row of FEATURES, in blocks."""
        return rows_of(self.page)


class Reader:
    """Gathers the spans of articles; keeps the language pipelines that it has loaded.

    `pipeline` is the name of an installed spaCy pipeline for all articles, `NO_PIPELINE` for none, or
    None for the one that comes with Dateline for the article's language, where there is one.
    """

    def __init__(self, gazetteer: Gazetteer, pipeline: str | None = None) -> None:
        self.gazetteer = gazetteer
        self.pipeline = pipeline
        if pipeline not in (None, NO_PIPELINE):
            load_pipeline(pipeline)

    def pipeline_for(self, article: Article) -> str | None:
        """The spaCy pipeline that reads this article; None where the gazetteer alone does."""
        if self.pipeline is None:
            return PIPELINES.get(article.language or "en")
        return None if self.pipeline == NO_PIPELINE else self.pipeline

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """What there is to decide in each article, in the order of the articles."""
        waiting = iter(articles)
        while batch := list(islice(waiting, BATCH)):
            texts = [_joined(article) for article in batch]
            entities = self._entities(batch, texts)
            for article, text, found in zip(batch, texts, entities, strict=True):
                yield read(article, text, found, self.gazetteer)

    def _entities(self, batch: list[Article], texts: list[str]) -> list[tuple[Entity, ...] | None]:
        found: list[tuple[Entity, ...] | None] = [None] * len(batch)
        pipelines = [self.pipeline_for(article) for article in batch]
        for name in sorted({name for name in pipelines if name}):
            chosen = [index for index, pipeline in enumerate(pipelines) if pipeline == name]
            marked = entities_in((texts[index] for index in chosen), load_pipeline(name))
            for index, entities in zip(chosen, marked, strict=True):
                found[index] = entities
        return found


class Recogniser:
    """Finds place names with a gate, the one that comes with Dateline or a newly fitted one.

    `pipeline` is that of its Reader.
    """

    def __init__(self, gazetteer: Gazetteer, pipeline: str | None = None, gate: Trees | None = None) -> None:
        self.gazetteer = gazetteer
        self._reader = Reader(gazetteer, pipeline)
        self._gate = gate or load_trees(GATE, FEATURES)

    def recognise_all(self, articles: Iterable[Article]) -> Iterator[tuple[Mention, ...]]:
        """The mentions of each article, sorted, none overlapping, in the order of the articles."""
        for reading in self._reader.read_all(articles):
            yield tuple(mentions_of(reading, self._gate))


def read(article: Article, text: str, entities: tuple[Entity, ...] | None, gazetteer: Gazetteer) -> Reading:
    """Gather the spans of an article's joined text; entities are None where no pipeline read it."""
    tokens = tokens_of(text)
    spans = spans_of(text, tokens, entities or (), gazetteer, article.language)
    shift = len(text) - len(article.text)
    page = Page(text, tokens, entities, spans, title_end=shift, language=article.language)
    return Reading(text, shift, article.language, spans, page)


def _joined(article: Article) -> str:
    return f"{article.title}\n\n{article.text}" if article.title else article.text


def _together(scores: Floats, page: Page) -> Floats:
    """The scores, where each has heard those of the same name's other spans.

    A common word whose capital says nothing neither hears nor is heard: "Nice weather in Nice"; nor does the
    shorter of two spans that write one name: "D.C", of "D.C.".
    """
    numbers: dict[str | Span, int] = {}
    longest = {(span.name, span.start): span.end for span in page.spans}
    names = [
        span if says_nothing(page, span) or span.end < longest[span.name, span.start] else span.name
        for span in page.spans
    ]
    name = np.array([numbers.setdefault(one, len(numbers)) for one in names], dtype=np.intp)
    others = np.bincount(name)[name] - 1 if len(name) else np.zeros(0)
    of_others = (np.bincount(name, weights=scores)[name] - scores) / np.maximum(others, 1)
    return np.where(others > 0, scores + TOGETHER * (of_others - scores), scores)


def mentions_of(reading: Reading, gate: Trees) -> Iterator[Mention]:
    """The likeliest spans that do not overlap, in the order of the text.

    Of those as likely the longer ones, then the more famous: in "漳州和泉州" no Izumi (和泉).
    """
    scores = np.concatenate([np.zeros(0), *map(gate.scores, reading.rows())])
    chances = settled(reading.page, logistic(_together(scores, reading.page)))
    chosen: list[Span] = []
    taken = bytearray(len(reading.text))
    ranked = sorted(
        (-chance, span.start - span.end, -reading.page.fame[span.start, span.end], span.start, span)
        for chance, span in zip(chances.tolist(), reading.spans, strict=True)
        if chance >= THRESHOLD
    )
    for *_, span in ranked:
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            chosen.append(span)
    for span in sorted(chosen, key=lambda span: span.start):
        kind = _KINDS.get(span.candidates[0].match, "name") if span.candidates else "name"
        if span.start >= reading.shift:
            yield Mention("text", span.start - reading.shift, span.end - reading.shift, span.surface, kind)
        elif span.end <= reading.shift:
            yield Mention("title", span.start, span.end, span.surface, kind)
