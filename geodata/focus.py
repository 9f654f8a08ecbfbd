"""What an article is about: the countries it plays in, and the places, weighed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeVar

from .model import Place, Resolution
from .sphere import distance_km

AT_HOME = 0.9
"""What the publisher's home counts for the country, in mentions. By judgement: less than one sure mention."""
DEMONYM = 0.7
"""What "Kenyans" counts for Kenya as the place that an article is about."""
NEIGHBOUR, NEIGHBOUR_KM = 0.2, 161.0
"""The share that a place gets of the weight of each other one so near."""
CONTAINER = 0.1
"""The share it gets of its country and its first-level division, where these are named. The three shares were
tuned on LGL, TR-News and GeoWebNews, placed by models that had not seen them; with one corpus left out, the
other two chose much the same. More weight for the title or the lead made the focus worse there, and so did
lifting a state by its towns: an article that names four towns is mostly about one of them."""
MOST_SUPPORTED = 1_000
"""The heaviest towns and sites of an article, whose neighbours support them. No news names as many, and light
ones among so many are left out anyhow; to measure all distances in a whole gazetteer would take hours."""
LEAST_WEIGHT = 0.02
"""Countries and places with less are only mentioned in passing, and left out."""

Key = TypeVar("Key")


def focus_of(
    resolutions: Sequence[Resolution], at_home: Mapping[str, float] | None = None
) -> dict[str, float]:
    """Country (ISO 3166-1 alpha-2) -> its share of the article, heaviest first; sums to 1, or empty.

    Each placed mention counts with its confidence. `at_home` says in which countries the publisher is at
    home, in shares: a paper that names nothing else writes of these.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    for resolution in resolutions:
        if resolution.place is not None and resolution.place.country is not None:
            weights[resolution.place.country] += resolution.confidence
    for country, share in (at_home or {}).items():
        weights[country] += AT_HOME * share
    return _shares(weights)


def focus_places_of(resolutions: Sequence[Resolution]) -> dict[int, float]:
    """Place id -> its share of the article, heaviest first; sums to 1, or empty.

    Each placed mention counts with its confidence, that of a people less; neighbours support each other, and
    what is named around a place supports it.
    """
    own: defaultdict[Place, float] = defaultdict(float)
    for resolution in resolutions:
        if resolution.place is not None:
            least = DEMONYM if resolution.mention.kind == "demonym" else 1.0
            own[resolution.place] += least * resolution.confidence
    wide: defaultdict[str | None, list[Place]] = defaultdict(list)
    small = []
    for place in own:
        if place.feature_code.startswith(("PCL", "ADM1")):
            wide[place.country].append(place)
        else:
            small.append(place)
    heaviest = {place.id for place in sorted(small, key=lambda place: -own[place])[:MOST_SUPPORTED]}
    small = [place for place in small if place.id in heaviest]
    weights = {place.id: weight for place, weight in own.items()}
    for index, one in enumerate(small):
        around_it = (around for around in wide.get(one.country, ()) if _holds(around, one))
        weights[one.id] += CONTAINER * sum(own[around] for around in around_it)
        for other in small[:index]:
            if distance_km(one.lat, one.lon, other.lat, other.lon) <= NEIGHBOUR_KM:
                weights[one.id] += NEIGHBOUR * own[other]
                weights[other.id] += NEIGHBOUR * own[one]
    return _shares(weights)


def _holds(wide: Place, small: Place) -> bool:
    """Whether a place lies in a division of its country, or the country."""
    return wide.admin1 in (None, small.admin1)


def _shares(weights: Mapping[Key, float]) -> dict[Key, float]:
    """Heaviest first, of equal ones that named first; the title is read before the text."""
    total = sum(weights.values())
    kept = {key: weight for key, weight in weights.items() if weight > LEAST_WEIGHT * total}
    total = sum(kept.values())
    return {key: kept[key] / total for key in sorted(kept, key=lambda key: -kept[key])}
