"""The page as a reader meets it, in a real browser."""

from datetime import date

import pytest
from conftest import Reader, fresh, serving
from playwright.sync_api import expect
from stories import story
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard.camera import looking_at
from geodata import shapes
from geodata.store import open_store

BRAZIL, RUSSIA, ATLANTIC, SUVA = (-14.0, -52.0), (62.0, 100.0), (-30.0, -20.0), (-18.14161, 178.44149)
ALL = "26 articles, 25 of them from 12 January to 12 March 2026"


def test_the_page_says_what_there_is_asks_nobody_outside_and_meets_no_error(reader):
    reader.open()
    expect(reader.headline).to_have_text(ALL)
    expect(reader.titles).to_have_count(10)
    expect(reader.titles.first).to_have_text("Weather bulletin 12 for the coast")
    expect(reader.page.locator(".legend")).to_contain_text("10 or more")
    expect(reader.page.locator(".caption")).to_contain_text("1 article without a date")
    reader.wait_for_map()
    assert reader.asked_outside == []
    assert reader.errors == []


def test_a_click_on_a_country_shows_its_articles_and_another_lets_it_go(reader):
    reader.open()
    reader.click(*RUSSIA)
    expect(reader.headline).to_have_text("Russia, 2 articles from 11 to 15 February 2026")
    reader.expect_query("?c=RU")
    expect(reader.titles).to_have_text(["Grain ships cross the Black Sea", "В Москве открыли мост"])
    reader.click(*BRAZIL)
    expect(reader.headline).to_have_text("Brazil, 1 article")
    reader.click(*BRAZIL)
    expect(reader.headline).to_have_text(ALL)
    reader.expect_query("")


def test_after_a_click_the_list_is_sent_before_all_else_that_is_seen(reader):
    sent = []
    reader.page.on("websocket", lambda wire: wire.on("framereceived", lambda data: sent.append(data)))
    reader.open().wait_for_map()
    sent.clear()
    reader.click(*RUSSIA)
    expect(reader.headline).to_contain_text("Russia")
    seen = [data for data in sent if is_element(ForwardMsg.FromString(data))]
    assert b"class='articles'" in seen[0]


def is_element(message):
    """Whether a message brings something that is seen, or names what the browser has of it."""
    return message.delta.HasField("new_element") or message.HasField("ref_hash")


def test_a_click_on_the_sea_chooses_nothing_also_after_a_link(reader):
    reader.open("?c=BR")
    expect(reader.headline).to_have_text("Brazil, 1 article")
    reader.click(-15, -30, looking_at(shapes.country_box("BR")))
    expect(reader.headline).to_have_text(ALL)


def test_a_click_on_a_dot_shows_the_articles_of_the_place(reader):
    reader.open()
    reader.click(*SUVA)
    expect(reader.headline).to_have_text("Suva, Central, Fiji, 1 article on 3 February 2026")
    reader.expect_query("?p=2198148")
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
    reader.expect_query("?c=AM")


def test_countries_can_be_picked_one_after_the_other_and_a_chip_says_which(reader):
    reader.open()
    for typed, country in (("armen", "Armenia"), ("azerb", "Azerbaijan"), ("armen", "Armenia")):
        box = reader.page.get_by_role("combobox", name="Country")
        expect(box).to_have_value("")
        box.fill(typed)
        reader.page.keyboard.press("Enter")
        expect(reader.headline).to_contain_text(country)
        expect(reader.page.get_by_role("button", name="✕")).to_have_text(f"{country} ✕")


def test_only_countries_with_articles_are_offered(reader):
    reader.open("?q=border")
    reader.page.get_by_role("combobox", name="Country").fill("an")
    offered = reader.page.get_by_role("option")
    expect(offered.first).to_be_visible()
    expect(offered.filter(has_text="(0)")).to_have_count(0)


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
    reader.expect_query("?c=AZ&v=countries")


def test_words_are_searched(reader):
    reader.open()
    search = reader.page.get_by_role("textbox", name="Search articles")
    search.fill("border road")
    search.press("Enter")
    expect(reader.headline).to_have_text("“border road”, 1 article on 20 January 2026")
    reader.expect_query("?q=border+road")


def test_every_choice_is_a_chip_that_can_be_taken_off(reader):
    reader.open("?c=FR&s=Coast+Bulletin&lang=fr&from=2026-03-01&to=2026-03-05&conf=0.5&q=rain")
    expect(reader.headline).to_have_text("France, “rain”, 3 articles from 1 to 5 March 2026")
    chips = reader.page.locator(".st-key-below button").filter(has_text="✕")
    expect(chips).to_have_count(7)
    reader.page.get_by_role("button", name="French ✕").click()
    expect(reader.headline).to_have_text("France, “rain”, 5 articles from 1 to 5 March 2026")


