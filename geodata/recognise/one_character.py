"""Countries that Chinese and Japanese news names by one character: "日米首脳", "中方", "俄乌冲突".

And the provinces of China: "湘黔两省".

Such a character is a word of its own, too: 中 is the middle, 日 a day, 米 rice. It is a country in a run of
several before a word for what happens between states, or at the head of a clause; alone, beside a word that
tells.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class _Writing(NamedTuple):
    """How a language does so."""

    many: str
    """Characters of a run of several, before one of the words in `together`."""
    together: str
    head: str
    """Characters of a run at the head of a clause."""
    none: str
    """What begins like a run and is none."""
    none_at_head: str
    goes_on: str
    """Characters that make another name of what is before them."""
    days: str
    """Characters with which the first of a run makes a word: "5日", "其中"."""
    alone: str
    """Characters that are countries before one of the words in `behind`, too."""
    behind: str
    inside: str
    """Characters behind which these are part of another word."""
    going: str
    """What stands before a country where somebody goes, or whom something is against: "訪米", "对俄"."""
    gone_to: str


_ZH = _Writing(
    many="中美俄日韩韓朝英法德欧歐乌烏印以伊意西葡荷比土澳加越泰菲缅緬蒙墨埃沙",
    together="""
    两国 双方 两军 关系 首脑 元首 领导人 外长 防长 财长 总理 总统 贸易 经贸 经济 磋商 谈判 会谈 会晤
    对话 冲突 战争 战事 边境 边界 协定 协议 条约 峰会 合作 联合 军演 同盟 联盟 论坛 友好 外交 建交 班列
    停火 局势 之间 三国 四国 等国 投资 关税 摩擦 博弈 竞争 矛盾 海军 联军 航线 直航 互免 混血 媒体 兩國
    雙方 關係 首腦 領導人 外長 貿易 經貿 談判 會談 衝突 戰爭 邊境 協定 協議 關稅
    """,
    head="中美俄日韩韓朝英法德欧歐乌烏印",
    none="""
    朝中社 中美洲 中欧国家 中欧地区 中印度 中英文 中法律 法西斯 西德 德比 加以 以西 美意 德意志 以德
    以法 美中不足 印美
    """,
    none_at_head="",
    goes_on="国國本罗羅克干兹尼度洲朗语語文字族尔市",
    days="0123456789０１２３４５６７８９一二三四五六七八九十同今昨明每当即近其",
    alone="中美俄日韩韓英法德乌烏欧歐印以伊朝",
    behind="""
    方(?!便|法|案|式|向|面|针|針|位|程|言|圆) 媒(?!体) 军(?!团|刀|事) 軍(?!事) 企(?!图|业|圖|業) 侨
    (?<!以)(?:政府|总统|總統|首相|财长|外长|防长|总理|国防部|国务卿|议会|参议院|众议院|央行|外交部) 联储
    籍 股(?!份|票|东)
    """,
    inside="其当當集空途命折手家心眼年月今昨明每同近即往某南北拉完精优優甚最之亚亞西东東大"
    "0123456789一二三四五六七八九十",
    going="(?<![绝絕])[访訪驻駐赴援抵旅反对對]",
    gone_to="([美俄日韩韓英乌烏]|[台臺](?![下词詞戏戲账帐阶階上面]))"
    "(?![国國本罗羅克干兹拉尼度常后後益期子历报好丽麗的术食容女学妆文语德格元味湾灣北中南东東风風])",
)
_JA = _Writing(
    many="日米中韓朝露ロ英仏独欧伊豪印加台",
    together="""
    首脳 外相 外務 防衛 国防 両国 両政府 両首脳 関係 会談 協議 貿易 同盟 安保 安全保障 共同 合同 間
    三カ国 3カ国 ３カ国 両軍 交渉 摩擦 対立 条約 協定 戦争 国交 友好 経済 財務 通商 艦隊 軍事 国境 紛争
    の首脳 の外相 の防衛 の両 の関係 の対立 高官 三国 平和
    """,
    head="日米中韓朝露ロ英仏独伊豪欧",
    none="朝日 中米 朝露 米中間選",
    none_at_head="日中(?![韓米露ロ]) 中日",
    goes_on="国本小央州語文洋鮮シ海豆勢藤達丹",
    days="0123456789０１２３４５６７８９一二三四五六七八九十同翌前毎今本昨末祝休平",
    alone="米英仏独露ロ伊豪韓印",
    behind="""
    政府 大統領 国務 国防 首相 外相 外務 財務 科学誌 医学誌 経済誌 紙 誌 軍 メディア 議会 下院 上院 連邦
    企業 大手 当局 海軍 空軍 陸軍 司令 高官 国籍 兵 研究 大学 最高裁 裁判所 中央銀行 世論 民主党 共和党
    国境 有力 通信 報道 中間選
    """,
    inside="",
    going="(?<![現存滞不反絶相敵])[訪駐対在親反嫌渡]",
    gone_to="(?<!在中)([日米中韓英仏独露ロ朝豪欧])(?![国本小央州語方洋自心時程止学出鮮シ])",
)
_PROVINCES = "京津冀晋辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵滇云藏陕甘陇青宁港"
"""Provinces and great cities in a run of several, before one of these words. What else such a run may end in
is a country, too: the 澳 of "粤港澳"."""
_OF_PROVINCES = """
两省 三省 四省 五省 兩省 省市 省份 两市 两地 三地 四地 地区 地區 交界 边界 邊界 毗邻 协同 一体化 城市群 大湾区
等地 等省 警方
"""
_USUAL_RUNS = "京津冀 苏浙沪 苏浙皖 川渝 云贵川 陕甘宁 粤港(?=澳) 湘鄂赣"
"""Those that stand without such a word, too."""
_HAN, _KATAKANA = "\u3400-\u9fff", "\u30a0-\u30ff"


def _any(words: str) -> str:
    return "|".join(words.split()) or "(?!)"


def _patterns(language: str, writing: _Writing) -> Iterator[re.Pattern[str]]:
    """What finds them in a text of a language, the characters in its first group."""
    many, together, head, none, none_at_head, goes_on, days, alone, behind, inside, going, gone_to = writing
    letters = _HAN if language == "zh" else f"{_HAN}{_KATAKANA}"
    is_run = rf"(?<![{days}](?=日|中))(?!{_any(none)})"
    yield re.compile(rf"{is_run}([{many}]{{2,4}})(?={_any(together)})")
    yield re.compile(rf"(?<![{letters}]){is_run}(?!{_any(none_at_head)})([{head}]{{2,4}})(?![{goes_on}])")
    if language == "zh":
        yield re.compile(rf"(?<![{inside}])([{alone}])(?={_any(behind)})")
        yield re.compile(rf"([{many}](?:、[{many}])+)(?=[两兩三四五六][国國]|等[国國])")
    else:
        yield re.compile(rf"(?:(?<![{letters}])|(?<=[日韓駐元前同]))([{alone}])(?={_any(behind)})")
    yield re.compile(f"{going}{gone_to}")


def _provinces() -> Iterator[re.Pattern[str]]:
    """What finds the provinces of China, the characters in its first group."""
    yield re.compile(rf"([{_PROVINCES}]{{2,5}})[澳蒙台新]?(?={_any(_OF_PROVINCES)})")
    yield re.compile(rf"({_any(_USUAL_RUNS)})")


_PATTERNS = {language: tuple(_patterns(language, how)) for language, how in (("zh", _ZH), ("ja", _JA))}
_PATTERNS["zh"] += tuple(_provinces())


def named_by_one_character(text: str, language: str | None) -> list[int]:
    """Where in a text a single character names a country or a province."""
    found = {
        index
        for pattern in _PATTERNS.get(language or "", ())
        for run in pattern.finditer(text)
        for index in range(*run.span(1))
        if text[index] != "、"
    }
    return sorted(found)
