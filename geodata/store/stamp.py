"""What tells whether an article is stored as it is, and by which geoparser."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

import sqlalchemy as sa

from ..model import Article
from . import schema
from .groups import rows_among
from .moments import seconds


@dataclass(frozen=True, slots=True)
class Stamp:
    """Two articles of one id with equal stamps need not be stored twice."""

    digest: str
    """SHA-256 of all that the article says but its URL: one story has many spellings of its address."""
    geoparser: str
    address: str | None = field(compare=False)
    """Host and path of its URL, where it has a path; tells other articles that happen to have its id."""


def known(connection: sa.Connection, articles: Iterable[Article], geoparser: str) -> frozenset[int]:
    """Ids of those articles that are stored just so, by this geoparser."""
    made = {article.id: stamp_of(article, geoparser) for article in articles}
    return frozenset(key for key, stamp in stored_stamps(connection, made).items() if stamp == made[key])


def rewritten(connection: sa.Connection, articles: Iterable[Article]) -> frozenset[int]:
    """Ids of those articles that are stored, but say something else there."""
    made = {article.id: stamp_of(article, "") for article in articles}
    stored = stored_stamps(connection, made).items()
    return frozenset(key for key, stamp in stored if (now := made[key]) and stamp.digest != now.digest)


def stamp_of(article: Article, geoparser: str) -> Stamp | None:
    """The stamp of an article; None where it cannot be written in UTF-8."""
    published = article.published and seconds(article.published)
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
    told = sa.select(columns.id, columns.url, columns.digest, columns.geoparser)
    newest = told.where(columns.replaced.is_(None))
    return {
        row.id: Stamp(row.digest, row.geoparser, _address(row.url))
        for row in rows_among(connection, newest, columns.id, dict.fromkeys(ids))
    }


def _address(url: str | None) -> str | None:
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    path = unquote(parts.path).rstrip("/")
    return f"{(parts.hostname or '').rstrip('.')}{path}" if path else None
