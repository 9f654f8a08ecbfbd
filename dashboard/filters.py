"""What narrows the view beside words and a country: days, sources, languages, and what counts as placed."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

import streamlit as st
from babel import Locale

from geodata.model import Sense

from .choices import lay, touching
from .selection import View, choose
from .visible import visible
from .wording import date_field, language, number

EARLIEST, LATEST = date(1, 1, 1), date(9999, 12, 31)
"""All days that a URL can name."""
SENSES: dict[Sense | Literal["all"], str] = {
    "all": "all",
    "literal": "where things happened",
    "metonym": "governments that spoke",
}
"""What place names can stand for, in words."""


def filters(view: View, sources: Mapping[str, int], languages: Mapping[str, int], locale: Locale) -> None:
    """The filters, with how many articles each source and language would leave."""
    chosen = view.selection
    who, tongues = _options(sources, chosen.sources), _options(languages, chosen.languages)
    since, until = st.columns(2)
    since.date_input(
        "From", chosen.since, key=lay("since", chosen.since), format=date_field(locale), min_value=EARLIEST,
        max_value=chosen.until or LATEST,
        on_change=touching("since", lambda seen, day: choose(seen, since=day)),
    )  # fmt: skip
    until.date_input(
        "To", chosen.until, key=lay("until", chosen.until), format=date_field(locale),
        min_value=chosen.since or EARLIEST, max_value=LATEST,
        on_change=touching("until", lambda seen, day: choose(seen, until=day)),
    )  # fmt: skip
    st.multiselect(
        "Source", who, chosen.sources, key=lay("sources", list(chosen.sources)),
        placeholder="Any source",
        format_func=lambda name: f"{visible(name)} ({number(sources.get(name, 0), locale)})",
        on_change=touching("sources", lambda seen, names: choose(seen, sources=tuple(names)), who),
    )  # fmt: skip
    st.multiselect(
        "Language", tongues, chosen.languages, key=lay("languages", list(chosen.languages)),
        placeholder="Any language",
        format_func=lambda code: f"{language(code, locale)} ({number(languages.get(code, 0), locale)})",
        on_change=touching("languages", lambda seen, codes: choose(seen, languages=tuple(codes)), tongues),
    )  # fmt: skip
    st.radio(
        "Place names", list(SENSES), list(SENSES).index(chosen.sense or "all"),
        key=lay("sense", chosen.sense or "all"),
        format_func=lambda sense: SENSES[sense].capitalize(),
        help="“Floods in Baku” happened there; in “Baku denied it” a government spoke.",
        on_change=touching("sense", lambda seen, to: choose(seen, sense=None if to == "all" else to)),
    )  # fmt: skip
    st.slider(
        "Places at least this sure", 0.0, 1.0, chosen.min_confidence, 0.05,
        key=lay("confidence", chosen.min_confidence),
        help="Mentions placed less surely count as not placed.",
        on_change=touching("confidence", lambda seen, least: choose(seen, min_confidence=least)),
    )  # fmt: skip
    st.toggle(
        "Only what articles are about", chosen.about, key=lay("about", chosen.about),
        help="Leaves out countries and places that an article merely mentions.",
        on_change=touching("about", lambda seen, about: choose(seen, about=about)),
    )  # fmt: skip
    st.toggle(
        "Count every copy", chosen.copies, key=lay("copies", chosen.copies),
        help="A story that several sources print counts once, unless every copy is counted.",
        on_change=touching("copies", lambda seen, copies: choose(seen, copies=copies)),
    )  # fmt: skip


def _options(counted: Mapping[str, int], chosen: Iterable[str]) -> list[str]:
    """What can be chosen, with what is chosen though nothing is left of it."""
    return list(dict.fromkeys([*counted, *chosen]))
