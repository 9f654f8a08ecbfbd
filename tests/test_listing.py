"""The article list as HTML."""

from html.parser import HTMLParser

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from stories import PLACES, STORIES, story

from dashboard.listing import article_list
from dashboard.selection import View
from geodata.atlas import ArticlePage, card
from geodata.model import GeoparsedArticle, Mention, Resolution, Selection
from geodata.store.query import Copy

NAMES = {"AM": "Armenia", "AZ": "Azerbaijan", "FR": "France", "US": "United States", "FJ": "Fiji"}


EVERYTHING = Selection()


def listed(geoparsed, selection=EVERYTHING, copies=()):
    page = ArticlePage((card(geoparsed, selection, copies),), 1, 1, 1)
    return article_list(page, View(selection), NAMES, Locale("en", "GB"))


def elements(html):
    """The names of the elements in HTML, with what their links lead to."""

    found = []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, attrs: found.append((tag, dict(attrs)))
    reader.feed(html)
    return found


def test_a_row_says_source_day_title_sentence_and_how_sure_the_place_is():
    html = listed(STORIES[2])
    assert "<bdi>Prairie Ledger</bdi> · 15 January 2026<a" in html
    assert "href='https://prairie-ledger.example/3' target='_blank' rel='noopener noreferrer'>" in html
    assert "in <mark>Paris</mark>, <mark>Texas</mark>, stopped in 1916." in html
    assert "certain, 0.96" in html


def test_of_the_names_those_that_are_looked_for_are_marked_and_the_others_underlined():
    html = listed(STORIES[0], Selection(countries=("AZ",)))
    assert "<mark>Baku</mark>" in html
    assert "<u>Goris</u>" in html
    assert "<bdi>Baku, Azerbaijan</bdi>" in html


def test_an_article_without_source_date_and_link_says_so():
    undated = next(found for found in STORIES if found.article.published is None)
    html = listed(undated)
    assert "unnamed source · no date" in html
    assert "target=" not in html


def test_a_title_opens_its_article_in_the_same_view():
    html = listed(STORIES[0], Selection(countries=("AZ",), words="a&b"))
    assert f"<a href='?c=AZ&amp;q=a%26b&amp;a={STORIES[0].article.id}'>" in html


def test_the_copies_of_a_story_are_named_and_can_be_opened():
    html = listed(STORIES[0], copies=(Copy("Valley <Post>", 7), Copy(None, 8)))
    assert "<summary>also in 2 other sources</summary>" in html
    assert "<a href='?a=7'><bdi>Valley &lt;Post&gt;</bdi></a> · <a href='?a=8'>" in html
    assert "also in" not in listed(STORIES[0])
    many = listed(STORIES[0], copies=tuple(Copy("A", number) for number in range(1_000)))
    assert "and 960 more" in many


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", " javascript:x", "//evil.example", "http:x"]
)
def test_links_lead_to_the_web_or_nowhere(url):
    found = story(1, "Title", "Text of Goris.", {"Goris": 0.9})
    object.__setattr__(found.article, "url", url)
    assert [attrs["href"] for tag, attrs in elements(listed(found)) if tag == "a"] == ["?a=1001"]


@given(
    st.text(max_size=80), st.text(min_size=1, max_size=200).filter(str.strip), st.text(max_size=40), st.data()
)
def test_no_text_of_an_article_becomes_an_element(title, text, source, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    plain = story(1, "Title", "Text", {}, source="Source").article
    article = type(plain)(1, title, text, source, f"https://example.org/{title}", None, plain.published, "en")
    mention = Mention("text", start, end, text[start:end])
    html = listed(GeoparsedArticle(article, (Resolution(mention, PLACES["Goris"], 0.9),)))
    known = {
        "section",
        "article",
        "p",
        "h2",
        "a",
        "bdi",
        "mark",
        "span",
        "i",
    }
    assert {tag for tag, _ in elements(html)} <= known
    for tag, attrs in elements(html):
        assert set(attrs) <= {"class", "dir", "href", "target", "rel", "style", "aria-label", "data-page"}, (
            tag
        )
    assert "\u202e" not in html
    assert "\x00" not in html


def test_a_title_of_ten_thousand_characters_is_cut():
    assert len(listed(story(1, "A" * 10_000, "Text of Goris.", {"Goris": 0.9}))) < 2_500
