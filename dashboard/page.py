"""The page, from top to bottom. Streamlit runs it anew whenever the reader does something."""

from dataclasses import replace
from time import sleep

import streamlit as st

from dashboard import bar, chips, choices, intake, notice, panels, reading, review
from dashboard.article import article
from dashboard.chart import chart
from dashboard.citation import address, title_of
from dashboard.colours import PALETTES, Theme
from dashboard.controls import controls
from dashboard.legend import legend
from dashboard.measures import shading
from dashboard.sharing import pinned
from dashboard.timeline import timeline
from dashboard.wording import placed, reading_locale, unplaced_mentions
from geodata.errors import StoreError
from geodata.model import Selection

ROW = 30
"""Pixels."""
HEAD_START_S = 0.02
"""Of the list before the rest: a browser that has both at once draws both, for three times as long, and
what counts the rest would hold up what sends the list."""

theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
palette = PALETTES[theme]
locale = reading_locale(st.context.locale)
names = reading.country_names(locale)


def show(now: reading.Moment, *, complete: bool) -> None:
    """Draw the view that the URL describes, as the store stands at a moment.

    `complete` tells whether all that the reader has dropped is in it.

    The list, which a reader waits for, is sent before all else: what stands above it has its place already,
    and is filled once the list is on its way and the rest is counted.
    """
    view, wrong = choices.read(now)
    chosen = view.selection
    page = reading.articles(now, chosen, view.page)
    opened = None if view.article is None else reading.opened(now, view.article, chosen.revision)
    has_none = not page.total and chosen == Selection()
    # of a height that the style sheet overrules: only so are they there before what is in them
    head = st.container(key="head", height=ROW, border=False)
    if not has_none:
        left, right = st.columns([1.5, 1], gap="medium")
        with right:
            if opened:
                article(now, view, opened, names, locale)
            else:
                tabs = st.container(key="tabs", height=ROW, border=False)
                if view.panel == "articles":
                    panels.articles(view, page, names, locale)

    if opened or view.panel == "articles":
        sleep(HEAD_START_S)
    counts = reading.countries(now, replace(chosen, countries=(), place=None))
    place = None if chosen.place is None else reading.place(now, chosen.place, chosen.revision)
    sources = reading.by(reading.facets(now, chosen).sources)
    dots = reading.places(now, replace(chosen, place=None))
    is_centred = bool(chosen.countries) or chosen.place is not None
    together = reading.together(now, chosen) if is_centred else {}
    unplaced = reading.unplaced(now, chosen)
    days, undated = reading.days(now, replace(chosen, since=None, until=None))
    all_days, _ = reading.days(now, Selection(revision=chosen.revision))

    choices.write()
    with head:
        notice.dress(palette)
        if st.context.is_embedded:
            notice.embedded(address(st.context.url or "", view))
        else:
            bar.bar(now, view, names, counts, locale)
        with st.container():  # always there: were what follows to move up, it would be made anew
            notice.ignored(wrong)
            if chosen.revision is not None:
                pinned(now, chosen.revision, locale)
            if not reading.read_only():
                intake.report(complete=complete, locale=locale)
            if has_none:
                notice.nothing_stored()
                return
            if reading.total(now, Selection()) <= notice.FEW and not st.context.is_embedded:
                notice.first_minute()
        said = title_of(now, chosen, locale)
        notice.heading(said)
        below = st.container(
            key="below", horizontal=True, gap="small", vertical_alignment="center", height=ROW, border=False
        )

    spot = placed(place.name, place.admin1_name, names.get(place.country or "")) if place else ""
    left_out = unplaced_mentions(unplaced.mentions, page.total, locale)
    with below:
        chips.below(left_out, unplaced.mentions, list(chips.chosen_parts(view, names, spot, locale)))
    if not opened:
        with tabs:
            panels.switch(view, {
                "articles": page.total, "countries": len(counts), "places": dots.of, "sources": len(sources),
                "together": len(together), "unplaced": unplaced.mentions,
            }, locale)  # fmt: skip
        with right:
            match view.panel:
                case "countries":
                    panels.countries(view, counts, names)
                case "places":
                    panels.places(view, dots, names, locale)
                case "sources":
                    panels.sources(view, sources, locale)
                case "together":
                    panels.together(view, together, names, locale)
                case "unplaced":
                    panels.unplaced(view, unplaced, locale)
                    if chosen.revision is None:
                        review.to_check(view, reading.to_check(now, chosen), names, locale)
    shaded = shading(now, view, palette, locale)
    with left, st.container(key="atlas"):
        if not st.context.is_embedded:
            controls(view)
        chart(now, view, shaded, place, theme, locale, f"Map: {said}")
        legend(now, view, shaded, palette, left_out, locale)
        timeline(view, days, undated, all_days, palette, locale)


try:
    with reading.seats:
        complete = intake.all_in()  # asked before the moment: what was in by then is in it
        with reading.moment() as moment:
            show(moment, complete=complete)
except StoreError as error:
    notice.dress(palette)
    notice.cannot_read(str(error))
