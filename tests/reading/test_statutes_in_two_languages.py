"""Statutes that say one thing in Chinese and in English: both readings hold the same posts and units."""

from __future__ import annotations

from app.reading.model import OrganizationRead
from tests.reading.looking import only, post, texts, unit

_ENGLISH = "Organization Act of the Mistbrook Rail Bureau\n\nArticle 1\nThe Bureau shall be in charge of the following matters:\n"
_CHINESE = "霧溪鐵道局組織條例\n\n第 1 條\n本局掌理下列事項：\n一、鐵道之管理。\n二、車站之維護。\n第 2 條\n"
_WORK = "1. Management of tracks.\n2. Upkeep of stations.\nArticle 2\n"


def held(organization: OrganizationRead) -> set[tuple[str | None, str | None, float | None, int]]:
    """Title, unit and number of each post, and how many duties it has."""
    return {(one.title, one.department, one.headcount, len(one.duties)) for one in organization.positions}


def test_each_of_the_units_founded_before_gets_the_post_and_its_duty() -> None:
    chinese = only(f"{_CHINESE}本局分設客運法庭、貨運法庭，其庭數視事務定之。\n各庭置庭長一人，由推事兼任，監督各該庭事務。\n")
    english = only(
        f"{_ENGLISH}{_WORK}The Bureau shall establish Passenger Appeal Divisions and Freight Appeal Divisions. The number of "
        "divisions follows the caseload.\nEach division shall have one Division Head, chosen among the members. The Division "
        "Head shall oversee the divisional affairs.\n"
    )

    assert held(chinese) == {("庭長", "客運法庭", 1, 1), ("庭長", "貨運法庭", 1, 1)}
    assert {one[1:] for one in held(english)} == {
        ("Passenger Appeal Divisions", 1, 1),
        ("Freight Appeal Divisions", 1, 1),
    }
    assert {one.name for one in english.departments} == {"Passenger Appeal Divisions", "Freight Appeal Divisions"}


def test_posts_of_groups_within_the_units_are_not_the_units_own() -> None:
    organization = only(
        f"{_CHINESE}書記處設文書科、研考科。\n第 3 條\n各科置科長一人，其業務較繁者，得分股辦事，分股辦事者，各置股長一人。\n"
    )

    assert held(organization) == {("科長", "文書科", 1, 0), ("科長", "研考科", 1, 0)}
    assert unit(organization, "文書科").parent == "書記處"


def test_a_list_of_units_may_begin_with_whose_they_are_and_end_with_a_kind() -> None:
    organization = only(f"{_CHINESE}本局設訓練部、圖書館、機務段。\n第 3 條\n本局訓練部、圖書館及各學系各置主任一人。\n")

    assert held(organization) == {("主任", "訓練部", 1, 0), ("主任", "圖書館", 1, 0)}


def test_what_the_body_decides_in_session_is_no_units_work() -> None:
    organization = only(
        f"{_CHINESE}本局委員會議職權如下：\n一、審議年度計畫。\n二、審議預算。\n第 3 條\n本局設秘書室，掌理文書。\n"
    )

    assert [one.name for one in organization.departments] == ["秘書室"]
    assert texts(organization.duties) == ["鐵道之管理。", "車站之維護。"]


def test_one_of_the_members_is_a_post_and_a_bracket_tells_titles_apart() -> None:
    organization = only(
        f"{_ENGLISH}{_WORK}The Bureau, comprising five to seven members, one of whom shall be the special appointment "
        "chairperson acting on behalf of the Bureau, another one shall be the vice chairperson of grade 14.\nArticle 3\n"
        "The Bureau shall have six senior officers (fuwu), of grade 10, four senior officers (jicha), of grade 9; two "
        "clerks (paid by the day).\n"
    )

    assert held(organization) == {
        ("members", None, None, 0), ("chairperson", None, 1, 1), ("vice chairperson", None, 1, 0),
        ("senior officers (fuwu)", None, 6, 0), ("senior officers (jicha)", None, 4, 0), ("clerk", None, 2, 0),
    }  # fmt: skip


