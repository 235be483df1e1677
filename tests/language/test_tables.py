"""Word tables, and words looked up at a place."""

from __future__ import annotations

import pytest

from app.language.tables import Covering, WordSet, table_rows


def test_every_row_of_every_table_names_its_source() -> None:
    for name, columns in (("involvement_zh.tsv", 3), ("involvement_en.tsv", 3), ("question_words.tsv", 3), ("lexicon.tsv", 7)):
        assert all(row[-1] for row in table_rows(name, columns))


def test_a_wrong_row_is_refused_with_its_line() -> None:
    with pytest.raises(ValueError, match=r"lexicon\.tsv:\d+"):
        list(table_rows("lexicon.tsv", 3))


def test_the_longest_word_at_a_place_is_found() -> None:
    words = WordSet(["组织", "组织领导", "领导"])
    assert words.at("负责组织领导工作", 2) == "组织领导"
    assert words.at("负责组织工作", 2) == "组织"
    assert words.at("负责组织工作", 3) is None


def test_a_place_inside_a_listed_noun_is_covered() -> None:
    nouns = Covering(["技术支持"])
    assert nouns.covers("提供技术支持服务", 4)
    assert not nouns.covers("支持服务", 0)
