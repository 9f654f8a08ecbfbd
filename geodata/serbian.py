"""Serbian is written in two scripts, letter for letter alike: "Nemačka" is Немачка."""

import re
from collections.abc import Mapping
from functools import partial

_LATIN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split()
_CYRILLIC = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш".split()
_TO_CYRILLIC = dict(zip(_LATIN, _CYRILLIC, strict=True))
_TO_LATIN = dict(zip(_CYRILLIC, _LATIN, strict=True))
TO_CYRILLIC = str.maketrans({letter: other for letter, other in _TO_CYRILLIC.items() if len(letter) == 1})
"""For endings, in which no two letters are one."""
_LETTER = re.compile(r"lj|nj|dž|\w", re.IGNORECASE)


def spellings(name: str, language: str | None) -> tuple[str, ...]:
    """The ways to write a name of a language (ISO 639-1), as it stands first: in Serbian there are two."""
    other = in_other_script(name) if language == "sr" else None
    return (name, other) if other else (name,)


def in_other_script(name: str) -> str | None:
    """The name in the other script of Serbian; None where it holds letters of neither or of both."""
    letters = _LETTER.findall(name)
    for script in (_TO_CYRILLIC, _TO_LATIN):
        if letters and all(letter.lower() in script for letter in letters):
            return _LETTER.sub(partial(_other, script), name)
    return None


def _other(script: Mapping[str, str], letter: re.Match[str]) -> str:
    """A letter, or two that are one, with its capital: "Nj" is Њ."""
    other = script[letter[0].lower()]
    return other.capitalize() if letter[0][0].isupper() else other
