"""Look-ups in the gazetteer."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from ..inflection import base_forms
from ..model import Candidate, Place
from .index import Index

KEPT = 20_000
"""Names and places kept ready: an article names few, the next article mostly the same."""


class Gazetteer:
    """The open index: which places a name could mean. Made by `open_gazetteer`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._index = Index(path)
        self._place = lru_cache(KEPT)(self._index.place)
        self._candidates = lru_cache(KEPT)(self._look_up)
        self.version: str = self._index.header["version"]
        """Which data it was built from; results made with another version are stale."""

    def candidates(self, name: str, language: str | None = None) -> tuple[Candidate, ...]:
        """The places that a name could mean, most important first; empty where there are none.

        With the language (ISO 639-1) of the sentence it stands in, inflected forms are understood, too.

        Each place is there once, by the best of its matches: "name" before "abbreviation" before
        "alternate" before "demonym". An abbreviation is looked up without regard to its capitals
        and full stops, as every name is: "miss" finds Mississippi, too, and the caller judges.
        """
        for form in base_forms(name, language):
            if found := self._candidates(form):
                return found
        return ()

    def place(self, place_id: int) -> Place | None:
        """The place with this id."""
        row = self._index.row(place_id)
        return None if row is None else self._place(row)

    def begins(self, folded: str) -> bool:
        """Whether any folded name begins with this: where none does, no longer stretch is one."""
        return next(self._index.names.iterkeys(folded), None) is not None

    def info(self) -> dict[str, Any]:
        """What the index holds and was built from.

        Keys: version, built (ISO 8601), sources {package: version}, places, names, postings (names
        times places), kinds {kind: places}, path, bytes.
        """
        described = {key: value for key, value in self._index.header.items() if key != "sections"}
        return described | {"path": str(self._path), "bytes": self._path.stat().st_size}

    def _look_up(self, folded: str) -> tuple[Candidate, ...]:
        return tuple(Candidate(self._place(row), match) for row, match in self._index.answers(folded))
