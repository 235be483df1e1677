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


def test_what_is_asked_of_somebodys_superior_is_asked_of_the_superior(planted: Store) -> None:
    for question, query, name in (
        ("what does the Field Technician's boss do", "position_duties", "Head of Field Service"),
        ("客服组长的上级有什么权限", "authorities", "店长"),
        ("what is the Field Technician's manager responsible for", "position_duties", "Head of Field Service"),
    ):
        understood = ask(planted, question).understood_as
        assert understood is not None
        assert (understood.query, name in understood.sentence) == (query, True)
    told = ask(planted, "who is the Field Technician's boss").understood_as
    assert told is not None
    assert told.query == "managers"


def test_a_misspelt_post_is_no_matter_though_a_word_of_it_is_known(planted: Store) -> None:
    for question in ("who's in charge of the Field Technican", "who is in charge of the Billing Clrek"):
        understood = ask(planted, question).understood_as
        assert understood is not None
        assert understood.query == "managers"


def test_what_no_statement_tells_of_a_post_is_refused(planted: Store) -> None:
    for question in ("what is the Billing Clerk's phone number", "店长人怎么样，好相处吗", "who was the Billing Clerk before"):
        answer = ask(planted, question)
        assert answer.unanswered is not None
        assert answer.understood_as is None


def test_an_organization_that_is_divided_is_called_by_its_name(planted: Store) -> None:
    answer = ask(planted, "name me the departments of Harbour Lane Services")
    assert answer.understood_as is not None
    assert answer.answer.startswith("Harbour Lane Services consists of")
    assert answer.understood_as.sentence.startswith("which units Harbour Lane Services consists of")
