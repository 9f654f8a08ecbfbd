"""`dateline evaluate` and `train`: how good it is, and how its models are made."""

import math
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from ..model import Mention
from .terminal import (
    LearnHomes,
    Processes,
    RecogniserName,
    counting,
    gazetteer_at_hand,
    print_json,
    stderr,
    steps,
)

if TYPE_CHECKING:
    from ..evaluate import AnnotatedArticle
    from ..gazetteer import Gazetteer
    from ..pipeline import Geoparser

Columns: TypeAlias = dict[str, Mapping[str, float]]
"""What was scored -> its figures by name."""

GOLD_HELP = """\
Annotated articles as JSON Lines: {"id", "title", "text", "mentions": [{"start", "end", "lat", "lon",
"geonameid", "own_id", "country", "kind"}]}; offsets are code points into the text."""
WIDE = 100
"""Columns of a table that goes into a file."""


def evaluate(
    gold: Annotated[list[Path], typer.Argument(help=GOLD_HELP)],
    json: Annotated[
        bool, typer.Option("--json", help="One JSON object a column instead of the table.")
    ] = False,
    held_out: Annotated[
        bool,
        typer.Option(
            "--held-out",
            help="Then judge models that were fitted without what they are judged by, for several files. "
            "Takes minutes; needs LightGBM (pip install dateline\\[train]).",
        ),
    ] = False,
    homes: LearnHomes = True,
    recogniser: RecogniserName = None,
    processes: Processes = None,
) -> None:
    """Score geoparsing against annotated articles, as it finds the mentions and with the mentions given."""
    from ..evaluate import candidate_recall, gold_mentions, read_annotated, score
    from ..pipeline import Geoparser

    stems = [path.stem for path in gold]
    corpora = {
        stem if stems.count(stem) == 1 else str(path): read_annotated(path)
        for stem, path in zip(stems, gold, strict=True)
    }
    if held_out and len(corpora) < 2:
        raise typer.BadParameter(
            "it needs two files at least, to fit to one and judge by the other.", param_hint="--held-out"
        )
    gazetteer = gazetteer_at_hand()
    found: Columns = {}
    resolved: Columns = {}
    for name, articles in corpora.items():
        known = [one.article for one in articles] if homes else None
        with (
            counting("placed") as advance,
            Geoparser(recogniser=recogniser, processes=processes, learn_from=known) as geoparser,
        ):
            found[name] = score(articles, _predicted(articles, geoparser, None, advance))
            given = _predicted(articles, geoparser, map(gold_mentions, articles), advance)
        candidates = {"candidates": candidate_recall(articles, gazetteer)}
        resolved[name] = score(articles, given, spans_given=True) | candidates
    _show(found, resolved, json=json, defined=True)
    if held_out:
        _show_held_out(corpora, gazetteer, json=json)


def train(
    gold: Annotated[list[Path], typer.Argument(help=GOLD_HELP)],
    folder: Annotated[Path, typer.Option("--out", help="Where gate.npz and ranker.npz go.")],
) -> None:
    """Make the models again from annotated articles; the same files give the same bytes."""
    from ..evaluate import read_annotated
    from ..train import train as fit_models

    folder.mkdir(parents=True, exist_ok=True)
    articles = [article for path in gold for article in read_annotated(path)]
    gazetteer = gazetteer_at_hand()
    with stderr.status(f"Fitting to {len(articles):,} articles"):
        fit_models(articles, gazetteer, folder)
    stderr.print(f"Wrote {escape(str(folder / 'gate.npz'))} and ranker.npz.", soft_wrap=True)


def _predicted(
    articles: Sequence["AnnotatedArticle"],
    geoparser: "Geoparser",
    given: Iterable[Sequence[Mention]] | None,
    advance: Callable[[int], None],
) -> dict[Any, Any]:
    """What the geoparser makes of each article, by id; with `given`, of these mentions."""
    from ..rows import as_row

    predicted = {}
    geoparsed_articles = geoparser.geoparse_all((one.article for one in articles), given)
    for one, geoparsed in zip(articles, geoparsed_articles, strict=True):
        predicted[one.id] = as_row(geoparsed, one.id)
        advance(1)
    return predicted


def _show_held_out(
    corpora: Mapping[str, Sequence["AnnotatedArticle"]], gazetteer: "Gazetteer", *, json: bool
) -> None:
    """The figures of models that have not seen what they are judged by."""
    from ..train.held_out import HOW, held_out

    found: Columns = {}
    resolved: Columns = {}
    with steps() as tell:
        for corpus, how, as_found, given in held_out(corpora, gazetteer, tell):
            found[f"{corpus} {how}"], resolved[f"{corpus} {how}"] = as_found, given
    if not json:
        for how, meaning in HOW.items():
            _console().print(f"[bold]{how}[/]: {meaning}.")
    _show(found, resolved, json=json, defined=False)


def _show(found: Columns, resolved: Columns, *, json: bool, defined: bool) -> None:
    """The figures as columns, with their definitions; or as JSON, an object a column."""
    from ..evaluate import DEFINITIONS, OF_THE_RESOLVER

    if json:
        for name, figures in found.items():
            print_json({"of": name, **figures})
            print_json({"of": f"{name}, mentions given", **resolved[name]})
        return
    table = Table("", *found, *(["what it is"] if defined else []), box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for section, columns in (("as found", found), ("mentions given", resolved)):
        table.add_section()
        table.add_row(f"[bold]{section}[/]")
        for name, meaning in DEFINITIONS.items():
            told = [figures[name] for figures in columns.values() if name in figures]
            if told and (name in OF_THE_RESOLVER) == (columns is resolved):
                in_words = ("" if math.isnan(one) else f"{one:.3f}" for one in told)
                table.add_row(name, *in_words, *([meaning] if defined else []))
    _console().print(table)


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else WIDE, highlight=False)
