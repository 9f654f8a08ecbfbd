"""Connections to those servers alone that we may connect to.

https alone, or http on this very machine. No proxy, cookie or password of the surroundings is used. The
server that the user names may be any; it may redirect to public addresses, and to others only if it is no
public one itself. What is checked is the address that is then connected to.
"""

import ipaddress
import socket
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from typing import TypeAlias
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from ..errors import FetchError

TIMEOUT_S = 30.0
"""How long a server may be silent."""
MOST_REDIRECTS = 5
REDIRECTS = (301, 302, 303, 307, 308)
PORTS = {"https": 443, "http": 80}
OWN_HEADERS = {"User-Agent": "Dateline", "Accept-Encoding": "identity"}
NAT64_AND_6TO4 = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "2002::/16")))
"""Public by themselves, but they carry an IPv4 address that need not be."""

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address


@contextmanager
def get(url: str, headers: Mapping[str, str]) -> Iterator[HTTPResponse]:
    """What the server says, redirects followed."""
    parts, may_be_local = _parts(url), True
    for _ in range(MOST_REDIRECTS + 1):
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
            parts = _parts(answer.headers["Location"] or "", parts.geturl())
        finally:
            connection.close()
    raise FetchError(f"{url}: redirected more than {MOST_REDIRECTS} times.")


def _parts(url: str, seen_from: str = "") -> SplitResult:
    """The parts of a URL, or of one relative to another.

    Raises FetchError where it is none of https or http, or holds a password.
    """
    try:
        parts = urlsplit(urljoin(seen_from, url))
        host = (parts.hostname or "").encode("idna")
        is_ours = parts.scheme in PORTS and host and parts.port != 0 and parts.username is None
    except ValueError:
        is_ours = False
    if not is_ours or not parts.geturl().isascii():
        raise FetchError(f"{url!r} is no address that can be fetched from: https://…, in ASCII, is.")
    return parts


def _checked(parts: SplitResult, may_be_local: bool) -> list[Address]:
    """The addresses of a host, if we may connect to it. Raises FetchError where we may not."""
    url = parts.geturl()
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
