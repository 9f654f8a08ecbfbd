"""What the texts around a name decide, whatever the ranker thinks of it."""

import re

import pytest

from geodata.articles import article_id
from geodata.gazetteer import kind, open_gazetteer, spoken_in
from geodata.model import Article, Mention
from geodata.recognise.rivers import called_with_article, is_called_with_article
from geodata.resolve import Home, Resolver


@pytest.fixture(scope="module")
def resolver():
    return Resolver(open_gazetteer())


def places(resolver, text, *names, language="en", home=None):
    article = Article(article_id(None, None, "", text), "", text, language=language)
    mentions = [Mention("text", text.index(name), text.index(name) + len(name), name) for name in names]
    return [one.place for one in resolver.resolve(article, mentions, home)]


@pytest.mark.parametrize(
    ("text", "name", "river"),
    [
        ("Boats on the Niger carry rice.", "Niger", False),
        ("Boats on the Niger were late.", "Niger", True),
        ("Ice on the Delaware broke up.", "Delaware", True),
        ("He read it in the Delaware senate.", "Delaware", False),
        ("The Murray rose by a metre.", "Murray", True),
        ("Rain fell on Niger.", "Niger", False),
    ],
)
def test_a_river_is_called_with_an_article(resolver, text, name, river):
    (place,) = places(resolver, text, name)
    assert (kind(place) == "water") is river
    assert is_called_with_article(text, text.index(name), text.index(name) + len(name)) is river


@pytest.mark.parametrize(
    ("language", "text", "name", "water"),
    [
        ("es", "El río Paraná creció tres metros.", "Paraná", "Paraná River"),
        ("fr", "Le fleuve Sénégal a débordé.", "Sénégal", "Senegal River"),
        ("fr", "Le lac Tchad s'assèche.", "Tchad", "Lake Chad"),
        ("it", "Il lago di Como è pieno.", "Como", "Lake Como"),
        ("ru", "На реке Москва идёт лёд.", "Москва", "Moskva River"),
        ("en", "A ferry sank on the river Congo.", "Congo", "Congo River"),
    ],
)
def test_a_word_for_rivers_or_lakes_before_a_name_tells_that_it_is_one(resolver, language, text, name, water):
    (place,) = places(resolver, text, name, language=language)
    assert place.name == water


def test_where_no_such_water_is_known_the_name_means_what_else_bears_it(resolver):
    (place,) = places(resolver, "El río Rosario creció.", "Rosario", language="es")
    assert kind(place) == "town"


def test_a_country_and_its_river_are_told_apart_in_one_article(resolver):
    text = "Niger sent boats when the Niger fell."
    article = Article(1, "", text, language="en")
    mentions = [Mention("text", start, start + 5, "Niger") for start in (0, text.rindex("Niger"))]
    assert [kind(one.place) for one in resolver.resolve(article, mentions)] == ["country", "water"]


def test_some_countries_have_an_article(resolver):
    assert {one.place.country for one in called_with_article("congo", open_gazetteer())} >= {"CD", "CG"}
    assert places(resolver, "He wrote about the Yukon.", "Yukon")[0].country == "CA"


def test_its_article_is_told_as_the_reason(resolver):
    article = Article(1, "", "Ice on the Delaware broke up.", language="en")
    (resolution,) = resolver.resolve(article, [Mention("text", 11, 19, "Delaware")])
    assert resolution.reasons[0] == "a water, as the word before it tells"


def test_in_another_language_its_name_for_a_place_is_as_good_as_the_english_one(resolver):
    text = "Il sindaco dell'Aquila vola a Roma."
    aquila, rome = places(resolver, text, "Aquila", "Roma", language="it")
    assert (aquila.country, rome.country) == ("IT", "IT")


