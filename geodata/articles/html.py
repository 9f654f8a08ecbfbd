"""Read the article of a web page."""

import json
import logging
import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from pathlib import PurePath
from typing import Any, BinaryIO

from trafilatura import bare_extraction
from trafilatura.utils import load_html

from ..errors import ArticleError
from ..language import detect_language
from .clean import clean_line
from .dates import FIRST_FEED
from .decode import decode, read_bytes
from .fields import Row, make_article, name_of
from .identity import web_url
from .markup import refuse_huge_tags

MAX_BYTES = 5_000_000
_ARTICLE_TYPE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)")
"""Types of schema.org whose headline is an article's."""

for _parser in ("trafilatura", "htmldate"):
    # Our errors say what they have to say of a page; without a handler Python would print it, too.
    logging.getLogger(_parser).addHandler(logging.NullHandler())


def read_page(stream: BinaryIO, where: str) -> Iterator[Row]:
    """Yield the one article of a web page. Raises ArticleError where there is none.

    Title, author and date are those the page declares for machines; a date it does not declare is not
    searched for.
    """
    data = read_bytes(stream, MAX_BYTES)
    refuse_huge_tags(data)
    markup = decode(data, markup=True)
    try:
        fields = _fields(markup)
    except Exception as error:  # whatever a hostile page makes the parsers raise
        raise ArticleError(f"not a web page that can be read ({type(error).__name__}: {error})") from error
    article = make_article(fields, earliest=FIRST_FEED)
    yield Row(article.url or PurePath(where).name, article)


def _fields(markup: str) -> dict[str, object]:
    tree: Any = load_html(markup)
    if tree is None:
        tree = load_html(f"<html><body>{markup}</body></html>")
    declared = _declared_article(tree)
    found: Any = bare_extraction(tree, favor_precision=True, include_comments=False, with_metadata=True)
    if found is None:
        return {}
    site = name_of(declared.get("publisher")) or _meta(tree, "og:site_name") or found.sitename
    title = _headline(declared) or _meta(tree, "og:title") or found.title or ""
    title = re.sub(rf"\s+[-–—|·•:]+\s+{re.escape(site)}$", "", title) if site else title
    paragraphs = (found.text or "").split("\n")
    if clean_line(paragraphs[0]) == clean_line(title):
        del paragraphs[0]
    text = "\n\n".join(paragraphs)
    addresses = [*tree.xpath('//link[@rel="canonical"]/@href'), _meta(tree, "og:url")]
    return {
        "title": title,
        "text": text,
        "source": site,
        "url": next(filter(None, map(web_url, addresses)), None),
        "author": name_of(declared.get("author")) or found.author,
        "published": declared.get("datePublished") or _meta(tree, "article:published_time"),
        # Templates declare English for pages in other languages more often than the text misleads.
        "language": detect_language(text) or next(iter(tree.xpath("/html/@lang")), None),
    }


def _declared_article(tree: Any) -> dict[str, Any]:
    """The first article that the page describes in JSON-LD, the vocabulary of schema.org; empty if none."""
    described: deque[Any] = deque()
    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            described.append(json.loads(script, strict=False))
        except (ValueError, RecursionError):
            continue
    while described:
        item = described.popleft()
        if isinstance(item, list):
            described.extend(item)
        elif isinstance(item, dict):
            types = item.get("@type")
            if any(
                _ARTICLE_TYPE.fullmatch(str(name)) for name in (types if isinstance(types, list) else [types])
            ):
                return item
            described.extend(value for value in item.values() if isinstance(value, list | dict))
    return {}


def _headline(declared: dict[str, Any]) -> str | None:
    headline = declared.get("headline")
    return unescape(headline) if isinstance(headline, str) else None


def _meta(tree: Any, name: str) -> str | None:
    """The content of the page's first <meta> of that name."""
    return next(iter(tree.xpath("//meta[@property=$name or @name=$name]/@content", name=name)), None)
