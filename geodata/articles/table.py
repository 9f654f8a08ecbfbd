"""Read articles from tables: comma-, semicolon- or tab-separated files that begin with column names."""

import csv
import io
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO, cast

from ..errors import ArticleError
from .decode import bounded_lines, encoding_of
from .fields import MAX_TEXT_CHARACTERS, Rejected, Row, field_and_rank, fields_of, make_article

DELIMITERS = ",;\t|"
MAX_LINE_CHARACTERS = 4 * MAX_TEXT_CHARACTERS


def read_table(stream: BinaryIO, where: str) -> Iterator[Row | Rejected]:
    """Yield the article of each row; a value is the string that stands there ("NA" is "NA").

    A row with more or fewer values than there are columns is rejected, not shifted, and a quote that is
    never closed costs the line it stands in. Rejected rows are named by `where` and the line of the file
    they begin in. The stream is read twice, never held as a
    whole, and closed. Raises ArticleError where no column holds texts.
    """
    encoding = encoding_of(stream)
    with io.TextIOWrapper(cast(io.BufferedReader, stream), encoding, errors="replace", newline="") as text:
        yield from _rows(bounded_lines(text.readline, MAX_LINE_CHARACTERS, ("\n", "\r")), where)


class _Lines:
    """The lines of a table, of which those that were read for a row in vain are read again."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._again: deque[str] = deque()
        self._of_row: list[str] = []
        self.number = 0
        """Of the last line that was read."""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self._of_row.append(line)
        self.number += 1
        return line

    def begin_row(self) -> int:
        """The number of the line that comes next, with which a row begins."""
        self._of_row.clear()
        return self.number + 1

    def give_up_row(self) -> None:
        """Go back to the second line of the row: its first opens a quote, and the others may be rows."""
        again = self._of_row[1:]
        self._again.extendleft(reversed(again))
        self.number -= len(again)


def _rows(lines: Iterator[str], where: str) -> Iterator[Row | Rejected]:
    table = _Lines(lines)
    head = next((line for line in table if line.strip()), "")
    if not head:
        return
    columns, delimiter = _columns(head)
    csv.field_size_limit(MAX_LINE_CHARACTERS)
    rows = csv.reader(table, delimiter=delimiter, strict=True)
    while True:
        line = table.begin_row()
        try:
            values = next(rows)
            if any(values):
                yield _row(columns, values)
        except StopIteration:
            return
        except csv.Error as error:
            table.give_up_row()
            reason = (
                f"not told apart into columns ({error}); close each quote, and double those inside a value"
            )
            yield Rejected(f"{where}:{line}", reason)
        except ArticleError as error:
            yield Rejected(f"{where}:{line}", str(error))


def _columns(head: str) -> tuple[list[str], str]:
    """The column names, and the delimiter under which most of them are known."""
    readings = [(next(csv.reader([head], delimiter=delimiter), []), delimiter) for delimiter in DELIMITERS]
    columns, delimiter = max(readings, key=lambda reading: len(_known(reading[0])))
    if "text" not in _known(columns):
        names = ", ".join(f'"{name.strip()}"' for name in columns)
        raise ArticleError(
            f'no column "text" (or "body", "content") in its first line, which has {names[:200]}'
        )
    return columns, delimiter


def _known(columns: list[str]) -> set[str | None]:
    return {field_and_rank(name)[0] for name in columns} - {None}


def _row(columns: list[str], values: list[str]) -> Row:
    if len(values) != len(columns):
        reason = f"{len(values)} values for {len(columns)} columns; put values with a delimiter in quotes"
        raise ArticleError(reason)
    fields = fields_of(zip(columns, values, strict=True))
    return Row(fields.get("id"), make_article(fields))
