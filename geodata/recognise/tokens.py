"""The words of a text, and the characters of scripts that are written without spaces."""

import re
from operator import attrgetter
from typing import NamedTuple

_SCRIPTS_WITHOUT_SPACES = "\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u0655\u0670\u0900-\u0903\u093a-\u0963\u0981-\u0dff"
"""What stands on, under or around a letter and is none to `re`: accents, vowels of Hebrew, Arabic, Indic."""
_LETTERS = rf"[^\W_{_SCRIPTS_WITHOUT_SPACES}]"
_UNSPACED = re.compile(f"[{_SCRIPTS_WITHOUT_SPACES}]")
_NOT_PLAIN = re.compile(f"[{_SCRIPTS_WITHOUT_SPACES}{_MARKS}]")
_WORD = re.compile(r"[^\W_]+")
_TOKEN = re.compile(rf"[{_SCRIPTS_WITHOUT_SPACES}]|{_LETTERS}+(?:[{_MARKS}]+{_LETTERS}*)*")


class Token(NamedTuple):
    """A word, or one character of a script that is written without spaces. An article has hundreds."""

    start: int
    end: int
    text: str

    @property
    def is_capitalised(self) -> bool:
        """True for scripts without capitals, too: there, any word may be a name.

        Unicode has capitals for Georgian, but no word begins with one. Irish and Zulu write a small letter
        or two before the capital: "na hÉireann", "eThekwini".
        """
        first = self.text[0]
        if first.islower() and not "ა" <= first <= "ჿ":
            return not self.text[:3].islower()
        return not first.isdigit()

    @property
    def is_character(self) -> bool:
        """Whether it is one character of a script that is written without spaces."""
        return not self.text.isascii() and _UNSPACED.match(self.text) is not None


START, END = attrgetter("start"), attrgetter("end")
"""By which tokens are looked up: they are in the order of both."""


def tokens_of(text: str) -> tuple[Token, ...]:
    """Split a text into words; offsets are code points."""
    token = _TOKEN if _NOT_PLAIN.search(text) else _WORD  # which finds the same, in half the time
    # made as Token(…) makes them, but without a call of Python's for each
    make = tuple.__new__
    return tuple([make(Token, (one.start(), one.end(), one[0])) for one in token.finditer(text)])
