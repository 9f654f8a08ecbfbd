"""`dateline gazetteer …`: build the dictionary of places, look into it."""

from typing import Annotated

import typer
from rich.markup import escape

from ..errors import GazetteerError
from .terminal import print_json, stderr, steps

app = typer.Typer(help="The dictionary of places: build it, look into it.", no_args_is_help=True)


@app.command(epilog="Example: `dateline gazetteer build`")
def build(
    again: Annotated[bool, typer.Option("--again", help="Build anew even where the index is good.")] = False,
) -> None:
    """Build the index of places, once; it is kept in your cache folder."""
    from ..gazetteer import build_index, index_path, open_gazetteer

    with steps() as tell:
        if again:
            build_index(progress=tell)
        info = open_gazetteer(progress=tell).info()[-1]
    size = f"{info['places']:,} places, {info['names']:,} names"
    stderr.print(f"Gazetteer ready: {size}, in {escape(str(index_path()))}", soft_wrap=True)


@app.command("info", epilog="Example: `dateline gazetteer info`")
def tell_info() -> None:
    """Print what the gazetteer holds and what it was built from, as JSON."""
    from ..gazetteer import open_gazetteer

    with steps() as tell:
        info = open_gazetteer(progress=tell).info()
    print_json(info)


@app.command(epilog="Example: `dateline gazetteer lookup Springfield`")
def lookup(
    name: Annotated[str, typer.Argument(help="In any spelling or script that the gazetteer has.")],
) -> None:
    """Print the places that a name could mean, most important first, as JSON Lines."""
    from ..gazetteer import open_gazetteer
    from ..pipeline import place_row

    with steps() as tell:
        candidates = open_gazetteer(progress=tell).candidates(name)
    if not candidates:
        raise GazetteerError(
            f"No place called {name!r} is in the gazetteer. Try its English or its local name."
        )
    for candidate in candidates:
        place = candidate.place
        print_json({**place_row(place), "population": place.population, "match": candidate.match})