def test_unless_a_place_where_the_language_is_spoken_is_called_so_first_of_all(resolver):
    text = "Dortmund verlor gegen Freiburg, Mainz gegen Leipzig."
    _, freiburg, *_ = places(resolver, text, "Dortmund", "Freiburg", "Mainz", "Leipzig", language="de")
    assert freiburg.name == "Freiburg"
    assert places(resolver, "Die Mosel steigt.", "Mosel", language="de")[0].name == "Moselle"
    (valencia,) = places(resolver, "El Real Madrid ganó en Valencia.", "Valencia", language="es")
    assert kind(valencia) == "town"


def test_a_town_may_be_called_by_the_first_word_of_its_name(resolver):
    text = "Frankfurt feiert. Die Oder fließt an Eisenhüttenstadt vorbei nach Polen."
    frankfurt, *_ = places(resolver, text, "Frankfurt", "Oder", "Eisenhüttenstadt", "Polen", language="de")
    assert frankfurt.id == 2925535


def test_the_less_is_named_the_more_importance_counts(resolver):
    text = "Ships wait outside the Strait of Hormuz, insurers in London said."
    assert places(resolver, text, "Strait of Hormuz", "London")[1].country == "GB"


@pytest.mark.parametrize(
    ("text", "name", "countries"),
    [
        ("KINGSTON — Divers from Montego Bay in Jamaica work with a school in Kingston, Ontario.", "Kingston",
         ["JM", "CA"]),
        ("Rain fell in Perth, in Fremantle and in Perth, Scotland.", "Perth", ["AU", "GB"]),
        ("Rain fell in Perth, Scotland, and Perth shut its schools.", "Perth", ["GB", "GB"]),
        ("Fires in Victoria, Australia, reached Bendigo. Victoria, British Columbia, sent a crew.",
         "Victoria", ["AU", "CA"]),
    ],
)  # fmt: skip
def test_a_name_alone_before_one_with_its_container_is_another_place(resolver, text, name, countries):
    others = "Montego Bay|Jamaica|Ontario|Fremantle|Scotland|Australia|Bendigo|British Columbia"
    found = re.finditer(rf"{name}|{others}", text, re.I)
    mentions = [Mention("text", one.start(), one.end(), one.group()) for one in found]
    resolved = resolver.resolve(Article(1, "", text, language="en"), mentions)
    named = [one.place for one in resolved if one.mention.surface.casefold() == name.casefold()]
    assert [place.country for place in named] == countries


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Voters in Delaware, Ohio and Pennsylvania chose.", "Delaware", "admin1"),
        ("Drought spread in Iowa, Louisiana, and Texas.", "Iowa", "admin1"),
        ("Fires burn in Washington, Idaho and Oregon.", "Washington", "admin1"),
        ("Fires burn in Oregon and Washington.", "Washington", "admin1"),
        ("Police in Delaware, Ohio, arrested a man.", "Delaware", "town"),
        ("Shells fell on Beirut and Mount Lebanon.", "Beirut", "town"),
        ("Delays hit Washington and New York.", "Washington", "town"),
        ("Storms hit Paris, Texas and Oklahoma.", "Paris", "town"),
        ("Plants in Mexico, Indiana and Ohio closed.", "Mexico", "country"),
        ("Plants in Lebanon, Ohio, and Indiana closed.", "Lebanon", "town"),
        ("Judges in Harris, Galveston and Brazoria counties, Texas, met.", "Galveston", "admin2"),
        ("Judges in Harris, Galveston and Houston met in Texas.", "Galveston", "town"),
        ("Drought spread in Wajir, Mandera and Garissa counties.", "Mandera", "admin1"),
        ("Fights in Helmand, Kandahar and Uruzgan provinces went on.", "Kandahar", "admin1"),
        ("Floods in Idukki, Kozhikode and Malappuram districts rose.", "Kozhikode", "admin2"),
        ("Envoys of Mexico and Baltic states met.", "Mexico", "country"),
        ("Quakes in Gaziantep, Malatya and Hatay killed many.", "Gaziantep", "town"),
        ("Missiles hit Zaporizhzhia, Mykolaiv and Kherson.", "Mykolaiv", "town"),
        ("Miners in Arequipa and Puno went on strike.", "Puno", "town"),
    ],
)
def test_where_states_or_counties_are_listed_all_are_such(resolver, text, name, wanted):
    found = re.finditer(r"[A-Z]\w+(?=[,. ])", text[6:])
    mentions = [Mention("text", 6 + one.start(), 6 + one.end(), one.group()) for one in found]
    resolved = resolver.resolve(Article(1, "", text, language="en"), mentions)
    (place,) = [one.place for one in resolved if one.mention.surface == name]
    assert kind(place) == wanted


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Floods hit Kozhikode district.", "Kozhikode", "admin2"),
        ("Storms crossed the Lyon region.", "Lyon", "town"),
        ("The Kozhikode Department of Health moved.", "Kozhikode", "town"),
        ("He works in LA.", "LA", "town"),
    ],
)
def test_a_word_for_divisions_tells_that_one_is_meant_if_there_is_one(resolver, text, name, wanted):
    assert kind(places(resolver, text, name)[0]) == wanted


