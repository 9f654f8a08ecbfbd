"""What the page is served beside: geometry for the map, exports of the view, a sign of health."""

from datetime import UTC, datetime
from functools import partial

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from geodata import shapes
from geodata.errors import GeodataError
from geodata.export import ARTICLE_FORMS, FORMS, feed

from . import counts, geometry, reading, vignette
from .citation import address, narrowing, subjects_of
from .colours import PALETTES
from .counts import view_of
from .picture import picture_of, png, svg
from .selection import View, query


def export(request: Request, ending: str) -> Response:
    """The placed mentions of a view's articles as a file."""
    with reading.moment() as now:
        selection = view_of(request, now).selection
    form = (FORMS | ARTICLE_FORMS)[ending]
    headers = {
        "content-disposition": f'attachment; filename="dateline.{ending}"',
        "cache-control": "no-cache",
    }
    pieces = form.pieces(reading.store(), selection)
    return StreamingResponse(pieces, media_type=form.media_type, headers=headers)


def feed_xml(request: Request) -> Response:
    """The newest articles of a view as RSS; asked again, only what is new since."""
    with reading.moment() as now:
        chosen = view_of(request, now).selection
        headers = {"etag": f'"{now.revision}"', "cache-control": "no-cache"}
        if request.headers.get("if-none-match") == headers["etag"]:
            return Response(status_code=304, headers=headers)
        page, said = str(request.base_url), [*subjects_of(now, chosen), *narrowing(chosen)]
        body = feed(
            now.store,
            chosen,
            title=": ".join(["Dateline", *filter(None, [", ".join(said)])]),
            view=address(page, View(chosen)),
            address=f"{page}feed.xml?{query(View(chosen))}",
        )
    return Response(body, media_type="application/rss+xml; charset=utf-8", headers=headers)


def picture_svg(request: Request) -> Response:
    """The map of a view as a picture."""
    return Response(_picture(request), media_type="image/svg+xml", headers={"cache-control": "no-cache"})


def picture_png(request: Request) -> Response:
    """The same in pixels."""
    return Response(png(_picture(request)), media_type="image/png", headers={"cache-control": "no-cache"})


def _picture(request: Request) -> str:
    palette = PALETTES["light"]
    with reading.moment() as now:
        view = view_of(request, now)
        shown = picture_of(now, view, str(request.base_url), datetime.now(UTC).date(), palette)
    return svg(shown, palette)


def health(request: Request) -> Response:
    """Whether the store can be read."""
    try:
        revision = reading.store().revision
    except GeodataError as error:
        return JSONResponse({"status": "error", "reason": str(error)}, status_code=503)
    return JSONResponse({"status": "ok", "revision": revision, "shapes": shapes.VERSION})


ROUTES = [
    Route("/healthz", health),
    *(Route(f"/export.{ending}", partial(export, ending=ending)) for ending in FORMS | ARTICLE_FORMS),
    Route("/feed.xml", feed_xml),
    Route("/picture.svg", picture_svg),
    Route("/picture.png", picture_png),
    Route("/map/{revision:int}/{language}/article/{number:int}.svg", vignette.serve),
    *counts.ROUTES,
    *geometry.ROUTES,
]
