"""Organization charts drawn with lines of text: names set deeper than who they report to, or behind ├── and └──.

A run of lines counts as a chart only where nearly all of them are names of posts or units and a post stands under a post; a
list of other things is left to the rest of reading. It gives a table (app.reading.tables.columns says what its columns mean).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.language.lines import LinesWith
from app.language.script import aligned
from app.reading.names import is_title, is_unit
from app.reading.tables.grid import Cell, Row

_LINE = re.compile(r"[^\r\n]*")
_DEEPER = LinesWith(r"[ \t\u3000]*(?:[│├└┣┗╠╚+`\\|]|(?<=[\t\u3000])|(?<=  ))\S")
_LEAD = re.compile(r"(?P<indent>[ \t\u3000│┃|]*)(?P<sign>(?:[├└┣┗╠╚+`\\|]+[─━═-]+[>» ]*|[-*+•●○◦▪–·]) ?)?")
_HEAD = re.compile(r"(?P<indent>)#{1,6} |(?P<number>)\d+[.)]")
_COUNT = re.compile(
    r" *(?:[(（\[](?P<inside>[x×]? ?\d{1,4})(?: ?(?:人|名|位|个|fte|posts?|staff|people|positions?))?[)）\]]"
    r"|[x×*] ?(?P<times>\d{1,4})|(?<=[\u3400-\u9fff ])(?P<bare>\d{1,4}) ?[人名位])$"
)
_SECOND = re.compile(
    r" *[(（\[](?:also )?(?:dotted|matrix|functional|虚线|业务|职能)[ -]?(?:line)?(?:汇报)?(?: ?(?:reporting|reports?))?"
    r"(?: ?to|至|给|[:：])? ?"
    r"(?:the )?(?P<name>[^()（）\[\]]{2,60})[)）\]]$",
    re.IGNORECASE,
)
_HOLDER = re.compile(r" *[(（](?P<name>[^()（）]{2,40})[)）]$|(?<=\S) *[:：] *(?P<after>[^:：]{2,40})$")
_BESIDE_ENDS, _COLON = frozenset(")）]人名位"), re.compile("[:：]")
"""What stands at the end of all that may stand beside a name, but for a person behind a colon."""
_PERSON = re.compile(
    r"(?:(?:Dr|Mr|Ms|Mrs|Prof)\.? )?[A-Z][\w'’-]+(?: [A-Z]\.?| (?:van|de|von|der|bin|al))*(?: [A-Z][\w'’-]+){1,2}"
)
_VACANT = re.compile(r"(?:vacant|vacancy|tbc|tbd|tbh|open|空缺|待定|待招)", re.IGNORECASE)
_TAB = 4
_LONGEST = 90
_FEWEST, _FEWEST_LATER = 3, 2
_SHARE = 0.8
_MOST_CAPTIONS = 2


@dataclass(slots=True)
class Node:
    """A name in a chart: how deep its line is set, and what stands beside it. `own`: marked as the post of the sheet."""

    depth: int
    name: Cell
    title: bool
    unit: bool
    count: Cell | None = None
    second: Cell | None = None
    person: Cell | None = None
    own: bool = False


Chart = tuple[list[list[Row]], list[Cell], tuple[int, int]]
"""The tables of a chart, the lines right above it, and its place."""


def trees(text: str) -> Iterator[Chart]:
    """The charts of a text."""
    if not _DEEPER.stand_in(text):
        return
    before: list[Cell] = []
    run: list[Node] = []
    start = end = 0
    for line in _LINE.finditer(text):
        if not line[0].strip(" \t│┃|"):
            continue
        node = node_in(text, *line.span()) if line.end() - line.start() <= _LONGEST else None
        if run and (node is None or not _goes_on(run, node)):
            yield from _charts(run, before, start, end)
            before += [node.name for node in run[-_MOST_CAPTIONS:]]
            run = []
        if node is None:
            before = [*before, Cell(line[0], *line.span())][-_MOST_CAPTIONS:]
        else:
            start = start if run else line.start()
            run.append(node)
            end = line.end()
    yield from _charts(run, before, start, end)


def node_in(text: str, start: int, end: int) -> Node | None:
    """The name that a line or a part of one is, with what stands beside it; None where it can be none."""
    if _HEAD.match(text, start, end):
        return None
    lead = _LEAD.match(text, start, end)
    begin = lead.end() if lead else start
    depth = sum(_TAB if character in "\t\u3000" else 1 for character in text[start:begin])
    stop = begin + len(text[begin:end].rstrip(" .;,、。；"))
    parts: dict[str, Cell] = {}
    beside = text[stop - 1] in _BESIDE_ENDS or text[stop - 1].isdecimal() or _COLON.search(text, begin, stop)
    for kind, pattern in (("second", _SECOND), ("count", _COUNT), ("second", _SECOND), ("person", _HOLDER)) if beside else ():
        found = pattern.search(text, begin, stop)
        if found is None or found.start() <= begin:
            continue
        group = next(name for name, said in found.groupdict().items() if said is not None)
        said = found[group].strip()
        if kind == "person" and not (_PERSON.fullmatch(said) or _VACANT.fullmatch(said) or _is_chinese_name(said, found)):
            continue
        if not _VACANT.fullmatch(said):
            number = re.sub(r"\D", "", said) if kind == "count" else said
            parts[kind] = Cell(number, found.start(group), found.end(group))
        stop = found.start()
    name = Cell(text[begin:stop], begin, stop)
    form = aligned(name.text)
    if not name.text or "\t" in name.text or "  " in name.text or form[-1:] in ":?!":
        return None
    node = Node(depth, name, is_title(form, name.text), is_unit(form, name.text))
    node.unit = node.unit and not node.title
    node.count, node.second, node.person = parts.get("count"), parts.get("second"), parts.get("person")
    return node


def _is_chinese_name(said: str, found: re.Match[str]) -> bool:
    """张某某 behind a title, in brackets or after a colon."""
    return 2 <= len(said) <= 4 and all("\u3400" <= c <= "\u9fff" for c in said) and not is_title(said) and bool(found)


def _goes_on(run: list[Node], node: Node) -> bool:
    """Whether a line is deeper than the first one: beside it another chart begins."""
    return node.depth > run[0].depth


def _charts(run: list[Node], captions: list[Cell], start: int, end: int) -> Iterator[Chart]:
    names = sum(1 for node in run if node.title or node.unit)
    if captions and run and run[0].depth and captions[-1].text.rstrip().endswith((":", "：")):
        return  # the value of a label
    if len(run) < _FEWEST or (not run[0].title and not run[0].unit) or names < _SHARE * len(run):
        return
    above = _parents(run)
    lines = sum(1 for node, boss in zip(run, above, strict=True) if node.title and boss is not None and boss.title)
    units = sum(1 for node, boss in zip(run, above, strict=True) if node.unit and boss is not None)
    if lines < _FEWEST_LATER and units < _FEWEST_LATER:
        return
    yield tables_of(run, above, start), captions, (start, end)


def tables_of(run: list[Node], above: list[Node | None], at: int) -> list[list[Row]]:
    """The names of a chart as two tables, of posts and of units; `above` holds for each name the one that it stands under."""
    return [_posts(run, above, at), _units(run, above, at)]


def _parents(run: list[Node]) -> list[Node | None]:
    stack: list[Node] = []
    found: list[Node | None] = []
    for node in run:
        while stack and stack[-1].depth >= node.depth:
            stack.pop()
        found.append(stack[-1] if stack else None)
        stack.append(node)
    return found


def _posts(run: list[Node], above: list[Node | None], at: int) -> list[Row]:
    """Each post under the post above it, or in the unit above it."""
    rows: list[Row] = [_header(at, "Job Title", "Department", "Reports To", "Dotted Line To", "Headcount", "Name")]
    for node, boss in zip(run, above, strict=True):
        if node.unit:
            continue
        none = Cell("", node.name.start, node.name.start)
        unit = boss.name if boss is not None and boss.unit else none
        manager = boss.name if boss is not None and not boss.unit else none
        rows.append([node.name, unit, manager, node.second or none, node.count or none, node.person or none])
    return rows


def _units(run: list[Node], above: list[Node | None], at: int) -> list[Row]:
    """Each unit in the unit above it."""
    rows: list[Row] = [_header(at, "Department", "Parent Department", "Headcount")]
    for node, boss in zip(run, above, strict=True):
        if node.unit:
            none = Cell("", node.name.start, node.name.start)
            rows.append([node.name, boss.name if boss is not None and boss.unit else none, node.count or none])
    return rows


def _header(at: int, *words: str) -> Row:
    return [Cell(word, at, at + 1) for word in words]
