import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from geodata.errors import ArticleError
from geodata.ingest import Account, ingest
from geodata.model import GeoparsedArticle, Mention, Place, Resolution, Selection
from geodata.store import load, open_store, query

PUNE = Place(1259229, "Pune", "IN", "16", "Maharashtra", "PPLA2", 18.52, 73.86, 3_124_458)
ROOT = Path(__file__).parent.parent


class Geoparser:
    """Finds Pune, and remembers what it was given."""

    def __init__(self, version="v1"):
        self.version = version
        self.given = []

    def geoparse_all(self, articles):
        for article in articles:
            self.given.append(article.id)
            start = article.text.find("Pune")
            mention = Mention("text", start, start + 4, "Pune")
            found = (Resolution(mention, PUNE, 0.9),) if start >= 0 else ()
            yield GeoparsedArticle(article, found, geoparser=self.version)


def rows(count, text="Rain fell in Pune on Monday, and the trains stood still."):
    return [{"title": f"Rain {n}", "text": text, "url": f"https://paper.example/{n}"} for n in range(count)]


def file_of(path, lines):
    text = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
    path.write_text(text, encoding="utf-8")
    return path


def test_articles_are_read_placed_and_stored(store, tmp_path):
    path = file_of(tmp_path / "news.jsonl", rows(3))
    assert ingest([path], store, Geoparser) == Account(read=3, stored=3, updated=0, unchanged=0)
    assert query.countries(store, Selection()) == {"IN": 3}


def test_what_is_no_article_is_told_and_the_rest_goes_in(store, tmp_path):
    path = file_of(tmp_path / "news.jsonl", [*rows(1), '{"title": "No text"}', "{", *rows(2)[1:]])
    empty, rejected = file_of(tmp_path / "empty.jsonl", []), []
    account = ingest([path, empty], store, Geoparser, reject=rejected.append)
    assert account == Account(read=5, stored=2, updated=0, unchanged=0, rejected=3)
    assert [one.where for one in rejected] == [f"{path}:2", f"{path}:3", str(empty)]
    assert query.total(store, Selection()) == 2


def test_what_is_rejected_is_told_while_the_rest_is_still_to_be_read(store, tmp_path):
    path = file_of(tmp_path / "news.jsonl", ["{", *rows(9)])
    stored_so_far = []
    ingest(
        [path], store, Geoparser,
        reject=lambda _: stored_so_far.append(query.total(store, Selection())), batch_size=2,
    )  # fmt: skip
    assert stored_so_far == [0]


def test_a_path_that_is_not_there_is_told_before_anything_is_stored(store, tmp_path):
    path = file_of(tmp_path / "news.jsonl", rows(9))
    with pytest.raises(ArticleError, match=r"missing\.jsonl"):
        ingest([path, tmp_path / "missing.jsonl"], store, Geoparser, batch_size=2)
    assert query.total(store, Selection()) == 0


def test_the_same_again_is_unchanged_and_needs_no_geoparser(store, tmp_path):
    path = file_of(tmp_path / "news.jsonl", rows(5))
    ingest([path], store, Geoparser)

    def never():
        pytest.fail("the geoparser was loaded")

    account = ingest([path], store, never, version="v1")
    assert account == Account(read=5, stored=0, updated=0, unchanged=5)


def test_only_what_is_new_or_changed_is_geoparsed(store, tmp_path):
    ingest([file_of(tmp_path / "old.jsonl", rows(4))], store, Geoparser)
    changed = [*rows(2, text="Rain fell in Pune again, and the trains stood still once more."), *rows(5)[2:]]
    geoparser = Geoparser()
    account = ingest([file_of(tmp_path / "new.jsonl", changed)], store, lambda: geoparser)
    assert account == Account(read=5, stored=1, updated=2, unchanged=2)
    assert len(geoparser.given) == 3


def test_another_geoparser_places_everything_again(store, tmp_path):
    path = file_of(tmp_path / "news.jsonl", rows(3))
    ingest([path], store, Geoparser)
    assert ingest([path], store, lambda: Geoparser("v2")) == Account(3, stored=0, updated=3, unchanged=0)
    (geoparsed,) = load.articles(store, query.newest(store, Selection(), limit=1))
    assert geoparsed.geoparser == "v2"


def test_an_article_met_twice_is_stored_once(store, tmp_path):
    path = file_of(tmp_path / "news.jsonl", [*rows(3), *rows(3)])
    for batch_size in (1, 2, 200):
        account = ingest([path, path], store, Geoparser, batch_size=batch_size)
        assert account.read == 12
        assert query.total(store, Selection()) == 3


