"""Accuracy on articles that the models have not seen: fit without them, then judge."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from ..errors import ModelError
from ..evaluate import AnnotatedArticle, Row, gold_mentions, score
from ..gazetteer import Gazetteer
from ..model import Mention
from ..pipeline import placed
from ..recognise import Recogniser
from ..resolve import Resolver, homes_of
from ..rows import as_row
from ..trees import Trees
from . import fit_gate, fit_ranker, load_lightgbm
from .samples import Sample, gate_sample, joined, ranker_sample

FOLDS = 5
HOW = {
    "out": "each file is judged by models that were fitted to the others",
    "within": f"each of {FOLDS} folds over all files is judged by models that were fitted to the others; the "
    "articles of a publisher are in one fold",
}
"""The ways of holding out, and what each of them is."""

READING = 0.4
"""The share of the time that it takes to read the articles, roughly."""

Models: TypeAlias = tuple[Trees, Trees]
"""Gate and ranker."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """The articles of a corpus in one fold, and what the gate learns from them."""

    corpus: str
    fold: int
    articles: Sequence[AnnotatedArticle]
    sample: Sample


class Judged(NamedTuple):
    """The figures of a corpus, see `evaluate.DEFINITIONS`: as found, and with the mentions given."""

    corpus: str
    how: str
    """A key of HOW."""
    found: Mapping[str, float]
    given: Mapping[str, float]


def held_out(
    corpora: Mapping[str, Sequence[AnnotatedArticle]],
    gazetteer: Gazetteer,
    tell: Callable[[str, float], None] = lambda doing, done: None,
) -> Iterator[Judged]:
    """Judge every corpus in all ways of HOW; with the three of the model card it takes some five minutes.

    `tell` is called with what is being done and how much of the whole is done, in [0, 1]. Raises ModelError
    where LightGBM cannot be loaded.
    """
    load_lightgbm()  # before the articles are read, which takes minutes
    pieces: list[Piece] = []
    for piece in pieces_of(corpora, gazetteer):
        pieces.append(piece)
        tell(f"Read {piece.corpus}, part {piece.fold + 1}", READING * len(pieces) / (len(corpora) * FOLDS))
    rounds = [("out", [piece for piece in pieces if piece.corpus == corpus]) for corpus in corpora]
    folds = sorted({piece.fold for piece in pieces})
    rounds += [("within", [piece for piece in pieces if piece.fold == fold]) for fold in folds]
    answers: dict[tuple[str, str], tuple[dict[Any, Row], dict[Any, Row]]] = {
        (how, corpus): ({}, {}) for how in HOW for corpus in corpora
    }
    for number, (how, held) in enumerate(rounds):
        tell(f"Fitting and judging {how}", READING + (1 - READING) * number / len(rounds))
        models = fitted([piece for piece in pieces if piece not in held], gazetteer)
        corpus_of = [piece.corpus for piece in held for _ in piece.articles]
        judged = articles_of(held)
        for corpus, one, *rows in zip(
            corpus_of, judged, *predictions(judged, gazetteer, models), strict=True
        ):
            for kept, row in zip(answers[how, corpus], rows, strict=True):
                kept[one.id] = row
    for (how, corpus), (found, given) in answers.items():
        articles = corpora[corpus]
        yield Judged(corpus, how, score(articles, found), score(articles, given, spans_given=True))


def pieces_of(corpora: Mapping[str, Sequence[AnnotatedArticle]], gazetteer: Gazetteer) -> Iterator[Piece]:
    """All articles, by corpus and fold."""
    for corpus, articles in corpora.items():
        for fold in range(FOLDS):
            held = [one for one in articles if _fold_of(one) == fold]
            if held:
                yield Piece(corpus, fold, held, gate_sample(held, gazetteer))


def articles_of(pieces: Iterable[Piece]) -> list[AnnotatedArticle]:
    """The articles of all pieces, in their order."""
    return [one for piece in pieces for one in piece.articles]


def fitted(pieces: Sequence[Piece], gazetteer: Gazetteer) -> Models:
    """Models fitted to these pieces. Raises ModelError where there are none."""
    if not pieces:
        raise ModelError("Nothing is left to fit models to: all articles are of one publisher.")
    gate = fit_gate(joined([piece.sample for piece in pieces]))
    return gate, fit_ranker(ranker_sample(articles_of(pieces), gazetteer, gate))


def predictions(
    articles: Sequence[AnnotatedArticle], gazetteer: Gazetteer, models: Models, *, at_homes: bool = True
) -> tuple[list[Row], list[Row]]:
    """What `parse` would print with these models: as found, and with the mentions given."""
    gate, ranker = models
    recogniser = Recogniser(gazetteer, gate=gate)
    homes = homes_of((one.article for one in articles), recogniser) if at_homes else {}
    resolver = Resolver(gazetteer, ranker)

    def rows(mentions: Iterable[Sequence[Mention]]) -> list[Row]:
        return [
            as_row(placed(one.article, named, resolver, homes), one.id)
            for one, named in zip(articles, mentions, strict=True)
        ]

    found = recogniser.recognise_all(one.article for one in articles)
    return rows(found), rows(map(gold_mentions, articles))


def _fold_of(one: AnnotatedArticle) -> int:
    """The fold of an article: one for all of a publisher; by its own id where none is known."""
    return zlib.crc32((one.article.source or str(one.article.id)).encode()) % FOLDS
