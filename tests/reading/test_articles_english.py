"""English articles about posts: titles in small letters over what they do, bullets of sentences, sentences that only describe."""

from __future__ import annotations

from tests.reading.looking import only, post, read, texts


def test_a_title_in_small_letters_over_its_article_heads_a_section() -> None:
    org = only(
        "Deputy Mill driver\nDeputy Mill drivers plan the shifts of the mill and its yard. They also check the stones.\n"
        "Flour taster\nThe Flour taster is responsible for the quality of every sack that leaves the mill.\n"
        "Cart driver\nCart drivers deliver the sacks to bakers in the town and collect the empty ones.\n"
    )
    assert [one.title for one in org.positions] == ["Deputy Mill driver", "Flour taster", "Cart driver"]
    assert len(texts(post(org, "Flour taster").duties)) == 1


def test_a_title_inside_a_sentence_heads_nothing() -> None:
    org = only(
        "Mill Foreman\nThe Mill Foreman plans the work of the mill together with the\n"
        "Flour taster\nand the carter, and keeps the books of the mill in good order.\n"
    )
    assert [one.title for one in org.positions] == ["Mill Foreman"]


def test_a_bullet_of_sentences_about_the_post_above_it_is_an_article() -> None:
    org = only(
        "Engraver\n\n  • An engraver cuts the dies of all coins. She keeps the log of wear.\n\n"
        "Accountant\n\n  • An accountant keeps the books. He prepares the tax returns.\n\n"
        "Mechanic\n\n  • A mechanic repairs the cranes. He orders the spare parts.\n"
    )
    assert len(texts(post(org, "Engraver").duties)) == 2
    assert len(texts(post(org, "Accountant").duties)) == 2


def test_sentences_that_only_describe_are_no_duties() -> None:
    org = only(
        "Job title: Ferry Clerk\nDuties:\n"
        "Sells tickets at the pier. The position is paid on an hourly basis. This is the entry level class of the series.\n"
        "The duties of the clerk are summarised below. This position is responsible for the cash box.\n"
    )
    assert texts(post(org, "Ferry Clerk").duties) == [
        "Sells tickets at the pier.",
        "This position is responsible for the cash box.",
    ]


def test_saints_and_doctors_end_no_sentence() -> None:
    org = only("Job title: Verger\nDuties:\nThe verger opens the doors of St. Swithin for Dr. Moss. The verger rings the bell.\n")
    assert len(texts(post(org, "Verger").duties)) == 2


def test_roles_in_markdown_and_how_one_comes_to_them() -> None:
    org = only(
        "# Project roles\n\n## Maintainer Role\n\nResponsibilities include:\n\n* Review patches\n* Publish releases\n\n"
        "### Becoming a maintainer\n\n* Be known in the project for some months\n* Write good code\n"
    )
    assert [one.title for one in org.positions] == ["Maintainer"]
    assert texts(post(org, "Maintainer").duties) == ["Review patches", "Publish releases"]


def test_numbers_and_heads_on_a_form_are_no_posts() -> None:
    said = read(
        "JOB DESCRIPTION\nJOB TITLE:\nDock Guide\nHEAD OF DEPARTMENT OR DIRECTOR: Harbour Director\nJOB HOLDER(S):\n"
        "JOB DESCRIPTION REFERENCE NUMBER:\nJOB DESCRIPTION / MAIN PURPOSE\nShows visitors round the docks.\n"
        "The postholder will be accountable for the tours by:\n- Planning the routes\n- Training the volunteers\n"
    )
    (org,) = said.organizations
    assert [one.title for one in org.positions] == ["Dock Guide"]
    assert texts(org.positions[0].duties) == ["Planning the routes", "Training the volunteers"]


def test_what_a_post_stands_for_parts_it_from_no_duty() -> None:
    org = only("The Harbour Master, as a delegate of the council, is responsible for the berths and their lamps.\n")
    assert len(texts(post(org, "Harbour Master").duties)) == 1
