"""The map of a view as a picture that stands alone: SVG, and PNG made from it.

It says what it shows, of which articles, when and where it was made, and whose data it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from html import escape
from textwrap import wrap

import resvg_py

from geodata.worldviews import WORLDVIEWS

from . import reading
from .citation import DATA_NOTE, address, source_note, title_of
from .colours import Colour, Palette, css
from .flat import SANS, Plate, drawn, plate_of
from .legend import SIGNS, Sign, places_said
from .measures import Shading
from .notice import STATIC
from .reading import Moment
from .selection import View
from .wording import ENGLISH, unplaced_mentions

WIDTH = 1200.0
MAP_HEIGHT = 566.0
"""Pixels; the world is as high when it fills the width between the margins."""
MARGIN = 20.0
LONGEST_TITLE, LONGEST_LINE = 68, 150
"""Characters that fit on a line of the title, and of the small print."""
SHARPNESS = 2.0
"""Pixels of the PNG for one of the SVG."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture shows and says."""

    title: str
    """The view in words."""
    plate: Plate
    """The map."""
    signs: Sequence[tuple[Sign, str]]
    """How places are drawn, and what that means."""
    notes: Sequence[str]
    """The small print: sources, date, link."""


def picture_of(now: Moment, view: View, page: str, today: date, palette: Palette) -> Picture:
    """The picture of a view; `page` is the URL of the page."""
    chosen = view.selection
    plate = plate_of(now, view, palette, ENGLISH)
    left_out = unplaced_mentions(reading.unplaced(now, chosen).mentions, reading.total(now, chosen), ENGLISH)
    which = places_said(now, replace(view, flat=True), ENGLISH)
    return Picture(
        title_of(now, chosen),
        plate,
        [*SIGNS[view.draw], *(("", each) for each in which)],
        [
            source_note(now, chosen, today),
            address(page, view),
            " ".join(filter(None, [plate.shading.note, left_out])),
            f"{DATA_NOTE} {WORLDVIEWS[chosen.worldview].said}.",
        ],
    )


def svg(picture: Picture, palette: Palette) -> str:
    """The picture as an SVG; no text in it can be markup, and nothing in it is fetched."""
    width = WIDTH - 2 * MARGIN
    frame = picture.plate.frame(width, MAP_HEIGHT)
    title = wrap(picture.title, LONGEST_TITLE)[:2]
    notes = [line for note in picture.notes for line in wrap(note, LONGEST_LINE)]
    top = 34.0 + 34 * len(title)
    legend = top + frame.height + 34
    below = legend + 26 * bool(picture.signs)
    height = below + 52 + 18 * len(notes)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}" height="{height:g}" '
        f'viewBox="0 0 {WIDTH:g} {height:g}" role="img">',
        f"<title>{escape(picture.title)}</title>",
        f'<rect width="100%" height="100%" fill="{css(palette.paper)}"/>',
        *_texts(title, 48, 34, 30, "Dateline Serif, 'Source Serif 4', Georgia, serif", palette.ink),
        f'<svg x="{MARGIN:g}" y="{top:g}" width="{frame.width:g}" height="{frame.height:g}">',
        *drawn(picture.plate, frame, palette, ENGLISH),
        "</svg>",
        *_legend(picture.plate.shading, legend, palette),
        *_signs(picture.signs, legend + 50, palette),
        *_texts(notes, below + 58, 18, 13, SANS, palette.quiet),
        "</svg>",
    ]
    return "\n".join(lines)


def png(drawn: str) -> bytes:
    """The picture in pixels. Scripts that our fonts lack are written in those of this machine, if any."""
    return bytes(resvg_py.svg_to_bytes(svg_string=drawn, font_files=_fonts(), zoom=SHARPNESS))


@cache
def _fonts() -> list[str]:
    return [str(path) for path in sorted((STATIC / "fonts").glob("picture-*.ttf"))]


def _legend(shading: Shading, top: float, palette: Palette) -> Iterator[str]:
    yield from _texts([shading.counted], top, 0, 15, SANS, palette.ink)
    x = MARGIN
    for label, colour in [*shading.classes, (shading.plain, palette.land)]:
        yield (
            f'<rect x="{x:g}" y="{top + 12:g}" width="22" height="14" fill="{css(colour)}" '
            f'stroke="{css(palette.faint)}" stroke-width="0.7"/>'
        )
        yield from _texts([label], top + 24, 0, 14, SANS, palette.ink, x + 28)
        x += 44 + 7 * len(label)


def _signs(signs: Sequence[tuple[Sign, str]], y: float, palette: Palette) -> Iterator[str]:
    ink = css(palette.ink)
    x = MARGIN
    for sign, said in [("", "Places:"), *signs] if signs else []:
        if sign:
            yield DRAWN[sign].format(x=x + 11, y=y - 5, left=x, right=x + 22, ink=ink)
            x += 28
        yield from _texts([said], y, 0, 14, SANS, palette.ink, x)
        x += 18 + 6 * len(said)


DRAWN = {
    "dot": '<circle cx="{x:g}" cy="{y:g}" r="5" fill="{ink}" fill-opacity="0.8"/>',
    "ring": '<circle cx="{x:g}" cy="{y:g}" r="4.5" fill="none" stroke="{ink}" stroke-width="1.3"/>',
    "arc": '<path d="M{left:g} {y:g}H{right:g}" stroke="{ink}" stroke-width="2" opacity="0.6"/>',
}
"""The signs of the legend."""


def _texts(
    lines: Sequence[str], y: float, step: float, size: int, font: str, colour: Colour, x: float = MARGIN
) -> Iterator[str]:
    for number, line in enumerate(lines):
        place = f'x="{x:g}" y="{y + number * step:g}"'
        look = f'font-family="{font}" font-size="{size}" fill="{css(colour)}"'
        yield f"<text {place} {look}>{escape(line)}</text>"
