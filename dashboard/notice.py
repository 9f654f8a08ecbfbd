"""What the page says to the reader: the headline, what was ignored, what to do where there is nothing."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from . import intake, reading
from .colours import Palette, css

STATIC = Path(__file__).with_name("static")
COLOURS = ("paper", "ink", "quiet", "faint", "sea", "land", "accent", "marker")

GUIDE = (
    "Click a country or a dot to read its articles, and the sea to see all again. "
    "Draw over the timeline to choose days. Send the address of the page to share what you see."
)
FEW = 100
"""Articles up to which a store is taken for a first try."""


def dress(palette: Palette) -> None:
    """Give the page its name and the colours of its theme; its style sheet and script came before it."""
    st.set_page_config("Dateline", page_icon="/app/static/icon.svg", layout="wide")
    colours = "".join(f"--{name}:{css(getattr(palette, name))};" for name in COLOURS)
    st.html(f"<style>:root{{{colours}}}</style>")


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
    """Say how articles come in, and let the reader drop some."""
    how = "with <code>dateline ingest PATH</code>, where PATH is a file or a folder of articles"
    if reading.read_only():
        st.html(
            "<div class='empty'><h1 class='headline'>No articles yet</h1>"
            f"<p>Whoever keeps this page puts them in {how}.</p></div>"
        )
        return
    st.html(
        "<div class='empty'><h1 class='headline'>No articles yet</h1>"
        "<p>Drop files of articles here: plain text, JSON Lines, tables (CSV), saved web pages, feeds (RSS, "
        "Atom). Their places are found on this machine; nothing is sent anywhere.</p></div>"
    )
    with st.container(key="drop"):
        intake.drop_zone("page")
    st.html(
        f"<p class='empty'>For many files, or a whole folder, put them in {how}, and reload this page.</p>"
    )


def first_minute() -> None:
    """Say in a line what there is to do, until the reader has seen it."""
    if st.session_state.get("guided"):
        return

    def seen() -> None:
        st.session_state["guided"] = True

    with st.container(key="guide", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f"<p class='guide'>{GUIDE}</p>", width="content")
        st.button("Got it", type="tertiary", on_click=seen)


def nothing_found() -> None:
    """Say what to do where no article is left."""
    st.html("<p class='empty'>No article is left. Take off one of the choices above, or reset them all.</p>")


def cannot_read(reason: str) -> None:
    """Say why the store cannot be read."""
    st.html(
        "<div class='empty'><h1 class='headline'>The articles cannot be read</h1>"
        f"<p>{escape(reason)}. Then reload this page.</p></div>"
    )
