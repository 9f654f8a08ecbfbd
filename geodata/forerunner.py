"""Imported by the process of which those that geoparse are forks: what all of them need is read once, here.

What another gazetteer or other models would make of a text is not taken from here: the version tells.
"""

import gc
from contextlib import suppress

from .errors import GeodataError
from .gazetteer import index_path
from .model import Article
from .pipeline import Geoparser
from .recognise import NO_PIPELINE

_TEXT = (
    "Floods in Pune, India, killed two, Mayor John Smith said. Mary Paris flew to Nice, France, and Reading "
    "beat Bath Rugby 2-1, as the Times of London wrote. He was born in Lagos; she is at Boston Scientific."
)


def read_ahead() -> None:
    """Geoparse a little, for which tables, models and gazetteer are read, if that need not be built first."""
    if index_path().exists():
        with suppress(GeodataError):  # which is told where somebody waits for a result
            Geoparser(recogniser=NO_PIPELINE, processes=1, learn_from=()).geoparse(
                Article(0, "Floods", _TEXT, language="en")
            )


read_ahead()
gc.freeze()
