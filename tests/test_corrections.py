import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import PLACES, story
from typer.testing import CliRunner

from geodata.commands import app
from geodata.errors import StoreError
from geodata.evaluate import read_annotated
from geodata.export.annotated import annotated
from geodata.focus import focus_of, focus_places_of
from geodata.gazetteer import open_gazetteer
from geodata.model import GeoparsedArticle, Mention, Resolution, Selection
from geodata.recognise.cues import FEATURES
from geodata.recognise.gate import GATE
from geodata.store import Saved, corrections, load, open_store, query
from geodata.store.corrections import Correction
from geodata.train.samples import ranker_sample
from geodata.trees import load_trees

PARIS, TEXAN, GORIS = PLACES["Paris"], PLACES["Paris, Texas"], PLACES["Goris"]
TEXT = "The clock in Paris stopped. Nobody knows when. The mayor of Paris is asked."


def paris(number=1, text=TEXT, place="Paris", **told):
    """An article in which every Paris is taken for one place."""
    return story(number, "", text, {"Paris": [place, 0.6]}, **told)


def correction(geoparsed, place, scope="mention", which=0, who="Ann"):
    return Correction(who, geoparsed.article.id, geoparsed.resolutions[which].mention, place, scope)


def meant(store, number=1, revision=None):
    """What the mentions of an article mean."""
    found = load.article(store, 1000 + number, revision)
    return [resolution.place and resolution.place.id for resolution in found.resolutions]


# One mention


def test_a_mention_means_what_a_person_says(store):
    before = paris()
    store.save([before])
    made = corrections.apply(store, correction(before, TEXAN))
    first, second = load.article(store, 1001).resolutions
    assert (first.place, first.confidence) == (TEXAN, 1.0)
    assert first.reasons == (f"corrected by Ann on {made.made.day} {made.made:%B %Y}",)
    assert first.runners_up == ((PARIS, 0.6),)
    assert second == before.resolutions[1]
    assert query.countries(store, Selection()) == {"FR": 1, "US": 1}


def test_what_names_no_place_is_no_mention_any_more(store):
    before = story(1, "", "Rain in Paris and Ekibar.", {"Paris": 0.6, "Ekibar": None})
    store.save([before])
    corrections.apply(store, correction(before, None))
    corrections.apply(store, correction(before, None, which=1))
    assert load.article(store, 1001).resolutions == ()
    assert query.countries(store, Selection()) == {}
    assert query.unplaced(store, Selection()) == 0
    asked, rulings = corrections.of_article(store, 1001)
    assert asked.resolutions == before.resolutions
    assert [ruling.place for ruling in rulings.values()] == [None, None]


def test_what_was_not_placed_can_be(store):
    before = story(1, "", "Rain in Ekibar.", {"Ekibar": None})
    store.save([before])
    corrections.apply(store, correction(before, GORIS))
    assert meant(store) == [GORIS.id]
    assert query.unplaced(store, Selection()) == 0


def test_a_right_place_can_be_confirmed(store):
    before = paris()
    store.save([before])
    corrections.apply(store, correction(before, PARIS))
    first = load.article(store, 1001).resolutions[0]
    assert (first.place, first.confidence, first.runners_up) == (PARIS, 1.0, ((TEXAN, 0.4),))
    assert first.reasons[0].startswith("confirmed by Ann on ")


def test_what_an_article_is_about_follows_its_corrections(store):
    store.save([paris()])
    for which in (0, 1):
        corrections.apply(store, correction(paris(), TEXAN, which=which))
    assert load.article(store, 1001).focus == {"US": 1.0}
    assert query.total(store, Selection(countries=("US",), about=True)) == 1
    assert query.total(store, Selection(countries=("FR",), about=True)) == 0


