"""How long the server takes for a view: `benchmarks/views.py --store FILE [--only TEXT]`.

FILE holds made-up articles: `benchmarks/store.py --articles 100000 --keep FILE` makes it, and with
`--times 10` a million. One reader asks for views of every kind of filter, and of pairs of filters, each
of which nobody has looked at before, and then for each of them a second time. Taken is the time from the
request until the server says that all is sent, and the CPU time of the server (in steps of 10 ms).
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field

from sessions import ROOT, Told, cpu_s, look, memory_mb
from websockets.asyncio.client import connect

VIEWS = [
    "", "page=500",
    "c=AA", "c=AJ", "c=MA", "c=AB&c=AC&c=AD", "c=AA&with=AB", "p=2", "p=200",
    "s=0", "s=7", "s=400", "s=1&s=2&s=3", "lang=en", "lang=fr", "lang=pt",
    "q=word0", "q=word1", "q=word20", "q=word300", "q=word20000", "q=word2+word3", 'q="word0+word1"',
    "from=2026-11-01&to=2026-11-30", "from=2026-06-01&to=2026-08-31", "from=2026-01-01", "to=2025-12-31",
    "conf=0.3", "conf=0.5", "conf=0.7", "conf=0.9", "sense=literal", "sense=metonym", "about=1",
    "copies=each", "at=50000", "w=un", "by=share", "by=change", "draw=heat", "draw=arcs",
    "v=countries", "v=places", "v=sources", "v=together&c=AE", "v=unplaced",
    "conf=0.4&about=1", "conf=0.4&lang=en", "conf=0.4&sense=literal", "conf=0.4&q=word4", "conf=0.4&w=un",
    "conf=0.4&from=2026-02-01", "conf=0.4&copies=each", "conf=0.4&at=60000", "conf=0.4&p=2",
    "conf=0.4&by=share",
    "c=AA&lang=en", "c=AA&q=word5", "c=AA&s=2", "c=AA&about=1", "c=AA&sense=literal", "c=AA&copies=each",
    "c=AA&from=2026-03-01", "c=AA&by=change", "c=AA&at=70000", "c=AA&w=un", "c=AA&conf=0.6", "c=AA&draw=arcs",
    "q=word6&from=2026-01-01", "q=word7&lang=en", "q=word8&s=0", "q=word9&by=change", "q=word10&copies=each",
    "lang=en&by=change", "lang=en&from=2026-04-01", "lang=en&about=1", "s=0&by=share", "s=0&by=change",
    "by=change&from=2026-06-01&to=2026-11-30", "p=2&lang=en", "p=2&draw=arcs",
]  # fmt: skip


@dataclass
class Looks:
    """What the looks at the views took, in ms."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)


def tell(name, looks):
    print(
        f"{name}: median {statistics.median(looks.wall):.0f} ms, longest {max(looks.wall):.0f}; "
        f"CPU median {statistics.median(looks.cpu):.0f} ms, most {max(looks.cpu):.0f}"
    )


async def look_at_all(url, pid, views):
    """Look at each view for the first and for the second time, and print what that took."""
    told, first, second = Told(), Looks(), Looks()
    async with connect(f"{url}/_stcore/stream", subprotocols=["streamlit"], max_size=None) as socket:
        await look(socket, "page=3", told)
        for view in views:
            took = []
            for looks in (first, second):
                begun = cpu_s(pid)
                await look(socket, view, told)
                looks.wall.append(1000 * told.reruns_s[-1])
                looks.cpu.append(1000 * (cpu_s(pid) - begun))
                took.append(f"{looks.wall[-1]:>7.0f} ms ({looks.cpu[-1]:.0f} CPU)")
            print(f"{view:<45}" + "".join(took), flush=True)
    tell("Nobody looked before", first)
    tell("Looked at again", second)
    print(*told.errors, sep="\n")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--store", required=True)
    options.add_argument("--only", default="", help="text that the query of a view must hold")
    asked = options.parse_args()
    command = [sys.executable, "-m", "dashboard", "--store", asked.store, "--port", "0", "--no-browser"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        url = server.stdout.readline().split()[-1].replace("http", "ws")
        asyncio.run(look_at_all(url, server.pid, [view for view in VIEWS if asked.only in view]))
        print(f"Memory of the server {memory_mb(server.pid):.0f} MB; load {os.getloadavg()[0]:.1f}")
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
