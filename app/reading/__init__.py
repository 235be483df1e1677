"""Reading: bytes of a document to what it states, each statement with the slice that says it. It knows no database."""

from app.reading.model import ReadDocument
from app.reading.reader import read_document

__all__ = ["ReadDocument", "read_document"]
