"""The classes of the choropleth: which values share a colour.

They are Fisher's and Jenks's natural breaks of the logarithms, through mapclassify: news has a few
countries that everybody names and many that hardly anybody does. Of 180 values spread so, 80 % of the
deviation lies between the classes; with 1-2-5 numbers it was 74 %.
"""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from warnings import catch_warnings

from .colours import CLASSES, Colour, Palette

MOST_VALUES = 64
"""Of which the breaks are told; of 200 it would take a tenth of a second, ten times as long, and leave half
a percent less of the deviation within the classes."""


def class_floors(values: Iterable[float]) -> tuple[float, ...]:
    """The smallest value of each class, at most CLASSES of them; values of 0 have no class.

    A floor is the roundest number that parts the same values. Up to CLASSES different values, each is
    its own class. Empty where there is nothing above 0.
    """
    return _floors(tuple(sorted(value for value in values if value > 0)))


@lru_cache(maxsize=128)
def _floors(values: tuple[float, ...]) -> tuple[float, ...]:
    if not values:
        return ()
    from mapclassify import FisherJenks  # half a second, which starting the server should not take

    with catch_warnings(action="ignore", category=UserWarning):  # that it would be faster with numba
        logarithms = [math.log(value) for value in _thinned(values)]
        breaks = FisherJenks(logarithms, k=min(CLASSES, len(set(logarithms)))).bins.tolist()
    lasts = [0.0, *(math.exp(last) * (1 + 1e-9) for last in breaks[:-1])]
    firsts = [next(value for value in values if value > last) for last in lasts]
    below = [0.0, *(max(value for value in values if value < first) for first in firsts[1:])]
    return tuple(roundest(*gap) for gap in zip(below, firsts, strict=True))


def _thinned(values: Sequence[float]) -> list[float]:
    """Sorted values, or so few that lie as they do; where few differ, all of these are among them."""
    step = math.ceil(len(values) / MOST_VALUES)
    if step == 1:
        return list(values)
    different = set(values)
    return sorted([*values[::-step], *(different if len(different) <= MOST_VALUES else values[:1])])


def roundest(below: float, value: float) -> float:
    """The roundest number above one value and not above another: 10 for 8 and 11, 35 for 31 and 36."""
    power = math.floor(math.log10(value))
    while True:
        for digit in (5, 2, 1) if power < math.floor(math.log10(value)) else (1,):
            number = round(math.floor(round(value / (digit * 10.0**power), 9)) * digit * 10.0**power, 9)
            if number > below:
                return int(number) if number == int(number) else number
        power -= 1


def class_colours(floors: Sequence[float], palette: Palette) -> tuple[Colour, ...]:
    """The colour of each class: spread over the ramp, the highest always its last."""
    return tuple(palette.ramp[round((step + 1) * CLASSES / len(floors)) - 1] for step in range(len(floors)))


def class_of(value: float, floors: Sequence[float]) -> int:
    """The class that a value falls into, -1 for none."""
    return sum(floor <= value for floor in floors) - 1


def class_labels(floors: Sequence[float]) -> tuple[str, ...]:
    """What the legend says beside each colour: "1", "2–4", "5–9", "10 or more"."""
    spans = [
        str(floor) if floor == above - 1 else f"{floor:,}–{above - 1:,}" for floor, above in pairwise(floors)
    ]
    return (*spans, f"{floors[-1]:,} or more") if floors else ()
