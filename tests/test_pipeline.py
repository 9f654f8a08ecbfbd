from dataclasses import replace
from itertools import pairwise

import pytest

from geodata.articles import article_id
from geodata.errors import GazetteerError
from geodata.model import Article, Mention
from geodata.pipeline import FEW, Geoparser, at_home
from geodata.resolve import Home
from geodata.rows import as_row


@pytest.fixture(scope="module")
def geoparser():
    return Geoparser(processes=1)


def article(text, title="", source=None, language="en"):
    return Article(article_id(None, source, title, text), title, text, source, language=language)


def places(geoparsed):
    """Surface and GeoNames id of each mention, in order."""
    return [(one.mention.surface, one.place and one.place.id) for one in geoparsed.resolutions]


PUNE, KENYA, NAIROBI, PARIS, PARIS_TEXAS, FRANCE = 1259229, 192950, 184745, 2988507, 4717560, 3017382


def test_where_no_gazetteer_can_be_built_it_is_said_before_other_processes_try(tmp_path, monkeypatch):
    no_folder = tmp_path / "file"
    no_folder.touch()
    monkeypatch.setenv("DATELINE_CACHE", str(no_folder))
    with pytest.raises(GazetteerError, match="DATELINE_CACHE"):
        Geoparser(processes=2)


def test_a_town_is_found_and_placed(geoparser):
    assert places(geoparser.geoparse(article("Heavy rain flooded streets in Pune on Monday."))) == [
        ("Pune", PUNE)
    ]


def test_the_state_behind_the_comma_tells_which_paris(geoparser):
    found = geoparser.geoparse(
        article("A school board in Paris, Texas, voted on Tuesday to keep its bus routes.")
    )
    assert places(found)[0] == ("Paris", PARIS_TEXAS)
    assert "the text says it is in Texas" in found.resolutions[0].reasons


def test_without_context_paris_is_in_france(geoparser):
    assert places(geoparser.geoparse(article("The talks in Paris ended without a result."))) == [
        ("Paris", PARIS)
    ]


def test_a_sea_is_meant_before_what_is_called_after_it(geoparser):
    found = geoparser.geoparse(article("Tankers left the North Sea for the Red Sea, off the coast of Sudan."))
    seas = [one.place for one in found.resolutions if " " in one.mention.surface]
    assert [(sea.name, sea.feature_code) for sea in seas] == [("North Sea", "SEA"), ("Red Sea", "SEA")]


def test_every_mention_is_cut_from_the_article_where_it_says(geoparser):
    text = "NAIROBI, Kenya — Kenyan officials met in Nairobi. The U.S. envoy flew on to Paris."
    geoparsed = geoparser.geoparse(article(text, title="Kenya hosts talks"))
    assert geoparsed.resolutions
    for one in geoparsed.resolutions:
        field = getattr(geoparsed.article, one.mention.field)
        assert field[one.mention.start : one.mention.end] == one.mention.surface


def test_mentions_are_sorted_title_first_and_do_not_overlap(geoparser):
    geoparsed = geoparser.geoparse(
        article(
            "Trucks from Mexico City reached Toluca, Mexico. New York City waits.",
            title="From Mexico City to New York",
        )
    )
    order = [
        (one.mention.field == "text", one.mention.start, one.mention.end) for one in geoparsed.resolutions
    ]
    assert order == sorted(order)
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(order))


def test_of_names_that_overlap_and_are_as_likely_the_more_famous_is_meant(geoparser):
    text = "台风登陆福建省厦门市，漳州和泉州停课。"
    found = geoparser.geoparse(replace(article(text), language="zh"))
    assert [one.mention.surface for one in found.resolutions][-2:] == ["漳州", "泉州"]


def test_confidence_lies_between_nought_and_one_and_leads_the_runners_up(geoparser):
    found = geoparser.geoparse(article("The mill in Springfield closed. Workers from Springfield protested."))
    for one in found.resolutions:
        assert 0 <= one.confidence <= 1
        ranked = [one.confidence, *(confidence for _, confidence in one.runners_up)]
        assert ranked == sorted(ranked, reverse=True)
        assert one.reasons


