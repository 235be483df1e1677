"""English paragraphs and sentences outside lists: who they speak of, where the duty begins, whose list they announce."""

from __future__ import annotations

from tests.reading.looking import names, only, post, texts, unit


def test_sentences_about_several_and_behind_what_somebody_is_tell_duties() -> None:
    organization = only(
        "The Harbour Master is the senior officer of the port. The Harbour Master is chosen by the Dock Board and commands the "
        "fleet.\n"
        "Captains are deputies to the Harbour Master and command the tugs of the port. They receive their duties directly from "
        "the Harbour Master.\n"
        "Boatswains maintain the ropes of every tug. They report to the Captain.\n"
    )

    assert texts(post(organization, "Harbour Master").duties) == ["commands the fleet."]
    assert texts(post(organization, "Captains").duties) == ["command the tugs of the port."]
    assert names(post(organization, "Captains").reports_to) == ["Harbour Master"]
    assert texts(post(organization, "Boatswains").duties) == ["maintain the ropes of every tug."]


def test_a_paragraph_goes_on_about_whom_the_one_before_named() -> None:
    organization = only(
        "What do wardens do?\nWe have a team of Lighthouse Wardens who maintain the lamps of the coast. Their duties include:\n"
        "- polishing each lens\n- painting the railings\n"
    )
    assert texts(post(organization, "Lighthouse Wardens").duties) == [
        "maintain the lamps of the coast.",
        "polishing each lens",
        "painting the railings",
    ]

    organization = only(
        "## Keepers\n\nKeepers are people of the island. They are responsible for the tower.\n\n## Visitors\n\nWelcome!\n"
    )
    assert texts(post(organization, "Keepers").duties) == ["are responsible for the tower."]


def test_what_else_a_sentence_says_before_it_announces_a_list_hides_nobody() -> None:
    organization = only(
        "The Dredging Division consists of two crews and is responsible for the following tasks:\n"
        "  • Clear the channel\n  • Mark the shoals\n\n"
        "The Pilot Division has the following posts:\n  • Pilot\n"
    )
    assert texts(unit(organization, "Dredging Division").duties) == ["Clear the channel", "Mark the shoals"]
    assert not any(one.duties for one in organization.departments if one.name == "Pilot Division")

    organization = only(
        "DEPARTMENT OF TIDES AND LAMPS\nThe department comprises the Lamp Store and is responsible for the following:\n"
        "- Custody of lamps.\n- Keeping the tide tables.\nDEPARTMENT OF ROPES\n"
        "The department is responsible for the following:\n- Splicing of ropes.\n"
    )
    assert [len(one.duties) for one in organization.departments] == [2, 1]


def test_a_label_of_subordinates_over_duties_heads_a_group_of_them() -> None:
    organization = only(
        "## Quay Manager\n\nBerth planning (mornings):\n\n* Assign berths\n* Watch the weather\n\n"
        "People management:\n\n* Train the stewards\n* Hold weekly meetings\n"
    )
    assert len(post(organization, "Quay Manager").duties) == 4
    assert not post(organization, "Quay Manager").direct_reports
    assert not organization.departments


def test_points_with_dashes_name_heads_in_small_letters() -> None:
    organization = only(
        "# Build your regatta team\n\n* Head of moorings — plans the berths, orders the buoys\n"
        "* Head of catering — books the galley and manages its budget\n"
    )
    assert [one.title for one in organization.positions] == ["Head of moorings", "Head of catering"]
    assert not organization.departments


def test_a_units_name_under_the_label_of_a_posts_duties_is_a_field_of_its_work() -> None:
    organization = only(
        "Role Description – Chair\n\nMain responsibilities of the Chair\n\nBoard of Wardens/ Island Committee\n\n"
        "  • Plan the meetings of the board\n  • Lead its members\n"
    )
    assert texts(post(organization, "Chair").duties) == ["Plan the meetings of the board", "Lead its members"]
    assert [one.title for one in organization.positions] == ["Chair"]


def test_a_title_at_the_head_of_each_page_is_no_second_post() -> None:
    organization = only(
        "ROLE DESCRIPTION\nKEEPER OF THE LAMPS\n\nREQUIREMENTS:\n\nA.   Know every lamp of the coast.\n\nB.   Be able to climb.\n"
        "Role Description\nKeeper of the Lamps\nPage 2\n\nII.    RESPONSIBILITIES:\n\nA.   Trim the lamps at dusk.\n"
    )
    assert [one.title for one in organization.positions] == ["KEEPER OF THE LAMPS"]
    assert texts(organization.positions[0].duties) == ["Trim the lamps at dusk."]
    assert texts(organization.positions[0].qualifications) == ["Know every lamp of the coast.", "Be able to climb."]


