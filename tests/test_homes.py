from dataclasses import replace

import pytest

from geodata import pipeline
from geodata.articles import article_id
from geodata.model import Article
from geodata.pipeline import FEW, Geoparser, geoparser_version
from geodata.recognise import NO_PIPELINE
from geodata.resolve.home import Home
from geodata.resolve.homes import LEAST, Named, homes_from

ALEXANDRIA_LOUISIANA, LOUISIANA = 4314550, ("US", "LA")
STORIES = [
    "The council of Pineville, Louisiana, met on Monday. Roads in Natchitoches and Shreveport are closed.",
    "Deputies in Opelousas, La., and in Lafayette, La., arrested two men on Friday.",
    "Baton Rouge will get a new library, the mayor of the Louisiana capital said.",
    "A storm crossed Monroe, Louisiana, and moved on to Ruston and Bossier City.",
]


def article(text, source):
    return Article(article_id(None, source, "", text), "", text, source, language="en")


def at_home():
    """A geoparser that knows the publisher of STORIES."""
    return learnt_from(article(text, "The Red River Sample") for text in STORIES)


def learnt_from(articles):
    return Geoparser(processes=1, learn_from=articles)


@pytest.fixture(scope="module")
def homes():
    return at_home().homes


def test_a_publisher_is_at_home_where_its_articles_play(homes):
    home = homes["The Red River Sample"]
    assert 8 < home.names < 16
    assert home.divisions[LOUISIANA] > 0.6
    assert sum(home.countries.values()) == pytest.approx(1.0)


def test_a_name_counts_once_however_often_it_comes_up():
    names = {"london": {("GB", "ENG"): 1.0}, "guelph": {("CA", "08"): 1.0}}
    others = {"london": {("GB", "ENG"): 1.0}, "sarnia": {("CA", "08"): 0.75, ("US", "NY"): 0.25}}
    articles = [Named("The Press", weights, ()) for weights in (names, others, names)]
    (home,) = homes_from(articles).values()
    assert home.names == 3
    assert home.divisions == pytest.approx({("GB", "ENG"): 1 / 3, ("CA", "08"): 7 / 12, ("US", "NY"): 1 / 12})


def test_who_writes_of_the_world_has_no_home():
    names = {"london": {("GB", "ENG"): 1.0}, "cairo": {("EG", "11"): 1.0}}
    assert homes_from([Named("The Globe", names, ())] * LEAST) == {}


def test_a_home_is_believed_the_further_the_more_names_tell():
    assert Home(2, {}, {}).certainty < Home(20, {}, {}).certainty < 1


def test_a_name_means_the_place_at_home():
    story = article("Schools in Alexandria stay closed on Monday, the board said.", "The Red River Sample")
    (resolution,) = at_home().geoparse(story).resolutions
    assert resolution.place.id == ALEXANDRIA_LOUISIANA
    assert any("Louisiana" in reason for reason in resolution.reasons)


def test_the_same_words_of_another_publisher_mean_what_they_always_do():
    story = article("Schools in Alexandria stay closed on Monday, the board said.", "Another Sample")
    (resolution,) = at_home().geoparse(story).resolutions
    assert resolution.place.id != ALEXANDRIA_LOUISIANA


def test_too_few_articles_tell_no_home():
    few = [article(text, "Few") for text in STORIES[: LEAST - 1]]
    assert learnt_from(few).homes == {}


def test_articles_without_a_source_have_no_home():
    assert learnt_from(article(text, None) for text in STORIES).homes == {}


def test_several_processes_learn_the_same(homes):
    stories = [article(text, "The Red River Sample") for text in STORIES]
    others = [article(f"A fair number {number} in Lyon.", f"Paper {number % 30}") for number in range(FEW)]
    with Geoparser(processes=2, learn_from=iter([*others, *stories])) as together:
        assert together.homes == homes | learnt_from(others).homes


@pytest.mark.parametrize("recogniser", [None, NO_PIPELINE])
def test_names_found_while_learning_are_those_found_without(recogniser):
    stories = [article(text, "The Red River Sample") for text in STORIES]
    copies = [replace(story, author="Another") for story in stories]
    knowing, asking = (
        Geoparser(recogniser=recogniser, processes=1, learn_from=articles) for articles in (stories, copies)
    )
    assert knowing.homes == asking.homes
    assert list(knowing.geoparse_all(stories)) == list(asking.geoparse_all(stories))


def test_more_than_is_remembered_tells_of_homes_too(monkeypatch, homes):
    monkeypatch.setattr(pipeline, "REMEMBERED", len(STORIES[0]) + 1)
    stories = [article(text, "The Red River Sample") for text in STORIES]
    geoparser = learnt_from(stories)
    assert geoparser.homes.keys() == homes.keys()
    assert [one.article for one in geoparser.geoparse_all(stories)] == stories


def test_a_result_tells_whether_homes_were_learnt():
    told = at_home().version
    assert told == geoparser_version(homes=True)
    assert told != geoparser_version()
