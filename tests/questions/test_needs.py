"""The words that a form cannot do without: a form that is not tried for want of one would not have fitted."""

from __future__ import annotations

import pytest

from app.language.script import fold
from app.questions.needs import met, needs
from app.questions.patterns import patterns
from benchmarks.understanding import FRESH, QUESTIONS, STRANGERS, questions_of


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("who is the (?:boss|chief) of {position}", (("who is the ",), ("boss", "chief"), (" of ",))),
        ("colours?", (("colour",),)),
        ("(?:the )?cooks*", (("cook",),)),
        ("a+b{2}", (("a",), ("b",))),
        ("ab{0,2}c", (("a",), ("c",))),
        ("<who>管{position}", (("谁", "哪位"), ("管",))),
        ("(?!the )[a-z]+ works(?= here)", ((" works",),)),
        ("either|or", (("either", "or"),)),
        ("either|.*", ()),
        (r"(?P<request>.+)\bgone", (("gone",),)),
    ],
)
def test_what_stands_in_every_text_that_fits_is_needed(form: str, wanted: tuple[tuple[str, ...], ...]) -> None:
    assert needs(form, {"who": (("谁", "哪位"),)}) == wanted


def test_a_need_is_met_by_one_of_its_words() -> None:
    assert met((("boss", "chief"), (" of ",)), "the chief of all")
    assert not met((("boss", "chief"), (" of ",)), "the chief")


def test_no_form_that_fits_a_question_goes_untried() -> None:
    asked = [fold(one.question).rstrip("?") for file in (QUESTIONS, FRESH, STRANGERS) for one in questions_of(file)]
    fitting = [(way, text) for way in patterns() for text in asked if way.plain.fullmatch(text)]
    assert len(fitting) > 1000
    assert [(way.example, text) for way, text in fitting if not way.may_fit(text)] == []
