"""The countries as shapes: a table to join on, and the layers of the map as GeoJSON.

Everything comes from Natural Earth's 1:10m map through `make.py`, in degrees (EPSG:4326), valid, and
cut at the antimeridian. Each ISO 3166-1 alpha-2 code of GeoNames has a row. What GeoNames counts as a
country and Natural Earth draws as a part of another is cut out of it: Réunion has its own shape and
France ends in Europe. Two codes belong to no ground today, the Netherlands Antilles (AN) and Serbia
and Montenegro (CS): their geometry is a point, they are among the `marks`, and so they are shown and
counted like the others.

Of disputed areas each is drawn once, with the country that GeoNames counts its towns to, so that the
map agrees with the gazetteer: Crimea with Ukraine, Western Sahara by itself, Northern Cyprus with
Cyprus. Where that decides nothing, the line is Natural Earth's, which follows who holds the ground.
`units.csv` lists each decision. Another worldview merges some of these shapes: see `worldviews`.
"""

import csv
import gzip
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import geopandas as gpd
import shapely

from ..errors import SelectionError
from ..sphere import Box, box_around
from ..worldviews import TABLE, WORLDVIEWS
from .ground import main_parts, without_islets

DATA = Path(__file__).parent / "data"

VERSION = sha256(b"".join(path.read_bytes() for path in [*sorted(DATA.iterdir()), TABLE])).hexdigest()[:12]
"""Changes when a shape does. A URL that carries it can be cached for ever."""

MERCATOR_LAT = 85.05
"""Web Mercator ends here, degrees north and south: no layer of the map goes further."""

VIEW_SHARE = 0.005
"""A view of a country takes in its parts from this share on: Tasmania and Corsica, not Easter Island."""


Feature: TypeAlias = tuple[dict[str, Any], Any]
"""Properties, and a shape of shapely."""


def countries(worldview: str = "") -> gpd.GeoDataFrame:
    """Return all countries, indexed by ISO 3166-1 alpha-2 and sorted by it, EPSG:4326.

    Columns: name (short, English); label_lat, label_lon (degrees: the roomiest spot of the largest
    part); small (too small to point at on a map of the world); geometry (valid; to about 2 km).
    What the worldview counts as another country has a row, too, without geometry. The table is the
    caller's own.
    """
    return _countries(worldview).copy()


@cache
def _countries(worldview: str = "") -> gpd.GeoDataFrame:
    drawn = gpd.read_file(DATA / "countries.fgb").set_index("country")
    table = drawn[~drawn.index.str.contains("/")].sort_index()
    return table.set_geometry(gpd.GeoSeries(_merged(drawn.geometry.to_dict(), worldview), crs=table.crs))


def _merged(shapes: Mapping[str, Any], worldview: str) -> dict[str, Any]:
    """The shapes of countries and parts of countries, each with the country it belongs to."""
    together: dict[str, list[Any]] = {}
    for part, shape in shapes.items():
        together.setdefault(WORLDVIEWS[worldview].owner(part), []).append(shape)
    return {
        code: found[0] if len(found) == 1 else shapely.union_all(found) for code, found in together.items()
    }


class Sea(NamedTuple):
    """A sea or an ocean, and where its name stands."""

    name: str
    """In English."""
    lat: float
    lon: float
    """Degrees, WGS84."""
    rank: int
    """1 for the oceans, more for smaller waters."""


