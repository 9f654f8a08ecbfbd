"""Geoparse: recognise the place names of an article, resolve them, and tell what it is about."""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from hashlib import blake2b
from importlib.metadata import version
from itertools import chain, islice, repeat
from multiprocessing import get_context
from typing import Any, TypeAlias

from .errors import GeodataError
from .focus import focus_of, focus_places_of
from .gazetteer import fingerprint, open_gazetteer
from .model import Article, GeoparsedArticle, Mention, Place, Resolution
from .recognise import GATE, Recogniser
from .resolve import RANKER, Home, Resolver, homes_of
from .resolve.cues import source_country
from .senses import mark_senses

FEW = 96
"""Up to so many articles, starting other processes takes longer than reading them in this one."""
CHUNK = 32
"""Articles that a process takes at a time."""
CHUNKS_AHEAD = 3
"""Chunks in hand for each process, so that none waits and memory stays flat however long the stream."""

Work: TypeAlias = tuple[Article, Sequence[Mention] | None]
"""An article, and the mentions to resolve where they are given."""


class Geoparser:
    """Places the names in articles; keeps open what that needs: the gazetteer, language pipelines, models.

    `recogniser` names an installed spaCy pipeline, or is `recognise.NO_PIPELINE`; None takes the one that
    comes with Dateline for the language. `processes` is how many work on a long stream; None is all cores.
    `homes` says where publishers are at home, by source; see `learn_homes`.
    """

    def __init__(
        self,
        *,
        recogniser: str | None = None,
        processes: int | None = None,
        homes: Mapping[str, Home] | None = None,
    ) -> None:
        self._recogniser = recogniser
        self._processes = processes or os.cpu_count() or 1
        gazetteer = open_gazetteer()
        self._homes = homes
        self._rooms = Recogniser(gazetteer, recogniser), Resolver(gazetteer, homes=homes)
        self.version = geoparser_version(recogniser, homes=homes is not None)
        """Stands in every result: what another version made is stale."""

    def geoparse(self, article: Article) -> GeoparsedArticle:
        """Geoparse one article."""
        return next(self.geoparse_all([article]))

    def geoparse_all(
        self, articles: Iterable[Article], given: Iterable[Sequence[Mention]] | None = None
    ) -> Iterator[GeoparsedArticle]:
        """Geoparse a stream, in its order; a long one on several processes.

        With `given`, the mentions of each article, exactly these are resolved instead of those
        recognised. No more of the stream is read than is being worked on. Raises GeodataError where a
        process dies.
        """
        stream: Iterator[Work] = zip(articles, repeat(None) if given is None else given, strict=False)
        head = list(islice(stream, FEW + 1))
        if self._processes == 1 or len(head) <= FEW:
            for chunk in _chunks(chain(head, stream)):
                yield from self._geoparse_chunk(chunk)
        else:
            yield from self._in_processes(_chunks(chain(head, stream)))

    def _geoparse_chunk(self, chunk: Sequence[Work]) -> Iterator[GeoparsedArticle]:
        recogniser, resolver = self._rooms
        recognised = recogniser.recognise_all(article for article, given in chunk if given is None)
        for article, given in chunk:
            mentions = next(recognised) if given is None else given
            resolutions = mark_senses(article, resolver.resolve(article, mentions))
            yield GeoparsedArticle(
                article,
                resolutions,
                focus_of(resolutions, at_home(article, self._homes)),
                self.version,
                focus_places_of(resolutions),
            )

    def _in_processes(self, chunks: Iterator[Sequence[Work]]) -> Iterator[GeoparsedArticle]:
        settings = (self._recogniser, self._homes)
        pool = ProcessPoolExecutor(self._processes, get_context("spawn"), _open_here, settings)
        waiting: deque[Future[list[GeoparsedArticle]]] = deque()
        try:
            for chunk in chunks:
                waiting.append(pool.submit(_geoparse_here, chunk))
                if len(waiting) >= self._processes * CHUNKS_AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise GeodataError(
                "A geoparsing process was ended from outside, for want of memory perhaps. Try fewer."
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)


def at_home(article: Article, homes: Mapping[str, Home] | None) -> Mapping[str, float]:
    """Country -> share: the one that the publisher's address ends in, else where it is at home, if known."""
    if country := source_country(article):
        return {country: 1.0}
    home = (homes or {}).get(article.source or "")
    return home.countries if home else {}


def learn_homes(articles: Iterable[Article]) -> dict[str, Home]:
    """Where the sources of these articles are at home, perhaps of the very ones to be geoparsed."""
    return homes_of(articles, open_gazetteer())


def geoparser_version(recogniser: str | None = None, *, homes: bool = False) -> str:
    """What a geoparser with these settings writes into its results, known without opening one."""
    models = blake2b(digest_size=4)
    for path in (GATE, RANKER):
        models.update(path.read_bytes())
    settings = (f", {recogniser}" if recogniser else "") + (", homes" if homes else "")
    return f"dateline {version('dateline')}, gazetteer {fingerprint()}, models {models.hexdigest()}{settings}"


def _chunks(work: Iterable[Work]) -> Iterator[Sequence[Work]]:
    stream = iter(work)
    while chunk := list(islice(stream, CHUNK)):
        yield chunk


_here: Geoparser | None = None
"""In a process of the pool: what it opened when it began."""


def _open_here(recogniser: str | None, homes: Mapping[str, Home] | None) -> None:
    global _here
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _here = Geoparser(recogniser=recogniser, processes=1, homes=homes)


def _geoparse_here(chunk: Sequence[Work]) -> list[GeoparsedArticle]:
    assert _here is not None, "the pool opens a geoparser in each process first"
    return list(_here._geoparse_chunk(chunk))


def as_row(geoparsed: GeoparsedArticle, row_id: object) -> dict[str, Any]:
    """The result as `parse` prints it, ready for JSON; places unknown to GeoNames have geonameid null."""
    places = {
        resolution.place.id: resolution.place for resolution in geoparsed.resolutions if resolution.place
    }
    return {
        "id": row_id,
        "mentions": [_mention_row(resolution) for resolution in geoparsed.resolutions],
        "focus": {country: round(weight, 4) for country, weight in geoparsed.focus.items()},
        "focus_places": [
            {**place_row(places[place]), "weight": round(weight, 4)}
            for place, weight in geoparsed.focus_places.items()
        ],
    }


def _mention_row(resolution: Resolution) -> dict[str, Any]:
    mention = resolution.mention
    return {
        "field": mention.field,
        "start": mention.start,
        "end": mention.end,
        "text": mention.surface,
        "kind": mention.kind,
        "sense": resolution.sense,
        **place_row(resolution.place),
        "confidence": resolution.confidence,
        "runners_up": [
            {**place_row(place), "confidence": confidence} for place, confidence in resolution.runners_up
        ],
        "reasons": list(resolution.reasons),
    }


def place_row(place: Place | None) -> dict[str, Any]:
    """A place as `parse` prints it; all null for None."""
    return {
        "geonameid": place.id if place and place.id > 0 else None,
        "own_id": place and place.own_id,
        "name": place and place.name,
        "country": place and place.country,
        "admin1": place and place.admin1,
        "admin1_name": place and place.admin1_name,
        "feature_code": place and place.feature_code,
        "lat": place and place.lat,
        "lon": place and place.lon,
    }
