"""The colours: contrast, evenness, and that colour-blind readers can tell the classes apart."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from dashboard.colours import CHANGES, CLASSES, PALETTES, css, oklch

CONFIG = Path(__file__).parent.parent / "dashboard" / ".streamlit" / "config.toml"
THEMES = list(PALETTES)

BLINDNESS = {
    # Machado, Oliveira & Fernandes (2009), severity 1.0, on linear sRGB
    "protan": ((0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.0520)),
    "deutan": ((0.3673, 0.8606, -0.2280), (0.2801, 0.6725, 0.0474), (-0.0118, 0.0429, 0.9689)),
    "tritan": ((1.2555, -0.0767, -0.1788), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6914, 0.3039)),
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}  # fmt: skip


def linear(colour):
    return [c / 12.92 if (c := v / 255) <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for v in colour]


def luminance(colour):
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """The ratio of WCAG 2.2, from 1 to 21."""
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def oklab(colour, blindness="none"):
    rgb = linear(colour)
    r, g, b = (max(0.0, sum(m * v for m, v in zip(row, rgb, strict=True))) for row in BLINDNESS[blindness])
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def difference(one, other, blindness="none"):
    pairs = zip(oklab(one, blindness), oklab(other, blindness), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


def test_known_colours_come_out_right():
    assert oklch(1, 0, 0) == (255, 255, 255)
    assert oklch(0, 0, 0) == (0, 0, 0)
    assert oklch(0.6279554, 0.2576833, 29.2338811) == (255, 0, 0)
    assert css((27, 26, 23)) == "#1b1a17"


@pytest.mark.parametrize("theme", THEMES)
def test_text_can_be_read(theme):
    palette = PALETTES[theme]
    assert contrast(palette.ink, palette.paper) >= 7
    assert contrast(palette.ink, palette.marker) >= 7
    assert contrast(palette.quiet, palette.paper) >= 4.5
    assert contrast(palette.accent, palette.paper) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_the_classes_are_even_steps_for_every_eye(theme):
    ramp = PALETTES[theme].ramp
    assert len(ramp) == CLASSES
    for blindness in BLINDNESS:
        steps = [difference(*pair, blindness) for pair in pairwise(ramp)]
        assert min(steps) > 0.06, blindness
        assert max(steps) < 1.35 * min(steps), blindness
        lightness = [oklab(colour, blindness)[0] for colour in ramp]
        assert lightness in (sorted(lightness), sorted(lightness, reverse=True))


@pytest.mark.parametrize("theme", THEMES)
def test_land_with_articles_stands_out_and_land_without_does_not(theme):
    palette = PALETTES[theme]
    for blindness in BLINDNESS:
        assert difference(palette.land, palette.ramp[0], blindness) > 0.09
        assert difference(palette.sea, palette.ramp[0], blindness) > 0.06
    assert difference(palette.land, palette.paper) < 0.07
    assert contrast(palette.land, palette.sea) < 1.3


@pytest.mark.parametrize("theme", THEMES)
def test_the_chosen_outline_is_seen_between_its_casing_and_any_class(theme):
    palette = PALETTES[theme]
    assert contrast(palette.accent, palette.paper) >= 3
    for colour in palette.ramp:
        for blindness in BLINDNESS:
            assert difference(palette.accent, colour, blindness) > 0.1


@pytest.mark.parametrize("theme", THEMES)
def test_streamlit_s_theme_has_the_same_colours(theme):
    with CONFIG.open("rb") as lines:
        told = tomllib.load(lines)["theme"][theme]
    palette = PALETTES[theme]
    assert told["backgroundColor"] == css(palette.paper)
    assert told["textColor"] == told["linkColor"] == css(palette.ink)
    assert told["primaryColor"] == css(palette.accent)


def test_the_fonts_that_the_style_sheet_names_are_there_with_their_licence():
    static = CONFIG.parent.parent / "static"
    folder = static / "fonts"
    named = re.findall(r"url\('/app/static/fonts/([^']+)'\)", (static / "page.css").read_text())
    assert set(named) == {path.name for path in folder.glob("*.woff2")}
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text()
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1_000_000


@pytest.mark.parametrize("theme", THEMES)
def test_more_and_less_are_told_apart_by_every_eye(theme):
    palette = PALETTES[theme]
    change = palette.change
    assert len(change) == CHANGES
    for blindness in BLINDNESS:
        steps = [difference(*pair, blindness) for pair in pairwise(change)]
        assert min(steps) > 0.11, blindness
        assert max(steps) < 1.4 * min(steps), blindness
        for step in range(CHANGES // 2):
            assert difference(change[step], change[-1 - step], blindness) > 0.048
        assert all(difference(palette.accent, colour, blindness) > 0.085 for colour in change)
        assert all(difference(palette.land, colour, blindness) > 0.08 for colour in change)


@pytest.mark.parametrize("theme", THEMES)
def test_names_can_be_read_on_their_halo(theme):
    palette = PALETTES[theme]
    assert contrast(palette.ink, palette.paper) >= 7
    assert contrast(palette.quiet, palette.paper) >= 4.5
