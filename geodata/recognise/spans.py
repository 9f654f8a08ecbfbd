"""The stretches of a text that might name a place, before anything is decided.

Two sources, used together: the names that the gazetteer knows, and the entities a language pipeline
marks. A name inside a longer one ("Nairobi" in "University of Nairobi") is a span of its own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..gazetteer import Gazetteer, kind
from ..inflection import INFLECTED, SMALL_PEOPLES, ends_of, homes_of_people, starts_of
from ..model import Candidate
from ..names import fold
from .described import described
from .one_character import named_by_one_character
from .rivers import called_with_article, is_called_with_article
from .tokens import END, START, Token
from .words import ARTICLES, BEFORE_LANGUAGES, BEHIND_LANGUAGES, LANGUAGE, ON, SMALL_WATERS

MAX_TOKENS = 7
"""The longest names worth looking for, in tokens: "Democratic Republic of the Congo" has five."""
MOST_CHARACTERS = 16
"""The same where each character is a token: "サウジアラビア王国"."""
MOST_JOINED = 3
"""The same of peoples in small letters, whose words hyphens join: "sul-mato-grossense"."""
MOST_INFLECTED = 4
"""The same where each word may be inflected, so that the gazetteer cannot tell how names begin."""

_GLUE = re.compile(
    r"|[ \u00a0]|\n|['’ʻʼ‘.\-‐‑–־/\u200c]|\.[ \u00a0]?-?|[ \u00a0](?:&|-|–)[ \u00a0]|[’'][ \u00a0]"
)
"""What may stand between two tokens of one name: "Côte d'Ivoire", "St. Louis", "Trinidad & Tobago"."""
_APOSTROPHES = "'’ʻʼ‘"
_SHORT_VERBS = frozenset({"d", "ll", "m", "re", "t", "ve"})
_CUT_OFF = re.compile(rf"[{_APOSTROPHES}](?!(?:s|d|ll|re|ve)\b)[a-z]")
"""What stands behind the beginning of an English name that goes on: behind "Sa", in "Sa'ada"."""
_BRACKET = re.compile(r" \(\w+\)")
_HYPHENS = ("-", "‐", "‑")
_LEADING = re.compile(r"(?:(?:the|The|THE|El|a|an)\s+|[RDI]-(?=[A-Z]))")
_TRAILING = re.compile(r"(?:['’]s?|[\s,;:.]+|[\s-][a-zß-öø-ÿа-я]+)$")
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP"})
"""Entity labels (OntoNotes) whose whole span may be a place, known to the gazetteer or not."""


@dataclass(frozen=True, slots=True)
class Entity:
    """What a language pipeline marked: offsets in code points and its label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class Span:
    """A stretch of text that might name a place."""

    start: int
    end: int
    surface: str
    name: str
    """The folded surface: how it is compared."""
    first: int
    """Index of its first token; of the last one: `last`."""
    last: int
    candidates: tuple[Candidate, ...]


