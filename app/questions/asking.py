"""A question in Chinese or English → an answer in words with holders or reporting lines, a graph, and exact quotes.

Where nothing that is stored supports an answer it says so, and names what comes nearest; it never guesses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from pydantic import JsonValue

from app.database import Result, Store
from app.errors import UsageError
from app.questions import reporting
from app.questions.answer import Answer, Language, Picture, Unanswered, Understood
from app.questions.catalogue import evidence_of
from app.questions.holders import Found, find_holders, holders_with
from app.questions.names import Candidate, nearest, resolve
from app.questions.shapes import graph_json
from app.questions.understanding import NotUnderstood, Understanding, language_of, patterns, understand
from app.questions.wording import listed, say
from graph_model import NODE_BY_LABEL
from graph_model.graph import Graph, GraphEdge, GraphNode

LONGEST_QUESTION = 1000
_SIDE_BY_SIDE = 20
_DOING = frozenset({"lead", "perform", "plan", "approve"})
_EXAMPLES = ("direct_reports", "managers", "holders_of_duty")


def ask(store: Store, question: str, organization: str | None = None, language: Language | None = None) -> Answer:
    """Answers the question. `organization` is an id or a name that narrows it; `language` is the question's unless given.

    UsageError where there is no question; UnknownName, AmbiguousName for an organization or a name's beginning.
    """
    if not any(character.isalnum() for character in question):
        raise UsageError("There is no question", hint="for example: " + _examples("en"))
    if len(question) > LONGEST_QUESTION:
        raise UsageError(f"The question has {len(question)} characters, {LONGEST_QUESTION} at most are read")
    spoken = language or language_of(question)
    within = resolve(store, "Organization", organization) if organization else None
    understood = understand(store, question, within)
    answer = Answer(question=question, language=spoken, answer="")
    if isinstance(understood, NotUnderstood):
        return _not_understood(store, answer, understood, within)
    answer.understood_as = _understood_as(understood, spoken)
    if understood.request is not None:
        return _about_duties(store, answer, understood)
    results = _results(store, understood)
    pictured = _joined(result.graph() for result in results)
    _ANSWERS[understood.query](store, answer, understood, results)
    answer.graph = answer.graph if answer.graph.nodes else Picture.model_validate(graph_json(pictured))
    answer.evidence = [q for result in results for q in evidence_of(store, result)]
    return answer


def _understood_as(understood: Understanding, language: Language) -> Understood:
    parameters: dict[str, JsonValue] = {}
    words: dict[str, str] = dict.fromkeys(("position", "department", "unit"), "")
    for name, found in understood.names.items():
        parameters[name] = found[0].node.id if len(found) == 1 else [c.node.id for c in found]
        words[name] = found[0].node.label
    if understood.request is not None:
        parameters["topic"] = words["topic"] = understood.request.text
    sentence = say(language, f"asked_{understood.query}", **words)
    if understood.organization is not None:
        parameters["organization"] = understood.organization.node.id
        sentence += say(language, "within", organization=understood.organization.node.label)
    return Understood(query=understood.query, parameters=parameters, sentence=sentence)


def _results(store: Store, understood: Understanding) -> list[Result]:
    """The query's rows, for each node of that name."""
    scope = {"organization": understood.organization.node.id} if understood.organization else {}
    if not understood.names:
        return [store.read(understood.query, scope)]
    name, found = next(iter(understood.names.items()))
    return [store.read(understood.query, {**scope, name: candidate.node.id}) for candidate in found[:_SIDE_BY_SIDE]]


def _about_duties(store: Store, answer: Answer, understood: Understanding) -> Answer:
    request, language = understood.request, answer.language
    assert request is not None  # noqa: S101 — ask() comes here only with a request
    found = find_holders(store, request, understood.organization.node.id if understood.organization else None)
    answer.holders = found.holders
    answer.graph = Picture.model_validate(graph_json(found.graph))
    answer.evidence = [quote for holder in found.holders for duty in holder.duties for quote in duty.evidence]
    if not found.holders:
        return _nobody(answer, found, request.matter)
    doing = [holder.name for holder in found.holders if holder.involvement in _DOING]
    aside = [holder.name for holder in found.holders if holder.involvement not in _DOING]
    sentences = [say(language, "holders_found", names=listed(language, doing))] if doing else []
    if aside:
        key = "holders_aside" if doing else "holders_only_aside"
        sentences.append(say(language, key, names=listed(language, aside)))
    answer.answer = _text(language, sentences)
    return answer


