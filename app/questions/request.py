"""What a question about duties asks for: which actions, on which objects. From words to the lexicon's concepts.

"处理客户投诉" → actions {handle}, object [customer, complaint]; objects joined by "and" are alternatives, and what no lexicon
knows is kept as it stands: it must stand in a duty too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from app.language import lexicon
from app.language.amounts import Amount
from app.language.everyday import Everyday, chinese_everyday, everyday
from app.language.script import fold
from app.language.words import any_of, question_words
from app.questions.cut_short import in_full, short_verbs, verb_and_thing, without_place
from app.questions.terms import GENERAL_DEEDS, Term, decides, deciding_first, is_act, people, with_idioms
from graph_model.vocabulary import Involvement

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_JOINT_ZH = re.compile(r"、|,|和|与|及|以及|并且|并|或者|或|/")
_PARTICLES = frozenset("的了着和与及或由在对把将被给为向从到是有吗呢吧啊呀谁都也不没个们跟")
_PARTS: tuple[Involvement, ...] = ("assist", "participate", "supervise", "lead")
_MADE = re.compile(rf"^(?:做|(?:does|do) (?:the )?)(?=(?:\w+ ?){{0,4}}?(?:{any_of('made')})$)")
_ASPECT_ZH = re.compile("(?<=[看吃用做修送买卖签写付交办填打])[完过]")
_PLACE_ZH = re.compile(r"[上里](?=[了的]?.)")
"""What follows the name of a place, of which a duty need not speak: 落在车上了."""
_POSSESSIVE_EN = re.compile(r"(?:'s|s'|'|’s|s’|’)(?= )")
_JOINTS_EN = frozenset({"and", "or"})
_LONGEST_TOLD = 6
"""English words that a phrase and the articles in it may take."""


@dataclass(frozen=True, slots=True)
class Request:
    """What `text` asks for: any of `objects`, each a tuple of terms that must all stand, with any of `actions`.

    Without actions any action will do. `involvement` is what a question for those that assist, take part, supervise or
    lead asks for, `amount` what a statement must allow (amounts.py). Where no duty supports it, `looser` may be asked instead.
    """

    text: str
    actions: tuple[Term, ...]
    objects: tuple[tuple[Term, ...], ...]
    involvement: Involvement | None = None
    looser: Request | None = None
    amount: Amount | None = None

    @property
    def known(self) -> bool:
        """Whether the lexicon knows anything that is asked for."""
        return any(term.concepts for terms in self.objects for term in terms)

    @property
    def matter(self) -> str:
        """The objects as the question named them."""
        told = (("" if _CHINESE.match(terms[0].word) else " ").join(t.word for t in terms) for terms in self.objects)
        return " / ".join(dict.fromkeys(told))


def read_request(text: str) -> Request:
    """The request in the words after the question's own (处理客户投诉; handle complaints)."""
    folded = _ASPECT_ZH.sub("", fold(text).strip())
    folded = _MADE.sub("编制" if _CHINESE.search(folded) else "draft ", folded)
    folded = _POSSESSIVE_EN.sub("", _with_long_verb(folded))
    read = _Reading()
    _read_chinese(folded, read) if _CHINESE.search(folded) else _read_english(folded, read)
    groups = with_idioms(_telling_words([_joined(group, folded) for group in read.groups]), read.idioms)
    groups = [deciding_first(group) for group in groups]
    groups = [[_read_as(term, first=n == 0 and len(group) > 1, behind=n > 0) for n, term in enumerate(group)] for group in groups]
    named = [_naming(group) for group in groups]
    plain = _request(text.strip(), groups, [[] for _ in groups])
    if plain.actions and all(term.concepts and term.concepts <= GENERAL_DEEDS for term in plain.actions):
        plain = replace(plain, looser=replace(plain, actions=()))  # who handles payroll may well calculate it
    if plain.looser is None and (anywhere := without_place(folded)):
        plain = replace(plain, looser=read_request(anywhere))
    if plain.looser is None and (any_kind := _of_any_kind(plain.objects)) != plain.objects:
        plain = replace(plain, looser=replace(plain, objects=any_kind))
    return replace(_request(text.strip(), groups, named), looser=plain) if any(named) else plain


