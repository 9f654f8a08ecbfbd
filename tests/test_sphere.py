import math
from itertools import pairwise

import pytest

from geodata.sphere import EARTH_RADIUS_KM, Box, box_around, distance_km, great_circle, unit_vectors


def test_paris_lies_344_km_from_london():
    assert distance_km(48.8566, 2.3522, 51.5074, -0.1278) == pytest.approx(343.6, abs=0.5)


def test_the_product_of_two_unit_vectors_is_the_cosine_of_the_angle_between_them():
    paris, london = unit_vectors([(48.8566, 2.3522), (51.5074, -0.1278)])
    assert EARTH_RADIUS_KM * math.acos(paris @ london) == pytest.approx(343.6, abs=0.5)
    assert unit_vectors([]).shape == (0, 3)


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


def test_the_shortest_way_bends_towards_the_pole_and_has_its_ends():
    (way,) = great_circle(40.7, -74.0, 51.5, 0.0)
    assert way[0] == (40.7, -74.0)
    assert way[-1] == (51.5, 0.0)
    assert max(lat for lat, _ in way) > 52
    steps = [distance_km(*one, *other) for one, other in pairwise(way)]
    assert max(steps) <= 200
    assert sum(steps) == pytest.approx(distance_km(40.7, -74.0, 51.5, 0.0), rel=1e-6)


def test_the_way_from_fiji_to_samoa_is_cut_at_the_antimeridian():
    west, east = great_circle(-18.1, 178.4, -13.8, -171.8)
    assert west[-1] == (pytest.approx(east[0][0]), 180)
    assert east[0][1] == -180
    assert all(lon > 178 for _, lon in west)
    assert all(lon < -171 for _, lon in east)


def test_between_the_same_and_between_opposite_points_there_is_a_way():
    assert great_circle(1, 2, 1, 2) == [[(1, 2), (1, 2)]]
    assert great_circle(0, 0, 0, 180) == [[(0, 0), (0, 180)]]
