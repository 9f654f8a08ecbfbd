"""People and ordinary words that Chinese and Japanese write as they write towns: "山口選手", "平安"."""

import re
from collections.abc import Iterator

from ..gazetteer import kind
from .page import Page
from .spans import Span

LANGUAGES = frozenset({"zh", "ja"})
_HAN = "\u4e00-\u9fff々"
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]+")
SHORT_TOWN, SHORT_COUNTRY = 3, 2
"""Characters of katakana up to which a name is part of another word: "パリコレ", "チリソース"; longer
ones, and a country's currency ("トルコリラ"), are made of the name."""
_FOUNDED = "都道府県市区町村郡島国州省学校社店部局庁署所球団党支会院館裁検銀電駅警聞"
"""Characters that do not end a Japanese name of a person, but that of a body."""
_CALLED = re.compile(
    rf"(?:[{_HAN}](?<![{_FOUNDED}])){{0,3}}(?:さん|氏(?!名)|選手|投手|捕手|監督|容疑者|被告|議員|社長|会長|教授|"
    "記者|弁護士|医師|さま|君|ちゃん|親方|九段|八段|名人|首相|外相|防衛相|官房長官)"
)
"""What stands behind the forename of a person in Japanese."""
_GIVEN = re.compile(
    "[ぁ-ん](?<![のはがをにでともやへか])[ぁ-ん]{1,3}(?<![はがをにへ])(?:さん|氏|選手|容疑者|被告|監督|議員)|"
    "[ァ-ヶー]{2,5}(?:さん|容疑者|被告)"
)
"""A forename in kana behind a Japanese surname: "石川さゆりさん"."""
_HEIR = re.compile("代目$")
"""What stands before the name of an actor of kabuki: "八代目市川団蔵"."""
_CALLING = re.compile(
    "(?:演员|演員|导演|導演|歌手|教授|记者|記者|负责人|負責人|主任|律师|律師|医生|醫生|书记|書記|局长|局長|院长|院長|校长|"
    "校長|董事长|董事長|总经理|總經理|选手|選手|球员|球員|教练|教練|研究员|研究員|作家|画家|畫家|诗人|詩人|总裁|總裁|院士|"
    "发言人|發言人|老师|老師|嫌疑人|前锋|前鋒|后卫|後衛|门将|門將|工程师|工程師)$"
)
"""Callings, behind which stands the name of a person in Chinese: "演员王海南"."""
_SPOKEN = re.compile(
    "(?:指出|表示|告诉|告訴|认为|認為|质疑|質疑|致词|致詞|强调|強調|透露|介绍说|介紹說|坦言|回应|回應|梅开二度|破门|破門|说[,，:：]|說[,，:：])"
)
"""What people do, behind their names: "總幹事陳東港指出"."""
_LONGER = {
    "大理": "石",
    "长春": "花",
    "長春": "花",
    "海防": "部队线警",
    "马德里": "奥",
    "德里": "奥",
    "海南": "鸡",
    "西安": "事变",
}
"""Characters behind towns of China, and others, that make other words of them: "大理石" is marble."""
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪"
    "田任姜范石姚谭廖邹熊陆郝孔崔康毛邱秦史顾侯邵孟龙钱汤尹黎易乔贺赖龚張劉陳楊趙黃吳孫鄭謝馮鄧許呂盧"
)
"""The commonest of China, but for those that are words before towns, too: 于 in, 高 high."""
_BEFORE_SURNAMES = frozenset(
    "长長员員家手人事户戶将將生士师師授者记記席理裁官警兵星练練导導演名叫由被和与與跟对對及是工民友辑輯客主妇婦"
)
"""Characters with which a word ends that stands before a surname: a calling, "called", "and"."""
WORDS = frozenset(
    """
    青年人 和平 安宁 安康 朝阳 平安 安定 光明 太平 永安 大同 和谐 团结 幸福 胜利 自由 友谊
    文化 建设 青春 吉祥 长寿 富裕 东方 新华 民主 平等 兴隆 繁荣 宁静 宜居 福利 清水 明水 金山 开放 大方
    合作 正定 正安 兴业 文安 保安 公安 治安
    """.split()
)
"""Words that are the names of Chinese towns, too, simplified, and that mean these only where it is told."""
LONGEST_NAME = 3
"""Characters of a Chinese name."""
_TOWN_BEHIND = re.compile("[市县縣区區镇乡]")
_IN_BEFORE = re.compile("(?:[在于到至赴抵]|[省市县州]|从|從|自治区|来自|來自)$")
_DIVISION = frozenset({"admin1", "admin2", "town", "country"})


def no_towns_of_east_asia(page: Page) -> Iterator[int]:
    """Spans that are people, or words, in a Chinese or Japanese text."""
    if page.language not in LANGUAGES:
        return
    ends = {span.end: span for span in page.spans if span.candidates}
    for index, span in enumerate(page.spans):
        if not span.candidates:
            continue
        is_country = kind(span.candidates[0].place) == "country"
        if page.language == "ja" and _is_cut_off(page, span, SHORT_COUNTRY if is_country else SHORT_TOWN):
            yield index
        if kind(span.candidates[0].place) not in {"town", "admin1", "admin2", "water"}:
            continue
        if page.language == "ja":
            is_heir = _HEIR.search(page.text, max(span.start - 2, 0), span.start) is not None
            is_called = any(words.match(page.text, span.end) for words in (_CALLED, _GIVEN))
            is_somebody = is_heir or is_called
        else:
            is_somebody = _is_somebody_in_chinese(page, span, ends)
        if is_somebody or (page.language == "zh" and span.name in WORDS and not _is_told(page, span, ends)):
            yield index


def _is_somebody_in_chinese(page: Page, span: Span, ends: dict[int, Span]) -> bool:
    """Whether it is a forename behind a surname, a whole name behind a calling, or part of a longer word."""
    if page.text[span.end : span.end + 1] in tuple(_LONGER.get(span.surface, "")):
        return True
    before = page.text[max(span.start - 2, 0) : span.start]
    if before[-1:] in tuple(_SURNAMES) and span.start not in ends:
        is_begun = len(before) < 2 or not before[0].isalpha() or before[0] in _BEFORE_SURNAMES
        is_begun = is_begun or _SPOKEN.match(page.text, span.end) is not None
        if is_begun or _is_behind_calling(page, span.start - 1):
            return True
    is_whole = span.surface[0] in _SURNAMES and len(span.surface) <= LONGEST_NAME
    return is_whole and _is_behind_calling(page, span.start) and not _TOWN_BEHIND.match(page.text, span.end)


def _is_behind_calling(page: Page, start: int) -> bool:
    return _CALLING.search(page.text, max(start - 3, 0), start) is not None


def _is_cut_off(page: Page, span: Span, short: int) -> bool:
    """Whether it is the beginning or end of a longer word in katakana: "ラファ" of "ラファエル"."""
    beside = page.text[max(span.start - 1, 0) : span.start], page.text[span.end : span.end + 1]
    goes_on = any(_KATAKANA.fullmatch(character) for character in beside)
    return goes_on and len(span.surface) <= short and _KATAKANA.fullmatch(span.surface) is not None


def _is_told(page: Page, span: Span, ends: dict[int, Span]) -> bool:
    """Whether a word for towns stands behind it, or "in", a division or another place before it."""
    if _TOWN_BEHIND.match(page.text, span.end):
        return True
    before = ends.get(span.start)
    is_behind_a_place = before is not None and kind(before.candidates[0].place) in _DIVISION
    return is_behind_a_place or _IN_BEFORE.search(page.text, max(span.start - 3, 0), span.start) is not None