def _nobody(answer: Answer, found: Found, words: str) -> Answer:
    reason = say(answer.language, "no_support" if found.nearest else "no_matter", topic=words)
    answer.unanswered = Unanswered(reason=reason, nearest=found.nearest)
    answer.answer = say(answer.language, "nobody")
    return answer


def _not_understood(store: Store, answer: Answer, understood: NotUnderstood, within: str | None) -> Answer:
    language = answer.language
    if understood.unknown:
        kind, name = understood.unknown[0]
        caption = NODE_BY_LABEL[kind].caption.in_language(language).lower()
        near = list(dict.fromkeys(n for k, written in understood.unknown for n in nearest(store, k, written, within)))
        answer.unanswered = Unanswered(reason=say(language, "no_name", name=name, kind=caption), nearest=near[:5])
        answer.answer = say(language, "nobody")
        return answer
    answer.unanswered = Unanswered(reason=say(language, "not_understood"), nearest=_examples_of(language))
    answer.answer = say(language, "try_asking", examples=_examples(language))
    return answer


def _examples_of(language: Language) -> list[str]:
    """One question for each way of asking that most users need."""
    firsts = {p.query: p.example for p in reversed(patterns()) if p.language == language}
    return [firsts[query] for query in _EXAMPLES]


def _examples(language: Language) -> str:
    return ("；" if language == "zh" else "; ").join(_examples_of(language))


def _reports(store: Store, answer: Answer, understood: Understanding, results: list[Result]) -> None:
    language, position = answer.language, understood.names["position"][0].node.label
    lines = [line for result in results for line in reporting.lines_of(result)]
    if not lines:
        _nothing(answer, say(language, "reports_none", position=position))
        return
    every = reporting.all_lines(store, [below.id for below, _, _ in lines])
    answer.reporting = reporting.reporting(store, reporting.lines_of(every))
    answer.graph = Picture.model_validate(graph_json(_joined([*(r.graph() for r in results), every.graph()])))
    names = reporting.names_of(language, lines, managers=False)
    answer.answer = say(language, "reports_found", position=position, names=names)


def _managers(store: Store, answer: Answer, understood: Understanding, results: list[Result]) -> None:
    language, position = answer.language, understood.names["position"][0].node.label
    lines = [line for result in results for line in reporting.lines_of(result)]
    answer.reporting = reporting.reporting(store, lines)
    if lines:
        names = reporting.names_of(language, lines, managers=True)
        answer.answer = say(language, "managers_found", position=position, names=names)
    else:
        _nothing(answer, say(language, "managers_none", position=position))


def _chain(store: Store, answer: Answer, understood: Understanding, results: list[Result]) -> None:
    lines = [line for result in results for line in reporting.lines_of(result)]
    answer.reporting = reporting.reporting(store, lines)
    if not lines:
        _nothing(answer, say(answer.language, "chain_none"))
        return
    layers = max(layer for result in results for row in result.rows if isinstance(layer := row["layer"], int))
    answer.answer = say(answer.language, "chain_found", number=len(lines), layers=layers)
    if understood.query == "chain_up":
        answer.answer += " → ".join([lines[0][0].label, *dict.fromkeys(above.label for _, _, above in lines)])


def _disagreements(store: Store, answer: Answer, understood: Understanding, results: list[Result]) -> None:  # noqa: ARG001
    language = answer.language
    lines = reporting.lines_of(results[0])
    answer.reporting = reporting.reporting(store, lines)
    pairs = [reporting.described(language, say(language, "pair", a=b.label, b=a.label), line) for b, line, a in lines]
    key = "disagreements_found" if lines else "disagreements_none"
    answer.answer = say(language, key, number=len(lines), names=listed(language, pairs))


