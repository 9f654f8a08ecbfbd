"""A server of our own that gives a file: in parts when asked, and as badly as it is told to."""

import ssl
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CONTENT = bytes(range(256)) * 4096
"""One MB."""


class Server(ThreadingHTTPServer):
    """Gives `content`, in parts when asked, and notes what it is asked for."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.content, self.etag = CONTENT, '"one"'
        self.ranges = []
        self.break_after = []
        """Bytes after which the next answers break off."""
        self.status = {}
        """Path -> status and headers of other answers."""
        self.stuck_after = None
        """Bytes after which it falls silent, until `unstick` is set."""
        self.unstick = threading.Event()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request, client_address):
        """A client that has gone away is nothing to tell of."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        server = self.server
        if self.path in server.status:
            status, headers = server.status[self.path]
            return self.answer(status, headers, b"")
        asked, condition = self.headers["Range"], self.headers["If-Range"]
        server.ranges.append(asked)
        start = 0
        if asked and condition == server.etag:
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
        content = server.content[start:]
        headers = {"ETag": server.etag, "Last-Modified": "Sun, 22 Nov 2026 03:00:00 GMT"}
        if start:
            last = len(server.content) - 1
            headers["Content-Range"] = f"bytes {start}-{last}/{len(server.content)}"
        cut = server.break_after.pop(0) if server.break_after else len(content)
        return self.answer(206 if start else 200, headers, content, cut)

    def answer(self, status, headers, content, cut=None):
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(content))} | headers).items():
            if value is not None:
                self.send_header(name, value)
        self.end_headers()
        stuck_after = self.server.stuck_after
        self.wfile.write(content[: cut if stuck_after is None else stuck_after])
        if stuck_after is not None:
            self.server.unstick.wait(60)
        self.close_connection = True

    def log_message(self, *told):
        """Say nothing."""


CERTIFICATE = Path(__file__).with_name("server.pem")
"""For "localhost", signed by itself, with its key, good until 2126: made for these tests, worth nothing."""


@contextmanager
def serving(*, encrypted=False):
    with Server() as server:
        if encrypted:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server
        server.unstick.set()
        server.shutdown()
        thread.join()
