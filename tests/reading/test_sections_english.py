"""English lists, headings and paragraphs under words that no table of labels has: whose they are, where they end."""

from __future__ import annotations

from tests.reading.looking import names, only, post, read, texts, unit


def test_a_sentence_announces_whose_list_follows() -> None:
    organization = only(
        "1.1 Slipway\n\nThe boatyard is run by volunteers. Here are the duties of the Slipway Warden:\n\n"
        "  a. Keep the winch greased.\n  b. Log each launch.\n\n1.2 Harbour Stewards\n\n"
        "In this role, the Harbour Steward:\n\n"
        "  a. Collects mooring fees;\n  b. Reports leaks.\n\n1.3 Directors of Sailing\n\n"
        "The Director of Sailing (DoS) is elected by the crew. The duties of the Director are:\n"
        "  a. Plan the regattas.\n"
    )

    assert texts(post(organization, "Slipway Warden").duties) == ["Keep the winch greased.", "Log each launch."]
    assert texts(post(organization, "Harbour Steward").duties) == ["Collects mooring fees;", "Reports leaks."]
    assert not any(duty.text.startswith("Directors") for one in organization.positions for duty in one.duties)


def test_letters_in_brackets_are_the_name_before_them() -> None:
    organization = only(
        "The Director of Lighthouse Repairs (DLR) is chosen by the council. The tasks of the DLR are:\n"
        "- Climb each tower in May.\n- Order new lamps.\n"
    )

    assert texts(post(organization, "Director of Lighthouse Repairs").duties) == ["Climb each tower in May.", "Order new lamps."]
    assert not organization.departments


def test_a_name_stands_before_words_of_qualifications_and_paragraphs_before_the_duties() -> None:
    organization = only(
        "Kiln Manager Job Description Template\n"
        "The kiln manager keeps the kilns of the pottery hot and the potters safe.\n"
        "Kiln Manager Responsibilities:\n- Load the kilns each evening.\n- Order clay.\n"
        "Kiln Manager Requirements:\n- Patience.\n"
        "- Four years beside a kiln.\n"
    )

    manager = post(organization, "Kiln Manager")
    assert [one.title for one in organization.positions] == ["Kiln Manager"]
    assert texts(manager.duties) == ["Load the kilns each evening.", "Order clay."]
    assert texts(manager.qualifications) == ["Patience.", "Four years beside a kiln."]
    assert manager.purpose == "The kiln manager keeps the kilns of the pottery hot and the potters safe."


def test_a_heading_that_no_table_has_ends_the_list_above_it() -> None:
    organization = only(
        "SUMMARY\nThe Head Gardener coordinates the work of the walled garden.\nREPORTS TO: Estate Manager\n"
        "SPECIFIC RESPONSIBILITIES\n- Prunes the espaliers.\n- Turns the compost.\nDRESS AND TOOLS\n"
        "The Head Gardener wears boots at all times. See the tool book.\n- 30% kneeling\n"
    )

    gardener = post(organization, "Head Gardener")  # named by the summary alone
    assert names(gardener.reports_to) == ["Estate Manager"]
    assert texts(gardener.duties) == ["Prunes the espaliers.", "Turns the compost."]


def test_points_among_labelled_fields_that_no_table_has_are_no_duties() -> None:
    organization = only(
        "* **Position title:** Ferry Pilot\n* **Hull code:** 7\n* **Tide group:** spring\n"
        "* **Reports to:** Harbour Master\n\n"
        "## Duties\n\n1. Steers the ferry.\n"
    )

    pilot = post(organization, "Ferry Pilot")
    assert names(pilot.reports_to) == ["Harbour Master"]
    assert texts(pilot.duties) == ["Steers the ferry."]


def test_lines_cut_at_one_width_are_whole_again() -> None:
    organization = only(
        "Museum Registrar\n\nResponsibilities\n\n"
        "* Keeps the register of all objects that the Museum\n  Trust owns and of those\n"
        "  that it has on loan.\n* Packs what travels to the other houses of the\n"
        "  Northern Circle, with its papers and\n"
        "  its insurance, and sees\n  it off.\n* Answers all those who ask where an object of the\n"
        "  Harper bequest is\n"
        "  kept.\n"
    )

    assert [len(duty.text.split()) for duty in post(organization, "Museum Registrar").duties] == [19, 21, 14]


