"""The page for readers with a keyboard or a screen reader: axe-core finds nothing serious, in both themes."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import Reader, fresh
from playwright.sync_api import expect

VIEWS = [
    "?c=FR",
    "?c=FR&v=together&from=2026-03-01",
    "?v=countries",
    "?v=unplaced",
    "?q=zebra",
    "?a=1001",
    "?map=flat&c=FR",
]
GRAVE = {"serious", "critical"}


def grave(reader):
    """What axe-core finds that keeps somebody from reading, each with where it is."""
    found = Axe().run(reader.page).response["violations"]
    return [
        (violation["id"], node["html"])
        for violation in found
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_keeps_anybody_from_reading(chromium, dashboard_url, theme):
    with fresh(chromium, color_scheme=theme) as context:
        reader = Reader(context, dashboard_url)
        for query in VIEWS:
            reader.open(query)
            reader.page.wait_for_timeout(1_500)
            assert grave(reader) == [], query
        for name in ("Filters", "Share", "Add articles"):
            reader.open()
            reader.page.get_by_role("button", name=name, exact=True).click()
            reader.page.locator("[data-testid=stPopoverBody]").wait_for()
            reader.page.wait_for_timeout(500)
            assert grave(reader) == [], name


def test_everything_before_the_map_is_reached_by_tab_and_seen_when_it_is(reader):
    reader.open("?c=FR")
    reader.page.wait_for_timeout(2_000)  # until nothing takes the place of what has the focus
    reached = []
    for _ in range(14):
        reader.page.keyboard.press("Tab")
        name, outline = reader.page.evaluate(
            """() => {
                const now = document.activeElement, style = getComputedStyle(now);
                const name = now.getAttribute('aria-label') || now.innerText;
                return [name.trim(), `${style.outlineStyle} ${style.outlineWidth}`];
            }"""
        )
        reached.append(name.split("\n")[0])
        assert outline == "solid 2px", name
    for name in ("Dateline", "Search articles", "Filters", "Share", "Add articles", "France ✕", "Reset"):
        assert any(name in each for each in reached), (name, reached)


def test_who_picks_a_country_by_keyboard_stays_in_its_box(reader):
    reader.open()
    for country in ("Brazil", "France"):
        reader.page.get_by_role("combobox", name="Country").focus()
        reader.page.keyboard.type(country)
        reader.page.keyboard.press("Enter")
        expect(reader.headline).to_contain_text(country)
        reader.page.wait_for_timeout(1_000)  # until the run is over
        expect(reader.page.get_by_role("combobox", name="Country")).to_be_focused()


def test_the_map_says_what_it_shows(reader):
    reader.open("?c=FR")
    figure = reader.page.get_by_role("figure", name="Map: France, 13 articles")
    expect(figure).to_be_attached()
    expect(reader.page.get_by_role("heading", level=1)).to_have_count(1)
    expect(reader.page.get_by_role("heading", level=2)).to_have_count(10)
