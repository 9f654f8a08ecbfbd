"""Gazetteers that users add: they stand beside ours, win where told so, and are told by the version."""

import json
from pathlib import Path

import pytest

from geodata.errors import GazetteerError
from geodata.gazetteer import add, added, fingerprint, index_path, open_gazetteer, remove, use
from geodata.gazetteer.index import Index
from geodata.model import Article, Mention
from geodata.pipeline import Geoparser, geoparser_version
from geodata.rows import as_row

MAPS = Path("/proc/self/maps")
TABLE = """\
id,name,lat,lon,country,admin1,population,alternates,wins
m1,Cutter Mill,41.7,-73.06,US,CT,,The Works|CMW,yes
m2,Paris,38.21,-84.25,US,KY,9846,,yes
m3,London,37.13,-84.08,US,KY,8000,,no
m4,Reading,51.45,-0.97,GB,,,,yes
"""


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_GAZETTEERS", str(tmp_path / "shelf"))
    return tmp_path / "shelf"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "My places.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def candidates(name):
    return [(one.place.own_id, one.place.country, one.wins) for one in open_gazetteer().candidates(name)]


def placed(text):
    resolutions = Geoparser(processes=1, recogniser="gazetteer").geoparse(Article(1, "", text)).resolutions
    return {resolution.mention.surface: resolution for resolution in resolutions}


def test_an_added_place_is_found_by_all_its_names(shelf, table):
    assert add(table) == ("my-places", 4, [])
    for name in ("Cutter Mill", "cutter-mill", "The Works"):
        assert candidates(name) == [("m1", "US", True)]
    (found,) = open_gazetteer().candidates("CMW")
    assert found.match == "abbreviation"
    assert found.place.admin1_name == "Connecticut"


def test_its_id_leads_to_it(shelf, table):
    add(table)
    gazetteer = open_gazetteer()
    place = gazetteer.candidates("Cutter Mill")[0].place
    assert gazetteer.place(place.id) == place
    assert gazetteer.place(2988507).name == "Paris"


def test_one_that_wins_comes_first_and_one_that_does_not_by_its_importance(shelf, table):
    add(table)
    assert candidates("Paris")[:2] == [("m2", "US", True), (None, "FR", False)]
    assert candidates("London")[0] == (None, "GB", False)
    assert ("m3", "US", False) in candidates("London")


def test_one_that_wins_is_what_its_name_means_and_the_reason_says_so(shelf, table):
    add(table)
    found = placed("The mayor of Paris went to Lyon and to London by train, the government of France said.")
    assert found["Paris"].place.own_id == "m2"
    assert found["Paris"].reasons[0] == "your gazetteer says so"
    assert found["Paris"].confidence == 0.99
    assert found["Paris"].runners_up[0][0].country == "FR"
    assert found["Paris"].runners_up[0][1] <= 0.01
    assert found["London"].place.own_id is None
    assert found["Lyon"].place.country == "FR"


def test_a_name_that_only_the_user_knows_is_found_in_a_text(shelf, table):
    assert "Cutter Mill" not in placed("A fire broke out at Cutter Mill on Monday.")
    add(table)
    assert placed("A fire broke out at Cutter Mill on Monday.")["Cutter Mill"].place.own_id == "m1"


def test_a_common_word_stays_one_even_where_its_place_would_win(shelf, table):
    add(table)
    assert "Reading" not in placed("Reading is fun, the children of the school said.")


@pytest.mark.parametrize(
    "text",
    [
        "A fire broke out in Southwest on Monday.",
        "They live in “Southwest”, a quarter of the town.",
        "In Reading brannte es am Montag.",
    ],
)
def test_behind_in_the_users_place_is_one_whatever_else_is_called_so(shelf, table, text):
    table.write_text(
        TABLE + "m7,Southwest,38.8,-77.0,US,DC,,,yes\nm8,Reading,51,9,DE,,,,yes\n", encoding="utf-8"
    )
    add(table)
    assert {name for name, found in placed(text).items() if found.place.own_id} & {"Southwest", "Reading"}


def test_of_several_that_win_the_rest_of_the_text_decides(shelf, table):
    table.write_text(
        TABLE + "m5,Cutter Mill,34.1,-118.2,US,CA,,,yes\nm6,Los Angeles,34.05,-118.24,US,CA,,,yes\n",
        encoding="utf-8",
    )
    add(table)
    article = Article(1, "", "Firemen from Los Angeles and Pasadena, California, went to Cutter Mill.")
    mentions = [
        Mention("text", start := article.text.index(name), start + len(name), name)
        for name in ("Los Angeles", "Pasadena", "California", "Cutter Mill")
    ]
    (found,) = Geoparser(processes=1, recogniser="gazetteer").geoparse_all([article], [mentions])
    mill = found.resolutions[-1]
    assert mill.place.own_id == "m5"
    assert 0.5 < mill.confidence < 0.99


def test_parse_prints_the_users_id_and_no_geonameid(shelf, table):
    add(table)
    row = as_row(Geoparser(processes=1).geoparse(Article(1, "", "A fire at Cutter Mill.")), 1)
    (mention,) = row["mentions"]
    assert (mention["own_id"], mention["geonameid"]) == ("m1", None)
    json.dumps(row)


