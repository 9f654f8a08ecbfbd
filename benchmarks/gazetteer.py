"""Measure the gazetteer: size, start, speed, and how often the right place is among its candidates.

    python benchmarks/gazetteer.py [GOLD.jsonl …]

Resident memory is read from /proc, so this wants Linux. GOLD is in the form that
`python -m geodata evaluate` reads. A candidate is right when it is the same GeoNames id as gold or
lies within 161 km of it; every gold mention with coordinates counts.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

from geodata.gazetteer import Gazetteer, open_gazetteer
from geodata.sphere import distance_km

NEAR_KM = 161
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


def is_right(gold: dict, place) -> bool:
    same = gold["geonameid"] is not None and gold["geonameid"] == place.id
    return same or distance_km(gold["lat"], gold["lon"], place.lat, place.lon) <= NEAR_KM


def recall(gazetteer: Gazetteer, path: Path) -> str:
    mentions = [
        mention
        for line in path.open(encoding="utf-8")
        for mention in json.loads(line)["mentions"]
        if mention["lat"] is not None
    ]
    right = first = known = candidates = country = countries = 0
    for mention in mentions:
        places = [candidate.place for candidate in gazetteer.candidates(mention["text"])]
        known += bool(places)
        candidates += len(places)
        right += any(is_right(mention, place) for place in places)
        first += bool(places) and is_right(mention, places[0])
        if mention["country"]:
            countries += 1
            country += any(place.country == mention["country"] for place in places)
    total = len(mentions)
    return (
        f"{path.name}: {total} with coordinates, known {known / total:.3f}, "
        f"candidate recall {right / total:.4f}, country among them {country / countries:.3f}, "
        f"first is right {first / total:.3f}, {candidates / total:.1f} candidates each"
    )


def speed(gazetteer: Gazetteer) -> str:
    (index,) = gazetteer._indexes
    step = len(index.names) // 20_000
    names = [index.names.restore_key(number) for number in range(0, len(index.names), step)]
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
