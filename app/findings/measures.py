"""What organization designers measure of one organization: span, layers, load, single points, dotted lines, reciprocity, brokers.

Plain numbers over Facts; which of them is worth a finding, and where the bands lie, is the rules' to say. Positions that are
only named count as managers and as reports, but their own duties and managers are not known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import fmean, pstdev
from typing import cast

import networkx as nx
from pydantic import JsonValue

from app.findings.facts import Facts
from app.findings.families import family_of_most
from app.findings.raci import sole_holders

SPAN_BANDS = (1, 3, 7, 12, 16)
"""Upper ends of the bands of span: 1, 2–3, 4–7, 8–12, 13–16, more (Orgvue)."""
_WEIGHTS = {"assist": 0.5, "participate": 0.5}
"""Involvement that is counted for less than a whole duty; what is led, done, checked or approved counts whole."""
_MOST_FOR_BETWEENNESS = 1500
"""Positions up to which betweenness is computed; it costs positions × ties."""

_MOST_SINGLE_POINTS, _MOST_PARTS = 10, 5


def spans(facts: Facts) -> dict[str, int]:
    """Manager's id → how many positions report to it by solid lines."""
    reports: defaultdict[str, set[str]] = defaultdict(set)
    for line in facts.lines:
        if line.solid and line.source != line.target:
            reports[line.target].add(line.source)
    return {manager: len(below) for manager, below in reports.items()}


def family_led(facts: Facts, manager: str) -> str | None:
    """The job family of most of the manager's solid direct reports; None where they are of several, or of none."""
    reports = {line.source for line in facts.below.get(manager, ()) if line.solid and line.source != manager}
    titles = [holder.name for post in reports if (holder := facts.holder(post))]
    return family_of_most(titles, facts.families)


def layers(facts: Facts) -> dict[str, int]:
    """Position's id → its layer by solid lines, the top being 1: the longest way up. Circles count as one layer."""
    graph: nx.DiGraph[str] = nx.DiGraph((line.source, line.target) for line in facts.lines if line.solid)
    whole = nx.condensation(graph)
    depth: dict[int, int] = {}
    for node in reversed(list(nx.topological_sort(whole))):
        depth[node] = 1 + max((depth[above] for above in whole.successors(node)), default=0)
    return {post: depth[node] for node, inside in whole.nodes(data="members") for post in inside}


def weighted_load(facts: Facts) -> dict[str, float]:
    """Position's id → its duties, those that it only assists or takes part in counted half."""
    return {
        post: sum(number * _WEIGHTS.get(involvement, 1.0) for involvement, number in facts.load[post].items())
        for post in facts.positions
        if post in facts.load
    }


def load_scores(facts: Facts, least: int) -> dict[str, float]:
    """Position's id → how many standard deviations its load is from the mean of its department of `least` loaded positions."""
    loads = weighted_load(facts)
    inside: defaultdict[str, list[str]] = defaultdict(list)
    for post in loads:
        inside[facts.place.get(post, "")].append(post)
    scores: dict[str, float] = {}
    for members in inside.values():
        values = [loads[post] for post in members]
        if len(members) >= least and (deviation := pstdev(values)) > 0:
            scores.update({post: (loads[post] - fmean(values)) / deviation for post in members})
    return scores


def ties(facts: Facts) -> nx.Graph[str]:
    """Positions and departments joined by solid and dotted lines, membership and collaboration: how work can pass."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from((line.source, line.target) for line in facts.lines if line.source != line.target)
    graph.add_edges_from((partner.source, partner.target) for partner in facts.partners if partner.target not in facts.units)
    return graph


def parts_without(graph: nx.Graph[str]) -> dict[str, list[int]]:
    """Each cut vertex → the sizes of the parts into which its component falls without it, the largest first.

    By the tree of blocks and cut vertices (Hopcroft & Tarjan 1973), so that the cost grows as the graph does.
    """
    cuts = set(nx.articulation_points(graph))
    tree: nx.Graph[str | int] = nx.Graph()
    weight: dict[str | int, int] = dict.fromkeys(cuts, 1)
    for number, members in enumerate(nx.biconnected_components(graph)):
        block = cast("set[str]", members)  # the package's types call it a list of sets
        weight[number] = len(block - cuts)
        tree.add_edges_from((number, cut) for cut in block & cuts)
    parts: dict[str, list[int]] = {}
    for component in nx.connected_components(tree):
        root = next(iter(component))
        below = dict.fromkeys(component, 0)
        whole = sum(weight[node] for node in component)
        above = dict(nx.bfs_predecessors(tree, root))
        for node in reversed([root, *above]):
            below[node] += weight[node]
            if node in above:
                below[above[node]] += below[node]
        for cut in (node for node in component if isinstance(node, str)):
            sizes = [below[block] for block in tree[cut] if above.get(block) == cut]
            sizes += [whole - below[cut]] if cut in above else []
            parts[cut] = sorted(sizes, reverse=True)
    return parts


def _single_points(facts: Facts) -> list[tuple[str, list[JsonValue]]]:
    """The described positions without which two or more others lose their ties, those between the largest parts first."""
    cut = [(post, parts) for post, parts in parts_without(ties(facts)).items() if len(parts) > 1]
    described = [(post, parts) for post, parts in cut if post in facts.positions and facts.positions[post].described]
    chosen = sorted(described, key=lambda one: (-one[1][1], one[0]))[:_MOST_SINGLE_POINTS]
    return [(post, list(parts[:_MOST_PARTS])) for post, parts in chosen]


def reciprocity(facts: Facts) -> tuple[int, int]:
    """How many collaborations between described holders both sides state, and how many there are (each pair once)."""
    pairs = {
        (partner.source, partner.target)
        for partner in facts.partners
        if (other := facts.holder(partner.target)) and other.described and other.kind != "Unit"
    }
    every = {frozenset(pair) for pair in pairs}
    return sum((b, a) in pairs for a, b in map(tuple, map(sorted, every)) if (a, b) in pairs), len(every)


def brokers(facts: Facts, most: int = 5) -> list[tuple[str, float]]:
    """The positions on most shortest ways between others (betweenness, Freeman 1977), highest first; none in a large one."""
    graph = ties(facts)
    if not 3 <= graph.number_of_nodes() <= _MOST_FOR_BETWEENNESS:
        return []
    found: Mapping[str, float] = nx.betweenness_centrality(graph)
    return sorted(((post, value) for post, value in found.items() if value > 0), key=lambda one: (-one[1], one[0]))[:most]


def band_of(span: int) -> str:
    """The band's name: "1", "2–3", …, "17+"."""
    low = 1
    for high in SPAN_BANDS:
        if span <= high:
            return str(high) if low == high else f"{low}–{high}"
        low = high + 1
    return f"{low}+"


