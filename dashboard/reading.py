"""What the page reads from the store; each answer is kept for the revision it was read at."""

import gc
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from threading import BoundedSemaphore

import pandas as pd
from babel import Locale

from geodata import atlas, shapes
from geodata.errors import StoreError
from geodata.model import GeoparsedArticle, Mention, Place, Selection
from geodata.sphere import Box
from geodata.store import Store, corrections, load, open_store, query, ranked
from geodata.store import pairs as store_pairs
from geodata.store.corrections import Effect
from geodata.store.doubts import Doubt, doubts
from geodata.store.pairs import PlacePair
from geodata.store.standing import Correction, Rulings

from .overlay import dot_radius
from .wording import ENGLISH, country_in

MOST_DOTS = 2_000
"""More would hide each other, and be slow to draw."""

MOST_IN_TILE = 500
"""Of the other places, in a tile of the map; more would hide each other as well."""

MOST_DOUBTS = 30
"""Names to check; whoever has gone through them gets the next."""

MOST_ARCS = 60
"""More would be a tangle."""

remembered = lru_cache(maxsize=128)
"""Keeps so many answers for all readers, of 10 to 60 kB."""

lately = lru_cache(maxsize=32)
"""Keeps fewer, of up to 300 kB."""

seats = BoundedSemaphore(os.cpu_count() or 1)
"""For as many pages as there are cores to be drawn at once: more would hold each other up, and the server,
which is to send what they have drawn."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The store as it stands; two of the same revision are the same, and so is what is read at them."""

    store: Store = field(compare=False)
    path: Path
    revision: int


@dataclass(frozen=True, slots=True)
class Dots:
    """The places that are drawn, those that most articles name first."""

    places: tuple[ranked.PlaceCount, ...]
    of: int
    """Places in all; those that fewer articles name are drawn where the map is near."""
    most: int
    """Articles that name the place that most do."""

    def radius(self, articles: int) -> float:
        """Of the dot of a place that so many articles name, in pixels."""
        return dot_radius(articles, self.most)


@contextmanager
def moment() -> Iterator[Moment]:
    """The store as it stands now, whoever writes meanwhile. Raises StoreError where it cannot be read."""
    with store().snapshot() as snapshot:
        yield Moment(snapshot, snapshot.path, snapshot.revision)


@cache
def store() -> Store:
    """The store that $DATELINE_STORE names, opened once. Raises StoreError where it cannot be."""
    return open_store(os.environ.get("DATELINE_STORE"))


def make_ready() -> None:
    """Read what is counted by, and load what tells the classes, so that the first reader need not wait.

    What a server holds from then on is not looked through for garbage again: all readers would have to wait
    for a fifth of a second whenever Python does.
    """
    with suppress(StoreError):
        query.total(store(), Selection())
    import_module("mapclassify")
    gc.collect()
    gc.freeze()


def read_only() -> bool:
    """Whether readers may only read: $DATELINE_READ_ONLY is set, by `--read-only`, or the file protected."""
    path = store().path
    return bool(os.environ.get("DATELINE_READ_ONLY")) or not all(
        os.access(each, os.W_OK) for each in (path, path.parent)
    )


@cache
def country_names(locale: Locale = ENGLISH) -> Mapping[str, str]:
    """Names of all countries by ISO 3166-1 alpha-2, in the order of the numbers in the geometry."""
    english = shapes.countries()["name"]
    return {str(code): country_in(locale, str(code), name) for code, name in english.items()}


@remembered
def articles(now: Moment, selection: Selection, page: int) -> atlas.ArticlePage:
    """A page of the list."""
    return atlas.articles(now.store, selection, page=page)


@remembered
def total(now: Moment, selection: Selection) -> int:
    """How many articles the list holds."""
    return query.total(now.store, selection)


