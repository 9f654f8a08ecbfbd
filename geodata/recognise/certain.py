"""What is sure of a span whatever the gate says: in a list, beside words that tell, of a well-known name."""

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from ..gazetteer import importance
from ..model import Place
from ..trees import Floats
from .bearers import bearers
from .better_known import better_known
from .joined import SURE, are_within, told_beside
from .lived_in import lived_in
from .namesakes import LIKELY, is_in_a_name, namesakes, people
from .no_names import no_names
from .overlong import overlong, waters_in_full
from .page import Page
from .spans import Numbered, Span, is_one_character
from .states import states_behind_towns
from .teams import towns_of_teams
from .things import things_called
from .told import ends_there, is_ordinary, is_somebodys, told_alone
from .unmistakable import unmistakable
from .well_known import LARGE, is_well_known
from .words import LOCATING_OR_MOVING, MONTHS_AND_DAYS, PREPOSITIONS

TRAINED_ON = frozenset({"en"})
"""ISO 639-1 of the languages that the gate was fitted on. In others, a well-known name counts, too."""
THRESHOLD = 0.25
"""The chance from which a span is taken for a place name. Leaving each of the training corpora out in turn,
R-F1 on LGL and GeoWebNews was up to half a point higher than with 0.3 and on TR-News as much lower; in our
own short texts it was higher by as much."""
POSSIBLE = 0.25
"""The chance from which a name in a list may be one, and help its neighbours."""
REGION_KM = 200.0
"""Within so much of a likely one, the others of a list may be places, too."""
MOST_LIKELY = 20
"""Likely names of a list whose neighbours are sought: a list may be a whole article."""
TOLD = 0.9
"""The chance, at least, of a name that a gazetteer of the user's lets win."""


def settled(page: Page, chances: Floats) -> Floats:
    """The chances of an article's spans, with what is certain."""
    chances = chances.copy()
    own = {index for index, span in enumerate(page.spans) if _is_the_users(page, span)}
    for index in own:
        chances[index] = max(chances[index], TOLD)
    is_foreign = page.language is not None and page.language not in TRAINED_ON
    if is_foreign:
        chances = np.maximum(chances, [is_well_known(page, span) for span in page.spans])
        for index in namesakes(page):
            chances[index] = 0.0
        chances = np.maximum(chances, [TOLD * is_one_character(span) for span in page.spans])
        chances = np.maximum(chances, [span.surface.endswith(")") for span in page.spans])
    by_gate = chances.copy()
    states = set(states_behind_towns(page))
    sure = [
        _listed(page, chances),
        told_beside(page, chances),
        _large(page, chances),
        told_alone(page, chances),
        lived_in(page, chances),
        states,
        towns_of_teams(page),
        _paired(page, chances) if is_foreign else unmistakable(page, chances),
    ]
    for index in list(chain.from_iterable(sure)):
        chances[index] = max(chances[index], LIKELY)
    for index, inner in overlong(page):
        chances[inner] = max(chances[inner], chances[index])
        chances[index] = 0.0
    for index, inner in waters_in_full(page):
        chances[index] = max(chances[index], chances[inner])
        chances[inner] = 0.0
    at_stake = _at_stake(page, chances)
    others = {
        *things_called(page, at_stake),
        *no_names(page, at_stake),
        *better_known(page),
        *_capitals_by_chance(page, chances),
    }
    if is_foreign:
        others.update(bearers(page, at_stake))
    for index in (*people(page, by_gate, at_stake), *(others - own - states)):
        chances[index] = 0.0
    return chances


def _at_stake(page: Page, chances: Floats) -> list[Numbered]:
    """The spans of names that are taken for places at least once; what the others are matters to nobody."""
    taken = {page.spans[index].name for index in np.flatnonzero(chances >= THRESHOLD).tolist()}
    return [(index, span) for index, span in enumerate(page.spans) if span.name in taken]


def _is_large(place: Place) -> bool:
    """Whether everybody has heard of it: a capital, or one of LARGE inhabitants."""
    return place.feature_code == "PPLC" or importance(place, "name") >= LARGE


def _is_the_users(page: Page, span: Span) -> bool:
    """Whether the user's gazetteer lets the name win, if that is no common word or stands behind "in"."""
    if not span.candidates or not span.candidates[0].wins:
        return False
    is_behind = page.word(span.first - 1) in PREPOSITIONS and page.is_name_word(span.first)
    return is_behind or not is_ordinary(span, page.language or "en")


