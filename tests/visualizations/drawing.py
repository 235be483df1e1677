"""Small organizations to draw: plain nodes and edges, hand-made and random."""

from __future__ import annotations

import random

from graph_model.graph import GraphEdge, GraphNode, Property


def position(name: str, **properties: Property) -> GraphNode:
    return GraphNode(name, "Position", name, {"title": name, "organization": "o", **properties})


def department(name: str, **properties: Property) -> GraphNode:
    return GraphNode(name, "Department", name, {"name": name, "organization": "o", **properties})


def organization() -> GraphNode:
    return GraphNode("o", "Organization", "Harbour Works", {"name": "Harbour Works"})


def reports(subordinate: str, manager: str, kind: str = "solid", status: str = "agreed", **properties: Property) -> GraphEdge:
    facts: dict[str, Property] = {"kind": kind, "status": status, "stated_by": "both", **properties}
    return GraphEdge(f"{subordinate}>{manager}:{kind}", subordinate, manager, "REPORTS_TO", facts)


def belongs(member: str, unit: str) -> GraphEdge:
    return GraphEdge(f"{member}@{unit}", member, unit, "BELONGS_TO")


def part_of(unit: str, whole: str) -> GraphEdge:
    return GraphEdge(f"{unit}<{whole}", unit, whole, "PART_OF")


def random_organization(random_source: random.Random, size: int) -> tuple[list[GraphNode], list[GraphEdge]]:
    """Positions with none to three managers anywhere (cycles too), nested departments, some of both left alone."""
    units = [f"d{i}" for i in range(size // 6)]
    posts = [f"p{i}" for i in range(size)]
    nodes = [organization(), *(department(unit) for unit in units), *(position(post) for post in posts)]
    edges = [part_of(unit, random_source.choice(["o", *units])) for unit in units if random_source.random() < 0.8]
    for place, post in enumerate(posts):
        if units and random_source.random() < 0.7:
            edges.append(belongs(post, random_source.choice(units)))
        for _ in range(random_source.choice([0, 1, 1, 1, 2, 3])):
            near = posts[max(0, place // 4 - 2) : place // 4 + 2]
            manager = random_source.choice(near if random_source.random() < 0.95 else posts)
            kind, status = random_source.choice(["solid", "dotted"]), random_source.choice(["agreed", "conflicting"])
            edges.append(reports(post, manager, kind, status))
    random_source.shuffle(nodes)
    return nodes, edges
