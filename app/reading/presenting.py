"""Articles that present one post or unit after another in plain sentences: 首先是仓储主管,他们…。再者,装卸工则….

A text counts as one where three names stand so at the heads of sentences, two of them with words that only an article has
there; it gives what each sentence tells. Duties told in the set words of rules and charters are app.reading.prose's.
"""

from __future__ import annotations

import re

from app.language.involvement import states_action
from app.reading.drafts import Place
from app.reading.names import begins_duty, is_general, is_title, is_unit, may_end_name
from app.reading.rules import words
from app.reading.segments import Page
from app.reading.telling import told

_SENTENCE = re.compile(r"[^。!\n]+[。!]?")
_CLAUSES = re.compile(r"[^。;!\n]+[。;!]?")
_LEAD = re.compile(
    r"(?:首先|其次|再次|再者|接下来|接着|紧接着|然后|还有|此外|另外|最后|同时|而且|至于|再来|说说|看看|来看|我们有|不得不提"
    r"|不可忽视|不可或缺|[的是就而看,])*"
)
_TOLD = re.compile(
    r"(?:则|也|还)?(?:作为|致力|专注|侧重|扮演|需要?|应|承担|主要|负责|是(?!否)|在|通过"
    r"|[,。](?:这个部门|该部门|他们|她们|它|主要|负责))"
)
_ACTS = re.compile(r"(?:则|主要|分别|具体)*(?:负责|承担|协助|作为|是(?!否)|在[^,。]{2,16}中(?:负责|承担|起))")
_OF_ARTICLES = re.compile(
    r"则|作为|致力|专注|侧重|扮演|是[^,。]{2,40}(?:之一|关键|核心|部门|角色|力量|者|桥梁|环节)|[,。](?:这个|他们|她们|它)"
)
_GOES_ON = re.compile(r"(?:该|这个|这些|他们|她们|它|其|此外|同时|具体|另外|除此|通过|无论|从|并|还)")
_TAKEN_UP = re.compile(
    r"(?:(?:此外|同时|另外|具体[来而]?[说言]?|除此之外),?)?(?:他们|她们|它|其|该部门|这个部门)?的?(?:主要|日常)?(?:职责|工作|任务)?(?:包括|涵盖|是)?"
    r"(?:还|也)?(?:需要?|会|应|要)?"
)
_IS_A = re.compile(r"是[^,。]{2,40},(?=(?:其|他们|它)?(?:的?(?:主要|日常)|负责|职责|需要))")
_SEVERAL = re.compile(r"[二三四五六七八九十几]大")
"""项目八大员: several, each of whom the article presents."""
_WORDS = ("首先", "作为", "致力", "专注", "侧重", "扮演", "他们", "接下来", "这个部门")
_SHORTEST, _SHORTEST_NAME, _LONGEST_NAME = 30, 3, 14
_FEWEST, _FEWEST_SIGNS, _NEAR, _SHORTEST_TOLD = 2, 2, 12, 8
_FEWEST_IN_A_ROW = 3


def presented(page: Page) -> dict[int, tuple[Place, Place]]:
    """By where a sentence begins, whom it is about and what it tells of them; empty for a text that is no such article."""
    if not page.has_chinese or sum(map(page.form.count, _WORDS)) < _FEWEST_SIGNS:
        return {}
    paragraphs = [
        list(_SENTENCE.finditer(page.form, one.start, one.end))
        for one in page.segments
        if one.end - one.start >= _SHORTEST and one.first and not (one.number or one.label or one.cell)
    ]
    signs = (place for sentences in paragraphs for one in sentences if (place := _name_at(page, *one.span(), _OF_ARTICLES)))
    if len({page.form[slice(*place)] for place in signs}) < _FEWEST_SIGNS:
        return {}
    said_of: dict[int, tuple[Place, Place]] = {}
    names: set[str] = set()
    for sentences in paragraphs:
        name: Place | None = None
        for sentence in sentences:
            start, end = sentence.span()
            if (named := _name_at(page, start, end, _TOLD)) is not None:
                name, start = named, named[1]
                names.add(page.form[slice(*name)])
            elif name is None or not _GOES_ON.match(page.form, start, end):
                continue
            if (said := _without_lead(page, start, end)) and _tells_duty(page.form[slice(*said)]):
                said_of[sentence.start()] = name, said
    return said_of if len(names) >= _FEWEST else {}


def in_a_row(page: Page) -> dict[int, Place]:
    """By where a paragraph begins, the post or unit of which its first words tell (调研科负责…), one of three at least with
    nothing between them: such paragraphs are not about whose section is open."""
    found: dict[int, Place] = {}
    run: dict[int, Place] = {}
    for one in page.segments if page.has_chinese else ():
        plain = one.end - one.start >= _SHORTEST and one.first and not (one.number or one.label or one.cell)
        if plain and (place := _name_at(page, one.start, one.end, _ACTS, shortest=2)):
            run[one.start] = place
        elif one.first:
            found |= run if _names_several(page, run) else {}
            run = {}
    return found | (run if _names_several(page, run) else {})


def _names_several(page: Page, run: dict[int, Place]) -> bool:
    return len(run) >= _FEWEST_IN_A_ROW and len({page.form[slice(*place)] for place in run.values()}) == len(run)


def told_in_a_row(page: Page, rows: dict[int, Place]) -> dict[int, tuple[Place, Place]]:
    """By where a sentence of such a paragraph begins, whom it is about and what it tells of them; lines are told otherwise."""
    found: dict[int, tuple[Place, Place]] = {}
    for start, name in rows.items():
        end = page.form.find("\n", start)
        if told(page, name[1], end if end >= 0 else len(page.form)):
            continue
        for sentence in _CLAUSES.finditer(page.form, start, end if end >= 0 else len(page.form)):
            begin = name[1] if sentence.start() == start else sentence.start()
            goes_on = begin == name[1] or _GOES_ON.match(page.form, begin) or begins_duty(page.form, begin)
            if not goes_on:
                break
            if (said := _without_lead(page, begin, sentence.end())) and _tells_duty(page.form[slice(*said)]):
                found[sentence.start()] = name, said
    return found


def _name_at(page: Page, start: int, end: int, behind: re.Pattern[str], shortest: int = _SHORTEST_NAME) -> Place | None:
    """The post or unit that a sentence begins with, after words that lead to the next one and before those of the pattern."""
    lead = _LEAD.match(page.form, start, end)
    begin = lead.end() if lead else start
    nearest = begin + shortest
    while (sign := behind.search(page.form, nearest, min(end, begin + _LONGEST_NAME + _NEAR))) is not None:
        stop, nearest = sign.start(), sign.start() + 1
        text = page.form[begin:stop]
        if stop - begin > _LONGEST_NAME or not text or not may_end_name(text[-1]) or _SEVERAL.search(text):
            continue
        if (is_title(text) or is_unit(text) or text in words("names.tsv", "heading_unit")) and not is_general(text):
            return begin, stop
    return None


def _without_lead(page: Page, start: int, end: int) -> Place | None:
    """What is told, without the stop behind the name and the words that say who it is."""
    while start < end and page.form[start] in ",。则":
        start += 1
    is_a = _IS_A.match(page.form, start, end)
    start = is_a.end() if is_a else start
    return (start, end) if end - start > _SHORTEST_TOLD else None


def _tells_duty(text: str) -> bool:
    """Whether a sentence says what somebody does, behind the words that take it up: 此外,他们还|负责…."""
    taken_up = _TAKEN_UP.match(text)
    return states_action(text[taken_up.end() :] if taken_up else text)
