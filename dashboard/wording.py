"""What the page says, in words and in the reader's way of writing numbers and dates.

The page speaks English; of the reader's locale it takes the variety of English, so that an
American reads "March 3, 2026" where others read "3 March 2026".
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from geodata.model import Selection

from .selection import quoted

SURENESS = ((0.95, "certain"), (0.8, "likely"), (0.5, "unsure"), (0.0, "a guess"))
"""From which confidence on a placing is called so."""
HIGHEST_TOLD = 0.99
"""Nothing is told with a confidence of 1.00: no placing is beyond doubt."""


KINDS = (
    ("PCL", "country"),
    ("ADM", "division"),
    ("P", "town"),
    ("SEA", "sea"),
    ("OCN", "ocean"),
    ("LK", "lake"),
    ("STM", "river"),
    ("MT", "mountains"),
    ("ISL", "island"),
    ("CONT", "continent"),
    ("RGN", "region"),
)
"""Beginnings of GeoNames feature codes, and what a reader calls such places."""


def reading_locale(tag: str | None) -> Locale:
    """The reader's English by a browser's language tag ("en-US"); British where it is no English."""
    try:
        locale = Locale.parse(tag or "en-GB", sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        locale = Locale("en", "GB")
    return locale if locale.language == "en" and locale.territory else Locale("en", "GB")


def number(value: int, locale: Locale) -> str:
    """A whole number: "1,204"."""
    return str(format_decimal(value, locale=locale))


def counted(value: int, noun: str, locale: Locale) -> str:
    """A number with what it counts: "1 article", "1,204 articles"."""
    return f"{number(value, locale)} {noun if value == 1 else noun + 's'}"


def day(value: date, locale: Locale) -> str:
    """A day: "3 March 2026"."""
    return str(format_date(value, "long", locale=locale))


def span(first: date, last: date, locale: Locale) -> str:
    """A stretch of days: "on 3 March 2026", "from 12 January to 3 March 2026"."""
    if first == last:
        return f"on {day(last, locale)}"
    start = day(first, locale)
    if locale.territory != "US" and first.year == last.year:  # where the year comes last it is said once
        start = (
            str(first.day) if first.month == last.month else format_skeleton("MMMMd", first, locale=locale)
        )
    return f"from {start} to {day(last, locale)}"


def listed(words: Sequence[str]) -> str:
    """Words in a row: "France", "France or Spain", "France, Spain or Italy"."""
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def sureness(confidence: float) -> str:
    """A confidence as a word with its number: "likely, 0.83"."""
    word = next(word for floor, word in SURENESS if confidence >= floor)
    return f"{word}, {min(confidence, HIGHEST_TOLD):.2f}"


def language(code: str, locale: Locale) -> str:
    """The name of an ISO 639-1 language; the code where it has none here."""
    return str(locale.languages.get(code, code))


def kind_of(feature_code: str) -> str:
    """What a reader calls a place of this GeoNames feature code: "town"."""
    return next((kind for start, kind in KINDS if feature_code.startswith(start)), "place")


def placed(name: str, *around: str | None) -> str:
    """A place with what it lies in: "Paris, Texas, United States"; what repeats is said once."""
    parts = {part.removeprefix("The "): part for part in reversed((name, *around)) if part}
    return ", ".join(reversed(parts.values()))


def said_of(chosen: Selection, countries: Mapping[str, str], place: str) -> list[str]:
    """What a selection is about, in words: the place or the countries, and what was searched for."""
    where = place or listed([countries[code] for code in chosen.countries])
    return [part for part in (where, quoted(chosen.words) if chosen.words else "") if part]


def unplaced_mentions(mentions: int, locale: Locale) -> str:
    """How many mentions are not on the map."""
    if not mentions:
        return "Every place name was placed."
    return f"{counted(mentions, 'mention', locale)} could not be placed."


def headline(subjects: Iterable[str], articles: int, days: Mapping[date, int], locale: Locale) -> str:
    """The view in words: "France, 12 articles from 12 January to 3 March 2026"."""
    found = counted(articles, "article", locale) if articles else "no articles"
    when = f" {span(min(days), max(days), locale)}" if days and articles else ""
    said = ", ".join([*subjects, found + when])
    return said[:1].upper() + said[1:]
