"""Tables of places that users keep themselves, as spreadsheets write them."""

import string
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.errors import GazetteerError
from geodata.gazetteer import open_gazetteer
from geodata.gazetteer.own import FIRST_ID, IDS, OwnPlace, Remark, read_own, write_own
from geodata.model import Place

PLAIN = "id,name,lat,lon,country,wins\nm1,Cutter Mill,41.7,-73.06,US,yes\nm2,Übersee,47.8,12.5,DE,no\n"


def read(text, **settings):
    content = text if isinstance(text, bytes) else text.encode()
    found = list(read_own(content, "mine.csv", "mine", **settings))
    return [one for one in found if isinstance(one, OwnPlace)], [
        one for one in found if isinstance(one, Remark)
    ]


def names(text, **settings):
    return [own.place.name for own in read(text, **settings)[0]]


def test_a_row_is_a_place_with_the_users_id():
    (mill, other), remarks = read(PLAIN)
    place = mill.place
    assert (place.own_id, place.name, place.lat, place.lon) == ("m1", "Cutter Mill", 41.7, -73.06)
    assert (place.country, place.feature_code, place.population) == ("US", "PPL", 0)
    assert (mill.wins, other.wins) == (True, False)
    assert remarks == []


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.encode("utf-16-le"),
        PLAIN.replace(",", ";").encode(),
        PLAIN.replace(",", "\t").encode(),
        PLAIN.replace(",", ";").replace(".", ",").encode(),
        PLAIN.replace("41.7,-73.06", '"41,7","-73,06"').encode(),
        PLAIN.replace("\n", "\r\n").encode(),
        b"\nsep=;\r\n" + PLAIN.replace(",", ";").encode(),
        PLAIN.replace("\n", "\n\n").encode(),
        PLAIN.replace("id,name", '"ID","Name"').replace("lat,lon", "Latitude,LNG").encode(),
        b"\n".join(line + b", " for line in PLAIN.encode().splitlines()),
    ],
    ids=(
        "BOM UTF-16 UTF-16-without-BOM semicolons tabs decimal-commas quoted-commas CRLF Excel blank-lines "
        "headings trailing"
    ).split(),
)
def test_a_table_reads_the_same_as_every_spreadsheet_writes_it(content):
    assert read(content) == read(PLAIN)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("m1,Mill,41.7", "lon '' is no number"),
        ("m1,Mill,north,5", "lat 'north' is no number"),
        ("m1,Mill,nan,5", "lat 'nan' is no number"),
        ("m1,Mill,151.2,-33.9", "are the two swapped"),
        ("m1,Mill,1,-200", "off the globe"),
        ("m1,Mill,0,0", "coordinates are missing"),
        ("m1,,1,2", "no name"),
        (",Mill,1,2", "no id"),
        ("m1,M,1,2", "one letter"),
        ('m1,"Mill\nStreet",1,2', "line break"),
        ("m1,Mill,1,2,US,no,more", "7 cells under 6 headings"),
        ("m2,Mill,1,2", "the id 'm2' stands in mine.csv:2 already"),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_costs_no_good_one(row, reason):
    text = f"id,name,lat,lon,country,wins\nm2,Good,1,2,US,no\n{row}\nm3,Fine,3,4,US,no\n"
    places, (remark,) = read(text)
    assert [own.place.name for own in places] == ["Good", "Fine"]
    assert remark.where == "mine.csv:3"
    assert reason in remark.reason
    assert not remark.kept


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("country", "Germany"), ("country", "UK"), ("population", "many"), ("population", "-1"),
     ("feature_code", "a town"), ("wins", "perhaps")],
)  # fmt: skip
def test_a_cell_that_is_not_understood_is_told_and_left_out(heading, cell):
    (own,), (remark,) = read(f"id,name,lat,lon,{heading}\nm1,Mill,1,2,{cell}\n")
    assert own == read("id,name,lat,lon\nm1,Mill,1,2\n")[0][0]
    assert remark.kept
    assert repr(cell) in remark.reason


def test_other_names_stand_between_bars():
    (own,), _ = read("id,name,lat,lon,alternates\nm1,Mill,1,2, CM || Die Mühle |\n")
    assert own.alternates == ("CM", "Die Mühle")


def test_all_win_where_the_table_is_told_to_but_those_that_say_no():
    assert [own.wins for own in read(PLAIN.replace("yes", ""), wins=True)[0]] == [True, False]


@pytest.mark.parametrize("head", ["", "id,name,lat", "name;lat;lon", "id,id,name,lat,lon"])
def test_a_table_without_its_headings_is_refused_in_words(head):
    with pytest.raises(GazetteerError, match=r"mine\.csv: the first line must name"):
        read(f"{head}\n1,Mill,1,2\n")


