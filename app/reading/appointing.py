"""Sentences that name who holds a post: 副局长李敏同志分管供水科, 聘任李敏为采编部主任,负责…, 李敏同志任副局长."""

from __future__ import annotations

import re

from app.reading.drafts import Holder, Place
from app.reading.founding import Founding
from app.reading.names import begins_duty, is_title
from app.reading.people import is_person, posts_and_person
from app.reading.segments import Page
from app.reading.telling import take, told

_NAME = r"(?P<person>[\u3400-\u9fff]{2,4}?|[\u3400-\u9fff] {1,2}[\u3400-\u9fff])"
_STYLES = r"(?:同志|先生|女士|老师)?(?:\([男女]\))?"
_APPOINTS = re.compile(
    rf"(?:(?:^|[,。;:]|决定|研究|同意)(?:聘任|任命|委任|聘请|推选|选举|提名|聘|任){_NAME}{_STYLES}(?:为|担任|任)"
    rf"|^{_NAME.replace('person', 'named')}(?:同志|先生|女士)(?:现?(?:担任|任)|兼任|为))"
    r"(?P<titles>[^,。;:()]{2,30})[^。;]*"
)
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
        text = sentence[0]
        if (appointed := appointed_in(text)) is not None:
            posts, person = appointed
            holder = self._hold(sentence.start(), posts, person, (0, 0))
            if holder is not None:
                end = sentence.start() + len(text.rstrip("。;"))
                begin = take_said(self.page, holder, sentence.start() + posts[-1][1], end)
                if begins_duty(self.page.form, begin):
                    self._tell(holder, begin, end)
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


def appointed_in(text: str) -> tuple[list[Place], Place] | None:
    """The posts and who is appointed to them in a sentence: 聘任李敏为采编部主任; none where somebody leaves one."""
    named = _APPOINTS.search(text)
    if named is None or any(word in text for word in _WITHDRAWS):
        return None
    person = named.span("person" if named["person"] else "named")
    posts = [part.span() for part in _PARTS.finditer(text, *named.span("titles"))]
    titled = is_person(text[slice(*person)]) and all(is_title(text[slice(*post)]) for post in posts)
    return (posts, person) if titled else None


def take_said(page: Page, holder: Holder, position: int, end: int) -> int:
    """Takes the lines and the unit that clauses behind a title tell; where what else is told begins."""
    if (aside := _ASIDE.match(page.form, position, end)) is not None:
        position = aside.end()
    while position < end and (said := told(page, position + 1, end)) and said.kind in _SAID:
        take(page, holder, said)
        position = said.end
    begins = _BEGINS.match(page.form, position, end)
    return begins.end() if begins else end
