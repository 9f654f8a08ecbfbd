"""Look-ups in the gazetteer."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from ..model import Candidate, Place
from ..names import SHORT_WORDS, fold
from .index import Index

LONGEST_NAME = 8
"""Words that `names_at` looks ahead; longer names are rare and mostly formal titles of states."""
KEPT = 20_000
"""Names and places kept ready: an article names few, the next article mostly the same."""


class Gazetteer:
    """The open index: which places a name could mean. Made by `open_gazetteer`."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._place = lru_cache(KEPT)(index.place)
        self._candidates = lru_cache(KEPT)(self._look_up)
        self.version: str = index.header["version"]
        """Which data it was built from; results made with another version are stale."""

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """The places that a name could mean, most important first; empty where there are none."""
        return self._candidates(fold(name))

    def place(self, place_id: int) -> Place | None:
        """The place with this id."""
        row = self._index.row(place_id)
        return None if row is None else self._place(row)

    def knows(self, folded: str) -> bool:
        """Whether any place answers to this folded name."""
        return folded in self._index.names

    def names_at(self, words: Sequence[str], start: int = 0) -> list[int]:
        """Where the names that begin with the word at `start` end, shortest first.

        `words` are folded one by one. `words[start:end]` is a name for each `end` of the answer; its
        places are `candidates(" ".join(words[start:end]))`.
        """
        first, *rest = words[start : start + LONGEST_NAME]
        found = self._ends([first, *rest], start)
        if rest and first in SHORT_WORDS:
            found = sorted({*found, *self._ends([SHORT_WORDS[first], *rest], start)})
        return found

    def _ends(self, words: Sequence[str], start: int) -> list[int]:
        lengths = {len(name) for name in self._index.names.prefixes(" ".join(words))}
        ends, length = [], -1
        for end, word in enumerate(words, start=start + 1):
            length += 1 + len(word)
            if length in lengths:
                ends.append(end)
        return ends

    def _look_up(self, folded: str) -> tuple[Candidate, ...]:
        return tuple(Candidate(self._place(row), match) for row, match in self._index.answers(folded))

    def info(self) -> dict[str, Any]:
        """What the index holds and was built from: counts, versions, date, path, size in bytes."""
        return dict(self._index.header)
