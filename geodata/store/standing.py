"""Which corrections stand, and what they make of an article.

A correction of one mention goes before one of many, whichever came first; of the others, what was
said last holds. A correction of many holds for every mention of the same name that the geoparser
took for the same wrong place (or did not place either): in the articles of one source, or in all.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, TypeAlias

from ..focus import focus_of, focus_places_of
from ..model import GeoparsedArticle, Mention, Place, Resolution
from ..names import fold
from .anchor import Anchor, found

Scope: TypeAlias = Literal["mention", "source", "corpus"]
"""For what a correction holds: one mention, or all like it of its source, or all like it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of a mention."""

    who: str
    article_id: int
    mention: Mention
    """As the person saw it."""
    place: Place | None
    """What it means; None: it names no place."""
    scope: Scope = "mention"


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction as the log keeps it."""

    number: int
    """Counts up from 1."""
    made: datetime
    """Aware, UTC."""
    who: str
    article_id: int
    anchor: Anchor
    """Where the mention stood when it was corrected."""
    taken_for: Place | None
    """What the geoparser had taken it for; None: it was not placed."""
    place: Place | None
    """What it means; None: it names no place."""
    scope: Scope
    source: str | None
    """Who published the article."""
    previous: int | None
    """The number of the correction that had decided the mention before; None where the geoparser had."""
    undone: tuple[str, datetime] | None
    """By whom and when; None while it stands."""
    mentions: int
    """How many it decides now; 0 also for one that stands, but whose words are no longer in the text."""

    @property
    def reason(self) -> str:
        """Why the mention means what it does, as `Resolution.reasons` says it."""
        same = self.place is not None and self.taken_for is not None and self.place.id == self.taken_for.id
        day = f"{self.made.day} {self.made:%B %Y}"
        return f"{'confirmed' if same else 'corrected'} by {self.who} on {day}"


Rulings: TypeAlias = Mapping[Mention, Entry]
"""Mention -> the correction that decides it, for those mentions of an article that any decides."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The corrections that stand."""

    single: dict[int, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    """Corrections of one mention, by the id of its article, oldest first."""
    wide: dict[tuple[str, int | None], list[Entry]] = field(default_factory=lambda: defaultdict(list))
    """Corrections of many, by folded name and the id of the place that was found, oldest first."""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Standing":
        """Sort the entries that are not undone by what they hold for."""
        made = cls()
        for entry in sorted(entries, key=lambda entry: entry.number):
            if entry.undone is None and entry.scope == "mention":
                made.single[entry.article_id].append(entry)
            elif entry.undone is None:
                made.wide[context(entry.anchor.surface, entry.taken_for)].append(entry)
        return made

    def rulings(self, geoparsed: GeoparsedArticle) -> Rulings:
        """Which of them decide which mentions of an article; `geoparsed` is as the geoparser left it."""
        decided: dict[Mention, Entry] = {}
        if self.wide:
            for resolution in geoparsed.resolutions:
                for entry in self.wide.get(context(resolution.mention.surface, resolution.place), ()):
                    if entry.scope == "corpus" or entry.source == geoparsed.article.source:
                        decided[resolution.mention] = entry
        mentions = [resolution.mention for resolution in geoparsed.resolutions]
        for entry in self.single.get(geoparsed.article.id, ()):
            if mention := found(entry.anchor, geoparsed.article, mentions):
                decided[mention] = entry
        return decided


def context(surface: str, place: Place | None) -> tuple[str, int | None]:
    """What mentions must share for one correction of many to hold for them: the name, and the place found."""
    return fold(surface), None if place is None else place.id


def corrected(geoparsed: GeoparsedArticle, rulings: Rulings) -> GeoparsedArticle:
    """The article as the rulings make it: what names no place is no mention any more.

    What it is about is weighed anew, by its mentions alone.
    """
    if not rulings:
        return geoparsed
    resolutions = tuple(
        _ruled(resolution, entry) if (entry := rulings.get(resolution.mention)) else resolution
        for resolution in geoparsed.resolutions
        if not (resolution.mention in rulings and rulings[resolution.mention].place is None)
    )
    return replace(
        geoparsed,
        resolutions=resolutions,
        focus=focus_of(resolutions),
        focus_places=focus_places_of(resolutions),
    )


def _ruled(resolution: Resolution, entry: Entry) -> Resolution:
    """A resolution as a correction has it; what the geoparser held it for are now the runners-up."""
    answer = [(resolution.place, resolution.confidence)] if resolution.place else []
    others = [other for other in (*answer, *resolution.runners_up) if other[0] != entry.place]
    return replace(
        resolution, place=entry.place, confidence=1.0, runners_up=tuple(others), reasons=(entry.reason,)
    )
