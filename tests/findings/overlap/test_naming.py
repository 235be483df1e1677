"""Names of units and posts inside duties tell nothing of the work."""

from __future__ import annotations

import pytest

from app.findings.overlap.naming import telling_names, without_names

_NAMES = telling_names(["渔具拓展部", "拓展部", "网具修补", "财务", "Net Repair Team", "Net Clerk", "Repairs"])


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("转交渔具拓展部,抄送拓展部", "转交,抄送"),
        ("helps the net repair team to mend nets", "helps the  to mend nets"),
        ("负责网具修补", "负责网具修补"),
        ("审核财务报表", "审核财务报表"),
        ("repairs nets", "repairs nets"),
        ("collects net clerkship fees", "collects net clerkship fees"),
    ],
)
def test_a_name_goes_as_a_whole_where_it_says_that_it_is_one(text: str, rest: str) -> None:
    assert without_names(text, _NAMES) == rest
