"""Sentences, from the figures alone: about works (`works`) and about events (`events`)."""

from anachrony.reading.sentence import Sentence
from anachrony.reading.words import SURE
from anachrony.reading.works import headline, reading

__all__ = ["SURE", "Sentence", "headline", "reading"]
