"""What the articles of a view name, as files for the map."""

import gzip
import json
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from dashboard.overlay import TILES, dot_radius


def get(url, path, revision=None):
    """A file of the map as the store stands, or as an address says that it stands."""
    if revision is None:
        with urlopen(f"{url}/healthz") as answer:
            revision = json.load(answer)["revision"]
    with urlopen(f"{url}/map/{revision}/{path}") as answer:
        return answer.headers, json.loads(gzip.decompress(answer.read()))


def told(found):
    return [feature["properties"] for feature in found["features"]]


def test_the_dots_are_those_of_the_view_with_the_largest_below(dashboard_url):
    _, found = get(dashboard_url, "en_GB/places.geojson?c=FR")
    assert told(found)[0] == {
        "id": 2995469,
        "name": "Marseille, Provence-Alpes-Côte d'Azur, France",
        "said": "13 articles",
        "r": round(dot_radius(13, 13), 1),
        "area": False,
    }
    radii = [dot["r"] for dot in told(found)]
    assert radii == sorted(radii, reverse=True)


def test_countries_are_no_dots_and_regions_are_drawn_as_areas(dashboard_url):
    _, found = get(dashboard_url, "en_GB/places.geojson")
    dots = {dot["name"]: dot for dot in told(found)}
    assert "France" not in dots
    assert dots["South Caucasus"]["area"]


def test_what_is_counted_is_kept_for_ever_by_the_state_that_it_was_counted_in(dashboard_url):
    headers, now = get(dashboard_url, "en_GB/places.geojson")
    assert "immutable" in headers["cache-control"]
    headers, then = get(dashboard_url, "en_GB/places.geojson", revision=1)
    assert headers["cache-control"] == "no-cache"
    assert now == then


def test_places_are_joined_along_the_shortest_way(dashboard_url):
    _, found = get(dashboard_url, "en_GB/arcs.geojson?c=AM")
    assert found["features"]
    for feature in found["features"]:
        assert feature["geometry"]["type"] == "MultiLineString"
        assert feature["properties"]["w"] > 0
        assert feature["properties"]["said"].endswith(("1 article", "articles"))


def test_heat_has_the_places_of_the_dots(dashboard_url):
    _, dots = get(dashboard_url, "en_GB/places.geojson?c=FR")
    _, heat = get(dashboard_url, "en_GB/heat.json?c=FR")
    assert [point["p"] for point in heat] == [
        feature["geometry"]["coordinates"] for feature in dots["features"]
    ]
    assert heat[0]["n"] == 13


@pytest.mark.parametrize(
    ("asked", "france", "zimbabwe"),
    [
        ("", "13 articles", "no articles"),
        ("?by=share", "13 articles, 50% of all", "no articles"),
        ("?by=change&from=2026-03-01", "12 articles, before 1", "no articles"),
        ("?draw=heat", "13 articles", "no articles"),
    ],
)
def test_of_each_country_is_told_what_the_legend_counts(dashboard_url, asked, france, zimbabwe):
    _, said = get(dashboard_url, f"en_GB/countries.json{asked}")
    assert said["FR"] == france
    assert said["ZW"] == zimbabwe


def test_the_places_that_are_no_dots_come_in_tiles(crowded_url):
    _, dots = get(crowded_url, "en_GB/places.geojson")
    assert len(dots["features"]) == 2_000
    first = TILES[0]
    tiles = [
        told(get(crowded_url, f"en_GB/places/{first}/{x}/{y}.geojson", revision=1)[1])
        for x in range(2**first)
        for y in range(2**first)
    ]
    (irish,), (english,) = (tile for tile in tiles if tile)
    assert irish["name"] == "<i>Baile</i>, Ireland"
    assert english["name"] == "King's Lynn, United Kingdom"
    assert irish["r"] == english["r"] == round(dot_radius(1, 1), 1)


def test_tiles_hold_what_the_selection_leaves(crowded_url):
    headers, found = get(crowded_url, "en_GB/places/3/3/2.geojson?c=IE")
    assert "immutable" in headers["cache-control"]
    assert [dot["said"] for dot in told(found)] == ["1 article"]
    _, found = get(crowded_url, "en_GB/places/3/3/2.geojson?q=nothing+of+it")
    assert told(found) == []


@pytest.mark.parametrize("tile", ["2/1/1", "3/8/0", "3/0/8", "10/1/1", "99999/1/1"])
def test_there_are_no_other_tiles(crowded_url, tile):
    with pytest.raises(HTTPError, match="HTTP Error 404") as refused:
        urlopen(f"{crowded_url}/map/1/en_GB/places/{tile}.geojson")
    refused.value.close()