def test_two_columns_of_roles_and_responsibilities_are_a_table() -> None:
    organization = only(
        "# Governance\n\n| Role | Responsibilities |\n|---|---|\n| Release Keeper | Cuts releases and signs them. |\n"
        "| Triage Team | Sorts new reports. |\n"
    )

    assert texts(post(organization, "Release Keeper").duties) == ["Cuts releases and signs them."]
    assert texts(unit(organization, "Triage Team").duties) == ["Sorts new reports."]


def test_links_in_cells_are_their_words_and_letters_of_chiefs_are_titles() -> None:
    organization = only(
        "| Role | Reports To |\n|---|---|\n| [Head of Growth](growth.md) | CEO |\n| [Head of Care](care.md) | COO |\n"
    )

    assert names(post(organization, "Head of Growth").reports_to) == ["CEO"]
    assert {one.title for one in organization.positions if not one.described} == {"CEO", "COO"}


def test_who_reports_is_told_after_a_colon_and_between_semicolons() -> None:
    organization = only(
        "Position Title: Director, Coastal Works\n\nOrganization Structure\n\n"
        "Reporting to the Director are: Manager, Sea Walls "
        "(4 FTE); Manager, Piers (2 FTE); and a Survey Clerk.\n\nDuties\n1. Leads the works.\n"
    )

    director = post(organization, "Director, Coastal Works")
    assert names(director.direct_reports) == ["Manager, Sea Walls", "Manager, Piers", "Survey Clerk"]


def test_bylaws_tell_lines_before_they_announce_a_list() -> None:
    organization = only(
        "Bylaws of Pebble Cove Rowing Club\n\nARTICLE I - OFFICERS\n\n"
        "Section 1. Club Manager. The Club Manager shall supervise the Boat Inspector; the Specialist, Slipways. "
        "The Club Manager shall:\n"
        "(a) chair the meetings;\n(b) sign the contracts.\n\nARTICLE II - REGATTA COMMITTEE OFFICE\n"
        "Section 1. Regatta Committee Office. The Regatta Committee Office is part of the Sailing Department.\n\n"
        "Section 2. Boat Inspector. The Boat Inspector shall serve under the direction of the Club Manager. "
        "The Boat Inspector shall:\n(a) oil the oars.\n"
    )

    assert organization.name == "Pebble Cove Rowing Club"
    assert texts(post(organization, "Club Manager").duties) == ["chair the meetings;", "sign the contracts."]
    assert unit(organization, "REGATTA COMMITTEE OFFICE").parent == "Sailing Department"
    assert names(post(organization, "Boat Inspector").reports_to) == ["Club Manager"]
    assert post(organization, "Boat Inspector").department == "REGATTA COMMITTEE OFFICE"


def test_rows_with_bars_inside_are_fields_and_a_units_own_sheet_stands_among_those_of_posts() -> None:
    organization = only(
        "Title | Kite Maker\nReports to | Head of Workshop\nDuties | • Cut the sails.\n | • Sew the tails.\n\n"
        "Department | Kite Workshop\nLocation | Shed 4\nFunctions | • Build kites.\n | • Mend kites.\n"
    )

    assert texts(post(organization, "Kite Maker").duties) == ["Cut the sails.", "Sew the tails."]
    assert texts(unit(organization, "Kite Workshop").duties) == ["Build kites.", "Mend kites."]


def test_a_second_first_heading_of_markdown_is_a_second_organization_and_form_tables_have_a_head() -> None:
    sheet = (
        "## Senior Leadership\n\n### Keeper\n\n| Item | Detail |\n| --- | --- |\n| Reports to | Board Chair |\n\n**Duties**\n\n"
    )
    both = read(f"# Amber Lake College\n\n{sheet}* Feed the swans\n\n# Quarry Hill Hotel\n\n{sheet}* Wind the clocks\n")

    assert [one.name for one in both.organizations] == ["Amber Lake College", "Quarry Hill Hotel"]
    assert [names(post(one, "Keeper").reports_to) for one in both.organizations] == [["Board Chair"]] * 2


def test_steps_are_counted_by_the_word_before_their_number() -> None:
    organization = only(
        "Position Title: Kite Tester\nDuties:\n1. Fly each kite.\n\nTesting Process\nStep 1: Check the wind.\nStep 2: Let go.\n"
    )

    assert [texts(process.steps) for process in organization.processes] == [["Check the wind.", "Let go."]]


