"""`dateline evaluate` and `train`: how good it is, and how its models are made."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from ..model import Mention
from .terminal import LearnHomes, Processes, RecogniserName, counting, print_json, stderr

if TYPE_CHECKING:
    from ..evaluate import AnnotatedArticle
    from ..pipeline import Geoparser

GOLD_HELP = """\
Annotated articles as JSON Lines: {"id", "title", "text", "mentions": [{"start", "end", "lat", "lon",
"geonameid", "country", "kind"}]}; offsets are code points into the text."""
WIDE = 200
"""Columns of a table that goes into a file."""


def evaluate(
    gold: Annotated[list[Path], typer.Argument(help=GOLD_HELP)],
    json: Annotated[
        bool, typer.Option("--json", help="One JSON object a column instead of the table.")
    ] = False,
    homes: LearnHomes = True,
    recogniser: RecogniserName = None,
    processes: Processes = None,
) -> None:
    """Score geoparsing against annotated articles, as it finds the mentions and with the mentions given."""
    from ..evaluate import DEFINITIONS, read_annotated, score
    from ..pipeline import Geoparser, learn_homes

    columns: dict[str, dict[str, float]] = {}
    for path in gold:
        articles = read_annotated(path)
        learnt = learn_homes(one.article for one in articles) if homes else None
        geoparser = Geoparser(recogniser=recogniser, processes=processes, homes=learnt)
        for given in (False, True):
            title = f"{path.stem}, mentions given" if given else path.stem
            columns[title] = score(articles, _predicted(articles, geoparser, given), spans_given=given)
    if json:
        for of, figures in columns.items():
            print_json({"of": of, **figures})
        return
    table = Table("", *columns, "what it is")
    for name, meaning in DEFINITIONS.items():
        cells = [f"{figures[name]:.3f}" if name in figures else "" for figures in columns.values()]
        table.add_row(name, *cells, meaning)
    Console(width=None if sys.stdout.isatty() else WIDE).print(table)


def train(
    gold: Annotated[list[Path], typer.Argument(help=GOLD_HELP)],
    folder: Annotated[Path, typer.Option("--out", help="Where gate.npz and ranker.npz go.")],
) -> None:
    """Make the models again from annotated articles; the same files give the same bytes."""
    from .. import train as room
    from ..evaluate import read_annotated
    from ..gazetteer import open_gazetteer

    folder.mkdir(parents=True, exist_ok=True)
    articles = [article for path in gold for article in read_annotated(path)]
    with stderr.status(f"Fitting to {len(articles):,} articles"):
        room.train(articles, open_gazetteer(), folder)
    stderr.print(f"Wrote {escape(str(folder / 'gate.npz'))} and ranker.npz.", soft_wrap=True)


def _predicted(articles: Sequence["AnnotatedArticle"], geoparser: "Geoparser", given: bool) -> dict[Any, Any]:
    """What the geoparser makes of each article, by id; with `given`, of the gold mentions."""
    from ..pipeline import as_row

    mentions = ([_mention(truth) for truth in one.gold] for one in articles) if given else None
    with counting("Placing") as advance:
        predicted = {}
        geoparsed_articles = geoparser.geoparse_all((one.article for one in articles), mentions)
        for one, geoparsed in zip(articles, geoparsed_articles, strict=True):
            predicted[one.id] = as_row(geoparsed, one.id)
            advance(1)
    return predicted


def _mention(truth: Mapping[str, Any]) -> Mention:
    return Mention(truth.get("field", "text"), truth["start"], truth["end"], truth["text"])