@pytest.mark.parametrize("batch_size", [1, 2, 3, 200])
def test_of_an_article_that_is_there_in_two_states_the_last_counts_every_time(store, tmp_path, batch_size):
    old, new = (rows(1, text=f"Rain in Pune, said {who}.") for who in ("Ann", "Bob"))
    path = file_of(tmp_path / "news.jsonl", [*old, *rows(4)[1:], *new])
    assert ingest([path], store, Geoparser, batch_size=batch_size).read == 5
    before = store.revision
    told = []
    for _ in range(2):
        account = ingest([path], store, Geoparser, told.append, batch_size=batch_size)
        assert account == Account(5, stored=0, updated=0, unchanged=5)
    assert sum(told) == 10
    assert store.revision == before
    assert query.total(store, Selection(words="Bob")) == 1
    account = ingest([file_of(tmp_path / "old.jsonl", old)], store, Geoparser)
    assert account == Account(1, stored=0, updated=1, unchanged=0)


def test_more_articles_may_have_changed_than_are_held_back(store, tmp_path, monkeypatch):
    monkeypatch.setattr("geodata.ingest.MOST_HELD", 2)
    ingest([file_of(tmp_path / "news.jsonl", rows(9))], store, Geoparser)
    changed = file_of(tmp_path / "news.jsonl", rows(9, text="Rain fell in Pune again, all day long."))
    assert ingest([changed], store, Geoparser, batch_size=4) == Account(9, stored=0, updated=9, unchanged=0)


@pytest.mark.parametrize("batch_size", [1, 2, 3, 7, 200])
def test_progress_adds_up_to_all_that_was_read(store, tmp_path, batch_size):
    path = file_of(tmp_path / "news.jsonl", [*rows(4), "{", *rows(6)])
    told = []
    account = ingest([path], store, Geoparser, told.append, batch_size=batch_size)
    assert sum(told) == account.read == 11
    assert account.stored == 6
    assert account.unchanged == 4


def test_nothing_to_read_is_no_error(store):
    assert ingest([], store, Geoparser, version="v1") == Account(0, 0, 0, 0)


def test_the_account_says_itself_in_words():
    assert (
        str(Account(1_234, 1_200, 30, 4)) == "1,234 read: 1,200 stored, 30 updated, 4 unchanged, 0 rejected."
    )


def test_an_account_that_does_not_add_up_cannot_be_made():
    with pytest.raises(AssertionError, match="accounted"):
        Account(read=3, stored=1, updated=0, unchanged=1)


def test_what_the_store_refuses_is_rejected_in_the_account(store, tmp_path, monkeypatch):
    path = file_of(tmp_path / "news.jsonl", rows(1))
    ingest([path], store, Geoparser)
    with store.writing() as connection:
        connection.exec_driver_sql("update articles set url = 'https://other.example/story'")
    changed = file_of(
        tmp_path / "news.jsonl", rows(1, text="Rain fell in Pune again, and the trains stood still.")
    )
    told = []
    account = ingest([changed], store, Geoparser, reject=told.append)
    assert account.rejected == 1
    (rejected,) = told
    assert rejected.where == "https://paper.example/0"
    assert "other.example/story" in rejected.reason


# Killed in the middle

BATCH_SIZE = 5
ARTICLES = 800
KILLS = 8
WORKER = """
import sys, time
sys.path[:0] = sys.argv[3:]
from geodata.errors import ArticleError
from geodata.ingest import ingest
from geodata.store import open_store
from test_ingest import BATCH_SIZE, Geoparser

done = 0
def progress(count):
    global done
    done += count
    print(done, flush=True)
    time.sleep(0.002)

with open_store(sys.argv[2]) as store:
    print(ingest([sys.argv[1]], store, Geoparser, progress, batch_size=BATCH_SIZE, version="v1"))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 on this system")
def test_a_killed_ingest_loses_no_batch_that_it_told_of_and_leaves_no_half_of_one(tmp_path):
    source = file_of(tmp_path / "news.jsonl", rows(ARTICLES))
    path = tmp_path / "articles.sqlite"
    command = [sys.executable, "-c", WORKER, source, path, str(ROOT), str(ROOT / "tests")]
    dice = random.Random(7)
    total = 0
    for _ in range(KILLS):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        acknowledged = 0
        while acknowledged < total + dice.randint(1, 60):
            acknowledged = int(process.stdout.readline())
        time.sleep(dice.random() / 50)
        os.kill(process.pid, signal.SIGKILL)
        acknowledged = max([acknowledged, *map(int, process.stdout.read().split())])
        process.stdout.close()
        process.wait()
        with open_store(path) as store:
            total = query.total(store, Selection())
            assert total >= acknowledged
            assert total % BATCH_SIZE == 0
            assert (
                query.countries(store, Selection())["IN"]
                == query.total(store, Selection(words="pune"))
                == total
            )
            assert store.revision == total
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
            connection.execute("insert into text_words (text_words) values ('integrity-check')")
    with open_store(path) as store:
        before = query.total(store, Selection())
        assert 0 < before < ARTICLES
        account = ingest([source], store, Geoparser)
        assert account == Account(ARTICLES, stored=ARTICLES - before, updated=0, unchanged=before)
        assert query.total(store, Selection()) == ARTICLES
