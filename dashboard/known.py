"""What a view asks for and there is not: countries, sources, places, states of the data."""

from dataclasses import replace

from geodata.model import Selection
from geodata.worldviews import WORLDVIEWS

from . import reading
from .reading import Moment
from .selection import View
from .visible import quoted, visible


def known(now: Moment, view: View) -> tuple[View, tuple[str, ...]]:
    """The view without countries, sources and a place that there are not; these in words."""
    chosen, names = view.selection, reading.country_names()
    seen = WORLDVIEWS.get(chosen.worldview, WORLDVIEWS[""])
    untold = chosen.revision is not None and reading.saved_at(now, chosen.revision) is None
    at = None if untold else chosen.revision
    everything = reading.facets(now, Selection(revision=at)) if chosen.sources else None
    sources = {visible(name): name for name in reading.by(everything.sources)} if everything else {}
    named = [*chosen.countries, *([chosen.beside] if chosen.beside else [])]
    nowhere = chosen.place is not None and reading.place(now, chosen.place, at) is None
    unread = view.article is not None and reading.opened(now, view.article, at) is None
    unseen = [] if chosen.worldview in WORLDVIEWS else [chosen.worldview]
    merged = [code for code in named if code in seen.countries]
    wrong = [
        *(f"There is no worldview {quoted(key)}." for key in unseen),
        *(f"{names[code]} counts as {names[seen.owner(code)]} here." for code in merged),
        *([f"The data have never been in a state {chosen.revision}."] if untold else []),
        *(f"There is no country {quoted(code)}." for code in named if code not in names),
        *(f"No article is from {quoted(name)}." for name in chosen.sources if visible(name) not in sources),
        *([f"No article names a place {chosen.place}."] if nowhere else []),
        *([f"There is no article {view.article}."] if unread else []),
    ]
    kept = replace(
        chosen,
        countries=tuple(dict.fromkeys(seen.owner(code) for code in chosen.countries if code in names)),
        beside=seen.owner(chosen.beside) if chosen.beside and chosen.beside in names else None,
        worldview="" if unseen else chosen.worldview,
        sources=tuple(sources[visible(name)] for name in chosen.sources if visible(name) in sources),
        place=None if nowhere else chosen.place,
        revision=at,
    )
    return replace(view, selection=kept, article=None if unread else view.article), tuple(wrong)
