"""Traps that real English documents hold: each with an invented example that shows it and nothing else."""

from __future__ import annotations

import pytest

from tests.reading.looking import names, only, post, read, texts, unit


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Bakers (x2), Oven Hand (x1)", ["Bakers", "Oven Hand"]),
        ("2 Bakers, 1 Oven Hand and two Drivers", ["Bakers", "Oven Hand", "Drivers"]),
        ("Manager, People Operations; Payroll Clerk", ["Manager, People Operations", "Payroll Clerk"]),
        ("Head of Design and Research", ["Head of Design and Research"]),
        ("Staff Nurses, Groundskeepers, Shift Foremen", ["Staff Nurses", "Groundskeepers", "Shift Foremen"]),
    ],
)
def test_counts_are_no_part_of_names_and_commas_may_be(said: str, expected: list[str]) -> None:
    organization = only(f"Job Title: Site Manager\nDirect reports: {said}\nDuties:\n1. Open the site.\n")

    assert names(post(organization, "Site Manager").direct_reports) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Plant Manager (dotted line to the Quality Director)", ["Plant Manager", "Quality Director (dotted)"]),
        ("Plant Manager (solid line), Quality Director (functional)", ["Plant Manager", "Quality Director (dotted)"]),
        ("The Fitter reports to the Plant Manager and has a functional line to the Quality Director.",
         ["Plant Manager", "Quality Director (dotted)"]),
    ],
)  # fmt: skip
def test_a_second_line_stands_in_the_value_of_the_first(said: str, expected: list[str]) -> None:
    organization = only(f"Job Title: Fitter\nReporting line: {said}\nDuties:\n1. Fit pumps.\n")

    assert names(post(organization, "Fitter").reports_to) == expected


def test_what_stands_behind_a_title_is_no_part_of_it() -> None:
    organization = only(
        "Ferry Crew: roles\n\nDeck Officer (reports to the Ship Master)\n- Check the ropes.\n- Keep the log.\n\n"
        "Night Porter (Band 2) – reports to the Deck Officer\n- Lock the cabins.\n- Walk the decks.\n"
    )

    assert names(post(organization, "Deck Officer").reports_to) == ["Ship Master"]
    assert [p.title for p in organization.positions if p.described] == ["Deck Officer", "Night Porter"]


def test_supervision_received_and_exercised_is_lines_and_no_duty() -> None:
    organization = only(
        "Class Title: Trail Superintendent\nDEFINITION\nPlans the care of trails.\nSUPERVISION RECEIVED AND EXERCISED\n"
        "Receives general direction from the Director of Parks. Exercises direct supervision over Trail Foremen.\n"
        "EXAMPLES OF DUTIES\na. Inspect the bridges.\nb. Report these problems to the Safety Officer.\n"
    )

    superintendent = post(organization, "Trail Superintendent")
    assert names(superintendent.reports_to) == ["Director of Parks"]
    assert names(superintendent.direct_reports) == ["Trail Foremen"]
    assert texts(superintendent.duties) == ["Inspect the bridges.", "Report these problems to the Safety Officer."]


@pytest.mark.parametrize("label", ["Scope of work / Key tasks", "Main duties & activities", "Tasks and key responsibilities"])
def test_labels_made_up_of_known_words_are_known(label: str) -> None:
    organization = only(
        f"Position: Field Assistant\nReports to: Programme Officer\n\n{label}\n\n1. Take samples.\n2. File forms.\n"
    )

    assert texts(post(organization, "Field Assistant").duties) == ["Take samples.", "File forms."]


def test_outcomes_and_what_is_offered_are_no_duties_and_placeholders_nothing() -> None:
    organization = only(
        "# Support Engineer {#support}\n\n**Reports to:** [Support Lead](#lead)\n\n## What you'll do\n* Answer calls.\n* [TBD]\n"
        "\n## What success looks like\n* Tickets close within a day.\n\n## What we offer\n* Run your own projects.\n"
    )

    assert texts(post(organization, "Support Engineer").duties) == ["Answer calls."]
    assert names(post(organization, "Support Engineer").reports_to) == ["Support Lead"]


