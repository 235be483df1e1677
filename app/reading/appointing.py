"""Sentences that name who holds a post: 副局长李敏同志分管供水科, 聘任李敏为采编部主任,负责…, 李敏同志任副局长."""

from __future__ import annotations

import re

from app.reading.drafts import Holder, Place
from app.reading.founding import Founding
from app.reading.names import begins_duty, divided, is_title
from app.reading.people import is_person, posts_and_person
from app.reading.segments import Page
from app.reading.telling import take, told

_NAME = r"(?P<person>[\u3400-\u9fff]{2,4}?|[\u3400-\u9fff] {1,2}[\u3400-\u9fff])"
_STYLES = r"(?:同志|先生|女士|老师)?(?:\([男女]\))?"
_APPOINTS = re.compile(
    rf"(?:(?:^|[,。;:]|决定|研究|同意)(?:(?:聘任|任命|委任|聘请|推选|选举|提名|聘|任){_NAME}{_STYLES}(?:为|担任|任)"
    rf"|(?P<named>[^,。;:任]{{2,20}}?){_STYLES}(?:现?(?:担任|任)|兼任)))"
    r"(?P<titles>[^,。;:()]{2,30})"
)
_TOGETHER = re.compile(r"(?P<names>[^,。;:]{4,40}?)(?:均|都|一律)(?:直接)?(?=[向对由受归])")
_PART_SETS = re.compile(r",(?:该|本)?(?:中心|部门|部|处|科|室|组)?(?=(?:下?设|配备)[^,。;]{2,})")
_SETS_ONE = re.compile(
    r"(?:^|[,。;])[^,。;]{0,12}?(?:设|配备?|配置)有?(?P<name>[^,。;、设置配]{2,12}?)(?:若干|\d{1,3}|[一二三四五六七八九十两]{1,3})[名人],"
)
_PARTS = re.compile(r"[^、和及]+")
_WITHDRAWS = ("免去", "不再", "辞去", "候选", "原任", "曾")
_ASIDE = re.compile(r"\([^()]*\)")
_BEGINS = re.compile(r",(?:全面|主要|具体)?")
_SAID = ("superior", "dotted", "parent")
_SHORTEST, _LONGEST = 4, 24


class Appointing(Founding):
    """The part of the outline that takes who holds a post from a sentence."""

    def told_of_person(self, sentence: re.Match[str], verb: re.Pattern[str]) -> Holder | None:
        """The post, with who holds it, that a sentence tells of or somebody is appointed to; the last one of several."""
        text, start, holder = sentence[0], sentence.start(), None
        appointed = appointed_in(text)
        for (posts, person), after in zip(appointed, [*appointed[1:], None][: len(appointed)], strict=True):
            holder = self._hold(start, posts, person, (0, 0))
            end = start + (after[1][0] - 1 if after else len(text.rstrip("。;")))
            begin = take_said(self.page, holder, start + posts[-1][1], end) if holder else end
            if holder and begins_duty(self.page.form, begin):
                self._tell(holder, begin, end)
        if holder or self._take_together(text, start, sentence.end()):
            return holder
        if (
            (one := _SETS_ONE.search(text))
            and is_title(one["name"])
            and (said := told(self.page, sentence.start() + one.end(), sentence.end()))
        ):
            return self._set_up_under(sentence, one) if said.kind in _SAID else None
        for length in range(_SHORTEST, min(_LONGEST, len(text) - 2)):
            if verb.match(text, length) and not is_title(text[:length]) and (held := posts_and_person(text[:length])):
                posts, person = held
                return self._hold(sentence.start(), posts, person, (length, len(text)))
        return None

    def _take_together(self, text: str, start: int, end: int) -> bool:
        """The line of several posts: 品牌总监、渠道总监均向副总经理汇报。"""
        several = _TOGETHER.match(text)
        names = divided(self.page.form, start, start + several.end("names")) if several else []
        titled = len(names) > 1 and all(is_title(self.page.form[slice(*name)]) for name in names)
        said = told(self.page, start + several.end(), end) if several and titled else None
        if said is None or said.kind not in _SAID:
            return False
        for name in names:
            take(self.page, self._told(name[0], name[1], "position"), said)
        return True

    def without_posts(self, unit: Holder, start: int, end: int) -> int:
        """Where a unit's charge ends before the posts that its last clauses set up, which are taken: …,中心设总监1名。"""
        sets = _PART_SETS.search(self.page.form, start, end) if unit.kind == "department" else None
        said = told(self.page, sets.end(), end) if sets else None
        if sets is None or said is None or said.kind != "posts":
            return end
        take(self.page, unit, said)
        return sets.start()

    def _set_up_under(self, sentence: re.Match[str], one: re.Match[str]) -> Holder:
        """The post that several units have each, with its line: 各仓库设库区主管一名,受仓储部部长领导。"""
        holder = self._told(sentence.start() + one.start("name"), sentence.start() + one.end("name"), "position")
        take_said(self.page, holder, sentence.start() + one.end() - 1, sentence.end())
        return holder

    def _hold(self, start: int, posts: list[Place], person: Place, duty: Place) -> Holder | None:
        holder = None
        for post in posts:
            holder = self._told(start + post[0], start + post[1], "position")
            holder.people.append((start + person[0], start + person[1]))
            if duty[0] < duty[1]:
                self._tell(holder, start + duty[0], start + duty[1])
        return holder


def appointed_in(text: str) -> list[tuple[list[Place], Place]]:
    """The posts and who is appointed to them in a sentence: 聘任李敏为采编部主任; none where somebody leaves one."""
    found: list[tuple[list[Place], Place]] = []
    for named in _APPOINTS.finditer(text) if not any(word in text for word in _WITHDRAWS) else ():
        person = named.span("person") if named["person"] else _person_at_end(named)
        posts = [part.span() for part in _PARTS.finditer(text, *named.span("titles"))]
        if is_person(text[slice(*person)]) and all(is_title(text[slice(*post)]) for post in posts):
            found.append((posts, person))
    return found


def _person_at_end(named: re.Match[str]) -> Place:
    """The person of a clause's subject, alone or behind the post that they leave: 原市场部经理|李敏."""
    end = named.end("named")
    text = named["named"]
    lengths = (len(text),) if not text.startswith("原") else (3, 2, 4)
    length = next((one for one in lengths if is_person(text[-one:]) and (one == len(text) or is_title(text[1:-one]))), len(text))
    return end - length, end


def take_said(page: Page, holder: Holder, position: int, end: int) -> int:
    """Takes the lines and the unit that clauses behind a title tell; where what else is told begins."""
    if (aside := _ASIDE.match(page.form, position, end)) is not None:
        position = aside.end()
    while position < end and (said := told(page, position + 1, end)) and said.kind in _SAID:
        take(page, holder, said)
        position = said.end
    begins = _BEGINS.match(page.form, position, end)
    return begins.end() if begins else end
