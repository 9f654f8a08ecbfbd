"""Where the gazetteers lie that a user added, and which one is in use beside them."""

import os
from pathlib import Path

from platformdirs import user_data_path

from ..errors import GazetteerError

STANDARD = "standard"
"""The gazetteer that comes with Dateline."""
GEONAMES = "geonames-all"
"""The standard one with all other places of GeoNames that an article might name."""
IN_USE = "in-use"
"""The file of the shelf that names the one in use."""


def shelf() -> Path:
    """The folder of what the user added: DATELINE_GAZETTEERS, else one in the user's data folder."""
    folder = os.environ.get("DATELINE_GAZETTEERS")
    return Path(folder) if folder else user_data_path("dateline") / "gazetteers"


def chosen() -> str:
    """The gazetteer that is in use: STANDARD or GEONAMES. Raises GazetteerError where another is noted."""
    note = shelf() / IN_USE
    try:
        name = note.read_bytes().decode(errors="replace").strip()
    except FileNotFoundError:
        return STANDARD
    except OSError as error:
        raise GazetteerError(
            f"{note}, which says what is in use, cannot be read: {error.strerror}."
        ) from error
    if name not in (STANDARD, GEONAMES):
        raise GazetteerError(
            f"{note} says that {name[:80]!r} is in use, which there is not. "
            f"`dateline gazetteer use {STANDARD}` mends it."
        )
    return name


def choose(name: str) -> None:
    """Use a gazetteer from now on. Raises GazetteerError where that cannot be noted."""
    write_whole(shelf() / IN_USE, f"{name}\n".encode())


def write_whole(path: Path, content: bytes) -> None:
    """Write a file of the shelf whole or not at all. Raises GazetteerError where it cannot be written."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_bytes(content)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise GazetteerError(
            f"{path} cannot be written: {error.strerror or error}. Set DATELINE_GAZETTEERS to a folder that "
            "can be written to."
        ) from error
