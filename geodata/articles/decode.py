"""Turn the bytes of a file into text, and not too much of it."""

import io
import re
from collections.abc import Callable, Iterator
from typing import AnyStr, BinaryIO

from ..encodings import encoding_of
from ..errors import ArticleError

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


def read_bytes(stream: BinaryIO, limit: int) -> bytes:
    """All bytes of the stream. Raises ArticleError where there are more than `limit`."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise ArticleError(f"larger than {limit:,} bytes; split it into its articles")
    return data


def bounded_lines(
    readline: Callable[[int], AnyStr], limit: int, ends: tuple[AnyStr, ...]
) -> Iterator[AnyStr]:
    """Yield the lines that `readline` gives; of one over `limit` no more than one character too many."""
    while line := readline(limit + 1):
        yield line
        while len(line) > limit and not line.endswith(ends):
            line = readline(limit + 1)


def decode(data: bytes, *, markup: bool = False) -> str:
    """The text of the bytes; `markup` may declare its encoding in its first lines.

    Raises ArticleError where it is empty, and EncodingError where it is no text.
    """
    declared = _DECLARED.search(data[:2_048]) if markup else None
    encoding = encoding_of(io.BytesIO(data), declared[1].decode("ascii") if declared else None)
    text = data.decode(encoding, errors="replace")
    if not text.strip():
        raise ArticleError("empty; there is no article in it")
    return text
