"""Files that are known and not read: each error says what the file is and what to do."""

from __future__ import annotations

import pytest

from app.errors import UnreadableInput
from app.reading import read_document

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_ZIP = b"PK\x03\x04" + bytes(26)

CASES = [
    ("locked.docx", _COMPOUND + "EncryptedPackage".encode("utf-16-le"), "protected by a password", "plain text"),
    ("sheet.ppt", _COMPOUND + "PowerPoint Document".encode("utf-16-le"), "presentation of before 2007", ".pptx"),
    ("sheet.bin", _COMPOUND, "Office file of before 2007", "plain text"),
    ("sheet.png", b"\x89PNG\r\n\x1a\n" + bytes(20), "is a picture", "ocr"),
    ("sheet.xml", b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "XML of Excel 2003", ".xlsx"),
    ("sheet.fodt", b'<?xml version="1.0"?>\n<office:document xmlns:office="x"/>', "OpenDocument file in one XML", ".odt"),
    ("sheet.pages", _ZIP + b"Index/Document.iwa", "Pages, Numbers or Keynote", ".docx"),
    ("sheet.zip", _ZIP + b"sheet.txt", "ZIP archive", "documents in it"),
]


@pytest.mark.parametrize(("data", "what", "hint"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_error_says_what_the_file_is_and_what_helps(data: bytes, what: str, hint: str) -> None:
    with pytest.raises(UnreadableInput, match=what) as refusal:
        read_document(data, "any name.txt")

    assert refusal.value.where == "any name.txt"
    assert hint in str(refusal.value.hint)