def spans_of(
    text: str,
    tokens: Sequence[Token],
    entities: Iterable[Entity],
    gazetteer: Gazetteer,
    language: str | None = None,
) -> tuple[Span, ...]:
    """Every stretch worth a decision, sorted, overlaps included."""
    found: dict[tuple[int, int], Span] = {}
    for span in _known_names(text, tokens, gazetteer, language):
        found.setdefault((span.start, span.end), span)
    for entity in entities:
        if entity.label not in PLACE_LABELS:
            continue
        start, end = trimmed(text, entity.start, entity.end)
        first = bisect_left(tokens, start, key=START)
        last = bisect_right(tokens, end, key=END) - 1
        if last < first or tokens[first].start != start or tokens[last].end < end - 1:
            continue
        surface = text[start:end]
        if (start, end) not in found and not surface.islower():
            name = fold(surface)
            found[start, end] = Span(start, end, surface, name, first, last, gazetteer.candidates(name))
    for first, last, end in described(text, tokens):
        start = tokens[first].start
        if (start, end) not in found:
            name = fold(text[start:end])
            candidates = gazetteer.candidates(name)
            found[start, end] = Span(start, end, text[start:end], name, first, last, candidates)
    for start in named_by_one_character(text, language):
        first = bisect_left(tokens, start, key=START)
        character = text[start]
        candidates = gazetteer.candidates(character, language)
        found[start, start + 1] = Span(start, start + 1, character, character, first, first, candidates)
    return tuple(found[key] for key in sorted(found))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out what is not the name: "the Pacific coast's" keeps "Pacific".

    A leading article or party ("R-Akron"), trailing words in small letters, a possessive, punctuation.
    """
    leading = _LEADING.match(text, start, end)
    if leading and leading.end() < end:
        start = leading.end()
    while trailing := _TRAILING.search(text[start:end]):
        if trailing.group() == "." and _is_short_form(text[start:end]):
            break
        end = start + trailing.start()
    return start, end


def _is_short_form(surface: str) -> bool:
    """Whether a full stop at the end belongs to the name: that of "U.S." and "Calif.", not that of "UK."."""
    body = surface[:-1]
    return "." in body or (len(body) <= 5 and body[:1].isupper() and body[1:].islower())


def is_one_character(span: Span) -> bool:
    """Whether a country is named by one character there: "日米"."""
    return len(span.surface) == 1 and any(one.match == "abbreviation" for one in span.candidates[:1])


def _known_names(
    text: str, tokens: Sequence[Token], gazetteer: Gazetteer, language: str | None
) -> Iterator[Span]:
    inflected, is_english = language in INFLECTED, language in (None, "en")
    for first, token in enumerate(tokens):
        if not token.is_capitalised:
            if language not in SMALL_PEOPLES:
                continue
            yield from _people_in_small_letters(text, tokens, first, gazetteer, language)
            if token.text not in SMALL_WATERS:
                continue
        most = MOST_INFLECTED if inflected else MOST_CHARACTERS if token.is_character else MAX_TOKENS
        for shift in starts_of(token.text, language):
            start, found = token.start + shift, False
            for last in range(first, min(first + most, len(tokens))):
                if last > first and not _GLUE.fullmatch(text, tokens[last - 1].end, tokens[last].start):
                    break
                end = tokens[last].end
                if token.is_character and last == first:
                    continue
                name = fold(text[start:end])
                may_end = ends_of(tokens[last].text, language)
                if (
                    last > first
                    and len(may_end) == 1
                    and not (inflected or _may_begin(name, gazetteer, language))
                ):
                    break
                is_end = tokens[last].is_capitalised or inflected
                may_end_small = last > first and _may_end_in_small_letters(token, language)
                if not (is_end or may_end_small or (is_english and _is_joined(text, tokens, last))):
                    continue
                if is_english and _CUT_OFF.match(text, end):
                    continue
                for left_out in may_end:
                    candidates = gazetteer.candidates(text[start : end - left_out], language)
                    if candidates:
                        end -= left_out
                        name = fold(text[start:end])
                        break
                else:
                    continue
                if may_end_small and not is_end and not _ends_in_small_letters(candidates[0]):
                    continue
                if tokens[last].text == "s" and not any(map(_ends_in_s, candidates)):
                    continue
                if last > first and _is_article_before(
                    token, text[tokens[first + 1].start : end], candidates, gazetteer
                ):
                    continue
                found = True
                if is_english and is_called_with_article(text, start, end):
                    candidates = _with_nature(candidates, name, gazetteer)
                if text[end : end + 1] == "." and any(one.match == "abbreviation" for one in candidates):
                    surface = text[start : end + 1]
                    end += _is_short_form(surface)
                yield Span(start, end, text[start:end], name, first, last, candidates)
                if not is_english and (bracket := _BRACKET.match(text, end)):
                    yield from _named_with_its_bracket(text, start, bracket.end(), first, last, gazetteer)
            if found:
                break


def _may_end_in_small_letters(first: Token, language: str | None) -> bool:
    """Whether the language writes "Amérique latine", and this is no article as in "La mancha"."""
    is_romance = language in SMALL_PEOPLES and language not in INFLECTED
    return is_romance and first.text.casefold() not in ARTICLES | {"o", "os", "as"}


def _ends_in_small_letters(candidate: Candidate) -> bool:
    """Whether a place may be called so: a country, a continent or a part of one."""
    place = candidate.place
    is_large = kind(place) in {"country", "continent"} or (not place.country and place.feature_code == "RGN")
    return is_large and candidate.match in {"name", "alternate"}


def _may_begin(name: str, gazetteer: Gazetteer, language: str | None) -> bool:
    """Whether a folded stretch may be the beginning of a name, or of what a people is called."""
    if gazetteer.begins(name) or any(homes_of_people(name, language)):
        return True
    return language in SMALL_PEOPLES and gazetteer.begins(f"{language}:{name}")


def _named_with_its_bracket(
    text: str, start: int, end: int, first: int, last: int, gazetteer: Gazetteer
) -> Iterator[Span]:
    """A town whose name ends in a bracket: "Frankfurt (Oder)"."""
    name = fold(text[start:end])
    if candidates := gazetteer.candidates(name):
        yield Span(start, end, text[start:end], name, first, last + 1, candidates)


def _is_joined(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a token goes on with the name before it behind an apostrophe: "Sana'a", not "I'll"."""
    joint = text[tokens[index - 1].end : tokens[index].start] if index else ""
    return joint in tuple(_APOSTROPHES) and tokens[index].text not in _SHORT_VERBS


