import pytest

from geodata.gazetteer import open_gazetteer
from geodata.recognise.beside import FEATURES, beside
from geodata.recognise.page import Page
from geodata.recognise.spans import spans_of
from geodata.recognise.tokens import tokens_of


def told(text, surface):
    """The cues that hold of the first span with that surface."""
    tokens = tokens_of(text)
    page = Page(
        text, tokens, None, spans_of(text, tokens, (), open_gazetteer(), "en"), title_end=0, language="en"
    )
    span = next(one for one in page.spans if one.surface == surface)
    return {name for name, holds in zip(FEATURES, beside(page, span), strict=True) if holds}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NAIROBI — The bank raised its rates.", "NAIROBI"),
        ("PUNE, India (AP) - Rain fell.", "PUNE"),
        ("LYON (Reuters) – Trains stood still.", "LYON"),
        ("Rain stopped play.\nLeeds -- The match was put off.", "Leeds"),
    ],
)
def test_a_dateline_ends_in_a_dash(text, name):
    assert "in a dateline" in told(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [("Paris-Roubaix is run in April.", "Paris"), ("He lives in Leeds - for now.", "Leeds")],
)
def test_a_hyphen_or_a_dash_within_a_sentence_makes_no_dateline(text, name):
    assert "in a dateline" not in told(text, name)


def test_a_party_is_told_by_its_initial():
    assert "before: party" in told("Rep. Ann Lee, R-Akron, voted no.", "Akron")
    assert "before: party" not in told("The T-Akron line is closed.", "Akron")


@pytest.mark.parametrize("text", ["A Boston firefighter won.", "The Boston-based firm won."])
def test_what_belongs_to_a_town_is_told_by_the_word_behind_it(text):
    assert "after: of a town" in told(text, "Boston")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Salem Arts and Crafts Council met.", True),
        ("The Salem mayor and the Council met.", False),
        ("They left Salem. Arts Council members stayed.", False),
    ],
)
def test_an_institution_is_named_within_the_same_name(text, named):
    assert ("after: institution later" in told(text, "Salem")) is named


@pytest.mark.parametrize("name", ["Lee", "Grant"])
def test_each_name_before_a_word_for_several_is_one_of_them(name):
    cues = told("Snow fell on Lee and Grant counties.", name)
    assert cues & {"after: several", "after: and several"}
