"""Lines said by the number of a sheet or inside a value, posts pasted twice, rows that are commented out."""

from __future__ import annotations

from app.reading import read_document
from app.reading.model import OrganizationRead


def _read(text: str, name: str = "paper.txt") -> OrganizationRead:
    (organization,) = read_document(text.encode(), name).reading.organizations
    return organization


def _lines(organization: OrganizationRead) -> dict[str, list[tuple[str, str]]]:
    described = [post for post in organization.positions if post.described]
    return {post.title or "": [(line.name, line.kind) for line in post.reports_to] for post in described}


def test_a_superior_is_said_by_the_number_of_its_sheet() -> None:
    text = "柳湾船务有限公司岗位职责\n\n岗位1:船长\n上级:经理\n职责:\n1. 驾驶游船。\n岗位2:水手\n上级:岗位1\n职责:\n1. 系缆。\n"
    assert _lines(_read(text))["水手"] == [("船长", "solid")]
    text = (
        "Alder Quay Creamery\n\nPost 1: Head Dairyman\nReports to: Owner\n- Run the dairy.\n- Order rennet.\n"
        "\nPost 2: Cellar Hand\nReports to: Post 1\n- Turn the wheels.\n- Wash the shelves.\n"
    )
    assert _lines(_read(text))["Cellar Hand"] == [("Head Dairyman", "solid")]


def test_two_sheets_of_one_number_say_nothing() -> None:
    text = "岗位1:船长\n上级:经理\n职责:\n1. 驾驶游船。\n岗位1:轮机长\n上级:经理\n职责:\n1. 检修主机。\n"
    text += "岗位2:水手\n上级:岗位1\n职责:\n1. 系缆。\n"
    assert not any({"船长", "轮机长"} & {name for name, _ in lines} for lines in _lines(_read(text)).values())


def test_a_dotted_line_inside_a_value_is_a_line_of_its_own() -> None:
    text = "岗位名称:船长\n直接上级:船务经理(虚线:安全主管)\n岗位职责:\n1. 驾驶游船。\n2. 清点乘客。\n"
    assert _lines(_read(text))["船长"] == [("船务经理", "solid"), ("安全主管", "dotted")]


def test_a_post_pasted_twice_with_its_fields_is_one_post() -> None:
    sheet = "二、修伞师\n直接上级:场长\n1. 折叠主伞。\n2. 修补伞衣。\n\n"
    organization = _read("柳湾滑翔有限公司岗位职责\n\n一、教练\n直接上级:场长\n1. 点名。\n2. 讲解。\n\n" + sheet * 2)
    assert [post.title for post in organization.positions if post.described] == ["教练", "修伞师"]
    assert len(organization.positions[1].duties) == 2


def test_rows_behind_one_that_is_commented_out_are_read() -> None:
    text = (
        "CREATE TABLE post (id INT, title VARCHAR(40), boss_id INT, quota INT);\n"
        "INSERT INTO post (id,title,boss_id,quota) VALUES\n"
        "(1,'经理',NULL,1),\n(2,'会计',1,2),\n-- (3,'司机',1,1),\n(4,'出纳',2,1);\n"
    )
    organization = _read(text, "dump.sql")
    assert {post.title: post.headcount for post in organization.positions} == {"经理": 1, "会计": 2, "出纳": 1}
    assert _lines(organization)["出纳"] == [("会计", "solid")]


def test_an_arrow_that_is_commented_out_is_none() -> None:
    text = "```mermaid\ngraph TD\n  O[Owner] --> M[Production Manager]\n  M --> C[Sales Clerk]\n  %% O --> D[Driver]\n```\n"
    assert "Driver" not in [post.title for post in _read(text, "chart.md").positions]


def test_a_field_that_only_points_up_says_what_that_of_the_sheet_before_said() -> None:
    text = "柳湾纸业有限公司岗位职责\n\n"
    text += (
        "岗位名称:会计\n直接上级:财务经理\n岗位职责:\n1. 编制报表。\n\n岗位名称:出纳\n直接上级:同上\n岗位职责:\n1. 收付现金。\n"
    )
    assert _lines(_read(text))["出纳"] == [("财务经理", "solid")]
    text = (
        "Post: Chief Instructor\nReports to: Principal\nMain duties:\n* Sets the programme.\n* Signs certificates.\n"
        "\nPost: Senior Instructor\nReports to: as above\nMain duties:\n* Teaches courses.\n* Keeps the log.\n"
    )
    assert _lines(_read(text))["Senior Instructor"] == [("Principal", "solid")]
