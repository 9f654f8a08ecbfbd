"""Tell from the English words around a name whether it stands for those who act there."""

import re
from collections.abc import Sequence

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

NEAR = 7
"""Words up to "between" among which that stands which is between those who act: "talks on gas between"."""
LONGEST_DEED = 5
"""Words within which the deed stands behind a possessive: "swift and angry response"."""
QUOTES = frozenset("'\"‘’“”")
RESULT_WITHIN = 50
"""Characters before a name in which the other team of a result stands: "Leeds 3, Hull 1"."""
_POINTS = re.compile(r" \d{1,3}(?=[,;.:\n]|$)")
_RESULT = re.compile(r" \d{1,3}, [A-Z][\w.' -]{1,30} \d{1,3}\b")
_RESULT_BEFORE = re.compile(r"[A-Z][\w.' -]{1,30} \d{1,3}, $")
_ASIDE = re.compile(r", (?:too|however|meanwhile|though|in turn|for its part|for their part|by contrast) , ")
"""What may stand between a name and its verb, in commas."""


def scored(text: str, start: int, end: int) -> bool:
    """Whether the name at these offsets stands in a list of results: "Leeds 3, Hull 1; York 2"."""
    with_another = _RESULT.match(text, end) or _RESULT_BEFORE.search(
        text, max(start - RESULT_WITHIN, 0), start
    )
    return bool(with_another and _POINTS.match(text, end))


def acts_in_english(before: Sequence[str], behind: Sequence[str], *, in_title: bool, joined: bool) -> bool:
    """Whether the words before a name, in small letters, and those behind it make it act.

    `joined` names are several, said together: "Baku and Yerevan". The first rule that fits decides.
    """
    if behind[:1] == ["-"]:  # the Baku-backed candidate
        return behind[1] in JOINED_ACTING if len(behind) > 1 else False
    if behind[:2] in (["'", "s"], ["’", "s"]):  # Baku's refusal
        return _has_a_deed(behind[2:])
    word, earlier = ("", "", *before)[:-3:-1]
    following = behind[0] if behind else ""
    if (joined or word == "-") and following in RELATIONS:  # US-China talks
        return True
    if following in TEAM:  # the Baku captain
        return word not in SETTLED_IN
    whole = not following.isalpha() or following in WHOLE_BEFORE
    if word in {"by", "against"}:  # rejected by Baku
        return whole and earlier not in NO_ACTORS_BY
    if word in {"between", "with"} and not RELATIONS.isdisjoint(before[-NEAR:]):  # talks on gas with Baku
        return whole
    if word in TO_ACTORS:  # lost to Baku
        return whole and earlier in TO_ACTORS[word]
    if word in SETTLED_IN:  # in Baku
        return False
    if not joined and behind[:2] == [",", "who"]:  # Baku, who won
        return True
    if not joined and behind[:2] == [",", "which"]:  # Baku, which opposes the plan
        return _does_something(behind[2:], in_title=False)
    if word in ADDRESSES:  # they accused Baku
        return whole
    if following == "to" and (word in ACTS or word.endswith("ing")):  # they want Baku to pay
        return whole
    return _does_something(behind, in_title=in_title)


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
