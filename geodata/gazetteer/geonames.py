"""All of GeoNames: fetched on request, and made into an index of what the standard gazetteer lacks.

The dump is one zipped table of some 13 million rows. Read as it comes, it never has to fit into memory.
"""

import io
import re
import shutil
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from hashlib import blake2b, file_digest
from pathlib import Path
from typing import TypeAlias, cast

from ..errors import GazetteerError, GeodataError
from ..fetch import fetch, forget
from ..model import Place
from ..names import fold
from ..sphere import distance_km
from .draft import drafting, forget_abandoned
from .index import UNUSABLE, Index
from .shelf import GEONAMES, shelf
from .sources import LAYOUT, is_name, matched

ADDRESS = "https://download.geonames.org/export/dump/"
DUMP, TABLE = "allCountries.zip", "allCountries.txt"
LARGEST = 4 << 30
"""Bytes past which a dump would be no GeoNames any more: it has some 400 million."""
LONGEST_LINE = 1 << 20
LARGEST_ID, MOST_PEOPLE = (1 << 31) - 1, 1 << 33
"""What an index has room for, and more people than there are on Earth."""
CLASSES = frozenset("APHTLV")
"""Feature classes that go in: divisions, towns, waters, heights and islands, parks and areas, woods. Left out
are roads (R), what lies under the sea (U) and, but for SPOTS, buildings, schools and farms (S)."""
SPOTS = frozenset({"AIRP", "AIRB", "DAM"})
SAME_KM = 10.0
"""A place of our own tables this near to one of GeoNames, of the same name and country, is the same."""
INDEX_SHARE, WORK_SHARE = 2.0, 5.0
"""Bytes of the index, and of all that is written while it is made, for each byte of the dump. Measured on 1.5
million rows: 1.5 and 4.2."""
GB = 1e9
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError)
"""What reading raises where the file is no dump, or one that is damaged."""

Tell: TypeAlias = Callable[[str, float], None]


def install(
    standard: Index,
    source: str = ADDRESS,
    *,
    sha256: str | None = None,
    spots: bool = False,
    say: Callable[[str], None] = lambda sentence: None,
    tell: Tell = lambda doing, done: None,
) -> Path:
    """Fetch GeoNames and make the index of what `standard` lacks; return its path.

    `source` is the address of the dump's folder, or a folder on this machine. `sha256` is what the dump must
    have; GeoNames, which makes a new one every day, publishes none. With `spots`, buildings and the like go
    in, too. `say` hears how much room it takes. What was installed stays until all is done. Raises
    FetchError, or GazetteerError where there is no room, or the dump is not what it should be.
    """
    fetched = not Path(source).is_dir()
    if fetched and "://" not in source:
        raise GazetteerError(f"{source!r} is neither a folder nor an address (https://…).")
    if sha256 and not re.fullmatch("[0-9a-fA-F]{64}", sha256):
        raise GazetteerError(f"{sha256!r} is no SHA-256, which has 64 hexadecimal digits.")
    dump = (shelf() if fetched else Path(source)) / DUMP
    forget_abandoned(shelf())
    try:
        about = _fetched(source, dump, say, tell) if fetched else _found(dump, say)
        tell("Checking", 0.3)
        with dump.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        if sha256 and digest != sha256.lower():
            raise RuntimeError(f"its SHA-256 is {digest}")
        _build(dump, standard, {**about, "sha256": digest}, spots, tell)
    except GeodataError:
        raise
    except DAMAGED as error:
        if fetched:
            forget(dump)
        raise GazetteerError(f"{source}: {DUMP} is damaged or wrong: {error}. Try again.") from error
    except OSError as error:
        raise GazetteerError(f"GeoNames cannot be installed in {shelf()}: {error}.") from error
    if fetched:
        forget(dump)
    return geonames_path()


def geonames_path() -> Path:
    """Where the index is, if it is installed."""
    return shelf() / f"{GEONAMES}.index"


def open_geonames() -> Index:
    """The installed index. Raises GazetteerError where there is none that can be opened."""
    try:
        return Index(geonames_path())
    except UNUSABLE as error:
        raise GazetteerError(
            f"{GEONAMES} is not installed, or damaged: {error}. Run `dateline gazetteer install {GEONAMES}`, "
            "or go back with `dateline gazetteer use standard`."
        ) from error


def _fetched(source: str, dump: Path, say: Callable[[str], None], tell: Tell) -> dict[str, object]:
    def told(have: int, of: int) -> None:
        tell(f"Fetching, {have / 1e6:,.0f} of {of / 1e6:,.0f} MB", 0.3 * have / of)

    edition = fetch(
        f"{source.rstrip('/')}/{DUMP}", dump, allow=lambda have, of: _check_room(have, of, say), tell=told
    )
    return {"url": edition.url, "modified": edition.modified, "bytes": edition.bytes}


