"""Which texts contain a reader's words."""

import os
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np
import sqlalchemy as sa

from .columns import Array
from .schema import text_words
from .words import fts5

TEXTS_AT_ONCE = 250_000
"""A phrase of common words takes a tenth of a second in so many; beyond, each core looks through a part."""


def texts_with(connection: sa.Connection, words: str, last: int) -> Array:
    """The numbers, up to `last`, of the texts that contain all of the words.

    Empty where nothing in `words` is a word. The connection must see the text `last`.
    """
    expression = fts5(words)
    if not expression:
        return np.zeros(0, np.int64)
    parts = min(os.cpu_count() or 1, 1 + last // TEXTS_AT_ONCE)
    if parts == 1:
        return _found(connection, expression, (0, last))

    def found(span: tuple[int, int]) -> Array:
        # a connection is for one thread; another sees the same, as no text that is there ever changes
        with connection.engine.connect() as other:
            return _found(other, expression, span)

    ends = [last * part // parts for part in range(parts + 1)]
    with ThreadPoolExecutor(parts) as threads:
        return np.concatenate(list(threads.map(found, pairwise(ends))))


def _found(connection: sa.Connection, expression: str, span: tuple[int, int]) -> Array:
    """The numbers of the texts found after the first of a span, up to its last."""
    after, last = span
    text = text_words.c
    # as one text: to fetch a million rows would take five times as long
    numbers = connection.scalar(
        sa.select(sa.func.group_concat(text.rowid)).where(
            text.text_words.op("match")(expression), text.rowid > after, text.rowid <= last
        )
    )
    return np.fromstring(numbers or "", np.int64, sep=",")