def test_headings_whose_words_show_nothing_are_what_their_siblings_are() -> None:
    organization = only(
        "Island Offices\n\nHarbour Board\nestablish the fees of the port\n\n"
        "Lamps and Ropes\nmaintain the lamps and order new ropes\n\n"
        "Tide Department\nmeasure each tide and publish the tables\n\nCharts and Old Maps\nmanage the charts of the coast\n"
    )
    assert [one.name for one in organization.departments if one.duties] == [
        "Harbour Board",
        "Lamps and Ropes",
        "Tide Department",
        "Charts and Old Maps",
    ]

    organization = only(
        "COMMITTEE DESCRIPTIONS\nLAMPS\n- Order oil\n- In May check each wick\nROPES/KNOTS\n- Monitor the ropes\nTIDES\n"
        "- Review the tables\n"
    )
    assert [one.name for one in organization.departments] == ["LAMPS", "ROPES/KNOTS", "TIDES"]

    posts = only(
        "## Ferry Pilot\n\n* Steer the ferry\n* Inspect the engine\n\n## Perks And Snacks\n\n* Free tea\n* Ten days at sea\n"
    )
    assert [one.title for one in posts.positions] == ["Ferry Pilot"]


def test_committees_work_within_terms_and_headings_about_the_employer_are_no_units() -> None:
    organization = only(
        "About Gull Corps\nWelcome to the coast.\n\n"
        "The Lamp Committee is expected to work within the following terms of reference:\n\n  • To review the oil\n\n"
        "The Rope & Knot Committee is expected to work within the following terms of reference with a focus on the old pier of "
        "the island:\n\n  • To monitor the ropes\n\nDepartment Summary\nReview this page each May.\n"
    )
    assert [one.name for one in organization.departments] == ["Lamp Committee", "Rope & Knot Committee"]


def test_units_in_small_letters_and_whose_duty_it_is_are_subjects() -> None:
    organization = only(
        "The lamp oil department orders the oil for every lighthouse of the coast.\n\n"
        "The Ropes and Sails department at the harbour mends the sails. They are also responsible for the flags.\n\n"
        "It shall be the duty of the Harbour Clerk to write the log of the port.\n\n"
        "Harbour wardens inspect the moorings after each storm.\n"
    )
    assert texts(post(organization, "Harbour wardens").duties) == ["inspect the moorings after each storm."]
    assert [one.name for one in organization.departments] == ["lamp oil department", "Ropes and Sails department"]
    assert texts(post(organization, "Harbour Clerk").duties) == ["write the log of the port."]


def test_what_stands_behind_a_line_in_one_sentence_is_a_duty_without_it() -> None:
    organization = only(
        "Penhallow Sailing School\n\nStaff\n\nThe Clerk reports to the Manager and keeps the files.\n"
        "The Assistant Bosun is answerable to the Bosun and paints hulls.\n"
        "Two Porters report to the Head Cook and carry the luggage.\nThe Driver reports to the Manager and the Bosun.\n"
    )
    told = {one.title: (names(one.reports_to), texts(one.duties)) for one in organization.positions if one.described}

    assert told == {
        "Clerk": (["Manager"], ["keeps the files."]),
        "Assistant Bosun": (["Bosun"], ["paints hulls."]),
        "Porter": (["Head Cook"], ["carry the luggage."]),
        "Driver": (["Manager", "Bosun"], []),
    }


def test_a_verb_that_no_list_has_states_a_duty_where_it_bends_and_has_an_object() -> None:
    organization = only(
        "Harbour Theatre\n\nThe Wardrobe Supervisor mends costumes. The Cook bakes bread. The Porter guards the gate. "
        "The Director earns a good salary. The Clerk lives in the house.\n"
    )

    told = {one.title: texts(one.duties) for one in organization.positions}
    assert told == {"Wardrobe Supervisor": ["mends costumes."], "Cook": ["bakes bread."], "Porter": ["guards the gate."]}


def test_who_becomes_what_reports_to_whom() -> None:
    organization = only(
        "Changes in Operations\n\n1. Leila Haddad becomes Dispatch Manager, reporting to the Operations Director. The Dispatch "
        "Manager assigns drivers to routes.\n2. Colin Mabey stays on as Warehouse Manager and will now report to the Operations "
        "Director. The Warehouse Manager counts the stock.\n"
    )

    assert {one.title: names(one.reports_to) for one in organization.positions if one.described} == {
        "Dispatch Manager": ["Operations Director"],
        "Warehouse Manager": ["Operations Director"],
    }


def test_a_subject_may_do_something_else_before_its_line() -> None:
    organization = only(
        "The Conservator also works in the Collections Department and reports to the Head of Collections. The Conservator "
        "inspects every object before it goes on display.\n"
    )

    assert names(post(organization, "Conservator").reports_to) == ["Head of Collections"]


def test_the_news_of_a_page_are_nobodys_duties() -> None:
    organization = only(
        "What the Archivist does:\n- Catalogues maps and letters\n- Answers research requests\n\n"
        "Latest news\n- Car park closed on 3 July\n- Submit your leave request by Friday\n"
    )

    assert texts(post(organization, "Archivist").duties) == ["Catalogues maps and letters", "Answers research requests"]
