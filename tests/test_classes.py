"""The classes of the choropleth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.classes import class_colours, class_floors, class_labels, class_of
from dashboard.colours import CLASSES, PALETTES


@pytest.mark.parametrize(
    ("most", "floors"),
    [
        (0, ()),
        (1, (1,)),
        (6, (1, 2, 3, 4, 5, 6)),
        (7, (1, 2, 5)),
        (12, (1, 2, 5, 10)),
        (98, (1, 2, 5, 10, 20, 50)),
        (5000, (1, 5, 20, 100, 200, 1000)),
    ],
)
def test_floors_are_round_numbers_in_about_equal_ratios(most, floors):
    assert class_floors([most, 0, min(most, 1)]) == floors


@given(st.lists(st.integers(1, 10**7), min_size=1))
def test_every_count_falls_into_a_class_and_the_highest_is_not_empty(counts):
    floors = class_floors(counts)
    assert 1 <= len(floors) <= CLASSES
    assert all(0 <= class_of(count, floors) < len(floors) for count in counts)
    assert floors[class_of(max(counts), floors)] == floors[-1]
    assert len(set(class_colours(floors, PALETTES["light"]))) == len(floors)


def test_no_article_is_no_class():
    assert class_of(0, (1, 2, 5)) == -1


def test_the_legend_says_the_spans():
    assert class_labels((1, 2, 5, 1000)) == ("1", "2–4", "5–999", "1,000 or more")
    assert class_labels(()) == ()
