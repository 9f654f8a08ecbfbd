"""Tables of places: tab-separated text, gzipped where large, one place a line.

Columns: id, name, country, admin1, feature_code, lat, lon, population, alternates (joined by "|").
Lines that start with "#" say where the table comes from.
"""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..model import Place

COLUMNS = "id name country admin1 feature_code lat lon population alternates".split()


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of a table, and what else it is called."""

    place: Place
    alternates: tuple[str, ...] = ()


def read_table(path: Path) -> Iterator[Entry]:
    """Yield the places of a table. Raises ValueError, with file and line, at a line that is none."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.startswith("#"):
                continue
            cells = line.rstrip("\n").split("\t")
            try:
                place_id, name, country, admin1, feature_code, lat, lon, population, alternates = cells
                place = Place(
                    int(place_id), name, country or None, admin1 or None, None, feature_code,
                    float(lat), float(lon), int(population or 0),
                )  # fmt: skip
            except ValueError as error:
                raise ValueError(f"{path}:{number}: {error}; a line holds {', '.join(COLUMNS)}") from error
            yield Entry(place, tuple(filter(None, alternates.split("|"))))


def write_table(path: Path, source: str, entries: Iterable[Entry]) -> int:
    """Write a table, sorted by country, division and name, the same bytes every time; return its length."""
    ordered = sorted(
        entries, key=lambda e: (e.place.country or "", e.place.admin1 or "", e.place.name, e.place.id)
    )
    lines = [f"# {source}", "# " + "\t".join(COLUMNS), *map(_line, ordered)]
    text = "".join(f"{line}\n" for line in lines).encode()
    path.write_bytes(gzip.compress(text, 9, mtime=0) if path.suffix == ".gz" else text)
    return len(ordered)


def _line(entry: Entry) -> str:
    place = entry.place
    lat, lon = (f"{round(degrees, 4):.8g}" for degrees in (place.lat, place.lon))
    inhabitants = str(place.population or "")
    cells = [
        str(place.id),
        place.name,
        place.country,
        place.admin1,
        place.feature_code,
        lat,
        lon,
        inhabitants,
    ]
    return "\t".join([*(cell or "" for cell in cells), "|".join(entry.alternates)])
