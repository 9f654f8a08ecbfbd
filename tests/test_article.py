"""An article opened beside the map, and why its places are there."""

from dataclasses import replace
from html.parser import HTMLParser

from babel import Locale
from conftest import Reader, asked, serving
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import expect
from stories import PLACES, story

from dashboard.article import ArticleHtml
from dashboard.selection import View
from dashboard.vignette import svg
from dashboard.why import explanation
from geodata.atlas import opened
from geodata.model import GeoparsedArticle, Mention, Place, Resolution
from geodata.store import corrections, open_store

SCRIPT = "<script>window.struck = 1</script><img src=x onerror='window.struck = 1'>"


# Laid out


def test_an_article_is_laid_out_in_paragraphs_with_how_each_name_is_meant():
    text = "Rain in Paris.\n\n  Kenyans left.\nBaku denied it.\n\n\nNobody knows Ekibar."
    found = story(1, "To Goris", text, {"Paris": 0.9, "Baku": 0.8, "Ekibar": None, "Goris": 0.9})
    metonym = [
        replace(each, sense="metonym") if each.mention.surface == "Baku" else each
        for each in found.resolutions
    ]
    gone = Mention("text", 18, 25, "Kenyans")
    laid = opened(replace(found, resolutions=tuple(metonym)), [gone, found.resolutions[0].mention])
    assert [stretch.text for stretch in laid.paragraphs] == [
        "Rain in Paris.",
        "Kenyans left.\nBaku denied it.",
        "Nobody knows Ekibar.",
    ]
    names = [
        (stretch.text[name.start : name.end], name.manner)
        for stretch in laid.paragraphs
        for name in stretch.names
    ]
    assert names == [
        ("Paris", "place"),
        ("Kenyans", "no-place"),
        ("Baku", "government"),
        ("Ekibar", "unplaced"),
    ]
    assert [name.manner for name in laid.title.names] == ["place"]


def test_a_long_text_ends_between_words_and_says_how_much_is_left_out():
    laid = opened(story(1, "", "Rain in Paris. " * 4_000, {"Paris": 0.9}))
    assert sum(len(stretch.text) for stretch in laid.paragraphs) == 60_000 - laid.left_out
    assert laid.left_out > 19_000
    assert laid.paragraphs[-1].text.endswith(("Rain", "in", "Paris."))
    assert "characters are not shown here" in html_of(laid)


def html_of(laid):
    made = ArticleHtml(View(article=1), laid, None, Locale("en", "GB"))
    return made.head() + "".join(made.paragraphs()) + made.key()


@given(
    st.text(max_size=80), st.text(min_size=1, max_size=200).filter(str.strip), st.text(max_size=40), st.data()
)
def test_no_text_of_an_article_becomes_an_element(title, text, source, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    plain = story(1, "Title", "Text", {}, source="Source").article
    article = replace(
        plain, title=title, text=text, source=source, author=source, url=f"https://a.example/{title}"
    )
    mention = Mention("text", start, end, text[start:end])
    resolution = Resolution(mention, PLACES["Goris"], 0.9, ((PLACES["Baku"], 0.1),), (title, source))
    geoparsed = GeoparsedArticle(article, (resolution,))
    html = html_of(opened(geoparsed)) + explanation(geoparsed, mention, resolution, {}, Locale("en", "GB"))
    found = []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, attrs: found.append((tag, dict(attrs)))
    reader.feed(html)
    known = {"header", "p", "h2", "a", "bdi", "mark", "div", "ul", "li", "span", "i"}
    known_attributes = {"class", "dir", "href", "target", "rel", "style", "aria-label", "data-article"}
    assert {tag for tag, _ in found} <= known
    for tag, attrs in found:
        assert set(attrs) <= known_attributes, tag
        assert attrs.get("href", "?").startswith(("?", "https://a.example/", "https://www.geonames.org/"))
    assert "\u202e" not in html


def test_what_lies_beside_the_place_is_told_by_its_kind_and_is_no_other_answer():
    baku = PLACES["Baku"]
    division = type(baku)(1, "Baku", "AZ", "09", "Baku", "ADM1", 40.4, 49.9)
    village = type(baku)(2, "Baku", "CD", "10", "Haut-Uélé", "PPL", 3.9, 29.5)
    found = story(1, "Title", "Rain in Baku.", {"Baku": 0.9})
    told = replace(found.resolutions[0], runners_up=((division, 0.4), (village, 0.1)))
    html = explanation(found, told.mention, told, {"AZ": "Azerbaijan"}, Locale("en", "GB"))
    assert "<bdi>Baku, Azerbaijan, the division</bdi>" in html
    assert "0.40, counted in above: it lies close by" in html
    assert "a guess, 0.10" in html
    assert "a guess, 0.40" not in html


def test_a_place_says_which_gazetteer_it_is_from():
    found = story(1, "Title", "Rain in Baku.", {"Baku": 0.6})
    told = found.resolutions[0]
    own = replace(told, place=replace(told.place, id=-7, own_id="<village> 12"))
    ours = replace(told, place=replace(told.place, id=-7))
    said = [explanation(found, each.mention, each, {}, Locale("en", "GB")) for each in (told, own, ours)]
    assert "https://www.geonames.org/587084" in said[0]
    assert "your gazetteer, &lt;village&gt; 12" in said[1]
    assert "Dateline&#x27;s own table" in said[2] or "Dateline's own table" in said[2]


def test_the_small_map_names_the_place_that_is_asked_about_where_names_overlap():
    near = [Place(n, f"Village {n}", "MN", None, None, "PPL", 44 + n / 100, 95) for n in (1, 2)]
    resolutions = [
        Resolution(Mention("text", 0, 9, near[0].name), near[0], 0.9),
        Resolution(Mention("text", 10, 19, near[1].name), near[1], 0.9),
        Resolution(Mention("text", 20, 24, "Hovd"), Place(3, "Hovd", "MN", None, None, "PPL", 48, 91.6), 0.9),
    ]
    for asked_about, other in (near, near[::-1]):
        drawn = svg(resolutions, str(asked_about.id), {}, "")
        assert f">{asked_about.name}</text>" in drawn
        assert f">{other.name}</text>" not in drawn


# In a browser


def test_an_article_opens_with_its_places_and_closes_again(reader):
    reader.open("?p=4717560")
    reader.page.get_by_role("link", name="Clock tower of Paris turns a hundred").click()
    text = reader.page.locator(".opened")
    expect(text.last).to_contain_text("stopped in 1916. It has run since.")
    expect(reader.page.locator("a.name")).to_have_text(["Paris", "Paris", "Texas"])
    reader.expect_query("?p=4717560&a=1003")
    original = reader.page.get_by_role("link", name="original article")
    expect(original).to_have_attribute("href", "https://prairie-ledger.example/3")
    expect(reader.page.get_by_role("img", name="Map of Paris, Texas")).to_be_visible()
    reader.page.get_by_role("button", name="Back to the list").click()
    expect(reader.page.locator(".articles article")).to_have_count(1)
    reader.expect_query("?p=4717560")
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
    expect(link).to_have_attribute("href", "https://www.geonames.org/4717560")
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
    reader.expect_query("?a=1001&m=204")
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
        expect(reader.page.locator(".opened img, .st-key-why img")).to_have_count(0)
        assert reader.asked_outside == []
        reader.page.close()
