"""The line below the headline: what is not on the map, and a chip for each part that is chosen."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape

import streamlit as st
from babel import Locale

from geodata.model import Selection

from . import choices
from .choices import Turn
from .filters import SENSES
from .selection import View, choose
from .visible import quoted, visible
from .wording import day, fraction, isolated, language

LONGEST = 44
"""Characters of a chip, so that a phone shows it with its cross; sources differ in how they begin or end."""


def shortened(name: str) -> str:
    """A name, or of a long one its beginning and its end."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 18].rstrip()}…{name[-17:].lstrip()}"


def label(text: str) -> str:
    """Text of a stranger for a label, which Streamlit reads as Markdown."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()<>#+-.!|~:$&@" else c for c in visible(text))


def chosen_parts(
    view: View, countries: Mapping[str, str], place: str, locale: Locale
) -> Iterator[tuple[str, Turn]]:
    """What is chosen, in words, each with the turn that takes it off."""
    chosen = view.selection
    for code in chosen.countries:
        yield countries.get(code, code), _without("countries", code)
    if chosen.beside:
        yield f"with {countries.get(chosen.beside, chosen.beside)}", _without("beside")
    if chosen.place is not None:
        yield place, _without("place")
    if chosen.words:
        yield quoted(chosen.words), _without("words")
    if chosen.since:
        yield f"from {day(chosen.since, locale)}", _without("since")
    if chosen.until:
        yield f"to {day(chosen.until, locale)}", _without("until")
    for name in chosen.sources:
        yield name, _without("sources", name)
    for code in chosen.languages:
        yield language(code, locale), _without("languages", code)
    if chosen.sense:
        yield SENSES[chosen.sense], _without("sense")
    if chosen.about:
        yield "only what articles are about", _without("about")
    if chosen.min_confidence:
        least = fraction(chosen.min_confidence, locale)
        yield f"confidence {least} or more", _without("min_confidence")
    if chosen.copies:
        yield "every copy", _without("copies")


def _without(part: str, one: str | None = None) -> Turn:
    """A part of the selection is chosen no more, or one of its values."""

    def turn(view: View) -> View:
        values = getattr(view.selection, part)
        left = getattr(Selection(), part) if one is None else tuple(v for v in values if v != one)
        return choose(view, **{part: left})

    return turn


def below(left_out: str, unplaced: int, parts: Sequence[tuple[str, Turn]]) -> None:
    """Draw the line. It is always there, so that the map stays where it is when something is chosen."""
    if unplaced:
        st.button(left_out, key="unplaced", type="tertiary", on_click=choices.do,
                  args=(choices.turned("unplaced"),))  # fmt: skip
    elif left_out:
        st.html(f"<p>{escape(left_out)}</p>", width="content")
    named: Counter[str] = Counter()  # a source may be called like a country or a language
    for name, turn in parts:
        key = f"chip {name} {named[name]}"
        named[name] += 1
        st.button(
            f"{isolated(label(shortened(visible(name))))} ✕", key=key, on_click=choices.do, args=(turn,)
        )
    if parts:
        st.button("Reset", key="reset", type="tertiary", on_click=choices.do, args=(choices.reset,))
