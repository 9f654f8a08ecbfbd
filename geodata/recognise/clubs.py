"""Clubs and universities with their town behind them: "z Górnikiem Zabrze", "IFK Norrköping"."""

import re
from collections.abc import Iterator

from .page import Page
from .spans import Span

_LETTERS = re.compile(
    r"\b(?:(?!DJ |MC |MP )[A-ZÅÄÖØŁŚ]{2,4}|Universi\w{2,6}|Uniwersytet\w{0,5}|Hogeschool|Politechni\w{2}) $"
)
"""What stands before the town of a club or a university: "IFK Norrköping", "Universiteit Gent"."""
_CLUBS_LETTERS = re.compile(r"(?!EUA|EEUU|GB|UAE|UK|USA)[A-ZÅÄÖØŁŚ]{2,4}")
"""What in another language than English, before a town, are a club's: "l'US Montauban", "la SD Huesca"."""
_NAMES = {
    "pl": re.compile(
        r"(?:arged|ark|asseco|chrobr|cracovi|falubaz|górnik|jagielloni|koron|lech|lechi|legi|miedź|miedzi|motor|"
        r"odr|piast|pogoni|pogoń|poloni|resovi|ruch|stal|śląsk|uni[aięą]|wart|widzew|wisł|wiśl|włókniarz|zagłębi|"
        r"zawisz)\w{0,3}"
    ),
    "cs": re.compile(
        r"(?:baník|bohemians|dukl|dynam|mountfield|sigm|slavi|slovan|sokol|spart|viktori|zbrojovk)\w{0,2}"
    ),
}  # fmt: skip
"""By language, the clubs of several towns, in any case, which is not their town's: "Zagłębia Lubin"."""
_OF_A_MATCH = {
    "ru": re.compile(
        r"(?:вничью|вратар|гол[аоыу]?в?$|кубк|кубок|лиг[аеиу]|матч|нападающ|обыгр|поединк|полузащитник|сч[её]т|сыгр"
        r"|тренер|тур[аеу]?$|уступ|футбол|хокке|чемпионат|шайб)"
    ),
    "uk": re.compile(
        r"(?:внічию|воротар|гол[аиіу]?в?$|куб[ко]|ліг[аиіу]|матч|нападник|обігра|перемі[гж]|поєдин|півзахисник"
        r"|рахун|тренер|тур[іу]?$|футбол|хоке|чемпіонат|шайб)"
    ),
}  # fmt: skip
"""Beginnings of words in reports of matches, by language, where clubs stand in quotes: "«Ростов» победил"."""
LEAST = 2
"""Different such words that make a report of one."""
LONGEST = 20
"""Characters before the name that are looked at for that."""


def is_of_a_club(page: Page, span: Span) -> bool:
    """Whether letters or words for a club, or a university, are called after the town behind them."""
    if page.is_name_word(span.last + 1) and page.between(span.last) == " ":
        return False
    if _LETTERS.search(page.text, max(span.start - LONGEST, 0), span.start) is not None:
        return True
    return page.between(span.first - 1) == " " and _is_a_club(page, span.first - 1)


def tells_of_a_match(page: Page) -> bool:
    """Whether the article is a report of a match, in a language that puts its clubs in quotes."""
    words = _OF_A_MATCH.get(page.language or "")
    if words is None:
        return False
    return len({found.group() for found in map(words.match, page.vocabulary) if found}) >= LEAST


def clubs(page: Page) -> Iterator[int]:
    """Spans that are such a club, before a known name: "z Lechem Poznań" has nothing of Lecco.

    For other languages than English.
    """
    known = {span.first for span in page.spans if span.candidates}
    for index, span in enumerate(page.spans):
        is_before = span.last + 1 in known and page.between(span.last) == " "
        if not is_before or span.first != span.last:
            continue
        has_letters = not page.in_headline[span.first] and _CLUBS_LETTERS.fullmatch(span.surface)
        if has_letters or _is_a_club(page, span.first):
            yield index


def _is_a_club(page: Page, index: int) -> bool:
    """Whether the word at an index is the name of a club."""
    names = _NAMES.get(page.language or "")
    return names is not None and page.is_name_word(index) and names.fullmatch(page.word(index)) is not None
