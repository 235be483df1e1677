from __future__ import annotations

from app.findings.rules.uncovered_function import RULE
from tests.findings.organizations import Case, found, misjudged, organization, post, unit

_FUNCTIONS = ["Repair the vehicles of the fleet", "Train apprentices in road safety", "Order fuel for the vehicles"]
_MECHANIC = unit("Garage"), post("Mechanic", department="Garage")
_OPEN = organization(*_MECHANIC, duties={"Garage": _FUNCTIONS, "Mechanic": ["Repair vehicles", "Order fuel"]})
FIRES = {"nobody's duty comes near it": Case(_OPEN, [["Garage"]])}
SILENT = {
    "every function is somebody's duty": organization(
        *_MECHANIC, duties={"Garage": _FUNCTIONS, "Mechanic": ["Repair vehicles", "Order fuel", "Train apprentices"]}
    ),
    "whatever else is assigned": organization(
        *_MECHANIC, duties={"Garage": ["Other tasks as assigned"], "Mechanic": ["Repair vehicles"]}
    ),
    "the department has no posts that state duties": organization(*_MECHANIC, duties={"Garage": _FUNCTIONS}),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_the_function_is_named_with_its_certainty() -> None:
    (one,) = found(RULE, _OPEN)
    assert "Train apprentices" in one.message.en
    assert "certainty" in one.message.en
    assert one.weight >= 0.6
