"""An index under construction: sorted on disk, so that memory stays small for millions of places.

The names go to sorted runs, which are merged; the places stay in the order in which they came until all are
there. Only ids, postings and the trie are ever held whole.
"""

import json
import os
import shutil
import time
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeAlias

import marisa_trie
import numpy as np
import numpy.typing as npt

from ..model import Match, Place
from ..names import fold
from .importance import importance, kind
from .index import DEGREE, MAGIC, MATCHES, OWN, PLACE

RUN = 500_000
"""Names of a run: some 60 MB while they are sorted."""
KEPT_TEXTS = 500_000
"""Texts that are remembered, so that each is written once. Past that, some are written again."""
ABANDONED_S = 3_600
"""Seconds without a change after which the draft is of a build that was killed."""
AT_ONCE = 100_000
"""Places that are put into their order at a time."""
TOLD_EVERY = 100_000
"""Names after which it is told how far the work is."""
BLOCK = 1 << 20
"""Bytes that are copied at a time."""

Tell: TypeAlias = Callable[[float], None]
"""Hears how much is done, in [0, 1]."""
Numbers: TypeAlias = npt.NDArray[Any]


@contextmanager
def drafting(path: Path) -> Iterator["Draft"]:
    """A draft of the index at a path, in a folder beside it, which is removed at the end.

    Raises OSError where it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(mkdtemp(".draft", f"{path.name}.", path.parent))
    try:
        with ExitStack() as files:
            yield Draft(folder, files)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def forget_abandoned(folder: Path) -> None:
    """Remove the drafts that killed builds left in a folder."""
    for draft in folder.glob("*.draft"):
        with suppress(OSError):
            if time.time() - draft.stat().st_mtime > ABANDONED_S:
                shutil.rmtree(draft)


class Draft:
    """Takes places with their names, in any order, each place once; made by `drafting`."""

    def __init__(self, folder: Path, files: ExitStack) -> None:
        self._folder = folder
        self._texts = files.enter_context((folder / "texts").open("wb"))
        self._texts.write(b"\0")
        self._end = 1
        self._offsets = {"": 0}
        self._arrived = files.enter_context((folder / "arrived").open("wb"))
        self._own: dict[int, bytes] = {}
        self._ids = array("i")
        self._kinds: Counter[str] = Counter()
        self._run: list[str] = []
        self._runs: list[Path] = []

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, place: Place, names: Iterable[tuple[str, Match]], *, wins: bool = False) -> None:
        """Put in a place. Names of a single letter are left out: to a reader they are initials."""
        number = len(self._ids)
        self._ids.append(place.id)
        self._kinds[kind(place)] += 1
        self._arrived.write(
            PLACE.pack(
                place.id,
                self._offset(place.name),
                (place.country or "").encode(),
                self._offset(place.admin1),
                self._offset(place.admin1_name),
                self._offset(place.feature_code),
                round(place.lat * DEGREE),
                round(place.lon * DEGREE),
                place.population,
            )
        )
        if place.own_id is not None:
            self._own[number] = OWN.pack(self._offset(place.own_id), wins)
        for name, match in names:
            folded = fold(name)
            if len(folded) > 1:
                matters = importance(place, match)
                self._run.append(f"{folded}\t{number}\t{MATCHES.index(match)}\t{matters!r}\n")
        if len(self._run) >= RUN:
            self._put_run_away()

    def write(self, path: Path, header: Mapping[str, Any], tell: Tell = lambda done: None) -> None:
        """Write the index file, whole or not at all: under another name first, then renamed.

        `header` is kept with the index. Raises OSError where the file cannot be written.
        """
        self._put_run_away()
        self._texts.flush()
        self._arrived.flush()
        ids = np.frombuffer(self._ids, dtype=np.int32)
        order = np.argsort(ids, kind="stable")
        rows = np.empty(len(ids), dtype=np.uint32)
        rows[order] = np.arange(len(ids), dtype=np.uint32)
        counts, postings = self._merged(ids, rows, lambda done: tell(0.6 * done))
        numbers = self._numbered(len(counts))
        tell(0.9)
        starts, postings = _by_number(numbers, counts, postings)
        self._section("starts", [starts.astype("<u4")])
        self._section("postings", [postings.astype("<u4")])
        self._section("ids", [ids[order].astype("<i4")])
        self._section("places", self._in_order(order))
        sections = ["names", "starts", "postings", "ids", "places", "texts"]
        if self._own:
            none = OWN.pack(0, False)
            (self._folder / "own").write_bytes(b"".join(self._own.get(number, none) for number in order))
            sections.append("own")
        counted = {"places": len(ids), "names": len(counts), "postings": len(postings)}
        described = {**header, "kinds": dict(self._kinds.most_common()), **counted}
        self._assemble(path, described, sections)
        tell(1.0)

    def _offset(self, text: str | None) -> int:
        """Where a text stands among the texts."""
        text = text or ""
        found = self._offsets.get(text)
        if found is None:
            if len(self._offsets) > KEPT_TEXTS:
                self._offsets = {"": 0}
            found = self._offsets[text] = self._end
            self._end += self._texts.write(text.encode() + b"\0")
        return found

    def _put_run_away(self) -> None:
        self._run.sort()
        path = self._folder / f"run-{len(self._runs)}"
        with path.open("w", encoding="utf-8", newline="\n") as run:
            run.writelines(self._run)
        self._runs.append(path)
        self._run = []

    def _merged(self, ids: Numbers, rows: Numbers, tell: Tell) -> tuple[Numbers, Numbers]:
        """How many places each name has, and their postings, name after name; the names go to a file."""
        counts, postings = array("I"), array("I")
        with ExitStack() as files:
            names = files.enter_context((self._folder / "sorted").open("wb"))
            runs = [files.enter_context(run.open(encoding="utf-8", newline="\n")) for run in self._runs]
            lines = (line.split("\t") for line in merge(*runs))
            for folded, group in groupby(lines, key=itemgetter(0)):
                best: dict[int, tuple[int, float]] = {}
                for _, arrival, match, matters in group:
                    answer, number = (int(match), float(matters)), int(arrival)
                    best[number] = min(answer, best.get(number, answer))
                ordered = sorted(best, key=lambda number: (-best[number][1], ids[number]))
                postings.extend(int(rows[number]) << 2 | best[number][0] for number in ordered)
                counts.append(len(ordered))
                names.write(folded.encode() + b"\n")
                if len(counts) % TOLD_EVERY == 0:
                    tell(min(len(postings) / (RUN * len(runs)), 1.0))
        for run in self._runs:
            run.unlink()
        return np.frombuffer(counts, dtype=np.uint32), np.frombuffer(postings, dtype=np.uint32)

    def _numbered(self, count: int) -> Numbers:
        """Make the trie of the sorted names; the number that it gives to each."""
        trie = marisa_trie.Trie(self._sorted())
        trie.save(str(self._folder / "names"))
        return np.fromiter((trie[name] for name in self._sorted()), dtype=np.uint32, count=count)

    def _sorted(self) -> Iterator[str]:
        with (self._folder / "sorted").open(encoding="utf-8", newline="\n") as names:
            yield from (name[:-1] for name in names)

    def _in_order(self, order: Numbers) -> Iterator[Numbers]:
        """The records of the places, in an order of their arrivals."""
        if len(order):
            records = np.memmap(self._folder / "arrived", dtype=f"V{PLACE.size}", mode="r")
            for start in range(0, len(order), AT_ONCE):
                yield records[order[start : start + AT_ONCE]]

    def _section(self, name: str, parts: Iterable[Numbers]) -> None:
        with (self._folder / name).open("wb") as file:
            file.writelines(part.tobytes() for part in parts)

    def _assemble(self, path: Path, header: Mapping[str, Any], sections: Sequence[str]) -> None:
        lengths = {name: (self._folder / name).stat().st_size for name in sections}
        described = json.dumps({**header, "sections": lengths}, ensure_ascii=False).encode()
        whole = self._folder / "whole"
        with whole.open("wb") as file:
            file.write(MAGIC + len(described).to_bytes(4, "little") + described)
            for name in sections:
                file.write(bytes(-file.tell() % 16))
                with (self._folder / name).open("rb") as section:
                    shutil.copyfileobj(section, file, BLOCK)
            file.flush()
            os.fsync(file.fileno())
        whole.replace(path)


def _by_number(numbers: Numbers, counts: Numbers, postings: Numbers) -> tuple[Numbers, Numbers]:
    """Put postings, given name after name, into the order of the names' numbers; where each begins."""
    order = np.argsort(numbers, kind="stable")
    ends = np.cumsum(counts, dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum(counts[order], dtype=np.int64)])
    shift = (ends - counts)[order] - starts[:-1]
    return starts, postings[np.arange(len(postings)) + np.repeat(shift, counts[order])]
