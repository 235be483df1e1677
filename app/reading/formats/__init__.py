"""File formats: the bytes of a document to its text, whatever program wrote them. What the text states is the grammar's to say.

To add one: a module with its Format, and its entry in FORMATS.
"""

from __future__ import annotations

from app.errors import UnreadableInput
from app.reading.formats.csv import CSV
from app.reading.formats.doc import DOC
from app.reading.formats.docx import DOCX
from app.reading.formats.format import Format, FormatText, Gap
from app.reading.formats.html import HTML
from app.reading.formats.mhtml import MHTML
from app.reading.formats.opendocument import ODP, ODS, ODT
from app.reading.formats.pdf import PDF
from app.reading.formats.plain import PLAIN
from app.reading.formats.pptx import PPTX
from app.reading.formats.refused import REFUSED
from app.reading.formats.rtf import RTF
from app.reading.formats.xls import XLS
from app.reading.formats.xlsx import XLSX

__all__ = ["FORMATS", "Format", "FormatText", "Gap", "text_of"]

FORMATS: tuple[Format, ...] = (DOCX, XLSX, PDF, PPTX, ODT, ODS, ODP, DOC, XLS, RTF, MHTML, HTML, REFUSED, CSV, PLAIN)
"""The first that recognizes the bytes reads them; plain text takes the rest."""


def text_of(data: bytes, name: str) -> tuple[str, FormatText]:
    """The format's name and the text of a file. Raises InputError where the file is damaged, protected, empty or unknown."""
    chosen = next(form for form in FORMATS if form.recognizes(data, name))
    try:
        found = chosen.read(data, name)
    except RecursionError as problem:
        raise UnreadableInput(
            "The parts of the file are nested too deeply", where=name, hint="save it anew as plain text"
        ) from problem
    if not found.text.strip():
        raise UnreadableInput("The file holds no text", where=name, hint="choose a file with text in it")
    return chosen.name, found
