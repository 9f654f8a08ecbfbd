"""From a selection to what the page shows: map, dots, list, timeline and what to choose from.

`select` gives all of it as of one moment. Its parts can be asked for one by one, so that a page may
show the list before the map; `Store.snapshot` keeps them to one moment, too. What the numbers mean
stands in `store.query`.
"""

from dataclasses import dataclass

import geopandas as gpd

from ..model import Selection
from ..store import Store
from .article import Manner, OpenArticle, Stretch, opened
from .cards import ArticleCard, ArticlePage, Mark, Snippet, articles, card, is_placed
from .sentences import sentence_around
from .tables import Facets, Places, Timeline, Unplaced, countries, facets, places, timeline, unplaced

__all__ = [
    "ArticleCard",
    "ArticlePage",
    "Atlas",
    "Facets",
    "Manner",
    "Mark",
    "OpenArticle",
    "Places",
    "Snippet",
    "Stretch",
    "Timeline",
    "Unplaced",
    "articles",
    "card",
    "countries",
    "facets",
    "is_placed",
    "opened",
    "places",
    "select",
    "sentence_around",
    "timeline",
    "unplaced",
]


@dataclass(frozen=True, slots=True)
class Atlas:
    """What a selection finds in a store."""

    countries: gpd.GeoDataFrame
    places: Places
    articles: ArticlePage
    timeline: Timeline
    facets: Facets
    unplaced: Unplaced
    revision: int
    """The state of the store that all this is of."""


def select(store: Store, selection: Selection, *, page: int = 1, page_size: int = 10) -> Atlas:
    """All that the page shows of a selection, as of one moment."""
    with store.snapshot() as now:
        return Atlas(
            countries(now, selection),
            places(now, selection),
            articles(now, selection, page=page, page_size=page_size),
            timeline(now, selection),
            facets(now, selection),
            unplaced(now, selection),
            now.revision,
        )
