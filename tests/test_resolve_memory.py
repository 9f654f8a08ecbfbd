"""Who lists all the places of the world is answered in little memory, and thoroughly enough."""

import re
import tracemalloc

import pytest

from geodata.gazetteer import open_gazetteer
from geodata.model import Article, Candidate, Mention, Place
from geodata.resolve import groups
from geodata.resolve.company import have_company
from geodata.resolve.evidence import MOST_SPEAKING, gather, speaking
from geodata.resolve.groups import FEWER_CANDIDATES, Group, groups_of

MOST_BYTES = 200_000_000
"""A quarter of what the distances between all these places would take, once."""
NAME = re.compile("Springfield")


def group(number, times=1):
    """A name of two towns, mentioned some times."""
    towns = [
        Place(2 * number + one, f"Town {number}", "FR", str(number), "Nord", "PPL", number % 90, one, 999)
        for one in (0, 1)
    ]
    name = f"town {number}"
    mentions = tuple(Mention("text", 10 * start, 10 * start + 9, name) for start in range(times))
    return Group(name, mentions, tuple(Candidate(town, "name") for town in towns), ())


@pytest.fixture(scope="module")
def world():
    return [group(number) for number in range(5_000)]


@pytest.mark.parametrize("hear", [gather, lambda groups: have_company(groups, gather(groups), "en")])
def test_the_names_of_an_article_hear_each_other_in_bounded_memory(world, hear):
    tracemalloc.start()
    try:
        hear(world)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < MOST_BYTES


def test_of_too_many_names_the_most_mentioned_speak(world):
    often = group(len(world), times=2)
    heard = speaking([*world, often])
    assert heard == [*range(MOST_SPEAKING - 1), len(world)]
    assert speaking(world[:9]) == list(range(9))


def test_all_bearers_are_weighed_of_the_first_names_and_a_few_of_further_ones(monkeypatch):
    monkeypatch.setattr(groups, "WEIGHED_IN_FULL", 2)
    text = "Springfield, Ohio. Springfield, Texas. Springfield, Oregon."
    mentions = [Mention("text", found.start(), found.end(), found.group()) for found in NAME.finditer(text)]
    first, second, third = groups_of(Article(1, "", text, language="en"), mentions, open_gazetteer())
    assert first.candidates == second.candidates
    assert first.candidates[:FEWER_CANDIDATES] == third.candidates != first.candidates
