"""What the map looks like in its main states, against pictures that somebody has looked at.

`PICTURES=make python -m pytest tests/test_pictures.py` makes them anew; look at them before you keep them.
They are compared small and without names, so that another machine's way of smoothing edges and letters
does not count.
"""

import io
import os
from pathlib import Path

import numpy as np
import pytest
from conftest import Reader, fresh
from PIL import Image

FOLDER = Path(__file__).parent / "pictures"
WIDTH = 360
"""Pixels."""
FAR = 40
"""Between two values of a colour, of 255, from which on a pixel counts as another."""
MOST_OTHER = 0.02
"""Of the pixels; from the world, every other state differs in at least three times as many."""

STATES = {
    "world": ("light", ""),
    "world-dark": ("dark", ""),
    "chosen": ("light", "?c=FR"),
    "heat": ("light", "?draw=heat"),
    "arcs": ("light", "?draw=arcs&c=AM"),
    "change": ("light", "?by=change&from=2026-02-28"),
    "flat": ("light", "?map=flat"),
    "flat-dark": ("dark", "?map=flat&draw=heat&w=un"),
}


def picture(chromium, url, theme, query):
    """The map of a view, small, without names."""
    with fresh(chromium, color_scheme=theme) as context:
        context.route("**/labels/**", lambda route: route.abort())
        reader = Reader(context, url).open(query)
        if "flat" in query:
            shown = reader.page.locator(".flat")
            shown.locator("svg").wait_for()
            shown.evaluate("map => map.querySelectorAll('text').forEach(name => name.remove())")
        else:
            shown = reader.map
            reader.page.wait_for_load_state("networkidle")
            reader.wait_for_map()
        taken = Image.open(io.BytesIO(shown.screenshot())).convert("RGB")
    return taken.resize((WIDTH, round(WIDTH * taken.height / taken.width)), Image.Resampling.BOX)


def others(one, other):
    """The share of pixels in which two pictures differ; 1 where they are of another shape."""
    if one.size != other.size:
        return 1.0
    apart = np.abs(np.asarray(one, np.int16) - np.asarray(other, np.int16)).max(axis=2)
    return float((apart > FAR).mean())


def kept(state):
    with Image.open(FOLDER / f"{state}.png") as stored:
        return stored.convert("RGB")


@pytest.mark.parametrize("state", STATES)
def test_the_map_looks_as_it_did(chromium, dashboard_url, state, tmp_path):
    now = picture(chromium, dashboard_url, *STATES[state])
    if os.environ.get("PICTURES") == "make":
        now.quantize(64).save(FOLDER / f"{state}.png", optimize=True)
    now.save(tmp_path / f"{state}.png")
    differ = others(now, kept(state))
    assert differ <= MOST_OTHER, f"{differ:.1%} of it is other than it was: see {tmp_path / state}.png"


def test_the_pictures_are_small_and_none_could_be_taken_for_that_of_the_world():
    assert {path.stem for path in FOLDER.glob("*.png")} == set(STATES)
    assert all(path.stat().st_size < 60_000 for path in FOLDER.glob("*.png"))
    for state in set(STATES) - {"world"}:
        assert others(kept("world"), kept(state)) > 3 * MOST_OTHER, state
