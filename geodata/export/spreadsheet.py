"""Rows as CSV, for spreadsheet programs."""

import csv
from collections.abc import Iterable, Iterator

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A text that begins so is run as a formula by a spreadsheet program."""


def csv_lines(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Rows as lines of CSV after a line of column names; no cell of text can be run as a formula."""
    write = csv.writer(_Line()).writerow
    yield write(columns)
    for row in rows:
        yield write(_inert(cell) if isinstance(cell, str) else cell for cell in row)


class _Line:
    """A file whose `write` gives back what it was given: by it csv.writer makes lines, not files."""

    def write(self, line: str) -> str:
        return line


def _inert(text: str) -> str:
    """Text that no spreadsheet program runs: behind an apostrophe where it begins like a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
