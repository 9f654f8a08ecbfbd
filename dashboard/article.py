"""One article, opened beside the map: all of its text, with every place name in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

import streamlit as st
from babel import Locale

from geodata.atlas import Manner, OpenArticle, Stretch
from geodata.model import Mention

from . import choices, reading, vignette, why
from .correcting import correcting
from .markup import original, safe, told, wrapped
from .reading import Moment
from .selection import View, query
from .wording import counted

MANNERS: dict[Manner, str] = {
    "place": "place",
    "government": "those who act from there",
    "people": "its people",
    "unplaced": "not placed",
    "no-place": "said to be no place",
}
"""How a name is meant, and what the key calls that."""


def article(now: Moment, view: View, opened: OpenArticle, names: Mapping[str, str], locale: Locale) -> None:
    """The article that is open, with the way back; each name in it says why it lies where it does."""
    st.button(
        "← Back to the list", key="back", type="tertiary", on_click=choices.do,
        args=(lambda seen: replace(seen, article=None, mention=None),),
    )  # fmt: skip
    asked = why.asked(opened, view)
    html = ArticleHtml(view, opened, asked, locale)
    place = next((each.place for each in opened.geoparsed.resolutions if each.mention == asked), None)
    st.html(html.head() + vignette.frame(now, view, opened, place, locale))
    before, after = html.paragraphs()
    if before:
        st.html(f"<div class='opened'>{before}</div>")
    if asked:
        with st.container(key="why", gap="small"):
            _why(now, view, opened, asked, names, locale)
    st.html(f"<div class='opened'>{after}{html.key()}</div>")


def _why(
    now: Moment,
    view: View,
    opened: OpenArticle,
    asked: Mention,
    names: Mapping[str, str],
    locale: Locale,
) -> None:
    geoparsed, revision = opened.geoparsed, view.selection.revision
    resolution = next((each for each in geoparsed.resolutions if each.mention == asked), None)
    base, rulings = reading.ruled(now, geoparsed.article.id, revision)
    said = why.explanation(
        geoparsed, asked, resolution, names, locale, corrected=rulings.get(asked) is not None
    )
    st.html(said)
    if base and not (reading.read_only() or revision or st.context.is_embedded):
        correcting(now, base, rulings, asked, names, locale)


@dataclass(frozen=True, slots=True)
class ArticleHtml:
    """The parts of an opened article."""

    view: View
    opened: OpenArticle
    asked: Mention | None
    locale: Locale

    def head(self) -> str:
        """Where it is from, and its title."""
        found = self.opened.geoparsed.article
        source = told(found.source, found.published, found.language, found.author, self.locale)
        title = self._named(self.opened.title) if found.title.strip() else "Untitled"
        return (
            f"<header class='opened' data-article='{found.id}'>"
            f"<p class='source'>{source}{original(found.url)}</p><h2 dir='auto'>{title}</h2></header>"
        )

    def paragraphs(self) -> tuple[str, str]:
        """The text: up to the paragraph with the name that is asked about, and from there on."""
        stretches = self.opened.paragraphs
        holds = [any(name.mention == self.asked for name in stretch.names) for stretch in stretches]
        split = holds.index(True) + 1 if True in holds else 0
        return self._text(stretches[:split]), self._text(stretches[split:]) + self._rest()

    def key(self) -> str:
        """What the ways in which names are highlighted mean, of those that are there."""
        stretches = (self.opened.title, *self.opened.paragraphs)
        there = {name.manner for stretch in stretches for name in stretch.names}
        if not there:
            return "<p class='caption'>Names no place.</p>"
        items = "".join(
            f"<li><span class='name {manner}'>Name</span> {safe(meaning)}</li>"
            for manner, meaning in MANNERS.items()
            if manner in there
        )
        ask = "" if self.asked else "<p class='caption'>Follow a name to see why it lies where it does.</p>"
        return f"{ask}<ul class='key' aria-label='How names are highlighted'>{items}</ul>"

    def _text(self, stretches: Sequence[Stretch]) -> str:
        return "".join(f"<p dir='auto'>{self._named(stretch)}</p>" for stretch in stretches)

    def _rest(self) -> str:
        if not self.opened.left_out:
            return ""
        rest = counted(self.opened.left_out, "more character", self.locale)
        return f"<p class='caption'>{rest} are not shown here.</p>"

    def _named(self, stretch: Stretch) -> str:
        """A text in which each name leads to why it lies where it does."""
        links = []
        for name in stretch.names:
            to = replace(self.view, mention=(name.mention.field, name.mention.start))
            look = f"name {name.manner}" + (" asked" if name.mention == self.asked else "")
            links.append((name.start, name.end, f"a class='{look}' href='?{escape(query(to))}'"))
        return wrapped(stretch.text, links)
