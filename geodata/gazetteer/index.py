"""The index file: every place and name of a gazetteer, laid out so that a process can map it and look.

One file, little-endian, read through mmap: what is not looked at is never loaded, and processes
share what is. `draft` writes it.

    MAGIC · length of the header (u32) · header (JSON) · sections, each starting at a multiple of 16

    names     marisa trie: folded name -> number of the name
    starts    u32 for each name, and one more: where its postings start
    postings  u32: row of a place << 2 | how the place answers to the name; most important first
    ids       i32 for each place, ascending: a place's row is its position here
    places    PLACE for each row
    texts     the strings that rows point into, UTF-8, each ended by a zero byte; offset 0 is ""
    own       only in a gazetteer of the user's: OWN for each row
"""

import json
import mmap
import struct
from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import Any

import marisa_trie

from ..model import Match, Place
from .shelf import STANDARD

MAGIC = b"Dateline gazetteer\n"
"""Another one with each change of the format."""
MATCHES: tuple[Match, ...] = ("name", "abbreviation", "alternate", "demonym")
"""In the order of precedence where a place answers to a name in several ways; at most four."""
PLACE = struct.Struct("<iI2sxxIIIiiQ")
"""id, then offsets of name, country, admin1, admin1_name, feature code; lat and lon; population."""
OWN = struct.Struct("<I?xxx")
"""Offset of the user's own id; whether the place wins where its name stands."""
DEGREE = 100_000
"""Coordinates are whole hundred-thousandths of a degree, as GeoNames gives them: about a metre."""
UNUSABLE = (OSError, ValueError, KeyError, RuntimeError)
"""What opening raises where there is no index, or one that is damaged or not ours."""


class Index:
    """An index file mapped into memory.

    Raises OSError where it cannot be read, ValueError where it is none, or cut off.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as file:
            self._file = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        data = memoryview(self._file)
        start = len(MAGIC) + 4
        if data[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{path} is no gazetteer index")
        end = start + int.from_bytes(data[len(MAGIC) : start], "little")
        self.header: dict[str, Any] = json.loads(bytes(data[start:end]))
        sections = {}
        for name, length in self.header["sections"].items():
            end += -end % 16
            sections[name] = data[end : end + length]
            if name == "texts":
                self._texts_at = end
            end += length
        if end != len(data):
            raise ValueError(f"{path} is cut off: {len(data):,} bytes of {end:,}")
        self.names = marisa_trie.Trie().map(sections["names"])
        self.starts = sections["starts"].cast("I")
        self.postings = sections["postings"].cast("I")
        self.ids = sections["ids"].cast("i")
        self._places = sections["places"]
        self._own = sections.get("own")
        self.version: str = self.header["version"]
        """Which data it was built from."""

    def row(self, place_id: int) -> int | None:
        """Where a place stands."""
        row = bisect_left(self.ids, place_id)
        return row if row < len(self.ids) and self.ids[row] == place_id else None

    def place(self, row: int) -> Place:
        """The place that stands in a row."""
        place_id, name, country, admin1, admin1_name, feature_code, lat, lon, population = PLACE.unpack_from(
            self._places, row * PLACE.size
        )
        return Place(
            id=place_id,
            name=self._text(name),
            country=country.decode() if country[0] else None,
            admin1=self._text(admin1) or None,
            admin1_name=self._text(admin1_name) or None,
            feature_code=self._text(feature_code),
            lat=lat / DEGREE,
            lon=lon / DEGREE,
            population=population,
            own_id=(self._own and self._text(OWN.unpack_from(self._own, row * OWN.size)[0])) or None,
        )

    def wins(self, row: int) -> bool:
        """Whether the user's gazetteer says that the place in a row is meant wherever its name stands."""
        return bool(self._own and OWN.unpack_from(self._own, row * OWN.size)[1])

    def answers(self, folded: str, most: int) -> list[tuple[int, Match]]:
        """The rows of the places of a folded name and how each answers: so many, most important first."""
        number = self.names.get(folded)
        if number is None:
            return []
        start, stop = self.starts[number], self.starts[number + 1]
        found = self.postings[start : min(stop, start + most)]
        return [(posting >> 2, MATCHES[posting & 3]) for posting in found]

    def divisions(self) -> dict[tuple[str | None, str | None], str]:
        """The names of first-level divisions by country and code."""
        text = cache(self._text)
        codes = (text(record[5]) for record in PLACE.iter_unpack(self._places))
        places = [self.place(row) for row, code in enumerate(codes) if code == "ADM1"]
        return {(place.country, place.admin1): place.name for place in places}

    def described(self) -> dict[str, Any]:
        """The header, where the file is, and how large."""
        told = {key: value for key, value in self.header.items() if key != "sections"}
        return {"name": STANDARD} | told | {"path": str(self.path), "bytes": len(self._file)}

    def _text(self, offset: int) -> str:
        start = self._texts_at + offset
        return self._file[start : self._file.find(b"\0", start)].decode()
