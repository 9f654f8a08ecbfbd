from datetime import date

import pytest
from stories import STORIES, story

from geodata.model import Selection
from geodata.store import chosen, open_store, query, search

HALVES = [
    story(1, "", "Rain in Paris.", {}),
    story(2, "", "Rain in Goris.", {}),
    story(3, "", "Snow in Paris.", {}),
    story(4, "", "Snow, then rain in Goris.", {}),
]


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "articles.sqlite") as opened:
        opened.save(HALVES)
        yield opened


@pytest.mark.parametrize("cores", [1, 2, 3, 8])
@pytest.mark.parametrize(
    ("words", "found"), [("rain", [1, 2, 4]), ('"rain in goris"', [2, 4]), ("rain snow", [4]), ("sun", [])]
)
def test_each_text_is_found_once_however_many_cores_look(store, monkeypatch, cores, words, found):
    monkeypatch.setattr(search, "TEXTS_AT_ONCE", 1)
    monkeypatch.setattr(search.os, "cpu_count", lambda: cores)
    ids = query.newest(store, Selection(words=words), limit=9)
    assert sorted(ids) == [1000 + number for number in found]


@pytest.mark.parametrize("at_once", [1, 100])
def test_what_is_stored_meanwhile_is_found_by_those_alone_who_come_later(store, monkeypatch, at_once):
    monkeypatch.setattr(search, "TEXTS_AT_ONCE", at_once)
    rain = Selection(words="rain")
    with store.snapshot() as before:
        assert query.total(before, Selection()) == 4
        store.save([story(5, "", "Rain in Baku.", {})])
        assert query.total(store, Selection()) == 5
        assert (query.total(before, rain), query.total(store, rain), query.total(before, rain)) == (3, 4, 3)


def test_words_are_looked_for_once_for_all_days_sources_and_languages(tmp_path, monkeypatch):
    looked_for = []
    texts_with = chosen.texts_with
    monkeypatch.setattr(
        chosen, "texts_with", lambda *asked: looked_for.append(asked[1]) or texts_with(*asked)
    )
    with open_store(tmp_path / "stories.sqlite") as store:
        store.save(STORIES)
        for narrowed in ({}, {"since": date(2026, 2, 2)}, {"languages": ("en",)}, {"copies": True}):
            query.by_source(store, Selection(words="rain", **narrowed))
    assert looked_for == ["rain"]
