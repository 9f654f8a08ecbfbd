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
    ],
)
def test_the_forms_of_a_people_hold_the_one_in_the_sentence(written, dictionary, language):
    assert fold(written) in forms_of(dictionary, language)


def test_a_people_is_told_with_its_place_and_language():
    told = set(peoples())
    assert ("FR", "de:franzosische") in told
    assert ("Paris, FR", "es:parisinos") in told
