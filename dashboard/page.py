"""The page, from top to bottom. Streamlit runs it anew whenever the reader does something."""

from dataclasses import replace

import streamlit as st

from dashboard import bar, chips, choices, intake, notice, panels, reading, review
from dashboard.article import article
from dashboard.chart import chart
from dashboard.citation import address
from dashboard.colours import PALETTES, Theme
from dashboard.controls import controls
from dashboard.legend import legend
from dashboard.measures import shading
from dashboard.selection import Panel
from dashboard.sharing import pinned
from dashboard.timeline import timeline
from dashboard.wording import headline, placed, reading_locale, said_of, unplaced_mentions
from geodata.errors import StoreError
from geodata.model import Selection

st.set_page_config("Dateline", page_icon=notice.STATIC / "icon.svg", layout="wide")
theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
palette = PALETTES[theme]
locale = reading_locale(st.context.locale)
names = reading.country_names(locale)
notice.dress(palette)


def show(now: reading.Moment) -> None:
    """Draw the view that the URL describes, as the store stands at a moment."""
    view, wrong = choices.read(now)
    chosen = view.selection
    counts = reading.countries(now, replace(chosen, countries=(), place=None))
    facets = reading.facets(now, chosen)
    sources, languages = reading.by(facets.sources), reading.by(facets.languages)
    place = None if chosen.place is None else reading.place(now, chosen.place, chosen.revision)
    spot = placed(place.name, place.admin1_name, names.get(place.country or "")) if place else ""

    if st.context.is_embedded:
        notice.embedded(address(st.context.url or "", view))
    else:
        bar.bar(now, view, names, counts, sources, languages, locale)
    page = reading.articles(now, chosen, view.page)
    with st.container():  # always there: were what follows to move up, the map would be loaded anew
        notice.ignored(wrong)
        if chosen.revision is not None:
            pinned(now, chosen.revision, locale)
        if not reading.read_only():
            intake.report(locale)
        if not page.total and chosen == Selection():
            notice.nothing_stored()
            return
        if reading.total(now, Selection()) <= notice.FEW and not st.context.is_embedded:
            notice.first_minute()
    days, undated = reading.days(now, replace(chosen, since=None, until=None))
    listed = reading.within(days, chosen)
    unplaced = reading.unplaced(now, chosen)
    dots = reading.places(now, replace(chosen, place=None))
    left_out = unplaced_mentions(unplaced.mentions, locale)
    said = headline(said_of(chosen, names, spot), page.total, listed, locale)
    notice.heading(said)
    chips.below(left_out, unplaced.mentions, list(chips.chosen_parts(view, names, spot, locale)))

    left, right = st.columns([1.5, 1], gap="medium")
    with right:  # first, so that the list is there before the map
        if view.article is not None and (opened := reading.opened(now, view.article, chosen.revision)):
            article(now, view, opened, names, locale)
        else:
            in_panels: dict[Panel, int] = {
                "articles": page.total, "countries": len(counts), "places": dots.of, "sources": len(sources),
                "unplaced": unplaced.mentions,
            }  # fmt: skip
            if chosen.countries or chosen.place is not None:
                in_panels["together"] = len(reading.together(now, chosen))
            match panels.switch(view, in_panels, locale):
                case "articles":
                    panels.articles(view, page, names, locale)
                case "countries":
                    panels.countries(view, counts, names)
                case "places":
                    panels.places(view, dots, names, locale)
                case "sources":
                    panels.sources(view, sources, locale)
                case "together":
                    panels.together(view, reading.together(now, chosen), names, locale)
                case "unplaced":
                    panels.unplaced(view, unplaced, locale)
                    if chosen.revision is None:
                        review.to_check(view, reading.to_check(now, chosen), names, locale)
    shaded = shading(now, view, palette, locale)
    with left, st.container(key="atlas"):
        controls(view)
        chart(now, view, shaded, place, theme, locale, f"Map: {said}")
        legend(now, view, shaded, palette, left_out, locale)
        timeline(view, days, undated, palette, locale)


try:
    with reading.moment() as moment:
        show(moment)
except StoreError as error:
    notice.cannot_read(str(error))
