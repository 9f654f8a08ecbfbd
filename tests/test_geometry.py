"""What the map is drawn from whatever articles say."""

import gzip
import json
from urllib.request import urlopen

import pytest
from babel import Locale

from dashboard import reading
from dashboard.geometry import VERSION, layer
from geodata import shapes

ENGLISH, GERMAN = Locale("en", "GB"), Locale("de", "DE")


def get(url):
    with urlopen(url) as answer:
        body = answer.read()
        return answer.headers, gzip.decompress(body) if answer.headers["content-encoding"] == "gzip" else body


def features(name, locale=ENGLISH):
    return json.loads(gzip.decompress(layer(name, "", locale)))["features"]


@pytest.mark.parametrize(
    "name", ["sea", "land", "borders", "lakes", "graticule", "marks", "outline/FR", "outline/CS"]
)
def test_geometry_is_small_and_kept_for_ever_by_its_version(dashboard_url, name):
    with urlopen(f"{dashboard_url}/map/{VERSION}/de-facto/en_GB/{name}.geojson") as answer:
        assert len(answer.read()) < 200_000
        assert "immutable" in answer.headers["cache-control"]
        assert answer.headers["content-type"] == "application/geo+json"


def test_the_numbers_in_the_geometry_are_those_of_the_countries():
    for name, codes in (("land", list(reading.country_names())), ("marks", shapes.marks())):
        told = [feature["properties"] for feature in features(name)]
        assert all(codes[feature["i"]] == feature["cid"] for feature in told)


def test_every_country_can_be_clicked():
    told = {feature["properties"]["cid"] for feature in [*features("land"), *features("marks")]}
    assert told == set(reading.country_names())


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