def _of_any_kind(objects: tuple[tuple[Term, ...], ...]) -> tuple[tuple[Term, ...], ...]:
    """The objects without their qualities where anything else is named: who approves routes approves new ones."""
    qualities = question_words("of_any_kind")
    named = [tuple(term for term in terms if not term.concepts or not term.concepts <= qualities) for terms in objects]
    return tuple(dict.fromkeys(less or terms for less, terms in zip(named, objects, strict=True)))


def _joined(group: list[Term], text: str) -> list[Term]:
    """The terms, two single characters side by side as one word that nobody knows where one of them is unknown: 书|店.

    A verb at the head stays one: 卖|雪票.
    """
    found: list[Term] = []
    for term in group:
        before = found[-1] if found else None
        single = before and len(before.word) == len(term.word) == 1 and not (before.word + term.word).isascii()
        single = single and not (len(found) == 1 and before and is_act(before))
        if before and single and not (before.concepts and term.concepts) and before.word + term.word in text:
            found[-1] = Term(before.word + term.word)
        else:
            found.append(term)
    return found


def _telling_words(groups: list[list[Term]]) -> list[list[Term]]:
    """The groups without words that nobody knows and that say nothing (想借|个|轮椅), unless nothing else is said."""
    vague = question_words("vague")
    told = [[term for term in group if term.concepts or term.word not in vague] for group in groups]
    return [group for group in (told if any(told) else groups) if group]


def _request(text: str, groups: list[list[Term]], named: list[list[Term]]) -> Request:
    """The request of these groups of terms, where the deeds that are `named` tell which thing is meant."""
    groups = [_without_help(group) for group in groups]
    parted = [(group, [*_decided(group), *_modifying(group), *names]) for group, names in zip(groups, named, strict=True)]
    acts = [term for group, decided in parted for term in group if is_act(term) and term not in decided]
    things = [tuple(term for term in group if not is_act(term) or term in decided) for group, decided in parted]
    things += [(Term(written),) for thing, names in zip(things, named, strict=True) if (written := _written(thing, names, text))]
    things += [told for thing in things if (told := _in_full(thing)) != thing]
    objects = tuple(dict.fromkeys(thing for thing in things if thing))
    asked = _involvement_asked(acts[0].word) if acts and (objects or len(acts) > 1) else None
    acts = acts[1:] if asked else acts
    if acts and objects and all(_said_by(acts, term) for terms in objects for term in terms):
        told = _telling(acts, frozenset(name for terms in objects for term in terms for name in term.concepts))
        return Request(text, (), tuple((act,) for act in told), asked)  # who recruits is who recruits new staff
    if objects:
        return Request(text, tuple(acts), objects, asked)
    # Without a thing the last deed of each is what is asked for: 安排面试, 审核报销.
    deeds = [[term for term in group if is_act(term) and term in acts] for group in groups]
    before = tuple(term for group in deeds for term in group[:-1] if not term.concepts & GENERAL_DEEDS)
    return Request(text, before, tuple((group[-1],) for group in deeds if group), asked)


def _without_help(group: list[Term]) -> list[Term]:
    """Who helps customers find a seat finds it, and need not speak of them; only who helps to find it assists."""
    if len(group) < 3 or group[0].word not in question_words("ask_assist") or not group[1].concepts & people():
        return group
    return [replace(group[1], needed=False), *group[2:]]


def _naming(group: list[Term]) -> list[Term]:
    """Chinese deeds directly before a thing and beside another deed: who 编制|检修|计划 repairs nothing, as a rule."""
    acts = [term for term in group if is_act(term) and not term.concepts <= GENERAL_DEEDS]
    return [
        term
        for term, after in pairwise(group)
        if len(acts) > 1 and term in acts and not is_act(after) and _CHINESE.search(term.word) and after.needed
    ]


