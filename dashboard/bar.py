"""The bar above the map: search, country, filters, sharing; and the chips of what is chosen."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from html import escape

import streamlit as st
from babel import Locale

from . import choices
from .choices import lay, touching
from .selection import LONGEST_WORDS, View, choose, query, quoted, visible
from .wording import date_field, day, fraction, language, number

EARLIEST, LATEST = date(1, 1, 1), date(9999, 12, 31)
"""All days that a URL can name."""


def bar(
    view: View,
    countries: Mapping[str, str],
    counts: Mapping[str, int],
    sources: Mapping[str, int],
    languages: Mapping[str, int],
    locale: Locale,
) -> None:
    """All controls in one line."""
    chosen = view.selection
    with st.container(horizontal=True, key="bar", gap="small"):
        st.html("<a class='wordmark' href='/'>Dateline</a>", width="content")
        st.text_input(
            "Search articles", key=lay("words", chosen.words), max_chars=LONGEST_WORDS, width=300,
            placeholder="Search articles", label_visibility="collapsed",
            on_change=touching("words", lambda seen, words: choose(seen, words=visible(words or ""))),
        )  # fmt: skip
        ranked = sorted(countries, key=lambda code: (-counts.get(code, 0), countries[code]))
        only = chosen.countries[0] if len(chosen.countries) == 1 else None
        st.selectbox(
            "Country", ranked, key=lay("country", only), width=230,
            placeholder="Choose a country", label_visibility="collapsed", filter_mode="contains",
            format_func=lambda code: f"{countries[code]} ({number(counts.get(code, 0), locale)})",
            on_change=touching("country", _in_country),
        )  # fmt: skip
        with st.popover("Filters"):
            _filters(view, sources, languages, locale)
        with st.popover("Share"):
            _share(view)


def _in_country(view: View, code: str | None) -> View:
    return choose(view, countries=(code,) if code else (), place=None)


def _filters(view: View, sources: Mapping[str, int], languages: Mapping[str, int], locale: Locale) -> None:
    chosen = view.selection
    since, until = st.columns(2)
    since.date_input(
        "From", key=lay("since", chosen.since), format=date_field(locale), min_value=EARLIEST,
        max_value=chosen.until or LATEST,
        on_change=touching("since", lambda seen, day: choose(seen, since=day)),
    )  # fmt: skip
    until.date_input(
        "To", key=lay("until", chosen.until), format=date_field(locale), min_value=chosen.since or EARLIEST,
        max_value=LATEST, on_change=touching("until", lambda seen, day: choose(seen, until=day)),
    )  # fmt: skip
    st.multiselect(
        "Source", _options(sources, chosen.sources), key=lay("sources", list(chosen.sources)),
        placeholder="Any source",
        format_func=lambda name: f"{visible(name)} ({number(sources.get(name, 0), locale)})",
        on_change=touching("sources", lambda seen, names: choose(seen, sources=tuple(names))),
    )  # fmt: skip
    st.multiselect(
        "Language", _options(languages, chosen.languages), key=lay("languages", list(chosen.languages)),
        placeholder="Any language",
        format_func=lambda code: f"{language(code, locale)} ({number(languages.get(code, 0), locale)})",
        on_change=touching("languages", lambda seen, codes: choose(seen, languages=tuple(codes))),
    )  # fmt: skip
    st.slider(
        "Places at least this sure", 0.0, 1.0, step=0.05, key=lay("confidence", chosen.min_confidence),
        help="Mentions placed less surely count as not placed.",
        on_change=touching("confidence", lambda seen, least: choose(seen, min_confidence=least)),
    )  # fmt: skip


def _options(counted: Mapping[str, int], chosen: Iterable[str]) -> list[str]:
    """What can be chosen, with what is chosen though nothing is left of it."""
    return list(dict.fromkeys([*counted, *chosen]))


def _share(view: View) -> None:
    asked = query(view)
    address = (st.context.url or "").split("?")[0].rstrip("/") + (f"/?{asked}" if asked else "/")
    st.caption("Whoever opens this link sees the same view.")
    st.code(address, language=None, wrap_lines=True)
    forms = " · ".join(
        f"<a href='/export.{ending}?{escape(asked)}' download>{form}</a>"
        for ending, form in (("csv", "CSV"), ("geojson", "GeoJSON"))
    )
    st.html(f"<p class='exports'>Take the placed mentions along: {forms}</p>")


def label(text: str) -> str:
    """Text of a stranger for a label, which Streamlit reads as Markdown."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()<>#+-.!|~:$&@" else c for c in visible(text))


def chosen_parts(
    view: View, countries: Mapping[str, str], place: str, locale: Locale
) -> list[tuple[str, View]]:
    """What is chosen, in words, each with the view without it."""
    chosen = view.selection
    parts: list[tuple[str, View]] = []
    for code in chosen.countries:
        rest = tuple(other for other in chosen.countries if other != code)
        parts.append((countries.get(code, code), choose(view, countries=rest)))
    if chosen.place is not None:
        parts.append((place, choose(view, place=None)))
    if chosen.words:
        parts.append((quoted(chosen.words), choose(view, words="")))
    if chosen.since:
        parts.append((f"from {day(chosen.since, locale)}", choose(view, since=None)))
    if chosen.until:
        parts.append((f"to {day(chosen.until, locale)}", choose(view, until=None)))
    for name in chosen.sources:
        rest = tuple(other for other in chosen.sources if other != name)
        parts.append((name, choose(view, sources=rest)))
    for code in chosen.languages:
        rest = tuple(other for other in chosen.languages if other != code)
        parts.append((language(code, locale), choose(view, languages=rest)))
    if chosen.min_confidence:
        parts.append(
            (
                f"confidence {fraction(chosen.min_confidence, locale)} or more",
                choose(view, min_confidence=0.0),
            )
        )
    return parts


def below(left_out: str, unplaced: int, parts: Sequence[tuple[str, View]]) -> None:
    """The line below the headline: what is not on the map, and a chip for each part that is chosen.

    The line is always there, so that the map stays where it is when something is chosen.
    """
    with st.container(horizontal=True, key="below", gap="small", vertical_alignment="center"):
        if unplaced:
            st.button(left_out, key="unplaced", type="tertiary", on_click=choices.do,
                      args=(choices.turned("unplaced"),))  # fmt: skip
        else:
            st.html(f"<p>{escape(left_out)}</p>", width="content")
        for name, without in parts:
            st.button(
                f"{label(name)} ✕", key=f"chip {name}", on_click=choices.do, args=(lambda _, to=without: to,)
            )
        if parts:
            st.button("Reset", key="reset", type="tertiary", on_click=choices.do, args=(choices.reset,))
