"""`dateline corrections …`: what people corrected in a store."""

import sys
from typing import Annotated

import orjson
import typer
from rich.console import Console
from rich.table import Table

from .terminal import StoreUrl, stderr

app = typer.Typer(help="What people corrected on the page: list, take back, export.", no_args_is_help=True)

SCOPES = {"mention": "this mention", "source": "all like it of its source", "corpus": "all like it"}
WIDE = 160
"""Columns of a table that goes into a file."""


@app.command("list", epilog="Example: `dateline corrections list`")
def tell(store: StoreUrl = None) -> None:
    """Print every correction that was ever made, the last first."""
    from ..store import corrections, open_store

    table = Table("number", "when", "who", "name", "was taken for", "is", "holds for", "mentions", "")
    with open_store(store, make=False) as kept:
        for entry in corrections.log(kept):
            state = "" if entry.mentions else "rests"
            table.add_row(
                str(entry.number),
                f"{entry.made:%Y-%m-%d %H:%M}",
                entry.who,
                entry.anchor.surface,
                entry.taken_for.name if entry.taken_for else "nothing",
                f"{entry.place.name} ({entry.place.id})" if entry.place else "no place",
                SCOPES[entry.scope],
                str(entry.mentions),
                f"taken back by {entry.undone[0]}" if entry.undone else state,
            )
    Console(width=None if sys.stdout.isatty() else WIDE, markup=False, emoji=False).print(table)


@app.command(epilog="Example: `dateline corrections undo 12 --who Ann`")
def undo(
    number: Annotated[
        int, typer.Argument(help="Of the correction, as `dateline corrections list` shows it.")
    ],
    who: Annotated[str, typer.Option(help="Who takes it back.")],
    store: StoreUrl = None,
) -> None:
    """Take a correction back: what decided before it decides again."""
    from ..store import corrections, open_store

    with open_store(store, make=False) as kept:
        mentions = sum(entry.mentions for entry in corrections.log(kept) if entry.number == number)
        corrections.undo(kept, number, who)
    stderr.print(f"Correction {number} is taken back; it had decided {mentions:,} mentions.")


@app.command(
    epilog="Example: `dateline corrections export corrected.jsonl`, then `dateline evaluate corrected.jsonl`"
)
def export(
    out: Annotated[typer.FileBinaryWrite, typer.Argument(help="The file to write; - for standard output.")],
    store: StoreUrl = None,
) -> None:
    """Write the corrected articles as annotated ones, which `evaluate` and `train` read."""
    from ..export.annotated import annotated
    from ..store import open_store

    count = 0
    with open_store(store, make=False) as kept:
        out.write(b"")  # so that the file is opened, and is there, even where nothing was corrected
        for row in annotated(kept):
            out.write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))
            count += 1
    stderr.print(f"{count:,} article{'s' if count != 1 else ''} written.")
