"""Counts as layers of a map."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.addresses import Addresses
from dashboard.camera import WORLD
from dashboard.colours import PALETTES
from dashboard.layers import DRAWN, Spot, by_number, map_deck
from dashboard.measures import by_articles
from dashboard.overlay import LARGEST_DOT, SMALLEST_DOT, arc_width, dot_radius
from dashboard.wording import ENGLISH
from geodata import shapes

CODES = ["AM", "AZ", "FR", "MC", "ZW"]
ADDRESSES = Addresses("/map/v1/de-facto/en", "/map/7/en", "q=rain")


def spec(counts, chosen=(), spot=None, theme="light", draw="dots", codes=CODES):
    shading = by_articles(counts, PALETTES[theme], ENGLISH)
    return json.loads(
        map_deck(shading, codes, draw, chosen, spot, ADDRESSES, PALETTES[theme], WORLD).to_json()
    )


def layer(drawn, name):
    return next(layer for layer in drawn["layers"] if layer["id"].startswith(name))


def evaluated(expression, i):
    """A deck.gl expression for one feature, as the browser works it out."""
    values, digits = expression.removeprefix("@@=").removesuffix(")[properties.i]]").split(")[(")
    return json.dumps(json.loads(values.removeprefix("("))[int(json.loads(digits)[i])])


@given(st.lists(st.sampled_from(["[1, 2, 3]", "[4, 5, 6]", "7.0"]), min_size=1, max_size=260))
def test_the_expression_gives_each_country_its_own_value(values):
    expression = by_number(values)
    assert [evaluated(expression, i) for i in range(len(values))] == values


def test_countries_have_the_colour_of_their_class_and_the_rest_that_of_land():
    palette = PALETTES["light"]
    fill = layer(spec({"FR": 98, "AM": 1}), "land")["_subLayerProps"]["polygons-fill"]["getFillColor"]
    assert json.loads(evaluated(fill, CODES.index("FR"))) == list(palette.ramp[-1])
    assert json.loads(evaluated(fill, CODES.index("AM"))) == list(palette.ramp[2])
    assert json.loads(evaluated(fill, CODES.index("ZW"))) == list(palette.land)


def test_small_states_have_a_mark_where_they_have_articles():
    radius, small = layer(spec({"MC": 2}), "marks")["getPointRadius"], shapes.marks()
    assert float(evaluated(radius, small.index("MC"))) > 0
    assert float(evaluated(radius, small.index("VA"))) == 0


def test_under_heat_small_states_are_hit_where_nothing_is_seen_of_them():
    marks = layer(spec({"MC": 2}, draw="heat"), "marks")
    assert (marks["pickable"], marks["stroked"]) == (True, False)
    assert marks["_subLayerProps"]["points-circle"]["getFillColor"] == [0, 0, 0, 1]


def test_nothing_is_asked_of_another_host_and_no_basemap_is_drawn():
    drawn = spec({"FR": 2}, ("FR",))
    assert drawn.get("mapProvider") is None
    # the placeholder by which Streamlit knows that no style was asked for: with null it takes its own
    assert drawn["mapStyle"] == "__MAP_STYLE__"
    urls = [layer["data"] for layer in drawn["layers"] if isinstance(layer["data"], str)]
    assert urls
    assert all(url.startswith("/map/") for url in urls)


def test_streamlit_finds_no_colour_to_fade():
    for drawn in spec({"FR": 2}, ("FR",), Spot(48.9, 2.3, 5))["layers"]:
        assert "getFillColor" not in drawn


def test_the_chosen_country_is_outlined_above_the_land_and_below_the_dots():
    ids = [layer["id"] for layer in spec({"FR": 2}, ("FR",))["layers"]]
    assert ids.index("land") < ids.index("casing-FR") < ids.index("chosen-FR") < len(ids) - 1
    assert layer(spec({}, ("FR",)), "chosen-FR")["data"] == "/map/v1/de-facto/en/outline/FR.geojson"


def test_the_chosen_dot_is_ringed_with_longitude_first():
    ring = layer(spec({}, (), Spot(lat=40.18, lon=44.51, radius=5)), "chosen-place")
    assert ring["data"]["geometry"]["coordinates"] == [44.51, 40.18]


def test_the_spec_is_small_and_the_same_for_the_same_view():
    codes = [f"{number:02}" for number in range(250)]
    counts = {code: 1 + number * 7919 % 97 for number, code in enumerate(codes)}
    drawn = spec(counts, ("FR",), codes=codes, theme="dark")
    assert drawn == spec(counts, ("FR",), codes=codes, theme="dark")
    assert len(json.dumps(drawn, separators=(",", ":"))) < 5_000


def test_heat_hides_the_dots_and_arcs_join_them():
    dots, heat, arcs = (
        {layer["id"] for layer in spec({"FR": 2}, draw=draw)["layers"]} for draw in ("dots", "heat", "arcs")
    )
    assert "heat" in heat
    assert not heat & {"dots", "arcs"}
    assert dots | {"arcs", "arcs-casing"} == arcs
    assert layer(spec({}, draw="heat"), "heat")["data"] == "/map/7/en/heat.json?q=rain"


@pytest.mark.parametrize("draw", DRAWN)
def test_the_names_lie_above_all_that_is_drawn(draw):
    assert spec({"FR": 2}, draw=draw)["layers"][-1]["id"] == "labels"


def test_no_dot_is_sent_with_the_page():
    for drawn in spec({"FR": 2}, draw="arcs")["layers"]:
        assert isinstance(drawn["data"], str)


def test_places_that_are_no_dots_come_in_tiles_where_there_are_any():
    shading, addresses = (
        by_articles({"FR": 2}, PALETTES["light"], ENGLISH),
        replace(ADDRESSES, has_further=True),
    )
    deck = map_deck(shading, CODES, "dots", (), None, addresses, PALETTES["light"], WORLD)
    further = layer(json.loads(deck.to_json()), "further")
    assert further["@@type"] == "TileLayer"
    assert further["data"] == "/map/7/en/places/{z}/{x}/{y}.geojson?q=rain"
    assert not any(drawn["id"].startswith("further") for drawn in spec({"FR": 2})["layers"])


@pytest.mark.parametrize(("articles", "most", "radius"), [(16, 16, LARGEST_DOT), (1, 1600, SMALLEST_DOT)])
def test_dots_are_neither_too_large_nor_too_small_to_hit(articles, most, radius):
    assert dot_radius(articles, most) == radius


def test_four_times_the_articles_are_four_times_the_area():
    assert dot_radius(400, 400) == 2 * dot_radius(100, 400)


def test_arcs_grow_with_the_articles_and_the_thinnest_can_be_seen():
    assert arc_width(400, 400) == 2 * arc_width(200, 400) > arc_width(1, 400) > 0.5
