"""Areas and distances on the ground: the sinusoidal projection, which keeps areas true."""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..sphere import EARTH_RADIUS_KM

KM_PER_DEGREE = EARTH_RADIUS_KM * np.pi / 180
STEEPEST_LAT = 85.0
"""Beyond it a degree of longitude counts as here: the pole stays a line, so that it can be undone."""

ISLAND_KM2 = 100.0
"""Smaller islands are left out of the map, unless they matter in their country."""
ISLAND_SHARE = 0.05
"""An island matters from this share of its country's largest part on: no state loses its shape."""


def to_ground(shapes: Any) -> Any:
    """Kilometres east and north for degrees (EPSG:4326)."""
    return shapely.transform(shapes, lambda points: points * _km_per_degree(points[:, 1]))


def to_degrees(shapes: Any) -> Any:
    """Undo `to_ground`."""
    return shapely.transform(shapes, lambda points: points / _km_per_degree(points[:, 1] / KM_PER_DEGREE))


def areas_km2(shapes: Any) -> NDArray[np.float64]:
    """Areas in km² of shapes in degrees, to about one percent outside the polar caps."""
    return np.asarray(shapely.area(to_ground(shapes)))


def main_parts(shape: Any, *, km2: float = np.inf, share: float) -> Any:
    """Return the single polygons of a shape that measure `km2`, or at least `share` of the largest."""
    parts = shapely.get_parts(shape)
    areas = areas_km2(parts)
    return parts[areas >= min(km2, share * areas.max())]


def without_islets(shape: Any) -> Any:
    """Leave out the islands too small for the map."""
    return shapely.multipolygons(main_parts(shape, km2=ISLAND_KM2, share=ISLAND_SHARE))


def _km_per_degree(lats: NDArray[np.float64]) -> NDArray[np.float64]:
    cosines = np.cos(np.radians(np.clip(lats, -STEEPEST_LAT, STEEPEST_LAT)))
    return KM_PER_DEGREE * np.column_stack([cosines, np.ones_like(lats)])
