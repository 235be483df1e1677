"""English sentences under no label: who reports to whom, who is responsible for what, which posts a unit has.

A subject must be written like the name of a post or unit, and its verb state an action; in statutes only the words of a
charge count ("shall be in charge of"), since theirs other sentences also begin so.
"""

from __future__ import annotations

import re

from app.language.involvement import states_action
from app.language.script import is_latin
from app.reading.drafts import Holder, Line, Place
from app.reading.lines_english import is_same, says_only_lines, stated_lines
from app.reading.names import is_title, is_unit
from app.reading.names_english import Mention, mentions, third_persons
from app.reading.prose import Prose
from app.reading.segments import Segment
from app.reading.statements import english_sentences

_OPENING = re.compile(
    r"(?:(?:there (?:is|are|shall be|will be)|at the head of \w+ \w+ (?:is|stands)|in addition,|the post of|finally,) )?"
)
_BRACKET = re.compile(r" ?\([^()]{2,60}\)")
_RELATIVE = re.compile(r",? (?:which|who|that)(?= )")
_MODAL = re.compile(r",? (?:also |then |together |jointly )*(?:(?:shall|will|must|should) (?:also |then )?)?")
_POSTS = re.compile(
    r" (?:shall (?:also )?have|has|have|consists of|comprises|is made up of|is staffed (?:by|with)|employs|includes|appoints)"
    r" (?:the following (?:posts|roles|positions):? )?"
)
_PRONOUN = re.compile(r"(?:he|she|they|we|it|this (?:role|post|position|person)|the (?:role|post|post ?holder|incumbent))(?= )")
_FINITE = re.compile(
    r"(?:is|are|be) (?:also )?(?:responsible|accountable|in charge|tasked|charged)\b|(?:responsible|accountable|in charge)\b"
)
_CHARGED = re.compile(
    r"(?:(?:is|are|be) )?(?:in charge of|charged with|responsible for)\b|takes? (?:overall )?charge of\b|(?:to )?assists? the\b"
)


class EnglishProse(Prose):
    """The part of the outline that reads English sentences; Chinese ones are left to the part beneath."""

    def take_prose(self, segment: Segment) -> None:
        """Lines, posts and duties that a loose paragraph tells."""
        if not is_latin(self.page.of(segment)):
            super().take_prose(segment)
            return
        speaker = self.holder if self.facet is None else None
        for start, end in english_sentences(self.page.form, segment.start, segment.end):
            speaker = self._tell_lines(start, end, speaker) or speaker
            if not says_only_lines(self.page, start, end):
                speaker = self._tell_duty(start, end, speaker)

    def tells_of_others(self, segment: Segment) -> bool:
        """Whether an English sentence under a bare heading speaks of somebody else: "The Buyer reports to the Chief Buyer."."""
        holder = self.holder
        if self.facet is not None or holder is None or not is_latin(self.page.of(segment)):
            return False
        return any(
            self._tells_of_another(holder, *place) for place in english_sentences(self.page.form, segment.start, segment.end)
        )

    def _tells_of_another(self, holder: Holder, start: int, end: int) -> bool:
        lines = list(stated_lines(self.page, start, end))
        if lines and (name := lines[0].subject):
            return not (holder.name and is_same(self.page, name, holder.name))
        names, stop = mentions(self.page, start, end)
        other = len(names) == 1 and self._names_holder(names[0].place) and not is_same(self.page, names[0].place, holder.name)
        return other and (self._says_duty(stop, end) or bool(_POSTS.match(self.page.form, stop, end)))

    def _tell_lines(self, start: int, end: int, speaker: Holder | None) -> Holder | None:
        """The reporting lines of a sentence; gives the holder that it speaks of first."""
        first: Holder | None = None
        for one in stated_lines(self.page, start, end):
            subject = self._told_line(one.subject, one.count) if one.subject else speaker
            if one.superior is None:
                if speaker and one.subject:
                    speaker.subordinates.append(Line(one.subject, one.quote, one.kind))
            elif subject:
                subject.superiors.append(Line(one.superior, one.quote, one.kind))
                first = first or subject
        return first

    def _told_line(self, place: Place, count: int | None) -> Holder:
        holder = self._told(*place)
        holder.within = holder.within or (self.unit if holder.kind == "position" else None)
        holder.headcount = holder.headcount or count
        return holder

    def _tell_duty(self, start: int, end: int, speaker: Holder | None) -> Holder | None:
        """The duty that a sentence tells of its subject, or of the one that the sentence before spoke of."""
        opening = _OPENING.match(self.page.form, start, end)
        begin = opening.end() if opening else start
        pronoun = _PRONOUN.match(self.page.form, begin, end)
        if pronoun:
            if speaker and self._says_duty(pronoun.end(), end):
                self._tell_of(speaker, pronoun.end(), end)
            return speaker
        names, stop = mentions(self.page, begin, end)
        names = [one for one in names if self._names_holder(one.place)]
        if len(names) != 1:
            return None
        bracket = _BRACKET.match(self.page.form, stop, end)
        stop = bracket.end() if bracket else stop
        if self._tell_posts(names[0], stop, end):
            return None
        relative = _RELATIVE.match(self.page.form, stop, end)
        stop = relative.end() if relative else stop
        if not self._says_duty(stop, end):
            return None
        others = self.holder is not None and self.holder.has_statements and not self.holder.told
        if others and self.holder and not (self.holder.name and is_same(self.page, names[0].place, self.holder.name)):
            return None
        holder = self._told_line(names[0].place, names[0].count)
        self._tell_of(holder, stop, end)
        return holder

    def _names_holder(self, place: Place) -> bool:
        form, shown = self.page.form[slice(*place)], self.page.text[slice(*place)]
        return is_title(form, shown) or is_unit(form, shown)

    def _says_duty(self, start: int, end: int) -> bool:
        modal = _MODAL.match(self.page.form, start, end)
        begin = modal.end() if modal else start
        rest = self.page.form[begin:end].lstrip()
        if self.articled:
            return bool(_CHARGED.match(rest))
        word = rest.partition(" ")[0]
        bare = modal is not None and any(word in modal[0] for word in ("shall", "will", "must", "should"))
        return bool(_FINITE.match(rest)) or ((bare or word in third_persons()) and states_action(rest))

    def _tell_of(self, holder: Holder, start: int, end: int) -> None:
        text = self.page.form[start:end]
        self._tell(holder, start + len(text) - len(text.lstrip(" ,")), end)

    def _tell_posts(self, unit: Mention, stop: int, end: int) -> bool:
        """The posts that a sentence gives a unit: "The Office has one Registrar and two Clerks"."""
        match = _POSTS.match(self.page.form, stop, end)
        if match is None or is_title(self.page.form[slice(*unit.place)], self.page.text[slice(*unit.place)]):
            return False
        posts, _ = mentions(self.page, match.end(), end)
        posts = [post for post in posts if is_title(self.page.form[slice(*post.place)], self.page.text[slice(*post.place)])]
        if posts:
            self._told(*unit.place).named += [(post.place, post.count) for post in posts]
        return bool(posts)