def _found(dump: Path, say: Callable[[str], None]) -> dict[str, object]:
    if not dump.is_file():
        raise GazetteerError(f"{dump.parent} holds no {dump.name}, GeoNames' dump; give a folder that does.")
    size = dump.stat().st_size
    _check_room(size, size, say)
    return {"file": str(dump), "bytes": size}


def _check_room(have: int, of: int, say: Callable[[str], None]) -> None:
    """Say how much room is needed. Raises GazetteerError where there is not so much, or the dump is huge."""
    shelf().mkdir(parents=True, exist_ok=True)
    needed, free = of - have + WORK_SHARE * of, shutil.disk_usage(shelf()).free
    if of > LARGEST:
        raise GazetteerError(f"{DUMP} would have {of / GB:.1f} GB; GeoNames has never had so many.")
    room = (
        f"{(of - have) / GB:.2f} GB to fetch, about {needed / GB:.1f} GB of disk while the index is made and "
        f"{INDEX_SHARE * of / GB:.1f} GB from then on, in {shelf()}"
    )
    if needed > free:
        raise GazetteerError(
            f"There is no room: {room}, where {free / GB:.1f} GB are free. Make room, or set "
            "DATELINE_GAZETTEERS to a folder on a larger disk."
        )
    say(f"GeoNames: {room}.")


def _build(dump: Path, standard: Index, about: dict[str, object], spots: bool, tell: Tell) -> None:
    kept = frozenset(standard.ids)
    ours = _ours(standard)
    divisions = standard.divisions()
    settings = f"{LAYOUT} {standard.version} {about['sha256']} {spots}"
    with drafting(geonames_path()) as draft:
        for place, alternates in _places(dump, spots, tell):
            here = ours.get((fold(place.name), place.country), ())
            if place.id in kept or any(_km(place, other) <= SAME_KM for other in here):
                continue
            division = divisions.get((place.country, place.admin1))
            named = replace(place, admin1_name=division) if division else place
            draft.add(named, [(place.name, "name"), *matched(filter(is_name, alternates))])
        if not len(draft):
            raise RuntimeError("it holds no place that is not known already")
        header = {
            "name": GEONAMES,
            "version": f"geonames-{blake2b(settings.encode(), digest_size=4).hexdigest()}",
            "built": datetime.now(UTC).isoformat(timespec="seconds"),
            "sources": about,
        }
        draft.write(geonames_path(), header, lambda done: tell("Writing the index", 0.7 + 0.3 * done))


def _ours(standard: Index) -> dict[tuple[str, str | None], list[Place]]:
    """The places that have no GeoNames id, by folded name and country."""
    found = defaultdict(list)
    for row, place_id in enumerate(standard.ids):
        if place_id >= 0:
            break
        place = standard.place(row)
        found[fold(place.name), place.country].append(place)
    return found


def _places(dump: Path, spots: bool, tell: Tell) -> Iterator[tuple[Place, list[str]]]:
    """The places of the dump that go in, with their other names. Rows that are none are passed over."""
    with zipfile.ZipFile(dump) as archive, archive.open(TABLE) as packed:
        lines = io.BufferedReader(cast(io.RawIOBase, packed), LONGEST_LINE)
        size, read = archive.getinfo(TABLE).file_size, 0
        for number, line in enumerate(iter(partial(lines.readline, LONGEST_LINE), b"")):
            read += len(line)
            if number % 50_000 == 0:
                tell(f"Reading, {number / 1e6:.2f} million rows", 0.3 + 0.4 * read / size)
            cells = line.decode(errors="replace").split("\t")
            if len(cells) != 19 or not _goes_in(cells[6], cells[7], spots):
                continue
            country, admin1 = cells[8], cells[10]
            try:
                place = Place(
                    int(cells[0]), cells[1], country if len(country) == 2 and country.isascii() else None,
                    admin1 if admin1 not in ("", "00") else None, None, cells[7],
                    float(cells[4]), float(cells[5]), max(int(cells[14] or 0), 0),
                )  # fmt: skip
            except ValueError:
                continue
            if not (0 < place.id <= LARGEST_ID and place.population <= MOST_PEOPLE):
                continue
            yield place, cells[3].split(",") if cells[3] else []


def _goes_in(feature_class: str, feature_code: str, spots: bool) -> bool:
    """Divisions of the past, whose code ends in H, stay out: a Prussia would be taken for a country."""
    if feature_class == "S":
        return spots or feature_code in SPOTS
    return feature_class in CLASSES and not (feature_class == "A" and feature_code.endswith("H"))


def _km(one: Place, other: Place) -> float:
    return distance_km(one.lat, one.lon, other.lat, other.lon)
