"""Read articles, geoparse those that are new, and store them, with an account of each one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Protocol

from .articles import ENDINGS, Rejected, read_articles
from .model import Article, GeoparsedArticle
from .store import Saved, Store

__all__ = ["BATCH_SIZE", "ENDINGS", "Account", "Geoparser", "Rejected", "ingest", "take_in"]

BATCH_SIZE = 200
"""Articles in one transaction: so many are lost at most, and geoparsed again, where a process is killed."""

MOST_HELD = 10_000
"""Articles that are held back to the end: some 40 MB."""


class Geoparser(Protocol):
    """What ingest needs of a geoparser."""

    @property
    def version(self) -> str:
        """Stands in every result: what another version made is made again."""

    def geoparse_all(self, articles: Iterable[Article]) -> Iterator[GeoparsedArticle]:
        """One result for each article, in their order."""


@dataclass(frozen=True, slots=True)
class Account:
    """What became of the input: read == stored + updated + unchanged + rejected, always."""

    read: int
    """Articles, files and rows that were met."""
    stored: int
    """Articles that are new in the store."""
    updated: int
    """Stored before with another text, date, source … or by another geoparser, and replaced."""
    unchanged: int
    """Stored before just so, met twice, or followed by a later state of the same article."""
    rejected: int = 0
    """Files and rows that are no article, or cannot be stored."""

    def __post_init__(self) -> None:
        accounted = self.stored + self.updated + self.unchanged + self.rejected
        assert self.read == accounted, f"{self.read} articles were read, but {accounted} are accounted for"

    def __str__(self) -> str:
        """The account in words."""
        new = f"{self.stored:,} stored, {self.updated:,} updated"
        return f"{self.read:,} read: {new}, {self.unchanged:,} unchanged, {self.rejected:,} rejected."


def ingest(
    paths: Iterable[Path | str],
    store: Store,
    load_geoparser: Callable[[], Geoparser],
    progress: Callable[[int], None] | None = None,
    *,
    reject: Callable[[Rejected], None] = lambda rejected: None,
    version: str | None = None,
    batch_size: int = BATCH_SIZE,
) -> Account:
    """Store the articles of files and folders, each with its places.

    What is stored already is not geoparsed again, and the geoparser is not even loaded where nothing is
    new, provided that its `version` is given. `progress` is told how many more are done: stored for good,
    or found to be stored; `reject` of each that is rejected, as it is met, so that none need be kept.
    Whatever ends the process, each batch is stored wholly or not at all, and the next ingest of the same
    input goes on from there. Raises ArticleError where a path is not there, before anything is stored.
    """
    tell = progress or (lambda _: None)
    if version is None:
        loaded = load_geoparser()
        version, load_geoparser = loaded.version, lambda: loaded
    reading = _Reading()
    new = _new_articles(paths, store, version, batch_size, reading, tell, reject)
    first = next(new, None)
    saved = []
    if first is not None:
        geoparsed = load_geoparser().geoparse_all(chain([first], new))
        while batch := list(islice(geoparsed, batch_size)):
            one = store.save(batch)
            for refused in one.refused:
                reject(Rejected(refused.article.url or refused.article.title, refused.reason))
            saved.append(one)
            tell(len(batch))
    return _account(reading, saved)


def take_in(
    paths: Sequence[Path | str],
    store: Store,
    progress: Callable[[int], None] | None = None,
    *,
    reject: Callable[[Rejected], None] = lambda rejected: None,
    recogniser: str | None = None,
    processes: int | None = None,
    homes: bool = True,
) -> Account:
    """Ingest with Dateline's own geoparser, which is loaded where something is new.

    With `homes` it first learns from the articles where each source is at home, except from those on standard
    input, which can be read but once. `recogniser` and `processes` are those of `pipeline.Geoparser`.
    """
    from .pipeline import Geoparser, geoparser_version  # what they import takes long to load

    to_learn_from = [path for path in paths if str(path) != "-"]
    homes = homes and bool(to_learn_from)
    with ExitStack() as opened:

        def load() -> Geoparser:
            readings = chain.from_iterable(map(read_articles, to_learn_from))
            articles = (met for met in readings if isinstance(met, Article))
            known = articles if homes else None
            return opened.enter_context(
                Geoparser(recogniser=recogniser, processes=processes, learn_from=known)
            )

        version = geoparser_version(recogniser, homes=homes)
        return ingest(paths, store, load, progress, reject=reject, version=version)


@dataclass(slots=True)
class _Reading:
    """What is known of the input before anything of it is stored."""

    read: int = 0
    unchanged: int = 0
    rejected: int = 0


def _new_articles(
    paths: Iterable[Path | str],
    store: Store,
    version: str,
    batch_size: int,
    reading: _Reading,
    tell: Callable[[int], None],
    reject: Callable[[Rejected], None],
) -> Iterator[Article]:
    """The articles that have to be geoparsed; what becomes of the rest is noted in `reading`.

    One that is stored with another text is held back to the end, as the input may go on to what is stored:
    of several states of an article the last counts, every time.
    """
    # a list, so that a path that is not there is told before anything is done
    readings = chain.from_iterable([read_articles(path) for path in paths])
    held: dict[int, Article] = {}

    def count_unchanged(count: int) -> None:
        reading.unchanged += count
        tell(count)

    while batch := list(islice(readings, batch_size)):
        rejected = [met for met in batch if isinstance(met, Rejected)]
        articles = [met for met in batch if isinstance(met, Article)]
        known = store.known(articles, version)
        new = [article for article in articles if article.id not in known]
        rewritten = store.rewritten(new)
        reading.read += len(batch)
        reading.rejected += len(rejected)
        for one in rejected:
            reject(one)
        tell(len(rejected))
        count_unchanged(len(articles) - len(new))
        count_unchanged(sum(held.pop(key, None) is not None for key in known))
        for article in new:
            if article.id not in rewritten:
                yield article
                continue
            count_unchanged(held.pop(article.id, None) is not None)
            held[article.id] = article
            if len(held) > MOST_HELD:
                yield held.pop(next(iter(held)))
    yield from held.values()


def _account(reading: _Reading, saved: Iterable[Saved]) -> Account:
    stored, updated, unchanged, rejected = 0, 0, reading.unchanged, reading.rejected
    for batch in saved:
        stored += batch.new
        updated += batch.updated
        unchanged += batch.unchanged
        rejected += len(batch.refused)
    return Account(reading.read, stored, updated, unchanged, rejected)
