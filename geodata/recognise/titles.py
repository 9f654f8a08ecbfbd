"""Titles of newspapers and works in other languages than English: "el film «Lima de noche»"."""

import re

from .page import Page
from .spans import Span

_MARKS = {"zh": ("《", "》"), "ja": ("『", "』")}
"""By language (ISO 639-1), what stands around titles and nothing else."""
_WORKS = re.compile(
    r"(?:\b(?:album|álbum|buch|canción|canzone|chanson|comédie|documentaire|documental|film\w{0,3}|filme|kino|komödie"
    r"|libro|lied|livre|livro|música|novela|película|roman\w?|romanzo|serie|série|spielfilm|stück|theaterstück"
    r"|альбом\w?|кинофильм\w?|книг\w|песн\w|повест\w|роман\w?|сериал\w?|спектакл\w|фильм\w{0,2}|фільм\w{0,2})"
    r"|(?:و?ب?ال|و?ل?)?(?:فيلم|مسلسل|رواية|مسرحية|كتاب|ألبوم|أغنية|ديوان)(?:ه|ها)?)"
    r"[^\n\"„“”«»‹›.]{0,24}[\"„“«»‹][^\n\"„“”«»‹›]*$",
    re.IGNORECASE,
)
"""What stands before a name in the title of a work: its kind, and a quotation mark that is not closed."""
_FARTHEST = 80
_NEWSPAPERS = {
    "ar": re.compile(r"(?:صحيفة|جريدة|مجلة|لصحيفة|لجريدة|بصحيفة|وصحيفة) $"),
    "fa": re.compile(r"(?:روزنامه|روزنامهٔ|هفته‌نامه) $"),
    "he": re.compile(r"(?:עיתון|העיתון|לעיתון|בעיתון) $"),
    "ru": re.compile(r"(?:газет\w{1,2}|журнал\w{0,2}|издани\w{1,2}) [«\"]$"),
    "uk": re.compile(r"(?:газет\w{1,2}|журнал\w{0,2}|видання\w?) [«\"]$"),
    "sw": re.compile(r"gazeti la $"),
    "id": re.compile(r"(?:koran|majalah) $"),
}
"""By language, what stands before the name of a newspaper."""


def is_in_a_title(page: Page, span: Span) -> bool:
    """Whether it belongs to the title of a newspaper, a book or a film."""
    language = page.language or "en"
    opening, closing = _MARKS.get(language, ("", ""))
    if opening and page.text.rfind(opening, 0, span.start) > page.text.rfind(closing, 0, span.start):
        return True
    if language == "en":
        return False
    newspapers = _NEWSPAPERS.get(language)
    is_people = span.surface.islower() or any(one.match == "demonym" for one in span.candidates[:1])
    before = page.text[max(span.start - _FARTHEST, 0) : span.start]
    if newspapers and not is_people and newspapers.search(before):
        return True
    return _WORKS.search(before) is not None
