"""What a candidate loses beside what the ranker makes of it.

The annotated articles name much, and are rich in small places that are called like large ones, for that is
what makes them hard. Of texts that name little, of villages that nobody has heard of, and of two places of
one name in one article, they hardly tell. These numbers are set by judgement, not fitted.
"""

from collections.abc import Sequence

import numpy as np

from ..gazetteer import importance
from ..trees import Floats
from .groups import Group, lies_in
from .home import Home

ALONE = 0.5
"""How much more the importance of a place counts where nothing else is named and the publisher has no home,
or none is known; a quarter of that where one other name is, and so on. Halved instead of quartered, A was
.002 to .003 lower on LGL and TR-News without homes, held out, and .001 higher on GeoWebNews."""
HAMLET = 2_000
"""Inhabitants below which a place has not been heard of by those who live elsewhere."""
FAR_LARGER = 1_000
"""How many times as important a namesake must be to be meant by all others."""
UNHEARD_OF = 5.0
"""What a place loses, in log-odds, if it is so small, a namesake so much larger, and neither is its country,
division or county named behind it nor the publisher at home in its division: "Boston" beside Limerick and
Dublin."""
OUTSIDE = 3.0
"""What a place loses, in log-odds, that does not lie where the text says while a namesake does: "Perth in
Scotland" in an article about Australia."""


def losses(groups: Sequence[Group], home: Home | None) -> Floats:
    """What each candidate loses, group by group: 0 for the most important of a name, less for the others."""
    alone = 0.0 if home else ALONE / max(_named(groups), 1) ** 2
    return np.array([lost for group in groups for lost in _lost(group, home, alone)], dtype=np.float64)


def _named(groups: Sequence[Group]) -> int:
    """How many names there are, but for those that only tell where another place lies: "Paris, Texas"."""
    containers = {container.id for group in groups for container in group.containers}
    return sum(not group.candidates or group.candidates[0].place.id not in containers for group in groups)


def _lost(group: Group, home: Home | None, alone: float) -> list[float]:
    matters = np.array([importance(one.place, one.match) for one in group.candidates])
    largest = matters.max(initial=1.0)
    lost = alone * np.log(matters / largest)
    inside = np.array(
        [any(lies_in(one.place, container) for container in group.containers) for one in group.candidates],
        dtype=np.bool_,
    )
    if inside.any():
        lost[~inside] -= OUTSIDE
    at_home = np.array([home is not None and home.is_in(one.place) for one in group.candidates], np.bool_)
    unheard_of = (matters < HAMLET) & (matters * FAR_LARGER < largest)
    lost[unheard_of & ~inside & ~at_home] -= UNHEARD_OF
    return list(lost.tolist())
