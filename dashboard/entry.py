"""What a browser gets first: Streamlit's own document, with our style sheet and our script in it.

Sent with the page, they would come after what they are for: all would be drawn without them, and then move.
"""

from functools import cache, partial
from pathlib import Path
from zlib import crc32

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from .geometry import FOR_EVER
from .notice import STATIC

TAGS = {
    "page.css": '<link rel="stylesheet" href="{address}" />',
    "page.js": '<script src="{address}"></script>',
}
KINDS = {"page.css": "text/css", "page.js": "text/javascript"}


@cache
def document() -> str:
    """The document. Ours stands last, and so overrules the style sheets that Streamlit adds to the head."""
    html = Path(st.__file__).with_name("static").joinpath("index.html").read_text(encoding="utf-8")
    tags = [tag.format(address=f"/{name}?{crc32(content(name)):x}") for name, tag in TAGS.items()]
    html = html.replace("<title>Streamlit</title>", "<title>Dateline</title>")
    return html.replace("</body>", "".join([*tags, "</body>"]))


@cache
def content(name: str) -> bytes:
    """One of our two files; its address changes with it."""
    return (STATIC / name).read_bytes()


def entry(request: Request) -> Response:
    """The document, at the page's own address."""
    return HTMLResponse(document(), headers={"cache-control": "no-cache"})


def ours(request: Request, name: str) -> Response:
    """The style sheet or the script, which Streamlit would send as plain text, and browsers not run."""
    return Response(content(name), media_type=KINDS[name], headers=FOR_EVER)


ROUTES = [Route("/", entry), *(Route(f"/{name}", partial(ours, name=name)) for name in TAGS)]
