"""Traps of English forms and lists: lines in odd places, lists that are no duties, what is no line, what is nothing at all."""

from __future__ import annotations

import pytest

from app.reading.printed import json_text
from tests.reading.looking import names, only, post, read, texts, unit


def test_under_the_direction_of_names_a_superior_inside_the_first_duty() -> None:
    organization = only(
        "Job Title: Kennel Supervisor\nDuties:\n1. Under the direction of the Shelter Director, plans the work of the kennels.\n"
        "2. Orders feed.\n"
    )

    supervisor = post(organization, "Kennel Supervisor")
    assert names(supervisor.reports_to) == ["Shelter Director"]
    assert len(supervisor.duties) == 2


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Bursar/Registrar", ["Bursar/Registrar"]),
        ("Bursar / Head of Estates", ["Bursar", "Head of Estates"]),
        ("Director, Learning and Teaching", ["Director, Learning and Teaching"]),
        ("Director, Bursar", ["Director", "Bursar"]),
        ("the Bursar and the Registrar", ["Bursar", "Registrar"]),
    ],
)
def test_a_slash_or_comma_in_a_title_is_one_title_or_two(said: str, expected: list[str]) -> None:
    organization = only(f"Job Title: Site Manager\nReports to: {said}\nDuties:\n1. Open the site.\n")

    assert names(post(organization, "Site Manager").reports_to) == expected


def test_counted_labels_stuck_to_names_are_labels() -> None:
    organization = only(
        "Orchard Crew: posts\n\nPosition 1:Harvest Manager\nReports to:Owner\nDuties:\n1. Plan the picking.\n\n"
        "Position 2:Picker\nReports to:Harvest Manager\nDuties:\n1. Pick the fruit.\n"
    )

    assert [p.title for p in organization.positions if p.described] == ["Harvest Manager", "Picker"]
    assert names(post(organization, "Picker").reports_to) == ["Harvest Manager"]


def test_headings_inside_a_list_of_duties_are_groups() -> None:
    organization = only(
        "Job Title: Night Warden\nReports to: Hostel Manager\nDuties:\nSecurity\n• Walk the floors at midnight.\n"
        "• Lock the gates.\nGuests\n• Let late guests in.\n"
    )

    duties = post(organization, "Night Warden").duties
    assert [(duty.group, duty.text) for duty in duties] == [
        ("Security", "Walk the floors at midnight."),
        ("Security", "Lock the gates."),
        ("Guests", "Let late guests in."),
    ]


def test_powers_limits_measures_and_competencies_are_no_duties() -> None:
    organization = only(
        "Job Title: Ferry Manager\nReports to: Harbour Master\nKey Responsibilities:\n1. Draw up the timetable.\n2. Hire crews.\n"
        "Authority:\n1. Cancel a sailing.\n2. Spend up to 2,000 a month.\n"
        "Success Measures:\n1. Sailings leave on time.\n2. Complaints fall.\n"
        "Competencies:\n1. Plans ahead.\n2. Leads by example.\n"
        "Expected Outcomes:\n1. Run full boats.\n"
    )

    manager = post(organization, "Ferry Manager")
    assert texts(manager.duties) == ["Draw up the timetable.", "Hire crews."]
    assert texts(manager.authorities) == ["Cancel a sailing.", "Spend up to 2,000 a month."]
    assert texts(manager.indicators) == ["Sailings leave on time.", "Complaints fall."]
    assert texts(manager.qualifications) == ["Plans ahead.", "Leads by example."]


def test_deputies_mentors_helpers_and_escalation_are_no_reporting_lines() -> None:
    organization = only(
        "Job Title: Boiler Operator\nReports to: Plant Manager\nMentor: Senior Fitter\nDeputy: Boiler Hand\n"
        "Escalation path: Shift Leader, then Safety Director\nDuties:\n1. Assist the Fitter with repairs.\n"
        "2. Report these problems to the Safety Officer.\n3. Escalate leaks to the Shift Leader.\n"
        "4. Deputise for the Yard Foreman.\n5. Submit monthly reports to the Controller.\n"
    )

    operator = post(organization, "Boiler Operator")
    assert names(operator.reports_to) == ["Plant Manager"]
    assert operator.direct_reports == []
    assert len(operator.duties) == 5
    assert [p.title for p in organization.positions] == ["Boiler Operator", "Plant Manager"]


