"""`orgatlas lint`: the findings, as text, JSON or SARIF; what a person says of one; and the list of rules."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from pydantic import JsonValue

from app.cli.options import add_database, settings_of
from app.cli.printing import print_json, print_lines
from app.cli.quoting import finding_lines
from app.database import open_store
from app.errors import UsageError
from app.findings.checking import check
from app.findings.configuration import Configuration, configuration_of
from app.findings.finding import FindingRead, Findings
from app.findings.judgements import finding_of, judge, reopen
from app.findings.registry import RULES
from app.findings.rule import SEVERITIES, Rule
from app.findings.sarif import sarif
from app.language.script import Script, in_script
from app.questions.names import organization_names, resolve

EXAMPLE = "orgatlas lint --organization 'Harbour Lane Services' --fail-on warning"
_FOUND = 1


def configure(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("--organization", metavar="NAME", help="only this organization (its name or id)")
    parser.add_argument("--format", choices=("text", "json", "sarif"), default="text", help="what to print (default text)")
    parser.add_argument(
        "--fail-on",
        choices=(*SEVERITIES, "never"),
        default="error",
        help="exit with status 1 where there is a finding at least as grave (default error)",
    )
    parser.add_argument("--language", choices=("zh", "en"), default="en", help="the language of the wording (default en)")
    saying = parser.add_mutually_exclusive_group()
    saying.add_argument("--dismiss", metavar="ID", help="say that this finding is none; --reason tells why")
    saying.add_argument("--confirm", metavar="ID", help="say that this finding is one; --reason tells why")
    saying.add_argument("--reopen", metavar="ID", help="take back what was said of this finding")
    parser.add_argument("--reason", metavar="TEXT", help="why, for those who read it later")
    parser.add_argument("--dismissed", action="store_true", help="list dismissed findings too")
    parser.add_argument("--rules", action="store_true", help="list the rules with wording, severity, bands and source")
    parser.add_argument("--config", metavar="FILE", type=Path, help="rules and bands (orgatlas.toml here or beside the data)")
    parser.add_argument("--json", dest="format", action="store_const", const="json", help="the same as --format json")
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    """Prints findings or rules; 1 where something grave enough was found."""
    if options.reason and not (options.dismiss or options.confirm):
        hint = "name it with --dismiss ID or --confirm ID"
        raise UsageError("The option --reason says why a finding is dismissed or confirmed", hint=hint)
    settings = settings_of(options)
    configuration = configuration_of(settings, RULES, options.config)
    if options.rules:
        _print_rules(configuration, options)
        return 0
    with open_store(settings) as store:
        organization = resolve(store, "Organization", options.organization) if options.organization else None
        stored = bool(organization_names(store))
        if options.reopen:
            reopen(store, options.reopen)
            return 0
        found = check(store, organization, configuration, language=options.language, with_metrics=options.format == "json")
        if options.dismiss or options.confirm:
            verdict = "dismissed" if options.dismiss else "confirmed"
            judge(store, finding_of(found, options.dismiss or options.confirm), verdict, options.reason or "")
            return 0
    if not options.dismissed:
        found = found.model_copy(update={"findings": [one for one in found.findings if not one.dismissed]})
    if options.format == "text":
        print_lines(_text(found, options.script) if stored else ["no document is stored yet: orgatlas import FILE"])
    elif options.format == "json":
        print_json(found.model_dump(mode="json"), options.script)
    else:
        sys.stdout.write(json.dumps(sarif(found, options.language), ensure_ascii=False, indent=1) + "\n")
    grave = SEVERITIES[: SEVERITIES.index(options.fail_on) + 1] if options.fail_on != "never" else ()
    return _FOUND if any(one.severity in grave and not one.dismissed for one in found.findings) else 0


def _text(found: Findings, script: Script) -> Iterable[str]:
    """Findings by organization, the gravest first, each with its quotes and what to do."""
    by_organization: dict[str, list[FindingRead]] = {}
    for one in found.findings:
        by_organization.setdefault(one.organization_id, []).append(one)
    for findings in by_organization.values():
        yield in_script(findings[0].organization, script)
        for one in findings:
            yield from finding_lines(one, script)
        yield ""
    counts = {severity: sum(one.severity == severity for one in found.findings) for severity in SEVERITIES}
    yield ", ".join(f"{number} {severity}{'s' * (number != 1)}" for severity, number in counts.items())


def _print_rules(configuration: Configuration, options: argparse.Namespace) -> None:
    if options.format == "json":
        print_json([_rule_json(rule, configuration) for rule in RULES])
        return
    for rule in RULES:
        severity = "off" if rule.name in configuration.off else configuration.severity(rule) or rule.severity
        bands = "  ".join(f"{name} = {value:g}" for name, value in configuration.bands_of(rule).items())
        print_lines(
            [
                f"{rule.name}  {severity}  {rule.title.en} · {rule.title.zh}",
                f"    {rule.meaning.en}",
                f"    {rule.meaning.zh}",
                *([f"    bands: {bands}"] if bands else []),
                f"    source: {rule.source}",
            ]
        )


def _rule_json(rule: Rule, configuration: Configuration) -> dict[str, JsonValue]:
    return {
        "rule": rule.name,
        "severity": "off" if rule.name in configuration.off else configuration.severity(rule) or rule.severity,
        "title": rule.title._asdict(),
        "meaning": rule.meaning._asdict(),
        "suggestion": rule.suggestion._asdict(),
        "bands": dict(configuration.bands_of(rule)),
        "source": rule.source,
    }
