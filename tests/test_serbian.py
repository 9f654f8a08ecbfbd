"""Serbian in Latin and in Cyrillic letters is one language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.gazetteer import open_gazetteer
from geodata.serbian import in_other_script

CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш"


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [("Nemačka", "Немачка"), ("Njegoš", "Његош"), ("Ljubljana", "Љубљана"), ("Novi Sad", "Нови Сад"),
     ("Džakarta", "Џакарта"), ("Đenova", "Ђенова")],
)  # fmt: skip
def test_each_script_is_written_in_the_other(latin, cyrillic):
    assert in_other_script(latin) == cyrillic
    assert in_other_script(cyrillic) == latin


@given(
    st.text(CYRILLIC + CYRILLIC.upper() + " -", min_size=1).filter(lambda name: any(map(str.isalpha, name)))
)
def test_cyrillic_is_read_back_but_for_capitals_throughout(name):
    latin = in_other_script(name)
    assert latin is not None
    assert in_other_script(latin).lower() == name.lower() or any(
        two in latin.lower() for two in ("nj", "lj", "dž")
    )


@pytest.mark.parametrize("name", ["", "12", "Wien", "Moskва", "北京"])
def test_what_is_of_neither_script_has_no_other(name):
    assert in_other_script(name) is None


@pytest.mark.parametrize(
    ("name", "country"),
    [("nemački", "DE"), ("američkog", "US"), ("Amerikanci", "US"), ("Намсос", "NO"), ("Ljubljane", "SI"),
     ("Немачкој", "DE"), ("Nemačkoj", "DE")],
)  # fmt: skip
def test_names_and_peoples_are_found_in_both_scripts(name, country):
    (best, *_) = open_gazetteer().candidates(name, "sr")
    assert best.place.country == country
