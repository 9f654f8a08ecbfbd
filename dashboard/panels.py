"""What stands beside the map: the articles, the countries, the places, what could not be placed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import get_args

import pandas as pd
import streamlit as st
from babel import Locale

from geodata.atlas import ArticlePage, Unplaced
from geodata.model import GeoparsedArticle

from . import choices, notice
from .choices import change, current, lay, touched
from .listing import article_list
from .reading import Dots
from .selection import Panel, View, visible
from .wording import counted, number, placed

NAMES: dict[Panel, str] = {
    "articles": "Articles",
    "countries": "Countries",
    "places": "Places",
    "unplaced": "Not placed",
}
MOST_ROWS = 15
"""Of a table that is shown whole; a longer one scrolls."""
TABLE_HEIGHT = 560
"""Pixels."""


def switch(view: View, counts: Mapping[Panel, int], locale: Locale) -> None:
    """Which panel is shown; each says how much is in it."""
    st.segmented_control(
        "Show", get_args(Panel), key=lay("panel", view.panel), label_visibility="collapsed", required=True,
        format_func=lambda panel: f"{NAMES[panel]} {number(counts[panel], locale)}",
        on_change=lambda: choices.go(replace(current(), panel=touched("panel"), page=1)),
    )  # fmt: skip


def articles(
    page: ArticlePage, explained: list[GeoparsedArticle], names: Mapping[str, str], locale: Locale
) -> None:
    """A page of the article list, and the way to the others."""
    if not page.total:
        notice.nothing_found()
        return
    by_id = {geoparsed.article.id: geoparsed for geoparsed in explained}
    st.html(article_list(page.cards, by_id, names, locale))
    if page.pages > 1:
        st.pagination(
            page.pages, key=lay("page", page.number),
            on_change=lambda: choices.go(replace(current(), page=touched("page"))),
        )  # fmt: skip


def countries(view: View, counts: Mapping[str, int], names: Mapping[str, str]) -> None:
    """The map as a table: a row for each country that is named."""
    codes = sorted(counts, key=lambda code: (-counts[code], names.get(code, code)))
    table: dict[str, Sequence[object]] = {
        "Country": [names.get(code, code) for code in codes],
        "Articles": [counts[code] for code in codes],
    }
    chosen = [codes.index(code) for code in view.selection.countries[:1] if code in counts]
    _table(
        "countries", table, chosen,
        lambda row: change(countries=() if row is None else (codes[row],), place=None),
    )  # fmt: skip


def places(view: View, found: Dots, names: Mapping[str, str], locale: Locale) -> None:
    """The dots as a table."""
    table: dict[str, Sequence[object]] = {
        "Place": [visible(place.name) for place in found.places],
        "In": [placed(place.admin1_name or "", names.get(place.country or "")) for place in found.places],
        "Articles": [place.articles for place in found.places],
    }
    ids = [place.place_id for place in found.places]
    chosen = [ids.index(view.selection.place)] if view.selection.place in ids else []
    _table("places", table, chosen, lambda row: change(place=None if row is None else ids[row]))
    if found.more:
        st.html(f"<p class='caption'>and {counted(found.more, 'more place', locale)} in fewer articles</p>")


def _table(
    name: str, table: Mapping[str, Sequence[object]], chosen: list[int], choose: Callable[[int | None], None]
) -> None:
    """A table whose chosen row is the one that the view says."""
    key = lay(f"{name} table", {"selection": {"rows": chosen, "columns": [], "cells": []}})
    frame = pd.DataFrame(table)
    st.dataframe(
        frame, key=key, hide_index=True, height="content" if len(frame) <= MOST_ROWS else TABLE_HEIGHT,
        on_select=lambda: choose(next(iter(touched(key)["selection"]["rows"]), None)),
        selection_mode="single-row",
    )  # fmt: skip


def unplaced(found: Unplaced, locale: Locale) -> None:
    """The names that could not be placed, the most frequent first."""
    if not found.mentions:
        st.html("<p class='empty'>Every place name in these articles was placed.</p>")
        return
    rows = "".join(
        f"<tr><td><bdi>{escape(visible(surface))}</bdi></td><td>{number(mentions, locale)}</td>"
        f"<td>{number(articles, locale)}</td></tr>"
        for surface, mentions, articles in found.names.itertuples(index=False)
    )
    st.html(
        "<p class='caption'>Names that no gazetteer here knows, that nothing decided between their places, or that "
        "were placed less surely than is asked.</p>"
        "<table class='names'><thead><tr><th>Name</th><th>Mentions</th><th>Articles</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )
