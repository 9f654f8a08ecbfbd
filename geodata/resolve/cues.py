"""What speaks for and against each candidate being the place that a name means, as numbers."""

import math
from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

import numpy as np

from ..gazetteer import PlaceKind, kind, spoken_in
from ..model import Article, Match
from ..names import fold
from ..trees import Floats
from .evidence import Evidence
from .groups import Group
from .words import kind_word

KINDS: tuple[PlaceKind, ...] = ("country", "admin1", "admin2", "town")
"""The kinds that the corpora have enough of to learn from; the others are told by their importance alone."""
MATCHES: tuple[Match, ...] = ("name", "alternate", "abbreviation", "demonym")

FEATURES = (
    "importance", "population", "rank", "share of importance", "bearers", "weight", "is the weightiest",
    *(f"answers as {match}" for match in MATCHES),
    *(f"is {kind}" for kind in KINDS), "is capital",
    *(f"rival is {kind}" for kind in KINDS), "rival's share",
    "in the container", "a container is named", "another is in the container",
    "country support", "admin1 support", "near", "around", "nearest km",
    "country lead", "admin1 lead", "around lead",
    "country named", "admin1 named", "names", "times named",
    "source's country", "source names it", "source names its admin1", "same country as dateline",
    "same admin1 as dateline",
    "is dateline", "in title", "kind word agrees", "kind word disagrees",
    "language is spoken there", "is spelled so",
)  # fmt: skip
"""The columns of a row, in order."""

ENDINGS_ELSEWHERE = {
    "uk": "GB",
    **dict.fromkeys(("tv", "io", "co", "me", "fm", "ai", "la", "to", "ly", "eu", "cc", "ws")),
}
"""Top-level domains that are not, or not mostly, used in the country with that ISO code."""
DATELINE_WITHIN = 40
"""Characters from its start within which a text's dateline begins."""


def rows_of(article: Article, groups: Sequence[Group], evidence: Evidence) -> Floats:
    """One row of FEATURES for each candidate, group by group."""
    source_at = source_country(article)
    source = fold((article.source or "") + " " + (article.url or "")).replace(" ", "")
    countries, divisions = _named(groups)
    dateline = _dateline(groups, evidence)
    spoken = spoken_in(article.language or "en")
    # lists of Python's own: most names have few candidates, for which arrays are slow
    columns = [column.tolist() for column in (
        evidence.importance, evidence.weight, evidence.in_container, evidence.country, evidence.admin1,
        evidence.near, evidence.around, evidence.nearest_km,
    )]  # fmt: skip
    rows: list[list[float]] = []
    start = 0
    for index, group in enumerate(groups):
        stop = start + len(group.candidates)
        own = [column[start:stop] for column in columns]
        matters, weights, in_container, country, admin1, _, around, _ = own
        total = max(sum(matters), 1e-9)
        largest, next_largest = sorted([0.0, 0.0, *(matter / total for matter in matters)])[:-3:-1]
        order = sorted(range(len(weights)), key=weights.__getitem__, reverse=True)[:2]
        kinds = [kind(candidate.place) for candidate in group.candidates]
        another_in_container = any(in_container)
        word = kind_word(article, group.mentions)
        in_title = any(mention.field == "title" for mention in group.mentions)
        surface = group.mentions[0].surface.casefold()
        numbers = zip(*own, _leads(country), _leads(admin1), _leads(around), strict=True)
        for row, (candidate, told) in enumerate(zip(group.candidates, numbers, strict=True)):
            matter, weight, contained, by_country, by_division, near, by_area, nearest_km, *leads = told
            share = matter / total
            place = candidate.place
            rival = kinds[order[0] if order[0] != row or len(order) == 1 else order[1]]
            division = (place.country, place.admin1)
            rows.append([
                math.log10(1 + matter), math.log10(1 + place.population), math.log1p(row), share,
                math.log1p(len(group.candidates)), weight, row == order[0],
                *(candidate.match == match for match in MATCHES),
                *(kinds[row] == one for one in KINDS), place.feature_code == "PPLC",
                *(len(order) > 1 and rival == one for one in KINDS),
                next_largest if share == largest else largest,
                contained, bool(group.containers), another_in_container and not contained,
                by_country, by_division, near, by_area, math.log1p(nearest_km),
                *leads,
                _by_another(countries.get(place.country, ()), index),
                _by_another(divisions.get(division, ()), index),
                math.log1p(len(groups)), math.log1p(len(group.mentions)),
                source_at is not None and place.country == source_at, _names(source, group.name),
                _names(source, fold(place.admin1_name or "")),
                dateline is not None and dateline[0] != index and place.country == dateline[1],
                dateline is not None and dateline[0] != index and division == dateline[1:],
                dateline is not None and dateline[0] == index, in_title,
                word == kinds[row], word is not None and word != kinds[row],
                spoken.get(place.country or "", 0.0), place.name.casefold() == surface,
            ])  # fmt: skip
        start = stop
    return np.array(rows, dtype=np.float64).reshape(-1, len(FEATURES))


def source_country(article: Article) -> str | None:
    """The country that the host of the URL, else the source, ends in: "cbc.ca"; None where it tells none."""
    host = urlsplit(article.url).hostname if article.url else article.source
    ending = (host or "").rstrip("/").rpartition(".")
    if not ending[1] or len(ending[2]) != 2 or not ending[2].isascii():
        return None
    return ENDINGS_ELSEWHERE.get(ending[2].lower(), ending[2].upper())


def _names(source: str, name: str) -> bool:
    """Whether a source, without spaces, holds a name too long for an accident: "seattletimes.com"."""
    return len(name) > 4 and name.replace(" ", "") in source


def _named(
    groups: Sequence[Group],
) -> tuple[dict[str | None, set[int]], dict[tuple[str | None, str | None], set[int]]]:
    """Which countries and first-level divisions are named as such, and by which groups."""
    countries: dict[str | None, set[int]] = {}
    divisions: dict[tuple[str | None, str | None], set[int]] = {}
    for index, group in enumerate(groups):
        for place in (*(candidate.place for candidate in group.candidates[:1]), *group.containers[:1]):
            if kind(place) == "country":
                countries.setdefault(place.country, set()).add(index)
            elif kind(place) == "admin1":
                divisions.setdefault((place.country, place.admin1), set()).add(index)
    return countries, divisions


def _by_another(naming: Collection[int], index: int) -> bool:
    """Whether any other group than this one is among those that name something."""
    return len(naming) > (index in naming)


def _dateline(groups: Sequence[Group], evidence: Evidence) -> tuple[int, str | None, str | None] | None:
    """The group that opens the text, with the country and division of its likeliest place."""
    start = 0
    for index, group in enumerate(groups):
        stop = start + len(group.candidates)
        opens = any(
            mention.field == "text" and mention.start <= DATELINE_WITHIN for mention in group.mentions
        )
        if opens and stop > start:
            place = group.candidates[int(np.argmax(evidence.weight[start:stop]))].place
            return index, place.country, place.admin1
        start = stop
    return None


def _leads(values: Sequence[float]) -> list[float]:
    """How far each value is ahead of the best of the others; 0 where there are no others."""
    if len(values) < 2:
        return [0.0] * len(values)
    second, first = sorted(values)[-2:]
    return [value - (second if value == first else first) for value in values]
