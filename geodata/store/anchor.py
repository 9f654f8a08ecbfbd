"""How a mention is found again in a text that has changed: by its name and the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Article, Field, Mention
from ..names import fold
from .words import words

WORDS = 8
"""On each side of a mention: about a clause. In scripts without spaces every character is a word."""
A_FEW = 3
"""Words that are hardly the same by chance."""
_REACH = 20 * WORDS
"""Characters that hold so many words."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a mention is known by."""

    field: Field
    surface: str
    before: tuple[str, ...]
    """The words before it, as `store.words` compares them; those nearest to it last."""
    after: tuple[str, ...]
    occurrence: int
    """How many mentions of the same name stand before it in the field."""


def anchor(article: Article, mention: Mention, mentions: Sequence[Mention]) -> Anchor:
    """What a mention is known by among all mentions of its article."""
    before, after = _around(article, mention)
    namesakes = _namesakes(mention.field, mention.surface, mentions)
    return Anchor(mention.field, mention.surface, before, after, namesakes.index(mention))


def found(sought: Anchor, article: Article, mentions: Sequence[Mention]) -> Mention | None:
    """The mention of an article that an anchor holds on to; None where there is none any more.

    It has the same name, and more than any other of the words that stood around it: half of them, or all on
    one side, if these are a few. Of several alike it is the one that stands where it stood among them.
    """
    best, mention = (-1.0, 0), None
    for occurrence, candidate in enumerate(_namesakes(sought.field, sought.surface, mentions)):
        before, after = _around(article, candidate)
        sides = (
            (_alike(sought.before[::-1], before[::-1]), len(sought.before)),
            (_alike(sought.after, after), len(sought.after)),
        )
        alike = sum(same for same, _ in sides)
        known = 2 * alike >= sum(of for _, of in sides) or any(same == of >= A_FEW for same, of in sides)
        rank = (alike, -abs(occurrence - sought.occurrence))
        if known and rank > best:
            best, mention = rank, candidate
    return mention


def _namesakes(field: Field, surface: str, mentions: Sequence[Mention]) -> list[Mention]:
    name = fold(surface)
    return [mention for mention in mentions if mention.field == field and fold(mention.surface) == name]


def _around(article: Article, mention: Mention) -> tuple[tuple[str, ...], tuple[str, ...]]:
    text = mention.part_of(article)
    before = words(text[max(0, mention.start - _REACH) : mention.start])
    after = words(text[mention.end : mention.end + _REACH])
    return tuple(before[-WORDS:]), tuple(after[:WORDS])


def _alike(some: Sequence[str], others: Sequence[str]) -> int:
    """How many words two sequences have in common from their beginning on."""
    count = 0
    for one, other in zip(some, others, strict=False):
        if one != other:
            break
        count += 1
    return count
