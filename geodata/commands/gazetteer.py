"""`dateline gazetteer …`: build the dictionary of places, make it larger, look into it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from ..errors import GazetteerError
from .terminal import SOME_REJECTED, gazetteer_at_hand, print_json, stderr, steps, tell_trouble

app = typer.Typer(
    help="The dictionary of places: build it, make it larger, look into it.", no_args_is_help=True
)


@app.command(epilog="Example: `dateline gazetteer build`")
def build(
    again: Annotated[bool, typer.Option("--again", help="Build anew even where the index is good.")] = False,
) -> None:
    """Build the index of places, once; it is kept in your cache folder."""
    from ..gazetteer import build_index

    if again:
        with steps() as tell:
            build_index(progress=tell)
    for index in gazetteer_at_hand().info():
        size = f"{index['places']:,} places, {index['names']:,} names"
        where = escape(f"{index['name']}: {size}, in {index['path']}")
        stderr.print(f"Gazetteer ready: {where}", soft_wrap=True)


@app.command(epilog="Example: `dateline gazetteer install geonames-all`")
def install(
    name: Annotated[str, typer.Argument(help="geonames-all: ten million places instead of 300,000.")],
    source: Annotated[
        str | None,
        typer.Option(
            "--from", help="Another address of the dump's folder (https), or a folder that holds it."
        ),
    ] = None,
    sha256: Annotated[
        str | None, typer.Option("--sha256", help="The SHA-256 that the dump must have, where you know it.")
    ] = None,
    spots: Annotated[
        bool, typer.Option("--spots", help="With schools, churches, farms and other single buildings.")
    ] = False,
) -> None:
    """Fetch a larger gazetteer, make its index and use it; broken off, it goes on where it was."""
    from .. import gazetteer

    if name != gazetteer.GEONAMES:
        raise GazetteerError(f"There is no gazetteer {name!r} to install: {gazetteer.GEONAMES} is.")
    with steps() as tell:
        path = gazetteer.install(
            source or gazetteer.ADDRESS,
            sha256=sha256,
            spots=spots,
            say=lambda sentence: stderr.print(escape(sentence), soft_wrap=True),
            progress=tell,
        )
    stderr.print(f"Installed and in use: {escape(str(path))}", soft_wrap=True)
    stderr.print(f"To go back: dateline gazetteer use {gazetteer.STANDARD}")


@app.command(epilog="Example: `dateline gazetteer use standard`")
def use(name: Annotated[str, typer.Argument(help="standard, or geonames-all once it is installed.")]) -> None:
    """Choose what is looked into from now on; what is stored is read anew when it is ingested again."""
    from ..gazetteer import use as choose

    choose(name)
    stderr.print(f"In use: {escape(name)}")


@app.command(epilog="Example: `dateline gazetteer add my-places.csv`")
def add(
    path: Annotated[
        Path,
        typer.Argument(
            help="CSV with the columns id, name, lat, lon; if you like country, admin1, feature_code, "
            "population, alternates (between |), wins (yes or no)."
        ),
    ],
    wins: Annotated[
        bool,
        typer.Option("--wins", help="Its places are meant wherever their names stand, unless a row says no."),
    ] = False,
) -> None:
    """Add places of your own, in place of those that were added under the same file name."""
    from ..gazetteer import add as take_in

    name, count, remarks = take_in(path, wins=wins)
    for remark in remarks:
        what = "remark" if remark.kept else "rejected"
        tell_trouble(what, f"{remark.where}: {remark.reason}", colour="yellow")
    gazetteer_at_hand()
    stderr.print(f"Added as {escape(name)}: {count:,} place{'s' if count != 1 else ''}.")
    if not all(remark.kept for remark in remarks):
        raise typer.Exit(SOME_REJECTED)


@app.command(epilog="Example: `dateline gazetteer remove my-places`")
def remove(name: Annotated[str, typer.Argument(help="As `dateline gazetteer info` lists it.")]) -> None:
    """Forget places that you added."""
    from ..gazetteer import remove as forget

    forget(name)
    stderr.print(f"Removed: {escape(name)}")


@app.command("info", epilog="Example: `dateline gazetteer info`")
def tell_info() -> None:
    """Print which gazetteers are in use, what they hold and what they were built from, as JSON."""
    from ..gazetteer import GEONAMES, STANDARD, chosen, geonames_path

    gazetteer = gazetteer_at_hand()
    installed = [STANDARD, GEONAMES] if geonames_path().exists() else [STANDARD]
    told = {"version": gazetteer.version, "in_use": chosen(), "installed": installed}
    print_json({**told, "indexes": gazetteer.info()})


@app.command(epilog="Example: `dateline gazetteer lookup Springfield`")
def lookup(
    name: Annotated[str, typer.Argument(help="In any spelling or script that the gazetteer has.")],
) -> None:
    """Print the places that a name could mean, most important first, as JSON Lines."""
    from ..rows import place_row

    readable = name.encode(errors="replace").decode()  # a terminal may give bytes that are no UTF-8
    candidates = gazetteer_at_hand().candidates(readable)
    if not candidates:
        raise GazetteerError(
            f"No place called {name!r} is in the gazetteer. Try its English or its local name."
        )
    for candidate in candidates:
        place = candidate.place
        print_json(
            {
                **place_row(place),
                "population": place.population,
                "match": candidate.match,
                "wins": candidate.wins,
            }
        )