def test_a_text_without_places_has_no_mentions_and_no_focus(geoparser):
    geoparsed = geoparser.geoparse(article("The committee met again and agreed on nothing."))
    assert (geoparsed.resolutions, geoparsed.focus) == ((), {})


def test_given_mentions_are_resolved_and_no_others(geoparser):
    text = "From Lyon to Paris by train."
    given = (Mention("text", 13, 18, "Paris"),)
    (geoparsed,) = geoparser.geoparse_all([article(text)], [given])
    assert places(geoparsed) == [("Paris", PARIS)]


def test_an_unknown_name_is_not_placed_and_says_why(geoparser):
    given = (Mention("text", 0, 7, "Xqzwvut"),)
    (geoparsed,) = geoparser.geoparse_all([article("Xqzwvut fell silent.")], [given])
    (resolution,) = geoparsed.resolutions
    assert (resolution.place, resolution.confidence) == (None, 0.0)
    assert resolution.reasons == ("no place of that name is in the gazetteer",)


def test_a_name_keeps_its_meaning_through_an_article(geoparser):
    text = (
        "Paris, Texas, has a new mayor. She was born in Paris. Paris lies on the Red River side of the state."
    )
    found = [place for surface, place in places(geoparser.geoparse(article(text))) if surface == "Paris"]
    assert found == [PARIS_TEXAS] * 3


def test_two_meanings_of_one_name_are_kept_apart_where_the_text_does(geoparser):
    text = "The twin towns are Paris, France, and Paris, Texas, which exchange pupils."
    found = [place for surface, place in places(geoparser.geoparse(article(text))) if surface == "Paris"]
    assert found == [PARIS, PARIS_TEXAS]


def test_the_row_of_a_result_has_all_keys_the_command_promises(geoparser):
    row = as_row(geoparser.geoparse(article("Rain in Pune, India.")), "my-id")
    assert row["id"] == "my-id"
    assert row["focus"] == {"IN": 1.0}
    assert [(place["name"], place["country"]) for place in row["focus_places"]] == [
        ("Pune", "IN"),
        ("India", "IN"),
    ]
    assert sum(place["weight"] for place in row["focus_places"]) == pytest.approx(1)
    assert set(row["mentions"][0]) == {
        "field", "start", "end", "text", "kind", "geonameid", "name", "country", "admin1", "admin1_name",
        "feature_code", "lat", "lon", "confidence", "runners_up", "reasons", "sense",
        "own_id",
    }  # fmt: skip


def test_governments_that_speak_are_told_from_places(geoparser):
    found = geoparser.geoparse(article("Tehran denied the report. A theatre in Tehran reopened."))
    assert [one.sense for one in found.resolutions] == ["metonym", "literal"]


def test_a_publisher_is_at_home_where_its_address_ends_or_where_it_was_learnt_to_be():
    homes = {"The Star": Home(9, {"US": 0.9, "CA": 0.1}, {})}
    story = Article(1, "", "The fair opened.", "The Star")
    assert at_home(story, homes) == {"US": 0.9, "CA": 0.1}
    assert at_home(replace(story, url="https://star.example.ca/fair"), homes) == {"CA": 1.0}
    assert at_home(story, {}) == {}


def test_several_processes_give_the_same_in_the_same_order(geoparser):
    stories = [
        article(f"Story {number}: trains from Lyon to Paris, and from Nairobi to Mombasa.")
        for number in range(FEW + 40)
    ]
    alone = list(geoparser.geoparse_all(stories))
    together = list(Geoparser(processes=2).geoparse_all(stories))
    assert together == alone


def test_no_more_of_a_stream_is_read_than_is_worked_on(geoparser):
    read = 0

    def stories():
        nonlocal read
        for number in range(10_000):
            read += 1
            yield article(f"Story {number} from Lyon.")

    next(geoparser.geoparse_all(stories()))
    assert read <= FEW + 40
