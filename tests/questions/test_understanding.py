"""The question set over the example organizations: query and parameters, in both languages."""

from __future__ import annotations

from app.database import Store
from app.questions import ask
from app.questions.catalogue import catalogued
from app.questions.patterns import patterns
from benchmarks.understanding import SET_ASIDE, STRANGERS, expected, questions_of, right


def test_questions_are_understood_with_their_parameters(planted: Store) -> None:
    tuned, aside = expected()
    assert len(aside) == SET_ASIDE
    questions = [*tuned, *aside]
    missed = [one.question for one in questions if not right(planted, one, ask(planted, one.question))]
    assert len(missed) <= 0.03 * len(questions), missed


def test_questions_in_strangers_words_are_understood(planted: Store) -> None:
    questions = questions_of(STRANGERS)
    missed = [one.question for one in questions if not right(planted, one, ask(planted, one.question))]
    assert len(missed) <= 0.03 * len(questions), missed


def test_every_query_that_can_be_asked_in_words_is_asked_in_both_languages() -> None:
    told = {(pattern.query, pattern.language) for pattern in patterns()}
    # Asked by their names alone: the chain both ways is asked as two, one duty by its id.
    in_words = {name for name in catalogued() if name not in {"chain_both", "duty_overview", "unit_overview"}}
    assert {query for query, _ in told} == in_words
    assert told == {(query, language) for query in in_words for language in ("zh", "en")}


def test_a_question_for_somebody_is_not_taken_for_one_about_the_name_in_it(planted: Store) -> None:
    for question in (
        "谁考核在线客服",
        "谁管理客户关怀部的客户档案",
        "who keeps the files of the Billing Clerk",
        "谁处理客户的投诉",
    ):
        understood = ask(planted, question).understood_as
        assert understood is not None
        assert understood.query == "roles_for_duty", question
