"""Words of other languages than English that tell of the name beside them.

Written for this project from general knowledge of news prose, not from annotated corpora.
"""

DIRECTIONS_ELSEWHERE = frozenset(
    """
    شمال جنوب شرق غرب وسط الشمال الجنوب الشرق الغرب الوسط צפון דרום מזרח מערב מרכז
    север юг восток запад центр північ південь схід захід центр północ południe wschód zachód kuzey güney doğu
    batı norr söder öster väster nord syd sør øst vest noord zuid oost sever jih východ západ 北部 南部 东部
    東部 西部 中部 北方 南方
    """.split()
)
"""The same as words of other languages, some of which are called so as divisions are."""
GERMAN_NOUNS = frozenset(
    "mann mitte lander landes tor tore ende mai kosten tod kinder boden bank dom morgen zolle banken"
    " kentern".split()
)
"""Nouns, folded, by which German hardly ever means a place (the Isle of Man, Slovyansk), and which the counts
of words lack, since they hold words in small letters."""
ARABIC_NOUNS = frozenset(
    """
    ميدان مدينه مدينة وجده امان اقصر جوهر خفي قدح خنت غنت جنت مدان بحري عاليه عشاق رباط لوم خرطوم سلطات
    قصور حصار ابينا ترمز جيشي مركزي الامانة موصل موصول ربك سالم دوله دولة بركه اسام رياض هند شام بسيط لاول
    الداخلية ولاية عالية اب واو الحرية الحريه سن سارة ساره الحي خبر بن جمال دوري سري الزعيم وقف هام سار بركان
    العاصمة سحر يون الشمالية الغربي البرج الخميس سترة بشري الطرف العصابة قوم حولي الاوسط الات ات سال بلد
    الخمس معسكر سم اطار طراز الثورة الاشهر الوسطى سلالة التل الجزر بيان شر قبلي ثورة ليل نور محلات النجمة
    داخله الفحم دير ماله خالص بحركة المذنب غالي لونه مخمور اشرف دخيل مرفا ورود فوج يهود فرعون قارة سهيل
    جبار سحاب شفا هجين دورة دور الدور كلمه لعل زبدة البقعة اساس مقر غاز النصر جناح كسب شبه فار متن اسفل
    اولا الغرفة موت حرير بلقاء مساكن عصب جوف جرم البستان الشهداء شوط سله موالي لد جرير شمالية جنوبية
    ميادين سراب رماح نبل كور سلوك حر صخرة الظاهرة مقلع تربة الحراك مينا سمراء السوق الجمعة الاحد الاربعاء
    الباب الجنوب الغرب الشمال الشرق الوجه البيض الفحص العلم الوحدة القصر الجميل الصور البيضة الشجرة رحيمة
    خبز حزب شباب النيابة الحكومة العمال البلاد الو كنت كان
    """.split()
)
"""Words, folded, by which Arabic hardly ever means a place (Medan, Gent, Sanandaj), but behind a word for
towns; with the article some are others: الرياض is Riyadh, رياض are gardens, or somebody. Of what stands for a
place among the words of the counts, read by hand."""
ARABIC_TOWNS = frozenset(
    """
    مدينة بمدينة لمدينة ومدينة بلدة ببلدة قرية بقرية محافظة بمحافظة ولاية بولاية إقليم بإقليم مطار بمطار
    ميناء
    """.split()
)
"""Words for towns and the like before such a name."""
HARDLY_PLACES = {
    "de": frozenset("norden süden osten westen".split()),
    "fr": frozenset({"stade"}),
    "pl": frozenset("dom domu domem lecha lechem lechu lechowi".split()),
    "ru": frozenset("дума думе думы думу думои".split()),
    "ja": frozenset({"津波"}),
    "fa": frozenset(
        """
        وی با سال این دو پس جان هفته اگر ان شان را مک خبر انان یکی ده جک تام شبه سن احمدی مردان خمار انا
        ادم بن تازه مون سرباز ها مان هو جناح شورش یهود ید گیرا گیر گویا گور گشته گرده گردن گراز گرا گاو
        گار کوهستان کور کل کلی کشک کندو کرسی کمپوت کانال کان کامن کاله کابوی ژله چیپس چمن چشمه چرخ پیچ
        پیس پوک پول پور پل پلاو پرنس پرشور وقف ورود ورم ورد وتر واسط وادی هول هال هرهر نیم نیلی نوک نور
        نو نفس نصاب نان نارنج مینا میله میان مول موز مور موت مو ملی ملح ملاح مقر معبر مدرسه محله متن مته
        مبارک مازاد مادر لیس لوم لوت لو له لعل لب لاک لای لاش لال قیصر قراول قدح فوج فم فلس فری فرعون
        فدا فاتر غربی غرب غاز عوج عمد عقارب عطار عشاق عزیز عجول عصب صدد صافی شیر شمال شر شفا شهرک سیل
        سینه سینی سیر سکر سوم سور سوت سنگین سند سم سله سرین سروان سحر ستون سالن سالم ساس زیره زنده
        زعفران زری زخم ریزه روان رنده رشید رصد رده راس ذباب دینار دون دوبل دم دلتا دسته دری دره درج
        دربند داور دان دارو خوشی خور خمر خالص حمام حصار حاوی جوهر جوف جنوب جنت جمال جرم جبار جاز جادو
        تور تسویه تمرین ترکان ترمز تراز تاک بینه بولینگ بوس بور بلیت بلبل بله بری برکت بره برده برد برات
        بدو بت بانو بالش بالا بارون باروت باری بار اب ایوان اینک ایده اولین اوزار اور اندر انجیل انگور
        امن امان اله الوار اردک اردو ادیان ادرار اجان تو وگو مالی دوشنبه اجرا بالای اوریل ارا مرکزی
        جنوبی بندر اسان شرقی شمالی پولی پیشین دارو فدراسیون داور مهر بهمن طول شیر سرباز دولتی پیام شوند
        ناو اساس شهید گاهی داریم اورد
        """.split()
    ),
    "ur": frozenset(
        """
        میدان تھانے اب ہوائی گیا میری سیمی مرکزی ڈگری رن پوری گنا ماری خبر کورونا تازہ دو جنوبی جان بم
        اسان مون کرتی کچھ سترہ جنوب انا دوا بری بنی شمال امن اگر بولا امدن ان اتنا سوا اور ایسی کپ فوج
        پل شمالی سکی سال دیر اتی اس گرمی مندی بچی رنز جرم اندر ادا دور سنگین تو جاتی بلے ارب نو درج بند
        کون تیل الگ ہے اگ مسجد مارا چوکی عسکری ملی موت واحد کل نصاب مارچ لاش دیہی خوشی جلد
        """.split()
    ),
    "he": frozenset(
        """
        מסרו פונה בורסה מדינה המרכז הצפון הדרום קורונה בו אולם דובר גני לה קטן באו אזור בה נאום
        קבוצה זמר זמרת יטה סגור
        """.split()
    ),
    "hi": frozenset(
        """
        हवाई पश्चिम पूर्व उत्तर दक्षिण पश्चिमी पूर्वी उत्तरी दक्षिणी पूर्वोत्तर मोबाइल कोरोना गुना
        गया मिला बरी साल था नगर तक बेटी रहती लेना कब मिली मार्च
        """.split()
    ),
    "bn": frozenset("বোমা আসেন একে নগর পেয়ে কর্মী কোন লাশ মার্চ".split()),
    "ko": frozenset(
        """
        기자 위해 동부 서부 남부 북부 중부 중앙 남쪽 북쪽 크다 온도 코로나 브랜드
        라고 다만 하자 우리 오른 수사 올라 하나 해안
        법원 노동 예산 구성 강화 부지
        """.split()
    ),
}
"""By language, words, folded, that the news means otherwise: the Duma, Lech of Poznań; in scripts without
capitals, the common words of some fifteen hundred."""
AND_ELSEWHERE = {
    "sv": {"och"}, "da": {"og"}, "no": {"og"}, "nb": {"og"}, "nn": {"og"}, "nl": {"en"}, "fi": {"ja", "sekä"},
    "et": {"ja", "ning"}, "pl": {"i", "oraz"}, "cs": {"a", "i"}, "sk": {"a", "i"}, "hr": {"i", "te"},
    "bs": {"i", "te"}, "sr": {"i", "te", "и", "те"}, "sl": {"in", "ter"}, "bg": {"и"}, "uk": {"і", "й", "та"},
    "lt": {"ir", "bei"}, "lv": {"un"}, "hu": {"és"}, "ro": {"și", "şi"}, "ca": {"i"}, "tr": {"ve", "ile"},
    "el": {"και"}, "fa": {"و"}, "ur": {"اور"}, "hi": {"और"}, "bn": {"ও", "এবং"}, "id": {"dan"},
    "vi": {"và"}, "sw": {"na"}, "zh": set("和及与與"), "ja": set("と"), "ko": {"및"},
}  # fmt: skip
"""By language (ISO 639-1), words that join the last two of a list, beside those that many languages share."""
TURKISH_OFFICES = frozenset(
    """
    adliyesi barosu belediye belediyesi büyükşehir emniyet havalimanı il kaymakamı milletvekili müftüsü
    organize ticaret üniversitesi valiliği valisi
    """.split()
)
"""Words with a capital behind a Turkish town: "Aydın Valisi"."""
GERMAN_ADJECTIVES = frozenset(
    """
    wieder jeder ihrer guter spater kleiner grosser langer euer welcher anderer weder neuer naher selber
    junger sauer echter bester toller uber grosser ubers starker feiern boser normaler harter teuer jener
    verandern einiger locker nahern junger ganzer reicher mieser susser harter reiner fordern dicker
    lecker roter beider cooler hochster elender gruner heller rechter ernster geringer geiler derer
    cleverer trauern kalter moderner leerer lagern lauern lausiger manner mannern winziger bruder brudern
    goldener dunner stiller alterer jammern grauer loyaler nationaler ferner rudern bruders stolpern
    breiter polier realer blonder notiger meckern nobler minder muder ather feuchter wittern idealer ruder
    achtern lockern ballern rauer feier koscher intern extern alter schwerer weiter
    """.split()
)
"""Adjectives and other words, folded, that end as the peoples of German towns do: "Starker Regen"."""
_DANISH_BEGINNINGS = "var lille både båden verden ennå inde barnet kampen mann ville bør vår"
BEGINNINGS = {
    "bg": "или",
    "de": "ganze",
    "es": "van",
    "it": "così cos",
    "pt": "cada",
    "ru": "того",
    "sr": "или тога дани мала",
    "nl": "ben vele indien kampen",
    "sv": "sol bo både redan många medan ändå var färre deras dera vår bara finns",
    "da": _DANISH_BEGINNINGS,
    "no": _DANISH_BEGINNINGS,
    "nb": _DANISH_BEGINNINGS,
    "nn": _DANISH_BEGINNINGS,
    "pl": "nic bo luty ludzie mała pole sam sama kara tama para pary cali córka cena aby bowiem sami tych"
    " znów mogą",
    "cs": "lidé pole naše sama sami asi banka cena sparta aby loni kolem mají tomu sám daně dobrý bude"
    " budou nejde",
    "sk": "aby naša naše tomu tých veľa sám sama ľudí cena dane dobrý boli bude budú nejde",
    "hr": "koga kome puno pola troje sam sama sami toga naša naši potom onda još banke kiša mala bude"
    " nisu mora",
    "uk": "бо вони вона мені малий мати кара пара тема мета того мали мир броди бар усі досі судді",
    "tr": "ordu ben ama var beni salı kara sarı paralı artık sana para taşlı karalı başka sabah asker"
    " banka kent benim sık çarşamba perşembe yaralılar barış metro",
    "fi": "mutta jos tai tänään sitten sillä tämä aina sari saman sama samalla sano anna ota asia asian"
    " asiassa tämän samaan vasta monta suuria tänä asiasta osan",
    "hu": "minden baján vele katonák árak talán mekkora sokan vannak olimpia",
    "ro": "dacă lângă peste câtă unii una unei ambii cei mâine mașina campionul mari victoria",
    "ca": "cada una primavera matí hauran justícia victòria pare gent món",
    "id": "tapi selama guna itu kita anda lima para bukan mau mari saksi saham baru",
    "sw": "ama bali kati lini tisa kumi mara gavana kura amani chuo pole",
    "vi": "bên mười chú tại chủ bị chậm bộ viện tai tài sản gạo bí lao viên",
}  # fmt: skip
"""By language, words that begin sentences and would be led to places: Ukrainian for "she" to Vaughan, Finnish
for "today" to Antananarivo. Of some five hundred common words of each."""
TITLES_ELSEWHERE = frozenset(
    """
    don doña presidente presidenta ministro ministra senador senadora diputado diputada juez jueza alcalde
    alcaldesa gobernador gobernadora portavoz entrenador entrenadora delantero delantera portero portera
    senhor senhora dom deputado deputada juiz juíza prefeito prefeita governador governadora treinador
    goleiro atacante zagueiro doutor doutora signor signora senatore senatrice giudice sindaco sindaca
    governatore allenatore portiere attaccante difensore dottor dottoressa avvocato mme président présidente
    ministre sénateur sénatrice député députée juge entraîneur attaquant défenseur docteur familia família
    famille famiglia mlle vereador vereadora concejal consigliere consigliera conseiller conseillère
    """.split()
)
"""The same in Romance languages, where a place behind them would have a preposition before it; elsewhere it
may follow at once: "Präsident Frankreichs"."""
CALLINGS = frozenset(
    """
    abbé acteur actrice artiste avocate capitaine chanteur chanteuse cinéaste colonel cycliste footballeur
    imam maire médecin opposant pasteur peintre porte-parole préfet préfète père procureur procureure
    professeur professeure réalisateur réalisatrice écrivain écrivaine économiste
    abogado abogada actor arquero cantante capitán coronel director directora economista escritor escritora
    fiscal futbolista investigador investigadora mediocampista médica médico padre pastor periodista pintor
    pintora profesor profesora
    advogado advogada ator atriz cantor cantora capitão diretor diretora jogador jornalista pesquisador
    pesquisadora procurador professor professora volante
    attore attrice calciatore capitano centrocampista colonnello giornalista medico pittore pittrice
    procuratore professore professoressa regista ricercatore ricercatrice scrittore scrittrice
    """.split()
)
"""The same of words that may stand before a place, too, but not before it and another name: "el director Juan
Lima"."""
MONTHS_ELSEWHERE = frozenset(
    "mai mars marco marzo mayo maio maj juin junio junho juni julio julho juli luglio".split()
)
"""Months of other languages, folded, that are called as towns are."""
LANGUAGE = frozenset(
    """
    langue langues idioma lengua língua lingua язык языка языке языком Sprache språk språket sprog sproget
    taal
    język języka języku językiem мова мови мовою мову мові jazyk jazyka jazyku jazykem jazyce kieli kielen
    kieltä
    kielellä γλώσσα γλώσσας
    """.split()
)
"""Words that tell that an adjective beside them names a language."""
_SPEAK = ("taler", "tale", "snakker", "snakke", "lærer", "lære")
BEFORE_LANGUAGES = {
    "fr": ("en",), "es": ("en",), "pt": ("em",), "it": ("in",),
    "sv": ("talar", "tala", "talade", "pratar", "lär"),
    "da": _SPEAK, "no": _SPEAK, "nb": _SPEAK, "nn": _SPEAK, "cs": ("mluví", "mluvit"), "fi": ("puhuu",
    "puhua"),
}  # fmt: skip
"""By language, words behind which an adjective in small letters names a language: "en français"."""
BEFORE_DUTCH = frozenset("het spreekt spreken sprak leert leren talen".split())
"""Words behind which an adjective without an ending names a language in Dutch: "het Engels"."""
ON = "på"
"""The same in Scandinavian languages, if no noun follows: "på svenska", not "på svenska vägar"."""
BEHIND_LANGUAGES = frozenset("och og eller i av af som med".split())
SETTLED_ELSEWHERE = frozenset(
    """
    во w we z ze od przy nad з із зі від біля σε στο στη στην στον στις στα στους από uit naar te bij
    tot vanuit i från till på di ke dari ở tại đến từ في من إلى الى عن قرب نحو قبالة مدينة محافظة ولاية
    إقليم إقليمي بلدة قرية منطقة ميناء مديرية جزيرة مخيم ريف ضواحي شرقي غربي شمالي جنوبي در از به شهر
    شهرستان استان روستای بندر جاده dell dall nell sull all ai ad agli alla alle dei degli della delle
    nos nas pelo pela d pour par por até per verso fra tra gegen mot mellan nära vid genom kring hos
    utanför innanför mod mellem nær ved gennem gjennom etter mellom tussen nabij rond tegen langs voor
    vanaf onder przez obok koło wokół między przeciw pod przeciwko spod під над через поблизу навколо
    між проти об pri neďaleko blízko medzi kod kraj blizu pored iznad prema između iz у из код крај близу
    поред изнад према између край близо към през ve u přes mezi kolem poblíž k προς κοντά κατά γύρω ανάμεσα
    μέχρι близ вблизи возле неподалёку против через мимо вокруг
    """.casefold().split()
)
"""Words that stand before places in further languages, which the gate was not fitted on."""
SMALL_WATERS = frozenset(
    """
    mer mar mare golfe golfo détroit estrecho stretto estreito canal canale baie bahía baía océan océano
    oceano
    """.split()
)
"""Words in small letters with which the names of waters begin in Romance languages: "mer Noire"."""
