import pytest

from geodata.articles import article_id
from geodata.model import Article
from geodata.pipeline import Geoparser, geoparser_version, learn_homes
from geodata.resolve.homes import LEAST

ALEXANDRIA_LOUISIANA, LOUISIANA = 4314550, ("US", "LA")
STORIES = [
    "The council of Pineville, Louisiana, met on Monday. Roads in Natchitoches and Shreveport are closed.",
    "Deputies in Opelousas, La., and in Lafayette, La., arrested two men on Friday.",
    "Baton Rouge will get a new library, the mayor of the Louisiana capital said.",
    "A storm crossed Monroe, Louisiana, and moved on to Ruston and Bossier City.",
]


def article(text, source):
    return Article(article_id(None, source, "", text), "", text, source, language="en")


@pytest.fixture(scope="module")
def homes():
    return learn_homes(article(text, "The Red River Sample") for text in STORIES)


def test_a_publisher_is_at_home_where_its_articles_play(homes):
    home = homes["The Red River Sample"]
    assert home.articles == len(STORIES)
    assert home.divisions[LOUISIANA] > 0.6
    assert sum(home.countries.values()) == pytest.approx(1.0)


def test_a_name_means_the_place_at_home(homes):
    story = article("Schools in Alexandria stay closed on Monday, the board said.", "The Red River Sample")
    (resolution,) = Geoparser(processes=1, homes=homes).geoparse(story).resolutions
    assert resolution.place.id == ALEXANDRIA_LOUISIANA
    assert any("Louisiana" in reason for reason in resolution.reasons)


def test_the_same_words_of_another_publisher_mean_what_they_always_do(homes):
    story = article("Schools in Alexandria stay closed on Monday, the board said.", "Another Sample")
    (resolution,) = Geoparser(processes=1, homes=homes).geoparse(story).resolutions
    assert resolution.place.id != ALEXANDRIA_LOUISIANA


def test_too_few_articles_tell_no_home():
    few = [article(text, "Few") for text in STORIES[: LEAST - 1]]
    assert learn_homes(few) == {}


def test_articles_without_a_source_have_no_home():
    assert learn_homes(article(text, None) for text in STORIES) == {}


def test_homes_are_learnt_from_a_stream(homes):
    assert learn_homes(iter([article(text, "The Red River Sample") for text in STORIES])) == homes


def test_a_result_tells_whether_homes_were_learnt(homes):
    told = Geoparser(processes=1, homes=homes).version
    assert told == geoparser_version(homes=True)
    assert told != geoparser_version()
