"""The document that a browser gets first."""

import re
from urllib.request import urlopen

import pytest
from conftest import Reader, fresh

WATCH = """
    const told = (window.tops = {});
    const look = () => {
      for (const what of ['.headline', '.st-key-below', '.st-key-controls', '.articles']) {
        const shown = document.querySelector(what);
        if (shown?.checkVisibility()) (told[what] ??= []).push(shown.getBoundingClientRect().top);
      }
      requestAnimationFrame(look);
    };
    look();
"""
"""Notes where things are from the moment at which they can be seen."""


def test_our_sheet_and_script_come_with_the_document_and_are_kept_for_ever(dashboard_url):
    with urlopen(f"{dashboard_url}/") as answer:
        assert answer.headers["cache-control"] == "no-cache"
        document = answer.read().decode()
    assert "<title>Dateline</title>" in document
    addresses = re.findall(r'(?:href|src)="(/page\.\w+\?\w+)"', document)
    kinds = {}
    for address in addresses:
        with urlopen(dashboard_url + address) as answer:
            kinds[address.split("?")[0]] = answer.headers.get_content_type()
            assert "immutable" in answer.headers["cache-control"]
    assert kinds == {"/page.css": "text/css", "/page.js": "text/javascript"}


def test_every_other_address_leads_to_the_page(dashboard_url):
    for path in ("foo?c=FR&q=%E2%80%9Cx%22", "index.html?c=FR&q=%E2%80%9Cx%22"):
        with urlopen(f"{dashboard_url}/{path}") as answer:
            assert answer.url == f"{dashboard_url}/?c=FR&q=%E2%80%9Cx%22"
            assert "/page.css" in answer.read().decode()
            assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("query", ["", "?c=FR&conf=0.5"])
def test_what_is_drawn_stays_where_it_is_while_the_rest_comes(chromium, dashboard_url, query):
    with fresh(chromium) as context:
        reader = Reader(context, dashboard_url)
        reader.page.add_init_script(WATCH)
        reader.open(query)
        reader.page.locator(".legend").wait_for()
        reader.page.wait_for_load_state("networkidle")
        for what, tops in reader.page.evaluate("tops").items():
            assert max(tops) - min(tops) < 4, what
