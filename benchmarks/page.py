"""What the page sends, and how soon it answers: `benchmarks/page.py --store FILE`.

FILE holds made-up articles: `benchmarks/store.py --articles 10000 --keep FILE` makes it. A reader in a
browser opens the page and clicks country after country on the map, and after each a button of a bare
page of the same Streamlit: what both take, no page can do without. Bytes are counted as the browser
sees them, before compression for the websocket and after it for files.
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

COUNTRIES = ("AO", "BO", "CA", "CD", "CL", "CN", "DE", "FI", "ID", "IN", "IE", "ML", "MN", "MG")
"""Far from each other, and from the made-up places, whose dots would be hit instead."""
QUIET_MS = 1_200
"""So long nothing is sent once all is there."""
SERVE = """
import sys, streamlit, uvicorn
from dashboard.__main__ import Server
config = uvicorn.Config(streamlit.App(sys.argv[1]), port=8599, log_level="error", ws="websockets-sansio")
Server(config, "http://127.0.0.1:8599", browser=False).run()
"""
"""Serves a script as the page is served."""
BARE = """
import streamlit as st
st.session_state.setdefault("clicks", 0)
if st.button("Click"):
    st.session_state["clicks"] += 1
st.html(f"<p class='answer'>{st.session_state['clicks']}</p>")
"""
WATCH = """
addEventListener('pointerdown', () => {
  const answer = () => document.querySelector('.articles, .answer')?.textContent;
  const begun = performance.now(), before = answer();
  window.took = null;
  const watch = new MutationObserver(() => {
    if (answer() && answer() !== before) {
      window.took = performance.now() - begun;
      watch.disconnect();
    }
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
}, true);
"""
"""Notes how long after a click the answer stands in the page."""


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
        count = -1
        while count != len(self.received):
            count = len(self.received)
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
    told = ", ".join(f"{name} {count / 1000:.1f}" for name, count in sizes.most_common(8))
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
    """Milliseconds from the last click on a page to its answer; None where it was lost."""
    for _ in range(160):
        if told := page.evaluate("window.took"):
            return told
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


def click_all(reader, wire, button, pid):
    """Click each country, and after each the button of the bare page. Print the medians."""
    clicks, buttons, received_b, sent_b, cpu_ms = [], [], [], [], []
    sizes, lost = Counter(), 0
    table = shapes.countries()
    for code in COUNTRIES:
        begun = cpu_s(pid)
        reader.click(table.label_lat[code], table.label_lon[code])
        while (told := took(reader.page)) is None:
            lost += 1
            reader.click(table.label_lat[code], table.label_lon[code])
        clicks.append(told)
        received, sent = wire.settled()
        if f"c={code}" not in reader.query:
            print(f"    {code} was missed: {reader.query}")
        cpu_ms.append(1000 * (cpu_s(pid) - begun))
        received_b.append(size(received))
        sent_b.append(size(sent))
        sizes += by_kind(received)
        button.get_by_role("button", name="Click").click()
        buttons.append(took(button))
    ours, floor = statistics.median(clicks), statistics.median(buttons)
    print(
        f"A click on a country: {statistics.median(received_b) / 1000:.1f} kB received (at most 25), "
        f"{statistics.median(sent_b) / 1000:.1f} sent, {statistics.median(cpu_ms):.0f} ms of the server\n"
        f"    new list after {ours:.0f} ms, a bare button after {floor:.0f} ms: "
        f"{ours / floor:.1f} times (at most 1.5)"
    )
    print(f"    {lost} clicks were lost; the slowest {max(clicks):.0f} ms")
    kinds("received at a click", Counter({name: count / len(COUNTRIES) for name, count in sizes.items()}))


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
        script = Path(folder) / "bare.py"
        script.write_text(BARE)
        shutil.copytree(ROOT / "dashboard" / ".streamlit", Path(folder) / ".streamlit")
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
        context.add_init_script(WATCH)
        reader, button = Reader(context, url), context.new_page()
        wire, answers = Wire(reader.page), []
        reader.page.on("response", lambda answer: "/map/" in answer.url and answers.append(answer))
        first_view(reader, wire, answers)
        with running("-c", SERVE, script) as (_, bare_url):
            button.goto(bare_url)
            button.locator(".answer").wait_for()
            click_all(reader, wire, button, server.pid)
        print(f"Requests to others: {len(reader.asked_outside)} (none)")
        browser.close()
    print(machine())


if __name__ == "__main__":
    main()
