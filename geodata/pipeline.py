"""Geoparse: recognise the place names of an article, resolve them, and tell what it is about."""

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cache, cached_property, partial
from hashlib import blake2b
from importlib.metadata import version
from itertools import chain, islice, tee
from operator import itemgetter
from typing import Self, TypeAlias, TypeVar

from .focus import focus_of, focus_places_of
from .gazetteer import fingerprint, open_gazetteer
from .model import Article, GeoparsedArticle, Mention
from .processes import Crew
from .recognise import GATE, NO_PIPELINE, PIPELINES, Recogniser
from .resolve import RANKER, Home, Named, Resolver, homes_from, places_named, sample
from .resolve.cues import source_country
from .senses import mark_senses

logger = logging.getLogger(__name__)

FORERUNNER = "geodata.forerunner"
"""What the process imports of which the others are forks."""
FEW = 96
"""Up to so many articles, starting other processes takes longer than reading them in this one."""
CHUNK = 8
"""Articles that a process takes at a time: a task that is soon done, when all are to end."""
MOST_CHARACTERS = 200_000
"""Characters with which a task is full, however few the articles: what is found is held to its end."""
REMEMBERED = 4_000_000
"""Characters of articles whose names are found once: to learn homes from, and to be placed with them."""

Item = TypeVar("Item")
Task = TypeVar("Task")
Result = TypeVar("Result")
Work: TypeAlias = tuple[Article, Sequence[Mention] | None]
"""An article, and the mentions to resolve where they are given."""
Homes: TypeAlias = Mapping[str, Home]
"""Source -> where it is at home."""


