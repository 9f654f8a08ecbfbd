import numpy as np
import pytest
from stories import STORIES

from geodata.model import Selection
from geodata.store import columns, open_store, query
from geodata.store.memory import Memory

FOUR = np.zeros(4, np.int8)
"""An array of four bytes."""


@pytest.fixture
def made():
    """Which arrays were made, in order."""
    return []


def ask(memory, made, *keys):
    for key in keys:
        memory.get(key, lambda key=key: made.append(key) or FOUR)


def test_what_was_made_is_not_made_again(made):
    ask(Memory(8), made, "a", "b", "a", "b")
    assert made == ["a", "b"]


def test_what_was_not_asked_for_longest_makes_room(made):
    ask(Memory(8), made, "a", "b", "a", "c", "a", "b")
    assert made == ["a", "b", "c", "b"]


def test_what_is_too_large_to_be_kept_is_told_all_the_same(made):
    memory = Memory(3)
    assert memory.get("a", lambda: FOUR) is FOUR
    ask(memory, made, "a", "a")
    assert made == ["a", "a"]


def test_one_array_may_be_made_of_others(made):
    memory = Memory(8)
    memory.get("sum", lambda: memory.get("a", lambda: FOUR) + 1)
    ask(memory, made, "a", "sum")
    assert made == []


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_all_is_counted_the_same_however_few_rows_are_taken_at_once(tmp_path, monkeypatch, rows):
    def answers(name):
        with open_store(tmp_path / name) as store:
            store.save(STORIES)
            unsure = Selection(min_confidence=0.8)
            return (
                query.countries(store, unsure),
                query.by_source(store, unsure),
                query.unplaced_names(store, unsure, limit=3),
            )

    at_once = answers("at-once.sqlite")
    monkeypatch.setattr(columns, "_ROWS_AT_ONCE", rows)
    assert answers("few.sqlite") == at_once
