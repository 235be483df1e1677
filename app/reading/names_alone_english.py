"""English lines that are a name and nothing else, though their capitals do not show it: "Site manager:", "office of dues"."""

from __future__ import annotations

from abc import ABC

from app.reading.articles_english import tells_of
from app.reading.headings import Heading, read_name
from app.reading.listed_units_english import ExplainedLines
from app.reading.names import is_unit
from app.reading.rules import words
from app.reading.segments import Segment

_STOPS = ".;:!?,"
_TOLD_WITHIN, _SHORTEST, _PARAGRAPH = 80, 5, 60  # characters
_LAST_WORDS = (("position", "title_word"), ("department", "unit_word"))


class NamesAlone(ExplainedLines, ABC):
    """The part of the outline that sees such names."""

    def named_in_small_letters(self, segment: Segment, text: str) -> Heading | None:
        """A heading of Markdown, or a line over fields, that is written as a sentence is: "## Chair group", "Site manager".

        With a colon it may stand over a sentence about this name: "Site manager:", "A site manager will be …"."""
        after, parts = self.next(), text.split(" ")
        hashed = segment.number is not None and segment.number.style == "hash"
        if after is not None and parts[1:2] == ["of"] and self._is_unit_over_bullets(segment, text, after):
            return Heading("department", (0, len(text)))
        if after is None or len(parts) not in (2, 3, 4) or not text.isascii():
            return None
        name, colon = text.rstrip(" :"), self.page.form[segment.end - 1] == ":"
        fields = after.label in ("superior", "duties", "purpose", "subordinate")
        told = colon and after.label is None and after.number is None and name in self.page.of(after)[:_TOLD_WITHIN]
        if len(name) > _SHORTEST and not colon and self.stands_over_its_article(segment, name):
            return read_name(name, self.page.text[segment.start : segment.start + len(name)].title())
        if not hashed and not (segment.number is None and (fields or told)):
            return None
        return self.name_in_small_letters(name, self.page.text[segment.start : segment.start + len(name)])

    def stands_over_its_article(self, segment: Segment, name: str) -> bool:
        """Whether the paragraph below a line tells in sentences of the one whom the line names, and none is open above it:
        "Deputy Head teacher", "Deputy Head teachers support …"."""
        after = self.next()
        if after is None or after.label or after.number or segment.label or segment.number or not (segment.first and after.first):
            return False
        if not self.page.text[segment.start].isupper() or not tells_of(name, self.page.of(after)):
            return False
        ended = self.item is None or self.page.form[self.item.end - 1] == "."
        return ended and self.page.form[after.end - 1] == "." and after.end - after.start > _PARAGRAPH

    def _is_unit_over_bullets(self, segment: Segment, text: str, after: Segment) -> bool:
        """Whether a line below a blank one is a unit's name, however it is written, over bullets: "office of harbour dues"."""
        bullets = after.label is None and after.number is not None and not after.number.value and after.number.style != "hash"
        kind = text.partition(" ")[0]
        bullets &= segment.outer == 0 or self.page.form.endswith("\n\n", 0, segment.outer)
        return bullets and segment.number is None and text[-1] not in _STOPS and kind in words("names.tsv", "unit_word")

    @staticmethod
    def name_in_small_letters(text: str, shown: str) -> Heading | None:
        """A name of which only the first word has a capital: "Site manager", "Head of logistics"."""
        if not shown[:1].isupper() or " " not in shown or not shown.split(" ", 1)[1].islower():
            return None
        last = text.partition(" of ")[0].rpartition(" ")[2]
        kind = next((kind for kind, role in _LAST_WORDS if last in words("names.tsv", role)), None)
        return read_name(text, shown.title()) if kind else None

    def unit_below_list(self, segment: Segment, text: str) -> Heading | None:
        """A unit with its article alone in a line below points: "The Works Department" is no further duty."""
        listed = self.item is not None and not self.item.paragraph and segment.number is None and segment.first
        if not listed or segment.cell or not text.startswith("the ") or " " not in text[4:] or text[-1] in _STOPS:
            return None
        unit = is_unit(text[4:], self.page.text[segment.start + 4 : segment.end])
        return Heading("department", (4, len(text))) if unit else None
