"""Score geoparsing against annotated articles.

Every figure is over the whole gold set, micro-averaged, and a missing answer counts as wrong. A placing is
right when it is the same GeoNames entry as gold, or lies within 161 km (100 miles) of it.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import orjson

from .articles import Rejected, read_jsonl
from .errors import ArticleError
from .model import Article
from .sphere import EARTH_RADIUS_KM, distance_km

NEAR_KM = 161.0
"""100 miles: the distance that the field has used since Leidner (2007)."""
FARTHEST_KM = math.pi * EARTH_RADIUS_KM
SURE_ENOUGH = 0.95
NOT_NAMES = frozenset({"demonym", "Demonym", "Language", "Homonym"})
"""Kinds of gold mentions that are no names of places."""

Row: TypeAlias = Mapping[str, Any]
"""A JSON object: an annotated article, or what `parse` made of one."""

DEFINITIONS = {
    "R-P": "recognition precision: mentions found that are gold mentions, to the character",
    "R-R": "recognition recall: gold mentions found, to the character",
    "R-F1": "their harmonic mean",
    "names R-F1": "the same, where gold demonyms and adjectives count neither for nor against",
    "E-P": "end-to-end precision: placed mentions with the exact span and the right place",
    "E-R": "end-to-end recall: gold mentions with coordinates found and placed right",
    "E-F1": "their harmonic mean",
    "A": "gold mentions with coordinates that are placed right: the same entry or within 161 km",
    "A161": "the same by distance alone",
    "C": "gold mentions with a country whose predicted country is the same",
    "focus": "articles whose heaviest focus country is the one that most gold mentions lie in",
    "non-US": "the same over articles that are not about the United States",
    "median km": "median distance of those placed",
    "AUC": "mean of ln(1+km)/ln(1+20015), missing = 1; lower is better",
    "cov@.95": "share of placed gold mentions that can be kept, surest first, with 95% of them right",
}
"""What each figure means, in the order in which they are printed."""


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with the truth beside it."""

    id: Any
    """What its file calls it."""
    article: Article
    gold: tuple[Row, ...]
    """Mentions: {"start", "end", "text", "lat", "lon", "geonameid", "country", "kind"}; some with "field"."""


def read_annotated(path: Path) -> list[AnnotatedArticle]:
    """The annotated articles of a JSON Lines file. Raises ArticleError, with the line, where one is not."""
    lines = path.read_bytes().splitlines()
    articles = []
    for number, line in enumerate(lines, start=1):
        for row in read_jsonl([line], str(path)):
            gold = orjson.loads(line).get("mentions") if not isinstance(row, Rejected) else None
            if isinstance(row, Rejected) or not isinstance(gold, list):
                reason = row.reason if isinstance(row, Rejected) else 'it has no list of "mentions"'
                raise ArticleError(f"{path}:{number}: no annotated article: {reason}")
            articles.append(AnnotatedArticle(row.id, row.article, tuple(gold)))
    return articles


def is_right(gold: Row, found: Row) -> bool:
    """Whether a placed mention has gold's place."""
    same_entry = gold["geonameid"] is not None and gold["geonameid"] == found.get("geonameid")
    return same_entry or distance_km(gold["lat"], gold["lon"], found["lat"], found["lon"]) <= NEAR_KM


def score(
    articles: Iterable[AnnotatedArticle], predicted: Mapping[Any, Row], *, spans_given: bool = False
) -> dict[str, float]:
    """The figures of DEFINITIONS, by name; `predicted` holds what `parse` printed, by the articles' ids.

    With `spans_given`, when gold mentions were handed to the resolver, recognition is left out.
    """
    tally = _Tally()
    for one in articles:
        tally.add(one.gold, predicted.get(one.id, {}))
    figures = tally.figures()
    given = ("R-P", "R-R", "R-F1", "names R-F1", "E-P", "E-R", "E-F1")
    return {name: figures[name] for name in DEFINITIONS if not (spans_given and name in given)}


