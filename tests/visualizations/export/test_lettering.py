from __future__ import annotations

import pytest

from visualizations.export.lettering import text_width, wrapped


@pytest.mark.parametrize(
    "text",
    [
        "客户关怀部经理",
        "Head of Customer Care and Complaints Handling",
        "无" * 300,
        "W" * 300,
        "a b " * 90,
        "مدير المشتريات " * 9,
        "👩🏽‍💼" * 20,
        "",
    ],
)
def test_names_fit_their_boxes(text: str) -> None:
    rows = wrapped(text, 152.0)
    assert len(rows) <= 2
    assert all(text_width(row) <= 152.0 for row in rows)
    assert "".join(rows).replace(" ", "").rstrip("…") in text.replace(" ", "")


def test_widths_are_those_of_the_font() -> None:
    assert text_width("部门", 20) == 40
    assert text_width("iiii") < text_width("WWWW") / 2
    assert text_width("\u202e\u200d") == 0
    assert text_width("👩🏽‍💼") == text_width("👩"), "an emoji of four characters is one sign"


def test_a_row_never_ends_within_a_sign() -> None:
    rows = wrapped("👩🏽‍💼" * 20, 152.0)
    assert len(rows) == 2
    assert all(row.rstrip("…") == "👩🏽‍💼" * (len(row.rstrip("…")) // 4) for row in rows)
