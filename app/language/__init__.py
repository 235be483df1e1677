"""Chinese and English text: script, words, lexicon, involvement. It knows no document and no database."""
