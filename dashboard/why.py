"""Why is this dot here: what one mention was taken for, how surely, and what spoke for it."""

from collections.abc import Iterable, Iterator, Mapping

from babel import Locale

from geodata.atlas import OpenArticle, sentence_around
from geodata.model import GeoparsedArticle, Mention, Place, Resolution, Selection
from geodata.sphere import SAME_SPOT_KM, distance_km

from .markup import confidence_bar, place_words, safe
from .selection import View
from .wording import fraction

LEAST_CONFIDENCE = 0.01
"""Of a runner-up that is worth a reader's time."""


def asked(opened: OpenArticle, view: View) -> Mention | None:
    """The mention that is asked about: the chosen one, else the first that the selection is about."""
    sought = {each.mention for each in opened.geoparsed.resolutions if _sought(each, view.selection)}
    return named(opened, view) or next((each for each in _mentions(opened) if each in sought), None)


def named(opened: OpenArticle, view: View) -> Mention | None:
    """The mention that the view names; None where it names none of those that are shown."""
    return next((each for each in _mentions(opened) if view.mention == (each.field, each.start)), None)


def explanation(
    geoparsed: GeoparsedArticle,
    mention: Mention,
    resolution: Resolution | None,
    countries: Mapping[str, str],
    locale: Locale,
    *,
    corrected: bool = False,
) -> str:
    """What was made of a mention, by a person where it is corrected, as HTML.

    `resolution` is None where it names no place.
    """
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
        f"<li>{_place(other, countries, unlike=place)} {_chance(other, confidence, place, locale)}</li>"
        for other, confidence in resolution.runners_up
        if confidence >= LEAST_CONFIDENCE
    )
    lead = "The geoparser held it for" if corrected else "It could also be"
    runners_up = f"<p>{lead}</p><ul class='others'>{others}</ul>" if others else ""
    return f"<div class='why'>{said}{taken}{because}{runners_up}</div>"


def sentence(geoparsed: GeoparsedArticle, mention: Mention) -> str:
    """The sentence that a mention stands in, as HTML."""
    text = mention.part_of(geoparsed.article)
    start, end = sentence_around(text, mention.start, mention.end)
    before, after = safe(text[start : mention.start]), safe(text[mention.end : end])
    return f"<p class='sentence' dir='auto'>{before}<mark>{safe(mention.surface)}</mark>{after}</p>"


def _mentions(opened: OpenArticle) -> Iterator[Mention]:
    return (name.mention for stretch in (opened.title, *opened.paragraphs) for name in stretch.names)


def _sought(resolution: Resolution, selection: Selection) -> bool:
    place = resolution.place
    if place is None or resolution.confidence < selection.min_confidence:
        return False
    return place.id == selection.place or (selection.place is None and place.country in selection.countries)


def _listed(lead: str, items: Iterable[str]) -> str:
    said = "; ".join(items)
    return f"<p>{lead}: {said}.</p>" if said else ""


def _place(place: Place, countries: Mapping[str, str], unlike: Place | None = None) -> str:
    """A place, and where it is from."""
    return f"<bdi>{safe(place_words(place, countries, unlike))}</bdi> {_origin(place)}"


def _chance(other: Place, confidence: float, taken: Place | None, locale: Locale) -> str:
    """How likely a runner-up is; what lies beside the place that was taken is no other answer."""
    if taken and distance_km(other.lat, other.lon, taken.lat, taken.lon) <= SAME_SPOT_KM:
        return f"<span class='fine'>{fraction(confidence, locale)}, counted in above: it lies close by</span>"
    return confidence_bar(confidence, locale)


def _origin(place: Place) -> str:
    """Which gazetteer has the place, as a link where that is on the web."""
    if place.own_id is not None:
        return f"<span class='fine'>your gazetteer, {safe(place.own_id)}</span>"
    if place.id < 0:
        return "<span class='fine'>Dateline's own table</span>"
    link = f"https://www.geonames.org/{place.id}"
    return f"<a class='fine' href='{link}' target='_blank' rel='noopener noreferrer'>GeoNames {place.id}</a>"
