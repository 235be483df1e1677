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


def test_how_many_hold_a_post_is_no_part_of_its_name_and_areas_of_results_are_no_duties() -> None:
    organization = only(
        "Position Title: Library Manager\nSupervises: Librarian (2 FTE), Page (1 FT), Driver (0.5 FTE)\n"
        "Duties:\n1. Order books.\n2. Lend books.\nKey Result Areas:\n1. Growth of loans\n2. Satisfaction of readers\n\n"
        "Positions in the branch:\n- Story Teller (2 FTE)\n\n"
        "Position Title: Page\nReports to: Library Manager\nKey Result Areas:\n1. Shelve the books.\n2. Dust the shelves.\n"
    )

    manager = post(organization, "Library Manager")
    assert names(manager.direct_reports) == ["Librarian", "Page", "Driver"]
    assert texts(manager.duties) == ["Order books.", "Lend books."]
    assert texts(manager.indicators) == ["Growth of loans", "Satisfaction of readers"]
    assert texts(post(organization, "Page").duties) == ["Shelve the books.", "Dust the shelves."]
    assert post(organization, "Story Teller").headcount == 2


def test_a_team_over_a_job_is_a_unit_and_no_organization() -> None:
    organization = only(
        "Website Team – Job Description\n\nJob Title: Web Editor\nReports to: Head of Web\nDuties:\n- Write pages.\n"
    )

    assert (organization.name, post(organization, "Web Editor").department) == (None, "Website Team")


def test_boxes_of_a_chart_are_steps_of_the_process_above_it_and_posts_in_two_charts_are_one() -> None:
    steps = "```mermaid\ngraph TD\n  A[Receive the parcel] --> B{Damaged?}\n  B -->|yes| C[Refund the customer]\n```\n"
    card = "\n## Returns Clerk\n\nReports to: Store Keeper\n\nDuties:\n- Open parcels.\n"

    (process,) = only(f"# Returns process\n\n{steps}{card}").processes
    assert texts(process.steps) == ["Receive the parcel", "Damaged?", "Refund the customer"]
    assert "chart of steps" in [one.reason for one in read(f"## Notes\n\n{steps}{card}").ignored]

    twice = only(
        "# Oxbow Ferries\n\n```mermaid\ngraph TD\n  H[Harbour Master] --> B[Boat Keeper]\n  H --> T[Ticket Seller]\n```\n\n"
        "INSERT INTO positions (id, title, reports_to, department) VALUES (1, 'Harbour Master', NULL, 'Harbour Office'),\n"
        " (2, 'Boat Keeper', 1, 'Boat Room'), (3, 'Ticket Seller', 1, 'Harbour Office');\n"
    )
    assert sorted(one.title or "" for one in twice.positions) == ["Boat Keeper", "Harbour Master", "Ticket Seller"]
    assert names(post(twice, "Boat Keeper").reports_to) == ["Harbour Master"]