def _written(thing: tuple[Term, ...], names: list[Term], text: str) -> str:
    """The thing with the deed that names it as one word (操作票), where the question writes them so; empty where not."""
    return next((word for one, after in pairwise(thing) if one in names and (word := one.word + after.word) in text), "")


def _in_full(thing: tuple[Term, ...]) -> tuple[Term, ...]:
    """The thing with words that nobody knows in full: 鱼|价格 for 鱼价."""
    parted = [(term, () if term.concepts else in_full(term.word)) for term in thing]
    return tuple(one for term, parts in parted for one in ([Term(part, lexicon.concepts_of(part)) for part in parts] or [term]))


def _telling(acts: list[Term], said: frozenset[str]) -> list[Term]:
    """The deeds by those of their meanings that say the things without naming them."""
    concepts = lexicon.concepts()
    told = [Term(act.word, frozenset(name for name in act.concepts if concepts[name].implies & said)) for act in acts]
    return [act for act in told if act.concepts]


def _with_long_verb(text: str) -> str:
    """The request with the verb that duties use where it begins or ends with one of a single character: 发工资 is 发放工资."""
    verbs = short_verbs()
    known, after = _chinese_word(text, 0), _chinese_word(text, 1)
    longer = 1 + len(after) if after else 1
    short = not known or len(known) == 1 or len(known) < longer  # 开|发票, not 开发|票
    if text[:1] in verbs and text[:1] not in everyday() and short:
        return verbs[text[0]] + text[1:]
    return text[:-1] + verbs[text[-1]] if text[-1:] in verbs and not _ends_in_word(text) else text  # 门窗坏了谁修


def _ends_in_word(text: str) -> bool:
    """Whether a known word of two characters or more ends the text, or an everyday one."""
    ends = [text[-length:] for length in (1, 2, 3, 4)]
    return any(lexicon.concepts_of(end) for end in ends[1:]) or any(end in everyday() for end in ends)


def _decided(group: list[Term]) -> list[Term]:
    """The deeds that are decided about with what they are done to: who decides on a recall of goods recalls nothing."""
    if not group or not group[0].concepts or not all(decides(name) for name in group[0].concepts):
        return []
    if all(is_act(term) for term in group):
        return []
    return [term for term in group[1:] if is_act(term) and not any(decides(name) for name in term.concepts)]


def _modifying(group: list[Term]) -> list[Term]:
    """English deeds behind a certain one and before a thing: who prepares the marketing plan does not market a plan."""
    acts = [term for term in group if is_act(term) and not term.concepts <= GENERAL_DEEDS]
    vague = question_words("vague")
    return [
        term
        for term, after in pairwise(group)
        if term in acts[1:] and term.word not in vague and not is_act(after) and after.concepts and not _CHINESE.search(term.word)
    ]


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


def _read_as(term: Term, *, first: bool, behind: bool) -> Term:
    """A word that names an action and a thing (编制, order) is the action at the head of its object.

    Elsewhere it may be either; in English, behind another word, the thing (draws the screens).
    """
    acts = frozenset(name for name in term.concepts if lexicon.concepts()[name].kind == "act")
    if first and acts:
        return Term(term.word, acts)
    return Term(term.word, term.concepts - acts, term.needed) if behind and acts < term.concepts and term.word.isascii() else term


class _Reading:
    """The words of a request as they are found: groups of terms, parted by "and", and the everyday phrases among them."""

    def __init__(self) -> None:
        self.groups: list[list[Term]] = [[]]
        self.idioms: list[tuple[str, Everyday]] = []

    def add(self, word: str, *, needed: bool = True) -> None:
        """A word that the lexicon or everyday language knows, or that nobody knows."""
        meant = everyday().get(word)
        if meant is None and word in short_verbs():
            word = short_verbs()[word]  # 给工人发|工资
        if meant is None:
            self.groups[-1] += [Term(part, lexicon.concepts_of(part), needed) for part in verb_and_thing(word)]
        elif meant.deeds and (meant.matters or meant.happens):
            self.idioms.append((word, meant))
        else:
            self.groups[-1].append(Term(word, meant.deeds or meant.matters, needed or bool(meant.deeds)))

    def next(self) -> None:
        """What follows is another thing."""
        self.groups.append([])


