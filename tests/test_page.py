"""The page as a reader meets it, in a real browser."""

from datetime import date

import pytest
from conftest import Reader, fresh, serving
from playwright.sync_api import expect
from stories import story

from dashboard.camera import looking_at
from geodata import shapes
from geodata.store import open_store

BRAZIL, RUSSIA, ATLANTIC, SUVA = (-14.0, -52.0), (62.0, 100.0), (-30.0, -20.0), (-18.14161, 178.44149)
ALL = "26 articles from 12 January to 12 March 2026"


def test_the_page_says_what_there_is_and_asks_nobody_outside(reader):
    reader.open()
    expect(reader.headline).to_have_text(ALL)
    assert len(reader.titles) == 10
    assert reader.titles[0] == "Weather bulletin 12 for the coast"
    expect(reader.page.locator(".legend")).to_contain_text("10 or more")
    expect(reader.page.locator(".caption")).to_contain_text("1 article without a date")
    reader.wait_for_map()
    assert reader.asked_outside == []


def test_a_click_on_a_country_shows_its_articles_and_another_lets_it_go(reader):
    reader.open()
    reader.click(*RUSSIA)
    expect(reader.headline).to_have_text("Russia, 2 articles from 11 to 15 February 2026")
    assert reader.query == "?c=RU"
    assert reader.titles == ["Grain ships cross the Black Sea", "В Москве открыли мост"]
    reader.click(*BRAZIL)
    expect(reader.headline).to_have_text("Brazil, 1 article")
    reader.click(*BRAZIL)
    expect(reader.headline).to_have_text(ALL)
    assert reader.query == ""


def test_a_click_on_the_sea_chooses_nothing_also_after_a_link(reader):
    reader.open("?c=BR")
    expect(reader.headline).to_have_text("Brazil, 1 article")
    reader.click(-15, -30, looking_at(shapes.country_box("BR")))
    expect(reader.headline).to_have_text(ALL)


def test_a_click_on_a_dot_shows_the_articles_of_the_place(reader):
    reader.open()
    reader.click(*SUVA)
    expect(reader.headline).to_have_text("Suva, Central, Fiji, 1 article on 3 February 2026")
    assert reader.query == "?p=2198148"
    reader.click(*SUVA)
    expect(reader.headline).to_have_text(ALL)


def test_what_was_chosen_elsewhere_does_not_confuse_the_next_click(reader):
    reader.open()
    reader.click(*RUSSIA)
    expect(reader.headline).to_contain_text("Russia")
    reader.page.get_by_role("button", name="Russia ✕").click()
    expect(reader.headline).to_have_text(ALL)
    reader.page.wait_for_timeout(500)
    reader.click(*RUSSIA)
    expect(reader.headline).to_contain_text("Russia")


def test_a_country_can_be_picked_by_keyboard(reader):
    reader.open()
    reader.page.get_by_role("combobox", name="Country").focus()
    reader.page.keyboard.type("armen")
    reader.page.keyboard.press("Enter")
    expect(reader.headline).to_have_text("Armenia, 2 articles from 12 to 20 January 2026")
    assert reader.query == "?c=AM"


def test_the_country_table_says_what_the_map_says(reader):
    reader.open("?v=countries")
    table = reader.page.locator("[data-testid=stDataFrame] [role=grid]")
    expect(table).to_be_attached(timeout=20_000)
    cells = table.locator("[role=gridcell]").all_text_contents()
    assert "France 13" in " ".join(cells)


def test_a_row_of_the_country_table_can_be_chosen_by_keyboard(reader):
    reader.open("?v=countries")
    expect(reader.page.locator("[data-testid=stDataFrame] [role=grid]")).to_be_attached(timeout=20_000)
    reader.page.locator("[data-testid=stDataFrame] canvas").first.focus()
    for key in ("ArrowDown", "ArrowDown", "Shift+Space"):
        reader.page.keyboard.press(key)
    expect(reader.headline).to_have_text("Azerbaijan, 2 articles from 12 to 20 January 2026")
    assert reader.query == "?c=AZ&v=countries"


def test_words_are_searched(reader):
    reader.open()
    search = reader.page.get_by_role("textbox", name="Search articles")
    search.fill("border road")
    search.press("Enter")
    expect(reader.headline).to_have_text("“border road”, 1 article on 20 January 2026")
    assert reader.query == "?q=border+road"


