"""The values that pass between the steps. They are built once and never changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, Self, TypeAlias

Field: TypeAlias = Literal["title", "text"]
"""The part of an article that an offset counts into."""

Sense: TypeAlias = Literal["literal", "metonym"]
"""What a place name stands for: the location, or those who act from there ("Baku denied")."""

Kind: TypeAlias = Literal["name", "demonym", "abbreviation"]
"""How a mention names its place: "Kenya", "Kenyans", "U.K."."""

Match: TypeAlias = Literal["name", "alternate", "abbreviation", "demonym"]
"""How a gazetteer entry answers to a name: by its own, by another, by a short form, by its people's."""


class _Value:
    """Goes from process to process as its fields: dataclasses with slots take four times as long."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__slots__])


@dataclass(frozen=True, slots=True)
class Article(_Value):
    """A news article, cleaned once by the reader, before any offset into it exists."""

    id: int
    """63 bits of SHA-256 over the canonical URL, else over source, title and text: same story, same id."""
    title: str
    """May be empty; where an article has no title, readers and pages show the start of its text."""
    text: str
    """The body, without its title. Never empty. Offsets are code points."""
    source: str | None = None
    """Who published it, as the file or feed names it: "Reuters", "thetowntalk.com"."""
    url: str | None = None
    """http or https; None where there is none or it is of another scheme."""
    author: str | None = None
    published: datetime | None = None
    """Aware, UTC. Never guessed: None where the input does not state it."""
    language: str | None = None
    """ISO 639-1 ("en")."""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError(f"article {self.title!r} has no text")
        if self.published is not None and self.published.tzinfo is None:
            raise ValueError(f"article {self.title!r}: {self.published} names no time zone")


@dataclass(frozen=True, slots=True)
class Mention(_Value):
    """A stretch of characters in an article that names a place.

    `getattr(article, mention.field)[mention.start:mention.end] == mention.surface`, always. The
    mentions of an article are sorted, those of the title first, and none overlap.
    """

    field: Field
    start: int
    end: int
    surface: str
    kind: Kind = "name"

    def part_of(self, article: Article) -> str:
        """The title or the text of its article: what its offsets count into."""
        return article.title if self.field == "title" else article.text


@dataclass(frozen=True, slots=True)
class Place(_Value):
    """A gazetteer entry: something a place name can refer to."""

    id: int
    """GeoNames id; negative for the places of our own tables that have none."""
    name: str
    country: str | None
    """ISO 3166-1 alpha-2; None for what lies in no one country: seas, continents, regions."""
    admin1: str | None
    """GeoNames code of the first-level division, unique within its country: "TX"."""
    admin1_name: str | None
    """Its name: "Texas"."""
    feature_code: str
    """GeoNames feature code: PCLI country, ADM1, ADM2, PPL town, PPLC capital, SEA, STM, RGN …"""
    lat: float
    """Degrees north, WGS84 (EPSG:4326)."""
    lon: float
    """Degrees east, WGS84 (EPSG:4326)."""
    population: int = 0
    """Inhabitants, of a division the sum over its listed towns, so roughly; 0 where not known. Of what nobody
    lives in, for how many inhabitants it counts beside its namesakes."""
    own_id: str | None = None
    """The id in a gazetteer that the user added; None for the places that come with Dateline."""

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            where = f"lat {self.lat}, lon {self.lon}"
            raise ValueError(f"{self.name}: {where} is off the globe; are the two swapped?")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name could mean, and how it answers to that name."""

    place: Place
    match: Match
    wins: bool = False
    """Whether a gazetteer that the user added says that this place is meant wherever its name stands."""


@dataclass(frozen=True, slots=True)
class Resolution(_Value):
    """What a mention means, how surely, and why."""

    mention: Mention
    place: Place | None
    """None: a place name, but not placed."""
    confidence: float
    """How likely the placing is right, in [0, 1]; 0 where place is None."""
    runners_up: tuple[tuple[Place, float], ...] = ()
    """The next best places, each with its confidence, best first."""
    reasons: tuple[str, ...] = ()
    """What spoke for the place, in words a reader understands; why none, where place is None."""
    sense: Sense = "literal"


@dataclass(frozen=True, slots=True)
class GeoparsedArticle(_Value):
    """An article with what its place names mean."""

    article: Article
    resolutions: tuple[Resolution, ...]
    """One for each mention, in the order of the mentions."""
    focus: Mapping[str, float] = field(default_factory=dict)
    """ISO 3166-1 alpha-2 -> how much the article is about that country; sums to 1, or empty."""
    geoparser: str = ""
    """Version and settings that made it, so that stale results can be found and made again."""
    focus_places: Mapping[int, float] = field(default_factory=dict)
    """Place id -> how much the article is about that place; sums to 1, or empty."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a reader chose to see. The empty one selects every article.

    Fields narrow each other (and); the values of one field widen it (or).
    """

    countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2: articles with a mention placed in one of them."""
    place: int | None = None
    """A place id: articles with a mention of that place."""
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """ISO 639-1."""
    since: date | None = None
    """First day, UTC."""
    until: date | None = None
    """Last day, UTC, inclusive."""
    words: str = ""
    """Words that the title or text must all contain; "in double quotes" as a phrase."""
    min_confidence: float = 0.0
    """Mentions placed less surely than this do not count as placed there, in [0, 1]."""
    sense: Sense | None = None
    """Only mentions of this sense count as placed; None for both."""
    about: bool = False
    """Only articles that are about a country or place count as naming it."""
    copies: bool = False
    """Whether every copy of a syndicated story counts; else each story counts once."""
    worldview: str = ""
    """Whose view of disputed territories, as `shapes.worldviews` names it; "" for who controls them."""
    revision: int | None = None
    """The state of the store to look at, as it was then; None for the newest."""
    beside: str | None = None
    """ISO 3166-1 alpha-2: of the articles, those with a mention placed in this country, too."""
