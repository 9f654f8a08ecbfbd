"""What strangers wrote, as HTML.

Articles and gazetteers are written by strangers: every piece of their text goes through `safe`, links
are http or https, and the guard's policy holds should anything slip through.
"""

import html
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from babel import Locale

from geodata.model import Place

from .visible import visible_part
from .wording import day, kind_of, language, placed, sureness


def safe(text: str) -> str:
    """Text of a stranger, as text of HTML."""
    return html.escape(visible_part(text))


def wrapped(text: str, stretches: Iterable[tuple[int, int, str]]) -> str:
    """A text with stretches of it in elements: (start, end, "mark class='people'"), in order."""
    parts, at = [], 0
    for start, end, element in stretches:
        parts += [safe(text[at:start]), f"<{element}>{safe(text[start:end])}</{element.split()[0]}>"]
        at = end
    return "".join(parts) + safe(text[at:])


def told(
    source: str | None, published: datetime | None, code: str | None, author: str | None, locale: Locale
) -> str:
    """Where an article is from: source, day, language where it is not English, author."""
    parts = [
        f"<bdi>{safe(source)}</bdi>" if source else "unnamed source",
        day(published.astimezone(UTC).date(), locale) if published else "no date",
    ]
    if code and code != "en":
        parts.append(safe(language(code, locale)))
    if author:
        parts.append(f"by <bdi>{safe(author)}</bdi>")
    return " · ".join(parts)


def original(url: str | None) -> str:
    """A link to where an article was published; nothing where that is no web address."""
    if url is None or not re.match(r"https?://", url, re.IGNORECASE):
        return ""
    return f"<a class='original' href='{safe(url)}' target='_blank' rel='noopener noreferrer'>original</a>"


def place_words(place: Place, countries: Mapping[str, str], unlike: Place | None = None) -> str:
    """A place with what it lies in, as plain text; with its kind where another reads the same."""
    country = countries.get(place.country or "", place.country)
    said = placed(place.name, place.admin1_name, country)
    if unlike and (place.name, place.admin1, place.country) == (unlike.name, unlike.admin1, unlike.country):
        said += f", the {kind_of(place.feature_code)}"
    return visible_part(said)


def confidence_bar(confidence: float, locale: Locale) -> str:
    """How sure a placing is: a thin bar, and in words."""
    width = round(100 * confidence)
    return f"<span class='sure' style='--sure:{width}%'>{sureness(confidence, locale)}</span>"
