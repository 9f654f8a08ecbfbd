import tempfile
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import PLACES, story

from geodata.model import Article, GeoparsedArticle, Mention, Place, Resolution, Selection
from geodata.sphere import Box
from geodata.store import open_store, query, ranked
from geodata.store.named import ABOUT
from geodata.store.words import phrases, searchable
from geodata.worldviews import WORLDVIEWS

EVERYTHING = Selection()


def article(number, text="Rain.", title="", **told):
    return GeoparsedArticle(Article(number, title, text, **told), (), geoparser="v1")


# Words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rain in Yerevan", "rain YEREVAN"),
        ("Rain in Yerevan", "yerevan rain"),
        ("The mayor of São Paulo", "sao paulo"),
        ("The mayor of Sao Paulo", "São Paulo"),
        ("Straße nach Łódź", "strasse lodz"),
        ("Côte d’Ivoire won", "cote d'ivoire"),
        ("The U.S. won", "U.S."),
        ("В Москве дождь", "москве"),
        ("東京都は雨です", "京都"),
        ("東京都は雨です", "雨"),
        ("ฝนตกในกรุงเทพมหานคร", "กรุงเทพ"),
        ("서울에서 비가", "서울"),
        ("नई दिल्ली में बारिश", "दिल्ली"),
        ("أمطار في القاهرة", "القاهرة"),
        ("A flood, a fire", '"flood a fire"'),
        ("A flood, a fire", '“a fire” flood'),
        ("A flood, a fire", 'flood "a fire'),
        ("A flood, a fire", "fire !!! ???"),
    ],
)  # fmt: skip
def test_words_find_a_text(store, text, words):
    store.save([article(1, text)])
    assert query.total(store, Selection(words=words)) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A flood, a fire", "flood snow"),
        ("A flood, a fire", '"fire flood"'),
        ("A flood, a fire", "floo"),
        ("東京都は雨です", "都京"),
        ("नई दिल्ली में बारिश", "दल"),
        ("Rain", "!!!"),
        ("Rain", "🌧"),
    ],
)
def test_words_that_a_text_lacks_do_not_find_it(store, text, words):
    store.save([article(1, text)])
    assert query.total(store, Selection(words=words)) == 0


def test_a_phrase_does_not_run_from_the_title_into_the_text(store):
    store.save([article(1, "Fire in the valley.", title="After the flood")])
    assert query.total(store, Selection(words="flood fire")) == 1
    assert query.total(store, Selection(words='"flood fire"')) == 0


def test_blank_words_choose_everything(store):
    store.save([article(1)])
    assert query.total(store, Selection(words=" \t ")) == 1


@settings(derandomize=True, deadline=None)
@given(st.text())
def test_what_is_made_searchable_stays_so(text):
    assert searchable(searchable(text)) == searchable(text)


@settings(derandomize=True, deadline=None)
@given(st.text())
def test_phrases_hold_nothing_that_means_something_to_fts5(text):
    assert not set("".join(phrases(text))) & set("\"'*^:+-(){}\x00")


# What the numbers mean


NAMED = [
    *(PLACES[key] for key in ("Yerevan", "Goris", "Armenia", "Paris", "France", "Paris, Texas", "Black Sea")),
    Place(786714, "Pristina", "XK", None, None, "PPLC", 42.67, 21.17, 161_751),
    Place(792680, "Belgrade", "RS", None, None, "PPLC", 44.80, 20.47, 1_273_651),
]
COUNTRIES = ("AM", "FR", "US", "RS", "XK", "XX")
LONG = [
    "",
    *(" ".join(f"{word}{letter}" for letter in "abcdefghijklmnopqrstuvwxyz" * 2) for word in ("t", "u")),
]
"""Some of the texts are long enough to be known again in another paper."""


