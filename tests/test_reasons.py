"""Reasons are read by people: true, short, and none twice."""

import pytest

from geodata.articles import article_id
from geodata.model import Article
from geodata.pipeline import Geoparser


@pytest.fixture(scope="module")
def reasons_for():
    geoparser = Geoparser(processes=1)

    def reasons(text, surface):
        geoparsed = geoparser.geoparse(Article(article_id(None, None, "", text), "", text, language="en"))
        return next(one.reasons for one in geoparsed.resolutions if one.mention.surface == surface)

    return reasons


def test_the_container_behind_the_comma_is_told_and_not_once_more(reasons_for):
    told = reasons_for("Rain flooded Pune, India, on Monday.", "Pune")
    assert told[0] == "the text says it is in India"
    assert not any("country" in reason for reason in told)


def test_a_demonym_is_told_as_one(reasons_for):
    assert "the people or the adjective of Kenya" in reasons_for("Kenyans voted on Tuesday.", "Kenyans")


def test_a_short_form_is_told_as_one(reasons_for):
    told = reasons_for("The U.S. envoy flew home.", "U.S.")
    assert "a short form of United States" in told


def test_the_most_important_of_many_is_told_with_their_number(reasons_for):
    told = reasons_for("The talks in Paris ended without a result.", "Paris")
    assert any(reason.startswith("the most important of") for reason in told)


def test_neighbours_are_told(reasons_for):
    text = "Trains between Nairobi, Mombasa and Nakuru stopped; Kenya Railways blamed the rain."
    assert any("country" in reason for reason in reasons_for(text, "Mombasa"))
