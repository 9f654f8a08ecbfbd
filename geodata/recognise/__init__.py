"""Find the place names in an article: the gazetteer and spaCy propose, a trained gate decides."""

from .entities import NO_PIPELINE
from .gate import Recogniser

__all__ = ["NO_PIPELINE", "Recogniser"]
