"""Sentences, from the figures alone: about works (`works`) and about events (`events`)."""

from anachrony.reading.works import SURE, Sentence, headline, reading

__all__ = ["SURE", "Sentence", "headline", "reading"]
