"""Who holds which post and which are vacant, and what is left open if a position or department is gone, in words."""

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
    """What goes with a position or a department; a department's own functions apart from the duties of its positions."""
    found: dict[str, list[str]] = {}
    for row in asked.result.rows:
        section, part, holder = str(row["section"]), row["part"], row.get("holder")
        if isinstance(part, GraphNode):
            key = _LEFT_OPEN[section] if row["left_open"] else "removed_other_reports" if section == "REPORTS_TO" else ""
            own = section == "HAS_DUTY" and isinstance(holder, GraphNode) and holder.kind == "Department"
            found.setdefault("removed_functions" if own else key, []).append(short(part))
    names = asked.calling(language)
    names["subject"] = names["position"] or names["department"]
    said = [
        say(language, key, number=len(found[key]), names=listed(language, found[key]), **names)
        for key in ("removed_functions", *_LEFT_OPEN.values(), "removed_other_reports")
        if key in found
    ]
    return in_a_row(language, said) if said else say(language, "removed_none", **names)


def _post_holders(language: Language, asked: Asked) -> str:
    """The posts of a person, the people of a post, the vacant posts, or each post with its people."""
    pairs = [
        (post.label, getattr(row["person"], "label", ""))
        for row in asked.result.rows
        if isinstance(post := row["position"], GraphNode)
    ]
    names, vacant = asked.calling(language), asked.values.get("state") == "vacant"
    if "person" in asked.names or vacant:
        key, said = "vacant" if vacant else "posts_of_person", [post for post, _ in pairs]
    elif "position" in asked.names:
        key, said = "people_of_post", [person for _, person in pairs if person]
    else:
        key, said = "post_holders", [say(language, "holds", name=post, what=person) for post, person in pairs if person]
    if not said:
        return say(language, f"{key}_none", **names)
    return say(language, f"{key}_found", number=len(dict.fromkeys(said)), names=listed(language, said), **names)


TOLD_VACANCY: Mapping[str, Teller] = {
    "position_removed": _removed,
    "department_removed": _removed,
    "post_holders": _post_holders,
}
