"""What people and things of a place are called in other languages than English: "les Parisiennes".

Our tables have one form of each, as a dictionary does; these rules make the others.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from unicodedata import combining, normalize

from .names import fold

PEOPLES = ("peoples.tsv", "nationalities.tsv")
"""Our tables: language, place, forms."""
AS_IT_IS = "="
"""What stands in the tables before a form of which no others are made, and whose accents count in ACCENTED:
"leonés" is of León, "leones" are lions."""
ACCENTED = frozenset({"es", "fr", "it", "pt"})
"""Languages (ISO 639-1) in which an accent keeps words apart."""
_ACCENT = "+"
_ADJECTIVES = "ии ая ое ие ого ему ому им ом ои ую ими их ыи ые ых ым".split()
_BEHIND_VOWELS = "ец ица ицу ицем ице ицы ицев ицам ицами ицах".split()
_ENDINGS = {
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
}  # fmt: skip
"""By language (ISO 639-1), the ending of the form in our tables, folded, and those of all its forms; the
first that fits counts. "-" is no ending."""
LANGUAGES = frozenset(_ENDINGS)


def peoples() -> Iterator[tuple[str, str]]:
    """What people and things of places are called in LANGUAGES: which place, and a key to look up.

    Places are given as in `names.other_names`. The key is the language and the folded form: "fr:parisiennes".
    """
    for table in PEOPLES:
        for line in files("geodata").joinpath("tables", table).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                language, place, forms = line.split("\t")
                for form in forms.split("|"):
                    yield from ((place, f"{language}:{one}") for one in forms_of(form, language))


def is_people(name: str, language: str | None) -> bool:
    """Whether our tables tell that people or things of a place are called so in a language (ISO 639-1)."""
    return language is not None and not _keys().isdisjoint(keys_of(name, language))


def keys_of(name: str, language: str) -> Iterator[str]:
    """The keys under which a people of a language may be told."""
    if language in LANGUAGES:
        folded = fold(name)
        yield f"{language}:{folded}"
        if language in ACCENTED and not name.isascii():
            yield f"{language}:{with_accents(name)}"


@cache
def _keys() -> frozenset[str]:
    return frozenset(key for _, key in peoples())


def with_accents(form: str) -> str:
    """The folded form, in which each accent is written behind its letter."""
    marked = (_ACCENT if combining(letter) else letter for letter in normalize("NFD", form))
    return fold("".join(marked))


def forms_of(people: str, language: str) -> Iterator[str]:
    """The folded forms of an adjective or a people of a language, given one as a dictionary has it."""
    if people.startswith(AS_IT_IS):
        form = people.removeprefix(AS_IT_IS)
        yield with_accents(form) if language in ACCENTED else fold(form)
        return
    folded = fold(people)
    ending = next(ending for ending in _ENDINGS[language] if folded.endswith(ending))
    for other in _ENDINGS[language][ending].split():
        form = folded.removesuffix(ending) + other.replace("-", "")
        yield form
        if language == "ar":  # the article is written together with the word
            yield f"ال{form.replace(' ', ' ال')}"
