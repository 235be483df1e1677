"""Statutes that set up posts and units in sentences, in both languages: charges, numbers, whose posts they are."""

from __future__ import annotations

from app.reading.model import OrganizationRead
from tests.reading.looking import only, post, texts, unit


def posts(organization: OrganizationRead) -> list[tuple[str | None, str | None, float | None]]:
    """Title, unit and number of each post."""
    return [(one.title, one.department, one.headcount) for one in organization.positions]


def test_a_chinese_sentence_sets_up_posts_between_ranks_exceptions_and_charges() -> None:
    organization = only(
        "霧溪燈塔局組織條例\n\n第 1 條\n本局掌理下列事項：\n一、燈塔之管理。\n二、航標之維護。\n第 2 條\n"
        "本局置局長一人，職務列簡任第十二職等，綜理局務，並指揮、監督所屬人員；副局長二人，職務列簡任第十一職等，襄理局務。\n"
        "第 3 條\n本局置技正三人至五人，秘書二人，職務均列薦任第八職等，其中秘書一人，職務得列薦任第九職等；燈塔員九人，"
        "其中二人由技正兼任，書記一人，職務列委任第三職等。\n第 4 條\n"
        "本局設人事室，置主任一人，職務列薦任第九職等，依法辦理人事管理事項。\n"
        "第 5 條\n本局設會計室、統計室，分置會計主任、統計主任各一人。\n"
    )

    assert texts(post(organization, "局長").duties) == ["綜理局務，並指揮、監督所屬人員；"]
    assert texts(post(organization, "副局長").duties) == ["襄理局務。"]
    assert texts(post(organization, "主任").duties) == ["依法辦理人事管理事項。"]
    assert set(posts(organization)) == {
        ("局長", None, 1), ("副局長", None, 2), ("技正", None, None), ("秘書", None, 2), ("燈塔員", None, 9), ("書記", None, 1),
        ("主任", "人事室", 1), ("會計主任", "會計室", 1), ("統計主任", "統計室", 1),
    }  # fmt: skip


def test_an_english_sentence_sets_up_posts_between_ranks_exceptions_and_charges() -> None:
    organization = only(
        "Organization Act of the Mistbrook Lighthouse Bureau\n\nArticle 1\n"
        "The Bureau shall be in charge of the following matters:\n"
        "1. Management of lighthouses.\n2. Upkeep of beacons.\nArticle 2\n"
        "The Bureau shall have one (1) Director, whose rank shall be grade 12, in charge of its affairs; and two Deputy "
        "Directors of grade 11, to assist the Director.\nArticle 3\n"
        "The Bureau shall have three to five senior engineers and two secretaries, of whom one secretary may be ranked at "
        "grade 9; nine keepers, of grade 5.\nArticle 4\n"
        "The Personnel Office and the Accounting Office shall each have one chief.\n"
        "Article 5\nThere shall be a Chief Clerk, of grade 8.\n"
    )

    assert texts(post(organization, "Director").duties) == ["in charge of its affairs"]
    assert texts(post(organization, "Deputy Director").duties) == ["assist the Director."]
    assert unit(organization, "Personnel Office").parent == "Mistbrook Lighthouse Bureau"
    assert set(posts(organization)) == {
        ("Director", None, 1), ("Deputy Director", None, 2), ("senior engineer", None, None), ("secretaries", None, 2),
        ("keeper", None, 9), ("chief", "Personnel Office", 1), ("chief", "Accounting Office", 1), ("Chief Clerk", None, None),
    }  # fmt: skip


def test_english_sentences_found_units_with_their_work_and_posts() -> None:
    organization = only(
        "Organization Act of the Mistbrook Lighthouse Bureau\n\nArticle 1\n"
        "The Bureau shall be in charge of the following matters:\n"
        "1. Management of lighthouses.\n2. Upkeep of beacons.\nThe Bureau may hire guides.\nArticle 2\n"
        "The Bureau shall establish a personnel office with one director. The office shall handle personnel matters.\nArticle 3\n"
        "There is an Office of Ship Safety under the Bureau in charge of drills.\nArticle 4\n"
        "A Deputy Director of grade 11 shall be appointed to assist the Director.\nArticle 5\n"
        "The subordinate agencies of the Bureau and their duties are as follows:\n"
        "1. Northern Administration: Keeping of the northern lights.\n2. Each harbour branch: keep the piers.\n"
    )

    assert texts(organization.duties) == ["Management of lighthouses.", "Upkeep of beacons."]
    assert {unit.name: texts(unit.duties) for unit in organization.departments} == {
        "personnel office": ["shall handle personnel matters."],
        "Office of Ship Safety": ["in charge of drills."],
        "Northern Administration": ["Keeping of the northern lights."],
        "Each harbour branch": ["keep the piers."],
    }
    assert texts(post(organization, "Deputy Director").duties) == ["assist the Director."]
    assert post(organization, "director").department == "personnel office"


