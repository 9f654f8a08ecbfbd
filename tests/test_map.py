"""The map on the page, in a real browser: what it tells, how places are drawn, and the flat one."""

import pytest
from browser import FLAGS, find
from conftest import Reader, fresh, pixel
from playwright.sync_api import expect

from dashboard.camera import looking_at
from geodata import shapes

ALL = "26 articles, 25 of them from 12 January to 12 March 2026"
WITHOUT_WEBGL = [*(flag for flag in FLAGS if "gl" not in flag), "--disable-gpu", "--disable-3d-apis"]
SLOW_WEBGL = [*(flag for flag in FLAGS if "gl" not in flag), "--use-angle=swiftshader"]


def chosen(reader, group, name):
    """One of the words above the map."""
    return reader.page.get_by_role("radiogroup", name=group).get_by_role("radio", name=name)


def test_the_words_above_the_map_choose_what_it_tells_and_stand_in_the_url(reader):
    reader.open()
    expect(chosen(reader, "Countries by", "Articles")).to_be_checked()
    chosen(reader, "Countries by", "Share").click()
    expect(reader.page.locator(".legend")).to_contain_text("Share of 26 articles that names a place")
    reader.expect_query("?by=share")
    chosen(reader, "Places as", "Heat").click()
    expect(reader.page.locator(".legend")).to_contain_text("countries are not coloured")
    expect(reader.page.get_by_role("radiogroup", name="Countries by")).to_have_count(0)
    reader.expect_query("?draw=heat")


def test_the_words_above_the_map_can_be_chosen_by_keyboard(reader):
    reader.open("?draw=arcs")
    expect(chosen(reader, "Places as", "Arcs")).to_be_checked()
    chosen(reader, "Places as", "Dots").focus()
    reader.page.keyboard.press("Space")
    expect(reader.page.locator(".legend")).to_contain_text("region or water")
    reader.expect_query("")


def test_a_source_is_held_against_all_and_the_legend_says_so(reader):
    reader.open("?by=share&s=Coast+Bulletin")
    legend = reader.page.locator(".legend")
    expect(legend).to_contain_text("against its share in all sources")
    expect(legend).to_contain_text("+10 or more")


def test_a_change_says_which_days_it_compares_or_what_to_choose(reader):
    reader.open("?by=change&from=2026-03-01&to=2026-03-12")
    expect(reader.page.locator(".legend")).to_contain_text("against those from 17 to 28 February 2026")
    reader.open("?by=change&to=2026-01-12")
    expect(reader.page.locator(".legend")).to_contain_text("There is nothing to compare")


def test_the_borders_of_the_united_nations_are_drawn_and_explained(reader):
    reader.open("?w=un")
    expect(chosen(reader, "Borders", "UN")).to_be_checked()
    expect(reader.page.locator(".legend")).to_contain_text("Kosovo counts as Serbia.")
    reader.wait_for_map()
    assert any("/un/en_GB/land.geojson" in url for url in reader.asked)
    reader.open("?w=mars&c=XK")
    expect(reader.page.get_by_role("status").filter(has_text="ignored")).to_contain_text("“mars”")
    reader.open("?w=un&c=XK")
    expect(reader.headline).to_contain_text("Serbia")


def test_a_small_state_has_a_mark_that_can_be_clicked(reader):
    monaco = (43.74, 7.42)
    reader.open("?c=MC")
    reader.page.get_by_role("button", name="Monaco ✕").click()
    expect(reader.headline).to_have_text(ALL)
    reader.open("?c=FR")
    expect(reader.headline).to_contain_text("France")
    reader.click(*monaco, looking_at(shapes.country_box("FR")))
    expect(reader.headline).to_contain_text("Monaco")


def test_choosing_a_country_loads_only_its_outline_and_its_places(reader):
    reader.open()
    reader.wait_for_map()
    reader.page.wait_for_load_state("networkidle")
    reader.asked.clear()
    reader.page.get_by_role("combobox", name="Country").focus()
    reader.page.keyboard.type("armen")
    reader.page.keyboard.press("Enter")
    expect(reader.headline).to_contain_text("Armenia")
    reader.wait_for_map()
    asked = [url.split("/en_GB/")[1] for url in reader.asked if "/map/" in url and "/labels/" not in url]
    assert sorted(asked) == ["outline/AM.geojson", "places.geojson?c=AM"]


def test_the_map_is_sent_anew_only_where_something_else_is_chosen_and_is_small(reader):
    got = []
    reader.page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: got.append(frame)))
    reader.open()
    reader.wait_for_map()
    got.clear()
    reader.page.get_by_role("radio", name="Sources").click()
    expect(reader.page.get_by_role("link", name="Coast Bulletin")).to_be_visible()
    assert not [len(frame) for frame in got if b"GeoJsonLayer" in frame]
    reader.page.get_by_role("combobox", name="Country").focus()
    reader.page.keyboard.type("armen")
    reader.page.keyboard.press("Enter")
    expect(reader.headline).to_contain_text("Armenia")
    reader.wait_for_map()
    (sent,) = (len(frame) for frame in got if b"GeoJsonLayer" in frame)
    assert sent < 5_000


def tooltip(reader, lat, lon):
    """What the map says of a place in the view of the world, line by line."""
    reader.wait_for_map()
    x, y = pixel(lat, lon)
    box = reader.map.bounding_box()
    for by in (1, 0):
        reader.page.mouse.move(box["x"] + box["width"] / 2 + x + by, box["y"] + box["height"] / 2 + y)
    return reader.page.locator(".deck-tooltip")


