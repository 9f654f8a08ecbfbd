"""The store as the page reads it: for a moment, in a seat, and only what there is."""

import gc
from pathlib import Path
from threading import BoundedSemaphore, Event, Thread

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import reading
from dashboard.known import known
from dashboard.selection import View
from geodata.model import Selection

PAGE = Path(reading.__file__).with_name("page.py")


class Seat:
    """A seat for one page, which tells when somebody asks for it."""

    def __init__(self):
        self.asked = Event()
        self.taken = BoundedSemaphore(1)

    def __enter__(self):
        self.asked.set()
        self.taken.acquire()

    def __exit__(self, *_):
        self.taken.release()

    @property
    def is_free(self):
        return self.taken.acquire(blocking=False)


@pytest.fixture
def seat(read_store, monkeypatch):
    """The only one."""
    only = Seat()
    monkeypatch.setattr(reading, "seats", only)
    return only


@pytest.fixture
def thawed():
    """What is frozen meanwhile is not for the tests that follow."""
    yield
    gc.unfreeze()


def drawn():
    """What a page says."""
    page = AppTest.from_file(str(PAGE), default_timeout=60).run()
    return " ".join(html.value for html in page.get("html"))


def test_a_page_waits_for_a_seat_and_is_drawn_then(seat):
    said = []
    reader = Thread(target=lambda: said.append(drawn()))
    with seat.taken:
        reader.start()
        assert seat.asked.wait(timeout=60)
        reader.join(timeout=0.5)
        assert reader.is_alive()
    reader.join(timeout=60)
    assert "26 articles" in said[0]
    assert seat.is_free


def test_a_page_whose_store_cannot_be_read_gives_its_seat_back(seat, monkeypatch, tmp_path):
    monkeypatch.setenv("DATELINE_STORE", str(tmp_path))
    assert "cannot be read" in drawn()
    assert seat.is_free


def test_what_a_server_holds_once_it_is_ready_is_not_looked_through_for_garbage(read_store, thawed):
    reading.make_ready()
    assert gc.get_freeze_count() > 100_000


def test_a_store_that_cannot_be_read_keeps_no_server_from_starting(read_store, thawed, monkeypatch, tmp_path):
    monkeypatch.setenv("DATELINE_STORE", str(tmp_path))
    reading.make_ready()


@pytest.mark.parametrize(
    ("asked", "there", "said"),
    [
        (Selection(countries=("AM", "XX")), Selection(countries=("AM",)), "There is no country “XX”."),
        (Selection(sources=("Nowhere Times",)), Selection(), "No article is from “Nowhere Times”."),
        (Selection(languages=("fr", "xx")), Selection(languages=("fr",)), "There is no language “xx”."),
        (Selection(place=7), Selection(), "No article names a place 7."),
        (Selection(worldview="flat"), Selection(), "There is no worldview “flat”."),
        (Selection(revision=999), Selection(), "The data have never been in a state 999."),
    ],
)
def test_what_a_view_asks_for_and_is_not_there_is_left_out_and_named(read_store, asked, there, said):
    with reading.moment() as now:
        assert known(now, View(asked)) == (View(there), (said,))


@pytest.mark.parametrize(
    ("asked", "there", "said"),
    [
        (View(page=99), View(page=3), "The list has no page 99; this is its last."),
        (
            View(article=1001, mention=("text", 999)),
            View(article=1001),
            "The article has no name where the link says.",
        ),
        (View(panel="together"), View(), "v=together needs a country or a place."),
    ],
)
def test_a_page_and_a_name_that_are_not_there_are_left_out_and_named(read_store, asked, there, said):
    with reading.moment() as now:
        assert known(now, asked) == (there, (said,))