def test_every_choice_is_a_chip_that_can_be_taken_off(reader):
    reader.open("?c=FR&s=Coast+Bulletin&lang=fr&from=2026-03-01&to=2026-03-05&conf=0.5&q=rain")
    expect(reader.headline).to_have_text("France, “rain”, 3 articles from 1 to 5 March 2026")
    chips = reader.page.locator(".st-key-below button").filter(has_text="✕")
    expect(chips).to_have_count(7)
    reader.page.get_by_role("button", name="French ✕").click()
    expect(reader.headline).to_have_text("France, “rain”, 5 articles from 1 to 5 March 2026")
    reader.page.get_by_role("button", name="Reset").click()
    expect(reader.headline).to_have_text(ALL)
    assert reader.query == ""


def test_back_forward_and_reload_lead_where_they_should(reader):
    reader.open()
    reader.click(*RUSSIA)
    expect(reader.headline).to_contain_text("Russia")
    reader.click(*BRAZIL)
    expect(reader.headline).to_contain_text("Brazil")
    reader.page.go_back()
    expect(reader.headline).to_contain_text("Russia")
    reader.page.go_back()
    expect(reader.headline).to_have_text(ALL)
    reader.page.go_forward()
    expect(reader.headline).to_contain_text("Russia")
    reader.page.reload()
    expect(reader.headline).to_contain_text("Russia")
    assert reader.query == "?c=RU"


def test_a_colleague_sees_the_same_at_the_copied_address(reader, chromium):
    reader.open("?c=FR&q=rain&page=2")
    expect(reader.page.locator(".articles article")).to_have_count(2)
    reader.page.get_by_role("button", name="Share").click()
    address = reader.page.locator("[data-testid=stPopoverBody] code").inner_text()
    with fresh(chromium) as elsewhere:
        colleague = Reader(elsewhere, reader.url).open(address.removeprefix(f"{reader.url}/"))
        assert colleague.titles == reader.titles
        assert colleague.headline.inner_text() == reader.headline.inner_text()


def test_wrong_values_in_a_link_are_named_and_ignored(reader):
    reader.open("?c=ZZ&c=Atlantis&p=5&s=Nobody&from=soon&spam=1&q=strike")
    expect(reader.headline).to_have_text("“strike”, 1 article on 20 February 2026")
    notice = reader.page.get_by_role("status").filter(has_text="ignored")
    for said in ("“ZZ”", "“Atlantis”", "place 5", "“Nobody”", "“soon”", "“spam”"):
        expect(notice).to_contain_text(said)


def test_the_name_is_highlighted_in_its_sentence_with_how_sure_its_place_is(reader):
    reader.open("?p=4717560")
    article = reader.page.locator(".articles article")
    expect(article.locator(".sentence mark").first).to_have_text("Paris")
    expect(article.locator(".sentence u").first).to_have_text("Texas")
    expect(article.locator(".taken")).to_contain_text("likely, 0.83")
    link = article.get_by_role("link")
    assert link.get_attribute("href") == "https://prairie-ledger.example/3"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_what_could_not_be_placed_opens_a_list(reader):
    reader.open()
    reader.page.get_by_role("button", name="1 mention could not be placed.").click()
    expect(reader.page.locator("table.names")).to_contain_text("Ekibar")
    assert reader.query == "?v=unplaced"


def test_the_pages_of_the_list_can_be_turned(reader):
    reader.open()
    reader.page.get_by_role("button", name="Page 3").click()
    expect(reader.page.locator(".articles article")).to_have_count(6)
    assert reader.query == "?page=3"
    assert reader.titles[-1] == "A letter without a date"


def test_no_article_left_says_what_to_do(reader):
    reader.open("?q=zebra")
    expect(reader.headline).to_have_text("“zebra”, no articles")
    expect(reader.page.locator(".empty")).to_contain_text("Take off one of the choices above")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_colours_follow_the_reader_s_theme(chromium, dashboard_url, theme):
    with fresh(chromium, color_scheme=theme) as context:
        reader = Reader(context, dashboard_url).open()
        paper = reader.page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
        assert paper == {"light": "rgb(252, 249, 243)", "dark": "rgb(27, 25, 22)"}[theme]


def test_an_empty_store_says_how_articles_come_in(context, tmp_path):
    with serving(tmp_path / "empty.sqlite") as url:
        reader = Reader(context, url)
        reader.page.goto(url)
        expect(reader.headline).to_have_text("No articles yet")
        expect(reader.page.locator(".empty")).to_contain_text("dateline ingest")
        reader.page.close()


