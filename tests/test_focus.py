from dataclasses import replace

import pytest

from geodata import focus
from geodata.focus import AT_HOME, focus_of, focus_places_of
from geodata.model import Mention, Place, Resolution
from geodata.sphere import distance_km

YEREVAN = Place(616052, "Yerevan", "AM", "11", "Yerevan", "PPLC", 40.18, 44.51, 1_093_485)
MOSCOW = Place(524901, "Moscow", "RU", "48", "Moscow", "PPLC", 55.75, 37.62, 10_381_222)
GYUMRI = Place(616635, "Gyumri", "AM", "07", "Shirak", "PPLA", 40.79, 43.85, 148_381)
ARMENIA = Place(174982, "Armenia", "AM", None, None, "PCLI", 40.21, 45.0, 2_951_776)
BLACK_SEA = Place(630673, "Black Sea", None, None, None, "SEA", 43.0, 34.0)


def said(place, start, *, field="text", confidence=1.0, kind="name"):
    return Resolution(Mention(field, start, start + 4, "Name", kind), place, confidence)


def test_the_country_named_most_weighs_most():
    focus = focus_of([said(YEREVAN, 500), said(YEREVAN, 600), said(MOSCOW, 700)])
    assert focus == {"AM": pytest.approx(2 / 3), "RU": pytest.approx(1 / 3)}


def test_of_equal_countries_that_of_the_title_comes_first():
    assert list(focus_of([said(MOSCOW, 0, field="title"), said(YEREVAN, 90)])) == ["RU", "AM"]


def test_an_unsure_placing_counts_less():
    assert next(iter(focus_of([said(MOSCOW, 900, confidence=0.2), said(YEREVAN, 950)]))) == "AM"


def test_a_publisher_writes_of_its_home_where_nothing_else_is_named():
    assert focus_of([], {"US": 0.9, "CA": 0.1}) == {"US": pytest.approx(0.9), "CA": pytest.approx(0.1)}


def test_one_sure_mention_outweighs_the_home():
    assert next(iter(focus_of([said(YEREVAN, 90)], {"US": 1.0}))) == "AM"
    assert next(iter(focus_of([said(YEREVAN, 90, confidence=AT_HOME / 2)], {"US": 1.0}))) == "US"


@pytest.mark.parametrize("resolutions", [[], [said(BLACK_SEA, 0)], [said(None, 0, confidence=0.0)]])
def test_an_article_that_places_nothing_in_a_country_is_about_none(resolutions):
    assert focus_of(resolutions) == {}


def test_the_place_named_most_weighs_most_and_seas_are_places_too():
    focus = focus_places_of([said(BLACK_SEA, 0), said(MOSCOW, 50), said(BLACK_SEA, 90)])
    assert focus == {BLACK_SEA.id: pytest.approx(2 / 3), MOSCOW.id: pytest.approx(1 / 3)}


def test_neighbours_support_each_other():
    focus = focus_places_of([said(MOSCOW, 0), said(YEREVAN, 50), said(GYUMRI, 90)])
    assert list(focus) == [YEREVAN.id, GYUMRI.id, MOSCOW.id]
    assert focus[YEREVAN.id] == focus[GYUMRI.id] == pytest.approx(1.2 / 3.4)


def test_the_town_counts_more_than_the_country_behind_the_comma():
    focus = focus_places_of([said(ARMENIA, 10), said(YEREVAN, 0), said(MOSCOW, 90)])
    assert list(focus) == [YEREVAN.id, ARMENIA.id, MOSCOW.id]
    assert focus[ARMENIA.id] == focus[MOSCOW.id] == pytest.approx(1 / 3.1)


def test_a_people_counts_less_than_its_country_for_the_place():
    focus = focus_places_of([said(ARMENIA, 0, kind="demonym"), said(MOSCOW, 50)])
    assert list(focus) == [MOSCOW.id, ARMENIA.id]


def test_what_is_mentioned_in_passing_is_left_out():
    many = [said(MOSCOW, start) for start in range(0, 1000, 10)]
    assert list(focus_of([said(YEREVAN, 0), *many])) == ["RU"]
    assert list(focus_places_of([said(YEREVAN, 0), *many])) == [MOSCOW.id]


def test_no_place_no_focus():
    assert focus_places_of([said(None, 0, confidence=0.0)]) == {}


def test_the_distances_of_the_heaviest_places_alone_are_measured(monkeypatch):
    measured = []
    monkeypatch.setattr(focus, "MOST_SUPPORTED", 20)
    monkeypatch.setattr(focus, "distance_km", lambda *of: measured.append(of) or distance_km(*of))
    towns = [replace(GYUMRI, id=number) for number in range(1, 200)]
    weights = focus_places_of(
        [said(YEREVAN, 0), *(said(town, 10 * town.id, confidence=0.1) for town in towns)]
    )
    assert len(measured) == 20 * 19 / 2
    assert next(iter(weights)) == YEREVAN.id
