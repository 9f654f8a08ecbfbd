"""What comes out of the annotated articles, against the pinned floors."""

import json

import floors
import pytest

PINNED = json.loads(floors.FLOORS.read_text())


def test_the_floors_belong_to_these_articles():
    assert PINNED["digest"] == floors.digest(), "a case was changed: run python tests/floors.py"


@pytest.mark.parametrize("name", floors.FILES)
def test_every_figure_that_a_file_can_tell_is_pinned(name):
    assert list(PINNED[name]) == list(floors.reached(name))


@pytest.mark.parametrize(
    ("name", "figure"), [(name, figure) for name in floors.FILES for figure in PINNED[name]]
)
def test_no_figure_falls_below_its_floor(name, figure):
    assert floors.reached(name)[figure] >= PINNED[name][figure] - floors.EPSILON


@pytest.mark.parametrize("name", floors.FILES)
def test_every_mention_is_cut_from_its_article(name):
    for one in floors.read_annotated(floors.CASES / name):
        for mention in floors.predicted(name)[one.id]["mentions"]:
            field = getattr(one.article, mention["field"])
            assert field[mention["start"] : mention["end"]] == mention["text"]
