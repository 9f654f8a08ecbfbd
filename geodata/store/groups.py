"""Many values, asked for some at a time: a statement takes only so many."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

import sqlalchemy as sa

T = TypeVar("T")

VALUES_AT_ONCE = 500
"""Values in one statement; SQLite takes 32,766 parameters."""


def in_groups(values: Iterable[T]) -> Iterator[list[T]]:
    """Values in lists of VALUES_AT_ONCE; the last may be shorter."""
    remaining = iter(values)
    while group := list(islice(remaining, VALUES_AT_ONCE)):
        yield group


def rows_among(
    connection: sa.Connection, query: sa.Select[Any], column: sa.ColumnElement[Any], values: Iterable[object]
) -> Iterator[Any]:
    """Yield the rows of a query in which the column has one of the values; no value may be there twice."""
    for group in in_groups(values):
        yield from connection.execute(query.where(column.in_(group)))
