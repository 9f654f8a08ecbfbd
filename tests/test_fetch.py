"""The one way to the network, against a server of our own that breaks off, forgets, redirects and lies."""

import ipaddress
from urllib.parse import urlsplit

import pytest
from server import CERTIFICATE, CONTENT, serving

from geodata import fetch as room
from geodata.errors import FetchError
from geodata.fetch import connection, fetch, forget


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(room, "PAUSE_S", 0.001)
    with serving() as server:
        yield server


@pytest.fixture
def path(tmp_path):
    return tmp_path / "deep" / "dump.zip"


def test_a_file_comes_whole_and_says_which_edition_it_is(server, path):
    heard = []
    edition = fetch(f"{server.url}/dump.zip", path, tell=lambda have, of: heard.append((have, of)))
    assert path.read_bytes() == CONTENT
    assert (edition.bytes, edition.etag) == (len(CONTENT), '"one"')
    assert heard == sorted(heard)
    assert heard[-1] == (len(CONTENT), len(CONTENT))


def test_where_it_breaks_off_it_goes_on(server, path):
    server.break_after = [300_000, 500_000, 10]
    fetch(f"{server.url}/dump.zip", path)
    assert path.read_bytes() == CONTENT
    assert server.ranges == [None, "bytes=300000-", "bytes=800000-", "bytes=800010-"]


def test_a_later_attempt_goes_on_with_what_an_earlier_one_left(server, path):
    server.break_after = [400_000, *[0] * room.ATTEMPTS]
    with pytest.raises(FetchError, match="broke off after 400,000 of 1,048,576 bytes"):
        fetch(f"{server.url}/dump.zip", path)
    assert not path.exists()
    fetch(f"{server.url}/dump.zip", path)
    assert path.read_bytes() == CONTENT
    assert server.ranges[-1] == "bytes=400000-"


def test_another_edition_is_begun_anew(server, path):
    server.break_after = [400_000, *[0] * room.ATTEMPTS]
    with pytest.raises(FetchError):
        fetch(f"{server.url}/dump.zip", path)
    server.content, server.etag = CONTENT[::-1] + b"longer", '"two"'
    edition = fetch(f"{server.url}/dump.zip", path)
    assert path.read_bytes() == CONTENT[::-1] + b"longer"
    assert edition.etag == '"two"'


@pytest.mark.parametrize("harm", ["longer than the file", "of no known edition"])
def test_what_cannot_be_gone_on_with_is_begun_anew(server, path, harm):
    server.break_after = [400_000, *[0] * room.ATTEMPTS]
    with pytest.raises(FetchError):
        fetch(f"{server.url}/dump.zip", path)
    if harm == "of no known edition":
        (path.parent / "dump.zip.json").write_text("{")
    else:
        (path.parent / "dump.zip.part").write_bytes(bytes(len(CONTENT) + 1))
    fetch(f"{server.url}/dump.zip", path)
    assert path.read_bytes() == CONTENT


def test_what_is_there_of_another_address_is_not_gone_on_with(server, path):
    server.break_after = [400_000, *[0] * room.ATTEMPTS]
    with pytest.raises(FetchError):
        fetch(f"{server.url}/dump.zip", path)
    fetch(f"{server.url}/other.zip", path)
    assert server.ranges[-1] is None


def test_what_is_there_whole_is_not_fetched_again_until_it_is_forgotten(server, path):
    for _ in range(2):
        fetch(f"{server.url}/dump.zip", path)
    assert len(server.ranges) == 1
    forget(path)
    assert list(path.parent.iterdir()) == []
    fetch(f"{server.url}/dump.zip", path)
    assert len(server.ranges) == 2


def test_a_refused_file_is_not_begun(server, path):
    def refuse(have, of):
        raise FetchError(f"{of} are too many")

    with pytest.raises(FetchError, match="1048576 are too many"):
        fetch(f"{server.url}/dump.zip", path, allow=refuse)
    assert (path.parent / "dump.zip.part").stat().st_size == 0


def test_two_processes_do_not_write_the_same_file(server, path):
    path.parent.mkdir()
    with (
        (path.parent / "dump.zip.part").open("ab") as file,
        room._alone(file, path),
        pytest.raises(FetchError, match="by another process"),
    ):
        fetch(f"{server.url}/dump.zip", path)