def _ends_in_s(candidate: Candidate) -> bool:
    """Whether a place has a name like "St. John's", so that the "'s" behind it is no possessive."""
    return candidate.place.name.endswith(("'s", "’s"))


def _with_nature(candidates: tuple[Candidate, ...], name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The candidates of a name behind "the", with the river of that name behind them."""
    known = {one.place.id for one in candidates}
    return (*candidates, *(one for one in called_with_article(name, gazetteer) if one.place.id not in known))


def _is_article_before(
    first: Token, rest: str, candidates: Sequence[Candidate], gazetteer: Gazetteer
) -> bool:
    """Whether the first word of a name is an article that does not belong to it: "The Philippines"."""
    best = candidates[0].place
    if first.text.casefold() != "the" or best.name.startswith("The "):
        return False
    return any(one.place.id == best.id for one in gazetteer.candidates(rest)[:1])


def _people_in_small_letters(
    text: str, tokens: Sequence[Token], first: int, gazetteer: Gazetteer, language: str
) -> Iterator[Span]:
    """A word, or several joined by hyphens, that is a people or an adjective ("sud-coréens"), no language."""
    if _is_a_language(text, tokens, first, language):
        return
    for last in range(first, min(first + MOST_JOINED, len(tokens))):
        start, end = tokens[first].start, tokens[last].end
        if last > first and text[tokens[last - 1].end : tokens[last].start] not in _HYPHENS:
            return
        if candidates := gazetteer.candidates(text[start:end], language):
            yield Span(start, end, text[start:end], fold(text[start:end]), first, last, candidates)


def _is_a_language(text: str, tokens: Sequence[Token], index: int, language: str) -> bool:
    """Whether the words beside an adjective, or its own ending, tell that it names a language."""
    before = tokens[index - 1].text.casefold() if index else ""
    behind = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if before in BEFORE_LANGUAGES.get(language, ()) or not LANGUAGE.isdisjoint((before, behind)):
        return True
    if language == "cs" and tokens[index].text.endswith(("sky", "cky")):  # an adverb: "česky", not "český"
        return True
    end = tokens[index].end
    has_noun = text[end : end + 1] == " " and behind.isalpha() and behind not in BEHIND_LANGUAGES
    return before == ON and not has_noun
