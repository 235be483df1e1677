"""A question in words → an answer: one about findings is answered by the checks, every other one by app.questions.

Which checks a question asks for, asked.py tells. What the structure itself answers (two positions side by side, disagreeing
lines) stays with the structure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from pydantic import ConfigDict, JsonValue

from app.database import Store
from app.findings.asked import Topic, may_ask, topic_of
from app.findings.finding import FindingRead
from app.language.script import fold
from app.questions import Answer, ask
from app.questions.answer import Language, Picture, Unanswered, Understood
from app.questions.kept import kept, kept_soon
from app.questions.names import Candidate, organization_names, organizations, resolve
from app.questions.understanding import names_in
from app.questions.wording import listed, say
from app.settings import Settings

QUERY = "findings"
"""Stands where other answers name the catalogued query; its parameters are those of GET /api/findings."""
_DUTIES = "roles_for_duty"
_OF_THE_STRUCTURE = frozenset({"compare_positions", "manager_disagreements", "position_removed", "department_removed"})
"""Queries that answer best what they were understood to ask, though words of a topic stand there."""
_MOST_LISTED = 20
_MOST_TOLD = 3


class CheckedAnswer(Answer):
    """An answer with the findings that were asked for, the gravest first."""

    model_config = ConfigDict(defer_build=True)

    findings: Sequence[FindingRead] = ()


def answered(
    store: Store,
    question: str,
    organization: str | None = None,
    *,
    settings: Settings | None = None,
    patience: float | None = None,
) -> Answer:
    """Answers the question, a CheckedAnswer where it asks for findings; errors as those of `app.questions.ask`.

    `settings` tell where the user's orgatlas.toml is sought. Checks of many thousand duties take minutes: what is not found
    within `patience` seconds (None: however long) is said to be on its way, and a later question gets it.
    """
    answer = ask(store, question, organization)
    understood = answer.understood_as.query if answer.understood_as else None
    if understood in _OF_THE_STRUCTURE or not may_ask(fold(question)) or not organization_names(store):
        return answer
    within = resolve(store, "Organization", organization) if organization else None
    named = names_in(store, question, within)
    topic = topic_of(named.words)
    if topic is None or (topic.alone and understood not in (None, _DUTIES)):
        return answer
    places = [one.id for by_kind in named.meant for one in by_kind.get("Organization", [])] or ([within] if within else [None])
    checked = [_found(store, topic, place, answer.language, settings=settings, patience=patience) for place in places]
    if None in checked:
        return _on_its_way(answer)
    found = [one for each in checked if each for one in each]
    about = [ids for by_kind in named.meant if (ids := _about(store, by_kind))]
    if about:
        fits = all if topic.together else any
        subjects = {one.id: {subject.id for subject in one.subjects} for one in found}
        found = [one for one in found if fits(ids & subjects[one.id] for ids in about)]
    labels = [next(iter(by_kind.values()))[0].label for by_kind in named.meant]
    scope = [one.label for one in organizations(store).of_kind("Organization") if one.id == within]
    return _told(answer, topic, found, list(dict.fromkeys([*scope, *labels])), places)


def _about(store: Store, meant: Mapping[str, Sequence[Candidate]]) -> set[str]:
    """The ids of what a name means besides organizations; a department stands for its positions too."""
    departments = [one.id for one in meant.get("Department", [])]
    inside = [node.id for one in departments for node in store.read("department_positions", {"department": one}).graph().nodes]
    return {*departments, *inside, *(one.id for kind in ("Position", "Unit") for one in meant.get(kind, []))}


def _found(
    store: Store,
    topic: Topic,
    organization: str | None,
    language: Language,
    *,
    settings: Settings | None,
    patience: float | None,
) -> list[FindingRead] | None:
    """What the topic's rules find that nobody has dismissed: by rule as the topic has them, else the gravest first.

    None where that takes longer than `patience`.
    """
    # Rules take their time to load, and only these questions need them.
    from app.findings.checking import check  # noqa: PLC0415
    from app.findings.configuration import Configuration, configuration_of  # noqa: PLC0415
    from app.findings.registry import RULES  # noqa: PLC0415

    chosen = configuration_of(settings, RULES) if settings else Configuration()
    chosen = replace(chosen, bands={**chosen.bands, **topic.bands})
    rules = [rule for rule in RULES if rule.name in topic.rules or (chosen.severity(rule) or rule.severity) in topic.rules]
    about = (__name__, topic.name, organization or "", language, repr(chosen))
    read = partial(check, store, organization, chosen, language=language, rules=rules)
    found = kept(store, about, read) if patience is None else kept_soon(store, about, read, patience)
    if found is None:
        return None
    order = {name: place for place, name in enumerate(topic.rules)}
    return sorted((one for one in found.findings if not one.dismissed), key=lambda one: order.get(one.rule, 0))


def _on_its_way(answer: Answer) -> Answer:
    words = say(answer.language, "findings_later")
    return Answer(question=answer.question, language=answer.language, answer=words, unanswered=Unanswered(reason=words))


def _told(
    answer: Answer, topic: Topic, found: Sequence[FindingRead], named: Sequence[str], places: Sequence[str | None]
) -> CheckedAnswer:
    """The answer in words, with the first findings, their quotes and whom they are about."""
    language, shown = answer.language, found[:_MOST_LISTED]
    told = ("；" if language == "zh" else "; ").join(one.message for one in found[:_MOST_TOLD])
    if not found:
        words = say(language, "findings_none")
    else:
        key = "findings_first" if len(found) > _MOST_TOLD else "findings_told_one" if len(found) == 1 else "findings_told"
        words = say(language, key, number=len(found), listed=_MOST_TOLD, told=told)
    asked = topic.chinese if language == "zh" else topic.english
    asked += say(language, "within", organization=listed(language, named)) if named else ""
    parameters: dict[str, JsonValue] = {"rule": list(topic.rules)}
    if any(places):
        parameters["organization"] = places[0] if len(places) == 1 else list(places)
    quotes = {(one.document, one.start, one.end): one for finding in shown for one in finding.evidence}
    subjects = {one.id: (one, finding) for finding in shown for one in finding.subjects if one.kind != "Duty"}
    nodes: list[dict[str, JsonValue]] = [
        {"id": one.id, "kind": one.kind, "label": one.name, "organization": finding.organization_id}
        for one, finding in subjects.values()
    ]
    return CheckedAnswer(
        question=answer.question,
        language=language,
        understood_as=Understood(query=QUERY, parameters=parameters, sentence=asked),
        answer=words,
        findings=shown,
        graph=Picture(nodes=nodes),
        evidence=list(quotes.values()),
    )
