"""Text of strangers, made fit to be shown: nothing in it hides, or turns round, what stands beside it."""

import re
from unicodedata import category

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
"""Unicode categories of characters that nobody sees."""
JOINERS = "\u200c\u200d"
"""They shape Persian and Indic letters."""


def quoted(text: str, longest: int = 40) -> str:
    """Text of a stranger, fit to be shown inside a sentence of ours."""
    plain = visible(text)
    return f"“{plain if len(plain) <= longest else plain[: longest - 1] + '…'}”"


def visible(text: str) -> str:
    """The text on one line, without characters that hide or turn round what stands beside them."""
    return visible_part(text).strip()


def visible_part(text: str) -> str:
    """The same for a part of a text, which keeps the space that parts it from the next."""
    if not text.isprintable():
        text = "".join(c for c in text if c.isspace() or c in JOINERS or category(c) not in HIDDEN)
    return re.sub(r"\s+", " ", text)