def test_chinese_lists_of_agencies_are_units_and_later_paragraphs_are_no_duties() -> None:
    organization = only(
        "霧溪燈塔局組織條例\n\n第 1 條\n本局掌理下列事項：\n一、燈塔之管理。\n二、航標之維護。\n"
        "前項第一款之管理，由本局另定之。\n第 2 條\n"
        "本局之次級機關及其業務如下：\n一、各區燈塔分局：執行燈塔之看守。\n二、下水道工程分局：執行下水道之維護。\n"
    )

    assert texts(organization.duties) == ["燈塔之管理。", "航標之維護。"]
    assert [unit.name for unit in organization.departments] == ["各區燈塔分局", "下水道工程分局"]


def test_a_founded_unit_gets_the_list_or_the_post_that_follows_it() -> None:
    text = (
        "礁湖港務局組織法\n第 1 條\n礁湖港務局掌理港埠事務。\n第 2 條\n礁湖港務局設潮汐處，其職掌如下︰\n一、潮位之觀測。\n"
        "二、潮汐表之編印。\n"
        "第 2-1 條\n礁湖港務局設人事處，置處長一人，依法辦理人事管理事項。\n"
    )
    organization = only(text)

    assert [(d.name, texts(d.duties)) for d in organization.departments] == [
        ("潮汐處", ["潮位之觀測。", "潮汐表之編印。"]),
        ("人事處", []),
    ]
    assert [(p.title, texts(p.duties)) for p in organization.positions] == [("處長", ["依法辦理人事管理事項。"])]


def test_posts_of_one_title_are_the_bodys_own_and_each_units() -> None:
    organization = only(
        "霧溪燈塔局組織條例\n\n第 1 條\n霧溪燈塔局（以下簡稱本局），掌理下列事項：\n一、燈塔之管理。\n第 2 條\n"
        "本局置局長一人，綜理局務；教育長、巡護主任各一人，均為上校，襄助局長處理局務。\n第 3 條\n"
        "本局置主任三人，其中一人兼任，副主任一人，燈塔員二百三十四人。\n第 4 條\n"
        "本局設人事室，置主任一人，副主任一人，依法辦理人事管理事項；其餘所需工作人員，就本條例所定員額內派充之。\n第 5 條\n"
        "本局設政風室，置主任一人，依法辦理政風事項。\n第 6 條\n"
        "本局設航標研究會，統籌航標研究，所需工作人員就本條例所定員額內派充之。\n第 7 條\n本局應為每位委員聘用助理一人。\n"
    )

    assert texts(organization.duties) == ["燈塔之管理。"]
    assert texts(unit(organization, "航標研究會").duties) == ["統籌航標研究"]
    assert texts(post(organization, "教育長").duties) == ["襄助局長處理局務。"]
    assert set(posts(organization)) == {
        ("局長", None, 1), ("教育長", None, 1), ("巡護主任", None, 1), ("主任", None, 3), ("副主任", None, 1),
        ("燈塔員", None, 234), ("主任", "人事室", 1), ("副主任", "人事室", 1), ("主任", "政風室", 1),
    }  # fmt: skip


def test_a_paragraph_below_a_list_of_units_with_their_charges_is_no_duty_of_the_last_one() -> None:
    chinese = only(
        "霧溪航校組織規程\n\n第 5 條\n本校設下列各處、所，分別掌理下列事項：\n一、教務處：掌理教育、招生及其他教務事項。\n"
        "二、醫務所：掌理學校衛生保健事項。\n本校因教學之需要，得報請設其他必要單位。\n第 6 條\n本校設教學部。\n"
    )
    english = only(
        "Organizational Regulations of the Mistbrook Academy\n\nArticle 5\n"
        "The Academy consists of divisions and offices, their responsibilities:\n1. Academic Division:\nIn charge of training.\n"
        "2. Keepers’ Office:\nIn charge of lamps and beacons.\nIf necessary, other offices may be added by the Ministry.\n"
        "Article 6\nThe Academy shall have one Principal.\n"
    )

    assert [(one.name, texts(one.duties)) for one in chinese.departments] == [
        ("教務處", ["掌理教育、招生及其他教務事項。"]),
        ("醫務所", ["掌理學校衛生保健事項。"]),
        ("教學部", []),
    ]
    assert [(one.name, texts(one.duties)) for one in english.departments] == [
        ("Academic Division", ["In charge of training."]),
        ("Keepers’ Office", ["In charge of lamps and beacons."]),
    ]


