"""What the page is served beside: geometry for the map, exports of the view, a sign of health.

Addresses of geometry carry the version of the shapes, those of places the revision of the store, so
that the browser keeps what it got for ever.
"""

import gzip
import json
from collections.abc import Callable
from functools import cache
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from geodata import shapes
from geodata.errors import GeodataError, SelectionError
from geodata.store.query import PlaceCount

from . import reading
from .layers import dot_radius
from .selection import View, parse
from .wording import counted, placed, reading_locale

FOR_EVER = {"cache-control": "public, max-age=31536000, immutable"}


def _geojson(packed: bytes) -> Response:
    headers = {"content-encoding": "gzip", **FOR_EVER}
    return Response(packed, media_type="application/geo+json", headers=headers)


LAYERS: dict[str, Callable[[], bytes]] = {
    "land": lambda: shapes.land_geojson(packed=True),
    "borders": lambda: shapes.borders_geojson(packed=True),
    "lakes": lambda: shapes.lakes_geojson(packed=True),
    "graticule": lambda: gzip.compress(shapes.graticule_geojson()),
    "marks": lambda: gzip.compress(marks_geojson()),
}
layer = cache(lambda name: LAYERS[name]())


def geometry(request: Request) -> Response:
    """A layer that is the same in every view."""
    name = request.path_params["name"]
    return _geojson(layer(name)) if name in LAYERS else _not_found(f"There is no layer {name}.")


def outline(request: Request) -> Response:
    """The outline of a country."""
    try:
        return _geojson(gzip.compress(shapes.outline_geojson(request.path_params["country"])))
    except SelectionError as error:
        return _not_found(str(error))


async def places(request: Request) -> Response:
    """The dots of a view."""
    return _geojson(gzip.compress(await run_in_threadpool(places_geojson, _view(request))))


async def health(request: Request) -> Response:
    """Whether the store can be read."""
    try:
        revision = await run_in_threadpool(lambda: reading.store().revision)
    except GeodataError as error:
        return JSONResponse({"status": "error", "reason": str(error)}, status_code=503)
    return JSONResponse({"status": "ok", "revision": revision, "shapes": shapes.VERSION})


def _view(request: Request) -> View:
    params: dict[str, list[str]] = {}
    for key, value in request.query_params.multi_items():
        params.setdefault(key, []).append(value)
    return parse(params)[0]


def _not_found(reason: str) -> Response:
    return PlainTextResponse(reason, status_code=404)


def marks_geojson() -> bytes:
    """A point for each country that is too small to be pointed at."""
    table = shapes.countries().reset_index()
    small = table[table["country"].isin(shapes.marks())]
    return _points(
        ({"i": row.Index, "cid": row.country, "name": row.name}, row.label_lat, row.label_lon)
        for row in small.itertuples()
    )


def places_geojson(view: View) -> bytes:
    """A point for each place that the view's articles name, the largest first: the small lie on top."""
    with reading.moment() as now:
        dots = reading.places(now, view.selection)
    return _points((_dot(place, dots.most), place.lat, place.lon) for place in dots.places)


def _dot(place: PlaceCount, most: int) -> dict[str, Any]:
    country = reading.country_names().get(place.country or "")
    where = placed(place.name, place.admin1_name, country)
    return {
        "id": place.place_id,
        "name": f"{where}: {counted(place.articles, 'article', reading_locale(None))}",
        "r": round(dot_radius(place.articles, most), 1),
        "area": not place.feature_code.startswith("P"),
    }


def _points(points: Any) -> bytes:
    """GeoJSON of (properties, lat, lon)."""
    features = [
        {"type": "Feature", "properties": told, "geometry": {"type": "Point", "coordinates": [lon, lat]}}
        for told, lat, lon in points
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


ROUTES = [
    Route("/healthz", health),
    Route("/map/{version}/outline/{country}.geojson", outline),
    Route("/map/{version}/places.geojson", places),
    Route("/map/{version}/{name}.geojson", geometry),
]
