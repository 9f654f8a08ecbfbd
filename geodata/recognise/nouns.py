"""English nouns beside which names stand: of people, kin, animals, ships, books and films."""

from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias

from ..names import lines_of

NounKind: TypeAlias = Literal["person", "kin", "animal", "ship", "work"]
_NONE: frozenset[str] = frozenset()


def kinds_of(noun: str) -> frozenset[str]:
    """What a noun in small letters is a word for (tables/nouns.tsv.gz); mostly for none of these."""
    return _table().get(noun, _NONE)


@cache
def _table() -> Mapping[str, frozenset[str]]:
    kinds: dict[str, frozenset[str]] = {}
    for line in lines_of("nouns.tsv.gz"):
        noun, kind = line.split("\t")
        kinds[noun] = kinds.get(noun, _NONE) | {kind}
    return kinds
