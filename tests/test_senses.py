import pytest

from geodata.model import Article, Mention, Place, Resolution
from geodata.senses import mark_senses

CAPITAL = Place(587084, "Baku", "AZ", "09", "Baku", "PPLC", 40.37767, 49.89201, 1_116_513)
RIVER = Place(3407729, "Amazon", None, None, None, "STM", -0.17, -49.0)


def senses(text, *names, language="en", title="", place=CAPITAL, kind="name"):
    """The senses of names, in their order in title and text."""
    article = Article(1, title, text, language=language)
    found = []
    for name in names:
        field = "title" if name in title else "text"
        start = getattr(article, field).index(name)
        found.append(Resolution(Mention(field, start, start + len(name), name, kind), place, 0.9))
    return [resolution.sense for resolution in mark_senses(article, found)]


@pytest.mark.parametrize(
    "text",
    [
        "Baku denied the report.",
        "Envoys said that Baku would not attend.",
        "On Friday Baku formally withdrew the offer.",
        "Baku is considering a reply.",
        "The report surprised Baku's negotiators.",
        "They accused Baku of delay.",
        "They want Baku to pay.",
        "The draft was rejected by Baku on Monday.",
        "A victory over Baku would suffice.",
        "Sanctions against Baku remain.",
        "The Baku-backed candidate lost.",
        "According to Baku, nothing happened.",
        "The council wrote; Baku did not.",
        "Baku, too, expressed concern.",
        "They began pressing Baku to pay.",
        "Baku, which opposes the plan, sent no one.",
        "Baku called the vote void.",
        "Scores: Baku 3, Ganja 1.",
        "The talks on gas prices between Baku and others failed.",
        "They will play Baku on Sunday.",
        "He lashed out at Baku.",
    ],
)
def test_who_speaks_or_decides_or_is_spoken_to_acts(text):
    assert senses(text, "Baku") == ["metonym"]


@pytest.mark.parametrize(
    "text",
    [
        "A theatre in Baku reopened.",
        "Residents of Baku voted.",
        "Baku lies on the Caspian Sea.",
        "Baku woke to snow.",
        "Baku's streets were empty.",
        "She left for Baku on Monday.",
        "The Baku-based band played.",
        "The town is surrounded by Baku and its suburbs.",
        "They accused Baku police of delay.",
        "Baku is cold in January.",
        "They said Radio Baku denied it.",
        "Baku.",
    ],
)
def test_where_something_is_or_happens_is_a_place(text):
    assert senses(text, "Baku") == ["literal"]


def test_names_said_in_one_breath_act_together():
    assert senses("Baku and Yerevan signed.", "Baku", "Yerevan") == ["metonym", "metonym"]
    assert senses("Talks between Baku and Yerevan failed.", "Baku", "Yerevan") == ["metonym", "metonym"]
    assert senses("Mayors from Baku and Yerevan signed.", "Baku", "Yerevan") == ["literal", "literal"]
    assert senses("It rains in Baku, and Yerevan denied it.", "Baku") == ["literal"]


def test_and_is_said_in_the_language_of_the_article():
    assert senses("Oslo och Baku kräver svar.", "Oslo", "Baku", language="sv") == ["metonym", "metonym"]
    assert senses("Finland i Baku kräver svar.", "Finland", language="sv") == ["literal"]


def test_headlines_leave_words_out():
    assert senses("It rained.", "Baku", title="Baku to send doctors") == ["metonym"]
    assert senses("It rained.", "Baku", title="Baku silent on grain") == ["metonym"]


def test_rivers_do_not_act_and_peoples_are_not_marked():
    assert senses("The Amazon said no.", "Amazon", place=RIVER) == ["literal"]
    assert senses("The Azeris said no.", "Azeris", kind="demonym") == ["literal"]


def test_a_name_that_is_not_placed_may_act():
    assert senses("Baku denied the report.", "Baku", place=None) == ["metonym"]


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Baku hat erklärt, es warte.", "Baku", "de"),
        ("Bakou a refusé.", "Bakou", "fr"),
        ("Bakú no aceptó la oferta.", "Bakú", "es"),
        ("Баку не комментирует доклад.", "Баку", "ru"),
        ("巴库否认了报道。", "巴库", "zh"),
        ("نفت باكو التقرير.", "باكو", "ar"),
        ("Baku hat den Bericht am Montag scharf kritisiert.", "Baku", "de"),
        ("Gespräche über Gas mit Baku ruhen.", "Baku", "de"),
        ("Ils ont signé un accord avec Bakou.", "Bakou", "fr"),
        ("Vuelven a pedir a Bakú que espere.", "Bakú", "es"),
        ("Hanno vinto contro Baku.", "Baku", "it"),
        ("O Irão venceu a Baku.", "Baku", "pt"),
        ("Они обыграли Баку.", "Баку", "ru"),
        ("Bakoe heeft het bericht ontkend.", "Bakoe", "nl"),
        ("Baku odrzuciło raport.", "Baku", "pl"),
        ("Baku raporu reddetti.", "Baku", "tr"),
        ("バクーは報道を否定した。", "バクー", "ja"),
        ("바쿠는 보도를 부인했다.", "바쿠", "ko"),
        ("Баку заперечує звіт.", "Баку", "uk"),
        ("Baku förnekar rapporten.", "Baku", "sv"),
    ],
)
def test_other_languages_have_their_verbs_of_speech(text, name, language):
    assert senses(text, name, language=language) == ["metonym"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In Baku regnet es.", "de"),
        ("Baku ist groß geworden.", "de"),
        ("Il pleut à Baku.", "fr"),
        ("El tren de Baku llega tarde.", "es"),
        ("Baku är stort.", "sv"),
        ("Baku denied it.", "pl"),
        ("Baku'da raporu reddetti.", "tr"),
    ],
)
def test_without_evidence_in_its_language_a_name_is_a_place(text, language):
    assert senses(text, "Baku", language=language) == ["literal"]
