"""How place names are compared."""

import re
import unicodedata
from functools import lru_cache

SHORT_WORDS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}
"""Abbreviated first words of place names, in English and French use."""

_STROKED = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h"}
)
"""Latin letters that Unicode does not decompose."""
_DROPPED = re.compile(r"['’‘ʼʻ`´ʹ.·]")
_SPACED = re.compile(r"[\s\-‐‑‒–—_/,]+")
_ALPHABETS_WITH_ACCENTS = ("LATIN", "GREEK", "CYRILLIC")


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """The form under which two spellings of a name are the same.

    Case, accents on Latin, Greek and Cyrillic letters, apostrophes, full stops, kinds of dash and
    white space do not count; "St. Louis" is "Saint Louis". Marks of other scripts stay: in
    Devanagari or Thai they are vowels.
    """
    plain = name.lower() if name.isascii() else _without_accents(name)
    words = _SPACED.sub(" ", _DROPPED.sub("", plain)).strip().split(" ")
    if len(words) > 1:
        words[0] = SHORT_WORDS.get(words[0], words[0])
    return " ".join(words)


def _without_accents(name: str) -> str:
    letters = []
    accented = False
    for character in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold()):
        if unicodedata.combining(character):
            if accented:
                continue
        else:
            accented = unicodedata.name(character, "").startswith(_ALPHABETS_WITH_ACCENTS)
        letters.append(character)
    return unicodedata.normalize("NFC", "".join(letters)).translate(_STROKED)
