"""Lines that name a holder and go on with what it does: 品牌经理:制定计划, 客服部职能客服部的…, "The Bureau shall handle:".

Headings that stand alone are app.reading.outline's.
"""

from __future__ import annotations

import re
from abc import ABC

from app.language.involvement import states_action
from app.language.script import is_latin
from app.reading.headings import Heading, fused_heading, names_staff, read_heading, read_name, several_posts
from app.reading.items import HEADING_LENGTH
from app.reading.names import begins_duty, divided, is_general, is_title, is_unit
from app.reading.names_english import is_proper_name
from app.reading.numbering import Number
from app.reading.owners_english import name_end
from app.reading.people import people_ahead, posts_and_person
from app.reading.person_lines import LONGEST_PERSON, PersonLines
from app.reading.rules import ending
from app.reading.sections_english import EnglishSections
from app.reading.segments import Segment
from app.reading.state import CONTACTS
from app.reading.telling import APPOINTED, Told, take, tells_something, told, told_around
from app.reading.units_before_text_english import unit_before_text

_UNIT_TOLD = re.compile(r"(?P<name>(?:(?!隶属|归属|属于|直属|设有|下设)[^,。;:]){3,24})[:,]")
_CLAUSE = re.compile(r"[^,。;:]+")
_LINES = ("superior", "dotted", "subordinate")
_LONGEST_POST = 16
_UNIT_AND_CHARGE = re.compile(r"(?P<name>[^。,;:]{2,20})。(?P<charge>[^。]{4}.*)")
_HEAD = re.compile(r"[^。,;:]{2,20}(?=[。:])")
_BODY_OF = re.compile("为[^为]*(?:单位|机构|部门|组织)$")
_IN_CHARGE_OF = re.compile(r" ?负责(?!人).")
_LONGEST_PLACE, _SHORTEST_REST = 24, 6
"""Characters of what else stands behind a dash: Branch Manager – Main Street."""
_ARTICLE = re.compile(r"(?:the|our|an?) ")
_NAME_DASH = re.compile(r"([a-z][a-z ,&'/.-]{2,50}?(?: \([a-z]{2,8}\))?) [–—-] ")
_SAYS_OF = re.compile(r"[^,;.]{0,30}? (?:will|shall|must|is|are|was|has|have) ")
"""Of what stands behind a dash, that it is the rest of a name of which something is said: Keeper - North will chair …."""
_LONGEST_GENERAL, _LONGEST_SUBTITLE = 9, 24
_LONGEST_TITLE = 110
LONGEST_HEADING = 64
LONGEST_WITH_LINE = 150
"""Characters of a heading that says whom the post reports to as well."""
_STOPS = ".;:!?,"
_ANNOUNCES = (":", ": -", ": –", ": —", ":-", ":–", ":—")
_FOLLOWING = tuple(f"the following {noun}" for noun in ("responsibilities", "duties", "tasks", "functions", "accountabilities"))
_SENTENCE_ENDS = "。;"
_LONGEST_RUN_IN, _SHORTEST_TEXT, _BESIDE_LINES = 44, 20, 3


