"""Read tables as spreadsheets save them: a row of column names, then rows of values between delimiters."""

import csv
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

MAX_CHARACTERS = 4_000_000
"""Characters that a value may have; a longer one is a problem of its row."""
MAX_REREAD = 100 * MAX_CHARACTERS
"""Characters that are read again where quotes are broken; past that, every line is taken for a row."""

_STATED_DELIMITER = re.compile(r'"?sep=([^\w"\r\n])\1*"?\s*', re.IGNORECASE)
"""A first line that is there for Excel alone: "sep=;"."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table."""

    line: int
    """Where it begins in the file; the first line is 1."""
    values: Sequence[str]
    problem: str = ""
    """Why the row cannot be read, and the way out, in words; then it has no values."""


def read_rows(
    lines: Iterable[str], delimiters: str, known: Callable[[Sequence[str]], int]
) -> Iterator[TableRow]:
    """Yield the rows of a table that are not blank; the first holds the names of the columns.

    The delimiter is the one that a first line "sep=;" states, else the one of `delimiters` that splits the
    names best: `known` counts how many of them the caller knows. Empty values beyond the last column, which
    some programs write, are left out. A quote that is never closed costs the line it stands in, no other;
    between tabs, where most programs quote nothing, it is a character like any other.
    """
    csv.field_size_limit(MAX_CHARACTERS)
    table = _Lines(lines)
    first = table.skip_blank()
    if stated := _STATED_DELIMITER.fullmatch(first):
        next(table)
        delimiters = stated[1]
        first = table.skip_blank()
    if not first:
        return

    def known_under(delimiter: str) -> int:
        row = _next_row(table, delimiter)
        table.go_back(row.line)
        return known(row.values)

    delimiter = max(delimiters, key=known_under)
    columns = _next_row(table, delimiter)
    yield columns
    while line := table.skip_blank():
        row = _next_row(table, delimiter)
        if row.problem and delimiter == "\t":
            unquoted = line.rstrip("\r\n").split("\t")
            if len(unquoted) == len(columns.values):
                row = TableRow(row.line, unquoted)
        width = len(row.values)
        while width > len(columns.values) and not row.values[width - 1].strip():
            width -= 1
        if row.problem or any(map(str.strip, row.values)):
            yield TableRow(row.line, row.values[:width], row.problem)


class _Lines:
    """The lines of a table, with their numbers; one can go back within the row that is being read."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._again: deque[str] = deque()
        self._of_row: list[str] = []
        self._number = 0
        self.reread = 0
        """Characters that were gone back over."""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self._of_row.append(line)
        self._number += 1
        return line

    def begin_row(self) -> int:
        """The number of the next line, with which a row begins."""
        self._of_row.clear()
        return self._number + 1

    def go_back(self, number: int) -> None:
        """Let a line of this row be the next one again."""
        while self._number >= number:
            line = self._of_row.pop()
            self._again.appendleft(line)
            self._number -= 1
            self.reread += len(line)

    def skip_blank(self) -> str:
        """The next line with more than white space in it, which is still to be read; "" at the end."""
        while True:
            number = self.begin_row()
            line = next(self, "")
            if line.strip() or not line:
                self.go_back(number)
                return line


def _next_row(table: _Lines, delimiter: str) -> TableRow:
    line = table.begin_row()
    lines = table if table.reread < MAX_REREAD else islice(table, 1)
    try:
        return TableRow(line, next(csv.reader(lines, delimiter=delimiter, strict=True)))
    except csv.Error as error:
        table.go_back(line + 1)
        problem = f"not told apart into columns ({error}); close each quote, and double those inside a value"
        return TableRow(line, [], problem)
