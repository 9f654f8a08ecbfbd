"""Keep geoparsed articles in a SQLite file, and answer what a selection asks of them.

One process writes at a time while any number read; a reader sees a batch wholly or not at all.
`query` counts and lists, `load` gives back articles.
"""

from . import load, query
from .file import Store, default_path, open_store
from .save import Refused, Saved

__all__ = ["Refused", "Saved", "Store", "default_path", "load", "open_store", "query"]
