"""The bar above the map: search, country, filters, sharing."""

from collections.abc import Mapping
from unicodedata import normalize

import streamlit as st
from babel import Locale

from . import reading
from .choices import lay, touching
from .filters import filters
from .intake import drop_zone
from .parameters import LONGEST_WORDS
from .reading import Moment
from .selection import View, choose
from .sharing import sharing
from .visible import visible
from .wording import number


def bar(
    now: Moment,
    view: View,
    countries: Mapping[str, str],
    counts: Mapping[str, int],
    locale: Locale,
) -> None:
    """All controls in one line."""
    chosen = view.selection
    with st.container(horizontal=True, key="bar", gap="small"):
        st.html("<a class='wordmark' href='/'>Dateline</a>", width="content")
        st.text_input(
            "Search articles", chosen.words, key=lay("words", chosen.words), max_chars=LONGEST_WORDS,
            width=300, placeholder="Search articles", label_visibility="collapsed",
            on_change=touching("words", lambda seen, words: choose(seen, words=visible(words or ""))),
        )  # fmt: skip
        ranked = sorted(
            counts.keys() & countries.keys(),
            key=lambda code: (-counts[code], normalize("NFKD", countries[code])),
        )
        # chips say what is chosen: a box that did, too, would be sent with all its countries at each click
        st.selectbox(
            "Country", ranked, None, key=lay("country", None), width=230,
            placeholder="Choose a country", label_visibility="collapsed", filter_mode="contains",
            format_func=lambda code: f"{countries[code]} ({number(counts[code], locale)})",
            on_change=touching("country", _in_country, [None, *ranked]),
        )  # fmt: skip
        # what is in them is sent once they are opened
        with st.popover("Filters", key="filters", on_change="rerun") as narrowing:
            if narrowing.open:
                facets = reading.facets(now, chosen)
                filters(view, reading.by(facets.sources), reading.by(facets.languages), locale)
        with st.popover("Share", key="share", on_change="rerun") as taking:
            if taking.open:
                sharing(now, view, locale)
        if not reading.read_only():
            with st.popover("Add articles", key="add", type="tertiary", width="content"):
                drop_zone("bar")


def _in_country(view: View, code: str | None) -> View:
    return choose(view, countries=(code,) if code else (), place=None, beside=None)
