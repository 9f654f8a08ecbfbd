import gzip
import multiprocessing
import os
import sqlite3
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from stories import PLACES, STORIES, story

from geodata.errors import StoreError
from geodata.model import Article, GeoparsedArticle, Place, Selection
from geodata.store import Saved, load, migration, open_store, query, ranked
from geodata.store.save import revise
from geodata.store.words import phrases

EVERYTHING = Selection()
HERE = Path(__file__).parent
HOSTILE = [
    "'", '"', "''", '""', "' or 1=1 --", "'; drop table articles; --", '"; delete from mentions; --',
    "`", "\\", "*", "a*", "^a", "a:b", "title:a", "{title text}: a", "-a", "+a", "(", ")", "((",
    "a AND", "AND", "OR", "NOT", "NEAR", "NEAR(a b, 3)", "a NOT b", "article_fts", "%", "_", "%%%", "?",
    ":1", "@x", "$1", "[", "]", "\x00", "a\x00b", "\x1b[31m", "\ud800", "a\udfff", "\ufeff", "\u200b",
    "\u202eabc", "𝕿𝖍𝖊", "Ｆｕｌｌ", "ﬁ", "ı̇İß", "﷽", "🏳️‍🌈", "👩🏽", "Z͑ͫ̓͂ͫ̍a̴̢̦͙l̢g͕o", "田中さん",
    "표준", "ความเป็น", "ТЕСТ", "<script>alert(1)</script>", "../../etc/passwd", "=1+1", "NULL", "None",
    "nan", "1e999", "-1", "0x0", " ", "\t\n", '"a" "b', "“a”", "a" + '"' * 99, "a" * 50_000,
    " ".join(f"w{n}" for n in range(2_000)),
]  # fmt: skip


def article(number, text="Rain.", title="", **told):
    return GeoparsedArticle(Article(number, title, text, **told), (), geoparser="v1")


# Saving


def test_what_was_saved_is_loaded_as_it_was(store):
    assert store.save(STORIES) == Saved(new=len(STORIES))
    ids = [each.article.id for each in STORIES]
    assert load.articles(store, ids) == STORIES
    assert load.article(store, ids[0]) == STORIES[0]
    assert load.article(store, 1) is None


def test_what_need_not_be_explained_comes_without_reasons_runners_up_and_focus(store):
    store.save(STORIES)
    brief = [
        replace(
            each,
            resolutions=tuple(replace(one, runners_up=(), reasons=()) for one in each.resolutions),
            focus={},
            focus_places={},
        )
        for each in STORIES
    ]
    assert any(one.reasons for each in STORIES for one in each.resolutions)
    assert load.articles(store, [each.article.id for each in STORIES], explained=False) == brief


def test_focus_and_author_are_kept(store):
    kept = replace(
        article(1, author="A. Reporter", language="hy"),
        focus={"AM": 0.75, "AZ": 0.25},
        geoparser="v2, settings",
    )
    store.save([kept])
    assert load.article(store, 1) == kept


def test_senses_and_places_of_the_users_own_are_kept(store):
    rain = story(1, "", "Rain in Goris.", {"Goris": 0.9})
    own = Place(2**40, "Mill", "AM", None, None, "PPL", 40.0, 45.0, own_id="mill-7")
    (there,) = rain.resolutions
    kept = replace(
        rain,
        resolutions=(replace(there, sense="metonym", runners_up=((own, 0.05),)),),
        focus_places={PLACES["Goris"].id: 1.0},
    )
    store.save([kept])
    assert load.article(store, 1001) == kept


def test_the_same_again_changes_nothing(store):
    store.save(STORIES)
    revision = store.revision
    assert store.save(STORIES) == Saved(unchanged=len(STORIES))
    assert store.revision == revision


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Rain and snow."},
        {"title": "Weather"},
        {"source": "Valley Post"},
        {"author": "A. Reporter"},
        {"language": "fr"},
        {"published": datetime(2026, 2, 2, tzinfo=UTC)},
    ],
)
def test_a_corrected_article_takes_the_place_of_the_old(store, change):
    before = story(1, "", "Rain in Paris.", {"Paris": 0.9})
    after = replace(before, article=replace(before.article, **change), resolutions=())
    store.save([before])
    assert store.save([after]) == Saved(updated=1)
    assert load.article(store, 1001) == after
    assert query.total(store, EVERYTHING) == 1
    assert query.countries(store, EVERYTHING) == {}


