"""What work a duty states, so that two can be compared: deeds (actions and their matter), one's own affairs, catch-alls.

Words of both languages become concepts of the lexicon where it has them; the others stay pairs of characters or word stems.
It compares nothing; see app.language.comparing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from app.language import lexicon
from app.language.clauses import STATED
from app.language.involvement import clauses, readings
from app.language.tables import WordSet, words_by_role
from graph_model.vocabulary import Involvement

_TABLE = "work_words.tsv"
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z0-9][a-z0-9'-]*")
_SUFFIXES = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ers", "er", "ed", "es", "s", "e", "y")
_SHORTEST_STEM = 4
_GROUND_END = "规定 规范 制度 流程 要求 计划 标准 办法 程序 细则 政策 需要 需求 安排 目标 规程 条款"
_GROUND = re.compile(
    f"^(?:根据|按照|依据|依照|遵照|按|依|结合|围绕)[^,]{{0,40}}?(?:{'|'.join(_GROUND_END.split())})(?:的)?(?=.{{3}})"
)

_NOUNS_FIRST = re.compile(r"(?:the )?(?:overall )?[a-z]+(?:tion|sion|ment|ning|ance|sis|search|view),[^;.]* of ")
"""An English statement that begins with nouns of doing, parted by commas, before what is done to."""

GENERAL_WEIGHT = 0.4
UNKNOWN_WEIGHT = 0.6
NOMINAL_WEIGHT = 0.5
"""What a matter's term weighs: a concept of the lexicon 1, a very common one, an unknown pair of characters, and an
action that may also be the matter (培训), less."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One clause: what is done (`acts`), to what (`matter`, each term with its weight, `size` their sum), `papers` among it."""

    text: str
    involvement: Involvement
    acts: frozenset[str]
    matter: Mapping[str, float]
    size: float
    papers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Work:
    """A duty, analysed. `own`: it is about the holder's own people or unit; `catch_all`: nothing but whatever is assigned."""

    text: str
    chinese: bool
    involvement: Involvement
    deeds: tuple[Deed, ...]
    own: bool
    catch_all: bool


@cache
def words_of(role: str) -> frozenset[str]:
    """The words of one role of data/work_words.tsv, with spaces inside where they are several."""
    return frozenset(word.replace("_", " ") for word in words_by_role(_TABLE)[role])


@cache
def concepts_of(role: str) -> frozenset[str]:
    """The concepts of the lexicon that stand under one role of data/work_words.tsv."""
    return words_by_role(_TABLE)[role]


@cache
def chinese_words() -> WordSet:
    """The Chinese words of the lexicon, the verbs of duties and the words that carry nothing."""
    known = [word for word in lexicon.by_common_word() if not word.isascii()]
    verbs = [word for role, words in words_by_role("involvement_zh.tsv").items() if role in _VERB_ROLES for word in words]
    return WordSet([*known, *verbs, *words_of("empty_zh")])


_VERB_ROLES = ("lead", "assist", "supervise", "approve", "plan", "participate", "watch", "review", "perform")


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word for role in _VERB_ROLES for word in words_by_role("involvement_zh.tsv")[role])


@lru_cache(maxsize=4096)
def _meaning(word: str) -> tuple[tuple[str, ...], tuple[tuple[str, float], ...]]:
    """The acts and the weighed terms that a word of the lexicon (or a verb) stands for."""
    names = lexicon.by_common_word().get(word, frozenset[str]())
    kinds = lexicon.concepts()
    acts = tuple(sorted(n for n in names if kinds[n].kind == "act"))
    things = sorted(n for n in names if kinds[n].kind == "thing")
    if not names and word in _verbs():
        return (word,), ()
    share = (NOMINAL_WEIGHT if acts else 1.0) / max(1, len(things))
    return acts, tuple((n, share * (GENERAL_WEIGHT if n in concepts_of("general") else 1.0)) for n in things)


