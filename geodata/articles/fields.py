"""The fields of an article, whatever a format calls them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..errors import ArticleError
from ..language import detect_language, language_code
from ..model import Article, Mention
from .clean import clean_line, clean_text, replace_unsafe
from .dates import FIRST_NEWSPAPER, published
from .identity import article_id, publisher_host, web_url

MAX_TEXT_CHARACTERS = 1_000_000
"""A long novel is shorter; what is longer is no article."""
MAX_TITLE_CHARACTERS = 2_000
MAX_NAME_CHARACTERS = 500
"""Characters of a source, or of all authors together; what is longer is cut."""

NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "articleid", "docid", "uuid", "guid"),
    "title": (
        "title", "headline", "heading", "titel", "überschrift", "titre", "título", "titulo", "titular",
        "titolo",
    ),
    "text": (
        "text", "body", "content", "articlebody", "articletext", "fulltext", "maintext", "article", "story",
        "inhalt", "texte", "contenu", "texto", "contenido", "conteúdo", "testo", "contenuto",
        "description", "summary", "abstract",
    ),
    "source": (
        "source", "sourcename", "publisher", "publication", "outlet", "newspaper", "sitename", "site",
        "sourcedomain", "domain", "quelle", "zeitung", "fuente", "medio", "fonte", "journal",
    ),
    "url": ("url", "link", "canonicalurl", "permalink", "articleurl"),
    "author": ("author", "authors", "byline", "creator", "autor", "autorin", "auteur", "autore"),
    "published": (
        "published", "publishedat", "datepublished", "publisheddate", "publisheddatetime", "publishdate",
        "publicationdate", "pubdate", "date", "datetime", "timestamp", "datum", "fecha",
    ),
    "language": ("language", "lang", "languagecode", "sprache", "langue", "idioma", "lingua"),
    "mentions": ("mentions",),
}  # fmt: skip
"""Field -> what rows and columns call it, in English and neighbouring languages, the best name first.

In small letters, without spaces and signs."""
_FIELD_AND_RANK = {name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names)}


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file, or a row of one, that is no article."""

    where: str
    """File, with line or entry: "news.jsonl:3"."""
    reason: str
    """Why, and the way out, in words."""


@dataclass(frozen=True, slots=True)
class Row:
    """An article with what came with it."""

    id: object
    """What the input calls it: its "id" as it stands there, a feed's entry id, a file's name; else None."""
    article: Article
    mentions: tuple[Mention, ...] = ()
    """The mentions given with the row, where they were asked for."""
    unread_date: str | None = None
    """What the row states as its date, where that is in no form that is read."""


def fields_of(row: Iterable[tuple[str, object]]) -> dict[str, object]:
    """Field -> value of a row of keys and values; of several for one field the best that is not empty.

    Of equally good ones, as columns of one name are, the first. Raises ArticleError where there is none for
    the text.
    """
    best: dict[str, tuple[tuple[bool, int], object]] = {}
    for key, value in row:
        field, rank = field_and_rank(key)
        order = isinstance(value, str) and not value.strip(), rank  # blanks are better than nothing at all
        if field and value not in (None, "") and (field not in best or order < best[field][0]):
            best[field] = order, value
    if "text" not in best:
        raise ArticleError('no text; give it as "text", "body" or "content"')
    return {field: value for field, (_, value) in best.items()}


@lru_cache(maxsize=4_096)
def field_and_rank(key: str) -> tuple[str | None, int]:
    """The field that a key or column name stands for, and how good a name for it that is (0 best)."""
    return _FIELD_AND_RANK.get(re.sub(r"[\W_]+", "", key).casefold(), (None, 0))


def make_article(
    fields: Mapping[str, object], *, exact: bool = False, earliest: int = FIRST_NEWSPAPER
) -> Article:
    """The article of raw fields, cleaned.

    With `exact`, offsets into title and text stay right: only single characters are replaced. A date
    before the year `earliest` is not believed; a language that is not stated is detected; the source
    that is not stated is the host of the URL. Raises ArticleError, saying why, where it is no article.
    """
    clean, clean_title = (replace_unsafe, replace_unsafe) if exact else (clean_text, clean_line)
    title = clean_title(_string(fields, "title", MAX_TITLE_CHARACTERS))
    text = clean(_string(fields, "text", MAX_TEXT_CHARACTERS))
    if not text.strip():
        raise ArticleError("no words of an article in it")
    given_url, language = fields.get("url"), fields.get("language")
    url = web_url(given_url) if isinstance(given_url, str) else None
    source = name_of(fields.get("source")) or (publisher_host(url) if url else None)
    return Article(
        id=article_id(url, source, title, text),
        title=title,
        text=text,
        source=source,
        url=url,
        author=name_of(fields.get("author")),
        published=published(fields.get("published"), earliest=earliest),
        language=language_code(language if isinstance(language, str) else None)
        or detect_language(f"{title}\n{text}"),
    )


def unread_date(fields: Mapping[str, object], article: Article) -> str | None:
    """The date that raw fields state and their article lacks, since it could not be read; else None."""
    stated = str(fields.get("published", "")).strip()
    return stated if stated and article.published is None else None


def name_of(value: object) -> str | None:
    """A name, from a string, from an object with a "name", or from a list of these."""
    names = [
        item.get("name") if isinstance(item, dict) else item
        for item in (value if isinstance(value, list) else [value])
    ]
    line = clean_line(", ".join(name for name in names if isinstance(name, str) and name))
    return line[:MAX_NAME_CHARACTERS] or None


def _string(fields: Mapping[str, object], field: str, limit: int) -> str:
    value = fields.get(field)
    if value is None:
        return ""
    if isinstance(value, int | float) and field == "title":
        return str(value)
    if not isinstance(value, str):
        raise ArticleError(f'"{field}" is no string; put its words in quotes')
    if len(value) > limit:
        raise ArticleError(
            f'"{field}" has {len(value):,} characters, more than {limit:,}; split it into articles'
        )
    return value
