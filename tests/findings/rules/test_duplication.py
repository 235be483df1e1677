from __future__ import annotations

from app.findings.facts import Facts
from app.findings.rules.duplication import RULE
from tests.findings.organizations import Case, found, misjudged, organization, post, unit

_STOCK = "盘点仓库存货并登记差异"
_FERRY = ["Sell the tickets of the night ferry", "Repair the engines of the night ferry"]
_BOATS = "Check the fishing boats in the harbour"
_TWO_UNITS = organization(
    unit("仓储部"), unit("财务部"), duties={"仓储部": ["定期盘点仓库存货"], "财务部": ["负责仓库存货的盘点"]}
)
_THREE_POSTS = organization(
    *map(post, ("夜班主管", "库管员", "会计")), duties={key: [_STOCK] for key in ("夜班主管", "库管员", "会计")}
)


def _both(text: str, one: str = "Mate", other: str = "Cook") -> Facts:
    return organization(post(one), post(other), duties={one: [text], other: [text]})


FIRES = {
    "two departments in other words": Case(_TWO_UNITS, [["仓储部", "财务部"]]),
    "three posts in one sentence": Case(_THREE_POSTS, [["会计", "夜班主管", "库管员"]]),
    "two posts with two sentences": Case(
        organization(post("Mate"), post("Cook"), duties={"Mate": _FERRY, "Cook": _FERRY}), [["Cook", "Mate"]] * 2
    ),
}
SILENT = {
    "a department and its own post": organization(
        unit("仓储部"), post("库管员", department="仓储部"), duties={"仓储部": [_STOCK], "库管员": [_STOCK]}
    ),
    "rows of a table with one text about their team": organization(
        *(post(name, reference=name) for name in ("Mate", "Cook")), duties={"Mate": _FERRY, "Cook": _FERRY}
    ),
    "a unit that one hands work to and another supports": organization(
        unit("渔具拓展部"),
        *map(post, ("船长", "技术员")),
        duties={"船长": ["收集渔民的新需求,转交渔具拓展部"], "技术员": ["为渔具拓展部提供技术支持"]},
    ),
    "a draft and its approval": organization(
        post("Buyer"), post("Director"), duties={"Buyer": ["Draft tender rules"], "Director": ["Approve tender rules"]}
    ),
    **{
        f"one's own staff, or whatever is assigned: {text}": _both(text, "甲主管", "乙主管")
        for text in ("培训本部门员工", "完成上级交办的其他工作", "Train own staff", "Other duties as assigned")
    },
    **{
        f"each for its own part: {one}": _both(_BOATS, one, other)
        for one, other in (
            ("Harbour Master North", "Harbour Master South"),
            ("业务一组", "业务二组"),
            ("东湾分局", "西湾分局"),
            ("Pilot", "PILOT"),
        )
    },
    "sites and shifts, each its own part": organization(
        post("甲"), post("乙"), duties={"甲": ["清点东库的存货"], "乙": ["清点西库的存货"]}
    ),
    "each goes on with other work": organization(
        post("甲"), post("乙"), duties={"甲": ["完成放射检查，撰写影像报告"], "乙": ["完成超声检查，撰写影像报告"]}
    ),
    "all of a unit's work": organization(
        post("甲"), post("乙"), duties={"甲": ["全面负责票务部的管理工作"], "乙": ["负责票务部的日常管理工作"]}
    ),
    **{
        f"it tells no work of its holder: {text}": _both(text)
        for text in (
            "It runs the ferry service.",
            "The Ferry Directorate is at the heart of transport.",
            "掌理事项如下：",
            "其他有关港口管理事项",
            "Ferries",
        )
    },
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_both_sentences_are_quoted_and_what_they_share_is_told() -> None:
    (one,) = found(RULE, _TWO_UNITS)
    assert len(one.evidence) == 2
    assert "库存" in one.message.zh


def test_the_same_sentence_in_three_posts_is_one_cluster_and_a_warning() -> None:
    (one,) = found(RULE, _THREE_POSTS)
    assert (one.severity, one.weight, len(one.subjects)) == ("warning", 2.0, 6)
