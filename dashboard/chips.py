"""The line below the headline: what is not on the map, and a chip for each part that is chosen."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

import streamlit as st
from babel import Locale

from . import choices
from .filters import SENSES
from .selection import View, choose, quoted, visible
from .wording import day, fraction, isolated, language


def label(text: str) -> str:
    """Text of a stranger for a label, which Streamlit reads as Markdown."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()<>#+-.!|~:$&@" else c for c in visible(text))


def chosen_parts(
    view: View, countries: Mapping[str, str], place: str, locale: Locale
) -> Iterator[tuple[str, View]]:
    """What is chosen, in words, each with the view without it."""
    chosen = view.selection
    for code in chosen.countries:
        yield countries.get(code, code), choose(view, countries=_without(chosen.countries, code))
    if chosen.beside:
        yield f"with {countries.get(chosen.beside, chosen.beside)}", choose(view, beside=None)
    if chosen.place is not None:
        yield place, choose(view, place=None)
    if chosen.words:
        yield quoted(chosen.words), choose(view, words="")
    if chosen.since:
        yield f"from {day(chosen.since, locale)}", choose(view, since=None)
    if chosen.until:
        yield f"to {day(chosen.until, locale)}", choose(view, until=None)
    for name in chosen.sources:
        yield name, choose(view, sources=_without(chosen.sources, name))
    for code in chosen.languages:
        yield language(code, locale), choose(view, languages=_without(chosen.languages, code))
    if chosen.sense:
        yield SENSES[chosen.sense], choose(view, sense=None)
    if chosen.about:
        yield "only what articles are about", choose(view, about=False)
    if chosen.min_confidence:
        least = fraction(chosen.min_confidence, locale)
        yield f"confidence {least} or more", choose(view, min_confidence=0.0)
    if chosen.copies:
        yield "every copy", choose(view, copies=False)


def _without(values: Sequence[str], one: str) -> tuple[str, ...]:
    return tuple(value for value in values if value != one)


def below(left_out: str, unplaced: int, parts: Sequence[tuple[str, View]]) -> None:
    """Draw the line. It is always there, so that the map stays where it is when something is chosen."""
    if unplaced:
        st.button(left_out, key="unplaced", type="tertiary", on_click=choices.do,
                  args=(choices.turned("unplaced"),))  # fmt: skip
    else:
        st.html(f"<p>{escape(left_out)}</p>", width="content")
    for name, without in parts:
        st.button(
            f"{isolated(label(name))} ✕", key=f"chip {name}", on_click=choices.do,
            args=(lambda _, to=without: to,),
        )  # fmt: skip
    if parts:
        st.button("Reset", key="reset", type="tertiary", on_click=choices.do, args=(choices.reset,))
