import pytest

from geodata.inflection import base_forms, ends_of, homes_of_people, starts_of, wholes_of, writes_home
from geodata.names import fold


@pytest.mark.parametrize(
    ("written", "name", "language"),
    [
        ("Москве", "Москва", "ru"),
        ("Астраханью", "Астрахань", "ru"),
        ("Казахстана", "Казахстан", "ru"),
        ("Грузии", "Грузия", "ru"),
        ("Волгу", "Волга", "ru"),
        ("Каспия", "Каспий", "ru"),
        ("Саратовом", "Саратов", "ru"),
        ("Нижнем Новгороде", "Нижний Новгород", "ru"),
        ("Южной Корее", "Южная Корея", "ru"),
        ("Уфы", "Уфа", "ru"),
        ("Краснодарском крае", "Краснодарский край", "ru"),
        ("Торжка", "Торжок", "ru"),
        ("Череповца", "Череповец", "ru"),
        ("Чернівців", "Чернівці", "uk"),
        ("Закарпатті", "Закарпаття", "uk"),
        ("Kielc", "Kielce", "pl"),
        ("Харкові", "Харків", "uk"),
        ("Норвегії", "Норвегія", "uk"),
        ("Krakowie", "Kraków", "pl"),
        ("Hiszpanii", "Hiszpania", "pl"),
        ("Niemczech", "Niemcy", "pl"),
        ("Κύπρο", "Κύπρος", "el"),
        ("Τουρκίας", "Τουρκία", "el"),
        ("لليمن", "اليمن", "ar"),
        ("Deutschlands", "Deutschland", "de"),
        ("Великих Луках", "Великие Луки", "ru"),
        ("Суздале", "Суздаль", "ru"),
        ("Гаазі", "Гаага", "uk"),
        ("Страсбурзі", "Страсбург", "uk"),
        ("Рівного", "Рівне", "uk"),
        ("Dreźnie", "Drezno", "pl"),
        ("Kotlinie Kłodzkiej", "Kotlina Kłodzka", "pl"),
        ("Praze", "Praha", "cs"),
        ("Vídni", "Vídeň", "cs"),
        ("Spojených států", "Spojené státy", "cs"),
        ("Helsingissä", "Helsinki", "fi"),
        ("Turussa", "Turku", "fi"),
        ("Suomeen", "Suomi", "fi"),
        ("Yhdysvalloissa", "Yhdysvallat", "fi"),
        ("Kuusankoskella", "Kuusankoski", "fi"),
        ("Winnipegiin", "Winnipeg", "fi"),
        ("Lappeenrannassa", "Lappeenranta", "fi"),
        ("Rovaniemellä", "Rovaniemi", "fi"),
        ("Seinäjoella", "Seinäjoki", "fi"),
        ("Riihimäen", "Riihimäki", "fi"),
        ("Lapissa", "Lappi", "fi"),
        ("Kannukseen", "Kannus", "fi"),
        ("Havlíčkově Brodě", "Havlíčkův Brod", "cs"),
        ("Michalovciach", "Michalovce", "sk"),
        ("Drážďanoch", "Drážďany", "sk"),
        ("Banskej Bystrici", "Banská Bystrica", "sk"),
        ("Trenčína", "Trenčín", "sk"),
        ("Hrvatskoj", "Hrvatska", "hr"),
        ("Rijeci", "Rijeka", "hr"),
        ("Zadra", "Zadar", "hr"),
        ("Bosne i Hercegovine", "Bosna i Hercegovina", "hr"),
        ("Новог Сада", "Нови Сад", "sr"),
        ("Шапца", "Шабац", "sr"),
        ("Београду", "Београд", "sr"),
        ("Beogradu", "Beograd", "sr"),
        ("Ljubljani", "Ljubljana", "sl"),
        ("Novem Sadu", "Novi Sad", "sl"),
        ("Londonban", "London", "hu"),
        ("Londonnal", "London", "hu"),
        ("Béccsel", "Bécs", "hu"),
        ("Pécsett", "Pécs", "hu"),
        ("Budapestet", "Budapest", "hu"),
        ("Dunării", "Dunărea", "ro"),
        ("Clujului", "Cluj", "ro"),
        ("Emiratelor Arabe Unite", "Emiratele Arabe Unite", "ro"),
        ("Δελφών", "Δελφοί", "el"),
        ("Vereinigten Arabischen Emiraten", "Vereinigte Arabische Emirate", "de"),
        ("Zakopanem", "Zakopane", "pl"),
        ("Międzyzdrojów", "Międzyzdroje", "pl"),
        ("Białymstoku", "Białystok", "pl"),
        ("Włocławka", "Włocławek", "pl"),
        ("Kutné Hory", "Kutná Hora", "cs"),
        ("Карпат", "Карпаты", "ru"),
        ("Кривому Розі", "Кривий Ріг", "uk"),
    ],
)
def test_a_name_in_a_sentence_goes_back_to_the_one_in_the_gazetteer(written, name, language):
    assert fold(name) in base_forms(written, language)


