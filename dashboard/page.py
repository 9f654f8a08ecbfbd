"""The page, from top to bottom. Streamlit runs it anew whenever the reader does something."""

from dataclasses import replace
from datetime import date

import streamlit as st

from dashboard import bar, choices, notice, panels, reading
from dashboard.chart import chart
from dashboard.colours import PALETTES
from dashboard.layers import dot_radius
from dashboard.legend import legend
from dashboard.reading import Moment
from dashboard.selection import quoted
from dashboard.timeline import timeline
from dashboard.wording import counted, headline, listed, placed, reading_locale
from geodata.errors import StoreError
from geodata.model import Selection

st.set_page_config("Dateline", page_icon=notice.STATIC / "icon.svg", layout="wide")
palette = PALETTES["dark" if st.context.theme.type == "dark" else "light"]
locale = reading_locale(st.context.locale)
names = reading.country_names()
notice.dress(palette)


def show(now: Moment) -> None:
    """Draw the view that the URL describes, as the store stands now."""
    view, wrong = choices.read(now)
    chosen = view.selection
    anywhere, around = replace(chosen, countries=(), place=None), replace(chosen, place=None)
    counts = reading.countries(now, anywhere)
    facets = reading.facets(now, chosen)
    place = None if chosen.place is None else reading.place(now, chosen.place)
    spot = placed(place.name, place.admin1_name, names.get(place.country or "")) if place else ""

    bar.bar(view, names, counts, reading.by(facets.sources), reading.by(facets.languages), locale)
    notice.ignored(wrong)
    bar.chips(bar.chosen_parts(view, names, spot, locale))
    page = reading.articles(now, chosen, view.page)
    if not page.total and chosen == Selection():
        notice.nothing_stored()
        return

    found = reading.timeline(now, chosen)
    days = {day: count for day, count in reading.by_day(found).items() if _within(day, chosen)}
    unplaced = reading.unplaced(now, chosen)
    dots = reading.places(now, around)
    left_out = f"{counted(unplaced.mentions, 'mention', locale)} could not be placed"
    subjects = [*([listed([names[code] for code in chosen.countries])] if chosen.countries else [])]
    subjects = [spot] if place else subjects
    subjects += [quoted(chosen.words)] if chosen.words else []
    span = (min(days), max(days)) if days else None
    notice.heading(headline(subjects, page.total, span, locale), f"{left_out}.")

    left, right = st.columns([1.5, 1], gap="medium")
    with right:  # first, so that the list is there before the map
        panels.switch(
            view,
            {
                "articles": page.total,
                "countries": len(counts),
                "places": len(dots.places) + dots.more,
                "unplaced": unplaced.mentions,
            },
            locale,
        )
        if view.panel == "articles":
            panels.articles(
                page, reading.explained(now, tuple(card.id for card in page.cards)), names, locale
            )
        elif view.panel == "countries":
            panels.countries(view, counts, names)
        elif view.panel == "places":
            panels.places(view, dots, names, locale)
        else:
            panels.unplaced(unplaced, locale)
    with left, st.container(key="atlas"):
        radius = dot_radius(page.total, dots.most) if place else 0.0
        ring = (place.lat, place.lon, radius) if place else None
        chart(
            view,
            counts,
            tuple(names),
            ring,
            now.revision,
            palette,
            headline(["Map"], page.total, span, locale),
        )
        legend(counts, palette, f"{left_out}.")
        timeline(days, found.undated, palette, locale)


def _within(day: date, chosen: Selection) -> bool:
    return (chosen.since is None or day >= chosen.since) and (chosen.until is None or day <= chosen.until)


try:
    with reading.moment() as now:
        show(now)
except StoreError as error:
    notice.cannot_read(str(error))
