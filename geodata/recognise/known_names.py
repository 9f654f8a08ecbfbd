"""The names in a text that the gazetteer knows, and the peoples and adjectives in small letters."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..gazetteer import Gazetteer, importance, kind
from ..inflection import GENITIVE, INFLECTED, SMALL_PEOPLES, ends_of, homes_of_people, starts_of
from ..model import Candidate
from ..names import fold
from .rivers import is_called_with_article, nature_told
from .tokens import Token
from .words import ARTICLES
from .words_elsewhere import BEFORE_LANGUAGES, BEHIND_LANGUAGES, LANGUAGE, ON, SMALL_WATERS

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
    r"|(?<=[\u05d0-\u05ea])[\"״]"
)
"""What may stand between two tokens of one name: "Côte d'Ivoire", "St. Louis", "Trinidad & Tobago", ארה"ב."""
_APOSTROPHES = "'’ʻʼ‘"
_SHORT_VERBS = frozenset({"d", "ll", "m", "re", "t", "ve"})
_CUT_OFF = re.compile(rf"[{_APOSTROPHES}](?!(?:s|d|ll|re|ve)\b)[a-z]")
"""What stands behind the beginning of an English name that goes on: behind "Sa", in "Sa'ada"."""
_BRACKET = re.compile(r" \(\w+\)")
_HYPHENS = ("-", "‐", "‑")


class Known(NamedTuple):
    """Where a known name stands, in code points and tokens, and what it could mean."""

    start: int
    end: int
    first: int
    last: int
    candidates: tuple[Candidate, ...]


def known_names(
    text: str, tokens: Sequence[Token], gazetteer: Gazetteer, language: str | None
) -> Iterator[Known]:
    """All of them, those inside longer ones, too, by where they begin."""
    for first, token in enumerate(tokens):
        if not token.is_capitalised:
            if language not in SMALL_PEOPLES:
                continue
            yield from _people_in_small_letters(text, tokens, first, gazetteer, language)
            if token.text not in SMALL_WATERS:
                continue
        for shift in starts_of(token.text, language):
            begun = tuple(_beginning_at(token.start + shift, text, tokens, first, gazetteer, language))
            yield from begun
            if begun:
                break


def _beginning_at(
    start: int, text: str, tokens: Sequence[Token], first: int, gazetteer: Gazetteer, language: str | None
) -> Iterator[Known]:
    """The names that begin in a token, the shortest first."""
    is_inflected, is_english = language in INFLECTED, language in (None, "en")
    most = MOST_INFLECTED if is_inflected else MOST_CHARACTERS if tokens[first].is_character else MAX_TOKENS
    for last in range(first, min(first + most, len(tokens))):
        if last > first and not _GLUE.fullmatch(text, tokens[last - 1].end, tokens[last].start):
            return
        if tokens[first].is_character and last == first:
            continue
        endings = ends_of(tokens[last].text, language)
        is_open = last == first or is_inflected or len(endings) > 1
        if not (is_open or _may_begin(text[start : tokens[last].end], gazetteer, language)):
            return
        if not _may_end(text, tokens, first, last, language):
            continue
        end, candidates = _known(text, start, tokens[last].end, endings, gazetteer, language)
        if not candidates and not (is_english and is_called_with_article(text, start, end)):
            continue
        if candidates and _goes_on(text, tokens, first, last, candidates, gazetteer, language):
            continue
        known = {one.place.id for one in candidates}
        nature = nature_told(text, start, end, language, gazetteer)
        candidates = (*candidates, *(one for one in nature if one.place.id not in known))
        if not candidates:
            continue
        if text[end : end + 1] == "." and any(one.match == "abbreviation" for one in candidates):
            end += is_short_form(text[start : end + 1])
        yield Known(start, end, first, last, candidates)
        bracket = None if is_english else _BRACKET.match(text, end)  # "Frankfurt (Oder)"
        if bracket and (with_it := gazetteer.candidates(text[start : bracket.end()])):
            yield Known(start, bracket.end(), first, last + 1, with_it)


