"""What a question about duties asks for: which actions, on which objects. From words to the lexicon's concepts.

"处理客户投诉" → actions {handle}, object [customer, complaint]; objects joined by "and" are alternatives, and what no lexicon
knows is kept as it stands: it must stand in a duty too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.language import lexicon
from app.language.script import fold
from app.language.words import any_of, question_words
from graph_model.vocabulary import Involvement

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_JOINT_ZH = re.compile(r"、|,|和|与|及|以及|或者|或|/")
_PARTICLES = frozenset("的了着和与及或由在对把将被给为向从到是有吗呢吧啊呀谁都也")
_PARTS: tuple[Involvement, ...] = ("assist", "participate", "supervise", "lead")
_JOINTS_EN = frozenset({"and", "or"})
GENERAL_DEEDS = frozenset({"handle", "manage", "carry_out", "organize"})
"""Deeds that 负责X alone is taken to mean."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the question with its concepts; none where the lexicon does not know it."""

    word: str
    concepts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Request:
    """What `text` asks for: any of `objects`, each a tuple of terms that must all stand, with any of `actions`.

    Without actions any action will do. `involvement` is what a question for those that assist, take part, supervise or
    lead asks for.
    """

    text: str
    actions: tuple[Term, ...]
    objects: tuple[tuple[Term, ...], ...]
    involvement: Involvement | None = None

    @property
    def known(self) -> bool:
        """Whether the lexicon knows anything that is asked for."""
        return any(term.concepts for terms in self.objects for term in terms)

    @property
    def matter(self) -> str:
        """The objects as the question named them."""
        return " / ".join(("" if _CHINESE.match(terms[0].word) else " ").join(t.word for t in terms) for terms in self.objects)


def read_request(text: str) -> Request:
    """The request in the words after the question's own (处理客户投诉; handle complaints)."""
    folded = _with_long_verb(fold(text).strip())
    groups = _chinese_groups(folded) if _CHINESE.search(folded) else _english_groups(folded)
    groups = [[_read_as(term, first=n == 0 and len(group) > 1) for n, term in enumerate(group)] for group in groups]
    acts = [term for group in groups for term in group if _is_act(term)]
    things = (tuple(term for term in group if not _is_act(term)) for group in groups)
    objects = tuple(dict.fromkeys(thing for thing in things if thing))
    asked = _involvement_asked(acts[0].word) if acts and (objects or len(acts) > 1) else None
    acts = acts[1:] if asked else acts
    if acts and objects and all(_said_by(acts, term) for terms in objects for term in terms):
        return Request(text.strip(), (), tuple((act,) for act in acts), asked)  # who recruits is who recruits new staff
    if objects:
        return Request(text.strip(), tuple(acts), objects, asked)
    # Without a thing the last deed of each is what is asked for: 安排面试, 审核报销.
    deeds = [[term for term in group if _is_act(term) and term in acts] for group in groups]
    before = tuple(term for group in deeds for term in group[:-1] if not term.concepts & GENERAL_DEEDS)
    return Request(text.strip(), before, tuple((group[-1],) for group in deeds if group), asked)


def _with_long_verb(text: str) -> str:
    """The request with the verb that duties use where it begins or ends with one of a single character: 发工资 is 发放工资."""
    verbs = dict(pair.split("=") for pair in question_words("short_zh"))
    known = lexicon.chinese_words().match(text)
    after = lexicon.chinese_words().match(text, 1)
    longer = 1 + len(after.group()) if after else 1
    if text[:1] in verbs and (not known or len(known.group()) == 1 or len(known.group()) < longer):  # 开|发票, not 开发|票
        return verbs[text[0]] + text[1:]
    return text[:-1] + verbs[text[-1]] if text[-1:] in verbs and not _ends_in_word(text) else text  # 门窗坏了谁修


def _ends_in_word(text: str) -> bool:
    """Whether a word of the lexicon of two characters or more ends the text."""
    return any(lexicon.concepts_of(text[-length:]) for length in (2, 3, 4))


def _said_by(acts: list[Term], term: Term) -> bool:
    """Whether the deeds say the thing without naming it: who recruits, recruits staff."""
    implied = frozenset(name for act in acts for concept in act.concepts for name in lexicon.concepts()[concept].implies)
    return bool(term.concepts) and bool(term.concepts & implied)


def _involvement_asked(word: str) -> Involvement | None:
    """The involvement that a question asks for with this word (谁协助…); None where it asks for a deed."""
    for part in _PARTS:
        if word in question_words(f"ask_{part}"):
            return part
    return None


def _read_as(term: Term, *, first: bool) -> Term:
    """A word that names an action and a thing (编制, order) is the action at the head of its object; else it may be either."""
    acts = frozenset(name for name in term.concepts if lexicon.concepts()[name].kind == "act")
    return Term(term.word, acts) if first and acts else term


def _is_act(term: Term) -> bool:
    return bool(term.concepts) and all(lexicon.concepts()[name].kind == "act" for name in term.concepts)


def _chinese_groups(text: str) -> list[list[Term]]:
    skipped = re.compile(f"{any_of('light_zh')}|{any_of('function_zh')}")
    groups: list[list[Term]] = [[]]
    unknown, place = "", 0
    while place < len(text):
        joint = _JOINT_ZH.match(text, place)
        word = lexicon.chinese_words().match(text, place)
        idle = skipped.match(text, place)
        after = lexicon.chinese_words().match(text, idle.end()) if word and idle else None
        if word and after and after.end() > word.end():
            word = None  # 负责|人事, not 负责人|事
        step = word if word and (not idle or word.end() > idle.end()) else idle
        if step is idle and idle and idle.end() - place == 1 and unknown and idle.group() not in _PARTICLES:
            step = None
        if step or joint or not text[place].isalnum():
            groups[-1] += [Term(unknown)] if unknown else []
            unknown = ""
        if joint and not word:
            groups.append([])
        elif step is word and word:
            groups[-1].append(Term(word.group(), lexicon.concepts_of(word.group())))
        elif not step and text[place].isalnum():
            unknown += text[place]
        place = step.end() if step else joint.end() if joint else place + 1
    groups[-1] += [Term(unknown)] if unknown else []
    return [group for group in groups if group]


def _english_groups(text: str) -> list[list[Term]]:
    words = lexicon.english_words(text)
    groups: list[list[Term]] = [[]]
    place = 0
    while place < len(words):
        light = lexicon.longest_phrase(words, place, question_words("light_en"))
        known = lexicon.longest_phrase(words, place)
        if known > light:
            phrase = " ".join(words[place : place + known])
            groups[-1].append(Term(phrase, lexicon.concepts_of(phrase)))
        elif words[place] in _JOINTS_EN:
            groups.append([])
        elif not light and words[place] not in question_words("function_en"):
            groups[-1].append(Term(words[place]))
        place += max(known, light, 1)
    return [group for group in groups if group]
