"""Tell in which encoding a text is written: by its mark, by what it declares, else by its looks."""

import codecs
from typing import BinaryIO

from .errors import EncodingError
from .language import detect_language

CHUNK = 1 << 20
"""Bytes."""
SAMPLE = 1 << 16
"""Bytes around the first that is no UTF-8, from which the encoding is told."""
FEW_FAULTS = 0.05
"""A file is UTF-8 with faults, rather than something else, while no more than this share of what is not
ASCII in the sample is faulty. Other encodings are at nearly all of it."""

MOST_ZEROS = 0.01
"""Share of zero bytes that a text may have, from faulty exports; pictures and programs have more."""

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""Declared -> what such text is really written in, as browsers read it (WHATWG Encoding Standard)."""
_LATIN = ["cp1252", "cp1250", "cp1254", "cp1257", "iso8859_2"]
_LATIN_BY_LANGUAGE = {
    **dict.fromkeys("bs cs hr hu pl ro sh sk sl sq".split(), "cp1250"),
    **dict.fromkeys("az tr".split(), "cp1254"),
    **dict.fromkeys("et lt lv".split(), "cp1257"),
}
"""ISO 639-1 -> the Windows code page of the languages that Windows-1252 has not the letters for."""
_LIKELY = [
    *_LATIN, "cp1251", "koi8_r", "koi8_u", "cp1253", "cp1255", "cp1256", "cp874", "gb18030", "big5hkscs",
    "cp932", "euc_jp", "cp949",
]  # fmt: skip
"""What texts that declare no encoding are written in. Of 24 sentences in the code pages of their languages,
whole and cut to 70 and 40 bytes, 71 of 72 came out right; with all encodings allowed, 17 of the 24 whole."""


def encoding_of(stream: BinaryIO, declared: str | None = None) -> str:
    """The encoding of a stream that can be read twice; it is read through, a chunk at a time, and rewound.

    A byte order mark decides, then whether all is UTF-8, then what is declared, then the looks of it.
    Raises EncodingError where it is no text.
    """
    head = stream.read(SAMPLE)
    stream.seek(0)
    for mark, encoding in _MARKS.items():
        if head.startswith(mark):
            return encoding
    if head.count(0) > MOST_ZEROS * len(head):
        return _utf_16_without_mark(head)
    sample = _sample_that_is_no_utf_8(stream)
    stream.seek(0)
    if sample is None or _is_faulty_utf_8(sample):
        return "utf-8"
    return _as_declared(sample, declared) or _by_its_looks(sample)


def _sample_that_is_no_utf_8(stream: BinaryIO) -> bytes | None:
    decoder = codecs.getincrementaldecoder("utf-8")()
    before = b""
    while True:
        chunk = stream.read(CHUNK)
        try:
            decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            start = max(0, len(before) + error.start - SAMPLE // 2)
            return (before + chunk)[start : start + SAMPLE]
        if not chunk:
            return None
        before = chunk[-SAMPLE:]


def _is_faulty_utf_8(sample: bytes) -> bool:
    text = sample.decode("utf-8", errors="replace")
    faults = text.count("\ufffd")
    return faults <= FEW_FAULTS * sum(not character.isascii() for character in text)


def _utf_16_without_mark(head: bytes) -> str:
    """Latin text in UTF-16 has a zero in every other byte."""
    pairs = len(head) // 2
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if zeros.count(0) > 0.4 * pairs and head.count(0) < 1.2 * pairs:
            return encoding
    raise EncodingError("not text: it has zero bytes")


def _as_declared(sample: bytes, declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared or "").name
        encoding = _SUPERSETS.get(name, name)
        faults = sample.decode(encoding, errors="replace").count("\ufffd")
    except (LookupError, UnicodeError):  # some encodings that Python knows, as idna, are none of whole texts
        return None
    return encoding if faults <= FEW_FAULTS * len(sample) else None


def _by_its_looks(sample: bytes) -> str:
    """The bytes tell the script; which of the Latin code pages it is, the language does."""
    from charset_normalizer import from_bytes  # takes longer to load than most files to read

    best = from_bytes(sample, cp_isolation=_LIKELY).best()
    if best is None:
        raise EncodingError("not text in any encoding; save it as UTF-8")
    if best.encoding in _LATIN:
        return _LATIN_BY_LANGUAGE.get(detect_language(str(best)) or "", "cp1252")
    return best.encoding
