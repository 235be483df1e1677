"""A question in Chinese or English → an answer in words with holders or reporting lines, a graph, and exact quotes.

Where nothing that is stored supports an answer it says so, and names what comes nearest; it never guesses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from pydantic import JsonValue

from app.collecting import collecting_paused
from app.database import Result, Store
from app.errors import UsageError
from app.language.script import aligned, fold
from app.questions.answer import Answer, Language, Picture, Unanswered, Understood
from app.questions.asked import Asked
from app.questions.holders import Department, Found, find_holders
from app.questions.kept import kept, undisturbed
from app.questions.names import Candidate, nearest, organization_names, resolve
from app.questions.request import Request, read_request
from app.questions.shapes import graph_json
from app.questions.signs import places_of
from app.questions.suggesting import nearest_questions
from app.questions.telling import tell
from app.questions.understanding import language_of, leanings, names_in, understand
from app.questions.understood import NotUnderstood, SeveralMeant, Understanding
from app.questions.wording import in_a_row, listed, say, say_of
from graph_model import NODE_BY_LABEL

LONGEST_QUESTION = 1000
_MOST_LISTED = 12
_LONGEST_SHOWN = 80
_MOST_QUESTIONS = 2
"""Questions about the structure that are offered where nobody has the duty that a question seemed to ask for."""
_DOING = frozenset({"lead", "perform", "plan", "approve"})
_LEADING = frozenset({"lead", "perform", "supervise"})


def ask(store: Store, question: str, organization: str | None = None, language: Language | None = None) -> Answer:
    """Answers the question. `organization` is an id or a name that narrows it; `language` is the question's unless given.

    UsageError where there is no question; UnknownName, AmbiguousName for an organization.
    """
    if not any(character.isalnum() for character in question):
        raise UsageError("There is no question", hint="for example: who reports to the Head of Customer Care")
    if len(question) > LONGEST_QUESTION:
        raise UsageError(f"The question has {len(question)} characters, {LONGEST_QUESTION} at most are read")
    spoken = language or language_of(question)
    within = resolve(store, "Organization", organization) if organization else None
    if not organization_names(store):
        words = say(spoken, "nothing_stored")
        return Answer(question=question, language=spoken, answer=words, unanswered=Unanswered(reason=words))
    with collecting_paused():  # a thousand duties are judged without garbage worth a search
        return undisturbed(store, lambda: _answered(store, question, spoken, within))


def _answered(store: Store, question: str, spoken: Language, within: str | None) -> Answer:
    understood = understand(store, question, within)
    answer = Answer(question=question, language=spoken, answer="")
    if isinstance(understood, NotUnderstood):
        return _not_understood(store, answer, understood, within)
    if isinstance(understood, SeveralMeant):
        return _which_one(answer, understood)
    answer.understood_as = _understood_as(understood, spoken)
    if understood.request is not None:
        return _about_duties(store, answer, understood.request, understood)
    _tell(store, answer, understood)
    if understood.query == "managers" and answer.unanswered is not None:
        _tell_leaders(store, answer, understood)
    if understood.also is not None:
        _tell_also(store, answer, answer.understood_as, understood.also)
    return answer


def _tell(store: Store, answer: Answer, understood: Understanding) -> None:
    tell(store, answer, understood.query, _asked(store, understood))
    for found in understood.names.values():
        if len(found) > 1:  # nothing is picked silently
            told = say(answer.language, "all_told", name=found[0].label, number=len(found))
            answer.answer = in_a_row(answer.language, [answer.answer, told])
    if understood.beside:
        answer.answer = say(answer.language, "beside", names=_named(answer.language, understood.beside), answer=answer.answer)


def _tell_leaders(store: Store, answer: Answer, understood: Understanding) -> None:
    """Where no line says whom a position reports to: those whose duty says in its words that they lead or supervise it."""
    one = next(iter(understood.names["position"]))
    request = read_request(say(answer.language, "leads_whom", name=one.label))
    found = find_holders(store, request, one.organization)
    leaders = [holder for holder in found.holders if holder.id != one.id and holder.involvement in _LEADING]
    if leaders and not found.by_meaning:
        answer.holders, answer.unanswered = leaders, None
        answer.evidence = [quote for holder in leaders for duty in holder.duties for quote in duty.evidence]
        answer.answer = say_of(answer.language, "led_by_duty", [holder.name for holder in leaders])


def _tell_also(store: Store, answer: Answer, first: Understood, also: Understanding) -> None:
    """Adds the second thing that the question asks, and its answer."""
    second = Answer(question=answer.question, language=answer.language, answer="")
    first.also = _understood_as(also, answer.language)
    _tell(store, second, also)
    if also.also is not None:
        _tell_also(store, second, first.also, also.also)
    first.sentence = say(answer.language, "asked_also", one=first.sentence, other=first.also.sentence)
    answer.answer = in_a_row(answer.language, [answer.answer, second.answer])
    answer.holders += second.holders
    answer.reporting += [line for line in second.reporting if line not in answer.reporting]
    answer.evidence += [quote for quote in second.evidence if quote not in answer.evidence]
    for drawn, more in ((answer.graph.nodes, second.graph.nodes), (answer.graph.edges, second.graph.edges)):
        drawn += [part for part in more if part not in drawn]
    answer.unanswered = answer.unanswered and second.unanswered


def _understood_as(understood: Understanding, language: Language) -> Understood:
    parameters: dict[str, JsonValue] = {}
    words: dict[str, str] = dict.fromkeys(("position", "other", "department", "unit", "process", "person"), "")
    for name, found in understood.names.items():
        parameters[name] = found[0].id if len(found) == 1 else [c.id for c in found]
        words[name] = found[0].label
    words["of"] = say(language, "of", names=", ".join(filter(None, words.values()))) if any(words.values()) else ""
    for name, value in understood.values.items():
        parameters[name] = cast("JsonValue", value)
        words[name] = say(language, f"value_{value}") if isinstance(value, str) else str(value)
    if understood.request is not None:
        parameters["topic"] = words["topic"] = understood.request.text
    vacant = "_vacant" if understood.values.get("state") == "vacant" else ""
    whole = _divided(understood, {name: found[0] for name, found in understood.names.items()}).get("department")
    words["department"] = words["department"] or (whole.label if whole else "")
    sentence = say(language, f"asked_{understood.query}{vacant}", **words)
    if understood.organization is not None:
        parameters["organization"] = understood.organization.id
    places = [understood.organization] if understood.organization else understood.names.get("organization", [])
    for label in dict.fromkeys(place.label for place in places):
        sentence += say(language, "within", organization=label)
    if understood.departments:
        parameters["department"] = understood.departments[0].id
        sentence += say(language, "within", organization=understood.departments[0].label)
    if understood.beside:
        sentence += say(language, "asked_beside", names=_named(language, understood.beside))
    for written, stored in understood.read_as:
        sentence += say(language, "read_as", written=written, name=stored)
    return Understood(query=understood.query, parameters=parameters, sentence=sentence)


def _named(language: Language, nodes: tuple[Candidate, ...]) -> str:
    return listed(language, [one.label for one in nodes])


def _asked(store: Store, understood: Understanding) -> list[Asked]:
    """The query's rows, for each set of nodes of those names."""
    scope = {"organization": understood.organization.id} if understood.organization else {}
    several = len(understood.together) > 1
    found: list[Asked] = []
    for names in understood.together or ({},):
        values = {**scope, **understood.values, **{name: candidate.id for name, candidate in names.items()}}
        result = _without(_result(store, understood.query, values), {one.id for one in understood.beside})
        found.append(Asked(_divided(understood, names), understood.values, result, several))
    return found