@pytest.mark.parametrize("chip", ["French", "from 1 March 2026", "“rain”"])
def test_reset_right_after_a_chip_was_taken_off_leaves_nothing_chosen(reader, chip):
    reader.open("?c=FR&s=Coast+Bulletin&lang=fr&from=2026-03-01&to=2026-03-05&conf=0.5&q=rain")
    reader.page.get_by_role("button", name=f"{chip} ✕").click()
    # wherever it is just then: it moves as the chip goes, and a reader looks where it is
    reader.page.get_by_role("button", name="Reset").dispatch_event("click")
    expect(reader.headline).to_have_text(ALL)
    reader.page.wait_for_timeout(1_500)  # in which a late report would bring something back
    expect(reader.headline).to_have_text(ALL)
    reader.expect_query("")


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
    reader.expect_query("?c=RU")


def test_a_colleague_sees_the_same_at_the_copied_address(reader, chromium):
    reader.open("?c=FR&q=rain&page=2")
    expect(reader.page.locator(".articles article")).to_have_count(2)
    reader.page.get_by_role("button", name="Share").click()
    address = reader.page.locator("[data-testid=stPopoverBody] code").first.inner_text()
    with fresh(chromium) as elsewhere:
        colleague = Reader(elsewhere, reader.url).open(address.removeprefix(f"{reader.url}/"))
        expect(colleague.titles).to_have_text(reader.titles.all_inner_texts())
        expect(colleague.headline).to_have_text(reader.headline.inner_text())


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
    link = article.get_by_role("link", name="original")
    expect(link).to_have_attribute("href", "https://prairie-ledger.example/3")
    expect(link).to_have_attribute("rel", "noopener noreferrer")


def test_what_could_not_be_placed_opens_a_list(reader):
    reader.open()
    reader.page.get_by_role("button", name="1 mention could not be placed.").click()
    expect(reader.page.locator("table.names")).to_contain_text("Ekibar")
    reader.expect_query("?v=unplaced")


def test_the_pages_of_the_list_can_be_turned(reader):
    reader.open()
    reader.page.get_by_role("button", name="Page 3").click()
    expect(reader.page.locator(".articles article")).to_have_count(6)
    reader.expect_query("?page=3")
    expect(reader.titles.last).to_have_text("A letter without a date")


