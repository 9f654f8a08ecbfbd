"""What the map is drawn from whatever articles say, as files that the browser keeps for ever.

Their addresses carry the version of the shapes. This is where lat, lon becomes [lon, lat].
"""

import gzip
import json
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Any

from babel import Locale
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from geodata import shapes
from geodata.errors import SelectionError
from geodata.worldviews import WORLDVIEWS

from . import labels, reading
from .camera import MERCATOR_LAT
from .labels import Label
from .wording import reading_locale

VERSION = f"{shapes.VERSION}-2"
"""Of the files: of the shapes, and of what is made of them, which counts up when that changes."""
USUAL = {"de-facto": ""}
"""What the usual worldview is called in addresses."""
FOR_EVER = {"cache-control": "public, max-age=31536000, immutable"}
NEAREST = 7
"""The zoom of the last tiles of names."""


def ground(request: Request) -> Response:
    """A layer that is the same in every view."""
    name = request.path_params["name"]
    if name not in LAYERS:
        return not_found(f"There is no layer {name}.")
    worldview = _worldview(request)
    if worldview is None:
        return not_found("There is no such worldview.")
    return kept(layer(name, worldview, locale_of(request)))


def outline(request: Request) -> Response:
    """The outline of a country, along the edges of its land on the map."""
    code, worldview = request.path_params["country"], _worldview(request) or ""
    try:
        drawn = _land(worldview).get(code) or shapes.outline_geojson(code, worldview)
    except SelectionError as error:
        return not_found(str(error))
    return kept(gzip.compress(drawn))


def names(request: Request) -> Response:
    """The names of countries and seas in a tile of the map."""
    zoom, x, y = (request.path_params[part] for part in ("z", "x", "y"))
    if not zoom <= NEAREST:
        return not_found("There are no names so near.")
    found = labels.in_tile(locale_of(request), _worldview(request) or "", zoom, x, y)
    return kept(gzip.compress(labels_geojson(found)))


def _worldview(request: Request) -> str | None:
    """The key of the worldview in the address; None where there is none such."""
    named = request.path_params["worldview"]
    return USUAL.get(named, named if named in WORLDVIEWS else None)


def locale_of(request: Request) -> Locale:
    """The reader's, by the address."""
    return reading_locale(request.path_params["language"].replace("_", "-"))


def land_geojson(worldview: str, locale: Locale) -> bytes:
    """The countries, by their names for a reader; what is counted of them is said elsewhere."""
    names = reading.country_names(locale)
    whole = json.loads(shapes.land_geojson(worldview))
    for feature in whole["features"]:
        feature["properties"] |= {"name": names[feature["properties"]["cid"]], "said": ""}
    return as_json(whole)


def sea_geojson() -> bytes:
    """A rectangle under the land, so that a click beside the land arrives as such."""
    meridians = range(-180, 181, 90)
    south, north = ([[lon, lat] for lon in meridians] for lat in (-MERCATOR_LAT, MERCATOR_LAT))
    shape = {"type": "Polygon", "coordinates": [[*south, *reversed(north), south[0]]]}
    return features([({"name": "", "said": ""}, shape)])


def marks_geojson(locale: Locale) -> bytes:
    """A point for each country that is too small to be pointed at, numbered among these."""
    names, at = reading.country_names(locale), shapes.countries()[["label_lat", "label_lon"]]
    return features(
        ({"i": i, "cid": code, "name": names[code], "said": ""}, point(*at.loc[code]))
        for i, code in enumerate(shapes.marks())
    )


def labels_geojson(found: Iterable[Label]) -> bytes:
    """The names in a tile of the map."""
    return features(({"t": label.text, "sea": label.sea}, point(label.lat, label.lon)) for label in found)


def point(lat: float, lon: float) -> dict[str, Any]:
    """GeoJSON of a point."""
    return {"type": "Point", "coordinates": [lon, lat]}


def features(told: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> bytes:
    """GeoJSON of (properties, geometry)."""
    listed = [{"type": "Feature", "properties": said, "geometry": shape} for said, shape in told]
    return as_json({"type": "FeatureCollection", "features": listed})


def as_json(value: object) -> bytes:
    """A value in as few bytes as it takes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def _land(worldview: str) -> dict[str, bytes]:
    """The features of the land by country."""
    features = json.loads(shapes.land_geojson(worldview))["features"]
    return {feature["properties"]["cid"]: as_json(feature) for feature in features}


LAYERS: dict[str, Callable[[str, Locale], bytes]] = {
    "sea": lambda *_: sea_geojson(),
    "land": land_geojson,
    "borders": lambda worldview, _: shapes.borders_geojson(worldview),
    "lakes": lambda *_: shapes.lakes_geojson(),
    "graticule": lambda *_: shapes.graticule_geojson(),
    "marks": lambda _, locale: marks_geojson(locale),
}
layer = lru_cache(maxsize=64)(lambda name, worldview, locale: gzip.compress(LAYERS[name](worldview, locale)))


def kept(packed: bytes) -> Response:
    """An answer that is right for ever, packed by gzip."""
    headers = {"content-encoding": "gzip", **FOR_EVER}
    return Response(packed, media_type="application/geo+json", headers=headers)


def not_found(reason: str) -> Response:
    """The answer to who asks for what there is not."""
    return PlainTextResponse(reason, status_code=404)


ROUTES = [
    Route("/map/{version}/{worldview}/{language}/outline/{country}.geojson", outline),
    Route("/map/{version}/{worldview}/{language}/labels/{z:int}/{x:int}/{y:int}.geojson", names),
    Route("/map/{version}/{worldview}/{language}/{name}.geojson", ground),
]
