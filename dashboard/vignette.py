"""The small map of an opened article: the places that it names, on the land around them."""

import gzip
from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import urlencode

from babel import Locale
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from geodata import shapes
from geodata.atlas import OpenArticle
from geodata.model import Place, Resolution
from geodata.sphere import Box, box_around
from geodata.worldviews import WORLDVIEWS

from . import drawing, reading
from .geometry import FOR_EVER
from .labels import SIZE, Label, apart, drawable
from .markup import safe
from .reading import Moment
from .selection import View
from .wording import reading_locale

WIDTH, HEIGHT = 280.0, 95.0
"""Its own pixels, of which the page makes about four: so coarse are coasts that go into a page."""
WIDE = 150.0
"""Degrees of longitude; places further apart are shown on a map of the world."""
ROOM = 0.15
"""Of the box around the places, left free on each side: there stand their names."""
LEAST_HIGH = 12.0
"""Degrees of latitude that are shown at least, so that coasts and borders tell where it is."""
DOT, RING = 2.0, 3.6
"""Pixels, the radius of a place and that of the ring around the one that is asked about."""


def frame(now: Moment, view: View, opened: OpenArticle, asked: Place | None, locale: Locale) -> str:
    """HTML that holds the small map; nothing where the article names no place."""
    if not any(each.place for each in opened.geoparsed.resolutions):
        return ""
    at = now.revision if view.selection.revision is None else view.selection.revision
    told = {"asked": asked.id if asked else "", "w": view.selection.worldview}
    address = f"/map/{at}/{locale}/article/{opened.geoparsed.article.id}.svg?{urlencode(told)}"
    return f"<div class='vignette' data-flat='{escape(address)}'></div>"


def serve(request: Request) -> Response:
    """The small map of an article."""
    path, asked = request.path_params, request.query_params.get("asked", "")
    worldview = request.query_params.get("w", "")
    with reading.moment() as now:
        opened = reading.opened(now, path["number"], path["revision"])
    if opened is None or worldview not in WORLDVIEWS:
        return PlainTextResponse("There is no such article.", status_code=404)
    names = reading.country_names(reading_locale(path["language"].replace("_", "-")))
    drawn = svg(opened.geoparsed.resolutions, asked, names, worldview)
    headers = {"content-encoding": "gzip", **FOR_EVER}
    return Response(gzip.compress(drawn.encode()), media_type="image/svg+xml", headers=headers)


def svg(resolutions: Sequence[Resolution], asked: str, names: Mapping[str, str], worldview: str) -> str:
    """The places of an article on the land around them, that of the id `asked` with a ring.

    Countries are filled and are no dots; `names` are theirs by ISO 3166-1 alpha-2. The colours are those of
    the page's style sheet.
    """
    places = {each.place.id: each.place for each in resolutions if each.place}
    spots = tuple(place for place in places.values() if not place.feature_code.startswith("PCL"))
    countries = {place.country for place in places.values() if place not in spots}
    frame = _frame(tuple((place.lat, place.lon) for place in spots), tuple(sorted(filter(None, countries))))
    land = "".join(
        f"<path class='{'named' if code in countries else 'land'}' d='{path}'/>"
        for code, path in drawing.land(frame, worldview).items()
    )
    dots = "".join(_dot(frame, place, str(place.id) == asked) for place in spots)
    labelled = sorted(spots, key=lambda place: str(place.id) != asked)  # where two overlap, the first stays
    told = ", ".join(
        safe(place.name if place in spots else names.get(place.country or "", place.name))
        for place in places.values()
    )
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' role='img' aria-label='Map of {told}' "
        f"viewBox='0 0 {WIDTH:g} {HEIGHT:g}'>"
        f"<path class='sea' d='{drawing.edge(frame)}'/>{land}{dots}{_labels(frame, labelled)}</svg>"
    )


def _frame(spots: tuple[tuple[float, float], ...], countries: tuple[str, ...]) -> drawing.Frame:
    """What part of the world to show: that around the dots, or else around the countries."""
    box = box_around(spots)
    if box is None:
        corners = [
            corner
            for country in map(shapes.country_box, countries)
            for corner in ((country.south, country.west), (country.north, country.east))
        ]
        box = box_around(corners) or Box(-180, -90, 180, 90)
    high = box.north - box.south
    if box.width > WIDE or high > WIDE / 2:
        return drawing.world(WIDTH)
    across, along = ROOM * box.width, max(ROOM * high, (LEAST_HIGH - high) / 2)
    roomy = Box(
        _turned(box.west - across),
        max(-90.0, box.south - along),
        _turned(box.east + across),
        min(90.0, box.north + along),
    )
    return drawing.part(roomy, WIDTH, HEIGHT)


def _turned(lon: float) -> float:
    """A longitude in [-180, 180)."""
    return (lon + 180) % 360 - 180


def _dot(frame: drawing.Frame, place: Place, chosen: bool) -> str:
    x, y = drawing.pixel(frame, place.lat, place.lon)
    ring = f"<circle class='ring' cx='{x:g}' cy='{y:g}' r='{RING:g}'/>" if chosen else ""
    return f"<circle cx='{x:g}' cy='{y:g}' r='{DOT:g}'/>{ring}"


def _labels(frame: drawing.Frame, spots: Sequence[Place]) -> str:
    """The names of the places, as many as do not overlap where the page shows two pixels for one."""

    def at(label: Label) -> tuple[float, float]:
        x, y = drawing.pixel(frame, label.lat, label.lon)
        return 2 * x, 2 * (y - RING) - SIZE / 2

    wanted = [Label(place.name, place.lat, place.lon, 0) for place in spots if drawable(place.name)]
    texts = []
    for label in apart(wanted, at):
        x, y = at(label)
        x = min(max(x, label.width / 2), 2 * WIDTH - label.width / 2)
        texts.append(f"<text x='{x / 2:g}' y='{max(y, SIZE) / 2:g}'>{safe(label.text)}</text>")
    return "".join(texts)
