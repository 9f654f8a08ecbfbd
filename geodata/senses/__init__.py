"""Tell whether a name stands for a place or for those who act there: "in Baku" and "Baku denied"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ..gazetteer import kind
from ..model import Article, Mention, Resolution
from .english import acts_in_english, scored
from .languages import acts_in, tongues
from .words import DAYS

BEFORE, AHEAD = 50, 60
"""Characters before and behind a name that are looked at."""
ACTORS = frozenset({"country", "admin1", "admin2", "town", "building", "continent"})
"""Kinds of places that can act; rivers and mountains cannot."""
ACTING_REGIONS = frozenset({6695072})
"""GeoNames ids of the regions that can: the European Union."""
_WORD = re.compile(r"[^\W\d_]+(?=n['’]t\b)|n['’]t\b|(?:[^\W\d_]|[\u0900-\u0963])+|[^\w\s]|\d+|\n")
_LONGER = re.compile(r"[^\W\d_A-Z] ([A-Z]\w+) $")
"""A capitalised word before a name, and not first in its sentence: both are one longer name."""


def mark_senses(article: Article, resolutions: Sequence[Resolution]) -> tuple[Resolution, ...]:
    """The same resolutions, those of names that stand for a government, team or people as metonyms."""
    marked: list[Resolution] = []
    for run in _lists(article, resolutions):
        actors = list(map(_may_act, run))
        if any(actors) and _acts(article, run[0].mention, run[-1].mention, joined=len(run) > 1):
            run = [
                replace(one, sense="metonym") if acts else one for one, acts in zip(run, actors, strict=True)
            ]
        marked += run
    return tuple(marked)


@cache
def _in_one_breath(language: str) -> re.Pattern[str]:
    """What stands between names that are said together: "Brussels and Washington", "US-China"."""
    tongue = tongues().get(language)
    ands = "|".join(sorted(tongue.and_.whole)) if tongue else "and|or"
    articles = "|".join(sorted(tongue.articles.whole)) if tongue else "the"
    the = rf"(?:(?:{articles or 'the'})(?: |['’]))?"
    return re.compile(rf",? (?:{ands or '&'}) {the}|, {the}|[-–/]| & | [وו]|[、和与及同と・·]|以及|[와과] ")


def _lists(article: Article, resolutions: Sequence[Resolution]) -> Iterator[list[Resolution]]:
    """Names that are said in one breath, together: they act together or not at all."""
    joined = _in_one_breath(article.language or "en")
    run: list[Resolution] = []
    for resolution in resolutions:
        mention = resolution.mention
        if run:
            last = run[-1].mention
            between = getattr(article, mention.field)[last.end : mention.start]
            apart = last.field != mention.field or last.surface == mention.surface
            if apart or not joined.fullmatch(between):
                yield run
                run = []
        run.append(resolution)
    if run:
        yield run


def _may_act(resolution: Resolution) -> bool:
    place = resolution.place
    if resolution.mention.kind == "demonym":
        return False
    return place is None or kind(place) in ACTORS or place.id in ACTING_REGIONS


def _acts(article: Article, first: Mention, last: Mention, *, joined: bool) -> bool:
    """Whether what stands before the first and behind the last of these names makes them act."""
    in_title = first.field == "title"
    text = article.title if in_title else article.text
    longer = _LONGER.search(text, max(first.start - BEFORE, 0), first.start)
    if longer and longer[1].lower() not in DAYS and not in_title:
        return False
    before = [word.lower() for word in _WORD.findall(text, max(first.start - BEFORE, 0), first.start)]
    after = _WORD.findall(text, last.end, last.end + AHEAD)
    if in_title:
        after = [word.lower() for word in after]
    while before and before[-1] in {"the", "both"}:
        before.pop()
    if article.language not in (None, "en"):
        return acts_in(article.language, before, after)
    in_results = scored(text, first.start, last.end)
    return in_results or acts_in_english(before, after, in_title=in_title, joined=joined)
