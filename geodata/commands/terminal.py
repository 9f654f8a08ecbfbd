"""What the commands say to a person, on standard error, and how they end."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any

import orjson
import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, TextColumn, TimeElapsedColumn

from ..articles import Rejected
from ..articles.clean import replace_unsafe

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

FAILED, SOME_REJECTED, INTERRUPTED = 1, 3, 130
"""Exit codes beside 0; 2 is Typer's for a wrong command line."""

StoreUrl = Annotated[
    str | None,
    typer.Option(
        "--store",
        envvar="DATELINE_STORE",
        help="The store: a file, or a sqlite:/// URL. Otherwise the one in your data folder.",
    ),
]
RecogniserName = Annotated[
    str | None,
    typer.Option(
        "--recogniser",
        help="An installed spaCy pipeline, or 'gazetteer' for none. Otherwise the one for the language.",
    ),
]
Processes = Annotated[
    int | None, typer.Option("--processes", min=1, help="Processes to work on; otherwise all cores.")
]

LearnHomes = Annotated[
    bool,
    typer.Option(
        "--homes/--no-homes",
        help="First learn from the articles where each source is at home, which takes reading all of them "
        "before the first result; not from standard input.",
    ),
]

stderr = Console(stderr=True, highlight=False, emoji=False)


@contextmanager
def counting(done: str, kept: str = "", *, shown: bool = True) -> Iterator[Callable[[int], None]]:
    """Show on a terminal how many articles are done, and at the end how fast that went.

    Yields a function that is told how many more are done. `done` says what happened to them ("stored"), and
    `kept` what remains of them where Ctrl-C ends the command. Where results go to the same terminal, `shown`
    is false, and nothing is counted between them.
    """
    begin = perf_counter()
    columns = SpinnerColumn(), TextColumn("{task.completed:,.0f} articles " + done)
    with _shown(*columns, hidden=not shown) as bar:
        task = bar.add_task("", total=None)
        try:
            yield lambda count: bar.advance(task, count)
        except KeyboardInterrupt:
            count = bar.tasks[0].completed
            raise _interrupted(
                f" after {count:,.0f} articles" + (f"; {kept}" if count and kept else "")
            ) from None
    count, seconds = bar.tasks[0].completed, perf_counter() - begin
    if stderr.is_terminal:
        stderr.print(f"{count:,.0f} articles {done} in {seconds:,.1f} s, {count / seconds:,.0f} a second.")


@contextmanager
def steps() -> Iterator[Callable[[str, float], None]]:
    """Show a bar on a terminal; yields a function that is told what is being done, and the share done."""
    with _shown(TextColumn("{task.description}"), BarColumn()) as bar:
        task = bar.add_task("", total=1.0, visible=False)
        try:
            yield lambda doing, done: bar.update(task, description=doing, completed=done, visible=True)
        except KeyboardInterrupt:
            raise _interrupted() from None


def gazetteer_at_hand() -> "Gazetteer":
    """Open the gazetteer; where it has to be built first, show how far that is."""
    from ..gazetteer import open_gazetteer

    with steps() as tell:
        return open_gazetteer(progress=tell)


def _shown(*columns: ProgressColumn, hidden: bool = False) -> Progress:
    hidden = hidden or not stderr.is_terminal  # else it leaves an empty line in what is written to a file
    return Progress(*columns, TimeElapsedColumn(), console=stderr, transient=True, disable=hidden)


def _interrupted(after: str = "") -> typer.Exit:
    """The end of a command on Ctrl-C, which says so in a sentence."""
    stderr.print(f"Interrupted{after}.", soft_wrap=True)
    return typer.Exit(INTERRUPTED)


def tell_rejected(rejected: Rejected) -> None:
    """Say which file or row is no article, and why."""
    tell_trouble("rejected", f"{rejected.where}: {rejected.reason}", colour="yellow")


def tell_trouble(what: str, sentence: str, *, colour: str = "red") -> None:
    """Say what went wrong. Nothing that the sentence quotes is taken for a colour or for a command."""
    stderr.print(f"[{colour}]{what}[/] {escape(replace_unsafe(sentence))}", soft_wrap=True)


def print_json(value: Any) -> None:
    """One JSON object as one line of standard output."""
    try:
        line = orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)
    except TypeError:  # an id of more than 64 bits, or with half of a surrogate pair: it comes back as it was
        line = json.dumps(value).encode() + b"\n"
    sys.stdout.buffer.write(line)