def _overview(store: Store, answer: Answer, understood: Understanding, results: list[Result]) -> None:
    language = answer.language
    kind, found = next(iter(understood.names.items()))
    sentences = [_overview_sentence(language, c, result) for c, result in zip(found, results, strict=False)]
    answer.answer = _text(language, sentences)
    lines = [line for r in results for row in r.rows if (line := _reporting_line(row["link"], row["part"], row[kind]))]
    answer.reporting = reporting.reporting(store, lines)
    answer.holders = holders_with(
        store, [d for r in results for row in r.rows if (d := _duty_line(row["link"], row["part"], row[kind]))]
    )
    if not any(result.rows for result in results):
        _nothing(answer, answer.answer)


def _overview_sentence(language: Language, candidate: Candidate, result: Result) -> str:
    parts = Counter(part.kind for row in result.rows if isinstance(part := row["part"], GraphNode))
    if not parts:
        return say(language, "overview_none", name=candidate.described)
    counted = [
        say(language, "part", caption=NODE_BY_LABEL[kind].caption.in_language(language).lower(), number=number)
        for kind, number in parts.items()
    ]
    name = candidate.node.label + (f" ({candidate.organization})" if candidate.organization else "")
    return say(language, "overview_found", name=name, parts=listed(language, counted))


def _reporting_line(link: object, part: object, subject: object) -> reporting.Line | None:
    if isinstance(link, GraphEdge) and isinstance(part, GraphNode) and isinstance(subject, GraphNode):
        if link.kind == "REPORTS_TO" and link.source == subject.id:
            return (subject, link, part)
        if link.kind == "REPORTS_TO":
            return (part, link, subject)
    return None


def _duty_line(link: object, part: object, subject: object) -> tuple[GraphNode, GraphEdge, GraphNode] | None:
    if isinstance(link, GraphEdge) and isinstance(part, GraphNode) and isinstance(subject, GraphNode) and link.kind == "HAS_DUTY":
        return (subject, link, part)
    return None


def _partners(store: Store, answer: Answer, understood: Understanding, results: list[Result]) -> None:  # noqa: ARG001
    partners = [partner.label for r in results for row in r.rows if isinstance(partner := row["partner"], GraphNode)]
    if partners:
        answer.answer = say(answer.language, "partners_found", names=listed(answer.language, partners))
    else:
        _nothing(answer, say(answer.language, "partners_none"))


def _organizations(store: Store, answer: Answer, understood: Understanding, results: list[Result]) -> None:  # noqa: ARG001
    language = answer.language
    texts = [
        say(language, "organization_line", name=node.label, **{k: row[k] for k in ("departments", "positions", "duties")})
        for result in results
        for row in result.rows
        if isinstance(node := row["organization"], GraphNode)
    ]
    key = "organizations_found" if texts else "organizations_none"
    answer.answer = say(language, key, number=len(texts), names=listed(language, texts))


def _nothing(answer: Answer, sentence: str) -> None:
    answer.answer = sentence
    answer.unanswered = Unanswered(reason=sentence.rstrip("。."))


def _joined(graphs: Iterable[Graph]) -> Graph:
    parts = list(graphs)
    nodes = {node.id: node for graph in parts for node in graph.nodes}
    return Graph(tuple(nodes.values()), tuple({edge.id: edge for graph in parts for edge in graph.edges}.values()))


def _text(language: Language, sentences: list[str]) -> str:
    return ("" if language == "zh" else " ").join(sentences)


_ANSWERS: dict[str, Callable[[Store, Answer, Understanding, list[Result]], None]] = {
    "direct_reports": _reports,
    "managers": _managers,
    "chain_up": _chain,
    "chain_down": _chain,
    "manager_disagreements": _disagreements,
    "department_overview": _overview,
    "position_overview": _overview,
    "unit_overview": _overview,
    "collaborating_units": _partners,
    "organization_overview": _organizations,
}
"""How each catalogued question is told in words."""
