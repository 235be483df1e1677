"""Exports of personnel systems and address books as they are: notices above the header, codes beside titles, lists in a cell."""

from __future__ import annotations

from app.reading import read_document
from app.reading.model import OrganizationRead


def only(text: str, name: str = "export.csv") -> OrganizationRead:
    (organization,) = read_document(text.encode(), name).reading.organizations
    return organization


def posts(organization: OrganizationRead) -> dict[str | None, tuple[str | None, list[str]]]:
    return {
        one.title: (one.department, [line.name for line in one.reports_to]) for one in organization.positions if one.described
    }


def test_a_notice_on_how_to_fill_the_table_in_states_nothing() -> None:
    notice = '"填写须知：\n1、不能增加或删除列；\n2、部门：上下级用“/”隔开；\n3、手机、邮箱：二者不能同时为空；",,,\n'
    rows = "姓名,职务,部门,直接上级\n苏禾,店长,麦香面包店有限公司,\n田雨,烘焙师,麦香面包店有限公司/后厨部,苏禾\n"
    found = only(notice + rows)

    assert (found.name, [unit.name for unit in found.departments]) == ("麦香面包店有限公司", ["后厨部"])
    assert not any(one.duties for one in (*found.departments, *found.positions))


def test_of_several_departments_the_first_is_the_main_one_also_where_one_holds_the_other() -> None:
    rows = '姓名,部门,职位,直属主管\n方圆,农场,场长,\n梁木,"种植部,种植部-温室",种植部主管,方圆\n林草,种植部-温室,园艺工,梁木\n'

    assert posts(only(rows))["种植部主管"] == ("种植部", ["场长"])
    assert {unit.name: unit.parent for unit in only(rows).departments} == {"种植部": None, "温室": "种植部"}


def test_titles_are_told_from_codes_and_units_from_their_heads() -> None:
    header = "Worker,Employee ID,Position,Business Title,Supervisory Organization,Manager\n"
    rows = (
        "Ada Moss,1,P-01 Director,Director,Head Office (Ada Moss),\n"
        "Bo Reed,2,P-02 Pilot,Pilot,Quay Desk (Bo Reed),Ada Moss\nCy Lane,3,P-03 Stoker,Stoker,Quay Desk (Bo Reed),Bo Reed\n"
    )
    sap = (
        "Personnel No.\tLast name First name\tOrg.unit\tOrganizational Unit\tPosition\tPosition text\tSuperior Position\n"
        "01\tMoss Ada\t5001\tHead Office\t6001\tDirector\t\n02\tReed Bo\t5002\tQuay Desk\t6002\tPilot\t6001\n"
        "03\tLane Cy\t5002\tQuay Desk\t6003\tStoker\t6002\n"
    )
    wanted = {"Director": "Head Office", "Pilot": "Quay Desk", "Stoker": "Quay Desk"}

    assert {title: unit for title, (unit, _) in posts(only(header + rows)).items()} == wanted
    assert {title: unit for title, (unit, _) in posts(only(sap, "export.txt")).items()} == wanted
    assert posts(only(header + rows))["Stoker"][1] == ["Pilot"]


def test_names_in_either_order_and_divisions_right_of_their_departments() -> None:
    found = only(
        '"Last Name, First Name","Job Title","Reporting to","Department","Division"\n"Moss, Ada","Baker","","Ovens","Rye & Co"\n'
        '"Reed, Bo","Packer","Ada Moss","Packing","Rye & Co"\n"Lane, Cy","Driver","Bo Reed","Vans","Rye & Co"\n'
    )

    assert found.name == "Rye & Co"
    assert posts(found) == {"Baker": ("Ovens", []), "Packer": ("Packing", ["Baker"]), "Driver": ("Vans", ["Packer"])}


def test_several_holders_of_a_post_are_persons_each_and_signatures_are_no_row() -> None:
    rows = (
        "石桥供水公司2026年岗位编制核定表\n部门\t岗位\t姓名\t编制\t直接上级\n制水部\t制水部经理\t夏云\t1\t\n\t化验员\t何苗、彭飞\t2\t制水部经理\n"
        "\t加药工\t王五等6人\t6\t制水部经理\n填表人：胡月\t\t审核：周全\n"
    )
    found = only(rows, "posts.txt")

    assert {person.name: person.holds[0].name for person in found.people} == {
        "夏云": "制水部经理", "何苗": "化验员", "彭飞": "化验员", "王五": "加药工",
    }  # fmt: skip
    assert (found.name, len(found.positions)) == ("石桥供水公司", 3)


def test_the_organization_is_that_of_the_title_or_of_its_heads_own_row() -> None:
    rows = "岗位名称\t所属组织\t上级岗位名称\n院长\t春晖养老院\t\n护士长\t护理部\t院长\n护理员\t护理部\t护士长\n"
    library = (
        "Alder Library Service: Establishment list 2026/27\nPost No\tPost Title\tSection\tLine Manager\n"
        "1\tLibrarian\tLending\t\n2\tClerk\tLending\t1\n"
    )
    found = only(library, "posts.txt")

    assert only(rows, "posts.txt").name == "春晖养老院"
    assert (found.name, found.as_of) == ("Alder Library Service", None)


