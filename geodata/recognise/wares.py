"""Wines, cheeses and breeds that are called as the places are where they come from: "with Edam and Gouda"."""

import re
from typing import NamedTuple

from .page import Page
from .spans import Span
from .words import ARTICLES, DETERMINERS, LOCATING, POSSESSIVES


class _Ware(NamedTuple):
    names: frozenset[str]
    """Folded."""
    told_by: frozenset[str]
    """Words of which one stands in an article that means them."""
    has_determiner: bool
    """Whether they stand behind "a" or "his" only."""


_WARES = (
    _Ware(
        frozenset(
            """
            armagnac asti barolo beaujolais bordeaux bourbon burgundy calvados chablis champagne chianti
            cognac islay madeira malaga marsala medoc montepulciano moselle muscadet navarra porto rioja
            sancerre sauternes soave tequila tokaj tokay
            """.split()
        ),
        frozenset(
            """
            aperitif bottle bottles brandy claret corked cocktail decanter drinkers glass grape grapes liqueur
            merlot palate pinot port sherry sip sommelier tannins tasting vintage whisky wine wines
            """.split()
        ),
        has_determiner=False,
    ),
    _Ware(
        frozenset(
            """
            asiago brie caerphilly camembert cheddar cheshire edam emmental emmenthal gloucester gorgonzola
            gouda gruyere lancashire leicester limburg manchego munster parma roquefort stilton wensleydale
            """.split()
        ),
        frozenset(
            """
            camembert cheese cheeseboard cheeses cheesemonger chutney crackers fondue grated melted mozzarella
            parmesan rind roquefort stilton
            """.split()
        ),
        has_determiner=False,
    ),
    _Ware(
        frozenset(
            """
            angus ayrshire chihuahua dartmoor exmoor guernsey hereford holstein jersey labrador limousin
            newfoundland shetland suffolk
            """.split()
        ),
        frozenset(
            """
            breed breeder breeds bull bulls cat cats cattle cow cows dachshund dog dogs ewe heifer kennel
            litter mare pedigree ponies pony poodle puppies puppy ram retriever spaniel terrier terriers vet
            """.split()
        ),
        has_determiner=True,
    ),
)
"""By general knowledge, on no corpus."""
_MEASURES = frozenset(
    "block bottle bottles case cases cellar chunk flute glass glasses lump piece sip slice slices wedge"
    " wheel".split()
)
"""Words behind which "of" tells what there is, not where it is from."""
_WHOLE = re.compile(
    r"[,.;:!?)’'\"”]|\n|$"
    r"| (?:and|as|at|called|cross|dog|for|from|had|has|in|is|mix|named|on|or|pup|puppy|that|to|too|was"
    r"|which|who|with)\b"
)
"""What stands behind a whole animal: "a Labrador called Rex", but "the Labrador coast"."""


def is_a_ware(page: Page, span: Span) -> bool:
    """Whether the name is that of a wine, a cheese or a breed, in an English article that tells of such."""
    if page.language not in (None, "en"):
        return False
    return any(span.name in ware.names and _is_meant(page, span, ware) for ware in _WARES)


def _is_meant(page: Page, span: Span, ware: _Ware) -> bool:
    before = page.word(span.first - 1)
    if ware.told_by.isdisjoint(page.vocabulary - {span.name}) or page.in_container(span):
        return False
    if ware.has_determiner:
        is_one = before in ARTICLES | DETERMINERS | POSSESSIVES
        return is_one and _WHOLE.match(page.text, span.end) is not None
    if before == "of":
        return page.word(span.first - 2) in _MEASURES
    return before not in LOCATING and not page.is_before_place(span.first - 1)
