"""What the page says to the reader: the headline, what was ignored, what to do where there is nothing."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from .colours import Palette, css

STATIC = Path(__file__).with_name("static")
COLOURS = ("paper", "ink", "quiet", "faint", "sea", "land", "accent", "marker")


def dress(palette: Palette) -> None:
    """Give the page its style sheet, in the colours of its theme."""
    colours = "".join(f"--{name}:{css(getattr(palette, name))};" for name in COLOURS)
    sheet = (STATIC / "page.css").read_text(encoding="utf-8")
    st.html(f"<style>:root{{{colours}}}{sheet}</style>")


def heading(headline: str) -> None:
    """The view in words."""
    st.html(f"<h1 class='headline'>{escape(headline)}</h1>")


def ignored(wrong: Sequence[str]) -> None:
    """Say what in the URL was ignored."""
    if wrong:
        said = " ".join(map(escape, wrong))
        st.html(f"<p class='notice' role='status'>Part of this link was ignored. {said}</p>")


def embedded(address: str) -> None:
    """In the frame of another page: a link to ours, where all the controls are."""
    link = f"<a class='wordmark' href='{escape(address)}' target='_blank' rel='noopener'>Dateline</a>"
    st.html(f"<p>{link} <span class='caption'>opens this view with all its controls</span></p>")


def nothing_stored() -> None:
    """Say how articles come in."""
    st.html(
        "<div class='empty'><h1 class='headline'>No articles yet</h1>"
        "<p>Put some in with <code>dateline ingest PATH</code>, where PATH is a file or a folder of "
        "articles, then reload this page.</p></div>"
    )


def nothing_found() -> None:
    """Say what to do where no article is left."""
    st.html("<p class='empty'>No article is left. Take off one of the choices above, or reset them all.</p>")


def cannot_read(reason: str) -> None:
    """Say why the store cannot be read."""
    st.html(
        "<div class='empty'><h1 class='headline'>The articles cannot be read</h1>"
        f"<p>{escape(reason)}. Then reload this page.</p></div>"
    )