def test_a_result_tells_which_tables_it_was_made_with(shelf, table):
    alone = fingerprint()
    add(table)
    with_table = fingerprint()
    assert with_table == open_gazetteer().version != alone
    assert with_table in geoparser_version()
    table.write_text(TABLE.replace("41.7", "41.8"), encoding="utf-8")
    add(table)
    assert fingerprint() not in (alone, with_table)
    remove("my-places")
    assert fingerprint() == alone == open_gazetteer().version


def test_a_table_of_the_same_name_takes_the_place_of_the_former(shelf, table):
    add(table)
    table.write_text("id,name,lat,lon\nm9,Moulin,1,2\n", encoding="utf-8")
    assert add(table) == ("my-places", 1, [])
    assert candidates("Cutter Mill") == []
    assert candidates("Moulin")[0][0] == "m9"


def test_of_two_tables_both_are_asked(shelf, table, tmp_path):
    add(table)
    (tmp_path / "b.csv").write_text("id,name,lat,lon\nm1,Cutter Mill,1,2\n", encoding="utf-8")
    add(tmp_path / "b.csv", wins=True)
    assert len(candidates("Cutter Mill")) == 2


def test_a_table_without_a_good_row_changes_nothing(shelf, table):
    add(table)
    before = fingerprint()
    table.write_text("id,name,lat,lon\nm1,Mill,500,2\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"holds no place.*My places\.csv:2: .* off the globe"):
        add(table)
    assert fingerprint() == before


def test_of_a_table_without_a_good_row_it_is_the_row_that_is_told_not_its_encoding(shelf, tmp_path):
    path = tmp_path / "places.csv"
    names = ["Заречье", "Малые Вязёмы", "Сухая Балка", "Новая Усмань"]
    rows = "".join(f"{name},{name},500,2\n" for name in names)
    path.write_bytes(f"id,name,lat,lon\n{rows}".encode("cp1251"))
    with pytest.raises(
        GazetteerError, match=r"places\.csv:2: Заречье: lat 500\.0, lon 2\.0 is off the globe"
    ):
        add(path)


@pytest.mark.parametrize("note", [b"rubbish\n", b"", b"\xff\xfe"])
def test_a_damaged_note_of_what_is_in_use_is_told_with_the_way_out(shelf, note):
    shelf.mkdir(exist_ok=True)
    (shelf / "in-use").write_bytes(note)
    with pytest.raises(
        GazetteerError, match=r"in-use says that .* `dateline gazetteer use standard` mends it"
    ):
        open_gazetteer()
    use("standard")
    open_gazetteer()


def test_where_nothing_can_be_kept_the_way_out_is_told(monkeypatch, table):
    monkeypatch.setenv("DATELINE_GAZETTEERS", str(table))
    for keep in (lambda: add(table), lambda: use("standard")):
        with pytest.raises(
            GazetteerError, match=r"cannot be written: .* Set DATELINE_GAZETTEERS to a folder"
        ):
            keep()


def test_what_cannot_be_read_or_removed_is_told_in_words(shelf, table, tmp_path):
    with pytest.raises(GazetteerError, match=r"none\.csv cannot be read"):
        add(tmp_path / "none.csv")
    with pytest.raises(GazetteerError, match="None is added"):
        remove("my-places")
    add(table)
    with pytest.raises(GazetteerError, match="Added are my-places"):
        remove("other")


@pytest.mark.parametrize("content", [None, b"", b"something else", "cut"])
def test_a_damaged_index_is_made_again_from_the_table(shelf, table, content):
    add(table)
    open_gazetteer()
    index = shelf / "own" / "my-places.index"
    if content is None:
        index.unlink()
    else:
        index.write_bytes(index.read_bytes()[:-9] if content == "cut" else content)
    assert candidates("Cutter Mill") == [("m1", "US", True)]


def test_a_damaged_table_is_told_with_the_way_out(shelf, table):
    add(table)
    (shelf / "own" / "my-places.csv").write_bytes(b"")
    with pytest.raises(GazetteerError, match=r"first line must name.* `dateline gazetteer remove my-places`"):
        open_gazetteer()
    remove("my-places")
    open_gazetteer()


@pytest.mark.skipif(not MAPS.exists(), reason="this system does not tell what is mapped")
def test_an_index_that_is_replaced_is_not_mapped_any_more_which_windows_would_not_allow(
    shelf, table, monkeypatch
):
    add(table)
    standard = Index(index_path())
    list(added.open_added(standard))
    table.write_text(TABLE.replace("41.7", "41.8"), encoding="utf-8")
    add(table)
    mapped = []
    build = added._build
    monkeypatch.setattr(added, "_build", lambda *given: (mapped.append(MAPS.read_text()), build(*given)))
    list(added.open_added(standard))
    assert len(mapped) == 1
    assert str(shelf) not in mapped[0]


def test_ten_thousand_places_are_added_in_seconds(shelf, tmp_path):
    path = tmp_path / "many.csv"
    rows = (f"{number},Hamlet {number},{number / 200},{number / 100},US,no" for number in range(1, 10_001))
    path.write_text("\n".join(["id,name,lat,lon,country,wins", *rows]), encoding="utf-8")
    assert add(path)[1] == 10_000
    assert candidates("Hamlet 7777") == [("7777", "US", False)]
