"""Which part of a tree is shown: levels that are open at first, and what a reader opened, closed or asked to see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from visualizations.layout.hierarchy import Tree

_COMFORTABLE = 150
"""Where no depth is asked for, as many levels are open as this number of boxes allows."""

_FEW_MORE = 1.5
"""Up to this share of the children that may be shown, all are: a button for three more would be a nuisance."""

_DOUBLINGS = 16


@dataclass(frozen=True)
class Folding:
    """The shown part, and how many nodes were left out of it."""

    tree: Tree
    levels: dict[str, int]
    hidden: int


def fold(
    tree: Tree,
    *,
    root: str | None = None,
    depth: int | None = None,
    opened: Collection[str] = (),
    closed: Collection[str] = (),
    shown: Collection[str] = (),
    most: int | None = None,
    wider: Sequence[str] = (),
    limit: int = 2000,
) -> Folding:
    """The tree from `root` (else the whole forest), no more than `limit` nodes of it and the ancestors of `shown`.

    A node is open while its level, from 0, is below `depth`; a reader's `opened` and `closed` go before that, and the
    way to a node of `shown` is always open. Of a node with many children the first `most` are shown, twice as many each time
    that it stands in `wider`, and those that lead to a node of `shown`.
    """
    starts = tree.roots if root is None else (root,)
    levels = dict(tree.below(starts))
    until = _comfortable_depth(levels) if depth is None else depth
    ways = {above for node in shown for above in tree.above(node)}
    wanted_nodes = ways | set(shown)
    times = Counter(wider)
    closed_now, opened_now = set(closed) - set(opened), set(opened)

    visible = list(starts[:limit])
    children: dict[str, list[str]] = {}
    for node in visible:
        below = _first(tree.children.get(node, ()), None if most is None else most << min(times[node], _DOUBLINGS), wanted_nodes)
        wanted = node in opened_now or (levels[node] < until and node not in closed_now)
        if below and (node in ways or (wanted and len(visible) + len(below) <= limit)):
            children[node] = below
            visible.extend(below)  # the loop goes on over what is added: level by level
    parents = {node: tree.parents[node] if levels[node] else None for node in visible}
    part = Tree(visible[: len(starts[:limit])], children, parents)
    return Folding(part, {node: levels[node] for node in visible}, len(levels) - len(visible))


def _first(children: Sequence[str], most: int | None, wanted: Collection[str]) -> list[str]:
    """The first `most` and the wanted ones, in their order; all where few more would be left out."""
    if most is None or len(children) <= most * _FEW_MORE:
        return list(children)
    return [child for place, child in enumerate(children) if place < most or child in wanted]


def _comfortable_depth(levels: dict[str, int]) -> int:
    counts = Counter(levels.values())
    shown = 0
    for level in range(len(counts)):
        shown += counts[level]
        if shown > _COMFORTABLE and level > 1:
            return level - 1
    return len(counts)
