"""From stored documents to findings: quotes, ids, order, severities of the user's file, judgements, SARIF."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, validate

from app.database import Store
from app.errors import UnknownName, UsageError
from app.findings.checking import check
from app.findings.configuration import Configuration
from app.findings.finding import FindingRead
from app.findings.judgements import finding_of, judge, reopen
from app.findings.registry import RULES
from app.findings.sarif import sarif
from app.importing import import_document, undo

_SCHEMAS = Path(__file__).parents[2] / "tooling/cypher/node_modules/@microsoft/jest-sarif/lib/schemas"
"""The standard's own schema, out of a package that the checkout's Node part installs."""
_TEXT = """青浦渡口岗位说明书

岗位名称：售票员
直接上级：票务主管
岗位职责：
1、负责窗口售票。
2、协助船长维持秩序。

岗位名称：码头主管
直接下级：售票员
岗位职责：
1、组织码头的日常工作。
2、检查售票员的票款。
"""


@pytest.fixture
def ferries(store: Store) -> Store:
    import_document(store, _TEXT.encode(), "ferries.txt")
    return store


def _clash(store: Store) -> FindingRead:
    (found,) = [one for one in check(store).findings if one.rule == "manager-clash"]
    return found


def test_a_finding_quotes_both_sides_exactly_and_says_itself_in_either_language(ferries: Store) -> None:
    found = _clash(ferries)
    assert [quote.quote for quote in found.evidence] == ["直接上级：票务主管", "直接下级：售票员"]
    assert all(_TEXT[quote.start : quote.end] == quote.quote for quote in found.evidence)
    chinese = [one for one in check(ferries, language="zh").findings if one.id == found.id]
    assert chinese[0].message == "“售票员”自述上级为“票务主管”，而“码头主管”把它列为直接下级"
    assert chinese[0].organization == found.organization


def test_the_gravest_come_first_and_ids_are_the_same_at_every_run(ferries: Store) -> None:
    found = check(ferries).findings
    assert [one.severity for one in found] == sorted((one.severity for one in found), key=["error", "warning", "note"].index)
    assert [one.id for one in found] == [one.id for one in check(ferries).findings]
    assert len({one.id for one in found}) == len(found)


def test_the_user_s_file_turns_rules_off_and_changes_severities(ferries: Store) -> None:
    chosen = Configuration(off=frozenset({"undefined-position"}), severities={"manager-clash": "note"})
    found = check(ferries, configuration=chosen)
    assert {one.rule: one.severity for one in found.findings if one.rule in ("manager-clash", "undefined-position")} == {
        "manager-clash": "note"
    }
    assert "undefined-position" not in found.rules_run


def test_a_dismissal_stays_through_a_new_import_and_falls_when_a_quoted_text_changes(ferries: Store) -> None:
    judge(ferries, _clash(ferries), "dismissed", "The purser has left.")
    import_document(ferries, ("渡口简介\n\n" + _TEXT).encode(), "ferries.txt")
    kept = _clash(ferries).judgement
    assert kept is not None
    assert (kept.verdict, kept.reason) == ("dismissed", "The purser has left.")
    import_document(ferries, _TEXT.replace("直接上级：票务主管", "直接上级: 票务主管").encode(), "ferries.txt")
    assert _clash(ferries).judgement is None


def test_a_judgement_needs_a_reason_and_can_be_changed_taken_back_and_undone(ferries: Store) -> None:
    found = _clash(ferries)
    with pytest.raises(UsageError, match="reason"):
        judge(ferries, found, "dismissed", " ")
    judge(ferries, found, "dismissed", "No.")
    judge(ferries, found, "confirmed", "Yes, asked the harbour master.")
    assert [one.verdict for one in [_clash(ferries).judgement] if one] == ["confirmed"]
    undo(ferries)
    assert [one.verdict for one in [_clash(ferries).judgement] if one] == ["dismissed"]
    reopen(ferries, found.id)
    assert _clash(ferries).judgement is None
    with pytest.raises(UnknownName):
        reopen(ferries, found.id)
    with pytest.raises(UnknownName, match="no-such"):
        finding_of(check(ferries), "no-such")


def test_sarif_fits_its_schema_and_points_to_the_quotes(ferries: Store) -> None:
    judge(ferries, _clash(ferries), "dismissed", "The purser has left.")
    found = check(ferries)
    log: Any = sarif(found, "en")
    (schema,) = _SCHEMAS.glob("sarif-2.1.0*.json")
    validate(log, json.loads(schema.read_text(encoding="utf-8")), cls=Draft4Validator)
    results = log["runs"][0]["results"]
    assert len(results) == len(found.findings)
    (clash,) = [result for result in results if result["ruleId"] == "manager-clash"]
    assert clash["suppressions"][0]["justification"] == "The purser has left."
    region = clash["locations"][0]["physicalLocation"]["region"]
    assert region["snippet"]["text"] == "直接上级：票务主管"
    assert _TEXT[region["charOffset"] :].startswith("直接上级：票务主管")


def test_every_rule_says_what_it_is_in_both_languages_and_where_it_comes_from() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.name == rule.name.lower().replace("_", "-")
        for wording in (rule.title, rule.meaning, rule.suggestion):
            assert wording.en.isascii(), rule.name
            assert not wording.zh.isascii(), rule.name
        assert rule.source


def test_the_documentation_lists_every_rule_with_its_severity_and_source() -> None:
    page = (Path(__file__).parents[2] / "docs" / "findings.md").read_text(encoding="utf-8")
    for rule in RULES:
        assert f"| {rule.name} | {rule.severity} | {rule.meaning.en} |" in page
        assert rule.source in page
