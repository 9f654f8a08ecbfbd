"""Read the articles of an RSS or Atom feed."""

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import feedparser

from ..errors import ArticleError
from ..language import detect_language
from .dates import FIRST_FEED
from .decode import decode, read_bytes
from .fields import Rejected, Row, make_article
from .markup import refuse_huge_tags, text_of

MAX_BYTES = 10_000_000
_UTF_8 = {"content-type": "application/xml; charset=utf-8"}
_INVITATION = re.compile(
    r"The post .{1,300} (?:appeared first|first appeared) on .{1,100}"
    r"|(?:continue reading|read (?:more|the full)).{0,100}",
    re.IGNORECASE,
)
"""What publishing programs write below the text of each entry."""


def read_feed(stream: BinaryIO, where: str) -> Iterator[Row | Rejected]:
    """Yield the article of each entry; one without text is rejected, named by `where` and its number.

    Raises ArticleError where the stream is no feed or an empty one.
    """
    data = read_bytes(stream, MAX_BYTES)
    refuse_huge_tags(data)
    # feedparser opens what is no stream as a file, and guesses encodings by what else is installed.
    utf_8 = io.BytesIO(decode(data, markup=True).encode("utf-8", "replace"))
    try:
        feed = feedparser.parse(
            utf_8, response_headers=_UTF_8, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # whatever a hostile feed makes the parser raise
        raise ArticleError(f"not a feed that can be read ({type(error).__name__}: {error})") from error
    if not feed.entries:
        what = "a feed without entries" if feed.get("version") else "neither RSS nor Atom"
        raise ArticleError(f"{what}; give a feed with its entries")
    for number, entry in enumerate(feed.entries, start=1):
        try:
            yield _row(entry, feed.feed)
        except ArticleError as error:
            yield Rejected(f"{where}: entry {number}", str(error))


def _row(entry: Any, feed: Any) -> Row:
    bodies = [
        _body(part.get("value")) for part in [*entry.get("content", []), entry.get("summary_detail", {})]
    ]
    text = max(bodies, key=len)
    fields = {
        "title": text_of(entry.get("title", "")),
        "text": text,
        "source": text_of(feed.get("title", "")),
        "url": entry.get("link"),
        "author": entry.get("author_detail", {}).get("name") or entry.get("author"),
        "published": entry.get("published") or entry.get("updated"),
        # A feed declares one language for all its entries; the text of each tells better.
        "language": detect_language(text) or feed.get("language"),
    }
    return Row(entry.get("id") or entry.get("link"), make_article(fields, earliest=FIRST_FEED))


def _body(markup: str | None) -> str:
    paragraphs = text_of(markup or "").split("\n\n")
    while paragraphs and _INVITATION.fullmatch(paragraphs[-1]):
        del paragraphs[-1]
    return "\n\n".join(paragraphs)
