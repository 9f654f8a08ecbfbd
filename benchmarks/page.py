"""What the page sends, and how soon it answers: `benchmarks/page.py --store FILE`.

FILE holds made-up articles: `benchmarks/store.py --articles 10000 --keep FILE` makes it. A reader in a
browser opens the page and clicks country after country on the map, and after each the same country on
a bare map of the same Streamlit, with nothing but the countries, and a button of a bare page: what these
take, no page can do without. Bytes are counted as the browser sees them, before compression for the
websocket and after it for files.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

ROOT = Path(__file__).parent.parent
sys.path += [str(ROOT), str(ROOT / "tests")]
from browser import FLAGS, find  # noqa: E402
from conftest import Reader  # noqa: E402
from sessions import cpu_s  # noqa: E402

from geodata import shapes  # noqa: E402

COUNTRIES = (
    "AO", "BO", "CA", "CD", "CL", "CN", "DE", "FI", "ID", "IN", "IE", "ML", "MN", "MG",
    "GL", "EC", "CO", "GB", "MA", "KE", "AF", "MM", "CF", "CG",
)  # fmt: skip
"""Far from each other, and from the made-up places, whose dots would be hit instead."""
QUIET_MS = 1_200
"""So long nothing is sent once all is there."""
REST_MS = 300
"""So long the pointer rests before it is pressed: the map draws what lies under it first, as for a person."""
MOST_LOST = 5
"""Clicks that may be lost one after the other: a map that is still drawn by software misses some."""
SERVE = """
import socket, sys, streamlit, uvicorn
from dashboard.__main__ import Server
from dashboard.routes import ROUTES
listener = socket.create_server(("127.0.0.1", 0))
listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
config = uvicorn.Config(streamlit.App(sys.argv[1], routes=ROUTES), log_level="error", ws="websockets-sansio")
url = f"http://127.0.0.1:{listener.getsockname()[1]}"
Server(config, url, browser=False).run(sockets=[listener])
"""
"""Serves a script as the page is served, with the same shapes."""
BARE_MAP = """
import pydeck as pdk, streamlit as st
from dashboard.camera import FARTHEST, WORLD
from dashboard.geometry import VERSION
st.set_page_config(layout="wide")
answer = st.container()
with st.columns([1.5, 1])[0]:
    land = f"/map/{VERSION}/de-facto/en/land.geojson"
    deck = pdk.Deck(
        [pdk.Layer("GeoJsonLayer", land, id="land", pickable=True, stroked=False)],
        map_provider=None,
        views=[pdk.View(type="MapView", controller={"doubleClickZoom": False}, repeat=False)],
        initial_view_state=pdk.ViewState(
            latitude=WORLD.lat, longitude=WORLD.lon, zoom=WORLD.zoom, min_zoom=FARTHEST
        ),
    )
    clicked = st.pydeck_chart(deck, key="map", height=440, on_select="rerun")
answer.html(f"<p class='answer'>{clicked.selection.objects.get('land', [{}])[0].get('properties')}</p>")
"""
BARE_BUTTON = """
import streamlit as st
st.session_state.setdefault("clicks", 0)
if st.button("Click"):
    st.session_state["clicks"] += 1
st.html(f"<p class='answer'>{st.session_state['clicks']}</p>")
"""
WATCH = """
let begun, before;
const answer = () => document.querySelector('.articles, .answer')?.textContent;
const note = (part) => {
  if (begun && !(part in window.parts)) window.parts[part] = performance.now() - begun;
};
addEventListener('pointerdown', () => {
  [begun, before, window.parts] = [performance.now(), answer(), {}];
}, true);
new MutationObserver(() => { if (answer() && answer() !== before) note('shown'); })
  .observe(document, { childList: true, subtree: true, characterData: true });
