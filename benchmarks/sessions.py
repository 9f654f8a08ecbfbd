"""Many readers at once: `benchmarks/sessions.py --store FILE [--readers 20] [--views 12]`.

Starts the page's server and lets readers look at it as browsers do, over a websocket each. Every few
seconds each chooses another view; a rerun lasts from the choice until the server says that all is
sent. Prints how long reruns last, what went wrong, and the memory of the server: with one reader, with
all, and after they have left and Streamlit has forgotten them, twice. What the server remembers for all
readers is filled in the first round; were anything kept for each of them, the second would add to it.
"""

import argparse
import asyncio
import random
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

ROOT = Path(__file__).parent.parent
PAUSE_S = 2.0, 6.0
"""How long a reader looks at a view."""
FORGOTTEN_S = 65
"""Streamlit keeps a session for a minute after it was left, and until the next one is left."""
VIEWS = [
    *(f"c={code}" for code in ("AA", "AB", "AC", "AD", "AE", "AF", "AG", "AH", "BA", "CA", "DA", "MA")),
    *(f"q=word{n}" for n in (20, 40, 80, 160, 320, 640, 1280)),
    *(f"s={n}" for n in range(8)),
    *(f"lang={code}" for code in ("en", "fr", "de")),
    *(f"conf={value}" for value in (0.5, 0.7, 0.9)),
    "from=2026-11-01&to=2026-11-30", "from=2026-01-01", "sense=literal", "sense=metonym", "about=1",
    "copies=each", "v=countries", "v=places", "v=unplaced", "page=2", "page=9", "",
]  # fmt: skip


@dataclass
class Told:
    """What the readers met."""

    reruns_s: list[float] = field(default_factory=list)
    bytes: list[int] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


async def look(socket, query, told):
    """Ask for a view and wait for all of it."""
    message = BackMsg()
    message.rerun_script.query_string = query
    begun, size = time.perf_counter(), 0
    await socket.send(message.SerializeToString())
    while True:
        data = await socket.recv()
        size += len(data)
        answer = ForwardMsg.FromString(data)
        if answer.delta.new_element.HasField("exception"):
            told.errors.append(f"{query}: {answer.delta.new_element.exception.message}")
        if answer.WhichOneof("type") == "script_finished":
            break
    told.reruns_s.append(time.perf_counter() - begun)
    told.bytes.append(size)


async def read(url, number, views, told):
    """One reader, from coming to leaving."""
    dice = random.Random(number)
    await asyncio.sleep(dice.uniform(0, PAUSE_S[1]))
    try:
        async with connect(f"{url}/_stcore/stream", subprotocols=["streamlit"], max_size=None) as socket:
            await look(socket, "", told)
            for _ in range(views):
                await asyncio.sleep(dice.uniform(*PAUSE_S))
                parts = dice.sample(VIEWS, dice.choice((1, 1, 2)))
                await look(socket, "&".join(filter(None, parts)), told)
    except Exception as error:
        told.errors.append(f"reader {number}: {error!r}")


def memory_mb(pid):
    """What a process holds in memory."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def cpu_s(pid):
    """CPU time that a process has used."""
    # the clock that clock_getcpuclockid(3) gives, which Python does not have
    return time.clock_gettime(~pid << 3 | 2)


async def crowd(url, readers, views):
    told = Told()
    await asyncio.gather(*(read(url, number, views, told) for number in range(readers)))
    return told


def tell(title, told, cpu):
    times = sorted(told.reruns_s)
    p95 = times[int(0.95 * (len(times) - 1))]
    print(
        f"{title}: {len(times)} reruns, median {statistics.median(times):.2f} s, p95 {p95:.2f} s, "
        f"longest {times[-1]:.2f} s, {1000 * cpu / len(times):.0f} ms CPU and "
        f"{statistics.median(told.bytes) / 1000:.0f} kB each; {len(told.errors)} errors",
        flush=True,
    )
    for error in told.errors[:5]:
        print("   ", error)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--store", required=True)
    options.add_argument("--readers", type=int, default=20)
    options.add_argument("--views", type=int, default=12)
    asked = options.parse_args()
    command = [sys.executable, "-m", "dashboard", "--store", asked.store, "--port", "0", "--no-browser"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        url = server.stdout.readline().split()[-1].replace("http", "ws")
        tell("First view", asyncio.run(crowd(url, 1, 0)), cpu_s(server.pid))
        begun = cpu_s(server.pid)
        tell("One reader", asyncio.run(crowd(url, 1, len(VIEWS))), cpu_s(server.pid) - begun)
        before = memory_mb(server.pid)
        for _ in range(2):
            begun = cpu_s(server.pid)
            told = asyncio.run(crowd(url, asked.readers, asked.views))
            tell(f"{asked.readers} readers", told, cpu_s(server.pid) - begun)
            during = memory_mb(server.pid)
            time.sleep(FORGOTTEN_S)
            asyncio.run(crowd(url, 1, 0))
            each = (during - before) / asked.readers
            print(
                f"{before:.0f} MB with one, {during:.0f} MB with all ({each:.1f} MB each, at most 5), "
                f"{memory_mb(server.pid):.0f} MB after they left",
                flush=True,
            )
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