class Geoparser:
    """Places the names in articles; keeps open what that needs: the gazetteer, language pipelines, models.

    `recogniser` names an installed spaCy pipeline, or is `recognise.NO_PIPELINE`; None takes the one that
    comes with Dateline for the language. `processes` is how many work on a long stream; None is all cores.
    From the articles of `learn_from` it first learns where their publishers are at home; they may be the
    very ones to be geoparsed. It is a context manager, which ends the other processes.

    Raises GazetteerError where the gazetteer is missing and cannot be built.
    """

    def __init__(
        self,
        *,
        recogniser: str | None = None,
        processes: int | None = None,
        learn_from: Iterable[Article] | None = None,
    ) -> None:
        open_gazetteer()  # where it is missing it is built here, once, and not by each process for itself
        self._recogniser = recogniser
        self._processes = processes or os.cpu_count() or 1
        self.version = geoparser_version(recogniser, homes=learn_from is not None)
        """Stands in every result: what another version made is stale."""
        self._remembered: dict[Article, tuple[Mention, ...]] = {}
        with ExitStack() as unless_learnt:
            unless_learnt.push(self)
            self.homes = self._learn_homes(learn_from) if learn_from is not None else {}
            """Where the publishers are at home, by source."""
            unless_learnt.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if "_crew" in self.__dict__:
            self._crew.let_go()
            del self._crew

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
        stream: Iterator[Work] = (
            ((article, self._remembered.get(article)) for article in self._telling(articles))
            if given is None
            else zip(articles, given, strict=False)
        )
        stream, is_long = self._is_long(stream)
        tasks = ((chunk, self._homes_of(chunk)) for chunk in _chunks(stream, itemgetter(0)))
        yield from chain.from_iterable(self._map(_geoparse, tasks, is_long))

    def _telling(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The articles; of each language that no pipeline reads it is said once."""
        told = set(PIPELINES)
        for article in articles:
            if self._recogniser is None and article.language and article.language not in told:
                told.add(article.language)
                logger.warning(
                    "No language pipeline for %r: the gazetteer alone finds the names in such articles.",
                    article.language,
                )
            yield article

    def _learn_homes(self, articles: Iterable[Article]) -> Homes:
        stream, is_long = self._is_long(sample(articles))
        first, to_remember = tee(_up_to(REMEMBERED, stream))
        remembered = self._remembering(to_remember, self._named_in(first, _named, is_long))
        return homes_from(chain(remembered, self._named_in(stream, _scouted, is_long)))

    def _named_in(
        self,
        articles: Iterable[Article],
        how: Callable[["_Tools", Sequence[Article]], list[Named]],
        is_long: bool,
    ) -> Iterator[Named]:
        return chain.from_iterable(self._map(how, _chunks(articles, lambda article: article), is_long))

    def _remembering(self, articles: Iterable[Article], named: Iterable[Named]) -> Iterator[Named]:
        for article, one in zip(articles, named, strict=True):
            self._remembered[article] = one.mentions
            yield one

    def _homes_of(self, chunk: Sequence[Work]) -> Homes:
        sources = {article.source or "" for article, _ in chunk}
        return {source: self.homes[source] for source in sources if source in self.homes}

    def _is_long(self, stream: Iterator[Item]) -> tuple[Iterator[Item], bool]:
        """The same stream, and whether several processes are to work on it."""
        if self._processes == 1:
            return stream, False
        head = list(islice(stream, FEW + 1))
        return chain(head, stream), len(head) > FEW

    def _map(
        self, work: Callable[["_Tools", Task], Result], tasks: Iterable[Task], is_long: bool
    ) -> Iterator[Result]:
        task_work = partial(_with_tools, work, self._recogniser, self.version)
        return self._crew.map(task_work, tasks) if is_long else map(task_work, tasks)

    @cached_property
    def _crew(self) -> Crew:
        return Crew(self._processes, [*([] if self._recogniser == NO_PIPELINE else ["spacy"]), FORERUNNER])


class _Tools:
    """What one process needs to read and place."""

    def __init__(self, recogniser: str | None, version: str) -> None:
        gazetteer = open_gazetteer()
        self.recogniser = Recogniser(gazetteer, recogniser)
        self.scout = Recogniser(gazetteer, NO_PIPELINE)
        self.resolver = Resolver(gazetteer)
        self.version = version


def at_home(article: Article, homes: Homes) -> Mapping[str, float]:
    """Country -> share: the one that the publisher's address ends in, else where it is at home, if known."""
    if country := source_country(article):
        return {country: 1.0}
    home = homes.get(article.source or "")
    return home.countries if home else {}


def geoparser_version(recogniser: str | None = None, *, homes: bool = False) -> str:
    """What a geoparser with these settings writes into its results, known without opening one."""
    models = blake2b(digest_size=4)
    for path in (GATE, RANKER):
        models.update(path.read_bytes())
    settings = (f", {recogniser}" if recogniser else "") + (", homes" if homes else "")
    return f"dateline {version('dateline')}, gazetteer {fingerprint()}, models {models.hexdigest()}{settings}"


def _chunks(stream: Iterable[Item], article_of: Callable[[Item], Article]) -> Iterator[Sequence[Item]]:
    chunk: list[Item] = []
    characters = 0
    for one in stream:
        chunk.append(one)
        characters += len(article_of(one).text)
        if len(chunk) == CHUNK or characters >= MOST_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


def _up_to(characters: int, articles: Iterator[Article]) -> Iterator[Article]:
    """The first articles of a stream, up to the one with which they have so many characters."""
    for article in articles:
        yield article
        characters -= len(article.text)
        if characters <= 0:
            return


def _with_tools(
    work: Callable[[_Tools, Task], Result], recogniser: str | None, version: str, task: Task
) -> Result:
    return work(_tools(recogniser, version), task)


_tools = cache(_Tools)


def _geoparse(tools: _Tools, task: tuple[Sequence[Work], Homes]) -> list[GeoparsedArticle]:
    chunk, homes = task
    recognised = tools.recogniser.recognise_all(article for article, given in chunk if given is None)
    return [
        placed(article, next(recognised) if given is None else given, tools.resolver, homes, tools.version)
        for article, given in chunk
    ]


def placed(
    article: Article, mentions: Sequence[Mention], resolver: Resolver, homes: Homes, geoparser: str = ""
) -> GeoparsedArticle:
    """What the mentions of an article mean, in which sense, and what the article is about."""
    resolutions = mark_senses(article, resolver.resolve(article, mentions, homes.get(article.source or "")))
    focus = focus_of(resolutions, at_home(article, homes))
    return GeoparsedArticle(article, resolutions, focus, geoparser, focus_places_of(resolutions))


def _named(tools: _Tools, chunk: Sequence[Article]) -> list[Named]:
    return list(places_named(chunk, tools.recogniser))


def _scouted(tools: _Tools, chunk: Sequence[Article]) -> list[Named]:
    """The same without a language pipeline: soon found, and enough where it is for homes alone."""
    return list(places_named(chunk, tools.scout))
