"""How Lithuanian, Latvian and Estonian decline the names of places: nouns, and the adjectives before them."""

from .cases import Rules

LITHUANIAN = Rules(
    nouns=(
        ("os", "a"), ("oje", "a"), ("ai", "a"), ("es", "e"), ("eje", "e"), ("ei", "e"), ("o", "as"),
        ("ui", "as"), ("a", "as"), ("u", "as"), ("e", "as"), ("io", "ys"), ("iui", "ys"), ("i", "ys"),
        ("iu", "ys"), ("yje", "ys"), ("io", "is"), ("iui", "is"), ("i", "is"), ("iu", "is"), ("yje", "is"),
        ("cio", "tis"), ("dzio", "dis"), ("cio", "tys"), ("dzio", "dys"), ("aus", "us"), ("ui", "us"),
        ("u", "us"), ("umi", "us"), ("uje", "us"), ("u", "ai"), ("ams", "ai"), ("us", "ai"), ("ais", "ai"),
        ("uose", "ai"), ("u", "os"), ("ose", "os"), ("oms", "os"), ("as", "os"), ("omis", "os"),
        ("iu", "es"), ("ese", "es"), ("ems", "es"), ("emis", "es"),
    ),
    adjectives=(
        ("osios", "oji"), ("ojoje", "oji"), ("ajai", "oji"), ("aja", "oji"), ("iu", "es"), ("ese", "es"),
        ("oms", "os"), ("u", "ieji"), ("ojo", "asis"), ("ajame", "asis"), ("uju", "ieji"), ("u", "os"),
        ("ose", "os"), ("os", "a"), ("oje", "a"),
    ),
)  # fmt: skip
LATVIAN = Rules(
    nouns=(
        ("as", "a"), ("ai", "a"), ("u", "a"), ("es", "e"), ("ei", "e"), ("i", "e"), ("a", "s"), ("am", "s"),
        ("u", "s"), ("ij", "s"), ("i", "s"), ("a", "is"), ("im", "is"), ("i", "is"), ("u", "is"), ("u", "i"),
        ("iem", "i"), ("us", "i"), ("os", "i"), ("u", "as"), ("am", "as"), ("u", "es"), ("em", "es"),
        ("u", "us"), ("um", "us"),
    ),
    adjectives=(("as", "a"), ("ajai", "a"), ("o", "a"), ("aja", "a"), ("ajas", "as"), ("o", "as")),
)  # fmt: skip
_ESTONIAN_CASES = "s st sse l lt le ks ni na ta ga".split()
ESTONIAN = Rules(
    nouns=(
        *((case, "") for case in (*_ESTONIAN_CASES, "t", "d")),
        *((f"{vowel}{case}", "") for vowel in "ia" for case in ("", *_ESTONIAN_CASES, "t")),
        *((f"joe{case}", "jogi") for case in ("", *_ESTONIAN_CASES)),
        *((f"mae{case}", "magi") for case in ("", *_ESTONIAN_CASES)),
        *((f"{noun}e{case}", noun) for noun in ("jarv", "saar", "meri") for case in ("", *_ESTONIAN_CASES)),
    ),
    adjectives=(),
)
"""Its cases stand behind the genitive, which is the name, or the name and a vowel."""
