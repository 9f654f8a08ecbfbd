"""The command line: `dateline …`.

Output meant for programs goes to standard output, everything else to standard error. The commands import
what they need when they run, so that `--help` answers at once.
"""

import gc
import os
import signal
import sys
from io import TextIOWrapper
from pathlib import Path

import typer

from ..errors import GeodataError
from . import corrections, gazetteer, reading, scoring, viewing
from .terminal import FAILED, INTERRUPTED, stderr, tell_trouble

EPILOG = """\
Exit codes: 0 all went well · 1 it failed, for the reason on standard error · 2 the command line is wrong ·
3 done, but some of the input was no article, as listed on standard error · 130 interrupted."""

app = typer.Typer(
    help="The map of your news: find the places in articles, keep them, show them and share them.",
    epilog=EPILOG,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(epilog="Example: `dateline ingest articles/ news.csv`, then `dateline dashboard`")(reading.ingest)
app.command(epilog="Example: `dateline parse news.jsonl > places.jsonl`")(reading.parse)
app.command(epilog="Example: `dateline dashboard --port 8600`")(viewing.dashboard)
app.add_typer(gazetteer.app, name="gazetteer")
app.add_typer(corrections.app, name="corrections")
app.command(epilog="Example: `dateline export --country AM --since 2026-10-01 > armenia.csv`")(viewing.export)
app.command(epilog="Example: `dateline evaluate annotated.jsonl`")(scoring.evaluate)
app.command(epilog="Example: `dateline train annotated.jsonl --out geodata/models`")(scoring.train)
app.command(epilog="Example: `dateline info`")(viewing.info)


def main() -> None:
    """Run a command; what fails is told in words, never as a traceback."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if not sys.stdout:  # closed by who started this
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # Łódź for a Windows program that knows no Ł
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # else what cannot be written is found out where nobody can tell of it
            gc.freeze()  # at its end Python would look through all there is for what it could free
    except GeodataError as error:
        tell_trouble("dateline:", str(error))
        sys.exit(FAILED)
    except KeyboardInterrupt:
        stderr.print("Interrupted.")
        sys.exit(INTERRUPTED)
    except OSError as error:
        # Python tries to write once more at its end, and would tell that it failed
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            where = f"{error.filename}: " if error.filename else ""
            tell_trouble("dateline:", f"{where}{error.strerror or error}")
        sys.exit(FAILED)
