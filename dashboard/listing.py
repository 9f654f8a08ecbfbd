"""The rows of the article list as HTML."""

from collections.abc import Mapping

from babel import Locale

from geodata.atlas import ArticleCard, Mark

from .markup import confidence_bar, original, safe, told, wrapped
from .wording import placed

LONGEST_TITLE = 240
"""Characters of a title, or of the text where there is none."""


def article_row(card: ArticleCard, countries: Mapping[str, str], locale: Locale) -> str:
    """An article of the list; `countries` are names by ISO 3166-1 alpha-2."""
    sentences = "".join(
        f"<p class='sentence' dir='auto'>{_marked(snippet.text, snippet.marks)}</p>"
        for snippet in card.snippets
    )
    source = told(card.source, card.published, card.language, None, locale)
    return (
        f"<article><p class='source'>{source}{original(card.url)}</p>"
        f"<h3 dir='auto'>{_title(card)}</h3>{sentences}"
        f"<p class='taken'>{_taken(card, countries, locale)}</p></article>"
    )


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
    return f"<bdi>{safe(where)}</bdi> {confidence_bar(surest.confidence, locale)}"
