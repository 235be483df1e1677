"""English sentences under no label: who reports to whom, who is responsible for what, which posts a unit has.

A subject must be written like the name of a post or unit, and its verb state an action; in statutes only the words of a
charge count ("shall be in charge of"), since theirs other sentences also begin so.
"""

from __future__ import annotations

import re
from functools import cache

from app.language.script import is_latin
from app.reading.belonging import PART_OF, PROPER, headed_function
from app.reading.drafts import Holder, Line, Place
from app.reading.founding_english import EnglishFounding
from app.reading.lines_english import Stated, deed_behind, is_same, says_only_lines, stated_lines, whole_sentences
from app.reading.names import begins_duty, is_title, is_unit
from app.reading.names_english import Mention, is_unit_in_small, mentions, names_several_at_head
from app.reading.predicates_english import says_duty, second_deed, speaks_of_several
from app.reading.rules import alternatives
from app.reading.segments import Segment
from app.reading.statements import english_sentences
from app.reading.subjects_english import Subjects, spoken_to

_OPENING = re.compile(
    r"(?:(?:there (?:is|are|shall be|will be)|at the head of \w+ \w+ (?:is|stands)|(?:in addition|additionally|furthermore),"
    r"|the post of|finally,|we (?:also )?(?:have|employ)(?= (?:an?|two|three|four|five|six|several|\d))) )?"
)
_BRACKET = re.compile(
    r" ?\((?:s|[^()]{2,60})\)|,? (?:established|set up) (?:under|within|in) (?:the )?\w+,?(?= )"
    r"|, (?:under|headed by|led by|reporting to|within|as an?|as the|in (?:his|her|its|the)|on behalf of"
    r"|through|assisted by|together with) [^,.;:]{3,60},(?= )"
)
_RELATIVE = re.compile(r",? (?:which|who|that)(?= )")
_POSTS = re.compile(
    r" (?:shall (?:also )?have|has|have|consists of|comprises|is made up of|is staffed (?:by|with)|employs|includes|appoints)"
    r" (?:the following (?:posts|roles|positions):? )?"
)
_THE_UNIT = re.compile(
    r"(?:this is )?(?:the|this|our) (?:department|unit|section|office|team|division|branch|centre|center|bureau|service"
    r"|directorate)(?= )"
)
_PRONOUN = re.compile(
    r"(?:he or she|she or he|s?he/s?he|he|she|they|we|it|this (?:role|post|position|person)"
    r"|the (?:role|post|post ?holder|incumbent))(?= )"
)
_THEIR = re.compile(rf"(?:their|its|his or her|his/her|his|her) (?:\w+ )?(?:{alternatives('headings.tsv', 'charged_en')})(?= )")
_DUTIES_OF = re.compile(
    r"it (?:shall be|will be|is) the (?:duty|responsibility|task|job) of "
    rf"|(?:the |our |its )?(?:\w+ )?(?:{alternatives('headings.tsv', 'charged_en')}) of "
)
_OWN = re.compile(rf"'s? (?:\w+ )?(?:{alternatives('headings.tsv', 'charged_en')})(?= )")
_STATES = re.compile(
    r" (?:are|is|include|includes|(?:shall|will) be|covers?|comprises?)\b(?: as follows)?:? ?|(?:, [^,;.:]{3,60},)? (?=to )"
)
_OPENS = re.compile(r",? (?:shall|will|must|should|is to|are to)(?: also)? ?:")
_LEAD = re.compile(
    r"(?:and |or |also |to |(?:(?:is|are) (?:(?:expected|required|there|employed|here) )?|exists? |has |have |works? )to )*"
)
_EACH = re.compile(
    r"each (?:of the )?(?P<unit>department|division|unit|team|section|office|branch|bureau|cent(?:re|er))(?:s|es)?(?= )"
)
_LEAD_CLAUSE = re.compile(
    r"(?:under|reporting|working|acting|together with|subject to|in|on|with|as|at|by|upon|after|before|during|for|when|where|if)"
    r" [^,.;:]{3,90}, (?=the |an? |our )"
)
_OWN_SUBJECT = re.compile(r"(?:the|any|each|all|other|such) [^,;.:]{3,60}? (?:shall|will|must|may|is|are)\b")
"""What begins a clause about somebody or something else: "…; the rank of the members shall be …"."""
_EXISTS = re.compile(r" exists to ")
_LETTERS = re.compile(r"(?:[Tt]he )?(?P<name>[A-Z]{3,})(?= )")
"""How a statute calls its body: "The FSC shall have the responsibility to …"."""


