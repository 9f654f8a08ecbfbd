"""How text is made searchable: what counts as a word, and what a reader's words ask for.

Words are made here and not by the store's engine, so that every engine finds the same. Case,
accents and punctuation do not count. Scripts that write no spaces between words are split into
single characters, and a word of them is looked for as a run of characters: "京都" is found in
"東京都".
"""

import re
import unicodedata

from ..names import unaccented

_UNSPACED = (
    "CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA", "BOPOMOFO", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR",
)  # fmt: skip
"""How the Unicode names of their characters begin; Hangul among them, as Korean words carry particles."""
_ZERO_WIDTH_SPACE = 0x200B
_QUOTED = re.compile(r'"([^"]*)"')
_ANY_DOUBLE_QUOTE = str.maketrans(dict.fromkeys("“”„‟«»", '"'))


class _Signs(dict[int, str]):
    """What each character becomes; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        category = unicodedata.category(sign)
        if category[0] in "LNM":
            made = f" {sign} " if unicodedata.name(sign, "").startswith(_UNSPACED) else sign
        elif category == "Cf" and code != _ZERO_WIDTH_SPACE:
            made = ""
        else:
            made = " "
        self[code] = made
        return made


_signs = _Signs()


def words(text: str) -> list[str]:
    """The words of a text, in order, as they are compared."""
    return unaccented(text).translate(_signs).split()


def searchable(text: str) -> str:
    """The words of a text with single spaces between."""
    return " ".join(words(text))


def phrases(query: str) -> list[str]:
    """What a reader's query asks for: every word, and "what stands in double quotes" as one phrase.

    Each in the form of `searchable`. Punctuation alone asks for nothing.
    """
    parts: list[str] = []
    for index, part in enumerate(_QUOTED.split(query.translate(_ANY_DOUBLE_QUOTE))):
        parts += [part] if index % 2 else part.replace('"', " ").split()
    return list(dict.fromkeys(filter(None, map(searchable, parts))))


def fts5(query: str) -> str | None:
    """The query as an FTS5 expression of quoted phrases; None where it holds no word.

    Nothing of what the reader typed keeps a meaning to FTS5: the phrases are letters, digits and spaces.
    """
    return " AND ".join(f'"{phrase}"' for phrase in phrases(query)) or None
