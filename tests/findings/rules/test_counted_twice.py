"""A post of which one place says another number than another is told, with both numbers and both places."""

from __future__ import annotations

import pytest

from app.database import Store
from app.findings.checking import check
from app.importing import import_document

_SECTION = "Clerk (3 posts)\nReports to: Yard Manager\nResponsibilities\n1. File papers.\n2. Sort letters.\n"


@pytest.mark.parametrize(
    "text",
    [
        f"Marsh Ferries Ltd\n\nYARD TEAM\nThe Yard Team employs 2 clerks and one driver.\n\n{_SECTION}",
        f"{_SECTION}\nPost\tUnit\tReports to\tHeadcount\nClerk\tYard\tYard Manager\t2\nYard Manager\tYard\t\t1\n",
    ],
)
def test_a_post_with_two_numbers_is_told(store: Store, text: str) -> None:
    import_document(store, text.encode(), "yard.txt")

    (found,) = [one for one in check(store).findings if one.rule == "headcount-mismatch"]

    assert found.message == "Clerk is counted twice, as 3 and as 2"
    assert len(found.evidence) > 1
