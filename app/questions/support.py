"""Whether a duty supports an answer: the question's object and its action, or listed synonyms, must stand in one clause.

It looks at one duty at a time and knows no store. A matter that only names a paper or a post (complaint procedure,
complaints officer) is not the matter itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from app.language import lexicon
from app.language.involvement import classify, clauses
from app.language.spotting import Spot, said, standing, stands
from app.language.words import any_of
from app.language.work import stem
from app.questions.request import GENERAL_DEEDS, Request, Term, decides
from graph_model.vocabulary import Involvement

_SCHEME_ZH = re.compile(rf"[^、,;的和与及并按依根向对由在给将把]{{0,6}}?(?:{any_of('scheme_zh')})")
_TO_TITLE = rf"[后,]?(?:{any_of('hand_on')})[给至经]?[总副]{{0,2}}(?:{any_of('title_zh')})"  # 合同报总经理 names no post
_TITLE_ZH = re.compile(rf"(?!{_TO_TITLE})[^、,;的和与及并]{{0,4}}?(?:{any_of('title_zh')})")
_SCHEME = re.compile(rf"{any_of('scheme_zh')}|\b(?:{any_of('scheme_en')})\b")
_NOUN_EN = re.compile(rf"\s+(?:handling\s+)?(?:(?P<scheme>{any_of('scheme_en')})|(?P<title>{any_of('title_en')}))\b")
_OF_DEED = re.compile(rf" ?(?:{any_of('of_deed')})")
_DONE_BEFORE = re.compile("已[^已]+的")
_HANDED_ON = re.compile(rf"(?:{any_of('hand_on')})[给至经]?[^,;、的]{{0,10}}(?:{any_of('who_decides')})$")
_HANDED_ON_TO = re.compile(rf"(?:{any_of('hand_on')})[给至经]?[^,;、的]{{0,10}}?(?:{any_of('who_decides')})[^,;、]{{0,4}}$")
_BY_OTHERS = re.compile(r" by (?:the|a|an|its|their|our|his|her)\b")
_PASSIVE = re.compile(r"\b(?:be|is|are|was|were|been|being) (?:\w+ly )?$")
_JOINT = re.compile(r"[、,和与及并或;]|\b(?:and|or|to)\b")
_ASCII = re.compile(r"[\x00-\x7f]+")
_SENTENCE_EN = re.compile(r"(?<=[a-z0-9)])[.!?]\s+(?=[A-Z])|;\s|\n")
_SUBORDINATE_EN = re.compile(r"\b(?:before|(?<!look )(?<!looks )(?<!looking )after|so that|until|unless|when|whenever|if)\b")
_OCCASION_ZH = re.compile(r"(?:(?<![工课学])时|时候|之后|之前|以后|以前|过程中|期间)$")

_JOINTS_ZH = (re.compile("以及|及"), re.compile("和|与"), re.compile("、"))
_NOMINAL_ZH = re.compile(".{2,}的[^的]{2,4}(?:工作)?")
_IN_CHARGE = re.compile(any_of("in_charge"))
_UPKEEP = GENERAL_DEEDS | {"maintain", "repair", "monitor", "operate", "guard", "clean"}
_PAPERS = frozenset(
    {
        "plan",
        "rule",
        "process",
        "standard",
        "report",
        "statistics",
        "policy",
        "system_of_management",
        "scheme",
        "data",
        "strategy",
    }
)
"""Concepts that name a paper about a matter; asked for, they are the matter."""

_LONGEST_ENDING = 3
_NEAR = 24
"""Characters before a deed within which the one stands to whom it is handed on."""
_ANY_PART = frozenset({"handle", "manage"})
_SHARING = frozenset({"assist", "participate", "supervise"})
EXACT, NARROWER, UNSAID, ELSEWHERE, TRANSLATED, SOME_PART, COVERING, PAPER = 1.0, 0.95, 0.9, 0.9, 0.8, 0.75, 0.7, 0.55
"""How much each way of standing in the duty leaves of the certainty."""


@dataclass(frozen=True, slots=True)
class Support:
    """How far the duty supports the answer (0 to 1), and how its holder takes part by the clause that does."""

    certainty: float
    involvement: Involvement


@lru_cache(maxsize=20_000)
def support(request: Request, text: str) -> Support | None:
    """The best support that a clause of the duty's text gives; None where none does."""
    found: list[Support] = []
    whole = " ".join(clauses(text))
    for clause in (unit for sentence in _sentences(text) for unit in _units(clauses(sentence), request)):
        for terms in request.objects:
            about = _objects(terms, clause, whole)
            reading = (classify(clause) or classify(text)) if about else None
            done = _action(request.actions, clause, paper=about == PAPER) if about else 0.0
            if not done and about >= UNSAID and reading and _some_part(request.actions, clause, reading.involvement):
                done = SOME_PART
            if not request.actions and about == COVERING and not _kept_up(clause):
                done = 0.0
            if done and _one_word(terms[-1], request.actions, clause):
                done = 0.0
            if done and reading and (request.involvement is None or request.involvement in (reading.involvement, *reading.also)):
                found.append(Support(round(about * done, 3), reading.involvement))
    return max(found, key=lambda s: s.certainty, default=None)


