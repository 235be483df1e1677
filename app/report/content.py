"""What stands in a report: from an organization's facts and findings to sections of blocks, in one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Protocol, cast

from app.database import Store
from app.findings.checking import findings_in
from app.findings.configuration import Configuration
from app.findings.coverage import Coverage, coverage
from app.findings.facts import Facts
from app.findings.finding import Findings
from app.findings.loading import load
from app.findings.measures import measured
from app.findings.overlap.clusters import clusters
from app.findings.overlap.matrix import matrix
from app.findings.raci import topics
from app.findings.registry import RULES
from app.findings.rule import SEVERITIES, Language
from app.language.comparing import Verdict
from app.language.reasons import term_in_words
from app.questions.structure import structure
from app.report.blocks import Bars, Block, Card, Chart, Report, Section, Table, Text, Tiles
from app.report.words import say
from graph_model.graph import Graph
from visualizations.export.chart import chart
from visualizations.picture import Picture
from visualizations.views import Plan, tree_view

_FIRST = 5
"""Findings that the summary names."""
_OF_A_RULE = 25
"""Findings of one rule that are printed whole."""
_ROWS = 40
_CHART = 36
"""Boxes of one chart: as many as can be read on a printed page."""
_CHARTS = 12
_FAMILIES = frozenset(("leading", "professional", "routine"))
_OF_FAMILY = ("managers", "span_mean", "span_largest")
_LEAST = 0.7
"""Likeness from which work counts as doubled, as the rules' bands have it."""
_MATRIX = 12
"""Units of the overlap matrix, those that double most."""
_COMPARED = 30
"""Organizations of the same documents up to which they are compared with each other."""
_DOUBLED: tuple[tuple[Verdict, str], ...] = (
    ("duplication", "duplication"),
    ("overlap", "partly"),
    ("fragmentation", "fragmentation"),
)
"""Verdicts of the overlap table, with the words for each."""


class _Say(Protocol):
    def __call__(self, key: str, **values: object) -> str: ...


def report_on(
    store: Store, organization: str, configuration: Configuration | None = None, *, language: Language = "en"
) -> Report:
    """The report on the organization of that id."""
    words = cast("_Say", partial(say, language))
    (facts,) = load(store, organization)
    found = findings_in(store, [facts], configuration or Configuration(), language=language, with_metrics=True)
    found = found.model_copy(update={"findings": [one for one in found.findings if not one.dismissed]})
    rows = store.read("documents").rows
    names = [str(row["name"]) for row in rows if isinstance(row["organizations"], list) and organization in row["organizations"]]
    sections = [
        Section(words("summary"), list(_summary(words, facts, found, len(names)))),
        Section(words("measures"), [*_measures(words, facts, found), *_organizations(words, store, facts)]),
        Section(words("findings"), list(_findings(words, found, language))),
        Section(words("overlap"), list(_overlap(words, facts))),
        Section(words("coverage"), list(_coverage(words, coverage(facts)))),
        Section(words("raci"), list(_raci(words, facts, language))),
        Section(words("charts"), list(_charts(words, structure(store, organization), facts.organization.name, language))),
        Section(words("method"), list(_method(words, found, language))),
    ]
    return Report(
        title=words("title"),
        organization=facts.organization.name,
        subtitle=words("documents", names=", ".join(names)),
        date=datetime.now(UTC).date().isoformat(),
        language=language,
        sections=[section for section in sections if section.blocks],
    )


