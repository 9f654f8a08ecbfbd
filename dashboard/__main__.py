"""`python -m dashboard --store PATH_OR_URL` opens the page on this machine."""

import argparse
import ctypes
import os
import platform
import re
import socket
import sys
import webbrowser
from collections.abc import Sequence
from threading import Thread

import uvicorn

from geodata.errors import GeodataError

from .guard import ORIGIN

HOST = "127.0.0.1"
"""Whoever wants the page on a network puts a proxy with a login before it."""
M_ARENA_MAX = -8
"""Of glibc's malloc.h: how many heaps a process may have."""


class Server(uvicorn.Server):
    """Says where it is once it is there."""

    def __init__(self, config: uvicorn.Config, url: str, *, browser: bool) -> None:
        super().__init__(config)
        self.url = url
        self.browser = browser

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer, and tell the reader."""
        await super().startup(sockets)
        if self.started:
            sys.stdout.write(f"Dateline is open at {self.url}\n")
            sys.stdout.flush()
            if self.browser:
                webbrowser.open(self.url)


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the page until Ctrl-C. The exit code is 0, or 1 where it cannot be served."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description="The map of your news.")
    parser.add_argument("--store", required=True, metavar="PATH_OR_URL", help="where the articles are kept")
    parser.add_argument("--port", type=int, default=8501, help="8501 where it is not given")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser window")
    parser.add_argument("--read-only", action="store_true", help="let readers read, and change nothing")
    parser.add_argument(
        "--embed-in", action="append", default=[], metavar="ORIGIN", type=_origin,
        help="a site whose pages may show this one in a frame: https://news.example; may be repeated",
    )  # fmt: skip
    options = parser.parse_args(arguments)
    if options.embed_in:
        os.environ["DATELINE_EMBED_IN"] = " ".join(options.embed_in)
    try:
        return serve(options.store, options.port, browser=not options.no_browser, read_only=options.read_only)
    except GeodataError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def serve(store: str, port: int, *, browser: bool, read_only: bool = False) -> int:
    """Serve the page of a store at a port of this machine until Ctrl-C.

    `read_only`: nobody adds or corrects anything through the page. Raises StoreError where the store
    cannot be opened.
    """
    _share_heaps()
    os.environ["DATELINE_STORE"] = store
    if read_only:
        os.environ["DATELINE_READ_ONLY"] = "1"
    from dashboard import asgi, reading  # they read the environment

    reading.store()
    Thread(target=reading.make_ready, daemon=True).start()
    try:
        listener = socket.create_server((HOST, port))
    except OSError as error:
        sys.stderr.write(f"Port {port} cannot be used ({error.strerror}). Try another: --port {port + 1}\n")
        return 1
    # asyncio does so for sockets that it opens itself; else the rest of an answer would wait, up to 40 ms,
    # until the browser says that it has the first of it
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    config = uvicorn.Config(
        asgi.app, log_level="warning", access_log=False, ws="websockets-sansio", timeout_graceful_shutdown=2
    )
    url = f"http://{HOST}:{listener.getsockname()[1]}"
    try:
        Server(config, url, browser=browser and _has_screen()).run(sockets=[listener])
    except KeyboardInterrupt:  # uvicorn has closed everything by now, and passes it on
        return 0
    return 0


def _share_heaps() -> None:
    """Let threads share their heaps, as $MALLOC_ARENA_MAX does.

    A page is drawn by a thread of its own, and glibc gives each a heap of its own, up to eight for a core,
    which keeps what the thread had: with 20 readers 27 MB more.
    """
    if platform.libc_ver()[0] == "glibc":
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 2)


def _origin(text: str) -> str:
    if not re.fullmatch(ORIGIN, text):
        raise argparse.ArgumentTypeError(f"{text!r} is no origin such as https://news.example")
    return text


def _has_screen() -> bool:
    """Whether a browser has a screen to open on; without, a text browser would take the terminal."""
    return not sys.platform.startswith("linux") or bool(os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"})


if __name__ == "__main__":
    sys.exit(main())
