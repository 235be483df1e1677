"""Spans of one document as evidence; a place outside the text is refused, because a quote must never be wrong."""

from __future__ import annotations

from app.errors import Defect
from app.reading.model import Span


class Places:
    """Makes references into the document of that id, whose text has so many characters (code points)."""

    def __init__(self, document: str, characters: int) -> None:
        self.document = document
        self._characters = characters

    def references(self, *spans: Span | None) -> list[str]:
        """One "document-id#start-end" for each span; an empty span (of a title that was lost) and None give none."""
        return [self._reference(span) for span in spans if span is not None and span.end > span.start]

    def _reference(self, span: Span) -> str:
        if span.end > self._characters:
            raise Defect(f"Reading gave {span.start}-{span.end} of a text of {self._characters} characters", where=self.document)
        return f"{self.document}#{span.start}-{span.end}"
