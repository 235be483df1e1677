"""Which node a name means, where several could be meant."""

import pytest

from app.importing.naming import Directory, Known, identified, key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("客服部 经理", "客服部经理", True),
        ("客服部（一组）", "客服部(一组)", True),
        ("採購員", "采购员", True),
        ("Head of Customer Care", "HEAD OF CUSTOMER CARE", True),
        ("市场部", "市场营销部", False),
    ],
)
def test_names_are_one_whatever_their_script_width_case_and_marks(one: str, other: str, same: bool) -> None:
    assert (key(one) == key(other)) is same


NEW: dict[tuple[str, str | None], str] = {("a", None): "new-a", ("a", "x"): "new-ax", ("a", "y"): "new-ay"}


@pytest.mark.parametrize(
    ("read", "stored", "wanted"),
    [
        pytest.param([None], [], ["new-a"], id="nothing is stored"),
        pytest.param([None, "x"], [], ["new-ax", "new-ax"], id="once with its place and once without is one"),
        pytest.param([None, "x", "y"], [], ["new-a", "new-ax", "new-ay"], id="in two places, the bare name means neither"),
        pytest.param(["x"], [Known("old", "a", "x")], ["old"], id="stored in the same place"),
        pytest.param(["x"], [Known("old", "a", None)], ["old"], id="stored without a place"),
        pytest.param(["x"], [Known("old", "a", "y")], ["new-ax"], id="stored in another place"),
        pytest.param([None], [Known("old", "a", "y")], ["old"], id="stored with a place that is not stated now"),
        pytest.param([None], [Known("1", "a", "x"), Known("2", "a", "y")], ["new-a"], id="stored in two places"),
        pytest.param(
            [None], [Known("1", "a", "x"), Known("2", "a", "y", mine=True)], ["2"], id="of two, the one of this document"
        ),
        pytest.param(["x", "y"], [Known("old", "a", None)], ["new-ax", "new-ay"], id="one stored, two it could be"),
        pytest.param([None], [Known("old", "a", None, fixed=True)], ["new-a"], id="stored under a reference of its own"),
    ],
)
def test_what_is_stated_is_what_is_stored_only_where_nothing_else_can_be_meant(
    read: list[str | None], stored: list[Known], wanted: list[str]
) -> None:
    ids = identified([("a", place) for place in read], stored, NEW)
    assert [ids["a", place] for place in read] == wanted


def test_a_name_means_the_only_one_that_bears_it() -> None:
    directory = Directory()
    directory.add("1", "值班长", "东区", described=False)
    assert directory.meant("值班長") == "1"
    assert directory.meant("班长") is None


def test_of_several_the_only_described_one_is_meant() -> None:
    directory = Directory()
    directory.add("1", "值班长", "东区", described=False)
    directory.add("2", "值班长", None, described=True)
    assert directory.meant("值班长", within="东区") == "2"


def test_a_reference_means_its_bearer_and_nobody_of_the_same_name() -> None:
    directory = Directory()
    directory.add("1", "Director", None, "D1", described=True)
    assert directory.meant("Director", reference="D1") == "1"
    assert directory.meant("Director", reference="D2") is None
