"""What is reported, and what the reader did."""

from dataclasses import replace

import pytest

from dashboard import choices
from dashboard.choices import lay, touching
from dashboard.selection import View


@pytest.fixture
def state(monkeypatch):
    """What Streamlit keeps of a reader."""
    kept = {}
    monkeypatch.setattr(choices.st, "session_state", kept)
    return kept


def to_page(view, number):
    return replace(view, page=number)


def meant(state, view):
    """What the reports make of a view."""
    for turn in state.pop("widget turns"):
        view = turn(view)
    return view


def test_a_widget_keeps_its_name_while_it_shows_what_the_view_says(state):
    name = lay("page", 1)
    assert state[name] == 1
    state[name] = 2  # told by the browser, and the view turned accordingly
    assert lay("page", 2) == name


def test_what_a_widget_tells_turns_the_view(state):
    name = lay("page", 1)
    callback = touching("page", to_page)
    state[name] = 2
    callback()
    assert meant(state, View()) == View(page=2)


def test_what_is_told_of_a_widget_that_was_laid_anew_means_nothing(state):
    former = lay("page", 3)
    callback = touching("page", to_page)
    assert lay("page", 1) != former
    assert state[former] == 3  # so that the browser, telling the same again, tells nothing new
    callback()
    assert meant(state, View()) == View()


def test_what_the_widget_does_not_offer_is_no_choice(state):
    name = lay("page", 1)
    callback = touching("page", to_page, {1, 2})
    state[name] = "2 of 9"
    callback()
    assert meant(state, View()) == View()