@dataclass(slots=True)
class _Tally:
    """Counts over the articles scored so far."""

    counts: Counter[str] = field(default_factory=Counter)
    km: list[float | None] = field(default_factory=list)
    """Distance of each gold mention with coordinates; None where it was not placed."""
    kept: list[tuple[float, bool]] = field(default_factory=list)
    """Confidence and rightness of each placed gold mention."""

    def add(self, mentions: Sequence[Row], predicted: Row) -> None:
        """Count one article."""
        gold = {
            (mention.get("field", "text"), mention["start"], mention["end"]): mention for mention in mentions
        }
        found: dict[tuple[str, int, int], Row] = {}
        judged = {key[0] for key in gold} | {"text"}
        for mention in predicted.get("mentions", ()):
            key = (mention.get("field", "text"), mention["start"], mention["end"])
            if key[0] in judged:
                found.setdefault(key, mention)
        self._recognised(gold, found)
        self._placed(gold, found)
        self._focused(mentions, predicted.get("focus") or {})

    def _recognised(
        self, gold: Mapping[tuple[str, int, int], Row], found: Mapping[tuple[str, int, int], Row]
    ) -> None:
        names = {key for key, mention in gold.items() if mention["kind"] not in NOT_NAMES}
        others = gold.keys() - names
        counts = self.counts
        counts["found"] += len(found)
        counts["gold"] += len(gold)
        counts["right"] += len(gold.keys() & found.keys())
        counts["gold names"] += len(names)
        counts["right names"] += len(names & found.keys())
        counts["found names"] += sum(
            key in names or not any(_overlap(key, other) for other in others) for key in found
        )

    def _placed(
        self, gold: Mapping[tuple[str, int, int], Row], found: Mapping[tuple[str, int, int], Row]
    ) -> None:
        counts = self.counts
        counts["placed"] += sum(
            mention["lat"] is not None and not (key in gold and gold[key]["lat"] is None)
            for key, mention in found.items()
        )
        for key, truth in gold.items():
            if truth["lat"] is None:
                continue
            mention = found.get(key)
            counts["located"] += 1
            counts["in a country"] += bool(truth["country"])
            counts["right country"] += bool(
                truth["country"] and mention and mention["country"] == truth["country"]
            )
            if mention is None or mention["lat"] is None:
                self.km.append(None)
                continue
            km = distance_km(truth["lat"], truth["lon"], mention["lat"], mention["lon"])
            right = is_right(truth, mention)
            self.km.append(km)
            self.kept.append((mention.get("confidence") or 0.0, right))
            counts["near"] += km <= NEAR_KM
            counts["placed right"] += right

    def _focused(self, gold: Sequence[Row], focus: Mapping[str, float]) -> None:
        votes = Counter(mention["country"] for mention in gold if mention["country"])
        if not votes:
            return
        leaders = {country for country, count in votes.items() if count == max(votes.values())}
        hit = bool(focus) and max(focus, key=lambda country: focus[country]) in leaders
        self.counts["about a country"] += 1
        self.counts["right focus"] += hit
        if "US" not in leaders:
            self.counts["about another"] += 1
            self.counts["right other focus"] += hit

    def figures(self) -> dict[str, float]:
        """All figures of DEFINITIONS; nan where nothing was there to be counted."""
        counts = self.counts
        recognised = _f1(counts["right"], counts["found"], counts["gold"])
        placed = _f1(counts["placed right"], counts["placed"], counts["located"])
        distances = sorted(km for km in self.km if km is not None)
        errors = [1.0 if km is None else math.log1p(km) / math.log1p(FARTHEST_KM) for km in self.km]
        return {
            **dict(zip(("R-P", "R-R", "R-F1"), recognised, strict=True)),
            "names R-F1": _f1(counts["right names"], counts["found names"], counts["gold names"])[2],
            **dict(zip(("E-P", "E-R", "E-F1"), placed, strict=True)),
            "A": _share(counts["placed right"], counts["located"]),
            "A161": _share(counts["near"], counts["located"]),
            "C": _share(counts["right country"], counts["in a country"]),
            "focus": _share(counts["right focus"], counts["about a country"]),
            "non-US": _share(counts["right other focus"], counts["about another"]),
            "median km": distances[len(distances) // 2] if distances else math.nan,
            "AUC": sum(errors) / len(errors) if errors else math.nan,
            "cov@.95": self._coverage(),
        }

    def _coverage(self) -> float:
        best = right = 0
        ranked = sorted(self.kept, key=lambda pair: -pair[0])
        for count, (_, is_right_) in enumerate(ranked, start=1):
            right += is_right_
            if right >= SURE_ENOUGH * count:
                best = count
        return _share(best, len(ranked))


def _overlap(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else math.nan


def _f1(right: int, found: int, gold: int) -> tuple[float, float, float]:
    precision = right / found if found else 0.0
    recall = right / gold if gold else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
