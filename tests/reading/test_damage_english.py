"""What scans, pages and encodings do to English text, and that the reading is that of the whole text."""

from __future__ import annotations

import pytest

from app.language import fold
from app.reading import read_document
from tests.reading.looking import names, only, post, read, texts

_WHOLE = (
    "Job Title: Buoy Keeper\nReports to: Harbour Master\nDuties:\n1. Inspect the buoys and lights of the outer harbour.\n"
    "2. Report damage.\n"
)
_DUTIES = ["Inspect the buoys and lights of the outer harbour.", "Report damage."]


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(_WHOLE.replace("lights of", "lights\n\nPage 3 of 9\n\nof"), id="page mark in a sentence"),
        pytest.param(_WHOLE.replace("harbour.", "har\u00adbour."), id="soft hyphen"),
        pytest.param(_WHOLE.replace("outer ", "outer\n"), id="line end in a sentence"),
        pytest.param(_WHOLE.replace("buoys and", "buoys\u00a0and\u200b"), id="spaces that are none"),
        pytest.param(_WHOLE.replace(": ", "："), id="full-width colons"),
        pytest.param("".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in _WHOLE), id="full-width letters"),
        pytest.param(_WHOLE.replace("1. ", "I. "), id="a number that a scan has spoilt"),
        pytest.param(_WHOLE.replace("\n", "\r\n"), id="line ends of another system"),
    ],
)
def test_damage_leaves_the_reading_as_it_was(damaged: str) -> None:
    (keeper, master) = only(damaged).positions

    assert [fold(title or "") for title in (keeper.title, master.title)] == ["buoy keeper", "harbour master"]
    assert [fold(text) for text in texts(keeper.duties)] == [fold(text) for text in _DUTIES]
    assert [fold(name) for name in names(keeper.reports_to)] == ["harbour master"]


def test_a_file_of_two_encodings_is_read_in_both() -> None:
    data = _WHOLE.replace("Report damage.", "Report damage – at once.").encode() + "3. Keep the café’s mooring.\n".encode(
        "cp1252"
    )

    (organization,) = read_document(data, "mixed.txt").reading.organizations
    assert texts(post(organization, "Buoy Keeper").duties)[1:] == ["Report damage – at once.", "Keep the café’s mooring."]


def test_a_page_that_was_scanned_twice_is_said_once() -> None:
    organization = only(_WHOLE + "\nPage 1\n\n" + _WHOLE)

    assert texts(post(organization, "Buoy Keeper").duties) == _DUTIES


def test_a_gap_in_the_numbering_is_a_finding() -> None:
    reading = read(_WHOLE + "5. Paint the buoys.\n")

    assert "numbering-gap" in [finding.kind for finding in reading.findings]
    assert names(post(reading.organizations[0], "Buoy Keeper").reports_to) == ["Harbour Master"]
