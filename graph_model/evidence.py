"""Evidence: where a document says something. Kept on nodes and relationships as "document-id#start-end"."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel, Field


class Reference(NamedTuple):
    """A slice of a stored document, in code points."""

    document: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.document}#{self.start}-{self.end}"

    @classmethod
    def parse(cls, text: str) -> Reference:
        """Reads "document-id#start-end"; ValueError where it is not one."""
        document, _, span = text.rpartition("#")
        start, _, end = span.partition("-")
        return cls(document, int(start), int(end))


class Quote(BaseModel):
    """A proof as a client sees it: `quote` is exactly text[start:end] of the document of that name.

    `place` says where that stands in a file with pages, slides or cells ("page 3", "sheet Posts, cell B7"); others have none.
    """

    document: str
    start: int
    end: int
    quote: str
    place: str | None = Field(default=None, exclude_if=lambda place: place is None)
