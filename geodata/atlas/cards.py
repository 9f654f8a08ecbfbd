"""The article list: each article with the sentences that name what the reader looks for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ..model import GeoparsedArticle, Resolution, Selection
from ..store import Store, load, query
from ..store.words import phrases, searchable
from .sentences import Span, sentence_at, sentences, shortened

SNIPPETS = 2
"""Sentences that are shown of an article."""
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Mark:
    """A placed mention in a text that is shown."""

    start: int
    end: int
    """Code points into the title or the snippet's text."""
    place_id: int
    place: str
    country: str | None
    """ISO 3166-1 alpha-2."""
    confidence: float
    sought: bool
    """Whether it is of the chosen place, or else of the chosen countries; all are where none is chosen."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A sentence of an article, cut with … where it is long. Plain text, not escaped."""

    text: str
    marks: tuple[Mark, ...]
    """In order; none overlap."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the text names what the reader looks for."""
        return tuple((mark.start, mark.end) for mark in self.marks if mark.sought)


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article as the list shows it. Plain text, not escaped."""

    id: int
    title: str
    """As printed; empty where the article has none."""
    title_marks: tuple[Mark, ...]
    source: str | None
    url: str | None
    """http or https."""
    author: str | None
    published: datetime | None
    """Aware, UTC."""
    language: str | None
    """ISO 639-1."""
    mentions: int
    """Place names in the whole article, placed or not."""
    snippets: tuple[Snippet, ...]
    """In the order of the text: those that name the chosen countries or place and hold the words
    looked for; where no sentence does either, the first."""
    copies: tuple[query.Copy, ...] = ()
    """The articles by which others tell the same story, the earliest first: source and id of each."""


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A page of the list."""

    cards: tuple[ArticleCard, ...]
    total: int
    """Articles on all pages."""
    number: int
    """Of this page, from 1."""
    pages: int
    """At least 1."""


def articles(store: Store, selection: Selection, *, page: int = 1, page_size: int = 10) -> ArticlePage:
    """The articles of a selection, newest first, those without a date last.

    A page number that is too small or too large gives the first or the last page.
    """
    with store.snapshot() as now:
        total = query.total(now, selection)
        pages = max(1, -(-total // page_size))
        number = min(max(page, 1), pages)
        ids = query.newest(now, selection, limit=page_size, offset=(number - 1) * page_size)
        found = load.articles(now, ids, selection.revision, explained=False)
        copies = query.copies(now, ids, selection)
    cards = tuple(card(each, selection, copies.get(each.article.id, ())) for each in found)
    return ArticlePage(cards, total, number, pages)


def card(
    geoparsed: GeoparsedArticle, selection: Selection, copies: tuple[query.Copy, ...] = ()
) -> ArticleCard:
    """An article with the sentences that matter to a selection."""
    article = geoparsed.article
    placed = [resolution for resolution in geoparsed.resolutions if is_placed(resolution, selection)]
    in_title = [resolution for resolution in placed if resolution.mention.field == "title"]
    in_text = [resolution for resolution in placed if resolution.mention.field == "text"]
    return ArticleCard(
        article.id,
        article.title,
        _marks(in_title, (0, len(article.title)), 0, selection),
        article.source,
        article.url,
        article.author,
        article.published,
        article.language,
        len(geoparsed.resolutions),
        snippets(article.text, in_text, selection),
        copies,
    )


def snippets(text: str, placed: Sequence[Resolution], selection: Selection) -> tuple[Snippet, ...]:
    """The sentences of a text to show for a selection; `placed` is what its mentions were placed as."""
    spans = sentences(text, [(resolution.mention.start, resolution.mention.end) for resolution in placed])
    named: dict[Span, Span] = {}
    for resolution in placed:
        if _is_sought(resolution, selection):
            mention = resolution.mention
            named.setdefault(sentence_at(spans, mention.start), (mention.start, mention.end))
    wanted = phrases(selection.words)

    def worth(sentence: Span) -> tuple[bool, int]:
        words = f" {searchable(text[slice(*sentence)])} " if wanted else ""
        return sentence in named, sum(f" {phrase} " in words for phrase in wanted)

    worths = {sentence: worth(sentence) for sentence in spans}
    worthy = [sentence for sentence in spans if any(worths[sentence])] or spans[:1]
    best = sorted(worthy, key=worths.__getitem__, reverse=True)[:SNIPPETS]
    return tuple(
        _snippet(text, sentence, named.get(sentence, (sentence[0], sentence[0])), placed, selection)
        for sentence in sorted(best)
    )


def _snippet(
    text: str, sentence: Span, kept: Span, placed: Sequence[Resolution], selection: Selection
) -> Snippet:
    start, end = shortened(text, sentence, kept)
    before, after = "…" * (start > sentence[0]), "…" * (end < sentence[1])
    shown = before + _SPACE.sub(" ", text[start:end]) + after
    return Snippet(shown, _marks(placed, (start, end), len(before), selection))


def _marks(
    resolutions: Sequence[Resolution], within: Span, shift: int, selection: Selection
) -> tuple[Mark, ...]:
    """The mentions within a stretch, their offsets from its beginning and `shift` characters more."""
    start, end = within
    return tuple(
        Mark(
            resolution.mention.start - start + shift,
            resolution.mention.end - start + shift,
            resolution.place.id,
            resolution.place.name,
            resolution.place.country,
            resolution.confidence,
            _is_sought(resolution, selection),
        )
        for resolution in resolutions
        if resolution.place and start <= resolution.mention.start and resolution.mention.end <= end
    )


def is_placed(resolution: Resolution, selection: Selection) -> bool:
    """Whether a mention counts as placed in the selection."""
    is_sure = resolution.place is not None and resolution.confidence >= selection.min_confidence
    return is_sure and selection.sense in (None, resolution.sense)


def _is_sought(resolution: Resolution, selection: Selection) -> bool:
    place = resolution.place
    if place is None:
        return False
    if selection.place is not None:
        return place.id == selection.place
    chosen = (*selection.countries, *([selection.beside] if selection.beside else []))
    return not chosen or place.country in chosen
