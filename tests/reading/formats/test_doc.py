"""Word documents of 1997 to 2003. The files were written by LibreOffice from texts of our own: nothing in Python writes such."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from app.errors import UnreadableInput
from app.reading import read_document
from app.reading.formats import text_of
from app.reading.formats.doc.streams import properties
from tests.reading.formats.damage import survives_cuts
from tests.reading.formats.parity import stated

_FILES = Path(__file__).parent / "files"
_EXAMPLE = (_FILES / "example.doc").read_bytes()
"""Headings, counted lists, bullets, hidden text, a header and a footer, and a table with cells over rows and columns."""
_LINES = [
    "# 青松仓储公司岗位说明",
    "岗位名称：仓储部经理",
    "直接下级：库管员、搬运员",
    "岗位职责：",
    "1. 制定仓储计划。",
    "2. 审批采购申请。",
    "3. 组织库存盘点。",
    "直接上级：总经理",
    "- Keeps the keys of the hall.",
    "- Locks the gate at night.",
    "部门\t岗位\t职责",
    "仓储部\t库管员\t登记货物的入库和出库",
    "仓储部\t搬运员\t装卸货物",
    "备注\t每年修订一次",
    "以上由人事部负责解释。",
]


def test_text_lists_headings_and_tables_are_read_as_word_shows_them() -> None:
    name, found = text_of(_EXAMPLE, "no name that tells")

    assert name == "doc"
    assert found.text.splitlines() == _LINES


def test_it_states_what_the_same_plain_text_states() -> None:
    plain = "\n".join(_LINES).encode()

    assert stated(read_document(_EXAMPLE, "example.doc")) == stated(read_document(plain, "example.txt"))


def test_a_password_is_said() -> None:
    data = bytearray(_EXAMPLE)
    data[data.index(b"\xec\xa5") + 0x0B] |= 1
    with pytest.raises(UnreadableInput, match="protected by a password"):
        read_document(bytes(data), "locked.doc")


def test_a_word_of_before_1997_is_said() -> None:
    data = bytearray(_EXAMPLE)
    at = data.index(b"\xec\xa5") + 2
    data[at : at + 2] = b"\x65\0"
    with pytest.raises(UnreadableInput, match="before 1997"):
        read_document(bytes(data), "old.doc")


def test_no_cut_crashes() -> None:
    survives_cuts(_EXAMPLE, "example.doc")


def test_no_changed_byte_crashes() -> None:
    seed = random.randrange(1_000_000)
    chance = random.Random(seed)
    for _ in range(60):
        data = bytearray(_EXAMPLE)
        for _ in range(chance.randrange(1, 40)):
            data[chance.randrange(512, len(data))] = chance.randrange(256)
        try:
            read_document(bytes(data), "changed.doc")
        except UnreadableInput:
            pass
        except Exception as problem:
            raise AssertionError(f"seed {seed}") from problem


def test_properties_cut_short_are_left_out() -> None:
    assert properties(b"\x16\x24\x01\x0b\x46\x02") == {0x2416: b"\x01"}


def test_a_section_ends_a_paragraph_and_a_table_inside_a_cell_keeps_its_rows() -> None:
    found = text_of((_FILES / "nested.doc").read_bytes(), "nested.doc")[1].text.splitlines()

    assert [line for line in found if line] == ["Before", "Between", "After", "Posts", "Agent\t2", "Clerk\t1", "End"]
