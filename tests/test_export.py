import csv
import io
import json
from dataclasses import replace

import pytest
from stories import PLACES, STORIES, story

from geodata.export import (
    FORMULA_STARTS,
    ListedArticle,
    PlacedMention,
    placed_mentions,
    write_articles_csv,
    write_csv,
    write_geojson,
)
from geodata.model import Selection
from geodata.store import open_store, query

EVERYTHING = Selection()


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("export") / "articles.sqlite") as opened:
        opened.save(STORIES)
        yield opened


@pytest.fixture
def empty(tmp_path):
    with open_store(tmp_path / "articles.sqlite") as opened:
        yield opened


def written(write, store, selection=EVERYTHING):
    out = io.StringIO(newline="")
    write(store, selection, out)
    return out.getvalue()


def table(write, store, selection=EVERYTHING):
    return list(csv.DictReader(io.StringIO(written(write, store, selection), newline="")))


def placed(geoparsed):
    return [resolution for resolution in geoparsed.resolutions if resolution.place]


def test_csv_has_a_row_for_every_placed_mention(store):
    rows = table(write_csv, store)
    assert len(rows) == sum(len(placed(each)) for each in STORIES)
    assert list(rows[0]) == list(PlacedMention._fields)


def test_a_row_tells_article_mention_and_place(empty):
    empty.save(
        [story(1, "Weather", "It snowed. Rain fell in Paris on Monday.", {"Paris": 0.9}, day="2026-02-03")]
    )
    (row,) = table(write_csv, empty)
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
        "place_id": "2988507",
        "place": "Paris",
        "country": "FR",
        "admin1": "11",
        "admin1_name": "Île-de-France",
        "feature_code": "PPLC",
        "lat": "48.85341",
        "lon": "2.3488",
        "confidence": "0.9",
    }


def test_the_rows_are_those_of_the_selection(store):
    selection = Selection(countries=("AM",), min_confidence=0.9)
    titles = {row["title"] for row in table(write_csv, store, selection)}
    listed = table(write_articles_csv, store, selection)
    assert titles == {row["title"] for row in listed}
    assert len(listed) == query.total(store, selection)
    assert all(float(row["confidence"]) >= 0.9 for row in table(write_csv, store, selection))


def test_a_mention_in_the_title_has_the_title_for_its_sentence(empty):
    empty.save([story(1, "Rain in Paris", "It rained.", {"Paris": 0.9})])
    (row,) = table(write_csv, empty)
    assert (row["field"], row["sentence"]) == ("title", "Rain in Paris")


def test_the_sentence_of_a_very_long_text_without_stops_is_short(empty):
    empty.save([story(1, "", "Paris and " * 5_000, {"Paris": 0.9})])
    assert len(written(write_csv, empty)) < 5_000 * 500


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_no_cell_is_run_as_a_formula(empty, start):
    evil = f'{start}HYPERLINK("https://evil.example","click")'
    empty.save([replace(each, article=replace(each.article, source=evil, author=evil)) for each in [
        story(1, evil, f"{evil} Paris", {"Paris": 0.9})
    ]])  # fmt: skip
    for write in (write_csv, write_articles_csv):
        (row,) = table(write, empty)
        assert row["title"] == row["source"] == "'" + evil
        assert not any(cell.startswith(FORMULA_STARTS) for cell in row.values())


def test_numbers_below_zero_stay_numbers(empty):
    empty.save([story(1, "", "Rain in Brasília.", {"Brasília": 0.9})])
    (row,) = table(write_csv, empty)
    assert (row["lat"], row["lon"]) == ("-15.77972", "-47.92972")


def test_what_is_not_known_is_an_empty_cell(empty):
    empty.save(
        [story(1, "", "Storm on the Black Sea.", {"Black Sea": 0.9}, source=None, day=None, language=None)]
    )
    (row,) = table(write_csv, empty)
    assert {key for key, cell in row.items() if not cell} == {
        "title", "source", "published", "language", "country", "admin1", "admin1_name",
    }  # fmt: skip


def test_the_article_list_counts_what_was_placed(empty):
    names = {"Paris": 0.9, "Goris": 0.4, "Ekibar": None}
    geoparsed = replace(story(1, "", "Paris, Goris, Ekibar.", names), focus={"FR": 0.8, "AM": 0.2})
    empty.save([geoparsed])
    (row,) = table(write_articles_csv, empty, Selection(min_confidence=0.5))
    assert list(row) == list(ListedArticle._fields)
    assert (row["focus"], row["placed"], row["unplaced"]) == ("FR AM", "1", "2")


def test_geojson_is_a_collection_of_points_with_longitude_first(store):
    collection = json.loads(written(write_geojson, store))
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


def test_geojson_keeps_text_to_the_letter(empty):
    title = '=1+1 "quoted" </script> \u2028 東京\n'
    empty.save([story(1, title, "Rain in Paris.", {"Paris": 0.9})])
    (feature,) = json.loads(written(write_geojson, empty))["features"]
    assert feature["properties"]["title"] == title


def test_a_selection_without_articles_gives_files_without_rows(empty):
    assert table(write_csv, empty) == table(write_articles_csv, empty) == []
    assert written(write_csv, empty).startswith("title,url,")
    assert json.loads(written(write_geojson, empty)) == {"type": "FeatureCollection", "features": []}


def test_rows_come_one_by_one_and_as_of_one_moment(empty):
    batch = [story(number, "", "Rain in Paris.", {"Paris": 0.9}) for number in range(1_200)]
    empty.save(batch[:1_100])
    rows = placed_mentions(empty, EVERYTHING)
    next(rows)
    empty.save(batch[1_100:])
    assert sum(1 for _ in rows) == 1_099
