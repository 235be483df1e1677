"""Everyday words: what they mean in the lexicon's concepts."""

from __future__ import annotations

from app.language.everyday import everyday
from app.language.lexicon import concepts


def test_everyday_words_of_both_languages_mean_the_same() -> None:
    for word in ("送货", "delivers goods"):
        assert "deliver" in everyday()[word].deeds
    for word in ("要账", "chasing bills", "chase late payer"):
        assert "collect_debt" in everyday()[word].deeds


def test_deeds_are_deeds() -> None:
    known = concepts()
    wrong = {word: name for word, meant in everyday().items() for name in meant.deeds if known[name].kind != "act"}
    assert not wrong
