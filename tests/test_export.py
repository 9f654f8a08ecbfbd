import csv
import io
import json
import random
from dataclasses import replace
from xml.etree import ElementTree as ET

import feedparser
import geopandas as gpd
import pytest
from stories import PLACES, STORIES, story

from geodata.export import (
    ARTICLE_FORMS,
    FORMS,
    FORMULA_STARTS,
    ListedArticle,
    PlacedMention,
    feed,
    placed_mentions,
)
from geodata.export.points import geoparquet_pieces
from geodata.model import Selection
from geodata.store import query

EVERYTHING = Selection()


def written(ending, store, selection=EVERYTHING):
    return b"".join((FORMS | ARTICLE_FORMS)[ending].pieces(store, selection))


def table(ending, store, selection=EVERYTHING):
    text = written(ending, store, selection).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def placed(geoparsed):
    return [resolution for resolution in geoparsed.resolutions if resolution.place]


def test_csv_has_a_row_for_every_placed_mention(stories):
    rows = table("csv", stories)
    assert len(rows) == sum(len(placed(each)) for each in STORIES)
    assert list(rows[0]) == list(PlacedMention._fields)


def test_a_row_tells_article_mention_and_place(store):
    store.save(
        [story(1, "Weather", "It snowed. Rain fell in Paris on Monday.", {"Paris": 0.9}, day="2026-02-03")]
    )
    (row,) = table("csv", store)
    assert row == {
        "title": "Weather",
        "url": "https://harbour-gazette.example/1",
        "source": "Harbour Gazette",
        "published": "2026-02-03T09:00:00Z",
        "language": "en",
        "field": "text",
        "sentence": "Rain fell in Paris on Monday.",
        "surface": "Paris",
        "kind": "name",
        "sense": "literal",
        "place_id": "2988507",
        "own_id": "",
        "place": "Paris",
        "country": "FR",
        "admin1": "11",
        "admin1_name": "Île-de-France",
        "feature_code": "PPLC",
        "lat": "48.85341",
        "lon": "2.3488",
        "confidence": "0.9",
    }


def test_the_rows_are_those_of_the_selection(stories):
    selection = Selection(countries=("AM",), min_confidence=0.9)
    titles = {row["title"] for row in table("csv", stories, selection)}
    listed = table("articles.csv", stories, selection)
    assert titles == {row["title"] for row in listed}
    assert len(listed) == query.total(stories, selection)
    assert all(float(row["confidence"]) >= 0.9 for row in table("csv", stories, selection))


def test_a_mention_in_the_title_has_the_title_for_its_sentence(store):
    store.save([story(1, "Rain in Paris", "It rained.", {"Paris": 0.9})])
    (row,) = table("csv", store)
    assert (row["field"], row["sentence"]) == ("title", "Rain in Paris")


def test_the_sentence_of_a_very_long_text_without_stops_is_short(store):
    store.save([story(1, "", "Paris and " * 5_000, {"Paris": 0.9})])
    assert len(written("csv", store)) < 5_000 * 500


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_no_cell_is_run_as_a_formula(store, start):
    evil = f'{start}HYPERLINK("https://evil.example","click")'
    store.save([replace(each, article=replace(each.article, source=evil, author=evil)) for each in [
        story(1, evil, f"{evil} Paris", {"Paris": 0.9})
    ]])  # fmt: skip
    for ending in ("csv", "articles.csv"):
        (row,) = table(ending, store)
        assert row["title"] == row["source"] == "'" + evil
        assert not any(cell.startswith(FORMULA_STARTS) for cell in row.values())


def test_numbers_below_zero_stay_numbers(store):
    store.save([story(1, "", "Rain in Brasília.", {"Brasília": 0.9})])
    (row,) = table("csv", store)
    assert (row["lat"], row["lon"]) == ("-15.77972", "-47.92972")


def test_what_is_not_known_is_an_empty_cell(store):
    store.save(
        [story(1, "", "Storm on the Black Sea.", {"Black Sea": 0.9}, source=None, day=None, language=None)]
    )
    (row,) = table("csv", store)
    assert {key for key, cell in row.items() if not cell} == {
        "title", "source", "published", "language", "own_id", "country", "admin1", "admin1_name",
    }  # fmt: skip


def test_the_article_list_counts_what_was_placed(store):
    names = {"Paris": 0.9, "Goris": 0.4, "Ekibar": None}
    geoparsed = replace(story(1, "", "Paris, Goris, Ekibar.", names), focus={"FR": 0.8, "AM": 0.2})
    store.save([geoparsed])
    (row,) = table("articles.csv", store, Selection(min_confidence=0.5))
    assert list(row) == list(ListedArticle._fields)
    assert (row["focus"], row["placed"], row["unplaced"]) == ("FR AM", "1", "2")


