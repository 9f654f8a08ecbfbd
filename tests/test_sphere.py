import pytest

from geodata.sphere import Box, box_around, distance_km


def test_paris_lies_344_km_from_london():
    assert distance_km(48.8566, 2.3522, 51.5074, -0.1278) == pytest.approx(343.6, abs=0.5)


def test_a_step_over_the_antimeridian_is_short():
    assert distance_km(-17.0, 179.5, -17.0, -179.5) == pytest.approx(106.3, abs=0.5)


def test_the_box_of_fiji_crosses_the_antimeridian():
    box = box_around([(-18.1, 178.4), (-16.8, -179.9), (-17.6, 177.4)])
    assert box == Box(west=177.4, south=-18.1, east=-179.9, north=-16.8)
    assert box.width == pytest.approx(2.7)
    assert box.centre[1] == pytest.approx(178.75)


def test_a_shape_cut_at_the_antimeridian_has_one_box():
    box = box_around([(65.0, 170.0), (69.0, 180.0), (69.0, -180.0), (66.0, -170.0)])
    assert box == Box(west=170.0, south=65.0, east=-170.0, north=69.0)


def test_a_box_may_hold_the_whole_globe():
    assert Box(-180, -90, 180, 90).width == 360
    assert Box(-180, -90, 180, 90).centre == (0, 0)


def test_the_box_of_one_point_is_that_point():
    assert box_around([(52.5, 13.4)]) == Box(13.4, 52.5, 13.4, 52.5)


def test_no_points_have_no_box():
    assert box_around([]) is None
