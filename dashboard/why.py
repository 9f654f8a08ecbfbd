"""Why is this dot here: what one mention was taken for, how surely, and what spoke for it."""

from collections.abc import Iterable, Mapping

import streamlit as st
from babel import Locale

from geodata.atlas import sentence_around
from geodata.model import GeoparsedArticle, Place, Resolution, Selection

from .markup import confidence_bar, place_words, safe
from .selection import visible

LEAST_CONFIDENCE = 0.01
"""Of a runner-up that is worth a reader's time."""


def asked(geoparsed: GeoparsedArticle, selection: Selection) -> int | None:
    """The number of the mention that is asked about: the chosen, else the first that the selection is about."""
    resolutions = geoparsed.resolutions
    key = _key(geoparsed)
    if key not in st.session_state:
        st.session_state[key] = next(
            (number for number, each in enumerate(resolutions, 1) if _sought(each, selection)), None
        )
    number: int | None = st.session_state[key]
    return number if number and number <= len(resolutions) else None


def why(geoparsed: GeoparsedArticle, countries: Mapping[str, str], locale: Locale) -> None:
    """The names of an article to choose from, and what was made of the one that is chosen."""
    if not geoparsed.resolutions:
        return
    numbered = dict(enumerate(geoparsed.resolutions, 1))
    with st.container(key="why", gap="small"):
        number = st.selectbox(
            "Why is this place here?", list(numbered), key=_key(geoparsed), index=None,
            placeholder="Choose a place name", filter_mode="contains",
            format_func=lambda number: visible(_option(number, numbered[number], countries)),
        )  # fmt: skip
        if number is not None:
            st.html(explanation(geoparsed, numbered[number], countries, locale))


def _key(geoparsed: GeoparsedArticle) -> str:
    return f"asked {geoparsed.article.id}"


def _sought(resolution: Resolution, selection: Selection) -> bool:
    place = resolution.place
    if place is None or resolution.confidence < selection.min_confidence:
        return False
    return place.id == selection.place or (selection.place is None and place.country in selection.countries)


def _option(number: int, resolution: Resolution, countries: Mapping[str, str]) -> str:
    taken = place_words(resolution.place, countries) if resolution.place else "not placed"
    return f"{number} · {resolution.mention.surface} → {taken}"


def explanation(
    geoparsed: GeoparsedArticle, resolution: Resolution, countries: Mapping[str, str], locale: Locale
) -> str:
    """What was made of a mention, as HTML."""
    place = resolution.place
    taken = "<p class='taken'>Not placed</p>"
    if place:
        taken = (
            f"<p class='taken'>{_place(place, countries)} {confidence_bar(resolution.confidence, locale)}</p>"
        )
    because = _listed("Because", map(safe, resolution.reasons))
    others = "".join(
        f"<li>{_place(other, countries, unlike=place)} {confidence_bar(confidence, locale)}</li>"
        for other, confidence in resolution.runners_up
        if confidence >= LEAST_CONFIDENCE
    )
    runners_up = f"<p>It could also be</p><ul class='others'>{others}</ul>" if others else ""
    return f"<div class='why'>{sentence(geoparsed, resolution)}{taken}{because}{runners_up}</div>"


def sentence(geoparsed: GeoparsedArticle, resolution: Resolution) -> str:
    """The sentence that a mention stands in, as HTML."""
    mention = resolution.mention
    text = geoparsed.article.title if mention.field == "title" else geoparsed.article.text
    start, end = sentence_around(text, mention.start, mention.end)
    before, after = safe(text[start : mention.start]), safe(text[mention.end : end])
    return f"<p class='sentence' dir='auto'>{before}<mark>{safe(mention.surface)}</mark>{after}</p>"


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
