"""What is exported: the placed mentions of a selection, and its articles, as rows.

Rows come one by one, newest article first; nothing holds all of them in memory.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from ..atlas import is_placed
from ..atlas.sentences import sentence_at, sentences, shortened
from ..model import GeoparsedArticle, Selection
from ..store import Store, load


class PlacedMention(NamedTuple):
    """A row of the export. Its fields are the columns of tables and the properties in GeoJSON."""

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
    sense: str
    """What it stands for: the location ("literal") or those who act from there ("metonym")."""
    place_id: int
    """GeoNames id; negative for places that GeoNames does not have."""
    own_id: str | None
    """The id in a gazetteer that the user added."""
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
        yield from _placed_mentions(geoparsed, selection)


def listed_articles(store: Store, selection: Selection) -> Iterator[ListedArticle]:
    """Every article of a selection."""
    for geoparsed in load.stream(store, selection):
        article, resolutions = geoparsed.article, geoparsed.resolutions
        placed = sum(is_placed(resolution, selection) for resolution in resolutions)
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


def _placed_mentions(geoparsed: GeoparsedArticle, selection: Selection) -> Iterator[PlacedMention]:
    article = geoparsed.article
    told = (article.title, article.url, article.source, _iso(article.published), article.language)
    in_text = [r.mention for r in geoparsed.resolutions if r.mention.field == "text"]
    spans = sentences(article.text, [(mention.start, mention.end) for mention in in_text])
    for resolution in geoparsed.resolutions:
        mention, place = resolution.mention, resolution.place
        if place is None or not is_placed(resolution, selection):
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
            resolution.sense,
            place.id,
            place.own_id,
            place.name,
            place.country,
            place.admin1,
            place.admin1_name,
            place.feature_code,
            place.lat,
            place.lon,
            resolution.confidence,
        )


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None
