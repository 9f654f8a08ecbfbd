from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import PLACES, STORIES, story

from geodata import atlas
from geodata.atlas.sentences import LONGEST, sentence_around, sentences, shortened
from geodata.model import Selection
from geodata.store import query

EVERYTHING = Selection()


# Sentences


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell. | Roads closed! | Why? | Nobody knew… | “It rained.” | He left.",
        "Mr. Smith met Gov. Brown in St. Louis, Mo. on Jan. 5. | They spoke.",
        "The U.S. Army and J. R. Jones were there. | They left.",
        "It rose 3.5 percent, to 1.2 million. | Rates fell.",
        "He came at 5 p.m. and left at six. | She stayed.",
        "Is it e.g. a river? | It is.",
        "Goris (pop. 20,000) is small. | Yerevan is not.",
        "A headline without a stop\n\n | A paragraph.\n\n | Another one.",
        "A line that was broken\nby hand goes on. | The next.",
        "It rained.\n | It snowed.",
        "雨が降った。 | 「道は閉鎖」と市長。 | 以上",
        "बारिश हुई। | सड़क बंद है।",
        "هل أمطرت؟ | نعم.",
        "Дождь шёл весь день. | Дороги в г. Москва закрыли.",
        "¿Llueve? | ¡Sí! | «Mucho», dijo.",
        "U.S.",
        "",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text):
    parts = [part for part in text.split(" | ") if part.strip()]
    whole = "".join(parts) if "。" in text else " ".join(parts)
    assert [whole[start:end] for start, end in sentences(whole)] == [part.strip() for part in parts]


def test_a_sentence_does_not_end_within_a_name():
    text = "He lives in Washington, D.C! Bank Road. It rains."
    assert len(sentences(text)) == 3
    name = text.index("D.C! Bank"), text.index(" Road")
    assert len(sentences(text, [name])) == 2


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet="aA .!?…\n。“”'Mr", max_size=60), st.data())
def test_every_stretch_lies_in_one_sentence(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = sentences(text, [(start, end)])
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[slice(*span)] for span in spans).split()) == "".join(text.split())
    if text[start:end].strip() == text[start:end] != "":
        first, last = sentence_around(text, start, end)
        assert first <= start < end <= last


def test_a_long_sentence_is_cut_around_the_name_between_words():
    text = "word " * 200 + "Goris " + "word " * 200
    start = text.index("Goris")
    first, last = sentence_around(text, start, start + 5)
    assert last - first <= LONGEST
    assert set(text[first:last].split()) == {"word", "Goris"}
    assert abs((start - first) - (last - start)) < 40


@pytest.mark.parametrize("name", [(0, 3), (997, 1000), (500, 503), (100, 900)])
def test_a_sentence_without_spaces_is_cut_all_the_same(name):
    text = "雨" * 1_000
    first, last = shortened(text, (0, 1_000), name)
    assert first <= name[0] < name[1] <= last
    assert last - first <= max(LONGEST, name[1] - name[0])


# The article list


def snippets(number, selection=EVERYTHING):
    geoparsed = next(each for each in STORIES if each.article.id == 1000 + number)
    return [
        (snippet.text, [snippet.text[slice(*span)] for span in snippet.spans])
        for snippet in atlas.card(geoparsed, selection).snippets
    ]


def test_a_card_shows_the_sentences_that_name_places():
    assert snippets(1) == [
        ("Buses from Yerevan reached Goris on Monday.", ["Yerevan", "Goris"]),
        ("Officials in Baku said the road would open.", ["Baku"]),
    ]


def test_a_card_shows_the_sentences_that_name_the_chosen_country():
    assert snippets(1, Selection(countries=("AM",))) == [
        ("Buses from Yerevan reached Goris on Monday.", ["Yerevan", "Goris"]),
        (
            "Armenians on the buses spoke of a long night, and nobody in Ekibar could say when the next one "
            "would leave.",
            ["Armenians"],
        ),
    ]


def test_a_card_shows_the_sentence_that_names_the_chosen_place():
    baku = Selection(place=PLACES["Baku"].id, countries=("AM",))
    assert snippets(1, baku) == [("Officials in Baku said the road would open.", ["Baku"])]


def test_a_card_marks_no_place_that_is_less_sure_than_asked():
    sure = Selection(min_confidence=0.95)
    assert snippets(1, sure) == [("Buses from Yerevan reached Goris on Monday.", ["Yerevan", "Goris"])]


