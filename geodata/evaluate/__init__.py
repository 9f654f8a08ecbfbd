"""Score geoparsing against annotated articles.

Every figure is over the whole gold set, micro-averaged, and a missing answer counts as wrong. A placing is
right when it is the same GeoNames entry as gold, or lies within 161 km (100 miles) of it.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..articles import Rejected, json_lines, json_object, read_jsonl
from ..articles import Row as ArticleRow
from ..articles.clean import replace_unsafe
from ..errors import ArticleError
from ..gazetteer import Gazetteer
from ..model import Article, Mention
from ..resolve import candidates_of
from .tally import NEAR_KM, Row, Tally, is_right

__all__ = [
    "DEFINITIONS",
    "NEAR_KM",
    "OF_THE_RESOLVER",
    "AnnotatedArticle",
    "Row",
    "candidate_recall",
    "gold_mentions",
    "is_right",
    "read_annotated",
    "score",
]

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
    "focus place": "articles whose heaviest focus place is the place named most in gold, or within 161 km",
    "median km": "median distance of those placed",
    "AUC": "mean of ln(1+km)/ln(1+20015), missing = 1; lower is better",
    "cov@.95": "share of placed gold mentions that can be kept, surest first, with 95% of them right",
    "sense P": "mentions marked as metonyms that gold calls so, of those whose sense gold tells",
    "sense R": "gold metonyms found and marked so",
    "sense F1": "their harmonic mean",
    "candidates": "gold mentions with coordinates for which the gazetteer proposes a right place",
}
"""What each figure means, in the order in which they are printed."""
OF_THE_RESOLVER = ("A", "A161", "C", "median km", "AUC", "cov@.95", "candidates")
"""What tells how good the resolver alone is, where the gold mentions were handed to it."""


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with the truth beside it."""

    id: Any
    """What its file calls it."""
    article: Article
    gold: tuple[Row, ...]
    """Mentions: {"start", "end", "text", "lat", "lon", "geonameid", "country", "kind"}, with null for what is
    not known; some with "field", "own_id" and "sense"."""


def read_annotated(path: Path) -> list[AnnotatedArticle]:
    """The annotated articles of a JSON Lines file; one without an id is called by its line.

    Raises ArticleError, with file and line, where a line is none or has the id of another, and where there
    is no article.
    """
    articles: dict[Any, AnnotatedArticle] = {}
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(json_lines(stream), start=1):
                for row in read_jsonl([line], str(path), mentions_given=True):
                    one = _annotated(row, line, f"{path}:{number}")
                    if articles.setdefault(one.id, one) is not one:
                        raise ArticleError(
                            f"{path}:{number}: the id {one.id!r} stands in an earlier line, too"
                        )
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {error.strerror}; give a file of JSON Lines") from error
    if not articles:
        raise ArticleError(f"{path} holds no annotated article")
    return list(articles.values())


def _annotated(reading: ArticleRow | Rejected, line: bytes | str, where: str) -> AnnotatedArticle:
    try:
        if isinstance(reading, Rejected):
            raise ArticleError(reading.reason)
        gold = tuple(_truth(mention, reading.article) for mention in json_object(line)["mentions"])
        if not isinstance(reading.id, str | int | float | None):
            raise ArticleError(f'"id" {reading.id!r} is neither a string nor a number')
    except ArticleError as error:
        raise ArticleError(f"{where}: no annotated article: {error}") from None
    return AnnotatedArticle(where if reading.id is None else reading.id, reading.article, gold)


def _truth(mention: Row, article: Article) -> Row:
    """A gold mention, whose offsets are good, with all that is scored. Raises ArticleError for the rest."""
    words: str = getattr(article, mention.get("field", "text"))
    surface = words[mention["start"] : mention["end"]]
    lat, lon, entry, country = (mention.get(key) for key in ("lat", "lon", "geonameid", "country"))
    if replace_unsafe(str(mention.get("text", surface))) != surface:
        reason = f"it is {mention['text']!r} by its text; offsets are code points"
    elif (lat, lon) != (None, None) and not (_within(lat, 90) and _within(lon, 180)):
        reason = f"lat {lat!r}, lon {lon!r} is no point on the globe; are the two swapped?"
    elif not isinstance(entry, int | None):
        reason = f"its geonameid {entry!r} is no whole number"
    elif not isinstance(country, str | None):
        reason = f"its country {country!r} is no ISO 3166-1 alpha-2 code"
    else:
        told = {"text": surface, "lat": lat, "lon": lon, "geonameid": entry, "country": country}
        return {**mention, **told, "kind": mention.get("kind") or "name"}
    raise ArticleError(f"mention {surface!r}: {reason}")


def _within(degrees: Any, limit: int) -> bool:
    return isinstance(degrees, int | float) and -limit <= degrees <= limit


def score(
    articles: Iterable[AnnotatedArticle], predicted: Mapping[Any, Row], *, spans_given: bool = False
) -> dict[str, float]:
    """The figures of DEFINITIONS but the candidates, by name.

    `predicted` holds what `parse` printed, by the articles' ids. With `spans_given`, when gold mentions were
    handed to the resolver, recognition is left out.
    """
    tally = Tally()
    for one in articles:
        tally.add(one.gold, predicted.get(one.id, {}))
    figures = tally.figures()
    given = ("R-P", "R-R", "R-F1", "names R-F1", "E-P", "E-R", "E-F1")
    return {
        name: figures[name] for name in DEFINITIONS if name in figures and not (spans_given and name in given)
    }


def gold_mentions(one: AnnotatedArticle) -> list[Mention]:
    """The gold mentions as a recogniser would hand them on, in their order."""
    return [
        Mention(truth.get("field", "text"), truth["start"], truth["end"], truth["text"]) for truth in one.gold
    ]


def candidate_recall(articles: Iterable[AnnotatedArticle], gazetteer: Gazetteer) -> float:
    """Share of gold mentions with coordinates for which the gazetteer proposes a right place.

    What no resolver can exceed. nan where none has coordinates.
    """
    found = [
        any(
            is_right(
                truth, {"geonameid": place.id, "own_id": place.own_id, "lat": place.lat, "lon": place.lon}
            )
            for place in (
                candidate.place for candidate in candidates_of(mention, gazetteer, one.article.language)
            )
        )
        for one in articles
        for truth, mention in zip(one.gold, gold_mentions(one), strict=True)
        if truth["lat"] is not None
    ]
    return sum(found) / len(found) if found else math.nan
