"""How a view is taken along: its link, files, a feed, a picture, a citation, a frame for other pages."""

from dataclasses import replace
from datetime import UTC, datetime
from html import escape

import streamlit as st
from babel import Locale

from geodata.export import ARTICLE_FORMS, FORMS

from . import choices, reading
from .choices import lay, touching
from .citation import address, citation
from .guard import embedders
from .reading import Moment
from .selection import View, query
from .wording import moment

FRAME = '<iframe src="{link}" width="800" height="500" style="border:0" title="Dateline"></iframe>'


def sharing(now: Moment, view: View, locale: Locale) -> None:
    """All ways, each ready to be copied."""
    page = st.context.url or ""
    st.caption("Whoever opens this link sees the same view.")
    st.code(address(page, view), language=None, wrap_lines=True)
    st.toggle(
        "Keep the numbers as they are now",
        view.selection.revision is not None,
        key=lay("pinned", view.selection.revision is not None),
        help="The link then shows the data as they stand today, also when articles have come in since.",
        on_change=touching("pinned", lambda seen, on: _pinned(seen, now.revision if on else None)),
    )
    asked = escape(query(view))
    mentions = [(f"/export.{ending}?{asked}", form.name) for ending, form in FORMS.items()]
    articles = [(f"/export.{ending}?{asked}", form.name) for ending, form in ARTICLE_FORMS.items()]
    pictures = [(f"/picture.{ending}?{asked}", ending.upper()) for ending in ("png", "svg")]
    st.html(
        f"<p class='exports'>Placed mentions: {_links(mentions)}</p>"
        f"<p class='exports'>Articles: {_links(articles)} · <a href='/feed.xml?{asked}'>RSS feed</a></p>"
        f"<p class='exports'>The map: {_links(pictures)}</p>"
    )
    st.caption("To cite it:")
    st.code(citation(now, view, page, datetime.now(UTC).date(), locale), language=None, wrap_lines=True)
    if embedders():
        st.caption("To show it in a page of yours:")
        link = address(page, view)
        frame = FRAME.format(link=escape(f"{link}{'&' if '?' in link else '?'}embed=true"))
        st.code(frame, language=None, wrap_lines=True)


def pinned(now: Moment, revision: int, locale: Locale) -> None:
    """Say that the view shows an earlier state of the data, and offer the newest."""
    when = reading.saved_at(now, revision)
    said = f"The data as they stood on {moment(when, locale)}." if when else ""
    with st.container(horizontal=True, key="pin", gap="small", vertical_alignment="center"):
        st.html(f"<p class='notice' role='status'>{escape(said)}</p>", width="content")
        if revision < now.revision:
            st.button("Show the newest", key="newest", type="tertiary", on_click=choices.do,
                      args=(lambda view: _pinned(view, None),))  # fmt: skip


def _pinned(view: View, revision: int | None) -> View:
    return replace(view, selection=replace(view.selection, revision=revision))


def _links(files: list[tuple[str, str]]) -> str:
    return " · ".join(f"<a href='{address}' download>{name}</a>" for address, name in files)
