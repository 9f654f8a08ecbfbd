"""Distances and view boxes on the globe."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

EARTH_RADIUS_KM = 6371.0088
"""Mean radius (IUGG 1980)."""
STEP_KM = 200.0
"""Between two points of a line along a great circle: on a map of the world it looks round."""
SAME_SPOT_KM = 161.0
"""Bearers of one name this near to each other, a city and the province around it, are equally right by
distance (100 miles)."""


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in kilometres between two points in degrees (haversine)."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half_chord = (
        math.sin((phi2 - phi1) / 2) ** 2
        + math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half_chord)))


def unit_vectors(points: Iterable[tuple[float, float]]) -> NDArray[np.float64]:
    """Where (lat, lon) points in degrees lie as seen from the middle of the Earth.

    One row of x, y, z each, of length 1: the product of two is the cosine of the angle between them.
    """
    degrees = np.fromiter(chain.from_iterable(points), dtype=np.float64).reshape(-1, 2)
    lat, lon = np.radians(degrees.T)
    from_axis = np.cos(lat)
    return np.stack([from_axis * np.cos(lon), from_axis * np.sin(lon), np.sin(lat)], axis=1)


@dataclass(frozen=True, slots=True)
class Box:
    """A view of the globe in degrees. Where west > east it crosses the antimeridian."""

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        """Degrees of longitude; 360 only from -180 to 180."""
        return 360.0 if (self.west, self.east) == (-180, 180) else (self.east - self.west) % 360

    @property
    def centre(self) -> tuple[float, float]:
        """Latitude and longitude in degrees of the middle."""
        lon = self.west + self.width / 2
        return (self.south + self.north) / 2, (lon + 180) % 360 - 180


def box_around(points: Iterable[tuple[float, float]]) -> Box | None:
    """The narrowest box that holds all (lat, lon) points, in degrees; None where there are none.

    The widest gap between neighbouring longitudes is left outside, so that Fiji's islands stay
    together across the antimeridian.
    """
    pairs = list(points)
    if not pairs:
        return None
    lats = [lat for lat, _ in pairs]
    lons = sorted({-180.0 if lon == 180 else lon for _, lon in pairs})  # one meridian, two names
    gaps = [(east - west) % 360 or 360.0 for west, east in zip(lons, lons[1:] + lons[:1], strict=True)]
    widest = max(range(len(lons)), key=gaps.__getitem__)
    return Box(lons[(widest + 1) % len(lons)], min(lats), lons[widest], max(lats))


def great_circle(lat1: float, lon1: float, lat2: float, lon2: float) -> list[list[tuple[float, float]]]:
    """The shortest way between two points in degrees, as lines of (lat, lon): two where it crosses 180°."""
    one, other = _on_unit_sphere(lat1, lon1), _on_unit_sphere(lat2, lon2)
    angle = distance_km(lat1, lon1, lat2, lon2) / EARTH_RADIUS_KM
    if math.sin(angle) < 1e-6:  # the same point; or opposite ones, between which every way is as long
        return [[(lat1, lon1), (lat2, lon2)]]
    steps = max(1, math.ceil(angle * EARTH_RADIUS_KM / STEP_KM))
    way = [(lat1, lon1)]
    for step in range(1, steps):
        near, far = (math.sin(angle * t / steps) / math.sin(angle) for t in (steps - step, step))
        x, y, z = (near * a + far * b for a, b in zip(one, other, strict=True))
        way.append((math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))))
    return _cut([*way, (lat2, lon2)])


def _on_unit_sphere(lat: float, lon: float) -> tuple[float, float, float]:
    phi, turn = math.radians(lat), math.radians(lon)
    return math.cos(phi) * math.cos(turn), math.cos(phi) * math.sin(turn), math.sin(phi)


def _cut(way: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """A way of (lat, lon), cut where it crosses the antimeridian."""
    lines = [way[:1]]
    for (lat1, lon1), (lat2, lon2) in pairwise(way):
        if abs(lon2 - lon1) > 180:
            edge = math.copysign(180, lon1)
            beyond = lon2 + math.copysign(360, lon1)
            lat = lat1 + (lat2 - lat1) * (edge - lon1) / (beyond - lon1) if beyond != lon1 else lat1
            lines[-1].append((lat, edge))
            lines.append([(lat, -edge)])
        lines[-1].append((lat2, lon2))
    return lines
