"""Why is this dot here: what one mention was taken for, how surely, and what spoke for it."""

from collections.abc import Iterable, Mapping

import streamlit as st
from babel import Locale

from geodata.atlas import sentence_around
from geodata.atlas.sentences import shortened
from geodata.model import GeoparsedArticle, Mention, Place, Resolution, Selection
from geodata.store.standing import Rulings

from .markup import confidence_bar, place_words, safe
from .selection import visible

BRIEF = 60
"""Characters of a sentence by which a mention is known among others."""
LEAST_CONFIDENCE = 0.01
"""Of a runner-up that is worth a reader's time."""


def asked(geoparsed: GeoparsedArticle, rulings: Rulings, selection: Selection) -> Mention | None:
    """The mention that is asked about: the chosen one, else the first that the selection is about.

    It stays so where a correction makes the selection about something else.
    """
    kept: tuple[int | None, Mention | None] = st.session_state.get("asked", (None, None))
    article_id, mention = kept
    if article_id != geoparsed.article.id or mention not in mentions(geoparsed, rulings):
        sought = (each.mention for each in geoparsed.resolutions if _sought(each, selection))
        mention = next(sought, None)
        ask(geoparsed.article.id, mention)
    return mention


def ask(article_id: int, mention: Mention | None) -> None:
    """Ask about a mention while its article is open."""
    st.session_state["asked"] = article_id, mention


def choice(geoparsed: GeoparsedArticle, rulings: Rulings, chosen: Mention | None) -> None:
    """Let a reader choose which mention is asked about."""
    article_id = geoparsed.article.id
    numbers = {mention: number for number, mention in enumerate(mentions(geoparsed, rulings), 1)}

    def note() -> None:
        # a browser that has not yet shown what was chosen for the reader reports nothing
        if told := st.session_state[key]:
            ask(article_id, told)

    key = f"which of {article_id}"
    st.session_state[key] = chosen
    st.selectbox(
        "Why is this place here?", list(numbers), key=key, index=0 if chosen else None,
        placeholder="Choose a place name", filter_mode="contains", on_change=note,
        format_func=lambda mention: visible(f"{numbers[mention]} · {_in_brief(geoparsed, mention)}"),
    )  # fmt: skip


def mentions(geoparsed: GeoparsedArticle, rulings: Rulings) -> list[Mention]:
    """All that can be asked about; also those of which somebody said that they name no place."""
    every = {each.mention for each in geoparsed.resolutions} | rulings.keys()
    return sorted(every, key=lambda mention: (mention.field != "title", mention.start))


def explanation(
    geoparsed: GeoparsedArticle,
    mention: Mention,
    resolution: Resolution | None,
    countries: Mapping[str, str],
    locale: Locale,
) -> str:
    """What was made of a mention, as HTML; `resolution` is None where it names no place."""
    said = sentence(geoparsed, mention)
    if resolution is None:
        return f"<div class='why'>{said}<p class='taken'>Names no place</p></div>"
    place = resolution.place
    taken = "<p class='taken'>Not placed</p>"
    if place:
        sure = confidence_bar(resolution.confidence, locale)
        taken = f"<p class='taken'>{_place(place, countries)} {sure}</p>"
    because = _listed("Because", map(safe, resolution.reasons))
    others = "".join(
        f"<li>{_place(other, countries, unlike=place)} {confidence_bar(confidence, locale)}</li>"
        for other, confidence in resolution.runners_up
        if confidence >= LEAST_CONFIDENCE
    )
    runners_up = f"<p>It could also be</p><ul class='others'>{others}</ul>" if others else ""
    return f"<div class='why'>{said}{taken}{because}{runners_up}</div>"


def sentence(geoparsed: GeoparsedArticle, mention: Mention) -> str:
    """The sentence that a mention stands in, as HTML."""
    text = _text(geoparsed, mention)
    start, end = sentence_around(text, mention.start, mention.end)
    before, after = safe(text[start : mention.start]), safe(text[mention.end : end])
    return f"<p class='sentence' dir='auto'>{before}<mark>{safe(mention.surface)}</mark>{after}</p>"


def _sought(resolution: Resolution, selection: Selection) -> bool:
    place = resolution.place
    if place is None or resolution.confidence < selection.min_confidence:
        return False
    return place.id == selection.place or (selection.place is None and place.country in selection.countries)


def _in_brief(geoparsed: GeoparsedArticle, mention: Mention) -> str:
    """A mention with a few words around it."""
    text = _text(geoparsed, mention)
    first, last = sentence_around(text, mention.start, mention.end)
    start, end = shortened(text, (first, last), (mention.start, mention.end), BRIEF)
    before, after = "…" * (start > first), "…" * (end < last)
    return f"{mention.surface}: {before}{text[start:end]}{after}"


def _text(geoparsed: GeoparsedArticle, mention: Mention) -> str:
    return geoparsed.article.title if mention.field == "title" else geoparsed.article.text


def _listed(lead: str, items: Iterable[str]) -> str:
    said = "; ".join(items)
    return f"<p>{lead}: {said}.</p>" if said else ""


def _place(place: Place, countries: Mapping[str, str], unlike: Place | None = None) -> str:
    """A place, and where it is from."""
    return f"<bdi>{safe(place_words(place, countries, unlike))}</bdi> {_origin(place)}"


def _origin(place: Place) -> str:
    """Which gazetteer has the place, as a link where that is on the web."""
    if place.own_id is not None:
        return f"<span class='fine'>your gazetteer, {safe(place.own_id)}</span>"
    if place.id < 0:
        return "<span class='fine'>Dateline's own table</span>"
    link = f"https://www.geonames.org/{place.id}"
    return f"<a class='fine' href='{link}' target='_blank' rel='noopener noreferrer'>GeoNames {place.id}</a>"
