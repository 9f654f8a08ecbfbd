"""What the articles of a view name, counted, as files that the browser keeps.

Their addresses carry the revision of the store, and the view's selection as the page's own do.
"""

import gzip
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from babel import Locale
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from geodata.sphere import great_circle
from geodata.store.pairs import PlacePair
from geodata.store.ranked import PlaceCount

from . import flat, reading
from .camera import tile_box
from .colours import PALETTES
from .geometry import FOR_EVER, as_json, features, locale_of, not_found, point
from .known import known
from .measures import shading
from .overlay import TILES, arc_width
from .reading import Dots, Moment
from .selection import View, parse
from .wording import counted, placed


def view_of(request: Request, now: Moment) -> View:
    """The view that a request asks for, as the page would show it."""
    params: dict[str, list[str]] = {}
    for key, value in request.query_params.multi_items():
        params.setdefault(key, []).append(value)
    return known(now, parse(params)[0])[0]


def overlay(request: Request, name: str) -> Response:
    """What the articles of a view name, in the form that a way of drawing needs."""
    kind = "application/geo+json" if name.endswith("geojson") else "application/json"
    return _answer(request, kind, lambda now, view, locale: OVERLAYS[name](now, view, locale))


def tile(request: Request) -> Response:
    """The places in a tile of the map that are not among the dots."""
    zoom, x, y = (request.path_params[part] for part in ("z", "x", "y"))
    if zoom not in TILES or max(x, y) >= 2**zoom:
        return not_found("There is no such tile.")

    def make(now: Moment, view: View, locale: Locale) -> bytes:
        return places_geojson(reading.further_places(now, view.selection, tile_box(zoom, x, y)), locale)

    return _answer(request, "application/geo+json", make)


def flat_map(request: Request) -> Response:
    """The map of a view as SVG, with links."""
    theme = request.path_params["theme"]
    if theme not in PALETTES:
        return not_found(f"There is no theme {theme}.")
    palette = PALETTES[theme]

    def make(now: Moment, view: View, locale: Locale) -> bytes:
        return flat.svg(flat.plate_of(now, view, palette, locale), palette, locale).encode()

    return _answer(request, "image/svg+xml", make)


def _answer(request: Request, kind: str, make: Callable[[Moment, View, Locale], bytes]) -> Response:
    """What is made of a view. It is kept only where the store still is as the address says."""
    with reading.moment() as now:
        body = make(now, view_of(request, now), locale_of(request))
        is_named = request.path_params["revision"] == str(now.revision)
    headers = {"content-encoding": "gzip", **(FOR_EVER if is_named else {"cache-control": "no-cache"})}
    # to pack it as tightly as can be takes three times as long and saves a twentieth
    return Response(gzip.compress(body, 6), media_type=kind, headers=headers)


def places_geojson(dots: Dots, locale: Locale) -> bytes:
    """A point for each place, the largest first: the small lie on top."""
    return features((_dot(place, dots, locale), point(place.lat, place.lon)) for place in dots.places)


def _dot(place: PlaceCount, dots: Dots, locale: Locale) -> dict[str, Any]:
    country = reading.country_names(locale).get(place.country or "")
    where = placed(place.name, place.admin1_name, country)
    return {
        "id": place.place_id,
        "name": where,
        "said": counted(place.articles, "article", locale),
        "r": round(dots.radius(place.articles), 1),
        "area": not place.feature_code.startswith("P"),
    }


def heat_json(dots: Dots) -> bytes:
    """A point of heat for each place: its position p, and how many articles name it, n."""
    return as_json([{"p": [place.lon, place.lat], "n": place.articles} for place in dots.places])


def arcs_geojson(pairs: Iterable[PlacePair], locale: Locale) -> bytes:
    """The way between each two places, the one that most articles name on top."""
    ranked = sorted(pairs, key=lambda pair: pair.articles)
    most = ranked[-1].articles if ranked else 1
    return features((_arc(pair, most, locale), _way(pair)) for pair in ranked)


def _arc(pair: PlacePair, most: int, locale: Locale) -> dict[str, Any]:
    return {
        "name": f"{pair.one.name} – {pair.other.name}",
        "said": counted(pair.articles, "article", locale),
        "w": round(arc_width(pair.articles, most), 1),
    }


def _way(pair: PlacePair) -> dict[str, Any]:
    lines = great_circle(pair.one.lat, pair.one.lon, pair.other.lat, pair.other.lon)
    coordinates = [[[round(lon, 2), round(lat, 2)] for lat, lon in line] for line in lines]
    return {"type": "MultiLineString", "coordinates": coordinates}


def countries_json(now: Moment, view: View, locale: Locale) -> bytes:
    """What the map tells of each country besides its name, by ISO 3166-1 alpha-2."""
    said = shading(now, view, PALETTES["light"], locale).said
    return as_json({code: said.get(code, "no articles") for code in reading.country_names()})


OVERLAYS: dict[str, Callable[[Moment, View, Locale], bytes]] = {
    "places.geojson": lambda now, view, locale: places_geojson(reading.places(now, view.selection), locale),
    "heat.json": lambda now, view, _: heat_json(reading.places(now, view.selection)),
    "arcs.geojson": lambda now, view, locale: arcs_geojson(reading.pairs(now, view.selection), locale),
    "countries.json": countries_json,
}

ROUTES = [
    Route("/map/{revision}/{language}/{theme}.svg", flat_map),
    *(Route(f"/map/{{revision}}/{{language}}/{name}", partial(overlay, name=name)) for name in OVERLAYS),
    Route("/map/{revision}/{language}/places/{z:int}/{x:int}/{y:int}.geojson", tile),
]
