"""Shapes as paths in projections that keep areas true."""

import re

import numpy as np
import pytest
import shapely

from dashboard import drawing
from geodata import shapes
from geodata.sphere import distance_km

WORLD = drawing.world(1160)


def corners(path):
    """All points of a path."""
    return np.array([[float(x), float(y)] for x, y in re.findall(r"(-?[\d.]+),(-?[\d.]+)", path)])


def rings(path):
    """The points of each ring of a path."""
    return [ring for ring in map(corners, path.split("Z")) if len(ring) > 3]


def test_the_world_fills_its_frame():
    points = corners(drawing.edge(WORLD))
    assert points.min() == 0
    assert points.max(axis=0) == pytest.approx([1160, WORLD.height], abs=0.1)
    assert WORLD.width / WORLD.height == pytest.approx(2.0546, abs=0.001)  # as Equal Earth is defined


def test_every_country_with_ground_is_drawn_on_the_world():
    table = shapes.countries()
    assert set(drawing.land(WORLD)) == set(table.index[table.geom_type != "Point"])


@pytest.mark.parametrize("code", ["FR", "FJ", "RU", "US", "AQ", "VA", "CS", "CL"])
def test_a_country_stands_in_the_middle_of_its_frame(code):
    box = shapes.country_box(code)
    frame = drawing.part(box, 1160, 566)
    edge = [
        drawing.pixel(frame, lat, lon)
        for lat in np.linspace(box.south, box.north, 9)
        for lon in np.linspace(box.west, box.west + box.width, 9)
    ]
    assert np.min(edge) >= 0
    assert (np.max(edge, axis=0) <= [1160, 566]).all()
    assert (np.min(edge, axis=0) + np.max(edge, axis=0)) / 2 == pytest.approx([580, 283], abs=8)


def test_no_part_of_a_country_around_a_pole_is_missing():
    frame = drawing.part(shapes.country_box("AQ"), 1160, 566)
    drawn = shapely.union_all([shapely.Polygon(ring) for ring in rings(drawing.land(frame)["AQ"])])
    on_ground = shapes.countries().loc[["AQ"]].to_crs("+proj=cea").area.item()
    assert drawn.area / frame.scale**2 == pytest.approx(on_ground, rel=0.01)


@pytest.mark.parametrize(("one", "other"), [("FR", "ES"), ("RU", "KZ"), ("IN", "CN")])
def test_areas_are_true(one, other):
    def area(code):
        return sum(shapely.Polygon(ring).area for ring in rings(drawing.land(WORLD)[code]))

    on_ground = shapes.countries().geometry.loc[[one, other]].to_crs("+proj=cea").area
    assert area(one) / area(other) == pytest.approx(on_ground[one] / on_ground[other], rel=0.03)


def test_a_place_lies_where_its_country_is_drawn():
    frame = drawing.part(shapes.country_box("FR"), 1160, 566)
    x, y = drawing.pixel(frame, 48.85, 2.35)
    metres = np.hypot(*(np.array(drawing.pixel(frame, 43.3, 5.4)) - (x, y))) / frame.scale
    assert metres / 1000 == pytest.approx(distance_km(48.85, 2.35, 43.3, 5.4), rel=0.01)


def test_what_lies_on_the_other_side_of_the_globe_is_not_drawn():
    drawn = drawing.land(drawing.part(shapes.country_box("NZ"), 1160, 566))
    assert "NZ" in drawn
    assert not {"ES", "FR", "GB", "PT"} & set(drawn)
