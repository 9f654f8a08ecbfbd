"""`dateline dashboard`, `export` and `info`: what is in a store."""

import subprocess
import sys
from datetime import date
from enum import StrEnum
from importlib.metadata import version
from typing import Annotated, Any

import typer

from .terminal import StoreUrl, print_json, stderr


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise typer.BadParameter(f"{written!r} is no day, as 2026-10-01.") from error


Day = Annotated[date | None, typer.Option(parser=_day, metavar="YYYY-MM-DD", help="A day, UTC, inclusive.")]


class Ending(StrEnum):
    """What `export` writes, by the ending of the file."""

    CSV = "csv"
    ARTICLES = "articles.csv"
    GEOJSON = "geojson"
    GEOPARQUET = "parquet"


def dashboard(
    store: StoreUrl = None,
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port at 127.0.0.1.")] = 8501,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Let readers read, and change nothing.")
    ] = False,
    embed_in: Annotated[
        list[str] | None,
        typer.Option(help="A site whose pages may show the map in a frame: https://news.example."),
    ] = None,
) -> None:
    """Open the map of a store in the browser, until Ctrl-C."""
    from ..store import default_path

    command = [
        sys.executable,
        "-P",  # else a file of the user's in the current folder, dashboard.py, would be run
        "-m",
        "dashboard",
        "--store",
        store or str(default_path()),
        "--port",
        str(port),
    ]
    try:
        switches = ([] if browser else ["--no-browser"]) + (["--read-only"] if read_only else [])
        switches += [f"--embed-in={origin}" for origin in embed_in or ()]
        code = subprocess.call([*command, *switches])  # noqa: S603
    except KeyboardInterrupt:
        code = 0
    raise typer.Exit(code)


def export(
    ending: Annotated[Ending, typer.Option("--format", help="What to write.")] = Ending.CSV,
    store: StoreUrl = None,
    country: Annotated[list[str] | None, typer.Option(help="ISO 3166-1 alpha-2; may be repeated.")] = None,
    place: Annotated[
        int | None, typer.Option(help="A place_id of the export: GeoNames' id, if it has one.")
    ] = None,
    source: Annotated[list[str] | None, typer.Option(help="May be repeated.")] = None,
    language: Annotated[list[str] | None, typer.Option(help="ISO 639-1; may be repeated.")] = None,
    since: Day = None,
    until: Day = None,
    words: Annotated[str, typer.Option(help='All must be in the article; "in quotes" as a phrase.')] = "",
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help="Leave out what is less sure.")] = 0.0,
) -> None:
    """Write the placed mentions of the chosen articles to standard output, one row each.

    With --format articles.csv, one row for each article.
    """
    from ..export import ARTICLE_FORMS, FORMS
    from ..model import Selection
    from ..store import open_store
    from ..store.query import total

    if since and until and since > until:
        raise typer.BadParameter(f"{until} lies before --since {since}.", param_hint="--until")
    selection = Selection(
        countries=tuple(map(_country, country or ())),
        place=place,
        sources=tuple(source or ()),
        languages=tuple(map(_language, language or ())),
        since=since,
        until=until,
        words=words,
        min_confidence=min_confidence,
    )
    with open_store(store, make=False) as kept, open(sys.stdout.fileno(), "wb", closefd=False) as out:
        out.writelines((FORMS | ARTICLE_FORMS)[ending].pieces(kept, selection))
        if not total(kept, selection):
            stderr.print("No article of the store is chosen by these options: there are no rows.")


def _country(code: str) -> str:
    from ..shapes import countries

    if code.upper() not in countries().index:
        raise typer.BadParameter(f"{code!r} is no ISO 3166-1 alpha-2 code, as AM.", param_hint="--country")
    return code.upper()


def _language(name: str) -> str:
    from ..language import language_code

    if code := language_code(name):
        return code
    raise typer.BadParameter(f"{name!r} is no ISO 639-1 code, as en.", param_hint="--language")


def info(store: StoreUrl = None) -> None:
    """Print versions, and what the store and the gazetteer hold, as JSON."""
    from ..gazetteer import index_path
    from ..model import Selection
    from ..store import default_path, open_store
    from ..store.query import total

    told: dict[str, Any] = {"dateline": version("dateline"), "python": sys.version.split()[0]}
    told["gazetteer"] = str(index_path()) if index_path().exists() else None
    told["store"] = store or str(default_path())
    if store or default_path().exists():
        with open_store(store, make=False) as kept:
            told |= {"articles": total(kept, Selection()), "revision": kept.revision}
    print_json(told)
