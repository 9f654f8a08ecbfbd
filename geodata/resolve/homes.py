"""Where a publisher is at home, learnt from what its articles mention; nobody has to say it.

A paper of Louisiana that writes "Alexandria" means its own. A few articles read without a language pipeline
and weighed without the ranker are enough to see it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import tee
from typing import TypeVar

from ..gazetteer import Gazetteer, kind
from ..model import Article
from ..recognise import NO_PIPELINE, Recogniser
from .evidence import gather
from .groups import groups_of

ENOUGH = 40
"""Articles of a publisher that are read; more change nothing."""
LEAST = 3
"""Articles from which a publisher's home is believed."""


Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Home:
    """What share of the towns and divisions that a publisher names lies where."""

    articles: int
    """How many were read."""
    countries: Mapping[str, float]
    """ISO 3166-1 alpha-2 -> share."""
    divisions: Mapping[tuple[str, str], float]
    """Country and GeoNames code of the first-level division -> share."""


def homes_of(articles: Iterable[Article], gazetteer: Gazetteer) -> dict[str, Home]:
    """Source -> its home, for the sources with enough articles among these. Reads the articles once."""
    read: Counter[str] = Counter()
    countries: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    divisions: defaultdict[str, defaultdict[tuple[str, str], float]] = defaultdict(lambda: defaultdict(float))
    for_names, for_sources = tee(_sample(articles, read))
    recognised = Recogniser(gazetteer, NO_PIPELINE).recognise_all(for_names)
    for article, mentions in zip(for_sources, recognised, strict=True):
        groups = groups_of(article, mentions, gazetteer)
        candidates = [candidate.place for group in groups for candidate in group.candidates]
        for place, weight in zip(candidates, gather(groups).weight.tolist(), strict=True):
            if article.source and place.country and kind(place) in ("town", "admin2", "admin1"):
                countries[article.source][place.country] += weight
                if place.admin1:
                    divisions[article.source][place.country, place.admin1] += weight
    return {
        source: Home(count, _shares(countries[source]), _shares(divisions[source]))
        for source, count in read.items()
        if count >= LEAST
    }


def _sample(articles: Iterable[Article], read: Counter[str]) -> Iterator[Article]:
    for article in articles:
        if article.source and read[article.source] < ENOUGH:
            read[article.source] += 1
            yield article


def _shares(counts: Mapping[Key, float]) -> dict[Key, float]:
    total = sum(counts.values()) or 1.0
    return {key: count / total for key, count in counts.items()}
