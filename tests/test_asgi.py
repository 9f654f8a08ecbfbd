"""The server: its headers, whom it refuses, how it starts and stops."""

import re
import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from streamlit import config

from dashboard.__main__ import main
from dashboard.guard import known, security_headers


def asked(url, path="/", **headers):
    """The status and headers of an answer, and its text."""
    connection = HTTPConnection(urlsplit(url).netloc, timeout=10)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        # a websocket that is open never ends
        return answer.status, answer.headers, "" if answer.status == 101 else answer.read().decode()
    finally:
        connection.close()


def handshake(url, **headers):
    """The status of the answer to a websocket."""
    upgrade = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Protocol": "streamlit",
    }
    return asked(url, "/_stcore/stream", **upgrade, **headers)[0]


@pytest.mark.parametrize("path", ["/", "/healthz", "/export.csv", "/_stcore/health", "/nothing/here"])
def test_every_answer_forbids_what_is_not_ours(dashboard_url, path):
    _, headers, _ = asked(dashboard_url, path)
    policy = headers["content-security-policy"]
    assert re.search(r"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'( 'sha256-\S+')*;", policy)
    assert "img-src 'self' data: blob:;" in policy
    assert "frame-ancestors 'none'" in policy
    host = urlsplit(dashboard_url).netloc
    assert f"connect-src 'self' ws://{host} wss://{host} data: blob:;" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_a_host_header_writes_nothing_into_the_policy():
    policy = security_headers("evil.example; script-src *")["content-security-policy"]
    assert "evil" not in policy


def test_a_foreign_name_for_this_host_is_refused(dashboard_url):
    status, _, text = asked(dashboard_url, Host="rebind.example")
    assert status == 400
    assert text == "Nothing is served under this name."


@pytest.mark.parametrize(
    ("host", "allowed", "expected"),
    [
        ("localhost:8501", ["localhost", "127.0.0.1"], True),
        ("LOCALHOST", ["localhost"], True),
        ("localhost.evil.example", ["localhost"], False),
        ("news.example.org", ["*.example.org"], True),
        ("", ["localhost"], False),
        ("anything", [], True),
    ],
)
def test_hosts_are_known_by_name(host, allowed, expected):
    assert known(host, allowed) is expected


def test_only_the_page_itself_may_open_the_socket(dashboard_url):
    assert handshake(dashboard_url, Origin=dashboard_url) == 101
    assert handshake(dashboard_url, Origin="https://evil.example") == 403
    assert handshake(dashboard_url, Origin="null") == 403
    assert handshake(dashboard_url, Origin="http://localhost:9") == 403
    assert handshake(dashboard_url, Host="rebind.example", Origin="http://rebind.example") == 403


def test_streamlit_is_told_to_send_no_statistics_and_show_no_errors():
    import dashboard.asgi  # noqa: F401 (the configuration lies beside the script that it names)

    config.get_config_options(force_reparse=True)
    assert config.get_option("browser.gatherUsageStats") is False
    assert config.get_option("client.showErrorDetails") == "none"
    assert config.get_option("server.enableAgentApi") is False
    assert config.get_option("server.address") == "127.0.0.1"


def start(*arguments):
    command = [sys.executable, "-m", "dashboard", "--no-browser", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_it_says_one_line_where_it_is_and_leaves_without_a_word(tmp_path):
    with start("--store", tmp_path / "new.sqlite", "--port", 0) as server:
        assert server.stdout.readline().startswith("Dateline is open at http://127.0.0.1:")
        server.send_signal(signal.SIGINT)
        rest = server.communicate(timeout=20)
        assert (server.returncode, *rest) == (0, "", "")


def test_a_port_that_is_taken_is_one_sentence(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with start("--store", tmp_path / "new.sqlite", "--port", port) as server:
            said = server.communicate(timeout=20)
    assert server.returncode == 1
    assert said[0] == ""
    assert said[1].startswith(f"Port {port} cannot be used (")
    assert said[1].endswith(f"Try another: --port {port + 1}\n")


def test_a_store_that_cannot_be_opened_is_one_sentence(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader, this is no store. " * 100)
    with start("--store", path) as server:
        said = server.communicate(timeout=20)
    assert server.returncode == 1
    assert said == ("", f"{path} is no Dateline store; give another path, or move that file away\n")


def test_only_the_pages_that_were_named_may_frame_ours(monkeypatch):
    monkeypatch.setenv("DATELINE_EMBED_IN", "https://news.example 'unsafe' https://evil.example;script-src")
    policy = security_headers("127.0.0.1:8501")["content-security-policy"]
    assert "frame-ancestors https://news.example;" in policy


def test_what_is_no_origin_cannot_be_named(capsys):
    with pytest.raises(SystemExit):
        main(["--store", "x", "--embed-in", "news.example"])
    assert "https://news.example" in capsys.readouterr().err


def test_no_part_of_an_answer_waits_until_the_browser_has_the_others(monkeypatch, stories_store):
    listening = []
    monkeypatch.setenv("DATELINE_STORE", "")
    monkeypatch.setattr("dashboard.reading.make_ready", lambda: None)
    monkeypatch.setattr("dashboard.__main__.Server.run", lambda _, sockets: listening.extend(sockets))
    assert main(["--store", str(stories_store), "--port", "0", "--no-browser"]) == 0
    with listening[0] as listener:
        assert listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
