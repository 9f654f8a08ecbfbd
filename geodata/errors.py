"""What this package raises on purpose.

Every message quotes the input, names the file and line where there is one, and tells the way out:
a person can be shown `str(error)` as it is.
"""


class GeodataError(Exception):
    """The common parent, so that a caller can catch them all."""


class ArticleError(GeodataError, ValueError):
    """A file or a row of it does not hold the article it should."""


class EncodingError(GeodataError, ValueError):
    """A file is no text, or text in an encoding that cannot be told."""


class GazetteerError(GeodataError, RuntimeError):
    """The gazetteer index cannot be built or opened."""


class FetchError(GeodataError, RuntimeError):
    """A file cannot be fetched from the network, or may not be."""


class RecogniserError(GeodataError, RuntimeError):
    """A language pipeline cannot be loaded."""


class ModelError(GeodataError, RuntimeError):
    """A model file is missing, damaged or of another version."""


class StoreError(GeodataError, RuntimeError):
    """A store cannot be opened, read or written."""


class SelectionError(GeodataError, ValueError):
    """A selection asks for something that does not exist."""