def test_titles_with_the_article_and_chapters_over_all_officers() -> None:
    organization = only(
        "DUTIES OF THE OFFICERS\n\nThe Captain\n\n1. Opens the season.\n\n2. Hoists the flag.\n\nThe Vice-President\n\n"
        "1. Stands in for the captain.\n\nArticle IV - Officers and Duties\n\nSection 1.  Officers\n\n"
        "The Officers of this Club shall be those named above.\n\nSection 2.  Duties of the Treasurer\n\n"
        "The Treasurer shall:\n\n    a.  Keep the cash box.\n\n    b.  Pay the mooring fees.\n"
    )

    assert [one.title for one in organization.positions] == ["Captain", "Vice-President", "Treasurer"]
    assert [len(one.duties) for one in organization.positions] == [2, 1, 2]


def test_a_line_over_a_sentence_about_him_or_her_is_a_title() -> None:
    organization = only(
        "President\n\nPresides at all meetings of the choir and signs its letters to the town.\n\nSong Finder\n\n"
        "He/she shall look for songs that the choir has never sung in public.\n\nSecretary\n\n"
        "He/she shall be under the supervision and direction of the President. In fulfilment of this, he/she shall:\n\n"
        "  • Write the minutes.\n  • Post the notices.\n"
    )

    assert [one.title for one in organization.positions] == ["President", "Song Finder", "Secretary"]
    assert names(post(organization, "Secretary").reports_to) == ["President"]
    assert "Post the notices." in texts(post(organization, "Secretary").duties)


def test_labels_in_bullets_and_a_documents_own_purpose_are_nobodys() -> None:
    organization = only(
        "# Crew roles\n\n## Overview\n\nThe Larks sail at dawn and are a merry company.\n\n"
        "## Deck roles\n\n### Boatswain (BSN)\n"
        "**Primary Responsibilities**:\n- Check the ropes\n- Report to the owners each month on repairs\n\n"
        "### Song Keeper\n**Weekly Tasks**:\n- Tune the fiddle\n- Practise\n\n**Reports To**: Boatswain or Skipper\n"
    )

    assert [one.title for one in organization.positions] == ["Boatswain (BSN)", "Song Keeper", "Skipper"]
    assert len(post(organization, "Boatswain (BSN)").duties) == 2
    assert names(post(organization, "Song Keeper").reports_to) == ["Boatswain", "Skipper"]


def test_invitations_and_remarks_of_the_form_are_no_duties() -> None:
    organization = only(
        "Job Listing: Keeper of Clocks\n\nDUTIES\n"
        "The Orrery House invites applications for the position of Keeper of Clocks. "
        "Winds the clocks each morning. We are looking for a patient soul.\n\nSUPERVISORY RESPONSIBILITIES\n"
        "- Trains the apprentices of the clock room.\n\nMINIMUM EXPERIENCE AND TRAINING: (NOTE: see the class table)\n"
        "- Two years with clocks.\n"
    )

    keeper = post(organization, "Keeper of Clocks")
    assert texts(keeper.duties) == ["Winds the clocks each morning.", "Trains the apprentices of the clock room."]
    assert texts(keeper.qualifications) == ["Two years with clocks."]


def test_what_stands_below_a_list_or_names_members_is_no_duty() -> None:
    organization = only(
        "# Tower Rules\n\n## Bell Committee\n\nThe Bell Committee is responsible for:\n\n"
        "1. Oiling the bells.\n2. Hiring ringers.\n"
        "\nThe parish of the tower meets twice a year.\n\nThe Committee consists of the following members:\n"
        "1. Tower Captain - North\n1. Ringer - South\n\n## Stewards\n\n"
        "Stewards have the following responsibilities\n\n1. Practise on Mondays\n\n"
        "## Visitors\n\nAnyone can become a visitor. There is no test of skill.\n"
    )

    assert texts(unit(organization, "Bell Committee").duties) == ["Oiling the bells.", "Hiring ringers."]
    assert [duty for one in organization.positions for duty in texts(one.duties)] == ["Practise on Mondays"]


