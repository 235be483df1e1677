"""The lexicon's own consistency, and what it finds."""

from __future__ import annotations

from app.language import lexicon
from app.language.tables import table_rows, words_by_role
from app.language.words import noun_forms, verb_forms
from app.language.work import work
from app.questions.request import read_request
from app.questions.support import support


def test_it_is_broad_and_speaks_both_languages() -> None:
    concepts = lexicon.concepts().values()
    assert len(concepts) >= 200
    assert all(concept.chinese and concept.english for concept in concepts)


def test_every_concept_that_a_row_refers_to_exists() -> None:
    known = lexicon.concepts()
    for concept in known.values():
        assert concept.implies | concept.broader <= known.keys(), concept.name
        assert concept.covering <= concept.broader, concept.name
        assert concept.name not in concept.implies | concept.broader


def test_every_deed_of_one_kind_is_an_act() -> None:
    kinds = {name: lexicon.concepts()[name].kind for names in words_by_role("deed_families.tsv").values() for name in names}
    assert set(kinds.values()) == {"act"}


def test_synonyms_and_translations_mean_the_same() -> None:
    for word in ("投诉", "客诉", "complaint", "complaints", "grievances"):
        assert "complaint" in lexicon.concepts_of(word)
    assert "handle" in lexicon.concepts_of("deals with")
    assert "handle" in lexicon.concepts_of("处理")


def test_a_narrower_concept_answers_for_the_broader_one() -> None:
    assert "repair" in lexicon.narrower("maintain")
    assert "server" in lexicon.narrower("it_equipment")


def test_english_words_bend_regularly() -> None:
    assert {"handles", "handling", "handled"} <= verb_forms("handle")
    assert {"sets up", "setting up"} <= verb_forms("set up")
    assert {"carries out", "carried out"} <= verb_forms("carry out")
    assert "follow-up calls" in noun_forms("follow-up call")
    assert "companies" in noun_forms("company")


def test_words_of_single_trades_find_duties_and_do_not_make_them_alike() -> None:
    request, (one, other) = read_request("修爆管"), ("抢修爆裂水管", "抄录用户水表")
    assert support(request, one)
    assert not support(request, other)
    trades = {row[0] for row in table_rows("trade_words.tsv", 7)}
    alone = trades - {row[0] for row in table_rows("lexicon.tsv", 7)}
    assert alone
    assert not any(alone & deed.matter.keys() for duty in (one, other) for deed in work(duty).deeds)


def test_a_trade_word_of_two_common_ones_is_read_in_parts() -> None:
    assert "数据备份" in lexicon.concepts()["data_lose"].chinese
    assert lexicon.chinese_words().at("数据备份", 0) == "数据"
    assert support(read_request("数据备份"), "每晚对数据执行备份")


def test_forms_are_undone_as_they_are_made() -> None:
    """Words are looked up by their base; every form that patterns hold must lead back to the concept."""
    for concept in lexicon.concepts().values():
        lost = [word for word in concept.words if concept.name not in lexicon.concepts_of(word)]
        assert not lost, f"{concept.name}: {lost}"
    assert not lexicon.concepts_of("handleds")
