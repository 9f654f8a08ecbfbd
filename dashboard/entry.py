"""What a browser gets first: Streamlit's own document, with our style sheet and our script in it.

Sent with the page, they would come after what they are for: all would be drawn without them, and then move.
"""

import re
from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import streamlit as st
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

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


def scripts() -> str:
    """The scripts that stand in the document itself, as a policy allows them: each by its hash.

    They are Streamlit's, and others in another version of it.
    """
    within = re.findall(r"<script(?![^>]*\bsrc\b)[^>]*>(.*?)</script>", document(), re.DOTALL)
    return "".join(f" 'sha256-{b64encode(sha256(each.encode()).digest()).decode()}'" for each in within)


@cache
def content(name: str) -> bytes:
    """One of our two files; its address changes with it."""
    return (STATIC / name).read_bytes()


class Entrance:
    """Wraps the app: leads from wherever else Streamlit would give its document to the page's own address."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        is_led = False

        async def send_or_lead(message: Message) -> None:
            nonlocal is_led
            if message["type"] == "http.response.start" and scope["path"] != "/":
                is_led = Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")
                if is_led:
                    query = scope["query_string"].decode("latin-1")
                    await RedirectResponse(f"/?{query}" if query else "/")(scope, receive, send)
            if not is_led:
                await send(message)

        await self.app(scope, receive, send_or_lead)


def entry(request: Request) -> Response:
    """The document, at the page's own address."""
    return HTMLResponse(document(), headers={"cache-control": "no-cache"})


def ours(request: Request, name: str) -> Response:
    """The style sheet or the script, which Streamlit would send as plain text, and browsers not run."""
    return Response(content(name), media_type=KINDS[name], headers=FOR_EVER)


ROUTES = [Route("/", entry), *(Route(f"/{name}", partial(ours, name=name)) for name in TAGS)]
