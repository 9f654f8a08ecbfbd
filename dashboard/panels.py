"""What stands beside the map: the articles, and what is named in them, as tables."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st
from babel import Locale
from streamlit.elements.arrow import DataframeStateInput

from geodata.atlas import ArticlePage, Unplaced
from geodata.store.ranked import PlaceCount

from . import choices, notice
from .choices import lay, touching
from .listing import article_list
from .parameters import LONGEST_WORDS
from .reading import Dots
from .selection import Panel, View, choose, query, telling
from .visible import visible
from .wording import counted, number, placed

NAMES: dict[Panel, str] = {
    "articles": "Articles",
    "countries": "Countries",
    "places": "Places",
    "sources": "Sources",
    "together": "Named with",
    "unplaced": "Not placed",
}
MOST_ROWS = 15
"""Of a table that is shown whole; a longer one scrolls."""
TABLE_HEIGHT = 560
"""Pixels."""
MOST_PLACES = 200
"""Rows of the table of places, which is sent whole; the map has more, and the files of Share have all."""
MOST_LINKS = 100
"""Rows of a table of links; in the Filters there are all."""


def switch(view: View, counts: Mapping[Panel, int], locale: Locale) -> None:
    """The panels to choose from, with how much is in each."""
    there = [panel for panel in NAMES if telling(replace(view, panel=panel, page=1))[0].panel == panel]
    labels = {panel: f"{NAMES[panel]} {number(counts[panel], locale)}" for panel in there}
    st.segmented_control(
        "Show", there, default=view.panel, key=lay("panel", view.panel), required=True,
        label_visibility="collapsed", format_func=labels.__getitem__,
        on_change=touching("panel", lambda seen, panel: choices.turned(panel)(seen), there),
    )  # fmt: skip


def articles(view: View, page: ArticlePage, names: Mapping[str, str], locale: Locale) -> None:
    """A page of the article list, and the way to the others. Each article opens."""
    if not page.total:
        notice.nothing_found()
        return
    st.html(article_list(page, view, names, locale))
    if page.pages > 1:
        st.pagination(
            page.pages, default=page.number, key=lay("page", page.number),
            on_change=touching("page", lambda seen, page: replace(seen, page=page)),
        )  # fmt: skip


def countries(view: View, counts: Mapping[str, int], names: Mapping[str, str]) -> None:
    """The map as a table: a row for each country that is named."""
    codes = sorted(counts, key=lambda code: (-counts[code], names.get(code, code)))
    table: dict[str, Sequence[object]] = {
        "Country": [names.get(code, code) for code in codes],
        "Articles": [counts[code] for code in codes],
    }
    chosen = [codes.index(code) for code in view.selection.countries[:1] if code in counts]

    def turn(seen: View, row: int | None) -> View:
        return choose(seen, countries=() if row is None else (codes[row],), place=None, beside=None)

    _table("countries", table, chosen, turn)


def places(view: View, found: Dots, names: Mapping[str, str], locale: Locale) -> None:
    """The dots that most articles name, and the chosen one, as a table."""
    place = view.selection.place
    rows = [each for n, each in enumerate(found.places) if n < MOST_PLACES or each.place_id == place]
    table: dict[str, Sequence[object]] = {
        "Place": [visible(each.name) for each in rows],
        "In": [_around(each, names) for each in rows],
        "Articles": [each.articles for each in rows],
    }
    ids = [each.place_id for each in rows]
    chosen = [ids.index(place)] if place in ids else []
    _table("places", table, chosen, lambda seen, row: choose(seen, place=None if row is None else ids[row]))
    if found.of > len(ids):
        rest = counted(found.of - len(ids), "more place", locale)
        st.html(f"<p class='caption'>and {rest}, none in more articles</p>")


def _around(place: PlaceCount, names: Mapping[str, str]) -> str:
    admin1 = "" if place.admin1_name == place.name else place.admin1_name or ""
    return placed(admin1, names.get(place.country or ""))


def sources(view: View, counts: Mapping[str, int], locale: Locale) -> None:
    """Who printed the articles, whichever sources are chosen; each leads to its articles, or off them."""
    chosen = view.selection.sources
    rows = [
        (visible(name), count, choose(view, sources=() if name in chosen else (name,)), name in chosen)
        for name, count in counts.items()
    ]
    _links(("Source", "Articles"), rows, locale)


def together(view: View, counts: Mapping[str, int], names: Mapping[str, str], locale: Locale) -> None:
    """Which countries the articles name beside what is chosen; each leads to those that name both."""
    beside = view.selection.beside
    rows = [
        (names.get(code, code), count, choose(view, beside=None if code == beside else code), code == beside)
        for code, count in counts.items()
    ]
    _links(("Country", "Articles that name both"), rows, locale)


def _links(head: tuple[str, str], rows: Sequence[tuple[str, int, View, bool]], locale: Locale) -> None:
    """A table of links: what each is called, its number, the view that it leads to, whether it is chosen."""
    if not rows:
        st.html("<p class='empty'>None in these articles.</p>")
        return
    body = "".join(
        f"<tr><td><a href='?{escape(query(to))}'{' aria-current=true' if is_chosen else ''}>"
        f"<bdi>{escape(name)}</bdi></a></td><td>{number(count, locale)}</td></tr>"
        for name, count, to, is_chosen in rows[:MOST_LINKS]
    )
    st.html(
        f"<table class='names'><thead><tr><th scope='col'>{head[0]}</th><th scope='col'>{head[1]}</th></tr>"
        f"</thead><tbody>{body}</tbody></table>"
    )
    if len(rows) > MOST_LINKS:
        st.html(f"<p class='caption'>and {number(len(rows) - MOST_LINKS, locale)} more</p>")


def _table(
    name: str,
    table: Mapping[str, Sequence[object]],
    chosen: list[int],
    turn: Callable[[View, int | None], View],
) -> None:
    """A table whose chosen row is the one that the view says."""
    key = f"{name} table"
    frame = pd.DataFrame(table)
    marked: DataframeStateInput = {"selection": {"rows": chosen, "columns": [], "cells": []}}
    st.dataframe(
        frame, selection_default=marked, key=lay(key, marked), hide_index=True,
        height="content" if len(frame) <= MOST_ROWS else TABLE_HEIGHT,
        on_select=touching(key, lambda seen, state: turn(seen, next(iter(state["selection"]["rows"]), None))),
        selection_mode="single-row",
    )  # fmt: skip


def unplaced(view: View, found: Unplaced, locale: Locale) -> None:
    """The names that could not be placed, the most frequent first; each leads to the articles with it."""
    if not found.mentions:
        st.html("<p class='empty'>Every place name in these articles was placed.</p>")
        return
    rows = "".join(
        f"<tr><td><a href='?{escape(query(_with_words(view, surface)))}'>"
        f"<bdi>{escape(visible(surface))}</bdi></a></td><td>{number(mentions, locale)}</td>"
        f"<td>{number(articles, locale)}</td></tr>"
        for surface, mentions, articles in found.names.itertuples(index=False)
    )
    st.html(
        "<p class='caption'>Names that no gazetteer here knows, that could be several places with nothing to "
        "tell which, or that were placed less surely than is asked.</p>"
        "<table class='names'><thead><tr><th scope='col'>Name</th>"
        "<th scope='col'>Mentions</th><th scope='col'>Articles</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _with_words(view: View, surface: str) -> View:
    """The list of the view's articles that hold a name."""
    quoted = '"' + visible(surface.replace('"', " "))[: LONGEST_WORDS - 2] + '"'
    return replace(choose(view, words=quoted), panel="articles")