def test_posts_under_a_unit_in_capitals_are_the_units() -> None:
    organization = only(
        "Alder Trust: roles\n\nPHARMACY DEPARTMENT\n- Order medicines.\n- Keep stock.\n\n"
        "Chief Pharmacist\n- Check orders.\n- Sign forms.\n"
    )

    assert post(organization, "Chief Pharmacist").department == "PHARMACY DEPARTMENT"
    assert texts(unit(organization, "PHARMACY DEPARTMENT").duties) == ["Order medicines.", "Keep stock."]


def test_a_job_advertisement_is_its_post_and_neither_menus_nor_other_jobs() -> None:
    reading = read(
        "Skip to main content\nHome | Careers | Contact\nDepot Supervisor\nOtter Freight Ltd · Hull · Full-time\nThe "
        "role\nYou will report to the Depot Manager.\nResponsibilities\n• Plan the loading\n• Check seals\nRequirements\n"
        "• Licence\nThis job description is not exhaustive and may be changed.\nSimilar jobs\nVan Driver – Goole\n"
        "Picker – Selby\n"
    )
    (organization,) = reading.organizations

    assert organization.name == "Otter Freight Ltd"
    assert [(p.title, p.described) for p in organization.positions] == [("Depot Supervisor", True), ("Depot Manager", False)]
    assert texts(post(organization, "Depot Supervisor").qualifications) == ["Licence"]


def test_a_numbered_manual_has_units_whose_words_show_none_and_feet_with_page_numbers() -> None:
    organization = only(
        "NORTH SERVICE CENTRE\nOPERATIONS MANUAL\n\n1. ORGANISATION\nThe North Service Centre is headed by the Centre Director, "
        "who reports to the Group CFO.\n\n2. PAYROLL\n2.1 Functions\nThe Payroll department shall:\n(a) work out salaries; and\n"
        "(b) file returns.\n2.2 Staffing\nThe department has one Team Leader and six Processors.\n2.3 Processor\nReports to: "
        "Team Leader\nResponsibilities:\n(a) key forms;\n\nNSC-04    Rev: 3    Page 1 of 2\n(b) clear blocks.\n"
    )

    assert organization.name == "NORTH SERVICE CENTRE"
    assert texts(unit(organization, "PAYROLL").duties) == ["work out salaries;", "file returns."]
    assert texts(post(organization, "Processor").duties) == ["key forms;", "clear blocks."]
    assert (post(organization, "Processor").headcount, post(organization, "Processor").department) == (6, "PAYROLL")
    assert names(post(organization, "Centre Director").reports_to) == ["Group CFO"]


def test_of_a_form_in_two_languages_names_count_in_the_first() -> None:
    organization = only(
        "青岩泵业有限公司 Qingyan Pumps Co., Ltd.\n岗位名称 Job Title：钳工组长 Fitting Lead\n所属部门 Department：装配部 "
        "Assembly Department\n"
        "直接上级 Reports to：装配部经理 Assembly Manager\n直接下级 Direct reports：无 None\n"
        "岗位职责 Responsibilities：\n1、安排装配。\n2、检查泵体。\n"
    )

    lead = post(organization, "钳工组长")
    assert (lead.department, names(lead.reports_to), names(lead.direct_reports)) == ("装配部", ["装配部经理"], [])


def test_a_name_that_its_section_repeats_is_a_heading_after_a_list_too() -> None:
    organization = only(
        "Ash College\nOrganisation and Responsibilities\n\nThe Registry comprises the Records Office and the Print Office.\n"
        "\nExaminations Office\n- prints papers;\n- stores scripts.\n\nHead of "
        "Examinations\nThe Head of Examinations reports to the Registrar and manages two Invigilators.\nThe postholder:\n"
        "i. chairs the board;\nii. signs results.\n"
    )

    assert texts(unit(organization, "Examinations Office").duties) == ["prints papers;", "stores scripts."]
    assert texts(post(organization, "Head of Examinations").duties) == ["chairs the board;", "signs results."]
    assert unit(organization, "Records Office").parent == "Registry"


