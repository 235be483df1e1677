"""English names of units and posts by what stands beside them: in small letters, joined to their text, below another's list."""

from __future__ import annotations

from tests.reading.looking import only, post, read, texts, unit


def test_a_unit_in_small_letters_stands_over_the_points_of_its_head() -> None:
    org = only(
        "office of harbour dues\n\n- The Warden is responsible for the collection of dues.\n"
        "- The Warden shall keep the berth book.\n\noffice of pilots and tugs\n\n"
        "- The Chief Pilot is responsible for the safety of tugs.\n"
    )
    assert {one.name for one in org.departments} == {"office of harbour dues", "office of pilots and tugs"}
    assert len(texts(post(org, "Warden").duties)) == 2
    assert len(texts(post(org, "Chief Pilot").duties)) == 1
    assert not any(one.duties for one in org.departments)


def test_a_unit_is_joined_to_a_sentence_that_calls_it_one() -> None:
    org = only(
        "Accounts-This section pays the bills of the yard.\nStores-The section keeps ropes and paint.\n"
        "ICT unit-Provides the network of the yard.\n"
    )
    assert {one.name for one in org.departments} == {"Accounts", "Stores", "ICT unit"}
    assert all(len(one.duties) == 1 for one in org.departments)


def test_the_department_behind_a_colon_is_the_one_above() -> None:
    org = only("Yard Services Department\nRepairs: The department mends the sheds.\nWater: The department checks the taps.\n")
    assert [one.name for one in org.departments] == ["Yard Services Department"]


def test_a_function_among_named_lines_is_a_unit() -> None:
    org = only(
        "Store Team: Keeps the ropes and the paint.\nHuman Resources (HR): Recruits riggers and trains them.\n"
        "Board of Directors/Trustees: Approves the budget of the yard.\n"
    )
    assert {one.name for one in org.departments} == {"Store Team", "Human Resources (HR)", "Board of Directors/Trustees"}
    assert not org.positions


def test_a_unit_with_its_article_below_points_is_no_further_point() -> None:
    org = only(
        "Rigging Department\nKey responsibilities include:\n- Splicing the lines of the ships.\n"
        "- Checking the lines each month.\nThe Sails and Covers Department\n"
        "The sails and covers department mends all sails.\n"
    )
    assert len(unit(org, "Rigging Department").duties) == 2
    assert len(unit(org, "Sails and Covers Department").duties) == 1


def test_a_post_in_small_letters_with_a_colon_stands_over_its_sentence() -> None:
    org = only(
        "Head Rigger:\nThe head rigger signs for all lines of the yard. He checks the masts.\nLine keeper:\n"
        "A Line keeper will be assigned to each ship. He shall keep the lines dry.\n"
    )
    assert len(post(org, "Head Rigger").duties) == 2
    assert "He shall keep the lines dry." in texts(post(org, "Line keeper").duties)


def test_such_as_announces_a_list() -> None:
    org = only(
        "The Personnel Section is responsible for matters of the crew, such as:\n1. Recruitment of riggers\n2. Welfare of crews\n"
    )
    assert texts(unit(org, "Personnel Section").duties) == ["Recruitment of riggers", "Welfare of crews"]


def test_the_registrar_is_not_his_office() -> None:
    org = only(
        "Office of the Registrar\n\nThe Office of the Registrar is responsible for all rolls.\n\n"
        "The Registrar's broad responsibilities include the supervision of clerks and the following functions:\n\n"
        "a) Custody of the seal\n\nb) Enquiries about rolls\n"
    )
    assert texts(post(org, "Registrar").duties) == ["Custody of the seal", "Enquiries about rolls"]
    assert len(unit(org, "Office of the Registrar").duties) == 1


def test_a_paragraph_about_another_unit_ends_the_list_above_it() -> None:
    org = only(
        "The Crew Section is responsible for matters such as:\n\n1. Rotas of crews\n\n2. Retirement of crews\n\n\n"
        "The Examinations Section handles all tests of riggers. The section keeps the marks.\n\n"
        "The Pilots Section is responsible to the Harbour Master for all matters of pilots. These include:\n\n"
        "1. Licences of pilots\n\n2. Rotas of pilots\n"
    )
    assert len(unit(org, "Crew Section").duties) == 2
    assert len(unit(org, "Examinations Section").duties) == 2
    assert texts(unit(org, "Pilots Section").duties)[-2:] == ["Licences of pilots", "Rotas of pilots"]


def test_departments_in_the_plural_are_no_organization() -> None:
    (org,) = read(
        "Yard Departments\nThe Mayor names the heads of the yard departments.\n\nStores Unit\n- Keeps the ropes\n"
    ).organizations
    assert org.name is None


def test_the_first_of_several_departments_of_something_is_no_organization() -> None:
    org = only(
        "Department of Dues\n- The Warden is responsible for the collection of dues.\n\n"
        "Department of Tugs\n- The Chief Pilot is responsible for the safety of tugs.\n"
    )
    assert org.name is None
    assert {one.name for one in org.departments} == {"Department of Dues", "Department of Tugs"}


def test_a_division_in_capitals_keeps_its_list_behind_a_sentence_about_its_clerk() -> None:
    org = only(
        "Office of the Registrar\n\nCOUNCIL AFFAIRS DIVISION\n\nThe Council Clerk is responsible to the Registrar for the rolls. "
        "The Unit performs the following functions:\n\n- Registration of boats;\n- Issue of cards.\n"
    )
    assert texts(unit(org, "COUNCIL AFFAIRS DIVISION").duties) == ["Registration of boats;", "Issue of cards."]
    assert [one.name for one in post(org, "Council Clerk").reports_to] == ["Registrar"]
    assert [one.name for one in org.departments] == ["COUNCIL AFFAIRS DIVISION"]


def test_numbered_posts_with_a_word_between_them_and_their_sentence() -> None:
    org = only(
        "Roles & Responsibilities\n1. Founder\nFormation:\nThe Founder set up the yard.\nKey Responsibilities:\n"
        "- Steering the yard.\n- Calling the crew.\n2. Treasurer\nFormation:\nThe Treasurer is chosen by the crew.\n"
        "Key Responsibilities:\n- Keeping the cash box.\n"
    )
    assert {one.title: len(one.duties) for one in org.positions} == {"Founder": 2, "Treasurer": 1}


def test_the_scope_of_a_committees_power_is_no_unit() -> None:
    org = only(
        "COMMITTEES\n5.1 General Scope of Committee Power. Committees shall not govern the Club.\n\n"
        "5.3 Boat Committee. It shall be the duty of this committee to prepare the boats for the season.\n\n"
        "5.4 Pier Committee. This committee shall keep the pier and its lamps in order all year.\n"
    )
    assert org.name is None
    assert [one.name for one in org.departments] == ["Boat Committee", "Pier Committee"]
