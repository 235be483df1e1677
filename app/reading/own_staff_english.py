"""Sentences in an English unit's paragraph that only count whom it has: "The desk employs 2 clerks."."""

from __future__ import annotations

import re
from abc import ABC
from itertools import groupby
from operator import itemgetter

from app.reading.drafts import Holder
from app.reading.items import Items
from app.reading.lines_english import is_same, whole_sentences
from app.reading.names import is_title
from app.reading.names_english import Mention, mentions
from app.reading.segments import Segment

_SIGNS = ("employs", " staffed ", " staff of ", " team of ", " has ", " have ", "there are ", " consists of ", " comprises ")
_ITSELF = re.compile(
    r"(?:(?:currently|at present|presently|today),? )?"
    r"(?:it|we|they|(?:the|this|our) (?:department|unit|section|office|team|division|branch|cent(?:re|er)|bureau|service"
    r"|directorate))(?= )"
)
_HAS = re.compile(
    r" ?(?:currently |now |also )?(?:(?:(?:employs?|has|have|comprises?|consists? of|(?:is|are) (?:currently )?(?:made up of"
    r"|composed of|staffed (?:by|with)))(?: (?:a total of|the following staff:?))?|(?:is|are)"
    r"(?= an? (?:small |large )?(?:team|group|staff|crew) of )) )"
)
_EMPLOYS = re.compile(r"(?=employs \d|employs (?:an?|one|two|three|four|five|six|seven|eight|nine|ten) )")
_THERE_ARE = re.compile(r"there (?:is|are) (?:currently )?(?=(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) )")
_LED_BY = re.compile(r",? (?:led|headed|managed|supervised) by ")


class OwnStaff(Items, ABC):
    """The part of the outline that takes a unit's posts from what is said of it."""

    def takes_own_staff(self, segment: Segment, text: str) -> bool:
        """Whether a unit's paragraph says whom it has; the rest is read by itself."""
        unit = self.unit if self.unit is self.holder else None
        if unit is None or unit.name is None or segment.number is not None or not any(sign in text for sign in _SIGNS):
            return False
        sentences = list(whole_sentences(self.page, segment.start, segment.end))
        counts = [self._counts_staff(unit, *place) for place in sentences]
        if True not in counts:
            return False
        for counted, run in groupby(zip(counts, sentences, strict=True), key=itemgetter(0)):
            places = [place for _, place in run]
            if not counted:
                self._take_rest(segment, places[0][0], places[-1][1])
        return True

    def _take_rest(self, segment: Segment, start: int, end: int) -> None:
        start += len(self.page.form[start:end]) - len(self.page.form[start:end].lstrip())
        end = start + len(self.page.form[start:end].rstrip())
        if start < end:
            self.take_item(Segment(start, start, end, blank=segment.blank))

    def _counts_staff(self, unit: Holder, start: int, end: int) -> bool:
        """The posts of a sentence that says only whom the unit has, and one of them how often; whether it does."""
        form = self.page.form
        there, itself = _THERE_ARE.match(form, start, end), _ITSELF.match(form, start, end)
        if bare := _EMPLOYS.match(form, start, end):
            itself = bare
        names, stop = (
            ([], (start if bare else itself.end()) if itself else start) if itself or there else mentions(self.page, start, end)
        )
        if not (itself or there or (len(names) == 1 and is_same(self.page, names[0].place, unit.name))):
            return False
        has = there or _HAS.match(form, stop, end)
        posts, last = mentions(self.page, has.end(), end) if has else ([], start)
        if not any(post.count for post in posts):
            return False
        if leads := _LED_BY.match(form, last, end):
            heads, last = mentions(self.page, leads.end(), end)
            posts += [Mention(one.place, 1) for one in heads[:1]] if len(heads) == 1 else []
        if form[last:end].strip(" .;") or not all(is_title(form[slice(*post.place)]) for post in posts):
            return False
        unit.named += [(post.place, post.count) for post in posts]
        return True