def test_titles_of_documents_and_forms_open_no_sheet_of_nobodys() -> None:
    organization = only(
        "# Role Responsibilities\n\n## Overview\n\n"
        "This document outlines who does what in the mill.\n\n## Responsibilities\n\n"
        "Work may be handed on.\n\n### Miller\n\n* Grind the flour\n\n### Team\n\n* Sweep the floor\n"
    )
    assert [one.title for one in organization.positions] == ["Miller"]
    assert texts(unit(organization, "Team").duties) == ["Sweep the floor"]

    form = only(
        "JOB DESCRIPTION\n\nCareful, kind ferries for all,\nin every tide.\n\n"
        "JOB TITLE: Ferry Pilot\n\nREPORTS TO: Harbour Master\n"
        "\nFULL RESPONSIBILITIES:\n- Wins passengers by calling at piers; meeting trains.\n- Steers.\n\n"
        "Team members need to swim.\n"
    )
    pilot = post(form, "Ferry Pilot")
    assert [one.title for one in form.positions if one.described] == ["Ferry Pilot"]
    assert texts(pilot.duties)[0] == "Wins passengers by calling at piers; meeting trains."
    assert not pilot.direct_reports

    unknown = only(
        "Tillmaster – Job Description |\nDEPARTMENT: Front Office\nREPORTS TO: Harbour Master\nDUTIES\n- Counts the till.\n"
    )
    assert names(post(unknown, "Tillmaster").reports_to) == ["Harbour Master"]


def test_names_in_small_letters_rights_and_names_that_end_are_read() -> None:
    organization = only(
        "<h2>Latest news</h2>\n\n## Chair group\n\n#### Why we have it\n\nSomebody must ring.\n\n#### Responsibilities\n\n"
        "- Rings the bell.\n- Counts votes.\n\n## 🎯 Crane Committee\n\nThe Crane Committee shall be entitled to:\n\n"
        "* Close the quay\n* Hire divers\n"
    )
    assert [one.name for one in organization.departments] == ["Chair group", "Crane Committee"]
    assert texts(unit(organization, "Chair group").duties) == ["Rings the bell.", "Counts votes."]
    assert texts(unit(organization, "Crane Committee").authorities) == ["Close the quay", "Hire divers"]

    form = only(
        "POSITION IDENTIFICATION\n\nTITLE Ferry Pilot - Office of Tides\n\nGRADE 42\n\nREPORTS TO: Harbour Master & Chief Pilot\n"
        "\nSupervisory Responsibilities\n\n• Deck Cook\n• Stewards\n\n\n• Steers the ferry.\n• Logs each tide.\n"
    )
    pilot = post(form, "Ferry Pilot - Office of Tides")
    assert names(pilot.reports_to) == ["Harbour Master", "Chief Pilot"]
    assert names(pilot.direct_reports) == ["Deck Cook", "Stewards"]
    assert texts(pilot.duties) == ["Steers the ferry.", "Logs each tide."]


def test_the_department_is_the_one_that_the_text_has_told_of() -> None:
    organization = only(
        "Tide and Time\n\nThe Department of Tide and Administration (DTA) is responsible for the tides of the bay. "
        "The Department is headed by a Keeper and has the following Units:\n\n1. Moon;\n2. Sand.\n"
        "\nThe functions of the Department are to:\n\n1. Measure each tide;\n2. Print the tables.\n"
    )
    assert texts(unit(organization, "Department of Tide and Administration").duties)[-2:] == [
        "Measure each tide;",
        "Print the tables.",
    ]


def test_roles_behind_dashes_and_lines_through_others_are_read() -> None:
    organization = only(
        "# Roles in a storm\n\n- **Tide Commander** – coordinates the boats and assigns crews.\n"
        "- **Harbour Experts (HEs)** – provide charts and support the crews.\n- **Scribe** – documents each launch.\n"
    )
    assert [one.title for one in organization.positions] == ["Tide Commander", "Harbour Experts (HEs)", "Scribe"]

    pilot = post(
        only(
            "JOB TITLE: Ferry Pilot\n\nRESPONSIBLE TO: Director through the Harbour Master\n\n"
            "RESPONSIBLE FOR: Coordination of Stewards\n\nThe following are the Duties of the Ferry Pilot: –\n"
            "\n1. Steer;\n2. Moor."
        ),
        "Ferry Pilot",
    )
    assert names(pilot.reports_to) == ["Director"]
    assert not pilot.direct_reports
    assert texts(pilot.duties) == ["Steer;", "Moor."]


