"""The gate: decide which of the stretches that might name a place do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import islice
from pathlib import Path

import numpy as np

from ..gazetteer import Gazetteer, importance, kind
from ..model import Article, Kind, Mention
from ..names import commonness
from ..trees import Floats, Trees, load_trees
from .cues import FEATURES, rows_of
from .entities import NO_PIPELINE, PIPELINES, entities_in, load_pipeline
from .page import Page
from .spans import Entity, Span, spans_of, tokens_of

BATCH = 32
"""Articles read together."""
THRESHOLD = 0.3
"""The chance from which a span is taken for a place name. Leaving each of the training corpora out in turn,
R-F1 was higher than, or the same as, with 0.35 and 0.4; in headlines, too."""
TRAINED_ON = frozenset({"en"})
"""ISO 639-1 of the languages that the gate was fitted on. In others, a well-known name counts, too."""
WELL_KNOWN = 100_000
"""Inhabitants that a place must at least count for (`gazetteer.importance`) to be well known."""
TOLD = 0.9
"""The chance, at least, of a name that a gazetteer of the user's lets win, unless it is a common word."""
ORDINARY_WORD = 5.0
"""Parts per million from which a word is more likely just a word than a place of WELL_KNOWN importance; it
grows with the root of the importance, for the lists count the names of places, too."""
BEHIND_PREPOSITION = 10.0
"""How much commoner a capitalised word behind "in" may be."""
GATE = Path(str(files("geodata").joinpath("models", "gate.npz")))
_TELLING_OF_PEOPLE = [
    FEATURES.index(cue)
    for cue in ("before: person word", "before: place word", "before: capital", "after: capital")
]
_KINDS: dict[str, Kind] = {"demonym": "demonym", "abbreviation": "abbreviation"}


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """An article's title and text in one, the spans that might name places, and what speaks for each."""

    text: str
    shift: int
    """Where the article's text begins in this one."""
    language: str | None
    spans: tuple[Span, ...]
    rows: Floats
    """A row of FEATURES for each span."""


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
    return Reading(text, shift, article.language, spans, rows_of(page))


def is_well_known(
    span: Span, language: str, after_title: bool, in_place: bool, after_name: bool, before_name: bool
) -> bool:
    """Whether the span, in this language, can hardly be anything else than a place.

    The cues tell that it stands behind a person's title, behind a word that is mostly met before places,
    behind or before another word with a capital.
    """
    if not span.candidates or len(span.surface) < 2 or after_title:
        return False
    best = span.candidates[0]
    if importance(best.place, "name") < WELL_KNOWN:
        return False
    if best.match == "demonym":
        return True
    in_a_name = (
        (after_name or before_name) and not in_place and not span.surface.isupper() and language != "de"
    )
    if kind(best.place) == "town" and in_a_name:
        return False
    tolerated = ORDINARY_WORD * (importance(best.place, "name") / WELL_KNOWN) ** 0.5
    if in_place and span.surface[0].isupper() and language != "de":
        tolerated *= BEHIND_PREPOSITION
    return bool(commonness(span.name).as_word(language) < tolerated)


def is_ordinary(span: Span, language: str) -> bool:
    """Whether the span is a common word of this language."""
    return commonness(span.name).as_word(language) >= ORDINARY_WORD


def _joined(article: Article) -> str:
    return f"{article.title}\n\n{article.text}" if article.title else article.text


def mentions_of(reading: Reading, gate: Trees) -> Iterator[Mention]:
    """The likeliest spans that do not overlap, in the order of the text."""
    chances = gate.chances(reading.rows)
    told = [index for index, span in enumerate(reading.spans) if span.candidates and span.candidates[0].wins]
    for index in told:
        if not is_ordinary(reading.spans[index], reading.language or "en"):
            chances[index] = max(chances[index], TOLD)
    if reading.language and reading.language not in TRAINED_ON:
        cues = reading.rows[:, _TELLING_OF_PEOPLE].astype(bool).tolist()
        known = [
            is_well_known(span, reading.language, *one) for span, one in zip(reading.spans, cues, strict=True)
        ]
        chances = np.maximum(chances, known)
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