def test_english_lists_of_posts_go_on_behind_clauses_bare_plurals_and_full_stops() -> None:
    organization = only(
        "Organization Act of the Mistbrook Lighthouse Court\n\nArticle 1\n"
        "The Court shall be in charge of the following matters:\n1. Disputes about lamps.\nArticle 2\n"
        "The Court has one registrar, twenty-five keepers, among which 6 are also senior engineers, 3 clerks, and 1 archivist. "
        "41 are team heads and among them, 11 are also engineers, 33 pilots.\nArticle 3\n"
        "The Court shall have judges, judicial assistants and bailiffs.\nArticle 4\n"
        "The Court shall set up a Department of Records consisting of a Chief Editor with a rank of grade 9, to take charge of "
        "records; 1st class Editors with a rank of grade 8, and 2nd class Editors with a rank of grade 7.\nArticle 5\n"
        "The secretary-general shall be a special appointee and shall, under the direction of the president, take overall charge "
        "of the staff.\n"
    )

    assert texts(post(organization, "Chief Editor").duties) == ["take charge of records"]
    assert texts(post(organization, "secretary-general").duties) == ["take overall charge of the staff."]
    assert set(posts(organization)) == {
        ("registrar", None, 1), ("keeper", None, 25), ("clerk", None, 3), ("archivist", None, 1), ("team head", None, 41),
        ("pilot", None, 33), ("judge", None, None), ("judicial assistant", None, None), ("bailiff", None, None),
        ("Chief Editor", "Department of Records", None), ("1st class Editor", "Department of Records", None),
        ("2nd class Editor", "Department of Records", None), ("secretary-general", None, None), ("president", None, None),
    }  # fmt: skip


def test_an_english_sentence_founds_a_unit_for_what_a_clause_before_it_says() -> None:
    organization = only(
        "Organization Act of the Rail Bureau, Ministry of Works\n\nArticle 1\n"
        "The Rail Bureau under the Ministry of Works is in charge of the following:\n1. Upkeep of rails.\nArticle 2\n"
        "There is an Office of Drills in charge of planning drills and managing reviews.\nArticle 3\n"
        "There is an Office of Accounts under the Bureau with 1 director, 2 deputy directors who are in charge of accounts.\n"
        "Article 4\nFor the study of rails, sleepers and signals, the Bureau has set up a Research Commission with 15 members.\n"
        "Article 5\nThe Bureau‘s Ethics Office has one chief.\n"
    )

    assert texts(organization.duties) == ["Upkeep of rails."]
    assert texts(unit(organization, "Office of Drills").duties) == ["in charge of planning drills and managing reviews."]
    assert texts(unit(organization, "Office of Accounts").duties) == ["in charge of accounts."]
    assert set(posts(organization)) == {
        ("director", "Office of Accounts", 1), ("deputy director", "Office of Accounts", 2), ("chief", "Ethics Office", 1),
        ("members", "Research Commission", 15),
    }  # fmt: skip


def test_chinese_posts_over_ranks_are_posts_whatever_they_are_called() -> None:
    organization = only(
        "霧溪燈塔院組織法\n\n第 1 條\n本院掌理下列事項：\n一、燈塔之爭訟。\n第 2 條\n"
        "本院對於縣政府執行燈塔事務，有指示、監督之責。\n第 3 條\n"
        "本院置一等燈籌，薦任第八職等；記燈、掃燈員均委任第三職等；巡燈，委任第四職等。\n第 4 條\n"
        "霧溪燈塔院得設提燈所，置主任，簡任第十職等；二等燈籌，薦任第六職等。\n第 5 條\n"
        "本院設甲燈室與乙燈室，分別置甲燈官與乙燈官，均薦任第八職等。\n第 6 條\n"
        "霧溪燈塔院設燈塔業務處、燈塔調查處、公職人員燈塔申報處、綜合業務處，分別掌理下列事項，並得分組或分科辦事：\n一、關於燈油事項。\n"
    )

    assert texts(organization.duties) == ["燈塔之爭訟。", "對於縣政府執行燈塔事務，有指示、監督之責。", "關於燈油事項。"]
    assert set(posts(organization)) == {
        ("一等燈籌", None, None), ("記燈", None, None), ("掃燈員", None, None), ("巡燈", None, None), ("主任", "提燈所", None),
        ("二等燈籌", "提燈所", None), ("甲燈官", "甲燈室", None), ("乙燈官", "乙燈室", None),
    }  # fmt: skip


