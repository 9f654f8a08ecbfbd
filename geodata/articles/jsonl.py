"""Read articles from JSON Lines: one object a line."""

import io
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import pairwise
from typing import Any, BinaryIO, cast, get_args

import orjson

from ..errors import ArticleError
from ..model import Article, Field, Kind, Mention
from .decode import bounded_lines
from .fields import Rejected, Row, fields_of, make_article, unread_date

MAX_LINE_BYTES = 16 << 20
"""Room for a text of MAX_TEXT_CHARACTERS, each written as two escaped surrogates, and what comes with it."""

_KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF_16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"{\0": "utf-16-le", b"\0{": "utf-16-be"}
"""First two bytes -> encoding: a byte order mark, or the brace of the first object."""


def read_jsonl(
    lines: Iterable[bytes | str], where: str, *, mentions_given: bool = False
) -> Iterator[Row | Rejected]:
    """Yield the article of each line; blank lines are skipped, and a bad line never costs the good ones.

    Title and text are taken as they are, but for single characters replaced by single ones: offsets
    that came with a row, or are reported for it, count into what the caller has. Other keys are
    ignored; of a key given twice the last counts; NaN is "not known". With `mentions_given` a row must
    have valid "mentions". Rejected rows are named by `where` and line.
    """
    for number, line in enumerate(lines, start=1):
        try:
            if line.strip():
                yield _row(line, mentions_given)
        except ArticleError as error:
            yield Rejected(f"{where}:{number}", str(error))


def json_lines(stream: BinaryIO) -> Iterator[bytes | str]:
    """Yield the lines of a stream in UTF-8 or UTF-16, holding one at a time.

    Of a line over MAX_LINE_BYTES only so much is yielded that `read_jsonl` knows it for too long.
    """
    buffered = (
        stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    )
    head = buffered.peek(3)
    if head.startswith(_BYTE_ORDER_MARK):
        buffered.read(len(_BYTE_ORDER_MARK))
    if encoding := _UTF_16.get(head[:2]):
        with io.TextIOWrapper(buffered, encoding, errors="replace", newline="\n") as text:
            yield from bounded_lines(text.readline, MAX_LINE_BYTES, ("\n",))
    else:
        yield from bounded_lines(buffered.readline, MAX_LINE_BYTES, (b"\n",))


def _row(line: bytes | str, mentions_given: bool) -> Row:
    fields = fields_of(json_object(line).items())
    if isinstance(fields.get("id"), float):
        with suppress(ValueError, RecursionError):  # orjson rounds whole numbers of more than 64 bits
            fields["id"] = fields_of(json.loads(line).items())["id"]
    article = make_article(fields, exact=True)
    mentions = _mentions(fields.get("mentions"), article) if mentions_given else ()
    return Row(_id(fields.get("id")), article, mentions, unread_date(fields, article))


def _id(given: object) -> object:
    """What a row is called, which will have to be written again."""
    if isinstance(given, list | dict):
        try:
            orjson.dumps(given)
        except TypeError as error:
            raise ArticleError(f'"id" cannot be written again ({error}); give a string or a number') from None
    return given


def json_object(line: bytes | str) -> dict[str, Any]:
    """The object of a line. Raises ArticleError, saying why, where there is none."""
    if len(line) > MAX_LINE_BYTES:
        raise ArticleError(f"the line is longer than {MAX_LINE_BYTES:,} bytes; write one article a line")
    try:
        value = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        value = _lenient(line, error)
    if isinstance(value, list):
        raise ArticleError("a JSON array; write each of its objects on a line of its own")
    if not isinstance(value, dict):
        raise ArticleError('no JSON object; write {"title": "…", "text": "…"} on one line')
    return value


def _lenient(line: bytes | str, error: orjson.JSONDecodeError) -> Any:
    """What orjson refuses, and other writers of JSON write: NaN, halves of surrogate pairs, a mark within."""
    try:
        text = line if isinstance(line, str) else line.decode("utf-8-sig", errors="surrogatepass")
        return json.loads(text.removeprefix("\ufeff"), parse_constant=lambda _: None)
    except UnicodeDecodeError:
        raise ArticleError("not in UTF-8; save the file as UTF-8") from None
    except (ValueError, RecursionError):
        where = f"at character {error.pos + 1}"  # the error's own words count lines, always from 1
        raise ArticleError(f"not JSON {where}: {error.msg}; write one object on one line") from None


def _mentions(given: object, article: Article) -> tuple[Mention, ...]:
    """The mentions of a row in order. Raises ArticleError where they do not fit the article."""
    if not isinstance(given, list):
        raise ArticleError('no "mentions"; give a list of {"start": …, "end": …}')
    mentions = sorted(
        (_mention(number, item, article) for number, item in enumerate(given, start=1)),
        key=lambda mention: (mention.field != "title", mention.start),
    )
    for one, other in pairwise(mentions):
        if one.field == other.field and other.start < one.end:
            raise ArticleError(f'mentions "{one.surface}" and "{other.surface}" overlap; give one of them')
    return tuple(mentions)


def _mention(number: int, item: object, article: Article) -> Mention:
    given = item if isinstance(item, dict) else {}
    start, end, field = given.get("start"), given.get("end"), given.get("field", "text")
    if field not in get_args(Field) or type(start) is not int or type(end) is not int:
        raise ArticleError(
            f'mention {number}: need whole numbers "start" and "end", and "field" title or text'
        )
    words: str = getattr(article, field)
    if not 0 <= start < end <= len(words):
        raise ArticleError(f"mention {number}: no characters {start} to {end} in a {field} of {len(words):,}")
    kind = _KINDS.get(str(given.get("kind")).lower(), "name")
    return Mention(field, start, end, words[start:end], kind)
