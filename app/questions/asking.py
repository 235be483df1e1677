"""A question in Chinese or English → an answer in words with holders or reporting lines, a graph, and exact quotes.

Where nothing that is stored supports an answer it says so, and names what comes nearest; it never guesses.
"""

from __future__ import annotations

from pydantic import JsonValue

from app.database import Store
from app.errors import UsageError
from app.questions.answer import Answer, Language, Picture, Unanswered, Understood
from app.questions.holders import Found, find_holders
from app.questions.names import Candidate, nearest, resolve
from app.questions.request import Request
from app.questions.shapes import graph_json
from app.questions.telling import Asked, tell
from app.questions.understanding import NotUnderstood, Understanding, language_of, patterns, understand
from app.questions.wording import in_a_row, say, say_of
from graph_model import NODE_BY_LABEL

LONGEST_QUESTION = 1000
_SIDE_BY_SIDE = 20
_DOING = frozenset({"lead", "perform", "plan", "approve"})
_EXAMPLES = ("direct_reports", "managers", "roles_for_duty")


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
        return _about_duties(store, answer, understood.request, understood.organization)
    tell(store, answer, understood.query, _asked(store, understood))
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


def _asked(store: Store, understood: Understanding) -> list[Asked]:
    """The query's rows, for each node of that name."""
    scope = {"organization": understood.organization.node.id} if understood.organization else {}
    if not understood.names:
        return [Asked(None, "", store.read(understood.query, scope))]
    name, found = next(iter(understood.names.items()))
    return [
        Asked(candidate, name, store.read(understood.query, {**scope, name: candidate.node.id}))
        for candidate in found[:_SIDE_BY_SIDE]
    ]


def _about_duties(store: Store, answer: Answer, request: Request, organization: Candidate | None) -> Answer:
    language = answer.language
    found = find_holders(store, request, organization.node.id if organization else None)
    answer.holders = found.holders
    answer.graph = Picture.model_validate(graph_json(found.graph))
    answer.evidence = [quote for holder in found.holders for duty in holder.duties for quote in duty.evidence]
    if not found.holders:
        return _nobody(answer, found, request.matter)
    doing = [holder.name for holder in found.holders if holder.involvement in _DOING]
    aside = [holder.name for holder in found.holders if holder.involvement not in _DOING]
    sentences = [say_of(language, "holders_found", doing)] if doing else []
    if aside:
        sentences.append(say_of(language, "holders_aside" if doing else "holders_only_aside", aside))
    answer.answer = in_a_row(language, sentences)
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
