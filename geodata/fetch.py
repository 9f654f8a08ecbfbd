"""The one guarded way to the network: a large file, fetched once and whole, however often that breaks off.

https alone, or http on this very machine. No proxy, cookie or password of the surroundings is used. The
server that the user names may be any; it may redirect to public addresses, and to others only if it is no
public one itself. What is checked is the address that is then connected to.
"""

import ipaddress
import json
import os
import socket
import ssl
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from typing import BinaryIO, TypeAlias
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from .errors import FetchError

if sys.platform != "win32":
    import fcntl

TIMEOUT_S = 30.0
"""How long a server may be silent."""
SLOWEST, WINDOW_S = 64 * 1024, 60.0
"""Bytes that must arrive in every so many seconds; a server that drips is left, and asked again."""
ATTEMPTS = 5
"""Breaks in a row, with less than SLOWEST between them, after which it is given up."""
PAUSE_S = 1.0
"""Before the second attempt; doubled before each further one."""
MOST_REDIRECTS = 5
REDIRECTS = (301, 302, 303, 307, 308)
PASSING = (408, 416, 429, 500, 502, 503, 504)
"""Statuses that another attempt may overcome."""
PORTS = {"https": 443, "http": 80}
OWN_HEADERS = {"User-Agent": "Dateline", "Accept-Encoding": "identity"}
BLOCK = 256 * 1024
NAT64_AND_6TO4 = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "2002::/16")))
"""Public by themselves, but they carry an IPv4 address that need not be."""

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
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
    with _answer(url, wanted) as answer:
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
def _answer(url: str, headers: Mapping[str, str]) -> Iterator[HTTPResponse]:
    """What the server says, redirects followed."""
    may_be_local = True
    for _ in range(MOST_REDIRECTS + 1):
        parts = urlsplit(url)
        addresses = _checked(parts, may_be_local)
        may_be_local = may_be_local and not all(map(_is_public, addresses))
        connection = _connected(parts, addresses)
        try:
            target = urlunsplit(("", "", parts.path or "/", parts.query, ""))
            connection.request("GET", target, headers={**OWN_HEADERS, "Host": parts.netloc, **headers})
            answer = connection.getresponse()
            if answer.status not in REDIRECTS:
                yield answer
                return
            url = urljoin(url, answer.headers["Location"] or "")
        finally:
            connection.close()
    raise FetchError(f"{url}: redirected more than {MOST_REDIRECTS} times.")


def _checked(parts: SplitResult, may_be_local: bool) -> list[Address]:
    """The addresses of a host, if we may connect to it. Raises FetchError where we may not."""
    url = parts.geturl()
    if parts.scheme not in PORTS or not parts.hostname or parts.username is not None:
        raise FetchError(f"{url!r} is no address that can be fetched from: https://… is.")
    addresses = _addresses(parts)
    if parts.scheme == "http" and not all(address.is_loopback for address in addresses):
        raise FetchError(f"{url!r} is not encrypted: only https is fetched from another machine.")
    if not may_be_local and not all(map(_is_public, addresses)):
        raise FetchError(f"{url!r}, where the server sends us, lies in a private network.")
    return addresses


def _addresses(parts: SplitResult) -> list[Address]:
    found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    return [_address(str(info[4][0])) for info in found]


def _connected(parts: SplitResult, addresses: Sequence[Address]) -> HTTPConnection:
    """A connection to one of the addresses, encrypted for the host's name where it is https."""
    host = parts.hostname or ""
    connection = HTTPConnection(host, _port(parts), timeout=TIMEOUT_S)
    for number, address in enumerate(addresses, start=1):
        try:
            connection.sock = socket.create_connection((str(address), _port(parts)), TIMEOUT_S)
            break
        except OSError:
            if number == len(addresses):
                raise
    if parts.scheme == "https":
        connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
    return connection


def _port(parts: SplitResult) -> int:
    return parts.port or PORTS[parts.scheme]


def _address(text: str) -> Address:
    address = ipaddress.ip_address(text.partition("%")[0])
    return getattr(address, "ipv4_mapped", None) or address


def _is_public(address: Address) -> bool:
    return address.is_global and not any(
        address.version == network.version and address in network for network in NAT64_AND_6TO4
    )


@contextmanager
def _alone(file: BinaryIO, path: Path) -> Iterator[None]:
    """Keep other processes from writing the same file; where the system can."""
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise FetchError(f"{path} is just being fetched by another process.") from error
    yield
