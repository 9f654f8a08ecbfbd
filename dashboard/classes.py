"""The classes of the choropleth: which counts share a colour."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from .colours import CLASSES, Colour, Palette


def class_floors(counts: Iterable[int]) -> tuple[int, ...]:
    """The smallest count of each class, at most CLASSES of them: 1-2-5 numbers in about equal ratios.

    Up to CLASSES every number is its own class. Empty where nothing is counted.
    """
    most = max(counts, default=0)
    if most <= CLASSES:
        return tuple(range(1, most + 1))
    rounded = [digit * 10**power for power in range(len(str(most))) for digit in (1, 2, 5)]
    even = [most ** (step / CLASSES) for step in range(CLASSES)]
    return tuple(sorted({min(rounded, key=lambda number: abs(math.log(number / floor))) for floor in even}))


def class_colours(floors: Sequence[int], palette: Palette) -> tuple[Colour, ...]:
    """The colour of each class: spread over the ramp, the highest always its last."""
    return tuple(palette.ramp[round((step + 1) * CLASSES / len(floors)) - 1] for step in range(len(floors)))


def class_of(count: int, floors: Sequence[int]) -> int:
    """The class that a count falls into, -1 for none."""
    return sum(floor <= count for floor in floors) - 1


def class_labels(floors: Sequence[int]) -> tuple[str, ...]:
    """What the legend says beside each colour: "1", "2–4", "5–9", "10 or more"."""
    spans = [
        str(floor) if floor == above - 1 else f"{floor:,}–{above - 1:,}" for floor, above in pairwise(floors)
    ]
    return (*spans, f"{floors[-1]:,} or more") if floors else ()