TOWNS = {
    "pl": """
        Hel:Helu,Helem Łeba:Łeby,Łebie,Łebę Chodzież:Chodzieży,Chodzieżą Łącko:Łącka,Łącku,Łąckiem
        Piła:Pile,Piły Nieciecza:Niecieczy,Niecieczę Koszyce:Koszyc,Koszycach,Koszycami,Koszycom
        Łódź:Łodzi,Łodzią Miedniki:Miednik,Miednikach Bydgoszcz:Bydgoszczy Gdańsk:Gdańska,Gdańsku,Gdańskiem
        Poznań:Poznania,Poznaniu Wrocław:Wrocławia,Wrocławiu Zakopane:Zakopanego,Zakopanem
        Radom:Radomia,Radomiu Elbląg:Elbląga,Elblągiem Katowice:Katowic,Katowicach,Katowicami
        Tychy:Tych,Tychach Rzeszów:Rzeszowa,Rzeszowie Opole:Opola,Opolem Zamość:Zamościa,Zamościu
        Gniezno:Gniezna,Gnieźnie Krosno:Krosna,Krośnie Siedlce:Siedlec,Siedlcach Suwałki:Suwałk,Suwałkach
        Ustka:Ustki,Ustce Malbork:Malborka,Malborku Ełk:Ełku,Ełkiem Żory:Żorach
        Włocławek:Włocławka,Włocławku,Włocławkiem Białystok:Białegostoku,Białymstoku,Białymstokiem
        Krasnystaw:Krasnegostawu,Krasnymstawie Sosnowiec:Sosnowca,Sosnowcu,Sosnowcem Mielec:Mielca,Mielcu
        Sopot:Sopotu,Sopocie Wilno:Wilna,Wilnie Lwów:Lwowa,Lwowie Praga:Pragi,Pradze Wenecja:Wenecji,Wenecję
        Słupsk:Słupska,Słupsku Chełm:Chełma,Chełmie Nysa:Nysy,Nysie Chojnice:Chojnic,Chojnicach
        Kalisz:Kalisza Płock:Płocka,Płocku Otwock:Otwocka,Otwocku Kłodzko:Kłodzka,Kłodzku
        Węgry:Węgrzech,Węgrami Dania:Danii Lubań:Lubania,Lubaniu Brzeg:Brzegu,Brzegiem
        Gliwice:Gliwic,Gliwicach Ostrołęka:Ostrołęki,Ostrołęce Dęblin:Dęblina,Dęblinie
        Wieliczka:Wieliczki,Wieliczce Pszczyna:Pszczyny,Pszczynie Ryga:Rygi,Rydze Genewa:Genewy,Genewie
        Ateny:Aten,Atenach Brno:Brna,Brnie Kijów:Kijowa,Kijowem Lipsk:Lipska,Lipsku
    """,
    "cs": """
        Písek:Písku,Pískem Most:Mostu,Mostě Plzeň:Plzni,Plzně,Plzní Olomouc:Olomouce,Olomouci
        Kladno:Kladna,Kladně Pardubice:Pardubic,Pardubicích Třebíč:Třebíče,Třebíči Zlín:Zlína,Zlíně
        Tábor:Tábora,Táboře Kolín:Kolína Jihlava:Jihlavy,Jihlavě Opava:Opavy,Opavě
        Liberec:Liberce,Liberci,Libercem Znojmo:Znojma,Znojmě Louny:Loun,Lounech
        Mělník:Mělníka,Mělníku,Mělníce Příbram:Příbrami Šumperk:Šumperka,Šumperku Přerov:Přerova,Přerově
        Cheb:Chebu,Chebem Karviná:Karviné,Karvinou Děčín:Děčína,Děčíně Hodonín:Hodonína
        Domažlice:Domažlic,Domažlicích Klatovy:Klatov,Klatovech Rokycany:Rokycan,Rokycanech Blansko:Blanska
        Svitavy:Svitav,Svitavách Brno:Brna,Brně Ostrava:Ostravy,Ostravě Teplice:Teplic,Teplicích
        Vyškov:Vyškově Břeclav:Břeclavi Chomutov:Chomutova,Chomutově Bratislava:Bratislavy
        Košice:Košic,Košicích Paříž:Paříže Londýn:Londýna,Londýně Berlín:Berlína,Berlíně
        Mnichov:Mnichova,Mnichově Drážďany:Drážďan,Drážďanech Varšava:Varšavy,Varšavě Kyjev:Kyjeva,Kyjevě
        Moskva:Moskvy,Moskvě Řím:Říma,Římě Brusel:Bruselu Haag:Haagu Slovensko:Slovenska,Slovensku
        Rakousko:Rakouska,Rakousku Francie:Francii Morava:Moravy,Moravě Krkonoše:Krkonoš,Krkonoších
        Mostecko:Mostecka,Mostecku Jablonec:Jablonce,Jablonci Beroun:Berouna,Berouně Náchod:Náchoda,Náchodě
        Vsetín:Vsetína,Vsetíně Havířov:Havířova,Havířově Benešov:Benešova,Benešově Strakonice:Strakonic
        Prachatice:Prachaticích Anglie:Anglii Polsko:Polska,Polsku Maďarsko:Maďarska Semily:Semil,Semilech
        Trutnov:Trutnova,Trutnově Jičín:Jičína,Jičíně Vídeň:Vídni,Vídně
    """,
    "ru": """
        Орёл:Орла,Орле,Орлу,Орлом Порту:Порту Елец:Ельца,Ельце,Ельцом Клин:Клина,Клину,Клином
        Тверь:Твери,Тверью Владивосток:Владивостока Псков:Пскова,Пскове,Псковом Химки:Химок,Химках
        Мытищи:Мытищ,Мытищах Сочи:Сочи Люберцы:Люберец,Люберцах Чебоксары:Чебоксар,Чебоксарах
        Шахты:Шахт,Шахтах Грозный:Грозного,Грозном,Грозным Мирный:Мирного,Мирном
        Свободный:Свободного,Свободном Энгельс:Энгельса,Энгельсе Липецк:Липецка,Липецке
        Рязань:Рязани,Рязанью Самара:Самары,Самаре,Самарой Тула:Тулы,Туле Вологда:Вологды,Вологде
        Чита:Читы,Читу Кострома:Костромы,Костроме Ярославль:Ярославля,Ярославле,Ярославлем
        Керчь:Керчи,Керчью Судак:Судака Феодосия:Феодосии,Феодосию Киев:Киева,Киевом
        Харьков:Харькова,Харьковом Львов:Львова Минск:Минска,Минском Гомель:Гомеля,Гомеле Рига:Риги,Риге
        Вена:Вены,Вене Париж:Парижа,Парижем Лилль:Лилля,Лилле Кёльн:Кёльна Брюссель:Брюсселя
        Афины:Афин,Афинах Анталья:Антальи,Анталью Англия:Англии,Англию,Англией Индия:Индии
        Карпаты:Карпат,Карпатах Альпы:Альп,Альпах Урал:Урала,Урале,Уралом Подольск:Подольска Иваново:Иванове
        Кемерово:Кемерове Пушкино:Пушкине Домодедово:Домодедове Торжок:Торжка,Торжке Череповец:Череповца
        Оренбуржье:Оренбуржья,Оренбуржье Казань:Казани,Казанью Калуга:Калуги,Калуге Ухта:Ухты,Ухте
        Нальчик:Нальчика Севастополь:Севастополя Италия:Италии,Италией Суздаль:Суздаля,Суздалем Уфа:Уфы
        Апатиты:Апатит,Апатитах Луки:Луках Воронеж:Воронежа,Воронежем Сызрань:Сызрани,Сызранью
    """,
    "uk": """
        Бар:Бару,Барі,Баром Київ:Києва,Києві,Києвом Харків:Харкова,Харкові,Харковом Львів:Львова,Львовом
        Чернігів:Чернігова,Чернігові Тернопіль:Тернополя,Тернополі,Тернополем Бердичів:Бердичева,Бердичеві
        Рівне:Рівного,Рівному,Рівним Хмельницький:Хмельницького,Хмельницьким Суми:Сум,Сумах Черкаси:Черкас
        Бровари:Броварів,Броварах Лубни:Лубен,Лубнах Ромни:Ромнів,Ромнах Прилуки:Прилук Одеса:Одеси,Одесою
        Полтава:Полтави,Полтаві Вінниця:Вінниці,Вінницею Умань:Умані,Уманню Луцьк:Луцька,Луцьком
        Дніпро:Дніпра,Дніпром Запоріжжя:Запоріжжі,Запоріжжям Мелітополь:Мелітополя Бахмут:Бахмута,Бахмутом
        Покровськ:Покровська,Покровськом Ужгород:Ужгорода Мукачево:Мукачева,Мукачеві Яремче:Яремча,Яремчі
        Ковель:Ковеля Коломия:Коломиї,Коломию Стрий:Стрия,Стрию,Стриї Дрогобич:Дрогобича
        Трускавець:Трускавця,Трускавці Кременець:Кременця Ірпінь:Ірпеня,Ірпені Буча:Бучі,Бучею
        Бориспіль:Борисполя,Борисполі Олександрія:Олександрії Ніжин:Ніжина Варшава:Варшави Прага:Праги,Празі
        Гаага:Гааги,Гаазі Нідерланди:Нідерландів,Нідерландах Польща:Польщі,Польщею Карпати:Карпат
        Краків:Кракова,Кракові Кишинів:Кишинева,Кишиневі Перемишль:Перемишля Гданськ:Гданська
        Вінниччина:Вінниччині,Вінниччини Буковина:Буковини,Буковині Маріуполь:Маріуполя Бердянськ:Бердянська
        Ізюм:Ізюма,Ізюмі Конотоп:Конотопа Херсон:Херсона,Херсоні Мадрид:Мадрида Лондон:Лондона Париж:Парижа
        Брюссель:Брюсселя,Брюсселі Німеччина:Німеччини Луганськ:Луганська Берлін:Берліна
        Фастів:Фастова,Фастові Калуш:Калуша,Калуші Самбір:Самбора Канів:Канева,Каневі Обухів:Обухова
        Гостомель:Гостомеля
    """,
}  # fmt: skip
"""By language, towns and other places in several cases."""


