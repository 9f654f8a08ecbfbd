"""Languages that write the cases of any name as suffixes: "Bakıda" is Bakı, "თბილისში" თბილისი.

Our table is written for this project from grammars, on no corpus; of each the suffixes that news needs.
"""

from .cases import Cases
from .names import lines_of


def _cases(written: str) -> Cases:
    pairs = (suffix.partition(">") for suffix in written.split(" "))
    return tuple((suffix, ending) for suffix, _, ending in pairs)


SUFFIXES = {
    language: _cases(written) for language, written in (line.split("\t") for line in lines_of("suffixes.tsv"))
}
"""By language (ISO 639-1), the cases of its names."""
LEAST_TELLING = {"hy": 2}
"""By language, letters of a suffix that hardly any forename ends in, 3 in others: Aydın is no genitive."""
_TELLING = {
    language: tuple(suffix for suffix, _ in cases if len(suffix) >= LEAST_TELLING.get(language, 3))
    for language, cases in SUFFIXES.items()
}


def ends_in_a_case(word: str, language: str | None) -> bool:
    """Whether a folded word is in a case, and so no forename before the name behind it."""
    return word.endswith(_TELLING.get(language or "", ()))
