"""The ways of asking, read from data/patterns.tsv: forms of a whole question around its names.

It knows what a question looks like, not what is stored: names are marked in the text (`masked`) or captured as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from app.database.queries import named
from app.questions.needs import Need, met, needs
from graph_model import NODE_BY_LABEL

MARK = 0xE000
"""The first of the private characters that stand for names in a masked question."""
MOST_MARKS = 64
_LONGEST_NAME = 80
NAME_MARK = re.compile(f"[{chr(MARK)}-{chr(MARK + MOST_MARKS)}]")
"""Any of them."""
_ASKING = r"谁|哪|什么|几个|多少|怎么|如何|\b(?:who|whom|which|what|how)\b"
_BEFORE = r"(?:the |our |a |an |this |该|本|这个|那个)?"
_AFTER = {
    "Position": r"(?: (?:position|role|post|job)|(?:这个|这一|这)?(?:岗位|职位|一职))?",
    "Department": r"(?: (?:department|team|unit)|(?:这个|这一)?部门)?",
    "Organization": "",
    "Unit": "",
    "Process": r"(?: (?:process|procedure|workflow))?",
    "Person": "",
}
_PLACE = re.compile(r"\{(\w+)\}")
_MACRO = re.compile(r"(?<!\?P)<(\w+)>")


_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[a-z]")


@cache
def compiled(form: str) -> re.Pattern[str]:
    """Compiled when it is first tried: all of them would take half a second at every start."""
    return re.compile(form)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of putting a question; an `open` one may also mean something else, so that an unknown name lets the next try.

    One for `stored` names only is not tried as written.

    `marked` fits the question with marks for its names, `plain` as it stands. `kinds` are the kinds of node by parameter,
    `values` what the words fix. One that `asks_for_holders` seeks who has a duty. `form` is as its file has it.
    """

    query: str
    open: bool
    stored: bool
    language: str
    values: Mapping[str, object]
    form: str
    marked_form: str
    plain_form: str
    kinds: Mapping[str, str]
    asks_for_holders: bool
    example: str

    def may_fit(self, text: str) -> bool:
        """Whether the words that it cannot do without stand in the text, its names marked or not."""
        return met(_needs(self.form), text)

    @property
    def marked(self) -> re.Pattern[str]:
        return compiled(self.marked_form)

    @property
    def plain(self) -> re.Pattern[str]:
        return compiled(self.plain_form)


@cache
def patterns() -> tuple[Pattern, ...]:
    """The ways of asking, in the order in which they are tried."""
    macros: dict[str, str] = {}
    found: list[Pattern] = []
    for row in rows("patterns.tsv"):
        if row[0].startswith("@"):
            macros[row[0][1:]] = expanded(row[1], macros)
            continue
        marked, language, values, written, example = row
        query, form = marked.rstrip("?!"), expanded(written, macros)
        kinds = {name: kind_of(query, name) for name in _PLACE.findall(form)}
        found.append(
            Pattern(
                query,
                marked.endswith("?"),
                marked.endswith("!"),
                language,
                values_of(query, values),
                written,
                _PLACE.sub(lambda m, k=kinds: _marked(m[1], k[m[1]]), form),
                _PLACE.sub(lambda m, k=kinds: _captured(m[1], k[m[1]]), form),
                kinds,
                "(?P<request>" in form,
                example,
            )
        )
    return tuple(found)


def fitting(text: str) -> Iterator[Pattern]:
    """The ways of asking, in the same order, that may fit the text, its names marked or not."""
    chinese, english = _CHINESE.search(text), _LATIN.search(text)
    other = None if bool(chinese) is bool(english) else "en" if chinese else "zh"
    return (pattern for pattern in patterns() if pattern.language != other and pattern.may_fit(text))


@cache
def _needs(form: str) -> tuple[Need, ...]:
    return needs(form, _needs_of_macros())


@cache
def _needs_of_macros() -> dict[str, tuple[Need, ...]]:
    found: dict[str, tuple[Need, ...]] = {}
    for name, form, *_ in rows("patterns.tsv"):
        if name.startswith("@"):
            found[name[1:]] = needs(form, found)
    return found


def rows(name: str) -> list[list[str]]:
    """The lines of a data file of this package, their columns apart, without remarks."""
    text = (resources.files("app.questions") / "data" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def expanded(form: str, macros: Mapping[str, str]) -> str:
    """The form with the words that its <names> stand for."""
    return _MACRO.sub(lambda match: macros[match[1]], form)


def kind_of(query: str, parameter: str) -> str:
    """The kind of node that the query's parameter wants."""
    kind = next(p.type for p in named(query).parameters if p.name == parameter)
    if kind not in NODE_BY_LABEL:
        raise ValueError(f"{query}: {parameter} is no node")
    return kind


def values_of(query: str, text: str) -> dict[str, object]:
    """Values as they are written in data files (order=most by=duties), each of its parameter's type."""
    pairs = [part.split("=") for part in text.split() if part != "-"]
    parameters = {p.name: p for p in named(query).parameters}
    return {key: int(value) if parameters[key].type == "integer" else value for key, value in pairs}


def _marked(name: str, kind: str) -> str:
    return f"{_BEFORE}(?P<{name}>{NAME_MARK.pattern}){_AFTER[kind]}"


def _captured(name: str, kind: str) -> str:
    return f"{_BEFORE}(?P<{name}>(?:(?!{_ASKING}).){{1,{_LONGEST_NAME}}}?){_AFTER[kind]}"
