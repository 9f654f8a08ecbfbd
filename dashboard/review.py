"""What people may check: names that were placed, but least surely of all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape

import streamlit as st
from babel import Locale

from geodata.store.doubts import Doubt

from .markup import confidence_bar, safe
from .selection import View, query
from .wording import number, placed

CAPTION = "Placed, but least surely of all. Say what is right, and it is known from then on."


def to_check(view: View, doubts: Sequence[Doubt], names: Mapping[str, str], locale: Locale) -> None:
    """The names, each leading to where it stands."""
    if doubts:
        st.html(review_list(view, doubts, names, locale))


def review_list(view: View, doubts: Sequence[Doubt], names: Mapping[str, str], locale: Locale) -> str:
    """The same as HTML."""
    rows = "".join(_row(view, doubt, names, locale) for doubt in doubts)
    heads = "".join(f"<th scope='col'>{head}</th>" for head in ("Name", "Taken for", "Mentions"))
    return (
        f"<h2 class='to-check'>To check</h2><p class='caption'>{CAPTION}</p>"
        f"<table class='names'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(view: View, doubt: Doubt, names: Mapping[str, str], locale: Locale) -> str:
    there = replace(view, article=doubt.article_id, mention=(doubt.field, doubt.start))
    taken = placed(doubt.place, names.get(doubt.country or "", doubt.country))
    return (
        f"<tr><td><a href='?{escape(query(there))}'><bdi>{safe(doubt.surface)}</bdi></a></td>"
        f"<td><bdi>{safe(taken)}</bdi> {confidence_bar(doubt.confidence, locale)}</td>"
        f"<td>{number(doubt.mentions, locale)}</td></tr>"
    )
