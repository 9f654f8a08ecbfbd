"""Articles per second through `dateline parse`: whole processes, from start to exit.

    python benchmarks/parse.py ARTICLES.jsonl [RUNS]

Prints the median of RUNS (5) for all cores, for one process, and for one process without spaCy, beside
the time that one short article takes: what starting costs.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

WAYS = {
    "all cores": [],
    "one process": ["--processes", "1"],
    "one process, gazetteer only": ["--processes", "1", "--recogniser", "gazetteer"],
}
ONE = b'{"id": 1, "title": "", "text": "Floods in Pune, India."}\n'


def seconds(arguments, given=None):
    """Wall time of one run."""
    begin = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "geodata", "parse", "--json", *arguments],
        input=given,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - begin


def main():
    path, *rest = sys.argv[1:] or sys.exit(__doc__)
    runs = int(rest[0]) if rest else 5
    articles = sum(1 for line in Path(path).read_bytes().splitlines() if line.strip())
    for name, options in WAYS.items():
        start = statistics.median(seconds(["-", *options], ONE) for _ in range(runs))
        whole = statistics.median(seconds([path, *options]) for _ in range(runs))
        rates = articles / whole, articles / max(whole - start, 1e-9)
        told = "{:7.1f} articles/s in all, {:7.1f} once started".format(*rates)
        print(f"{name:28} {told}; first result after {start:.2f} s ({articles} articles, {runs} runs)")


if __name__ == "__main__":
    main()