def test_a_statute_may_found_a_unit_and_say_its_charge_at_once() -> None:
    organization = only(
        "Organization Act of the Water Council\n\nArticle 1\nThe Council is charged with the purview of the following duties:\n"
        "1. Planning canals.\n2. Licensing wells.\nArticle 2\nThe Council shall establish the Gauging Office, which shall be in "
        "charge of the following matters:\n1. Reading gauges.\n2. Mapping floods.\n"
    )

    assert texts(organization.duties) == ["Planning canals.", "Licensing wells."]
    assert texts(unit(organization, "Gauging Office").duties) == ["Reading gauges.", "Mapping floods."]


def test_headings_of_a_wiki_are_headings_and_its_last_sentence_is_of_the_post() -> None:
    organization = only(
        "= Estates =\n\n== Estates Manager, North ==\n* Reports to: Director of Services\n* Matrix reporting: Safety Adviser\n"
        "\n=== Duties ===\n* Let the barns.\n* Mend the roads.\n\n=== Notes ===\nThe Estates Manager reports to the Director of "
        "Services.\n"
    )

    manager = post(organization, "Estates Manager, North")
    assert names(manager.reports_to) == ["Director of Services", "Safety Adviser (dotted)"]
    assert texts(manager.duties) == ["Let the barns.", "Mend the roads."]
    assert [p.title for p in organization.positions if p.described] == ["Estates Manager, North"]


def test_the_plural_of_a_described_post_is_that_post() -> None:
    reading = read(
        "Job Title: Site Manager\nSupervises: Caretakers, Night Porter\nDuties:\n1. Open the site.\n\n"
        "Job Title: Caretaker\nReports to: Site Manager\nDuties:\n1. Lock the doors.\n"
    )

    assert [p.title for p in reading.organizations[0].positions] == ["Site Manager", "Caretaker", "Night Porter"]
    assert ["Caretakers", "Caretaker"] in [finding.names for finding in reading.findings if finding.kind == "alias"]


def test_a_statute_says_that_there_is_an_office_and_gives_its_charge_in_the_last_sentence_of_a_paragraph() -> None:
    organization = only(
        "Organization Act of the Ferry Agency\n\nArticle 1\nThe Ferry Agency is established. There is an Office of Dredging in "
        "charge of the following matters:\n1. Dredging.\n2. Surveys.\nArticle 2\nThe Agency has one director-general and two "
        "deputy director-generals.\nArticle 3\nThe Buoy Office looks after the lights. The Buoy Office's duties are:\n1. Lamps.\n"
    )

    assert organization.name == "Ferry Agency"
    assert texts(unit(organization, "Office of Dredging").duties) == ["Dredging.", "Surveys."]
    assert "Lamps." in texts(unit(organization, "Buoy Office").duties)
    assert ("director-general", 1) in [(p.title, p.headcount) for p in organization.positions]


def test_an_article_under_the_last_points_is_no_qualification() -> None:
    text = (
        "Yard Hand Job Description\nReports to: Yard Foreman\nResponsibilities\n• Load trucks\n• Keep the yard clear\n"
        "Requirements\n• Forklift licence\n\nWhy good yards matter\n\nA tidy yard is safe. Visitors often say so.\n"
    )

    assert texts(post(only(text), "Yard Hand").qualifications) == ["Forklift licence"]


def test_names_between_commas_are_posts_where_each_heads_a_line() -> None:
    organization = only(
        "Pottery Manager\nReports to: Owner\nSupervises: Thrower, Kiln Tender and Glazer\nDuties:\n- Plan the week.\n\n"
        "Thrower\nReports to: Pottery Manager\nDuties:\n- Throw pots.\n\nKiln Tender\nReports to: Pottery Manager\nDuties:\n"
        "- Fire kilns.\n\nGlazer\nReports to: Pottery Manager\nDuties:\n- Mix glazes.\n\n"
        "Visits Officer, Shop and Museum\nReports to: Pottery Manager\nDuties:\n- Show visitors around.\n"
    )

    assert names(post(organization, "Pottery Manager").direct_reports) == ["Thrower", "Kiln Tender", "Glazer"]
    assert post(organization, "Visits Officer, Shop and Museum")
