import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.names import fold, other_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("São Paulo", "sao paulo"),
        ("Saint-Étienne", "ST. ETIENNE"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Łódź", "Lodz"),
        ("U.S.", "US"),
        ("Nagorno–Karabakh", "Nagorno Karabakh"),
        ("Αθήνα", "αθηνα"),
        ("İstanbul", "Istanbul"),
        ("Ｔｏｋｙｏ", "Tokyo"),
        ("A.\u0300", "A"),
        ("إسرائيل", "اسرائيل"),
        ("תל־אביב", "תל אביב"),
        ("هنگ‌کنگ", "هنگکنگ"),
        ("花蓮縣", "花莲县"),
        ("広島", "廣島"),
    ],
)
def test_spellings_of_one_name_fold_to_the_same(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("कोटा", "कट"), ("Bonn", "Bon"), ("St", "Saint")])
def test_different_names_stay_different(one, other):
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(name):
    assert fold(fold(name)) == fold(name)


def test_names_of_places_come_with_how_they_name_them():
    names = set(other_names())
    assert ("US.CA", "Calif.", "abbreviation") in names
    assert ("GB", "Britain", "name") in names
    assert ("KE", "Kenyans", "demonym") in names
    assert ("Nairobi, KE", "नाइरोबी", "alternate") in names