def band_names() -> list[str]:
    """All bands, the narrowest first."""
    return [band_of(low + 1) for low, _ in pairwise((0, *SPAN_BANDS, SPAN_BANDS[-1] + 1))]


def measured(facts: Facts) -> dict[str, JsonValue]:
    """All measures of an organization as clients see them."""
    span, depth = spans(facts), layers(facts)
    loads = [load for load in weighted_load(facts).values() if load]
    confirmed, pairs = reciprocity(facts)
    bands = Counter(map(band_of, span.values()))
    dotted = Counter(line.source for line in facts.lines if not line.solid)
    described = [post for post in facts.positions.values() if post.described]
    return {
        "positions": len(facts.positions),
        "described": len(described),
        "departments": len(facts.departments),
        "lines": len(facts.lines),
        "agreed_lines": sum(line.status == "agreed" for line in facts.lines),
        "duties": sum(facts.counts.values()),
        "managers": len(span),
        "span_mean": _rounded(list(span.values())),
        "span_largest": max(span.values(), default=0),
        "span_bands": {band: bands.get(band, 0) for band in band_names()},
        "span_by_family": _by_family(facts, span),
        "one_person_managers": bands.get("1", 0),
        "layers": max(depth.values(), default=0),
        "layer_sizes": {str(layer): number for layer, number in sorted(Counter(depth.values()).items())},
        "load_mean": _rounded(loads),
        "load_largest": max(loads, default=0),
        "dotted_lines": sum(dotted.values()),
        "dotted_largest": max(dotted.values(), default=0),
        "collaborations": pairs,
        "collaborations_confirmed": confirmed,
        "single_points": [{"id": post, "name": _name(facts, post), "parts": parts} for post, parts in _single_points(facts)],
        "sole_matters": len(sole_holders(facts)),
        "brokers": [{"id": post, "name": _name(facts, post), "betweenness": round(value, 3)} for post, value in brokers(facts)],
        "by_department": [_department(facts, unit.id, unit.name, span) for unit in facts.departments.values()],
    }


def _department(facts: Facts, identity: str, name: str, span: Mapping[str, int]) -> dict[str, JsonValue]:
    members = facts.members.get(identity, ())
    loads = [sum(facts.load[post].values()) for post in members if post in facts.load]
    inside = [span[post] for post in members if post in span]
    return {
        "id": identity,
        "name": name,
        "positions": len(members),
        "functions": facts.duty_count(identity),
        "duties": sum(loads),
        "load_mean": _rounded(loads),
        "span_mean": _rounded(inside),
    }


def _by_family(facts: Facts, span: Mapping[str, int]) -> list[JsonValue]:
    """The managers of each job family, how many and how wide; the family of those who manage several kinds is empty."""
    inside: defaultdict[str, list[int]] = defaultdict(list)
    for manager, number in span.items():
        inside[family_led(facts, manager) or ""].append(number)
    return [
        {"family": family, "managers": len(numbers), "span_mean": _rounded(numbers), "span_largest": max(numbers)}
        for family, numbers in sorted(inside.items(), key=lambda one: (-len(one[1]), one[0]))
    ]


def _name(facts: Facts, identity: str) -> str:
    holder = facts.holder(identity)
    return holder.name if holder else identity


def _rounded(values: Sequence[float]) -> float:
    return round(fmean(values), 2) if values else 0.0
