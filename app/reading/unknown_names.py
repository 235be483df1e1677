"""Names in English that show neither a post nor a unit: which of them a line is, by what stands after it.

Names whose words show what they are, app.reading.names knows.
"""

from __future__ import annotations

import re

from app.language.script import is_latin
from app.reading.belonging import speaks_of_unit
from app.reading.drafts import Holder
from app.reading.names import is_title
from app.reading.names_english import is_proper_name, speaks_of_one
from app.reading.rules import words
from app.reading.segments import Segment
from app.reading.siblings_english import kinds_of_shapes, shape_of
from app.reading.values import Values

_HOLDER_LABELS = frozenset(
    ("superior", "dotted", "subordinate", "duties", "purpose", "parent", "headcount", "posts", "department")
)
_LABELS_AHEAD = 40
_SHEET = 40  # segments
_SEVERAL = re.compile(r"[a-z][^s]s$")  # "Benefits and considerations" is no post


class UnknownNames(Values):
    """The part of the outline that reads such names."""

    def _ends_a_passed_list(self, segment: Segment) -> bool:
        """Whether a number goes on with a list that is nobody's ("Our values"), whatever label comes after it."""
        before = self.segments[self.index - 2] if self.index > 1 else None
        if before is None or before.number is None or segment.number is None or before.label is not None:
            return False
        beside = before.number.style == segment.number.style != "hash" and before.end > before.start
        return self.facet == "section" and beside and self.page.form[before.end - 1] not in ".:;"

    def english_kind_ahead(self, segment: Segment, text: str) -> str | None:
        """What English words that show neither a post nor a unit stand over, by the labels after them; None for no holder."""
        shown, after = self.page.text[segment.start : segment.end], self.next()
        number = segment.number
        numbered = number is not None and (number.style == "hash" or self.lists.expects(number, heading=True))
        numbered &= not self._ends_a_passed_list(segment)
        free = (
            segment.first and not segment.cell and segment.number is None and (self.holder is None or self.holder.has_statements)
        )
        if after and (free or numbered) and after.label is None and is_proper_name(text, shown):
            if free and speaks_of_one(self.page.of(after)) and not _SEVERAL.search(text):
                return "position"
            if speaks_of_unit(self.page.of(after)):
                return "department"
        if (
            after is None
            or not (after.label in _HOLDER_LABELS or after.key in words("headings.tsv", "purpose_of_unit"))
            or not (numbered or free)
            or not is_proper_name(text, shown, may_be_duty=False)
        ):
            return None
        kinds: set[str] = set()
        for offset in range(_LABELS_AHEAD):
            ahead = self.next(offset)
            if ahead is None or ahead.label == "title" or (ahead.label is None and self._closes(segment, ahead)):
                kinds |= {"unit"} if ahead is not None and self._is_post_below(segment, ahead) else set()
                break
            if ahead.label:
                kinds.add(ahead.label)
                if ahead.key.startswith(("department", "division", "unit", "team")) or ahead.key.endswith("department"):
                    kinds.add("unit")
        if "unit" in kinds or "parent" in kinds or "posts" in kinds:
            return "department"
        beside = any(self._stands_as(segment, holder) for sheet in self.sheets for holder in sheet.holders)
        return "position" if beside or kinds & {"superior", "subordinate", "qualifications", "department"} else "department"

    @staticmethod
    def _stands_as(segment: Segment, holder: Holder) -> bool:
        """Whether a heading of Markdown is of the level of a post's."""
        hashed = segment.number is not None and segment.number.style == "hash"
        return hashed and holder.kind == "position" and holder.level == (segment.number.value[0] if segment.number else 0)

    def _is_post_below(self, heading: Segment, segment: Segment) -> bool:
        """Whether a heading of Markdown below another names a post, which stands in the unit that the upper one names."""
        levels = [one.number.value[0] for one in (heading, segment) if one.number and one.number.style == "hash"]
        below = len(levels) == len({*levels}) == 2 and levels[0] < levels[1]
        return below and is_title(self.page.of(segment), self.page.text[segment.start : segment.end])

    def is_capital_unit(self, segment: Segment, text: str) -> bool:
        """Whether a line in capitals stands as the headings of the units before it do, though no word of it shows a unit."""
        unit, shown = self.unit, self.page.text[segment.start : segment.end]
        alone = segment.blank and segment.first and segment.number is None and not segment.cell
        if unit is None or unit.name is None or not alone or not shown.isupper() or not is_proper_name(text, shown):
            return False
        return self.page.text[slice(*unit.name)].isupper() and not is_title(text, shown)

    def kind_of_siblings(self, segment: Segment) -> str | None:
        """What an English line names that stands as the headings beside it do, though its own words show nothing."""
        own, level = self.holder, segment.number.value[0] if segment.number and segment.number.style == "hash" else 0
        beside = own is None or own.bare or own.told or (0 < level <= own.level)
        shape = shape_of(self.page, self.segments, self.index - 1) if beside else None
        if shape is None:
            return None
        if self.shapes is None:
            self.shapes = kinds_of_shapes(self.page, self.segments)
        return self.shapes.get(shape)

    def _closes(self, heading: Segment, segment: Segment) -> bool:
        """Whether a segment begins the next section of the heading's kind."""
        if heading.number:
            if segment.number and segment.number.style == "dotted" and segment.number.value[:-1] == heading.number.value:
                return True
            return (
                segment.number is not None
                and segment.number.style == heading.number.style
                and len(segment.number.value) <= len(heading.number.value)
            )
        return segment.number is None and segment.blank and self.is_name(segment.start, segment.end)

    def purpose_stands_alone(self, segment: Segment) -> bool:
        """Whether no field and no heading of a post's sheet comes after an English purpose before the next name or the end."""
        if not is_latin(segment.key) or self.sheet.form or self.title_before is not None:
            return False
        for offset in range(_SHEET):
            ahead = self.next(offset)
            if ahead is None or (ahead.label is None and not ahead.number and self.is_name(ahead.start, ahead.end)):
                return True
            if ahead.label not in (None, "field", "section", "purpose", "container"):
                return False
        return False
