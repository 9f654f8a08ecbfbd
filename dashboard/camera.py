"""What part of the world the map shows."""

import math
from dataclasses import dataclass, replace

from geodata.sphere import Box, box_around

MERCATOR_LAT = 85.05
"""Degrees; Web Mercator, which the interactive map is drawn in, ends there."""
CLOSEST = 5.0
"""The zoom beyond which coarse borders would look wrong."""
NEAR = 4.0
"""The zoom at which a chosen place is shown."""
ROOM = (560, 330)
"""Pixels of the map, width and height, that a chosen country may fill, on a screen of 1024 as of 1440."""
ROOM_ON_PHONE = (330, 250)


@dataclass(frozen=True, slots=True)
class Camera:
    """The middle of the map, in degrees, and how near it is."""

    lat: float
    lon: float
    zoom: float
    """0 shows the world 512 pixels wide, each step doubles it."""

    def nudged(self, times: int) -> "Camera":
        """The same to the eye, and yet another value."""
        return replace(self, zoom=self.zoom + times * 1e-6)


WORLD = Camera(21.0, 11.0, 0.52)
"""From San Francisco to Sydney on the 572 pixels that a screen of 1024 leaves the map beside the list."""
WORLD_ON_PHONE = Camera(28.0, 11.0, -0.5)
FARTHEST = -1.0
"""The zoom up to which a reader can go away."""


def looking_at(box: Box, *, on_phone: bool = False) -> Camera:
    """The camera under which a box fills the map's room, as far as borders are drawn for it."""
    room, world = (ROOM_ON_PHONE, WORLD_ON_PHONE) if on_phone else (ROOM, WORLD)
    south, north = northing(box.south), northing(box.north)
    nearest = (
        math.log2(room[0] / 512 * 360 / max(box.width, 0.001)),
        math.log2(room[1] / 512 * 360 / max(north - south, 0.001)),
    )
    _, lon = box.centre
    lat = latitude((south + north) / 2)
    return Camera(round(lat, 3), round(lon, 3), round(min(max(min(nearest), world.zoom), CLOSEST), 3))


def around(boxes: list[Box]) -> Box:
    """The box around some boxes."""
    if len(boxes) == 1:
        return boxes[0]
    corners = [corner for box in boxes for corner in ((box.south, box.west), (box.north, box.east))]
    found = box_around(corners)
    assert found is not None
    return found


def tile_box(zoom: int, x: int, y: int) -> Box:
    """The part of the world in a tile of the map, which has 2^zoom of them each way, from the north-west."""
    width = 360 / 2**zoom
    west, north = x * width - 180, 180 - y * width
    return Box(west, latitude(north - width), west + width, latitude(north))


def northing(lat: float) -> float:
    """Web Mercator's northing of a latitude, in degrees at the equator."""
    lat = math.radians(min(max(lat, -MERCATOR_LAT), MERCATOR_LAT))
    return math.degrees(math.log(math.tan(math.pi / 4 + lat / 2)))


def latitude(northing: float) -> float:
    """The latitude, in degrees, that has this northing."""
    return math.degrees(2 * math.atan(math.exp(math.radians(northing))) - math.pi / 2)
