"""Words that tell of the name beside them: of a place, a person, an organisation.

Written for this project from general knowledge of news prose, not from annotated corpora.
"""

from .words_elsewhere import SETTLED_ELSEWHERE

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
    striker goalkeeper midfielder forward guard quarterback pitcher golfer boxer wrestler sprinter legend
    rapper singer actor actress guitarist drummer comedian novelist poet painter composer
    """.split()
)
"""Titles and callings: a name behind them is a person's."""
ROYALS = frozenset("king queen prince princess".split())
"""Titles with which the names of places may begin, too: "Prince George"."""
NOBLES = frozenset(
    "duke duchess prince princess earl marquess marchioness viscount viscountess baron baroness".split()
)
"""Who are called after a place with "of", where they need not live: "the Duke of York"."""
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
BEHIND_HYPHENS = frozenset("based bound raised controlled occupied held backed led".split())
"""Those of them that stand there behind a hyphen only: "Washington led his men"."""
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
LANDSCAPES = frozenset(
    """
    banks farms forests gardens groves harbors harbours heights highlands islands lakes lowlands meadows
    mills mines mountains oaks orchards palms parks pines plains ports prairies rivers shores springs
    suburbs towers valleys villages vineyards wells woodlands woods
    """.split()
)
"""Nouns that a few small places are called by."""
TEAMS = frozenset(
    """
    49ers academical albion amazons argonauts argyle astros athletic athletics avalanche badgers bears
    beavers bengals bills blackhawks blazers blues brewers broncos browns bruins brumbies buccaneers
    buckeyes bucks bulldogs bullets bulls canadiens canucks capitals cardinals cavaliers celtics chargers
    cheetahs chiefs clippers colts cowboys coyotes crusaders cubs devils diamondbacks dodgers dolphins
    dragons ducks dynamo dynamos eagles earthquakes falcons fever flames flyers galaxy giants grizzlies
    gunners harriers hawks heat hibernian highlanders hornets hotspur hurricanes huskies islanders jaguars
    jayhawks jazz jets kings knicks kraken lakers lightning lions lynx magic mariners marlins mavericks mets
    mystics nationals nets nuggets oilers orioles pacers packers padres panthers patriots pelicans penguins
    phillies pirates pistons predators raiders rangers rapids raptors ravens rebels reds redskins renegades
    rhinos rockets rockies roosters rovers royals sabres saints scorchers senators sharks sixers sounders
    spurs storm stormers strikers suns supersonics texans thistle thunder tigers timbers timberwolves titans
    trojans twins vikings wanderers waratahs warriors whitecaps wildcats wizards wolverines wolves yankees
    """.split()
)
"""Words with which the names of teams end, behind that of their town."""
BEHIND_PLACES = OF_AN_INSTITUTION | OF_A_TOWN | SITES | SEVERAL | TEAMS | {"parks"}
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
OF_A_STATE = frozenset(
    """
    ambassador ambassadors army authorities border borders cabinet capital citizenship city coast coastguard
    constitution currency economy embassy exports forces foreign frontier government imports intelligence
    media military ministry mountains navy officials parliament passport peacekeepers police port presidency
    president prime province rule side soil state territory town towns troops village villages warplanes
    waters
    """.split()
)
"""What countries have, behind their adjectives: "the German border"."""
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
GENERIC = frozenset(
    "san santa santo sao saint sainte sankt tor monte villa porto puerto rio serra sierra".split()
)
"""Words, folded, with which names begin that may not be known in full: "San Mamés", "Tor Bella Monaca"."""
AND = frozenset("and or und oder et ou y o e и или".split())
"""Words that join the last two of a list."""
BODIES = frozenset({"red cross", *"xinhua anadolu tass ansa lusa efe reuters commonwealth nato un".split()})
"""News agencies, leagues of states and others that are called as some places are: "the Xinhua agency"."""
SHIPS = frozenset("hms hmas hmcs ins mv rms ss uss".split())
"""What stands before the names of ships."""
OF_SHIPS = frozenset("belle maid pride spirit star".split())
"""What the names of many begin with: "the Pride of Bilbao"."""
NEWSPAPERS = frozenset(
    """
    times post herald tribune gazette journal star news observer chronicle globe telegraph examiner inquirer
    dispatch courier daily sentinel mail zeitung allgemeine anzeiger nachrichten rundschau kurier tagblatt
    tageblatt morgenpost abendblatt
    """.split()
)
"""Words with which newspapers are called, behind the place where they appear."""
NEWSPAPERS_WITH_ARTICLE = NEWSPAPERS | frozenset(
    """
    advertiser argus bee blade bulletin citizen clarion constitution echo enquirer evening express
    guardian intelligencer leader ledger messenger plain dealer record register reporter review standard
    statesman transcript
    """.split()
)
"""The same where "the" stands before the place."""
DETERMINERS = frozenset("a an the this that his her its their our my".split())
POSSESSIVES = frozenset("his her my our their s".split())
"""Words behind which kin is named: "her brother", "Troy's aunt"."""
SAID = frozenset("said says added adds wrote writes replied replies insisted explained".split())
"""Words that stand between what was said and who said it."""
PREPOSITIONS = SETTLED_IN | SETTLED_ELSEWHERE | {"of"}
"""Words behind which a name is a place."""
ARTICLES = frozenset("the la le les il lo el los las der die das den dem des du del della".split())
"""Definite articles, behind which the name of a water may stand alone: "the Thames", "la Manche"."""
LOCATING_OR_MOVING = LOCATING | {"to", "via"}
"""Words behind which a name tells where something is or goes."""
CURRENTS = frozenset({"el nino", "la nina"})
"""Of the sea and the air; more is written of them than of the villages that are called so."""
