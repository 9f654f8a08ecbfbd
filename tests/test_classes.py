"""The classes of the choropleth."""

import math
from statistics import pvariance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.classes import class_colours, class_floors, class_labels, class_of, roundest
from dashboard.colours import CLASSES, PALETTES


@pytest.mark.parametrize(
    ("counts", "floors"),
    [
        ([], ()),
        ([0, 0], ()),
        ([1, 0, 1], (1,)),
        ([1, 2, 3, 4, 5, 6], (1, 2, 3, 4, 5, 6)),
        ([98, 1, 0], (1, 90)),
        ([1, 1, 1, 2, 2, 9, 11, 13, 98, 102, 530], (1, 2, 9, 10, 90, 500)),
        ([0.4, 0.4, 12.3, 12.3, 57.0], (0.4, 10, 50)),
    ],
)
def test_floors_are_round_numbers_between_values_far_apart(counts, floors):
    assert class_floors(counts) == floors


@pytest.mark.parametrize(
    ("below", "value", "number"),
    [(0, 1, 1), (8, 11, 10), (31, 36, 35), (47, 48, 48), (99, 137, 100), (0.3, 0.77, 0.7), (0, 0.034, 0.03)],
)
def test_the_roundest_number_lies_above_one_value_and_not_above_the_other(below, value, number):
    assert roundest(below, value) == number


@given(st.lists(st.integers(1, 40) | st.integers(1, 10**7), min_size=1, max_size=260))
def test_every_count_falls_into_a_class_and_none_is_empty(counts):
    floors = class_floors(counts)
    assert len(floors) == min(CLASSES, len(set(counts)))
    assert {class_of(count, floors) for count in counts} == set(range(len(floors)))
    assert len(set(class_colours(floors, PALETTES["light"]))) == len(floors)


def test_the_classes_of_many_values_part_what_lies_apart():
    values = [1e5 / rank**1.3 for rank in range(1, 241)]
    logarithms = [math.log(value) for value in values]
    classes = [class_of(value, class_floors(values)) for value in values]
    within = sum(
        pvariance([log for log, one in zip(logarithms, classes, strict=True) if one == step])
        * classes.count(step)
        for step in range(CLASSES)
    )
    assert within / len(values) < 0.06 * pvariance(logarithms)


def test_no_article_is_no_class():
    assert class_of(0, (1, 2, 5)) == -1


def test_the_legend_says_the_spans():
    assert class_labels((1, 2, 5, 1000)) == ("1", "2–4", "5–999", "1,000 or more")
    assert class_labels(()) == ()
