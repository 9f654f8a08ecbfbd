"""What speaks for and against a span being a place name, as numbers.

The cues are general habits of news prose, and facts of the gazetteer; no word list here was taken
from an annotated corpus.
"""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np

from ..gazetteer import PlaceKind, importance, kind
from ..names import commonness
from ..trees import Floats
from .spans import Entity, Span, Token
from .words import (
    AND,
    BEFORE_PLACES,
    INSTITUTIONS,
    LANDFORMS,
    MONTHS_AND_DAYS,
    NEXT_TO_PEOPLE,
    SETTLED_IN,
    SPEECH,
)

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
    "overlaps a more famous name",
)  # fmt: skip
"""The columns of a row, in order."""


class Page:
    """What the spans of one article share, gathered once.

    The first `title_end` characters are the title's; `entities` are None where no pipeline read the text.
    """

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        entities: Sequence[Entity] | None,
        spans: Sequence[Span],
        *,
        title_end: int,
        language: str | None,
    ) -> None:
        self.text, self.tokens, self.spans = text, tokens, spans
        self.title_end, self.language = title_end, language
        self.has_entities = entities is not None
        self.words = [token.text.casefold() for token in tokens]
        self.small = Counter(token.text for token in tokens if token.text.islower())
        self.entity_at: list[Entity | None] = [None] * len(tokens)
        index = 0
        for entity in sorted(entities or (), key=lambda entity: entity.start):
            while index < len(tokens) and tokens[index].start < entity.start:
                index += 1
            while index < len(tokens) and tokens[index].end <= entity.end:
                self.entity_at[index] = entity
                index += 1
        letters = "".join(filter(str.isalpha, text))
        self.in_caps = sum(map(str.isupper, letters)) / max(len(letters), 1)
        self.times = Counter(span.name for span in spans)
        self.labels: dict[str, Counter[str]] = {}
        self.fame = {(span.start, span.end): _fame(span) for span in spans}
        self.placed_starts = {span.first for span in spans if self.fame[span.start, span.end] > _NOTABLE}
        self.placed_ends = {span.last for span in spans if self.fame[span.start, span.end] > _NOTABLE}
        for span in spans:
            marked = self.entity_at[span.first]
            self.labels.setdefault(span.name, Counter())[marked.label if marked else ""] += 1
        self.covering: list[list[Span]] = [[] for _ in tokens]
        for span in spans:
            if span.candidates:
                for covered in range(span.first, span.last + 1):
                    self.covering[covered].append(span)

    def rows(self) -> Floats:
        """One row of FEATURES for each span."""
        rows = [self.row(span) for span in self.spans]
        return np.array(rows, dtype=np.float64).reshape(-1, len(FEATURES))

    def word(self, index: int) -> str:
        """The word at an index in small letters; empty beyond the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def between(self, index: int) -> str:
        """The characters between token `index` and the one behind it."""
        if not 0 <= index < len(self.tokens) - 1:
            return "\n"
        return self.text[self.tokens[index].end : self.tokens[index + 1].start]

    def row(self, span: Span) -> list[float]:
        """The values of FEATURES for one span."""
        before, after = self.word(span.first - 1), self.word(span.last + 1)
        gap_before, gap_after = self.between(span.first - 1), self.text[span.end : span.end + 3]
        adjacent_before = gap_before.strip(" \u00a0") == ""
        adjacent_after = self.between(span.last).strip(" \u00a0") == ""
        label, inside, begins, ends, share, crosses = self.entity_cues(span)
        elsewhere = self.labels[span.name]
        others = self.times[span.name] - 1
        own = label or inside
        elsewhere_of = {one: (elsewhere[one] - (own == one)) / others if others else 0.0 for one in LABELS}
        fame_of = {found.match for found in span.candidates}
        best = span.candidates[0].place if span.candidates else None
        sort = kind(best) if best else ""
        single = span.first == span.last
        common = commonness(span.name) if single else None
        first = self.tokens[span.first].text
        before_capital = adjacent_before and self.is_name_word(span.first - 1)
        after_capital = adjacent_after and self.is_name_word(span.last + 1)
        longer, shorter, rival = self.neighbours(span)
        return [
            self.has_entities, span.last - span.first + 1, span.end - span.start, span.surface.isupper(),
            self.in_caps,
            self.at_sentence_start(span), span.start < self.title_end,
            span.start / max(len(self.text), 1), bool(best), math.log1p(len(span.candidates)),
            math.log10(1 + max((found.place.population for found in span.candidates), default=0)),
            any(found.match == "name" for found in span.candidates[:1]), "abbreviation" in fame_of,
            "demonym" in fame_of,
            fame_of == {"alternate"},
            *(sort == one for one in KINDS), best is not None and best.feature_code == "PPLC",
            *(label == one for one in LABELS), bool(label) and label not in LABELS,
            *(inside == one for one in LABELS), bool(inside) and inside not in LABELS,
            begins, ends, share, crosses,
            *(elsewhere_of[one] for one in LABELS), (elsewhere[""] - (own == "")) / others if others else 0.0,
            math.log1p(others), math.log1p(self.small[first.casefold()]) if single else 0.0,
            math.log10(0.1 + common.as_word(self.language)) if common else -1.0,
            common.forename if common else 0.0, common.surname if common else 0.0,
            single and span.name in MONTHS_AND_DAYS,
            before in SETTLED_IN,
            before in NEXT_TO_PEOPLE and gap_before in {" ", ". "},
            before == "the", self.is_before_place(span.first - 1), before_capital,
            gap_before.startswith(","), gap_before in {"-", "–", "—"}, "\n" in gap_before or not before,
            len(before) == 1 and gap_before.startswith("."), before == "of",
            adjacent_after and after in SPEECH, adjacent_after and after in INSTITUTIONS,
            adjacent_after and after in LANDFORMS, after_capital, gap_after.startswith(","),
            gap_after.startswith(",") and span.last + 1 in self.placed_starts,
            gap_after.startswith(("'s", "’s")), gap_after.startswith(("-", "–")),
            gap_after.lstrip().startswith("("),
            gap_after.startswith((".", "!", "?")),
            self.in_a_list(span), longer > -1, shorter > -1, longer, rival,
        ]  # fmt: skip

    def entity_cues(self, span: Span) -> tuple[str, str, bool, bool, float, bool]:
        """Its label if it is an entity, that of the entity around it, its place in that, a crossing."""
        entity = self.entity_at[span.first]
        if entity is None:
            return "", "", False, False, 0.0, self.entity_at[span.last] is not None
        begins = 0 <= span.start - entity.start <= _ARTICLE
        ends = 0 <= entity.end - span.end <= _POSSESSIVE
        if begins and ends:
            return entity.label, "", True, True, 1.0, False
        if entity.start <= span.start and span.end <= entity.end:
            share = (span.end - span.start) / (entity.end - entity.start)
            return "", entity.label, begins, ends, share, False
        return "", "", begins, ends, 0.0, True

    def is_name_word(self, index: int) -> bool:
        """Whether the word at an index begins with a capital."""
        return 0 <= index < len(self.tokens) and self.tokens[index].text[0].isupper()

    def is_before_place(self, index: int) -> bool:
        """Whether the word at an index announces a place: "the city of", "downtown"."""
        word = self.word(index)
        return word in BEFORE_PLACES or (word == "of" and self.word(index - 1) in BEFORE_PLACES)

    def at_sentence_start(self, span: Span) -> bool:
        """Where a capital says nothing."""
        gap = self.between(span.first - 1)
        return span.first == 0 or "\n" in gap or gap.strip("\"'“”‘’( ").endswith((".", "!", "?", ":"))

    def in_a_list(self, span: Span) -> bool:
        """Whether a notable place stands beside it in a list: "Lyon, Nancy and Metz"."""
        left = self.between(span.first - 1) == ", " and span.first - 1 in self.placed_ends
        right = self.text[span.end : span.end + 2] == ", " and span.last + 1 in self.placed_starts
        joined = self.word(span.last + 1) in AND and span.last + 2 in self.placed_starts
        return left or right or joined

    def neighbours(self, span: Span) -> tuple[float, float, float]:
        """Fame of the known name around it and of the one inside it (-1: none), and a rival's lead."""
        longer = shorter = -1.0
        rival = 0.0
        own = self.fame[span.start, span.end]
        for other in {
            id(one): one for index in range(span.first, span.last + 1) for one in self.covering[index]
        }.values():
            if other.start == span.start and other.end == span.end:
                continue
            fame = self.fame[other.start, other.end]
            if other.start <= span.start and other.end >= span.end:
                longer = max(longer, fame)
            elif other.start >= span.start and other.end <= span.end:
                shorter = max(shorter, fame)
            else:
                rival = max(rival, fame - own)
        return longer, shorter, rival


_ARTICLE, _POSSESSIVE = 4, 2
"""Characters that an entity may have more than the name in it: "The " and "'s"."""
_NOTABLE = 4.0
"""Fame from which a name counts as a place for its neighbours: a town of ten thousand, any state."""


def _fame(span: Span) -> float:
    """How important its best candidate is: log10 of the inhabitants it counts for; -1 for an unknown name."""
    if not span.candidates:
        return -1.0
    best = span.candidates[0]
    return math.log10(1 + importance(best.place, best.match))
