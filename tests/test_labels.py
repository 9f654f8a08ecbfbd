"""The names on the map."""

import pytest
from babel import Locale

from dashboard.camera import northing
from dashboard.labels import LAST, SIZE, drawable, in_tile, labels, shown

ENGLISH, FRENCH, ARABIC, JAPANESE = (Locale.parse(tag) for tag in ("en_GB", "fr_FR", "ar_EG", "ja_JP"))


@pytest.mark.parametrize("zoom", range(LAST + 1))
@pytest.mark.parametrize("beyond", [-0.5, 0.0, 0.49])
def test_no_two_names_overlap_at_any_zoom_at_which_they_are_shown(zoom, beyond):
    scale = 512 * 2 ** (zoom + beyond) / 360
    boxes = [
        (label.lon * scale, northing(label.lat) * scale, label.width / 2, label.height / 2)
        for label in shown(ENGLISH, zoom)
    ]
    for number, (x, y, width, height) in enumerate(boxes):
        for other_x, other_y, other_width, other_height in boxes[:number]:
            assert abs(x - other_x) > width + other_width or abs(y - other_y) > height + other_height


def test_a_name_that_is_shown_stays_as_the_map_comes_nearer():
    for zoom in range(LAST):
        assert set(shown(ENGLISH, zoom)) <= set(shown(ENGLISH, zoom + 1))


def test_large_countries_and_oceans_come_first_and_small_states_at_last():
    far, near = ({label.text for label in shown(ENGLISH, zoom)} for zoom in (1, LAST))
    assert {"Russia", "Brazil", "Australia", "Indian Ocean"} <= far
    assert not {"Belgium", "Malta", "Adriatic Sea"} & far
    assert {"Belgium", "Malta", "Adriatic Sea"} <= near


def test_names_are_the_reader_s_where_the_map_can_draw_their_script():
    assert "Allemagne" in {label.text for label in labels(FRENCH)}
    assert "ドイツ" in {label.text for label in labels(JAPANESE)}
    assert "Germany" in {label.text for label in labels(ARABIC)}
    assert not drawable("ألمانيا")
    assert not drawable("जर्मनी")
    assert drawable("Việt Nam")


def test_each_name_is_in_one_tile():
    tiles = [in_tile(ENGLISH, "", 2, x, y) for x in range(4) for y in range(4)]
    assert sorted(label.text for tile in tiles for label in tile) == sorted(
        label.text for label in shown(ENGLISH, 2)
    )
    (brazil,) = (number for number, tile in enumerate(tiles) if "Brazil" in {label.text for label in tile})
    assert divmod(brazil, 4) == (1, 2)


def test_a_long_name_takes_several_lines():
    (congo,) = (label for label in labels(ENGLISH) if label.text.startswith("Democratic"))
    assert congo.text.count("\n") == 2
    assert congo.height == 3 * SIZE


def test_a_country_that_counts_as_another_has_no_name_of_its_own():
    assert "Kosovo" in {label.text for label in labels(ENGLISH)}
    assert not {"Kosovo", "Taiwan"} & {label.text for label in labels(ENGLISH, "un")}