@cache
def seas() -> tuple[Sea, ...]:
    """Return the seas and oceans, the largest first. The points are chosen by hand, off the coasts."""
    with (Path(__file__).parent / "seas.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        told = (Sea(row["name"], float(row["lat"]), float(row["lon"]), int(row["rank"])) for row in rows)
        return tuple(sorted(told, key=lambda sea: sea.rank))


def marks() -> tuple[str, ...]:
    """Return the countries too small to point at on a map of the world.

    They want a mark of a fixed size at their label. Those without a polygon are among them.
    """
    table = _countries()
    return tuple(table.index[table["small"]])


@cache
def country_box(code: str, worldview: str = "") -> Box:
    """Return the view that shows a country, without the small islands of a large one.

    Raises SelectionError for a code that is no country's, in this worldview.
    """
    points = shapely.get_coordinates(main_parts(_shape(code, worldview), share=VIEW_SHARE))
    box = box_around((lat, lon) for lon, lat in points.tolist())
    assert box is not None
    # Antarctica has all longitudes: the gap between two corners of its coast is not outside it.
    return Box(-180, box.south, 180, box.north) if box.width > 350 else box


@cache
def land_geojson(worldview: str = "") -> bytes:
    """Return the land as one feature for each country with a polygon, for filling and pointing at.

    Properties: i (its row in `countries()`), cid (ISO 3166-1 alpha-2), name. Simplified to about
    10 km as a whole, so that neighbours stay neighbours; islands under 100 km² only where they
    matter in their country. A later feature lies above an earlier one: the small come last.
    Drawn with a line and without a fill, the same file gives the coasts.
    """
    owner = WORLDVIEWS[worldview].owner
    together: dict[str, list[dict[str, Any]]] = {}
    for feature in _shipped("land"):
        together.setdefault(owner(feature["properties"]["cid"]), []).append(feature["geometry"])
    told = {code: {"i": i, "cid": code, "name": name} for i, (code, name) in enumerate(_names())}
    return _collection((told[code], _one(geometries)) for code, geometries in together.items())


def _names() -> list[tuple[str, str]]:
    """The countries' codes and names, in the order of the numbers."""
    return list(_countries()["name"].items())


def _one(geometries: list[dict[str, Any]]) -> dict[str, Any]:
    """Several geometries of GeoJSON as one."""
    if len(geometries) == 1:
        return geometries[0]
    whole = shapely.union_all([shapely.from_geojson(json.dumps(geometry)) for geometry in geometries])
    found: dict[str, Any] = json.loads(shapely.to_geojson(whole))
    return found


@cache
def borders_geojson(worldview: str = "") -> bytes:
    """Return the borders between countries as lines, each once, exactly on the edges of the land.

    Neither coasts nor the antimeridian are among them.
    """
    owner = WORLDVIEWS[worldview].owner
    lines = [
        shapely.from_geojson(json.dumps(feature["geometry"]))
        for feature in _shipped("borders")
        for one, other in [feature["properties"]["between"]]
        if owner(one) != owner(other)
    ]
    return geojson([({}, shapely.multilinestrings(shapely.get_parts(lines)))])


def lakes_geojson() -> bytes:
    """Return the large lakes, which the land does not leave open."""
    return gzip.decompress((DATA / "lakes.geojson.gz").read_bytes())


def _shipped(name: str) -> list[dict[str, Any]]:
    """The features of a layer as they are shipped."""
    features: list[dict[str, Any]] = json.loads(gzip.decompress((DATA / f"{name}.geojson.gz").read_bytes()))[
        "features"
    ]
    return features


def graticule_geojson() -> bytes:
    """Return meridians and parallels every 30 degrees."""
    meridians = [[(lon, -MERCATOR_LAT), (lon, MERCATOR_LAT)] for lon in range(-180, 181, 30)]
    parallels = [[(-180, lat), (180, lat)] for lat in range(-60, 61, 30)]
    return geojson([({}, shapely.multilinestrings(meridians + parallels))])


@cache
def outline_geojson(code: str, worldview: str = "") -> bytes:
    """Return the outline of a country as lines, to about 2 km; a point where it has no polygon.

    Properties and islands as in `land_geojson`. The cut at the antimeridian is not part of it.
    Raises SelectionError for a code that is no country's, in this worldview.
    """
    table, shape = _countries(worldview), _shape(code, worldview)
    if shape.geom_type != "Point":
        edge = 180 - 1e-6
        shape = shapely.clip_by_rect(without_islets(shape).boundary, -edge, -MERCATOR_LAT, edge, MERCATOR_LAT)
    named = {"i": table.index.get_loc(code), "cid": code, "name": table.at[code, "name"]}
    return geojson([(named, shape)])


def _shape(code: str, worldview: str) -> Any:
    table = _countries(worldview)
    if code not in table.index or table.geometry[code] is None:
        raise SelectionError(f"there is no country {code!r}; a code is two capital letters, like FR")
    return table.geometry[code]


def geojson(features: Iterable[Feature]) -> bytes:
    """GeoJSON of features, without a needless byte."""
    return _collection((told, json.loads(shapely.to_geojson(shape))) for told, shape in features)


def _collection(features: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> bytes:
    """The same of properties with geometries that are GeoJSON already."""
    whole = {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": told, "geometry": geometry} for told, geometry in features
        ],
    }
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return re.sub(r"\.0(?=[],])", "", text).encode()
