"""Where the gazetteers lie that a user added, and which one is in use beside them."""

import os
from pathlib import Path

from platformdirs import user_data_path

STANDARD = "standard"
"""The gazetteer that comes with Dateline."""
GEONAMES = "geonames-all"
"""The standard one with all other places of GeoNames that an article might name."""


def shelf() -> Path:
    """The folder of what the user added: DATELINE_GAZETTEERS, else one in the user's data folder."""
    folder = os.environ.get("DATELINE_GAZETTEERS")
    return Path(folder) if folder else user_data_path("dateline") / "gazetteers"


def chosen() -> str:
    """The gazetteer that is in use: STANDARD or GEONAMES."""
    try:
        return (shelf() / "in-use").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return STANDARD


def choose(name: str) -> None:
    """Use a gazetteer from now on. Raises OSError where that cannot be noted."""
    write_whole(shelf() / "in-use", f"{name}\n".encode())


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
