"""Turn a piece of HTML into plain paragraphs, and refuse what would choke a parser."""

import re
from html import unescape
from html.parser import HTMLParser

from ..errors import ArticleError
from .clean import clean_text

MAX_TAG_BYTES = 1 << 16
"""Parsers take time by the square of the attributes of one tag: 50,000 of them, 20 CPU seconds."""

_TAG = re.compile(rb"</?[A-Za-z]")
_INLINE_DATA = re.compile(rb"data:[\w.+/-]+;base64,[A-Za-z0-9+/=]+")
_MARKED_SECTION = re.compile(r"<!\[(?!CDATA\[)")
"""Word writes "<![if …]>", a comment to browsers. Python's parser fails at words that it does not know."""
_BLOCKS = frozenset(
    "address article aside blockquote dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre "
    "section table tr ul".split()
)
_UNREAD = frozenset("figure noscript script style svg template title".split())
"""What holds no words of the article: pictures with their captions, code."""


def refuse_huge_tags(markup: bytes) -> None:
    """Raise ArticleError where a tag is longer than MAX_TAG_BYTES, pictures written into it not counted."""
    for piece in _INLINE_DATA.sub(b"", markup).split(b">"):
        tag = _TAG.search(piece)
        if tag and len(piece) - tag.start() > MAX_TAG_BYTES:
            raise ArticleError(f"holds a tag of more than {MAX_TAG_BYTES:,} bytes, which no article has")


def text_of(markup: str) -> str:
    """The clean text of a piece of HTML, an empty line between its paragraphs.

    Raises ArticleError for a huge tag.
    """
    if "<" not in markup:
        return clean_text(unescape(markup))
    refuse_huge_tags(markup.encode("utf-8", "surrogatepass"))
    reader = _Paragraphs()
    reader.feed(_MARKED_SECTION.sub("<!", markup))
    reader.close()
    return clean_text("".join(reader.pieces))


class _Paragraphs(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.unread = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _UNREAD:
            self.unread += 1
        elif tag == "br":
            self.pieces.append("\n")
        elif tag in _BLOCKS:
            self.pieces.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self.unread = max(0, self.unread - 1)
        elif tag in _BLOCKS:
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.pieces.append(data.replace("\n", " "))