def test_cells_of_several_lines_are_read_as_a_sheet_puts_them_on_the_clipboard() -> None:
    rows = '部门\t岗位\t直接上级\t岗位职责\n门卫室\t门卫\t队长\t"1. 登记车辆。\n2. 夜间巡逻。"\n门卫室\t队长\t\t安排值班。\n'
    form = '岗位名称\t门卫\n直接上级\t队长\n岗位职责\t"1. 登记车辆。\n2. 夜间巡逻。"\n'

    for text in (rows, form):
        guard = next(one for one in only(text, "posts.txt").positions if one.title == "门卫")
        assert [duty.text for duty in guard.duties] == ["登记车辆。", "夜间巡逻。"]


def test_managers_may_be_given_as_directories_name_them() -> None:
    found = only(
        'DistinguishedName,Name,Title,Department,Manager\n"CN=Ada Moss,OU=Board,DC=rye",Ada Moss,Director,Board,\n'
        '"CN=Bo Reed,OU=Desk,DC=rye",Bo Reed,Clerk,Desk,"CN=Ada Moss,OU=Board,DC=rye"\n'
    )
    alone = only('Name,Title,Department,Manager\nAda Moss,Director,Board,\nBo Reed,Clerk,Desk,"CN=Ada Moss,OU=Board,DC=rye"\n')

    assert posts(found) == posts(alone) == {"Director": ("Board", []), "Clerk": ("Desk", ["Director"])}


def test_a_row_of_hints_under_the_header_is_no_person_and_a_phone_finds_the_manager_unseen() -> None:
    text = (
        "*姓名,*手机号码,部门,职务,直属上级\n必填,选填,多个部门用逗号分隔,选填,填写上级手机号\n"
        "尚可,+8613711100002,霖屹测绘/外业部,外业部部长,\n白桦,+8613711100004,霖屹测绘/外业部,飞手,13711100002\n"
        "江一,+8613711100005,霖屹测绘/内业部,制图员,+8613711100009\n"
    )
    document = read_document(text.encode(), "export.csv")

    assert posts(document.reading.organizations[0])["飞手"] == ("外业部", ["外业部部长"])
    assert [person.name for person in document.reading.organizations[0].people] == ["尚可", "白桦", "江一"]
    assert "137111" not in document.text + str(document.reading)


def test_rows_that_add_up_one_unit_are_no_posts_and_what_lists_are_called_is_no_part_of_a_name() -> None:
    found = only(
        "云栖国有林场岗位编制一览表\n部门\t岗位\t编制\t直接上级\n综合办公室\t主任\t1\t场长\n综合办公室\t档案员\t2\t主任\n综合办公室\t小计\t3\t\n"
        "营林科\t护林员\t15\t场长\n营林科小计\t\t15\t\n",
        "posts.txt",
    )

    assert (found.name, [one.title for one in found.positions if one.described]) == ("云栖国有林场", ["主任", "档案员", "护林员"])


def test_brackets_signs_of_number_and_shares_in_headers() -> None:
    found = only(
        "Employee #,First Name [Required],Last Name [Required],Employee Title,Manager Email,Email Address [Required],Department,"
        "FTE %,Recovery Phone [MUST BE IN THE E.164 FORMAT]\n1,Ada,Moss,Miller,,a@b.example,Mill,100,+14155550101\n"
        "2,Bo,Reed,Packer,a@b.example,b@b.example,Mill,80,\n"
    )

    assert posts(found) == {"Miller": ("Mill", []), "Packer": ("Mill", ["Miller"])}
    assert [(one.headcount, person.reference) for one, person in zip(found.positions, found.people, strict=True)] == [
        (None, "1"), (None, "2")
    ]  # fmt: skip


def test_units_above_may_be_numbers_beside_persons_and_a_label_above_names_the_organization() -> None:
    found = only(
        "Company;Kessel & Rohr\nName;Org.Unit;Org.Unit Text;Superior Org.Unit;Position Text\n"
        "Hanke Ruth;500010;Head Office;;Director\nBrandt Ole;500011;Plant;500010;Plant Manager\n"
        "Dunst Kai;500012;Assembly;500011;Welder\n"
    )

    assert (found.name, {unit.name: unit.parent for unit in found.departments}) == (
        "Kessel & Rohr", {"Head Office": None, "Plant": "Head Office", "Assembly": "Plant"}
    )  # fmt: skip


def test_a_title_that_several_numbered_posts_of_a_unit_bear_names_none_of_them() -> None:
    rows = "组织,岗位编号,岗位名称,部门,直接上级\n白浪渔港,P1,船长,船队,\n白浪渔港,P2,船长,船队,\n白浪渔港,P3,水手,船队,{}\n"

    def manager(said: str) -> tuple[str, str | None]:
        (organization,) = read_document(rows.format(said).encode(), "posts.csv").reading.organizations
        (line,) = next(post for post in organization.positions if post.title == "水手").reports_to
        return line.name, line.reference

    assert manager("船长") == ("船长", None)
    assert manager("P2") == ("船长", "P2")
