"""What rules for the cases of names are made of."""

from typing import NamedTuple, TypeAlias

Cases: TypeAlias = tuple[tuple[str, str], ...]
"""Ending of an oblique case -> of the nominative, both folded, so that й stands as и."""


class Rules(NamedTuple):
    """How a language declines a name: its noun, and the adjectives before it ("в Нижнем Новгороде")."""

    nouns: Cases
    adjectives: Cases
