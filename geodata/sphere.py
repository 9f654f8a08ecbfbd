"""Distances and view boxes on the globe."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

EARTH_RADIUS_KM = 6371.0088
"""Mean radius (IUGG 1980)."""


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in kilometres between two points in degrees (haversine)."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half_chord = (
        math.sin((phi2 - phi1) / 2) ** 2
        + math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half_chord)))


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
