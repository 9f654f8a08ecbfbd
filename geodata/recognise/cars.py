"""Models of cars that are called as places are: "Hyundai Santa Fe"."""

import re

from .page import Page
from .spans import Span

MAKES = frozenset(
    """
    audi bmw cadillac chevrolet chevy chrysler citroen citroën dacia daewoo dodge fiat gmc hyundai kia
    mazda mitsubishi nissan oldsmobile opel peugeot pontiac porsche renault skoda škoda subaru suzuki
    toyota vauxhall volkswagen volvo
    """.split()
)
"""What stands behind them is the model."""
MODELS = frozenset(
    {"el dorado", "monte carlo", "new yorker", "park avenue", "santa fe"}
    | set(
        """
        alhambra arosa aspen ateca avalon belmont berlinetta biarritz bonneville brighton capri catalina
        colorado cordoba cortina corsica dakota daytona denali durango eldorado elantra escalade fairmont
        granada ibiza kona leon malaga malibu marbella modena montana montego monterey monza nevada niro
        orion palisade parma phoenix plymouth ranchero rio roma sahara savana savannah sedona seville sierra
        sonata sonoma sorento tacoma tahoe telluride toledo topaz torino toronado tucson tundra verona yukon
        """.split()
    )
)
"""Those that stand without their make, too."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_VEHICLES = re.compile(
    r"(?:(?:, | and | or |, and )[A-Z]\w+(?: [A-Z]\w+)?){0,4}"
    r" (?:cars?|hatchbacks?|minivans?|models|pickups?|sedans?|SUVs?|trucks?|vans?|vehicles?)\b"
)
"""Behind a model, or several."""


def is_a_model(page: Page, span: Span) -> bool:
    """Whether its make or year stands right before it, or "cars" behind it: "Tucson and Santa Fe cars"."""
    before = span.first - 1
    if _YEAR.fullmatch(page.word(before)) and span.name in MAKES | MODELS and page.between(before) == " ":
        return True
    if page.word(before) in MAKES and page.is_name_word(before) and page.between(before) == " ":
        return True
    is_one = span.name in MODELS and not MAKES.isdisjoint(page.vocabulary)
    return is_one and _VEHICLES.match(page.text, span.end) is not None


def is_a_make(page: Page, span: Span) -> bool:
    """Whether it is the make and its model stands behind it: "a Toyota Camry"."""
    return span.name in MAKES and page.is_name_word(span.last + 1) and page.between(span.last) == " "