class Entries(EnglishSections, PersonLines, ABC):
    """The part of the outline that reads names with what follows in their line."""

    def named_otherwise(self, segment: Segment, text: str) -> Heading | None:
        """A name that its words or capitals alone do not show."""
        heading = self.siblings.headings.get(segment.outer) or self.unit_below_list(segment, text)
        return heading or self.named_in_small_letters(segment, text) or self.named_by_fields(segment, text)

    def takes_chart(self, segment: Segment) -> bool:
        """Whether a chart of the open post begins here; its lines are passed over."""
        chart, holder = self.charts.get(segment.outer), self.holder
        if chart is None or holder is None:
            return False
        for kind, nodes in (("superior", chart.above), ("subordinate", chart.below)):
            names = tuple(((one.name.start, one.name.end), int(one.count.text) if one.count else None) for one in nodes)
            take(self.page, holder, Told(kind, chart.end, names, quote=(chart.start, chart.end)))
        while (after := self.next()) is not None and after.outer < chart.end:
            self.index += 1
        return True

    def leaves_list(self, number: Number | None) -> bool:
        """Whether a number cannot be that of the open list's next item: it goes on with headings, or no item comes before it."""
        if number is None:
            return False
        first = number.value[-1:] in ((), (1,))
        return self.lists.expects(number, heading=True) or not (first or self.lists.expects(number, heading=False))

    def takes_english_opening(self, segment: Segment, text: str) -> bool:
        """Whether an English line announces a list of duties, or names the organization by itself or in a title."""
        if self.takes_section(segment, text) or self.takes_explained(segment, text):
            return True
        if text.endswith(_ANNOUNCES) or (text.endswith(_FOLLOWING) and self.begins_list(self.next())):
            return self.takes_announcement(segment, text)
        if self.takes_person(segment, text):
            return True
        if text[-1] == "." and name_end(text) == len(text) and self.takes_english_title(segment):
            return True
        if text[-1] == "." and self.takes_organization(segment):  # Dunmere Foods Inc.
            return True
        return len(text) <= _LONGEST_TITLE and text[-1] not in ";!?" and self.takes_english_title(segment)

    @staticmethod
    def is_alone(segment: Segment) -> bool:
        return segment.number is None and segment.first and not segment.cell and segment.end - segment.start <= LONGEST_HEADING

    def lists_more_duties(self, heading: Number) -> bool:
        """Whether a chapter of a post's sheet under other words goes on with duties: "3. GENERAL", "3.1 To comply with …"."""
        after = self.next()
        inside = after is not None and after.number is not None and after.number.value == (*heading.value, 1)
        text = self.page.of(after) if after else ""
        return inside and text.startswith("to ") and begins_duty(text, 3)

    def takes_fused(self, segment: Segment, text: str) -> bool:
        """A heading that runs into its text, or a name before its duties."""
        beside = segment.outer in self.siblings.headings and self.facet not in (*CONTACTS, "names")
        if (beside or not self.is_item(segment)) and self._takes_holder(segment, text):
            return True
        fused = fused_heading(text)
        if fused:
            self.begin(segment, fused[0])
            self.take_item(Segment(segment.start + fused[1], segment.start + fused[1], segment.end, first=segment.first))
        return fused is not None

    def _takes_holder(self, segment: Segment, text: str) -> bool:
        """A holder before what is told of it; the next item of an open list begins none."""
        return (
            self._takes_told_unit(segment, text)
            or self._takes_told_post(segment)
            or self._takes_joined_unit(segment, text)
            or self._takes_name_with_duties(segment, text)
            or self.takes_post_of_person(segment, text)
            or self.takes_appointment(segment, text)
            or self._takes_clause(segment, text)
        )

    def _takes_told_post(self, segment: Segment) -> bool:
        """A post before its lines, over its duties in the same line: 领班对经理负责,管理服务员。主要职责是:…."""
        after = self.next()
        duties_follow = after is not None and after.label == "duties" and not after.first
        if not duties_follow or not segment.first:
            return False
        form = self.page.form
        for length in range(2, min(_LONGEST_POST, segment.end - segment.start)):
            place = segment.start, segment.start + length
            begin = place[1] + (form[place[1]] in " :")
            if (
                not is_title(form[slice(*place)])
                or (said := told(self.page, begin, segment.end)) is None
                or said.kind not in _LINES
            ):
                continue
            self.begin_named(segment, Heading("position", (0, length)), place, inline=True)
            if self.holder is not None:
                for clause in _CLAUSE.finditer(form, begin, segment.end):
                    if said := told(self.page, *clause.span()):
                        take(self.page, self.holder, said)
            return True
        return False

    def _takes_told_unit(self, segment: Segment, text: str) -> bool:
        """A unit before its number, posts and superior, over its duties: 培训中心:公益一类事业单位,编制6名,设主任1名."""
        if not tells_something(self.page, segment.start, segment.end):
            return False
        match = _UNIT_TOLD.match(text)
        name = _BODY_OF.sub("", match["name"]) if match else ""  # 某某办公室|为县委工作部门,编制6名; not 某部为发展观光,设某局
        name = name if match and is_unit(name) else match["name"] if match else ""
        if match is None or not is_unit(name) or is_title(name) or is_general(name):
            return False
        founding, _, founded = name.partition("设")
        if is_unit(founded) and (is_unit(founding) or self.is_the_body(founding)):  # 海运局设人事处,置主任一人
            return False
        clauses = _CLAUSE.finditer(self.page.form, segment.start + match.end(), segment.end)
        said_of = [(told(self.page, *clause.span()), clause) for clause in clauses]
        found = [said for said, _ in said_of if said]
        if any(said is None and (begins_duty(clause[0]) or "负责" in clause[0]) for said, clause in said_of):
            return False
        if not any(said.kind in ("headcount", "posts", "superior", "parent") for said in found):
            return False
        end = match.start("name") + len(name)
        self.begin_named(segment, Heading("department", (0, end)), (segment.start, segment.start + end), inline=True)
        if self.holder is not None:
            for said in found:
                take(self.page, self.holder, said)
        return True

    def _takes_joined_unit(self, segment: Segment, text: str) -> bool:
        """An English unit in one line with what shows it to be one: "Accounts: This section pays the bills"."""
        if not self.page.has_english or not segment.first or not is_latin(text):
            return False
        if not (found := unit_before_text(text, self.page.text[segment.start : segment.end], among_names=self.colon_names)):
            return False
        name, place = Heading("department", (0, found[0]), "duties"), (segment.start, segment.start + found[0])
        self.begin_named(segment, name, place, inline=True)
        self._add_duties(segment, segment.start + found[1])
        return True

    def _takes_name_with_duties(self, segment: Segment, text: str) -> bool:
        """A line that names its holder before its duties: 品牌经理:制定传播计划;监督广告投放."""
        name, colon, rest = text.partition(":")
        stop = _UNIT_AND_CHARGE.match(text) if not colon or len(name) > 2 * HEADING_LENGTH or "。" in name else None
        if stop and not self._is_statement(segment, stop["name"]):
            name, colon, rest = stop["name"], "。", stop["charge"]
        if not colon and not stop and " " in text and segment.number is None and not is_latin(text):
            name, colon, rest = text.partition(" ")
            if not (is_unit(name) and begins_duty(rest)):
                return False
        dash = _NAME_DASH.match(text) if is_latin(text) else None
        if dash and not _SAYS_OF.match(text, dash.end()):
            name, colon, rest = dash[1], "-", text[dash.end() :]
        longest = LONGEST_PERSON if self.lists.of_units else 2 * HEADING_LENGTH
        known = (self.lists.of_units and is_unit(name)) or (several_posts(name) is not None and begins_duty(rest.lstrip()))
        known |= name[-1:] in ("人", "名", "位") and read_name(name, name) is not None  # 司机2名:接送演员
        short = len(rest) < _SHORTEST_REST and not known and not (_IN_CHARGE_OF.match(rest) and (is_unit(name) or is_title(name)))
        if not colon or short or len(name) > longest:
            return False
        article = _ARTICLE.match(name)
        skipped = article.end() if article else 0
        shown = self.page.text[segment.start + skipped : segment.start + len(name)]
        staff = Heading("position", (0, len(name))) if segment.number and names_staff(name) and begins_duty(rest) else None
        heading = read_name(name[skipped:], shown) or read_heading(name[skipped:], shown) or several_posts(name) or staff
        heading = heading or (self._listed_in_small_letters(segment, name[skipped:], shown) if dash else None)
        held = posts_and_person(name) if heading is None and not is_latin(name) else None
        heading = Heading("position", held[0][-1]) if held else heading
        if segment.number and self._is_listed_unit(name, skipped, shown, unknown=heading is None):
            heading = Heading("department", (0, len(name) - skipped))
        heading = heading or self._named_beside(segment, name, rest)
        if heading is None or not self._opens_duties(heading) or self._names_work(segment, heading, name):
            return False
        owner = self.sheet.organization or self.sheet.cover
        is_owner = owner is not None and self.key(owner) == self.key((segment.start + skipped, segment.start + len(name)))
        long = dash is not None and len(rest) > _LONGEST_PLACE
        beside = segment.outer in self.siblings.headings and (heading.kind == "department" or is_latin(name))
        place = segment.start + skipped + heading.name[0], segment.start + skipped + heading.name[1]
        if not is_owner and self._is_subtitle(name, rest):
            self.begin_named(segment, Heading(heading.kind, heading.name), place)
            return True
        again = rest.lstrip().startswith(f"the {name.strip()} " if is_latin(name) else name[skipped:])  # 窑长:窑长负责…
        if is_owner or not (long or beside or again or self._goes_on_with_duties(rest)):
            return False
        each = divided(self.page.form, *place) if several_posts(self.page.form[slice(*place)]) else [place]
        for own in [(segment.start + post[0], segment.start + post[1]) for post in held[0]] if held else each:
            self.begin_named(segment, Heading(heading.kind, heading.name, "duties"), own, inline=True)
            if held and self.holder:
                self.holder.people.append((segment.start + held[1][0], segment.start + held[1][1]))
            self._add_duties(segment, segment.end - len(rest.lstrip()))
        self.colon_names = True
        return True

    def _is_subtitle(self, name: str, rest: str) -> bool:
        """Whether what stands behind a name's colon only adorns it, over what tells of it: 茶艺部:门店的名片 over 茶艺部负责…."""
        after = self.next()
        told = after is not None and after.number is None and self.page.of(after).startswith(name)
        return told and rest[-1] not in _SENTENCE_ENDS and len(rest) <= _LONGEST_SUBTITLE and not begins_duty(rest.lstrip())

    def _named_beside(self, segment: Segment, name: str, rest: str) -> Heading | None:
        """The holder that a name before a colon is because of the lines beside it."""
        if segment.outer in self.siblings.headings:
            return self.siblings.headings[segment.outer]
        entry = self.colon_names and segment.first and self.is_entry(name, rest)
        return Heading("weak", (0, len(name))) if entry else None

    def _add_duties(self, segment: Segment, begin: int) -> None:
        """The duties on a line behind their holder's name, and behind those who hold the post."""
        people, begin = people_ahead(self.page.form, begin, segment.end) if self.page.has_chinese else ([], begin)
        if self.holder and self.holder.kind == "position":
            self.holder.people += people
        appointed = APPOINTED.match(self.page.form, begin, segment.end)
        place = appointed.end() if appointed else begin, segment.end
        if self.holder and self.page.has_chinese:
            place = told_around(self.page, self.holder, *place)
        self.add_item(Segment(place[0], *place, first=segment.first))

    def _listed_in_small_letters(self, segment: Segment, name: str, shown: str) -> Heading | None:
        """A name of one capital in a list of names with what they do: "Head of kitchens – plans the menus"."""
        near = (self.next(), self.segments[self.index - 2] if self.index > 1 else None)
        listed = any(one and one.number == segment.number and _NAME_DASH.match(self.page.of(one)) for one in near)
        return self.name_in_small_letters(name, shown) if listed and segment.number else None

    def _is_listed_unit(self, name: str, skipped: int, shown: str, *, unknown: bool) -> bool:
        """Whether a name before a colon is a unit's because the list is one of units, or of such names ("Payroll: …")."""
        if self.lists.of_units:
            return not begins_duty(name) and (is_latin(name) or not is_title(name))
        return unknown and self.colon_names and is_latin(name) and is_proper_name(name[skipped:], shown)

    def _is_statement(self, segment: Segment, name: str) -> bool:
        """Whether a sentence that ends as a name does tells something of who stands at its head: 某部主任领导协调员."""
        named = (end for end in range(2, len(name) - 2) if is_title(name[:end]) or is_unit(name[:end]))
        return any(told(self.page, segment.start + end, segment.start + len(name)) for end in named)

    def _goes_on_with_duties(self, rest: str) -> bool:
        return begins_duty(rest.lstrip()) or ";" in rest or self.colon_names or self.lists.of_units or states_action(rest)

    @staticmethod
    def _opens_duties(heading: Heading) -> bool:
        return heading.kind in ("position", "department", "weak") and heading.facet in (None, "duties")

    def _names_work(self, segment: Segment, heading: Heading, name: str) -> bool:
        """Whether what may be a post's name (采购, 设计) heads the first of a unit's duties: the next head names work too."""
        number, after = segment.number, self.next()
        if heading.kind != "position" or not ending("names.tsv", "nominal", name):
            return False
        if number is None or self.holder is None or self.facet != "duties" or self.item is not None or after is None:
            return False
        sibling = after.number is not None and after.number.style == number.style
        head = _HEAD.match(self.page.of(after)) if sibling else None
        return head is not None and not is_title(head[0])

    def takes_section(self, segment: Segment, text: str) -> bool:
        """A paragraph with a heading before its first sentence, which repeats it or has others of the kind beside it.

        "Section 1. Treasurer. The Treasurer keeps …"; "(B) Clerk. Keeps …" between others.
        """
        name = self._run_in(segment)
        if name is None or self.is_item(segment):
            return False
        stop = name.name[1]
        repeats = segment.number is not None and text.startswith(f". the {text[:stop]} ", stop)
        if not repeats and not any(self._run_in(one) for one in self._near(segment)):
            return False
        self.begin(segment, Heading(name.kind, (0, stop)))
        rest = Segment(segment.start + stop + 2, segment.start + stop + 2, segment.end)
        if text.endswith(_ANNOUNCES) and self.takes_announcement(rest, self.page.of(rest)):
            return True
        if not self.tell_before(rest.start, rest.end):
            self.take_item(rest)
        return True

    def _run_in(self, segment: Segment) -> Heading | None:
        """The name of a post or unit that a full stop parts from the text of its line."""
        stop = self.page.form.find(". ", segment.start, min(segment.end, segment.start + _LONGEST_RUN_IN))
        if stop < 0 or not self.page.text[segment.start].isupper() or not segment.first or segment.end - stop < _SHORTEST_TEXT:
            return None
        return read_name(self.page.form[segment.start : stop], self.page.text[segment.start : stop])

    def _near(self, segment: Segment) -> list[Segment]:
        """The lines of the same mark near a line."""
        style = segment.number.style if segment.number else None
        at = self.index - 1
        near = self.segments[max(0, at - _BESIDE_LINES) : at] + self.segments[at + 1 : at + 1 + _BESIDE_LINES]
        return [one for one in near if (one.number.style if one.number else None) == style]

    def _takes_clause(self, segment: Segment, text: str) -> bool:
        """A numbered sentence beside holders' sections that says what another one does (3.3 设备部负责验收), or nobody."""
        number = segment.number
        if number is None or self.holder is None or number.style != self.holder.style or is_latin(text):
            return False
        if not self.lists.expects(number, heading=True) or read_name(text, text):
            return False
        if any(is_general(text[:end]) and begins_duty(text, end) for end in range(2, _LONGEST_GENERAL)):
            self.lists.enter(number, heading=True)
            self.begin_facet(segment, "section")
            return True
        length = self.teller(text) or self.actor(text)
        if not length:
            return False
        name = read_name(text[:length], text[:length])
        place = segment.start, segment.start + length
        self.begin_named(segment, Heading(name.kind if name else "department", (0, length), "duties"), place)
        self.add_item(Segment(place[1], place[1], segment.end, first=segment.first))
        return True