def test_a_card_shows_the_sentence_with_the_words_looked_for():
    text = "Paris slept. Paris woke. The flood reached Paris. Nobody saw the flood."
    geoparsed = story(1, "", text, {"Paris": 0.9})
    shown = [each.text for each in atlas.card(geoparsed, Selection(words="flood")).snippets]
    assert shown == ["Paris slept.", "The flood reached Paris."]
    geoparsed = story(1, "", text, {})
    shown = [each.text for each in atlas.card(geoparsed, Selection(words='"the flood"')).snippets]
    assert shown == ["The flood reached Paris.", "Nobody saw the flood."]


def test_a_card_of_an_article_that_names_no_place_shows_how_it_begins():
    card = atlas.card(story(1, "Weather", "It rained.\n\nIt snowed.", {}), EVERYTHING)
    assert [(snippet.text, snippet.marks) for snippet in card.snippets] == [("It rained.", ())]
    assert card.title_marks == ()


def test_a_card_marks_the_places_of_the_title():
    card = atlas.card(story(1, "Rain in Paris", "It rained.", {"Paris": 0.9}), EVERYTHING)
    (mark,) = card.title_marks
    assert card.title[mark.start : mark.end] == mark.place == "Paris"
    assert (mark.country, mark.confidence, mark.place_id, mark.sought) == ("FR", 0.9, 2988507, True)


def test_marks_of_a_sentence_that_was_cut_still_hold_the_name():
    text = "word " * 100 + "near\nParis, " + "word " * 100
    (snippet,) = atlas.card(story(1, "", text, {"Paris": 0.9}), EVERYTHING).snippets
    assert snippet.text.startswith("…word")
    assert snippet.text.endswith("word…")
    assert len(snippet.text) <= LONGEST + 2
    assert [snippet.text[slice(*span)] for span in snippet.spans] == ["Paris"]
    assert "near Paris" in snippet.text


def test_what_an_article_says_is_not_changed():
    text = "<b>Rain</b> & Paris =1+1."
    (snippet,) = atlas.card(story(1, "", text, {"Paris": 0.9}), EVERYTHING).snippets
    assert snippet.text == text


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet=" .!?\nParis雨aB", max_size=900), st.sampled_from([EVERYTHING, Selection(words="a")]))
def test_every_mark_holds_the_name_it_marks(text, selection):
    geoparsed = story(1, "Title", text + " Paris", {"Paris": 0.9})
    for snippet in atlas.card(geoparsed, selection).snippets:
        assert len(snippet.text) <= LONGEST + 2
        assert all(snippet.text[mark.start : mark.end] == "Paris" for mark in snippet.marks)


