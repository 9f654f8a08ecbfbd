"""Read news articles from files and folders, cleaned once, through one door.

`read_articles` is the door; `read_rows` is the same door for callers who need what came with an
article: its id in the input, and the mentions given with it.
"""

import logging
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO

from ..errors import ArticleError, EncodingError
from ..model import Article
from .clean import replace_unsafe
from .fields import Rejected, Row
from .identity import article_id, canonical_url
from .jsonl import json_lines, json_object, read_jsonl
from .table import read_table
from .text import read_text

__all__ = [
    "ENDINGS",
    "Rejected",
    "Row",
    "article_id",
    "canonical_url",
    "json_lines",
    "json_object",
    "read_articles",
    "read_jsonl",
    "read_rows",
]

ENDINGS = (".atom", ".csv", ".htm", ".html", ".jsonl", ".ndjson", ".rss", ".tsv", ".txt", ".xml")
"""Endings of the files that can be read; each says which format a file is in."""
_WAYS_OUT = {
    ".json": "write each article on a line of its own, into a .jsonl file",
    **dict.fromkeys((".xlsx", ".xls", ".ods"), "save its tables as CSV"),
    **dict.fromkeys((".docx", ".doc", ".odt", ".rtf", ".pdf"), "save it as plain text, .txt"),
    **dict.fromkeys((".gz", ".bz2", ".xz", ".zip", ".tar", ".7z"), "unpack it first"),
}
"""What to do with files that people have their articles in, by ending."""


def read_articles(path: Path | str) -> Iterator[Article | Rejected]:
    """Yield the articles of a file, of all files in a folder, or of JSON Lines on standard input ("-").

    Folders are read in the order of their names, with their subfolders, without hidden files. What is
    no article is yielded as Rejected, and so is a file or folder without one: the result is never
    empty. Nothing is held in memory but one file that is a single article, a page or a feed.
    Raises ArticleError where the path is not there, or out of reach.
    """
    return (row.article if isinstance(row, Row) else row for row in read_rows(path))


def read_rows(path: Path | str, *, mentions_given: bool = False) -> Iterator[Row | Rejected]:
    """Yield articles as `read_articles` does, each with its id in the input.

    With `mentions_given`, each must be a row of JSON Lines with its "mentions".
    """
    if str(path) == "-":
        rows = read_jsonl(json_lines(sys.stdin.buffer), "stdin", mentions_given=mentions_given)
        return _never_empty(_unread_date_told(rows, "standard input"), "standard input")
    try:
        os.stat(path)  # noqa: PTH116 - Path("") would be the current folder
    except OSError as error:
        reason = (
            "does not exist" if isinstance(error, FileNotFoundError) else f"is not there: {error.strerror}"
        )
        way_out = "give a file or folder of articles, or - for standard input"
        raise ArticleError(f'"{path}" {reason}; {way_out}') from error
    return _rows(Path(path), mentions_given)


def _rows(path: Path, mentions_given: bool) -> Iterator[Row | Rejected]:
    where = replace_unsafe(str(path))
    try:
        if path.is_dir():
            yield from _never_empty(_rows_of_folder(path, mentions_given), where)
        elif not path.exists():
            yield Rejected(where, "a link to what is not there, or removed since")
        elif not path.is_file():
            yield Rejected(where, "not a regular file; to read from a pipe, use - and JSON Lines")
        else:
            with path.open("rb") as stream:
                rows = _read(stream, where, path.suffix.lower(), mentions_given)
                yield from _never_empty(_unread_date_told(rows, where), where)
    except (ArticleError, EncodingError) as error:
        yield Rejected(where, str(error))
    except OSError as error:
        yield Rejected(where, f"cannot be opened: {error.strerror}")
    except RecursionError:
        yield Rejected(where, "too many folders within folders; give this one by name")


def _rows_of_folder(folder: Path, mentions_given: bool) -> Iterator[Row | Rejected]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_symlink() and path.is_dir():
            yield Rejected(
                replace_unsafe(str(path)), "a link to a folder, which may lead in circles; give it by name"
            )
        else:
            yield from _rows(path, mentions_given)


def _read(stream: BinaryIO, where: str, ending: str, mentions_given: bool) -> Iterator[Row | Rejected]:
    if mentions_given and ending not in (".jsonl", ".ndjson"):
        raise ArticleError("only JSON Lines can carry mentions; leave out --mentions-given")
    match ending:
        case ".jsonl" | ".ndjson":
            return read_jsonl(json_lines(stream), where, mentions_given=mentions_given)
        case ".csv" | ".tsv":
            return read_table(stream, where)
        case ".txt":
            return read_text(stream, where)
        # The parsers of pages and feeds take longer to load than most files to read.
        case ".html" | ".htm":
            from .html import read_page

            return read_page(stream, where)
        case ".xml" | ".rss" | ".atom":
            from .feed import read_feed

            return read_feed(stream, where)
    way_out = _WAYS_OUT.get(ending, f"those that can: {' '.join(ENDINGS)}")
    raise ArticleError(f'files ending in "{ending}" cannot be read; {way_out}')


def _unread_date_told(rows: Iterator[Row | Rejected], where: str) -> Iterator[Row | Rejected]:
    """The same rows; the first date among them that could not be read is told, as all may be like it."""
    told = False
    for row in rows:
        if isinstance(row, Row) and row.unread_date and not told:
            told = True
            _warn_once(
                f"{where}: the date {row.unread_date[:80]!r} is not read, nor is any like it; "
                "write 2026-03-05, or 2026-03-05T10:30:00+01:00"
            )
        yield row


_warn_once = cache(logging.getLogger(__name__).warning)
"""Files are read twice where the homes of their publishers are learnt."""


def _never_empty(rows: Iterator[Row | Rejected], where: str) -> Iterator[Row | Rejected]:
    is_empty = True
    for row in rows:
        is_empty = False
        yield row
    if is_empty:
        yield Rejected(where, "empty; there is no article in it")
