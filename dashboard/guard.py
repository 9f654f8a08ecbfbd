"""What stands before every request: the headers under which nothing in an article can run or reach out."""

import os
import re
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose

ORIGIN = r"https?://[A-Za-z0-9.\-\[\]:*]+"
"""A page's scheme, host and port: "https://news.example"."""


class Guard:
    """Wraps the app: refuses strangers' names for this host, and adds the headers to every answer.

    `scripts` are those that may run besides the files of this server, as a policy names them.
    """

    def __init__(self, app: ASGIApp, scripts: str = "") -> None:
        self.app = app
        self.scripts = scripts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host, origin = headers.get("host", ""), headers.get("origin")
        ours = known(host, st.get_option("server.allowedHosts"))
        if scope["type"] == "websocket":
            # The one way by which the page changes the store, and so for our own pages alone. Streamlit
            # accepts every port of localhost here, and asks a server outside for this machine's address
            # when the origin is another.
            if not ours or (origin is not None and urlsplit(origin).netloc != host):
                await WebSocketClose(code=1008)(scope, receive, send)
            else:
                await self.app(scope, receive, send)
            return
        if not ours:
            refusal = PlainTextResponse("Nothing is served under this name.", status_code=400)
            await refusal(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(security_headers(host, self.scripts))
            await send(message)

        await self.app(scope, receive, send_guarded)


def known(host: str, allowed: list[str]) -> bool:
    """Whether a Host header names this server, against DNS rebinding; an empty list knows everyone."""
    name = re.sub(r":\d+$", "", host).lower()
    return not allowed or any(fnmatchcase(name, pattern.lower()) for pattern in allowed)


def embedders() -> tuple[str, ...]:
    """The origins whose pages may show ours in a frame: $DATELINE_EMBED_IN, by `--embed-in`."""
    named = os.environ.get("DATELINE_EMBED_IN", "").split()
    return tuple(origin for origin in named if re.fullmatch(ORIGIN, origin))


def security_headers(host: str, scripts: str = "") -> dict[str, str]:
    """Headers for an answer from this host: own scripts only, no referrer, no frame but where allowed.

    Style attributes are Streamlit's own way to lay things out, and WebAssembly is how it reads Arrow.
    """
    own = f" ws://{host} wss://{host}" if re.fullmatch(r"[A-Za-z0-9.\-\[\]:]+", host) else ""
    policy = {
        "default-src": "'self'",
        "script-src": f"'self' 'wasm-unsafe-eval'{scripts}",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": f"'self'{own} data: blob:",
        "worker-src": "'self' blob:",
        "frame-src": "'none'",
        "frame-ancestors": " ".join(embedders()) or "'none'",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }
    return {
        "content-security-policy": "; ".join(f"{name} {sources}" for name, sources in policy.items()),
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
    }
