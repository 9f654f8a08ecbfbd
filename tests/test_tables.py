from collections import Counter

import pytest

from geodata.gazetteer.sources import PLACES, TABLES
from geodata.gazetteer.table import Entry, read_table, write_table
from geodata.model import Place
from geodata.names import OTHER_NAMES, lines_of
from geodata.recognise.nouns import kinds_of
from geodata.tables import countries, subdivisions
from geodata.tables.divisions import middle
from geodata.tables.make import sources

ENTRIES = {table: list(read_table(TABLES / table)) for table in PLACES}


def test_sources_tells_of_every_table_as_it_is():
    told = sources()
    written = (TABLES / "SOURCES.md").read_text(encoding="utf-8")
    assert written == told, "a table has changed: run python -m geodata.tables.make"
    for path in TABLES.glob("*.tsv*"):
        assert f"| {path.name} |" in told


def test_the_tables_are_small():
    assert sum((TABLES / table).stat().st_size for table in (*PLACES, *OTHER_NAMES)) < 6_000_000


def test_no_two_places_share_an_id():
    ids = Counter(entry.place.id for entries in ENTRIES.values() for entry in entries)
    assert [place_id for place_id, count in ids.items() if count > 1] == []


def test_every_country_has_a_point_in_its_own_quarter_of_the_globe():
    points = {
        entry.place.country: (entry.place.lat, entry.place.lon) for entry in ENTRIES["countries.tsv.gz"]
    }
    assert points["AM"] == pytest.approx((40.3, 44.9), abs=0.2)
    assert points["US"] == pytest.approx((39.5, -99.1), abs=0.5)
    assert points["RU"] == pytest.approx((61.7, 99.1), abs=1)
    assert points["FJ"] == pytest.approx((-17.8, 178.0), abs=0.3)
    assert points["NZ"][0] < 0 < points["NZ"][1]


def test_the_divisions_of_redrawn_countries_keep_their_own_names():
    names = {
        entry.place.admin1: entry.place.name
        for entry in ENTRIES["divisions.tsv.gz"]
        if entry.place.country == "MA" and entry.place.feature_code == "ADM1"
    }
    assert names["04"] == "Rabat-Salé-Kénitra"


@pytest.mark.parametrize("table", OTHER_NAMES)
def test_a_table_of_names_speaks_of_each_place_once_and_repeats_no_name(table):
    lines = [line.split("\t") for line in lines_of(table)]
    assert all(len(line) == 2 for line in lines)
    places = Counter(place for place, _ in lines)
    assert [place for place, count in places.items() if count > 1] == []
    for place, names in lines:
        found = names.split("|")
        assert all(name == name.strip() != "" for name in found), place
        assert len(found) == len(set(found)), place


def test_divisions_are_told_with_and_without_what_they_are(monkeypatch):
    others = {f"xx{number}": f"Provinz Ort {number}" for number in range(subdivisions.OFTEN)}
    named = others | {"itna": "Provinz Neapel", "usnd": "Provinz Nord-Dakota", "ug-c": "Provinz Mitte"}
    monkeypatch.setattr(subdivisions, "_whole_names", lambda language, folder: named)
    english = {"itna": "Naples", "usnd": "North Dakota", "ug-c": "Central Region"}
    told = list(subdivisions._names("de", TABLES, english))
    assert told == [("itna", "Provinz Neapel"), ("itna", "Neapel"), ("usnd", "Provinz Nord-Dakota")]


def test_divisions_bear_their_names_in_other_languages():
    names = dict(line.split("\t") for line in lines_of("subdivisions.tsv.gz"))
    assert {"Щирия", "Štýrsko", "슈타이어마르크 주", "施蒂利亞"} <= set(names["AT.06"].split("|"))
    assert "US.ND" not in names or "Dakota" not in names["US.ND"].split("|")


def test_what_stands_before_brackets_names_a_country_unless_it_names_two(monkeypatch):
    told = [("CD", "Kongo (DRK)"), ("CG", "Kongo (Republik)"), ("MM", "Mianmar (Birma)"), ("US", "USA")]
    monkeypatch.setattr(countries, "LANGUAGES", ["de"])
    monkeypatch.setattr(countries, "_further", lambda language, folder: told)
    names = countries._translations(TABLES)
    assert names["CD"] == ["Kongo-Kinshasa", "Kongo (DRK)"]
    assert {"Myanmar", "Mianmar (Birma)", "Mianmar", "Birma"} == set(names["MM"])
    assert "USA" not in names["US"]


def test_the_middle_of_points_lies_between_them_across_the_antimeridian():
    assert middle([(-17.0, 178.0), (-19.0, -179.0)]) == pytest.approx((-18.0, 179.5))
    assert middle([]) is None


def test_a_table_reads_back_as_it_was_written(tmp_path):
    entries = [
        Entry(Place(-1, "Tarn", "AQ", None, None, "LK", -70.1234, -0.5), ("Low Tarn", "Тарн")),
        Entry(Place(2, "Aa", None, None, None, "STM", 1.0, 179.9999, 3)),
    ]
    for name in ("places.tsv", "places.tsv.gz"):
        assert write_table(tmp_path / name, "made for a test", entries) == 2
        assert sorted(read_table(tmp_path / name), key=lambda entry: entry.place.id) == entries
        first = (tmp_path / name).read_bytes()
        write_table(tmp_path / name, "made for a test", reversed(entries))
        assert (tmp_path / name).read_bytes() == first


def test_a_line_that_is_no_place_is_named_by_file_and_line(tmp_path):
    path = tmp_path / "places.tsv"
    path.write_text("# a comment\n1\tHamlet\tDK\t\tPPL\t95\t9\t\t\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"places\.tsv:2: Hamlet: lat 95.0"):
        list(read_table(path))


def test_nouns_are_told_by_what_they_commonly_mean():
    assert {"person"} == kinds_of("nurse")
    assert {"person", "kin"} == kinds_of("aunt")
    assert {"animal"} == kinds_of("otter")
    assert {"ship"} == kinds_of("tanker")
    assert {"work"} == kinds_of("film")
    assert kinds_of("city") == kinds_of("Nurse") == frozenset()
