"""The formats that a report is written in; to add one, write its writer and add it here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from app.errors import UnknownName
from app.report.blocks import Report
from app.report.docx import write_docx
from app.report.html import write_html
from app.report.xlsx import write_xlsx


class Format(NamedTuple):
    """`name` is the file's ending without its dot."""

    name: str
    media_type: str
    write: Callable[[Report], bytes]


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS = (
    Format("html", "text/html; charset=utf-8", write_html),
    Format("docx", f"{_OFFICE}.wordprocessingml.document", write_docx),
    Format("xlsx", f"{_OFFICE}.spreadsheetml.sheet", write_xlsx),
)


def format_of(name: str) -> Format:
    """The format of that name; UnknownName, with those that there are, where there is none."""
    for each in FORMATS:
        if each.name == name:
            return each
    raise UnknownName(
        f"A report cannot be written as {name or 'a file without an ending'}",
        hint="end the file's name in one of: " + ", ".join(f".{each.name}" for each in FORMATS),
    )
