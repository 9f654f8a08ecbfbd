"""How languages decline the names of places: endings in a sentence, and those of the nominative."""

from .baltic import ESTONIAN, LATVIAN, LITHUANIAN
from .cases import Cases, Rules
from .serbian import TO_CYRILLIC
from .suffixes import SUFFIXES

_RUSSIAN = Rules(
    nouns=(
        ("иеи", "ия"), ("ии", "ия"), ("ию", "ия"), ("ью", "ь"), ("ои", "а"), ("еи", "я"), ("ом", ""),
        ("ем", "и"), ("и", "ь"), ("и", "а"), ("и", "я"), ("ы", "а"), ("ы", ""), ("е", "а"), ("е", "я"),
        ("е", ""), ("е", "и"), ("у", "а"), ("у", ""), ("а", ""), ("я", "и"), ("я", "ь"), ("я", "е"),
        ("ю", "е"), ("ю", "я"), ("ю", "и"), ("ю", "ь"), ("ях", "я"), ("ах", "ы"), ("ам", "ы"), ("ами", "ы"),
        ("ка", "ок"), ("ке", "ок"), ("ку", "ок"), ("ком", "ок"), ("ца", "ец"), ("це", "ец"), ("цу", "ец"),
        ("цом", "ец"), ("ев", "и"), ("ях", "и"), ("ах", "и"), ("ам", "и"), ("ами", "и"), ("е", "ь"),
        ("ьца", "ец"), ("ьце", "ец"), ("ьцу", "ец"), ("ьцом", "ец"), ("ла", "ел"), ("ле", "ел"),
        ("лу", "ел"), ("лом", "ел"), ("жем", "ж"), ("шем", "ш"), ("чем", "ч"),
        ("ем", "ь"), ("ове", "ово"), ("еве", "ево"),
        ("ине", "ино"), ("", "ы"), ("", "и"), ("ок", "ки"), ("ец", "цы"), ("ов", "ы"),
        ("ого", "ыи"), ("ому", "ыи"), ("ым", "ыи"), ("ом", "ыи"), ("ого", "ое"), ("ом", "ое"),
    ),
    adjectives=(
        ("ои", "ая"), ("ую", "ая"), ("еи", "яя"), ("ом", "ое"), ("ому", "ое"), ("ого", "ое"), ("ом", "ыи"),
        ("ого", "ыи"), ("ому", "ыи"), ("ым", "ыи"), ("ем", "ии"), ("его", "ии"), ("ему", "ии"), ("им", "ии"),
        ("ом", "ии"), ("ого", "ии"), ("ому", "ии"), ("им", "ое"), ("ых", "ые"), ("их", "ие"), ("ым", "ые"),
        ("им", "ие"),
    ),
)  # fmt: skip
_BELARUSIAN = Rules(
    nouns=(
        *_RUSSIAN.nouns, ("і", "ь"), ("і", "я"), ("ыі", "ыя"), ("іі", "ія"), ("аі", "ая"), ("і", "а"),
        ("і", ""), ("у", ""), ("у", "а"), ("цы", "та"), ("зе", "да"), ("зе", "д"), ("це", "т"), ("ску", "ск"),
        ("оі", "а"), ("аи", "а"), ("аи", "ы"), ("ы", "а"),
    ),
    adjectives=(
        ("аи", "ая"), ("аму", "ы"), ("ага", "ы"), ("ым", "ы"), ("ую", "ая"), ("ых", "ыя"), ("яи", "яя"),
    ),
)  # fmt: skip
_UKRAINIAN = Rules(
    nouns=(
        ("ові", "ів"), ("ова", "ів"), ("ову", "ів"), ("овом", "ів"), ("єві", "ів"), ("єва", "ів"),
        ("єву", "ів"), ("іі", "ія"), ("ію", "ія"), ("ією", "ія"), ("ою", "а"), ("ею", "я"), ("ом", ""),
        ("ем", ""), ("ю", "ь"), ("єю", "я"), ("і", "а"), ("і", "я"), ("і", ""), ("і", "ь"), ("і", "о"),
        ("и", "а"), ("и", ""), ("у", "а"), ("у", ""), ("а", ""), ("а", "о"), ("я", "ь"), ("я", "и"),
        ("ю", "я"), ("ах", "и"), ("ам", "и"), ("ами", "и"), ("зі", "га"), ("зі", "г"), ("ці", "ка"),
        ("сі", "ха"),
        ("ого", "е"), ("ому", "е"), ("ого", "ии"), ("ому", "ии"), ("ців", "ці"), ("цях", "ці"), ("ця", "ець"),
        ("ці", "ець"), ("цю", "ець"), ("ка", "ок"), ("ку", "ок"), ("ті", "тя"), ("", "и"),
        ("євом", "ів"), ("ева", "ів"), ("еві", "ів"), ("еву", "ів"), ("евом", "ів"), ("оля", "іль"),
        ("олі", "іль"), ("олю", "іль"), ("олем", "іль"), ("еня", "інь"), ("ені", "інь"), ("енем", "інь"),
        ("ора", "ір"), ("орі", "ір"), ("ору", "ір"),
        ("ога", "іг"), ("огу", "іг"), ("озі", "іг"), ("огом", "іг"), ("им", "е"), ("им", "ии"), ("ів", "и"),
        ("ен", "ни"), ("нню", "нь"), ("ллю", "ль"), ("ям", "я"), ("у", "о"), ("ом", "о"), ("а", "е"),
        ("і", "е"), ("ю", "и"), ("і", "и"), ("ею", "а"), ("цями", "ці"), ("цям", "ці"),
    ),
    adjectives=(
        ("оі", "а"), ("ою", "а"), ("іи", "а"), ("у", "а"), ("ого", "ии"), ("ому", "ии"), ("им", "ии"),
        ("ім", "ии"), ("ого", "е"), ("ому", "е"), ("их", "і"), ("им", "і"),
    ),
)  # fmt: skip
_POLISH = Rules(
    nouns=(
        ("zech", "ry"), ("szech", "chy"), ("czech", "cy"), ("rzech", "ry"), ("iec", "cy"), ("ier", "ry"),
        ("dnia", "den"), ("dniu", "den"), ("dniem", "den"), ("dze", "ga"), ("sce", "ska"), ("ce", "ka"),
        ("rze", "r"), ("rze", "ra"), ("dzie", "d"), ("dzie", "da"), ("cie", "t"), ("cie", "ta"), ("ie", "a"),
        ("ie", ""), ("ie", "o"), ("iem", ""), ("em", ""), ("em", "o"), ("e", "a"), ("e", "ia"), ("e", ""),
        ("ia", ""),
        ("ia", "ie"), ("iu", ""), ("iu", "ie"), ("owi", ""), ("u", ""), ("u", "o"), ("a", ""), ("a", "o"),
        ("y", "a"), ("ii", "ia"), ("ji", "ja"), ("i", "a"), ("i", ""), ("i", "ia"), ("ach", "y"),
        ("ach", "a"), ("ami", "y"), ("om", "y"), ("", "y"), ("ch", "chy"), ("a", "e"), ("u", "e"),
        ("c", "ce"), ("cach", "ce"), ("cami", "ce"), ("com", "ce"), ("ec", "ce"), ("y", ""), ("iem", "o"),
        ("ego", "e"), ("em", "e"), ("", "i"), ("ach", "i"), ("ami", "i"), ("om", "i"), ("ka", "ek"),
        ("ku", "ek"), ("kiem", "ek"), ("ca", "ec"), ("cu", "ec"), ("cem", "ec"), ("ca", "iec"),
        ("cu", "iec"), ("cem", "iec"), ("egostoku", "ystok"), ("ymstoku", "ystok"), ("ymstokiem", "ystok"),
        ("egostawu", "ystaw"), ("ymstawie", "ystaw"), ("ymstawem", "ystaw"),
        ("ow", "e"), ("ow", "y"),
    ),
    adjectives=(
        ("ego", "y"), ("emu", "y"), ("ym", "y"), ("ej", "a"), ("iego", "i"), ("iemu", "i"), ("im", "i"),
        ("iej", "a"), ("ego", "e"), ("ym", "e"), ("ych", "e"), ("ymi", "e"), ("ich", "ie"), ("im", "ie"),
    ),
)  # fmt: skip
_GREEK = Rules(
    nouns=(
        ("ο", "οσ"), ("ου", "οσ"), ("ου", "ο"), ("α", "ασ"), ("ασ", "α"), ("ησ", "η"), ("η", "ησ"),
        ("ιου", "ι"), ("ων", "α"), ("ων", "εσ"), ("ουσ", "οι"), ("εωσ", "η"), ("", "σ"), ("ων", "οι"),
        ("εων", "η"), ("ουσ", "οσ"),
    ),
    adjectives=(
        ("ησ", "η"), ("ασ", "α"), ("ο", "οσ"), ("ου", "οσ"), ("ου", "ο"), ("ων", "εσ"), ("ων", "α"),
        ("ων", "οι"),
    ),
)  # fmt: skip
_CZECH = Rules(
    nouns=(
        ("ze", "ha"), ("ce", "ka"), ("zni", "zen"), ("zne", "zen"), ("dni", "den"), ("dne", "den"),
        ("ni", "n"), ("ne", "n"), ("e", "a"),
        ("e", "o"), ("e", ""), ("y", "a"), ("u", "a"), ("ou", "a"), ("a", "o"), ("u", "o"), ("em", "o"),
        ("a", ""), ("u", ""), ("em", ""), ("i", ""), ("i", "e"), ("ii", "ie"), ("ich", "e"), ("im", "e"),
        ("", "e"), ("ech", "y"), ("ach", "y"), ("u", "y"), ("um", "y"), ("", "y"), ("y", ""),
        ("ka", "ek"), ("ku", "ek"), ("kem", "ek"), ("ce", "ec"), ("ci", "ec"), ("cem", "ec"), ("ce", "k"),
        ("emi", "e"),
    ),
    adjectives=(
        ("em", "y"), ("eho", "y"), ("emu", "y"), ("ym", "y"), ("em", "e"), ("eho", "e"), ("emu", "e"),
        ("ych", "e"), ("ym", "e"), ("ymi", "e"), ("e", "a"), ("ou", "a"),
        ("ych", "y"), ("ymi", "y"), ("ove", "uv"), ("ova", "uv"), ("ovu", "uv"), ("ovym", "uv"),
    ),
)  # fmt: skip
_FINNISH = Rules(
    nouns=(
        ("hdessa", "hti"), ("hdesta", "hti"), ("hden", "hti"), ("hdella", "hti"), ("hdelle", "hti"),
        ("ngissa", "nki"), ("ngista", "nki"), ("pissa", "ppi"), ("pista", "ppi"), ("pin", "ppi"),
        ("nnassa", "nta"), ("nnasta", "nta"), ("nnalla", "nta"), ("nnalle", "nta"), ("nnan", "nta"),
        ("mmella", "mpi"), ("mmelle", "mpi"), ("mmen", "mpi"), ("joessa", "joki"), ("joesta", "joki"),
        ("joella", "joki"), ("joelle", "joki"), ("joelta", "joki"), ("joen", "joki"), ("jokea", "joki"),
        ("maella", "maki"), ("maelle", "maki"), ("maelta", "maki"), ("maen", "maki"), ("merta", "meri"),
        ("ksessa", "s"), ("ksesta", "s"), ("ksella", "s"), ("kselle", "s"), ("kselta", "s"), ("kseen", "s"),
        ("ksen", "s"), ("uuhun", "uu"), ("ien", "it"),
        ("ngin", "nki"), ("lloissa", "llat"), ("lloista", "llat"),
        ("lloille", "llat"), ("ltain", "llat"), ("ltojen", "llat"), ("ltoihin", "llat"), ("ltoja", "llat"),
        ("russa", "rku"), ("rusta", "rku"), ("run", "rku"), ("messa", "mi"), ("mesta", "mi"), ("men", "mi"),
        ("meen", "mi"), ("mea", "mi"), ("melle", "mi"), ("eella", "e"), ("eelta", "e"), ("eelle", "e"),
        ("eseen", "e"), ("een", "e"), ("essa", "i"), ("esta", "i"), ("ella", "i"), ("elta", "i"),
        ("elle", "i"), ("en", "i"), ("een", "i"), ("ssa", ""),
        ("sta", ""), ("lla", ""), ("lta", ""), ("lle", ""), ("aan", "a"), ("iin", "i"), ("iin", ""),
        ("uun", "u"), ("oon", "o"), ("oseen", "oo"), ("n", ""), ("in", ""), ("issa", ""), ("ista", ""),
        ("a", ""), ("ta", ""),
    ),
    adjectives=(),
)  # fmt: skip
_ROMANIAN = Rules(
    nouns=(
        ("iei", "ia"), ("tei", "ta"), ("ei", "ea"), ("ei", "a"), ("ii", "a"), ("ii", "ea"), ("ului", ""),
        ("ului", "u"), ("lui", "l"), ("lui", ""), ("ul", ""), ("ul", "u"), ("l", ""), ("ilor", "i"),
        ("ilor", "ii"), ("elor", "ele"), ("gai", "ga"), ("hai", "ha"), ("cai", "ca"), ("ai", "a"),
    ),
    adjectives=(("ei", "a"), ("ii", "ea"), ("elor", "ele"), ("ilor", "ii"), ("ului", "ul"), ("ile", "i")),
)  # fmt: skip
_DOUBLED = "b c d f g h j k l m n p r s t v z".split()
_DOUBLED_DIGRAPHS = {
    "ccs": "cs", "ggy": "gy", "lly": "ly", "nny": "ny", "ssz": "sz", "tty": "ty", "zzs": "zs",
}  # fmt: skip
"""How Hungarian writes "with" behind a consonant: "Londonnal", "Béccsel"."""
_HUNGARIAN = Rules(
    nouns=(
        *(
            (ending, "")
            for ending in """
            ban ben bol ba be ban nak nek rol ra re tol hoz hez on en n val vel ig ert nal nel kent et ot at t
            ett ott tt
            """.split()
        ),
        *((f"{letter}{letter}{vowel}l", letter) for letter in _DOUBLED for vowel in "ae"),
        *((f"{doubled}{vowel}l", one) for doubled, one in _DOUBLED_DIGRAPHS.items() for vowel in "ae"),
    ),
    adjectives=(),
)
_GERMAN = Rules(
    nouns=(("es", ""), ("s", ""), ("den", "de"), ("ten", "te")),
    adjectives=(("en", "e"), ("er", "e"), ("em", "e"), ("es", "e"), ("en", "er"), ("en", "es"), ("em", "er")),
)
_SLOVAK = Rules(
    nouns=(
        ("a", ""), ("u", ""), ("e", ""), ("om", ""), ("i", ""), ("y", "a"), ("e", "a"), ("u", "a"),
        ("ou", "a"), ("i", "a"), ("ii", "ia"), ("a", "o"), ("u", "o"), ("om", "o"), ("e", "o"),
        ("", "e"), ("iach", "e"), ("iam", "e"), ("ami", "e"), ("iec", "ce"), ("", "y"), ("och", "y"),
        ("ach", "y"), ("mi", "y"), ("ami", "y"), ("om", "y"), ("am", "y"), ("ok", "ky"), ("ca", "ec"),
        ("cu", "ec"), ("ci", "ec"), ("com", "ec"), ("ka", "ok"), ("ku", "ok"), ("kom", "ok"),
    ),
    adjectives=(
        ("ej", "a"), ("u", "a"), ("ou", "a"), ("eho", "y"), ("emu", "y"), ("om", "y"), ("ym", "y"),
        ("eho", "e"), ("emu", "e"), ("om", "e"), ("ym", "e"), ("ych", "e"), ("ymi", "e"), ("ych", "y"),
        ("e", "a"),
    ),
)  # fmt: skip
_CROATIAN = Rules(
    nouns=(
        ("a", ""), ("u", ""), ("om", ""), ("em", ""), ("e", "a"), ("i", "a"), ("u", "a"), ("om", "a"),
        ("ci", "ka"), ("zi", "ga"), ("si", "ha"), ("oj", "a"), ("a", "o"), ("u", "o"), ("om", "o"),
        ("a", "e"), ("u", "e"), ("em", "e"), ("ima", "i"), ("a", "i"), ("e", "i"), ("aca", "ci"),
        ("ama", "e"), ("ca", "ac"), ("cu", "ac"), ("cem", "ac"), ("ca", "ec"), ("cu", "ec"),
        ("cem", "ec"), ("pca", "bac"), ("pcu", "bac"), ("pcem", "bac"), ("ra", "ar"), ("ru", "ar"),
        ("rom", "ar"), ("ka", "ak"), ("ku", "ak"), ("kom", "ak"), ("og", "i"), ("om", "i"), ("im", "i"),
    ),
    adjectives=(
        ("og", "i"), ("om", "i"), ("im", "i"), ("oj", "a"), ("e", "a"), ("u", "a"), ("om", "a"),
        ("og", "o"), ("om", "o"), ("ih", "e"), ("im", "e"), ("ih", "i"),
    ),
)  # fmt: skip


