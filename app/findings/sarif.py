"""Findings as SARIF 2.1.0 (OASIS, 2020), which code review and CI tools show at the lines of the documents.

Places are code points of the document's text as read (charOffset, charLength), counted as unicodeCodePoints.
"""

from __future__ import annotations

from importlib.metadata import version
from urllib.parse import quote as percent_encoded

from pydantic import JsonValue

from app.findings.finding import FindingRead, Findings
from app.findings.registry import RULES
from app.findings.rule import Language, Rule
from graph_model import Quote

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(found: Findings, language: Language) -> dict[str, JsonValue]:
    """One run with its rules and results."""
    run = [rule for rule in RULES if rule.name in found.rules_run]
    index = {rule.name: place for place, rule in enumerate(run)}
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "Orgatlas",
                        "version": version("orgatlas"),
                        "rules": [_rule(rule, language) for rule in run],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(one, index[one.rule]) for one in found.findings],
            }
        ],
    }


def _rule(rule: Rule, language: Language) -> JsonValue:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.title.in_language(language)},
        "fullDescription": {"text": rule.meaning.in_language(language)},
        "help": {"text": rule.suggestion.in_language(language)},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"source": rule.source},
    }


def _result(one: FindingRead, index: int) -> JsonValue:
    first, others = one.evidence[:1], one.evidence[1:]
    result: dict[str, JsonValue] = {
        "ruleId": one.rule,
        "ruleIndex": index,
        "level": one.severity,
        "message": {"text": one.message},
        "partialFingerprints": {"orgatlasFinding/v1": one.id},
        "locations": [_location(quote) for quote in first],
        "relatedLocations": [{"id": number, **_location(quote)} for number, quote in enumerate(others, 1)],
        "properties": {"organization": one.organization, "subjects": [subject.name for subject in one.subjects]},
    }
    if one.judgement and one.judgement.verdict == "dismissed":
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": one.judgement.reason}]
    return result


def _location(quote: Quote) -> dict[str, JsonValue]:
    region: dict[str, JsonValue] = {
        "charOffset": quote.start,
        "charLength": quote.end - quote.start,
        "snippet": {"text": quote.quote},
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(quote.document)}, "region": region}}


def _uri(document: str) -> str:
    """A document's name as a relative reference (RFC 3986)."""
    return percent_encoded(document)
