"""The view's form in the URL."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import selection
from dashboard.parameters import MEANING
from dashboard.selection import View, choose, parse, query, telling
from dashboard.visible import quoted, visible
from geodata.model import Selection

CODE = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=2)
TEXT = st.text(min_size=1, max_size=60).map(visible).filter(bool)
DAY = st.dates(min_value=date(1, 1, 1))


BACKWARDS = "The days run backwards, from 2026-03-02 to 2026-03-01."


@st.composite
def views(draw):
    since, until = draw(st.none() | DAY), draw(st.none() | DAY)
    if since and until and since > until:
        since, until = until, since
    chosen = Selection(
        countries=tuple(draw(st.lists(CODE, unique=True, max_size=5))),
        beside=draw(st.none() | CODE),
        place=draw(st.none() | st.integers(-(10**9), 10**12)),
        sources=tuple(draw(st.lists(TEXT, unique=True, max_size=5))),
        languages=tuple(draw(st.lists(CODE.map(str.lower), unique=True, max_size=5))),
        since=since,
        until=until,
        words=draw(st.just("") | TEXT),
        min_confidence=draw(st.floats(0, 1).map(abs)),
        sense=draw(st.sampled_from([None, "literal", "metonym"])),
        about=draw(st.booleans()),
        copies=draw(st.booleans()),
        worldview=draw(st.sampled_from(["", "un", "de-jure"])),
        revision=draw(st.none() | st.integers(0, 2**63 - 1)),
    )
    return View(
        chosen,
        panel=draw(st.sampled_from(["articles", "countries", "places", "sources", "together", "unplaced"])),
        page=draw(st.integers(1, 999_999)),
        article=draw(st.none() | st.integers(0, 2**63 - 1)),
        mention=draw(st.none() | st.tuples(st.sampled_from(["title", "text"]), st.integers(0, 10**9 - 1))),
        by=draw(st.sampled_from(["articles", "share", "change"])),
        draw=draw(st.sampled_from(["dots", "heat", "arcs"])),
        flat=draw(st.booleans()),
    )


@given(views())
def test_a_view_survives_the_way_through_the_url(view):
    assert parse(selection.format(view)) == (view, ())


@given(st.dictionaries(st.sampled_from([*MEANING, "utm_source", "embed"]), st.lists(st.text(), max_size=4)))
def test_no_url_raises_and_what_is_left_of_it_is_stable(params):
    view, _ = parse(params)
    assert parse(selection.format(view)) == (view, ())


def test_the_empty_view_needs_no_parameters():
    assert selection.format(View()) == {}
    assert query(View()) == ""
    assert parse({}) == (View(), ())


def test_the_codes_are_short():
    chosen = Selection(("AM",), 616052, ("Harbour Gazette",), ("en",), date(2026, 10, 1), None, "border", 0.6)
    view = View(chosen, page=2)
    assert query(view) == "c=AM&p=616052&q=border&from=2026-10-01&s=Harbour+Gazette&lang=en&conf=0.6&page=2"


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ({"c": ["France"]}, "c=“France” is not a country code such as AM."),
        ({"p": ["1e9"]}, "p=“1e9” is not the number of a place."),
        ({"from": ["2026-02-30"]}, "from=“2026-02-30” is not a day such as 2026-10-01."),
        ({"conf": ["nan"]}, "conf=“nan” is not a confidence from 0 to 1."),
        ({"conf": ["-0.5"]}, "conf=“-0.5” is not a confidence from 0 to 1."),
        ({"page": ["0"]}, "page=“0” is not a page number."),
        ({"page": ["９"]}, "page=“９” is not a page number."),
        ({"a": [str(2**63)]}, "a=“9223372036854775808” is not the number of an article."),
        ({"w": ["../un"]}, "w=“../un” is not a worldview such as un."),
        ({"m": ["x7"]}, "m=“x7” is not the place of a name in an article, such as 120 or t12."),
        ({"v": ["admin"]}, "v=“admin” is not articles, countries, places, sources, together or unplaced."),
        ({"q": ["x" * 201]}, f"q=“{'x' * 39}…” is not a search of at most 200 characters."),
        ({"__proto__": ["x"]}, "Nothing is called “__proto__” here."),
        ({"c": ["AM"] * 51}, "c has 51 values; only the first 50 count."),
        ({"p": ["1", "2"]}, "p is given more than once; the last counts."),
        (
            {"from": ["2026-03-02"], "to": ["2026-03-01"]},
            BACKWARDS,
        ),
    ],
)
def test_what_is_wrong_is_named(params, complaint):
    _, wrong = parse(params)
    assert wrong == (complaint,)


def test_what_is_wrong_does_not_spoil_the_rest():
    view, _ = parse({"c": ["AM", "<script>"], "q": ["border"], "from": ["yesterday"]})
    assert view == View(Selection(countries=("AM",), words="border"))


def test_a_choice_turns_back_to_the_first_page_but_keeps_the_panel():
    assert choose(View(panel="places", page=3), words="rain") == View(Selection(words="rain"), "places", 1)


@pytest.mark.parametrize(
    ("view", "left", "said"),
    [
        (View(panel="together"), View(), "v=together needs a country or a place."),
        (View(panel="places", page=2), View(panel="places"), "Only the list of articles has pages."),
        (View(mention=("text", 7)), View(), "m is of an article, and none is named."),
        (
            View(by="share", draw="heat"),
            View(draw="heat"),
            "Under heat no country has a colour, so by=share tells nothing.",
        ),
    ],
)
def test_what_tells_nothing_beside_the_rest_is_left_out_and_named(view, left, said):
    assert telling(view) == (left, (said,))


def test_who_lets_a_country_go_beside_which_others_stood_is_led_to_the_articles():
    view = View(Selection(countries=("FR",)), panel="together")
    assert telling(view) == (view, ())
    assert choose(view, countries=()) == View()


def test_text_that_is_shown_hides_nothing():
    assert visible("invoice\u202efdp.exe\x00\n now") == "invoicefdp.exe now"
    assert visible("می\u200cخواهم") == "می\u200cخواهم"
    assert quoted("a" * 60) == f"“{'a' * 39}…”"
