"""Tell from the words around a name, in other languages than English, whether those who act are meant.

What tells of it stands in tables/deeds.tsv. What the words there do not tell counts as a place.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from ..names import lines_of

SENTENCE_STOPS = frozenset(".;:!?()-–—。；：！？؛।\n")
STOPS = SENTENCE_STOPS | frozenset(",，、،")
ADVERBS = ("ment", "mente", "weise", "lich", "но", "λα", "lijk", "nie", "ligt")
"""Endings of words that may stand between a name and its verb."""
NEAR = 6
"""Words before "with" among which that stands which is between those who act: "Gespräche über Gas mit"."""
VERB_LAST, UNSPACED = frozenset({"tr", "fa", "ja", "ko", "hi"}), frozenset({"zh"})
"""Languages whose verb ends the sentence; whose words are not told apart by spaces."""
WRITTEN_TOGETHER = {"ar": "و", "he": "ו", "fa": "و"}
"""And, where it is written together with the word behind it."""


class Words(NamedTuple):
    """Words that are looked for whole, and the beginnings of others."""

    whole: frozenset[str] = frozenset()
    begun: tuple[str, ...] = ()

    def have(self, word: str) -> bool:
        """Whether a word is one of them."""
        return word in self.whole or word.startswith(self.begun)


class Tongue(NamedTuple):
    """What tells in one language that a name acts."""

    and_: Words = Words()
    articles: Words = Words()
    verbs: Words = Words()
    """Of speech, decision and play: beside a name that acts, or whose objects act."""
    helpers: Words = Words()
    """What may stand between such a name and its verb."""
    later: Words = Words()
    """Helpers whose verb may end the clause: "hat … abgelehnt"; these verbs are the `participles`."""
    participles: Words = Words()
    against: Words = Words()
    """Before those who act, always: "gegen", "contre"."""
    relation: Words = Words()
    """What is between those who act, where it stands before one of `with_`: "Gespräche mit"."""
    with_: Words = Words()
    to: Words = Words()
    """Before those who act where one of `verbs` or `asked` stands before it: "pide a", "chiede aiuto a"."""
    asked: Words = Words()
    according: Words = Words()
    in_: Words = Words()
    """Before a place."""
    markers: Words = Words()
    """Behind a subject: "は"."""
    objects: Words = Words()
    """Verbs right before those who act, where words are written together."""


@cache
def tongues() -> dict[str, Tongue]:
    """The table, by language (ISO 639-1)."""
    found: dict[str, dict[str, Words]] = {}
    for line in lines_of("deeds.tsv"):
        language, role, told = line.split("\t")
        words = told.split()
        whole = frozenset(word for word in words if not word.endswith("-"))
        begun = tuple(word[:-1] for word in words if word.endswith("-"))
        role = role + "_" if role in {"and", "in", "with"} else role
        found.setdefault(language, {})[role] = Words(whole, begun)
    return {language: Tongue(**roles) for language, roles in found.items()}


def acts_in(language: str, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether the words around a name make it act; those before it in small letters."""
    tongue = tongues().get(language)
    if tongue is None:
        return False
    if language in UNSPACED:
        return _acts_unspaced(tongue, ("", *before)[-1], (*behind, "")[0])
    back = _back(before, tongue, WRITTEN_TOGETHER.get(language, ""))
    word, earlier = (*back, "")[0], back[1:]
    if tongue.according.have(word) or tongue.against.have(word):
        return True
    if tongue.with_.have(word) and any(map(tongue.relation.have, earlier[:NEAR])):
        return True
    if tongue.to.have(word) and (
        tongue.verbs.have((*earlier, "")[0]) or any(map(tongue.asked.have, earlier[:2]))
    ):
        return True
    if tongue.in_.have(word):
        return False
    if language in VERB_LAST:
        return _acts_till_the_end(tongue, behind)
    return (tongue.verbs.have(word) and word not in tongue.helpers.whole) or _does(tongue, behind)


def _back(before: Sequence[str], tongue: Tongue, together: str) -> list[str]:
    """The words before a name, the nearest first, up to the last stop; without articles and "and"."""
    back = [word for word in takewhile(lambda word: word not in STOPS, reversed(before)) if word.isalpha()]
    while back and (tongue.articles.have(back[0]) or back[0] == together):
        del back[0]
    return [word if tongue.verbs.have(word) else word.removeprefix(together) or word for word in back]


def _does(tongue: Tongue, behind: Sequence[str]) -> bool:
    """Whether a verb follows in its clause, helpers and an adverb aside."""
    clause = [word for word in takewhile(lambda word: word not in STOPS, behind) if word.isalpha()]
    words = [word for word in clause if not tongue.helpers.have(word)]
    if tongue.later.have((*clause, "")[0]) and any(map(tongue.participles.have, clause)):
        return True
    if words and words[0].endswith(ADVERBS):
        del words[0]
    return bool(words) and tongue.verbs.have(words[0])


def _acts_till_the_end(tongue: Tongue, behind: Sequence[str]) -> bool:
    """Whether a name acts where the verb ends the sentence, and a particle may mark the subject."""
    sentence = list(takewhile(lambda word: word not in SENTENCE_STOPS, behind))
    if tongue.markers.whole and not (*sentence, "")[0].startswith(tuple(tongue.markers.whole)):
        return False
    if sentence[:1] in (["'"], ["’"]):
        return False
    if not (tongue.verbs.whole or tongue.verbs.begun):
        return True
    return any(tongue.verbs.have(word) or _holds(word, tongue.verbs.whole) for word in sentence)


def _acts_unspaced(tongue: Tongue, tail: str, head: str) -> bool:
    """Whether a name acts where words are not told apart: what stands before and behind is one long word."""
    if tail.endswith(tuple(tongue.in_.whole)):
        return False
    while head.startswith(tuple(tongue.helpers.whole)):
        head = head[1:]
    elsewhere = head.startswith(tuple(tongue.in_.whole)) and _holds(head, tongue.objects.whole)
    return (
        elsewhere or tail.endswith(tuple(tongue.objects.whole)) or head.startswith(tuple(tongue.verbs.whole))
    )


def _holds(word: str, parts: Iterable[str]) -> bool:
    return any(part in word for part in parts)