def test_the_work_of_several_units_that_an_english_sentence_founds_is_the_founders() -> None:
    organization = only(
        "Organization Act of the Mistbrook Lighthouse Bureau\n\nArticle 1\n"
        "The director of the Bureau shall oversee its affairs.\nArticle 2\n"
        "The director shall be assisted in the work of the Bureau by two deputy directors at Level 14.\nArticle 3\n"
        "The Bureau shall establish a Department of Lamps, Secretariat, and Department of Beacons to handle the following "
        "matters. Each department may be divided into sections.\n1. Lamps.\n2. Beacons.\nArticle 4\n"
        "The MLB shall have the responsibility to direct the keepers.\nWhen the Committee handles lamps, it shall burn them.\n"
        "Article 5\nThe subsidiary organizations of the Bureau and their functions are as follow:\n"
        "1. Lamp Store: Keeping of lamps\n"
        "2. Beacon Administration: Upkeep of beacons\n"
    )

    assert texts(organization.duties) == ["Lamps.", "Beacons.", "shall have the responsibility to direct the keepers."]
    assert [one.name for one in organization.departments] == [
        "Lamp Store", "Beacon Administration", "Department of Lamps", "Secretariat", "Department of Beacons",
    ]  # fmt: skip
    assert texts(post(organization, "deputy director").duties) == ["assisted in the work of the Bureau"]
    assert texts(post(organization, "director of the Bureau").duties) == ["oversee its affairs."]


def test_units_that_a_chinese_sentence_only_names_are_departments_without_duties() -> None:
    statute = only(
        "霧溪燈塔局組織條例\n\n第 1 條\n本局掌理下列事項：\n一、燈塔之管理。\n第 2 條\n"
        "本局設燈務處、航標處及公設測光室三處室，分別掌理前條所列事項，並設展覽館。\n第 3 條\n"
        "航標處設浮標科、燈桿科，並得視需要分股辦事。\n第 4 條\n本局設三課、二隊，得設分局。\n第 5 條\n本局置局長一人。\n"
    )
    company = only(
        "青禾水泵有限公司组织制度\n\n第一条 公司下设办公室、财务部、一车间、二车间四个部门。\n"
        "第二条 财务部设资金组、核算组。\n第三条 公司在外地设有分公司。\n第四条 办公室负责收发文件。\n"
    )

    assert [(one.name, one.parent) for one in statute.departments] == [
        ("航標處", "霧溪燈塔局"), ("浮標科", "航標處"), ("燈桿科", "航標處"), ("燈務處", "霧溪燈塔局"),
        ("公設測光室", "霧溪燈塔局"), ("展覽館", "霧溪燈塔局"),
    ]  # fmt: skip
    assert [text for one in statute.departments for text in texts(one.duties)] == []
    assert {one.name for one in company.departments} == {"办公室", "财务部", "一车间", "二车间", "资金组", "核算组"}


def test_units_that_an_english_sentence_only_names_are_departments_without_duties() -> None:
    organization = only(
        "Organization Act of the Mistbrook Lighthouse Bureau\n\nArticle 1\n"
        "The Bureau shall be in charge of lamps.\nArticle 2\n"
        "The Bureau shall establish a Department of Lamps and Wicks, Office of Fees by Ferries, and Secretariat.\nArticle 3\n"
        "The Bureau shall have an Accounting Office and a Statistics Office, each of which will be staffed with a Chief Officer."
        "\nArticle 4\nThese divisions include Oil Division, Buoy Command, and Foghorn Division.\nArticle 5\n"
        "The Bureau shall set up a Keepers' Office.\nArticle 6\nThe Bureau shall set up stations, sections, and a Buoy Office.\n"
    )

    assert {one.name for one in organization.departments} == {
        "Department of Lamps and Wicks", "Office of Fees by Ferries", "Secretariat", "Accounting Office", "Statistics Office",
        "Oil Division", "Buoy Command", "Foghorn Division", "Keepers' Office",
    }  # fmt: skip
    assert [text for one in organization.departments for text in texts(one.duties)] == []
    assert {place for _, place, _ in posts(organization)} == {"Accounting Office", "Statistics Office"}