def test_the_list_has_pages(stories):
    total = len(STORIES)
    seen = []
    for number in range(1, -(-total // 3) + 1):
        page = atlas.articles(stories, EVERYTHING, page=number, page_size=3)
        assert (page.total, page.number, page.pages) == (total, number, -(-total // 3))
        seen += [card.id for card in page.cards]
    assert seen == query.newest(stories, EVERYTHING, limit=999)


@pytest.mark.parametrize(("asked", "given_number"), [(-1, 1), (0, 1), (10**9, 2)])
def test_a_page_that_is_not_there_gives_the_nearest(stories, asked, given_number):
    assert atlas.articles(stories, EVERYTHING, page=asked, page_size=len(STORIES) - 1).number == given_number


def test_a_list_without_articles_has_one_empty_page(store):
    assert atlas.articles(store, EVERYTHING) == atlas.ArticlePage((), 0, 1, 1)


# The map and what is beside it


def test_every_country_is_on_the_map_with_its_count(stories):
    table = atlas.countries(stories, EVERYTHING)
    assert table.crs.to_epsg() == 4326
    assert list(table.columns) == ["name", "label_lat", "label_lon", "geometry", "articles"]
    assert table.index.is_unique
    assert len(table) >= 250
    assert table["articles"].dtype == "int64"
    counts = query.countries(stories, EVERYTHING)
    assert {code: count for code, count in table["articles"].items() if count} == counts


def test_a_code_without_a_shape_is_counted_too(store):
    nowhere = replace(PLACES["Paris"], country="QQ")
    geoparsed = story(1, "", "Rain in Paris.", {"Paris": 0.9})
    resolutions = tuple(replace(resolution, place=nowhere) for resolution in geoparsed.resolutions)
    store.save([replace(geoparsed, resolutions=resolutions)])
    table = atlas.countries(store, EVERYTHING)
    assert (table.loc["QQ", "articles"], table.loc["QQ", "name"]) == (1, "QQ")
    assert table.loc["QQ", "geometry"] is None
    assert table.crs.to_epsg() == 4326


def test_the_places_beyond_those_shown_are_counted(stories):
    every = atlas.places(stories, EVERYTHING)
    assert every.more == 0
    assert list(every.table["articles"]) == sorted(every.table["articles"], reverse=True)
    assert not every.table["feature_code"].str.startswith("PCL").any()
    few = atlas.places(stories, EVERYTHING, limit=2)
    assert few.more == len(every.table) - 2
    assert few.table.equals(every.table.head(2))


def test_the_timeline_adds_up_to_all_articles(stories):
    line = atlas.timeline(stories, Selection(since=date(2026, 2, 1)))
    assert line.days["articles"].sum() + line.undated == len(STORIES)
    assert list(line.days["day"]) == sorted(line.days["day"])


def test_facets_tell_the_sources_and_languages(stories):
    facets = atlas.facets(stories, EVERYTHING)
    assert set(facets.sources["source"]) == {each.article.source for each in STORIES} - {None}
    assert set(facets.languages["language"]) == {each.article.language for each in STORIES} - {None}
    assert facets.sources["articles"].is_monotonic_decreasing


def test_what_could_not_be_placed_is_a_number_and_a_list(stories):
    unplaced = atlas.unplaced(stories, EVERYTHING)
    assert unplaced.mentions == unplaced.names["mentions"].sum() > 0
    assert "Ekibar" in set(unplaced.names["surface"])


def test_select_gives_all_of_it_as_of_one_moment(stories):
    selection = Selection(countries=("AM",), words="the")
    atlas_ = atlas.select(stories, selection, page_size=1)
    assert atlas_.revision == stories.revision
    assert atlas_.articles.total == atlas_.countries.loc["AM", "articles"] > 0
    assert len(atlas_.articles.cards) == 1


def test_an_empty_store_gives_empty_tables(store):
    whole = atlas.select(store, EVERYTHING)
    assert whole.countries["articles"].sum() == 0
    assert len(whole.places.table) == len(whole.timeline.days) == len(whole.facets.sources) == 0
    assert list(whole.places.table.columns)[:3] == ["place_id", "name", "country"]
    assert whole.unplaced.mentions == whole.revision == 0


def test_a_card_tells_who_published_it_and_when(store):
    store.save([story(1, "", "Rain.", {}, source="Valley Post", day="2026-02-03")])
    (card,) = atlas.articles(store, EVERYTHING).cards
    assert (card.source, card.published) == ("Valley Post", datetime(2026, 2, 3, 9, tzinfo=UTC))
    assert (card.url, card.language, card.title) == ("https://valley-post.example/1", "en", "")


LONG = " ".join(
    f"The {side} quay of the harbour was closed to {whom}."
    for side in ("north", "south", "east", "west")
    for whom in ("ferries", "trucks", "visitors")
)


def test_a_story_of_several_papers_is_one_card_that_leads_to_its_copies(store):
    papers = ("Harbour Gazette", "Valley Post", "Coast Times")
    store.save(
        [
            story(n, "", f"{LONG} Paris.", {"Paris": 0.9}, source=paper, day=f"2026-02-0{3 - n}")
            for n, paper in enumerate(papers)
        ]
    )
    (card,) = atlas.articles(store, EVERYTHING).cards
    assert (card.id, card.copies) == (1002, (("Valley Post", 1001), ("Harbour Gazette", 1000)))
    (card,) = atlas.articles(store, Selection(sources=("Valley Post",))).cards
    assert (card.id, card.copies) == (1001, (("Coast Times", 1002), ("Harbour Gazette", 1000)))
    every = atlas.articles(store, Selection(copies=True))
    assert [card.id for card in every.cards] == [1000, 1001, 1002]


def test_a_card_shows_an_article_as_it_was(store):
    before = story(1, "", "Rain in Paris.", {"Paris": 0.9})
    store.save([before])
    then = store.revision
    store.save([story(1, "", "Snow in Marseille.", {"Marseille": 0.9})])
    (card,) = atlas.articles(store, Selection(revision=then)).cards
    assert [snippet.text for snippet in card.snippets] == ["Rain in Paris."]
    assert atlas.select(store, Selection(revision=then)).countries["articles"].sum() == 1


def test_a_card_marks_only_the_sense_that_is_chosen():
    geoparsed = story(1, "", "Rain in Paris. Baku denied it.", {"Paris": 0.9, "Baku": 0.9})
    paris, baku = geoparsed.resolutions
    geoparsed = replace(geoparsed, resolutions=(paris, replace(baku, sense="metonym")))
    for sense, name in (("literal", "Paris"), ("metonym", "Baku")):
        (snippet,) = atlas.card(geoparsed, Selection(sense=sense)).snippets
        assert [snippet.text[slice(*span)] for span in snippet.spans] == [name]
