"""What a click on the map means.

Streamlit reports the object that is selected in the browser. Clicking it again deselects it, and an
empty report is all that arrives; so the last object is remembered. The browser also deselects,
without a click, when the layer of the object goes: that echo has to be told apart.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .selection import View, choose


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing on the map that was clicked: a country, a place, or neither: the sea."""

    layer: str
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    place: int | None = None


def hit(objects: Mapping[str, Sequence[Mapping[str, Any]]]) -> Hit | None:
    """The object that the browser reports as selected; None where it reports none."""
    for layer, found in objects.items():
        for feature in found[:1]:
            told = feature.get("properties", {})
            country = told.get("cid") if layer in {"land", "marks"} else None
            place = told.get("id") if layer.startswith("places@") else None
            return Hit(layer, str(country) if country else None, int(place) if place is not None else None)
    return None


def clicked(reported: Hit | None, before: Hit | None, drawn: Collection[str]) -> Hit | None:
    """What was clicked, by what is reported now and was before; None where nothing was.

    `drawn` are the ids of the layers that the browser has. The same report again is no click:
    Streamlit repeats one where it was interrupted.
    """
    if reported:
        return reported if reported != before else None
    return before if before and before.layer in drawn else None


def after(view: View, target: Hit) -> View:
    """The view that a click leads to. What was chosen is chosen no more; the sea chooses nothing.

    A line between two places only tells which they are.
    """
    chosen = view.selection
    if target.layer == "arcs":
        return view
    if target.place is not None:
        return choose(view, place=None if chosen.place == target.place else target.place)
    again = chosen.countries == (target.country,) and chosen.place is None
    countries = (target.country,) if target.country and not again else ()
    return choose(view, countries=countries, place=None, beside=None)
