"""What is left open if a position is gone, in words: duties, reports, steps, partners, rights."""

from __future__ import annotations

from collections.abc import Mapping

from app.questions.answer import Language
from app.questions.asked import Asked, Teller, short
from app.questions.wording import in_a_row, listed, say
from graph_model.graph import GraphNode

_LEFT_OPEN = {
    "HAS_DUTY": "removed_duties",
    "REPORTS_TO": "removed_reports",
    "DONE_BY": "removed_steps",
    "COLLABORATES_WITH": "removed_partners",
    "HAS_AUTHORITY": "removed_rights",
}
"""What is said of each kind of relationship, in this order."""


def _removed(language: Language, asked: Asked) -> str:
    found: dict[str, list[str]] = {}
    for row in asked.result.rows:
        section, part = str(row["section"]), row["part"]
        if isinstance(part, GraphNode):
            key = _LEFT_OPEN[section] if row["left_open"] else "removed_other_reports" if section == "REPORTS_TO" else ""
            found.setdefault(key, []).append(short(part))
    names = asked.calling(language)
    said = [
        say(language, key, number=len(found[key]), names=listed(language, found[key]), **names)
        for key in (*_LEFT_OPEN.values(), "removed_other_reports")
        if key in found
    ]
    return in_a_row(language, said) if said else say(language, "removed_none", **names)


TOLD_VACANCY: Mapping[str, Teller] = {"position_removed": _removed}