@pytest.mark.parametrize("nothing", ["None", "N/A", "n/a", "—", "Nil", "[TBD]", "XX", "TBC", "Not applicable", "<insert title>"])
def test_signs_for_nothing_and_placeholders_are_empty(nothing: str) -> None:
    organization = only(
        f"Job Title: Verger\nReports to: Dean\nDirect reports: {nothing}\nDotted line to: {nothing}\nDuties:\n"
        f"1. Ring the bells.\n2. {nothing}\n"
    )

    verger = post(organization, "Verger")
    assert (names(verger.reports_to), verger.direct_reports, texts(verger.duties)) == (["Dean"], [], ["Ring the bells."])


def test_what_is_commented_out_does_not_exist() -> None:
    reading = read(
        "# Boat House\n\n<!-- Job Title: Sail Maker\nDuties:\n- Sew sails. -->\n\n## Rigger\n**Reports to:** Yard Manager\n\n"
        "### Duties\n- Set the rigging.\n<!-- - Paint hulls. -->\n- Check the masts.\n"
    )

    (organization,) = reading.organizations
    assert [p.title for p in organization.positions if p.described] == ["Rigger"]
    assert texts(post(organization, "Rigger").duties) == ["Set the rigging.", "Check the masts."]


def test_a_post_pasted_twice_is_one() -> None:
    sheet = "Job Title: Toll Clerk\nReports to: Bridge Manager\nDuties:\n1. Take the tolls.\n2. Count the cash.\n\n"
    organization = only(sheet + sheet)

    assert [p.title for p in organization.positions if p.described] == ["Toll Clerk"]
    assert texts(post(organization, "Toll Clerk").duties) == ["Take the tolls.", "Count the cash."]


def test_lines_may_be_given_by_number_of_row() -> None:
    organization = only(
        "No.,Position,Department,Reports to\n1,Mill Director,Head Office,\n2,Miller,Milling Unit,1\n"
        "3,Sack Porter,Milling Unit,2\n"
    )

    assert [(p.title, names(p.reports_to)) for p in organization.positions] == [
        ("Mill Director", []),
        ("Miller", ["Mill Director"]),
        ("Sack Porter", ["Miller"]),
    ]


def test_one_sentence_gives_posts_to_many_units() -> None:
    organization = only(
        "Lowmoor Water Trust\nStructure\n\nThe Pumping Department is responsible for the stations.\n"
        "The Mains Department is responsible for the pipes.\nEach department has one Head and two Fitters.\n"
    )

    found = {(p.title, p.department, p.headcount) for p in organization.positions}
    assert found == {
        ("Head", "Pumping Department", 1),
        ("Fitter", "Pumping Department", 2),
        ("Head", "Mains Department", 1),
        ("Fitter", "Mains Department", 2),
    }


def test_front_matter_and_code_beside_prose_state_posts_too() -> None:
    organization = only(
        "---\ntitle: Who we are\npositions:\n  - title: Studio Director\n    department: Studio\n  - title: Sound Engineer\n"
        "    department: Studio\n    reports_to: Studio Director\n---\n\n# Team\n\n```mermaid\ngraph TD\n"
        "  A[Studio Director] --> B[Sound Engineer]\n  B --> C[Tape Operator]\n```\n\n```sql\n"
        "INSERT INTO positions (id, title, reports_to) VALUES (1, 'Studio Director', NULL), (2, 'Booking Clerk', 1);\n```\n"
    )

    found = {p.title: names(p.reports_to) for p in organization.positions}
    assert found == {
        "Studio Director": [],
        "Sound Engineer": ["Studio Director"],
        "Tape Operator": ["Sound Engineer"],
        "Booking Clerk": ["Studio Director"],
    }


def test_a_line_may_stand_in_the_last_sentence_after_the_qualifications() -> None:
    organization = only(
        "Job Title: Lock Keeper\nDuties:\n1. Work the lock gates.\n2. Log the boats.\nQualifications:\n1. Able to swim.\n\n"
        "This position reports to the Canal Manager.\n"
    )

    keeper = post(organization, "Lock Keeper")
    assert names(keeper.reports_to) == ["Canal Manager"]
    assert (len(keeper.duties), texts(keeper.qualifications)) == (2, ["Able to swim."])


