"""From the items of a facet to its leaf statements: which item is a heading of others, which line holds several.

An item that only introduces deeper items is their group, not a statement; a line without a number that holds several
sentences is several statements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from app.language.involvement_chinese import verb_at
from app.language.script import is_latin
from app.reading.drafts import Item, Place
from app.reading.names import begins_duty, is_empty, is_title, is_unit
from app.reading.rules import beginning, ending, words
from app.reading.segments import Page

_END = re.compile(r"[。;!?.]$")
_SENTENCES = re.compile(r"[^。;]*(?:[。;]+|$)")
_ENGLISH_SENTENCES = re.compile(
    r"(?:[^.;!?(]++|\([^()\n]{0,300}\)|\("
    r"|[.!?](?! |$)|;(?![ a-z]|$)|(?<=&quot)[;]|(?<=&amp)[;]|(?<=e\.g)[.]|(?<=i\.e)[.]|(?<=etc)[.](?= [a-z])"
    r"|(?<= st)[.](?= [a-z])|(?<= mr)[.](?= [a-z])|(?<= mrs)[.](?= [a-z])|(?<= dr)[.](?= [a-z]))*"
    r"(?:[.;!?]+(?= |$)|;(?=[a-z])|$)"
)
_BY_DOING = re.compile(r"(?: by|, including) [a-z]+ing\b")
_DOING = re.compile(r" ?(?:and |or )?[a-z]+ing\b")
_HEADING, _SHORT_HEADING, _ENGLISH_HEADING = 22, 4, 40
_LONGEST_ACTOR = 10
_FEWEST_DEEDS, _LONGEST_DEED, _NO_DEED = 3, 14, frozenset(",:。")
_LINE_END = re.compile(r" *\n *")
_OF_A_NOUN = frozenset("率额量数度值性化类型")
"""After a verb's word, what makes it a noun: 控制率, 规范性."""
_CONJUNCTIONS = ("与", "和", "及")
_ENDS_LOOSE = frozenset(" ,、,\n])")
_AND = re.compile(r"(?<=[;,]) (?:and|or)$")
_LEAD = re.compile(r"\s*(?:[•●○◆◇■□★▪►➢✓✔❖]+\s*|[-–*·]\s+)?")
"""Spaces, and a bullet that stands alone behind a label and so begins no list."""
_DANGLING = " ,、,\n"
_OPEN = re.compile(r"[;, ]*[\[(](?P<word>[^\[\]()]{2,10})[\])]$")
"""A word in brackets behind a statement that may say that it is not settled: 清点乘客;[待定]."""


class Leaf(NamedTuple):
    """A leaf statement: a slice of the cleaned text, its number, and the heading that it stands under."""

    start: int
    end: int
    number: str | None
    group: str | None


def shown(page: Page, start: int, end: int) -> str:
    """A slice as it is printed: lines joined, without what dangles at its end."""
    text = page.text[start:end].strip()
    if "\n" in text:
        text = _LINE_END.sub(lambda m: " " if text[: m.start()][-1:].isascii() and text[m.end() :][:1].isascii() else "", text)
    return text


def leaves(page: Page, items: list[Item]) -> list[Leaf]:
    """The leaf statements of one facet's items, in order."""
    if not items:
        return []
    items = _with_depths(page, items)
    found: list[Leaf] = []
    groups: list[tuple[int, str]] = []
    fused = _fused(page, items)
    for index, item in enumerate(items):
        while groups and groups[-1][0] >= item.depth:
            groups.pop()
        after = items[index + 1] if index + 1 < len(items) else None
        if index in fused:
            found += _divided_at(page, item, fused[index])
        elif after is None and _heading_without_items(page, items, index, found):
            continue
        elif _is_group(page, items, index, after):
            level = item.depth if after and after.depth > item.depth else item.depth - 0.5
            groups.append((level, shown(page, item.start, item.end).rstrip(":：")))  # pyright: ignore[reportArgumentType]
        else:
            group = groups[-1][1] if groups else item.group
            found += _leaf(page, item, group, grouped=bool(groups))
    return [leaf for leaf in (_trimmed(page, leaf) for leaf in found) if not is_empty(page.form[leaf.start : leaf.end])]


