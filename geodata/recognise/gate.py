"""The gate: decide which of the stretches that might name a place do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import islice
from pathlib import Path

from ..gazetteer import Gazetteer
from ..model import Article, Kind, Mention
from ..trees import Floats, load_trees
from .cues import FEATURES, rows_of
from .entities import BATCH, NO_PIPELINE, PIPELINES, entities_in, load_pipeline
from .spans import Entity, Span, spans_of, tokens_of

THRESHOLD = 0.5
"""The chance from which a span is taken for a place name."""
GATE = Path(str(files("geodata").joinpath("models", "gate.npz")))
_KINDS: dict[str, Kind] = {"demonym": "demonym", "abbreviation": "abbreviation"}


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """An article's title and text in one, the spans that might name places, and what speaks for each."""

    text: str
    shift: int
    """Where the article's text begins in this one."""
    spans: tuple[Span, ...]
    rows: Floats
    """A row of FEATURES for each span."""


class Recogniser:
    """Finds place names; keeps the language pipelines that it has loaded.

    `pipeline` is the name of an installed spaCy pipeline for all articles, `NO_PIPELINE` for none, or
    None for the one that comes with Dateline for the article's language, where there is one.
    """

    def __init__(self, gazetteer: Gazetteer, pipeline: str | None = None) -> None:
        self.gazetteer = gazetteer
        self.pipeline = pipeline
        self._gate = load_trees(GATE, FEATURES)
        if pipeline not in (None, NO_PIPELINE):
            load_pipeline(pipeline)

    def pipeline_for(self, article: Article) -> str | None:
        """The spaCy pipeline that reads this article; None where the gazetteer alone does."""
        if self.pipeline is None:
            return PIPELINES.get(article.language or "en")
        return None if self.pipeline == NO_PIPELINE else self.pipeline

    def recognise(self, article: Article) -> tuple[Mention, ...]:
        """The mentions of one article, sorted, none overlapping."""
        return next(self.recognise_all([article]))

    def recognise_all(self, articles: Iterable[Article]) -> Iterator[tuple[Mention, ...]]:
        """The mentions of each article, in the order of the articles."""
        for reading in self.read_all(articles):
            yield tuple(_mentions(reading, self._gate.chances(reading.rows)))

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """What there is to decide in each article, before the decision."""
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


def read(article: Article, text: str, entities: tuple[Entity, ...] | None, gazetteer: Gazetteer) -> Reading:
    """Gather the spans of an article's joined text; entities are None where no pipeline read it."""
    tokens = tokens_of(text)
    spans = spans_of(text, tokens, entities or (), gazetteer)
    shift = len(text) - len(article.text)
    rows = rows_of(
        text,
        tokens,
        entities or (),
        spans,
        title_end=shift,
        language=article.language,
        has_entities=entities is not None,
    )
    return Reading(text, shift, spans, rows)


def _joined(article: Article) -> str:
    return f"{article.title}\n\n{article.text}" if article.title else article.text


def _mentions(reading: Reading, chances: Floats) -> Iterator[Mention]:
    """The likeliest spans that do not overlap, in the order of the text."""
    chosen: list[Span] = []
    taken = bytearray(len(reading.text))
    ranked = sorted(
        (-chance, span.start - span.end, span.start, span)
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
