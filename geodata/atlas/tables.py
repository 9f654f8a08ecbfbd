"""What is on the map and beside it, as tables."""

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from .. import shapes
from ..model import Selection
from ..store import Store, query, ranked

MOST_PLACES = 2_000
"""Dots beyond that hide each other, and the page would be slow to send."""
MOST_NAMES = 100
"""Names that could not be placed, as many as are listed."""


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a selection's articles, as many as are shown."""

    table: pd.DataFrame
    """place_id, name, country (ISO 3166-1 alpha-2), admin1_name, feature_code, lat, lon (degrees, WGS84),
    articles, mentions; those that most articles name first."""
    more: int
    """Places that are not in the table, each named by as many articles as its last or fewer."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """When a selection's articles were published."""

    days: pd.DataFrame
    """day (UTC), articles; days without an article are not in it."""
    undated: int
    """Articles without a date."""


@dataclass(frozen=True, slots=True)
class Facets:
    """What else a reader can narrow a selection by."""

    sources: pd.DataFrame
    """source, articles; most first. Articles without a source are not in it."""
    languages: pd.DataFrame
    """language (ISO 639-1), articles; most first. Articles without a language are not in it."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What in a selection's articles could not be placed, or not surely enough."""

    mentions: int
    names: pd.DataFrame
    """surface, mentions, articles; the most frequent first, at most MOST_NAMES."""


def countries(store: Store, selection: Selection) -> gpd.GeoDataFrame:
    """Every country with the number of articles that name it or a place in it.

    Indexed by ISO 3166-1 alpha-2, EPSG:4326. Columns: name, label_lat, label_lon (degrees), geometry,
    articles. A code that has no shape has a row, too, without geometry, its code for a name.
    """
    found = query.countries(store, selection)
    known = shapes.countries(selection.worldview)[["name", "label_lat", "label_lon", "geometry"]]
    table = known.reindex(known.index.union(list(found)))
    table["name"] = table["name"].fillna(table.index.to_series())
    return table.assign(articles=pd.Series(found, dtype="int64").reindex(table.index, fill_value=0))


def places(store: Store, selection: Selection, *, limit: int = MOST_PLACES) -> Places:
    """The places that most articles name. Countries are not among them: they colour the map."""
    top, total = ranked.top_places(store, selection, limit=limit)
    return Places(pd.DataFrame(top, columns=ranked.PlaceCount._fields), total - len(top))


def timeline(store: Store, selection: Selection) -> Timeline:
    """Articles by day, whatever days are chosen."""
    days, undated = query.days(store, selection)
    return Timeline(pd.DataFrame(days.items(), columns=["day", "articles"]), undated)


def facets(store: Store, selection: Selection) -> Facets:
    """Articles by source, whatever sources are chosen, and by language likewise."""
    return Facets(
        pd.DataFrame(query.by_source(store, selection).items(), columns=["source", "articles"]),
        pd.DataFrame(query.by_language(store, selection).items(), columns=["language", "articles"]),
    )


def unplaced(store: Store, selection: Selection) -> Unplaced:
    """The mentions in the articles of the list that count as placed nowhere."""
    names = query.unplaced_names(store, selection, limit=MOST_NAMES)
    table = pd.DataFrame(names, columns=query.UnplacedName._fields)
    return Unplaced(query.unplaced(store, selection), table)
