"""Clean text once, before any offset into it exists."""

import re
import unicodedata


def _windows_1252(code: int) -> str:
    """The character that byte means in Windows-1252: C1 controls in a text are bytes decoded as Latin-1."""
    return bytes([code]).decode("cp1252", errors="replace").replace("\ufffd", " ")


_SUBSTITUTES = {chr(code): _windows_1252(code) for code in range(0x80, 0xA0)}
_SUBSTITUTES |= {chr(code): "\ufffd" for code in (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF)}
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Controls other than tab and line ends, lone surrogates, and what XML cannot hold."""
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
"""Soft hyphen, zero-width spaces, and marks that turn the direction of what follows. Joiners (U+200C,
U+200D) stay: Persian and the scripts of India need them."""
_SPACES = re.compile(r"[^\S\n ][^\S\n]*| [^\S\n]+")
"""White space within a line, but for what is a single space already: that is most of it."""
_AROUND_LINE_ENDS = re.compile(" ?\n ?")
_EMPTY_LINES = re.compile("\n{3,}")
_TO_SPACE = ("  ", " \n", "\n ", "\n\n\n")
"""One of these stands in a plain text that is not spaced yet."""


def replace_unsafe(text: str) -> str:
    """The text with each character that no store or page can hold replaced by one other.

    Offsets into the text stay right: controls become spaces (or the Windows-1252 character they stand
    for), lone surrogates U+FFFD. This is all that happens to rows that may carry offsets.
    """
    return text if _is_plain(text) else _UNSAFE.sub(lambda match: _SUBSTITUTES.get(match[0], " "), text)


def clean_text(text: str) -> str:
    """The text in NFC, without invisible characters, with single spaces and at most one empty line in a row.

    Cleaning a clean text changes nothing.
    """
    is_plain = _is_plain(text)
    visible = text if is_plain else _INVISIBLE.sub("", replace_unsafe(_LINE_ENDS.sub("\n", text)))
    composed = unicodedata.normalize("NFC", visible)
    if is_plain and not any(gap in composed for gap in _TO_SPACE):
        return composed.strip()
    spaced = _SPACES.sub(" ", composed)
    return _EMPTY_LINES.sub("\n\n", _AROUND_LINE_ENDS.sub("\n", spaced)).strip()


def _is_plain(text: str) -> bool:
    """Whether nothing but line feeds is among what nobody sees, as in most texts; soon told."""
    return text.replace("\n", "").isprintable()


def clean_line(text: str) -> str:
    """A clean text on one line, as titles and names are."""
    return " ".join(clean_text(text).split())
