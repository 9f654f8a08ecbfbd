"""An article opened beside the map, and why its places are there, in a real browser."""

from conftest import Reader, asked, serving
from playwright.sync_api import expect
from stories import story

from geodata.store import corrections, open_store

SCRIPT = "<script>window.struck = 1</script><img src=x onerror='window.struck = 1'>"


def test_an_article_opens_with_its_places_and_closes_again(reader):
    reader.open("?p=4717560")
    reader.page.get_by_role("link", name="Clock tower of Paris turns a hundred").click()
    text = reader.page.locator(".opened")
    expect(text.last).to_contain_text("stopped in 1916. It has run since.")
    assert reader.page.locator("a.name").all_inner_texts() == ["Paris", "Paris", "Texas"]
    assert reader.query == "?p=4717560&a=1003"
    original = reader.page.get_by_role("link", name="original article")
    assert original.get_attribute("href") == "https://prairie-ledger.example/3"
    expect(reader.page.get_by_role("img", name="Map of Paris, Texas")).to_be_visible()
    reader.page.get_by_role("button", name="Back to the list").click()
    expect(reader.page.locator(".articles article")).to_have_count(1)
    assert reader.query == "?p=4717560"
    reader.page.go_back()
    expect(text.last).to_contain_text("It has run since.")


def test_what_is_asked_why_is_the_place_that_the_reader_came_from(reader):
    reader.open("?p=4717560&a=1003")
    expect(asked(reader)).to_contain_text("Paris, Texas, United States")
    expect(asked(reader)).to_contain_text("likely, 0.83")
    expect(asked(reader)).to_contain_text("Because: Texas is named beside it.")
    expect(asked(reader)).to_contain_text("It could also be")
    expect(asked(reader)).to_contain_text("Paris, Île-de-France, France")
    link = asked(reader).get_by_role("link", name="GeoNames 4717560")
    assert link.get_attribute("href") == "https://www.geonames.org/4717560"
    expect(reader.page.locator("a.asked")).to_have_text("Paris")


def test_a_name_in_the_text_leads_to_why_it_lies_where_it_does_also_by_keyboard(reader):
    reader.open("?a=1001")
    expect(asked(reader)).to_have_count(0)
    reader.page.get_by_role("link", name="Baku", exact=True).click()
    expect(asked(reader)).to_contain_text("Baku, Azerbaijan")
    reader.page.get_by_role("link", name="Ekibar").focus()
    reader.page.keyboard.press("Enter")
    expect(asked(reader)).to_contain_text("Not placed")
    expect(asked(reader)).to_contain_text("Because: no place of this name is known.")
    expect(reader.page.locator("a.unplaced.asked")).to_have_text("Ekibar")
    expect(reader.page.get_by_role("list", name="How names are highlighted")).to_contain_text("not placed")
    assert reader.query == "?a=1001&m=204"
    reader.page.go_back()
    expect(asked(reader)).to_contain_text("Baku, Azerbaijan")


def test_an_article_that_is_not_there_is_named_and_ignored(reader):
    reader.open("?a=5")
    expect(reader.page.get_by_role("status").filter(has_text="ignored")).to_contain_text("no article 5")


def test_nothing_in_an_opened_article_runs_reaches_out_or_breaks_the_page(context, tmp_path):
    text = f"Rain in Goris. {SCRIPT} ![pixel](http://attacker.example/pixel.png) :material/home: $x$"
    hostile = story(1, SCRIPT, text, {"Goris": 0.9, SCRIPT: ["Goris", 0.4]}, source=SCRIPT)
    with open_store(tmp_path / "hostile.sqlite") as store:
        store.save([hostile])
        wished = corrections.Correction(f"Ann {SCRIPT}"[:80], 1001, hostile.resolutions[0].mention, None)
        corrections.apply(store, wished)
    with serving(tmp_path / "hostile.sqlite") as url:
        reader = Reader(context, url).open("?a=1001")
        reader.page.locator("a.name").last.click()
        asked(reader).get_by_text("rong").last.click()
        expect(asked(reader)).to_contain_text("Your name")
        opened = reader.page.locator(".opened", has_text="Rain in")
        expect(opened.last).to_contain_text("<script>window.struck = 1</script>")
        expect(opened.last).to_contain_text("![pixel](http://attacker.example")
        assert reader.page.evaluate("window.struck") is None
        assert reader.page.locator(".opened img, .st-key-why img").count() == 0
        assert reader.asked_outside == []
        reader.page.close()
