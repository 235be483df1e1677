"""English units that a list names, whom they have, and what stands below "Our mission" on the sheet of a post."""

from __future__ import annotations

from tests.reading.looking import only, post, read, texts, unit


def test_units_of_a_list_head_their_sections() -> None:
    org = only(
        "The Harbour Service manages the following sections:\n1. Moorings\n2. Ropes & Sails\n\n"
        "Moorings\nThis section checks the buoys each week.\n\n"
        "Ropes & Sails\nThis section provides sails to all crews.\n- Keeps the loft in order\n- Looks after the winches\n"
    )
    assert len(texts(unit(org, "Moorings").duties)) == 1
    assert texts(unit(org, "Ropes & Sails").duties) == ["Keeps the loft in order", "Looks after the winches"]


def test_names_behind_another_list_head_nothing() -> None:
    org = read(
        "Please bring the following tools:\n1. Hammers\n2. Pliers\n\nHammers\nEach hammer is checked daily.\n"
    ).organizations
    assert not any(one.departments for one in org)


def test_a_units_paragraph_counts_its_posts() -> None:
    org = only("Pool Team\nThe team teaches swimming. It has a senior coach and 3 lifeguards. It opens the pool.\n")
    assert texts(unit(org, "Pool Team").duties) == ["The team teaches swimming.", "It opens the pool."]
    assert post(org, "lifeguard").headcount == 3


def test_a_sentence_without_a_subject_counts_posts() -> None:
    org = only("Fleet Team\nEmploys 4 mechanics. The team repairs vans.\n\nNight Team\nIt is a team of two porters.\n")
    assert (post(org, "mechanic").headcount, post(org, "porter").headcount) == (4, 2)
    assert texts(unit(org, "Fleet Team").duties) == ["The team repairs vans."]


def test_what_a_unit_has_besides_people_is_no_staff() -> None:
    org = only("Pool Team\nIt has two pools and a sauna. It opens the pool.\n")
    assert not org.positions


def test_a_body_s_mission_is_no_purpose_of_a_post() -> None:
    org = only(
        "Position: Quay Coordinator\nTeam: Harbour\nOur Vision\nLinking Town and Water\nOur Mission\nDelivering Better Services\n"
        "Our Values\n1. Care for Others\n2. Forward-looking\nPosition Objective\nTo keep the quay open.\n"
        "Position Responsibilities\n- Check the moorings\n"
    )
    quay = post(org, "Quay Coordinator")
    assert texts(quay.duties) == ["Check the moorings"]
    assert quay.purpose == "To keep the quay open."
    assert org.name is None


def test_an_adverb_before_an_announcement_is_no_part_of_the_name() -> None:
    org = only("Kiln Section\nAccordingly, the Kiln Section of the Unit shall be responsible for:\nFiring of all pots.\n")
    assert texts(unit(org, "Kiln Section").duties) == ["Firing of all pots."]
    assert org.name is None


def test_semicolons_in_brackets_divide_nothing() -> None:
    org = only("Yard Team\n- Care of the grounds (mowing of lawns; sweeping of paths; pruning)\n- Upkeep of fences\n")
    assert len(unit(org, "Yard Team").duties) == 2


def test_a_title_that_the_text_calls_a_department_is_no_organization() -> None:
    org = only("Stores and Transport\n\nThe Stores and Transport Department keeps the vans. The department also issues tools.\n")
    assert org.name is None
    assert len(unit(org, "Stores and Transport Department").duties) == 2


def test_who_the_superior_is_is_no_post_of_its_own() -> None:
    org = only("The Fitters report to a Yard Captain, who serves as dock commander.\n")
    assert sorted(one.title or "" for one in org.positions) == ["Fitter", "Yard Captain"]
    assert not texts(post(org, "Fitter").duties)


def test_a_function_that_heads_a_line_is_a_unit() -> None:
    org = only(
        "Human Resources\n\nHuman Resources is responsible for hiring.\n\n"
        "Finance\n\nThe Finance Department, under the Town Bursar, is primarily responsible for the tills.\n"
    )
    assert sorted(one.name or "" for one in org.departments) == ["Finance Department", "Human Resources"]
    assert org.name is None


def test_bullets_that_are_titles_stand_over_their_paragraphs() -> None:
    org = only(
        "Who is on deck\n\n  • Deck Manager\n    The Deck Manager is responsible for the whole deck.\n"
        "  • Steward\n    The steward is in charge of the cabins.\n"
    )
    assert len(post(org, "Deck Manager").duties) == len(post(org, "Steward").duties) == 1


def test_what_an_officer_is_paid_is_no_duty() -> None:
    org = only(
        "The Lock Keeper shall:\n1. Open the gates.\n2. Log each boat.\nThe Lock Keeper shall receive such pay as is set.\n"
    )
    assert len(post(org, "Lock Keeper").duties) == 2


def test_titles_that_have_run_into_their_duties_get_a_line_of_their_own() -> None:
    org = only(
        "What each of us does\n"
        "Harbour Master Keeps the register of all boats and moorings.\n"
        "Secretary Writes the minutes, the letters and the log.\n"
        "Treasurer Pays the bills of the marina and its suppliers.\n"
        "Signals Maintains the flags and the radio of the club house.\n"
    )
    assert sorted(one.title or "" for one in org.positions) == ["Harbour Master", "Secretary", "Signals", "Treasurer"]
    assert all(len(one.duties) == 1 for one in org.positions)


def test_sentences_in_a_row_are_no_titles() -> None:
    text = "\n".join(
        f"Club Members {verb} the boats of the harbour each spring." for verb in ("Clean", "Paint", "Launch", "Check")
    )
    assert not any(org.positions for org in read("Spring work\n" + text + "\n").organizations)


def test_who_holds_responsibility_has_a_duty() -> None:
    org = only("The Quay Treasurer holds considerable responsibility for the tolls of the harbour.\n")
    assert len(post(org, "Quay Treasurer").duties) == 1