def test_titles_are_known_by_rank_and_joined_offices_get_those_that_bear_their_names() -> None:
    organization = only(
        f"{_ENGLISH}{_WORK}The Bureau shall have a Track Inspection Officers' Office and a Passenger Complaint Officers' Office "
        "consisting of Track Inspection Officers and Passenger Complaint Officers with a recommendation rank of grade 8.\n"
        "Article 3\nThe Bureau shall set up a Signal Tester's Office. If there are two or more Signal Testers, there may be a "
        "Director of Signal Testers.\nArticle 4\nThe Bureau shall have drivers and drivers-in-training.\nArticle 5\n"
        "The Bureau shall have Clerks with an elementary rank; Wagon Washers with an elementary rank of grade 3.\n"
    )

    assert held(organization) == {
        ("Track Inspection Officer", "Track Inspection Officers' Office", None, 0),
        ("Passenger Complaint Officer", "Passenger Complaint Officers' Office", None, 0),
        ("Director of Signal Testers", "Signal Tester's Office", None, 0),
        ("driver", None, None, 0), ("drivers-in-training", None, None, 0), ("Clerk", None, None, 0),
        ("Wagon Washer", None, None, 0),
    }  # fmt: skip


def test_those_who_are_meant_to_assist_have_a_duty() -> None:
    organization = only(
        f"{_ENGLISH}{_WORK}The Executive Director and the Safety Director are appointed by law.\nArticle 3\n"
        "Executive Director and Safety Director are meant to assist superintendent in the running of trains.\nArticle 4\n"
        "A Track Assistant supports an Engineer in the survey of tracks.\n"
    )

    assert [len(post(organization, one).duties) for one in ("Executive Director", "Safety Director", "Track Assistant")] == [
        1,
        1,
        1,
    ]


def test_roman_numerals_count_without_a_space_and_past_ten() -> None:
    numerals = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIV", "XIX", "XX")
    lines = "".join(f"{one}.Upkeep of line {one}.\n" for one in numerals)
    organization = only(
        f"{_ENGLISH}{lines}Article 2\nThe branches and their work are as follows:\nI.Coast Branch: keep the coast line.\n"
    )

    assert texts(organization.duties) == [f"Upkeep of line {one}." for one in numerals]
    assert [one.name for one in organization.departments] == ["Coast Branch"]


def test_a_body_in_small_letters_is_the_one_of_the_title() -> None:
    organization = only(
        "Organization Regulations on the Station Garden Committee\n\nArticle 1\n"
        "The tasks of the station garden committee (hereafter the committee) of a district shall be the following:\n"
        "1. Watering.\n2. Weeding.\nArticle 2\n"
        "A station garden committee shall have one chairperson to be in charge of committee affairs and may have a deputy "
        "chairperson, and both shall be elected.\nArticle 3\nThe committee is headed by the Head Gardener, of grade 3. The Head "
        "Gardener is assisted by two Rose Keepers.\n"
    )

    assert texts(organization.duties) == ["Watering.", "Weeding."]
    assert texts(post(organization, "chairperson").duties) == ["in charge of committee affairs"]
    assert {one[:3] for one in held(organization)} == {
        ("chairperson", None, 1), ("deputy chairperson", None, None), ("Head Gardener", None, None), ("Rose Keeper", None, 2),
    }  # fmt: skip


def test_a_clause_with_a_subject_of_its_own_is_nobodys_duty() -> None:
    organization = only(
        f"{_ENGLISH}{_WORK}The Chairperson is of special appointment and shall represent the Bureau; the remaining members' rank "
        "shall be grade 13.\n"
    )

    assert texts(post(organization, "Chairperson").duties) == ["represent the Bureau;"]


def test_a_chinese_body_with_its_tasks_is_the_organization_and_some_people_are_no_unit() -> None:
    organization = only(
        "霧溪站花園委員會組織準則\n\n第 1 條\n本委員會應於春季成立，並於入冬後解散，其任務如下：\n一、澆水。\n二、除草。\n"
        "第 2 條\n花園於開園時，一併成立五人以上之工作小組，協助本委員會修剪花木。\n"
        "第 3 條\n本委員會設園藝室、置主任一人，薦任第九職等。\n"
    )

    assert texts(organization.duties) == ["澆水。", "除草。"]
    assert [one.name for one in organization.departments] == ["園藝室"]
    assert post(organization, "主任").department == "園藝室"


