"""What part of the world the map shows."""

import pytest

from dashboard.camera import CLOSEST, MERCATOR_LAT, ROOM, WORLD, latitude, looking_at, northing, tile_box
from geodata import shapes
from geodata.sphere import Box


def test_fiji_is_seen_whole_across_the_antimeridian():
    camera = looking_at(Box(177, -21, -178, -12))
    assert camera.lon == 179.5
    assert camera.lat == pytest.approx(-16.6, abs=0.2)


def test_the_world_is_never_left_too_far_nor_a_small_state_seen_too_near():
    assert looking_at(Box(-180, -80, 180, 84)).zoom == WORLD.zoom
    assert looking_at(Box(7.40, 43.72, 7.44, 43.75)).zoom == CLOSEST


@pytest.mark.parametrize("code", ["FR", "RU", "CL", "US", "NZ", "AQ"])
def test_a_chosen_country_fits_the_room_of_the_map(code):
    box = shapes.country_box(code)
    camera = looking_at(box)
    if camera.zoom > WORLD.zoom:
        per_degree = 512 * 2**camera.zoom / 360
        assert box.width * per_degree <= ROOM[0] + 1
        assert (northing(box.north) - northing(box.south)) * per_degree <= ROOM[1] + 1


def test_the_same_camera_again_is_another_value_for_the_browser():
    assert WORLD.nudged(1) != WORLD.nudged(2)
    assert WORLD.nudged(1000).zoom == pytest.approx(WORLD.zoom, abs=0.002)


def test_tiles_are_counted_from_the_north_west_and_cover_the_map():
    assert tile_box(1, 0, 0) == Box(-180, pytest.approx(0), 0, pytest.approx(MERCATOR_LAT, abs=0.01))
    assert tile_box(1, 1, 1) == Box(0, pytest.approx(-MERCATOR_LAT, abs=0.01), 180, pytest.approx(0))
    assert tile_box(3, 4, 2).north == pytest.approx(tile_box(3, 4, 1).south)


@pytest.mark.parametrize("lat", [-80.0, 0.0, 53.4])
def test_a_northing_leads_back_to_its_latitude(lat):
    assert latitude(northing(lat)) == pytest.approx(lat)
