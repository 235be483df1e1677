"""Where words of the lexicon stand in duties."""

from __future__ import annotations

from app.language import lexicon
from app.language.spotting import said, standing, stands
from app.language.tables import words_by_role

BUYING = frozenset({"buy"})


def test_every_deed_that_has_a_noun_is_an_act() -> None:
    assert {lexicon.concepts()[name].kind for name in words_by_role("deed_nouns.tsv")} == {"act"}


def test_the_noun_of_a_deed_is_the_deed_unless_it_tells_what_kind_of_thing() -> None:
    assert stands(BUYING, "oversees the procurement of fuel")
    assert stands(BUYING, "responsible for procurement")
    assert not stands(BUYING, "writes procurement guidelines")
    assert not stands(BUYING, "files papers for procurement")


def test_a_participle_is_a_deed_in_the_passive_only() -> None:
    approving, feeding = frozenset({"approve"}), frozenset({"feed"})
    assert stands(approving, "contracts are approved within a day")
    assert not stands(approving, "files approved contracts")
    assert stands(feeding, "feed the calves at dawn")  # ends like a participle


def test_a_word_over_the_joint_of_two_others_is_not_said() -> None:
    assert not list(said(frozenset({"recruit"}), "按月抄录用户水表"))
    assert [spot.word for spot in said(frozenset({"recruit"}), "录用新员工")] == ["录用"]
    assert [spot.word for spot in said(frozenset({"quality"}), "检查产品质量")] == ["质量"]


def test_english_words_are_found_whole() -> None:
    assert stands(frozenset({"tax"}), "pays all taxes on time")
    assert not stands(frozenset({"tax"}), "orders a taxi")


def test_the_longest_words_stand_and_none_inside_another() -> None:
    spots = list(standing(frozenset({"customer", "customer_file"}), "更新客户档案，问候客户"))
    assert [spot.word for spot in spots] == ["客户档案", "客户"]
    assert [spot.word for spot in standing(frozenset({"customer"}), "更新客户档案，问候客户", 5)] == ["客户"]


def test_words_of_both_languages_stand_in_one_text() -> None:
    for text in ("buys fuel", "采购燃料", "采购it设备", "the 采购 department buys it"):
        assert stands(BUYING, text)
    assert [spot.word for spot in said(BUYING, "the 采购 department buys it")] == ["采购", "buys"]
