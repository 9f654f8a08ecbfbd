"""Shapes as paths of an SVG, in projections that keep areas true.

The world is drawn in Equal Earth (Šavrič, Patterson and Jenny 2018), a part of it in Lambert's
azimuthal projection around its middle; pyproj works both out.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer

from geodata import shapes
from geodata.sphere import Box

WORLD_PROJECTION = "+proj=eqearth"
PART_PROJECTION = "+proj=laea +lat_0={lat} +lon_0={lon}"
FAR_DEGREES = 50.0
"""What lies so near the point opposite a part's middle is not drawn with it: it would be torn."""
MARGIN = 0.06
"""Of the frame's size, left free around a part of the world."""
LEAST_KM = 150.0
"""The frame shows no less, from its middle to its nearer edge: beyond, the coarse shapes look wrong."""
POINT = 0.01
"""Degrees that a point, which has no size, is taken to reach to each side."""
BLEED = 5.0
"""Pixels drawn beyond the frame, so that no line runs along its edge."""
DETAIL = 0.4
"""Pixels: smaller bends are not drawn."""
EDGE_STEP = 2.0
"""Degrees between the points of the world's edge, so that it is drawn round."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the world on a rectangle of pixels."""

    projection: str
    left: float
    top: float
    """Of the rectangle, in metres of the projection."""
    scale: float
    """Pixels a metre."""
    width: float
    height: float
    """Pixels."""

    def points(self, lon_lat: NDArray[np.float64]) -> NDArray[np.float64]:
        """Pixels, right and down, of points in degrees."""
        east, north = _projected(self.projection, lon_lat)
        return np.column_stack([(east - self.left) * self.scale, (self.top - north) * self.scale])


def world(width: float) -> Frame:
    """The whole world, so many pixels wide."""
    right, top = _extent()
    scale = width / (2 * right)
    return Frame(WORLD_PROJECTION, -right, top, scale, width, 2 * top * scale)


def part(box: Box, width: float, height: float) -> Frame:
    """A frame of so many pixels around a box."""
    lat, lon = box.centre
    projection = PART_PROJECTION.format(lat=round(lat, 3), lon=round(lon, 3))
    south, north = max(-90, box.south - POINT), min(90, box.north + POINT)
    edge = _densified([box.west - POINT, south, box.west + box.width + POINT, north])
    right, up = _projected(projection, edge)
    metres_wide, metres_high = (max(2000 * LEAST_KM, np.ptp(axis)) for axis in (right, up))
    scale = (1 - 2 * MARGIN) * min(width / metres_wide, height / metres_high)
    middle_east, middle_north = (right.min() + right.max()) / 2, (up.min() + up.max()) / 2
    return Frame(
        projection,
        middle_east - width / scale / 2,
        middle_north + height / scale / 2,
        scale,
        width,
        height,
    )


@lru_cache(maxsize=8)
def land(frame: Frame, worldview: str = "") -> Mapping[str, str]:
    """The path of each country that lies in the frame, by ISO 3166-1 alpha-2.

    Of the world the land of the interactive map, of a part the finer shapes of the country table.
    """
    if frame.projection == WORLD_PROJECTION:
        return dict(_paths(frame, _layer("land", worldview)))
    return dict(_paths(frame, shapes.countries(worldview).geometry.dropna().items()))


@lru_cache(maxsize=8)
def lines(frame: Frame, name: str, worldview: str = "") -> str:
    """The lines or shapes of a layer in one path: "borders", "lakes", "graticule"."""
    return "".join(path for _, path in _paths(frame, _layer(name, worldview)))


def outline(frame: Frame, code: str, worldview: str = "") -> str:
    """The outline of a country."""
    features = json.loads(shapes.outline_geojson(code, worldview))["features"]
    return "".join(path for _, path in _paths(frame, _features(features)))


def way(frame: Frame, lines: Sequence[Sequence[tuple[float, float]]]) -> str:
    """Lines of (lat, lon)."""
    turned = [[(lon, lat) for lat, lon in line] for line in lines]
    return _path(frame, _near(frame, shapely.multilinestrings(turned)))


