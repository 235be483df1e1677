"""What a question asks that no form fits, by the weight of its words: signs.tsv has the words, evidence.tsv what they weigh.

Every sign that a question shows speaks for some queries and against others; words that no sign explains speak against all. It
knows words and kinds of names, not what is stored, and gives the readings in order: whoever asks takes the first or none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from app.questions.needs import Need, met, needs
from app.questions.patterns import compiled, expanded, kind_of, rows, values_of

ENOUGH, PLAIN, APART = 3.0, 2.0, 1.0
"""The least weight of a reading that is taken, of one whose words are all explained, and how far it must outweigh the next."""
_UNEXPLAINED, _UNNAMED, _MOST_AGAINST = 0.25, 0.75, 2.0
"""What a word that nothing explains counts against a reading, where names were found and where none were, and the most of it."""
_FOREIGN = 3
"""What a Latin word in a Chinese question counts: tui kuan liu cheng is no idle word but a matter."""
_LONGEST = 400
_ENGLISH = r"(?<![a-z0-9])(?:{})(?![a-z0-9])"
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[a-z]")
_WORD = re.compile(r"[a-z]+|[\u3400-\u9fff]+")
_MARKS = re.compile(r"[\s:,;<>=+!?\"()，。、；：！？“”—–…]+(?:-+ +)*")
_TIGHT = re.compile(r"(?<=[\u3400-\u9fff]) +|(?<=§) +(?=[\u3400-\u9fff])| +(?=[\u3400-\u9fff])")
_EITHER = re.compile(r"(?P<deed>[\u3400-\u9fff])[不没](?P=deed)|没有?$")
"""是不是, 有没有, …没有: asks, and denies nothing."""
_PRONOUNS = re.compile(r"[他她](?!们)|(?<![a-z])(?:s?he|him|her|they|them)(?![a-z])")
_HIS = re.compile(
    r"(?<![a-z])(?:his|(?<!as )(?:her|their)(?= (?:boss|manager|superior|supervisor|team|reports|subordinates)))(?![a-z])"
)
"""Beside a name they stand for it: the clerk is ill, who takes over from him."""
_ARTICLE = re.compile(r"(?<![a-z])(?:the|an?) (?=§)")
_AS_ONESELF = re.compile(r"(?<![a-z])(?:if |suppose |say |imagine )?i(?: was| were|'m| am) (?:the |an? |our )?§")
_MYSELF, _MINE = re.compile(r"(?<![a-z'])(?:i|me)(?![a-z'])"), re.compile(r"(?<![a-z'])my(?![a-z'])")
_ALWAYS = "any"
_ASIDE, _CONFINING = 1.0, 0.25
"""What a place named beside counts against a reading (I am a clerk in Finance), and an organization, which confines it."""
_PLACES = frozenset({"Department", "Organization"})
_AGAINST = {"not": -6.0, "untold": -6.0, "untold_too": -6.0, "untold_else": -6.0}
"""What speaks against every query whose evidence does not weigh it: another thing is asked than what the other signs say."""
_AGAINST_UNNAMED = {**_AGAINST, "pronoun": -3.0}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a query is known by: the parameters that names must fill, one way after the other, and the weight of each sign.

    Without the signs that are `needed` it is not meant.
    """

    query: str
    values: Mapping[str, object]
    parameters: tuple[tuple[str, ...], ...]
    weights: Mapping[str, float]
    needed: frozenset[str]
    example: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a question: the evidence, which name fills which parameter (by its place), and how much speaks for it.

    It is `plain` where every word is explained, and neither a pronoun nor somebody's deed (who…) has to be.
    """

    evidence: Evidence
    filled: Mapping[str, int]
    weight: float
    plain: bool


@dataclass(frozen=True, slots=True)
class _Sign:
    name: str
    chinese: str | None
    english: str | None
    explains: bool

    def spans(self, text: str) -> list[tuple[int, int]]:
        forms = (self.chinese, self.english) if _LATIN.search(text) else (self.chinese,)
        tried = (form for form in forms if form is not None and met(_needs(form), text))
        return [match.span() for form in tried for match in compiled(form).finditer(text)]


def readings(words: str, kinds: Sequence[Collection[str]]) -> list[Reading]:
    """The ways to read a folded question with § for each name, the weightiest first; `kinds` are what each name may be."""
    text = _EITHER.sub(lambda either: either["deed"] or "", _TIGHT.sub("", _MARKS.sub(" ", words))[:_LONGEST])
    if kinds:
        told = _with_asker(text)
        text = _PRONOUNS.sub("§", _HIS.sub("§'s", told))
        plain, text = text == told and not any(True for _ in places_of("who", told)), _ARTICLE.sub("", text)
    else:
        plain = False
    spans = {sign: places for sign in _weighing() if (places := sign.spans(text))}
    shown = {sign.name for sign in spans}
    left = _unexplained(text, (span for sign, places in spans.items() if sign.explains for span in places))
    against = min(_MOST_AGAINST if kinds else 10, left * (_UNEXPLAINED if kinds else _UNNAMED))
    found: list[Reading] = []
    for evidence in evidences():
        weights = {**(_AGAINST if kinds else _AGAINST_UNNAMED), **evidence.weights}
        weight = sum(weight for sign, weight in weights.items() if sign in shown or sign == _ALWAYS)
        if weight <= 0 or not evidence.needed <= shown:
            continue
        filled = next((f for names in evidence.parameters if (f := _filled(names, evidence.query, kinds)) is not None), None)
        if filled is not None:
            free = (names for place, names in enumerate(kinds) if place not in filled.values())
            aside = sum(_CONFINING if "Organization" in names else _ASIDE for names in free)
            found.append(Reading(evidence, filled, weight - against - aside, plain and not left))
    return sorted(found, key=lambda one: -one.weight)


def _with_asker(text: str) -> str:
    """The question where who asks says to be whom it names, with that name for him: who do I report to if I am the clerk."""
    rest = _AS_ONESELF.sub("", text)
    return text if rest == text else _MINE.sub("§'s", _MYSELF.sub("§", rest)).strip()


def says_something(text: str) -> bool:
    """Whether the text is a word that a question is put with, and so no name."""
    return any(span == (0, len(text)) for sign in _signs() if sign.explains for span in sign.spans(text))


def says_nothing_else(text: str) -> bool:
    """Whether all words of the text are such that questions are put with."""
    return not _unexplained(text, (span for sign in _signs() if sign.explains for span in sign.spans(text)))


def places_of(sign: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the sign shows in a folded question with § for each name."""
    return iter(next(one for one in _signs() if one.name == sign).spans(text))


