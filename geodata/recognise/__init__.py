"""Find the place names in an article: the gazetteer and spaCy propose, a trained gate decides."""

from .entities import NO_PIPELINE, PIPELINES
from .gate import GATE, Reader, Recogniser

__all__ = ["GATE", "NO_PIPELINE", "PIPELINES", "Reader", "Recogniser"]
