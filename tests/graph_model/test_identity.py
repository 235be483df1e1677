"""Ids stay the same from one reading to the next, and parts never run together."""

from __future__ import annotations

import random
import string

from graph_model import Reference, node_id, normalized, relationship_id
from graph_model.identity import is_node_id


def test_the_same_parts_give_the_same_id_and_the_kind_shows() -> None:
    assert node_id("Position", "o", "客服部", "客服专员") == node_id("Position", "o", "客服部", "客服专员")
    assert node_id("Position", "o", None, "x").startswith("position-")


def test_parts_that_would_read_alike_when_joined_are_told_apart() -> None:
    assert node_id("Position", "ab", "c") != node_id("Position", "a", "bc")
    assert node_id("Position", "a", None, "b") != node_id("Position", "a", "", "b")
    assert node_id("Position", "a", None, "b") != node_id("Position", "a", "b", None)


def test_random_parts_never_collide() -> None:
    seed = random.randrange(10**9)
    print(f"seed {seed}")
    rng = random.Random(seed)
    parts = {tuple("".join(rng.choices(string.digits + ":-", k=rng.randrange(4))) for _ in range(3)) for _ in range(3000)}
    assert len({node_id("Duty", *p) for p in parts}) == len(parts)


def test_a_relationship_is_told_apart_by_its_ends_and_its_discriminator() -> None:
    ids = {
        relationship_id("REPORTS_TO", "a", "b", "solid"),
        relationship_id("REPORTS_TO", "a", "b", "dotted"),
        relationship_id("REPORTS_TO", "b", "a", "solid"),
    }
    assert len(ids) == 3


def test_wording_is_the_same_whatever_its_width_case_and_punctuation() -> None:
    assert normalized("负责 ＣＲＭ 系统，及报表；") == normalized("负责crm系统及报表")
    assert normalized("——") == "——"


def test_a_reference_is_read_back_as_written() -> None:
    assert Reference.parse(str(Reference("document-1#x", 3, 9))) == Reference("document-1#x", 3, 9)


def test_an_id_is_known_by_its_form() -> None:
    assert is_node_id("Position", node_id("Position", "店长"))
    assert not is_node_id("Department", node_id("Position", "店长"))
    assert not is_node_id("Position", "店长")
    assert not is_node_id("Position", None)
