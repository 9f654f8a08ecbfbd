"""The article list as HTML."""

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from babel import Locale

from geodata.atlas import ArticleCard, ArticlePage, Mark

from .markup import confidence_bar, original, safe, told, wrapped
from .selection import View, query
from .wording import counted, number, placed

LONGEST_TITLE = 240
"""Characters of a title, or of the text where there is none."""
MOST_COPIES = 40
"""Of a story that are listed."""


def article_list(page: ArticlePage, view: View, countries: Mapping[str, str], locale: Locale) -> str:
    """A page of the list; `countries` are names by ISO 3166-1 alpha-2. Each article opens in the view."""
    rows = "".join(_row(card, view, countries, locale) for card in page.cards)
    # by its number the browser knows that another page is shown, and goes to its top
    return f"<section class='articles' aria-label='Articles' data-page='{page.number}'>{rows}</section>"


def _row(card: ArticleCard, view: View, countries: Mapping[str, str], locale: Locale) -> str:
    sentences = "".join(
        f"<p class='sentence' dir='auto'>{_marked(snippet.text, snippet.marks)}</p>"
        for snippet in card.snippets
    )
    source = told(card.source, card.published, card.language, None, locale)
    return (
        f"<article><p class='source'>{source}{original(card.url)}</p>"
        f"<h2 dir='auto'><a href='{_opening(view, card.id)}'>{_title(card)}</a></h2>{sentences}"
        f"<p class='taken'>{_taken(card, countries, locale)}</p>{_copies(card, view, locale)}</article>"
    )


def _opening(view: View, article: int) -> str:
    """The address at which an article is open."""
    return f"?{escape(query(replace(view, article=article)))}"


def _copies(card: ArticleCard, view: View, locale: Locale) -> str:
    """Who else printed the story, folded; each copy can be opened."""
    if not card.copies:
        return ""
    links = " · ".join(
        f"<a href='{_opening(view, copy.article_id)}'><bdi>{safe(copy.source or 'unnamed source')}</bdi></a>"
        for copy in card.copies[:MOST_COPIES]
    )
    rest = len(card.copies) - MOST_COPIES
    more = f" and {number(rest, locale)} more" if rest > 0 else ""
    others = counted(len(card.copies), "other source", locale)
    return f"<details class='copies'><summary>also in {others}</summary><p>{links}{more}</p></details>"


def _title(card: ArticleCard) -> str:
    if not card.title.strip():
        return "Untitled"
    if len(card.title) > LONGEST_TITLE:
        return safe(card.title[:LONGEST_TITLE]) + "…"
    return _marked(card.title, card.title_marks)


def _marked(text: str, marks: tuple[Mark, ...]) -> str:
    """A text with the places in it highlighted, those that are sought more than the others."""
    return wrapped(text, ((mark.start, mark.end, "mark" if mark.sought else "u") for mark in marks))


def _taken(card: ArticleCard, countries: Mapping[str, str], locale: Locale) -> str:
    """What the surest of the names that are looked for was taken for, and how surely."""
    if not card.mentions:
        return "Names no place."
    marks = [*card.title_marks, *(mark for snippet in card.snippets for mark in snippet.marks)]
    sought = [mark for mark in marks if mark.sought]
    if not sought:
        return "No place is sure enough."
    surest = max(sought, key=lambda mark: mark.confidence)
    where = placed(surest.place, countries.get(surest.country or "", surest.country))
    mentions = counted(card.mentions, "mention", locale)
    return f"<bdi>{safe(where)}</bdi> {confidence_bar(surest.confidence, locale)} <span>{mentions}</span>"
