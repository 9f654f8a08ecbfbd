"""What the page says, in words and in the reader's way of writing numbers and dates.

The page speaks English. Of the reader's locale it takes the names of countries and languages, and how
numbers and dates are written: an American reads "March 3, 2026", a German "3.3.2026", since a German
month would look odd in an English sentence. The names and forms are those of CLDR, through Babel.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from unicodedata import bidirectional

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_decimal, format_percent

from geodata.model import Selection

from .visible import quoted

ENGLISH = Locale("en", "GB")
"""Where nothing is known of the reader."""

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
    """The reader's locale by a browser's language tag ("de-AT"); British where it is unknown or "en"."""
    try:
        locale = Locale.parse(tag, sep="-") if tag else ENGLISH
    except (UnknownLocaleError, ValueError, TypeError):
        return ENGLISH
    return ENGLISH if locale == Locale("en") else locale


@lru_cache(maxsize=20_000)  # a page says some thousand numbers, and Babel takes its time over each
def number(value: int, locale: Locale) -> str:
    """A whole number: "1,204"."""
    return str(format_decimal(value, locale=locale))


def counted(value: int, noun: str, locale: Locale) -> str:
    """A number with what it counts: "1 article", "1,204 articles"."""
    return f"{number(value, locale)} {noun if value == 1 else noun + 's'}"


def day(value: date, locale: Locale) -> str:
    """A day: "3 March 2026", in figures where months have other names than English ones."""
    return str(format_date(value, day_pattern(locale), locale=locale))


@cache  # Babel takes its time over it
def day_pattern(locale: Locale) -> str:
    """CLDR's pattern of such a day."""
    long, figures = locale.date_formats["long"], locale.datetime_skeletons["yMd"]
    return str((long if locale.language == "en" else figures).pattern).replace("\u200f", "")


def moment(value: datetime, locale: Locale) -> str:
    """A moment: "3 March 2026, 14:05 UTC"."""
    return f"{day(value.date(), locale)}, {format_time(value, 'short', locale=locale)} UTC"


def date_field(locale: Locale) -> str:
    """How a date is typed: "DD/MM/YYYY"."""
    pattern = str(locale.date_formats["short"].pattern)
    parts = sorted(("YYYY", "MM", "DD"), key=lambda part: pattern.lower().index(part[0].lower()))
    return next((mark for mark in pattern if mark in "./-"), "/").join(parts)


def span(first: date, last: date, locale: Locale) -> str:
    """A stretch of days: "on 3 March 2026", "from 12 January to 3 March 2026"."""
    if first == last:
        return f"on {day(last, locale)}"
    start = day(first, locale)
    year_comes_last = locale.language == "en" and locale.territory != "US"
    if year_comes_last and first.year == last.year:  # it is said once
        start = (
            str(first.day) if first.month == last.month else format_skeleton("MMMMd", first, locale=locale)
        )
    return f"from {start} to {day(last, locale)}"


def listed(words: Sequence[str]) -> str:
    """Words in a row: "France", "France or Spain", "France, Spain or Italy"."""
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def sureness(confidence: float, locale: Locale) -> str:
    """A confidence as a word with its number: "likely, 0.83"."""
    word = next(word for floor, word in SURENESS if confidence >= floor)
    return f"{word}, {fraction(min(confidence, HIGHEST_TOLD), locale)}"


def fraction(value: float, locale: Locale) -> str:
    """A number in [0, 1] to two places: "0.83"."""
    return str(format_decimal(value, "0.00", locale=locale))


def percent(value: float, locale: Locale) -> str:
    """A share of a hundred, to two digits that count: "0.4%", "12%"."""
    rounded = float(f"{value:.2g}") if value < 10 else round(value)
    return str(format_percent(rounded / 100, locale=locale, decimal_quantization=False))


def signed(value: int, locale: Locale) -> str:
    """A whole number that is added or taken away: "+3", "−3"."""
    return ("+" if value > 0 else "−" if value < 0 else "") + number(abs(value), locale)


def language(code: str, locale: Locale) -> str:
    """The name of an ISO 639-1 language; the code where it has none here."""
    return str(locale.languages.get(code, code))


def country_in(locale: Locale, code: str, english: str) -> str:
    """The name of a country for a reader; ours in English, which is shorter than CLDR's."""
    return english if locale.language == "en" else str(locale.territories.get(code, english))


def isolated(text: str) -> str:
    """Text that may run from right to left, fit to stand in a sentence that runs from left to right.

    Of what is quoted the marks are the sentence's own, and stand as in it.
    """
    runs_left = any(bidirectional(letter) in {"R", "AL"} for letter in text)
    start = "\u2066" if text.startswith("“") else "\u2068"
    return f"{start}{text}\u2069" if runs_left else text


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
    where = f"about {where}" if where and chosen.about else where
    if chosen.beside:
        where = f"{where} with {countries[chosen.beside]}" if where else countries[chosen.beside]
    return [part for part in (where, quoted(chosen.words) if chosen.words else "") if part]


def unplaced_mentions(mentions: int, articles: int, locale: Locale) -> str:
    """How many mentions of so many articles are not on the map."""
    if not mentions:
        return "Every place name was placed." if articles else ""
    return f"{counted(mentions, 'mention', locale)} could not be placed."


def headline(
    subjects: Iterable[str], articles: int, days: Collection[date], locale: Locale, undated: int = 0
) -> str:
    """The view in words: "France, 12 articles from 12 January to 3 March 2026".

    `days` are those of the articles that have one; `undated` is how many have none.
    """
    found = counted(articles, "article", locale) if articles else "no articles"
    dated = f", {number(articles - undated, locale)} of them" if undated else ""
    when = f"{dated} {span(min(days), max(days), locale)}" if days and articles else ""
    said = ", ".join([*map(isolated, subjects), found + when])
    return said[:1].upper() + said[1:]
