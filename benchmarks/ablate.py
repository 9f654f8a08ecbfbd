"""What each group of features is worth: fitted without it, each corpus judged by models of the others.

    python benchmarks/ablate.py CORPUS.jsonl CORPUS.jsonl …      (needs LightGBM)

The first row is with all features. A row tells the figures without one group.
"""

import sys
from pathlib import Path

from geodata.evaluate import read_annotated, score
from geodata.gazetteer import open_gazetteer
from geodata.recognise.cues import FEATURES as GATE
from geodata.resolve.cues import FEATURES as RANKER
from geodata.train import fit_gate, fit_ranker, joined, ranker_sample
from geodata.train.held_out import articles_of, pieces_of, predictions

GROUPS = {
    "gate: entity labels": (
        "has entities", "exactly", "inside GPE", "inside LOC", "inside FAC", "inside NORP", "inside ORG",
        "inside PERSON", "inside other", "begins its entity", "ends its entity", "share of its entity",
        "crosses an entity", "elsewhere GPE", "elsewhere LOC", "elsewhere FAC", "elsewhere NORP",
        "elsewhere ORG", "elsewhere PERSON", "elsewhere none",
    ),
    "gate: importance and kind": (
        "is known", "bearers", "population", "most is primary", "abbreviation", "demonym", "alternate only",
        "best is",
    ),
    "gate: words and people": (
        "times in small letters", "word", "forename", "surname", "month or day", "before: forename",
        "after: surname", "before: person word", "elsewhere behind a person word",
    ),
    "gate: words beside": (
        "before: place word", "before: the", "before: place noun", "before: capital", "before: comma",
        "before: hyphen", "before: nothing", "before: initial", "before: of", "after:",
        "before: party", "before: locating", "before: in", "before: and", "in a dateline", "ends in",
        "in the container behind", "elsewhere in a container", "elsewhere behind a place word",
    ),
    "gate: capitals, title, position": (
        "all caps", "text in caps", "at sentence start", "in title", "position", "capitals in its line",
        "begins the text",
    ),
    "gate: other names": (
        "a list neighbour is a place", "inside a longer known name", "holds another known name",
        "longer name's population", "overlaps a more famous name", "inside an unknown name",
        "its country named", "its division named", "a bearer's division named", "times named",
    ),
    "gate: what is nearby": (
        "names nearby", "share of names nearby", "sure names nearby", "km to a sure name",
        "names near the first",
    ),
    "ranker: importance": ("importance", "population", "rank", "share of importance", "bearers"),
    "ranker: kind": (
        "is country", "is admin1", "is admin2", "is town", "is capital", "rival", "kind word", "answers",
    ),
    "ranker: container": ("in the container", "a container is named", "another is in the container"),
    "ranker: other names": (
        "weight", "is the weightiest", "country support", "admin1 support", "country lead", "admin1 lead",
        "country named", "admin1 named",
    ),
    "ranker: distance": ("near", "around", "nearest km"),
    "ranker: title and dateline": (
        "same country as dateline", "same admin1 as dateline", "is dateline", "in title",
    ),
    "ranker: name of the source": ("source",),
}  # fmt: skip
"""Group -> the beginnings of the names of its features."""
TOLD = ("R-F1", "E-F1", "A", "C", "focus", "cov@.95")


def features(group):
    """The features of a group."""
    columns = GATE if group.startswith("gate") else RANKER
    return {column for column in columns if column.startswith(GROUPS[group])}


def told(what, corpus, articles, gazetteer, models, **settings):
    """One line."""
    found, given = (
        {row["id"]: row for row in rows} for rows in predictions(articles, gazetteer, models, **settings)
    )
    figures = score(articles, found) | score(articles, given, spans_given=True)
    print(f"{what:40} {corpus:8}", *(f"{key} {figures[key]:.3f}" for key in TOLD), sep="  ", flush=True)


def main():
    """Print all rows."""
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    gazetteer = open_gazetteer()
    corpora = {Path(path).stem: read_annotated(Path(path)) for path in sys.argv[1:]}
    pieces = list(pieces_of(corpora, gazetteer))
    fitted = {}
    for corpus in corpora:
        judged = articles_of(piece for piece in pieces if piece.corpus == corpus)
        others = [piece for piece in pieces if piece.corpus != corpus]
        spans = joined([piece.sample for piece in others])
        gate = fit_gate(spans)
        candidates = ranker_sample(articles_of(others), gazetteer, gate)
        fitted[corpus] = judged, spans, gate, candidates, fit_ranker(candidates)
        told("all", corpus, judged, gazetteer, (gate, fitted[corpus][-1]))
    for corpus, (judged, _, gate, _, ranker) in fitted.items():
        told("homes not told", corpus, judged, gazetteer, (gate, ranker), at_homes=False)
    for group in GROUPS:
        for corpus, (judged, spans, gate, candidates, ranker) in fitted.items():
            if group.startswith("gate"):
                models = fit_gate(spans, features(group)), ranker
            else:
                models = gate, fit_ranker(candidates, features(group))
            told(f"without {group}", corpus, judged, gazetteer, models)


if __name__ == "__main__":
    main()