const send = WebSocket.prototype.send, heard = new WeakSet();
WebSocket.prototype.send = function (data) {
  if (!heard.has(this)) this.addEventListener('message', ({ data }) => {
    note('answered');
    if (/class='(articles|answer)'/.test(new TextDecoder().decode(data))) note('arrived');
  });
  heard.add(this);
  note('sent');
  return send.call(this, data);
};
"""
"""Notes how long after a click it was sent, anything was answered, the list arrived and stood in the page."""
PARTS = ("sent", "answered", "arrived", "shown")


class Wire:
    """What goes over a page's websocket."""

    def __init__(self, page):
        self.page = page
        self.received, self.sent = [], []
        page.on("websocket", self._watch)

    def _watch(self, socket):
        socket.on("framereceived", lambda data: self.received.append(data))
        socket.on("framesent", lambda data: self.sent.append(data))

    def settled(self):
        """Wait until no more comes. Returns what was received and sent since the last time."""
        before = -1
        while before != len(self.received):
            before = len(self.received)
            self.page.wait_for_timeout(QUIET_MS)
        told = self.received, self.sent
        self.received, self.sent = [], []
        return told


def kind(data):
    """What a message to the browser is about: the type of an element, or of the message."""
    message = ForwardMsg.FromString(data)
    if message.WhichOneof("type") == "delta" and message.delta.WhichOneof("type") == "new_element":
        return message.delta.new_element.WhichOneof("type")
    return message.WhichOneof("type")


def size(messages):
    return sum(map(len, messages))


def by_kind(messages):
    """Bytes by kind of message."""
    sizes = Counter()
    for data in messages:
        sizes[kind(data)] += len(data)
    return sizes


def kinds(title, sizes):
    """Print the kinds of which there are most bytes."""
    told = ", ".join(f"{name} {length / 1000:.1f}" for name, length in sizes.most_common(8))
    print(f"    {title}, kB: {told}", flush=True)