def _summary(words: _Say, facts: Facts, found: Findings, documents: int) -> Iterator[Block]:
    values = found.metrics[facts.organization.id]
    counts = Counter(one.severity for one in found.findings)
    described = values["described"]
    if found.findings:
        numbers = {severity: counts[severity] for severity in SEVERITIES}
        units = sum(unit.described for unit in facts.departments.values()) or len(facts.departments)
        yield Text(words("summary.text", documents=documents, described=described, departments=units, **numbers))
    else:
        yield Text(words("summary.none"))
    per_position = round(_number(values["duties"]) / max(_number(described), 1), 1)
    yield Tiles(
        [
            (words("positions"), str(values["positions"]), words("described", n=described)),
            (words("departments"), str(values["departments"]), ""),
            (words("lines"), str(values["lines"]), words("agreed", n=values["agreed_lines"])),
            (words("duties"), str(values["duties"]), words("per_position", n=per_position)),
            (words("layers"), str(values["layers"]), ""),
            (words("span"), str(values["span_mean"]), words("span_largest", n=values["span_largest"])),
        ]
    )
    yield Bars(words("findings"), [(words(severity), counts[severity]) for severity in SEVERITIES])
    first = [one for one in found.findings if one.severity != "note"][:_FIRST]
    if first:
        rows = [[words(f"severity.{one.severity}"), one.message, one.suggestion] for one in first]
        yield Table(words("summary.first"), [words("severity"), words("message"), words("suggestion")], rows)


def _measures(words: _Say, facts: Facts, found: Findings) -> Iterator[Block]:
    values = found.metrics[facts.organization.id]
    for key in ("span_bands", "layer_sizes"):
        numbers = values[key]
        if isinstance(numbers, dict) and any(numbers.values()):
            yield Bars(words(key), [(label, _number(number)) for label, number in numbers.items()])
    departments = [row for row in _rows(values["by_department"]) if _number(row["positions"]) or _number(row["functions"])]
    if departments:
        fields = ("positions", "functions", "duties", "load_mean", "span_mean")
        rows = [[str(row["name"]), *(_number(row[field]) for field in fields)] for row in departments]
        yield Bars(words("load"), [(str(row["name"]), _number(row["load_mean"])) for row in departments if row["load_mean"]])
        yield Table(words("by_department"), [words("department"), *map(words, fields)], rows)
    families = [
        [
            words(f"family.{row['family']}" if row["family"] in _FAMILIES else "family.other"),
            *(_number(row[f]) for f in _OF_FAMILY),
        ]
        for row in _rows(values["span_by_family"])
    ]
    if families:
        yield Table(words("by_family"), [words("family"), words("managers"), words("span_mean"), words("span_most")], families)
    brokers = [f"{row['name']} ({row['betweenness']})" for row in _rows(values["brokers"])]
    rows = [
        [words("one_person"), _number(values["one_person_managers"])],
        [words("dotted"), _number(values["dotted_lines"])],
        [words("reciprocity"), f"{values['collaborations_confirmed']} / {values['collaborations']}"],
        [words("brokers"), ", ".join(brokers) or "–"],
        [words("single_points"), ", ".join(str(row["name"]) for row in _rows(values["single_points"])) or "–"],
        [words("sole_matters"), _number(values["sole_matters"])],
    ]
    yield Table(words("other_measures"), [words("measure"), words("value")], rows)


def _organizations(words: _Say, store: Store, own: Facts) -> Iterator[Block]:
    """This organization beside the others of its documents, where they are few enough to be read.

    Others are left out: a report that is handed to one client tells nothing of another.
    """
    together = {
        str(one)
        for row in store.read("documents").rows
        if isinstance(row["organizations"], list) and own.organization.id in row["organizations"]
        for one in row["organizations"]
    }
    if 1 < len(together) <= _COMPARED:
        fields = ("described", "departments", "duties", "layers", "span_mean", "load_mean", "one_person_managers", "dotted_lines")
        rows: list[list[str | float]] = []
        for facts in (facts for identity in sorted(together) for facts in load(store, identity)):
            values = measured(facts)
            name = facts.organization.name + (" ◄" if facts.organization.id == own.organization.id else "")
            rows.append([name, *(_number(values[field]) for field in fields)])
        columns = ("positions", "departments", "duties", "layers", "span", "load_mean", "one_person", "dotted")
        yield Table(words("organizations"), [words("organization"), *map(words, columns)], rows)


def _findings(words: _Say, found: Findings, language: Language) -> Iterator[Block]:
    titles = {rule.name: rule.title.in_language(language) for rule in RULES}
    for severity in SEVERITIES:
        of_severity = [one for one in found.findings if one.severity == severity]
        for name in dict.fromkeys(one.rule for one in of_severity):
            same = [one for one in of_severity if one.rule == name]
            yield from (Card(one, words(f"severity.{severity}"), titles[name]) for one in same[:_OF_A_RULE])
            if len(same) > _OF_A_RULE:
                yield Text(words("more", n=len(same) - _OF_A_RULE), quiet=True)