def test_the_map_tells_of_a_country_or_a_dot_what_the_legend_counts(reader):
    reader.open()
    expect(tooltip(reader, 61, 90)).to_have_text("Russia2 articles")
    expect(tooltip(reader, 33, 66)).to_have_text("Afghanistanno articles")
    expect(tooltip(reader, 41, 7.5)).to_have_text("Marseille, Provence-Alpes-Côte d'Azur, France13 articles")
    expect(tooltip(reader, -30, -120)).to_be_hidden()
    chosen(reader, "Countries by", "Share").click()
    expect(reader.page.locator(".legend")).to_contain_text("Share of 26 articles")
    expect(tooltip(reader, 61, 90)).to_have_text("Russia2 articles, 7.7% of all")


def test_the_map_writes_numbers_and_countries_as_its_reader_does(chromium, dashboard_url):
    with chromium.new_context(locale="de-DE", viewport={"width": 1440, "height": 900}) as context:
        reader = Reader(context, dashboard_url).open("?by=share")
        expect(tooltip(reader, 61, 90)).to_have_text("Russland2 articles, 7,7\xa0% of all")


def test_a_place_that_is_no_dot_on_the_world_is_one_where_the_map_is_near(context, crowded_url):
    reader = Reader(context, crowded_url).open("?c=IE")
    expect(reader.page.locator(".legend")).to_contain_text("the 2,000 in most articles; zoom in for the rest")
    camera, baile, lynn = looking_at(shapes.country_box("IE")), (53.4, -7.9), (52.75, 0.4)
    reader.wait_for_map()
    reader.page.wait_for_load_state("networkidle")
    reader.click(*baile, camera)
    expect(reader.headline).to_contain_text("<i>Baile</i>, Ireland, 1 article")
    reader.click(*lynn, camera)
    expect(reader.headline).to_contain_text("King's Lynn, United Kingdom, 1 article")
    reader.click(*lynn, camera)
    expect(reader.headline).to_have_text("Ireland, 1 article")
    reader.expect_query("?c=IE")


@pytest.fixture
def flat(reader):
    """Somebody who looks at the flat map."""
    reader.open("?map=flat")
    reader.page.locator(".flat svg").wait_for()
    return reader


def test_a_country_of_the_flat_map_is_a_link_that_needs_no_reload(flat):
    expect(flat.page.locator("canvas.deckgl-overlay")).to_have_count(0)
    flat.page.evaluate("window.stays = true")
    flat.page.locator(".flat a", has_text="Brazil: 1 article").locator("path").click()
    expect(flat.headline).to_have_text("Brazil, 1 article")
    flat.expect_query("?c=BR&map=flat")
    assert flat.page.evaluate("window.stays")
    flat.page.go_back()
    expect(flat.headline).to_have_text(ALL)


def test_the_flat_map_can_be_used_by_keyboard(flat):
    egypt = flat.page.get_by_role("link", name="Egypt: 1 article", exact=True)
    egypt.focus()
    flat.page.keyboard.press("Enter")
    expect(flat.headline).to_contain_text("Egypt, 1 article")
    expect(egypt).to_have_attribute("href", "?map=flat")  # drawn anew
    expect(egypt).to_be_focused()
    flat.page.keyboard.press("Enter")
    expect(flat.headline).to_have_text(ALL)


def test_a_place_of_the_flat_map_is_a_link_and_the_sea_lets_go(flat):
    flat.page.locator(".flat a", has_text="Suva").locator("circle").click()
    expect(flat.headline).to_contain_text("Suva, Central, Fiji, 1 article")
    flat.page.locator(".flat a").first.evaluate("link => link.dispatchEvent(new MouseEvent('click', "
                                                "{bubbles: true, cancelable: true}))")  # fmt: skip
    expect(flat.headline).to_have_text(ALL)


def test_the_names_on_the_flat_map_can_be_read_on_a_small_screen(flat):
    flat.page.set_viewport_size({"width": 1024, "height": 768})
    russia = flat.page.locator(".flat text", has_text="Russia")
    assert russia.evaluate("name => name.getCTM().a * parseFloat(name.getAttribute('font-size'))") >= 9


def test_a_browser_without_webgl_gets_the_flat_map(chromium, dashboard_url):
    launched = chromium.browser_type.launch(executable_path=find(), args=WITHOUT_WEBGL)
    with launched as browser, fresh(browser) as context:
        reader = Reader(context, dashboard_url).open("?c=FR")
        expect(reader.page.locator(".flat svg")).to_be_visible()
        reader.expect_query("?c=FR&map=flat")
        expect(chosen(reader, "Map", "Flat")).to_be_checked()


def test_a_slow_browser_gets_it_once_and_may_go_back(chromium, dashboard_url):
    launched = chromium.browser_type.launch(executable_path=find(), args=SLOW_WEBGL)
    with launched as browser, fresh(browser) as context:
        reader = Reader(context, dashboard_url).open()
        expect(reader.page.locator(".flat svg")).to_be_visible()
        chosen(reader, "Map", "Interactive").click()
        expect(reader.map).to_be_visible()
        reader.page.wait_for_timeout(1000)
        reader.expect_query("")


def test_nothing_of_all_this_asks_anybody_outside_or_meets_an_error(reader):
    for query in ("?draw=heat", "?draw=arcs", "?map=flat&draw=heat"):
        reader.open(query)
        reader.page.wait_for_load_state("networkidle")
    assert reader.asked_outside == []
    assert reader.errors == []