@st.composite
def geoparsed_articles(draw, number):
    words = draw(st.lists(st.sampled_from(("flood", "fire", "rain")), min_size=1, max_size=3))
    count = draw(st.integers(0, 4))
    text = " ".join(["Name"] * count + words + [draw(st.sampled_from(LONG))])
    resolutions = []
    for index in range(count):
        place = draw(st.sampled_from([None, *NAMED]))
        confidence = draw(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])) if place else 0.0
        mention = Mention("text", 5 * index, 5 * index + 4, "Name")
        sense = draw(st.sampled_from(["literal", "metonym"]))
        resolutions.append(Resolution(mention, place, confidence, sense=sense))
    published = draw(st.none() | st.datetimes(datetime(1968, 12, 30), datetime(1969, 1, 4)))
    weights = st.sampled_from([ABOUT / 2, ABOUT, 1.0])
    return GeoparsedArticle(
        Article(
            number,
            "",
            text,
            source=draw(st.sampled_from([None, "A", "B"])),
            published=published and published.replace(tzinfo=UTC, microsecond=0),
            language=draw(st.sampled_from([None, "en", "fr"])),
        ),
        tuple(resolutions),
        draw(st.dictionaries(st.sampled_from(COUNTRIES), weights, max_size=2)),
        "v1",
        draw(st.dictionaries(st.sampled_from([place.id for place in NAMED]), weights, max_size=2)),
    )


@st.composite
def histories(draw):
    """Batches of articles, saved one after the other; some take the place of earlier ones."""
    numbers = draw(st.lists(st.integers(1, 6), max_size=9))
    made = [draw(geoparsed_articles(number)) for number in numbers]
    cut = draw(st.integers(0, len(made)))
    return [made[:cut], made[cut:]]


days = st.none() | st.dates(date(1968, 12, 30), date(1969, 1, 4))
selections = st.builds(
    Selection,
    countries=st.lists(st.sampled_from(COUNTRIES), max_size=2, unique=True).map(tuple),
    place=st.none() | st.sampled_from([place.id for place in NAMED]),
    sources=st.lists(st.sampled_from(["A", "B", "C"]), max_size=2, unique=True).map(tuple),
    languages=st.lists(st.sampled_from(["en", "fr"]), max_size=2, unique=True).map(tuple),
    since=days,
    until=days,
    words=st.sampled_from(["", "", "flood", "rain fire", '"flood fire"']),
    min_confidence=st.sampled_from([0.0, 0.25, 0.6, 1.0]),
    sense=st.sampled_from([None, "literal", "metonym"]),
    about=st.booleans(),
    copies=st.booleans(),
    worldview=st.sampled_from(sorted(WORLDVIEWS)),
    beside=st.none() | st.sampled_from(COUNTRIES),
)


def placed(geoparsed, selection):
    return [
        resolution.place
        for resolution in geoparsed.resolutions
        if resolution.place
        and resolution.confidence >= selection.min_confidence
        and selection.sense in (None, resolution.sense)
    ]


def named_countries(geoparsed, selection):
    named = {place.country for place in placed(geoparsed, selection)} - {None}
    owner = WORLDVIEWS[selection.worldview].owner
    return {owner(code) for code in named if not selection.about or geoparsed.focus.get(code, 0) >= ABOUT}


def named_places(geoparsed, selection):
    """Places and how often they are named."""
    named = Counter(place.id for place in placed(geoparsed, selection))
    about = geoparsed.focus_places
    return {key: named[key] for key in named if not selection.about or about.get(key, 0) >= ABOUT}


def is_told(geoparsed, selection):
    told, day = geoparsed.article, geoparsed.article.published and geoparsed.article.published.date()
    phrase = selection.words.strip('"') if selection.words.startswith('"') else None
    words = [phrase] if phrase else selection.words.split()
    return (
        (not selection.sources or told.source in selection.sources)
        and (not selection.languages or told.language in selection.languages)
        and (not selection.since or (day is not None and day >= selection.since))
        and (not selection.until or (day is not None and day <= selection.until))
        and all(word in told.text for word in words)
    )


def listed(newsroom, story_of, selection):
    """The meaning of a selection, said a second time without a store: its articles, newest first."""
    undated = datetime.max.replace(tzinfo=UTC)
    told = [each for each in newsroom if is_told(each, selection)]
    told.sort(key=lambda each: (each.article.published or undated, each.article.id))
    if not selection.copies:
        told = list({story_of[each.article.id]: each for each in reversed(told)}.values())
    undated = datetime.min.replace(tzinfo=UTC)
    return sorted(
        (
            each
            for each in told
            if (not selection.countries or named_countries(each, selection) & set(selection.countries))
            and (selection.beside is None or selection.beside in named_countries(each, selection))
            and (selection.place is None or selection.place in named_places(each, selection))
        ),
        key=lambda each: (each.article.published or undated, each.article.id),
        reverse=True,
    )


