"""Read articles from tables: comma-, semicolon- or tab-separated files that begin with column names."""

import io
import logging
from collections.abc import Iterator, Sequence
from functools import cache
from typing import BinaryIO, cast

from ..delimited import MAX_CHARACTERS, read_rows
from ..encodings import encoding_of
from ..errors import ArticleError
from .decode import bounded_lines
from .fields import Rejected, Row, field_and_rank, fields_of, make_article, unread_date

DELIMITERS = ",;\t|"


def read_table(stream: BinaryIO, where: str) -> Iterator[Row | Rejected]:
    """Yield the article of each row; a value is the string that stands there ("NA" is "NA").

    A row with more or fewer values than there are columns is rejected, not shifted. Rejected rows are named
    by `where` and the line of the file they begin in. The stream is read twice, never held as a whole, and
    closed. Raises ArticleError where no column holds texts.
    """
    encoding = encoding_of(stream)
    with io.TextIOWrapper(cast(io.BufferedReader, stream), encoding, errors="replace", newline="") as text:
        yield from _rows(bounded_lines(text.readline, MAX_CHARACTERS, ("\n", "\r")), where)


def _rows(lines: Iterator[str], where: str) -> Iterator[Row | Rejected]:
    rows = read_rows(lines, DELIMITERS, lambda names: len(_fields(names)))
    head = next(rows, None)
    if head is None:
        return
    if head.problem:
        raise ArticleError(f"its first line is {head.problem}")
    if "text" not in _fields(head.values):
        names = ", ".join(f'"{name.strip()}"' for name in head.values)
        raise ArticleError(f'no column "text" (or "body", "content"); its columns are {names[:200]}')
    if "title" not in _fields(head.values):
        _tell_unread(head.values, where)
    for row in rows:
        try:
            if row.problem:
                raise ArticleError(row.problem)
            yield _row(head.values, row.values)
        except ArticleError as error:
            yield Rejected(f"{where}:{row.line}", str(error))


def _tell_unread(columns: Sequence[str], where: str) -> None:
    """Say which columns are not read: the title may be among them, under another name."""
    unread = [name.strip() for name in columns if name.strip() and not field_and_rank(name)[0]]
    if unread:
        named = ", ".join(map(repr, unread))
        _warn_once(f'{where}: no column "title" (or "headline"); those that are not read are {named[:200]}')


_warn_once = cache(logging.getLogger(__name__).warning)
"""Files are read twice where the homes of their publishers are learnt."""


def _fields(columns: Sequence[str]) -> set[str]:
    """The fields of an article that columns of these names hold."""
    return {field for name in columns if (field := field_and_rank(name)[0])}


def _row(columns: Sequence[str], values: Sequence[str]) -> Row:
    if len(values) != len(columns):
        reason = f"{len(values)} values for {len(columns)} columns; put values with a delimiter in quotes"
        raise ArticleError(reason)
    fields = fields_of(zip(columns, values, strict=True))
    article = make_article(fields)
    return Row(fields.get("id"), article, unread_date=unread_date(fields, article))
