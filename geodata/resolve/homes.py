"""Where a publisher is at home, learnt from what its articles mention; nobody has to say it.

A paper of Louisiana that writes "Alexandria" means its own. A few articles read without a language pipeline
and weighed without the ranker are enough to see it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import tee
from typing import NamedTuple, TypeVar

from ..gazetteer import Gazetteer, kind
from ..model import Article, Mention
from ..recognise import NO_PIPELINE, Recogniser
from ..trees import Trees
from .evidence import gather
from .groups import groups_of

ENOUGH = 40
"""Articles of a publisher that are read; more change nothing."""
LEAST = 3
"""Articles from which a publisher's home is believed."""


Key = TypeVar("Key")


class Named(NamedTuple):
    """What an article names."""

    source: str
    weights: Mapping[tuple[str, str | None], float]
    """How weightily it names each country's first-level divisions."""
    mentions: tuple[Mention, ...]
    """As the gazetteer alone finds them."""


@dataclass(frozen=True, slots=True)
class Home:
    """What share of the towns and divisions that a publisher names lies where."""

    articles: int
    """How many were read."""
    countries: Mapping[str, float]
    """ISO 3166-1 alpha-2 -> share."""
    divisions: Mapping[tuple[str, str], float]
    """Country and GeoNames code of the first-level division -> share."""


def homes_of(articles: Iterable[Article], gazetteer: Gazetteer, gate: Trees | None = None) -> dict[str, Home]:
    """Source -> its home, for the sources with enough articles among these. Reads the articles once.

    With the gate that comes with Dateline, or another.
    """
    return homes_from(places_named(sample(articles), Recogniser(gazetteer, NO_PIPELINE, gate)))


def sample(articles: Iterable[Article]) -> Iterator[Article]:
    """As many articles of each source as it takes."""
    read: Counter[str] = Counter()
    for article in articles:
        if article.source and read[article.source] < ENOUGH:
            read[article.source] += 1
            yield article


def places_named(articles: Iterable[Article], recogniser: Recogniser) -> Iterator[Named]:
    """Where the towns and divisions lie that each article names; the recogniser has no language pipeline."""
    for_names, for_sources = tee(articles)
    for article, mentions in zip(for_sources, recogniser.recognise_all(for_names), strict=True):
        groups = groups_of(article, mentions, recogniser.gazetteer)
        candidates = [candidate.place for group in groups for candidate in group.candidates]
        weights: defaultdict[tuple[str, str | None], float] = defaultdict(float)
        for place, weight in zip(candidates, gather(groups).weight.tolist(), strict=True):
            if place.country and kind(place) in ("town", "admin2", "admin1"):
                weights[place.country, place.admin1] += weight
        yield Named(article.source or "", dict(weights), mentions)


def homes_from(named: Iterable[Named]) -> dict[str, Home]:
    """Source -> its home, from what its articles name."""
    read: Counter[str] = Counter()
    countries: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    divisions: defaultdict[str, defaultdict[tuple[str, str], float]] = defaultdict(lambda: defaultdict(float))
    for source, weights, _ in named:
        read[source] += 1
        for (country, division), weight in weights.items():
            countries[source][country] += weight
            if division:
                divisions[source][country, division] += weight
    return {
        source: Home(count, _shares(countries[source]), _shares(divisions[source]))
        for source, count in read.items()
        if count >= LEAST
    }


def _shares(counts: Mapping[Key, float]) -> dict[Key, float]:
    total = sum(counts.values()) or 1.0
    return {key: count / total for key, count in counts.items()}
