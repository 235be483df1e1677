"""What answers that count and rank say."""

from __future__ import annotations

from collections.abc import Mapping

from app.database import Value
from app.questions.answer import Language
from app.questions.asked import Asked, Teller, nodes_in
from app.questions.wording import in_a_row, listed, say, say_of
from graph_model.graph import GraphNode


def _ranked(key: str, column: str, number: str) -> Teller:
    """Tells the nodes of a column, each with its number."""

    def told(language: Language, asked: Asked) -> str:
        names = [
            say(language, "name_with", name=node.label, what=row[number])
            for row in asked.result.rows
            if isinstance(node := row[column], GraphNode)
        ]
        by = say(language, f"value_{asked.values.get('by', 'positions')}")
        if not names:
            return say(language, f"{key}_none", by=by, **asked.calling(language))
        order = say(language, f"value_{asked.values.get('order', 'most')}")
        return say_of(language, f"{key}_found", names, by=by, order=order, **asked.calling(language))

    return told


def _depth(language: Language, asked: Asked) -> str:
    if not asked.result.rows:
        return say(language, "reporting_depth_none", **asked.calling(language))
    row = asked.result.rows[0]
    counts = {name: len(nodes_in(asked, name)) for name in ("managers", "subordinates")}
    level = row["above"] + 1 if isinstance(row["above"], int) else 1
    beneath = say(language, "depth_beneath" if counts["subordinates"] else "depth_beneath_none", below=row["below"], **counts)
    return say(language, "reporting_depth_found", level=level, beneath=beneath, **counts, **asked.calling(language))


def _layers(language: Language, asked: Asked) -> str:
    of: dict[str, list[str]] = {}
    for row in asked.result.rows:
        organization, members = row["organization"], row["members"]
        if isinstance(organization, GraphNode):
            names = listed(language, _labels(members))
            layer = say(language, "layer", layer=row["layer"], positions=row["positions"], names=names)
            of.setdefault(organization.label, []).append(layer)
    if not of:
        return say(language, "layers_none")
    semicolon = "；" if language == "zh" else "; "
    told = [say(language, "layers_found", organization=o, number=len(n), names=semicolon.join(n)) for o, n in of.items()]
    return in_a_row(language, told)


def _labels(cell: Value) -> list[str]:
    return [node.label for node in cell if isinstance(node, GraphNode)] if isinstance(cell, list) else []


def _headcount(language: Language, asked: Asked) -> str:
    if not asked.result.rows:
        return say(language, "department_headcount_none", **asked.calling(language))
    row = asked.result.rows[0]
    names = listed(language, [node.label for node in nodes_in(asked, "members")])
    if row["headcount"] is not None:
        key = "department_headcount_stated"
    elif row["posts"] is not None:
        key = "department_headcount_posts"
    else:
        key = "department_headcount_found" if names else "department_headcount_none"
    values = {"headcount": row["headcount"], "positions": row["positions"], "posts": row["posts"], "names": names}
    return say(language, key, **values, **asked.calling(language))


def _organizations(language: Language, asked: Asked) -> str:
    counts = ("departments", "positions", "duties")
    texts = [
        say(language, "organization_line", name=node.label, **{count: row[count] for count in counts})
        for row in asked.result.rows
        if isinstance(node := row["organization"], GraphNode)
    ]
    if not texts:
        return say(language, "organizations_none")
    return say_of(language, "organizations_found", texts, number=len(texts))


TOLD_NUMBERS: Mapping[str, Teller] = {
    "span_of_control": _ranked("span_of_control", "manager", "reports"),
    "departments_ranked": _ranked("departments_ranked", "department", "number"),
    "positions_ranked": _ranked("positions_ranked", "position", "number"),
    "reporting_depth": _depth,
    "layers": _layers,
    "department_headcount": _headcount,
    "organization_overview": _organizations,
}
"""How each is told of one set of names."""
