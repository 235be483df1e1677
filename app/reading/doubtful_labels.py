"""Labels whose words mean one thing or another, settled by their value or by what stands after them.

Which labels these are is data (headings.tsv, maybe_… and purpose_of_unit); all others, labels.tsv settles.
"""

from __future__ import annotations

from functools import cache

from app.language.script import is_latin
from app.reading.names import begins_duty, is_authority, is_organization, is_title, is_unit
from app.reading.names_english import begins_verb
from app.reading.owners_english import is_english_organization
from app.reading.rules import labels, words
from app.reading.segments import Segment
from app.reading.unknown_names import UnknownNames

_AREAS, _PARAGRAPH = 2, 80


@cache
def doubtful() -> frozenset[str]:
    """Labels whose meaning the value or the place decides."""
    roles = (
        "maybe_title",
        "maybe_unit",
        "maybe_department",
        "maybe_organization",
        "maybe_purpose",
        "maybe_indicators",
        "purpose_of_unit",
    )
    return frozenset(word for role in roles for word in words("headings.tsv", role))


class DoubtfulLabels(UnknownNames):
    """The part of the outline that settles them."""

    def settle(self, segment: Segment) -> None:
        """Set what such a label introduces here."""
        key, text, shown = segment.key, self.page.of(segment), self.page.text[segment.start : segment.end]
        if segment.label == "field" and key in words("headings.tsv", "maybe_title"):
            titled = bool(self.sheets) and any(labels().get(label) == "title" for label in self.sheet.labels)
            segment.label = "title" if not titled and self.is_name(segment.start, segment.end) else "field"
        elif segment.label == "title" and key in words("headings.tsv", "maybe_unit"):
            unit = is_unit(text) or text in words("names.tsv", "heading_unit")
            segment.label = "unit" if unit and not is_title(text) else "title"
        elif segment.label == "field" and key in words("headings.tsv", "maybe_department"):
            unit = is_unit(text) or text in words("names.tsv", "heading_unit")
            segment.label = "department" if unit and not is_organization(text) else "field"
        elif segment.label in ("department", "unit") and key in words("headings.tsv", "maybe_organization"):
            heads = self.heads_a_record(segment)
            whole = is_english_organization(text, shown, first=heads) or (heads and (is_organization(text) or is_authority(text)))
            segment.label = "organization" if whole else segment.label
        elif key in words("headings.tsv", "maybe_purpose"):
            segment.label = "purpose" if self.stands_over_a_sentence(segment) else segment.label
        elif key in words("headings.tsv", "maybe_indicators"):
            segment.label = "indicators" if self._stands_over_areas(segment) else segment.label
        elif key in words("headings.tsv", "purpose_of_unit") and self._stands_over_text_of_unit(segment):
            segment.label = "purpose"

    def _stands_over_text_of_unit(self, segment: Segment) -> bool:
        """Whether a heading that elsewhere speaks of the employer stands in a unit's own section: "Who we are"."""
        after = self.next()
        own = self.holder is not None and self.holder is self.unit and not self.holder.has_statements
        return own and segment.start == segment.end and after is not None and not (after.label or after.number)

    def heads_a_record(self, segment: Segment) -> bool:
        """Whether the organization's name stands over the title or unit that the next sheet describes."""
        after = self.next(segment.start == segment.end)
        return after is not None and after.label in ("title", "unit", "reference")

    def _stands_over_areas(self, segment: Segment) -> bool:
        """Whether the first items under "Key Result Areas" name areas that are measured (Deposit growth), not what is done."""
        items = [one for offset in range(_AREAS) if (one := self.next(offset)) and not one.label]
        styles = [one.number.style for one in items if one.number]
        if segment.start < segment.end or len(styles) < _AREAS or len({*styles}) > 1:
            return False
        return not any(begins_duty(self.page.of(one)) or self.page.of(one)[-1:] in ".:" for one in items)

    def only_titles_the_page(self, segment: Segment) -> bool:
        """Whether the words "Roles and Responsibilities" head an English page over paragraphs, not over somebody's duties."""
        after = self.next()
        if after is None or segment.start < segment.end or after.label or after.number or not segment.key.startswith("role"):
            return False
        text = self.page.of(after)
        return is_latin(text) and text[-1] == "." and len(text) > _PARAGRAPH and not begins_duty(text) and not begins_verb(text)