def stem(word: str) -> str:
    """An English word without its endings, roughly: enough to see that two forms are one word."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


def _chinese_deed(run: str, acts: set[str], matter: dict[str, float]) -> None:
    """Reads a run of ideographs: the longest known word at each place, pairs of characters between them."""
    words, empty = chinese_words(), words_of("empty_zh")
    place = unknown = 0
    while place <= len(run):
        word = words.at(run, place) if place < len(run) else None
        if word is None and place < len(run):
            place += 1
            continue
        for pair in _pairs(run[unknown:place]):
            matter[pair] = UNKNOWN_WEIGHT
        if word is None:
            return
        if word not in empty:
            done, things = _meaning(word)
            acts.update(done)
            matter.update(things)
        place += len(word)
        unknown = place


def _pairs(run: str) -> Iterator[str]:
    """Pairs of neighbouring characters; a character that stands alone is itself one."""
    if len(run) == 1:
        yield run
    for place in range(len(run) - 1):
        yield run[place : place + 2]


def _english_deed(words: list[str], acts: set[str], matter: dict[str, float]) -> None:
    """Reads English words: the longest phrase of the lexicon at each place, stems of the others."""
    empty = words_of("empty_en")
    place = 0
    while place < len(words):
        step = lexicon.longest_phrase(words, place, lexicon.by_common_word())
        if step:
            done, things = _meaning(" ".join(words[place : place + step]))
            acts.update(done)
            matter.update(things)
        elif words[place] not in empty and len(words[place]) > 1:
            matter[stem(words[place])] = UNKNOWN_WEIGHT
        place += max(step, 1)


def _deed(clause: str, involvement: Involvement) -> Deed | None:
    acts: set[str] = set()
    matter: dict[str, float] = {}
    latin: list[str] = []
    for run in _RUN.findall(_GROUND.sub("", clause)):
        if _IDEOGRAPH.match(run):
            _chinese_deed(run, acts, matter)
        else:
            latin.append(run.removesuffix("'s").rstrip("'"))  # suppliers' invoices, the company's vehicles
    _english_deed(latin, acts, matter)
    if not acts and not matter:
        return None
    return Deed(clause, involvement, frozenset(acts), matter, sum(matter.values()), frozenset(matter) & concepts_of("paper"))


@cache
def _any_of(role: str) -> re.Pattern[str]:
    words = sorted(words_of(f"{role}_zh"), key=len, reverse=True)
    english = sorted(words_of(f"{role}_en"), key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, words), *(rf"\b{re.escape(word)}\b" for word in english)]))


@cache
def _residual() -> re.Pattern[str]:
    chinese, english = ("|".join(sorted(words_of(f"residual_{one}"), key=len, reverse=True)) for one in ("zh", "en"))
    return re.compile(
        rf"(?:关于|有关)?(?:本[处部科组室司局院所]|部门)?(?:{chinese})|其他.{{0,30}}(?:事项|事宜|业务)$|(?:{english})\b"
    )


_OTHERS = re.compile(r"(?:相关|有关|各|其他|其它|上级|兄弟|外部)(?:业务|职能)?部门")
"""Departments that are not the holder's own, though words like 部门的 follow."""
_WHOLE_UNIT = re.compile(
    r"(?:全面|负责|主持|领导|统筹)+[^,;、]{0,12}?(?:部|中心|科|处|室|组|车间|公司|门店)(?:门)?的?(?:全面|日常|行政|整体|各项|内部|业务|和|与)*"
    r"(?:管理|领导|工作|事务)+"
    r"|(?:manage|lead|head|run|direct|oversee)s? (?:the |all of the )?(?:[a-z&-]+ ){0,4}"
    r"(?:department|division|unit|section|team|company)"
)
"""A clause that is all of a unit's work: 全面负责仓储部的管理工作, “manage the finance department”."""


def _is_catch_all(deed: Deed) -> bool:
    """Whether the clause is whatever else is assigned, or all of a unit's work, and names nothing of its own beside.

    So is the rest of a field: “other matters concerning the harbour”, 其他有关港务事项.
    """
    if _residual().match(deed.text) or _WHOLE_UNIT.fullmatch(deed.text):
        return True
    if not _any_of("catch_all").search(deed.text):
        return False
    known = lexicon.concepts()
    return not any(term in known and term not in concepts_of("general") for term in deed.matter)


@lru_cache(maxsize=50_000)
def work(text: str) -> Work:
    """The duty analysed; a text without words has no deeds. Clauses that only give a ground or a purpose are passed over."""
    parts = clauses(text)
    found = list(readings(text))
    folded = ",".join(parts)
    stated: list[tuple[str, Involvement]] = [(clause, reading.involvement) for clause, reading in found]
    if _NOUNS_FIRST.match(folded):  # “planning, review and supervision of …” is one clause, whose matter comes at its end
        stated = [(folded, stated[0][1])] if stated else [(folded, "perform")]
    read = [deed for clause, how in stated or [(part, "perform") for part in parts] if (deed := _deed(clause, how))]
    deeds = tuple(deed for deed in read if not _is_catch_all(deed))
    first = next((r for _, r in found if r.rule != STATED), found[0][1] if found else None)
    involvement = first.involvement if first else "perform"
    return Work(
        text=folded,
        chinese=_IDEOGRAPH.search(folded) is not None,
        involvement=involvement,
        deeds=deeds,
        own=_any_of("own").search(_OTHERS.sub("", folded)) is not None,
        catch_all=bool(read) and not deeds,
    )
