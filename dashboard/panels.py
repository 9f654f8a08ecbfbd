"""What stands beside the map: the articles, the countries, the places, what could not be placed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st
from babel import Locale

from geodata.atlas import ArticlePage, Unplaced
from geodata.store.query import PlaceCount

from . import choices, notice
from .choices import lay, touching
from .listing import article_row
from .reading import Dots
from .selection import Panel, View, choose, visible
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


def switch(view: View, counts: Sequence[int], locale: Locale) -> None:
    """Which panel is shown; `counts` say how much is in each, in the order of NAMES."""
    labels = {
        panel: f"{NAMES[panel]} {number(count, locale)}" for panel, count in zip(NAMES, counts, strict=True)
    }
    st.segmented_control(
        "Show", list(labels), key=lay("panel", view.panel), label_visibility="collapsed", required=True,
        format_func=labels.__getitem__,
        on_change=touching("panel", lambda seen, panel: choices.turned(panel)(seen)),
    )  # fmt: skip


def articles(page: ArticlePage, names: Mapping[str, str], locale: Locale) -> None:
    """A page of the article list, and the way to the others. Each article opens."""
    if not page.total:
        notice.nothing_found()
        return
    with st.container(key="articles", gap=None):
        for card in page.cards:
            with st.container(key=f"row-{card.id}", gap=None):
                st.html(article_row(card, names, locale))
                asked = f"Read · {counted(card.mentions, 'mention', locale)}"
                st.button(asked, key=f"read {card.id}", type="tertiary", on_click=choices.do,
                          args=(lambda seen, to=card.id: replace(seen, article=to),))  # fmt: skip
    if page.pages > 1:
        st.pagination(
            page.pages, key=lay("page", page.number),
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
    _table(
        "countries", table, chosen,
        lambda seen, row: choose(seen, countries=() if row is None else (codes[row],), place=None),
    )  # fmt: skip


def places(view: View, found: Dots, names: Mapping[str, str], locale: Locale) -> None:
    """The dots as a table."""
    table: dict[str, Sequence[object]] = {
        "Place": [visible(place.name) for place in found.places],
        "In": [_around(place, names) for place in found.places],
        "Articles": [place.articles for place in found.places],
    }
    ids = [place.place_id for place in found.places]
    chosen = [ids.index(view.selection.place)] if view.selection.place in ids else []
    _table("places", table, chosen, lambda seen, row: choose(seen, place=None if row is None else ids[row]))
    if found.of > len(ids):
        rest = counted(found.of - len(ids), "more place", locale)
        st.html(f"<p class='caption'>and {rest}, each in fewer articles</p>")


def _around(place: PlaceCount, names: Mapping[str, str]) -> str:
    admin1 = "" if place.admin1_name == place.name else place.admin1_name or ""
    return placed(admin1, names.get(place.country or ""))


def _table(
    name: str,
    table: Mapping[str, Sequence[object]],
    chosen: list[int],
    turn: Callable[[View, int | None], View],
) -> None:
    """A table whose chosen row is the one that the view says."""
    key = lay(f"{name} table", {"selection": {"rows": chosen, "columns": [], "cells": []}})
    frame = pd.DataFrame(table)
    st.dataframe(
        frame, key=key, hide_index=True, height="content" if len(frame) <= MOST_ROWS else TABLE_HEIGHT,
        on_select=touching(key, lambda seen, state: turn(seen, next(iter(state["selection"]["rows"]), None))),
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
        "<p class='caption'>Names that no gazetteer here knows, that could be several places with nothing to "
        "tell which, or that were placed less surely than is asked.</p>"
        "<table class='names'><thead><tr><th>Name</th><th>Mentions</th><th>Articles</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )
