"""What speaks for and against a span being a place name, as numbers.

The cues are general habits of news prose, and facts of the gazetteer; no word list here was taken
from an annotated corpus.
"""

import math
from collections.abc import Iterator

import numpy as np

from ..gazetteer import PlaceKind, kind
from ..names import commonness
from ..trees import BLOCK, Floats
from .beside import FEATURES as BESIDE
from .beside import beside
from .nearby import FEATURES as NEARBY
from .nearby import NOTHING
from .page import ELSEWHERE, Page
from .spans import Span
from .words import INSTITUTIONS, LANDFORMS, MONTHS_AND_DAYS, SETTLED_IN, SITES, SPEECH

LABELS = ("GPE", "LOC", "FAC", "NORP", "ORG", "PERSON")
KINDS: tuple[PlaceKind, ...] = (
    "country",
    "admin1",
    "admin2",
    "town",
    "continent",
    "land",
    "water",
    "building",
)

FEATURES = (
    "has entities", "tokens", "characters", "all caps", "text in caps", "at sentence start", "in title",
    "position", "is known", "bearers", "population", "most is primary", "abbreviation", "demonym",
    "alternate only",
    *(f"best is {kind}" for kind in KINDS), "best is capital",
    *(f"exactly {label}" for label in LABELS), "exactly other",
    *(f"inside {label}" for label in LABELS), "inside other",
    "begins its entity", "ends its entity", "share of its entity", "crosses an entity",
    *(f"elsewhere {label}" for label in LABELS), "elsewhere none",
    "times named", "times in small letters", "word", "forename", "surname", "month or day",
    "before: place word", "before: person word", "before: the", "before: place noun", "before: capital",
    "before: comma", "before: hyphen", "before: nothing", "before: initial", "before: of",
    "after: speech", "after: institution", "after: landform", "after: capital", "after: comma",
    "after: comma and place",
    "after: possessive", "after: hyphen", "after: bracket", "after: stop",
    "a list neighbour is a place", "inside a longer known name", "holds another known name",
    "longer name's population",
    "overlaps a more famous name", "inside an unknown name", "ends in a landform", "ends in a site",
    "ends in a number",
    "its country named", "its division named", "a bearer's division named", "in the container behind",
    *(f"elsewhere {told}" for told in ELSEWHERE),
    "before: forename", "after: surname", "capitals in its line", "begins the text",
    *BESIDE, *NEARBY,
)  # fmt: skip
"""The columns of a row, in order."""


_KIND_CUES = {sort: tuple(sort == one for one in KINDS) for sort in (*KINDS, "")}
_LABEL_CUES = {label: (*(label == one for one in LABELS), False) for label in (*LABELS, "")}
_OTHER_LABEL = (*(False for _ in LABELS), True)
_NOWHERE = [0.0] * (len(LABELS) + 1), [0.0] * len(ELSEWHERE)
"""The cues of the other places where a name stands that stands nowhere else."""


def rows_of(page: Page) -> Iterator[Floats]:
    """One row of FEATURES for each span of the article, in blocks: all of a long one would fill memory."""
    for start in range(0, len(page.spans), BLOCK):
        rows = [_row(page, span) for span in page.spans[start : start + BLOCK]]
        yield np.array(rows, dtype=np.float64)


def _row(page: Page, span: Span) -> list[float]:
    """The values of FEATURES for one span."""
    before, after = page.word(span.first - 1), page.word(span.last + 1)
    gap_before, gap_after = page.between(span.first - 1), page.text[span.end : span.end + 3]
    adjacent_before = gap_before.strip(" \u00a0") == ""
    adjacent_after = page.between(span.last).strip(" \u00a0") == ""
    label, inside, begins, ends, share, crosses = page.entity_cues(span)
    others = page.times[span.name] - 1
    own_label = label or inside
    fame_of = {found.match for found in span.candidates}
    best = span.candidates[0].place if span.candidates else None
    sort = kind(best) if best else ""
    single = span.first == span.last
    common = commonness(span.name) if single else None
    first = page.tokens[span.first].text
    before_capital = adjacent_before and page.is_name_word(span.first - 1)
    after_capital = adjacent_after and page.is_name_word(span.last + 1)
    longer, shorter, rival, in_unknown = page.neighbours(span)
    told = page.told[span.start, span.end]
    elsewhere_labels, elsewhere_told = _NOWHERE
    if others:
        labels, told_of = page.labels[span.name], page.told_of[span.name]
        elsewhere_labels = [(labels[one] - (own_label == one)) / others for one in (*LABELS, "")]
        elsewhere_told = [(of_name - own) / others for of_name, own in zip(told_of, told, strict=True)]
    return [
        page.has_entities, span.last - span.first + 1, span.end - span.start, span.surface.isupper(),
        page.in_caps,
        page.at_sentence_start(span), span.start < page.title_end,
        span.start / max(len(page.text), 1), bool(best), math.log1p(len(span.candidates)),
        math.log10(1 + max((found.place.population for found in span.candidates), default=0)),
        any(found.match == "name" for found in span.candidates[:1]), "abbreviation" in fame_of,
        "demonym" in fame_of,
        fame_of == {"alternate"},
        *_KIND_CUES[sort], best is not None and best.feature_code == "PPLC",
        *_LABEL_CUES.get(label, _OTHER_LABEL), *_LABEL_CUES.get(inside, _OTHER_LABEL),
        begins, ends, share, crosses,
        *elsewhere_labels,
        math.log1p(others), math.log1p(page.small[first.casefold()]) if single else 0.0,
        math.log10(0.1 + common.as_word(page.language)) if common else -1.0,
        common.forename if common else 0.0, common.surname if common else 0.0,
        single and span.name in MONTHS_AND_DAYS,
        before in SETTLED_IN,
        page.is_behind_title(span),
        before == "the", page.is_before_place(span.first - 1), before_capital,
        gap_before.startswith(","), gap_before in {"-", "–", "—"}, "\n" in gap_before or not before,
        len(before) == 1 and gap_before.startswith("."), before == "of",
        adjacent_after and after in SPEECH, adjacent_after and after in INSTITUTIONS,
        adjacent_after and after in LANDFORMS, after_capital, gap_after.startswith(","),
        gap_after.startswith(",") and span.last + 1 in page.placed_starts,
        gap_after.startswith(("'s", "’s")), gap_after.startswith(("-", "–")),
        gap_after.lstrip().startswith("("),
        gap_after.startswith((".", "!", "?")),
        page.in_a_list(span), longer > -1, shorter > -1, longer, rival, in_unknown,
        not single and page.word(span.last) in LANDFORMS, not single and page.word(span.last) in SITES,
        page.word(span.last)[0].isdigit(),
        best is not None and page.is_named(best.country, span.name),
        best is not None and page.is_named((best.country, best.admin1), span.name),
        any(page.is_named(area, span.name) for area in page.divisions_named & page.areas(span)),
        told[0],
        *elsewhere_told,
        commonness(before).as_forename, commonness(after).surname if adjacent_after else 0.0,
        page.capitals[span.first], span.start == page.title_end,
        *beside(page, span), *page.nearby.get(span.name, NOTHING),
    ]  # fmt: skip