def test_a_correction_is_one_more_revision_and_an_earlier_one_shows_what_was_so(store):
    store.save([paris()])
    before = store.revision
    corrections.apply(store, correction(paris(), TEXAN))
    assert store.revision > before
    assert meant(store) == [TEXAN.id, PARIS.id]
    assert meant(store, revision=before) == [PARIS.id, PARIS.id]
    assert query.countries(store, Selection(revision=before)) == {"FR": 1}


def test_of_two_corrections_of_a_mention_the_later_holds_until_it_is_undone(store):
    store.save([paris()])
    first = corrections.apply(store, correction(paris(), TEXAN))
    second = corrections.apply(store, correction(paris(), GORIS, who="Bob"))
    assert second.previous == first.number
    assert meant(store) == [GORIS.id, PARIS.id]
    corrections.undo(store, second.number, "Ann")
    assert meant(store) == [TEXAN.id, PARIS.id]
    corrections.undo(store, first.number, "Ann")
    assert load.article(store, 1001) == paris()


# Many mentions


@pytest.fixture
def papers(store):
    """Paris of two papers, taken for that of France; one of Texas; and a city of light that is Paris, too."""
    light = story(4, "", "The city of light.", {"city of light": ["Paris", 0.6]})
    articles = [
        paris(1, source="Prairie Ledger"),
        paris(2, "Rain in PARIS.".replace("PARIS", "Paris"), source="Prairie Ledger"),
        paris(3, "Snow in Paris.", source="Le Monde"),
        light,
        paris(5, "Sun in Paris.", place="Paris, Texas", source="Prairie Ledger"),
    ]
    store.save(articles)
    return articles


def test_a_correction_of_a_source_holds_for_what_it_took_for_the_same_place(store, papers):
    wished = correction(papers[0], TEXAN, "source")
    effect = corrections.preview(store, wished)
    assert (effect.mentions, effect.articles, effect.spared) == (3, 2, 0)
    assert effect.examples[0] == (1001, papers[0].resolutions[0].mention)
    assert query.countries(store, Selection()) == {"FR": 4, "US": 1}
    assert corrections.apply(store, wished).mentions == 3
    assert [meant(store, number) for number in (1, 2, 3, 4)] == [
        [TEXAN.id, TEXAN.id],
        [TEXAN.id],
        [PARIS.id],
        [PARIS.id],
    ]


def test_a_correction_of_the_corpus_holds_for_all_of_the_same_name_and_wrong_place(store, papers):
    wished = correction(papers[0], GORIS, "corpus")
    assert corrections.preview(store, wished).mentions == 4
    made = corrections.apply(store, wished)
    assert [meant(store, number)[0] for number in (1, 2, 3, 4, 5)] == [
        GORIS.id,
        GORIS.id,
        GORIS.id,
        PARIS.id,
        TEXAN.id,
    ]
    corrections.undo(store, made.number, "Ann")
    assert load.articles(store, range(1001, 1006)) == papers


def test_articles_that_come_later_are_corrected_too(store, papers):
    corrections.apply(store, correction(papers[0], TEXAN, "source"))
    corrections.apply(store, correction(papers[2], GORIS, "corpus"))
    store.save([paris(6, "Ice in Paris.", source="Le Monde")])
    assert meant(store, 6) == [GORIS.id]
    assert store.save([paris(6, "Ice in Paris.", source="Le Monde")]) == Saved(unchanged=1)


def test_what_was_corrected_by_itself_is_spared(store, papers):
    corrections.apply(store, correction(papers[1], GORIS))
    wished = correction(papers[0], TEXAN, "corpus")
    effect = corrections.preview(store, wished)
    assert (effect.mentions, effect.articles, effect.spared) == (3, 2, 1)
    corrections.apply(store, wished)
    assert meant(store, 2) == [GORIS.id]


def test_of_two_corrections_of_many_the_later_holds(store, papers):
    corrections.apply(store, correction(papers[0], TEXAN, "source"))
    later = corrections.apply(store, correction(papers[0], GORIS, "corpus"))
    assert meant(store, 1) == [GORIS.id, GORIS.id]
    corrections.undo(store, later.number, "Ann")
    assert meant(store, 1) == [TEXAN.id, TEXAN.id]
    assert meant(store, 3) == [PARIS.id]


