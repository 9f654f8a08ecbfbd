"""What the map is drawn from."""

import gzip
import json
from urllib.request import urlopen

import pytest
from babel import Locale

from dashboard import reading
from dashboard.geometry import layer
from dashboard.overlay import dot_radius
from geodata import shapes

ENGLISH, GERMAN = Locale("en", "GB"), Locale("de", "DE")


def get(url):
    with urlopen(url) as answer:
        body = answer.read()
        return answer.headers, gzip.decompress(body) if answer.headers["content-encoding"] == "gzip" else body


def features(name, locale=ENGLISH):
    return json.loads(gzip.decompress(layer(name, "", locale)))["features"]


@pytest.mark.parametrize(
    "name", ["land", "borders", "lakes", "graticule", "marks", "outline/FR", "outline/CS"]
)
def test_geometry_is_small_and_kept_for_ever_by_its_version(dashboard_url, name):
    with urlopen(f"{dashboard_url}/map/{shapes.VERSION}/de-facto/en_GB/{name}.geojson") as answer:
        assert len(answer.read()) < 200_000
        assert "immutable" in answer.headers["cache-control"]
        assert answer.headers["content-type"] == "application/geo+json"


def test_the_numbers_in_the_geometry_are_those_of_the_countries():
    codes = list(reading.country_names())
    for name in ("land", "marks"):
        told = [feature["properties"] for feature in features(name)]
        assert all(codes[feature["i"]] == feature["cid"] for feature in told)


def test_every_country_can_be_clicked():
    told = {feature["properties"]["cid"] for feature in [*features("land"), *features("marks")]}
    assert told == set(reading.country_names())


def test_the_dots_are_those_of_the_view_with_the_largest_below(dashboard_url):
    headers, body = get(f"{dashboard_url}/map/1/en_GB/places.geojson?c=FR")
    assert "immutable" in headers["cache-control"]
    told = [feature["properties"] for feature in json.loads(body)["features"]]
    assert told[0] == {
        "id": 2995469,
        "name": "Marseille, Provence-Alpes-Côte d'Azur, France: 13 articles",
        "r": round(dot_radius(13, 13), 1),
        "area": False,
    }
    assert [dot["r"] for dot in told] == sorted((dot["r"] for dot in told), reverse=True)


def test_countries_are_no_dots_and_regions_are_drawn_as_areas(dashboard_url):
    _, body = get(f"{dashboard_url}/map/1/en_GB/places.geojson")
    told = {feature["properties"]["name"]: feature["properties"] for feature in json.loads(body)["features"]}
    assert not any(name.startswith("France:") for name in told)
    assert told["South Caucasus: 1 article"]["area"]


def test_places_are_joined_along_the_shortest_way(dashboard_url):
    _, body = get(f"{dashboard_url}/map/1/en_GB/arcs.geojson?c=AM")
    told = {feature["properties"]["name"]: feature for feature in json.loads(body)["features"]}
    assert told
    for feature in told.values():
        assert feature["geometry"]["type"] == "MultiLineString"
        assert feature["properties"]["w"] > 0


def test_heat_has_the_places_of_the_dots(dashboard_url):
    _, dots = get(f"{dashboard_url}/map/1/en_GB/places.geojson?c=FR")
    _, heat = get(f"{dashboard_url}/map/1/en_GB/heat.json?c=FR")
    assert [point["p"] for point in json.loads(heat)] == [
        feature["geometry"]["coordinates"] for feature in json.loads(dots)["features"]
    ]
    assert json.loads(heat)[0]["n"] == 13


def test_countries_have_the_reader_s_names():
    names = {told["properties"]["cid"]: told["properties"]["name"] for told in features("land", GERMAN)}
    assert names["FR"] == "Frankreich"


def test_names_come_in_tiles(dashboard_url):
    _, body = get(f"{dashboard_url}/map/v/de-facto/en_GB/labels/1/1/0.geojson")
    names = {feature["properties"]["t"] for feature in json.loads(body)["features"]}
    assert {"Russia", "China"} <= names
    assert not {"Brazil", "Canada"} & names


@pytest.mark.parametrize(
    "path",
    [
        "map/v/de-facto/en/seabed.geojson",
        "map/v/de-facto/en/outline/ZZ.geojson",
        "map/v/atlantis/en/land.geojson",
        "map/v/de-facto/en/outline/..%2f..geojson",
        "map/v/de-facto/en/labels/9/1/1.geojson",
    ],
)
def test_what_is_not_there_is_said_not_to_be(dashboard_url, path):
    with pytest.raises(OSError, match=r"HTTP Error 40[04]") as refused:
        urlopen(f"{dashboard_url}/{path}")
    refused.value.close()
