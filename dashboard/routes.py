"""What the page is served beside: geometry for the map, exports of the view, a sign of health.

Addresses of geometry carry the version of the shapes, those of places the revision of the store, so
that the browser keeps what it got for ever.
"""

import gzip
import json
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from geodata import shapes
from geodata.errors import GeodataError, SelectionError
from geodata.export import PlacedMention, csv_lines, geojson_lines, placed_mentions
from geodata.store.query import PlaceCount

from . import reading
from .reading import Dots, Moment
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
    """The outline of a country, along the edges of its land on the map."""
    code = request.path_params["country"]
    try:
        drawn = _land().get(code) or shapes.outline_geojson(code)
    except SelectionError as error:
        return _not_found(str(error))
    return _geojson(gzip.compress(drawn))


@cache
def _land() -> dict[str, bytes]:
    """The features of the land by country."""
    features = json.loads(shapes.land_geojson())["features"]
    return {feature["properties"]["cid"]: json.dumps(feature).encode() for feature in features}


def places(request: Request) -> Response:
    """The dots of a view."""
    with reading.moment() as now:
        dots = reading.places(now, _view(request, now).selection)
    return _geojson(gzip.compress(places_geojson(dots)))


def export_csv(request: Request) -> Response:
    """The placed mentions of a view's articles, for a spreadsheet."""
    return _download(request, "dateline.csv", "text/csv; charset=utf-8", _as_csv)


def export_geojson(request: Request) -> Response:
    """The placed mentions of a view's articles, for a map."""
    return _download(request, "dateline.geojson", "application/geo+json", _as_geojson)


def _as_csv(mentions: Iterator[PlacedMention]) -> Iterator[str]:
    yield "\ufeff"  # by this mark spreadsheet programs know UTF-8
    yield from csv_lines(PlacedMention._fields, mentions)


def _as_geojson(mentions: Iterator[PlacedMention]) -> Iterator[str]:
    return geojson_lines(mentions)


def _download(
    request: Request, name: str, kind: str, form: Callable[[Iterator[PlacedMention]], Iterator[str]]
) -> Response:
    with reading.moment() as now:
        selection = _view(request, now).selection
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-cache"}
    lines = form(placed_mentions(reading.store(), selection))
    return StreamingResponse(_in_chunks(lines), media_type=kind, headers=headers)


def _in_chunks(lines: Iterator[str]) -> Iterator[str]:
    """Some lines at a time: each piece that is sent costs a change of threads."""
    while chunk := "".join(islice(lines, 500)):
        yield chunk


def health(request: Request) -> Response:
    """Whether the store can be read."""
    try:
        revision = reading.store().revision
    except GeodataError as error:
        return JSONResponse({"status": "error", "reason": str(error)}, status_code=503)
    return JSONResponse({"status": "ok", "revision": revision, "shapes": shapes.VERSION})


def _view(request: Request, now: Moment) -> View:
    params: dict[str, list[str]] = {}
    for key, value in request.query_params.multi_items():
        params.setdefault(key, []).append(value)
    return reading.known(now, parse(params)[0])[0]


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


def places_geojson(dots: Dots) -> bytes:
    """A point for each place, the largest first: the small lie on top."""
    return _points((_dot(place, dots.radius(place.articles)), place.lat, place.lon) for place in dots.places)


def _dot(place: PlaceCount, radius: float) -> dict[str, Any]:
    country = reading.country_names().get(place.country or "")
    where = placed(place.name, place.admin1_name, country)
    return {
        "id": place.place_id,
        "name": f"{where}: {counted(place.articles, 'article', reading_locale(None))}",
        "r": round(radius, 1),
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
    Route("/export.csv", export_csv),
    Route("/export.geojson", export_geojson),
    Route("/map/{version}/outline/{country}.geojson", outline),
    Route("/map/{version}/places.geojson", places),
    Route("/map/{version}/{name}.geojson", geometry),
]