def _some_part(actions: tuple[Term, ...], clause: str, involvement: Involvement) -> bool:
    """Whether any deed will do beside those that are asked for: who records complaints has a part in handling them.

    Of what is organized or carried out those have a part that assist, take part or supervise. Papers are no part.
    """
    if _SCHEME.search(clause):
        return False
    names = frozenset(name for action in actions for name in action.concepts)
    return bool(names) and (names <= _ANY_PART or (names <= GENERAL_DEEDS and involvement in _SHARING))


def _one_word(term: Term, actions: tuple[Term, ...], clause: str) -> bool:
    """Whether the only word for the deed is the one for the thing: “shelves books” books (reserves) nothing.

    In Chinese a deed that decides about it must stand before it: who 审批|计划 plans nothing.
    """
    told_together = any(action.word == term.word for action in actions)  # gives the jabs
    if not actions or not term.concepts or told_together or _implied(term, clause):
        return False
    things = {spot[:2] for spot in said(_wider(term.concepts), clause)}
    deeds = {spot[:2] for spot in said(_wider(frozenset(n for one in actions for n in one.concepts)), clause)}
    if deeds != things or len(things) != 1:
        return False
    decided = [spot.end for spot in standing(_deciding(), clause, min(things)[0])]
    return clause.isascii() or (bool(decided) and not _JOINT.search(clause, decided[-1], min(things)[0]))


def _wider(names: frozenset[str]) -> frozenset[str]:
    """The concepts, those that they cover and those that cover them."""
    return names.union(*(lexicon.narrower(name) | lexicon.concepts()[name].covering for name in names))


def thing_said(term: Term, clause: str) -> float:
    """How surely the thing stands in the clause, 0 to 1: as itself and not as a paper about it, or implied by another word."""
    return EXACT if _implied(term, clause) else _term(term, clause, papers=False)


def action_said(request: Request, clause: str) -> bool:
    """Whether one of the actions is done in the clause."""
    return _action(request.actions, clause, paper=False) > 0


@lru_cache(maxsize=256)
def _heads(request: Request) -> tuple[frozenset[str], tuple[str, ...]]:
    """The concepts of the objects' heads, and the words of those heads that no lexicon knows."""
    names = {name for terms in request.objects for name in terms[-1].concepts}
    heads = [terms[-1] for terms in request.objects]
    written = (word for term in heads for word in (*(() if term.concepts else (term.word,)), *term.otherwise))
    return _wider(frozenset(names)), tuple(map(_as_sought, written))


def _sentences(text: str) -> list[str]:
    """An English text by its sentences, since one says nothing of what the next one's object is; any other as it stands."""
    return [part for part in _SENTENCE_EN.split(text) if part.strip()] if _ASCII.fullmatch(text) else [text]


def _units(parts: list[str], request: Request) -> Iterator[str]:
    """The clauses that name a head, an English statement as one; a mere occasion is joined to the clause that it is for."""
    if all(_ASCII.fullmatch(part) for part in parts):
        yield _SUBORDINATE_EN.split(", ".join(parts))[0]
        return
    (heads, written), occasion = _heads(request), ""
    for part in parts:
        speaks = stands(heads, part) or any(word in part for word in written)
        only_occasion = _OCCASION_ZH.search(part) is not None
        if (speaks or occasion) and not only_occasion:
            yield from _nominal_parts(occasion + part)
        occasion = f"{part}," if speaks and (only_occasion or classify(part) is None) else ""


def _nominal_parts(clause: str) -> list[str]:
    """甲的维护及乙的录入 says two things, each of its own object; any other clause is one."""
    for joint in _JOINTS_ZH:
        parts = joint.split(clause)
        if len(parts) > 1 and all(_NOMINAL_ZH.fullmatch(part) for part in parts):
            return parts
    return [clause]


def _objects(terms: tuple[Term, ...], clause: str, whole: str) -> float:
    """How surely all terms stand in the clause (those before the last may stand elsewhere in the duty); 0 where one does not."""
    papers = any(term.concepts & _PAPERS for term in terms)
    head = _term(terms[-1], clause, papers=papers)
    if not head:
        return 0.0
    for term in terms[:-1]:
        beside = _term(term, clause, papers=papers)
        if not beside and _implied(term, clause):
            beside = EXACT
        if not beside:
            beside = ELSEWHERE * _term(term, whole, papers=papers)
        if not beside and term.needed:
            return 0.0
        head = min(head, beside or UNSAID)
    return head


def _implied(term: Term, clause: str) -> bool:
    """Whether a concept that implies the term stands there: a complaint is a customer's."""
    names = frozenset(name for concept in term.concepts for name in lexicon.implying(concept))
    return bool(names) and stands(names, clause)


