"""A selection as a file for other programs: CSV for spreadsheets, GeoJSON for maps.

Both hold every placed mention in the articles of the list, newest article first; nothing holds the
whole of it in memory. Text is UTF-8; open files for it with newline="".
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple, TextIO

import orjson

from .atlas.sentences import sentence_at, sentences, shortened
from .model import GeoparsedArticle, Selection
from .store import Store, load

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A text that begins so is run as a formula by a spreadsheet program."""


class PlacedMention(NamedTuple):
    """A row of the export. Its fields are the columns of the CSV and the properties in GeoJSON."""

    title: str
    url: str | None
    source: str | None
    published: str | None
    """ISO 8601, UTC."""
    language: str | None
    """ISO 639-1."""
    field: str
    """Where it stands: "title" or "text"."""
    sentence: str
    """The sentence it stands in, or the part around it of a long one."""
    surface: str
    kind: str
    """How it names the place: "name", "demonym" or "abbreviation"."""
    place_id: int
    """GeoNames id; negative for places that GeoNames does not have."""
    place: str
    country: str | None
    """ISO 3166-1 alpha-2."""
    admin1: str | None
    """GeoNames code of the first-level division."""
    admin1_name: str | None
    feature_code: str
    """GeoNames feature code."""
    lat: float
    """Degrees north, WGS84; in GeoJSON in the geometry."""
    lon: float
    """Degrees east, WGS84; in GeoJSON in the geometry."""
    confidence: float


class ListedArticle(NamedTuple):
    """A row of the article list. Its fields are the columns of the CSV."""

    title: str
    url: str | None
    source: str | None
    author: str | None
    published: str | None
    """ISO 8601, UTC."""
    language: str | None
    """ISO 639-1."""
    focus: str
    """ISO 3166-1 alpha-2 codes of the countries it is about, that which it is most about first."""
    placed: int
    """Mentions that were placed."""
    unplaced: int
    """Mentions that were not, or not surely enough."""


def placed_mentions(store: Store, selection: Selection) -> Iterator[PlacedMention]:
    """Every placed mention in the articles of a selection."""
    for geoparsed in load.stream(store, selection):
        yield from _placed_mentions(geoparsed, selection.min_confidence)


def listed_articles(store: Store, selection: Selection) -> Iterator[ListedArticle]:
    """Every article of a selection."""
    for geoparsed in load.stream(store, selection):
        article, resolutions = geoparsed.article, geoparsed.resolutions
        placed = sum(r.place is not None and r.confidence >= selection.min_confidence for r in resolutions)
        yield ListedArticle(
            article.title,
            article.url,
            article.source,
            article.author,
            _iso(article.published),
            article.language,
            " ".join(geoparsed.focus),
            placed,
            len(resolutions) - placed,
        )


def csv_lines(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Rows as lines of CSV after a line of column names; no cell of text can be run as a formula."""
    write = csv.writer(_Line()).writerow
    yield write(columns)
    for row in rows:
        yield write(_inert(cell) if isinstance(cell, str) else cell for cell in row)


def geojson_lines(mentions: Iterable[PlacedMention]) -> Iterator[str]:
    """Placed mentions as the lines of a GeoJSON FeatureCollection (RFC 7946), one feature a line."""
    yield '{"type":"FeatureCollection","features":['
    separator = "\n"
    for mention in mentions:
        properties = mention._asdict()
        position = _lon_lat(properties.pop("lat"), properties.pop("lon"))
        geometry = {"type": "Point", "coordinates": position}
        feature = {"type": "Feature", "geometry": geometry, "properties": properties}
        yield separator + orjson.dumps(feature).decode()
        separator = ",\n"
    yield "\n]}\n"


def write_csv(store: Store, selection: Selection, out: TextIO) -> None:
    """Write every placed mention of a selection, a line each."""
    out.writelines(csv_lines(PlacedMention._fields, placed_mentions(store, selection)))


def write_articles_csv(store: Store, selection: Selection, out: TextIO) -> None:
    """Write every article of a selection, a line each."""
    out.writelines(csv_lines(ListedArticle._fields, listed_articles(store, selection)))


def write_geojson(store: Store, selection: Selection, out: TextIO) -> None:
    """Write every placed mention of a selection as a point feature."""
    out.writelines(geojson_lines(placed_mentions(store, selection)))


class _Line:
    """A file whose `write` gives back what it was given: by it csv.writer makes lines, not files."""

    def write(self, line: str) -> str:
        return line


def _placed_mentions(geoparsed: GeoparsedArticle, min_confidence: float) -> Iterator[PlacedMention]:
    article = geoparsed.article
    told = (article.title, article.url, article.source, _iso(article.published), article.language)
    in_text = [r.mention for r in geoparsed.resolutions if r.mention.field == "text"]
    spans = sentences(article.text, [(mention.start, mention.end) for mention in in_text])
    for resolution in geoparsed.resolutions:
        mention, place = resolution.mention, resolution.place
        if place is None or resolution.confidence < min_confidence:
            continue
        sentence = article.title
        if mention.field == "text":
            start, end = shortened(
                article.text, sentence_at(spans, mention.start), (mention.start, mention.end)
            )
            sentence = article.text[start:end]
        yield PlacedMention(
            *told,
            mention.field,
            sentence,
            mention.surface,
            mention.kind,
            place.id,
            place.name,
            place.country,
            place.admin1,
            place.admin1_name,
            place.feature_code,
            place.lat,
            place.lon,
            resolution.confidence,
        )


def _lon_lat(lat: float, lon: float) -> tuple[float, float]:
    """GeoJSON puts longitude first (RFC 7946); this is the only place where export turns the two round."""
    return lon, lat


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None


def _inert(text: str) -> str:
    """Text that no spreadsheet program runs: behind an apostrophe where it begins like a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
