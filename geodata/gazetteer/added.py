"""The gazetteers that users add: each a table on the shelf, with an index beside it.

The table is what is kept; the index is made of it, and made again where it is missing, damaged or of another
table.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from ..errors import GazetteerError
from ..names import fold
from .draft import drafting, forget_abandoned
from .index import UNUSABLE, Index
from .own import OwnPlace, Remark, read_own, write_own
from .shelf import shelf, write_whole
from .sources import LAYOUT, matched


def add(path: Path, *, wins: bool = False) -> tuple[str, int, list[Remark]]:
    """Add a user's table, in place of one of the same name.

    Returns its name, the number of places and what was not understood; `wins` holds for places that do not
    say. Raises GazetteerError where the table cannot be read or holds no place; then nothing changes.
    """
    name = fold(path.stem).replace(" ", "-")
    try:
        read = list(read_own(path.read_bytes(), str(path), name, wins=wins))
    except OSError as error:
        raise GazetteerError(f"{path} cannot be read: {error.strerror or error}.") from error
    remarks = [one for one in read if isinstance(one, Remark)]
    places = [one for one in read if isinstance(one, OwnPlace)]
    if not (places and name):
        rejected = (f" {remark.where}: {remark.reason}." for remark in remarks if not remark.kept)
        raise GazetteerError(
            f"{path} holds no place that could be added, or has no name.{next(rejected, '')}"
        )
    write_whole(_folder() / f"{name}.csv", write_own(places))
    return name, len(places), remarks


def remove(name: str) -> None:
    """Forget an added gazetteer. Raises GazetteerError where there is none of that name."""
    known = [table.stem for table in _tables()]
    if name not in known:
        there = f"Added are {', '.join(known)}." if known else "None is added."
        raise GazetteerError(f"No gazetteer called {name!r} is added. {there}")
    (_folder() / f"{name}.csv").unlink()
    with suppress(OSError):
        (_folder() / f"{name}.index").unlink()


def added_versions() -> list[str]:
    """The versions of the added gazetteers, by name; each changes with its table."""
    return [_version(table) for table in _tables()]


def open_added(standard: Index) -> Iterator[Index]:
    """The indexes of the added gazetteers, by name, made where needed; divisions are called as in `standard`.

    Raises GazetteerError where one cannot be made.
    """
    for table in _tables():
        path = table.with_suffix(".index")
        with suppress(*UNUSABLE):
            index = Index(path)
            if index.version == _version(table):
                yield index
                continue
            del index  # Windows lets no file be replaced that is mapped
        try:
            _build(table, path, standard)
        except (OSError, GazetteerError) as error:
            reason = f"The index of your gazetteer {table} cannot be made: {str(error).rstrip('.')}."
            raise GazetteerError(
                f"{reason} `dateline gazetteer remove {table.stem}` leaves it out."
            ) from error
        yield Index(path)


def _build(table: Path, path: Path, standard: Index) -> None:
    forget_abandoned(table.parent)
    read = read_own(table.read_bytes(), str(table), table.stem)
    places = [one for one in read if isinstance(one, OwnPlace)]
    divisions = standard.divisions() if any(own.place.admin1 for own in places) else {}
    with drafting(path) as draft:
        for own in places:
            division = divisions.get((own.place.country, own.place.admin1))
            place = replace(own.place, admin1_name=division)
            draft.add(place, [(place.name, "name"), *matched(own.alternates)], wins=own.wins)
        draft.write(path, {"name": table.stem, "version": _version(table), "table": str(table)})


def _version(table: Path) -> str:
    digest = blake2b(f"{LAYOUT}\n".encode() + table.read_bytes(), digest_size=4)
    return f"{table.stem}-{digest.hexdigest()}"


def _tables() -> list[Path]:
    return sorted(_folder().glob("*.csv"))


def _folder() -> Path:
    return shelf() / "own"
