"""Accuracy on articles that the models have not seen, from several annotated corpora.

    python benchmarks/held_out.py CORPUS.jsonl CORPUS.jsonl …      (needs LightGBM)

"out": each corpus judged by models fitted on the others. "within": five folds over all, articles of one
publisher in one fold. Prints recognition and end-to-end figures as found, A and C with the mentions given.
"""

import sys
import zlib
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
from geodata.train import fit_gate, fit_ranker

FOLDS = 5
FOUND, GIVEN = (
    ("R-P", "R-R", "R-F1", "names R-F1", "E-F1", "focus", "non-US", "focus place"),
    ("A", "C", "cov@.95"),
)


def row(one, mentions, resolver, homes):
    """What parse would print."""
    resolutions = mark_senses(one.article, resolver.resolve(one.article, mentions))
    focus = focus_of(resolutions, at_home(one.article, homes))
    places = focus_places_of(resolutions)
    return as_row(GeoparsedArticle(one.article, resolutions, focus, focus_places=places), one.id)


def predictions(articles, fitted_on, gazetteer):
    """As found and with the mentions given, by id."""
    gate = fit_gate(fitted_on, gazetteer)
    homes = homes_of((one.article for one in articles), gazetteer)
    resolver = Resolver(gazetteer, fit_ranker(fitted_on, gazetteer))
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
    corpora = {Path(path).stem: read_annotated(Path(path)) for path in sys.argv[1:]}
    gazetteer = open_gazetteer()
    for name, articles in corpora.items():
        print(f"{name:10} candidate recall {candidate_recall(articles, gazetteer):.3f}")
    for name, articles in corpora.items():
        others = [one for other, rest in corpora.items() if other != name for one in rest]
        told(name, "out", articles, *predictions(articles, others, gazetteer))
    everything = [one for articles in corpora.values() for one in articles]
    found, given = {}, {}
    for fold in range(FOLDS):
        held = [one for one in everything if fold_of(one) == fold]
        rest = [one for one in everything if fold_of(one) != fold]
        for kept, new in zip((found, given), predictions(held, rest, gazetteer), strict=True):
            kept.update(new)
    for name, articles in corpora.items():
        told(name, "within", articles, found, given)


if __name__ == "__main__":
    main()
