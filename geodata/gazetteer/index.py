"""The index file: every place and name of the gazetteer, laid out so that a process can map it and look.

One file, little-endian, read through mmap: what is not looked at is never loaded, and processes
share what is.

    MAGIC · length of the header (u32) · header (JSON) · sections, each starting at a multiple of 16

    names     marisa trie: folded name -> number of the name
    starts    u32 for each name, and one more: where its postings start
    postings  u32: row of a place << 2 | how the place answers to the name; most important first
    ids       i32 for each place, ascending: a place's row is its position here
    places    PLACE for each row
    texts     the strings that rows point into, UTF-8, each ended by a zero byte; offset 0 is ""
"""

import json
import mmap
import os
import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import marisa_trie

from ..model import Match, Place

MAGIC = b"Dateline gazetteer\n"
MATCHES: tuple[Match, ...] = ("name", "abbreviation", "alternate", "demonym")
"""In the order of precedence where a place answers to a name in several ways; at most four."""
PLACE = struct.Struct("<iI2sxxIIIiiQ")
"""id, then offsets of name, country, admin1, admin1_name, feature code; lat and lon; population."""
DEGREE = 100_000
"""Coordinates are whole hundred-thousandths of a degree, as GeoNames gives them: about a metre."""

Named: TypeAlias = tuple[int, str, Match]
"""Place id, a name of the place, and how the name names it."""
Posting: TypeAlias = tuple[int, Match]
"""Place id, and how it answers to the name in question."""


class Texts:
    """Strings of a section under construction, each kept once."""

    def __init__(self) -> None:
        self.data = bytearray(b"\0")
        self._offsets = {"": 0}

    def offset(self, text: str | None) -> int:
        """Where the text stands in the section."""
        text = text or ""
        found = self._offsets.get(text)
        if found is None:
            found = self._offsets[text] = len(self.data)
            self.data += text.encode() + b"\0"
        return found


def write_index(
    path: Path,
    header: Mapping[str, Any],
    places: Iterable[Place],
    postings: Mapping[str, Iterable[Posting]],
) -> None:
    """Write an index file whole or not at all: under another name first, then renamed.

    `postings` maps each folded name to its places, most important first. `header` is kept with the
    index. Raises OSError where the file cannot be written.
    """
    ordered = sorted(places, key=lambda place: place.id)
    rows = {place.id: row for row, place in enumerate(ordered)}
    texts = Texts()
    records = b"".join(
        PLACE.pack(
            place.id,
            texts.offset(place.name),
            (place.country or "").encode(),
            texts.offset(place.admin1),
            texts.offset(place.admin1_name),
            texts.offset(place.feature_code),
            round(place.lat * DEGREE),
            round(place.lon * DEGREE),
            place.population,
        )
        for place in ordered
    )
    names = marisa_trie.Trie(postings)
    starts, answers = array("I", [0]), array("I")
    for number in range(len(postings)):
        for place_id, match in postings[names.restore_key(number)]:
            answers.append(rows[place_id] << 2 | MATCHES.index(match))
        starts.append(len(answers))
    sections = {
        "names": names.tobytes(),
        "starts": starts.tobytes(),
        "postings": answers.tobytes(),
        "ids": array("i", [place.id for place in ordered]).tobytes(),
        "places": records,
        "texts": bytes(texts.data),
    }
    _write(
        path, {**header, "places": len(ordered), "names": len(postings), "postings": len(answers)}, sections
    )


def _write(path: Path, header: Mapping[str, Any], sections: Mapping[str, bytes]) -> None:
    lengths = {name: len(data) for name, data in sections.items()}
    described = json.dumps({**header, "sections": lengths}, ensure_ascii=False).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(MAGIC + len(described).to_bytes(4, "little") + described)
            for data in sections.values():
                file.write(bytes(-file.tell() % 16) + data)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


class Index:
    """An index file mapped into memory.

    Raises OSError where it cannot be read, ValueError where it is none, or cut off.
    """

    def __init__(self, path: Path) -> None:
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
            end += length
        if end != len(data):
            raise ValueError(f"{path} is cut off: {len(data):,} bytes of {end:,}")
        self.names = marisa_trie.Trie().map(sections["names"])
        self.starts = sections["starts"].cast("I")
        self.postings = sections["postings"].cast("I")
        self.ids = sections["ids"].cast("i")
        self._places = sections["places"]
        self._texts_at = end - len(sections["texts"])

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
        )

    def answers(self, folded: str) -> list[tuple[int, Match]]:
        """The rows of the places of a folded name and how each answers, most important first."""
        number = self.names.get(folded)
        if number is None:
            return []
        found = self.postings[self.starts[number] : self.starts[number + 1]]
        return [(posting >> 2, MATCHES[posting & 3]) for posting in found]

    def _text(self, offset: int) -> str:
        start = self._texts_at + offset
        return self._file[start : self._file.find(b"\0", start)].decode()