def stories_at(store, revision):
    with store.reading() as connection:
        stand = "version <= :now and coalesce(replaced > :now, true)"
        query = f"select id, story from articles where {stand}".replace(":now", str(revision))
        return dict(connection.exec_driver_sql(query).all())


@settings(max_examples=200, deadline=None, derandomize=True)
@given(histories(), selections, st.data())
def test_every_number_is_that_of_the_list_it_leads_to(history, selection, data):
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "articles.sqlite") as store:
        newsroom, states = {}, {}
        for batch in history:
            store.save(batch)
            newsroom |= {each.article.id: each for each in batch}
            states[store.revision] = list(newsroom.values())
            if data.draw(st.booleans()):
                query.total(store, selection)  # so that the rest is read later, on top of this
        revision = data.draw(st.sampled_from([None, *states]))
        standing = states[store.revision if revision is None else revision]
        story_of = stories_at(store, store.revision if revision is None else revision)
        agree(store, replace(selection, revision=revision), standing, story_of)


def agree(store, selection, newsroom, story_of):
    """That each answer is that of the second telling, and each count the length of its list."""
    chosen = listed(newsroom, story_of, selection)
    assert query.total(store, selection) == len(chosen)
    assert query.newest(store, selection, limit=99) == [each.article.id for each in chosen]
    counts = query.countries(store, selection)
    for country in COUNTRIES:
        there = replace(selection, countries=(country,), place=None)
        assert counts.get(country, 0) == query.total(store, there) == len(listed(newsroom, story_of, there))
    beside = query.beside(store, selection)
    for country in set(COUNTRIES) - set(selection.countries):
        both = replace(selection, beside=country)
        assert beside.get(country, 0) == query.total(store, both) == len(listed(newsroom, story_of, both))
    assert not set(beside) & set(selection.countries)
    top, count = ranked.top_places(store, selection, limit=99)
    assert len(top) == count
    articles_of = {place.place_id: place.articles for place in top}
    for place in NAMED:
        here = replace(selection, place=place.id)
        dot = 0 if place.feature_code == "PCLI" else query.total(store, here)
        assert articles_of.get(place.id, 0) == dot
    dots = {place.id for place in NAMED if place.feature_code != "PCLI"}
    assert sum(place.mentions for place in top) == sum(
        often
        for each in listed(newsroom, story_of, replace(selection, place=None))
        for key, often in named_places(each, selection).items()
        if key in dots
    )
    for source, number in query.by_source(store, selection).items():
        assert number == query.total(store, replace(selection, sources=(source,)))
    for language, number in query.by_language(store, selection).items():
        assert number == query.total(store, replace(selection, languages=(language,)))
    by_day, undated = query.days(store, selection)
    for day, number in by_day.items():
        assert number == query.total(store, replace(selection, since=day, until=day))
    whenever = query.total(store, replace(selection, since=None, until=None))
    assert sum(by_day.values()) + undated >= whenever
    assert sum(by_day.values()) + undated == whenever or not selection.copies
    unplaced = sum(
        (resolution.place is None or resolution.confidence < selection.min_confidence)
        and selection.sense in (None, resolution.sense)
        for each in chosen
        for resolution in each.resolutions
    )
    assert query.unplaced(store, selection) == unplaced
    names = query.unplaced_names(store, selection, limit=9)
    assert sum(name.mentions for name in names) == unplaced
    copies = query.copies(store, [each.article.id for each in chosen], selection)
    for each in chosen:
        number = each.article.id
        told = {copy.article_id for copy in copies.get(number, ())} | {number}
        assert told == {key for key in story_of if story_of[key] == story_of[number]}


def test_the_numbers_of_the_map_are_those_of_the_lists(stories):
    for selection in (
        EVERYTHING,
        Selection(words="the"),
        Selection(min_confidence=0.9),
        Selection(sources=("Valley Post",)),
    ):
        for country, count in query.countries(stories, selection).items():
            assert query.total(stories, replace(selection, countries=(country,))) == count


