"""English forms of personnel offices: shares of time, records of a personnel system, handbook pages in the first person."""

from __future__ import annotations

from tests.reading.looking import names, only, post, read, texts, unit


def test_shares_of_time_are_no_part_of_duties_groups_and_labels() -> None:
    organization = only(
        "Working Title: Archivist\nPosition Reports To: Head of Records\n\n"
        "ESSENTIAL FUNCTIONS (80%)\n50% Catalogues deeds and maps\n10-15% - Answers readers' letters\n\n"
        "MARGINAL FUNCTIONS\nLeads tours of the vault (20%)\n\nPERFORMANCE STANDARDS\n- Deeds found within an hour (95%)\n\n"
        "Working Title: Porter\nPosition Reports To: Archivist\n\n"
        "ESSENTIAL FUNCTIONS\nHealth and safety (15%)\n- Checks the strong room\n- Drills the readers\n"
    )

    archivist = post(organization, "Archivist")
    assert texts(archivist.duties) == [
        "Catalogues deeds and maps",
        "Answers readers' letters",
        "Leads tours of the vault",
    ]
    assert [duty.group for duty in post(organization, "Porter").duties] == ["Health and safety"] * 2
    assert texts(archivist.indicators) == ["Deeds found within an hour (95%)"]


def test_records_say_first_whose_they_are_and_bars_divide_names() -> None:
    records = (
        "--- Record 1 of 3 ---\nbusiness_unit: Larch Hill College\nposition_title: Bursar\n"
        "direct_reports: Cashier | Trusts and Grants Officer\nresponsibilities:\n  - Keep the purse\nstatus: Active\n\n"
        "--- Record 2 of 3 ---\nbusiness_unit: Larch Hill College\nposition_title: Cashier\nreports_to: Bursar\n"
        "responsibilities:\n  - Count the coins\n\n"
        "--- Record 3 of 3 ---\nbusiness_unit: Oxbow Ferries Ltd\nposition_title: Bursar\nreports_to: Harbour Master\n"
        "responsibilities:\n  - Sell the tickets\n"
    )

    college, ferries = read(records).organizations

    assert (college.name, ferries.name) == ("Larch Hill College", "Oxbow Ferries Ltd")
    assert names(post(college, "Bursar").direct_reports) == ["Cashier", "Trusts and Grants Officer"]
    assert texts(post(college, "Cashier").duties) == ["Count the coins"]
    assert texts(post(ferries, "Bursar").duties) == ["Sell the tickets"]


def test_a_handbook_tells_of_a_team_in_the_first_person() -> None:
    organization = only(
        "# Oxbow Ferries Handbook\n\n## Boat Room\n\n### Who we are\n\n"
        "To keep the boats dry. We are part of the Harbour Office.\n\n### What we do\n\n- Paint the hulls.\n- Mend the sails.\n\n"
        "### Who we work with\n\n- Ticket Office\n\n### Meet the team\n\n"
        "#### Boat Keeper\n\nTo have each boat ready at dawn.\n\nThe Boat Keeper reports to the Harbour Master.\n\n"
        "##### What they do\n\n- Row out the ferry.\n"
    )

    room, keeper = unit(organization, "Boat Room"), post(organization, "Boat Keeper")
    assert (room.purpose, room.parent, texts(room.duties)) == (
        "To keep the boats dry.",
        "Harbour Office",
        ["Paint the hulls.", "Mend the sails."],
    )
    assert [partner.name for partner in room.collaborators] == ["Ticket Office"]
    assert (keeper.department, keeper.purpose) == ("Boat Room", "To have each boat ready at dawn.")
    assert names(keeper.reports_to) == ["Harbour Master"]


def test_names_behind_a_label_go_on_after_a_page_mark() -> None:
    organization = only(
        "Position Title: Harbour Master\nSupervises: Boat Keeper, Ticket\nPage 1 of 2\nSeller, Night Watchman\n"
        "Duties:\n1. Keep the harbour.\n2. Set the tides' table.\nPage 2 of 2\n"
    )

    assert names(post(organization, "Harbour Master").direct_reports) == ["Boat Keeper", "Ticket Seller", "Night Watchman"]
