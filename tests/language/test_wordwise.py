"""Single words said in other words, and in the other language."""

from __future__ import annotations

import pytest

from app.language import vectors
from app.language.wordwise import said_alike

pytestmark = pytest.mark.skipif(not vectors.available(), reason="the sentence model is not installed")


def test_a_word_is_found_among_words_like_it_in_either_language() -> None:
    walked, cut = said_alike(["遛狗", "storm"], ["walk the dogs", "close the harbour in bad weather"])
    assert walked[0] > 0.5 > walked[1]
    assert cut[1] > 0.4 > cut[0]


def test_what_has_no_words_says_nothing() -> None:
    assert said_alike(["storm"], ["", "the"]) == [[0.0], [0.0]]
    assert said_alike([], ["walk the dogs"]) == [[]]
