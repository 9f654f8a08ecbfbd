"""Articles whose people bear the names of places, made from annotated ones.

The annotated corpora have few people called Jordan or Washington, and a gate that was fitted to them alone
takes every Jordan for the country. So the people whom the language pipeline finds are given forenames and
surnames that are place names, too. Gold keeps its places, and whoever was renamed is no place.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import TypeAlias

from ..evaluate import AnnotatedArticle
from ..gazetteer import Gazetteer, importance
from ..model import Article
from ..names import common_names
from ..recognise.entities import PIPELINES, entities_in, load_pipeline
from ..recognise.spans import Entity

RENAMED = 0.7
"""The share of the people who get another forename, and of those who get another surname."""
LEAST_IMPORTANCE = 20_000
"""Inhabitants that a place must at least count for to mislead."""
FAME_POWER = 0.3
"""More famous names are drawn more often, by this power of the inhabitants they count for."""
SEED = 1
_PERSON = re.compile(r"([A-Z][a-z]+)(?: [A-Z]\.)?(?: ([A-Z][a-z]{2,}))")

Stretch: TypeAlias = tuple[int, int]
"""Start and end, in code points of the text."""


@dataclass(frozen=True, slots=True)
class Namesake:
    """An article of which some people bear other names, and where these stand in its text."""

    article: Article
    names: tuple[Stretch, ...]

    def bears(self, start: int, end: int) -> bool:
        """Whether a stretch touches one of the new names."""
        return _touches(self.names, start, end)


def renamed_people(articles: Sequence[AnnotatedArticle], gazetteer: Gazetteer) -> list[Namesake]:
    """The texts of the articles with names of places for the people that the English pipeline finds.

    Titles are left out: they would have to agree. An article always gives the same names.
    """
    forenames, surnames = _misleading(gazetteer)
    people = entities_in((one.article.text for one in articles), load_pipeline(PIPELINES["en"]))
    renamed = (
        _renamed(one, entities, _random(one), (forenames, surnames))
        for one, entities in zip(articles, people, strict=True)
    )
    return [namesake for namesake in renamed if namesake.names]


def _random(one: AnnotatedArticle) -> Random:
    return Random(f"{SEED} {one.article.id}")  # noqa: S311 (nothing here is secret)


def _misleading(gazetteer: Gazetteer) -> tuple[dict[str, float], dict[str, float]]:
    """Forenames and surnames that are names of well-known places, with the weight to draw them by."""
    forenames, surnames = {}, {}
    for name, common in sorted(common_names().items()):
        candidates = gazetteer.candidates(name)
        fame = importance(candidates[0].place, candidates[0].match) if candidates else 0.0
        if name.isascii() and fame >= LEAST_IMPORTANCE:
            if common.as_forename:
                forenames[name.capitalize()] = fame**FAME_POWER
            if common.surname:
                surnames[name.capitalize()] = fame**FAME_POWER
    return forenames, surnames


def _renamed(
    one: AnnotatedArticle, entities: Iterable[Entity], random: Random, names: Sequence[Mapping[str, float]]
) -> Namesake:
    text = one.article.text
    gold = [(truth["start"], truth["end"]) for truth in one.gold if truth.get("field", "text") == "text"]
    new_names: dict[str, str] = {}
    for entity in entities:
        person = _PERSON.fullmatch(text, entity.start, entity.end) if entity.label == "PERSON" else None
        if person and not _touches(gold, entity.start, entity.end):
            for word, drawn in zip(person.groups(), names, strict=True):
                if word not in new_names and random.random() < RENAMED:
                    (new_names[word],) = random.choices(list(drawn), list(drawn.values()))
    parts, stretches, last, length = [], [], 0, 0
    for found in _any_of(new_names).finditer(text) if new_names else ():
        if not _touches(gold, found.start(), found.end()):
            parts += [text[last : found.start()], new_names[found.group()]]
            length += len(parts[-2]) + len(parts[-1])
            stretches.append((length - len(parts[-1]), length))
            last = found.end()
    moved = "".join([*parts, text[last:]])
    return Namesake(replace(one.article, title="", text=moved), tuple(stretches))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")


def _touches(stretches: Iterable[Stretch], start: int, end: int) -> bool:
    return any(begin < end and start < stop for begin, stop in stretches)
