"""The view that a reader has chosen, and its form in the URL: `?c=AM&q=border&from=2026-10-01`.

The URL is the one truth: the page reads its view from it on every run, and every choice writes it.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal, TypeAlias, TypeVar, get_args
from urllib.parse import urlencode

from geodata.model import Field, Selection, Sense

from .visible import quoted, visible

Measure: TypeAlias = Literal["articles", "share", "change"]
"""What the colour of a country tells: how many articles, what part of them, or how that has changed."""

Drawing: TypeAlias = Literal["dots", "heat", "arcs"]
"""How places are drawn over the countries."""

Panel: TypeAlias = Literal["articles", "countries", "places", "sources", "together", "unplaced"]
"""What stands beside the map."""

Params: TypeAlias = Mapping[str, Sequence[str]]
"""Query parameters; one that is repeated has several values."""

MOST_VALUES = 50
"""Of one parameter; a URL is not a way to make the store work."""
LONGEST_WORDS = 200
LONGEST_NAME = 200

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class View:
    """Everything that a shared URL says."""

    selection: Selection = field(default_factory=Selection)
    panel: Panel = "articles"
    page: int = 1
    """Of the list in the panel, from 1."""
    article: int | None = None
    """The article that is open for reading."""
    mention: tuple[Field, int] | None = None
    """Where in it the name stands that is asked about: the field, and the offset of its first character."""
    by: Measure = "articles"
    draw: Drawing = "dots"
    flat: bool = False
    """Whether the map is the plain picture that needs no WebGL."""


def parse(params: Params) -> tuple[View, tuple[str, ...]]:
    """The view that the parameters describe, and in words what in them is wrong.

    What is wrong is left out of the view. Never raises: a URL is written by anybody.
    """
    wrong: list[str] = []

    def values(key: str, read: Callable[[str], _Value | None]) -> tuple[_Value, ...]:
        given = params.get(key, ())
        if len(given) > MOST_VALUES:
            wrong.append(f"{key} has {len(given)} values; only the first {MOST_VALUES} count.")
        found: dict[_Value, None] = {}
        for text in given[:MOST_VALUES]:
            value = read(text)
            if value is None:
                wrong.append(f"{key}={quoted(text)} is not {MEANING[key]}.")
            else:
                found[value] = None
        return tuple(found)

    def value(key: str, read: Callable[[str], _Value | None]) -> _Value | None:
        found = values(key, read)
        if len(found) > 1:
            wrong.append(f"{key} is given more than once; the last counts.")
        return found[-1] if found else None

    since, until = value("from", _day), value("to", _day)
    if since and until and since > until:
        wrong.append(f"The days run backwards, from {since} to {until}.")
        since = until = None
    selection = Selection(
        countries=values("c", _country),
        beside=value("with", _country),
        place=value("p", _place),
        sources=values("s", _name),
        languages=values("lang", _language),
        since=since,
        until=until,
        words=value("q", _words) or "",
        min_confidence=value("conf", _confidence) or 0.0,
        sense=value("sense", _one_of(Sense)),
        about=bool(value("about", _one_of(Literal["1"]))),
        copies=bool(value("copies", _one_of(Literal["each"]))),
        worldview=value("w", _worldview) or "",
        revision=value("at", _whole),
    )
    view = View(
        selection,
        panel=value("v", _one_of(Panel)) or "articles",
        page=value("page", _page) or 1,
        article=value("a", _whole),
        mention=value("m", _mention),
        by=value("by", _one_of(Measure)) or "articles",
        draw=value("draw", _one_of(Drawing)) or "dots",
        flat=bool(value("map", _one_of(Literal["flat"]))),
    )
    wrong += [f"Nothing is called {quoted(key)} here." for key in params if key not in MEANING]
    return view, tuple(wrong)


def format(view: View) -> dict[str, list[str]]:  # noqa: A001 (the other half of parse)
    """The parameters that `parse` reads the view from; what is as usual is not named."""
    chosen = view.selection
    params: dict[str, list[str]] = {
        "c": list(chosen.countries),
        "with": [chosen.beside] if chosen.beside else [],
        "p": [] if chosen.place is None else [str(chosen.place)],
        "q": [chosen.words] if chosen.words else [],
        "from": [chosen.since.isoformat()] if chosen.since else [],
        "to": [chosen.until.isoformat()] if chosen.until else [],
        "s": list(chosen.sources),
        "lang": list(chosen.languages),
        "conf": [repr(chosen.min_confidence)] if chosen.min_confidence else [],
        "sense": [chosen.sense] if chosen.sense else [],
        "about": ["1"] if chosen.about else [],
        "copies": ["each"] if chosen.copies else [],
        "w": [chosen.worldview] if chosen.worldview else [],
        "at": [] if chosen.revision is None else [str(chosen.revision)],
        "v": [view.panel] if view.panel != "articles" else [],
        "page": [str(view.page)] if view.page != 1 else [],
        "a": [] if view.article is None else [str(view.article)],
        "m": [f"{'t' * (view.mention[0] == 'title')}{view.mention[1]}"] if view.mention else [],
        "by": [view.by] if view.by != "articles" else [],
        "draw": [view.draw] if view.draw != "dots" else [],
        "map": ["flat"] if view.flat else [],
    }
    return {key: values for key, values in params.items() if values}


def query(view: View) -> str:
    """The view as the part of a URL behind the question mark; empty for the empty view."""
    return urlencode(format(view), doseq=True)


def choose(view: View, **changes: object) -> View:
    """The view with other values in its selection, turned back to the first page of its list."""
    chosen = replace(view.selection, **changes)  # type: ignore[arg-type]
    return telling(replace(view, selection=chosen, page=1, article=None, mention=None))[0]


def telling(view: View) -> tuple[View, tuple[str, ...]]:
    """The view without what tells nothing beside the rest of it; that in words."""
    chosen, wrong = view.selection, []
    if view.panel == "together" and not chosen.countries and chosen.place is None:
        wrong.append("v=together needs a country or a place.")
        view = replace(view, panel="articles")
    if view.page > 1 and view.panel != "articles":
        wrong.append("Only the list of articles has pages.")
        view = replace(view, page=1)
    if view.mention and view.article is None:
        wrong.append("m is of an article, and none is named.")
        view = replace(view, mention=None)
    if view.by != "articles" and view.draw == "heat":
        wrong.append(f"Under heat no country has a colour, so by={view.by} tells nothing.")
        view = replace(view, by="articles")
    return view, tuple(wrong)


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


def _country(text: str) -> str | None:
    return text.upper() if re.fullmatch(r"[A-Za-z]{2}", text) else None


def _language(text: str) -> str | None:
    return text.lower() if re.fullmatch(r"[A-Za-z]{2,3}", text) else None


def _place(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?[0-9]{1,15}", text) else None


def _page(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[1-9][0-9]{0,5}", text) else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None


def _name(text: str) -> str | None:
    plain = visible(text)
    return plain if 0 < len(plain) <= LONGEST_NAME else None


def _words(text: str) -> str | None:
    plain = visible(text)
    return plain if 0 < len(plain) <= LONGEST_WORDS else None


def _confidence(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return abs(value) if math.isfinite(value) and 0 <= value <= 1 else None


def _whole(text: str) -> int | None:
    return int(text) if re.fullmatch(r"0|[1-9][0-9]{0,18}", text) and int(text) < 2**63 else None


def _mention(text: str) -> tuple[Field, int] | None:
    if not re.fullmatch(r"t?(0|[1-9][0-9]{0,8})", text):
        return None
    return ("title" if text.startswith("t") else "text", int(text.removeprefix("t")))


def _worldview(text: str) -> str | None:
    return text if re.fullmatch(r"[a-z][a-z-]{0,19}", text) else None


def _one_of(values: Any) -> Callable[[str], Any]:
    """A reader of just the values of a Literal."""
    return lambda text: text if text in get_args(values) else None