@pytest.mark.parametrize("language", TOWNS)
def test_the_cases_of_sixty_places_of_a_language_go_back_to_them(language):
    told = [town.split(":") for town in TOWNS[language].split()]
    assert len(told) >= 60
    assert [
        case
        for town, cases in told
        for case in cases.split(",")
        if fold(town) not in base_forms(case, language)
    ] == []


@pytest.mark.parametrize(
    ("written", "lookalike", "language"),
    [("Бак", "Баки", "ru"), ("Сир", "Сири", "ru"), ("Kot", "Koty", "pl"), ("Ten", "Teni", "pl")],
)
def test_a_word_of_three_letters_is_no_plural_without_its_ending(written, lookalike, language):
    assert fold(lookalike) not in base_forms(written, language)


@pytest.mark.parametrize(
    ("people", "home", "is_called_so"),
    [
        ("Ehrenbürger", "Ehrenburg", False),
        ("Hamburger", "Hamburg", True),
        ("Lübecker", "Lübeck", True),
        ("Lubecker", "Lübeck", False),
        ("Darmstädter", "Darmstadt", True),
        ("Nürnberger", "Nuremberg", True),
    ],
)
def test_a_german_people_has_the_vowels_of_its_town(people, home, is_called_so):
    assert writes_home(people, home, "de") == is_called_so
    assert writes_home(people, home, "tr")


