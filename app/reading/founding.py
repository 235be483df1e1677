"""Whose the posts and units become that a statute's or a company's sentence sets up: the body's, or a unit's that it names.

What a sentence says is app.reading.setting_up's to find; other sentences are app.reading.prose's.
"""

from __future__ import annotations

from app.reading.drafts import Holder, Item, Place
from app.reading.names import is_title, is_unit
from app.reading.rules import ending, words
from app.reading.segments import Segment
from app.reading.setting_up import Placed, established, set_up
from app.reading.state import State
from app.reading.telling import take, told

_ALSO_INNER = frozenset("处室组科所")
"""What a body may be called and a unit in it, too: 本处."""


class Founding(State):
    """The part of the outline that takes what sentences set up."""

    def names_parts(self, segment: Segment) -> None:
        """The units that the line over a list of their common work names: 本局設甲處、乙處,分別掌理下列事項:."""
        if "设" in self.page.of(segment):
            self._establishes(segment.start, segment.end)

    def _sets_up(self, start: int, end: int) -> bool:
        """Posts that a statute's sentence sets up, in the units that it names: 本會置主任委員一人; 各組置組長一人."""
        found = set_up(self.page, start, end)
        if found is None:
            return False
        whole = [place for place in found.units if self.page.form[slice(*place)] in words("names.tsv", "body_word")]
        self.set_up_in = [self._unit_called(place) for place in found.units if place not in whole]
        for holder in [*self.set_up_in, *([self.sheet] if whole else [])]:
            holder.named.extend(found.posts)
        return True

    def _establishes(self, start: int, end: int) -> int:
        """Posts, and units with them, that a statute's sentence sets up with their charges; where it ends, 0 if it does not."""
        found = established(self.page, start, end, self._body_called(), self.founded)
        if found is None:
            return 0
        own = [place for place in found.units if not self.is_the_body(self.page.form[slice(*place)])]
        if found.founded:
            self.founded, self.founder = found.founded, own[0] if len(own) == 1 else None
        if not (found.posts or found.charge):
            return self._takes_parts(own, found.founded, found.end, end)
        within = [self._unit_called(place) for place in found.founded or own]
        for part in within if found.units == self.founded else []:
            part.parent = part.parent or self.founder
        inside = bool(found.founded) and len(own) == 1 and self.page.form[own[0][0]] not in "本我"
        for part in within if inside else []:
            part.parent = part.parent or own[0]
        if found.charge:
            self._tell(within[0], *found.charge)
        for number, post in enumerate(found.posts):
            self._place(post, [within[number]] if found.respectively else within)
        return found.end

    def _takes_parts(self, own: list[Place], parts: list[Place], start: int, end: int) -> int:
        """Units that a sentence only names, and what else it tells of the one whose they are; where it ends."""
        units = [self._unit_called(place) for place in own]
        for whole in units or [self.sheet]:
            whole.parts.extend(parts)
        while len(units) == 1 and (found := told(self.page, start, end)) is not None and found.kind != "duties":
            take(self.page, units[0], found)
            start = found.end + 1
        return start

    def _place(self, post: Placed, units: list[Holder]) -> None:
        """Gives a post that a statute sets up to each of the units, or to the body itself where there are none."""
        if post.charge is None:
            for holder in units or [self.sheet]:
                holder.named.append((post.place, post.number))
            return
        for unit in units or [None]:
            holder = self._told(*post.place, "position", within=unit)
            holder.headcount = holder.headcount or post.number
            self._tell(holder, *post.charge)

    def _body_called(self) -> str:
        """The name of the organization that the sheet or the title of its statute is about; empty where neither says it."""
        name = self.sheet.organization or self.sheet.cover
        title = self.page.of(self.segments[0])
        charter = "" if name else ending("headings.tsv", "charter", title)
        return self.key(name) if name else title.removesuffix(charter) if charter else ""

    def is_the_body(self, text: str) -> bool:
        """Whether a text means the organization itself, by a word for one (本局) or the end of its name."""
        body = self._body_called()
        own = len(text) == len("本处") and text[0] == "本" and text[1] in _ALSO_INNER and body.endswith(text[1])
        return own or text in words("names.tsv", "body_word") or (len(text) > 1 and body.endswith(text))

    def _unit_called(self, place: Place) -> Holder:
        """The unit of a name; 本部 in a unit's own section is that unit."""
        text = self.page.form[slice(*place)]
        own = self.unit.name if self.unit and text.startswith("本") else None
        if self.unit and own and self.page.form[own[1] - 1] == text[-1]:
            return self.unit
        return self._told(*place, "department")

    @staticmethod
    def _tell(holder: Holder, start: int, end: int) -> None:
        holder.items.setdefault("duties", []).append(Item(start, end, paragraph=True, whole=True))

    def _told(self, start: int, end: int, kind: str | None = None, within: Holder | None = None) -> Holder:
        key = self.key((start, end))
        named = (h for h in self.sheet.holders if h.name and self.key(h.name) == key)
        kind = kind or ("position" if is_title(self.page.form[start:end]) else "department")
        if within is None and self.own_unit and kind == "position":
            named_unit = any(is_unit(self.page.form[start:stop]) for stop in range(start + 2, end - 1))  # 采编部主任
            within = None if named_unit else self.own_unit
        known = next((h for h in named if within is None or h.within is within), None)
        if known is None:
            within = within or (self.telling if kind == "position" else None)
            known = Holder(kind, (start, end), introduced=(start, end), told=True, within=within)
            self.sheet.holders.append(known)
        return known