# Saved again


def test_corrections_survive_another_geoparser(store):
    store.save([paris()])
    corrections.apply(store, correction(paris(), TEXAN))
    assert store.save([replace(paris(place="Paris"), geoparser="v2")]) == Saved(updated=1)
    assert meant(store) == [TEXAN.id, PARIS.id]
    assert load.article(store, 1001).geoparser == "v2"


def test_a_correction_of_many_rests_where_the_geoparser_has_learnt_better(store):
    store.save([paris()])
    made = corrections.apply(store, correction(paris(), GORIS, "corpus"))
    store.save([replace(paris(place="Paris, Texas"), geoparser="v2")])
    assert meant(store) == [TEXAN.id, TEXAN.id]
    (entry,) = corrections.log(store)
    assert (entry.number, entry.undone, entry.mentions) == (made.number, None, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. " + TEXT, [GORIS, PARIS]),
        ("A mayor of Paris spoke. " + TEXT, [PARIS, GORIS, PARIS]),
        (TEXT.replace("stopped", "stopped at noon"), [GORIS, PARIS]),
        (TEXT.replace("The clock in Paris stopped. ", ""), [PARIS]),
        ("Nothing of that.", []),
    ],
)
def test_a_correction_follows_its_mention_into_a_new_text_or_rests(store, text, expected):
    store.save([paris()])
    made = corrections.apply(store, correction(paris(), GORIS))
    assert store.save([paris(text=text)]) == Saved(updated=1)
    assert meant(store) == [place.id for place in expected]
    (entry,) = corrections.log(store)
    assert entry.undone is None
    assert entry.mentions == expected.count(GORIS)
    store.save([paris()])
    assert meant(store) == [GORIS.id, PARIS.id]
    corrections.undo(store, made.number, "Ann")
    assert load.article(store, 1001) == paris()


def test_each_of_many_alike_keeps_its_own_correction(store):
    alike = paris(text="Paris " * 30)
    store.save([alike])
    for which, place in ((3, TEXAN), (15, GORIS)):
        corrections.apply(store, correction(alike, place, which=which))
    store.save([replace(alike, geoparser="v2")])
    assert [number for number, place in enumerate(meant(store)) if place != PARIS.id] == [3, 15]


# The log


def test_the_log_says_who_said_what_when_and_what_became_of_it(store, papers):
    corrections.apply(store, correction(papers[0], TEXAN, "source"))
    corrections.apply(store, correction(papers[2], None, who="  Bob \n Z. "))
    corrections.undo(store, 1, "Cleo")
    last, first = corrections.log(store)
    assert (last.number, last.who, last.place, last.taken_for, last.mentions) == (2, "Bob Z.", None, PARIS, 1)
    assert (first.who, first.scope, first.source) == ("Ann", "source", "Prairie Ledger")
    assert first.undone[0] == "Cleo"
    assert first.mentions == 0
    assert time.time() - last.made.timestamp() < 60


@pytest.mark.parametrize("who", ["", "   ", "x" * 81])
def test_a_correction_needs_a_name(store, who):
    store.save([paris()])
    with pytest.raises(StoreError, match="needs a name"):
        corrections.apply(store, correction(paris(), TEXAN, who=who))
    assert corrections.log(store) == []


def test_what_cannot_be_corrected_is_told_in_words(store):
    nameless = paris(source=None)
    store.save([nameless])
    with pytest.raises(StoreError, match="names no source"):
        corrections.apply(store, correction(nameless, TEXAN, "source"))
    gone = replace(correction(nameless, TEXAN), mention=Mention("text", 1, 6, "Paris"))
    with pytest.raises(StoreError, match="has changed; look again"):
        corrections.preview(store, gone)
    for number in (7, -7, 7**70):
        with pytest.raises(StoreError, match=f"no correction {number}"):
            corrections.undo(store, number, "Ann")
    corrections.undo(store, corrections.apply(store, correction(nameless, TEXAN)).number, "Ann")
    with pytest.raises(StoreError, match="taken back before, by Ann"):
        corrections.undo(store, 1, "Bob")


