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

from geodata import shapes


def get(url, **headers):
    with urlopen(Request(url, headers=headers)) as answer:
        body = answer.read()
        return answer.headers, gzip.decompress(body) if answer.headers["content-encoding"] == "gzip" else body


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
    headers, body = get(f"{dashboard_url}/feed.xml?c=FJ&lang=en&by=share")
    assert headers["content-type"] == "application/rss+xml; charset=utf-8"
    told = feedparser.parse(body)
    assert told.feed.title == "Dateline: Fiji, English"
    assert told.feed.link == f"{dashboard_url}/?c=FJ&lang=en"
    assert [item.title for item in told.entries] == ["Storm crosses Fiji"]
    assert told.entries[0].where.type == "Point"


def test_a_feed_that_has_not_changed_is_not_sent_again(dashboard_url):
    headers, _ = get(f"{dashboard_url}/feed.xml")
    with pytest.raises(HTTPError, match="304"):
        get(f"{dashboard_url}/feed.xml", **{"If-None-Match": headers["etag"]})