def test_an_announced_list_is_each_of_theirs_who_stand_together() -> None:
    chinese = only(
        f"{_CHINESE}本局設檢修室、號誌室，分置檢修官、號誌官。\n檢修官及號誌官分別承局長之命，辦理下列事務：\n一、資料之蒐集。\n二、其他事務。\n"
        "第 3 條\n車長、站長掌理下列事項：\n一、行車安全。\n第 4 條\n司機員辦理下列事務：\n一、駕駛。\n"
        "司機員辦理前項事務之範圍，由局長定之。\n"
    )
    english = only(
        f"{_ENGLISH}{_WORK}The Bureau shall have Track Officers and Signal Officers.\nArticle 3\n"
        "The Track Officer and the Signal Officer are ordered by the chairperson to handle the following affairs:\n"
        "1. Collection of data.\n2. Other affairs.\nArticle 4\nThe Bureau shall have drivers.\nArticle 5\n"
        "The Drivers shall be in charge of the following affairs:\n1. Driving.\n"
    )

    assert {one.title: len(one.duties) for one in chinese.positions if one.duties} == {
        "檢修官": 2, "號誌官": 2, "車長": 1, "站長": 1, "司機員": 1,
    }  # fmt: skip
    assert {one.title: texts(one.duties) for one in english.positions} == {
        "Track Officer": ["Collection of data.", "Other affairs."],
        "Signal Officer": ["Collection of data.", "Other affairs."],
        "Driver": ["Driving."],
    }


def test_what_a_sentence_tells_of_one_is_not_told_of_the_other_over_the_list() -> None:
    organization = only(
        "会计和出纳负责下列事项：\n1、登记账目。\n2、管理现金。\n会计负责报税工作。\n店长负责下列事项：\n1、管理店铺。\n"
    )

    assert texts(post(organization, "出纳").duties)[:2] == ["登记账目。", "管理现金。"]
    assert texts(post(organization, "店长").duties) == ["管理店铺。"]


def test_the_rest_of_a_list_and_the_job_of_all_are_read() -> None:
    organization = only(
        f"{_ENGLISH}{_WORK}The Bureau shall have a Signal Office, which is staffed with a Signal Officer for Points, Signal "
        "Officer for Lamps, Test Specialist, and Driver.\nArticle 3\nThe Bureau shall have a Track Office, which will be "
        "staffed with a Chief Officer with a rank of grade 8, and Officers with a rank of grade 5, whose job function is to keep "
        "the tracks.\n"
        "Article 4\nThe Bureau shall have a Lamp Office. If there are more than two Lamp Officers, a position of Chief Lamp "
        "Officer will be set up.\n"
    )

    assert texts(unit(organization, "Track Office").duties) == ["keep the tracks."]
    assert {one[:2] for one in held(organization)} == {
        ("Signal Officer for Points", "Signal Office"), ("Signal Officer for Lamps", "Signal Office"),
        ("Test Specialist", "Signal Office"), ("Driver", "Signal Office"),
        ("Chief Officer", "Track Office"), ("Officer", "Track Office"), ("Chief Lamp Officer", "Lamp Office"),
    }  # fmt: skip


def test_a_chapters_title_with_a_verb_in_it_is_nobodys_duty() -> None:
    organization = only(f"{_CHINESE}本局置局長一人。\n第 二 章 工廠組織編制及職等\n第 3 條\n本局設秘書室，掌理文書。\n")

    assert [one.name for one in organization.departments] == ["秘書室"]


def test_an_office_that_calls_itself_as_a_unit_in_it_would_sets_up_posts() -> None:
    organization = only(
        "海岸部鹽沼保育處組織法\n\n第 1 條\n本處掌理下列事項：\n一、鹽沼之保護。\n二、鳥類之調查。\n第 2 條\n"
        "本處置處長一人，綜理處務；副處長二人，襄助處長。\n"
        "第 3 條\n本處置巡守員，薦任第七職等；書記，委任第二職等。\n第 4 條\n本處設測量室，置主任一人。\n"
    )

    assert held(organization) == {
        ("處長", None, 1, 1), ("副處長", None, 2, 1), ("巡守員", None, None, 0), ("書記", None, None, 0),
        ("主任", "測量室", 1, 0),
    }  # fmt: skip
    assert [one.name for one in organization.departments] == ["測量室"]


def test_titles_that_only_a_rank_or_an_article_shows_are_two() -> None:
    organization = only(
        f"{_ENGLISH}{_WORK}The Bureau shall have a Wagon Counters' Office and a Dike Inspectors' Office consisting of Wagon "
        "Counters and Dike Inspectors with an elementary rank of grade 4.\nArticle 3\nThe Bureau shall have one Head of grade 9; "
        "the Bureau shall have two Deputy Heads of grade 8.\nArticle 4\n"
        "The Ranger and the Boat Minder shall handle the following affairs:\n"
        "1. Patrol.\n2. Rescue.\n"
    )

    assert held(organization) == {
        ("Wagon Counter", "Wagon Counters' Office", None, 0), ("Dike Inspector", "Dike Inspectors' Office", None, 0),
        ("Head", None, 1, 0), ("Deputy Head", None, 2, 0), ("Ranger", None, None, 2), ("Boat Minder", None, None, 2),
    }  # fmt: skip
