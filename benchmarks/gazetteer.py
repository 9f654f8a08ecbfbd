"""Measure the gazetteer: size, start, speed, and how often the right place is among its candidates.

    python benchmarks/gazetteer.py [GOLD.jsonl …]

Resident memory is read from /proc, so this wants Linux. GOLD is in the form that
`dateline evaluate` reads; what is right is judged as there, but a name is looked up as it stands,
without the forms that its language may bend it to.
"""

import subprocess
import sys
import time
from pathlib import Path

from geodata.evaluate import is_right, read_annotated
from geodata.gazetteer import Gazetteer, index_path, open_gazetteer
from geodata.gazetteer.index import Index
from geodata.rows import place_row

START = """
import time
def resident():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024
before, start = resident(), time.perf_counter()
from geodata.gazetteer import open_gazetteer
imported = time.perf_counter()
gazetteer = open_gazetteer()
first = gazetteer.candidates("Paris")[0].place
end, after = time.perf_counter(), resident()
print(f"import {imported - start:.3f} s, open and first answer {end - imported:.4f} s, "
      f"{after:.0f} MB resident, {after - before:.0f} MB more than Python alone")
"""


def recall(gazetteer: Gazetteer, path: Path) -> str:
    """How often the gazetteer knows the gold mentions of a file, and offers the right place for them."""
    mentions = [truth for one in read_annotated(path) for truth in one.gold if truth["lat"] is not None]
    known = offered = right = first = 0
    for mention in mentions:
        places = [candidate.place for candidate in gazetteer.candidates(mention["text"])]
        known += bool(places)
        offered += len(places)
        right += any(is_right(mention, place_row(place)) for place in places)
        first += bool(places) and is_right(mention, place_row(places[0]))
    total = len(mentions)
    return (
        f"{path.name}: {total} with coordinates, known {known / total:.3f}, "
        f"candidate recall {right / total:.4f}, first is right {first / total:.3f}, "
        f"{offered / total:.1f} candidates each"
    )


def speed(gazetteer: Gazetteer) -> str:
    known_names = Index(index_path()).names
    step = len(known_names) // 20_000
    names = [known_names.restore_key(number) for number in range(0, len(known_names), step)]
    start = time.perf_counter()
    for name in names:
        gazetteer.candidates(name)
    cold = (time.perf_counter() - start) / len(names)
    start = time.perf_counter()
    for _ in range(100_000):
        gazetteer.candidates("Paris")
    warm = (time.perf_counter() - start) / 100_000
    start = time.perf_counter()
    for name in names:
        gazetteer.begins(name)
    known = (time.perf_counter() - start) / len(names)
    return (
        f"candidates: {cold * 1e6:.1f} µs a new name, {warm * 1e6:.2f} µs one just asked for; "
        f"begins: {known * 1e6:.2f} µs"
    )


def main(paths: list[str]) -> None:
    gazetteer = open_gazetteer()
    (info,) = gazetteer.info()
    counts = ", ".join(f"{info[what]:,} {what}" for what in ("places", "names", "postings"))
    print(f"{counts}, {info['bytes'] / 1e6:.1f} MB")
    start = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    print(start.stdout.strip())
    print(speed(gazetteer))
    for path in paths:
        print(recall(gazetteer, Path(path)))


if __name__ == "__main__":
    main(sys.argv[1:])