def _with_depths(page: Page, items: list[Item]) -> list[Item]:
    """Paragraphs right under an item that reads like a heading stand below it."""
    found: list[Item] = []
    before: Item | None = None
    beside = False  # whether an item of its list stands right above the one before
    for item in items:
        if item.paragraph and not item.whole and before is not None and _heads_paragraphs(page, before, beside=beside):
            found.append(replace(item, depth=before.depth + 1))
            continue
        beside = bool(found and found[-1].number and item.number) and found[-1].depth == item.depth
        before = item
        found.append(item)
    return found


def _heads_paragraphs(page: Page, item: Item, *, beside: bool) -> bool:
    """Whether paragraphs stand under a numbered item; not where the one above has none and begins with a deed, as it does."""
    if not item.number or item.paragraph or not _reads_like_heading(page, item):
        return False
    text = page.form[item.start : item.end]
    return not (beside and not text.endswith(":") and (begins_duty(text) or verb_at(text, 0)))


def _reads_like_heading(page: Page, item: Item) -> bool:
    text = page.form[item.start : item.end]
    longest = _HEADING if not is_latin(text) else _ENGLISH_HEADING
    return text.endswith(":") or (len(text) <= longest and not _END.search(text) and "," not in text)


def _is_group(page: Page, items: list[Item], index: int, after: Item | None) -> bool:
    item = items[index]
    if after is None or item.whole:
        return False
    text = page.form[item.start : item.end]
    if after.depth > item.depth:
        return not (_END.search(text) and _heads_its_siblings(page, items, index + 1))
    return after.depth == item.depth and item.depth > 0 and _heads_its_siblings(page, items, index)


def _heading_without_items(page: Page, items: list[Item], index: int, found: list[Leaf]) -> bool:
    """The last heading of a list of headings, cut off before its items."""
    item = items[index]
    siblings = [other for other in items[:index] if other.depth == item.depth and not other.paragraph]
    starts = {leaf.start for leaf in found}
    return len(siblings) > 1 and _reads_like_heading(page, item) and not any(other.start in starts for other in siblings)


def _heads_its_siblings(page: Page, items: list[Item], index: int) -> bool:
    """A first item that ends with a colon and introduces the items after it, at its own depth."""
    item = items[index]
    if not page.form[item.start : item.end].endswith(":") or index + 1 >= len(items):
        return False
    first = index == 0 or items[index - 1].depth < item.depth
    return first and items[index + 1].depth == item.depth and not items[index + 1].paragraph


def _leaf(page: Page, item: Item, group: str | None, *, grouped: bool) -> Iterator[Leaf]:
    if not item.paragraph or item.whole or (grouped and not item.running):
        parts = _several_deeds(page.form, item) if not item.whole else []
        yield from (Leaf(*part, item.number, group) for part in parts or [(item.start, item.end)])
        return
    yield from _sentences(page, item.start, item.end, item.number, group)


def _several_deeds(form: str, item: Item) -> list[Place]:
    """The parts of an item with a number that are short duties each, between semicolons: 1. 检查风速;决定放飞;记录架次."""
    if item.number is None or form.count(";", item.start, item.end) < _FEWEST_DEEDS - 1 or is_latin(form[item.start : item.end]):
        return []
    parts = [match.span() for match in _SENTENCES.finditer(form, item.start, item.end) if match[0].strip(" ;。")]
    each = [form[slice(*part)].strip(" ;。") for part in parts]
    short = len(each) >= _FEWEST_DEEDS and all(len(text) <= _LONGEST_DEED and _NO_DEED.isdisjoint(text) for text in each)
    deeds = begins_duty(each[0]) and 2 * sum(map(begins_duty, each)) >= len(each) if short else False
    return parts if deeds else []


def _sentences(page: Page, start: int, end: int, number: str | None, group: str | None) -> Iterator[Leaf]:
    if is_latin(page.form[start:end]):
        yield from (Leaf(first, last, number, group) for first, last in english_sentences(page.form, start, end))
        return
    for match in _SENTENCES.finditer(page.form, start, end):
        if match[0].strip(" .。;"):
            yield Leaf(match.start(), match.end(), number, group)


