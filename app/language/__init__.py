"""Chinese and English text: script, words, lexicon, involvement. It knows no document and no database."""

from app.language.script import fold

__all__ = ["fold"]
