"""The page for readers of other languages: names of countries, dates and numbers are theirs."""

import pytest
from conftest import Reader
from playwright.sync_api import expect

FRANCE = {"de-DE": "Frankreich", "fr-FR": "France", "ar-EG": "\u2068فرنسا\u2069", "zh-CN": "法国"}
DAYS = {
    "de-DE": "from 20.2.2026 to 12.3.2026",
    "fr-FR": "from 20/02/2026 to 12/03/2026",
    "ar-EG": "from 20/2/2026 to 12/3/2026",
    "zh-CN": "from 2026/2/20 to 2026/3/12",
}


@pytest.mark.parametrize("locale", FRANCE)
def test_a_reader_meets_countries_and_days_in_their_own_language(chromium, dashboard_url, locale):
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale=locale)
    reader = Reader(context, dashboard_url).open("?c=FR&v=countries")
    expect(reader.headline).to_have_text(f"{FRANCE[locale]}, 13 articles {DAYS[locale]}")
    country = FRANCE[locale].strip("\u2068\u2069")
    table = reader.page.locator("[data-testid=stDataFrame] [role=grid]")
    expect(table).to_contain_text(country, timeout=20_000)
    expect(reader.page.get_by_role("button", name=f"{FRANCE[locale]} ✕")).to_be_visible()
    reader.expect_query("?c=FR&v=countries")
    reader.page.get_by_role("combobox", name="Country").fill(country)
    expect(reader.page.get_by_role("option", name=f"{country} (13)")).to_be_visible()
    context.close()