def _in_cyrillic(cases: Cases) -> Cases:
    return tuple(
        (ending.translate(TO_CYRILLIC), nominative.translate(TO_CYRILLIC)) for ending, nominative in cases
    )


_SERBIAN = Rules(
    nouns=_CROATIAN.nouns + _in_cyrillic(_CROATIAN.nouns),
    adjectives=_CROATIAN.adjectives + _in_cyrillic(_CROATIAN.adjectives),
)
"""In both its scripts."""
_SLOVENE = Rules(
    nouns=(
        ("a", ""), ("u", ""), ("om", ""), ("em", ""), ("i", "a"), ("e", "a"), ("o", "a"), ("a", "o"),
        ("u", "o"), ("om", "o"), ("a", "e"), ("u", "e"), ("em", "e"), ("em", "a"), ("ih", "e"),
        ("ah", "e"), ("ca", "ec"), ("cu", "ec"), ("cem", "ec"), ("ega", "i"), ("em", "i"), ("em", "o"),
        ("ega", "o"), ("ja", ""), ("ju", ""), ("jem", ""), ("", "e"), ("am", "e"), ("ami", "e"), ("ev", "i"),
        ("ov", "i"), ("ih", "i"), ("e", "i"), ("ra", "er"), ("ru", "er"), ("rom", "er"),
    ),
    adjectives=(
        ("em", "o"), ("ega", "o"), ("em", "i"), ("ega", "i"), ("e", "a"), ("i", "a"), ("o", "a"), ("ih", "e"),
    ),
)  # fmt: skip
DECLINED = {
    "ru": _RUSSIAN, "be": _BELARUSIAN, "uk": _UKRAINIAN, "pl": _POLISH, "el": _GREEK, "de": _GERMAN,
    "cs": _CZECH, "sk": _SLOVAK, "hr": _CROATIAN, "bs": _SERBIAN, "sr": _SERBIAN, "sl": _SLOVENE,
    "fi": _FINNISH, "hu": _HUNGARIAN, "ro": _ROMANIAN, "lt": LITHUANIAN,
    "lv": LATVIAN, "et": ESTONIAN,
    **{language: Rules(nouns=cases, adjectives=()) for language, cases in SUFFIXES.items()},
}  # fmt: skip
"""By language (ISO 639-1)."""
