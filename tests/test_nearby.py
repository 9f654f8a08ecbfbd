"""What else an article names near a name."""

import pytest

from geodata.gazetteer import open_gazetteer
from geodata.model import Article
from geodata.recognise import NO_PIPELINE, Reader, Recogniser
from geodata.recognise.nearby import FARTHEST_KM, MOST_NAMES, NOTHING, Nearby, nearby


@pytest.fixture(scope="module")
def reader():
    return Reader(open_gazetteer(), NO_PIPELINE)


def what_is_near(reader, text, *sure):
    (reading,) = reader.read_all([Article(1, "", text)])
    return nearby(reading.spans, frozenset(sure))


def test_towns_of_one_region_are_near_each_other_and_a_far_one_is_not(reader):
    near = what_is_near(reader, "Colne, Clitheroe, Vladivostok", "clitheroe", "vladivostok")
    assert near["colne"].names == near["clitheroe"].names == 1
    assert near["colne"].share == 1 / 2
    assert near["colne"].sure == 1
    assert 10 ** near["colne"].distance - 1 == pytest.approx(15, abs=5)
    assert near["vladivostok"].names == 0
    assert 10 ** near["vladivostok"].distance - 1 == pytest.approx(8_390, rel=0.01)


def test_any_of_the_bearers_may_be_near_and_it_is_told_whether_the_best_known_is(reader):
    near = what_is_near(reader, "Paris and Honey Grove and Blossom")  # in Lamar County, Texas
    assert near["paris"].names == 2
    assert near["paris"].of_first == 0


def test_a_name_does_not_speak_for_another_with_a_word_of_it(reader):
    near = what_is_near(reader, "Jackson County, Jackson", "jackson", "jackson county")
    assert near["jackson"] == Nearby(distance=NOTHING.distance)
    assert 10**NOTHING.distance - 1 == pytest.approx(FARTHEST_KM)


def test_a_name_that_is_alone_has_nothing_near_it(reader):
    assert what_is_near(reader, "It was cold, and Colne froze.") == {}


def test_of_very_many_names_the_first_ones_speak(reader):
    towns = ["Colne", *(place for place in many_towns() if place != "Clitheroe"), "Clitheroe"]
    near = what_is_near(reader, ", ".join(towns), "clitheroe")
    assert len(near) > MOST_NAMES
    assert near["colne"].sure == 0


def many_towns():
    gazetteer = open_gazetteer()
    places = filter(None, map(gazetteer.place, range(5_000_000, 5_200_000)))
    return list(dict.fromkeys(place.name for place in places if place.name.isalpha()))[: 2 * MOST_NAMES]


def test_a_surname_is_a_town_beside_its_neighbours():
    recogniser = Recogniser(open_gazetteer(), None)
    text = "Clitheroe lost at home to Colne, and Nelson held Barnoldswick. Burnley were idle."
    (mentions,) = recogniser.recognise_all([Article(1, "", text)])
    assert {mention.surface for mention in mentions} >= {"Clitheroe", "Colne", "Nelson", "Barnoldswick"}
