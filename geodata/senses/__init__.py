"""Tell whether a name stands for a place or for those who act there: "in Baku" and "Baku denied"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ..gazetteer import kind
from ..model import Article, Mention, Resolution
from .languages import acts_in, tongues
from .words import (
    ACTS,
    ADDRESSES,
    BEING,
    BETWEEN,
    CALLED,
    DAYS,
    DEEDS,
    ENDS_A_NAME,
    HELPERS,
    JOINED_ACTING,
    NO_ACTORS_BY,
    READY,
    RELATIONS,
    SETTLED_IN,
    STATES,
    TEAM,
    TO_ACTORS,
    WHOLE_BEFORE,
)

BEFORE, AHEAD = 50, 60
"""Characters before and behind a name that are looked at."""
ACTORS = frozenset({"country", "admin1", "admin2", "town", "building", "continent"})
"""Kinds of places that can act; rivers and mountains cannot."""
ACTING_REGIONS = frozenset({6695072})
"""GeoNames ids of the regions that can: the European Union."""
NEAR = 7
"""Words up to "between" among which that stands which is between those who act: "talks on gas between"."""
LONGEST_DEED = 5
"""Words within which the deed stands behind a possessive: "swift and angry response"."""
_ASIDE = re.compile(r", (?:too|however|meanwhile|though|in turn|for its part|for their part|by contrast) , ")
"""What may stand between a name and its verb, in commas."""
QUOTES = frozenset("'\"‘’“”")
_WORD = re.compile(r"[^\W\d_]+(?=n['’]t\b)|n['’]t\b|(?:[^\W\d_]|[\u0900-\u0963])+|[^\w\s]|\d+|\n")
_LONGER = re.compile(r"[^\W\d_A-Z] ([A-Z]\w+) $")
"""A capitalised word before a name, and not first in its sentence: both are one longer name."""


_POINTS = re.compile(r" \d{1,3}(?=[,;.:\n]|$)")
_RESULT = re.compile(r" \d{1,3}, [A-Z][\w.' -]{1,30} \d{1,3}\b")
_RESULT_BEFORE = re.compile(r"[A-Z][\w.' -]{1,30} \d{1,3}, $")


def mark_senses(article: Article, resolutions: Sequence[Resolution]) -> tuple[Resolution, ...]:
    """The same resolutions, those of names that stand for a government, team or people as metonyms."""
    marked: list[Resolution] = []
    for run in _lists(article, resolutions):
        acting = _acts(article, run[0].mention, run[-1].mention, joined=len(run) > 1)
        marked += [replace(one, sense="metonym") if acting and _may_act(one) else one for one in run]
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
    if after[:1] == ["-"]:
        return after[1] in JOINED_ACTING if len(after) > 1 else False
    if after[:2] in (["'", "s"], ["’", "s"]):
        return _has_a_deed(after[2:])
    if _scored(text, first.start, last.end):
        return True
    word, earlier = ("", "", *before)[:-3:-1]
    if (joined or word == "-") and after[:1] and after[0] in RELATIONS:
        return True
    if after[:1] and after[0] in TEAM:
        return word not in SETTLED_IN
    whole = not after or not after[0].isalpha() or after[0] in WHOLE_BEFORE
    if word in {"by", "against"}:
        return whole and earlier not in NO_ACTORS_BY
    if word in {"between", "with"} and not RELATIONS.isdisjoint(before[-NEAR:]):
        return whole
    if word in TO_ACTORS:
        return whole and earlier in TO_ACTORS[word]
    if word in SETTLED_IN:
        return False
    if not joined and after[:1] == [","] and after[1:2] in (["who"], ["which"]):
        return after[1] == "who" or _does_something(after[2:], in_title=False)
    if word in ADDRESSES or (after[:1] == ["to"] and (word in ACTS or word.endswith("ing"))):
        return whole
    return _does_something(after, in_title=in_title)


def _scored(text: str, start: int, end: int) -> bool:
    """Whether it stands in a list of results: "Leeds 3, Hull 1; York 2"."""
    with_another = _RESULT.match(text, end) or _RESULT_BEFORE.search(text, max(start - BEFORE, 0), start)
    return bool(with_another and _POINTS.match(text, end))


def _has_a_deed(behind: Sequence[str]) -> bool:
    """Whether the possessive, adjectives aside, is of something that only who acts has: "swift response"."""
    for word in behind[:LONGEST_DEED]:
        if word in DEEDS:
            return True
        if word in ENDS_A_NAME or not (word.isalpha() or word in QUOTES):
            return False
    return False


def _does_something(behind: Sequence[str], *, in_title: bool) -> bool:
    """Whether a verb follows that only who acts can be the subject of."""
    aside = _ASIDE.match(" ".join(behind))
    if aside:
        behind = behind[len(aside.group().split()) :]
    words = [
        word
        for word in behind
        if not (word in BETWEEN or word.lower() in DAYS or (word.endswith("ly") and word not in ACTS))
    ]
    if words[:1] == ["on"]:
        del words[0]
    verb, following = (*words, "", "")[:2]
    must = verb == "to" and not {"had", "has", "have"}.isdisjoint(behind[:2])
    if verb in BEING:
        return (
            following in READY or (following in ACTS and following.endswith("ing")) or following in ADDRESSES
        )
    if verb in HELPERS or must:
        short = verb in HELPERS and not {"not", "n't"}.isdisjoint(behind[:3]) and not following.isalpha()
        return short or (following.isalpha() and following not in STATES)
    if in_title and (verb == "to" or verb in READY):
        return verb != "to" or following in ACTS
    if verb in ACTS:
        return not verb.endswith("ing")
    if verb == "called":
        return following in CALLED
    return verb.endswith("ed") and verb not in STATES
