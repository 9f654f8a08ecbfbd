"""Count what is right over annotated articles."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ..sphere import EARTH_RADIUS_KM, distance_km

NEAR_KM = 161.0
"""100 miles: the distance that the field has used since Leidner (2007)."""
FARTHEST_KM = math.pi * EARTH_RADIUS_KM
SURE_ENOUGH = 0.95
NOT_NAMES = frozenset({"demonym", "Demonym", "Language", "Homonym"})
"""Kinds of gold mentions that are no names of places."""

Row: TypeAlias = Mapping[str, Any]
"""A JSON object: an annotated article, or what `parse` made of one."""
Key: TypeAlias = tuple[str, int, int]
"""Where a mention stands: field, start, end."""

IDS = ("geonameid", "own_id")
"""What tells an entry of GeoNames, and one of a gazetteer that the user added."""


def is_right(gold: Row, found: Row) -> bool:
    """Whether a placed mention has gold's place: the same entry of GeoNames or of the user's, or one near."""
    same_entry = any(gold.get(key) is not None and gold[key] == found.get(key) for key in IDS)
    return same_entry or distance_km(gold["lat"], gold["lon"], found["lat"], found["lon"]) <= NEAR_KM


@dataclass(slots=True)
class Tally:
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
        found: dict[Key, Row] = {}
        judged = {key[0] for key in gold} | {"text"}
        for mention in predicted.get("mentions", ()):
            key = (mention.get("field", "text"), mention["start"], mention["end"])
            if key[0] in judged:
                found.setdefault(key, mention)
        self._recognised(gold, found)
        self._placed(gold, found)
        self._focused(mentions, predicted.get("focus") or {})
        self._centred(mentions, predicted.get("focus_places") or ())
        self._meant(gold, found)

    def _recognised(self, gold: Mapping[Key, Row], found: Mapping[Key, Row]) -> None:
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

    def _placed(self, gold: Mapping[Key, Row], found: Mapping[Key, Row]) -> None:
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

    def _centred(self, gold: Sequence[Row], places: Sequence[Row]) -> None:
        located = [mention for mention in gold if mention["lat"] is not None]
        if not located:
            return
        votes = Counter(_entry(mention) for mention in located)
        most = [mention for mention in located if votes[_entry(mention)] == max(votes.values())]
        self.counts["about a place"] += 1
        self.counts["right focus place"] += bool(places) and any(is_right(one, places[0]) for one in most)

    def _meant(self, gold: Mapping[Key, Row], found: Mapping[Key, Row]) -> None:
        for key, truth in gold.items():
            if "sense" in truth:
                metonym = truth["sense"] == "metonym"
                told = found.get(key, {}).get("sense") == "metonym"
                self.counts["metonyms"] += metonym
                self.counts["told metonyms"] += told
                self.counts["right metonyms"] += metonym and told

    def figures(self) -> dict[str, float]:
        """All figures by name; nan where nothing was there to be counted."""
        counts = self.counts
        recognised = _f1(counts["right"], counts["found"], counts["gold"])
        placed = _f1(counts["placed right"], counts["placed"], counts["located"])
        meant = _f1(counts["right metonyms"], counts["told metonyms"], counts["metonyms"])
        meant = meant if counts["metonyms"] else (math.nan,) * 3
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
            "focus place": _share(counts["right focus place"], counts["about a place"]),
            "median km": distances[len(distances) // 2] if distances else math.nan,
            "AUC": sum(errors) / len(errors) if errors else math.nan,
            "cov@.95": self._coverage(),
            **dict(zip(("sense P", "sense R", "sense F1"), meant, strict=True)),
        }

    def _coverage(self) -> float:
        best = right = 0
        ranked = sorted(self.kept, key=lambda pair: -pair[0])
        for count, (_, is_right_) in enumerate(ranked, start=1):
            right += is_right_
            if right >= SURE_ENOUGH * count:
                best = count
        return _share(best, len(ranked))


def _entry(gold: Row) -> Any:
    """What tells gold's place from others: GeoNames' id, else its point."""
    return gold["geonameid"] or (gold["lat"], gold["lon"])


def _overlap(one: Key, other: Key) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else math.nan


def _f1(right: int, found: int, gold: int) -> tuple[float, float, float]:
    precision = right / found if found else 0.0
    recall = right / gold if gold else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