def test_a_heads_title_with_the_bodys_name_is_its_short_one_and_members_fill_posts() -> None:
    chinese = only(
        "霧溪燈塔院組織條例\n\n第 1 條\n霧溪燈塔院掌理下列事項：\n一、測光。\n第 2 條\n霧溪燈塔院院長綜理院務。\n第 3 條\n"
        "霧溪燈塔院置秘書長一人，承院長之命，處理院務。\n"
    )
    english = only(
        "Organization Act of the Mistbrook Lighthouse Bureau\n\nArticle 1\nThe Bureau shall be in charge of lamps.\nArticle 2\n"
        "The Bureau shall set up a Lamp Commission with 5 members of grade 11. The Director General appoints a chairperson and "
        "a vice chairperson from the members.\nArticle 3\nThe Bureau may recruit researchers and clerks if necessary.\n"
    )

    assert {one.title for one in chinese.positions} == {"霧溪燈塔院院長", "秘書長"}
    assert set(posts(english)) == {
        ("members", "Lamp Commission", 5), ("chairperson", "Lamp Commission", None),
        ("vice chairperson", "Lamp Commission", None), ("researcher", None, None), ("clerk", None, None),
    }  # fmt: skip


def test_english_posts_are_known_by_their_ranks_and_each_of_several_units_gets_them() -> None:
    organization = only(
        "Organization Act of the Mistbrook Lamp Court\n\nArticle 1\n"
        "The Court is in charge of the following:\n1. Lamps.\n2. Oil.\n"
        "Article 2\nJurisdiction of the Mistbrook Lamp Court includes the following:\n1. Cases of broken lamps.\n2. Wrecks.\n"
        "Article 3\nThe Court shall set up an Oil Office consisting of a Chief Officer with a recommendation rank of grade 9 and "
        "may be staffed with Specialists with a recommendation rank of grade 7 and Officers with an elementary rank of grade 5. "
        "The Chief Officer, Specialists, and Officers keep the oil in order.\nArticle 4\n"
        "The Court shall set up a Lens Office and a Rope Office. Each consists of a Chief Officer with a rank of grade "
        "5.\nArticle 5\nThe Chief Secretary of the Court shall hold a position of grade 12.\nArticle 6\n"
        "The Court mayset up a Wick Office consisting of a Head Clerk, to oversee the wicks; "
        "1st class Clerks with a selection rank and 2nd class Clerks with an elementary rank. "
        "The Clerks are responsible for wicks. The Head Clerk shall be helped by "
        "a 1st class Clerk; the Head Clerk may be replaced by a 2nd class Clerk.\n"
    )

    assert texts(organization.duties) == ["Lamps.", "Oil."]
    assert {one.name: texts(one.duties) for one in organization.departments} == {
        "Oil Office": ["keep the oil in order."], "Lens Office": [], "Rope Office": [],
        "Wick Office": ["are responsible for wicks."],
    }  # fmt: skip
    assert set(posts(organization)) == {
        ("Chief Officer", "Oil Office", None), ("Specialist", "Oil Office", None), ("Officer", "Oil Office", None),
        ("Chief Officer", "Lens Office", None), ("Chief Officer", "Rope Office", None), ("Chief Secretary", None, None),
        ("Head Clerk", "Wick Office", None), ("1st class Clerk", "Wick Office", None), ("2nd class Clerk", "Wick Office", None),
    }  # fmt: skip
    assert texts(post(organization, "Head Clerk").duties) == ["oversee the wicks"]


def test_one_of_many_branches_is_a_unit_and_kinds_behind_names_are_none() -> None:
    branches = only(
        "Organization Regulations for the Branches of the Mistbrook Lamp Agency\n\nArticle 1\nThe Mistbrook Lamp Agency shall "
        "establish lamp branches in each county (hereafter referred to as “the Branch”).\nArticle 2\n"
        "The Branch shall be in charge of the following matters:\n1. Lamps;\n2. Oil.\nArticle 3\n"
        "The Branch of the category-one department shall appoint one director of grade 11.\n"
    )
    council = only(
        "Organization Act of the Mistbrook Council\n\nArticle 1\nThe Council shall be in charge of lamps.\nArticle 2\n"
        "The Council shall establish a Lamp Agency, Oil Bureau, Office of Ropes, laboratories, and research institutes; the "
        "organization of said units shall be determined by law.\n"
    )

    assert texts(branches.duties) == []
    assert {one.name: texts(one.duties) for one in branches.departments} == {
        "Branch": ["Lamps;", "Oil."], "Branch of the category-one department": [],
    }  # fmt: skip
    assert posts(branches) == [("director", "Branch of the category-one department", 1)]
    assert {one.name for one in council.departments} == {"Lamp Agency", "Oil Bureau", "Office of Ropes"}
