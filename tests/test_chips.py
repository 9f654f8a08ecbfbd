"""What is chosen, as chips that can be taken off."""

from datetime import date

from babel import Locale
from playwright.sync_api import expect
from streamlit.testing.v1 import AppTest

from dashboard.chips import LONGEST, chosen_parts, label, shortened
from dashboard.selection import View
from geodata.model import Selection

ALL = Selection(
    countries=("FR", "AM"), beside="BE", place=7, sources=("Le Monde",), languages=("fr",),
    since=date(2026, 3, 1), until=date(2026, 3, 5), words="rain", min_confidence=0.5, sense="metonym",
    about=True, copies=True,
)  # fmt: skip


def test_every_part_of_a_choice_is_a_chip_that_leads_to_the_view_without_it():
    view = View(ALL, page=3)
    parts = dict(chosen_parts(view, {"FR": "France"}, "Goris, Armenia", Locale("en", "GB")))
    assert list(parts) == [
        "France", "AM", "with BE", "Goris, Armenia", "“rain”", "from 1 March 2026", "to 5 March 2026",
        "Le Monde", "French", "governments that spoke", "only what articles are about",
        "confidence 0.50 or more", "every copy",
    ]  # fmt: skip
    assert parts["France"](view).selection.countries == ("AM",)
    assert parts["governments that spoke"](view).selection.sense is None
    assert {turn(view).page for turn in parts.values()} == {1}


def test_a_chip_takes_off_its_part_of_what_is_chosen_by_then():
    parts = dict(chosen_parts(View(ALL), {"FR": "France"}, "Goris", Locale("en", "GB")))
    assert parts["AM"](parts["France"](View(ALL))).selection.countries == ()


def test_each_chip_takes_off_one_part_and_together_they_leave_nothing():
    view, taken = View(ALL), 0
    while parts := list(chosen_parts(view, {}, "Goris", Locale("en", "GB"))):
        view, taken = parts[0][1](view), taken + 1
    assert (view.selection, taken) == (Selection(), 13)


def test_a_label_holds_no_markdown_of_a_stranger():
    assert label("![x](http://a.example) *b*") == r"\!\[x\]\(http\:\/\/a\.example\) \*b\*".replace(r"\/", "/")


def test_a_source_that_is_called_like_a_country_has_a_chip_of_its_own():
    def page():
        from dashboard import chips
        from dashboard.choices import stay

        chips.below("", 0, [("France", stay), ("France", stay)])

    shown = AppTest.from_function(page).run()
    assert not shown.exception
    assert [button.label for button in shown.button] == ["France ✕", "France ✕", "Reset"]


def test_of_long_names_a_chip_shows_where_they_differ():
    names = [f"The Independent and Quite Long-Named Regional Gazette of District {n}" for n in (1, 12)]
    assert shortened(names[0]) == "The Independent and Quite…tte of District 1"
    assert shortened(names[1]) == "The Independent and Quite…te of District 12"
    assert all(len(shortened(name)) <= LONGEST for name in names)
    assert shortened("Coast Bulletin") == "Coast Bulletin"


def test_very_many_chips_leave_the_map_and_the_way_to_let_all_go_in_sight(reader):
    codes = (
        "AL AT BE BG CH CY CZ DE DK EE ES FI GB GR HR HU IE IS IT LT LU LV MD MT NL NO PL PT RO RS".split()
    )
    reader.open("?" + "&".join(f"c={code}" for code in codes))
    chips = reader.page.locator(".st-key-below button").filter(has_text="✕")
    expect(chips).to_have_count(30)
    expect(reader.page.get_by_role("button", name="Reset")).to_be_in_viewport()
    assert reader.map.bounding_box()["y"] < 500
    chips.last.click()
    expect(chips).to_have_count(29)
