"""What a click on the map means."""

import pytest

from dashboard.clicks import Hit, after, clicked, hit
from dashboard.selection import View
from geodata.model import Selection

FRANCE, KENYA = Hit("land", country="FR"), Hit("land", country="KE")
PARIS, SEA = Hit("places@/map/7/places.geojson?", place=2988507), Hit("sea")
DRAWN = {"sea", "land", "marks", PARIS.layer}


def feature(**properties):
    return [{"type": "Feature", "properties": properties, "geometry": None}]


@pytest.mark.parametrize(
    ("objects", "expected"),
    [
        ({"land": feature(i=3, cid="FR", name="France")}, FRANCE),
        ({"marks": feature(cid="MC")}, Hit("marks", country="MC")),
        ({PARIS.layer: feature(id=2988507, name="Paris")}, PARIS),
        ({"sea": feature(name="")}, SEA),
        ({"land": []}, None),
        ({}, None),
    ],
)
def test_the_object_that_the_browser_reports_is_read(objects, expected):
    assert hit(objects) == expected


def test_an_empty_report_is_a_second_click_on_the_same():
    assert clicked(None, FRANCE, DRAWN) == FRANCE


def test_an_empty_report_is_no_click_where_the_layer_of_the_object_has_gone():
    assert clicked(None, Hit("places@older", place=5), DRAWN) is None


def test_the_same_report_again_is_no_click():
    assert clicked(FRANCE, FRANCE, DRAWN) is None
    assert clicked(KENYA, FRANCE, DRAWN) == KENYA
    assert clicked(None, None, DRAWN) is None


@pytest.mark.parametrize(
    ("chosen", "target", "countries", "place"),
    [
        (Selection(), FRANCE, ("FR",), None),
        (Selection(("FR",)), FRANCE, (), None),
        (Selection(("KE",)), FRANCE, ("FR",), None),
        (Selection(("KE", "FR")), FRANCE, ("FR",), None),
        (Selection(("FR",)), PARIS, ("FR",), 2988507),
        (Selection(("FR",), 2988507), PARIS, ("FR",), None),
        (Selection(("FR",), 2988507), FRANCE, ("FR",), None),
        (Selection(("FR",), 2988507), SEA, (), None),
        (Selection(), SEA, (), None),
    ],
)
def test_a_click_chooses_and_a_second_lets_go(chosen, target, countries, place):
    view = after(View(chosen, page=3), target)
    assert (view.selection.countries, view.selection.place) == (countries, place)
    assert view.page == 1


def test_a_click_on_a_line_between_places_changes_nothing():
    view = View(Selection(("FR",)), page=3)
    assert after(view, Hit("arcs")) == view


def test_a_click_leaves_everything_else_as_it_was():
    chosen = Selection(words="rain", min_confidence=0.5)
    assert after(View(chosen, "places"), FRANCE) == View(
        Selection(("FR",), words="rain", min_confidence=0.5), "places"
    )
