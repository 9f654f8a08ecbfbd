"""An index is made the same, however little of it is in memory at a time."""

import os
import tempfile
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.gazetteer import draft as room
from geodata.gazetteer import importance
from geodata.gazetteer.draft import ABANDONED_S, drafting, forget_abandoned
from geodata.gazetteer.index import DEGREE, MATCHES, Index
from geodata.model import Place
from geodata.names import fold

NAMES = [
    "Paris",
    "paris",
    "St. Louis",
    "Saint Louis",
    "Ö",
    "Öd",
    "東京",
    "Œuf",
    "New\tYork",
    "Москва",
    "x" * 300,
]


@st.composite
def worlds(draw):
    """Places with their names, each id once."""
    ids = draw(st.lists(st.integers(-(2**31), 2**31 - 1), unique=True, max_size=12))
    places = []
    for place_id in ids:
        place = Place(
            place_id, draw(st.sampled_from(NAMES)), draw(st.sampled_from([None, "FR", "US"])),
            draw(st.sampled_from([None, "TX"])), None, draw(st.sampled_from(["PPL", "ADM1", "STM"])),
            draw(st.integers(-90 * DEGREE, 90 * DEGREE)) / DEGREE,
            draw(st.integers(-180 * DEGREE, 180 * DEGREE)) / DEGREE, draw(st.integers(0, 2**40)),
            draw(st.sampled_from([None, "m1"])),
        )  # fmt: skip
        names = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(MATCHES)), max_size=4)
        places.append((place, draw(names)))
    return places


def expected(places):
    """Folded name -> ids and matches, most important first, told in the simplest way."""
    found = {}
    for place, names in places:
        for name, match in names:
            if len(fold(name)) > 1:
                by_place = found.setdefault(fold(name), {})
                by_place[place.id] = min(match, by_place.get(place.id, match), key=MATCHES.index)
    by_id = {place.id: place for place, _ in places}
    return {
        name: sorted(matches.items(), key=lambda one: (-importance(by_id[one[0]], one[1]), one[0]))
        for name, matches in found.items()
    }


@settings(deadline=None, max_examples=50)
@given(worlds(), st.integers(1, 7), st.integers(0, 3))
def test_the_index_holds_what_was_put_in_whatever_is_sorted_at_a_time(places, run, kept):
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.object(room, "RUN", run),
        patch.object(room, "KEPT_TEXTS", kept),
        patch.object(room, "AT_ONCE", 2),
    ):
        path = Path(folder) / "x.index"
        with drafting(path) as draft:
            for place, names in places:
                draft.add(place, names)
            draft.write(path, {"version": "x"})
        index = Index(path)
        answers = {name: index.answers(name, 99) for name in map(fold, NAMES)}
        told = {
            name: [(index.ids[row], match) for row, match in found]
            for name, found in answers.items()
            if found
        }
        assert told == expected(places)
        for place, _ in places:
            assert index.place(index.row(place.id)) == place
        assert index.header["names"] == len(told)
        assert [one.name for one in Path(folder).iterdir()] == ["x.index"]


def test_a_failing_draft_leaves_nothing_behind(tmp_path):
    off_the_map = Place(2**31, "Too far", None, None, None, "PPL", 0.5, 0.5)
    with drafting(tmp_path / "x.index") as draft, pytest.raises(OverflowError):
        draft.add(off_the_map, [("Too far", "name")])
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_build_left_is_removed_and_what_is_being_built_is_not(tmp_path):
    for name, age in (("x.index.7.draft", ABANDONED_S + 9), ("x.index.8.draft", 0)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "texts").touch()
        if age:
            os.utime(tmp_path / name, (0, 0))
    forget_abandoned(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["x.index.8.draft"]
