"""Sentences that name who holds a post: 副局长李敏同志分管供水科, 聘任李敏为采编部主任,负责…, 李敏同志任副局长."""

from __future__ import annotations

import re

from app.reading.drafts import Holder, Place
from app.reading.founding import Founding
from app.reading.names import begins_duty, is_title
from app.reading.people import is_person, posts_and_person

_NAME = r"(?P<person>[\u3400-\u9fff]{2,4}?|[\u3400-\u9fff] {1,2}[\u3400-\u9fff])"
_STYLES = r"(?:同志|先生|女士|老师)?(?:\([男女]\))?"
_APPOINTS = re.compile(
    rf"(?:(?:^|[,。;:]|决定|研究|同意)(?:聘任|任命|委任|聘请|推选|选举|提名|聘|任){_NAME}{_STYLES}(?:为|担任|任)"
    rf"|^{_NAME.replace('person', 'named')}(?:同志|先生|女士)(?:现?(?:担任|任)|兼任|为))"
    r"(?P<titles>[^,。;:()]{2,30})[^。;]*"
)
_ORGANS = re.compile(r"[^、和及]+")
_WITHDRAWS = ("免去", "不再", "辞去", "候选", "原任", "曾")
_BEGINS = re.compile(r"(?:\([^()]*\))?,(?:全面|主要|具体)?")
_SHORTEST, _LONGEST = 4, 24


class Appointing(Founding):
    """The part of the outline that takes who holds a post from a sentence."""

    def told_of_person(self, sentence: re.Match[str], verb: re.Pattern[str]) -> Holder | None:
        """The post, with who holds it, that a sentence tells of or somebody is appointed to; the last one of several."""
        text = sentence[0]
        if (named := _APPOINTS.search(text)) is not None:
            return self._appointed(sentence.start(), named)
        for length in range(_SHORTEST, min(_LONGEST, len(text) - 2)):
            if verb.match(text, length) and not is_title(text[:length]) and (held := posts_and_person(text[:length])):
                posts, person = held
                return self._hold(sentence.start(), posts, person, (length, len(text)))
        return None

    def _appointed(self, start: int, named: re.Match[str]) -> Holder | None:
        group = "person" if named["person"] else "named"
        posts = [part.span() for part in _ORGANS.finditer(named.string, *named.span("titles"))]
        titled = all(is_title(named.string[slice(*post)]) for post in posts)
        if not titled or not is_person(named[group]) or any(word in named.string for word in _WITHDRAWS):
            return None
        begins = _BEGINS.match(named.string, named.end("titles"))
        duty = begins.end() if begins and begins_duty(named.string, begins.end()) else named.end()
        return self._hold(start, posts, named.span(group), (duty, named.end()))

    def _hold(self, start: int, posts: list[Place], person: Place, duty: Place) -> Holder | None:
        holder = None
        for post in posts:
            holder = self._told(start + post[0], start + post[1], "position")
            holder.people.append((start + person[0], start + person[1]))
            if duty[0] < duty[1]:
                self._tell(holder, start + duty[0], start + duty[1])
        return holder
