"""Things that are called as places are and name none: dishes, cars, ships, books, newspapers, languages."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..names import lines_of
from .cars import is_a_make, is_a_model
from .clubs import tells_of_a_match
from .horses import is_a_horse
from .nouns import kinds_of
from .page import Page
from .spans import Numbered, Span
from .themes import is_one_of_them, names_of_things
from .titles import is_in_a_title
from .tokens import tokens_of
from .wares import is_a_ware
from .words import (
    BODIES,
    DETERMINERS,
    LOCATING,
    NEWSPAPERS,
    NEWSPAPERS_WITH_ARTICLE,
    OF_SHIPS,
    POSSESSIVES,
    SHIPS,
)

CREATIONS = frozenset({"ship", "work"})
"""Kinds of nouns behind which a name is that of a ship, or of a film: "the tanker Odessa"."""
OF_SOMETHING = DETERMINERS | POSSESSIVES
"""Words that stand before such a noun: "the frigate's sister ship Edinburgh"."""
_NO_CLAUSE = re.compile(
    r"[\"'“”‘’]*(?:$|[.,;:!?)\n]"
    r"| (?:in|into|at|from|to|with|on|near|by|off|and|or|as|is|was|has|which|that)\b)"
)
"""What stands behind the name of a ship, and not behind those who do something: "the ship Italy seized"."""
MOST_WORDS = 4
"""Words with which the name of a newspaper may end: "Times Herald"."""
LONGEST_GAP = 2
"""Characters between two words of a thing: "Folha de S. Paulo"."""
_OPENING, _CLOSING = frozenset("\"'“‘„«‹"), frozenset("\"'”’“»›")


_SHOWN = re.compile(
    r",? (?:starring|directed by|the (?:musical|movie|film|opera))\b"
    r"| won (?:\w+ )?(?:Oscars?|Emmys?|Grammys?)\b"
)
"""What is told of films and plays behind their names."""


_JOINED = r"(?:, and |, or |, | and | or )"
_SPOKEN = re.compile(
    rf"(?:{_JOINED}[A-Z][a-z]+)*"
    r"(?: (?:is|are|was|were) (?:\w+ )?spoken\b|[- ](?:language|speaking|speakers?|translation)\b"
    r"| (?:class(?:es)?|dictionary|grammar|homework|lessons?|vocabulary)\b)"
)
_SPEAKING = re.compile(
    r"\b(?:spoke|spoken|speak(?:s|ing)?|fluent(?: in)?|learn(?:s|ed|ing)?|teach(?:es)?|taught|broken|native"
    rf"|translated (?:from|into|to)|w(?:rote|rites?|ritten) in|sa(?:id|ys) in) (?:[A-Z][a-z]+{_JOINED})*$"
)
"""What stands behind and before the names of languages: "English and French are spoken", "speaks Russian"."""
_FARTHEST = 80
OPERATIONS = frozenset({"operation"})
"""What stands before the name that police or an army give to what they do: "Operation Arizona"."""
BANDS = frozenset({"band", "bands"})
_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?"
_BAND = re.compile(rf"\b[Bb]ands? (?:{_NAME}(?:, (?:and )?| and ))*$")
"""What stands before the name of a band, or of the next of several: "the rock bands Boston, Kansas and"."""
_ALONE = re.compile(r"[.;:!?]|$| (?:and|or) an? | (?:costs?|is|was|tastes|for [$£€\d])\b")
"""What stands behind a thing that is one of many called so: "a Manhattan and a Moscow Mule"."""
_CRIED = re.compile(r"!(?= [a-z])")
"""An exclamation mark that ends no sentence, but the name of a play: "a revival of Oklahoma! in Leeds"."""


class Thing(NamedTuple):
    """A line of the table of things."""

    words: tuple[str, ...]
    """In small letters."""
    capitals: tuple[int, ...]
    """Which of them have a capital in the table."""


def things_called(page: Page, at_stake: Sequence[Numbered]) -> Iterator[int]:
    """Spans in the names of things, of which none is a place."""
    listed_up_to: dict[int, int] = {}
    for first, last in _listed(page):
        for token in range(first, last + 1):
            listed_up_to[token] = max(last, listed_up_to.get(token, last))
    ships = {span.name for _, span in at_stake if _is_named_by(SHIPS, page, span)}
    operations = {span.name for _, span in at_stake if _is_named_by(OPERATIONS, page, span)}
    quotes_clubs = tells_of_a_match(page)
    of_themes = names_of_things(page)
    for index, span in at_stake:
        is_listed = span.last <= listed_up_to.get(span.first, -1)
        is_the_ship = span.name in ships and page.word(span.first - 1) == "the"
        is_the_operation = span.name in operations and page.at_sentence_start(span)
        is_quoted = not quotes_clubs and _is_alone_in_quotes(page, span)
        is_quoted = is_quoted or is_in_a_title(page, span)
        is_of_a_theme = span.name in of_themes and is_one_of_them(page, span)
        is_named = is_listed or is_the_ship or is_the_operation or is_quoted or is_of_a_theme
        if is_named or _is_a_thing(page, span):
            yield index


def _is_a_thing(page: Page, span: Span) -> bool:
    """Whether the words around a span tell that a thing is called so."""
    before = page.word(span.first - 1)
    if _is_a_newspaper(page, span) or _is_a_language(page, span) or _is_one_of_many(page, span):
        return True
    if is_a_ware(page, span) or is_a_horse(page, span):
        return True
    shown = _SHOWN.match(page.text, span.end) is not None
    if before not in LOCATING and (shown or span.name in BODIES or is_a_make(page, span)):
        return True
    is_named = _is_named_by(SHIPS | OPERATIONS, page, span)
    if is_named or is_a_model(page, span) or _CRIED.match(page.text, span.end):
        return True
    begin = max(span.start - _FARTHEST, 0)
    if not BANDS.isdisjoint(page.vocabulary) and _BAND.search(page.text, begin, span.start):
        return True
    first = span.first
    if before == "of" and page.is_name_word(first - 2):  # "the tanker Star of Bombay"
        first -= 2
        if page.word(first) in OF_SHIPS:
            return True
    if page.between(first - 1) != " " or first == 0:
        return False
    is_of_one = not CREATIONS.isdisjoint(kinds_of(page.tokens[first - 1].text))
    determined = not OF_SOMETHING.isdisjoint(page.words[max(first - 4, 0) : first - 1])
    is_whole = first < span.first or _NO_CLAUSE.match(page.text, span.end) is not None
    return is_of_one and determined and is_whole


def _is_one_of_many(page: Page, span: Span) -> bool:
    """Whether "a" stands before it and nothing behind that it would describe: "mixed a Manhattan."."""
    if page.language not in (None, "en"):
        return False
    is_one = page.word(span.first - 1) in {"a", "an"} and page.between(span.first - 1) == " "
    is_people = any(one.match == "demonym" for one in span.candidates[:1])
    return is_one and not is_people and _ALONE.match(page.text, span.end) is not None


def _is_named_by(words: Collection[str], page: Page, span: Span) -> bool:
    """Whether one of these words, with a capital, gives the name to what it is: "USS Iowa"."""
    before = span.first - 1
    return page.word(before) in words and page.is_name_word(before) and page.between(before) == " "


def _is_a_language(page: Page, span: Span) -> bool:
    """Whether the name of a people is that of its language."""
    if not span.candidates or span.candidates[0].match != "demonym":
        return False
    before = page.text[max(span.start - _FARTHEST, 0) : span.start]
    return _SPOKEN.match(page.text, span.end) is not None or _SPEAKING.search(before) is not None


def _is_alone_in_quotes(page: Page, span: Span) -> bool:
    """Whether a name stands in quotation marks of its own, as a title or a nickname does: "“Chicago”"."""
    start, end = span.start - 1, span.end
    if start < 0 or page.text[start] not in _OPENING or page.text[start - 1 : start].isalnum():
        return False
    end += page.text[end : end + 1] in {"!", "?"}
    return page.text[end : end + 1] in _CLOSING and not page.text[end + 1 : end + 2].isalnum()


def _is_a_newspaper(page: Page, span: Span) -> bool:
    """Whether a word with which newspapers are called ends the name: "Miami Herald", no "Times Square".

    In a headline it may be any word: "Injury for Brazil Star".
    """
    last = span.last
    if page.in_headline[last]:
        return False
    called = NEWSPAPERS_WITH_ARTICLE if page.word(span.first - 1) == "the" else NEWSPAPERS
    for word in page.words[last + 1 : last + 1 + MOST_WORDS]:
        if word not in called or not page.is_name_word(last + 1) or page.between(last) != " ":
            break
        last += 1
    return last > span.last and not (page.is_name_word(last + 1) and page.between(last) == " ")


def _listed(page: Page) -> Iterator[tuple[int, int]]:
    """First and last token of the dishes, plants and animals of the table."""
    begun, words = things(page.language or "en"), page.vocabulary
    named = {
        word: [
            thing for thing in begun[word] if not words.isdisjoint((thing.words[-1], f"{thing.words[-1]}s"))
        ]
        for word in words & begun.keys()
    }
    for first, word in enumerate(page.words) if any(named.values()) else ():
        for thing in named.get(word, ()):
            if _stands_at(page, first, thing):
                yield first, first + len(thing.words) - 1


def _stands_at(page: Page, first: int, thing: Thing) -> bool:
    """Whether this thing is named from a token on: a word of it in small letters, but for headlines.

    What has capitals in the table, "Moscow Mule", has them in the text.
    """
    *begin, end = thing.words
    last = first + len(begin)
    if last >= len(page.words) or any(
        len(page.between(index)) > LONGEST_GAP or "\n" in page.between(index) for index in range(first, last)
    ):
        return False
    words = page.words[first : last + 1]
    same = words[:-1] == begin and words[-1] in {end, f"{end}s"}
    if thing.capitals:
        return same and all(page.is_name_word(first + index) for index in thing.capitals)
    small = not all(page.is_name_word(index) for index in range(first, last + 1))
    return same and (small or page.in_headline[first])


@cache
def things(language: str) -> dict[str, list[Thing]]:
    """The table of things that a language (ISO 639-1) names so, by their first word."""
    found: dict[str, list[Thing]] = {}
    for line in lines_of("things.tsv"):
        of, name = line.split("\t")
        if of in (language, "*"):
            tokens = tokens_of(name)
            words = tuple(token.text.casefold() for token in tokens)
            capitals = tuple(index for index, token in enumerate(tokens) if token.text[0].isupper())
            found.setdefault(words[0], []).append(Thing(words, capitals))
    return found
