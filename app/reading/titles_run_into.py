"""Titles of documents and headings of chapters that have run into the text beside them, with the line ends they have lost.

It gives edits as app.reading.flattened does for forms and holders' headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.cleaning import Edit
from app.reading.headings import read_heading
from app.reading.numbering import chinese_value
from app.reading.rules import ending, words

_REASON = "lost line end"
_LONGEST_NAME = 20
_GOES_ON = re.compile(r"[\u3400-\u9fff\d(（]")
_TITLE_FIELD = "文件名称:"
_TITLE_OF_FILE = re.compile(r" ?(?P<title>[^\s:。;,]{2,20}(?:职责|责任制))(?= )")
_COUNTED = re.compile(r"第(?P<count>[一二三四五六七八九十]{1,3})(?P<kind>[章节条])(?!第?[的款项])")
_ENDED = frozenset("。;:!?)）… ")
_FEWEST = 3
_CHAPTER_OF_ARTICLES = re.compile(r"第[一二三四五六七八九十]{1,3}章 ?[\u3400-\u9fff]{2,14}?(?=第[一二三四五六七八九十]{1,3}条)")


def run_into_text(form: str) -> Iterator[Edit]:
    """The edits for a text in its matching form."""
    yield from _openings(form)
    yield from _chapters(form)
    yield from _counted_on(form)
    yield from _file_titles(form)


def _openings(form: str) -> Iterator[Edit]:
    """…岗位职责说明书一、引言在…: a document's title and the heading of its first chapter that run into its text."""
    for word in words("headings.tsv", "first_chapter"):
        at = form.find(f"一、{word}")
        while at >= 0:
            end = at + 2 + len(word)
            if (
                at
                and form[at - 1] not in "\n "
                and ending("headings.tsv", "document", _without_sample(form[max(0, at - _LONGEST_NAME) : at]))
            ):
                yield Edit(at, at, "\n", _REASON)
            if _GOES_ON.match(form, end) and form[end] not in "与和及":
                yield Edit(end, end, "\n", _REASON)
            at = form.find(f"一、{word}", end)


def _chapters(form: str) -> Iterator[Edit]:
    """…第二章岗位职责第四条柜员:…: the heading of a chapter that the article before and after it run into."""
    for match in _CHAPTER_OF_ARTICLES.finditer(form) if "章" in form and "第一条" in form else ():
        if match.start() and form[match.start() - 1] != "\n":
            yield Edit(match.start(), match.start(), "\n", _REASON)
        yield Edit(match.end(), match.end(), "\n", _REASON)


def _counted_on(form: str) -> Iterator[Edit]:
    """…。第九条 护士长…: chapters and articles that are counted on inside a running text, each gets a line of its own."""
    if form.count("章") + form.count("条") + form.count("节") < _FEWEST:
        return
    headed = {match.end() for match in _CHAPTER_OF_ARTICLES.finditer(form)} if "章" in form else set[int]()
    last: dict[str, int] = {}
    inside: list[int] = []
    for match in _COUNTED.finditer(form):
        at, kind, value = match.start(), match["kind"], chinese_value(match["count"])
        begins = not at or form[at - 1] == "\n"
        if value != (last.get(kind, 0) + 1 if kind != "节" or value > 1 else 1):
            continue
        if not begins and form[at - 1] not in _ENDED and at not in headed:
            continue
        last[kind] = value
        if not begins:
            inside.append(at)
    if len(inside) >= _FEWEST:
        yield from (Edit(at, at, "\n", _REASON) for at in inside)


def _file_titles(form: str) -> Iterator[Edit]:
    """文件名称:采购员质量职责 起草人:…: the heading in a row of fields that controls a document gets a line of its own."""
    at = form.find(_TITLE_FIELD)
    while at >= 0:
        match = _TITLE_OF_FILE.match(form, at + len(_TITLE_FIELD))
        heading = read_heading(match["title"], match["title"]) if match else None
        if match and heading and heading.kind == "position":
            yield from (Edit(place, place, "\n", _REASON) for place in match.span("title"))
        at = form.find(_TITLE_FIELD, at + 1)


def _without_sample(text: str) -> str:
    return next((text.removesuffix(word) for word in words("headings.tsv", "tail") if text.endswith(word)), text)
