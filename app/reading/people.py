"""A post and the person who holds it, as a line's head names them: 董事长张某某, 党委书记 李建国, 副局长:王某某.

A person is known by a common surname (names.tsv) and what a given name may be; other words behind a title are none.
"""

from __future__ import annotations

import re
from functools import cache

from app.reading.drafts import Place
from app.reading.names import is_title
from app.reading.rules import beginning, words

_LONGEST_GIVEN = 2
_LONGEST_END = 8  # surname, given name, brackets and spaces
_SPACED = re.compile(r"[\u3400-\u9fff] {1,2}[\u3400-\u9fff]")
_PERSON_FIRST = re.compile(
    r"(?P<name>[\u3400-\u9fff]{2,4}?|[\u3400-\u9fff] {1,2}[\u3400-\u9fff])(?:同志)?[,( ](?P<titles>[^()]{2,30})\)?"
)
_AHEAD = re.compile(
    r"(?P<names>[\u3400-\u9fff]{2,4}(?:\([^()]{1,8}\))?(?:、[\u3400-\u9fff]{2,4}(?:\([^()]{1,8}\))?){0,12})(?:同志)?,(?=[^,。;])"
)
_AHEAD_NAME = re.compile(r"(?<![^、])[\u3400-\u9fff]{2,4}")
_PART = re.compile(r"[^、, ]+")
_MEMBERS = ("委员", "成员", "常委")
"""How a seat in a body ends, which beside a post is none."""


def is_person(form: str) -> bool:
    """Whether the whole text is a person's name: a common surname and one or two characters, or 某 in their place."""
    if _SPACED.fullmatch(form):
        form = form[0] + form[-1]  # 李 敏, spaced to the length of three
    surname = beginning("names.tsv", "surname", form)
    given = form[len(surname) :]
    return bool(surname) and 1 <= len(given) <= _LONGEST_GIVEN and given.isalpha() and not _is_word(form)


def title_and_person(form: str) -> tuple[int, int] | None:
    """Where the title ends and where the person's name begins in a text that is both and nothing else."""
    for end in range(len(form) - 2, max(1, len(form) - _LONGEST_END), -1):
        begin = end + (form[end] in " :(-–—")
        if is_person(form[begin:].rstrip(")")) and is_title(form[:end]):
            return end, begin
    return None


def posts_and_person(form: str) -> tuple[list[Place], Place] | None:
    """The posts and who holds them in a text that is nothing else: 党组书记、局长 李敏; 李敏(党组成员、副局长); 李敏同志,副局长.

    A seat in a body (党组成员) counts only where there is no post beside it.
    """
    form = form.removesuffix("同志")
    first = _PERSON_FIRST.fullmatch(form)
    if first and is_person(first["name"]):
        person, titles = first.span("name"), first.span("titles")
    else:
        begin = form.rfind("、") + 1
        if (found := title_and_person(form[begin:])) is None:
            return None
        person, titles = (begin + found[1], len(form.rstrip(")"))), (0, begin + found[0])
    posts = posts_in(form, *titles)
    return (posts, person) if posts else None


def people_ahead(form: str, start: int, end: int) -> tuple[list[Place], int]:
    """Who is named before what a post or unit does, and where that begins: 项目经理:张伟,|全面负责…; 王强(组长)、赵敏,|负责…."""
    ahead = _AHEAD.match(form, start, end)
    names = [name.span() for name in _AHEAD_NAME.finditer(ahead["names"])] if ahead else []
    if ahead is None or not all(is_person(ahead["names"][slice(*name)]) for name in names):
        return [], start
    return [(start + first, start + last) for first, last in names], ahead.end()


def posts_in(form: str, start: int, end: int) -> list[Place]:
    """The posts that one person's title in form[start:end] is made of, none where a part is no title."""
    parts = [part.span() for part in _PART.finditer(form, start, end)]
    posts = [part for part in parts if not form[slice(*part)].endswith(_MEMBERS)] or parts
    return posts if all(is_title(form[slice(*part)]) for part in posts) else []


@cache
def _titles() -> frozenset[str]:
    return words("names.tsv", "title") | words("names.tsv", "general") | words("names.tsv", "not_person")


def _is_word(form: str) -> bool:
    """Whether the text is a title or a word for many people, though it begins like a surname: 经理, 主任."""
    return form in _titles() or is_title(form) or form.endswith("员")
