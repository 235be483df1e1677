"""Reporting lines said in a sentence: 向总经理负责, 在总监的领导下, "reports to the Head of Care".

Weaker signs (上报, 协助, 交办, "report these problems to") are no lines.
"""

from __future__ import annotations

import re

from app.language.script import is_latin
from app.reading.drafts import Line
from app.reading.names import divided, is_title
from app.reading.segments import Page

_CHINESE = re.compile(
    r"向(?P<a>[^,。;:、向]{2,16}?)(?:以[^,。;]{2,20})?(?:直接)?(?:负责(?=[,。;]|$)|汇报(?:工作|结果)|报告工作|述职)"
    r"|(?:^|[,。;])(?:全面)?在(?P<b>[^,。;:]{2,16}?)的?(?:直接|统一)?(?:领导|指挥)下"
    r"|承(?P<c>[^,。;:]{2,12}?)之?命"
)
_ENGLISH = re.compile(
    r"\b(?:reports?(?: directly)? to|is (?:directly )?(?:responsible|accountable) to"
    r"|under the (?:direct )?(?:direction|supervision|guidance|leadership) of"
    r"|reporting(?: directly)? to) (?:the |our |a |an )?(?P<a>[A-Z][\w&'-]*(?:,? (?:of|and|for|the|to|[A-Z&][\w&'-]*))*)",
)


_ONLY_LINE_CHINESE = re.compile(r"(?:本|该|此)?(?:岗位|职位|职务|人员)?(?:直接)?向[^,。;]{2,16}(?:负责|汇报工作|汇报|述职)[。;]?")
_DOTTED = re.compile(
    r"\bdotted[- ]line (?:relationship |reporting )?to (?:the )?(?P<a>[A-Z][\w&'-]*(?:,? (?:of|and|for|the|[A-Z&][\w&'-]*))*)"
)
_SUPERVISES = re.compile(
    r"\b(?:supervises|manages|line-manages|is responsible for supervising) (?:the |a )?(?P<names>[A-Z][^.;:]*)"
)
_ONLY_LINE = re.compile(
    r"(?:the |this |our )?(?:[A-Z][\w&' ,-]*|position|role|post|job|incumbent|postholder|he|she|it)?"
    r",? ?(?:directly )?reports? (?:directly )?to [^.;]{3,160}\.?$",
    re.IGNORECASE,
)


def only_says_lines(page: Page, start: int, end: int, *, duty: bool) -> bool:
    """Whether a sentence says a reporting line and nothing else ("This role reports to the Head of Care").

    In a list of duties a Chinese one (向总经理负责) is a duty as well.
    """
    text, form = page.text[start:end], page.form[start:end]
    only = bool(_ONLY_LINE.match(text)) if is_latin(form) else not duty and bool(_ONLY_LINE_CHINESE.fullmatch(form))
    return only and bool(lines_in_sentence(page, start, end))


def subordinates_in_sentence(page: Page, start: int, end: int) -> list[Line]:
    """The subordinates that an English sentence names ("supervises the Driver and the Picker")."""
    if not is_latin(page.form[start:end]):
        return []
    found: list[Line] = []
    for match in _SUPERVISES.finditer(page.text, start, end):
        for part in re.finditer(r"(?:the |a |an )?(?P<name>[A-Z][\w'&/-]*(?: (?:of |for )?[A-Z][\w'&/-]*)*)", match["names"]):
            place = match.start("names") + part.start("name"), match.start("names") + part.end("name")
            if is_title(page.form[slice(*place)], part["name"]):
                found.append(Line(place, (match.start(), place[1])))
    return found


def lines_in_sentence(page: Page, start: int, end: int) -> list[Line]:
    """The superiors that a statement names as such."""
    form = page.form[start:end]
    found: list[Line] = []
    if is_latin(form):
        for pattern, kind in ((_ENGLISH, "solid"), (_DOTTED, "dotted")):
            for match in pattern.finditer(page.text, start, end):
                name = re.sub(r"(?:,? (?:of|and|for|the|to))+$", "", match["a"])
                if is_title(name.lower(), name):
                    found.append(Line((match.start("a"), match.start("a") + len(name)), (match.start(), match.end()), kind))
        return found
    for match in _CHINESE.finditer(form):
        group = match.lastgroup or "a"
        names = divided(form, match.start(group), match.end(group))
        if len(names) > 1 and all(is_title(form[a:b]) for a, b in names):
            found += [Line((start + a, start + b), (start + match.start(), start + match.end())) for a, b in names]
        elif is_title(match[group]):
            found.append(
                Line((start + match.start(group), start + match.end(group)), (start + match.start(), start + match.end()))
            )
    return found
