"""Articles that are dropped onto the page."""

import time
from io import BytesIO

import pytest
from babel import Locale
from streamlit.testing.v1 import AppTest

from dashboard import intake
from dashboard.intake import Intake, start, told
from geodata.errors import StoreError
from geodata.ingest import Account, Rejected
from geodata.model import Selection
from geodata.store import open_store, query

GB = Locale("en", "GB")
STORY = b'{"title": "Flood", "text": "Rain fell in Pune, India.", "source": "Harbour Gazette"}\n'


class Dropped(BytesIO):
    """A file as Streamlit hands it over."""

    def __init__(self, name, data):
        super().__init__(data)
        self.name = name


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "articles.sqlite") as opened:
        yield opened


def finished(begun):
    """The intake once it is over."""
    for _ in range(600):
        if begun.is_over:
            return begun
        time.sleep(0.1)
    raise AssertionError("the intake does not come to its end")


def test_what_is_dropped_is_stored_and_what_is_no_article_is_rejected_by_its_own_name(store):
    files = [
        Dropped("news.jsonl", STORY + b"not JSON\n"),
        Dropped("../../etc/passwd.txt", b"PK\x03\x04" + bytes(400)),
        Dropped("archive.zip", b"PK\x03\x04"),
        Dropped("x" * 5_000 + ".csv", b""),
    ]
    begun = finished(start(files, store))
    account = begun.account
    assert (account.read, account.stored, account.rejected) == (5, 1, 4)
    assert query.total(store, Selection(countries=("IN",))) == 1
    where = [rejected.where for rejected in begun.rejected]
    assert where == ["news.jsonl:2", "../../etc/passwd.txt", "archive.zip", "x" * 5_000 + ".csv"]
    assert finished(start(files[:1], store)).account.unchanged == 1


def test_dates_and_columns_that_are_not_read_are_told_under_the_name_of_their_file(store):
    table = b"headling,text,date\nFlood,Rain fell in Pune.,05.03.2026\n"
    begun = finished(start([Dropped("news.csv", table), Dropped("b.jsonl", STORY)], store))
    assert begun.account.stored == 2
    columns, date = begun.noticed
    assert columns.startswith('news.csv: no column "title"')
    assert date.startswith("news.csv: the date '05.03.2026' is not read")
    assert "the date &#x27;05.03.2026&#x27; is not read" in told(begun, GB)


def test_too_many_files_at_once_are_named(store, monkeypatch):
    monkeypatch.setattr(intake, "MOST_FILES", 1)
    begun = finished(start([Dropped("a.jsonl", STORY), Dropped("b.jsonl", STORY)], store))
    assert (begun.account.read, begun.account.stored, begun.account.rejected) == (2, 1, 1)
    assert [rejected.where for rejected in begun.rejected] == ["b.jsonl"]


def test_of_very_many_that_are_rejected_a_hundred_are_kept_and_the_rest_is_a_number(store):
    begun = finished(start([Dropped("a.jsonl", b"{\n" * 1_000)], store))
    assert (begun.account.rejected, len(begun.rejected)) == (1_000, 100)
    assert "and 900 more" in told(begun, GB)


def test_a_failure_is_told_in_words_and_one_of_ours_under_a_reference_that_the_log_has(
    store, monkeypatch, caplog
):
    def fail(*_, **__):
        raise StoreError("the disk is full")

    monkeypatch.setattr(intake, "take_in", fail)
    assert finished(start([Dropped("a.jsonl", STORY)], store)).failure == "the disk is full"
    monkeypatch.setattr(intake, "take_in", lambda *_, **__: 1 / 0)
    failure = finished(start([Dropped("a.jsonl", STORY)], store)).failure
    assert "ZeroDivisionError" not in failure
    assert failure.split()[-1] in caplog.text


def test_the_account_says_what_became_of_the_files_and_runs_nothing_of_theirs():
    rejected = [Rejected("<b>x</b>.txt", "empty")]
    html = told(Intake(account=Account(1204, 1203, 0, 0, 1), rejected=rejected), GB)
    assert "1,204 articles read: 1,203 stored, 1 rejected." in html
    assert "<bdi>&lt;b&gt;x&lt;/b&gt;.txt</bdi>: empty" in html
    assert "rejected" not in told(Intake(account=Account(2, 1, 0, 1)), GB)


def test_what_is_stored_is_told_only_on_a_page_that_has_it():
    def page():
        import streamlit as st
        from babel import Locale

        from dashboard import intake
        from geodata.ingest import Account

        runs = st.session_state["runs"] = st.session_state.get("runs", 0) + 1
        # it ended while this page was drawn
        st.session_state["intakes"] = [intake.Intake(account=Account(1, 1, 0, 0))]
        intake.report(complete=runs > 1, locale=Locale("en"))

    shown = AppTest.from_function(page).run()
    assert not shown.exception
    assert shown.session_state["runs"] == 2
    assert [button.label for button in shown.button] == ["Dismiss"]