def test_no_article_left_says_what_to_do(reader):
    reader.open("?q=zebra")
    expect(reader.headline).to_have_text("“zebra”, no articles")
    expect(reader.page.locator(".empty")).to_contain_text("Take off one of the choices above")
    expect(reader.page.locator(".legend")).to_be_visible()
    expect(reader.page.get_by_text("Every place name was placed")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_colours_follow_the_reader_s_theme(chromium, dashboard_url, theme):
    with fresh(chromium, color_scheme=theme) as context:
        reader = Reader(context, dashboard_url).open()
        paper = reader.page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
        assert paper == {"light": "rgb(252, 249, 243)", "dark": "rgb(27, 25, 22)"}[theme]


def test_articles_can_be_dropped_onto_an_empty_page_and_onto_any_other(context, tmp_path):
    news, more, broken = tmp_path / "news.jsonl", tmp_path / "more.txt", tmp_path / "broken.csv"
    news.write_text('{"title": "Flood", "text": "Rain fell in Pune, India.", "source": "Harbour Gazette"}\n')
    more.write_text("Storm in Suva\n\nThe storm crossed Suva, Fiji, on Monday, and the ferries stayed.\n")
    broken.write_text("a,b\n1,2\n")
    with serving(tmp_path / "empty.sqlite") as url:
        reader = Reader(context, url)
        reader.page.goto(url)
        expect(reader.headline).to_have_text("No articles yet")
        expect(reader.page.locator(".empty").last).to_contain_text("dateline ingest")
        reader.page.locator(".st-key-drop input[type=file]").set_input_files([news, broken])
        report = reader.page.get_by_role("status").filter(has_text="read:")
        expect(report).to_contain_text("2 articles read: 1 stored, 1 rejected.", timeout=90_000)
        expect(report).to_contain_text("broken.csv")
        expect(reader.headline).to_have_text("1 article")
        reader.page.get_by_role("button", name="Dismiss").click()
        expect(report).to_be_hidden()
        reader.page.get_by_role("button", name="Add articles", exact=True).click()
        reader.page.locator("[data-testid=stPopoverBody] input[type=file]").first.set_input_files(more)
        expect(reader.headline).to_have_text("2 articles", timeout=60_000)
        reader.page.close()


def test_where_readers_may_only_read_nothing_can_be_dropped(context, tmp_path):
    with serving(tmp_path / "empty.sqlite", "--read-only") as url:
        reader = Reader(context, url)
        reader.page.goto(url)
        expect(reader.headline).to_have_text("No articles yet")
        expect(reader.page.get_by_role("button", name="Filters")).to_be_visible()
        expect(reader.page.get_by_text("Add articles")).to_have_count(0)
        expect(reader.page.locator("input[type=file]")).to_have_count(0)
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
        expect(reader.page.locator(".articles article")).to_have_count(len(HOSTILE))
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
        expect(reader.page.locator(".st-key-below")).to_contain_text("![pixel](http://attacker.e…")
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
            expect(colleague.headline).to_have_text("1 article on 1 February 2026")
            expect(colleague.titles).to_have_text(["Rain in Suva"])
            colleague.page.get_by_text("The data as they stood on").wait_for()
            colleague.page.get_by_role("button", name="Show the newest").click()
            colleague.page.get_by_text("2 articles from 1 to 2 February 2026").wait_for()
            colleague.expect_query("")


def test_a_state_that_never_was_is_named_and_ignored(reader):
    reader.open("?at=999999")
    expect(reader.page.locator(".notice")).to_contain_text("The data have never been in a state 999999.")


def test_in_a_frame_the_page_is_the_map_the_list_and_a_link(reader):
    reader.open("?c=FJ&embed=true")
    expect(reader.titles).to_have_text(["Storm crosses Fiji"])
    expect(reader.page.locator(".st-key-bar")).to_have_count(0)
    link = reader.page.get_by_role("link", name="Dateline")
    expect(link).to_have_attribute("href", f"{reader.url}/?c=FJ")
    expect(link).to_have_attribute("target", "_blank")


def test_a_link_in_a_frame_stays_in_the_frame_and_the_frame_one(reader):
    reader.open("?c=FJ&embed=true&embed_options=dark_theme")
    reader.page.get_by_role("link", name="Storm crosses Fiji").click()
    expect(reader.page.locator("header.opened")).to_be_visible()
    expect(reader.page.locator(".st-key-why").first).to_be_visible()
    expect(reader.page.locator(".st-key-bar, .st-key-controls, .st-key-wrong")).to_have_count(0)
    reader.page.get_by_role("button", name="← Back to the list").click()
    expect(reader.page.locator("header.opened")).to_have_count(0)
    reader.expect_query("?embed=true&embed_options=dark_theme&c=FJ")


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
    expect(reader.page.get_by_text("Dateline. 1 article")).to_contain_text("“Fiji, 1 article")


def eventually(reader, expression):
    """Wait until an expression holds in the page, whose policy forbids to wait for it there."""
    for _ in range(100):
        if reader.page.evaluate(expression):
            return
        reader.page.wait_for_timeout(100)
    raise AssertionError(f"never so: {expression}")


def brush(reader, first, last):
    """Draw over the timeline from one share of its width to another."""
    chart = reader.page.locator("[data-testid=stVegaLiteChart]")
    chart.locator("svg, canvas").first.wait_for()
    reader.page.wait_for_timeout(1_000)
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    x, y = (lambda share: box["x"] + box["width"] * share), box["y"] + 25
    reader.page.mouse.move(x(first), y)
    reader.page.mouse.down()
    reader.page.mouse.move(x((first + last) / 2), y, steps=4)
    reader.page.mouse.move(x(last), y, steps=4)
    reader.page.mouse.up()


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Pacific/Auckland"])
def test_drawing_over_the_timeline_chooses_days_wherever_the_reader_is(chromium, dashboard_url, zone):
    with fresh(chromium, timezone_id=zone) as context:
        reader = Reader(context, dashboard_url).open()
        brush(reader, 0.55, 0.75)
        expect(reader.headline).to_have_text("6 articles from 13 to 20 February 2026")
        reader.expect_query("?from=2026-02-13&to=2026-02-25")
        expect(reader.page.get_by_role("button", name="to 25 February 2026 ✕")).to_be_visible()


def test_a_link_with_days_beyond_the_timeline_stays_as_it_is(reader):
    reader.open("?from=2020-01-01&page=2")
    eventually(reader, "document.querySelector('.brush_brush path')?.getBBox().width > 0")
    reader.page.wait_for_timeout(1_000)
    reader.expect_query("?from=2020-01-01&page=2")


def test_days_that_are_chosen_elsewhere_are_drawn_on_the_timeline_and_a_click_there_lets_them_go(reader):
    reader.open("?from=2026-02-11&to=2026-02-28")
    expect(reader.page.locator(".caption").last).to_contain_text("Articles by day, UTC")
    chart = reader.page.locator("[data-testid=stVegaLiteChart]")
    width = "document.querySelector('.brush_brush path')?.getBBox().width"
    eventually(reader, f"{width} > 0")
    share = reader.page.evaluate(width) / chart.bounding_box()["width"]
    assert 0.25 < share < 0.35  # 18 of 60 days
    bars = "[...document.querySelectorAll('[data-testid=stVegaLiteChart] .mark-rect.marks path')]"
    eventually(reader, f"new Set({bars}.map((bar) => bar.getAttribute('fill'))).size === 2")
    box = chart.bounding_box()
    reader.page.mouse.click(box["x"] + box["width"] * 0.2, box["y"] + 25)
    expect(reader.headline).to_have_text(ALL)
    reader.expect_query("")
    brush(reader, 0.55, 0.75)
    expect(reader.headline).to_have_text("6 articles from 13 to 20 February 2026")


def test_what_counts_as_named_is_chosen_in_the_filters_and_stands_in_the_address(reader):
    reader.open("?c=FR")
    reader.page.get_by_role("button", name="Filters").click()
    reader.page.get_by_text("Governments that spoke").click()
    expect(reader.headline).to_have_text("France, no articles")
    reader.expect_query("?c=FR&sense=metonym")
    reader.page.get_by_text("Where things happened").click()
    expect(reader.headline).to_contain_text("France, 13 articles")
    reader.page.get_by_text("Only what articles are about").click()
    expect(reader.headline).to_contain_text("About France")
    reader.page.get_by_text("Count every copy").click()
    chips = reader.page.locator(".st-key-below button").filter(has_text="✕")
    expect(chips).to_have_count(4)
    reader.expect_query("?c=FR&sense=literal&about=1&copies=each")
    reader.page.keyboard.press("Escape")
    reader.page.get_by_role("button", name="Reset").click()
    expect(reader.headline).to_have_text(ALL)


def test_beside_a_chosen_country_stand_its_sources_and_what_is_named_with_it(reader):
    reader.open("?c=AM&v=together")
    table = reader.page.locator("table.names")
    expect(table).to_contain_text("Azerbaijan")
    table.get_by_role("link", name="Azerbaijan").click()
    expect(reader.headline).to_contain_text("Armenia with Azerbaijan, 2 articles")
    reader.expect_query("?c=AM&with=AZ&v=together")
    reader.page.get_by_role("radio", name="Sources").click()
    expect(table).to_contain_text("Source")
    # Streamlit forgets that a reader went back if the timeline tells of itself before that run has begun
    reader.page.wait_for_timeout(500)
    reader.page.go_back()
    expect(table).to_contain_text("Articles that name both")
    reader.page.wait_for_timeout(500)
    reader.page.go_back()
    expect(reader.headline).to_contain_text("Armenia, 2 articles")


def test_another_page_of_the_list_begins_at_its_top(reader):
    reader.open()
    second = reader.page.get_by_role("button", name="Page 2")
    second.scroll_into_view_if_needed()
    second.click()
    expect(reader.page.locator(".articles[data-page='2']")).to_be_attached()
    top = "document.querySelector('.articles').getBoundingClientRect().top"
    eventually(reader, f"{top} >= 0 && {top} < 200")


def test_a_copied_story_counts_once_and_its_copies_can_be_opened(context, tmp_path):
    text = "Rain fell in Suva for three days, and the ferries to Nausori stayed in the harbour. " * 8
    papers = ("Harbour Gazette", "Coast Bulletin", "Valley Post")
    with open_store(tmp_path / "copies.sqlite") as store:
        stories = enumerate(papers, start=1)
        store.save(
            [story(n, "Rain in Suva", text, {"Suva": 0.9}, source=s, day=f"2026-02-0{n}") for n, s in stories]
        )
    with serving(tmp_path / "copies.sqlite") as url:
        reader = Reader(context, url).open()
        expect(reader.headline).to_contain_text("1 article from 1 to 3 February 2026")
        reader.page.get_by_text("also in 2 other sources").click()
        reader.page.get_by_role("link", name="Valley Post").click()
        expect(reader.page.locator("header.opened")).to_contain_text("Valley Post")
        reader.open("?copies=each")
        expect(reader.headline).to_contain_text("3 articles from 1 to 3 February 2026")
        reader.page.close()


def test_on_a_small_store_the_page_says_how_to_begin_until_it_is_told_enough(reader):
    reader.open()
    guide = reader.page.locator(".guide")
    expect(guide).to_contain_text("Click a country or a dot")
    reader.page.get_by_role("button", name="Got it").click()
    expect(guide).to_be_hidden()
