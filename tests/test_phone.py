"""The page on a phone, and on paper."""

import pytest
from conftest import Reader
from playwright.sync_api import expect

from dashboard.camera import WORLD_ON_PHONE

RUSSIA = (62.0, 100.0)
WATCH = """
    window.shift = 0;
    const add = (seen) => seen.getEntries().forEach((each) => (shift += each.value));
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
"""
"""Adds up how much of the screen moves, and how far, as browsers measure it."""
GOOD = 0.1
"""Of what is added up; readers notice more."""
PHONE = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"


@pytest.fixture
def phone(chromium, dashboard_url):
    """Somebody with a phone."""
    context = chromium.new_context(
        viewport={"width": 390, "height": 844},
        locale="en-GB",
        is_mobile=True,
        has_touch=True,
        user_agent=PHONE,
    )
    yield Reader(context, dashboard_url)
    context.close()


def box(reader, selector):
    found = reader.page.locator(selector).first
    found.wait_for()
    return found.bounding_box()


def test_on_a_phone_the_map_leaves_room_and_the_list_comes_before_the_timeline(phone):
    phone.open()
    phone.wait_for_map()
    map_box, articles = box(phone, "[data-testid=stDeckGlJsonChart]"), box(phone, ".articles")
    assert map_box["height"] <= 320
    assert map_box["y"] + map_box["height"] < 844
    assert articles["width"] == pytest.approx(map_box["width"], abs=1)
    assert map_box["y"] < articles["y"] < box(phone, ".st-key-times")["y"]
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 390
    touch = phone.map.locator("canvas").first.evaluate("canvas => getComputedStyle(canvas).touchAction")
    assert touch == "pan-y"


@pytest.mark.parametrize("query", ["", "?c=FR", "?draw=heat", "?map=flat"])
def test_on_a_phone_nothing_jumps_while_the_page_loads(phone, query):
    phone.page.add_init_script(WATCH)
    phone.open(query)
    phone.page.locator(".legend").wait_for()
    phone.page.wait_for_load_state("networkidle")
    assert phone.page.evaluate("shift") < GOOD


def test_a_phone_shows_the_whole_world(phone):
    phone.open()
    phone.wait_for_map()
    assert 512 * 2**WORLD_ON_PHONE.zoom <= phone.map.bounding_box()["width"]
    phone.click(*RUSSIA, WORLD_ON_PHONE)
    expect(phone.headline).to_contain_text("Russia, 2 articles")


def test_an_opened_article_begins_at_its_top_and_the_list_is_where_it_was_left(phone):
    phone.open("?c=FR")
    phone.wait_for_map()
    link = phone.page.locator(".articles h2 a").nth(6)
    title = link.inner_text()
    link.scroll_into_view_if_needed()
    before = link.bounding_box()["y"]
    link.click()
    head = phone.page.locator("header.opened")
    expect(head).to_contain_text(title)
    phone.page.wait_for_timeout(1_000)  # until all is drawn
    assert 0 <= head.bounding_box()["y"] < 422
    phone.page.go_back()
    expect(phone.page.locator(".articles")).to_be_visible()
    phone.page.wait_for_timeout(1_000)
    assert abs(phone.page.get_by_role("link", name=title).bounding_box()["y"] - before) < 60


def test_another_list_than_the_one_that_was_left_begins_at_its_top(phone):
    phone.open("?c=FR")
    phone.wait_for_map()
    phone.page.locator(".articles h2 a").nth(6).click()
    expect(phone.page.locator("header.opened")).to_be_visible()
    phone.page.wait_for_timeout(1_000)  # until all is drawn
    phone.page.get_by_role("combobox", name="Country").focus()
    phone.page.keyboard.type("armen")
    phone.page.keyboard.press("Enter")
    expect(phone.headline).to_contain_text("Armenia")
    phone.page.wait_for_timeout(1_000)
    expect(phone.headline).to_be_in_viewport()


def test_paper_shows_headline_and_list_with_full_links_and_nothing_to_press(reader):
    reader.open("?c=US")
    reader.page.locator(".articles").wait_for()
    reader.page.emulate_media(media="print")
    for selector in (".st-key-bar", "[class*=st-key-laid-panel]", ".st-key-times", ".st-key-map"):
        expect(reader.page.locator(selector).first).to_be_hidden()
    for selector in (".headline", ".articles", ".legend .fine"):
        expect(reader.page.locator(selector).first).to_be_visible()
    expect(reader.page.locator(".of-map")).to_be_hidden()
    link = reader.page.locator(".original").first
    shown = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert link.get_attribute("href") in shown
    main = "getComputedStyle(document.querySelector('[data-testid=stMain]'))"
    assert reader.page.evaluate(f"{main}.overflow") == "visible"  # else only its first page is printed


def test_paper_shows_an_opened_article_with_nothing_to_press(reader):
    reader.open("?c=FJ")
    reader.page.get_by_role("link", name="Storm crosses Fiji").click()
    expect(reader.page.get_by_role("button", name="Wrong place?")).to_be_visible()
    reader.page.emulate_media(media="print")
    expect(reader.page.locator(".st-key-why .taken").first).to_be_visible()
    assert not [button for button in reader.page.get_by_role("button").all() if button.is_visible()]
    said = reader.page.locator(".st-key-below p").first.bounding_box()
    assert said["x"] == pytest.approx(reader.headline.bounding_box()["x"], abs=1)