def test_geojson_is_a_collection_of_points_with_longitude_first(stories):
    collection = json.loads(written("geojson", stories))
    assert set(collection) == {"type", "features"}
    assert collection["type"] == "FeatureCollection"
    assert len(collection["features"]) == sum(len(placed(each)) for each in STORIES)
    for feature in collection["features"]:
        assert feature["type"] == "Feature"
        assert feature["geometry"]["type"] == "Point"
        lon, lat = feature["geometry"]["coordinates"]
        place = next(each for each in PLACES.values() if each.id == feature["properties"]["place_id"])
        assert (lat, lon) == (place.lat, place.lon)
    assert set(collection["features"][0]["properties"]) == set(PlacedMention._fields) - {"lat", "lon"}


def test_geojson_keeps_text_to_the_letter(store):
    title = '=1+1 "quoted" </script> \u2028 東京\n'
    store.save([story(1, title, "Rain in Paris.", {"Paris": 0.9})])
    (feature,) = json.loads(written("geojson", store))["features"]
    assert feature["properties"]["title"] == title


def test_a_selection_without_articles_gives_files_without_rows(store):
    assert table("csv", store) == table("articles.csv", store) == []
    assert written("csv", store).startswith(b"\xef\xbb\xbftitle,url,")
    assert json.loads(written("geojson", store)) == {"type": "FeatureCollection", "features": []}


def test_rows_come_one_by_one_and_as_of_one_moment(store):
    batch = [story(number, "", "Rain in Paris.", {"Paris": 0.9}) for number in range(1_200)]
    store.save(batch[:1_100])
    rows = placed_mentions(store, EVERYTHING)
    next(rows)
    store.save(batch[1_100:])
    assert sum(1 for _ in rows) == 1_099


def test_mentions_of_the_other_sense_are_left_out(store):
    geoparsed = story(1, "", "Paris denied it. It rained in Goris.", {"Paris": 0.9, "Goris": 0.9})
    paris, goris = geoparsed.resolutions
    store.save([replace(geoparsed, resolutions=(replace(paris, sense="metonym"), goris))])
    assert [row["place"] for row in table("csv", store, Selection(sense="metonym"))] == ["Paris"]
    assert [row["place"] for row in table("csv", store, Selection(sense="literal"))] == ["Goris"]


def test_geoparquet_holds_the_same_points_as_geojson(stories):
    mapped = gpd.read_parquet(io.BytesIO(written("parquet", stories)))
    same = gpd.read_file(io.BytesIO(written("geojson", stories)))
    assert mapped.crs.equals("OGC:CRS84")
    assert mapped.geometry.to_wkt().tolist() == same.geometry.to_wkt().tolist()
    assert mapped["title"].tolist() == same["title"].tolist()
    assert mapped["confidence"].tolist() == same["confidence"].tolist()
    assert set(mapped.columns) == {*PlacedMention._fields, "geometry"}


def test_geoparquet_of_nothing_can_be_read(store):
    assert gpd.read_parquet(io.BytesIO(written("parquet", store))).empty


def test_geoparquet_comes_in_pieces(stories):
    mention = next(placed_mentions(stories, EVERYTHING))
    noise = random.Random(1)
    many = (mention._replace(sentence=noise.randbytes(20).hex()) for _ in range(50_000))
    pieces = list(geoparquet_pieces(many))
    assert len(pieces) == 4
    assert len(gpd.read_parquet(io.BytesIO(b"".join(pieces)))) == 50_000


def fed(store, selection=EVERYTHING):
    page = "http://127.0.0.1:8501/"
    return feed(store, selection, title="Dateline", view=page, address=page + "feed.xml")


def test_a_feed_holds_the_articles_of_the_list_with_their_place(store):
    store.save(
        [story(1, "Rain in Paris", "It rained in Goris.", {"Paris": 0.9, "Goris": 0.9}, day="2026-02-03")]
    )
    (item,) = feedparser.parse(fed(store)).entries
    assert item.title == "Rain in Paris"
    assert item.link == "https://harbour-gazette.example/1"
    assert item.published == "Tue, 03 Feb 2026 09:00:00 +0000"
    assert item.publisher == "Harbour Gazette"
    assert [tag.term for tag in item.tags] == ["Paris, Île-de-France, FR", "Goris, Syunik, AM"]
    assert item.where.coordinates == (2.3488, 48.85341)
    (item,) = feedparser.parse(fed(store, Selection(countries=("AM",)))).entries
    assert item.where.coordinates[1] == pytest.approx(39.5, abs=0.1)


def test_nothing_in_an_article_breaks_the_feed(store):
    evil = "<script>alert(1)</script>]]>&\x00\x0b\ufffe Paris"
    store.save([story(1, evil, evil, {"Paris": 0.9})])
    (item,) = ET.fromstring(fed(store)).iter("item")
    assert item.findtext("title") == "<script>alert(1)</script>]]>& Paris"


def test_a_feed_is_short(store):
    store.save([story(number, "", "Rain in Paris.", {"Paris": 0.9}) for number in range(150)])
    assert len(feedparser.parse(fed(store)).entries) == 100