def test_an_article_counts_once_however_often_it_names_a_country(store):
    store.save([story(1, "Paris", "Paris, Paris and Marseille.", {"Paris": 0.9, "Marseille": 0.8})])
    assert query.countries(store, EVERYTHING) == {"FR": 1}
    top, _ = ranked.top_places(store, EVERYTHING, limit=9)
    assert [(place.name, place.articles, place.mentions) for place in top] == [
        ("Paris", 1, 3),
        ("Marseille", 1, 1),
    ]


def test_a_country_named_as_such_is_counted_and_is_no_dot(store):
    store.save([story(1, "", "Rain in France.", {"France": 0.9})])
    assert query.countries(store, EVERYTHING) == {"FR": 1}
    assert ranked.top_places(store, EVERYTHING, limit=9) == ([], 0)


def test_a_sea_is_a_dot_of_no_country(store):
    store.save([story(1, "", "Storm on the Black Sea.", {"Black Sea": 0.9})])
    assert query.countries(store, EVERYTHING) == {}
    assert ranked.top_places(store, EVERYTHING, limit=9)[0][0].name == "Black Sea"


def test_articles_without_a_date_are_left_out_only_where_days_are_chosen(store):
    store.save([story(1, "", "Rain.", {}, day=None), story(2, "", "Rain.", {}, day="2026-02-03")])
    assert query.total(store, EVERYTHING) == 2
    assert query.total(store, Selection(since=date(2026, 1, 1))) == 1
    assert query.total(store, Selection(until=date.max)) == 1
    assert query.days(store, EVERYTHING) == ({date(2026, 2, 3): 1}, 1)


def test_the_last_day_is_included_to_its_last_second(store):
    midnight = datetime(2026, 2, 3, tzinfo=UTC)
    for number, seconds in enumerate((-1, 0, 86_399, 86_400), start=1):
        store.save([article(number, published=midnight + timedelta(seconds=seconds))])
    assert query.total(store, Selection(since=date(2026, 2, 3), until=date(2026, 2, 3))) == 2


def test_the_list_begins_with_the_newest_and_ends_with_the_undated(store):
    store.save(
        [story(n, "", "Rain.", {}, day=day) for n, day in enumerate(("2026-01-01", None, "2026-03-01", None))]
    )
    assert query.newest(store, EVERYTHING, limit=9) == [1002, 1000, 1003, 1001]
    assert query.newest(store, EVERYTHING, limit=2, offset=1) == [1000, 1003]


def test_the_places_beyond_the_limit_are_counted(stories):
    everywhere, count = ranked.top_places(stories, EVERYTHING, limit=999)
    assert ranked.top_places(stories, EVERYTHING, limit=3) == (everywhere[:3], count)


def test_the_rest_of_the_places_is_told_by_where_it_lies(stories):
    everywhere, count = ranked.top_places(stories, EVERYTHING, limit=999)
    east = Box(0, -90, 180, 90)
    further, of = ranked.top_places(stories, EVERYTHING, limit=4, after=3, inside=east)
    assert further == [place for place in everywhere[3:] if place.lon >= 0][:4]
    assert of == count
    assert ranked.top_places(stories, EVERYTHING, limit=4, inside=Box(-1, -90, -0.5, -80)) == ([], count)


def test_names_that_could_not_be_placed_are_told_the_most_frequent_first(store):
    names = {"Ekibar": None, "Paris": 0.4, "Goris": 0.9}
    store.save([story(1, "", "Ekibar, Paris, Goris, Ekibar.", names), story(2, "", "Ekibar.", names)])
    told = query.unplaced_names(store, Selection(min_confidence=0.5), limit=9)
    assert told == [("Ekibar", 3, 2), ("Paris", 1, 1)]
    assert query.unplaced(store, Selection(min_confidence=0.5)) == 4
    assert query.unplaced(store, EVERYTHING) == 3


@pytest.mark.parametrize("place", [2**63, -(2**63) - 1, 10**30])
def test_a_place_id_beyond_all_ids_finds_nothing(stories, place):
    assert query.total(stories, Selection(place=place)) == 0
