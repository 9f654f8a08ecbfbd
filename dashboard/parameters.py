"""The parameters of the page's URL: what each means, and how its value is read.

What a text cannot mean is read as None; a URL is written by anybody.
"""

import math
import re
from collections.abc import Callable
from datetime import date
from typing import Any, get_args

from geodata.model import Field

from .visible import visible

LONGEST_WORDS = 200
LONGEST_NAME = 200

MEANING = {
    "c": "a country code such as AM",
    "with": "a country code such as AM",
    "p": "the number of a place",
    "q": f"a search of at most {LONGEST_WORDS} characters",
    "from": "a day such as 2026-10-01",
    "to": "a day such as 2026-10-31",
    "s": "the name of a source",
    "lang": "a language code such as fr",
    "conf": "a confidence from 0 to 1",
    "sense": "literal or metonym",
    "about": "1",
    "copies": "each",
    "w": "a worldview such as un",
    "at": "the number of a state of the data",
    "v": "articles, countries, places, sources, together or unplaced",
    "page": "a page number",
    "a": "the number of an article",
    "m": "the place of a name in an article, such as 120 or t12",
    "by": "articles, share or change",
    "draw": "dots, heat or arcs",
    "map": "flat",
}


def country(text: str) -> str | None:
    """A country's code."""
    return text.upper() if re.fullmatch(r"[A-Za-z]{2}", text) else None


def language(text: str) -> str | None:
    """A language's code."""
    return text.lower() if re.fullmatch(r"[A-Za-z]{2,3}", text) else None


def place(text: str) -> int | None:
    """A place's id."""
    return int(text) if re.fullmatch(r"-?[0-9]{1,15}", text) else None


def page(text: str) -> int | None:
    """A page's number, from 1."""
    return int(text) if re.fullmatch(r"[1-9][0-9]{0,5}", text) else None


def day(text: str) -> date | None:
    """A day."""
    try:
        return date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None


def name(text: str) -> str | None:
    """A name."""
    plain = visible(text)
    return plain if 0 < len(plain) <= LONGEST_NAME else None


def words(text: str) -> str | None:
    """Words to search."""
    plain = visible(text)
    return plain if 0 < len(plain) <= LONGEST_WORDS else None


def confidence(text: str) -> float | None:
    """A confidence."""
    try:
        value = float(text)
    except ValueError:
        return None
    return abs(value) if math.isfinite(value) and 0 <= value <= 1 else None


def whole(text: str) -> int | None:
    """A whole number that a store can hold."""
    return int(text) if re.fullmatch(r"0|[1-9][0-9]{0,18}", text) and int(text) < 2**63 else None


def mention(text: str) -> tuple[Field, int] | None:
    """Where a name stands: in the title or the text, and its first character."""
    if not re.fullmatch(r"t?(0|[1-9][0-9]{0,8})", text):
        return None
    return ("title" if text.startswith("t") else "text", int(text.removeprefix("t")))


def worldview(text: str) -> str | None:
    """What could be the key of a worldview."""
    return text if re.fullmatch(r"[a-z][a-z-]{0,19}", text) else None


def one_of(values: Any) -> Callable[[str], Any]:
    """A reader of just the values of a Literal."""
    return lambda text: text if text in get_args(values) else None
