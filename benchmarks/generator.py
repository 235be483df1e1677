"""Organizations of any size, in Chinese or English, and the documents that describe them in several house styles.

The same seed gives the same organization, and an organization knows every fact that its documents state, so that tests
can hold a reading against it. It invents no contradictions: those stand in seeds/.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count, product
from typing import Literal, NamedTuple

from benchmarks.vocabulary import CHINESE, ENGLISH, Field, Words

Language = Literal["zh", "en"]


@dataclass(frozen=True)
class Post:
    """A position: `superior` is a title, and so is each of `subordinates`; `department` is None for the head."""

    title: str
    department: str | None
    superior: str | None
    subordinates: tuple[str, ...]
    duties: tuple[str, ...]


@dataclass(frozen=True)
class Department:
    name: str
    functions: tuple[str, ...]
    posts: tuple[Post, ...]


@dataclass(frozen=True)
class Company:
    """A generated organization. Its posts in order: the head, then department by department."""

    name: str
    language: Language
    head: Post
    departments: tuple[Department, ...]

    @property
    def posts(self) -> tuple[Post, ...]:
        return (self.head, *(post for department in self.departments for post in department.posts))


class Row(NamedTuple):
    """One line of the same organization as a table: a post and one of its duties."""

    department: str
    title: str
    superior: str
    duty: str


def company(positions: int, language: Language = "zh", seed: int = 1) -> Company:
    """An organization of exactly `positions` posts (at least 2): a head, and departments of up to nine posts."""
    if positions < 2:
        raise ValueError("an organization needs a head and at least one more post")
    words, chance = (CHINESE if language == "zh" else ENGLISH), random.Random(seed)
    places = _places(words, chance)
    home = next(places)
    head_title = words.head.format(place=home)
    departments: list[Department] = []
    left = positions - 1
    for place in places:
        for field in words.fields:
            size = min(left, chance.randint(5, 9))
            if size:
                departments.append(_department(words, chance, place=place, field=field, head=head_title, size=size))
            left -= size
        if not left:
            break
    duties = tuple(deed.format(object=words.fields[0].objects[0]) for deed in words.leading)
    head = Post(head_title, None, None, tuple(department.posts[0].title for department in departments), duties)
    return Company(words.organization.format(place=home), language, head, tuple(departments))


def _places(words: Words, chance: random.Random) -> Iterator[str]:
    """Names of places without end and without doubles: two syllables, then four, …"""
    for syllables in count(1):
        names = ["".join(pair) for pair in product(words.first, words.second)]
        chance.shuffle(names)
        for prefix in product(names, repeat=syllables - 1):
            yield from ("".join((*prefix, name)) for name in names)


def _department(words: Words, chance: random.Random, *, place: str, field: Field, head: str, size: int) -> Department:
    name = words.department.format(place=place, field=field.name)
    manager_title = words.manager.format(place=place, field=field.name)
    things = list(field.objects)
    chance.shuffle(things)
    leaders = [
        Post(words.leader.format(place=place, object=thing), name, manager_title, (), _pick(words.leading, 5, thing, chance))
        for thing in things[: max(0, min(2, size - 1))]
    ]
    specialists = [
        Post(
            words.specialist.format(place=place, object=things[number]),
            name,
            leaders[number % len(leaders)].title,
            (),
            _pick(words.deeds, chance.randint(5, 6), things[number], chance),
        )
        for number in range(size - 1 - len(leaders))
    ]
    leaders = [
        replace(post, subordinates=tuple(below.title for below in specialists if below.superior == post.title))
        for post in leaders
    ]
    led = tuple(leader.title for leader in leaders)
    manager = Post(manager_title, name, head, led, _pick(words.leading, 5, things[0], chance))
    functions = tuple(sentence.format(object=thing) for sentence, thing in zip(words.functions, things, strict=False))
    return Department(name, functions, (manager, *leaders, *specialists))


def _pick(sentences: tuple[str, ...], number: int, thing: str, chance: random.Random) -> tuple[str, ...]:
    return tuple(sentence.format(object=thing) for sentence in chance.sample(sentences, number))


def rows(organization: Company) -> list[Row]:
    """The organization as a table, one line a duty; the head's department and superior are empty."""
    return [
        Row(post.department or "", post.title, post.superior or "", duty) for post in organization.posts for duty in post.duties
    ]