def _divided(understood: Understanding, names: Mapping[str, Candidate]) -> Mapping[str, Candidate]:
    """The names, with the organization as the unit that is divided where it is asked into which units it is."""
    whole = names.get("organization") or understood.organization
    return {"department": whole, **names} if understood.query == "sub_departments" and whole else names


def _without(result: Result, nodes: set[str]) -> Result:
    """The rows that do not hold any of these nodes."""
    if not nodes:
        return result
    return replace(result, rows=[row for row in result.rows if not any(getattr(v, "id", None) in nodes for v in row.values())])


def _result(store: Store, query: str, values: Mapping[str, object]) -> Result:
    """The query's rows, kept until the store changes: what is asked of whole organizations costs much."""
    about = ("rows", query, *(f"{name}={value}" for name, value in sorted(values.items())))
    return kept(store, about, lambda: store.read(query, values))


def _which_one(answer: Answer, meant: SeveralMeant) -> Answer:
    """Asks which of several is meant; each is listed with its department and organization."""
    language = answer.language
    listed = [say(language, "name_within", name=c.label, organization=c.where) if c.where else c.label for c in meant.candidates]
    kind = _caption(meant.kind, language)
    written = _as_asked(answer.question, meant.written)
    answer.answer = say(language, "which_one", name=written, number=len(listed), kind=kind)
    answer.unanswered = Unanswered(reason=answer.answer, nearest=listed[:_MOST_LISTED])
    return answer


