"""Saying that a place is wrong, in a real browser."""

import pytest
from conftest import Reader, asked, fresh, serving
from playwright.sync_api import expect
from stories import STORIES

from geodata.store import open_store


@pytest.fixture
def desk(context, tmp_path):
    """Somebody at a page over a store of their own."""
    with open_store(tmp_path / "stories.sqlite") as store:
        store.save(STORIES)
    with serving(tmp_path / "stories.sqlite") as url:
        reader = Reader(context, url)
        yield reader
        reader.page.close()


def say(reader, place, who="Ann", scope=None):
    """Say what a mention is."""
    box = asked(reader)
    box.get_by_text("rong?").or_(box.get_by_text("Wrong place?")).click()
    answers = box.locator("[data-testid=stRadio]")
    answers.filter(has_text="What is").get_by_text(place).click()
    if scope:
        answers.filter(has_text="Which mentions").get_by_text(scope).click()
    box.get_by_label("Your name").fill(who)
    box.get_by_label("Your name").press("Enter")


def test_a_wrong_place_is_corrected_seen_by_a_colleague_and_taken_back(desk, chromium):
    desk.open("?p=4717560&a=1003")
    say(desk, "Paris, Île-de-France", scope="Every “Paris” that")
    expect(asked(desk)).to_contain_text("This changes 2 mentions in 1 article.")
    desk.page.get_by_role("button", name="Correct 2 mentions").click()
    expect(asked(desk)).to_contain_text("Corrected: 2 mentions.")
    with fresh(chromium) as elsewhere:
        colleague = Reader(elsewhere, desk.url).open("?c=FR&a=1003")
        expect(colleague.headline).to_contain_text("France, 14 articles")
        expect(asked(colleague)).to_contain_text("Because: corrected by Ann on")
        expect(asked(colleague)).to_contain_text("It was taken for Paris, Texas, United States")
        expect(asked(colleague)).to_contain_text("The geoparser held it for")
        expect(asked(colleague)).not_to_contain_text("It could also be")
    desk.page.get_by_role("button", name="Undo").click()
    expect(asked(desk)).to_contain_text("Taken back.")
    expect(asked(desk)).to_contain_text("Because: Texas is named beside it.")


def test_a_place_is_looked_up_and_the_reader_is_asked_for_a_name_once(desk):
    desk.open("?c=AM&a=1001")
    asked(desk).get_by_text("Wrong place?").click()
    asked(desk).get_by_label("Look up another place").fill("Paris, Texas")
    asked(desk).get_by_label("Look up another place").press("Enter")
    expect(asked(desk).get_by_role("button", name="Correct")).to_have_count(0)
    asked(desk).locator("[data-testid=stRadio]").get_by_text("Paris, Texas, United States").click()
    asked(desk).get_by_label("Your name").fill("Ann")
    asked(desk).get_by_label("Your name").press("Enter")
    desk.page.get_by_role("button", name="Correct 1 mention").click()
    expect(asked(desk)).to_contain_text("Corrected: 1 mention.")
    expect(desk.page.locator("a.asked")).to_have_count(1)


def test_what_names_no_place_is_struck_out_and_can_be_taken_back(desk):
    desk.open("?p=4717560&a=1003")
    say(desk, "Not a place")
    desk.page.get_by_role("button", name="Correct 1 mention").click()
    expect(asked(desk)).to_contain_text("Names no place")
    expect(desk.page.locator("header.opened a.no-place")).to_have_text("Paris")
    desk.page.get_by_role("button", name="Undo").click()
    expect(desk.page.locator("header.opened a.place")).to_have_text("Paris")


@pytest.mark.parametrize("query", ["?p=4717560&a=1003&at=26", "?p=4717560&a=1003&embed=true"])
def test_neither_an_earlier_state_nor_a_frame_can_be_corrected(reader, query):
    reader.open(query)
    expect(asked(reader)).to_contain_text("likely, 0.83")
    expect(asked(reader).get_by_text("Wrong place?")).to_have_count(0)


def test_who_may_only_read_is_offered_no_correction(context, stories_store):
    with serving(stories_store, "--read-only") as url:
        reader = Reader(context, url).open("?p=4717560&a=1003")
        expect(asked(reader)).to_contain_text("likely, 0.83")
        expect(asked(reader).get_by_text("Wrong place?")).to_have_count(0)
        reader.page.close()
