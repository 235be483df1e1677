from __future__ import annotations

from app.findings.rules.unfounded_duty import RULE
from tests.findings.organizations import Case, found, misjudged, organization, post, unit

_FUNCTIONS = ["Repair the vehicles of the fleet", "Train apprentices in road safety", "Order fuel for the vehicles"]
_DUTIES = ["Repair vehicles", "Bake bread for the canteen", "Train own staff"]
_HOLDERS = unit("Garage"), post("Mechanic", department="Garage")
_FAR = organization(*_HOLDERS, duties={"Garage": _FUNCTIONS, "Mechanic": _DUTIES})
FIRES = {"a duty far from every function": Case(_FAR, [["Mechanic"]])}
SILENT = {
    "the department states too little to tell": organization(*_HOLDERS, duties={"Garage": _FUNCTIONS[:2], "Mechanic": _DUTIES}),
    "one's own affairs and whatever is assigned": organization(
        *_HOLDERS, duties={"Garage": _FUNCTIONS, "Mechanic": ["Repair vehicles", "Train own staff", "Other tasks as assigned"]}
    ),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_only_the_far_duty_is_among_the_subjects() -> None:
    (one,) = found(RULE, _FAR)
    assert [subject.name for subject in one.subjects if subject.kind == "Duty"] == ["Bake bread for the canteen"]