@cache
def _leads() -> re.Pattern[str]:
    """How a statute goes on about a post that leads or assists: "… and shall, under the direction of the Board, oversee …"."""
    verbs = alternatives("headings.tsv", "leads_en")
    modal = r"(?:[^;.]{0,140}? and)? (?:shall|will|must)(?: also)?(?:,? [^,;]{3,60},)?"
    return re.compile(rf"(?:{modal})? (?P<does>(?:{verbs}) )")


class EnglishProse(Subjects, EnglishFounding):
    """The part of the outline that reads English sentences; Chinese ones are left to the part beneath."""

    def take_prose(self, segment: Segment) -> None:
        """Lines, posts and duties that a loose paragraph tells."""
        if not is_latin(self.page.of(segment)):
            super().take_prose(segment)
            return
        speaker = self.holder if self.facet in (None, "duties") else None
        topic: Holder | None = None
        goes_on = self.spoken_by == self.index - 1
        if not goes_on or not (
            _PRONOUN.match(self.page.form, segment.start, segment.end)
            or _THE_UNIT.match(self.page.form, segment.start, segment.end)
        ):
            self.spoken_of = None
        self.begin_paragraph(segment)
        lines: list[tuple[Holder | None, Stated]] = []
        listing = opened = False
        position = segment.start
        each = self.articled and self.page.form.startswith("each ", segment.start)
        self.telling, self.founded, self.of_each = None, self.founded if each else [], ("", [])
        for start, end in whole_sentences(self.page, segment.start, segment.end):
            if start < position:
                continue
            if told := self._english_sets_up(start, segment.end if self.articled else end):
                position, speaker = told, self.telling
                continue
            stated = stated_lines(self.page, start, end)
            if listing and topic and not (any(one.subject for one in stated) or self._speaks_of_one_besides(topic, start, end)):
                self._tell_of(topic, start, end)
            else:
                told = next((one for one in stated if one.subject and one.superior and not self._is_own(one)), None)
                speaker = self._told_post(told.subject, told.count) if told and told.subject else speaker
                if speaker is None and any(one.subject is None and one.superior for one in stated):
                    speaker = self._spoken_of()
                lines += [(speaker, one) for one in stated]
                if self.page.form[end - 1] == ":":
                    speaker, opened = self._announced(start, end, speaker)
                elif not says_only_lines(self.page, start, end):
                    speaker = self._tell_duty(start, end, speaker)
                    topic = speaker or topic
            listing = self.page.form[end - 1] == ";"
        for holder, one in lines:
            self._tell_line(holder, one, topic)
        self.told_last, self.spoken_by = self.told_by(segment, speaker or topic), self.index
        if opened and speaker:
            self.holder, self.item = speaker, None
            self.start_facet("duties")

    def _announced(self, start: int, end: int, speaker: Holder | None) -> tuple[Holder | None, bool]:
        """Whose duties the list after a paragraph is, which its last sentence announces: "He or she is responsible for:"."""
        pronoun, their = _PRONOUN.match(self.page.form, start, end), _THEIR.match(self.page.form, start, end)
        if their:
            speaker = self._spoken_of() if speaker is None else speaker
            speaker = speaker if _STATES.match(self.page.form, their.end(), end) else None
        elif pronoun is None:
            subject, stop = self.subject_at(start, end)
            opens = subject and (self._says_duty(stop, end) or _OPENS.fullmatch(self.page.form, stop, end))
            speaker = self._told_post(subject.place, subject.count) if subject and opens else None
        elif not self._says_duty(pronoun.end(), end):
            speaker = None
        return speaker, speaker is not None

    def _is_own(self, line: Stated) -> bool:
        """Whether a line leads to the post whose section the sentence stands in."""
        own = self.holder
        if own is None or own.kind == "department" or own.name is None or line.superior is None:
            return False
        named = line.subject is not None and self.key(line.subject) == self.key(own.name)
        return not named and is_same(self.page, line.superior, own.name)

    def _tell_line(self, speaker: Holder | None, one: Stated, topic: Holder | None) -> None:
        """A line stands with its subordinate, or with its superior where the paragraph tells the superior's duties."""
        head = self.holder if self._is_own(one) else speaker if one.superior is None else None
        if one.superior is None or head:
            if head and one.subject:
                self._add_line(head.subordinates, Line(one.subject, one.quote, one.kind))
        elif (
            one.subject
            and topic
            and topic.name
            and is_same(self.page, one.superior, topic.name)
            and self.key(one.subject) != self.key(topic.name)  # the Assistant Bosun under the Bosun
        ):
            self._add_line(topic.subordinates, Line(one.subject, one.quote, one.kind))
        elif holder := self._told_post(one.subject, one.count) if one.subject else speaker:
            self._add_line(holder.superiors, Line(one.superior, one.quote, one.kind))

    def _add_line(self, lines: list[Line], line: Line) -> None:
        if self.key(line.name) not in [self.key(known.name) for known in lines]:
            lines.append(line)

    def tells_of_others(self, segment: Segment) -> bool:
        """Whether a sentence under a bare heading speaks of somebody else: "The Buyer reports to the Chief Buyer."."""
        holder = self.holder
        point = segment.number is not None and not segment.number.value and holder and holder.kind == "department"
        plain = segment.number is None or (point and self.page.form.startswith("the ", segment.start))
        bare = self.facet is None or (self.facet == "duties" and plain and holder and not holder.has_statements)
        if not bare or holder is None:
            return False
        if not is_latin(self.page.of(segment)):
            return self.tells_of_own_post(holder, segment)
        return any(
            self._tells_of_another(holder, *place) for place in english_sentences(self.page.form, segment.start, segment.end)
        )

    def _tells_of_another(self, holder: Holder, start: int, end: int) -> bool:
        lines = stated_lines(self.page, start, end)
        if lines and (name := lines[0].subject):
            if lines[0].superior is None:
                return False  # "He supervises the Clerk"
            return not (holder.name and is_same(self.page, name, holder.name))
        names, stop = mentions(self.page, start, end)
        other = len(names) == 1 and self._names_holder(names[0].place) and not is_same(self.page, names[0].place, holder.name)
        return other and (self._says_duty(stop, end) or bool(_POSTS.match(self.page.form, stop, end)))

    def begins_with_another(self, holder: Holder, segment: Segment) -> bool:
        """Whether the first sentence of an English paragraph tells what another post or unit than the holder does."""
        first = next(iter(english_sentences(self.page.form, segment.start, segment.end)), None)
        return first is not None and self._tells_of_another(holder, *first)

    def speaks_of(self, holder: Holder, segment: Segment) -> bool:
        """Whether an English paragraph begins with the holder's name, or with "the postholder"."""
        start, end = segment.start, segment.end
        if _PRONOUN.match(self.page.form, start, end) or _THE_UNIT.match(self.page.form, start, end):
            return True
        names, _ = mentions(self.page, start, end)
        return len(names) == 1 and is_same(self.page, names[0].place, holder.name)

    def tells_no_duty(self, segment: Segment) -> bool:
        """Whether a paragraph under a bare name only says who or what that is, or whom a unit has."""
        text = self.page.of(segment)
        counts = self.holder is not None and is_latin(text) and not begins_duty(text)
        return (counts and self._counts_own_posts(self.holder, segment)) or super().tells_no_duty(segment)

    def _counts_own_posts(self, unit: Holder | None, segment: Segment) -> bool:
        """Whether a unit's one sentence only says whom it has: "The Yard Team employs two fitters and a driver."."""
        names, stop = mentions(self.page, segment.start, segment.end)
        own = unit is not None and unit.kind == "department" and bool(names) and is_same(self.page, names[0].place, unit.name)
        return own and ". " not in self.page.of(segment) and self._tell_posts(names[0], stop, segment.end)

    def _told_post(self, place: Place, count: int | None) -> Holder:
        own = self.holder
        mine = own is not None and own.kind != "department" and is_same(self.page, place, own.name)
        holder = own if own is not None and mine else self._told(*place)
        holder.within = holder.within or (self.unit if holder.kind == "position" else None)
        holder.headcount = holder.headcount or count
        return holder

    def _tell_duty(self, start: int, end: int, speaker: Holder | None) -> Holder | None:
        """The duty that a sentence tells of its subject, or of the one that the sentence before spoke of."""
        if you := spoken_to(self.page, start, end):
            self._tell_of(told := self._told_post(you[0], None), you[1], end)
            return told
        opening = _OPENING.match(self.page.form, start, end)
        begin = opening.end() if opening else start
        pronoun = _PRONOUN.match(self.page.form, begin, end)
        if pronoun and not _DUTIES_OF.match(self.page.form, begin, end):
            return self._tell_meant(pronoun, end, speaker)
        the_unit = _THE_UNIT.match(self.page.form, begin, end)
        if the_unit and self._says_duty(the_unit.end(), end) and (meant := self._meant_unit(the_unit[0], speaker)):
            self._tell_of(meant, the_unit.end(), end)
            return meant
        if the_unit and self.unit and self.unit.name and self._tell_posts(Mention(self.unit.name), the_unit.end(), end):
            return None
        each = _EACH.match(self.page.form, begin, end)
        if each and not self.articled and (posts := _POSTS.match(self.page.form, each.end(), end)):
            self.sheet.each += [(each["unit"], one.place, one.count or 1) for one in mentions(self.page, posts.end(), end)[0]]
            return None
        lead = _LEAD_CLAUSE.match(self.page.form, begin, end)
        begin = lead.end() if lead else begin
        duties = _DUTIES_OF.match(self.page.form, begin, end)
        subject, stop = self.subject_at(duties.end() if duties else begin, end)
        if subject is None:
            self._tell_each(begin, end)
            return None
        if self.tell_parent(subject.place, stop) or self._tell_posts(subject, stop, end):
            return None
        own = _OWN.match(self.page.form, stop, end)
        stated = _STATES.match(self.page.form, own.end() if own else stop, end) if duties or own else None
        relative = _RELATIVE.match(self.page.form, stop, end)
        stop = stated.end() if stated else relative.end() if relative else stop
        if self.articled and stated is None and is_title(self.page.form[slice(*subject.place)]):
            stated = _leads().match(self.page.form, stop, end)
            stop = stated.start("does") if stated else stop
        deed = stop if stated else self._deed_of(subject, stop, end)
        if not deed:
            self.spoken_of = None if self._speaks_of_another(subject) else subject
            return speaker if speaker and is_same(self.page, subject.place, speaker.name) else None
        if self._speaks_of_another(subject) or self._tell_of_each(subject.place, deed, end):
            return None
        if self.spoken_of and is_same(self.page, subject.place, self.spoken_of.place):
            subject = self.spoken_of
        self.spoken_of = subject
        holder = self._told_post(subject.place, subject.count)
        self._tell_of(holder, deed, end)
        return holder

    def _tell_each(self, start: int, end: int) -> None:
        """The duty of several posts that a sentence names: "The Cook and Steward are responsible for …"."""
        names, stop = mentions(self.page, start, end)
        places = [(self.page.form[slice(*one.place)], self.page.text[slice(*one.place)]) for one in names]
        posts = len(names) > 1 and all(is_title(*place) for place in places)
        if posts and self.holder is None and self._says_duty(stop, end, several=True):
            for one in names:
                self._tell_of(self._told_post(one.place, one.count), stop, end)

    def _deed_of(self, subject: Mention, stop: int, end: int) -> int:
        """Where the duty begins that a sentence says of its subject; 0 where it says none."""
        several = speaks_of_several(self.page.form[slice(*subject.place)])
        if not self.articled and (behind := deed_behind(self.page, stop, end)):
            return behind
        if self._says_duty(stop, end, several=several):
            return stop
        return 0 if self.articled else second_deed(self.page.form, stop, end, several=several)

    def _tell_meant(self, pronoun: re.Match[str], end: int, speaker: Holder | None) -> Holder | None:
        """The duty of the one that a pronoun means: the speaker, or the one whom the sentence before only presented."""
        if self._says_duty(pronoun.end(), end, several=pronoun[0] in ("they", "we")):
            speaker = speaker or self._spoken_of()
            if speaker:
                self._tell_of(speaker, pronoun.end(), end)
        return speaker

    def _spoken_of(self) -> Holder | None:
        """The one who or which the sentence before named and said what it is: "Captains are senior officers. They command …"."""
        return self._told_post(self.spoken_of.place, self.spoken_of.count) if self.spoken_of else None

    def _meant_unit(self, words: str, speaker: Holder | None) -> Holder | None:
        """The unit of which the text speaks, where "this bureau" means it."""
        if self.articled or speaker:
            return speaker if speaker and speaker.kind == "department" else None
        kind = words.rpartition(" ")[2]
        named = self.spoken_of is not None and kind in self.page.form[slice(*self.spoken_of.place)].split()
        return self._spoken_of() if named else None

    def subject_at(self, start: int, end: int) -> tuple[Mention | None, int]:
        """The one post or unit that a sentence begins with, and where its verb begins."""
        names, stop = mentions(self.page, start, end)
        names = [one for one in names if self._names_holder(one.place)]
        if len(names) > 1:
            return None, start
        if not names and (small := self.small_subject(start, end)):
            return Mention(small[0]), small[1]
        if not names and self.articled and (letters := _LETTERS.match(self.page.text, start, end)):
            return Mention(letters.span("name")), letters.end()
        if not names:
            proper = PROPER.match(self.page.text, start, end)
            if proper and (unit := headed_function(self.page, proper.span("name"))):
                return Mention(unit), proper.end()
            verb = proper and (PART_OF.match(self.page.form, proper.end()) or _EXISTS.match(self.page.form, proper.end()))
            if proper is None or not verb:
                return None, start
            return Mention(proper.span("name")), proper.end()
        bracket = _BRACKET.match(self.page.form, stop, end)
        return names[0], bracket.end() if bracket else stop

    def _speaks_of_one_besides(self, topic: Holder, start: int, end: int) -> bool:
        """Whether a statute's sentence between semicolons begins with somebody else: "…; the Clerk may be replaced by …"."""
        if self.articled and _OWN_SUBJECT.match(self.page.form, start, end):
            return True
        subject, _ = self.subject_at(start, end) if self.articled else (None, start)
        return subject is not None and not is_same(self.page, subject.place, topic.name)

    def _speaks_of_another(self, subject: Mention) -> bool:
        """Whether a section that has its own list of statements goes on about somebody else."""
        holder = self.holder
        if holder is None or not holder.has_statements or holder.told:
            return False
        return not is_same(self.page, subject.place, holder.name)

    def _names_holder(self, place: Place) -> bool:
        form, shown = self.page.form[slice(*place)], self.page.text[slice(*place)]
        if form.startswith(("when ", "where ", "if ")):
            return False
        small = self.articled and shown[:1].islower()  # statutes write "the director" as often as "the Director"
        return (
            is_title(form, "" if small else shown)
            or is_unit(form, shown)
            or is_unit_in_small(shown)
            or names_several_at_head(shown)
        )

    def _says_duty(self, start: int, end: int, *, several: bool = False) -> bool:
        return says_duty(self.page.form, start, end, statute=self.articled and not self.sectioned, several=several)

    def _tell_of(self, holder: Holder, start: int, end: int) -> None:
        begin = start + len(self.page.form[start:end]) - len(self.page.form[start:end].lstrip(" ,"))
        lead = _LEAD.match(self.page.form, begin, end)
        self._tell(holder, lead.end() if lead else begin, end)

    def tell_parent(self, unit: Place, stop: int) -> bool:
        """A unit that is part of another: "The Blood Bank is part of Laboratory Services"."""
        part = PART_OF.match(self.page.form, stop)
        parent = PROPER.match(self.page.text, part.end()) if part else None
        if parent is None:
            return False
        self._told(*unit, kind="department").parent = parent.span("name")
        return True

    def _tell_posts(self, unit: Mention, stop: int, end: int) -> bool:
        """The posts that a sentence gives a unit: "The Office has one Registrar and two Clerks"."""
        match = _POSTS.match(self.page.form, stop, end)
        if match is None or is_title(self.page.form[slice(*unit.place)], self.page.text[slice(*unit.place)]):
            return False
        posts, _ = mentions(self.page, match.end(), end)
        for inner in posts:
            name = self.page.form[slice(*inner.place)], self.page.text[slice(*inner.place)]
            if is_unit(*name) and not is_title(*name):
                told = self._told(*inner.place, kind="department")
                told.parent = told.parent or unit.place
        posts = [post for post in posts if is_title(self.page.form[slice(*post.place)])]
        if posts:
            self._told(*unit.place).named += [(post.place, post.count) for post in posts]
        return bool(posts)
