import pytest

from geodata.names import fold
from geodata.peoples import forms_of, peoples


@pytest.mark.parametrize(
    ("written", "dictionary", "language"),
    [
        ("Parisiennes", "parisien", "fr"),
        ("turques", "turc", "fr"),
        ("alemanes", "alemán", "es"),
        ("iraníes", "iraní", "es"),
        ("espanhóis", "espanhol", "pt"),
        ("alemães", "alemão", "pt"),
        ("tedeschi", "tedesco", "it"),
        ("Französinnen", "Franzose", "de"),
        ("polnischen", "polnisch", "de"),
        ("российскими", "российский", "ru"),
        ("немцев", "немец", "ru"),
        ("россиян", "россиянин", "ru"),
        ("المصرية", "مصري", "ar"),
        ("Chinezen", "Chinees", "nl"),
        ("Duitse", "Duits", "nl"),
        ("Marokkanen", "Marokkaan", "nl"),
        ("tyskarnas", "tysk", "sv"),
        ("irländarna", "irländare", "sv"),
        ("syrier", "syrier", "sv"),
        ("svenskernes", "svensker", "da"),
        ("islendingene", "islending", "no"),
        ("niemieccy", "niemiecki", "pl"),
        ("Ukraińców", "Ukrainiec", "pl"),
        ("Rosjanom", "Rosjanin", "pl"),
        ("польського", "польський", "uk"),
        ("українців", "українець", "uk"),
        ("італійцями", "італієць", "uk"),
        ("бразильця", "бразилець", "uk"),
        ("Almanlarla", "Alman", "tr"),
        ("němečtí", "německý", "cs"),
        ("saksalaisten", "saksalainen", "fi"),
        ("γερμανικής", "γερμανικός", "el"),
    ],
)
def test_the_forms_of_a_people_hold_the_one_in_the_sentence(written, dictionary, language):
    assert fold(written) in forms_of(dictionary, language)


def test_a_people_is_told_with_its_place_and_language():
    told = set(peoples())
    assert ("FR", "de:franzosische") in told
    assert ("Paris, FR", "es:parisinos") in told
    assert ("SE", "da:svenskerne") in told


def test_where_peoples_alone_have_a_capital_they_are_told_from_adjectives():
    told = set(peoples())
    assert ("PL", "pl:polska") in told
    assert ("PL", "pl people:polka") in told
    assert ("PL", "pl:polka") not in told