def _known(
    text: str, start: int, end: int, endings: Sequence[int], gazetteer: Gazetteer, language: str | None
) -> tuple[int, tuple[Candidate, ...]]:
    """Where a name ends that the gazetteer knows, one of these lengths less, and its candidates, if any.

    What is written in the genitive is rather the well-known place than a lesser one of that whole name:
    "Københavns" is of København.
    """
    found = [
        (end - ending, candidates)
        for ending in endings
        if (candidates := gazetteer.candidates(text[start : end - ending], language))
    ]
    if len(found) > 1 and language in GENITIVE:
        return max(found, key=lambda one: importance(one[1][0].place, one[1][0].match))
    return found[0] if found else (end, ())


def _may_end(text: str, tokens: Sequence[Token], first: int, last: int, language: str | None) -> bool:
    """Whether a name may end in a token, as it is written."""
    is_english = language in (None, "en")
    if is_english and _CUT_OFF.match(text, tokens[last].end):
        return False
    if tokens[last].is_capitalised or language in INFLECTED:
        return True
    if last > first and _may_end_in_small_letters(tokens[first], language):
        return True
    return is_english and _is_joined(text, tokens, last)


def _goes_on(
    text: str, tokens: Sequence[Token], first: int, last: int, candidates: Sequence[Candidate],
    gazetteer: Gazetteer, language: str | None,
) -> bool:  # fmt: skip
    """Whether the last token does not belong to the name, or the first one is an article that does not."""
    in_small = not (tokens[last].is_capitalised or language in INFLECTED)
    if last > first and in_small and _may_end_in_small_letters(tokens[first], language):
        return not _ends_in_small_letters(candidates[0])
    if tokens[last].text == "s" and not any(map(_ends_in_s, candidates)):
        return True
    rest = text[tokens[first + 1].start : tokens[last].end] if last > first else ""
    return bool(rest) and _is_article_before(tokens[first], rest, candidates, gazetteer)


def _may_end_in_small_letters(first: Token, language: str | None) -> bool:
    """Whether the language writes "Amérique latine", and this is no article as in "La mancha"."""
    is_romance = language in SMALL_PEOPLES and language not in INFLECTED
    return is_romance and first.text.casefold() not in ARTICLES | {"o", "os", "as"}


def _ends_in_small_letters(candidate: Candidate) -> bool:
    """Whether a place may be called so: a country, a continent or a part of one."""
    place = candidate.place
    is_large = kind(place) in {"country", "continent"} or (not place.country and place.feature_code == "RGN")
    return is_large and candidate.match in {"name", "alternate"}


def _may_begin(stretch: str, gazetteer: Gazetteer, language: str | None) -> bool:
    """Whether a stretch may be the beginning of a name, or of what a people is called."""
    name = fold(stretch)
    if gazetteer.begins(name):
        return True
    if language in (None, "en"):
        return False
    is_known = language in SMALL_PEOPLES and gazetteer.begins(f"{language}:{name}")
    return is_known or any(homes_of_people(name, language))


def _is_joined(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a token goes on with the name before it behind an apostrophe: "Sana'a", not "I'll"."""
    joint = text[tokens[index - 1].end : tokens[index].start] if index else ""
    return joint in tuple(_APOSTROPHES) and tokens[index].text not in _SHORT_VERBS


def _ends_in_s(candidate: Candidate) -> bool:
    """Whether a place has a name like "St. John's", so that the "'s" behind it is no possessive."""
    return candidate.place.name.endswith(("'s", "’s"))


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
) -> Iterator[Known]:
    """A word, or several joined by hyphens, that is a people or an adjective ("sud-coréens"), no language."""
    if _is_a_language(text, tokens, first, language):
        return
    for last in range(first, min(first + MOST_JOINED, len(tokens))):
        start, end = tokens[first].start, tokens[last].end
        if last > first and text[tokens[last - 1].end : tokens[last].start] not in _HYPHENS:
            return
        if candidates := gazetteer.candidates(text[start:end], language):
            yield Known(start, end, first, last, candidates)


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


def is_short_form(surface: str) -> bool:
    """Whether a full stop at the end belongs to the name: that of "U.S." and "Calif.", not that of "UK."."""
    body = surface[:-1]
    return "." in body or (len(body) <= 5 and body[:1].isupper() and body[1:].islower())