def test_a_division_behind_a_town_of_it_is_meant_as_such(resolver):
    _, division = places(resolver, "He drove from Las Heras, Mendoza.", "Las Heras", "Mendoza")
    assert kind(division) == "admin1"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("NEW YORK (AP) — Shares fell.", "town"),
        ("(NEW YORK) — Shares fell.", "town"),
        ("Shares fell in New York on Monday.", "town"),
        ("A New York-based fund bought it.", "town"),
        ("Trade between New York and London grew.", "town"),
        ("Flights from New York to Boston were late.", "town"),
        ("The governor of New York signed it.", "admin1"),
        ("Cases rose in New York and California.", "admin1"),
        ("He was born in Albany, New York.", "admin1"),
    ],
)
def test_new_york_is_the_city_where_a_town_is_told(resolver, text, wanted):
    found = re.finditer(r"(?i:new york)|London|Boston|California|Albany", text)
    mentions = [Mention("text", one.start(), one.end(), one.group()) for one in found]
    resolved = resolver.resolve(Article(1, "", text, language="en"), mentions)
    (place,) = [one.place for one in resolved if one.mention.surface.casefold() == "new york"]
    assert kind(place) == wanted


@pytest.mark.parametrize(
    ("text", "names", "countries"),
    [
        (
            "Bermuda's Hamilton and Canada's Hamilton voted.",
            "Bermuda Hamilton Canada Hamilton",
            "BM BM CA CA",
        ),
        ("New South Wales' Newcastle is a port.", "Newcastle", "AU"),
        ("India's Hyderabad is far from Pakistan's Hyderabad.", "Hyderabad Pakistan Hyderabad", "IN PK PK"),
        ("France's London embassy was shut.", "London", "GB"),
    ],
)
def test_whose_a_place_is_tells_where_it_lies(resolver, text, names, countries):
    mentions, position = [], 0
    for name in names.split():
        start = text.index(name, position)
        position = start + len(name)
        mentions.append(Mention("text", start, position, name))
    resolved = resolver.resolve(Article(1, "", text, language="en"), mentions)
    assert [one.place.country for one in resolved] == countries.split()


