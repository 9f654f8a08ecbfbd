"""The colours of the page, for paper by day and by night.

All of them are worked out in OKLCH, where equal steps look equally large (Ottosson 2020,
https://bottosson.github.io/posts/oklab/), and tests/test_colours.py holds their contrast.
"""

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias

Theme: TypeAlias = Literal["light", "dark"]
Colour: TypeAlias = tuple[int, int, int]
"""sRGB, 0 to 255."""


def oklch(lightness: float, chroma: float, hue: float) -> Colour:
    """The sRGB colour of an OKLCH one: lightness in [0, 1], chroma up to about 0.3, hue in degrees."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encode(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _encode(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _encode(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _encode(linear: float) -> int:
    """One linear sRGB channel in [0, 1] as 0 to 255."""
    linear = min(1.0, max(0.0, linear))
    curved = 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    return round(255 * curved)


def css(colour: Colour) -> str:
    """The colour as a style sheet writes it: "#1b1a17"."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of the page in one theme."""

    paper: Colour
    ink: Colour
    quiet: Colour
    """What is said in passing: sources, dates, captions."""
    faint: Colour
    """Borders of countries, the graticule, axes."""
    sea: Colour
    land: Colour
    """Land without articles."""
    ramp: tuple[Colour, ...]
    """Few articles to many."""
    change: tuple[Colour, ...]
    """Much less to much more, with neither in the middle."""
    accent: Colour
    """What is chosen, and nothing else."""
    marker: Colour
    """Behind a place name in a sentence."""


CLASSES = 6


def ramp(first: tuple[float, float, float], last: tuple[float, float, float]) -> tuple[Colour, ...]:
    """CLASSES colours in equal steps from one OKLCH colour to another."""
    steps = [step / (CLASSES - 1) for step in range(CLASSES)]
    return tuple(oklch(*(a + (b - a) * t for a, b in zip(first, last, strict=True))) for t in steps)


CHANGES = 7


def diverging(
    less: tuple[float, float, float], neither: tuple[float, float, float], more: tuple[float, float, float]
) -> tuple[Colour, ...]:
    """CHANGES colours in equal steps of OKLCH, from one to another through a middle that takes no side."""

    def towards(end: tuple[float, float, float]) -> list[Colour]:
        steps = [step / (CHANGES // 2) for step in range(1, CHANGES // 2 + 1)]
        lightness, chroma, _ = neither
        return [
            oklch(lightness + (end[0] - lightness) * t, chroma + (end[1] - chroma) * t, end[2]) for t in steps
        ]

    return (*reversed(towards(less)), oklch(*neither), *towards(more))


PALETTES: dict[Theme, Palette] = {
    "light": Palette(
        paper=oklch(0.982, 0.008, 85),
        ink=oklch(0.25, 0.012, 75),
        quiet=oklch(0.47, 0.018, 80),
        faint=oklch(0.80, 0.018, 85),
        sea=oklch(0.935, 0.010, 220),
        land=oklch(0.972, 0.012, 85),
        ramp=ramp((0.855, 0.06, 208), (0.335, 0.105, 262)),
        change=diverging((0.42, 0.12, 0), (0.89, 0.012, 85), (0.40, 0.14, 270)),
        accent=oklch(0.53, 0.17, 33),
        marker=oklch(0.935, 0.07, 95),
    ),
    "dark": Palette(
        paper=oklch(0.215, 0.007, 75),
        ink=oklch(0.91, 0.014, 85),
        quiet=oklch(0.72, 0.014, 85),
        faint=oklch(0.40, 0.012, 80),
        sea=oklch(0.19, 0.012, 240),
        land=oklch(0.27, 0.010, 80),
        ramp=ramp((0.39, 0.080, 265), (0.84, 0.085, 200)),
        change=diverging((0.84, 0.09, 0), (0.40, 0.010, 85), (0.84, 0.14, 255)),
        accent=oklch(0.74, 0.14, 45),
        marker=oklch(0.38, 0.055, 85),
    ),
}