SCRIPT = "<script>window.struck = 1</script><img src=x onerror='window.struck = 1'>"
HOSTILE = [
    SCRIPT,
    "![pixel](http://attacker.example/pixel.png) [here](http://attacker.example)",
    "@@=constructor.constructor('window.struck = 1')()",
    "@@#foo.bar",
    "Invoice \u202efdp.exe",
    "A" * 10_000,
    "</article></section><style>body{display:none}</style><form action=http://attacker.example><input></form>",
]


def test_nothing_in_an_article_runs_reaches_out_or_breaks_the_page(context, tmp_path):
    stories = [
        story(number, title, f"{title} in Goris. {SCRIPT}", {"Goris": 0.9}, source=f"{title[:150]} {number}")
        for number, title in enumerate(HOSTILE)
    ]
    with open_store(tmp_path / "hostile.sqlite") as store:
        store.save(stories)
    with serving(tmp_path / "hostile.sqlite") as url:
        reader = Reader(context, url)
        reader.open()
        reader.wait_for_map()
        assert reader.page.locator(".articles article").count() == len(HOSTILE)
        shown = reader.page.locator(".articles").inner_text()
        assert "<script>" in shown
        assert "![pixel](http://attacker.example/pixel.png)" in shown
        assert "\u202e" not in shown
        reader.page.get_by_role("button", name="Filters").click()
        reader.page.get_by_role("combobox", name="Source").click()
        option = reader.page.get_by_role("option").filter(has_text="pixel.png")
        expect(option).to_contain_text("![pixel](http://attacker.example/pixel.png)")
        option.click()
        expect(reader.headline).to_contain_text("1 article")
        expect(reader.page.locator(".st-key-below")).to_contain_text(
            "![pixel](http://attacker.example/pixel.png)"
        )
        reader.open("?q=%3Cscript%3Ewindow.struck=1%3C/script%3E")
        expect(reader.headline).to_contain_text("<script>")
        assert reader.page.evaluate("window.struck") is None
        assert reader.asked_outside == []
        reader.page.close()


def test_days_without_an_article_are_no_gap_in_the_headline(reader):
    reader.open(f"?from={date(2026, 2, 5)}&to={date(2026, 2, 28)}")
    expect(reader.headline).to_contain_text("from 11 to 20 February 2026")


def test_a_pinned_link_shows_the_same_tomorrow_and_offers_the_newer(tmp_path, context):
    path = tmp_path / "growing.sqlite"
    with open_store(path) as store:
        store.save([story(1, "Rain in Suva", "It rained.", {"Suva": 0.9}, day="2026-02-01")])
        with serving(path) as url:
            store.save([story(2, "Sun in Suva", "It shone.", {"Suva": 0.9}, day="2026-02-02")])
            colleague = Reader(context, url).open("?at=1")
            assert colleague.headline.inner_text() == "1 article on 1 February 2026"
            assert colleague.titles == ["Rain in Suva"]
            colleague.page.get_by_text("The data as they stood on").wait_for()
            colleague.page.get_by_role("button", name="Show the newest").click()
            colleague.page.get_by_text("2 articles from 1 to 2 February 2026").wait_for()
            assert colleague.query == ""


def test_a_state_that_never_was_is_named_and_ignored(reader):
    reader.open("?at=999999")
    assert "The data have never been in a state 999999." in reader.page.locator(".notice").inner_text()


def test_in_a_frame_the_page_is_the_map_the_list_and_a_link(reader):
    reader.open("?c=FJ&embed=true")
    assert reader.titles == ["Storm crosses Fiji"]
    assert reader.page.locator(".st-key-bar").count() == 0
    link = reader.page.get_by_role("link", name="Dateline")
    assert link.get_attribute("href") == f"{reader.url}/?c=FJ"
    assert link.get_attribute("target") == "_blank"


def test_share_offers_the_view_as_files_a_feed_a_picture_and_a_citation(reader):
    reader.open("?c=FJ")
    reader.page.get_by_role("button", name="Share").click()
    ways = reader.page.locator(".exports a")
    ways.first.wait_for()
    addresses = [way.get_attribute("href") for way in ways.all()]
    assert addresses == [
        "/export.csv?c=FJ", "/export.geojson?c=FJ", "/export.parquet?c=FJ", "/export.articles.csv?c=FJ",
        "/feed.xml?c=FJ", "/picture.png?c=FJ", "/picture.svg?c=FJ",
    ]  # fmt: skip
    for address in addresses:
        assert reader.page.request.get(f"{reader.url}{address}").ok
    assert "“Fiji, 1 article" in reader.page.get_by_text("Dateline. 1 article").inner_text()