@pytest.mark.parametrize(
    ("status", "headers", "told"),
    [
        (404, {}, "answers 404"),
        (403, {}, "answers 403"),
        (503, {}, "answers 503"),
        (200, {"Content-Length": None}, "does not say how long"),
        (200, {"Content-Encoding": "gzip"}, "does not say how long"),
        (206, {}, "answers 206"),
        (302, {"Location": "/around"}, "redirected more than 5 times"),
        (302, {"Location": "file:///etc/passwd"}, "no address that can be fetched from"),
        (302, {"Location": "https://[::1"}, "no address that can be fetched from"),
        (302, {}, "redirected more than 5 times"),
    ],
)
def test_other_answers_are_told_in_words(server, path, status, headers, told):
    server.status["/around"] = status, headers
    with pytest.raises(FetchError, match=told):
        fetch(f"{server.url}/around", path)
    assert not path.exists()


def test_a_redirect_is_followed(server, path):
    server.status["/old"] = 301, {"Location": "/new.zip"}
    assert fetch(f"{server.url}/old", path).url == f"{server.url}/old"
    assert path.read_bytes() == CONTENT


def test_nobody_there_is_told_at_once(path):
    with serving() as server:
        url = server.url
    with pytest.raises(FetchError, match="cannot be fetched"):
        fetch(f"{url}/dump.zip", path)


def test_a_server_that_drips_is_left(monkeypatch, server, path):
    monkeypatch.setattr(room, "WINDOW_S", -1.0)
    monkeypatch.setattr(room, "SLOWEST", 2 * len(CONTENT))
    monkeypatch.setattr(room, "ATTEMPTS", 1)
    with pytest.raises(FetchError, match="bytes arrived in"):
        fetch(f"{server.url}/dump.zip", path)


def test_https_is_spoken_with_a_server_that_can_be_trusted_and_with_no_other(monkeypatch, path):
    with serving(encrypted=True) as server:
        url = f"https://localhost:{server.server_port}/dump.zip"
        with pytest.raises(FetchError, match="CERTIFICATE_VERIFY_FAILED"):
            fetch(url, path)
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        server.break_after = [400_000]
        monkeypatch.setattr(room, "PAUSE_S", 0.001)
        fetch(url, path)
        assert path.read_bytes() == CONTENT
        forget(path)
        with pytest.raises(FetchError, match=r"IP address mismatch|Hostname mismatch"):
            fetch(url.replace("localhost", "127.0.0.1"), path)


def test_the_proxies_of_the_surroundings_are_not_asked(server, path, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    fetch(f"{server.url}/dump.zip", path)
    assert path.read_bytes() == CONTENT


@pytest.mark.parametrize(
    "url",
    ["ftp://127.0.0.1/x", "file:///etc/passwd", "https://", "127.0.0.1/x", "http://user:pass@127.0.0.1/x",
     "https://127.0.0.1:99999/x", "https://127.0.0.1:0/x", "https://[::1", "https://東京.example/x",
     "https://mirror.example/ä", f"https://{'a' * 64}.example/x",
     "http://192.0.2.1/x", "http://[2001:db8::1]/x", "http://10.0.0.1/x", "http://169.254.169.254/latest"],
)  # fmt: skip
def test_addresses_that_are_not_encrypted_or_none_are_refused(url, path):
    with pytest.raises(FetchError, match=r"no address|not encrypted"):
        fetch(url, path)


@pytest.mark.parametrize(
    ("address", "public"),
    [("8.8.8.8", True), ("2606:4700::1", True), ("127.0.0.1", False), ("10.0.0.1", False),
     ("169.254.169.254", False), ("100.64.0.1", False), ("::1", False), ("fe80::1%eth0", False),
     ("::ffff:127.0.0.1", False), ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False)],
)  # fmt: skip
def test_addresses_that_lead_home_are_known_in_every_disguise(address, public):
    assert connection._is_public(connection._address(address)) is public


def test_a_public_server_does_not_send_us_into_the_private_network(monkeypatch):
    home, public = [ipaddress.ip_address("10.0.0.1")], [ipaddress.ip_address("8.8.8.8")]
    monkeypatch.setattr(
        connection, "_addresses", lambda parts: home if parts.hostname == "intranet" else public
    )
    assert connection._checked(urlsplit("https://intranet/"), may_be_local=True) == home
    assert connection._checked(urlsplit("https://mirror.org/"), may_be_local=False) == public
    with pytest.raises(FetchError, match="private network"):
        connection._checked(urlsplit("https://intranet/"), may_be_local=False)