def _about_duties(store: Store, answer: Answer, request: Request, understood: Understanding) -> Answer:
    language = answer.language
    within = understood.organization.id if understood.organization else None
    departments = [Department(one.organization or "", one.label) for one in understood.departments]
    known = "all" if store.connected else "beside"  # what is answered without the database is not kept for when it is there
    about = ("holders", known, request.text, within or "", *(one.id for one in understood.departments))
    found = kept(store, about, lambda: find_holders(store, request, within, departments))
    aside = {one.id for one in understood.beside}
    holders = [holder for holder in found.holders if holder.id not in aside]
    found = replace(found, holders=holders, number=found.number - len(found.holders) + len(holders))
    answer.holders = found.holders
    answer.graph = Picture.model_validate(graph_json(found.graph))
    answer.evidence = [quote for holder in found.holders for duty in holder.duties for quote in duty.evidence]
    named = found.by_meaning and any("Position" in meant for meant in names_in(store, answer.question, within).meant)
    denied = found.by_meaning and any(True for _ in places_of("not", fold(answer.question)))
    if (found.by_meaning or not found.holders) and understood.unknown_posts:
        unknown = NotUnderstood(tuple(("Position", text) for text in understood.unknown_posts))
        return _not_understood(store, Answer(question=answer.question, language=language, answer=""), unknown, within)
    if named or denied:  # a post that it names is what it is about; a duty that only resembles what is denied is no answer
        answer.holders, answer.graph, answer.evidence, found = [], Picture(), [], replace(found, holders=[])
    if not found.holders:
        leaning = leanings(store, answer.question, within)
        near = nearest_questions(store, answer.question, language, within, leaning) if leaning else []
        return _nobody(answer, found, request.matter, near)
    doing = [holder.name for holder in found.holders if holder.involvement in _DOING]
    aside = [holder.name for holder in found.holders if holder.involvement not in _DOING]
    by_meaning = [say(language, "by_meaning")] if found.by_meaning else []
    sentences = [*by_meaning, *([say_of(language, "holders_found", doing)] if doing else [])]
    if aside:
        sentences.append(say_of(language, "holders_aside" if doing else "holders_only_aside", aside))
    if found.number > len(found.holders) or found.more:
        key = "holders_at_least" if found.more else "holders_in_all"
        sentences.append(say(language, key, number=found.number, listed=len(found.holders)))
    answer.answer = in_a_row(language, sentences)
    return answer


def _nobody(answer: Answer, found: Found, words: str, questions: list[str]) -> Answer:
    """Says that nobody has the duty; what comes nearest are duties, and `questions` about the structure."""
    topic = " ".join(_as_asked(answer.question, word) for word in words.split(" "))
    topic = topic if len(topic) <= _LONGEST_SHOWN else topic[: _LONGEST_SHOWN - 1] + "…"
    reason = say(answer.language, "no_support" if found.mentioned else "no_matter", topic=topic)
    answer.answer = reason
    answer.unanswered = Unanswered(reason=reason, nearest=[*found.nearest, *questions[:_MOST_QUESTIONS]])
    return answer


def _not_understood(store: Store, answer: Answer, understood: NotUnderstood, within: str | None) -> Answer:
    """Says so once; what comes nearest are names that look alike, or questions about what is stored."""
    language = answer.language
    if understood.unknown:
        kind, name = understood.unknown[0]
        near = list(dict.fromkeys(n for k, written in understood.unknown for n in nearest(store, k, written, within)))
        answer.answer = say(language, "no_name", name=_as_asked(answer.question, name), kind=_caption(kind, language))
        near = near[:5] or nearest_questions(store, answer.question, language, within, understood.leaning)
        answer.unanswered = Unanswered(reason=answer.answer, nearest=near)
        return answer
    answer.answer = say(language, "not_understood")
    answer.unanswered = Unanswered(
        reason=answer.answer, nearest=nearest_questions(store, answer.question, language, within, understood.leaning)
    )
    return answer


def _caption(kind: str, language: Language) -> str:
    return NODE_BY_LABEL[kind].caption.in_language(language).lower()


def _as_asked(question: str, written: str) -> str:
    """The folded words as the user wrote them, cut where they are long."""
    place = aligned(question).find(written)
    text = question[place : place + len(written)] if place >= 0 else written
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
