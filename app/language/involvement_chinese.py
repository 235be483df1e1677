"""The involvement that a Chinese clause states, by the verb at its head. The words stand in data/involvement_zh.tsv.

A clause is read from the left: the ground it stands on (根据…规定), adverbs and light verbs (负责, 做好, 对…进行) are passed
over; the verb that follows decides. Where a noun follows, the action may stand at the end (负责工单的审核).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, cast

from app.language.clauses import ClauseReading
from app.language.tables import words_by_role
from graph_model.vocabulary import Involvement

_TABLE = "involvement_zh.tsv"
_DECIDING = ("lead", "assist", "supervise", "approve", "plan", "participate")
_VERBS = (*_DECIDING, "watch", "review", "perform")


class Verb(NamedTuple):
    """A verb of the table, the role it is listed under, and where it stands in the clause."""

    word: str
    role: str
    start: int
    end: int


def _alternatives(*roles: str) -> str:
    table = words_by_role(_TABLE)
    words = {word for role in roles for word in table[role]}
    return "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    light, adverb, verb = _alternatives("light"), _alternatives("adverb"), _alternatives(*_VERBS)
    sources = {
        "verb": f"(?!{_alternatives('noun')})(?:{verb})",
        "noun": _alternatives("noun"),
        "light": f"(?:{light})(?:好|了)?",
        "adverb": f"(?:{adverb})地?",
        "ground": f"(?:{_alternatives('ground')})(?P<inside>.+?)(?:{_alternatives('ground_end')})(?:的(?!.*的))?",
        "starts_ground": f"(?:{_alternatives('ground')})",
        "purpose": f"(?:并|且|从而|进而|以此)?(?:{_alternatives('purpose')})",
        "disposal": f"(?:对|就|为|向|与|和|同|将|把)(?P<object>.+?)(?P<light>{light}|进行|提出)(?:全面|定期|有效|统一|日常|的)*(?=(?:{verb}))",
        "joined": f"(?:、|和|与|及|以及|并|并且|或|或者|且|/)?(?:{adverb})?(?=(?:{verb}))",
        "of": "的(?:及时|全面|日常|现场|初步|具体|统一|综合|相关|各项)*",
        "tail": f"(?:{_alternatives('tail')})+$",
        "thing": _alternatives("thing"),
        "record": _alternatives("record"),
        "scheme": _alternatives("scheme"),
        "people": _alternatives("people"),
        "for": "^(?:为|向|给)(?P<who>[^的,]{2,12}?)(?:提供|办理|解答|进行|做好|反馈|介绍|宣传|讲解|提出|发放|交付)",
    }
    return re.compile(sources[name])


def verb_at(clause: str, start: int) -> Verb | None:
    """The longest verb of the table that begins there; None where a listed noun begins there (组织架构)."""
    match = _pattern("verb").match(clause, start)
    if not match:
        return None
    table = words_by_role(_TABLE)
    role = next(r for r in _VERBS if match.group() in table[r])
    return Verb(match.group(), role, match.start(), match.end())


def _chain(clause: str, first: Verb) -> list[Verb]:
    """Verbs that stand beside the first one: 监督、检查; 制定并实施; 组织编制."""
    chain = [first]
    while True:
        joint = _pattern("joined").match(clause, chain[-1].end)
        following = verb_at(clause, joint.end()) if joint else None
        if following is None:
            return chain
        chain.append(following)


def _without_ground(clause: str) -> str:
    """The clause after what it stands on; empty where nothing but a ground is left."""
    if not _pattern("starts_ground").match(clause) or _pattern("disposal").match(clause):
        return clause
    for match in _pattern("ground").finditer(clause):
        if match.start() > 0:
            break
        rest = clause[match.end() :]
        head = _passed_over(rest)
        if verb_at(rest, head[0]) or head[1]:
            return rest
    following = [v for i in range(3, len(clause)) if (v := verb_at(clause, i)) and v.role in _DECIDING]
    match = _pattern("light").search(clause, 3)
    starts = [v.start for v in following] + ([match.start()] if match else [])
    return clause[min(starts) :] if starts else ""


def _passed_over(clause: str) -> tuple[int, str]:
    """How many characters of adverbs and light verbs the clause begins with, and the last light verb."""
    place, light = 0, ""
    while True:
        match = _pattern("light").match(clause, place)
        if match:
            light = match.group()
        else:
            match = _pattern("adverb").match(clause, place)
        if not match or not match.group():
            return place, light
        if match.end() == len(clause) and not light:
            return place, light
        place = match.end()


def _role_of(verb: Verb, object_: str) -> Involvement:
    """What a verb of the table means with that object."""
    if verb.role == "watch":
        return "perform" if _pattern("thing").search(object_) else "supervise"
    if verb.role == "plan" and _pattern("record").search(object_) and not _pattern("scheme").search(object_):
        return "perform"
    if verb.word == "管理" and _pattern("people").search(object_):
        return "lead"
    return cast("Involvement", verb.role) if verb.role in _DECIDING else "perform"


def _stated_by(verb: Verb) -> Involvement:
    """The involvement of which a verb speaks, whatever its object: what `also` lists."""
    named = {"watch": "supervise", "review": "approve"}
    return cast("Involvement", named.get(verb.role, verb.role))


def _reading(chain: list[Verb], object_: str, rule: str, beneficiary: str | None) -> ClauseReading:
    involvement = _role_of(chain[0], object_)
    also = tuple(dict.fromkeys(s for v in chain if (s := _stated_by(v)) != involvement))
    return ClauseReading(
        involvement,
        f"{rule}:{chain[0].word}",
        chain[0].word,
        _pattern("tail").sub("", object_).strip("、的对 ") or None,
        beneficiary,
        also,
    )


def _action_at_end(clause: str, light: str) -> ClauseReading | None:
    """负责工单的审核、派送; 负责草案拟定: the action follows its object."""
    body = _pattern("tail").sub("", clause)
    places = [m for m in _pattern("of").finditer(body)]
    for match in places if not light else reversed(places):
        verb = verb_at(body, match.end())
        if verb and verb.role != "perform" or verb and light:
            return _reading(_chain(body, verb), body[: match.start()], "noun", None)
    for start in range(max(1, len(body) - 12), len(body)):
        verb = verb_at(body, start)
        if verb:
            chain = _chain(body, verb)
            if chain[-1].end == len(body):
                return _reading(chain, body[:start], "noun", None)
    return None


def read_clause(clause: str) -> ClauseReading | None:
    """What the clause (folded, without brackets) states; None where it only gives a ground or a purpose."""
    clause = clause.strip()
    if not clause or _pattern("purpose").match(clause):
        beneficiary = _pattern("for").match(clause)
        if not beneficiary:
            return None
    for_whom = _pattern("for").search(clause)
    beneficiary = for_whom.group("who") if for_whom else None
    clause = _without_ground(clause)
    if not clause:
        return None
    place, light = _passed_over(clause)
    rest = clause[place:]
    disposal = _pattern("disposal").match(rest)
    if disposal and (verb := verb_at(rest, disposal.end())):
        return _reading(_chain(rest, verb), disposal.group("object"), "disposal", beneficiary)
    if verb := verb_at(rest, 0):
        chain = _chain(rest, verb)
        return _reading(chain, rest[chain[-1].end :], "head", beneficiary)
    if at_end := _action_at_end(rest, light):
        return at_end
    if light:
        return ClauseReading("perform", f"light:{light}", light, _pattern("tail").sub("", rest) or None, beneficiary)
    return ClauseReading("perform", "stated", None, rest or None, beneficiary)