def test_another_geoparser_makes_stale_what_was_stored(store):
    before = story(1, "", "Rain in Paris.", {"Paris": 0.9})
    after = story(1, "", "Rain in Paris.", {"Paris": ["Paris, Texas", 0.8]})
    store.save([before])
    assert store.save([replace(after, geoparser="v2")]) == Saved(updated=1)
    assert query.countries(store, EVERYTHING) == {"US": 1}


def test_words_that_an_article_lost_no_longer_find_it(store):
    store.save([article(1, "A flood in the valley.")])
    store.save([article(1, "A fire in the valley.")])
    assert query.total(store, Selection(words="flood")) == 0
    assert query.total(store, Selection(words="fire valley")) == 1


def test_of_two_versions_in_one_batch_the_last_stays(store):
    assert store.save([article(1, "First."), article(1, "Second."), article(1, "Second.")]) == Saved(1, 1, 1)
    assert load.article(store, 1).article.text == "Second."


def test_an_id_that_another_article_has_is_refused_and_the_rest_of_the_batch_kept(store):
    store.save([article(1, url="https://a.example/one")])
    other = article(1, "Snow.", url="https://b.example/two")
    saved = store.save([article(2), other, article(3)])
    assert (saved.new, saved.updated, saved.unchanged) == (2, 0, 0)
    (refused,) = saved.refused
    assert refused.article == other.article
    assert "a.example/one" in refused.reason
    assert load.article(store, 1).article.text == "Rain."


def test_one_address_in_two_spellings_is_one_article(store):
    store.save([article(1, url="http://A.example/one/?utm_source=feed")])
    assert store.save([article(1, url="https://a.example/one")]) == Saved(unchanged=1)
    assert store.save([article(1, "Snow.", url="https://a.example/%6fne")]) == Saved(updated=1)


def test_half_a_character_is_refused(store):
    saved = store.save([article(1, "Half \ud83c"), article(2, url="https://a.example/\udfff"), article(3)])
    assert saved.new == 1
    assert [refused.article.id for refused in saved.refused] == [1, 2]


def test_known_articles_are_those_stored_just_so_by_this_geoparser(store):
    store.save([article(1), article(2)])
    asked = [article(1).article, article(2, "Changed.").article, article(3).article]
    assert store.known(asked, "v1") == {1}
    assert store.known(asked, "v2") == set()


def test_a_large_batch_goes_in_at_once(store):
    batch = [article(number, source=f"Source {number}") for number in range(1, 2_001)]
    assert store.save(batch) == Saved(new=2_000)
    assert store.known([each.article for each in batch], "v1") == set(range(1, 2_001))
    assert len(load.articles(store, range(1, 2_001))) == 2_000


def test_an_article_is_loaded_as_it_was_at_a_revision(store):
    before = replace(story(1, "", "Rain in Paris.", {"Paris": 0.9}), focus={"FR": 1.0})
    after = story(1, "", "Snow in Goris.", {"Goris": 0.8})
    store.save([before])
    first = store.revision
    store.save([article(7)])
    store.save([after])
    assert load.article(store, 1001, first) == load.article(store, 1001, first + 1) == before
    assert load.article(store, 1001, store.revision) == load.article(store, 1001) == after
    assert load.article(store, 1001, first - 1) is None
    assert load.article(store, 7, first) is None
    assert list(load.stream(store, Selection(revision=first))) == [before]


def test_words_find_what_a_text_said_at_a_revision(store):
    store.save([article(1, "A flood in the valley.")])
    store.save([article(1, "A fire in the valley.")])
    assert query.total(store, Selection(words="flood", revision=1)) == 1
    assert query.total(store, Selection(words="fire", revision=1)) == 0
    assert query.total(store, Selection(words="valley", revision=1)) == 1


def test_a_revision_that_is_not_yet_is_the_newest(store):
    store.save([article(1)])
    assert query.total(store, Selection(revision=10**9)) == query.total(store, Selection(revision=1)) == 1
    assert query.total(store, Selection(revision=0)) == 0


def test_what_is_made_of_an_article_since_is_a_new_state_of_it_and_no_news_to_ingest(store):
    told = story(1, "", "Rain in Paris.", {"Paris": 0.9})
    store.save([told])
    elsewhere = replace(told, resolutions=(replace(told.resolutions[0], place=PLACES["Paris, Texas"]),))
    with store.writing() as connection:
        assert revise(connection, [elsewhere]) == {1001: 2}
    assert query.countries(store, EVERYTHING) == {"US": 1}
    assert query.countries(store, Selection(revision=1)) == {"FR": 1}
    assert query.total(store, Selection(words="rain")) == 1
    assert store.save([told]) == Saved(unchanged=1)


