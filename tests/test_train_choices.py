import numpy as np
import pytest

from geodata.resolve import chances_of
from geodata.train import Sample
from geodata.train.choices import Choices

WANTED = np.array([True, False, False, False, True, True])
SIZES = np.array([2, 2, 2])
"""A name with one right candidate, one with none, one with two."""
SCORES = np.array([0.5, 1.0, -1.0, 2.0, 0.0, 0.3])


def loss(scores):
    """Minus the log-likelihood that a right candidate is chosen, or none where none is right."""
    total = 0.0
    for part, right in zip(np.split(scores, [2, 4]), np.split(WANTED, [2, 4]), strict=True):
        chances = chances_of(part)
        total -= np.log(chances[right].sum() if right.any() else 1.0 - chances.sum())
    return total


@pytest.fixture
def choices():
    return Choices(Sample(("a",), np.zeros((6, 1)), WANTED, np.ones(6), SIZES))


def test_the_gradient_is_that_of_the_likelihood_of_a_right_choice(choices):
    gradient, _ = choices(SCORES, None)
    steps = 1e-6 * np.eye(6)
    measured = [(loss(SCORES + step) - loss(SCORES - step)) / 2e-6 for step in steps]
    assert gradient == pytest.approx(measured, abs=1e-6)


def test_every_step_is_finite_however_sure_a_choice_is(choices):
    gradient, curvature = choices(SCORES * 1_000, None)
    assert np.isfinite(gradient).all()
    assert (curvature > 0).all()
