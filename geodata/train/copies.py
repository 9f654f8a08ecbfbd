"""Headlines and short texts, made from annotated articles: the corpora have few of them.

Some sentences of each article are taken as texts of their own or as its title, some of them in CAPITALS, some
In Title Case. Their gold goes with them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Literal, TypeAlias

from ..evaluate import AnnotatedArticle
from ..model import Field

SENTENCES = 4
"""Sentences taken from an article."""
SEED = 2
_SENTENCE = re.compile(r"[^\s.!?][^\n]{28,240}?(?:[.!?][\"'”’)]*(?=\s|$)|(?=\n|$))")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SMALL = frozenset("a an the and or but nor of in on at to for by as with from into over vs".split())

Style: TypeAlias = Literal["as written", "capitals", "title case"]
STYLES: tuple[Style, ...] = ("as written", "capitals", "title case")


@dataclass(frozen=True, slots=True)
class Copy:
    """An annotated article of which one field alone counts."""

    annotated: AnnotatedArticle
    judged: Field
    style: Style


def short_copies(articles: Sequence[AnnotatedArticle]) -> Iterator[Copy]:
    """Some sentences of each article, the first of them as its title, the others alone; always the same."""
    for one in articles:
        random = Random(f"{SEED} {one.article.id}")  # noqa: S311 (nothing here is secret)
        text = one.article.text
        sentences = list(_SENTENCE.finditer(text))
        for number, found in enumerate(random.sample(sentences, min(SENTENCES, len(sentences)))):
            style = STYLES[random.randrange(len(STYLES))]
            judged: Field = "text" if number else "title"
            short = written(found.group(), style)
            gold = tuple(
                {
                    **truth,
                    "start": truth["start"] - found.start(),
                    "end": truth["end"] - found.start(),
                    "field": judged,
                }
                for truth in one.gold
                if truth.get("field", "text") == "text"
                and found.start() <= truth["start"] < truth["end"] <= found.end()
            )
            if judged == "title":
                article = replace(one.article, title=short)
            else:
                article = replace(one.article, title="", text=short)
            yield Copy(AnnotatedArticle(one.id, article, gold), judged, style)


def written(text: str, style: Style) -> str:
    """The text in a style, with the same number of characters."""
    if style == "capitals":
        return "".join(one.upper() if len(one.upper()) == 1 else one for one in text)
    if style == "title case":
        return _WORD.sub(lambda found: _titled(found.group(), found.start()), text)
    return text


def _titled(word: str, start: int) -> str:
    return word if start and word in _SMALL else word[0].upper() + word[1:]
