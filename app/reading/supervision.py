"""Supervision beside the line of command: who guides or checks a post, and whom it checks, as a form's own fields say it.

So much is a dotted line (所受监督: 在重大决策方面接受副总的指示和监督), never a superior.
"""

from __future__ import annotations

import re

from app.reading.drafts import Place
from app.reading.names import divided, is_general, is_title, is_unit
from app.reading.segments import Page

_DEEDS = r"(?:业务|工作|直接|全面|日常)?(?:指示|指导|监督|检查|监管|管理|领导|督导|考核)"
_RECEIVED = re.compile(rf"(?:接受|受|服从)(?P<names>[^,。;:]{{2,30}}?)的?{_DEEDS}")
_EXERCISED = re.compile(rf"对(?P<names>[^。;:]{{2,40}}?)(?:的[^,。;:]{{0,12}})?(?:实施|进行|实行|予以){_DEEDS}")
_OWN = ("员工", "人员", "下属", "本部门")


def supervisors(page: Page, start: int, end: int) -> list[Place]:
    """The names of those who supervise the holder, in a line of the field that tells of it; a bare list of names counts too."""
    return _named(page, _RECEIVED, start, end)


def supervised(page: Page, start: int, end: int) -> list[Place]:
    """The names of those whom the holder supervises; its own staff is not among them."""
    return [place for place in _named(page, _EXERCISED, start, end) if not page.form[slice(*place)].endswith(_OWN)]


def _named(page: Page, pattern: re.Pattern[str], start: int, end: int) -> list[Place]:
    form = page.form
    spans = [match.span("names") for match in pattern.finditer(form, start, end)] or [(start, end)]
    found = [place for first, last in spans for place in divided(form, first, last, commas=True)]
    return [place for place in found if _is_name(form[slice(*place)])]


def _is_name(text: str) -> bool:
    return (is_title(text) or is_unit(text)) and not is_general(text)
