"""English texts without a heading for the post: whom their first words are about, whose list follows."""

from __future__ import annotations

from tests.reading.looking import names, only, post, read, texts, unit


def test_a_paragraph_speaks_to_the_post() -> None:
    text = "As a Barge Steward you will welcome guests at the quay.\n\nYour day-to-day duties may involve:\n- washing ropes\n"
    org = only(text)
    assert texts(post(org, "Barge Steward").duties) == ["welcome guests at the quay.", "washing ropes"]


def test_a_post_in_small_letters_begins_a_paragraph_in_nobodys_section() -> None:
    org = only("The night porter checks the gate until dawn.\n\nTasks\n- Lock the side doors\n- Log each parcel\n")
    assert texts(post(org, "night porter").duties) == ["checks the gate until dawn.", "Lock the side doors", "Log each parcel"]


def test_whoever_is_in_charge_is_no_post() -> None:
    assert not any(org.positions for org in read("The supervisor approves each request for leave in writing.\n").organizations)


def test_a_title_in_small_letters_stands_over_the_label_of_its_duties() -> None:
    org = only(
        "Ferry porter\nThe work is varied and done outdoors.\nKey Responsibilities:\n- Stow the luggage.\n- Sweep the deck.\n"
    )
    assert texts(post(org, "Ferry porter").duties) == ["Stow the luggage.", "Sweep the deck."]


def test_lettered_sections_of_bylaws_count() -> None:
    text = (
        "Section A: The President\n1. The president shall lead all meetings.\n"
        "Section B: The Archivist\n1. The archivist shall keep the old charts.\n2. The archivist shall lend them out.\n"
    )
    org = only(text)
    assert len(post(org, "Archivist").duties) == 2
    assert len(post(org, "President").duties) == 1


def test_sections_of_bylaws_tell_duties_as_any_sentence_does() -> None:
    text = (
        "Constitution of the Fernside Kite Society\n\nArticle I\n\nSection 1: The society shall be open to all.\n\nArticle II\n\n"
        "Section 1: The President shall chair the meetings.\nSection 2: The Secretary shall write the minutes.\n"
    )
    org = only(text)
    assert texts(post(org, "Secretary").duties) == ["shall write the minutes."]


def test_a_number_further_out_announces_the_next_holders_list() -> None:
    text = (
        "  1. The duties of the Warden shall be:\n    1. to open the hall;\n    2. to close the hall.\n"
        "  2. The duties of the Steward shall be:\n    1. to sell tickets.\n    2. to count them.\n"
        "  3. The duties of the Treasurer shall be:\n    1. to keep the purse.\n"
    )
    org = only(text)
    assert texts(post(org, "Treasurer").duties) == ["to keep the purse."]
    assert len(post(org, "Steward").duties) == 2


def test_a_body_in_small_letters_has_a_duty_to() -> None:
    org = only("1.1 The governing body has a duty to:\n\n- Keep the roof sound.\n- Hear complaints.\n")
    assert texts(unit(org, "governing body").duties) == ["Keep the roof sound.", "Hear complaints."]


def test_two_posts_share_a_sentence() -> None:
    org = only("- The Sales Director and Yard Manager are responsible for checking every order before it leaves.\n")
    assert len(post(org, "Sales Director").duties) == len(post(org, "Yard Manager").duties) == 1


def test_the_unit_goes_on_in_the_next_paragraphs() -> None:
    org = only("The Department of Harbours manages the quays.\nThe department also maintains all lamps on the coast.\n")
    assert len(unit(org, "Department of Harbours").duties) == 2


def test_a_label_of_superiors_stands_over_a_sentence() -> None:
    org = only(
        "Job Title: Rope Clerk\n\nReports to\n\nThe Rope Clerk reports directly to the Quay Manager.\n\nDuties\n- Coil ropes.\n"
    )
    assert names(post(org, "Rope Clerk").reports_to) == ["Quay Manager"]
    assert texts(post(org, "Rope Clerk").duties) == ["Coil ropes."]


def test_headings_in_more_words_for_duties() -> None:
    for words in ("Key areas of responsibilities and duties", "Range of duties", "What the role involves"):
        org = only(f"Job Title: Rope Clerk\n\n{words}\n\n- Coil ropes.\n- Mend nets.\n")
        assert len(post(org, "Rope Clerk").duties) == 2, words


def test_names_in_turn_with_a_line_each_are_headings() -> None:
    text = (
        "Mooring Master\nPlans the berths of all barges in the harbour\nKey Splicer\nMends the ropes that the crews bring in\n"
        "Crane Operator\nLifts the cargo from deck to quay with care\nLamplighter\nLights the lamps along the pier at dusk\n"
        "Harbour Clerk\nKeeps the book of arrivals and departures\n"
    )
    org = only(text)
    assert [len(post(org, name).duties) for name in ("Key Splicer", "Crane Operator", "Lamplighter", "Harbour Clerk")] == [
        1,
        1,
        1,
        1,
    ]


def test_bullets_of_a_name_before_a_colon_are_the_posts_of_the_unit() -> None:
    text = (
        "RIGGING DEPARTMENT\n\nThe rigging department handles all ropes of the theatre.\n\n"
        "  • Rigging Manager : The rigging manager plans the hanging of each scene.\n"
        "  • Head Knotter : This role ties every knot that bears a load.\n"
        "  • Loft Operator : Responsible for raising the curtain on time.\n"
    )
    org = only(text)
    assert len(post(org, "Head Knotter").duties) == 1
    assert len(post(org, "Loft Operator").duties) == 1


def test_headings_over_paragraphs_about_other_things_are_none() -> None:
    text = (
        "Our Story\nThe mill was built beside the river long ago\nOur Values\nHonesty and patience come first in all trades\n"
        "Visit Us\nThe shop opens on Saturdays from ten to four\nProject Manager\nA post that will be advertised in spring\n"
    )
    assert not any(holder.duties for org in read(text).organizations for holder in (*org.positions, *org.departments))


def test_a_council_does_not_stand_under_a_post() -> None:
    org = only("Job Title: Parish Clerk\n\nDuties\n- Managing Parish Council, Committee, and Parish meetings.\n")
    assert [position.title for position in org.positions] == ["Parish Clerk"]


def test_paragraphs_that_begin_with_their_posts_are_no_essay() -> None:
    more = " and shall also see that nobody goes home from it without a lamp of their own" * 5
    text = "".join(
        f"{name}: The {name.lower()} shall keep the ropes of the harbour dry{more}.\n\n"
        for name in ("President", "Vice President", "Treasurer", "Secretary")
    )
    assert len(post(only(text), "Secretary").duties) == 1


def test_a_name_that_the_announcement_below_repeats_ends_the_list_above() -> None:
    text = (
        "President\nThe president shall:\nPreside at all meetings of the guild; and\nGreet the guests of the guild.\n"
        "Treasurer\nThe treasurer shall:\nHave custody of the purse;\nPay the bills of the guild.\n"
    )
    assert len(post(only(text), "Treasurer").duties) == 2


def test_roles_and_responsibilities_may_head_a_page_over_paragraphs() -> None:
    text = (
        "Roles and Responsibilities\n\nGood stewardship of the harbour is a matter for all who are described in this section.\n\n"
        "Rope Stewards\n\nRope Stewards manage the ropes of one quay each.\n"
    )
    assert [position.title for position in only(text).positions] == ["Rope Stewards"]