def _capitals_by_chance(page: Page, chances: Floats) -> Iterator[int]:
    """Common words at the start of a sentence that are names elsewhere in it: "Nice weather in Nice"."""
    for index, span in enumerate(page.spans):
        if chances[index] < LIKELY and says_nothing(page, span):
            yield index


def says_nothing(page: Page, span: Span) -> bool:
    """Whether the span is a common word that has its capital from where it stands, and one of several.

    In German every noun has one.
    """
    if page.times[span.name] < 2 or span.first != span.last:
        return False
    is_a_noun = page.language == "de"
    capital_is_given = is_a_noun or page.at_sentence_start(span) or page.in_headline[span.first]
    return capital_is_given and is_ordinary(span, page.language or "en")


def _listed(page: Page, chances: Floats) -> Iterator[int]:
    """Known names in a list of three or more, of which most are places: "Lyon, Ghent, Cork and Split"."""
    longest: dict[int, int] = {}
    for index, span in enumerate(page.spans):
        if span.candidates:
            longest[span.first] = index
    run: list[int] = []
    for first, index in sorted(longest.items()):
        if run and first != _behind_joint(page, page.spans[run[-1]]):
            yield from _unsure_of(page, run, chances)
            run = []
        run.append(index)
    yield from _unsure_of(page, run, chances)


def _paired(page: Page, chances: Floats) -> Iterator[int]:
    """Large towns joined to a place that is sure: "Lisboa e Porto"."""
    sure = [span for index, span in enumerate(page.spans) if chances[index] >= SURE]
    begin, end = {span.first for span in sure}, {span.last for span in sure}
    for index, span in enumerate(page.spans):
        behind = page.joins(span.first - 1) and span.first - 2 in end
        before = page.joins(span.last + 1) and span.last + 2 in begin
        is_large = any(importance(one.place, one.match) >= LARGE for one in span.candidates[:1])
        if (behind or before) and is_large and page.is_name_word(span.first) and ends_there(page, span):
            yield index


def _unsure_of(page: Page, run: Sequence[int], chances: Floats) -> list[int]:
    """Those of a list that are less than likely, where half of it is, or two are and most others may be."""
    spans = [page.spans[index] for index in run]
    likely = [span for span, index in zip(spans, run, strict=True) if chances[index] >= LIKELY]
    if len(run) < 3 or len(likely) < min(2, len(run) / 2):
        return []
    possible = sum(
        bool(
            chances[index] >= POSSIBLE
            or any(are_within(REGION_KM, span, other) for other in likely[:MOST_LIKELY])
        )
        for span, index in zip(spans, run, strict=True)
    )
    if 2 * len(likely) < len(run) and 3 * possible < 2 * len(run):
        return []
    return [
        index
        for index in run
        if chances[index] < LIKELY
        and page.spans[index].name not in MONTHS_AND_DAYS
        and ends_there(page, page.spans[index])
    ]


def _behind_joint(page: Page, span: Span) -> int:
    """The token with which the next name of a list begins, or of scores: "Bari 0 Palermo 1"; -1 for none."""
    has_scored = page.word(span.last + 1).isdigit() and page.between(span.last) == " "
    end = span.last + has_scored
    gap = page.between(end)
    if page.joins(end + 1) and gap in {" ", ", ", ""}:
        return end + 2
    if gap in {", ", "; "} or gap[:1] in {"、", "،"} or (has_scored and gap == " "):
        return end + 1
    return -1


def _large(page: Page, chances: Floats) -> Iterator[int]:
    """Large towns, capitals and divisions behind a preposition or first in a sentence: "went to Lyon"."""
    for index, span in enumerate(page.spans):
        if chances[index] >= LIKELY:
            continue
        begins = page.at_sentence_start(span) and not is_ordinary(span, page.language or "en")
        if page.word(span.first - 1) not in LOCATING_OR_MOVING | {"of"} and not begins:
            continue
        known = span.candidates[:1]
        if any(one.match == "name" and _is_large(one.place) for one in known):
            goes_on = page.between(span.last) == "-" or not ends_there(page, span)
            alone = not goes_on and not is_in_a_name(page, span)
            rare = not is_somebodys(span) and span.name not in MONTHS_AND_DAYS
            in_prose = page.is_name_word(span.first) and not page.in_headline[span.first]
            if alone and rare and in_prose and is_well_known(page, span):
                yield index
