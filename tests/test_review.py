"""The names to check, in a real browser."""

from conftest import Reader, asked, serving
from playwright.sync_api import expect
from stories import story

from geodata.store import open_store

SCRIPT = "<script>window.struck = 1</script>"


def test_a_doubtful_name_leads_to_where_it_stands_and_an_unplaced_one_to_its_articles(context, tmp_path):
    doubtful = story(
        1, "", f"Rain in Paris. Mud in Ekibar {SCRIPT}.", {"Paris": 0.3, "Ekibar": None, SCRIPT: None}
    )
    with open_store(tmp_path / "doubts.sqlite") as store:
        store.save([doubtful, story(2, "", "Sun in Goris.", {"Goris": 0.9})])
    with serving(tmp_path / "doubts.sqlite") as url:
        reader = Reader(context, url).open("?v=unplaced")
        expect(reader.page.get_by_role("heading", name="To check")).to_be_visible()
        reader.page.get_by_role("link", name="Paris", exact=True).click()
        expect(asked(reader)).to_contain_text("a guess, 0.30")
        reader.expect_query("?v=unplaced&a=1001&m=8")
        reader.page.get_by_role("button", name="Back to the list").click()
        expect(asked(reader)).to_have_count(0)
        reader.page.locator(".names").get_by_role("link", name="Ekibar").click()
        expect(reader.headline).to_contain_text("1 article")
        assert reader.page.evaluate("window.struck") is None
        reader.page.close()
