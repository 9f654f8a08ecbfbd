"""`dateline ingest` and `parse`: articles in."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from ..articles import Rejected, Row, read_articles, read_rows
from ..model import Article
from ..processes import get_ready
from .terminal import (
    SOME_REJECTED,
    LearnHomes,
    Processes,
    RecogniserName,
    StoreUrl,
    counting,
    gazetteer_at_hand,
    print_json,
    stderr,
    tell_rejected,
)

if TYPE_CHECKING:
    from ..model import GeoparsedArticle

MUCH = 100_000
"""Bytes of a file from which it is likely to be read by several processes."""


def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(
            help="Files or folders: .txt, .jsonl, .csv, .html, RSS, Atom; - for JSON Lines on standard input."
        ),
    ],
    store: StoreUrl = None,
    homes: LearnHomes = True,
    recogniser: RecogniserName = None,
    processes: Processes = None,
) -> None:
    """Read articles, find their places, and keep both; what is stored already is not read again."""
    _start_early(paths, recogniser, processes)
    gazetteer_at_hand()
    with counting("done", "they are stored, and the same command goes on from there") as advance:
        from ..ingest import take_in
        from ..store import open_store

        with open_store(store) as kept:
            account = take_in(
                paths, kept, advance,
                reject=tell_rejected, recogniser=recogniser, processes=processes, homes=homes,
            )  # fmt: skip
    stderr.print(str(account), soft_wrap=True)
    if account.rejected:
        raise typer.Exit(SOME_REJECTED)


def parse(
    path: Annotated[
        str, typer.Argument(help="A file, a folder, or - for JSON Lines on standard input.")
    ] = "-",
    json: Annotated[bool, typer.Option("--json", help="JSON Lines even on a terminal.")] = False,
    mentions_given: Annotated[
        bool,
        typer.Option(
            "--mentions-given", help='Resolve the "mentions" (start, end) of each row, and no others.'
        ),
    ] = False,
    homes: LearnHomes = True,
    recogniser: RecogniserName = None,
    processes: Processes = None,
) -> None:
    """Find the places in articles without a store: a JSON object a line for each article, in their order."""
    _start_early([path], recogniser, processes)
    told = _ToldRows(read_rows(path, mentions_given=mentions_given))
    rows, for_ids = tee(told)
    given = None
    if mentions_given:
        rows, for_mentions = tee(rows)
        given = (row.mentions for row in for_mentions)
    readable = sys.stdout.isatty() and not json
    known = _articles(path) if homes and path != "-" else None
    gazetteer_at_hand()
    with counting("placed", "their results are printed", shown=not sys.stdout.isatty()) as advance:
        from ..pipeline import Geoparser
        from ..rows import as_row

        with Geoparser(recogniser=recogniser, processes=processes, learn_from=known) as geoparser:
            geoparsed_articles = geoparser.geoparse_all((row.article for row in rows), given)
            for geoparsed, row in zip(geoparsed_articles, for_ids, strict=True):
                if readable:
                    _show(geoparsed)
                else:
                    print_json(as_row(geoparsed, row.id))
                advance(1)
    if told.rejected:
        raise typer.Exit(SOME_REJECTED)


def _start_early(paths: Iterable[str], recogniser: str | None, processes: int | None) -> None:
    """Where there is much to read, let other processes import what they need while this one does so, too."""
    if (processes or os.cpu_count()) != 1 and any(_is_much(Path(path)) for path in paths):
        # what a Geoparser names, which is not imported yet
        get_ready(["geodata.forerunner"] if recogniser == "gazetteer" else ["spacy", "geodata.forerunner"])


def _is_much(path: Path) -> bool:
    with suppress(OSError):  # which is told when it is read
        return path.is_dir() or (path.is_file() and path.stat().st_size > MUCH)
    return False


def _articles(path: str) -> Iterator[Article]:
    """What can be read, without a word on what cannot: that is told when the articles are placed."""
    return (reading for reading in read_articles(path) if isinstance(reading, Article))


class _ToldRows:
    """The rows that are articles; those that are none are told on standard error, and counted."""

    def __init__(self, rows: Iterable[Row | Rejected]) -> None:
        self._rows = rows
        self.rejected = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            if isinstance(row, Rejected):
                tell_rejected(row)
                self.rejected += 1
            else:
                yield row


def _show(geoparsed: "GeoparsedArticle") -> None:
    """One article as a person reads it."""
    article = geoparsed.article
    console = Console(highlight=False, emoji=False)
    console.print(f"[bold]{escape(article.title or article.text[:80])}[/]")
    table = Table(box=None, show_header=False, pad_edge=False)
    for resolution in geoparsed.resolutions:
        place = resolution.place
        where = (
            ", ".join(filter(None, (place.name, place.admin1_name, place.country))) if place else "not placed"
        )
        table.add_row(
            escape(resolution.mention.surface),
            escape(where),
            f"{resolution.confidence:.2f}",
            escape("; ".join(resolution.reasons)),
        )
    console.print(table)
    console.print()