@contextmanager
def running(*command):
    """A server's process and its address, which it writes when it is ready."""
    server = subprocess.Popen([sys.executable, *command], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        told = next(line for line in server.stdout if line.startswith("Dateline is open"))
        yield server, told.split()[-1]
    finally:
        server.terminate()
        server.wait()


def took(page):
    """Milliseconds from the last click on a page to each of PARTS; None where it was lost."""
    for _ in range(160):
        parts = page.evaluate("window.parts")
        if "shown" in parts:
            return [parts.get(part, 0.0) for part in PARTS]
        page.wait_for_timeout(50)
    return None


def machine():
    """The machine in words."""
    told = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    names = [line.split(":")[1].strip() for line in told.splitlines() if line.startswith("model name")]
    return f"{os.cpu_count()} cores of {(names or [platform.machine()])[0]}, load {os.getloadavg()[0]:.1f}"


def first_view(reader, wire, answers):
    """Print what the first view takes."""
    reader.open()
    reader.wait_for_map()
    received, sent = wire.settled()
    print(f"First view: {size(received) / 1000:.0f} kB received, {size(sent) / 1000:.1f} sent (at most 300)")
    kinds("of it", by_kind(received))
    files = [(answer.request.sizes()["responseBodySize"], answer) for answer in answers]
    for length, answer in sorted(files, key=lambda file: -file[0])[:4]:
        name = answer.url.removeprefix(reader.url).split("?")[0]
        print(f"    {name}: {length / 1000:.0f} kB (at most 200), {answer.headers.get('cache-control')}")


def time_clicks(reader, bare_map, button, pid):
    """Click each country, the same on the bare map, and the button of the bare page. Print the medians."""
    clicks, maps, buttons, cpu_ms, lost = [], [], [], [], 0
    for code in COUNTRIES:
        begun = cpu_s(pid)
        told, missed = click(reader, code)
        clicks.append(told)
        lost += missed
        reader.page.wait_for_timeout(QUIET_MS)
        if f"c={code}" not in reader.page.url:
            print(f"    {code} was missed: {reader.page.url}")
        cpu_ms.append(1000 * (cpu_s(pid) - begun))
        maps.append(click(bare_map, code)[0])
        bare_map.page.wait_for_timeout(QUIET_MS)
        button.page.get_by_role("button", name="Click").hover()
        button.page.screenshot()  # as of a map before it is clicked: a page that lay still answers later
        buttons.append(press(button))
    measured = {"the list": clicks, "the bare map": maps, "the button": buttons}
    medians = {
        title: [statistics.median(ms) for ms in zip(*each, strict=True)] for title, each in measured.items()
    }
    ours, of_map, of_button = (parts[-1] for parts in medians.values())
    print(
        f"A click on a country: {statistics.median(cpu_ms):.0f} ms of the server\n"
        f"    new list after {ours:.0f} ms; a bare map answers after {of_map:.0f} ms: "
        f"{ours / of_map:.2f} times, a bare button after {of_button:.0f} ms: {ours / of_button:.2f} times "
        "(at most 1.5)"
    )
    for title, parts in medians.items():
        told = ", ".join(f"{part} {ms:.0f}" for part, ms in zip(PARTS, parts, strict=True))
        print(f"    of {title}, ms after the pointer went down: {told}")
    print(f"    {lost} clicks were lost; the slowest {max(shown for *_, shown in clicks):.0f} ms")


def weigh_clicks(reader, wire):
    """Click each country. Print what goes over the websocket."""
    received_b, sent_b, sizes = [], [], Counter()
    for code in COUNTRIES:
        click(reader, code)
        received, sent = wire.settled()
        received_b.append(size(received))
        sent_b.append(size(sent))
        sizes += by_kind(received)
    print(
        f"    {statistics.median(received_b) / 1000:.1f} kB received (at most 25), "
        f"{statistics.median(sent_b) / 1000:.1f} sent"
    )
    kinds("received", Counter({name: length / len(COUNTRIES) for name, length in sizes.items()}))


def click(reader, code):
    """Click a country until there is an answer. Returns what `took` does, and how many clicks were lost."""
    table = shapes.countries()
    for lost in range(MOST_LOST):
        reader.point(table.label_lat[code], table.label_lon[code])
        if (told := press(reader)) is not None:
            return told, lost
    sys.exit(f"{code} was clicked {MOST_LOST} times, and no click arrived.")


def press(reader):
    """Press where the pointer is, after a while. Returns what `took` does."""
    reader.page.wait_for_timeout(REST_MS)
    reader.press()
    return took(reader.page)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--store", required=True)
    asked = options.parse_args()
    print(machine())
    with (
        sync_playwright() as playwright,
        running("-m", "dashboard", "--store", asked.store, "--port", "0", "--no-browser") as (server, url),
        tempfile.TemporaryDirectory() as folder,
    ):
        scripts = [Path(folder) / name for name in ("map.py", "button.py")]
        for script, written in zip(scripts, (BARE_MAP, BARE_BUTTON), strict=True):
            script.write_text(written)
        shutil.copytree(ROOT / "dashboard" / ".streamlit", Path(folder) / ".streamlit")
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
        context.add_init_script(WATCH)
        reader = Reader(context, url)
        wire, answers = Wire(reader.page), []
        reader.page.on("response", lambda answer: "/map/" in answer.url and answers.append(answer))
        first_view(reader, wire, answers)
        first, second = (running("-c", SERVE, script) for script in scripts)
        with first as (_, url_of_map), second as (_, url_of_button):
            bare_map, button = Reader(context, url_of_map), Reader(context, url_of_button)
            bare_map.page.goto(url_of_map)
            button.page.goto(url_of_button)
            button.page.locator(".answer").wait_for()
            timed = Reader(context, url)  # whoever listens to a page's websocket slows it
            timed.open()
            time_clicks(timed, bare_map, button, server.pid)
        weigh_clicks(reader, wire)
        print(f"Requests to others: {len(reader.asked_outside)} (none)")
        browser.close()
    print(machine())


if __name__ == "__main__":
    main()
