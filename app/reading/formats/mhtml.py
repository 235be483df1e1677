"""Web pages saved as one file (MHTML, RFC 2557), by browsers and by Office: the pages in it, read as web pages.

Pictures, styles and whatever else lies beside them are not looked at.
"""

from __future__ import annotations

import re
from email import policy
from email.parser import BytesParser

from app.errors import UnreadableInput
from app.reading.formats.format import Format, FormatText, Writer
from app.reading.formats.html import page_lines

_HEAD = 4096
_BEGINS = re.compile(rb"\s*(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,20}")
_PAGES = ("text/html", "application/xhtml+xml")


def _recognizes(data: bytes, _name: str) -> bool:
    head = _BEGINS.match(data[:_HEAD])
    return head is not None and b"mime-version:" in head[0].lower() and b"multipart/related" in head[0].lower()


def _read(data: bytes, name: str) -> FormatText:
    writer = Writer()
    message = BytesParser(policy=policy.compat32).parsebytes(data)
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
    for part in pages:
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            for line in page_lines(payload, name, declared=part.get_content_charset()):
                writer.line(line)
    if not pages:
        what = "The saved page is damaged or cut short: no page is left in it"
        raise UnreadableInput(what, where=name, hint="save it anew as a web page, HTML only")
    if message.defects or any(part.defects for part in pages):
        writer.gap("the saved page ends in the middle: it may have been cut short")
    return writer.written()


MHTML = Format("mhtml", _recognizes, _read)