def unanswerable(text: str) -> bool:
    """Whether it is asked who does not do something, who is better than others, or what would be best: no statement says so."""
    return any(True for sign in ("denied", "judged", "advised") for _ in places_of(sign, text))


def sure(found: Sequence[Reading]) -> Reading | None:
    """The reading that weighs enough, and more than any that asks something else."""
    if not found or found[0].weight < (PLAIN if found[0].plain else ENOUGH):
        return None
    first = found[0]
    others = (
        one for one in found[1:] if (one.evidence.query, one.evidence.values) != (first.evidence.query, first.evidence.values)
    )
    return first if first.weight - next((one.weight for one in others), 0.0) >= APART else None


def without_frame(folded: str) -> str:
    """The question without greetings, thanks and the words that only say that one asks."""
    opening, closing = _frame()
    before = None
    while before != folded:
        before = folded
        folded = closing.sub("", opening.sub("", folded))
    return folded


@cache
def evidences() -> tuple[Evidence, ...]:
    """The rows of data/evidence.tsv."""
    return tuple(
        Evidence(
            query,
            values_of(query, values),
            tuple(tuple(name for name in way.split() if name != "-") for way in names.split("|")),
            {sign.rstrip("!"): float(weight) for sign, weight in (pair.split(":") for pair in weights.split())},
            frozenset(re.findall(r"(\w+)!", weights)),
            example,
        )
        for query, values, names, weights, example in rows("evidence.tsv")
    )


@cache
def _weighing() -> tuple[_Sign, ...]:
    """The signs that readings are weighed by: those that speak for a query, and those that only explain words."""
    told = {sign for evidence in evidences() for sign in evidence.weights} | set(_AGAINST_UNNAMED)
    return tuple(sign for sign in _signs() if sign.explains or sign.name in told)


@cache
def _signs() -> tuple[_Sign, ...]:
    chinese: dict[str, str] = {}
    english: dict[str, str] = {}
    found: list[_Sign] = []
    for name, zh, en in rows("signs.tsv"):
        forms = expanded(zh, chinese), expanded(en, english)
        if name.startswith("@"):
            chinese[name[1:]], english[name[1:]] = forms
        else:
            found.append(_Sign(name.rstrip("*"), _written(forms[0], "{}"), _written(forms[1], _ENGLISH), not name.endswith("*")))
    return tuple(found)


@cache
def _needs(form: str) -> tuple[Need, ...]:
    return needs(form, {})


def _written(words: str, form: str) -> str | None:
    return None if words == "-" else form.replace("{}", words)


@cache
def _frame() -> tuple[re.Pattern[str], re.Pattern[str]]:
    forms = {name: f"(?:{zh}|(?:{en})(?![a-z']))" for name, zh, en in rows("signs.tsv") if name in {"opening", "closing"}}
    return re.compile(rf"^{forms['opening']}[\s,:：,!!。.;;~-]*"), re.compile(
        rf"[\s,,。.!!?？~;;-]*(?<![a-z]){forms['closing']}[\s?？.。!!~]*$"
    )


def _filled(names: tuple[str, ...], query: str, kinds: Sequence[Collection[str]]) -> dict[str, int] | None:
    """Which name fills each parameter, in the order of both; None where one is missing, or left over that is no place.

    Beside a query that wants no name only an organization may stand: it confines the answer.
    """
    free = list(range(len(kinds)))
    filled: dict[str, int] = {}
    for name in names:
        place = next((n for n in free if kind_of(query, name) in kinds[n]), None)
        if place is None:
            return None
        free.remove(place)
        filled[name] = place
    aside = _PLACES if names else frozenset({"Organization"})
    return None if any(aside.isdisjoint(kinds[place]) for place in free) else filled


def _unexplained(text: str, spans: Iterable[tuple[int, int]]) -> float:
    """How many words no sign covers; two Chinese characters count as one, a Latin word among Chinese ones as several."""
    open_places = [True] * len(text)
    for start, end in spans:
        for place in range(start, end):
            open_places[place] = False
    count, chinese = 0.0, not text.isascii() and bool(_CHINESE.search(text))
    for match in _WORD.finditer(text):
        places = range(*match.span())
        if match[0].isascii():
            count += (_FOREIGN if chinese else 1) * all(open_places[place] for place in places)
        else:
            count += sum(open_places[place] for place in places) / 2
    return count
