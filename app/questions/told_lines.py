"""What answers about reporting lines say."""

from __future__ import annotations

from collections.abc import Mapping

from app.database import Value
from app.questions import reporting
from app.questions.answer import Language
from app.questions.asked import Asked, Teller, nodes_in
from app.questions.wording import in_a_row, listed, say, say_of
from graph_model.graph import GraphNode


def _reports(language: Language, asked: Asked) -> str:
    names = reporting.names_of(language, asked.lines, managers=False)
    return _told(language, "reports", names, asked)


def _managers(language: Language, asked: Asked) -> str:
    names = reporting.names_of(language, asked.lines, managers=True)
    if not names:
        return say(language, "managers_none", **asked.calling(language))
    return say(language, "managers_found", names=listed(language, names), **asked.calling(language))


def _chain_up(language: Language, asked: Asked) -> str:
    """Layer by layer: of several managers on one, none is the other's."""
    layers: dict[int, dict[str, None]] = {}
    for row in _going(asked, "up"):
        if isinstance(manager := row["manager"], GraphNode):
            layers.setdefault(_layer(row), {})[manager.label] = None
    if not layers:
        return say(language, "chain_up_none", **asked.calling(language))
    way = [listed(language, list(names)) for names in layers.values()]
    return say_of(language, "chain_up_found", way, way=" → ".join(way), number=len(way), **asked.calling(language))


def _chain_down(language: Language, asked: Asked) -> str:
    rows = _going(asked, "down")
    below = dict.fromkeys(node.label for row in rows if isinstance(node := row["subordinate"], GraphNode))
    layers = len(set(map(_layer, rows)))
    return _told(language, "chain_down", list(below), asked, layers=layers)


def _chain_both(language: Language, asked: Asked) -> str:
    return in_a_row(language, [_chain_up(language, asked), _chain_down(language, asked)])


def _going(asked: Asked, direction: str) -> list[Mapping[str, Value]]:
    """The rows of the chain in that direction, the nearest layer first; all where the query has but one."""
    return sorted((row for row in asked.result.rows if row.get("direction", direction) == direction), key=_layer)


def _layer(row: Mapping[str, Value]) -> int:
    return layer if isinstance(layer := row["layer"], int) else 0


def _disagreements(language: Language, asked: Asked) -> str:
    names = _pairs(language, asked)
    key = "disagreements_found" if names else "disagreements_none"
    return say(language, key, number=len(names), names=listed(language, names))


def _dotted(language: Language, asked: Asked) -> str:
    pairs = [say(language, "pair", a=below.label, b=above.label) for below, _, above in asked.lines]
    return _told(language, "dotted_lines", pairs, asked)


def _pairs(language: Language, asked: Asked) -> list[str]:
    return [reporting.described(language, say(language, "pair", a=b.label, b=a.label), line) for b, line, a in asked.lines]


def _several(language: Language, asked: Asked) -> str:
    managers: dict[str, tuple[str, list[str]]] = {}
    for below, line, above in asked.lines:
        managers.setdefault(below.id, (below.label, []))[1].append(reporting.described(language, above.label, line))
    names = [say(language, "name_with", name=name, what=listed(language, above)) for name, above in managers.values()]
    return _told(language, "several_managers", names, asked)


def _common(language: Language, asked: Asked) -> str:
    managers = [(row["manager"], row["layers"], row["other_layers"]) for row in asked.result.rows]
    near = [(node.label, _sum(one, other)) for node, one, other in managers if isinstance(node, GraphNode)]
    if not near:
        return say(language, "common_manager_none", **asked.calling(language))
    least = min(layers for _, layers in near)
    nearest, further = ([name for name, layers in near if (layers == least) is wanted] for wanted in (True, False))
    said = [say(language, "common_manager_found", names=listed(language, nearest), **asked.calling(language))]
    said += [say(language, "common_manager_more", names=listed(language, further))] if further else []
    return in_a_row(language, said)


def _sum(*layers: object) -> int:
    return sum(layer for layer in layers if isinstance(layer, int))


def _path(language: Language, asked: Asked) -> str:
    names, lines = asked.calling(language), asked.lines
    one, other = asked.names.get("position"), asked.names.get("other")
    if one is None or other is None or one.id == other.id:
        return say(language, "reporting_path_same")
    if not lines:
        return say(language, "reporting_path_none", **names)
    # The way may lead up all along, down all along, or over a common manager.
    place, walked, upwards = one.id, [one.label], list[bool]()
    for below, _, above in lines:
        upwards.append(below.id == place)
        place, label = (above.id, above.label) if below.id == place else (below.id, below.label)
        walked.append(label)
    up, down, steps = all(upwards), not any(upwards), sum(upwards)
    if not (up or down):
        said = [say(language, "reporting_path_across", number=len(lines), names=" — ".join(walked), **names)]
        if all(upwards[:steps]):
            levels = {"up": steps, "down": len(lines) - steps}
            said.append(say(language, "reporting_path_apex", apex=walked[steps], **levels, **names))
        return in_a_row(language, said)
    a, b = (names["position"], names["other"]) if up else (names["other"], names["position"])
    if len(lines) == 1:
        return say(language, "reporting_path_direct", a=a, b=reporting.described(language, b, lines[0][1]))
    return say(language, "reporting_path_up", a=a, b=b, number=len(lines), names=" → ".join(walked if up else reversed(walked)))


def _head(language: Language, asked: Asked) -> str:
    return _told(language, "department_head", [node.label for node in nodes_in(asked, "manager")], asked)


def _listing(key: str, column: str) -> Teller:
    """Tells the labels of a column."""

    def told(language: Language, asked: Asked) -> str:
        return _told(language, key, [node.label for node in nodes_in(asked, column)], asked)

    return told


def _told(language: Language, key: str, names: list[str], asked: Asked, **values: object) -> str:
    """KEY_found of the names, KEY_none where there are none."""
    if not names:
        return say(language, f"{key}_none", **asked.calling(language))
    return say_of(language, f"{key}_found", names, number=len(dict.fromkeys(names)), **values, **asked.calling(language))


TOLD_LINES: Mapping[str, Teller] = {
    "direct_reports": _reports,
    "managers": _managers,
    "chain_up": _chain_up,
    "chain_down": _chain_down,
    "chain_both": _chain_both,
    "manager_disagreements": _disagreements,
    "common_manager": _common,
    "reporting_path": _path,
    "peers": _listing("peers", "peer"),
    "dotted_lines": _dotted,
    "without_manager": _listing("without_manager", "position"),
    "several_managers": _several,
    "undescribed_positions": _listing("undescribed_positions", "position"),
    "department_head": _head,
}
"""How each is told of one set of names."""
