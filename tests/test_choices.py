"""What is reported, and what the reader did."""

from dataclasses import replace

import pytest
from streamlit.runtime.scriptrunner import RerunData, RerunException

from dashboard import choices
from dashboard.choices import do, lay, read, stay, touching, write
from dashboard.selection import View, choose


@pytest.fixture
def state(monkeypatch):
    """What Streamlit keeps of a reader."""
    kept = {}
    monkeypatch.setattr(choices.st, "session_state", kept)
    return kept


def told(state, key, value):
    """What Streamlit keeps when a widget is drawn, or its browser tells a value."""
    state[key] = value


def to_page(view, number):
    return replace(view, page=number)


def meant(state, view):
    """What the reports make of a view."""
    for turn in state["kept"].by_widget:
        view = turn(view)
    return view


class Address(dict):
    """What stands in the URL; a run may be broken off where it writes it."""

    is_next_there = True

    def get_all(self, key):
        return self[key]

    def from_dict(self, params):
        if self.is_next_there:
            raise RerunException(RerunData())
        self.clear()
        self.update(params)


def test_a_widget_keeps_its_name_while_it_shows_what_the_view_says(state):
    name = lay("page", 1)
    told(state, name, 1)
    assert lay("page", 1) == name
    told(state, name, 2)  # and the view turned accordingly
    assert lay("page", 2) == name


def test_what_a_widget_tells_turns_the_view(state):
    name = lay("page", 1)
    callback = touching("page", to_page)
    told(state, name, 2)
    callback()
    assert meant(state, View()) == View(page=2)


def test_what_is_told_of_a_widget_that_was_laid_anew_means_nothing(state):
    former = lay("page", 3)
    callback = touching("page", to_page)
    told(state, former, 3)
    assert lay("page", 1) != former
    callback()
    assert meant(state, View()) == View()


@pytest.mark.parametrize("value", ["2 of 9", None])
def test_what_the_widget_does_not_offer_is_no_choice(state, value):
    name = lay("page", 1)
    callback = touching("page", to_page, {1, 2})
    told(state, name, value)
    callback()
    assert meant(state, View()) == View()


def test_what_a_reader_did_is_not_lost_where_the_next_report_breaks_the_run_off(state, monkeypatch):
    monkeypatch.setattr(choices, "known", lambda now, view: (view, ()))
    address = Address(c=["AM", "FR"])
    monkeypatch.setattr(choices.st, "query_params", address)
    read(None)
    do(without("AM"))
    read(None)
    with pytest.raises(RerunException):
        write()
    assert read(None)[0].selection.countries == ("FR",)  # nothing was done since, and the URL does not say it
    do(without("FR"))
    assert read(None) == (View(), ())
    address.is_next_there = False
    write()
    assert address == {}
    do(stay)
    assert read(None) == (View(), ())


def without(code):
    """A chip is taken off."""

    def turn(view):
        return choose(view, countries=tuple(c for c in view.selection.countries if c != code))

    return turn