def test_seven_duties_in_one_sentence_are_divided_at_its_semicolons() -> None:
    organization = only(
        "Job Title: Parish Clerk\nReports to: Parish Council Chair\nDuties: Convene meetings; keep the minutes; publish notices; "
        "pay invoices; file returns; answer letters; and look after the archive.\n"
    )

    assert texts(post(organization, "Parish Clerk").duties) == [
        "Convene meetings;",
        "keep the minutes;",
        "publish notices;",
        "pay invoices;",
        "file returns;",
        "answer letters;",
        "look after the archive.",
    ]


def test_numbers_that_a_scan_has_spoilt_count_as_numbers() -> None:
    numbers = ["I.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "IO.", "II."]
    duties = [f"{number} Check tank {index} for leaks." for index, number in enumerate(numbers)]
    organization = only("Job Title: Tank Inspector\nReports to: Depot Manager\nDuties:\n" + "\n".join(duties) + "\n")

    assert texts(post(organization, "Tank Inspector").duties) == [f"Check tank {index} for leaks." for index in range(11)]


def test_private_values_are_in_no_reading() -> None:
    reading = read(
        "Job Title: Payroll Clerk\nReports to: Finance Manager\nPhone: +44 1632 960 555\nDate of birth: 12/03/1988\n"
        "National insurance number: QQ 12 34 56 C\nBank account: 12345678\nPassword: hunter22\nDuties:\n1. Pay wages.\n"
    )

    told = json_text(reading)
    assert not [secret for secret in ("960 555", "1988", "34 56", "12345678", "hunter22") if secret in told]
    assert texts(post(reading.organizations[0], "Payroll Clerk").duties) == ["Pay wages."]


def test_a_title_that_is_lost_but_that_two_lines_determine_is_given_with_a_finding() -> None:
    reading = read(
        "Job Title: Kitchen Manager\nDirect reports: Head Chef, Pantry Clerk\nDuties:\n1. Plan the menus.\n\n"
        "Job Title: Head Chef\nReports to: Kitchen Manager\nDuties:\n1. Cook.\n\n"
        "Job Title:\nReports to: Kitchen Manager\nDuties:\n1. Stock the pantry.\n"
    )

    assert texts(post(reading.organizations[0], "Pantry Clerk").duties) == ["Stock the pantry."]
    assert "missing-title" in [finding.kind for finding in reading.findings]


def test_what_is_stated_twice_differently_is_kept_as_said() -> None:
    organization = only(
        "Job Title: Reading Room Manager\nReports to: Librarian\nDirect reports: Desk Clerk\nDuties:\n1. Run the room.\n\n"
        "Job Title: Desk Clerk\nReports to: Archivist\nDuties:\n1. Fetch books.\n"
    )

    assert names(post(organization, "Reading Room Manager").direct_reports) == ["Desk Clerk"]
    assert names(post(organization, "Desk Clerk").reports_to) == ["Archivist"]


def test_a_unit_s_list_of_functions_is_the_units_and_its_head_a_post() -> None:
    organization = only(
        "Department: Records Office\nHead: Chief Archivist\nFunctions:\n1. Keep the deeds.\n2. Lend plans.\n\n"
        "Job Title: Chief Archivist\nDepartment: Records Office\nDuties:\n1. Sign loans.\n"
    )

    assert texts(unit(organization, "Records Office").duties) == ["Keep the deeds.", "Lend plans."]
    assert post(organization, "Chief Archivist").department == "Records Office"


def test_a_directorate_and_a_service_in_one_sheet_are_a_unit_in_a_unit() -> None:
    organization = only(
        "Job Title: Bridge Inspector\nService: Highways\nDirectorate: Place\nReports to: Highways Manager\nDuties:\n"
        "1. Inspect bridges.\n2. Close unsafe ones.\n"
    )

    assert post(organization, "Bridge Inspector").department == "Highways"
    assert unit(organization, "Highways").parent == "Place"


def test_a_person_specification_that_names_its_post_again_is_the_posts() -> None:
    organization = only(
        "JOB DESCRIPTION\nJob Title: Park Ranger\nDepartment: Parks\nReports to: Parks Manager\nMain duties\n1. Walk the paths.\n"
        "2. Mend fences.\n\nPERSON SPECIFICATION\nJob Title: Park Ranger\nDepartment: Parks\n\nEssential\n"
        "- Driving licence\n- First aid certificate\n"
    )

    assert [p.title for p in organization.positions if p.described] == ["Park Ranger"]
    assert texts(post(organization, "Park Ranger").qualifications) == ["Driving licence", "First aid certificate"]


_STAFF_PAGE = """Skip to main content
You are here: Home > About us > Our people
Cobble Lane Refuge

Ada Hale
Chief Executive
Ada leads the charity and reports to the Board of Trustees. She signs the accounts.
Email Ada

Head of Houses
Bo Marchetti
Reports to: Chief Executive
Bo runs both houses. He supervises the Night Worker and the Cook.

Cy Lindqvist - Night Worker
Cy's door is always open.
Cy keeps the night log and locks up.

Share this page
Facebook  X  LinkedIn
Cobble Lane Refuge is a registered charity (no. 000000).
"""


def test_a_staff_page_names_persons_and_tells_of_their_posts_by_first_name() -> None:
    organization = only(_STAFF_PAGE)

    assert organization.name == "Cobble Lane Refuge"
    assert [p.title for p in organization.positions if p.described] == ["Chief Executive", "Head of Houses", "Night Worker"]
    assert [(one.name, names(one.holds)) for one in organization.people] == [
        ("Ada Hale", ["Chief Executive"]),
        ("Bo Marchetti", ["Head of Houses"]),
        ("Cy Lindqvist", ["Night Worker"]),
    ]
    assert names(post(organization, "Chief Executive").reports_to) == ["Board of Trustees"]
    assert names(post(organization, "Head of Houses").direct_reports) == ["Night Worker", "Cook"]
    assert "Cy keeps the night log and locks up." in texts(post(organization, "Night Worker").duties)


def test_names_with_capitals_over_a_title_are_no_person_where_nobody_is_called_so() -> None:
    organization = only("Hop Kiln: roles\n\nSenior Leadership\n\nKiln Manager\n- Fire the kiln.\n- Dry the hops.\n")

    assert organization.people == []
    assert texts(post(organization, "Kiln Manager").duties) == ["Fire the kiln.", "Dry the hops."]


@pytest.mark.parametrize(
    "title",
    [
        "# How we work at Saltmarsh Robotics",
        "# Staff Handbook of Saltmarsh Robotics",
        "# Saltmarsh Robotics: who does what",
        "# Saltmarsh Robotics",
        "Saltmarsh Robotics – roles and reporting lines",
    ],
)
def test_a_title_names_the_organization_at_its_head_or_end(title: str) -> None:
    organization = only(f"{title}\n\n## Lab Manager\n\n- Order parts.\n- Book the lab.\n")

    assert organization.name == "Saltmarsh Robotics"


def test_a_part_of_the_organization_behind_a_title_is_not_its_name() -> None:
    organization = only(
        "Quarry Lane Services\nPosition Descriptions: Yards\n\nPosition: Yard Manager\nDuties:\n1. Open the yard.\n2. Lock up.\n"
    )

    assert organization.name == "Quarry Lane Services"


def test_a_general_chapter_of_a_sheet_goes_on_with_its_duties() -> None:
    organization = only(
        "Post Title: Lampman\nResponsible to: Harbour Master\n\n1. MAIN DUTIES\n1.1 To light the lamps.\n1.2 To trim them.\n\n"
        "2. GENERAL\n2.1 To comply with the rules on fire.\n2.2 To carry out other work as asked.\n"
    )

    assert [duty.group for duty in post(organization, "Lampman").duties] == [None, None, "GENERAL", "GENERAL"]


def test_a_comment_mark_before_a_label_is_read_without_error() -> None:
    assert not read("```\n// 名称: 查询\n// purpose: described elsewhere.\n```").organizations
