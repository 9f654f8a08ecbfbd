"""What the page is served beside: geometry, exports, health."""

import csv
import gzip
import io
import json
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import feedparser
import geopandas as gpd
import pytest

from dashboard import reading
from dashboard.reading import dot_radius
from dashboard.routes import layer, marks_geojson
from geodata import shapes


def get(url, **headers):
    with urlopen(Request(url, headers=headers)) as answer:
        body = answer.read()
        return answer.headers, gzip.decompress(body) if answer.headers["content-encoding"] == "gzip" else body


@pytest.mark.parametrize(
    "name", ["land", "borders", "lakes", "graticule", "marks", "outline/FR", "outline/CS"]
)
def test_geometry_is_small_and_kept_for_ever_by_its_version(dashboard_url, name):
    with urlopen(f"{dashboard_url}/map/{shapes.VERSION}/{name}.geojson") as answer:
        assert len(answer.read()) < 200_000
        assert "immutable" in answer.headers["cache-control"]
        assert answer.headers["content-type"] == "application/geo+json"


def test_the_numbers_in_the_geometry_are_those_of_the_countries():
    codes = list(reading.country_names())
    for name in ("land", "marks"):
        features = json.loads(gzip.decompress(layer(name)))["features"]
        assert all(codes[told["properties"]["i"]] == told["properties"]["cid"] for told in features)


def test_every_country_can_be_clicked():
    land, marks = (json.loads(text)["features"] for text in (shapes.land_geojson(), marks_geojson()))
    assert {told["properties"]["cid"] for told in [*land, *marks]} == set(reading.country_names())


def test_the_dots_are_those_of_the_view_with_the_largest_below(dashboard_url):
    headers, body = get(f"{dashboard_url}/map/1/places.geojson?c=FR")
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
    _, body = get(f"{dashboard_url}/map/1/places.geojson")
    told = {feature["properties"]["name"]: feature["properties"] for feature in json.loads(body)["features"]}
    assert not any(name.startswith("France:") for name in told)
    assert told["South Caucasus: 1 article"]["area"]


def test_the_csv_holds_the_mentions_of_exactly_this_view(dashboard_url):
    headers, body = get(f"{dashboard_url}/export.csv?c=FJ")
    assert headers["content-type"] == "text/csv; charset=utf-8"
    assert headers["content-disposition"] == 'attachment; filename="dateline.csv"'
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"))))
    assert {row["title"] for row in rows} == {"Storm crosses Fiji"}
    assert {row["place"] for row in rows} == {"Fiji", "Suva"}


def test_the_geojson_holds_the_same_as_points(dashboard_url):
    headers, body = get(f"{dashboard_url}/export.geojson?q=clock")
    assert headers["content-type"] == "application/geo+json"
    features = json.loads(body)["features"]
    assert features[0]["geometry"]["coordinates"] == [-95.55551, 33.66094]
    assert {feature["properties"]["place"] for feature in features} == {"Paris", "Texas"}


def test_wrong_parameters_of_an_export_are_ignored_like_those_of_the_page(dashboard_url):
    _, wrong = get(f"{dashboard_url}/export.csv?c=ZZ&s=Nobody&p=7&from=soon")
    _, whole = get(f"{dashboard_url}/export.csv")
    assert wrong == whole


@pytest.mark.parametrize(
    "path", ["map/v/heat.geojson", "map/v/outline/ZZ.geojson", "map/v/outline/..%2f..geojson"]
)
def test_what_is_not_there_is_said_not_to_be(dashboard_url, path):
    with pytest.raises(OSError, match=r"HTTP Error 40[04]") as refused:
        urlopen(f"{dashboard_url}/{path}")
    refused.value.close()


def test_health_says_what_is_served(dashboard_url):
    _, body = get(f"{dashboard_url}/healthz")
    assert json.loads(body) == {"status": "ok", "revision": 26, "shapes": shapes.VERSION}


def test_the_geoparquet_holds_the_mentions_of_exactly_this_view(dashboard_url):
    headers, body = get(f"{dashboard_url}/export.parquet?c=FJ")
    assert headers["content-type"] == "application/vnd.apache.parquet"
    assert set(gpd.read_parquet(io.BytesIO(body))["title"]) == {"Storm crosses Fiji"}


def test_the_articles_of_the_view_come_as_a_table(dashboard_url):
    _, body = get(f"{dashboard_url}/export.articles.csv?c=FJ")
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"))))
    assert [row["title"] for row in rows] == ["Storm crosses Fiji"]


def test_the_feed_follows_the_view_and_names_it(dashboard_url):
    headers, body = get(f"{dashboard_url}/feed.xml?c=FJ&by=share")
    assert headers["content-type"] == "application/rss+xml; charset=utf-8"
    told = feedparser.parse(body)
    assert told.feed.title == "Dateline: Fiji"
    assert told.feed.link == f"{dashboard_url}/?c=FJ"
    assert [item.title for item in told.entries] == ["Storm crosses Fiji"]
    assert told.entries[0].where.type == "Point"


def test_a_feed_that_has_not_changed_is_not_sent_again(dashboard_url):
    headers, _ = get(f"{dashboard_url}/feed.xml")
    with pytest.raises(HTTPError, match="304"):
        get(f"{dashboard_url}/feed.xml", **{"If-None-Match": headers["etag"]})
