"""The article list as HTML.

Articles are written by strangers: every piece of their text goes through `_safe`, links are http or
https, and the guard's policy holds should anything slip through.
"""

import html
import re
from collections.abc import Iterable, Mapping
from datetime import UTC

from babel import Locale

from geodata.atlas import ArticleCard, Mark, sentence_around
from geodata.model import GeoparsedArticle, Place, Resolution

from .selection import visible_part
from .wording import counted, day, fraction, kind_of, language, placed, sureness

MOST_MENTIONS = 40
"""Of an article that are explained; more would bury the page."""
LEAST_CONFIDENCE = 0.01
"""Of a runner-up that is worth a reader's time."""
LONGEST_TITLE = 240
"""Characters of a title, or of the text where there is none."""


def article_list(
    cards: Iterable[ArticleCard],
    explained: Mapping[int, GeoparsedArticle],
    countries: Mapping[str, str],
    locale: Locale,
) -> str:
    """The articles one below the other.

    `explained` are the same articles by id, with what was made of their mentions; `countries` are
    names by ISO 3166-1 alpha-2.
    """
    rows = "".join(_row(card, explained.get(card.id), countries, locale) for card in cards)
    return f"<section class='articles' aria-label='Articles'>{rows}</section>"


def _row(
    card: ArticleCard, explained: GeoparsedArticle | None, countries: Mapping[str, str], locale: Locale
) -> str:
    sentences = "".join(
        f"<p class='sentence' dir='auto'>{_marked(snippet.text, snippet.marks)}</p>"
        for snippet in card.snippets
    )
    why = _why(card, explained, countries, locale) if explained else ""
    return (
        f"<article><p class='source'>{_told(card, locale)}</p>"
        f"<h3 dir='auto'>{_linked(_title(card), card.url)}</h3>{sentences}{why}</article>"
    )


def _told(card: ArticleCard, locale: Locale) -> str:
    told = [
        f"<bdi>{_safe(card.source)}</bdi>" if card.source else "unnamed source",
        day(card.published.astimezone(UTC).date(), locale) if card.published else "no date",
    ]
    if card.language and card.language != "en":
        told.append(_safe(language(card.language, locale)))
    return " · ".join(told)


def _title(card: ArticleCard) -> str:
    if not card.title.strip():
        return "Untitled"
    if len(card.title) > LONGEST_TITLE:
        return _safe(card.title[:LONGEST_TITLE]) + "…"
    return _marked(card.title, card.title_marks)


def _linked(title: str, url: str | None) -> str:
    if url is None or not re.match(r"https?://", url, re.IGNORECASE):
        return title
    return f"<a href='{_safe(url)}' target='_blank' rel='noopener noreferrer'>{title}</a>"


def _marked(text: str, marks: Iterable[Mark]) -> str:
    """A text with the places in it highlighted, those that are sought more than the others."""
    parts, at = [], 0
    for mark in marks:
        kind = "mark" if mark.sought else "u"
        parts += [_safe(text[at : mark.start]), f"<{kind}>{_safe(text[mark.start : mark.end])}</{kind}>"]
        at = mark.end
    return "".join(parts) + _safe(text[at:])


def _why(card: ArticleCard, found: GeoparsedArticle, countries: Mapping[str, str], locale: Locale) -> str:
    """What each mention was taken for, how surely and why, folded behind the surest of them."""
    if not found.resolutions:
        return "<p class='nowhere'>Names no place.</p>"
    marks = [*card.title_marks, *(mark for snippet in card.snippets for mark in snippet.marks)]
    sought = [mark for mark in marks if mark.sought]
    line = "No place is sure enough."
    if sought:
        surest = max(sought, key=lambda mark: mark.confidence)
        country = countries.get(surest.country or "", surest.country)
        line = f"<bdi>{_safe(placed(surest.place, country))}</bdi> {_confidence(surest.confidence, locale)}"
    items = "".join(_reason(found, r, countries, locale) for r in found.resolutions[:MOST_MENTIONS])
    rest = len(found.resolutions) - MOST_MENTIONS
    if rest > 0:
        items += f"<li>And {counted(rest, 'more mention', locale)}.</li>"
    asked = counted(len(found.resolutions), "mention", locale)
    return (
        f"<details><summary>{line}<span class='ask'>{asked}: why?</span></summary><ol>{items}</ol></details>"
    )


def _reason(
    found: GeoparsedArticle, resolution: Resolution, countries: Mapping[str, str], locale: Locale
) -> str:
    mention, place = resolution.mention, resolution.place
    text = found.article.title if mention.field == "title" else found.article.text
    start, end = sentence_around(text, mention.start, mention.end)
    before, after = _safe(text[start : mention.start]), _safe(text[mention.end : end])
    sentence = f"{before}<mark>{_safe(mention.surface)}</mark>{after}"
    taken = (
        f"{_place(place, countries)} {_confidence(resolution.confidence, locale)}" if place else "Not placed"
    )
    because = _listed("Because", map(_safe, resolution.reasons))
    others = [
        f"{_place(other, countries, unlike=place)} ({fraction(confidence, locale)})"
        for other, confidence in resolution.runners_up
        if confidence >= LEAST_CONFIDENCE
    ]
    return (
        f"<li><p class='sentence' dir='auto'>{sentence}</p><p class='taken'>{taken}</p>"
        f"{because}{_listed('It could also be', others)}</li>"
    )


def _listed(lead: str, items: Iterable[str]) -> str:
    said = "; ".join(items)
    return f"<p>{lead}: {said}.</p>" if said else ""


def _place(place: Place, countries: Mapping[str, str], unlike: Place | None = None) -> str:
    """A place with what it lies in; with its kind where another reads the same."""
    country = countries.get(place.country or "", place.country)
    said = placed(place.name, place.admin1_name, country)
    if unlike and (place.name, place.admin1, place.country) == (unlike.name, unlike.admin1, unlike.country):
        said += f", the {kind_of(place.feature_code)}"
    return f"<bdi>{_safe(said)}</bdi>"


def _confidence(confidence: float, locale: Locale) -> str:
    bar = f"<span class='bar'><i style='width:{round(100 * confidence)}%'></i></span>"
    return f"<span class='sure'>{bar} {sureness(confidence, locale)}</span>"


def _safe(text: str) -> str:
    """Text of a stranger, as text of HTML."""
    return html.escape(visible_part(text))
