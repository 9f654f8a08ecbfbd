import pytest

from geodata.model import Article
from geodata.names import fold
from geodata.peoples import forms_of, is_people, peoples
from geodata.pipeline import Geoparser


@pytest.fixture(scope="module")
def places_named():
    """What a sentence of a language names: {what is written: "country" or "country.division"}."""
    geoparser = Geoparser(recogniser="gazetteer", processes=1)

    def named(sentence, language):
        found = geoparser.geoparse(Article(1, "", sentence, language=language)).resolutions
        places = ((one.mention.surface, one.place) for one in found if one.place)
        return {surface: place.country or place.name for surface, place in places}

    return named


@pytest.mark.parametrize(
    ("written", "dictionary", "language"),
    [
        ("Parisiennes", "parisien", "fr"),
        ("turques", "turc", "fr"),
        ("alemanes", "alemán", "es"),
        ("iraníes", "iraní", "es"),
        ("espanhóis", "espanhol", "pt"),
        ("alemães", "alemão", "pt"),
        ("tedeschi", "tedesco", "it"),
        ("Französinnen", "Franzose", "de"),
        ("polnischen", "polnisch", "de"),
        ("российскими", "российский", "ru"),
        ("немцев", "немец", "ru"),
        ("россиян", "россиянин", "ru"),
        ("المصرية", "مصري", "ar"),
        ("китайцы", "китаец", "ru"),
        ("португальцев", "португалец", "ru"),
        ("чешек", "чешка", "ru"),
        ("horvátok", "horvát", "hu"),
        ("budapestiek", "budapesti", "hu"),
        ("clujeni", "clujean", "ro"),
        ("portugheze", "portughez", "ro"),
        ("פלסטינים", "פלסטיני", "he"),
        ("ایرانی‌ها", "ایرانی", "fa"),
        ("पाकिस्तानियों", "पाकिस्तानी", "hi"),
        ("hindúes", "hindú", "es"),
        ("Chinezen", "Chinees", "nl"),
        ("Duitse", "Duits", "nl"),
        ("Marokkanen", "Marokkaan", "nl"),
        ("tyskarnas", "tysk", "sv"),
        ("irländarna", "irländare", "sv"),
        ("syrier", "syrier", "sv"),
        ("svenskernes", "svensker", "da"),
        ("islendingene", "islending", "no"),
        ("niemieccy", "niemiecki", "pl"),
        ("Ukraińców", "Ukrainiec", "pl"),
        ("Rosjanom", "Rosjanin", "pl"),
        ("польського", "польський", "uk"),
        ("українців", "українець", "uk"),
        ("італійцями", "італієць", "uk"),
        ("бразильця", "бразилець", "uk"),
        ("Almanlarla", "Alman", "tr"),
        ("němečtí", "německý", "cs"),
        ("saksalaisten", "saksalainen", "fi"),
        ("γερμανικής", "γερμανικός", "el"),
    ],
)
def test_the_forms_of_a_people_hold_the_one_in_the_sentence(written, dictionary, language):
    assert fold(written) in forms_of(dictionary, language)


def test_a_people_is_told_with_its_place_and_language():
    told = set(peoples())
    assert ("FR", "de:franzosische") in told
    assert ("Paris, FR", "es:parisinos") in told
    assert ("SE", "da:svenskerne") in told


