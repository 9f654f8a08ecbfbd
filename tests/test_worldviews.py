"""Whose view of disputed territories is taken."""

from datetime import UTC, datetime

import pytest

from geodata.model import Article, GeoparsedArticle, Mention, Place, Resolution, Selection
from geodata.store import open_store, query, ranked
from geodata.worldviews import WORLDVIEWS

PLACES = {
    "Pristina": Place(786714, "Pristina", "XK", None, None, "PPLC", 42.67, 21.17, 161_751),
    "Belgrade": Place(792680, "Belgrade", "RS", None, None, "PPLC", 44.80, 20.47, 1_273_651),
    "Taipei": Place(1668341, "Taipei", "TW", None, None, "PPLC", 25.05, 121.53, 7_871_900),
    "Paris": Place(2988507, "Paris", "FR", None, None, "PPLC", 48.85, 2.35, 2_138_551),
}


def article(number, *names):
    text = " and ".join(names)
    resolutions = tuple(
        Resolution(Mention("text", text.index(name), text.index(name) + len(name), name), PLACES[name], 0.9)
        for name in names
    )
    day = datetime(2026, 3, number, tzinfo=UTC)
    return GeoparsedArticle(Article(number, f"Story {number}", text, published=day), resolutions)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("worldviews") / "w.sqlite") as store:
        store.save(
            [
                article(1, "Pristina"),
                article(2, "Pristina", "Belgrade", "Paris"),
                article(3, "Belgrade"),
                article(4, "Taipei", "Paris"),
            ]
        )
        yield store


def test_each_country_counts_by_itself_as_a_rule(store):
    assert query.countries(store, Selection()) == {"XK": 2, "RS": 2, "TW": 1, "FR": 2}


def test_an_article_that_names_both_parts_of_a_country_counts_once(store):
    assert query.countries(store, Selection(worldview="un")) == {"RS": 3, "CN": 1, "FR": 2}


def test_the_count_of_a_country_is_that_of_the_list_it_leads_to(store):
    for worldview in WORLDVIEWS:
        for code, count in query.countries(store, Selection(worldview=worldview)).items():
            assert query.total(store, Selection((code,), worldview=worldview)) == count


def test_a_place_lies_in_the_country_that_it_counts_to(store):
    top, _ = ranked.top_places(store, Selection(worldview="un"), limit=9)
    assert {place.name: place.country for place in top} == {
        "Pristina": "RS", "Belgrade": "RS", "Taipei": "CN", "Paris": "FR",
    }  # fmt: skip


def test_a_part_belongs_to_its_own_country_unless_the_view_has_it_elsewhere():
    assert WORLDVIEWS[""].owner("IL/golan") == "IL"
    assert WORLDVIEWS["un"].owner("IL/golan") == "SY"
    assert WORLDVIEWS["un"].owner("FR") == "FR"
