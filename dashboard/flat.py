"""The map as SVG in true areas: what a browser without WebGL shows, and pictures are made of.

On the page each country and place is a link to the view that a click on it leads to, so that the
map can be used with a mouse, a keyboard and a screen reader, by whatever means a browser has.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import TypeAlias

from babel import Locale

from geodata import shapes
from geodata.sphere import Box, great_circle
from geodata.store.pairs import PlacePair
from geodata.store.ranked import PlaceCount

from . import clicks, drawing, reading
from .camera import around
from .clicks import Hit
from .colours import Palette, css
from .labels import SIZE, Label, apart, labels
from .measures import Shading, shading
from .overlay import MARK, arc_width
from .reading import Moment
from .selection import View, query
from .wording import counted, placed

Link: TypeAlias = Callable[[Hit, str, str], str]
"""Of what is clicked, what is said of it, and its shape."""

WIDTH, HEIGHT = 760.0, 370.0
"""Pixels; the world is as high when it is so wide."""
SANS = "Dateline Sans, 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif"
WORLD_M = 40_075_017.0
"""Metres round the equator."""
WARM = 9.0
"""Pixels: how far the heat of a place spreads."""


@dataclass(frozen=True, slots=True)
class Plate:
    """What a flat map shows."""

    view: View
    shading: Shading
    dots: Sequence[tuple[PlaceCount, float]]
    """Places with their radius in pixels, the largest first."""
    pairs: Sequence[PlacePair]
    """Places that are joined."""
    box: Box | None
    """What part of the world; None for all of it."""

    def frame(self, width: float, height: float) -> drawing.Frame:
        """The part of the world on so many pixels; the world may be less high."""
        return drawing.part(self.box, width, height) if self.box else drawing.world(width)


def plate_of(now: Moment, view: View, palette: Palette, locale: Locale) -> Plate:
    """What the flat map of a view shows."""
    chosen = replace(view.selection, place=None)
    dots = reading.places(now, chosen)
    boxes = [shapes.country_box(code, chosen.worldview) for code in chosen.countries]
    return Plate(
        view,
        shading(now, view, palette, locale),
        [(place, dots.radius(place.articles)) for place in dots.places],
        reading.pairs(now, chosen) if view.draw == "arcs" else (),
        around(boxes) if boxes else None,
    )


def svg(plate: Plate, palette: Palette, locale: Locale) -> str:
    """The map for the page, in which everything that can be chosen is a link."""
    frame = plate.frame(WIDTH, HEIGHT)

    def link(target: Hit, said: str, shape: str) -> str:
        # the keyboard goes from one named country to the next; places have their table
        apart = "" if target.country in plate.shading.said else ' tabindex="-1"'
        address = escape(f"?{query(clicks.after(plate.view, target))}")
        return f'<a href="{address}"{apart}><title>{escape(said)}</title>{shape}</a>'

    size = f'viewBox="0 0 {frame.width:g} {frame.height:g}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size}>',
            *drawn(plate, frame, palette, locale, link),
            "</svg>",
        ]
    )


def drawn(
    plate: Plate,
    frame: drawing.Frame,
    palette: Palette,
    locale: Locale,
    link: Link = lambda _, __, shape: shape,
) -> Iterator[str]:
    """The map from the sea upwards; `link` makes of a shape what leads to its view."""
    names, told = reading.country_names(locale), plate.shading.said
    worldview = plate.view.selection.worldview
    faint, sea = css(palette.faint), css(palette.sea)

    def named(code: str) -> str:
        return ": ".join(filter(None, [names[code], told.get(code)]))

    yield link(Hit("sea"), "Sea", f'<path d="{drawing.edge(frame)}" fill="{sea}"/>')
    yield _line(drawing.lines(frame, "graticule"), faint, 0.4)
    for code, path in drawing.land(frame, worldview).items():
        colour = css(plate.shading.colour(code, palette.land))
        edge = faint if plate.box else colour
        shape = f'<path d="{path}" fill="{colour}" stroke="{edge}" stroke-width="0.5"/>'
        yield link(Hit("land", country=code), named(code), shape)
    yield f'<path d="{drawing.lines(frame, "lakes")}" fill="{sea}"/>'
    if not plate.box:
        yield _line(drawing.lines(frame, "borders", worldview), faint, 0.6)
    for code in plate.view.selection.countries:
        yield _line(drawing.outline(frame, code, worldview), css(palette.paper), 4.5)
        yield _line(drawing.outline(frame, code, worldview), css(palette.accent), 2.25)
    table = shapes.countries()
    for code in sorted(told.keys() & set(shapes.marks())):
        fill = css(plate.shading.colour(code, palette.land))
        at = drawing.pixel(frame, table.at[code, "label_lat"], table.at[code, "label_lon"])
        if _inside(frame, at, MARK):
            look = f'fill="{fill}" stroke="{faint}" stroke-width="0.7"'
            mark = _circle(at, MARK, 'fill-opacity="0"' if plate.view.draw == "heat" else look)
            yield link(Hit("marks", country=code), named(code), mark)
    if plate.view.draw == "heat":
        yield from _heat(plate, frame, palette)
    else:
        yield from _arcs(plate, frame, palette)
        yield from _dots(plate, frame, palette, locale, link)
    yield from _names(frame, palette, locale, worldview)


def _dots(plate: Plate, frame: drawing.Frame, palette: Palette, locale: Locale, link: Link) -> Iterator[str]:
    names = reading.country_names(locale)
    for place, radius in plate.dots:
        at = drawing.pixel(frame, place.lat, place.lon)
        if _inside(frame, at, radius):
            where = placed(place.name, place.admin1_name, names.get(place.country or ""))
            said = f"{where}: {counted(place.articles, 'article', locale)}"
            is_chosen = place.place_id == plate.view.selection.place
            dot = _circle(at, radius, _look(place, is_chosen, palette))
            yield _circle(at, radius, f'fill="none" stroke="{css(palette.paper)}" stroke-width="3"')
            yield link(Hit("places", place=place.place_id), said, dot)


def _look(place: PlaceCount, is_chosen: bool, palette: Palette) -> str:
    ink, paper = css(palette.ink), css(palette.paper)
    if is_chosen:
        return f'fill="{ink}" stroke="{css(palette.accent)}" stroke-width="3"'
    if place.feature_code.startswith("P"):
        return f'fill="{ink}" fill-opacity="0.8" stroke="{paper}" stroke-width="0.9"'
    return f'fill="{ink}" fill-opacity="0" stroke="{ink}" stroke-width="1.3"'


def _heat(plate: Plate, frame: drawing.Frame, palette: Palette) -> Iterator[str]:
    """Blurred circles, whose darkness, the more articles the more, a filter turns into the ramp."""
    ramp = [" ".join(f"{colour[channel] / 255:.3f}" for colour in palette.ramp) for channel in range(3)]
    channels = [
        f'<feFunc{name} type="table" tableValues="{values}"/>'
        for name, values in zip("RGB", ramp, strict=True)
    ]
    yield (
        '<filter id="heat" x="0" y="0" width="1" height="1" filterUnits="objectBoundingBox" '
        f'color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="{WARM:g}"/>'
        '<feColorMatrix values="0 0 0 1 0  0 0 0 1 0  0 0 0 1 0  0 0 0 1 0"/><feComponentTransfer>'
        f'{"".join(channels)}<feFuncA type="table" tableValues="0 0.85 0.9 0.9"/>'
        "</feComponentTransfer></filter>"
    )
    most = max((place.articles for place, _ in plate.dots), default=1)
    yield '<g filter="url(#heat)">'
    yield f'<rect width="{frame.width:g}" height="{frame.height:g}" fill="none"/>'
    for place, _ in plate.dots:
        at = drawing.pixel(frame, place.lat, place.lon)
        if _inside(frame, at, WARM):
            yield _circle(at, WARM, f'fill-opacity="{0.25 + 0.75 * place.articles / most:.2f}"')
    yield "</g>"


def _arcs(plate: Plate, frame: drawing.Frame, palette: Palette) -> Iterator[str]:
    most = max((pair.articles for pair in plate.pairs), default=1)
    for pair in reversed(plate.pairs):
        lines = great_circle(pair.one.lat, pair.one.lon, pair.other.lat, pair.other.lon)
        path = drawing.way(frame, lines)
        yield _line(path, css(palette.ink), round(arc_width(pair.articles, most), 1), opacity=0.6)


def _names(frame: drawing.Frame, palette: Palette, locale: Locale, worldview: str) -> Iterator[str]:
    zoom = math.log2(frame.scale * WORLD_M / 512)

    def at(label: Label) -> tuple[float, float]:
        return drawing.pixel(frame, label.lat, label.lon)

    near = (label for label in labels(locale, worldview) if label.first <= zoom + 0.5)
    wanted = [label for label in near if _inside(frame, at(label), 0)]
    look = f'font-size="{SIZE:g}" font-weight="600" text-anchor="middle" font-family="{SANS}"'
    for label in apart(wanted, at):
        x, y = at(label)
        fill = css(palette.quiet if label.sea else palette.ink)
        for number, line in enumerate(label.text.split("\n")):
            below = y + (number + 0.85) * SIZE - label.height / 2
            halo = (
                f'stroke="{css(palette.paper)}" stroke-width="3" paint-order="stroke" pointer-events="none"'
            )
            yield f'<text x="{x:g}" y="{below:g}" {look} fill="{fill}" {halo}>{escape(line)}</text>'


def _line(path: str, colour: str, width: float, opacity: float = 1) -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}" opacity="{opacity:g}"/>'


def _circle(at: tuple[float, float], radius: float, look: str) -> str:
    return f'<circle cx="{at[0]:g}" cy="{at[1]:g}" r="{radius:.1f}" {look}/>'


def _inside(frame: drawing.Frame, at: tuple[float, float], radius: float) -> bool:
    x, y = at
    return -radius <= x <= frame.width + radius and -radius <= y <= frame.height + radius
