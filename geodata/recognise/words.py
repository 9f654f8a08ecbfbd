"""Words that tell of the name beside them: of a place, a person, an organisation.

Written for this project from general knowledge of news prose, not from annotated corpora.
"""

SETTLED_IN = frozenset(
    """
    in at near from to of outside inside across around through toward towards into between via
    throughout within beyond off over north south east west northern southern eastern western central
    for and along en à a de au aux du des dans près vers depuis im aus nach bei von zu über в из на к до
    около под del di da do dal dalla nel nella em no na desde hasta hacia cerca entre
    """.split()
)
"""Words that often stand before a place name: prepositions, directions."""
DIRECTIONS = frozenset("northeast northwest southeast southwest northern southern eastern western".split())
"""Directions that are called places alone only where the text has told of which: "the Northern"."""
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
    "mann mitte lander landes tor tore ende mai kosten tod kinder boden bank dom morgen zolle banken".split()
)
"""Nouns, folded, by which German hardly ever means a place (the Isle of Man, Slovyansk), and which the counts
of words lack, since they hold words in small letters."""
_DANISH_BEGINNINGS = "var lille både båden verden ennå"
BEGINNINGS = {
    "nl": "ben vele", "sv": "sol bo både redan många", "da": _DANISH_BEGINNINGS, "no": _DANISH_BEGINNINGS,
    "nb": _DANISH_BEGINNINGS, "nn": _DANISH_BEGINNINGS,
    "pl": "nic bo luty ludzie mała pole sam sama kara tama para pary cali córka cena",
    "cs": "lidé pole naše sama sami asi banka cena sparta",
    "uk": "бо вони вона мені малий мати кара пара тема мета того мали мир броди бар",
    "tr": "ben ama var beni salı kara sarı paralı artık sana para taşlı karalı başka sabah asker banka kent",
    "fi": "mutta jos tai tänään sitten sillä tämä aina sari saman sama samalla sano anna ota asia asian"
    " asiassa",
    "hu": "minden baján vele katonák árak talán",
}  # fmt: skip
"""By language that no counts of words are at hand for, words that begin sentences and would be led to places:
Ukrainian for "she" to Vaughan, Finnish for "today" to Antananarivo. Of some two hundred common words
of each."""
ABBREVIATED_TITLES = frozenset(
    "mr mrs ms dr prof sen rep gov gen col capt lt sgt rev sr sra dott avv mme".split()
)
"""Those of NEXT_TO_PEOPLE, and others, that a full stop may belong to."""
NEXT_TO_PEOPLE = frozenset(
    """
    mr mrs ms miss dr prof sir lord lady dame president minister senator sen rep representative gov
    governor mayor judge justice gen general col colonel capt captain lt sgt sergeant officer sheriff
    chief coach rev reverend father sister pope king queen prince princess saint herr frau monsieur
    madame señor señora chancellor secretary ambassador attorney deputy councilman commissioner director
    chairman spokesman spokeswoman inspector detective constable professor archbishop bishop cardinal
    striker goalkeeper midfielder forward guard quarterback pitcher
    """.split()
)
"""Titles and callings: a name behind them is a person's."""
ROYALS = frozenset("king queen prince princess".split())
"""Titles with which the names of places may begin, too: "Prince George"."""
NOBLES = frozenset(
    "duke duchess prince princess earl marquess marchioness viscount viscountess baron baroness".split()
)
"""Who are called after a place with "of", where they need not live: "the Duke of York"."""
TITLES_ELSEWHERE = frozenset(
    """
    don doña presidente presidenta ministro ministra senador senadora diputado diputada juez jueza alcalde
    alcaldesa gobernador gobernadora portavoz entrenador entrenadora delantero delantera portero portera
    senhor senhora dom deputado deputada juiz juíza prefeito prefeita governador governadora treinador
    goleiro atacante zagueiro doutor doutora signor signora senatore senatrice giudice sindaco sindaca
    governatore allenatore portiere attaccante difensore dottor dottoressa avvocato mme président présidente
    ministre sénateur sénatrice député députée juge entraîneur attaquant défenseur docteur
    """.split()
)
"""The same in Romance languages, where a place behind them would have a preposition before it; elsewhere it
may follow at once: "Präsident Frankreichs"."""
SPEECH = frozenset(
    """
    said says told added asked wrote replied insisted argued noted explained recalled scored testified
    pleaded signed plays played who whose he she
    """.split()
)
"""Words behind a name that tell of a person (or of a government that speaks)."""
HE_OR_SHE = frozenset("he she his her him himself herself".split())
"""Words that stand for a person that was named before them."""
INSTITUTIONS = frozenset(
    """
    university college school academy institute hospital police fire department council court church
    news times post herald tribune gazette journal star press bank airlines airport stadium museum
    festival club united rovers fc city team league association society foundation company corp inc ltd
    group party ministry embassy government army navy national international center centre library
    theatre theater orchestra chamber authority board commission district office high elementary medical
    health state community public central
    """.split()
)
"""Words with which a place name makes the name of an organisation."""
OF_AN_INSTITUTION = INSTITUTIONS | frozenset(
    """
    chamber council bureau cooperative co-op church ministries trust fund alliance coalition federation
    committee partnership network agency administration commerce service services division civic arts
    auditorium coliseum symphony ballet opera rotary kiwanis lions legion ymca middle junior senior
    regional memorial general county municipal district township works power electric gas energy
    utilities insurance mutual savings financial holdings industries systems technologies motors brewing
    """.split()
)
"""Words that stand somewhere in the name of an institution that begins with its place."""
OF_A_TOWN = frozenset(
    """
    resident residents native natives man woman men women couple teen teens teenager boy girl family
    families mother father student students driver mayor council councilman councilwoman councillor
    councillors councilor councilors alderman aldermen selectmen selectman police policeman policemen
    cop cops sheriff firefighter firefighters fire officer officers official officials authorities
    lawmaker lawmakers voter voters taxpayers citizens people community neighborhood neighbourhood
    suburb suburbs area region city town village county state economy government businessman
    businesswoman lawyer attorney judge court courts prosecutor prosecutors detectives detective schools
    campus headquarters office offices bureau correspondent capital embassy ambassador envoy president
    premier governor chief director manager administrator clerk treasurer auditor planner planners
    commissioner commissioners supervisors trustees hospital mall airport market branch plant factory
    mill store based born bound raised controlled occupied held backed led
    """.split()
)
"""Words for people and things of a town or country, behind its name: "a Boston resident", "Dallas-based"."""
SEVERAL = frozenset(
    """
    counties parishes townships rivers lakes streets roads avenues cities towns villages provinces
    states districts regions islands mountains boroughs municipalities creeks bays highways prefectures
    governorates
    """.split()
)
"""Words for several places at once: "Lee and Grant counties"."""
PARTIES = frozenset("r d i dem rep con lab ind".split())
"""What legislatures put before the home of a member: "R-Akron"."""
LANDFORMS = frozenset(
    """
    county parish township river lake creek bay valley road street avenue boulevard drive lane highway
    park island islands beach hills mountain mountains mount peninsula strait sea ocean gulf desert
    forest province region prefecture oblast village town borough municipality canyon falls point port
    harbor harbour bridge square
    """.split()
)
"""Words with which a place name makes the name of another place."""
NATURES = frozenset(
    """
    river lake bay valley sea ocean gulf strait desert forest basin delta rainforest peninsula island islands
    mountain mountains county province region district prefecture oblast village township municipality
    """.split()
)
"""Words that tell, in small letters behind a name, what place it is: "the Amazon river"."""
SITES = LANDFORMS | frozenset(
    """
    ave blvd rd hwy twp lane ln way close parkway expressway freeway turnpike plaza place court circle terrace
    crossing corner junction trail pass pier wharf terminal tunnel gardens garden heights hills estate estates
    farm ranch plantation ridge springs grove landing shore shores cove marsh swamp woods wilderness glacier
    volcano reef dam reservoir canal castle palace tower hall cathedral mosque temple synagogue abbey
    monastery cemetery stadium arena racecourse airport station prison jail zoo neighborhood neighbourhood
    """.split()
)
"""Words that end the name of a place or a building, whatever stands before them: "Gospel Lane"."""
BEHIND_PLACES = OF_AN_INSTITUTION | OF_A_TOWN | SITES | SEVERAL | {"parks"}
"""Words behind a place that a pipeline may take for a surname: "Athens Parks", "Erie Fire"."""
SHORTENED = frozenset("ave blvd rd hwy twp co st dr ln mt ft".split())
"""Those of them, and others, that a full stop belongs to."""
ROADS = frozenset("highway route interstate road hwy rte i us".split())
"""Words that a number makes the name of a road: "County Road 56"."""
LOCATING = frozenset("in at near from outside between around toward towards across into off".split())
"""Words behind which a name mostly tells where something is."""
WITHIN = frozenset("in near outside across throughout".split())
"""Those of them behind which it hardly names anybody."""
TOWNSFOLK = frozenset(
    """
    alderman aldermen boy council councillor councillors couple driver fire firefighter firefighters girl man
    mayor men mother officials police resident residents sheriff student students teen teenager voters woman
    women
    """.split()
)
"""Those of OF_A_TOWN behind which nobody's name stands."""
OF_PLACES = frozenset(
    """
    north south east west northeast northwest southeast southwest parts residents inhabitants streets
    outskirts suburbs mayor
    """.split()
)
"""Words behind which "of" names a place."""
BELIEVING = frozenset(
    """
    belief believe believed believer believers believes believing confidence faith interest
    interested invest invested investor investors invests pride share shares stake stakes trust
    """.split()
)
"""Words behind which "in" names whom or what somebody trusts."""
BEFORE_PLACES = frozenset(
    """
    city town village county province state republic district suburb capital island port lake mount fort
    river kingdom parish township region municipality downtown nearby
    """.split()
)
MONTHS_AND_DAYS = frozenset(
    """
    january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon
    tue wed thu fri sat sun
    """.split()
)
GIVING = frozenset(
    "believe bring forget give hear help join leave let make save show teach tell trust".split()
)
"""Verbs behind which "US" in capitals is "us"."""
MONTHS_ELSEWHERE = frozenset(
    "mai mars marco marzo mayo maio maj juin junio junho juni julio julho juli luglio".split()
)
"""Months of other languages, folded, that are called as towns are."""
GENERIC = frozenset(
    "san santa santo sao saint sainte sankt tor monte villa porto puerto rio serra sierra".split()
)
"""Words, folded, with which names begin that may not be known in full: "San Mamés", "Tor Bella Monaca"."""
AND = frozenset("and or und oder et ou y o e и или".split())
"""Words that join the last two of a list."""
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
    во w we z ze od przy nad з із зі від біля στο στη στην στον στις στα στους από uit naar te bij tot vanuit
    i från till på di ke dari ở tại đến từ في من إلى الى عن قرب نحو مدينة در از به شهر dell dall nell sull
    all ai ad agli alla alle dei degli della delle nos nas pelo pela d
    pour par por até per verso fra tra gegen
    mot mellan nära vid genom kring hos utanför innanför mod mellem nær ved fra gennem gjennom etter mellom
    tussen nabij rond tegen langs voor vanaf onder przez obok koło wokół między przeciw pod przeciwko spod
    під над через поблизу навколо між проти об ve u přes mezi kolem poblíž k ke
    προς κοντά κατά γύρω ανάμεσα μέχρι
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
BODIES = frozenset({"red cross", *"xinhua anadolu tass ansa lusa efe commonwealth nato un".split()})
"""News agencies, leagues of states and others that are called as some places are: "the Xinhua agency"."""
SHIPS = frozenset("hms hmas hmcs ins mv rms ss uss".split())
"""What stands before the names of ships."""
NEWSPAPERS = frozenset(
    """
    times post herald tribune gazette journal star news observer chronicle globe telegraph examiner inquirer
    dispatch courier daily sentinel mail zeitung allgemeine anzeiger nachrichten rundschau kurier tagblatt
    tageblatt morgenpost abendblatt
    """.split()
)
"""Words with which newspapers are called, behind the place where they appear."""
DETERMINERS = frozenset("a an the this that his her its their our my".split())
POSSESSIVES = frozenset("his her my our their s".split())
"""Words behind which kin is named: "her brother", "Troy's aunt"."""
SAID = frozenset("said says added adds wrote writes replied replies insisted explained".split())
"""Words that stand between what was said and who said it."""
OF_STATES_TOO = frozenset(
    """
    ally backer beneficiary buyer candidate champion client contender creditor critic customer debtor donor
    exporter favorite favourite finalist founder friend giant guarantor heavyweight holder host importer
    leader lender loser maker
    mediator member model neighbor neighbour newcomer observer opponent outsider owner partner pioneer player
    producer rival runner seller signatory sponsor star stranger supplier supporter survivor target underdog
    victim winner
    """.split()
)
"""Words for people that are said of states, towns and firms, too."""
PREPOSITIONS = SETTLED_IN | SETTLED_ELSEWHERE | {"of"}
"""Words behind which a name is a place."""
ARTICLES = frozenset("the la le les il lo el los las der die das den dem des du del della".split())
"""Definite articles, behind which the name of a water may stand alone: "the Thames", "la Manche"."""
LOCATING_OR_MOVING = LOCATING | {"to", "via"}
"""Words behind which a name tells where something is or goes."""
CURRENTS = frozenset({"el nino", "la nina"})
"""Of the sea and the air; more is written of them than of the villages that are called so."""
