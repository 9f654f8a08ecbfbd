"""The one guarded way to the network: a large file, fetched once and whole, however often that breaks off."""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import BinaryIO, TypeAlias

from ..errors import FetchError
from .connection import get

if sys.platform != "win32":
    import fcntl

SLOWEST, WINDOW_S = 64 * 1024, 60.0
"""Bytes that must arrive in every so many seconds; a server that drips is left, and asked again."""
ATTEMPTS = 5
"""Breaks in a row, with less than SLOWEST between them, after which it is given up."""
PAUSE_S = 1.0
"""Before the second attempt; doubled before each further one."""
PASSING = (408, 416, 429, 500, 502, 503, 504)
"""Statuses that another attempt may overcome."""
BLOCK = 256 * 1024

Tell: TypeAlias = Callable[[int, int], None]
"""Hears how many bytes there are, and of how many."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Which file a server gave; another edition of it is another file."""

    url: str
    bytes: int
    etag: str | None
    modified: str | None
    """As the server says it (RFC 9110, Last-Modified)."""

    @property
    def condition(self) -> str | None:
        """What makes a server go on with this edition only; None where it does not tell editions apart."""
        strong = self.etag and not self.etag.startswith("W/")
        return self.etag if strong else self.modified


def fetch(
    url: str, path: Path, *, allow: Tell = lambda have, of: None, tell: Tell = lambda have, of: None
) -> Edition:
    """Fetch a file, going on where an earlier attempt broke off; return which edition it is.

    Beside the path grows a ".part", with a note of its edition; a file that is there whole is not fetched
    again. `allow` raises to refuse the file, before any byte of it is written. Raises FetchError where the
    address is not allowed, the server refuses or falls silent.
    """
    note, part = path.with_name(f"{path.name}.json"), path.with_name(f"{path.name}.part")
    path.parent.mkdir(parents=True, exist_ok=True)
    edition = _noted(note, url)
    if edition and path.exists():
        return edition
    with part.open("ab") as file, _alone(file, path):
        failures = ATTEMPTS - 1
        while True:
            before = file.tell()
            try:
                edition = _go_on(url, file, note, edition, allow, tell)
                break
            except (OSError, HTTPException) as error:
                edition = _noted(note, url)
                # a server that has answered once gets more attempts than one that never did
                failures = 0 if file.tell() - before >= SLOWEST else failures + 1
                if failures == ATTEMPTS:
                    raise FetchError(
                        f"{url} cannot be fetched: {error}. What is there is kept: try again."
                    ) from error
                time.sleep(PAUSE_S * 2**failures)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    return edition


def forget(path: Path) -> None:
    """Remove a fetched file and what is noted of it."""
    for ending in ("", ".part", ".json"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _go_on(url: str, file: BinaryIO, note: Path, edition: Edition | None, allow: Tell, tell: Tell) -> Edition:
    """One attempt to fetch what is missing. Raises OSError or HTTPException where it breaks off."""
    have = file.tell()
    if edition and have == edition.bytes:
        return edition
    wanted = {}
    if edition and edition.condition and 0 < have < edition.bytes:
        wanted = {"Range": f"bytes={have}-", "If-Range": edition.condition}
    with get(url, wanted) as answer:
        if answer.status == 206 and edition:
            if answer.headers["Content-Range"] != f"bytes {have}-{edition.bytes - 1}/{edition.bytes}":
                note.unlink()
                raise ConnectionError("the server goes on with another file")
        else:
            edition = _edition(url, answer)
            have = 0
        allow(have, edition.bytes)
        if not have:
            file.seek(0)
            file.truncate()
            note.write_text(json.dumps(asdict(edition)), encoding="utf-8")
        for block in _blocks(answer):
            have += file.write(block)
            if have > edition.bytes:
                note.unlink()
                raise FetchError(f"{url} is longer than the server said: more than {edition.bytes:,} bytes.")
            tell(have, edition.bytes)
    file.flush()
    if have < edition.bytes:
        raise ConnectionError(f"the connection broke off after {have:,} of {edition.bytes:,} bytes")
    return edition


def _edition(url: str, answer: HTTPResponse) -> Edition:
    length, encoding = answer.headers["Content-Length"], answer.headers.get("Content-Encoding", "identity")
    if answer.status != 200:
        error = ConnectionError if answer.status in PASSING else FetchError
        raise error(f"{url}: the server answers {answer.status} {answer.reason}")
    if encoding != "identity" or length is None or not length.isdigit():
        raise FetchError(f"{url}: the server does not say how long the file is.")
    return Edition(url, int(length), answer.headers["ETag"], answer.headers["Last-Modified"])


def _noted(note: Path, url: str) -> Edition | None:
    """The edition that a note tells of; None where there is no note, or one of another address."""
    try:
        edition = Edition(**json.loads(note.read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
    return edition if edition.url == url else None


def _blocks(answer: HTTPResponse) -> Iterator[bytes]:
    """What arrives, as it arrives. Raises TimeoutError where it only drips."""
    since, arrived = time.monotonic(), 0
    while block := answer.read1(BLOCK):
        yield block
        arrived += len(block)
        if (now := time.monotonic()) - since > WINDOW_S:
            if arrived < SLOWEST:
                raise TimeoutError(f"only {arrived:,} bytes arrived in {WINDOW_S:.0f} seconds")
            since, arrived = now, 0


@contextmanager
def _alone(file: BinaryIO, path: Path) -> Iterator[None]:
    """Keep other processes from writing the same file; where the system can."""
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise FetchError(f"{path} is just being fetched by another process.") from error
    yield
