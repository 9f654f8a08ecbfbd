"""What a view asks for and there is not: countries, sources, languages, places, states of the data.

Or what would tell nothing beside the rest that it asks for.
"""

from dataclasses import replace

from geodata.model import Selection
from geodata.worldviews import WORLDVIEWS

from . import reading
from .reading import Moment
from .selection import View, telling
from .visible import quoted, visible
from .why import named
from .wording import ENGLISH


def known(now: Moment, view: View) -> tuple[View, tuple[str, ...]]:
    """The view without what there is not; that in words."""
    chosen, names = view.selection, reading.country_names()
    seen = WORLDVIEWS.get(chosen.worldview, WORLDVIEWS[""])
    untold = chosen.revision is not None and reading.saved_at(now, chosen.revision) is None
    at = None if untold else chosen.revision
    nameless = set(chosen.languages) - ENGLISH.languages.keys()
    everything = reading.facets(now, Selection(revision=at)) if chosen.sources or nameless else None
    sources = {visible(name): name for name in reading.by(everything.sources)} if everything else {}
    unspoken = nameless - reading.by(everything.languages).keys() if everything else set()
    codes = [*chosen.countries, *([chosen.beside] if chosen.beside else [])]
    nowhere = chosen.place is not None and reading.place(now, chosen.place, at) is None
    opened = None if view.article is None else reading.opened(now, view.article, at)
    unread = view.article is not None and opened is None
    unnamed = opened is not None and view.mention is not None and not named(opened, view)
    unseen = [] if chosen.worldview in WORLDVIEWS else [chosen.worldview]
    merged = [code for code in codes if code in seen.countries]
    wrong = [
        *(f"There is no worldview {quoted(key)}." for key in unseen),
        *(f"{names[code]} counts as {names[seen.owner(code)]} here." for code in merged),
        *([f"The data have never been in a state {chosen.revision}."] if untold else []),
        *(f"There is no country {quoted(code)}." for code in codes if code not in names),
        *(f"No article is from {quoted(name)}." for name in chosen.sources if visible(name) not in sources),
        *([f"No article names a place {chosen.place}."] if nowhere else []),
        *(f"There is no language {quoted(code)}." for code in chosen.languages if code in unspoken),
        *([f"There is no article {view.article}."] if unread else []),
        *(["The article has no name where the link says."] if unnamed else []),
    ]
    kept = replace(
        chosen,
        countries=tuple(dict.fromkeys(seen.owner(code) for code in chosen.countries if code in names)),
        beside=seen.owner(chosen.beside) if chosen.beside and chosen.beside in names else None,
        worldview="" if unseen else chosen.worldview,
        sources=tuple(sources[visible(name)] for name in chosen.sources if visible(name) in sources),
        languages=tuple(code for code in chosen.languages if code not in unspoken),
        place=None if nowhere else chosen.place,
        revision=at,
    )
    article = None if unread else view.article
    mention = None if unread or unnamed else view.mention
    view, idle = telling(replace(view, selection=kept, article=article, mention=mention))
    page = reading.articles(now, kept, view.page).number if view.page > 1 else 1
    if page < view.page:
        wrong.append(f"The list has no page {view.page}; this is its last.")
    return replace(view, page=page), (*wrong, *idle)
