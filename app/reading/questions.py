"""Questions and answers about units and posts (问：财务部的职责是什么？ 答：…) as the fields of whom they are about.

It gives edits as app.reading.flattened does. How questions and answers are worded is data (questions.tsv); a text counts as
one of this kind where several of its questions ask of posts or units, and then its other questions are nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.language.cleaning import Edit
from app.language.tables import table_rows
from app.reading.names import divided, is_title, is_unit
from app.reading.rules import words

_REASON, _OTHER = "markup", "question of another matter"
_PAIR = re.compile(
    r"(?m)^[ \t]*(?P<head>#{1,6} |[*-] )?(?:\d{1,3} ?[.、:)]? ?)?(?:[【\[]?(?:问题?|q)[】\]]? ?\d{0,3} ?[.、:)]? ?)?"
    r"(?P<asked>[^\n?]{4,60})\?[ \t]*\n\s*"
    r"(?P<said>[【\[]?(?:答案?|a)[】\]]? ?\d{0,3} ?[.:、] ?|[【\[]答[】\]] ?)?(?P<answer>[^\n]+)"
)
_GOES_ON = re.compile(
    r"(?:\n(?![ \t]*(?:\n|$|[一二三四五六七八九十]{1,3}、|第[^\n]{1,4}[章节篇部]|[#=]"
    r"|\d{0,3} ?[.、]? ?(?:问|q)))[^\n?]+(?=\n|$))*"
)
"""The lines of an answer: up to an empty one, a heading or the next question."""
_ASKED_OF = re.compile(r"请问|我想知道|那么|,")
_ITEM = re.compile(r"[(]?\d{1,2} ?[.、)]|[-*•] ")
_LEAD = re.compile(r"[^:。;]{0,40}:$")
_NAME, _NAMES, _COUNT = r"(?P<name>[^,。?]{2,20}?)", r"(?P<names>[^,。;:]{2,}?(?:[,;] ?[^,。;:]{2,}?)*)", r"(?P<count>\d{1,4})"
_FEWEST = 3
_LABELS = {
    "superior": "直接上级", "subordinate": "直接下级", "headcount": "编制", "authorities": "权限", "qualifications": "任职资格",
}  # fmt: skip
_LISTS = ("duties", "authorities", "qualifications")


@dataclass(frozen=True, slots=True)
class _Question:
    """A pair: its places, what it asks for ("" for another matter), and of whom."""

    pair: re.Match[str]
    kind: str = ""
    name: tuple[int, int] = (0, 0)


@cache
def _patterns(role: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    parts = {"{names}": _NAMES, "{name}": _NAME, "{count}": _COUNT}
    found: list[tuple[str, re.Pattern[str]]] = []
    for row, pattern, _ in table_rows("questions.tsv", 3, "app.reading"):
        what, kind = row.split()
        written = pattern
        for part, expression in parts.items():
            written = written.replace(part, expression)
        if what == role:
            found.append((kind, re.compile(written)))
    return tuple(found)


def questions(form: str) -> Iterator[Edit]:
    """The edits for a text in its matching form."""
    if "?\n" not in form or not form.count("?\n") >= _FEWEST:
        return
    asked = [_question(form, pair) for pair in _PAIR.finditer(form)]
    kinds = {name: kind for each in asked if (name := form[slice(*each.name)]) and (kind := _kind_of_name(name))}
    if sum(1 for each in asked if form[slice(*each.name)] in kinds) < _FEWEST:
        return
    heads = {each.pair["head"] for each in asked if form[slice(*each.name)] in kinds} - {None}
    holder = ""
    for each in asked:
        name = form[slice(*each.name)]
        if name not in kinds:
            if each.pair["said"] or each.pair["head"] in heads:
                yield _left_out(form, each.pair)
                holder = ""
            continue
        heading = f"{'部门名称' if kinds[name] == 'unit' else '岗位名称'}:" if name != holder else ""
        edits = list(_field(form, each, unit=kinds[name] == "unit", heading=heading))
        yield from edits or [_left_out(form, each.pair)]
        holder = name if edits else holder


def _question(form: str, pair: re.Match[str]) -> _Question:
    start, end = pair.span("asked")
    if polite := _ASKED_OF.match(form, start, end):
        start = polite.end()
    for kind, pattern in _patterns("ask"):
        if match := pattern.fullmatch(form, start, end):
            return _Question(pair, kind, match.span("name"))
    return _Question(pair)


def _kind_of_name(name: str) -> str:
    unit = is_unit(name) or name in words("names.tsv", "heading_unit")
    return "title" if is_title(name) else "unit" if unit else ""


def _left_out(form: str, pair: re.Match[str]) -> Edit:
    goes_on = _GOES_ON.match(form, pair.end())
    return Edit(pair.start(), goes_on.end() if goes_on else pair.end(), "", _OTHER)


def _field(form: str, question: _Question, *, unit: bool, heading: str) -> Iterator[Edit]:
    """The question and what leads to the answer's content become a heading and a label; nothing where that is not known."""
    start, end = question.pair.span("answer")
    name = form[slice(*question.name)]
    label = _LABELS.get(question.kind) or ("部门职责" if unit else "岗位职责")
    tail = end
    if question.kind in _LISTS:
        lead = _LEAD.match(form, start, end)
        content = lead.end() if lead else start + len(name) * form.startswith(name, start)
    else:
        begin = start + len(name) * form.startswith(name, start)
        stops = "。;," if question.kind == "headcount" else "。"
        stop = next((at for at in range(begin, end) if form[at] in stops), end)
        place = _content(form, question.kind, begin, stop, unit=unit)
        if place is None:
            return
        content, tail = place
        label = label if question.kind != "belongs" else "上级部门" if unit else "所属部门"
    below = "\n" if question.kind in _LISTS and _ITEM.match(form, content, tail) else ""
    if heading:
        yield Edit(question.pair.start(), question.name[0], heading, _REASON)
        yield Edit(question.name[1], content, f"\n{label}:{below}", _REASON)
    else:
        yield Edit(question.pair.start(), content, f"{label}:{below}", _REASON)
    if tail < end:
        yield Edit(tail, end, "", _OTHER if len(form[tail:end].strip("。;. ")) > 2 else _REASON)


def _content(form: str, kind: str, start: int, end: int, *, unit: bool) -> tuple[int, int] | None:
    """Where the answer says the names or the number; None where it does not."""
    said = (match for of, pattern in _patterns("answer") if of == kind and (match := pattern.fullmatch(form, start, end)))
    match = next(said, None)
    if match is None or kind == "headcount":
        return match.span("count") if match else None
    names = [form[slice(*place)] for place in divided(form, *match.span("names"), commas=True)]
    if kind == "belongs":
        known = all(is_unit(name) or name in words("names.tsv", "heading_unit") for name in names)
    else:
        known = all(is_title(name) or (unit and is_unit(name)) for name in names)
    return match.span("names") if names and known else None
