"""How long the server takes for a view: `benchmarks/views.py --store FILE [--rounds 3] [--only TEXT]`.

FILE holds made-up articles: `benchmarks/store.py --articles 100000 --keep FILE` makes it, and with
`--times 10` a million. One reader asks for views of every kind of filter, and of pairs of filters, each
of which nobody has looked at before, and then for each of them a second time. Taken is the time from the
request until the server says that all is sent, and the CPU time of the server. Each round is that of a
server of its own; told of each view are the medians of the rounds. Where others work on the same
machine, the CPU time is the figure to compare.
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
    """What the looks at a view took, in ms, one of each round."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def medians(self):
        """Time and CPU time of a look."""
        return statistics.median(self.wall), statistics.median(self.cpu)


def tell(title, looks):
    """Print what looks at all views took."""
    wall, cpu = zip(*(each.medians() for each in looks.values()), strict=True)
    print(
        f"{title}: median {statistics.median(wall):.0f} ms, longest {max(wall):.0f}; "
        f"CPU median {statistics.median(cpu):.0f} ms, most {max(cpu):.0f}, "
        f"of a single look {max(max(each.cpu) for each in looks.values()):.0f}"
    )


async def look_at_all(url, pid, first, second):
    """Look at each view for the first and for the second time."""
    told = Told()
    async with connect(f"{url}/_stcore/stream", subprotocols=["streamlit"], max_size=None) as socket:
        await look(socket, "page=3", told)
        for view in first:
            for looks in (first[view], second[view]):
                begun = cpu_s(pid)
                await look(socket, view, told)
                looks.wall.append(1000 * told.reruns_s[-1])
                looks.cpu.append(1000 * (cpu_s(pid) - begun))
    print(f"{memory_mb(pid):.0f} MB, load {os.getloadavg()[0]:.1f}", *told.errors, sep="\n", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--store", required=True)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--only", default="", help="text that the query of a view must hold")
    asked = options.parse_args()
    first, second = ({view: Looks() for view in VIEWS if asked.only in view} for _ in range(2))
    command = [sys.executable, "-m", "dashboard", "--store", asked.store, "--port", "0", "--no-browser"]
    for _ in range(asked.rounds):
        server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        try:
            url = server.stdout.readline().split()[-1].replace("http", "ws")
            asyncio.run(look_at_all(url, server.pid, first, second))
        finally:
            server.terminate()
            server.wait()
    for view in first:
        told = (
            f"{wall:>7.0f} ms ({cpu:.0f} CPU)"
            for wall, cpu in map(Looks.medians, (first[view], second[view]))
        )
        print(f"{view:<45}" + "".join(told))
    tell("Nobody looked before", first)
    tell("Looked at again", second)


if __name__ == "__main__":
    main()
