"""Accuracy is a test: what the annotated articles must reach, pinned in tests/cases/floors.json.

`python tests/floors.py` measures and raises the floors to what was reached. A floor that would fall stays,
unless `--lower "why"` is given; the reason is kept beside the floors. The digest tells that the floors belong
to these articles: after changing a case, pin anew.
"""

import argparse
import json
import math
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

import marked
import orjson

from geodata.evaluate import read_annotated, score
from geodata.pipeline import Geoparser
from geodata.rows import as_row

CASES = Path(__file__).parent / "cases"
FLOORS = CASES / "floors.json"
FILES = (
    "seeds.jsonl",
    "traps.jsonl",
    "senses.jsonl",
    "languages.jsonl",
    "trials.jsonl",
    "unseen.jsonl",
    "reports.jsonl",
    "unseen_reports.jsonl",
    "pitfalls.jsonl",
    "unseen_pitfalls.jsonl",
    "marked_en.txt",
    "marked_elsewhere.txt",
    "fresh_en.txt",
    "fresh_elsewhere.txt",
    "further_en.txt",
    "further_elsewhere.txt",
    "latest_en.txt",
    "latest_elsewhere.txt",
    "recent_en.txt",
    "recent_elsewhere.txt",
    "newest_en.txt",
    "newest_elsewhere.txt",
    "later_en.txt",
    "later_elsewhere.txt",
)
FIGURES = ("R-F1", "E-F1", "A", "C", "focus", "avoided", "sense F1")
"""Those that a file can tell are pinned: where nothing looks like a place and is none, nothing is avoided."""
EPSILON = 0.002
"""A floor may be missed by this much: rounding on other machines."""


def digest():
    """Of the annotated articles that the floors belong to."""
    return sha256(b"".join((CASES / name).read_bytes() for name in FILES)).hexdigest()[:16]


@cache
def geoparser():
    """One for all tests."""
    return Geoparser(processes=1)


@cache
def predicted(name):
    """What the geoparser makes of each article of a file, by id."""
    articles = read_annotated(CASES / name)
    results = geoparser().geoparse_all(one.article for one in articles)
    return {one.id: as_row(result, one.id) for one, result in zip(articles, results, strict=True)}


def touched(name):
    """The stretches marked as no places that a mention touches: (article id, stretch)."""
    for line in (CASES / name).read_bytes().splitlines():
        row = orjson.loads(line)
        for trap in row["not_places"]:
            for mention in predicted(name)[row["id"]]["mentions"]:
                if (
                    mention["field"] == trap["field"]
                    and mention["start"] < trap["end"]
                    and trap["start"] < mention["end"]
                ):
                    yield row["id"], trap["text"]
                    break


@cache
def reached(name):
    """The figures of a file."""
    if name.endswith(".txt"):
        return marked.figures(CASES / name, geoparser())
    figures = score(read_annotated(CASES / name), predicted(name))
    traps = sum(len(orjson.loads(line)["not_places"]) for line in (CASES / name).read_bytes().splitlines())
    if traps:
        figures["avoided"] = 1 - len(list(touched(name))) / traps
    return {
        figure: round(figures[figure], 4)
        for figure in FIGURES
        if figure in figures and not math.isnan(figures[figure])
    }


def main():
    """Pin the floors."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lower", metavar="WHY", help="let floors fall, and say why")
    lower = parser.parse_args().lower
    pinned = json.loads(FLOORS.read_text()) if FLOORS.exists() else {"reasons": []}
    changed_cases = pinned.get("digest") not in (None, digest())
    for name in FILES:
        now, floors = reached(name), pinned.get(name, {})
        falling = {figure for figure in floors if now[figure] < floors[figure] - EPSILON}
        if falling and not (lower or changed_cases):
            sys.exit(
                f"{name}: {sorted(falling)} would fall: {now} against {floors}. Give --lower WHY to allow it."
            )
        pinned[name] = {
            figure: now[figure] if lower or changed_cases else max(now[figure], floors.get(figure, 0))
            for figure in now
        }
    if lower:
        pinned["reasons"].append(lower)
    pinned["digest"] = digest()
    FLOORS.write_text(json.dumps(pinned, indent=2) + "\n")


if __name__ == "__main__":
    main()
