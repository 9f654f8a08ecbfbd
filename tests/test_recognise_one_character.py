import pytest

from geodata.recognise.one_character import named_by_one_character


def named(text, language):
    return "".join(text[index] for index in named_by_one_character(text, language))


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("中美重启经贸磋商", "中美"),
        ("日韩外长周日会晤", "日韩"),
        ("专家谈俄乌冲突的前景", "俄乌"),
        ("乘中欧班列运抵的葡萄酒", "中欧"),
        ("荷、比两国的城市", "荷比"),
        ("3日中俄外长会谈", "中俄"),
        ("韩媒称中方已经同意", "韩中"),
        ("市场等待总理访美", "美"),
    ],
)
def test_chinese_news_names_countries_by_one_character(text, countries):
    assert named(text, "zh") == countries


@pytest.mark.parametrize(
    ("text", "provinces"),
    [
        ("湘黔两省与粤方签署协议", "湘黔"),
        ("京津冀协同发展", "京津冀"),
        ("粤港澳大湾区的城市", "粤港"),
        ("苏浙皖交界的山区", "苏浙皖"),
        ("青海地区有雪", ""),
        ("云南、贵州两省", ""),
        ("他在黑云下等", ""),
    ],
)
def test_and_provinces_in_runs_of_several(text, provinces):
    assert named(text, "zh") == provinces


@pytest.mark.parametrize(
    "text",
    [
        "其中美国队获胜",
        "他集中方面的力量",
        "分店以方便居民为主",
        "反法西斯战争",
        "中美洲的香蕉",
        "以军事手段解决",
        "今日军方没有说明",
        "加以说明",
        "西德马克",
        "对日常生活的影响",
        "每天中午开会",
        "美丽的家园",
        "绝对美味",
    ],
)
def test_the_same_characters_are_chinese_words_elsewhere(text):
    assert named(text, "zh") == ""


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("日米首脳が電話会談", "日米"),
        ("昨夜、英仏独の外相は声明を出した", "英仏独"),
        ("成果は英科学誌に掲載された", "英"),
        ("あすの日中首脳会談", "日中"),
        ("米大統領が訪日へ", "米日"),
        ("在日米軍の基地", "日米"),
        ("日英伊の戦闘機", "日英伊"),
        ("米ロの対立", "米ロ"),
        ("米中間選挙が始まる", "米"),
        ("日中平和友好条約", "日中"),
    ],
)
def test_japanese_news_names_countries_by_one_character(text, countries):
    assert named(text, "ja") == countries


@pytest.mark.parametrize(
    "text",
    [
        "日中は暑い",
        "一日中働いた",
        "米の価格",
        "5日米の値段が上がった",
        "独自の調査",
        "英語の授業",
        "滞在中に会った",
        "朝日新聞の記事",
        "中日が勝った",
        "中米諸国",
        "プロ軍団",
        "日本の独立記念日",
    ],
)
def test_the_same_characters_are_japanese_words_elsewhere(text):
    assert named(text, "ja") == ""


def test_other_languages_have_no_such_names():
    assert named_by_one_character("日米首脳", "ko") == named_by_one_character("日米首脳", None) == []