def pixel(frame: Frame, lat: float, lon: float) -> tuple[float, float]:
    """Where a point lies in the frame, right and down."""
    ((x, y),) = frame.points(np.array([[lon, lat]])).round(1)
    return float(x), float(y)


@cache
def edge(frame: Frame) -> str:
    """The sea: the outline of the world, or the whole frame where it shows a part."""
    if frame.projection == WORLD_PROJECTION:
        return _path(frame, shapely.Polygon(_densified([-180, -90, 180, 90])))
    return f"M0 0H{frame.width:g}V{frame.height:g}H0Z"


def _paths(frame: Frame, features: Iterable[tuple[str, shapely.Geometry]]) -> Iterator[tuple[str, str]]:
    for code, shape in features:
        if path := _path(frame, _near(frame, shape)):
            yield code, path


@cache
def _layer(name: str, worldview: str) -> list[tuple[str, shapely.Geometry]]:
    made = {
        "land": lambda: shapes.land_geojson(worldview),
        "borders": lambda: shapes.borders_geojson(worldview),
        "lakes": shapes.lakes_geojson,
        "graticule": shapes.graticule_geojson,
    }
    return list(_features(json.loads(made[name]())["features"]))


def _features(features: Iterable[Mapping[str, object]]) -> Iterator[tuple[str, shapely.Geometry]]:
    for feature in features:
        told = feature["properties"]
        assert isinstance(told, dict)
        shape = shapely.from_geojson(json.dumps(feature["geometry"]))
        parts = shapely.get_parts(shape)
        yield told.get("cid", ""), shapely.geometrycollections(parts[shapely.length(parts) > 0])


def _near(frame: Frame, shape: shapely.Geometry) -> shapely.Geometry:
    """What of a shape the frame can show, in degrees, with points enough to bend."""
    if frame.projection != WORLD_PROJECTION:
        lat, lon = (float(part.split("=")[1]) for part in frame.projection.split()[1:])
        south, north = (FAR_DEGREES - lat, 90) if lat >= 0 else (-90, -FAR_DEGREES - lat)
        boxes = [
            box
            for west in (lon - 540, lon - 180, lon + 180)
            for box in (
                (west + FAR_DEGREES, -90, west + 360 - FAR_DEGREES, 90),
                (west - FAR_DEGREES, south, west + FAR_DEGREES, north),
            )
        ]
        shape = shapely.geometrycollections([shapely.clip_by_rect(shape, *box) for box in boxes])
    return shapely.segmentize(shape, EDGE_STEP)


def _path(frame: Frame, shape: shapely.Geometry) -> str:
    """A shape in degrees as what is seen of it."""
    drawn = shapely.transform(shape, frame.points)
    seen = shapely.clip_by_rect(drawn, -BLEED, -BLEED, frame.width + BLEED, frame.height + BLEED)
    return "".join(_pieces(shapely.simplify(seen, DETAIL)))


def _pieces(shape: shapely.Geometry) -> Iterator[str]:
    for part in shapely.get_parts(shape):
        match part.geom_type:
            case "Polygon":
                yield from (_move(ring) + "Z" for ring in shapely.get_rings(part))
            case "LineString":
                yield _move(part)
            case "MultiPolygon" | "MultiLineString" | "GeometryCollection":
                yield from _pieces(part)


def _move(line: shapely.Geometry) -> str:
    return "M" + " ".join(f"{x:g},{y:g}" for x, y in shapely.get_coordinates(line).round(1))


def _densified(bounds: list[float]) -> NDArray[np.float64]:
    west, south, east, north = bounds
    ring = shapely.segmentize(shapely.box(west, south, east, north), EDGE_STEP)
    return np.asarray(shapely.get_coordinates(ring))


@cache
def _extent() -> tuple[float, float]:
    """How far the world reaches from its middle, right and up, in metres."""
    east, north = _projected(WORLD_PROJECTION, _densified([-180, -90, 180, 90]))
    return float(east.max()), float(north.max())


@cache
def _transformer(projection: str) -> Transformer:
    return Transformer.from_crs("OGC:CRS84", projection, always_xy=True)


def _projected(
    projection: str, lon_lat: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    east, north = _transformer(projection).transform(lon_lat[:, 0], lon_lat[:, 1])
    return np.asarray(east), np.asarray(north)