def test_pages_on_who_does_what_tell_lines_in_slanted_words_and_units_by_what_is_said_of_them() -> None:
    organization = only(
        "# Who does what at Larkmoor Mills Ltd\n\n## Leadership\n\n"
        "- **Managing Director** (manages Finance Director, Chief Operating Officer, Head of Communications)\n"
        "    - Plan the year.\n- **Finance Director**\n    - _reports to Managing Director_\n    - Keep the books.\n\n"
        "## Grain Store\n\nThis team sits within the Operations Department.\n\nWhat this team owns:\n\n- Weigh the grain.\n"
        "- Turn the grain.\n\n- **Grain Store Manager**\n    - _manages Weighing Clerk_\n    - Count the sacks.\n"
    )
    assert names(post(organization, "Managing Director").direct_reports) == [
        "Finance Director",
        "Chief Operating Officer",
        "Head of Communications",
    ]
    finance, store = post(organization, "Finance Director"), unit(organization, "Grain Store")
    assert (names(finance.reports_to), texts(finance.duties)) == (["Managing Director"], ["Keep the books."])
    assert (store.parent, texts(store.duties)) == ("Operations Department", ["Weigh the grain.", "Turn the grain."])
    assert {duty.group for duty in store.duties} == {None}
    assert texts(post(organization, "Grain Store Manager").duties) == ["Count the sacks."]


def test_a_directive_says_of_what_a_unit_is_part_before_its_posts_charges() -> None:
    organization = only(
        "LARKMOOR MILLS LTD\nRESPONSIBILITIES\n\n3.1. GRAIN DEPARTMENT\n\n3.1.1. The Grain Department will:\n"
        "3.1.1.1. Buy grain.\n3.1.1.2. Sell flour.\n\n3.2. DRYING SECTION\n\n"
        "3.2.1. The Drying Section is an element of the Grain Department.\n\n"
        "3.2.2. The Drying Supervisor supervises the Adviser, Safety Training and the Kiln Technician. "
        "The Drying Supervisor will:\n3.2.2.1. Watch the kiln.\n3.2.2.2. Supervise new clerks at harvest.\n"
    )
    supervisor = post(organization, "Drying Supervisor")
    assert unit(organization, "DRYING SECTION").parent == "Grain Department"
    assert names(supervisor.direct_reports) == ["Adviser, Safety Training", "Kiln Technician"]
    assert [(duty.text, duty.group) for duty in supervisor.duties] == [
        ("Watch the kiln.", None),
        ("Supervise new clerks at harvest.", None),
    ]


def test_headings_that_ask_or_say_whose_role_it_is_name_the_holder() -> None:
    for heading in (
        "What the Piermaster does",
        "What are the duties and responsibilities of the Piermaster?",
        "The Role of the Piermaster",
        "Piermaster Remit – Summer season",
    ):
        organization = only(f"{heading}\n\n1. Open the turnstiles each morning.\n2. Count the deckchairs.\n")
        assert [one.title for one in organization.positions] == ["Piermaster"]
        assert texts(organization.positions[0].duties) == ["Open the turnstiles each morning.", "Count the deckchairs."]

    organization = only(
        "The Piermaster runs the pier. The tasks of a piermaster typically involve:\n"
        "- Opening the turnstiles;\n- Painting rails.\n"
    )
    assert texts(organization.positions[0].duties)[-2:] == ["Opening the turnstiles;", "Painting rails."]


def test_a_grade_beside_a_title_is_no_second_post() -> None:
    organization = only(
        "Job Title: Rope Officer\n\nGrade: Officer\n\nKey Responsibilities:\n- Splice the ropes.\n- Test the knots.\n"
    )
    assert [one.title for one in organization.positions] == ["Rope Officer"]


def test_names_before_a_full_stop_are_headings_where_several_stand_so() -> None:
    organization = only(
        "(A) Pier Warden. Opens the gates at dawn and counts the visitors.\n"
        "(B) Deck Steward. Hires out the chairs and keeps the takings.\n"
        "(C) Bandmaster. The Bandmaster leads the concerts of the summer.\n"
    )
    assert [one.title for one in organization.positions] == ["Pier Warden", "Deck Steward", "Bandmaster"]
    assert all(one.duties for one in organization.positions)


def test_a_numbered_title_stands_over_the_sentence_that_repeats_it() -> None:
    organization = only(
        "A) Commodore:\nIt shall be the duty of the Commodore to lead the parade of boats.\n\n"
        "B) Purser:\nIt shall be the duty of the Purser, in the absence of the Commodore, to keep the accounts.\n"
    )
    assert [one.title for one in organization.positions] == ["Commodore", "Purser"]
