"""Where a publisher is at home."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ..model import Place

DOUBT = 10.0
"""Names that it takes to believe a home by half. Held out, A was the same, or a little less, with 5."""
AT_HOME = 0.3
"""The share of a publisher's places from which a division is its home."""

Area: TypeAlias = tuple[str, str | None]
"""A country (ISO 3166-1 alpha-2) and GeoNames' code of a first-level division of it."""


@dataclass(frozen=True, slots=True)
class Home:
    """What share of the towns and divisions that a publisher names lies where.

    Each name counts once, however often it comes up: a paper of London, Ontario, that says "London" all day
    still names more places of Ontario than of England.
    """

    names: float
    """How many names tell."""
    countries: Mapping[str, float]
    """ISO 3166-1 alpha-2 -> share."""
    divisions: Mapping[Area, float]
    """Country and GeoNames code of the first-level division -> share."""

    def is_in(self, place: Place) -> bool:
        """Whether the division that a place lies in is the publisher's home."""
        return self.divisions.get((place.country or "", place.admin1), 0.0) >= AT_HOME

    @property
    def certainty(self) -> float:
        """How far the shares are to be believed, in [0, 1): the more names, the further."""
        return self.names / (self.names + DOUBT)