def test_an_empty_batch_is_no_change(store):
    assert store.save([]) == Saved()
    assert store.revision == 0


def test_every_batch_that_changes_something_gives_a_new_revision(store):
    revisions = [store.revision]
    for number in (1, 2, 3):
        store.save([article(number)])
        revisions.append(store.revision)
    assert revisions == sorted(set(revisions))


def test_a_batch_that_fails_leaves_nothing(store):
    broken = story(2, "", "Rain in Paris.", {"Paris": 0.9})
    twice = replace(broken, resolutions=broken.resolutions * 2)
    with pytest.raises(StoreError):
        store.save([article(1), twice])
    assert query.total(store, EVERYTHING) == store.revision == 0


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A store in which text n stands in title, text, source and language of article n."""
    batch = [
        article(n, f"Rain {text}", title=text, source=text, author=text, language=text)
        for n, text in enumerate(HOSTILE)
    ]
    with open_store(tmp_path_factory.mktemp("hostile") / "articles.sqlite") as opened:
        saved = opened.save(batch)
        assert saved.new + len(saved.refused) == len(HOSTILE)
        yield opened, {each.article.id: each for each in batch}


@pytest.mark.parametrize("number", range(len(HOSTILE)), ids=lambda n: ascii(HOSTILE[n][:20]))
def test_hostile_text_is_kept_to_the_letter_and_never_an_error_in_a_search(hostile, number):
    store, articles = hostile
    text = HOSTILE[number]
    is_kept = text.encode(errors="ignore").decode() == text
    assert load.article(store, number) == (articles[number] if is_kept else None)
    assert query.total(store, Selection(sources=(text,))) == is_kept
    assert query.total(store, Selection(languages=(text,))) == is_kept
    for selection in (Selection(words=text), Selection(words=f'rain "{text}'), Selection(countries=(text,))):
        found = query.newest(store, selection, limit=999)
        assert len(found) == query.total(store, selection)
        if selection.words and is_kept and phrases(text):
            assert number in found
        query.countries(store, selection)
        ranked.top_places(store, selection, limit=9)
        query.unplaced_names(store, selection, limit=9)
    assert query.total(store, EVERYTHING) == len(HOSTILE) - 2


# Opening


@contextmanager
def plain(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def test_a_store_is_made_with_its_folders_and_found_again(tmp_path):
    path = tmp_path / "new" / "folder" / "news.sqlite"
    with open_store(path) as store:
        store.save([article(1)])
    for url in (path, str(path), f"sqlite:///{path}"):
        with open_store(url) as store:
            assert query.total(store, EVERYTHING) == 1


def test_without_a_path_the_store_is_in_the_data_folder_of_the_user(tmp_path, monkeypatch):
    monkeypatch.setattr("geodata.store.file.default_path", lambda: tmp_path / "mine.sqlite")
    with open_store() as store:
        assert store.path == tmp_path / "mine.sqlite"


def test_a_store_says_who_it_belongs_to_and_is_safe_against_power_loss(tmp_path):
    with open_store(tmp_path / "articles.sqlite") as store:
        with plain(store.path) as connection:
            assert connection.execute("pragma application_id").fetchone() == (migration.APPLICATION_ID,)
            assert connection.execute("pragma user_version").fetchone() == (migration.VERSION,)
            assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
        with store.reading() as connection:
            assert connection.exec_driver_sql("pragma synchronous").scalar() == 2
            assert connection.exec_driver_sql("pragma foreign_keys").scalar() == 1
            assert connection.exec_driver_sql("pragma busy_timeout").scalar() == 30_000


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("postgresql://me:secret@host/news", "SQLite"),
        ("mysql://host/news", "SQLite"),
        ("duckdb:///news.duckdb", "SQLite"),
        ("nonsense://x", "SQLite"),
        ("://", "sqlite:///path"),
        ("http://[bad", "sqlite:///path"),
        ("sqlite://", "sqlite:///path"),
        ("sqlite:///:memory:", "sqlite:///path"),
    ],
)
def test_a_url_of_another_kind_is_told_what_is_supported(url, told):
    with pytest.raises(StoreError, match=told) as caught:
        open_store(url)
    assert "secret" not in str(caught.value)


def other_database(path):
    with plain(path) as connection:
        connection.execute("create table something (x)")


def newer_store(path):
    open_store(path).close()
    with plain(path) as connection:
        connection.execute("pragma user_version = 99")


def part_of_a_store(size):
    def make(path):
        with open_store(path) as store:
            store.save([article(number, "Rain. " * 100) for number in range(1, 200)])
        os.truncate(path, size)

    return make


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.write_text("Buses reached Goris on Monday.\n" * 100), "no Dateline store"),
        (lambda path: path.write_bytes(b"\x00" * 5_000), "no Dateline store"),
        (other_database, "another program"),
        (newer_store, "newer Dateline"),
        (part_of_a_store(60), "cut off|no Dateline store"),
        (part_of_a_store(4_096), "damaged or cut off"),
        (part_of_a_store(50_000), "damaged or cut off"),
    ],
)
def test_a_file_that_is_no_store_is_refused_in_words_and_left_as_it_was(tmp_path, make, told):
    path = tmp_path / "articles.sqlite"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError, match=told) as caught:
        open_store(path)
    assert str(path) in str(caught.value)
    assert before is None or path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_refused_in_words(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="give another path"):
        open_store(tmp_path / "file" / "folder" / "articles.sqlite")


def test_damage_that_is_met_later_is_told_in_words(tmp_path):
    with open_store(tmp_path / "articles.sqlite") as store:
        store.save([article(number, "Rain. " * 100) for number in range(1, 200)])
    size = store.path.stat().st_size
    with store.path.open("r+b") as file:
        file.seek(4_096)
        file.write(b"\xaa" * (size - 4_096))
    with pytest.raises(StoreError, match="damaged"), open_store(store.path) as opened:
        load.articles(opened, range(200))


@contextmanager
def as_a_user_without_rights():
    if not hasattr(os, "geteuid"):
        pytest.skip("there are no user ids on this system")
    if os.geteuid():
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_store_that_may_not_be_written_says_so():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.sqlite"
        with open_store(path) as store:
            store.save([article(1)])
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        with as_a_user_without_rights(), pytest.raises(StoreError, match="writ"), open_store(path) as store:
            store.save([article(2)])
        Path(folder).chmod(0o755)


def test_a_writer_that_waits_too_long_is_told_in_words(tmp_path, monkeypatch):
    monkeypatch.setattr("geodata.store.file.BUSY_S", 0.01)
    with open_store(tmp_path / "articles.sqlite") as store, plain(store.path) as other:
        other.execute("begin immediate")
        with pytest.raises(StoreError, match="another process"):
            store.save([article(1)])


# Older stores


@pytest.fixture
def first_version(tmp_path):
    """A store that the first Dateline made of five stories, the second of them after an older state of it."""
    path = tmp_path / "first.sqlite"
    path.write_bytes(gzip.decompress((HERE / "store-1.sqlite.gz").read_bytes()))
    return path


def test_a_store_of_the_first_version_is_read_as_if_it_were_of_today(first_version):
    stories = [replace(STORIES[0], focus={"AM": 0.75, "AZ": 0.25}), *STORIES[1:5]]
    with open_store(first_version) as opened:
        assert load.articles(opened, [each.article.id for each in stories]) == stories
        assert query.total(opened, EVERYTHING) == 5
        assert opened.revision == 6
        with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "today.sqlite") as today:
            today.save(stories)
            for ask in (query.countries, query.days, query.by_source, query.unplaced):
                assert ask(opened, EVERYTHING) == ask(today, EVERYTHING)
            for words in ("the", "buses goris", "москве"):
                asked = Selection(words=words)
                assert query.newest(opened, asked, limit=9) == query.newest(today, asked, limit=9)
        assert opened.save(stories) == Saved(unchanged=5)
        assert opened.save(STORIES[:1]) == Saved(unchanged=1)
        assert opened.save([replace(STORIES[0], geoparser="v2")]) == Saved(updated=1)
    with plain(first_version) as connection:
        assert connection.execute("pragma user_version").fetchone() == (migration.VERSION,)
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert connection.execute("pragma foreign_key_check").fetchall() == []


def test_a_store_of_the_first_version_has_the_tables_and_indexes_of_a_new_one(first_version, store):
    open_store(first_version).close()
    store.close()
    laid_out = "select type, name, tbl_name from sqlite_master order by name"
    with plain(first_version) as brought_forward, plain(store.path) as new:
        assert brought_forward.execute(laid_out).fetchall() == new.execute(laid_out).fetchall()
        assert "mentions_to_check" not in {name for _, name, _ in new.execute(laid_out)}


def test_an_older_store_is_brought_forward_with_all_it_holds(store, monkeypatch):
    store.save(STORIES)
    store.close()
    steps = (
        *migration.STEPS,
        ("alter table articles add column mood text", "update articles set mood = 'calm'"),
    )
    monkeypatch.setattr(migration, "STEPS", steps)
    monkeypatch.setattr(migration, "VERSION", len(steps))
    with open_store(store.path) as opened:
        assert query.total(opened, EVERYTHING) == len(STORIES)
    with plain(store.path) as connection:
        assert connection.execute("pragma user_version").fetchone() == (len(steps),)
        assert connection.execute("select distinct mood from articles").fetchall() == [("calm",)]


def test_a_step_that_fails_leaves_the_older_store_as_it_was(store, monkeypatch):
    store.save([article(1)])
    store.close()
    with monkeypatch.context() as patched:
        patched.setattr(migration, "STEPS", (*migration.STEPS, ("drop table change", "nonsense")))
        patched.setattr(migration, "VERSION", migration.VERSION + 1)
        with pytest.raises(StoreError):
            open_store(store.path)
    with open_store(store.path) as opened:
        assert opened.save([article(1)]) == Saved(unchanged=1)
        assert opened.revision == 1


# Many at once


def test_a_snapshot_does_not_see_what_is_written_meanwhile(store):
    store.save([article(1)])
    with store.snapshot() as now:
        assert query.total(now, EVERYTHING) == 1
        store.save([article(2)])
        assert query.total(now, EVERYTHING) == now.revision == 1
    assert query.total(store, EVERYTHING) == store.revision == 2


def test_any_number_of_readers_look_at_once(stories):
    with ExitStack() as open_at_once:
        moments = [open_at_once.enter_context(stories.snapshot()) for _ in range(40)]
        assert {query.total(now, EVERYTHING) for now in moments} == {len(STORIES)}


def test_threads_share_a_store(stories):
    with ThreadPoolExecutor(8) as pool:
        totals = list(pool.map(lambda _: query.total(stories, Selection(words="the")), range(200)))
    assert len(set(totals)) == 1


BATCHES, BATCH = 12, 20


def write_batches(path, first):
    with open_store(path) as store:
        for batch in range(BATCHES):
            start = first + batch * BATCH
            store.save([story(start + n, "", "Rain in Paris.", {"Paris": 0.9}) for n in range(BATCH)])
            time.sleep(0.005)


def read_batches(path, goal):
    """How often whole batches, and nothing else, were seen."""
    looks, deadline = 0, time.monotonic() + 60
    with open_store(path) as store:
        while time.monotonic() < deadline:
            with store.snapshot() as now:
                total = query.total(now, EVERYTHING)
                assert total % BATCH == 0
                assert query.countries(now, EVERYTHING).get("FR", 0) == total == now.revision
                assert query.total(now, Selection(words="paris")) == total
            looks += 1
            if total == goal:
                return looks
    raise TimeoutError("the writers have not come to an end")


def test_processes_read_and_write_at_once_and_see_whole_batches(tmp_path):
    path = tmp_path / "articles.sqlite"  # made by whichever process comes first
    with ProcessPoolExecutor(5, multiprocessing.get_context("spawn")) as pool:
        writers = [pool.submit(write_batches, path, first) for first in (0, 10_000)]
        readers = [pool.submit(read_batches, path, 2 * BATCHES * BATCH) for _ in range(3)]
        for each in (*writers, *readers):
            each.result(timeout=120)
    with plain(path) as connection:
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert connection.execute("pragma foreign_key_check").fetchall() == []


def test_a_store_that_another_process_prepares_meanwhile_is_taken_for_ours(tmp_path, monkeypatch):
    path, connect = tmp_path / "articles.sqlite", sqlite3.connect
    with ThreadPoolExecutor(1) as others:

        class Interrupted(sqlite3.Connection):
            def execute(self, statement, *values):
                if statement == "pragma user_version":
                    monkeypatch.setattr(sqlite3, "connect", connect)
                    others.submit(lambda: open_store(path).close())
                    time.sleep(0.3)  # time enough to prepare it, were it let
                return super().execute(statement, *values)

        monkeypatch.setattr(sqlite3, "connect", lambda *at, **how: connect(*at, factory=Interrupted, **how))
        with open_store(path) as store:
            assert query.total(store, Selection()) == 0
