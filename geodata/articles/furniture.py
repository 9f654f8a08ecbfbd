"""Tell headlines, paragraphs and what a page puts around an article apart, a line at a time."""

import re
import unicodedata

LONGEST_HEADLINE = 150
"""Columns of a fixed-width font, in which Chinese characters take two; so we count Thai ones, too."""
LONGEST_SECOND_HEADLINE = 80

_SENTENCE_ENDS = frozenset(".!?…。！？．｡؟۔।॥։።፧။។᠃")
_CLOSING_QUOTES = {"Pi", "Pf", "Pe"}
_INITIALS = re.compile(r"\b(?:\w\.){2,}$")
_DATELINE = re.compile(
    r"[^\W\d_a-z]{3,}\b(?:.{0,80}[-–—]|[^,]{0,30},.{0,30})|\w.{0,80}\([A-Z][\w ]{1,20}\)(?: ?[-–—])?"
)
_SECTIONS = frozenset(
    "africa america americas analysis and asia breaking business climate comment culture economy editorial "
    "education entertainment environment europe exclusive feature features finance health home international "
    "latest lifestyle live local middle east money national news opinion politics regional report science "
    "society sport sports stories tech technology top travel uk us video weather world".split()
)
_PICTURE = r"(?:photo(?:graph)?|picture|image|pic)s?"
_CREDIT = re.compile(
    rf"(?:source|credits?|(?:file )?{_PICTURE}(?: (?:credit|source|by))?|foto|bild)\s*[:/©].{{1,80}}"
    rf"|{_PICTURE} (?:by|courtesy of) .{{1,80}}",
    re.IGNORECASE,
)
_CLOCK = r"[\s\d:.,|–-]*(?:[ap]\.?m\.?)?\s*[A-Z]{0,4}"
_DATE = re.compile(
    r"(?:last |first )?(?:published|updated|posted)\b(?=.*\d).{0,60}"
    r"|(?:(?:\w+,? )?(?:\d{1,2}\w{0,2} \w+|\w+ \d{1,2}\w{0,2}),? \d{4}"
    r"|\d{4}-\d{2}-\d{2}T?|\d{1,2}[./]\d{1,2}[./]\d{2,4})" + _CLOCK,
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|author|written by|von|par|por|di|door)\s*:?\s+(\S.{1,80})", re.IGNORECASE)
_SMALL_IN_NAMES = frozenset("al and bin da de del der di du e el et ibn in la le of og und van von y".split())
_END_OF_ARTICLE = re.compile(
    r"(?:tags?|topics|keywords)(?:\s*:[^.!?]*)?|about the (?:author|writer|reporter)s?:?"
    r"|\d*\s*comments?(?: \(\d+\))?|leave a (?:comment|reply)"
    r"|(?:©|\(c\)|copyright\b).{0,120}|all rights reserved\.?",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    r"(?:(?:our|the|daily|weekly|morning|evening|free) )*newsletters?|advertisement|sponsored(?: content)?"
    r"|(?:sign up|subscribe)(?: now)?(?: (?:to|for) .{1,60})?|follow us\b.{0,60}"
    r"|share(?: this(?: \w+)?| on .{1,30})?"
    r"|(?:related|recommended|popular|trending|more|read)"
    r"(?: (?:articles?|stories|news|posts?|topics|more|also))?:?"
    r"|(?:read|see|also read|read more|read also|related)\s*:.{1,200}",
    re.IGNORECASE,
)


def ends_sentence(line: str) -> bool:
    """Whether the line ends as sentences do, quotes and brackets after the full stop not counted."""
    return _last_character(line) in _SENTENCE_ENDS


def _last_character(line: str) -> str:
    end = len(line)
    while end and (line[end - 1] in "\"'" or unicodedata.category(line[end - 1]) in _CLOSING_QUOTES):
        end -= 1
    return line[end - 1 : end]


def is_paragraph(line: str) -> bool:
    """Whether the line is running text: it ends as a sentence, or is longer than any headline."""
    return _columns(line) > LONGEST_HEADLINE or (ends_sentence(line) and not _INITIALS.search(line[-20:]))


def is_wide(character: str) -> bool:
    """Whether it is of a script written without spaces and, in type, two columns wide, such as Chinese."""
    return unicodedata.east_asian_width(character) in "WF"


def _columns(line: str) -> int:
    if line.isascii():
        return len(line)
    return len(line) + sum(is_wide(character) or "ก" <= character <= "໿" for character in line)


def is_headline(line: str) -> bool:
    """Whether the line can stand above an article: a question, a cry or capitals may be one, too."""
    return not is_paragraph(line) or (
        len(line) <= LONGEST_HEADLINE and (_last_character(line) in {*"?!？！؟"} or line.isupper())
    )


def is_second_headline(line: str) -> bool:
    """Whether the line, below a headline, is one more rather than the beginning of the article.

    To keep one is harmless, to lose a beginning is not: so lines must be short to count.
    """
    return _columns(line) <= LONGEST_SECOND_HEADLINE and not is_paragraph(line) and not is_dateline(line)


def is_dateline(line: str) -> bool:
    """Whether the line says where a story was filed: "PUNE, India —", "Lagos (AFP)". It belongs to it."""
    return _DATELINE.fullmatch(line) is not None


def is_section(line: str) -> bool:
    """Whether the line names a part of the paper: "News World", "Home > World > Europe"."""
    words = re.findall(r"\w+", line.casefold())
    return bool(words) and _SECTIONS.issuperset(words)


def is_kicker(line: str, below: str) -> bool:
    """Whether the line is a mere word or two above the headline `below`: "Armenia" above what it did."""
    words = line.split()
    above_headline = len(below.split()) >= 4 and not (
        is_paragraph(below) or is_date(below) or author_of(below)
    )
    return above_headline and len(words) <= 2 and all(word[0].isupper() for word in words)


def is_credit(line: str) -> bool:
    """Whether the line says whose a picture is: "Photo: AFP"."""
    return _CREDIT.fullmatch(line) is not None


def is_date(line: str) -> bool:
    """Whether the line says when the page was written, and no more."""
    return _DATE.fullmatch(line) is not None


def author_of(byline: str) -> str | None:
    """The author named by a line like "By Jane Doe"; None for another line."""
    match = _BYLINE.fullmatch(byline)
    if match is None or is_paragraph(byline):
        return None
    name = match[1].split(" | ")[0]
    words = name.split()
    is_name = words[0][0].isupper() and all(word[0].isupper() or word in _SMALL_IN_NAMES for word in words)
    return name if is_name else None


def ends_article(line: str) -> bool:
    """Whether nothing after the line belongs to the article: its tags, its author, comments."""
    return _END_OF_ARTICLE.fullmatch(line) is not None


def is_about_author(line: str) -> bool:
    """Whether the line stands above the author's name."""
    return line.casefold().startswith("about the ")


def is_invitation(line: str) -> bool:
    """Whether the line asks the reader to read, share or subscribe; it may stand within the article."""
    return _INVITATION.fullmatch(line) is not None