@remembered
def opened(now: Moment, number: int, revision: int | None) -> atlas.OpenArticle | None:
    """The article of this id, to be read; None where there is none."""
    found = load.article(now.store, number, revision)
    return atlas.opened(found, ruled(now, number, revision)[1]) if found else None


@remembered
def ruled(now: Moment, number: int, revision: int | None) -> tuple[GeoparsedArticle | None, Rulings]:
    """The article of this id as the geoparser left it, and what people corrected in it."""
    return corrections.of_article(now.store, number, revision)


@remembered
def effect(now: Moment, correction: Correction) -> Effect:
    """What a correction would change. Raises StoreError where it cannot be made."""
    return corrections.preview(now.store, correction)


@remembered
def standing_in(
    now: Moment, mentions: tuple[tuple[int, Mention], ...]
) -> tuple[tuple[GeoparsedArticle, Mention], ...]:
    """Mentions with their articles, which are told by their ids."""
    found = {each.article.id: each for each in load.articles(now.store, [number for number, _ in mentions])}
    return tuple((found[number], mention) for number, mention in mentions)


@remembered
def countries(now: Moment, selection: Selection) -> dict[str, int]:
    """Articles by country, of the countries that have any."""
    return query.countries(now.store, selection)


@remembered
def together(now: Moment, selection: Selection) -> dict[str, int]:
    """Articles of the list by country that they name, too, most first."""
    return query.beside(now.store, selection)


@lately
def places(now: Moment, selection: Selection) -> Dots:
    """The places that most articles name."""
    found, of = ranked.top_places(now.store, selection, limit=MOST_DOTS)
    return Dots(tuple(found), of, found[0].articles if found else 1)


def further_places(now: Moment, selection: Selection, inside: Box) -> Dots:
    """Of the places that fewer articles name, those in a part of the map."""
    found, of = ranked.top_places(now.store, selection, limit=MOST_IN_TILE, after=MOST_DOTS, inside=inside)
    return Dots(tuple(found), of, places(now, selection).most)


@remembered
def pairs(now: Moment, selection: Selection) -> list[PlacePair]:
    """The places that most articles name together."""
    return store_pairs.pairs(now.store, selection, limit=MOST_ARCS)


@remembered
def days(now: Moment, selection: Selection) -> tuple[Mapping[date, int], int]:
    """Articles by day, in order, whatever days are chosen, and how many have no date."""
    found = atlas.timeline(now.store, selection)
    return dict(found.days.itertuples(index=False)), found.undated


def within(days: Mapping[date, int], selection: Selection) -> dict[date, int]:
    """Those of the days that are chosen."""
    first, last = selection.since or date.min, selection.until or date.max
    return {day: count for day, count in days.items() if first <= day <= last}


@remembered
def facets(now: Moment, selection: Selection) -> atlas.Facets:
    """Articles by source and by language."""
    return atlas.facets(now.store, selection)


@remembered
def unplaced(now: Moment, selection: Selection) -> atlas.Unplaced:
    """What could not be placed."""
    return atlas.unplaced(now.store, selection)


@remembered
def to_check(now: Moment, selection: Selection) -> list[Doubt]:
    """What was placed least surely."""
    return doubts(now.store, selection, limit=MOST_DOUBTS)


@remembered
def saved_at(now: Moment, revision: int) -> datetime | None:
    """When the data came to be in a state, UTC."""
    return load.saved_at(now.store, revision)


@remembered
def place(now: Moment, number: int, revision: int | None) -> Place | None:
    """The place of this id, if any article names it."""
    naming = query.newest(now.store, Selection(place=number, revision=revision), limit=1)
    for article in load.articles(now.store, naming, revision):
        for resolution in article.resolutions:
            if resolution.place and resolution.place.id == number:
                return resolution.place
    return None


def by(table: pd.DataFrame) -> dict[str, int]:
    """A table of names and articles as a mapping."""
    return dict(zip(table.iloc[:, 0], table["articles"], strict=True))