@pytest.mark.parametrize(
    ("text", "name", "kinds"),
    [
        ("Shells hit Kherson region. In Kherson, two died.", "Kherson", ["admin1", "town"]),
        ("He left Washington for Washington state.", "Washington", ["town", "admin1"]),
        ("The Kabul province is calm, and so is Kabul.", "Kabul", ["admin1", "town"]),
    ],
)
def test_a_division_and_the_town_called_so_are_told_apart_in_one_article(resolver, text, name, kinds):
    mentions = [Mention("text", one.start(), one.end(), name) for one in re.finditer(name, text)]
    resolved = resolver.resolve(Article(1, "", text, language="en"), mentions)
    assert [kind(one.place) for one in resolved] == kinds


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Georgia's president vetoed the law.", "GE"),
        ("The president of Georgia spoke.", "GE"),
        ("The University of Georgia's president spoke.", "US"),
        ("Georgia's governor vetoed the law.", "US"),
    ],
)
def test_what_only_countries_have_tells_of_the_country(resolver, text, country):
    assert places(resolver, text, "Georgia")[0].country == country


def test_a_town_called_like_another_state_is_meant_where_the_text_says_so(resolver):
    _, oregon = places(resolver, "Ohio lost, and Washington upset Oregon.", "Ohio", "Oregon")
    assert kind(oregon) == "admin1"
    oregon, _ = places(resolver, "A fair in Oregon, Ohio, drew many.", "Oregon", "Ohio")
    assert kind(oregon) == "town"


def test_washington_dc_is_one_town_also_before_another_state(resolver):
    text = "Rain fell in Washington, D.C., and Virginia."
    washington, dc, _ = places(resolver, text, "Washington", "D.C.", "Virginia")
    assert washington.id == dc.id
    _, louisiana = places(resolver, "Rain fell in New Orleans, LA, today.", "New Orleans", "LA")
    assert louisiana.name == "Louisiana"


def test_a_town_is_meant_before_the_division_around_it_that_is_called_so_in_another_language(resolver):
    derna, *_ = places(resolver, "دمرت العاصفة درنة في ليبيا", "درنة", "ليبيا", language="ar")
    assert derna.name == "Darnah"


def test_of_two_as_large_the_one_is_meant_where_the_language_is_spoken(resolver):
    (aberdeen,) = places(resolver, "Police in Aberdeen found a body.", "Aberdeen")
    assert aberdeen.country == "GB"


def test_a_name_behind_a_river_is_not_what_it_lies_in(resolver):
    river, _ = places(resolver, "Along the White Nile, Kosti was spared.", "White Nile", "Kosti")
    assert kind(river) == "water"


def test_its_list_is_told_as_the_reason(resolver):
    article = Article(1, "", "Drought spread in Iowa, Louisiana, and Texas.", language="en")
    (resolution,) = resolver.resolve(article, [Mention("text", 18, 22, "Iowa")])
    assert resolution.reasons[0] == "named in a list of states or provinces"


@pytest.mark.parametrize(
    ("text", "names", "countries"),
    [
        ("Berlin and Washington agreed; Boston did not.", "Berlin Washington Boston", "DE US US"),
        ("She flew from Geneva to Washington, D.C.", "Geneva Washington D.C.", "CH US US"),
        ("The Vienna talks were watched in Washington.", "Vienna Washington", "AT US"),
        ("She moved from Athens to Chicago.", "Athens Chicago", "GR US"),
        ("Schools in Lima, Toledo and Findlay voted.", "Lima Toledo Findlay", "US US US"),
        ("In Maine, Bangor and Belfast share a ferry.", "Maine Bangor Belfast", "US US US"),
        ("Rome, Ga., is a town in Floyd County.", "Rome Ga. Floyd County", "US US US"),
    ],
)
def test_a_small_namesake_needs_company_and_large_cities_are_none(resolver, text, names, countries):
    named = re.findall(r"Floyd County|[A-Z][\w.]+", names)
    assert [place.country for place in places(resolver, text, *named)] == countries.split()


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        ("She flew from Geneva to Washington.", "Geneva Washington", "town"),
        ("Seattle is the largest city in Washington.", "Seattle Washington", "admin1"),
        ("The state of Washington sued.", "Washington", "admin1"),
    ],
)
def test_washington_is_the_capital_unless_the_state_or_a_town_of_it_is_told(resolver, text, names, wanted):
    assert kind(places(resolver, text, *names.split())[-1]) == wanted


