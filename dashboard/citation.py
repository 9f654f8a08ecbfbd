"""What is said of a view that is taken along: its title, how it is cited, whose data it shows."""

from dataclasses import replace
from datetime import date

from babel import Locale

from geodata.model import Selection

from . import reading
from .chips import chosen_parts
from .reading import Moment
from .selection import View, query
from .visible import visible
from .wording import ENGLISH, counted, day, headline, isolated, number, placed, said_of

DATA_NOTE = "Places: GeoNames, CC BY 4.0. Shapes: Natural Earth, public domain."
"""Whose work the map shows, as their licences ask for."""


def subjects_of(now: Moment, chosen: Selection, locale: Locale = ENGLISH) -> list[str]:
    """What a selection is about, in words."""
    names = reading.country_names(locale)
    place = None if chosen.place is None else reading.place(now, chosen.place, chosen.revision)
    spot = placed(place.name, place.admin1_name, names.get(place.country or "")) if place else ""
    return said_of(chosen, names, spot)


def narrowing(chosen: Selection, locale: Locale = ENGLISH) -> list[str]:
    """What its title does not say of a selection, in words."""
    about = chosen.about and not chosen.countries and chosen.place is None  # else the title says so
    rest = Selection(
        sources=chosen.sources, languages=chosen.languages, sense=chosen.sense, about=about,
        min_confidence=chosen.min_confidence, copies=chosen.copies,
    )  # fmt: skip
    return [visible(said) for said, _ in chosen_parts(View(rest), {}, "", locale)]


def title_of(now: Moment, chosen: Selection, locale: Locale = ENGLISH) -> str:
    """The view in words, as its headline says it."""
    days, undated = reading.days(now, replace(chosen, since=None, until=None))
    if chosen.since or chosen.until:
        days, undated = reading.within(days, chosen), 0
    return headline(subjects_of(now, chosen, locale), reading.total(now, chosen), days, locale, undated)


def source_note(now: Moment, chosen: Selection, today: date, locale: Locale = ENGLISH) -> str:
    """Of how many articles and sources the view is, which these are, and as of when."""
    every = reading.by(reading.facets(now, chosen).sources)  # whichever are chosen
    sources = len(every.keys() & chosen.sources if chosen.sources else every)
    total = reading.articles(now, chosen, 1).total
    of = f" of {counted(sources, 'source', locale)}" if sources else ""
    state = number(chosen.revision or now.revision, locale)
    said = f"{counted(total, 'article', locale)}{of}, state {state} of the data, {day(today, locale)}."
    narrowed = ", ".join(map(isolated, narrowing(chosen, locale)))
    return f"{said} Chosen: {narrowed}." if narrowed else said


def citation(now: Moment, view: View, page: str, today: date, locale: Locale = ENGLISH) -> str:
    """How to cite a view; its link shows the same numbers tomorrow. `page` is the URL of the page."""
    chosen = view.selection
    link = address(page, replace(view, selection=replace(chosen, revision=chosen.revision or now.revision)))
    return f"“{title_of(now, chosen, locale)}.” Dateline. {source_note(now, chosen, today, locale)} {link}"


def address(page: str, view: View) -> str:
    """The URL of a view; `page` is that of the page."""
    asked = query(view)
    return page.split("?")[0].rstrip("/") + (f"/?{asked}" if asked else "/")
