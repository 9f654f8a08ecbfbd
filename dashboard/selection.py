"""The view that a reader has chosen, and its form in the URL: `?c=AM&q=border&from=2026-10-01`.

The URL is the one truth: the page reads its view from it on every run, and every choice writes it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias, TypeVar
from urllib.parse import urlencode

from geodata.model import Field, Selection, Sense

from . import parameters
from .visible import quoted

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
                wrong.append(f"{key}={quoted(text)} is not {parameters.MEANING[key]}.")
            else:
                found[value] = None
        return tuple(found)

    def value(key: str, read: Callable[[str], _Value | None]) -> _Value | None:
        found = values(key, read)
        if len(found) > 1:
            wrong.append(f"{key} is given more than once; the last counts.")
        return found[-1] if found else None

    since, until = value("from", parameters.day), value("to", parameters.day)
    if since and until and since > until:
        wrong.append(f"The days run backwards, from {since} to {until}.")
        since = until = None
    selection = Selection(
        countries=values("c", parameters.country),
        beside=value("with", parameters.country),
        place=value("p", parameters.place),
        sources=values("s", parameters.name),
        languages=values("lang", parameters.language),
        since=since,
        until=until,
        words=value("q", parameters.words) or "",
        min_confidence=value("conf", parameters.confidence) or 0.0,
        sense=value("sense", parameters.one_of(Sense)),
        about=bool(value("about", parameters.one_of(Literal["1"]))),
        copies=bool(value("copies", parameters.one_of(Literal["each"]))),
        worldview=value("w", parameters.worldview) or "",
        revision=value("at", parameters.whole),
    )
    view = View(
        selection,
        panel=value("v", parameters.one_of(Panel)) or "articles",
        page=value("page", parameters.page) or 1,
        article=value("a", parameters.whole),
        mention=value("m", parameters.mention),
        by=value("by", parameters.one_of(Measure)) or "articles",
        draw=value("draw", parameters.one_of(Drawing)) or "dots",
        flat=bool(value("map", parameters.one_of(Literal["flat"]))),
    )
    wrong += [f"Nothing is called {quoted(key)} here." for key in params if key not in parameters.MEANING]
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