def test_a_first_line_without_end_is_refused_in_words():
    with pytest.raises(GazetteerError, match=r"mine\.csv:1: the line of the column names is not told apart"):
        read("id," + "x" * 5_000_000)


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("cp1252", ["Übersee", "Königsmoor", "Bad Tölz"]),
        ("cp1251", ["Заречье", "Малые Вязёмы", "Сухая Балка"]),
        ("cp1253", ["Άγιος Νικόλαος", "Κάτω Πόρτα", "Μεγάλη Βρύση"]),
        ("cp932", ["ひがし町", "北の沢", "ミナトマチ"]),
    ],
)
def test_a_table_in_another_encoding_is_read_and_the_reading_is_told(encoding, names):
    rows = "".join(f"{number};{name};4{number},1;2{number},2\r\n" for number, name in enumerate(names))
    places, (remark,) = read(f"id;name;lat;lon\r\n{rows}".encode(encoding))
    assert [own.place.name for own in places] == names
    assert (remark.where, remark.kept) == ("mine.csv", True)
    assert f"not UTF-8; where '{names[0].split()[0]}' is not what it says" in remark.reason


def test_a_name_with_bytes_that_are_no_text_is_rejected():
    text = "id,name,lat,lon\n" + "".join(f"m{n},Übersee,1,2\n" for n in range(30))
    places, (remark,) = read(text.encode() + b"m30,\xffbersee,1,2\n")
    assert len(places) == 30
    assert remark.where == "mine.csv:32"
    assert "holds bytes that are no text" in remark.reason


@pytest.mark.parametrize("content", [b"PK\x03\x04" + bytes(90), b"\0\n1,Mill,1,2\n"])
def test_bytes_that_are_no_text_are_refused_in_words(content):
    with pytest.raises(GazetteerError, match=r"mine\.csv: not text.*Save it as CSV in UTF-8"):
        read(content)


def test_a_quotation_mark_that_is_never_closed_costs_its_line_alone():
    places, (remark,) = read('id,name,lat,lon\nm1,Mill,1,2\nm2,"Mole,1,2\nm3,Mine,1,2\nm4,Moor,1,2\n')
    assert [own.place.name for own in places] == ["Mill", "Mine", "Moor"]
    assert remark.where == "mine.csv:3"
    assert "close each quote" in remark.reason


def test_an_id_means_the_same_place_every_time_and_in_its_own_gazetteer_alone():
    first, again = read(PLAIN)[0], read(PLAIN.splitlines()[0] + "\nm2,Renamed,1,2,US,no\n")[0]
    assert first[1].place.id == again[0].place.id
    (other,) = read_own(b"id,name,lat,lon\nm2,Mill,1,2\n", "x.csv", "other")
    assert other.place.id != first[1].place.id


def test_ids_lie_where_no_place_of_ours_does():
    ids = [own.place.id for own in read(PLAIN)[0]]
    assert all(FIRST_ID - IDS < place_id <= FIRST_ID for place_id in ids)
    *_, standard = open_gazetteer()._indexes
    assert not any(FIRST_ID - IDS < place_id <= FIRST_ID for place_id in standard.ids)


words = (
    st.text(string.ascii_letters + "äß東京 '\",;|\t-", min_size=2)
    .map(str.strip)
    .filter(lambda name: len(name.strip("'-,; \t|\"")) > 1 and "\t" not in name)
)
places = st.builds(
    lambda name, lat, lon, country, population: Place(
        1, name, country, None, None, "PPL", lat, lon, population, "x"
    ),
    words.filter(lambda name: "|" not in name),
    st.floats(-90, 90).filter(bool),
    st.floats(-180, 180),
    st.sampled_from([None, "DE", "US"]),
    st.integers(0, 10**10),
)


@settings(deadline=None)
@given(st.lists(st.builds(OwnPlace, places, st.just(("Other", "東京")), st.booleans()), min_size=1))
def test_what_is_written_reads_the_same(table):
    table = [
        replace(own, place=replace(own.place, own_id=f"row {number}")) for number, own in enumerate(table)
    ]
    found, remarks = read(write_own(table))
    assert remarks == []
    assert [replace(own, place=replace(own.place, id=1)) for own in found] == table


@settings(deadline=None)
@given(st.binary(max_size=300) | st.text(',;\t"\n\r\0ab1.-|', max_size=300).map(str.encode))
def test_no_bytes_break_the_reader(content):
    for head in (b"", b"id,name,lat,lon,wins\n"):
        try:
            for one in read_own(head + content, "mine.csv", "mine"):
                assert isinstance(one, OwnPlace | Remark)
        except GazetteerError:
            continue
