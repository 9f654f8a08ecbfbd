"""Which places one article names together."""

import pytest
from stories import STORIES, story

from geodata.model import Selection
from geodata.store import open_store
from geodata.store.pairs import pairs


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    both = [
        story(900 + n, "Baku and Yerevan agree", "Goris too.", {"Baku": 0.9, "Yerevan": 0.9}) for n in (1, 2)
    ]
    with open_store(tmp_path_factory.mktemp("pairs") / "p.sqlite") as store:
        store.save([*STORIES, *both])
        yield store


def told(found):
    return {frozenset((pair.one.name, pair.other.name)): pair.articles for pair in found}


def test_pairs_are_counted_by_articles_most_first(store):
    found = pairs(store, Selection(), limit=50)
    assert [pair.articles for pair in found] == sorted((pair.articles for pair in found), reverse=True)
    assert told(found)[frozenset(("Baku", "Yerevan"))] >= 2
    assert pairs(store, Selection(), limit=1) == found[:1]


def test_only_the_selection_s_articles_count(store):
    assert pairs(store, Selection(words="zebra"), limit=9) == []
    assert all(pair.articles == 1 for pair in pairs(store, Selection(("FJ",)), limit=9))


def test_a_town_and_the_division_it_lies_in_are_no_pair(store):
    assert not any(
        "Texas" in names and "Paris" in names for names in told(pairs(store, Selection(), limit=99))
    )


def test_what_is_placed_less_surely_than_asked_joins_nothing(store):
    sure = told(pairs(store, Selection(min_confidence=0.95), limit=99))
    assert frozenset(("Baku", "Yerevan")) not in sure or sure[frozenset(("Baku", "Yerevan"))] < 2
