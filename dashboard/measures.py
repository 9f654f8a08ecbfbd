"""What the colour of a country tells: how many articles name it, what part of them, or how that changed."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from babel import Locale

from geodata.model import Selection

from . import reading
from .classes import class_colours, class_floors, class_labels, class_of
from .colours import Colour, Palette
from .reading import Moment
from .selection import View
from .wording import counted, percent, signed, span

FEWEST = 5
"""Articles. Fewer are too few to compare: by chance alone they double or vanish."""

TURNS = (1 / 4, 1 / 2, 4 / 5, 5 / 4, 2.0, 4.0)
"""Between which ratios of articles now to articles before the classes of a change lie."""
CHANGES = (
    "a quarter or less", "half or less", "fewer", "about as many", "more", "twice or more",
    "four times or more",
)  # fmt: skip

POINTS = (-10, -3, -1, 1, 3, 10)
"""Between which differences, in percentage points, the classes of a compared share lie."""


@dataclass(frozen=True, slots=True)
class Shading:
    """How the countries are coloured, and what that tells."""

    counted: str
    """What is counted."""
    classes: tuple[tuple[str, Colour], ...]
    """Label and colour of each class, in the order of the legend."""
    of: Mapping[str, int]
    """The class of each country (ISO 3166-1 alpha-2) that has one; the others are left plain."""
    plain: str
    """What it means that a country is plain."""
    said: Mapping[str, str]
    """What is told of each country that is named: "12 articles"."""
    note: str = ""
    """What a reader has to know besides."""

    def colour(self, code: str, plain: Colour) -> Colour:
        """The colour of a country."""
        return self.classes[self.of[code]][1] if code in self.of else plain


def shading(now: Moment, view: View, palette: Palette, locale: Locale) -> Shading:
    """How the countries of a view are coloured, as the view asks."""
    chosen = replace(view.selection, countries=(), place=None)
    counts = reading.countries(now, chosen)
    if view.draw == "heat":
        return heated(counts, palette, locale)
    match view.by:
        case "articles":
            return by_articles(counts, palette, locale)
        case "share" if chosen.sources:
            everywhere = replace(chosen, sources=())
            return by_comparison(
                counts, reading.total(now, chosen), reading.countries(now, everywhere),
                reading.total(now, everywhere), palette, locale,
            )  # fmt: skip
        case "share":
            return by_share(counts, reading.total(now, chosen), palette, locale)
        case "change":
            days, _ = reading.days(now, replace(chosen, since=None, until=None))
            compared = periods(chosen, days)
            if not compared:
                nothing = "There is nothing to compare: choose days that have articles before them."
                return replace(by_change({}, {}, palette, locale), note=nothing)
            later, earlier = (reading.countries(now, period) for period in compared)
            return by_change(later, earlier, palette, locale, compared)


def heated(counts: Mapping[str, int], palette: Palette, locale: Locale) -> Shading:
    """Countries left plain under the heat of places: two ramps on one map would be taken for each other."""
    labels = ("few", *("" for _ in palette.ramp[2:]), "many")
    return Shading(
        "Articles that name places hereabouts",
        tuple(zip(labels, palette.ramp, strict=True)),
        {},
        "none; countries are not coloured",
        {code: counted(count, "article", locale) for code, count in counts.items()},
    )


def periods(chosen: Selection, days: Mapping[date, int]) -> tuple[Selection, Selection] | None:
    """The selection in its days, and in as many days before; `days` are those with articles.

    Where no day is chosen, the later half of the time with articles against the earlier. None where
    there is nothing to compare.
    """
    if not days:
        return None
    first, last = chosen.since or min(days), chosen.until or max(days)
    length = (last - first).days + 1
    if not (chosen.since or chosen.until):
        length //= 2
        first = last - timedelta(length - 1)
    if length < 1 or first <= min(days):
        return None
    earlier = date.fromordinal(max(1, first.toordinal() - length))
    return (
        replace(chosen, since=first, until=last),
        replace(chosen, since=earlier, until=first - timedelta(1)),
    )


def by_articles(counts: Mapping[str, int], palette: Palette, locale: Locale) -> Shading:
    """How many articles name each country."""
    floors = class_floors(counts.values())
    return Shading(
        "Articles that name a place in the country",
        tuple(zip(class_labels(floors), class_colours(floors, palette), strict=True)),
        {code: class_of(count, floors) for code, count in counts.items()},
        "none",
        {code: counted(count, "article", locale) for code, count in counts.items()},
    )


def by_share(counts: Mapping[str, int], total: int, palette: Palette, locale: Locale) -> Shading:
    """What part of the articles names each country."""
    shares = {code: 100 * count / total for code, count in counts.items()}
    floors = class_floors(shares.values())
    edges = [percent(floor, locale) for floor in floors]
    labels = [*(f"{low} to {high}" for low, high in pairwise(edges)), *edges[-1:]]
    return Shading(
        f"Share of {counted(total, 'article', locale)} that names a place in the country",
        tuple(zip([*labels[:-1], *(f"{last} or more" for last in labels[-1:])],
                  class_colours(floors, palette), strict=True)),
        {code: class_of(share, floors) for code, share in shares.items()},
        "none",
        {code: f"{counted(counts[code], 'article', locale)}, {percent(share, locale)} of all"
         for code, share in shares.items()},
        note="An article that names several countries is part of the share of each.",
    )  # fmt: skip


def by_comparison(
    counts: Mapping[str, int],
    total: int,
    everywhere: Mapping[str, int],
    of_all: int,
    palette: Palette,
    locale: Locale,
) -> Shading:
    """How far the share of each country in the articles of some sources is from that in all sources."""
    shares = {code: 100 * counts.get(code, 0) / max(total, 1) for code in everywhere}
    usual = {code: 100 * count / max(of_all, 1) for code, count in everywhere.items()}
    told = [
        code
        for code in everywhere
        if max(counts.get(code, 0), usual[code] * total / 100) >= FEWEST
    ]  # fmt: skip
    return Shading(
        "Share of these sources' articles that name the country, against its share in all sources",
        tuple(zip(_point_labels(locale), palette.change, strict=True)),
        {code: _sided(shares[code] - usual[code], POINTS, 0) for code in told},
        f"fewer than {FEWEST} articles named or to be expected",
        {
            code: f"{percent(shares[code], locale)} of these articles, {percent(usual[code], locale)} of all"
            for code in everywhere
        },
        note="In percentage points.",
    )


def by_change(
    now: Mapping[str, int],
    before: Mapping[str, int],
    palette: Palette,
    locale: Locale,
    compared: Sequence[Selection] = (),
) -> Shading:
    """How many articles name each country, against as many days before."""
    both = {code: (now.get(code, 0), before.get(code, 0)) for code in {**now, **before}}
    ratios = {
        code: max(later, FEWEST) / max(earlier, FEWEST)
        for code, (later, earlier) in both.items()
        if max(later, earlier) >= FEWEST
    }
    spans = [span(each.since, each.until, locale) for each in compared if each.since and each.until]
    return Shading(
        " against those ".join([" ".join(["Articles that name the country", *spans[:1]]), *spans[1:]]),
        tuple(zip(CHANGES, palette.change, strict=True)),
        {code: _sided(ratio, TURNS, 1) for code, ratio in ratios.items()},
        f"fewer than {FEWEST} articles both times",
        {code: f"{counted(later, 'article', locale)}, before {earlier}"
         for code, (later, earlier) in both.items()},
        note=f"Fewer than {FEWEST} articles count as {FEWEST}, so that few do not look like many.",
    )  # fmt: skip


def _sided(value: float, edges: Sequence[float], middle: float) -> int:
    """The class of a value between edges, each of which belongs to the class away from the middle."""
    return bisect_left(edges, value) if value < middle else bisect_right(edges, value)


def _point_labels(locale: Locale) -> list[str]:
    edges = [signed(point, locale) for point in POINTS]
    between = [f"{low} to {high}" for low, high in pairwise(edges)]
    return [f"{edges[0]} or less", *between, f"{edges[-1]} or more"]
