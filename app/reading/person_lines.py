"""Lines that name a post and who holds it, over what it does: 副局长:王某某; on staff pages in English."""

from __future__ import annotations

from abc import ABC, abstractmethod

from app.language.involvement import states_action
from app.language.script import is_latin
from app.reading.appointing import appointed_in, take_said
from app.reading.drafts import Holder, Place
from app.reading.headings import Heading
from app.reading.names import is_title
from app.reading.people import is_person, posts_and_person, posts_in
from app.reading.people_english import addresses_person, may_name_person, person_in, post_and_person
from app.reading.segments import Segment
from app.reading.titles_within import TitlesWithin

LONGEST_PERSON = 90
_STOPS = ".;:!?,"
_SENTENCE_ENDS = "。;"


class PersonLines(TitlesWithin, ABC):
    """The part of the outline that reads posts' names with those of people."""

    @abstractmethod
    def begin_named(self, segment: Segment, heading: Heading, name: Place, *, inline: bool = False) -> None:
        """Opens a holder's section. `inline`: its name is the head of a line that goes on with its duties."""

    def takes_post_of_person(self, segment: Segment, text: str) -> bool:
        """A line that is a post, or several, and who holds it, over what it does: 副局长:王某某."""
        if text[-1] in _SENTENCE_ENDS or is_latin(text):
            return False
        posts, person, after = self._posts_and_person(segment, text)
        if not posts or after is None or not (states_action(self.page.of(after)) or after.label):
            return False
        if posts[0][0] > segment.end:
            self.index += 1
        self.begin_named(
            segment, Heading("position", (posts[0][0] - segment.start, posts[0][1] - segment.start), "duties"), posts[0]
        )
        if (first := self.holder) is not None:
            first.people.append(person)
            for one in posts[1:]:
                other = Holder("position", one, introduced=one, within=first.within, beside=first, people=[person])
                self.sheet.holders.append(other)
        return True

    def takes_appointment(self, segment: Segment, text: str) -> bool:
        """A paragraph that appoints somebody to a post and leads to the list of what it does: 任命…为…,…。其主要职责为:."""
        if text[-1] != ":" or is_latin(text) or len(appointed := appointed_in(text)) != 1:
            return False
        (named, who) = appointed[0]
        person, *posts = [(segment.start + start, segment.start + end) for start, end in (who, *named)]
        self.begin_named(segment, Heading("position", named[-1], "duties"), posts[-1])
        if self.holder is not None:
            self.holder.people.append(person)
            take_said(self.page, self.holder, posts[-1][1], segment.end)
        return True

    def _posts_and_person(self, segment: Segment, text: str) -> tuple[list[Place], Place, Segment | None]:
        """The posts and the person that a line names, or the line below a person's name, and the line after these."""
        after = self.next()
        if held := posts_and_person(text.removesuffix(":")):
            person, *posts = [(segment.start + start, segment.start + end) for start, end in (held[1], *held[0])]
            return posts, person, after
        below = after is not None and not after.number and not after.label and is_person(text)
        posts = posts_in(self.page.form, after.start, after.end) if below and after else []
        return posts, (segment.start, segment.end), self.next(1)

    def takes_person(self, segment: Segment, text: str) -> bool:
        """A line of a staff page that names a person over, under or beside the title of the post."""
        if segment.number or not segment.first or segment.cell or len(text) > LONGEST_PERSON or text[-1] in _STOPS:
            return False
        if addresses_person(self.page, text):
            return True
        place = segment.start, segment.end
        after = self.next()
        below = (after.start, after.end) if after and after.first and not (after.number or after.label) else None
        for title, person in ((below, place), (place, below)) if below else ():
            if may_name_person(self.page, *person) and self._is_title(title) and person_in(self.page, *person):
                self.index += 1
                self._begin_post_of(segment, title, person)
                return True
        both = post_and_person(self.page, *place)
        if both:
            self._begin_post_of(segment, *both)
        return both is not None

    def _is_title(self, place: Place) -> bool:
        return place[1] - place[0] <= LONGEST_PERSON and is_title(self.page.form[slice(*place)], self.page.text[slice(*place)])

    def _begin_post_of(self, segment: Segment, title: Place, person: Place) -> None:
        self.item = None
        self.facet = None
        self.begin_named(segment, Heading("position", (0, 0)), title)
        if self.holder:
            self.holder.people.append(person)
