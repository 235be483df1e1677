"""The involvement that a Chinese clause states, by the verb at its head. The words stand in data/involvement_zh.tsv.

A clause is read from the left: the ground it stands on (根据…规定), adverbs and light verbs (负责, 做好, 对…进行) are passed
over; the verb that follows decides. Where a noun follows, the action may stand at the end (负责工单的审核).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, cast

from app.language.clauses import STATED, ClauseReading
from app.language.tables import Covering, WordSet, words_by_role
from graph_model.vocabulary import Involvement

_TABLE = "involvement_zh.tsv"
_DECIDING = ("lead", "assist", "supervise", "approve", "plan", "participate")
_VERBS = (*_DECIDING, "watch", "review", "perform")
_LONGEST_ENDING = 8
_PART = re.compile("[^、和与及]+")
_JOINT = re.compile("、|以及|并且|或者|和|与|及|并|或|且|/")
_TIME = re.compile(
    "^每个?(?:工作日|季度|半年|半个?月|[天日周月年季旬])(?:[一二三四五六日天末初底]|[上中下]旬)?(?:[上下]午|[早晚]上?)?[前内]?"
)
_STANDS_ON = ("根据", "按照", "依据", "依照", "遵照", "参照", "结合")
_CONJUNCTION = re.compile("^(?:以及|并且|同时|并|且|及|和)")
_GOES_TO = frozenset("下前赴到")
_THERE = re.compile("(?:下到|前往|赴|到)?[^,的]{2,8}?(?:进行)?(?=检查|巡查|抽查|巡视|督查|稽查|督导|指导|监督)")
"""下到各门店|检查…: where one goes to do it."""
_BEFORE_CLAUSES = frozenset("以并同且及和")
_BEFORE_JOINT, _BEFORE_WHOM, _BEFORE_WHOLE = frozenset("、以并或和与及且/"), frozenset("为向给替与同跟"), frozenset("全整总")
_FOR = frozenset("为给替向")
_WHOM = re.compile("[^,的之]{3,14}")
_OF_UNITS = frozenset("部处科员者组班室商中队厂店方层人性会")
"""What behind a verb makes it part of a name: 销售部, 管理层, 采购人员."""
_BEFORE_DISPOSED = frozenset("对就为向与和同将把")
"""What those patterns begin with: few clauses do, and a look is quicker than a match that fails."""


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
    light, verb = _alternatives("light"), _alternatives(*_VERBS)
    sources = {
        "ground_end": f"(?:{_alternatives('ground_end')})",
        "ground_nouns": f"(?:[与和及、]?(?:{_alternatives('ground_end', 'ground_noun')}))+",
        "purpose": f"(?:并|且|从而|进而|以此)?(?:{_alternatives('purpose')})",
        "disposal": f"(?:对|就|为|向|与|和|同|将|把)(?P<object>.+?)(?:{light}|进行|提出)"
        f"(?:全面|定期|有效|统一|日常|的)*(?=(?:{verb}))",
        "of": "(?:的|之(?![前后间一内外中下上]))(?:及时|全面|日常|现场|初步|具体|统一|综合|相关|各项)*",
        "whole": "(?:全面|整体|全权|总体)(?:负责|主持|管理).{2,20}(?:管理|工作|事务)(?:工作)?$",
        "thing": _alternatives("thing"),
        "record": _alternatives("record"),
        "scheme": _alternatives("scheme"),
        "people": _alternatives("people"),
        "work": _alternatives("work"),
    }
    return re.compile(sources[name])


@cache
def _words(role: str) -> WordSet:
    return WordSet(words_by_role(_TABLE)[role])


@cache
def _verbs() -> WordSet:
    return WordSet(word for role in _VERBS for word in words_by_role(_TABLE)[role])


@cache
def _verb_ends() -> frozenset[str]:
    """The last two characters of verbs, and verbs of one: where a text ends otherwise, it ends in no verb."""
    return frozenset(word[-2:] for role in _VERBS for word in words_by_role(_TABLE)[role])


@cache
def _nouns() -> Covering:
    """Nouns that contain a verb and are none: 组织架构, 技术支持."""
    return Covering(words_by_role(_TABLE)["noun"])


@cache
def _role(verb: str) -> str:
    table = words_by_role(_TABLE)
    return next(role for role in _VERBS if verb in table[role])


def verb_at(clause: str, start: int) -> Verb | None:
    """The longest verb of the table that begins there and is no part of a listed noun."""
    word = _verbs().at(clause, start)
    if word is None or _nouns().covers(clause, start):
        return None
    return Verb(word, _role(word), start, start + len(word))


def _chain(clause: str, first: Verb) -> list[Verb]:
    """Verbs that stand beside the first one: 监督、检查; 制定并实施; 组织编制."""
    chain = [first]
    while True:
        place = chain[-1].end
        if clause[place : place + 1] in _BEFORE_JOINT and (joint := _JOINT.match(clause, place)):
            place = joint.end()
        adverb = _words("adverb").at(clause, place)
        following = verb_at(clause, place) or (verb_at(clause, place + len(adverb)) if adverb else None)
        if following is None or (following.start == chain[-1].end and following.role == "perform"):
            return chain
        chain.append(following)


def _passed_over(clause: str) -> tuple[int, str]:
    """How many characters of adverbs and light verbs the clause begins with, and the last light verb."""
    place, light = 0, ""
    while True:
        found_light = _words("light").at(clause, place)
        found = found_light or _words("adverb").at(clause, place)
        if not found:
            return place, light
        end = place + len(found)
        if clause.startswith(("好", "了") if found_light else ("地",), end):
            end += 1
        if end == len(clause) and not light:
            return place, light
        light = found_light or light
        place = end


@cache
def _tails() -> tuple[str, ...]:
    return tuple(sorted(words_by_role(_TABLE)["tail"], key=lambda w: (-len(w), w)))


def _without_tail(clause: str) -> str:
    """The clause without what stands at its end and says nothing: 工作, 事宜."""
    while clause.endswith(_tails()) and (tail := next((t for t in _tails() if clause.endswith(t)), "")):
        clause = clause[: -len(tail)]
    return clause


def _without_ground(clause: str) -> str:
    """The clause after what it stands on; empty where nothing but a ground is left."""
    if not _words("ground").at(clause, 0) or _words("adverb").at(clause, 0) or _pattern("disposal").match(clause):
        return clause
    for end in _pattern("ground_end").finditer(clause, 2):
        rest = clause[end.end() :].removeprefix("的")
        place, light = _passed_over(rest)
        verb = verb_at(rest, place)
        if light or (verb and not _is_noun_in_ground(rest, verb)) or _pattern("disposal").match(rest, place):
            return rest
    starts = [
        v.start
        for i in range(3, len(clause))
        if (v := verb_at(clause, i)) and v.role in _DECIDING and not _is_noun_in_ground(clause, v)
    ]
    if light_at := next((i for i in range(3, len(clause)) if _words("light").at(clause, i)), None):
        starts.append(light_at)
    return clause[min(starts) :] if starts else ""


def _is_noun_in_ground(clause: str, verb: Verb) -> bool:
    """Whether a verb inside a ground is part of what the ground names: 公司审定的模式, 考核体系, 运营项目策划."""
    rest = clause[verb.end :]
    named = not rest or _pattern("ground_nouns").fullmatch(rest) is not None
    return rest.startswith("的") or (named and verb.word in words_by_role(_TABLE)["ground_noun"])


class Decided(NamedTuple):
    """Which involvement a clause states, by which of its words (the verbs, or a light verb alone), and what they act on."""

    involvement: Involvement
    rule: str
    chain: tuple[Verb, ...]
    light: str | None
    object: str
    beneficiary: str | None


def _role_of(verb: Verb, object_: str) -> Involvement:
    """What a verb of the table means with that object."""
    if verb.role == "watch":
        return "supervise" if _pattern("work").search(object_) and not _pattern("thing").search(object_) else "perform"
    if verb.role == "plan" and _pattern("record").search(object_) and not _pattern("scheme").search(object_):
        return "perform"
    if verb.word == "设计" and _pattern("scheme").search(object_):
        return "plan"
    if verb.word == "管理" and _pattern("people").search(object_):
        return "lead"
    return cast("Involvement", verb.role) if verb.role in _DECIDING else "perform"


def _stated_by(verb: Verb) -> Involvement:
    """The involvement of which a verb speaks, whatever its object: what `also` lists."""
    return cast("Involvement", {"watch": "supervise", "review": "approve"}.get(verb.role, verb.role))


def _by_verbs(chain: list[Verb], object_: str, rule: str, beneficiary: str | None) -> Decided:
    return Decided(_role_of(chain[0], object_), f"{rule}:{chain[0].word}", tuple(chain), None, object_, beneficiary)


def _reading(found: Decided) -> ClauseReading:
    object_ = _without_tail(found.object)
    if not found.chain:
        return ClauseReading(found.involvement, found.rule, found.light, object_ or None, found.beneficiary)
    also: list[Involvement] = [stated for verb in found.chain if (stated := _stated_by(verb)) != found.involvement]
    return ClauseReading(
        found.involvement,
        found.rule,
        found.chain[0].word,
        object_.strip("、的对 ") or None,
        found.beneficiary,
        tuple(dict.fromkeys(also)),
    )


def _action_at_end(clause: str, light: str, beneficiary: str | None) -> Decided | None:
    """The action follows its object: 负责工单的审核、派送; 负责草案拟定; 展会的参加并整理资料."""
    body = _without_tail(clause)
    for match in () if light else _pattern("of").finditer(body):
        verb = verb_at(body, match.end())
        if verb and verb.role in _DECIDING:
            return _by_verbs(_chain(body, verb), body[: match.start()], "noun", beneficiary)
    chain: list[Verb] = []
    for part in _PART.finditer(body):
        start, end = part.span()
        if body[max(0, end - 2) : end] not in _verb_ends() and body[end - 1] not in _verb_ends():
            continue
        near = (verb_at(body, place) for place in range(max(start, end - _LONGEST_ENDING), end))
        if last := next((verb for verb in near if verb and _ends(body, verb, end)), None):
            chain.append(last)
    if not chain:
        return None
    found = _by_verbs(chain, body[: chain[0].start], "noun", beneficiary)
    if light in words_by_role(_TABLE)["passed"] and found.object.startswith(tuple(words_by_role(_TABLE)["own"])):
        return found._replace(involvement="perform")  # 完成个人业务考核: one's own, which one passes
    return found


def _ends_in_action(clause: str) -> bool:
    """Whether the clause closes with 的 and nothing but verbs: then what stands before it is a noun (仓储办法的拟定)."""
    body = _without_tail(clause)
    *_, last = [None, *_pattern("of").finditer(body)]
    verb = verb_at(body, last.end()) if last else None
    return verb is not None and _ends(body, verb, len(body))


def _ends(body: str, verb: Verb, end: int) -> bool:
    """Whether nothing but verbs stands between this verb and the end of its part (监督检查), which is no title (仓库主管)."""
    return verb.word not in words_by_role(_TABLE)["head_only"] and _chain(body[:end], verb)[-1].end == end


def _for_whom(clause: str) -> tuple[str, int]:
    """For or with whom something is done, and where the verb stands: 为客户|办理退款, 与财务部|核对账目; ("", 0) where none does.

    A verb before 提供 or the end of a name is part of what is named: 为领导审批|提供依据, 与销售部|核对.
    """
    within = None if _words("adverb").at(clause, 0) else _WHOM.match(clause)
    for place in range(3, within.end() if within else 0):
        verb = verb_at(clause, place)
        if verb is None or clause[verb.end : verb.end + 1] in _OF_UNITS or _words("giving").at(clause, verb.end):
            continue
        return clause[1:place], place
    return "", 0


def read_clause(clause: str, *, alone: bool = False) -> ClauseReading | None:
    """What the clause (folded, without brackets) states; None where it only gives a ground, or a purpose beside other clauses.

    `alone` says that no other clause states anything, so that 提高满意度 is what is to be done.
    """
    found = decided(clause, alone=alone)
    return _reading(found) if found else None


def decided(clause: str, *, alone: bool = False) -> Decided | None:
    """The same, its action and object not yet put into words: all that is asked of most duties."""
    clause = clause.strip()
    if clause[:1] in _BEFORE_CLAUSES:
        clause = _CONJUNCTION.sub("", clause)
    if clause[:1] == "每":
        clause = _TIME.sub("", clause)
    disposed = _pattern("disposal").match(clause) if clause[:1] in _BEFORE_DISPOSED else None
    whom, verb_place = _for_whom(clause) if clause[:1] in _BEFORE_WHOM and not disposed else ("", 0)
    if not clause or (not alone and not whom and _pattern("purpose").match(clause)):
        return None
    beneficiary = whom if clause[:1] in _FOR and whom else None
    whole = clause
    clause = clause[verb_place:] if whom else _without_ground(clause)
    if not clause:
        return Decided("perform", STATED, (), None, whole, beneficiary) if alone else None
    place, light = _passed_over(clause)
    rest = clause[place:]
    if (rest[:1] in _GOES_TO or clause.startswith("深入", max(0, place - 2))) and (there := _THERE.match(rest)):
        rest = rest[there.end() :]
    if place and rest.startswith(_STANDS_ON):  # 负责根据年度目标,组织编制…
        bare = _without_ground(rest)
        if not bare and not alone and _pattern("ground_nouns").search(rest, len(rest) - 2):
            return None
        rest = bare or rest
    if (clause[0] in _BEFORE_WHOLE and _pattern("whole").match(clause)) or (light and rest.endswith("全面工作")):
        return Decided("lead", "whole", (), "管理", rest, beneficiary)
    disposal = _pattern("disposal").match(rest) if rest[:1] in _BEFORE_DISPOSED else None
    if disposal and (verb := verb_at(rest, disposal.end())):
        return _by_verbs(_chain(rest, verb), disposal.group("object"), "disposal", beneficiary)
    verb = verb_at(rest, 0)
    if verb and not (light and verb.role == "perform" and _ends_in_action(rest)):
        chain = _chain(rest, verb)
        return _by_verbs(chain, rest[chain[-1].end :], "head", beneficiary)
    if at_end := _action_at_end(rest, light, beneficiary):
        return at_end
    rule = f"light:{light}" if light else STATED
    return Decided("perform", rule, (), light or None, rest, beneficiary)
