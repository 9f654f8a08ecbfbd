"""The map of a view as a picture that stands alone."""

import io
import re
from datetime import date
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PIL import Image
from stories import STORIES

from dashboard import picture, reading
from dashboard.citation import citation, title_of
from dashboard.colours import PALETTES
from dashboard.selection import View
from geodata.model import Selection
from geodata.store import open_store

PAPER = PALETTES["light"]
PAGE = "http://127.0.0.1:8501/"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def now(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("picture") / "stories.sqlite") as store:
        store.save(STORIES)
        with store.snapshot() as snapshot:
            yield reading.Moment(snapshot, snapshot.path, snapshot.revision)


def drawn(now, selection=None):
    shown = picture.picture_of(now, View(selection or Selection()), PAGE, TODAY, PAPER)
    return picture.svg(shown, PAPER)


def said(svg):
    return [text.text for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_the_picture_says_what_when_and_from_where(now):
    texts = said(drawn(now, Selection(countries=("FJ",))))
    assert texts[0] == title_of(now, Selection(countries=("FJ",)))
    assert texts[0].startswith("Fiji, 1 article")
    assert "Articles that name a place in the country" in texts
    assert "http://127.0.0.1:8501/?c=FJ" in texts
    notes = " ".join(texts[-5:])
    assert "1 article of 1 source" in notes
    assert "22 November 2026" in notes
    assert "GeoNames" in notes
    assert "Natural Earth" in notes


def test_the_picture_says_what_its_signs_mean_and_what_was_chosen_besides(now):
    narrow = Selection(sources=("Coast Bulletin",), languages=("en",), min_confidence=0.5)
    texts = said(drawn(now, narrow))
    assert {"town", "region or water", "larger: more articles"} <= set(texts)
    notes = " ".join(texts[-5:])
    assert "of 1 source," in notes
    assert "Chosen: Coast Bulletin, English, confidence 0.50 or more." in notes
    assert re.search(r"[0-9]+ mentions could not be placed|Every place name was placed", notes)


def test_the_picture_fetches_nothing_and_runs_nothing(now):
    hostile = Selection(words='"><script>alert(1)</script><image href="https://evil.example/x.png"/>')
    root = ET.fromstring(drawn(now, hostile))
    used = {element.tag.split("}")[1] for element in root.iter()}
    assert used <= {"svg", "title", "rect", "path", "circle", "text"}
    assert not any("href" in name for element in root.iter() for name in element.attrib)


def test_the_names_of_countries_lie_above_the_dots(now):
    shown, _ = drawn(now).split("</svg>", 1)
    assert shown.rindex("<circle") < shown.index(">Russia<")


def test_the_pixels_show_the_country_in_the_colour_of_its_class(now):
    shown = picture.picture_of(now, View(Selection(countries=("FR",))), PAGE, TODAY, PAPER)
    image = Image.open(io.BytesIO(picture.png(picture.svg(shown, PAPER)))).convert("RGB")
    assert image.size[0] == 2400
    pixels = np.asarray(image).reshape(-1, 3)
    assert (pixels == shown.plate.shading.colour("FR", PAPER.land)).all(axis=1).mean() > 0.05
    assert (pixels == PAPER.accent).all(axis=1).any()


def test_a_citation_names_the_state_of_the_data_and_its_link_keeps_it(now):
    told = citation(now, View(Selection(countries=("FJ",))), PAGE, TODAY)
    assert told.startswith("“Fiji, 1 article")
    assert told.endswith(f"http://127.0.0.1:8501/?c=FJ&at={now.revision}")
    assert f"state {now.revision} of the data" in told
