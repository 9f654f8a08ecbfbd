"""What tells whether an article is stored as it is, and by which geoparser."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from typing import TypeVar
from urllib.parse import unquote, urlsplit

import sqlalchemy as sa

from ..model import Article
from . import schema

T = TypeVar("T")

ROWS_AT_ONCE = 500
"""Values in one statement; SQLite takes 32,766 parameters."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Two articles of one id with equal stamps need not be stored twice."""

    digest: str
    """Of all that the article says, its URL left out: one story has many spellings of its address."""
    geoparser: str
    address: str | None = field(compare=False)
    """Host and path of its URL, where it has a path; tells other articles that happen to have its id."""


def newest(connection: sa.Connection) -> int:
    """The newest version of all articles; 0 where there is none."""
    return connection.scalar(sa.select(sa.func.max(schema.articles.c.version))) or 0


def known(connection: sa.Connection, articles: Iterable[Article], geoparser: str) -> frozenset[int]:
    """Ids of those articles that are stored just so, by this geoparser."""
    made = {article.id: stamp_of(article, geoparser) for article in articles}
    return frozenset(key for key, stamp in stored_stamps(connection, made).items() if stamp == made[key])


def stamp_of(article: Article, geoparser: str) -> Stamp | None:
    """The stamp of an article; None where it cannot be written in UTF-8."""
    published = article.published and epoch(article.published)
    content = (article.title, article.text, article.source, article.author, published, article.language)
    try:
        digest = hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
        (article.url or "").encode()
    except UnicodeEncodeError:
        return None
    return Stamp(digest, geoparser, _address(article.url))


def stored_stamps(connection: sa.Connection, ids: Iterable[int]) -> dict[int, Stamp]:
    """The stamps of those ids that are stored."""
    columns = schema.articles.c
    stamps = sa.select(columns.id, columns.url, columns.digest, columns.geoparser)
    return {
        row.id: Stamp(row.digest, row.geoparser, _address(row.url))
        for group in in_groups(dict.fromkeys(ids))
        for row in connection.execute(stamps.where(columns.id.in_(group), columns.replaced.is_(None)))
    }


def epoch(moment: datetime) -> int:
    """Whole seconds since 1970, UTC."""
    return int((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() // 1)


def in_groups(values: Iterable[T], size: int = ROWS_AT_ONCE) -> Iterator[list[T]]:
    """Values in lists of a size; the last may be shorter."""
    remaining = iter(values)
    while group := list(islice(remaining, size)):
        yield group


def _address(url: str | None) -> str | None:
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    path = unquote(parts.path).rstrip("/")
    return f"{(parts.hostname or '').rstrip('.')}{path}" if path else None
