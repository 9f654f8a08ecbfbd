"""What the map is drawn from, as files that the browser keeps for ever.

Addresses of what is the same in every view carry the version of the shapes, those of what articles
name the revision of the store. This is where lat, lon becomes [lon, lat].
"""

import gzip
import json
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, partial
from typing import Any

from babel import Locale
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from geodata import shapes
from geodata.errors import SelectionError
from geodata.model import Selection
from geodata.sphere import great_circle
from geodata.store.pairs import PlacePair
from geodata.store.query import PlaceCount
from geodata.worldviews import WORLDVIEWS

from . import flat, labels, reading
from .colours import PALETTES
from .labels import Label
from .overlay import arc_width
from .reading import Dots, Moment
from .selection import View, parse
from .wording import counted, placed, reading_locale

USUAL = {"de-facto": ""}
"""What the usual worldview is called in addresses."""
FOR_EVER = {"cache-control": "public, max-age=31536000, immutable"}
NEAREST = 7
"""The zoom of the last tiles of names."""


def ground(request: Request) -> Response:
    """A layer that is the same in every view."""
    name = request.path_params["name"]
    if name not in LAYERS:
        return _not_found(f"There is no layer {name}.")
    worldview = _worldview(request)
    if worldview is None:
        return _not_found("There is no such worldview.")
    return _kept(layer(name, worldview, _locale(request)))


def outline(request: Request) -> Response:
    """The outline of a country, along the edges of its land on the map."""
    code, worldview = request.path_params["country"], _worldview(request) or ""
    try:
        drawn = _land(worldview).get(code) or shapes.outline_geojson(code, worldview)
    except SelectionError as error:
        return _not_found(str(error))
    return _kept(gzip.compress(drawn))


def names(request: Request) -> Response:
    """The names of countries and seas in a tile of the map."""
    zoom, x, y = (request.path_params[part] for part in ("z", "x", "y"))
    if not zoom <= NEAREST:
        return _not_found("There are no names so near.")
    found = labels.in_tile(_locale(request), _worldview(request) or "", zoom, x, y)
    return _kept(gzip.compress(labels_geojson(found)))


def overlay(request: Request, name: str) -> Response:
    """What the articles of a view name, in the form that a way of drawing needs."""
    make = OVERLAYS[name]
    with reading.moment() as now:
        return _kept(gzip.compress(make(now, view_of(request, now).selection, _locale(request))))


def flat_map(request: Request) -> Response:
    """The map of a view as SVG, with links."""
    theme = request.path_params["theme"]
    if theme not in PALETTES:
        return _not_found(f"There is no theme {theme}.")
    palette, locale = PALETTES[theme], _locale(request)
    with reading.moment() as now:
        drawn = flat.svg(flat.plate_of(now, view_of(request, now), palette, locale), palette, locale)
    return _kept(gzip.compress(drawn.encode()), "image/svg+xml")


def view_of(request: Request, now: Moment) -> View:
    """The view that a request asks for, as the page would show it."""
    params: dict[str, list[str]] = {}
    for key, value in request.query_params.multi_items():
        params.setdefault(key, []).append(value)
    return reading.known(now, parse(params)[0])[0]


def _worldview(request: Request) -> str | None:
    """The key of the worldview in the address; None where there is none such."""
    named = request.path_params["worldview"]
    return USUAL.get(named, named if named in WORLDVIEWS else None)


def _locale(request: Request) -> Locale:
    return reading_locale(request.path_params["language"].replace("_", "-"))


def land_geojson(worldview: str, locale: Locale) -> bytes:
    """The countries, by their names for a reader."""
    names = reading.country_names(locale)
    whole = json.loads(shapes.land_geojson(worldview))
    for feature in whole["features"]:
        feature["properties"]["name"] = names[feature["properties"]["cid"]]
    return _json(whole)


def marks_geojson(locale: Locale) -> bytes:
    """A point for each country that is too small to be pointed at."""
    names, table = reading.country_names(locale), shapes.countries().reset_index()
    small = table[table["country"].isin(shapes.marks())]
    return _features(
        ({"i": row.Index, "cid": code, "name": names[code]}, _point(row.label_lat, row.label_lon))
        for row in small.itertuples()
        for code in [str(row.country)]
    )


