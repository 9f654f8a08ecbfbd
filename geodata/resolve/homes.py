"""Where a publisher is at home, learnt from what its articles mention; nobody has to say it.

A paper of Louisiana that writes "Alexandria" means its own. A few articles, weighed without the ranker, are
enough to see it, and a language pipeline need not have read them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import tee
from typing import NamedTuple

from ..gazetteer import kind
from ..model import Article, Mention
from ..recognise import Recogniser
from .evidence import gather
from .groups import groups_of
from .home import Area, Home

ENOUGH = 40
"""Articles of a publisher that are read; more change nothing."""
LEAST = 3
"""Articles from which a publisher's home is believed."""
MOST = 0.5
"""The share of what a publisher names above which its country is home; others write of the world."""
SLIGHT = 0.1
"""Weights below this are not worth the memory; a publisher may have hundreds of names."""


class Named(NamedTuple):
    """What an article names."""

    source: str
    weights: Mapping[str, Mapping[Area, float]]
    """Of each name, how likely it means a place in which area."""
    mentions: tuple[Mention, ...]
    """As the recogniser finds them."""


def homes_of(articles: Iterable[Article], recogniser: Recogniser) -> dict[str, Home]:
    """Source -> its home, for the sources with enough articles among these. Reads the articles once.

    Who writes of the world has none.
    """
    return homes_from(places_named(sample(articles), recogniser))


def sample(articles: Iterable[Article]) -> Iterator[Article]:
    """As many articles of each source as it takes."""
    read: Counter[str] = Counter()
    for article in articles:
        if article.source and read[article.source] < ENOUGH:
            read[article.source] += 1
            yield article


def places_named(articles: Iterable[Article], recogniser: Recogniser) -> Iterator[Named]:
    """Where the towns and divisions lie that each article names."""
    for_names, for_sources = tee(articles)
    for article, mentions in zip(for_sources, recogniser.recognise_all(for_names), strict=True):
        groups = groups_of(article, mentions, recogniser.gazetteer)
        candidates = [(group.name, candidate.place) for group in groups for candidate in group.candidates]
        named: defaultdict[str, defaultdict[Area, float]] = defaultdict(lambda: defaultdict(float))
        for (name, place), weight in zip(candidates, gather(groups).weight.tolist(), strict=True):
            if weight >= SLIGHT and place.country and kind(place) in ("town", "admin2", "admin1"):
                named[name][place.country, place.admin1] += weight
        weights = {name: dict(areas) for name, areas in named.items()}
        yield Named(article.source or "", weights, mentions)


def homes_from(named: Iterable[Named]) -> dict[str, Home]:
    """Source -> its home, from what its articles name."""
    read: Counter[str] = Counter()
    met: defaultdict[str, Counter[str]] = defaultdict(Counter)
    weights: defaultdict[str, defaultdict[tuple[str, Area], float]] = defaultdict(lambda: defaultdict(float))
    for source, names, _ in named:
        read[source] += 1
        met[source].update(names.keys())
        for name, areas in names.items():
            for area, weight in areas.items():
                weights[source][name, area] += weight
    homes = {
        source: _home({key: weight / met[source][key[0]] for key, weight in weights[source].items()})
        for source, count in read.items()
        if count >= LEAST
    }
    return {
        source: home for source, home in homes.items() if max(home.countries.values(), default=0.0) > MOST
    }


def _home(weights: Mapping[tuple[str, Area], float]) -> Home:
    """The home of a publisher whose names mean places in these areas."""
    total = sum(weights.values())
    countries: defaultdict[str, float] = defaultdict(float)
    divisions: defaultdict[Area, float] = defaultdict(float)
    for (_, (country, division)), weight in weights.items():
        countries[country] += weight / total
        if division:
            divisions[country, division] += weight / total
    return Home(total, dict(countries), dict(divisions))
