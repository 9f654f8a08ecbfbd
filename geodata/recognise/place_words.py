"""Words for towns, districts and islands that stand beside a name or end it: "石垣島", "จังหวัดลำพูน"."""

import re

from ..gazetteer import kind
from .page import Page
from .spans import Span

_PLACE_WORDS = {
    "ja": re.compile("(?:市(?!場|民)|県|府|区|町|村|島|駅|港|郡|空港|半島|沖|城|湾)"),
    "zh": re.compile("(?:市(?!场|長|值)|县|縣|省|区|區|镇|乡|岛|島|港|机场|機場|半岛|火车站|站)"),
    "ur": re.compile(r" (?:میں|سے|تک|ضلع|شہر|تھانہ|گاؤں|تحصیل|پولیس|ڈویژن|یونیورسٹی|ندی|کے قریب|کے نزدیک)\b"),
}
"""What stands behind the name of a town or an island where no preposition does."""
_PLACE_WORDS_BEFORE = {
    "th": re.compile(
        "(?:จังหวัด|อำเภอ|ตำบล|เมือง|แขวง|เขต|แม่น้ำ|เกาะ|รัฐ|มณฑล|นคร|เทศบาล|ท่าเรือ|สนามบิน|ทะเลสาบ|หมู่บ้าน"
        "|ชาว|ใกล้|จาก|ถึง|สู่|ใน|ที่|กับ|และ|ชนะ|พบ|เยือน|แพ้)$"
    ),
}
"""What stands right before it in Thai, which has no blanks: province, town, river, at, from, beat."""
_LONGEST_BEFORE = 8
"""Characters of the longest of them."""
_KINDS = {
    "ja": tuple("市県府区町村島郡"),
    "ko": tuple("시군구읍면도"),
    "zh": tuple("市县縣省区區镇鎮乡鄉岛島旗州盟江河湖海湾灣山港峡峽"),
}
"""With what the names of towns, districts and islands end that tell what they are."""
LONGEST_WORD = 3
"""Characters of the longest words of Chinese: what is longer and known is hardly anything but a name."""
LEAST_BEHIND = 2
"""Characters of a name right behind its country."""
LEAST_WITH_KIND = 3
"""Characters of such a name: "城市" is a town, "超市" a market."""
TOLD = frozenset({"town", "admin1", "admin2", "land", "water"})


def is_beside_a_place_word(page: Page, span: Span) -> bool:
    """Whether a word for towns or islands stands behind the name, "石垣島", or in Thai before it."""
    behind, before = (words.get(page.language or "") for words in (_PLACE_WORDS, _PLACE_WORDS_BEFORE))
    if before and before.search(page.text, max(span.start - _LONGEST_BEFORE, 0), span.start):
        return True
    return behind is not None and behind.match(page.text, span.end) is not None


def says_its_kind(page: Page, span: Span) -> bool:
    """Whether a word for towns or districts ends the name: "凌源市", "신안군"."""
    ends_in = _KINDS.get(page.language or "", ())
    is_one = len(span.surface) >= LEAST_WITH_KIND and span.surface.endswith(ends_in)
    return is_one and kind(span.candidates[0].place) in TOLD


def is_no_word(page: Page, span: Span) -> bool:
    """Whether it has more characters than words of Chinese, "霍尔果斯", and is no part: "印度北部"."""
    is_long = len(span.surface) > LONGEST_WORD and not span.surface.isascii()
    return page.language == "zh" and is_long and not span.surface.endswith("部")


def is_behind_its_area(page: Page, span: Span) -> bool:
    """Whether the country or division that it lies in stands right before it, in Chinese: "北基伍省鲁丘鲁".

    Behind China itself it may be any word: "中国建设".
    """
    if page.language != "zh" or len(span.surface) < LEAST_BEHIND:
        return False
    place = span.candidates[0].place
    return any(
        kind(before.place) in {"country", "admin1"}
        and before.place.country == place.country != "CN"
        and (kind(before.place) == "country" or before.place.admin1 == place.admin1)
        for other in page.covering.get(span.first - 1, ())
        if other.end == span.start
        for before in other.candidates[:1]
        if before.match != "abbreviation"
    )