# For training


def test_what_people_said_can_be_learnt_from(store, papers, tmp_path):
    corrections.apply(store, correction(papers[0], TEXAN))
    corrections.apply(store, correction(papers[2], None))
    written = tmp_path / "corrected.jsonl"
    done = CliRunner().invoke(app, ["corrections", "export", str(written), "--store", str(store.path)])
    assert done.exit_code == 0, done.output
    first, second = read_annotated(written)
    assert first.article.text == TEXT
    assert first.article.source == "Prairie Ledger"
    assert [(gold["geonameid"], gold["lat"]) for gold in first.gold] == [(TEXAN.id, TEXAN.lat), (None, None)]
    assert second.gold == ()


def test_a_place_of_ones_own_keeps_its_id_in_what_is_exported(store):
    geoparsed = paris()
    store.save([geoparsed])
    corrections.apply(store, correction(geoparsed, replace(TEXAN, id=-100_000_007, own_id="hq-7")))
    (row,) = annotated(store)
    assert [(gold["geonameid"], gold["own_id"]) for gold in row["mentions"]] == [(None, "hq-7"), (None, None)]


def test_where_nothing_was_corrected_the_exported_file_is_empty(store, tmp_path):
    written = tmp_path / "corrected.jsonl"
    done = CliRunner().invoke(app, ["corrections", "export", str(written), "--store", str(store.path)])
    assert (done.exit_code, written.read_bytes()) == (0, b"")


def test_training_reads_what_was_exported(store, papers, tmp_path):
    for each in papers:
        corrections.apply(store, correction(each, TEXAN))
    written = tmp_path / "corrected.jsonl"
    written.write_bytes(b"".join(orjson.dumps(row) + b"\n" for row in annotated(store)))
    sample = ranker_sample(read_annotated(written), open_gazetteer(), load_trees(GATE, FEATURES))
    assert set(sample.wanted.tolist()) == {True, False}


def test_the_command_line_lists_corrections_and_takes_them_back(store, papers):
    corrections.apply(store, correction(papers[0], TEXAN, "source"))
    at = ["--store", str(store.path)]
    listed = CliRunner().invoke(app, ["corrections", "list", *at])
    assert "Paris" in listed.output
    assert f"Paris ({TEXAN.id})" in listed.output
    assert CliRunner().invoke(app, ["corrections", "undo", "1", "--who", "Bob", *at]).exit_code == 0
    assert load.articles(store, range(1001, 1006)) == papers
    assert "taken back by Bob" in CliRunner().invoke(app, ["corrections", "list", *at]).output


# Whatever is said, in whatever order


SAID = st.tuples(
    st.integers(0, 3),
    st.integers(0, 2),
    st.sampled_from([None, PARIS, TEXAN, GORIS]),
    st.sampled_from(["mention", "source", "corpus"]),
)


@st.composite
def newsrooms(draw):
    articles = []
    for number in range(4):
        names = draw(st.lists(st.sampled_from(["Paris", "Goris"]), min_size=3, max_size=3))
        text, resolutions = "", []
        for name in names:
            text += draw(st.sampled_from(["Rain in ", "The mayor of ", ""]))
            mention = Mention("text", len(text), len(text) + len(name), name)
            text += f"{name}. "
            place = draw(st.sampled_from([None, PARIS, TEXAN]))
            resolutions.append(Resolution(mention, place, 0.5 if place else 0.0))
        made = story(number, "", text, {}, source=draw(st.sampled_from(["A", "B"])))
        about, around = focus_of(resolutions), focus_places_of(resolutions)
        articles.append(GeoparsedArticle(made.article, tuple(resolutions), about, made.geoparser, around))
    return articles


