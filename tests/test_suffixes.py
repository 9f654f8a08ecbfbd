"""Names are found in languages that write their cases as suffixes, whatever the script."""

import pytest

from geodata.gazetteer import open_gazetteer
from geodata.model import Article
from geodata.names import fold
from geodata.pipeline import Geoparser
from geodata.suffixes import SUFFIXES, ends_in_a_case

SENTENCES = {
    "az": ("Azərbaycan Prezidenti Bakıda Türkiyənin nazirini qəbul etdi, nazir Rusiyaya gedir.", "AZ TR RU"),
    "kk": ("Қазақстан президенті Қытай өкілдерімен кездесті, олар Алматыға барады.", "KZ CN"),
    "ky": ("Россиянын премьери Кыргызстандын президенти менен жолукту.", "RU KG"),
    "uz": ("Rossiya va O‘zbekiston prezidentlari Samarqandga keldi.", "RU UZ"),
    "mn": ("Монголын ерөнхийлөгч Оросын ерөнхий сайдтай уулзлаа.", "MN RU"),
    "hy": ("Հայաստանի վարչապետը Երևանում հանդիպեց Ֆրանսիայի նախագահին։", "AM FR"),
    "ka": ("საქართველოს პრემიერი თბილისში თურქეთის პრეზიდენტს შეხვდა.", "GE TR"),
    "eu": ("Espainiako presidenteak Frantziako ministroa hartu du Gasteizen.", "ES FR"),
    "is": ("Fundurinn var í Reykjavík með forseta Finnlands og kanslara Þýskalands.", "IS FI DE"),
    "sq": ("Kryeministri i Shqipërisë takoi në Tiranë presidentin e Kosovës.", "AL XK"),
    "mr": ("मुंबईत भारताच्या पंतप्रधानांनी जपानच्या पंतप्रधानांची भेट घेतली.", "IN JP"),
    "ne": ("काठमाडौंमा नेपालका प्रधानमन्त्रीले भारतका राष्ट्रपतिलाई भेटे।", "NP IN"),
    "gu": ("અમદાવાદમાં ભારતના વડાપ્રધાન જાપાનના વડાપ્રધાનને મળ્યા.", "IN JP"),
    "ta": ("சென்னையில் இலங்கை அதிபர் உரையாற்றினார்.", "IN LK"),
    "te": ("హైదరాబాద్‌లో జపాన్ ప్రధాని ప్రసంగించారు.", "IN JP"),
    "ml": ("കൊച്ചിയിൽ ജപ്പാൻ പ്രധാനമന്ത്രി പ്രസംഗിച്ചു.", "IN JP"),
    "kn": ("ಬೆಂಗಳೂರಿನಲ್ಲಿ ಜಪಾನ್ ಪ್ರಧಾನಿ ಮಾತನಾಡಿದರು.", "IN JP"),
    "si": ("කොළඹදී ඉන්දියාවේ අගමැති හමුවිය.", "LK IN"),
    "am": ("የኢትዮጵያ ጠቅላይ ሚኒስትር በአዲስ አበባ ከኬንያ ፕሬዚዳንት ጋር ተገናኙ።", "ET KE"),
    "tt": ("Татарстан рәисе Казаннан Уфага очты, аны Башкортстан башлыгы каршы алды.", "RU"),
    "ps": ("د افغانستان استازی د پاکستان له چارواکو سره په کوټه کې وکتل.", "AF PK"),
    "pa": ("ਪੰਜਾਬ ਅਤੇ ਕੈਨੇਡਾ ਦੇ ਨੇਤਾ ਲੁਧਿਆਣਾ ਵਿੱਚ ਮਿਲੇ।", "IN CA"),
    "my": ("ထိုင်းနိုင်ငံ ဝန်ကြီးသည် ရန်ကုန်သို့ ရောက်ရှိသည်။", "TH MM"),
    "mk": ("Бугарската премиерка се сретна во Струмица со грчкиот министер.", "BG MK GR"),
    "cy": ("Bu farw dau yn Llydaw a thri yn yr Almaen, meddai'r heddlu yng Nghaerdydd.", "FR DE GB"),
    "ga": ("Tá rialtas na hÉireann agus na Fraince ag caint le chéile i mBaile Átha Cliath.", "IE FR"),
    "ha": ("Shugaban Najeriya ya gana da na Kamaru a Abuja, in ji Faransa.", "NG CM FR"),
    "lt": ("Lietuvos prezidentas Varšuvoje susitiko su Lenkijos ir Vokietijos vadovais.", "LT PL DE"),
    "lv": ("Latvijas prezidents Rīgā tikās ar Somijas un Krievijas vēstniekiem.", "LV FI RU"),
    "et": ("Eesti president kohtus Tallinnas Soome juhiga, siis sõitis ta Londonisse.", "EE FI GB"),
    "be": ("Прэзідэнт Беларусі сустрэўся ў Мінску з прэм'ерам Расіі.", "BY RU"),
    "sl": ("Predsednik je v Nairobiju govoril s kenijskim in nemškim ministrom o Sloveniji.", "KE DE SI"),
}  # fmt: skip


