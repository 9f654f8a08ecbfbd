"""Accuracy on articles that the models have not seen, from several annotated corpora.

    python benchmarks/held_out.py CORPUS.jsonl CORPUS.jsonl …      (needs LightGBM)

"out": each corpus judged by models fitted on the others. "within": five folds over all, articles of one
publisher in one fold. Prints recognition and end-to-end figures as found, A and C with the mentions given.
"""

import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

from geodata.evaluate import candidate_recall, gold_mentions, read_annotated, score
from geodata.focus import focus_of, focus_places_of
from geodata.gazetteer import open_gazetteer
from geodata.model import GeoparsedArticle
from geodata.pipeline import as_row, at_home
from geodata.recognise import Reader
from geodata.recognise.gate import mentions_of
from geodata.resolve import Resolver, homes_of
from geodata.senses import mark_senses
from geodata.train import Sample, fit_gate, fit_ranker, gate_sample, joined, ranker_sample

FOLDS = 5
FOUND, GIVEN = (
    ("R-P", "R-R", "R-F1", "names R-F1", "E-F1", "focus", "non-US", "focus place"),
    ("A", "C", "cov@.95"),
)


def row(one, mentions, resolver, homes):
    """What parse would print."""
    resolved = resolver.resolve(one.article, mentions, homes.get(one.article.source or ""))
    resolutions = mark_senses(one.article, resolved)
    focus = focus_of(resolutions, at_home(one.article, homes))
    places = focus_places_of(resolutions)
    return as_row(GeoparsedArticle(one.article, resolutions, focus, focus_places=places), one.id)


@dataclass(frozen=True)
class Piece:
    """The articles of a corpus in one fold, and what the gate learns from them."""

    corpus: str
    fold: int
    articles: list
    sample: Sample


def pieces_of(paths, gazetteer):
    """All articles, by corpus and fold; articles of one publisher are in one fold."""
    pieces = []
    for path in paths:
        articles = read_annotated(path)
        for fold in range(FOLDS):
            held = [one for one in articles if fold_of(one) == fold]
            if held:
                pieces.append(Piece(path.stem, fold, held, gate_sample(held, gazetteer)))
    return pieces


def models(pieces, gazetteer):
    """Gate and ranker fitted on these pieces."""
    gate = fit_gate(joined([piece.sample for piece in pieces]))
    return gate, fit_ranker(ranker_sample(articles_of(pieces), gazetteer, gate))


def articles_of(pieces):
    """All of them."""
    return [one for piece in pieces for one in piece.articles]


def predictions(articles, gazetteer, gate, ranker, *, at_homes=True):
    """As found and with the mentions given, by id."""
    homes = homes_of((one.article for one in articles), gazetteer, gate) if at_homes else {}
    resolver = Resolver(gazetteer, ranker)
    readings = Reader(gazetteer).read_all(one.article for one in articles)
    found = {
        one.id: row(one, tuple(mentions_of(reading, gate)), resolver, homes)
        for one, reading in zip(articles, readings, strict=True)
    }
    given = {one.id: row(one, gold_mentions(one), resolver, homes) for one in articles}
    return found, given


def told(name, how, articles, found, given):
    """One line of figures."""
    figures = score(articles, found) | {
        key: value for key, value in score(articles, given, spans_given=True).items() if key in GIVEN
    }
    print(
        f"{name:10} {how:7}", *(f"{key} {figures[key]:.3f}" for key in (*FOUND, *GIVEN)), sep="  ", flush=True
    )


def fold_of(one):
    """The same for all articles of a publisher."""
    return zlib.crc32((one.article.source or "").encode()) % FOLDS


def main():
    """Print all rows."""
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    gazetteer = open_gazetteer()
    pieces = pieces_of(map(Path, sys.argv[1:]), gazetteer)
    corpora = {piece.corpus: [] for piece in pieces}
    for piece in pieces:
        corpora[piece.corpus].append(piece)
    for name, own in corpora.items():
        print(f"{name:10} candidate recall {candidate_recall(articles_of(own), gazetteer):.3f}")
    for name, own in corpora.items():
        gate, ranker = models([piece for piece in pieces if piece.corpus != name], gazetteer)
        told(name, "out", articles_of(own), *predictions(articles_of(own), gazetteer, gate, ranker))
    found, given = {}, {}
    for fold in range(FOLDS):
        gate, ranker = models([piece for piece in pieces if piece.fold != fold], gazetteer)
        held = articles_of(piece for piece in pieces if piece.fold == fold)
        for kept, new in zip((found, given), predictions(held, gazetteer, gate, ranker), strict=True):
            kept.update(new)
    for name, own in corpora.items():
        told(name, "within", articles_of(own), found, given)


if __name__ == "__main__":
    main()
