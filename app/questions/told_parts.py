"""What answers about departments, positions, rights, measures, requirements, processes and partners say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from app.questions.answer import Language
from app.questions.asked import Asked, Teller, nodes_in, parts_of, short
from app.questions.wording import in_a_row, listed, say, say_of
from graph_model import NODE_BY_LABEL
from graph_model.graph import GraphNode

_SECTIONS = {
    ("BELONGS_TO", True): "part_department",
    ("HOLDS", False): "part_people",
    ("REPORTS_TO", True): "part_managers",
    ("REPORTS_TO", False): "part_reports",
    ("BELONGS_TO", False): "part_positions",
    ("HAS_DUTY", True): "part_duties",
    ("COLLABORATES_WITH", True): "part_partners",
    ("COLLABORATES_WITH", False): "part_partners",
}
"""What an overview names, in this order, by relationship and whether it leads away from the node."""


def _overview(language: Language, asked: Asked) -> str:
    named: dict[str, list[str]] = {}
    counted: Counter[str] = Counter()
    for subject, link, part in parts_of(asked):
        key = _SECTIONS.get((link.kind, link.source == subject.id))
        if key:
            named.setdefault(key, []).append(short(part))
        elif link.kind != "PART_OF":
            counted[part.kind] += 1
    said = [say(language, key, names=listed(language, named[key])) for key in dict.fromkeys(_SECTIONS.values()) if key in named]
    for kind, number in counted.items():
        said.append(say(language, "part_other", caption=NODE_BY_LABEL[kind].caption.in_language(language).lower(), number=number))
    name = next((name for name in asked.calling(language).values() if name), "")
    if not said:
        return say(language, "overview_none", name=name)
    return say(language, "overview_found", name=name, parts=_together(language, said))


def _partners(language: Language, asked: Asked) -> str:
    name = next((name for name in asked.calling(language).values() if name), "")
    partners = [node.label for node in nodes_in(asked, "partner")]
    if not name:
        return _told(language, "partners_all", _held(language, asked, "partner"), asked)
    return _told(language, "partners", partners, asked, name=name)


def _works_with(language: Language, asked: Asked) -> str:
    """Each holder once, with the duties that say on what."""
    what: dict[str, tuple[str, list[str]]] = {}
    for row in asked.result.rows:
        holder, duty = row["holder"], row["duty"]
        if isinstance(holder, GraphNode):
            said = what.setdefault(holder.id, (holder.label, []))[1]
            said += [short(duty)] if isinstance(duty, GraphNode) else []
    names = [
        say(language, "on_what", name=name, what=_together(language, said)) if said else name for name, said in what.values()
    ]
    partner = next((name for name in asked.calling(language).values() if name), "")
    return _told(language, "who_works_with", names, asked, partner=partner)


def _steps(language: Language, asked: Asked) -> str:
    processes: dict[str, list[str]] = {}
    for row in asked.result.rows:
        process, step, doer = row["process"], row["step"], row["doer"]
        if isinstance(process, GraphNode) and isinstance(step, GraphNode):
            key = "step_done" if isinstance(doer, GraphNode) else "step_open"
            values = {"number": row["number"], "step": short(step), "doer": getattr(doer, "label", "")}
            processes.setdefault(process.label, []).append(say(language, key, **values))
    names = [say(language, "holds", name=name, what=_together(language, steps)) for name, steps in processes.items()]
    return _told(language, "process_steps", names, asked)


def _own_steps(language: Language, asked: Asked) -> str:
    names = [
        say(language, "of_process", process=process.label, number=row["number"], step=short(step))
        for row in asked.result.rows
        if isinstance(process := row["process"], GraphNode) and isinstance(step := row["step"], GraphNode)
    ]
    return _told(language, "steps_of_position", names, asked)


def _stated(key: str) -> Teller:
    """Tells statements: those of one position alone, of several holders each with its own."""

    def told(language: Language, asked: Asked) -> str:
        if "position" in asked.names:
            return _told(language, key, [short(node) for node in nodes_in(asked, "stated")], asked)
        return _told(language, key, _held(language, asked, "stated"), asked)

    return told


def _held(language: Language, asked: Asked, column: str) -> list[str]:
    """Each holder of the rows with what the column says of it."""
    found: dict[str, tuple[str, list[str]]] = {}
    for row in asked.result.rows:
        holder, stated = row["holder"], row[column]
        if isinstance(holder, GraphNode) and isinstance(stated, GraphNode):
            found.setdefault(holder.id, (holder.label, []))[1].append(short(stated))
    return [say(language, "holds", name=name, what=_together(language, said)) for name, said in found.values()]


def _compare(language: Language, asked: Asked) -> str:
    """What is stated of both, what only of one, and the sizes of either."""
    one, other = asked.names.get("position"), asked.names.get("other")
    if one is None or other is None or not asked.result.rows:
        return say(language, "compare_none")
    of: dict[str, dict[tuple[str, str], str]] = {one.id: {}, other.id: {}}
    for subject, link, part in parts_of(asked):
        key = _SECTIONS.get((link.kind, link.source == subject.id))
        if key and subject.id in of:
            of[subject.id][key, part.label if key == "part_duties" else part.id] = short(part)
    shared = {key: label for key, label in of[one.id].items() if key in of[other.id]}
    said = [say(language, "compare_shared", parts=_sections(language, shared))] if shared else [say(language, "compare_nothing")]
    for candidate, name in ((one, "position"), (other, "other")):
        own = {key: label for key, label in of[candidate.id].items() if key not in shared}
        if own:
            said.append(say(language, "compare_only", name=asked.called(language, name), parts=_sections(language, own)))
    return in_a_row(language, said)


def _sections(language: Language, stated: Mapping[tuple[str, str], str]) -> str:
    return _together(
        language,
        [
            say(language, section, names=listed(language, labels))
            for section in dict.fromkeys(_SECTIONS.values())
            if (labels := [label for (key, _), label in stated.items() if key == section])
        ],
    )


def _listing(key: str, column: str) -> Teller:
    """Tells the labels of a column."""

    def told(language: Language, asked: Asked) -> str:
        return _told(language, key, [short(node) for node in nodes_in(asked, column)], asked)

    return told


def _told(language: Language, key: str, names: list[str], asked: Asked, **values: str) -> str:
    if not names:
        return say(language, f"{key}_none", **asked.calling(language), **values)
    number = len(dict.fromkeys(names))
    return say_of(language, f"{key}_found", names, number=number, **asked.calling(language), **values)


def _together(language: Language, parts: Iterable[str]) -> str:
    return ("；" if language == "zh" else "; ").join(parts)


TOLD_PARTS: Mapping[str, Teller] = {
    "department_overview": _overview,
    "position_overview": _overview,
    "unit_overview": _overview,
    "department_positions": _listing("department_positions", "position"),
    "department_duties": _listing("department_duties", "duty"),
    "sub_departments": _listing("sub_departments", "unit"),
    "position_duties": _listing("position_duties", "duty"),
    "organization_positions": _listing("organization_positions", "position"),
    "authorities": _stated("authorities"),
    "indicators": _stated("indicators"),
    "requirements": _stated("requirements"),
    "process_steps": _steps,
    "steps_of_position": _own_steps,
    "collaborating_units": _partners,
    "who_works_with": _works_with,
    "compare_positions": _compare,
}
"""How each is told of one set of names."""