def test_a_capital_that_nobody_lives_in_is_not_well_known(resolver):
    (plymouth,) = places(resolver, "The Plymouth fishing fleet stayed in port.", "Plymouth")
    assert plymouth.country == "GB"


def test_where_a_publisher_is_at_home_a_small_namesake_needs_no_company(resolver):
    texas = Home(60, {"US": 0.98}, {("US", "TX"): 0.9})
    text = "Police in Paris caught a thief."
    assert places(resolver, text, "Paris")[0].country == "FR"
    assert places(resolver, text, "Paris", home=texas)[0].country == "US"


def test_a_hamlet_is_meant_before_a_city_only_by_those_who_live_there_or_where_its_county_is_named(resolver):
    text = "Her sister left Limerick for Dublin, and Dublin for Boston."
    names = ("Limerick", "Dublin", "Boston")
    munster = Home(60, {"IE": 0.98}, {("IE", "M"): 0.8})
    assert [place.country for place in places(resolver, text, *names)] == ["IE", "IE", "US"]
    assert [place.country for place in places(resolver, text, *names, home=munster)] == ["IE"] * 3
    text = "The road from Limerick to Boston, County Clare, is closed."
    assert places(resolver, text, "Limerick", "Boston", "County Clare")[1].country == "IE"


@pytest.mark.parametrize(
    ("text", "name", "language", "wanted"),
    [
        ("MENDOZA, Argentina — Hail fell.", "MENDOZA", "en", "town"),
        ("Llueve en Mendoza, Argentina.", "Mendoza", "es", "town"),
        ("Chove em São Paulo.", "São Paulo", "pt", "town"),
        ("Hail fell in Mendoza province.", "Mendoza", "en", "admin1"),
        ("Llueve en la provincia de Mendoza.", "Mendoza", "es", "admin1"),
        ("She grew up in New York State.", "New York", "en", "admin1"),
    ],
)
def test_by_a_name_that_a_town_and_its_province_share_the_town_is_meant(
    resolver, text, name, language, wanted
):
    (place,) = places(resolver, text, name, language=language)
    assert kind(place) == wanted


def test_a_province_behind_another_place_is_a_province(resolver):
    text = "Hail fell in Las Heras, Mendoza, on Tuesday."
    _, mendoza = places(resolver, text, "Las Heras", "Mendoza")
    assert kind(mendoza) == "admin1"


def test_countries_are_known_by_their_languages():
    assert spoken_in("it")["IT"] == spoken_in("fr")["FR"] == 1.0
    assert spoken_in("it")["CH"] == spoken_in("fr")["CA"] == 0.5
    assert "DE" not in spoken_in("it")
    assert spoken_in("xx") == {}


@pytest.mark.parametrize(
    ("text", "division"),
    [
        ("Nevada, a town of 8,200 in western Missouri, lost power.", "MO"),
        ("Moscow, a college town in northern Idaho, lost power.", "ID"),
        ("Paris, a city of about 24,000 people in Texas, lost power.", "TX"),
    ],
)
def test_what_a_town_is_said_to_be_tells_where_it_lies(resolver, text, division):
    place, _ = places(resolver, text, text.split(",")[0], text.split(", lost")[0].split(" ")[-1])
    assert place.admin1 == division


def test_none_of_several_towns_tells_where_a_river_is_that_is_not_known(resolver):
    assert places(resolver, "Rafts sank in the Springfield River.", "Springfield River") == [None]


@pytest.mark.parametrize("county", "Cornwall Suffolk Kent Mayo Clare Tyrone Bedfordshire Cheshire".split())
def test_a_british_or_irish_county_is_known_beside_small_towns_elsewhere(resolver, county):
    (place,) = places(resolver, f"The storm battered {county} on Monday.", county)
    assert place.country in {"GB", "IE"}
    assert kind(place) != "town"
