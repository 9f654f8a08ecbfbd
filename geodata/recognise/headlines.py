"""Lines in which most words have a capital, so that capitals say nothing."""

from bisect import bisect_left
from collections.abc import Sequence

from .tokens import START, Token

HEADLINE, ALL_CAPITALS = 0.6, 0.9
"""Shares of words with a capital from which capitals of a line say nothing: without a full stop, with one."""


def capitals_of(text: str, tokens: Sequence[Token]) -> tuple[list[float], list[bool]]:
    """For each token, the share of its line's words with a capital; whether that says nothing there."""
    shares: list[float] = []
    headline: list[bool] = []
    behind = 0
    for line in text.split("\n"):
        behind += len(line) + 1
        words = tokens[len(shares) : bisect_left(tokens, behind, key=START)]
        share = sum(word.text[0].isupper() for word in words) / max(len(words), 1)
        ends = line.rstrip("\"'”’) ").endswith((".", "!", "?"))
        shares += [share] * len(words)
        headline += [share >= (ALL_CAPITALS if ends else HEADLINE)] * len(words)
    return shares, headline
