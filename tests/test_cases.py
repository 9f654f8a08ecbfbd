"""What comes out of the annotated articles, against the pinned floors."""

import json

import floors
import marked
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


@pytest.mark.parametrize("name", [name for name in floors.FILES if name.endswith(".jsonl")])
def test_every_mention_is_cut_from_its_article(name):
    for one in floors.read_annotated(floors.CASES / name):
        for mention in floors.predicted(name)[one.id]["mentions"]:
            field = getattr(one.article, mention["field"])
            assert field[mention["start"] : mention["end"]] == mention["text"]


def test_marks_say_where_their_names_stand(tmp_path):
    path = tmp_path / "marked.txt"
    path.write_text("x\ten\t[[Oslo|NO|59.9,10.8]] waits\tA ((Swiss)) train to [[Lyon|FR|45.76,4.84]].\n")
    ((article, wanted, free),) = marked.read(path)
    assert (article.title, article.text) == ("Oslo waits", "A Swiss train to Lyon.")
    named = [getattr(article, one.field)[one.start : one.end] for one in (*wanted, *free)]
    assert named == ["Oslo", "Lyon", "Swiss"]
    assert [(one.country, one.lat, one.lon) for one in wanted] == [("NO", 59.9, 10.8), ("FR", 45.76, 4.84)]
