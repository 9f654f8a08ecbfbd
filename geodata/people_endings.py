"""The endings of what people and things of a place are called, by language.

Our tables have one form of each, as a dictionary does; these make the others (`peoples.forms_of`).
"""

from .serbian import TO_CYRILLIC

_ADJECTIVES = "ии ая ое ие ого ему ому им ом ои ую ими их ыи ые ых ым".split()
_BEHIND_VOWELS = "ец ица ицу ицем ице ицы ицев ицам ицами ицах".split()
_POLISH_ADJECTIVES = "i a ie iego iemu im iej ich imi".split()
_ALL_FORMS_LISTED = (
    "af am az bn ca cy eu ga gl gu ha hy is ka kk kn ky mk ml mn mr mt my ne pa ps si so sq sw ta te tt ur"
    " uz vi"
).split()
"""Languages of which our tables hold every form."""
_UKRAINIAN_ADJECTIVES = "ии а е і ого оі ому іи им ім у ою их ими".split()
_CZECH_ADJECTIVES = "y a e eho emu em ym ou ych ymi".split()
_SLOVAK_ADJECTIVES = "y a e eho emu ej ym om u ou ych ymi i".split()
_CROATIAN_ADJECTIVES = "i a o og oga om ome oj e em im ih ima u".split()
_BULGARIAN_ADJECTIVES = "и а о ия ият ата ото ите".split()
_CROATIAN = {
    "ski": " ".join(f"sk{ending}" for ending in _CROATIAN_ADJECTIVES),
    "cki": " ".join(f"ck{ending}" for ending in _CROATIAN_ADJECTIVES),
    "anin": "anin anina aninu aninom ani ana anima ane", "ac": "ac ca cu cem ce ci aca cima",
    "in": "in ina inu inom i a ima e", "ica": "ica ice ici icu icom icama", "ka": "ka ke ki ku kom kama",
    "": "- a u om em i ima e",
}  # fmt: skip
_SLOVENE_ADJECTIVES = "i a o ega emu em im e ih ima imi".split()
_TURKISH_CASES = "- i in a e da de dan den la le".split()
_DANISH = {
    "sk": "sk ske skes", "er": "er ers ere eres eren erens erne ernes",
    "ak": "ak aks akken akker akkers akkerne akkernes",
    "ing": "ing ings ingen inge inger ingers ingene ingerne ingernes", "e": "e es en ens er erne ernes ene",
    "": "- s en ens er ers erne ernes ene enes",
}  # fmt: skip
ENDINGS = {
    "de": {
        "sch": "sch sche scher schen sches schem", "er": "er ern ers erin erinnen", "e": "e en in innen",
        "i": "i is", "": "- e en s in innen",
    },
    "fr": {
        "en": "en ens enne ennes", "turc": "turc turcs turque turques", "grec": "grec grecs grecque grecques",
        "on": "on ons onne onnes", "e": "e es", "": "- s e es",
    },
    "es": {
        "o": "o a os as", "es": "es esa eses esas", "an": "an ana anes anas", "on": "on ona ones onas",
        "in": "in ina ines inas", "ol": "ol ola oles olas", "i": "i is ies", "u": "u us ues", "": "- s",
    },
    "pt": {
        "ao": "ao aos oes aes", "o": "o a os as", "es": "es esa eses esas", "ol": "ol ola ois olas",
        "eu": "eu eia eus eias", "": "- s",
    },
    "it": {
        "co": "co ca ci chi che", "go": "go ga gi ghi ghe", "io": "io ia i ie", "o": "o a i e",
        "ga": "ga gi ghe", "a": "a i e", "e": "e i", "": "-",
    },
    "ru": {
        "скии": " ".join(f"ск{ending}" for ending in _ADJECTIVES),
        "цкии": " ".join(f"цк{ending}" for ending in _ADJECTIVES),
        "анин": "анин анина анину анином анине ане ан анам анами анах",
        "янин": "янин янина янину янином янине яне ян янам янами янах",
        "лец": "лец льца льцу льцем льце льцы льцев льцам льцами льцах",
        **{
            f"{vowel}ец": " ".join(f"{vowel}{ending}" for ending in _BEHIND_VOWELS) for vowel in "аеиоу"
        },
        "ец": "ец ца цу цем цом це цы цев цов цам цами цах",
        "шка": "шка шки шке шку шкои шек шкам шками шках",
        "чка": "чка чки чке чку чкои чек чкам чками чках",
        "лька": "лька льки льке льку лькои лек лькам льками льках",
        "ка": "ка ки ке ку кои ок кам ками ках",
        "и": "и",
        "": "- а у ом ем е ы и ов ев еи ам ами ах",
    },
    "ar": {"ي": "ي ية يون يين يات يا", "": "-"},
    "nl": {
        "ees": "ees ese ezen", "sch": "sch sche", "s": "s se", "er": "er ers", "aar": "aar aars",
        "aan": "aan anen",
        "een": "een enen", "aat": "aat aten", "oot": "oot oten", "e": "e", "en": "en", "": "- en",
    },
    "sv": {
        "sk": "sk skt ska skas skan skans sken skens skar skars skarna skarnas skor skorna", "i": "i",
        "are": "are ares aren arens arna arnas", "ier": "ier iers iern ierns ierna iernas",
        "bo": "bo bor bon bons bors borna bornas", "man": "man mans mannen mannens mannens",
        "ing": "ing ings ingen ingens ingar ingars ingarna ingarnas",
        "nnar": "nnar nnars nnarna nnarnas", "": "- s en ens er ers erna ernas ar ars arna arnas",
    },
    "da": _DANISH,
    "no": _DANISH,
    "pl": {
        "ski": " ".join(f"sk{ending}" for ending in _POLISH_ADJECTIVES) + " scy",
        "cki": " ".join(f"ck{ending}" for ending in _POLISH_ADJECTIVES) + " ccy",
        "iec": "iec ca cowi cem cu cy cow com cami cach", "zec": "zec zca zcy zcow zcom zcami zcach",
        "anin": "anin anina aninowi aninem aninie anie an anom anami anach",
        "ak": "ak aka akowi akiem aku acy akow akom akami akach",
        "yk": "yk yka ykowi ykiem yku ycy ykow ykom ykami ykach",
        "lik": "lik lika likowi likiem liku licy likow likom likami likach",
        "grek": "grek greka grekowi grekiem greku grecy grekow grekom grekami grekach",
        "ek": "ek ka kowi kiem ku cy kow kom kami kach",
        "ka": "ka ki ce ke ko ek kom kami kach", "ow": "ow ami ach", "om": "om",
        "": "- a owi em ie u owie i y ow om ami ach",
    },
    "uk": {
        "кии": " ".join(f"к{ending}" for ending in _UKRAINIAN_ADJECTIVES),
        "ієць": "ієць іиця іицю іицеві іицем іиці іиців іицям іицями іицях",
        "єць": "єць ицу ица ицеві ицем иці иців ицям ицями ицях ицю иця",
        "лець": "лець льця льцю льцеві льцем льці льців льцям льцями льцях",
        "ець": "ець ця цю цеві цем ці ців цям цями цях",
        "янин": "янин янина янину янинові янином янині яни ян янам янами янах",
        "анин": "анин анина анину анинові анином анині ани ан анам анами анах",
        "ин": "ин ина ину инові ином ині ини инів инам инами инах и ам ами ах -",
        "турок": "турок турка турку туркові турком турки турків туркам турками турках",
        "ка": "ка ки ці ку кою ок кам ками ках", "ня": "ня ні ню нею нь ням нями нях",
        "": "- а у ові ом і и ів ам ами ах",
    },
    "be": {
        "кі": "кі кая кае кія кага каму кім каи кую кіх кімі каю",
        "ец": "ец ца цу цам цы це цау цамі цах", "ак": "ак ака аку акам акі акау акамі аках",
        "нін": "нін ніна ніну нінам ніне не н нам намі нах",
        "ка": "ка кі цы ку каи ак кам камі ках", "": "- а у ам е ы і ау амі ах",
    },
    "tr": {
        "": " ".join(f"{plural}{case}" for plural in ("", "lar", "ler") for case in _TURKISH_CASES),
    },
    "cs": {
        "sky": " ".join(f"sk{ending}" for ending in _CZECH_ADJECTIVES) + " sti",
        "cky": " ".join(f"ck{ending}" for ending in _CZECH_ADJECTIVES) + " cti",
        "ec": "ec ce ci cem cu cum cich", "an": "an ana ani ane anu anem anum anech any",
        "ak": "ak aka aku akem aci aky akum acich", "ek": "ek ka ku kem kove ku kum cich ky",
        "ka": "ka ky ce ku kou ek kam kach kami", "ove": "ove", "u": "u", "um": "um",
        "": "- a u em y i ove um ech ich",
    },
    "sk": {
        "sky": " ".join(f"sk{ending}" for ending in _SLOVAK_ADJECTIVES),
        "cky": " ".join(f"ck{ending}" for ending in _SLOVAK_ADJECTIVES),
        "ec": "ec ca covi com ci cov coch cami", "an": "an ana anovi anom ania anov anoch anmi any",
        "ka": "ka ky ke ku kou iek ok kam kach kami", "": "- a ovi om i ov och mi ia",
    },
    "hr": _CROATIAN,
    "sl": {
        "ski": " ".join(f"sk{ending}" for ending in _SLOVENE_ADJECTIVES),
        "cki": " ".join(f"ck{ending}" for ending in _SLOVENE_ADJECTIVES),
        "ec": "ec ca cu cem ci cev cem ce cih", "anka": "anka anke anki anko ank ankam ankah ankami",
        "ka": "ka ke ki ko k kam kah kami", "nja": "nja nje nji njo njam njah njami",
        "": "- a u om em i ov ev e ih",
    },
    "lt": {
        "iskas":
        "iskas isko iskam iska isku iskame iski iskiems iskus iskais iskuose iskos iskai iskoje iskoms"
        " iskose",
        "tis": "tis cio ciui ti ciu tyje ciai ciams cius ciais ciuose",
        "dis": "dis dzio dziui di dziu dyje dziai dziams dzius dziais dziuose",
        "is": "is io iui i iu yje iai iams ius iais iuose",
        "ys": "ys io iui i iu yje iai iams ius iais iuose",
        "as": "as o ui a u e ai ams us ais uose", "us": "us aus ui u umi uje us",
        "e": "e es ei eje iu ems emis ese", "a": "a os ai oje u oms omis ose as", "": "-",
    },
    "lv": {
        "tis": "tis sa tim ti si su siem sus sos", "dis": "dis za dim di zi zu ziem zus zos",
        "is": "is a im i u iem us os", "iete": "iete ietes ietei ieti ietem iesu",
        "s": "s a am u i iem us os",
        "e": "e es ei i u em", "a": "a as ai u am", "": "-",
    },
    "et": {
        "lane": "lane lase last lasi lased laste lastele lastega lastest lasteni lasena laseks lasest lasega",
        "lanna": "lanna lannat lannad lannade lannale lannaga", "": "- d t de le l lt st s ga id e ed",
    },
    "sr": {
        **{
            f"{letter}ки": " ".join(f"{letter}к{end}" for end in _CROATIAN_ADJECTIVES).translate(TO_CYRILLIC)
            for letter in "чшћ"  # which is not folded, as č, š and ć are
        },
        **{end.translate(TO_CYRILLIC): forms.translate(TO_CYRILLIC) for end, forms in _CROATIAN.items()},
    },
    "bg": {
        "ски": " ".join(f"ск{ending}" for ending in _BULGARIAN_ADJECTIVES),
        "шки": " ".join(f"шк{ending}" for ending in _BULGARIAN_ADJECTIVES),
        "ец": "ец еца ецът ци ците", "нин": "нин нина нинът ни ните", "ка": "ка ката ки ките",
        "и": "и ите", "": "- и ите а ът ин",
    },
    **{language: {"": "-"} for language in _ALL_FORMS_LISTED},
    "fi": {
        "nen":
        "nen sen sta set sten sia siin sena sessa sesta seen sella selta selle sissa sista silla sille",
        "": "- n a t en ia ien",
    },
    "el": {
        "ιοσ": "ιοσ ιου ιο ιοι ιων ιουσ ια ιασ ιεσ", "οσ": "οσ ου ο οι ων ουσ η ησ α εσ ασ",
        "τησ": "τησ τη τεσ των τισσα τισσασ τισσεσ", "ησ": "ησ η εσ ων", "ασ": "ασ α εσ ων",
        "ισσα": "ισσα ισσασ ισσεσ ισσων", "ιδα": "ιδα ιδασ ιδεσ ιδων", "α": "α ασ εσ ων",
        "η": "η ησ", "εισ": "εισ εων", "εσ": "εσ ων", "": "-",
    },
    "ro": {
        "eanca": "eanca ence encei encele encelor", "ianca": "ianca ience iencei iencele iencelor",
        "anca": "anca ance ancei ancele ancelor", "oaica": "oaica oaice oaicei oaicele oaicelor",
        "ean": "ean eanul eanului eni enii enilor eana ene enei enele enelor",
        "ian": "ian ianul ianului ieni ienii ienilor iani ianii ianilor iana iene ienei ienele ienelor",
        "oan": "oan oanul oanului oani oanii oanilor oana oane oanei oanele oanelor",
        "esc": "esc escul escului esti estii estilor easca estile",
        "ez": "ez ezul ezului ezi ezii ezilor eza eze ezei ezele ezelor",
        "d": "d dul dului zi zii zilor da de dei dele delor",
        "el": "el elul elului ei eii eilor ela ele elei elele elelor",
        "l": "l lul lului li lii lilor la le lei lele lelor", "a": "a e ei ele elor",
        "": "- ul ului i ii ilor a e ei ele elor",
    },
    "hu": {
        "i": "i it iak iakat iaknak iakkal iakra iakrol iakhoz iaktol iakert iek ieket ieknek iekkel iekre"
        " iekrol iekhez iektol iekert inak inek",
        "a": "a at ak akat aknak akkal akra akrol akhoz aktol akert anak aval",
        "": "- t at et ot ok ek ak okat eket akat oknak eknek aknak okkal ekkel akkal okra ekre akra okrol"
        " ekrol akrol oktol ektol aktol okhoz ekhez akhoz okert ekert akert nak nek ul",
    },
    "he": {"אי": "אי אית אים איים איות", "י": "י ית ים יים יות", "": "- ית ים יים יות"},
    "fa": {"ی": "ی یها یهای یان یهایی", "": "- ها های ان"},
    "hi": {
        "ीय": "ीय ीयों", "ाई": "ाई ाइयों ाइयां ाइयाँ", "ई": "ई इयों", "ी": "ी ियों ियां ियाँ", "": "- ों",
    },
}  # fmt: skip
"""By language (ISO 639-1), the ending of the form in our tables, folded, and those of all its forms; the
first that fits counts. "-" is no ending."""
