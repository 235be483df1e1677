"""Advertisements one after another on a careers page: titles over lines of terms, and sentences to whom applies."""

from __future__ import annotations

from tests.reading.looking import names, only, post, texts

_PAGE = (
    "Current openings at Alder Quay Creamery Ltd\n\nWe are always glad of good people.\n\n"
    "Dairy Manager\nDairy Department · Full-time · On site\n\n"
    "About the role\nTo bring good milk to the vats.\nThe Herd Assistant and the Dairy Clerk will report to you.\n\n"
    "What you'll be doing\n• Plan the milking.\n• Order the feed.\n\nWhy join us?\n• A pension scheme\n• Free cheese\n\n"
    "Apply now\n\n"
    "Herd Assistant\nFull-time · Alder Quay\n\nYou'll report to the Dairy Manager. You will lead the Dairy Clerk.\n\n"
    "What you'll be doing\n• Milk the herd.\n• Clean the parlour.\n\n"
    "What we're looking for\n• Two years with cattle.\n\nSend us your CV\n"
)


def test_titles_over_lines_of_terms_begin_sheets() -> None:
    organization = only(_PAGE)

    assert organization.name == "Alder Quay Creamery Ltd"
    assert [(one.title, one.department, texts(one.duties)) for one in organization.positions if one.described] == [
        ("Dairy Manager", "Dairy Department", ["Plan the milking.", "Order the feed."]),
        ("Herd Assistant", None, ["Milk the herd.", "Clean the parlour."]),
    ]
    assert texts(post(organization, "Herd Assistant").qualifications) == ["Two years with cattle."]


def test_who_reports_to_you_reports_to_the_post_that_is_offered() -> None:
    organization = only(_PAGE)
    manager, assistant = post(organization, "Dairy Manager"), post(organization, "Herd Assistant")

    assert names(manager.direct_reports) == ["Herd Assistant", "Dairy Clerk"]
    assert manager.purpose == "To bring good milk to the vats."
    assert (names(assistant.reports_to), names(assistant.direct_reports)) == (["Dairy Manager"], ["Dairy Clerk"])