@pytest.fixture(scope="module")
def countries():
    """Of each language, the countries that its sentence names, and where no name was led astray."""
    articles = [
        Article(number, "", text, language=language)
        for number, (language, (text, _)) in enumerate(SENTENCES.items())
    ]
    with Geoparser(processes=1) as geoparser:
        return {
            language: {one.place.country for one in geoparsed.resolutions if one.place}
            for language, geoparsed in zip(SENTENCES, geoparser.geoparse_all(articles), strict=True)
        }


@pytest.mark.parametrize("language", SENTENCES)
def test_a_name_is_found_with_its_suffix(language, countries):
    assert countries[language] == set(SENTENCES[language][1].split())


@pytest.mark.parametrize(
    ("written", "language", "name"),
    [
        ("Klaipėdoje", "lt", "Klaipėda"),
        ("Kėdainiuose", "lt", "Kėdainiai"),
        ("Panevėžio", "lt", "Panevėžys"),
        ("Jungtinėse Valstijose", "lt", "United States"),
        ("Daugavpilī", "lv", "Daugavpils"),
        ("Ērgļiem", "lv", "Ērgļi"),
        ("Cēsīs", "lv", "Cēsis"),
        ("Kohtla-Järvel", "et", "Kohtla-Järve"),
        ("Pärnust", "et", "Pärnu"),
        ("Ptuju", "sl", "Ptuj"),
        ("Novi Gorici", "sl", "Nova Gorica"),
        ("თბილისიდან", "ka", "Tbilisi"),
        ("Երևանից", "hy", "Yerevan"),
        ("Казаннан", "tt", "Kazan"),
        ("கொழும்புக்குச்", "ta", "Colombo"),
        ("തൃശ്ശൂരിലെ", "ml", "Thrissur"),
        ("રાજકોટથી", "gu", "Rājkot"),
        ("Nhsiad", "cy", "Chad"),
    ],
)
def test_the_gazetteer_knows_an_oblique_case(written, language, name):
    assert open_gazetteer().candidates(written, language)[0].place.name == name


@pytest.mark.parametrize(
    ("written", "language", "is_in_a_case"),
    [
        ("казаннан", "tt", True),
        ("հայաստանից", "hy", True),
        ("janubiy koreyaning", "uz", True),
        ("aydin", "az", False),
        ("улаанбаатар", "mn", False),
        ("казаннан", "ru", False),
        ("anything", None, False),
    ],
)
def test_a_word_in_a_case_is_no_forename(written, language, is_in_a_case):
    assert ends_in_a_case(written, language) == is_in_a_case


def test_the_table_of_suffixes_is_folded_and_lists_none_twice():
    for language, cases in SUFFIXES.items():
        assert len(set(cases)) == len(cases), language
        assert all(fold(part) == part for case in cases for part in case), language
