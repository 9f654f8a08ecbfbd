"""A selection as a file for other programs.

CSV for spreadsheets, GeoJSON and GeoParquet for maps hold every placed mention in the articles of the
list, newest article first; nothing holds the whole of them in memory. The feed holds the newest articles.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from ..model import Selection
from ..store import Store, load
from .feed import ITEMS, rss
from .points import geojson_lines, geoparquet_pieces
from .rows import ListedArticle, PlacedMention, listed_articles, placed_mentions
from .spreadsheet import FORMULA_STARTS, csv_lines

__all__ = [
    "ARTICLE_FORMS",
    "FORMS",
    "FORMULA_STARTS",
    "Form",
    "ListedArticle",
    "PlacedMention",
    "feed",
    "placed_mentions",
]

BOM = "\ufeff".encode()
"""By this mark spreadsheet programs know UTF-8."""
LINES_AT_ONCE = 500
"""Each piece that is sent costs a change of threads."""


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file."""

    name: str
    """As people call it: "GeoJSON"."""
    media_type: str
    pieces: Callable[[Store, Selection], Iterator[bytes]]
    """The file of a selection, piece after piece."""


def _csv(store: Store, selection: Selection) -> Iterator[bytes]:
    yield BOM
    yield from _joined(csv_lines(PlacedMention._fields, placed_mentions(store, selection)))


def _articles_csv(store: Store, selection: Selection) -> Iterator[bytes]:
    yield BOM
    yield from _joined(csv_lines(ListedArticle._fields, listed_articles(store, selection)))


def _geojson(store: Store, selection: Selection) -> Iterator[bytes]:
    return _joined(geojson_lines(placed_mentions(store, selection)))


def _geoparquet(store: Store, selection: Selection) -> Iterator[bytes]:
    return geoparquet_pieces(placed_mentions(store, selection))


def _joined(lines: Iterator[str]) -> Iterator[bytes]:
    while piece := "".join(islice(lines, LINES_AT_ONCE)):
        yield piece.encode()


FORMS = {
    "csv": Form("CSV", "text/csv; charset=utf-8", _csv),
    "geojson": Form("GeoJSON", "application/geo+json", _geojson),
    "parquet": Form("GeoParquet", "application/vnd.apache.parquet", _geoparquet),
}
"""Forms in which the placed mentions can be written, by the ending of the file."""

ARTICLE_FORMS = {"articles.csv": Form("CSV", "text/csv; charset=utf-8", _articles_csv)}
"""Forms in which the list of articles can be written."""


def feed(store: Store, selection: Selection, *, title: str, view: str, address: str) -> bytes:
    """The newest articles of a selection as RSS; see `rss` for the addresses."""
    return rss(
        islice(load.stream(store, selection), ITEMS), selection, title=title, view=view, address=address
    )
