"""Names that their own words tell to be places, or the word before them: "Gospel Lane", "in Kentford"."""

import re
from collections.abc import Iterator, Sequence

from .tokens import Token
from .words import LOCATING, ROADS, SHORTENED, SITES

MOST_TOKENS = 5
"""The longest such names."""
_NUMBER = re.compile(r"\d{1,4}[a-z]?")
_NO_BEGINNING = frozenset(
    "the a an in at on of from near to for by when while after before as but and if".split()
)
"""Words that a sentence may begin with, and no name."""


def described(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """Names, known or not, that end in a word for a site or stand behind a word that locates.

    First and last token, and where the name ends: "Gospel Lane", "County Road 56", "in Kentford".
    """
    words = [token.text.casefold() for token in tokens]
    capitals = [index for index, token in enumerate(tokens) if token.text[0].isupper()]
    goes_on = {index for index in capitals if _continues(text, tokens, index)}
    first = 0
    for last in capitals:
        token = tokens[last]
        if last not in goes_on:
            first = last
        begin = max(first, last - MOST_TOKENS + 1)
        begin += words[begin] in _NO_BEGINNING and begin < last
        ends = last + 1 not in goes_on
        if words[last] in SITES | SHORTENED and begin < last and ends:
            yield (
                begin,
                last,
                token.end + (words[last] in SHORTENED and text[token.end : token.end + 1] == "."),
            )
        elif ends and begin and words[begin - 1] in LOCATING:
            yield begin, last, token.end
        number = last + 1 if words[last] in ROADS and last + 1 < len(tokens) else last
        if _NUMBER.fullmatch(words[number]) and len(text[token.end : tokens[number].start]) == 1:
            yield begin, number, tokens[number].end


def _continues(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a token with a capital goes on with the name that the one before it is part of."""
    if not index or not tokens[index - 1].text[0].isupper():
        return False
    gap = text[tokens[index - 1].end : tokens[index].start]
    return gap in {" ", "\u00a0", "-", "'", "’", "."} or (gap == ". " and len(tokens[index - 1].text) <= 2)
