from __future__ import annotations

from tests.visualizations.drawing import position, reports
from visualizations.layout import Tree, fold, hierarchy


def _three_levels() -> Tree:
    names = ["boss", "head a", "head b", "a1", "a2", "b1"]
    lines = [("head a", "boss"), ("head b", "boss"), ("a1", "head a"), ("a2", "head a"), ("b1", "head b")]
    return hierarchy([position(name) for name in names], [reports(*line) for line in lines])


def _shown(tree: Tree) -> set[str]:
    return {node for node, _ in tree.below(tree.roots)}


def test_levels_below_the_depth_are_open() -> None:
    folding = fold(_three_levels(), depth=1)
    assert _shown(folding.tree) == {"boss", "head a", "head b"}
    assert set(folding.tree.children) == {"boss"}
    assert folding.hidden == 3


def test_what_a_reader_opened_and_closed_goes_before_the_depth() -> None:
    assert _shown(fold(_three_levels(), depth=1, opened=["head b"]).tree) == {"boss", "head a", "head b", "b1"}
    assert _shown(fold(_three_levels(), depth=2, closed=["head a"]).tree) == {"boss", "head a", "head b", "b1"}


def test_the_way_to_a_node_asked_for_is_open_even_where_it_was_closed() -> None:
    folding = fold(_three_levels(), depth=0, closed=["boss"], shown=["b1"])
    assert _shown(folding.tree) == {"boss", "head a", "head b", "b1"}


def test_a_subtree_begins_at_its_root_with_level_nought() -> None:
    folding = fold(_three_levels(), root="head a")
    assert folding.levels == {"head a": 0, "a1": 1, "a2": 1}
    assert folding.tree.parents["head a"] is None


def test_no_more_is_shown_than_the_limit() -> None:
    folding = fold(_three_levels(), limit=4)
    assert len(_shown(folding.tree)) <= 4
    assert folding.hidden == 6 - len(_shown(folding.tree))


def test_a_small_organization_is_wholly_open_at_first() -> None:
    assert fold(_three_levels()).hidden == 0


def test_a_large_organization_opens_as_many_levels_as_can_be_read() -> None:
    names = [f"p{i}" for i in range(1111)]
    tree = hierarchy([position(name) for name in names], [reports(f"p{i}", f"p{(i - 1) // 10}") for i in range(1, 1111)])
    assert len(_shown(fold(tree).tree)) == 111


def test_of_a_hub_some_children_are_shown_and_twice_as_many_when_asked_again() -> None:
    nodes = [position("hub"), *(position(f"p{number:03}") for number in range(340))]
    tree = hierarchy(nodes, [reports(f"p{number:03}", "hub") for number in range(340)])

    def below(times: int = 0, *must: str) -> list[str]:
        return list(fold(tree, most=20, wider=["hub"] * times, shown=must).tree.children["hub"])

    assert below() == [f"p{number:03}" for number in range(20)]
    assert [len(below(times)) for times in (1, 4, 99)] == [40, 340, 340]
    assert below(0, "p333")[-1] == "p333", "a node that must be seen is among them"


def test_where_few_more_would_be_left_out_all_are_shown() -> None:
    nodes = [position("hub"), *(position(f"p{number}") for number in range(25))]
    tree = hierarchy(nodes, [reports(f"p{number}", "hub") for number in range(25)])
    assert len(fold(tree, most=20).tree.children["hub"]) == 25