def _read_chinese(text: str, read: _Reading) -> None:
    skipped = re.compile(f"{any_of('light_zh')}|{any_of('function_zh')}")
    unknown, place = "", 0
    while place < len(text):
        joint = _JOINT_ZH.match(text, place)
        word = _chinese_word(text, place)
        idle = skipped.match(text, place)
        after = _chinese_word(text, idle.end()) if word and idle else None
        end = place + len(word) if word else place
        if idle and after and idle.end() + len(after) > end and not _chinese_word(text, end):
            word = None  # 负责|人事, not 负责人|事; but 管理|财务, not 管|理财|务
        taken = word if not idle or end > idle.end() else None
        step = end if taken else idle.end() if idle else None
        if idle and not taken and idle.end() - place == 1 and unknown and idle.group() not in _PARTICLES:
            step = None
        if unknown and (step or joint or not text[place].isalnum()):
            read.add(unknown)
            unknown = ""
        if joint and not word:
            read.next()
        elif taken:
            read.add(taken, needed=not _PLACE_ZH.match(text, place + len(taken)))
        elif not step and text[place].isalnum():
            unknown += text[place]
        place = step or (joint.end() if joint else place + 1)
    if unknown:
        read.add(unknown)


def _chinese_word(text: str, place: int) -> str | None:
    """The longest word at that place, of the lexicon or of everyday language."""
    found = [word for words in (chinese_everyday(), lexicon.chinese_words()) if (word := words.at(text, place))]
    return max(found, key=len, default=None)


def _read_english(text: str, read: _Reading) -> None:
    words = lexicon.english_words(text)
    place = 0
    while place < len(words):
        light = lexicon.longest_phrase(words, place, question_words("light_en"))
        known, phrase = _english_phrase(words, place)
        if known < 2 and (parted := _parted_verb(words, place)):
            phrase, known = parted, 1
        if known > light and not (phrase in question_words("vague") and not _may_be_act(phrase)):
            read.add(phrase)
        elif words[place] in _JOINTS_EN:
            read.next()
        elif not light and words[place] not in question_words("function_en") | question_words("vague"):
            read.add(words[place])
        place += max(known, light, 1)


def _parted_verb(words: list[str], place: int) -> str | None:
    """The known verb whose particle stands after what it is done to (keeps strangers out); the particle is taken away."""
    for after in range(place + 2, min(place + _LONGEST_TOLD, len(words))):
        if words[after] in question_words("particle"):
            phrase = f"{words[place]} {words[after]}"
            if (phrase in everyday() or lexicon.concepts_of(phrase)) and _may_be_act(phrase):
                del words[after]
                return phrase
    return None


def _may_be_act(word: str) -> bool:
    return word in everyday() or any(lexicon.concepts()[name].kind == "act" for name in lexicon.concepts_of(word))


def _english_phrase(words: list[str], place: int) -> tuple[int, str]:
    """The longest known phrase there and how many words it takes; articles inside it do not count ("takes the pictures")."""
    best = 0, ""
    articles = question_words("article")
    rest = words[place : place + _LONGEST_TOLD]
    telling = [rest[0], *(word for word in rest[1:] if word not in articles)]
    for told in (rest, telling):
        known = max(lexicon.longest_phrase(told, 0), lexicon.longest_phrase(told, 0, everyday()))
        taken, passed = 0, 0
        while passed < known:
            passed += told is rest or taken == 0 or rest[taken] not in articles
            taken += 1
        if known and taken > best[0]:
            best = taken, " ".join(told[:known])
    return best
