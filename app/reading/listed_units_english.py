"""Lines of English papers that what stands above them explains: the names of units in a list, the words below "Our mission".

Of a list the names count that head a line of their own further on, behind a sentence that says that they are units: "…
manages the following sections:", "1. Stores & Transport".
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod

from app.reading.headings import Heading
from app.reading.items import is_short
from app.reading.names import is_title
from app.reading.own_staff_english import OwnStaff
from app.reading.segments import Page, Segment

_UNITS = re.compile(
    r"\b(?:sections|departments|divisions|units|teams|offices|branches|directorates|bureaus|subcommittees|sub-committees)\b"
)
_MOST = 20


class ExplainedLines(OwnStaff, ABC):
    """The part of the outline that knows what the lines above say a line is."""

    @abstractmethod
    def begin(self, segment: Segment, heading: Heading) -> None:
        """Opens what a heading begins."""

    def note_listed_units(self) -> None:
        """Keep the names of units in the list that the line just read announces."""
        self.listed_units |= _listed_units(self.page, self.index)

    def takes_explained(self, segment: Segment, text: str) -> bool:
        """Whether a line heads the section of a unit that was listed, says whom the open unit has or what a body wants."""
        if self.facet == "section" and self._says_what_body_stands_for(segment):
            self.loose.append((segment.outer, segment.end))
            return True
        return (bool(self.listed_units) and self.heads_listed_unit(segment, text)) or self.takes_own_staff(segment, text)

    def heads_listed_unit(self, segment: Segment, text: str) -> bool:
        """Whether a line is the name of a unit that a list above has named, over what is said of it."""
        name = text.rstrip(" :")
        if name not in self.listed_units or segment.number is not None or not segment.first or segment.cell:
            return False
        self.leave_unit()
        self.begin(segment, Heading("department", (0, len(name)), "duties"))
        return True

    def _says_what_body_stands_for(self, segment: Segment) -> bool:
        """Whether a line stands alone between "Our Mission" and the next such words, whatever it ends with."""
        before, after = self.segments[self.index - 2] if self.index > 1 else None, self.next()
        if before is None or not before.key.startswith("our") or before.start < before.end or segment.number is not None:
            return False
        return before.label == "section" and after is not None and after.label in ("section", "purpose")

    def is_of_the_body(self, segment: Segment) -> bool:
        """Whether a purpose is the organization's, on the sheet of a post: "Our mission"."""
        post = self.holder is not None and self.holder.kind == "position" and self.holder.by_field
        return post and segment.start == segment.end and segment.key.startswith("our")


def _listed_units(page: Page, index: int) -> frozenset[str]:
    """The names, in the matching form, that the list behind the sentence before segments[index] gives to units."""
    sentence = page.of(page.segments[index - 1])
    if not _UNITS.search(sentence[sentence.rfind(". ") + 1 :]):
        return frozenset()
    first = page.segments[index] if index < len(page.segments) else None
    found: set[str] = set()
    for segment in page.segments[index : index + _MOST]:
        if first is None or segment.number is None or first.number is None or segment.number.style != first.number.style:
            break
        text, written = page.of(segment).rstrip(" .;,"), page.text[segment.start : segment.end]
        if not text or not is_short(text) or not written[:1].isupper() or is_title(text, written):
            return frozenset()
        found.add(text)
    return frozenset(found) if len(found) > 1 else frozenset()
