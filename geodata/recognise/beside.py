"""What the words right beside a span tell of it: a dateline, a party, townsfolk, an institution, a list."""

import re

from .page import Page
from .spans import Span
from .words import AND, LOCATING, OF_A_TOWN, OF_AN_INSTITUTION, PARTIES, SEVERAL

FEATURES = (
    "in a dateline", "before: party", "after: of a town", "after: institution later", "after: several",
    "after: and several", "before: locating", "before: in", "before: and",
)  # fmt: skip
"""The columns that `beside` fills, in order."""

MOST_WORDS = 6
"""Words behind a span within which an institution must be named."""
_DATELINE = re.compile(r"(?:,? [^\W\d_][\w. ]{1,20})?(?: ?\([\w/.’' ]{2,24}\))?(?: ?[—–]| ?--| -)(?=\s|\w)")
"""Behind the place of a dateline: "PUNE, India (AP) -"."""
_NAME = r"[^\W\d_][\w']*(?: [A-Z][\w']*)?"
_SHARED = re.compile(rf"(?:, {_NAME})*,? (?:and|or) {_NAME} ([A-Za-z]+)")
"""Behind the first names of a list that ends in a word for all of them: "Lee and Grant counties"."""
_GLUE = re.compile(r"[ \u00a0]| ?[&/] ?|-|['’]s ")
_BETWEEN = frozenset("of and for the".split())
_FARTHEST = 80
_DASHES = frozenset("-–—")


def beside(page: Page, span: Span) -> list[bool]:
    """The values of FEATURES for one span."""
    before, after = page.word(span.first - 1), page.word(span.last + 1)
    gap_before, gap_after = page.between(span.first - 1), page.between(span.last)
    follows = gap_before.strip(" \u00a0") == ""
    goes_on = gap_after.strip(" \u00a0") in {"", "-", "–"}
    return [
        page.at_sentence_start(span) and _DATELINE.match(page.text, span.end) is not None,
        gap_before in _DASHES and before in PARTIES,
        goes_on and after in OF_A_TOWN,
        _names_institution(page, span),
        goes_on and after in SEVERAL,
        shared_word(page, span) in SEVERAL,
        follows and before in LOCATING,
        follows and before == "in",
        before in AND,
    ]


def shared_word(page: Page, span: Span) -> str:
    """The word for all of a list that the span begins or stands in: "counties", of "Lee and Grant counties".

    Empty where there is none.
    """
    shared = _SHARED.match(page.text, span.end, span.end + _FARTHEST)
    return shared.group(1).casefold() if shared else ""


def _names_institution(page: Page, span: Span) -> bool:
    """Whether a word for an institution follows, though not at once: "Salem Arts Council"."""
    for index in range(span.last + 1, min(span.last + 1 + MOST_WORDS, len(page.tokens))):
        if not _GLUE.fullmatch(page.between(index - 1)):
            return False
        if not page.is_name_word(index):
            if page.word(index) not in _BETWEEN:
                return False
        elif index > span.last + 1 and page.word(index) in OF_AN_INSTITUTION:
            return True
    return False
