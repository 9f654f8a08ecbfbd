import pytest

from geodata.gazetteer import open_gazetteer
from geodata.recognise.namesakes import heads_a_person
from geodata.recognise.page import Page
from geodata.recognise.somebody import is_told_to_be_somebody
from geodata.recognise.spans import Entity, spans_of
from geodata.recognise.tokens import tokens_of


def page_of(text):
    tokens = tokens_of(text)
    spans = spans_of(text, tokens, (), open_gazetteer(), "en")
    return Page(text, tokens, None, spans, title_end=0, language="en")


def span(page, surface):
    return next(one for one in page.spans if one.surface == surface)


@pytest.mark.parametrize(
    ("text", "name", "inside"),
    [
        ("A flood in Paris, Texas, closed the school.", "Paris", True),
        ("A flood in Paris, Berlin and Rome closed schools.", "Paris", False),
        ("A flood in Paris in Texas.", "Paris", False),
    ],
)
def test_a_name_stands_in_the_container_behind_its_comma(text, name, inside):
    page = page_of(text)
    assert page.in_container(span(page, name)) is inside


@pytest.mark.parametrize("name", ["Lyon", "Nancy", "Metz"])
def test_each_name_of_a_list_has_a_place_beside_it(name):
    page = page_of("Trains from Lyon, Nancy and Metz were late.")
    assert page.in_a_list(span(page, name))


def test_a_division_is_named_by_another_name_of_the_article_only():
    page = page_of("The mayor of Baton Rouge left Louisiana for Alexandria.")
    assert page.is_named(("US", "LA"), "baton rouge")
    assert not page.is_named(("US", "LA"), "louisiana")


def test_a_headline_has_more_capitals_than_a_sentence():
    page = page_of("Mayor Quits After Storm in Alexandria\nThe mayor left the town by boat.")
    assert page.capitals[0] == pytest.approx(5 / 6)
    assert page.capitals[-1] == pytest.approx(1 / 7)


def test_what_is_told_of_a_name_is_counted_over_all_its_mentions():
    page = page_of("Mayor London spoke. In London, Ontario, it rained. London was dry.")
    assert page.told_of["london"] == [1, 1, 1]


@pytest.mark.parametrize(
    ("text", "label", "heads"),
    [
        ("Israel Ortega scored in extra time.", "PERSON", True),
        ("Brooklyn Beckham lives in Brooklyn.", "PERSON", True),
        ("Israel Ortega Wins In Brooklyn", "PERSON", False),
        ("PARIS HILTON MARRIES", "ORG", True),
        ("Georgia Whitlock, who sold flowers, is here.", "GPE", True),
        ("PARIS POLICE MARCH", "PERSON", False),
        ("Paris Hilton flew home.", "ORG", True),
        ("Dallas Airlines flew home.", "ORG", False),
        ("Athens Parks reopen.", "PERSON", False),
    ],
)
def test_who_is_called_like_a_town_is_known_by_the_pipeline_and_by_a_surname(text, label, heads):
    tokens = tokens_of(text)
    entity = Entity(0, tokens[1].end, label)
    spans = spans_of(text, tokens, (entity,), open_gazetteer(), "en")
    page = Page(text, tokens, (entity,), spans, title_end=0, language="en")
    assert heads_a_person(page, span(page, tokens[0].text)) is heads


@pytest.mark.parametrize("told", [" was a ", ", a "])
def test_a_word_of_thousands_of_hyphens_is_read_in_one_way(told):
    page = page_of(f"Madison{told}{'nurse-' * 5_000}")
    assert not is_told_to_be_somebody(page, page.spans[0])  # else it would not end


def test_who_is_named_first_is_looked_for_once(monkeypatch):
    looked_at = []
    page = page_of("Rain fell. " * 50 + "Chelsea smiled at her mother. " * 50)
    monkeypatch.setattr(Page, "tells_of_a_person", record(Page.tells_of_a_person, looked_at))
    assert is_told_to_be_somebody(page, span(page, "Chelsea"))
    for one in page.spans:
        is_told_to_be_somebody(page, one)
    assert len(looked_at) <= 2 * len(page.tokens)


def record(method, calls):
    """The method, which notes its calls."""
    return lambda *of: calls.append(of) or method(*of)
