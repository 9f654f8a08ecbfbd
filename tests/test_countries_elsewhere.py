"""Countries are found by what the news of other languages calls them every day."""

import pytest

from geodata.gazetteer import open_gazetteer
from geodata.model import Article
from geodata.pipeline import Geoparser

SENTENCES = [
    ("ro", "Președintele SUA a declarat că trupele rămân în România.", {"US", "RO"}),
    ("bg", "Президентът на САЩ заяви, че Мианмар трябва да отговори.", {"US", "MM"}),
    ("hr", "Predsjednik SAD-a razgovarao je s Mjanmarom.", {"US", "MM"}),
    ("sr", "Predsednik SAD izjavio je da će vojska ostati u Nemačkoj i Litvaniji.", {"US", "DE", "LT"}),
    ("sr", "Председник САД изјавио је да ће војска остати у Немачкој.", {"US", "DE"}),
    ("sr", "Nemački kancelar i američki predsednik razgovarali su o ruskim trupama.", {"DE", "US", "RU"}),
    ("bs", "Njemački kancelar i američki predsjednik razgovarali su u Sarajevu.", {"DE", "US", "BA"}),
    ("sl", "Predsednik ZDA je dejal, da bo vojska ostala v Nemčiji.", {"US", "DE"}),
    ("lt", "JAV prezidentas pareiškė, kad kariai liks.", {"US"}),
    ("sk", "Vlády ČR a SR rokovali o moste.", {"CZ", "SK"}),
    ("pl", "Palestyna, Republika Czeska i Wybrzeże Kości Słoniowej głosowały przeciw.", {"PS", "CZ", "CI"}),
    ("da", "Palæstina har bedt Den Tjekkiske Republik om hjælp.", {"PS", "CZ"}),
    ("fi", "Palestiina ja Tšekin tasavalta äänestivät vastaan.", {"PS", "CZ"}),
    ("el", "Η Παλαιστίνη και η Μιανμάρ ψήφισαν κατά.", {"PS", "MM"}),
    ("tr", "ABD ile Filistin arasında görüşme yapıldı.", {"US", "PS"}),
    ("he", 'נשיא ארה"ב אמר כי הכוחות יישארו בגרמניה.', {"US", "DE"}),
    ("he", "פלסטין ביקשה עזרה מארה״ב.", {"PS", "US"}),
    ("ur", "فلسطین اور مشرقی تیمور نے امریکہ سے مدد مانگی۔", {"PS", "TL", "US"}),
    ("bn", "ফিলিস্তিন যুক্তরাষ্ট্রের কাছে সাহায্য চেয়েছে।", {"PS", "US"}),
    ("th", "ปาเลสไตน์และเมียนมาเรียกร้องให้สหรัฐฯ ช่วยเหลือ", {"PS", "MM", "US"}),
    ("vi", "Tổng thống Mỹ nói rằng quân đội sẽ ở lại Đức.", {"US", "DE"}),
    ("id", "Presiden AS mengatakan pasukan akan tetap di Jerman.", {"US", "DE"}),
]


@pytest.fixture(scope="module")
def countries():
    """Of each sentence, the countries that were found."""
    articles = [
        Article(number, "", text, None, None, None, None, language)
        for number, (language, text, _) in enumerate(SENTENCES)
    ]
    with Geoparser(processes=1) as geoparser:
        return [
            {each.place.country for each in geoparsed.resolutions if each.place}
            for geoparsed in geoparser.geoparse_all(articles)
        ]


@pytest.mark.parametrize(
    "number", range(len(SENTENCES)), ids=[f"{language}-{text[:20]}" for language, text, _ in SENTENCES]
)
def test_a_country_is_found_by_its_everyday_name(number, countries):
    assert countries[number] == SENTENCES[number][2]


@pytest.mark.parametrize("name", ["Мианмар", "Бирма", "Malwinen", "Swasiland", "Češka republika"])
def test_cldr_tells_other_names_and_what_stands_before_brackets(name):
    (best, *_) = open_gazetteer().candidates(name)
    assert best.place.feature_code.startswith("PCL")


def test_accents_tell_america_from_a_forename_in_vietnamese():
    gazetteer = open_gazetteer()
    assert gazetteer.candidates("Mỹ", "vi")[0].place.country == "US"
    assert all(one.place.country != "US" for one in gazetteer.candidates("My", "vi"))


def test_in_vietnamese_fine_arts_are_no_america():
    article = Article(1, "", "Mỹ thuật hiện đại được trưng bày ở Hà Nội.", None, None, None, None, "vi")
    with Geoparser(processes=1) as geoparser:
        (resolution,) = geoparser.geoparse(article).resolutions
    assert resolution.mention.surface == "Hà Nội"
