"""Peak memory and speed of `dateline parse` along a long file.

    python benchmarks/memory.py ARTICLES.jsonl [ARTICLES.jsonl …] [--count N] [parse options]

Writes N (200,000) made articles into a temporary file and parses that. Each recombines sentences of the
given ones and names a place and a person that no other does, as news keeps naming new ones. At 1/20, 1/4,
1/2 and all of N it prints the articles per second so far and the peak memory since the last row, over all
processes.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from watch import Watch

SENTENCES = 5
SOURCES = 199
MARKS = (20, 4, 2, 1)


def sentences(paths):
    """The sentences of the given articles."""
    rows = (
        json.loads(line) for path in paths for line in Path(path).read_bytes().splitlines() if line.strip()
    )
    return [f"{one}." for row in rows for one in row["text"].split(". ") if one.strip()]


def made(count, given):
    """So many articles, the same ones every time."""
    chance = random.Random(0)
    for number in range(count):
        new = "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=9)).capitalize()
        body = " ".join(
            [f"Officials in {new} met {new[::-1].capitalize()}.", *chance.choices(given, k=SENTENCES)]
        )
        yield {
            "id": number,
            "title": f"Story {number} from {new}",
            "text": body,
            "source": f"Paper {number % SOURCES}",
        }


def follow(count, command):
    """Run the command, which prints a line for each article, and print how it goes."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    watch = Watch(process.pid)
    marks = [count // part for part in MARKS]
    for number, _ in enumerate(process.stdout, start=1):
        if number in marks:
            watch.look()
            rate = number / (time.perf_counter() - begin)
            print(f"{number:9,} articles  {rate:6.1f}/s  peak {watch.peak:6.0f} MB", flush=True)
            watch.peak = 0.0
    if process.wait():
        sys.exit(process.returncode)


def main():
    arguments = sys.argv[1:]
    count = 200_000
    if "--count" in arguments:
        at = arguments.index("--count")
        count = int(arguments[at + 1])
        del arguments[at : at + 2]
    options = next((index for index, one in enumerate(arguments) if one.startswith("-")), len(arguments))
    given = sentences(arguments[:options] or sys.exit(__doc__))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "made.jsonl")
        with path.open("w") as file:
            file.writelines(json.dumps(row) + "\n" for row in made(count, given))
        follow(count, [sys.executable, "-m", "geodata", "parse", path, "--json", *arguments[options:]])


if __name__ == "__main__":
    main()
