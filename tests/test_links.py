"""The page, whatever stands in the link that leads to it."""

from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard import reading
from dashboard.parameters import MEANING

PAGE = Path(reading.__file__).with_name("page.py")
DAYS = ["2026-01-20", "2026-03-05", "0001-01-01", "9999-12-31", "2026-02-30"]
LIKELY = {
    "c": ["FR", "am", "XK", "ZZ"],
    "with": ["AZ", "US"],
    "p": ["4717560", "-1", "999999999999999"],
    "q": ["rain", '"', '""', "NEAR(", "road -border", "\u202e"],
    "from": DAYS,
    "to": DAYS,
    "s": ["Coast Bulletin", "Nobody"],
    "lang": ["en", "fr", "xx"],
    "conf": ["0.83", "1", "-0", "nan", "1e-400"],
    "sense": ["literal", "metonym"],
    "about": ["1"],
    "copies": ["each"],
    "w": ["un", "flat"],
    "at": ["1", "26", "27"],
    "v": ["countries", "places", "sources", "together", "unplaced"],
    "page": ["2", "999999"],
    "a": ["1001", "1003", "7"],
    "m": ["0", "t0", "999999999"],
    "by": ["share", "change"],
    "draw": ["heat", "arcs"],
    "map": ["flat"],
}
"""Values that lead somewhere, and some that look as if they did."""


@st.composite
def links(draw):
    """The parameters of a link, by name."""
    keys = draw(st.lists(st.sampled_from(sorted(MEANING)), unique=True, max_size=6))
    value = {key: st.sampled_from(LIKELY[key]) | st.text(max_size=12) for key in keys}
    return {key: draw(st.lists(value[key], min_size=1, max_size=2)) for key in keys}


@settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(links())
@example({"from": ["0001-01-01"], "to": ["9999-12-31"]})
@example({"from": ["9999-12-31"], "by": ["change"]})
@example({"q": ['"'], "v": ["unplaced"], "conf": ["1"]})
def test_no_link_breaks_the_page(read_store, link):
    page = AppTest.from_file(str(PAGE), default_timeout=60)
    for key, values in link.items():
        page.query_params[key] = values
    page.run()
    assert not page.exception
    assert any("headline" in html.value for html in page.get("html"))


def test_values_are_tried_for_whatever_a_link_can_hold():
    assert set(LIKELY) == set(MEANING)
