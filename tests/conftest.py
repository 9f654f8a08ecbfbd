"""What several tests share: a small store, the page over it, a browser to look at it."""

import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from io import BytesIO

import pytest
from browser import FLAGS, MISSING, find
from PIL import Image, ImageChops
from stories import STORIES

from dashboard import reading
from geodata.model import Article, GeoparsedArticle, Mention, Place, Resolution
from geodata.store import open_store

# what whoever runs the tests has added to the gazetteer is no part of them
os.environ["DATELINE_GAZETTEERS"] = os.path.join(os.path.dirname(__file__), "no-such-folder")  # noqa: PTH118, PTH120


@pytest.fixture(autouse=True)
def _main():
    """The program itself: Streamlit's AppTest leaves its own script there, which new processes would run."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@contextmanager
def serving(store, *options):
    """The address of the page over a store, for as long as it is asked for."""
    command = [sys.executable, "-m", "dashboard", "--store", str(store), "--port", "0", "--no-browser"]
    command += options
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            said = server.stdout.readline()
            assert said.startswith("Dateline is open at http://127.0.0.1:"), said
            yield said.split()[-1]
        finally:
            server.send_signal(signal.SIGINT)
            assert server.wait(timeout=20) == 0


@pytest.fixture
def store(tmp_path):
    """A new store."""
    with open_store(tmp_path / "articles.sqlite") as opened:
        yield opened


@pytest.fixture(scope="module")
def stories(tmp_path_factory):
    """A store that holds STORIES, to be read only."""
    with open_store(tmp_path_factory.mktemp("read-only") / "articles.sqlite") as opened:
        opened.save(STORIES)
        yield opened


@pytest.fixture(scope="session")
def stories_store(tmp_path_factory):
    """The path of a store that holds STORIES."""
    path = tmp_path_factory.mktemp("stories") / "stories.sqlite"
    with open_store(path) as store:
        store.save(STORIES)
    return path


@pytest.fixture
def read_store(stories_store, monkeypatch):
    """The same, as the store that the page reads in this process."""
    monkeypatch.setenv("DATELINE_STORE", str(stories_store))
    reading.store.cache_clear()
    yield stories_store
    reading.store.cache_clear()


@pytest.fixture(scope="session")
def dashboard_url(stories_store):
    """Where the page over STORIES is."""
    with serving(stories_store) as url:
        yield url


@pytest.fixture(scope="session")
def crowded_url(tmp_path_factory):
    """Where the page over one article is that names two places more than there are dots."""
    villages = [
        Place(n, f"Village {n}", "MN", None, None, "PPL", 44 + n % 50 / 10, 95 + n // 50 / 4)
        for n in range(1, 2_001)
    ]
    further = [
        Place(3_001, "<i>Baile</i>", "IE", None, None, "PPL", 53.4, -7.9),
        Place(3_002, "King's Lynn", "GB", None, None, "PPL", 52.75, 0.4),
    ]
    named, text = [], ""
    for place in [*villages, *further]:
        mention = Mention("text", len(text), len(text) + len(place.name), place.name)
        named.append(Resolution(mention, place, 0.9))
        text += f"{place.name} "
    path = tmp_path_factory.mktemp("crowded") / "crowded.sqlite"
    with open_store(path) as store:
        store.save([GeoparsedArticle(Article(1, "Census", text), tuple(named), geoparser="by hand")])
    with serving(path) as url:
        yield url


@pytest.fixture(scope="session")
def chromium():
    """A browser, or a visible skip where there is none. In CI nothing may be skipped."""
    path = find()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(f"{MISSING}; tests/browser.py installs it")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=15_000)  # of a machine that does much else

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


DOTS = re.compile(r"/places\.geojson")
A_MAP = 20_000
"""Bytes of a picture that shows land and not only sea."""
A_FEW = 4
"""Pixels that may differ between two pictures of a map at rest: drawn by software, one sometimes flickers."""
A_TINT = 3
"""Of 255, by which any may: so does what lies over the map."""


def is_same(one, other):
    """Whether two pictures of the map show the same."""
    if one == other:
        return True
    before, after = (Image.open(BytesIO(picture)).convert("RGB") for picture in (one, other))
    differing = ImageChops.difference(before, after).point(lambda by: by if by > A_TINT else 0)
    left, top, right, bottom = differing.getbbox() or (0, 0, 0, 0)
    return before.size == after.size and (right - left) * (bottom - top) <= A_FEW


class Reader:
    """Somebody who looks at the page, and what their browser asked for."""

    def __init__(self, context, url):
        self.url = url
        self.page = context.new_page()
        self.page.set_default_timeout(30_000)
        self.asked = []
        self.got = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.broken_off = []
        self.errors = []
        """What the browser's console tells of as an error."""
        self.page.on("console", lambda told: self.errors.append(told.text) if told.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("requestfinished", lambda request: self.got.append(request.url))
        self.page.on("requestfailed", lambda request: self.broken_off.append(request.url))

    def open(self, query=""):
        """Open the view of a query and wait until it can be read."""
        self.page.goto(f"{self.url}/{query}")
        self.page.locator(".headline").wait_for()
        return self

    def point(self, lat, lon, camera=None):
        """Point at a place on the map, as it is seen by a camera, once the map is drawn."""
        self.wait_for_map()
        x, y = pixel(lat, lon, camera)
        box = self.map.bounding_box()
        self.page.mouse.move(box["x"] + box["width"] / 2 + x, box["y"] + box["height"] / 2 + y)

    def press(self):
        """Press where the pointer is, and let go."""
        self.page.mouse.down()
        self.page.mouse.up()

    def click(self, lat, lon, camera=None):
        """Click the map at a place."""
        self.point(lat, lon, camera)
        self.press()

    def wait_for_map(self):
        """Wait until land and dots are drawn and nothing moves any more."""
        self.page.locator("canvas").first.wait_for()
        before = None
        for _ in range(200):
            now = self.map.screenshot()
            has_land = any("/land.geojson" in url for url in self.got)
            on_the_way = set(filter(DOTS.search, self.asked)) - {*self.got, *self.broken_off}
            rests = before is not None and is_same(before, now)
            if rests and len(now) > A_MAP and has_land and not on_the_way:
                return
            before = now
            self.page.wait_for_timeout(150)
        told = f"at rest: {rests}, land: {has_land}, {len(now)} bytes, dots on their way: {on_the_way}"
        raise AssertionError(f"the map is not drawn, or does not come to rest ({told})")

    @property
    def map(self):
        """The map."""
        return self.page.locator("[data-testid=stDeckGlJsonChart]")

    @property
    def headline(self):
        """The view in words."""
        return self.page.locator(".headline")

    @property
    def titles(self):
        """The titles of the list."""
        return self.page.locator(".articles h2")

    def expect_query(self, query):
        """Wait until this stands in the address behind the address of the page."""
        from playwright.sync_api import expect

        expect(self.page).to_have_url(f"{self.url}/{query}")

    @property
    def asked_outside(self):
        """What the browser asked of others than the page's own server."""
        own = (self.url, self.url.replace("http", "ws"), "data:", "blob:")
        return [url for url in self.asked if not url.startswith(own)]


def pixel(lat, lon, camera=None):
    """Where the map shows a place, in pixels right of and below its middle."""
    from dashboard.camera import WORLD, northing

    camera = camera or WORLD
    per_degree = 512 * 2**camera.zoom / 360
    return (lon - camera.lon) * per_degree, (northing(camera.lat) - northing(lat)) * per_degree


def asked(reader):
    """The box of an opened article that says why a place is there."""
    return reader.page.locator(".st-key-why").first


@contextmanager
def fresh(browser, **settings):
    """A browser that has never seen the page."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", **settings)
    yield context
    context.close()


@pytest.fixture(scope="session")
def context(chromium):
    """A browser that keeps what it has loaded from test to test."""
    with fresh(chromium) as context:
        yield context


@pytest.fixture
def reader(context, dashboard_url):
    """Somebody at the page over STORIES."""
    reader = Reader(context, dashboard_url)
    yield reader
    reader.page.close()