@settings(max_examples=25, deadline=None, derandomize=True)
@given(newsrooms(), st.lists(SAID, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_a_preview_says_what_happens_and_undoing_all_leaves_what_was(articles, said, order):
    ids = [each.article.id for each in articles]
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "articles.sqlite") as store:
        store.save(articles)
        states, made = [], []
        for number, which, place, scope in said:
            states.append(load.articles(store, ids))
            wished = correction(articles[number], place, scope, which)
            effect = corrections.preview(store, wished)
            entry = corrections.apply(store, wished)
            made.append(entry.number)
            assert entry.mentions == effect.mentions
        settled = load.articles(store, ids)
        store.save([replace(each, geoparser="v2") for each in articles])
        assert [each.resolutions for each in load.articles(store, ids)] == [
            each.resolutions for each in settled
        ]
        if order.random() < 0.5:
            for number, state in zip(reversed(made), reversed(states), strict=True):
                corrections.undo(store, number, "Ann")
                assert [each.resolutions for each in load.articles(store, ids)] == [
                    each.resolutions for each in state
                ]
        else:
            for number in order.sample(made, len(made)):
                corrections.undo(store, number, "Ann")
        assert load.articles(store, ids) == [replace(each, geoparser="v2") for each in articles]


# Many at once


def test_two_who_correct_at_once_are_both_heard(tmp_path):
    path = tmp_path / "articles.sqlite"
    articles = [paris(number) for number in range(20)]
    with open_store(path) as first, open_store(path) as second:
        first.save(articles)
        with ThreadPoolExecutor(2) as pool:
            ann = pool.map(lambda each: corrections.apply(first, correction(each, TEXAN)), articles)
            bob = pool.map(lambda each: corrections.apply(second, correction(each, GORIS, which=1)), articles)
            numbers = [entry.number for entry in (*ann, *bob)]
        assert sorted(numbers) == list(range(1, 41))
        for number in range(20):
            assert meant(first, number) == [TEXAN.id, GORIS.id]


def correct_for_ever(path):
    with open_store(path) as store:
        while True:
            entry = corrections.apply(store, correction(paris(0), TEXAN, "corpus"))
            corrections.undo(store, entry.number, "Ann")


def test_whoever_is_killed_leaves_corrections_wholly_made_or_not_at_all(tmp_path):
    path = tmp_path / "articles.sqlite"
    with open_store(path) as store:
        store.save([paris(number) for number in range(40)])
    for wait in (0.9, 1.0, 1.1):
        writer = multiprocessing.get_context("spawn").Process(target=correct_for_ever, args=(path,))
        writer.start()
        with open_store(path) as store:
            before = len(corrections.log(store))
            deadline = time.monotonic() + 60
            while (made := len(corrections.log(store)) - before) < 2 and time.monotonic() < deadline:
                time.sleep(0.02)
        assert made >= 2
        time.sleep(wait / 10)
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()
        with open_store(path) as store:
            # whoever was killed between a correction and its undoing has left it standing
            standing = [entry.mentions for entry in corrections.log(store) if not entry.undone]
            assert standing[:1] in ([], [80])
            place = TEXAN if standing else PARIS
            for number in range(40):
                assert meant(store, number) == [place.id, place.id]
            assert query.countries(store, Selection()) == {place.country: 40}


def test_the_list_is_written_where_not_every_letter_can_be(store, papers):
    corrections.apply(store, correction(papers[0], replace(TEXAN, name="Łódź"), who="Éva"))
    command = [sys.executable, "-m", "geodata", "corrections", "list", "--store", store.path]
    settings = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(command, env=settings, capture_output=True, check=False)
    assert "Éva" in done.stdout.decode("cp1252"), done.stderr