def _overlap(words: _Say, facts: Facts) -> Iterator[Block]:
    """Who doubles whose work as a matrix, then what is doubled, the most first."""
    rows: list[list[str | float]] = []
    for verdict, label in _DOUBLED:
        for cluster in clusters(facts, verdict):
            if cluster.score < _LEAST and verdict != "fragmentation":
                continue
            holders = [holder.name for identity in cluster.holders if (holder := facts.holder(identity))]
            texts = list(dict.fromkeys(duty.text for duty in cluster.duties))
            rows.append([words(label), "\n".join(holders), "\n".join(texts), round(cluster.score, 2)])
    if not rows:
        yield Text(words("overlap.none"), quiet=True)
        return
    table = matrix(facts)
    units = [unit.name for unit in table.units[:_MATRIX]]
    if units:
        yield Text(words("overlap.text"), quiet=True)
        cells = [[weight or "" for weight in row[:_MATRIX]] for row in table.weights[:_MATRIX]]
        marked = [[name, *row] for name, row in zip(units, cells, strict=True)]
        yield Table(words("overlap.matrix"), [words("department"), *units], marked)
    yield Table("", [words("verdict"), words("holders"), words("duty"), words("score")], rows[:_ROWS])


def _coverage(words: _Say, found: Sequence[Coverage]) -> Iterator[Block]:
    if found:
        yield Text(words("coverage.text"), quiet=True)
    for one in found:
        rows = [
            [function.text, *(_mark(one, function.id, position.id) for position in one.positions)] for function in one.functions
        ]
        yield Table(one.department.name, [words("function"), *(position.name for position in one.positions)], rows, matrix=True)


def _mark(one: Coverage, function: str, position: str) -> str:
    cell = one.cells.get((function, position))
    return "" if cell is None else "●" if cell.carried else "○"


def _raci(words: _Say, facts: Facts, language: Language) -> Iterator[Block]:
    chosen = sorted(topics(facts), key=lambda topic: (-len(topic.parts), topic.matter))[:_ROWS]
    if not chosen:
        return
    yield Text(words("raci.text"), quiet=True)
    rows = [
        [
            term_in_words(topic.matter, language),
            *("\n".join(holder.name for one in topic.holders(letter) if (holder := facts.holder(one))) for letter in "ARCV"),  # pyright: ignore[reportArgumentType]
        ]
        for topic in chosen
    ]
    yield Table("", [words("topic"), *"ARCV"], rows)


def _charts(words: _Say, graph: Graph, name: str, language: Language) -> Iterator[Block]:
    """The whole organization as far as a page holds it, then each part that is folded on a page before."""
    plan = Plan.of(graph)
    waiting: list[tuple[str | None, str]] = [(None, name)]
    for place in range(_CHARTS):
        if place >= len(waiting):
            return
        root, title = waiting[place]
        view = tree_view(plan, root=root, limit=_CHART)
        if len(view.nodes) < 2:
            continue
        part = Graph(tuple(each.node for each in view.nodes), tuple(view.edges))
        yield Chart(title, chart(Picture(title, part, {}, language)))
        if view.hidden:
            yield Text(words("hidden", n=view.hidden), quiet=True)
        waiting += [(each.node.id, each.node.label) for each in view.nodes if each.children and not each.open]


def _method(words: _Say, found: Findings, language: Language) -> Iterator[Block]:
    yield Text(words("method.text"))
    counts = Counter(one.rule for one in found.findings)
    rows = [[rule.title.in_language(language), rule.source, counts[rule.name]] for rule in RULES if rule.name in found.rules_run]
    yield Table("", [words("rule"), words("source"), words("number")], rows)


def _rows(value: object) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", value) if isinstance(value, list) else []


def _number(value: object) -> float:
    return value if isinstance(value, int | float) else 0