def english_sentences(form: str, start: int, end: int) -> Iterator[Place]:
    """The sentences of form[start:end], without spaces before them; a semicolon ends one too, but for one between the ways
    in which one thing is done: "Wins accounts by studying the market; meeting buyers."."""
    open_from: int | None = None
    for match in _ENGLISH_SENTENCES.finditer(form, start, end):
        text = match[0].lstrip()
        if match.start() > start and form[match.start() - 1] == ";":
            text = text.removeprefix("and ").removeprefix("or ")
        if not text.strip(" .;"):
            continue
        begin = match.end() - len(text) if open_from is None else open_from
        if text[-1] == ";" and _BY_DOING.search(form, begin, match.end()) and _DOING.match(form, match.end()):
            open_from = begin
            continue
        open_from = None
        yield begin, match.end()
    if open_from is not None:
        yield open_from, end


def _fused(page: Page, items: list[Item]) -> dict[int, int]:
    """Items of a running text whose own heading has lost its line end (市场调研与分析开展市场调研,…), with the place
    where the heading stops. Believed only where most items of the list have one."""
    candidates = [index for index, item in enumerate(items) if item.running and item.number and not item.whole]
    found = {index: stop for index in candidates if (stop := _heading_stop(page, items[index]))}
    return found if len(found) >= 2 and len(found) >= 0.7 * len(candidates) else {}


def _heading_stop(page: Page, item: Item) -> int | None:
    text = page.form[item.start : item.end]
    limit = min(len(text), _HEADING)
    stop = re.search(r"[,、。;:]", text[:limit])
    limit = stop.start() if stop else limit
    if beginning("names.tsv", "manner", text):
        return None
    if _starter(text, 0) and not _ends_nominal(text[:_SHORT_HEADING]) and not _ends_nominal(text[:2]):
        return None
    for place in range(2, limit):
        starter = _starter(text, place)
        if place >= _SHORT_HEADING and starter in words("names.tsv", "opening"):
            return item.start + place
        if not _ends_nominal(text[:place]):
            continue
        if text.startswith(text[:2], place) or _actor_at(text, place):
            return item.start + place
        if not starter or starter in _CONJUNCTIONS or place < _SHORT_HEADING:
            continue
        after = place + len(starter)
        if text[after : after + 1] in _OF_A_NOUN:
            continue
        goes_on = text[after : after + 1] in _CONJUNCTIONS or bool(_starter(text, after))
        if not (goes_on and starter in words("names.tsv", "nominal")):
            return item.start + place
    return None


def _actor_at(text: str, start: int) -> bool:
    """Whether a sentence begins there with who acts: 验收|设备部门组织…, 报修|由使用部门填写…."""
    if text.startswith("由", start):
        return True
    ends = range(start + 2, min(start + _LONGEST_ACTOR, len(text)))
    return any(
        _starter(text, end) not in ("", *_CONJUNCTIONS) and (is_unit(text[start:end]) or is_title(text[start:end]))
        for end in ends
    )


def _starter(text: str, start: int) -> str:
    """The word that begins a clause there."""
    return max(beginning("names.tsv", "verb", text, start), beginning("names.tsv", "clause", text, start), key=len)


def _ends_nominal(text: str) -> bool:
    return bool(ending("names.tsv", "nominal", text))


def _divided_at(page: Page, item: Item, stop: int) -> Iterator[Leaf]:
    group = shown(page, item.start, stop)
    yield from _sentences(page, stop, item.end, item.number, group)


def _trimmed(page: Page, leaf: Leaf) -> Leaf:
    text = page.form[leaf.start : leaf.end]
    if text[:1].isalnum() and text[-1] not in _ENDS_LOOSE and text[-2:] not in ("nd", "or"):
        return leaf  # as most are
    lead = _LEAD.match(text)
    start = leaf.start + (lead.end() if lead else 0)
    text = text.rstrip(_DANGLING)
    unsettled = _OPEN.search(text) if text[-1:] in ("]", ")") else None
    text = text[: unsettled.start()] if unsettled and is_empty(unsettled["word"]) else text
    text = _AND.sub("", text) if text[-2:] in ("nd", "or") else text
    end = max(start, leaf.start + len(text))
    return leaf if (start, end) == (leaf.start, leaf.end) else Leaf(start, end, leaf.number, leaf.group)
