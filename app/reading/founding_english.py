"""Whose the posts, units and charges become that an English statute's sentence sets up: the body's, or a unit's that it names.

What a sentence says is app.reading.setting_up_english's to find; other sentences are app.reading.prose_english's.
"""

from __future__ import annotations

import re

from app.reading.drafts import Holder, Place
from app.reading.names import is_title, is_unit
from app.reading.names_english import mentions, singular
from app.reading.naming_units_english import means_the_body, named_units
from app.reading.predicates_english import does_several
from app.reading.prose import Prose
from app.reading.setting_up import Placed
from app.reading.setting_up_english import founded, goes_on, set_up
from app.reading.statements import english_sentences

_STAFF = re.compile(r" (?:personnel|staff)(?= )")
_ANEW = re.compile(r"(?:and )?(?:the [a-z]|it )[^,;.:]{0,60}?(?:shall|will|must) (?:also )?have (?=an? |one |two |three |\d)")
"""What begins a clause that sets up posts anew: "one Director; the Bureau shall have two Deputies"."""


class EnglishFounding(Prose):
    """The part of the outline that takes what English sentences set up."""

    def _english_sets_up(self, start: int, end: int) -> int:
        """Posts that a statute's sentence sets up, with their charge; where the sentence ends, 0 where it is none."""
        if not self.articled:
            return self._names_units(start, next(english_sentences(self.page.form, start, end), (start, end))[1])
        stop = start
        for begin, last in english_sentences(self.page.form, start, end):
            if stop > start and self.page.form[stop - 1] != ";" and not goes_on(self.page, begin, last):
                break
            if stop > start and _ANEW.match(self.page.form, begin, last):
                break
            stop = last
        found = set_up(self.page, start, stop)
        if found is None:
            return self._founds_units(start, stop) or self._tells_of_staff(start, stop)
        units = [self._told(*place, "department") for place in found.units]
        title = self.page.form[slice(*found.posts[0].place)]
        alone = found.before and len(self.founded) == 1
        own = [one for one in self.founded if found.each or alone or (found.before and title in self.page.form[slice(*one)])]
        units += [self._told(*place, "department") for place in own]
        units += [self.telling] if found.before and self.telling else []
        if found.each and not units:
            return 0
        for post in found.posts:
            self._place(post, units)
        self.of_each = (title, units) if found.each and len(found.posts) == 1 else ("", [])
        return stop

    def _founds_units(self, start: int, end: int) -> int:
        """Units that a statute's sentence founds, with their work or posts, or names; where it ends, 0 where it is none."""
        found = founded(self.page, start, end)
        if found is None:
            return 0
        only_named = not (found.charge or found.posts or (found.listed and len(found.units) == 1))
        founder = self._told(*found.founders[0], "department") if found.founders and only_named else None
        if only_named:
            (founder or self.sheet).parts.extend(found.units)
        units = [] if only_named else [self._told(*place, "department") for place in found.units]
        self.founded = found.units
        if found.charge:
            self._tell(units[0], *found.charge)
        for post in found.posts:
            self._place(post, self._named_after(post, units) or units)
        self.telling = units[0] if len(units) == 1 else None
        if found.listed:
            self.holder, self.item = (units or [founder])[0], None
            self.start_facet("duties")
        return end

    def _tell_of_each(self, place: Place, start: int, end: int) -> bool:
        """The duty of a post that the sentence before has set up in each of several units."""
        title, units = self.of_each
        if self.page.form[slice(*place)] != title:
            return False
        for unit in units:
            self._tell(self._told(*place, kind="position", within=unit), start, end)
        return True

    def _named_after(self, post: Placed, units: list[Holder]) -> list[Holder]:
        """Of several units the one that bears a post's name: "a Drawers' Office and a Surveyors' Office consisting of …"."""
        title = self.page.form[slice(*post.place)]
        return [unit for unit in units if unit.name and self.page.form[slice(*unit.name)].startswith(title)]

    def _names_units(self, start: int, end: int) -> int:
        """Units that a sentence of a company's paper only names; where it ends, 0 where it names none."""
        found = named_units(self.page, start, end)
        if found is None:
            return 0
        whose, units = found
        text = self.page.form[slice(*whose)] if whose else "we"
        key = self.key(whose) if whose and " " in text else text
        if means_the_body(text) or self.is_the_body(key) or (" " in text and self._body_called().startswith(key)):
            self.sheet.parts.extend(units)
        elif whose and is_unit(text, self.page.text[slice(*whose)]) and " " in text:
            self._told(*whose, "department").parts.extend(units)
        else:
            return 0
        return end

    def _tells_of_staff(self, start: int, end: int) -> int:
        """Where a sentence ends that gives a unit's work to all its posts ("The Chief Officer and Clerks keep files"), or 0."""
        unit = self.telling
        if unit is None or unit.kind != "department" or unit.name is None:
            return 0
        names, stop = mentions(self.page, start, end)
        staff = _STAFF.match(self.page.form, stop, end)
        if staff and len(names) == 1 and self.key(names[0].place) == self.key(unit.name):
            stop = staff.end()
        elif not names or not self._are_all_of(unit, [self.page.form[slice(*singular(self.page, one.place))] for one in names]):
            return 0
        if not does_several(self.page.form, stop, end):
            return 0
        self._tell(unit, stop + 1, end)
        return end

    def _are_all_of(self, unit: Holder, titles: list[str]) -> bool:
        """Whether titles are all the posts that the unit has, or the last words of several of them: "the Clerks"."""
        known = [self.page.form[slice(*place)] for place, _ in unit.named]
        known += [self.page.form[slice(*one.name)] for one in self.sheet.holders if one.within is unit and one.name]
        if len(titles) > 1:
            return len(known) > 1 and set(titles) >= set(known)
        return is_title(titles[0]) and titles[0] not in known and sum(name.endswith(f" {titles[0]}") for name in known) > 1