def labels_geojson(found: Iterable[Label]) -> bytes:
    """The names in a tile of the map."""
    return _features(({"t": label.text, "sea": label.sea}, _point(label.lat, label.lon)) for label in found)


def places_geojson(dots: Dots, locale: Locale) -> bytes:
    """A point for each place, the largest first: the small lie on top."""
    return _features((_dot(place, dots, locale), _point(place.lat, place.lon)) for place in dots.places)


def _dot(place: PlaceCount, dots: Dots, locale: Locale) -> dict[str, Any]:
    country = reading.country_names(locale).get(place.country or "")
    where = placed(place.name, place.admin1_name, country)
    return {
        "id": place.place_id,
        "name": f"{where}: {counted(place.articles, 'article', locale)}",
        "r": round(dots.radius(place.articles), 1),
        "area": not place.feature_code.startswith("P"),
    }


def heat_json(dots: Dots) -> bytes:
    """A point of heat for each place: its position p, and how many articles name it, n."""
    return _json([{"p": [place.lon, place.lat], "n": place.articles} for place in dots.places])


def arcs_geojson(pairs: Iterable[PlacePair], locale: Locale) -> bytes:
    """The way between each two places, the one that most articles name on top."""
    ranked = sorted(pairs, key=lambda pair: pair.articles)
    most = ranked[-1].articles if ranked else 1
    return _features((_arc(pair, most, locale), _way(pair)) for pair in ranked)


def _arc(pair: PlacePair, most: int, locale: Locale) -> dict[str, Any]:
    return {
        "name": f"{pair.one.name} – {pair.other.name}: {counted(pair.articles, 'article', locale)}",
        "w": round(arc_width(pair.articles, most), 1),
    }


def _way(pair: PlacePair) -> dict[str, Any]:
    lines = great_circle(pair.one.lat, pair.one.lon, pair.other.lat, pair.other.lon)
    coordinates = [[[round(lon, 2), round(lat, 2)] for lat, lon in line] for line in lines]
    return {"type": "MultiLineString", "coordinates": coordinates}


def _point(lat: float, lon: float) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [lon, lat]}


def _features(told: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> bytes:
    """GeoJSON of (properties, geometry)."""
    features = [{"type": "Feature", "properties": told, "geometry": shape} for told, shape in told]
    return _json({"type": "FeatureCollection", "features": features})


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def _land(worldview: str) -> dict[str, bytes]:
    """The features of the land by country."""
    features = json.loads(shapes.land_geojson(worldview))["features"]
    return {feature["properties"]["cid"]: _json(feature) for feature in features}


LAYERS: dict[str, Callable[[str, Locale], bytes]] = {
    "land": land_geojson,
    "borders": lambda worldview, _: shapes.borders_geojson(worldview),
    "lakes": lambda *_: shapes.lakes_geojson(),
    "graticule": lambda *_: shapes.graticule_geojson(),
    "marks": lambda _, locale: marks_geojson(locale),
}
layer = lru_cache(maxsize=64)(lambda name, worldview, locale: gzip.compress(LAYERS[name](worldview, locale)))

OVERLAYS: dict[str, Callable[[Moment, Selection, Locale], bytes]] = {
    "places.geojson": lambda now, chosen, locale: places_geojson(reading.places(now, chosen), locale),
    "heat.json": lambda now, chosen, _: heat_json(reading.places(now, chosen)),
    "arcs.geojson": lambda now, chosen, locale: arcs_geojson(reading.pairs(now, chosen), locale),
}


def _kept(packed: bytes, kind: str = "application/geo+json") -> Response:
    return Response(packed, media_type=kind, headers={"content-encoding": "gzip", **FOR_EVER})


def _not_found(reason: str) -> Response:
    return PlainTextResponse(reason, status_code=404)


ROUTES = [
    Route("/map/{revision}/{language}/{theme}.svg", flat_map),
    *(Route(f"/map/{{revision}}/{{language}}/{name}", partial(overlay, name=name)) for name in OVERLAYS),
    Route("/map/{version}/{worldview}/{language}/outline/{country}.geojson", outline),
    Route("/map/{version}/{worldview}/{language}/labels/{z:int}/{x:int}/{y:int}.geojson", names),
    Route("/map/{version}/{worldview}/{language}/{name}.geojson", ground),
]
