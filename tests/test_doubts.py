import pytest
from stories import PLACES, story

from geodata.model import Selection
from geodata.store import corrections, open_store
from geodata.store.doubts import Doubt, doubts

STORIES = [
    story(1, "", "Rain in Paris. Sun in Paris.", {"Paris": 0.4}, source="A"),
    story(2, "Paris", "Rain in Goris, Ekibar.", {"Paris": 0.3, "Goris": 0.45, "Ekibar": None}, source="B"),
    story(3, "", "Snow in Baku.", {"Baku": 0.5}, source="B"),
]


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "articles.sqlite") as opened:
        opened.save(STORIES)
        yield opened


def test_the_least_sure_names_come_first_each_with_how_often_it_was_placed_so(store):
    assert doubts(store, Selection(), limit=9) == [
        Doubt("Paris", "Paris", "FR", 0.3, 3, 1002, "title", 0),
        Doubt("Goris", "Goris", "AM", 0.45, 1, 1002, "text", 8),
    ]


def test_only_the_articles_of_the_selection_are_looked_through(store):
    (paris,) = doubts(store, Selection(sources=("A",)), limit=9)
    assert (paris.confidence, paris.mentions, paris.article_id) == (0.4, 2, 1001)
    assert doubts(store, Selection(words="snow"), limit=9) == []


def test_no_more_are_told_than_are_asked_for(store):
    assert [doubt.surface for doubt in doubts(store, Selection(), limit=1)] == ["Paris"]


def test_what_was_checked_is_in_doubt_no_more(store):
    mention = STORIES[1].resolutions[0].mention
    corrections.apply(store, corrections.Correction("Ann", 1002, mention, PLACES["Paris"], "corpus"))
    assert [doubt.surface for doubt in doubts(store, Selection(), limit=9)] == ["Goris"]


def test_every_mention_of_a_name_is_counted_whichever_are_looked_through_for_names(store, monkeypatch):
    monkeypatch.setattr("geodata.store.doubts.MOST", 1)
    assert [(doubt.surface, doubt.mentions) for doubt in doubts(store, Selection(), limit=9)] == [
        ("Paris", 3)
    ]
