"""Articles per second through `dateline parse`: whole processes, from start to exit.

    python benchmarks/parse.py ARTICLES.jsonl [RUNS]

Prints the medians of RUNS (3), with and without a language pipeline, on all cores and in one process:
articles per second, processor time of all processes for an article, the peak of their memory, and the
seconds from the start to the result of a single short article.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from watch import Watch

WAYS = {
    "all cores": [],
    "one process": ["--processes", "1"],
    "gazetteer only, all cores": ["--recogniser", "gazetteer"],
    "gazetteer only, one process": ["--recogniser", "gazetteer", "--processes", "1"],
}
ONE = b'{"id": 1, "title": "", "text": "Floods in Pune, India."}\n'


def first_result(options):
    """Seconds until a single article is answered."""
    begin = time.perf_counter()
    with started("-", options, stdin=subprocess.PIPE) as process:
        process.stdin.write(ONE)
        process.stdin.close()
        process.stdout.readline()
        return time.perf_counter() - begin


def whole(path, options):
    """Articles per second, milliseconds of processor time for each, megabytes."""
    begin = time.perf_counter()
    with started(path, options) as process:
        watch = Watch(process.pid)
        lines = sum(1 for _ in process.stdout)
    assert process.returncode == 0, process.returncode
    return lines / (time.perf_counter() - begin), 1000 * watch.seconds / lines, watch.peak


def started(path, options, **streams):
    command = [sys.executable, "-m", "geodata", "parse", path, "--json", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, **streams)


def main():
    path, *rest = sys.argv[1:] or sys.exit(__doc__)
    runs = int(rest[0]) if rest else 3
    first_result([])  # builds the gazetteer where there is none
    print(f"{Path(path).name}, medians of {runs} runs")
    for name, options in WAYS.items():
        rate, cost, megabytes = map(
            statistics.median, zip(*(whole(path, options) for _ in range(runs)), strict=True)
        )
        first = statistics.median(first_result(options) for _ in range(runs))
        print(
            f"{name:28} {rate:6.1f} articles/s  {cost:5.1f} ms CPU each  peak {megabytes:4.0f} MB"
            f"  first result after {first:.2f} s",
            flush=True,
        )


if __name__ == "__main__":
    main()