def test_a_name_that_is_as_it_should_be_comes_first():
    assert next(base_forms("Рига", "ru")) == "рига"


@pytest.mark.parametrize("language", ["en", "zh", None])
def test_other_languages_leave_names_as_they_are(language):
    assert list(base_forms("Berlin", language)) == ["berlin"]


def test_a_word_in_small_letters_is_a_people_at_most():
    assert list(base_forms("chino", "es")) == ["es:chino"]
    assert list(base_forms("chino", "en")) == ["chino"]
    assert list(base_forms("polka", "pl")) == ["pl:polka"]
    assert "pl people:polka" in base_forms("Polka", "pl")


def test_both_ways_to_write_norwegian_share_their_peoples():
    assert "no:norske" in base_forms("norske", "nb")
    assert "no:norske" in base_forms("norske", "nn")


@pytest.mark.parametrize(
    ("people", "home", "language"),
    [
        ("한국인", "한국", "ko"),
        ("フランス人", "フランス", "ja"),
        ("Londoner", "london", "de"),
        ("法国人", "法国", "zh"),
        ("工人", None, "zh"),
        ("aber", None, "de"),
        ("Manisalı", "manisa", "tr"),
        ("Mutlu", None, "tr"),
    ],
)
def test_some_languages_call_the_people_of_any_place_by_one_rule(people, home, language):
    assert next(homes_of_people(people, language), None) == home