def _term(term: Term, clause: str, *, papers: bool) -> float:
    if not term.concepts:
        return EXACT if _as_sought(term.word) in clause else _otherwise(term, clause)
    narrower = frozenset(n for name in term.concepts for n in lexicon.narrower(name))
    covering = frozenset(b for name in term.concepts for b in lexicon.concepts()[name].covering)
    for names, certainty in ((term.concepts, EXACT), (narrower, NARROWER), (covering, COVERING)):
        if names and (found := _stands(names, clause, papers=papers)):
            return certainty * found
    return _otherwise(term, clause)


def _otherwise(term: Term, clause: str) -> float:
    """How surely a dictionary's word for the term stands in the clause."""
    return TRANSLATED * any(_is_said(word, clause) for word in term.otherwise)


def _is_said(word: str, clause: str) -> bool:
    """Whether a word of a dictionary stands in the clause; English ones in any form."""
    if not word.isascii():
        return word in clause
    forms = (rf"{re.escape(stem(part))}\w{{0,{_LONGEST_ENDING}}}" for part in word.split())
    return re.search(rf"\b{'(?: an?| the)? '.join(forms)}\b", clause) is not None


def _as_sought(unknown: str) -> str:
    """A word that no lexicon knows, as it is sought: an English one without its endings."""
    return stem(unknown) if unknown.isascii() else unknown


def _stands(names: frozenset[str], clause: str, *, papers: bool) -> float:
    """1 where a word of the concepts stands as the matter itself, less where only a paper about it does, 0 where it does not."""
    best = 0.0
    for spot in said(names, clause):
        if spot.word.isascii():
            noun = _NOUN_EN.match(clause, spot.end)
            title, scheme = (noun["title"], noun["scheme"]) if noun else (None, None)
        else:
            title, scheme = _TITLE_ZH.match(clause, spot.end), _SCHEME_ZH.match(clause, spot.end)
        if not title and all(lexicon.concepts()[name].kind == "act" for name in names):
            scheme = scheme or _of_deed(clause, spot)
        if not title:
            best = max(best, PAPER if scheme and not papers else EXACT)
    return best


def _action(actions: tuple[Term, ...], clause: str, *, paper: bool) -> float:
    """How surely one of the actions is done in the clause; any will do where none was asked for."""
    if not actions:
        return EXACT
    if paper:
        return 0.0
    names = frozenset(name for action in actions for name in action.concepts)
    # Beside other deeds 处理 is meant as it stands: who "fixes bugs" does not merely answer for them.
    narrower = frozenset(n for name in (names - {"handle"} or names) for n in lexicon.narrower(name))
    if _done(names, clause):
        return EXACT
    if narrower and _done(narrower, clause):
        return NARROWER
    if names & GENERAL_DEEDS and _IN_CHARGE.search(clause) and not _other_act(clause):
        return UNSAID
    covering = frozenset(b for name in names for b in lexicon.concepts()[name].covering)
    return COVERING if covering and _done(covering, clause) else max(_otherwise(action, clause) for action in actions)


def _done(names: frozenset[str], clause: str) -> bool:
    """Whether one of the actions is done there: who reviews repair costs repairs nothing, who files 已签订的合同 signs none."""
    return any(
        not _of_deed(clause, spot)
        and not _DONE_BEFORE.fullmatch(clause, max(0, spot.start - 1), spot.end + 1)
        and not _done_by_others(clause, spot)
        for spot in said(names, clause)
    )


def _done_by_others(clause: str, spot: Spot) -> bool:
    """Whether another one is named who does it: 提交董事会|审批, "to be signed by the director"."""
    if clause.isascii():
        return _BY_OTHERS.match(clause, spot.end) is not None and _PASSIVE.search(clause, 0, spot.start) is not None
    return _HANDED_ON.search(clause, max(0, spot.start - _NEAR), spot.start) is not None


def without_others(clause: str) -> str:
    """The clause without what another one, to whom it hands something on, does at its end: 起草制度,|报总经理审批."""
    return _HANDED_ON_TO.sub("", clause)


def _of_deed(clause: str, spot: Spot) -> bool:
    """Whether the deed only tells what kind of costs or papers another deed is done with: 审核|车辆|维修费用."""
    if not _OF_DEED.match(clause, spot.end):
        return False
    others = [other.end for other in standing(_particular_acts(), clause, spot.start)]
    return bool(others) and not _JOINT.search(clause, others[-1], spot.start)


def _kept_up(clause: str) -> bool:
    """Whether the clause is about running a thing: what merely buys hardware is not for the server."""
    return _IN_CHARGE.search(clause) is not None or stands(_UPKEEP, clause)


def _other_act(clause: str) -> bool:
    """Whether the clause names any action beside 负责 and its like."""
    return any(not _IN_CHARGE.fullmatch(spot.word) for spot in standing(_acts(), clause))


@cache
def _acts() -> frozenset[str]:
    return frozenset(c.name for c in lexicon.concepts().values() if c.kind == "act")


@cache
def _deciding() -> frozenset[str]:
    return frozenset(name for name in _acts() if decides(name))


@cache
def _particular_acts() -> frozenset[str]:
    return _acts() - GENERAL_DEEDS
