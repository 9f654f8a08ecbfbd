"""What the spans of one article share, gathered once: words, entities, and what its names have in common."""

from collections import Counter
from collections.abc import Hashable, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import TypeAlias

from ..gazetteer import kind
from .headlines import capitals_of
from .nearby import nearby
from .nouns import kinds_of
from .spans import Entity, Span, entities_at, fame_of
from .tokens import Token
from .words import AND, BEFORE_PLACES, HE_OR_SHE, NEXT_TO_PEOPLE, SETTLED_IN
from .words_elsewhere import AND_ELSEWHERE, TITLES_ELSEWHERE

Area: TypeAlias = Hashable
"""A country ("US") or a first-level division ("US", "LA")."""
ARTICLE, POSSESSIVE = 4, 2
"""Characters that an entity may have more than the name in it: "The " and "'s"."""
NOTABLE = 4.0
"""Fame from which a name counts as a place for its neighbours: a town of ten thousand, any state."""
BEARERS = 40
"""Bearers of a name, most important first, whose countries and divisions are looked at."""
CREATURES = frozenset({"person", "animal"})
"""Kinds of nouns that somebody is called."""
ELSEWHERE = ("in a container", "behind a place word", "behind a person word")
"""What is counted of the other places where a name stands."""


class Page:
    """An article's text, tokens and spans. The first `title_end` characters are the title's.

    `entities` are None where no pipeline read the text.
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
        texts = [token.text for token in tokens]
        self.words = list(map(str.casefold, texts))
        self._gaps = [text[one.end : other.start] for one, other in pairwise(tokens)]
        self.small = Counter(filter(str.islower, texts))
        self.entity_at = entities_at(tokens, entities or ())
        letters = {letter: times for letter, times in Counter(text).items() if letter.isalpha()}
        capitals = sum(times for letter, times in letters.items() if letter.isupper())
        self.in_caps = capitals / max(sum(letters.values()), 1)
        self.capitals, self.in_headline = capitals_of(text, tokens)
        self.he_behind = self._he_behind()
        self.times = Counter(span.name for span in spans)
        self.labels: dict[str, Counter[str]] = {}
        self.fame = {(span.start, span.end): fame_of(span) for span in spans}
        notable = [span for span in spans if self.fame[span.start, span.end] > NOTABLE]
        self.placed_starts = {span.first for span in notable}
        self.placed_ends = {span.last for span in notable}
        self.covering: dict[int, list[Span]] = {}
        self._areas: dict[str, frozenset[Area]] = {}
        self._begin_at: dict[int, list[Span]] = {}
        self.named: dict[Area, set[str]] = {}
        for span in spans:
            marked = self.entity_at[span.first]
            self.labels.setdefault(span.name, Counter())[marked.label if marked else ""] += 1
            self._begin_at.setdefault(span.first, []).append(span)
            for covered in range(span.first, span.last + 1):
                self.covering.setdefault(covered, []).append(span)
            for area in _area_named(span):
                self.named.setdefault(area, set()).add(span.name)
        sure = frozenset(span.name for span in notable if not self.is_of_a_person(span.first))
        self.nearby = nearby(spans, sure)
        self.divisions_named = frozenset(area for area in self.named if isinstance(area, tuple))
        self.told = {(span.start, span.end): self._told(span) for span in spans}
        self.told_of: dict[str, list[int]] = {}
        for span in spans:
            counts = self.told_of.setdefault(span.name, [0] * len(ELSEWHERE))
            for index, one in enumerate(self.told[span.start, span.end]):
                counts[index] += one

    def _he_behind(self) -> list[bool]:
        """For each token, whether "he" or "she" stands behind it in its sentence."""
        found = [False] * len(self.words)
        if HE_OR_SHE.isdisjoint(self.vocabulary):
            return found
        for last in [index for index, word in enumerate(self.words) if word in HE_OR_SHE]:
            index = last
            while index and not found[index - 1] and not self.starts_a_sentence(index):
                index -= 1
                found[index] = True
        return found

    def is_of_a_person(self, index: int) -> bool:
        """Whether the pipeline takes the token for one of a person's name."""
        entity = self.entity_at[index]
        return entity is not None and entity.label == "PERSON"

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its words in small letters, each once."""
        return frozenset(self.words)

    @cached_property
    def first_person(self) -> int:
        """The index of the first word that tells of a person; behind the last where none does."""
        indices = range(len(self.words))
        return next(filter(self.tells_of_a_person, indices), len(self.words))

    def is_notable(self, index: int) -> bool:
        """Whether the word at an index belongs to the name of a notable place."""
        around = self.covering.get(index, ())
        return any(self.fame[span.start, span.end] > NOTABLE for span in around)

    def tells_of_a_person(self, index: int) -> bool:
        """Whether a person is named with the word at an index, or called one, or "he"."""
        if self.is_of_a_person(index):
            return True
        return self.words[index] in HE_OR_SHE or not CREATURES.isdisjoint(kinds_of(self.tokens[index].text))

    def word(self, index: int) -> str:
        """The word at an index in small letters; empty beyond the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def between(self, index: int) -> str:
        """The characters between token `index` and the one behind it."""
        return self._gaps[index] if 0 <= index < len(self._gaps) else "\n"

    def entity_cues(self, span: Span) -> tuple[str, str, bool, bool, float, bool]:
        """Its label if it is an entity, that of the entity around it, its place in that, a crossing."""
        entity = self.entity_at[span.first]
        if entity is None:
            return "", "", False, False, 0.0, self.entity_at[span.last] is not None
        begins = 0 <= span.start - entity.start <= ARTICLE
        ends = 0 <= entity.end - span.end <= POSSESSIVE
        if begins and ends:
            return entity.label, "", True, True, 1.0, False
        if entity.start <= span.start and span.end <= entity.end:
            share = (span.end - span.start) / (entity.end - entity.start)
            return "", entity.label, begins, ends, share, False
        return "", "", begins, ends, 0.0, True

    def is_name_word(self, index: int) -> bool:
        """Whether the word at an index begins with a capital."""
        return 0 <= index < len(self.tokens) and self.tokens[index].text[0].isupper()

    def joins(self, index: int) -> bool:
        """Whether the word at an index joins the last two of a list: "and"."""
        return self.word(index) in AND or self.word(index) in AND_ELSEWHERE.get(self.language or "", ())

    def is_before_place(self, index: int) -> bool:
        """Whether the word at an index announces a place: "the city of", "downtown"."""
        word = self.word(index)
        return word in BEFORE_PLACES or (word == "of" and self.word(index - 1) in BEFORE_PLACES)

    def is_behind_title(self, span: Span) -> bool:
        """Whether a title or calling stands before it: "Mayor London"."""
        gap = self.between(span.first - 1)
        before = self.word(span.first - 1)
        is_title = before in NEXT_TO_PEOPLE or (
            self.language not in (None, "en") and before in TITLES_ELSEWHERE
        )
        is_monsieur = self.language == "fr" and before in {"m", "mm"} and gap == ". "
        return is_monsieur or (is_title and gap in {" ", ". "})

    def at_sentence_start(self, span: Span) -> bool:
        """Where a capital says nothing."""
        return self.starts_a_sentence(span.first)

    def starts_a_sentence(self, index: int) -> bool:
        """Whether a sentence begins with the word at an index."""
        gap = self.between(index - 1)
        return index == 0 or "\n" in gap or gap.strip("\"'“”‘’( ").endswith((".", "!", "?", ":"))

    def in_a_list(self, span: Span) -> bool:
        """Whether a notable place stands beside it in a list: "Lyon, Nancy and Metz"."""
        left = self.between(span.first - 1) == ", " and span.first - 1 in self.placed_ends
        right = self.text[span.end : span.end + 2] == ", " and span.last + 1 in self.placed_starts
        joined = self.joins(span.last + 1) and span.last + 2 in self.placed_starts
        joining = self.joins(span.first - 1) and span.first - 2 in self.placed_ends
        return left or right or joined or joining

    def in_container(self, span: Span) -> bool:
        """Whether a bearer lies in the country or division named behind a comma: "Paris, Texas"."""
        if not self.text[span.end : span.end + 2].startswith(", "):
            return False
        areas = self.areas(span)
        return any(
            area in areas for behind in self._begin_at.get(span.last + 1, ()) for area in _area_named(behind)
        )

    def areas(self, span: Span) -> frozenset[Area]:
        """The countries and divisions that the bearers of its name lie in."""
        found = self._areas.get(span.name)
        if found is None:
            places = [candidate.place for candidate in span.candidates[:BEARERS]]
            found = self._areas[span.name] = frozenset(
                area
                for place in places
                if place.country and kind(place) != "country"
                for area in (place.country, (place.country, place.admin1))
            )
        return found

    def is_named(self, area: Area, name: str) -> bool:
        """Whether another name of the article names the country or division."""
        names = self.named.get(area, ())
        return len(names) > (name in names)

    def neighbours(self, span: Span) -> tuple[float, float, float, bool]:
        """Fame of the known name around it and of the one inside it (-1: none), a rival's lead.

        And whether an unknown name is around it.
        """
        longer = shorter = -1.0
        in_unknown = False
        rival = 0.0
        own = self.fame[span.start, span.end]
        for other in chain.from_iterable(self.covering[index] for index in range(span.first, span.last + 1)):
            if other is span:
                continue
            fame = self.fame[other.start, other.end]
            if other.start <= span.start and other.end >= span.end:
                longer = max(longer, fame)
                in_unknown |= not other.candidates
            elif other.start >= span.start and other.end <= span.end:
                shorter = max(shorter, fame)
            else:
                rival = max(rival, fame - own)
        return longer, shorter, rival, in_unknown

    def _told(self, span: Span) -> tuple[bool, bool, bool]:
        """ELSEWHERE of one span."""
        behind_place_word = self.word(span.first - 1) in SETTLED_IN
        return self.in_container(span), behind_place_word, self.is_behind_title(span)


def _area_named(span: Span) -> tuple[Area, ...]:
    """The country or first-level division that a span most likely names as such."""
    best = span.candidates[0].place if span.candidates else None
    if best is None or best.country is None:
        return ()
    sort = kind(best)
    return (
        (best.country,) if sort == "country" else ((best.country, best.admin1),) if sort == "admin1" else ()
    )
