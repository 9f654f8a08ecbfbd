import pytest

from geodata.focus import focus_of
from geodata.model import Mention, Place, Resolution

YEREVAN = Place(616052, "Yerevan", "AM", "11", "Yerevan", "PPLC", 40.18, 44.51, 1_093_485)
MOSCOW = Place(524901, "Moscow", "RU", "48", "Moscow", "PPLC", 55.75, 37.62, 10_381_222)
BLACK_SEA = Place(630673, "Black Sea", None, None, None, "SEA", 43.0, 34.0)


def said(place, start, *, field="text", confidence=1.0):
    return Resolution(Mention(field, start, start + 4, "Name"), place, confidence)


def test_the_country_named_most_weighs_most():
    focus = focus_of([said(YEREVAN, 500), said(YEREVAN, 600), said(MOSCOW, 700)])
    assert focus == {"AM": pytest.approx(2 / 3), "RU": pytest.approx(1 / 3)}


def test_the_title_tells_what_it_is_about():
    assert next(iter(focus_of([said(MOSCOW, 900), said(YEREVAN, 0, field="title")]))) == "AM"


def test_an_unsure_placing_counts_less():
    assert next(iter(focus_of([said(MOSCOW, 900, confidence=0.2), said(YEREVAN, 950)]))) == "AM"


@pytest.mark.parametrize("resolutions", [[], [said(BLACK_SEA, 0)], [said(None, 0, confidence=0.0)]])
def test_an_article_that_places_nothing_in_a_country_is_about_none(resolutions):
    assert focus_of(resolutions) == {}