def test_a_form_that_is_as_it_is_has_no_others_and_keeps_its_accent():
    assert list(forms_of("=leonesa", "es")) == ["leonesa"]
    assert is_people("leonés", "es")
    assert not is_people("leones", "es")
    assert not is_people("limousine", "fr")


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Niedersächsische Richter, ein hessischer Bauer.", "Niedersächsische DE hessischer DE"),
        ("de", "Steirische Winzer und Walliser Bauern klagen.", "Steirische AT Walliser CH"),
        ("de", "Kämpfe im ostukrainischen Charkiw.", "ostukrainischen UA Charkiw UA"),
        ("de", "Hilfe für die Südtürkei und Nordsyrien.", "Südtürkei TR Nordsyrien SY"),
        ("de", "Ein Göttinger Forscher und ein Karlsruher Richter.", "Göttinger DE Karlsruher DE"),
        ("de", "Der toskanische Wein und katalanische Politiker.", "toskanische IT katalanische ES"),
        ("fr", "Le porte-parole vaudois et un député girondin.", "vaudois CH girondin FR"),
        ("fr", "Les Palois ont battu les Lensois.", "Palois FR Lensois FR"),
        ("fr", "Le ministre ivoirien et un juge rémois.", "ivoirien CI rémois FR"),
        ("fr", "Une usine haut-savoyarde et l'armée sud-soudanaise.", "haut-savoyarde FR sud-soudanaise SS"),
        ("fr", "Un collectif catalan, un vin toscan.", "catalan ES toscan IT"),
        ("fr", "Les Nord-Coréens ont tiré un missile.", "Nord-Coréens KP"),
        ("fr", "La police gazaouie et un journaliste dakarois.", "gazaouie PS dakarois SN"),
        ("es", "El Ayuntamiento leonés y la alcaldesa gaditana.", "leonés ES gaditana ES"),
        ("es", "Autoridades tamaulipecas y jaliscienses.", "tamaulipecas MX jaliscienses MX"),
        ("es", "Viñedos mendocinos y una jubilada tucumana.", "mendocinos AR tucumana AR"),
        ("es", "El gobernador antioqueño y el alcalde caleño.", "antioqueño CO caleño CO"),
        ("es", "La ministra neerlandesa y un juez piurano.", "neerlandesa NL piurano PE"),
        ("es", "Los cochabambinos y los guayaquileños.", "cochabambinos BO guayaquileños EC"),
        ("pt", "O time capixaba e o goleiro paraense.", "capixaba BR paraense BR"),
        ("pt", "A senadora sul-mato-grossense votou.", "sul-mato-grossense BR"),
        ("pt", "Dois algarvios e a cantora alentejana.", "algarvios PT alentejana PT"),
        ("pt", "Camiões zimbabueanos e um atacante croata.", "zimbabueanos ZW croata HR"),
        ("pt", "Os soteropolitanos e um clube vimaranense.", "soteropolitanos BR vimaranense PT"),
        ("pt", "A presidente tanzaniana e o exército ruandês.", "tanzaniana TZ ruandês RW"),
        ("pt", "A polícia luandense e a selecção mindelense.", "luandense AO mindelense CV"),
        ("it", "I salentini e due altoatesini.", "salentini IT altoatesini IT"),
        ("it", "Un pendolare pistoiese e i comaschi.", "pistoiese IT comaschi IT"),
        ("it", "Imprenditori casertani; nel materano piove.", "casertani IT materano IT"),
        ("it", "La polizia ticinese e un sindaco bavarese.", "ticinese CH bavarese DE"),
        ("it", "Il difensore danese e il ministro ruandese.", "danese DK ruandese RW"),
        ("it", "La procura nissena e la squadra pontina.", "nissena IT pontina IT"),
        ("ru", "Оренбуржцам и кировчанам обещают выплаты.", "Оренбуржцам RU кировчанам RU"),
        ("ru", "Пожар в саратовском посёлке, псковские следователи.", "саратовском RU псковские RU"),
        ("ru", "Теннисистка обыграла чешку и вьетнамку.", "чешку CZ вьетнамку VN"),
        ("ru", "Замбийский президент, эквадорские власти.", "Замбийский ZM эквадорские EC"),
        ("ru", "Тбилисские газеты и ташкентские врачи.", "Тбилисские GE ташкентские UZ"),
        ("ru", "Западноафриканские страны", "Западноафриканские West_Africa"),
        ("ar", "وصل الرئيس الرواندي والوفد الفيتنامي.", "الرواندي RW الفيتنامي VN"),
        ("ar", "فاز المنتخب الكاميروني على الغاني.", "الكاميروني CM الغاني GH"),
        ("ar", "الحكومة الليتوانية والبرلمان البلغاري.", "الليتوانية LT البلغاري BG"),
        ("ar", "قدمت مساعدات للمصريين.", "للمصريين EG"),
        ("ar", "شرطة دارفورية", "دارفورية SD"),
        ("ar", "نادي سكندري", "سكندري EG"),
        ("ru", "Двое самарцев и магнитогорец.", "самарцев RU магнитогорец RU"),
        ("uk", "У буковинському шпиталі лікували волинян.", "буковинському UA волинян UA"),
        ("sv", "En hälsingsk man och två värmlänningar.", "hälsingsk SE värmlänningar SE"),
        ("da", "En jyde, en fynbo og to odenseanere.", "jyde DK fynbo DK odenseanere DK"),
        ("nl", "Een Zeeuw verloor van de Almeloërs.", "Zeeuw NL Almeloërs NL"),
        ("no", "En nordlending møtte trønderne.", "nordlending NO trønderne NO"),
        ("pl", "Wygrała gdańszczanka z krakowianinem.", "gdańszczanka PL krakowianinem PL"),
        ("pl", "Radomski szpital i rybnicka kopalnia.", "Radomski PL rybnicka PL"),
        ("pl", "Tyski szpital, chełmski sąd i lwowianin.", "Tyski PL chełmski PL lwowianin UA"),
        ("cs", "Wybrali telčský zámek.", "telčský CZ"),
        ("sk", "Zvolenčania a humenský klub.", "Zvolenčania SK humenský SK"),
        ("hr", "Vinkovčani i sinjski alkari.", "Vinkovčani HR sinjski HR"),
        ("ru", "Новоорлеанский джаз и выборгский суд.", "Новоорлеанский US выборгский RU"),
        ("es", "El público eibarrés y dos ecijanos.", "eibarrés ES ecijanos ES"),
        ("ca", "Els olotins van guanyar.", ""),
        ("cs", "Včera severočeský klub hostil jihočeské hokejisty.", "severočeský CZ jihočeské CZ"),
    ],
)  # fmt: skip
def test_people_and_things_of_regions_and_towns_name_them(places_named, language, sentence, expected):
    words = [word.replace("_", " ") for word in expected.split()]
    assert places_named(sentence, language) == dict(zip(words[::2], words[1::2], strict=True))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Lukas Frankfurter und Stephan Bremer siegten. Bremer war schneller."),
        ("de", "Am Pariser Platz und in der Frankfurter Allee wurde demonstriert."),
        ("de", "Im Osten regnet es, die Oststadt und der Westbahnhof sind gesperrt."),
        ("fr", "Jean Picard et M. Lombard sont montés dans une limousine noire."),
        ("fr", "Selon Thierry Breton, tout va bien. Breton a souri, dit-il."),
        ("fr", "Ils ont descendu la tyrolienne et parlé du droit anglo-saxon."),
        ("es", "Los leones del zoo comieron una hamburguesa bajo las palmeras."),
        ("es", "Florentino Pérez y Ana Navarro hablaron. Después, dijo Toledano, salieron."),
        ("es", "En español y en gallego lo dijo."),
        ("es", "La decoración navideña alegró a los vecinos, que comieron milanesas."),
        ("pt", "Os mineiros ficaram presos na mina; o campista perdeu as havaianas."),
        ("pt", "Ana Romano e João Galego casaram."),
        ("it", "Fermano tutti per un'ora: una trentina di persone sente le campane."),
        ("it", "Paolo Toscano e Romano Prodi parlano. Secondo Catalano, è tardi."),
        ("ru", "Профессор Казанцев и актриса Вера Московская пришли."),
        ("ru", "Он резал замок болгаркой, горел бенгальский огонь, звучал королевский марш."),
        ("ru", "В Кировском районе и на Киевском шоссе пробка."),
        ("ar", "قال المحامي محمود المصري إن الملف أغلق."),
        ("ar", "أعلن وزير المالية الموازنة."),
        ("ar", "قدم التعزية للأسرة في المكتب البيضاوي."),
    ],
)  # fmt: skip
def test_words_surnames_and_streets_that_are_called_so_are_no_places(places_named, language, sentence):
    assert places_named(sentence, language) == {}


def test_a_surname_leaves_the_people_of_that_name_alone(places_named):
    sentence = "قال محمود المصري إن المنتخب المصري فاز."
    assert places_named(sentence, "ar") == {"المصري": "EG"}
    sentence = "Вера Московская выступила в московском театре."
    assert places_named(sentence, "ru") == {"московском": "RU"}


def test_where_peoples_alone_have_a_capital_they_are_told_from_adjectives():
    told = set(peoples())
    assert ("PL", "pl:polska") in told
    assert ("PL", "pl people:polka") in told
    assert ("PL", "pl:polka") not in told
