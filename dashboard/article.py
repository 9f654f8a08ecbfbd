"""One article, opened beside the map: all of its text, with every place name in it."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st
from babel import Locale

from geodata.atlas import Manner, OpenArticle, Stretch
from geodata.model import Mention

from . import choices, reading, why
from .correcting import correcting
from .markup import original, safe, told, wrapped
from .reading import Moment
from .selection import View
from .wording import counted

MANNERS: dict[Manner, str] = {
    "place": "place",
    "government": "those who act from there",
    "people": "its people",
    "unplaced": "not placed",
}
"""How a name is meant, and what the legend calls that."""


def article(now: Moment, view: View, opened: OpenArticle, names: Mapping[str, str], locale: Locale) -> None:
    """The article that is open, with the way back and why its places are where they are."""
    st.button("← Back to the list", key="back", type="tertiary", on_click=_close)
    geoparsed, revision = opened.geoparsed, view.selection.revision
    base, rulings = reading.ruled(now, geoparsed.article.id, revision)
    mention = why.asked(geoparsed, rulings, view.selection)
    st.html(article_head(opened, mention, locale))
    if base and (geoparsed.resolutions or rulings):
        with st.container(key="why", gap="small"):
            why.choice(geoparsed, rulings, mention)
            if mention:
                resolution = next((each for each in geoparsed.resolutions if each.mention == mention), None)
                st.html(why.explanation(geoparsed, mention, resolution, names, locale))
                if not (reading.read_only() or revision or st.context.is_embedded):
                    correcting(now, base, rulings, mention, names, locale)
    st.html(article_text(opened, mention, locale))


def _close() -> None:
    st.session_state.pop("asked", None)
    choices.do(lambda seen: replace(seen, article=None))


def article_head(opened: OpenArticle, chosen: Mention | None, locale: Locale) -> str:
    """Where an article is from and its title, as HTML; the mention `chosen` is asked about."""
    found = opened.geoparsed.article
    source = told(found.source, found.published, found.language, found.author, locale)
    title = _named(opened.title, chosen) if found.title.strip() else "Untitled"
    return (
        f"<header class='opened'><p class='source'>{source}{original(found.url)}</p>"
        f"<h2 dir='auto'>{title}</h2></header>"
    )


def article_text(opened: OpenArticle, chosen: Mention | None, locale: Locale) -> str:
    """The text of an article as HTML, with a key to its highlights."""
    text = "".join(f"<p dir='auto'>{_named(stretch, chosen)}</p>" for stretch in opened.paragraphs)
    if opened.left_out:
        rest = counted(opened.left_out, "more character", locale)
        text += f"<p class='caption'>{rest} are not shown here.</p>"
    return f"<article class='opened'>{text}{_key(opened)}</article>"


def _named(stretch: Stretch, chosen: Mention | None) -> str:
    return wrapped(
        stretch.text,
        (
            (name.start, name.end, f"mark class='{name.manner}{' asked' * (name.mention == chosen)}'")
            for name in stretch.names
        ),
    )


def _key(opened: OpenArticle) -> str:
    """What the ways in which names are highlighted mean, of those that are there."""
    there = {name.manner for stretch in (opened.title, *opened.paragraphs) for name in stretch.names}
    if not there:
        return "<p class='caption'>Names no place.</p>"
    items = "".join(
        f"<li><mark class='{manner}'>Name</mark> {safe(meaning)}</li>"
        for manner, meaning in MANNERS.items()
        if manner in there
    )
    return f"<ul class='key' aria-label='How names are highlighted'>{items}</ul>"