def _numbered(organization: Company) -> Iterator[str]:
    """Departments with functions and positions, as one numbered document (Chinese)."""
    yield f"{organization.name}部门职能及岗位说明\n"
    yield from _numbered_post("一、" + organization.head.title, organization.head)
    for number, department in enumerate(organization.departments, 2):
        yield f"\n{_chinese_number(number)}、{department.name}\n（一）部门职能"
        yield from (f"{n}. {function}。" for n, function in enumerate(department.functions, 1))
        yield "（二）岗位说明"
        for n, post in enumerate(department.posts, 1):
            yield from _numbered_post(f"{n}. {post.title}", post)


def _numbered_post(heading: str, post: Post) -> Iterator[str]:
    yield heading
    if post.superior:
        yield f"直接上级：{post.superior}"
    if post.subordinates:
        yield f"直接下级：{'、'.join(post.subordinates)}"
    yield "岗位职责："
    yield from (f"（{n}）{duty}。" for n, duty in enumerate(post.duties, 1))


def _chinese_number(number: int) -> str:
    """1 to 9999 in Chinese numerals: 12 is 十二, 205 is 二百零五."""
    digits, text = "零一二三四五六七八九", ""
    for place, unit in zip(str(number), ("千", "百", "十", "")[-len(str(number)) :], strict=True):
        text += digits[int(place)] + (unit if place != "0" else "")
    while "零零" in text:
        text = text.replace("零零", "零")
    text = text.rstrip("零")
    return text.removeprefix("一") if text.startswith("一十") else text


def _sheets(organization: Company) -> Iterator[str]:
    """One sheet of labelled lines a post, as personnel departments keep them."""
    label = _LABELS[organization.language]
    yield f"{organization.name}{label.title}\n"
    for post in organization.posts:
        yield f"{label.position}{post.title}"
        if post.department:
            yield f"{label.department}{post.department}"
        if post.superior:
            yield f"{label.superior}{post.superior}"
        if post.subordinates:
            yield f"{label.subordinates}{label.comma.join(post.subordinates)}"
        yield label.duties
        yield from (f"{n}. {duty}{label.stop}" for n, duty in enumerate(post.duties, 1))
        yield ""


def _markdown(organization: Company) -> Iterator[str]:
    """Markdown with a heading a post."""
    label = _LABELS[organization.language]
    yield f"# {organization.name}{label.title}\n"
    for post in organization.posts:
        yield f"## {post.title}\n"
        if post.department:
            yield f"- {label.department}{post.department}"
        if post.superior:
            yield f"- {label.superior}{post.superior}"
        if post.subordinates:
            yield f"- {label.subordinates}{label.comma.join(post.subordinates)}"
        yield f"\n### {label.duties.rstrip('：:')}\n"
        yield from (f"{n}. {duty}{label.stop}" for n, duty in enumerate(post.duties, 1))
        yield ""


class _Labels(NamedTuple):
    title: str
    position: str
    department: str
    superior: str
    subordinates: str
    duties: str
    comma: str
    stop: str


_LABELS: dict[Language, _Labels] = {
    "zh": _Labels("岗位说明书", "岗位名称：", "所属部门：", "直接上级：", "直接下级：", "岗位职责：", "、", "。"),
    "en": _Labels(
        "\nPosition Descriptions", "Position: ", "Department: ", "Reports to: ", "Supervises: ", "Essential duties:", ", ", "."
    ),
}

STYLES: dict[str, tuple[tuple[Language, ...], Callable[[Company], Iterator[str]]]] = {
    "numbered": (("zh",), _numbered),
    "sheets": (("zh", "en"), _sheets),
    "markdown": (("zh", "en"), _markdown),
}
"""House styles: the languages that each is written in, and its lines."""


def document(organization: Company, style: str = "sheets") -> str:
    """The organization described in one document of the style; KeyError for an unknown style."""
    return "\n".join(STYLES[style][1](organization)) + "\n"