def test_german_leaves_the_en_of_a_town_out_before_the_ending():
    assert "gottingen" in homes_of_people("Göttinger", "de")
    assert "bremen" not in homes_of_people("Bremer", "de")


@pytest.mark.parametrize(
    ("part", "whole", "language"),
    [
        ("Südtürkei", "turkei", "de"),
        ("Nord-Syrien", "syrien", "de"),
        ("ostukrainischen", "de:ukrainischen", "de"),
        ("sud-vietnamien", "fr:vietnamien", "fr"),
        ("nordafricani", "it:africani", "it"),
        ("восточноукраинской", "ru:украинскои", "ru"),
    ],
)
def test_the_part_of_a_country_tells_the_country(part, whole, language):
    assert whole in wholes_of(part, language)


@pytest.mark.parametrize(("word", "language"), [("Ostern", "de"), ("Türkei", "de"), ("Eastham", "en")])
def test_what_begins_like_a_direction_need_be_no_part(word, language):
    assert not list(wholes_of(word, language))


def test_peoples_are_found_behind_an_arabic_to_the():
    assert "ar:المصريين" in base_forms("للمصريين", "ar")


@pytest.mark.parametrize(
    ("word", "starts"),
    [("وبالإسكندرية", [0, 1, 2]), ("بالقاهرة", [0, 1]), ("القاهرة", [0]), ("وهم", [0])],
)
def test_a_name_may_begin_behind_an_arabic_particle(word, starts):
    assert list(starts_of(word, "ar")) == starts
    assert list(starts_of(word, "en")) == [0]


def test_a_scandinavian_genitive_ends_in_an_s():
    assert ends_of("Finlands", "sv") == (0, 1)
    assert ends_of("Lars", "sv") == ends_of("Finland", "sv") == (0,)


def test_a_name_may_begin_behind_hebrew_letters_and_end_before_korean_ones():
    assert list(starts_of("בתל", "he")) == [0, 1]
    assert ends_of("부산에서", "ko") == (0, 2)
    assert ends_of("목포해경은", "ko") == (0, 1, 3)
    assert ends_of("কলকাতায়", "bn") == (0, 2)
    assert ends_of("ঢাকার", "bn") == (0, 1)
    assert ends_of("서울", "ko") == ends_of("Seoul", "en") == (0,)
