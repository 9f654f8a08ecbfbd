"""What a place loses by being less important than its namesakes, beside what the ranker makes of it.

The annotated articles name much, and are rich in small places that are called like large ones, for that is
what makes them hard. Of texts that name little, and of villages that nobody has heard of, they hardly tell.
"""

from collections.abc import Sequence

import numpy as np

from ..gazetteer import importance
from ..trees import Floats
from .groups import Group, lies_in
from .home import Home

ALONE = 0.5
"""How much more the importance of a place counts where nothing else is named and the publisher writes of the
world, or nothing is known of it; a quarter of that where one other name is, and so on. Set by judgement, not
fitted. Halved instead of quartered, A was .002 to .003 lower on LGL and TR-News without homes, held out, and
.001 higher on GeoWebNews."""
HAMLET = 2_000
"""Inhabitants below which a place has not been heard of by those who live elsewhere."""
FAR_LARGER = 1_000
"""How many times as important a namesake must be to be meant by all others."""
UNHEARD_OF = 5.0
"""What a place loses, in log-odds, if it is so small, a namesake so much larger, and neither is its country,
division or county named behind it nor the publisher at home in its division: "Boston" beside Limerick and
Dublin. Set by judgement, not fitted."""


def handicaps(groups: Sequence[Group], home: Home | None) -> Floats:
    """What each candidate loses, group by group: 0 for the most important of a name, less for the others."""
    alone = 0.0 if home and home.lies_in_one_country else ALONE / max(len(groups), 1) ** 2
    return np.array([lost for group in groups for lost in _lost(group, home, alone)], dtype=np.float64)


def _lost(group: Group, home: Home | None, alone: float) -> list[float]:
    matters = np.array([importance(one.place, one.match) for one in group.candidates])
    largest = matters.max(initial=1.0)
    lost = alone * np.log(matters / largest)
    for index in np.flatnonzero((matters < HAMLET) & (matters * FAR_LARGER < largest)):
        place = group.candidates[index].place
        at_home = home is not None and home.is_in(place)
        if not at_home and not any(lies_in(place, container) for container in group.containers):
            lost[index] -= UNHEARD_OF
    return list(lost.tolist())
