"""Word documents made by hand, as small as Word accepts them: a body, headings by style, lists that only numbering.xml counts."""

from __future__ import annotations

import io
import zipfile
from html import escape

from tests.reading.formats.parity import blocks

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/></Types>'
)
_HEADINGS = "".join(
    f'<w:style w:type="paragraph" w:styleId="H{rank}"><w:name w:val="heading {rank}"/>'
    f'<w:pPr><w:outlineLvl w:val="{rank - 1}"/></w:pPr></w:style>'
    for rank in (1, 2, 3)
)


def level(text: str, style: str = "decimal", at: int = 0) -> str:
    """A level of a list, as numbering.xml defines it."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/>'
        f'<w:suff w:val="{"nothing" if text[-1] in "、）" else "space"}"/></w:lvl>'
    )


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph whose text Word has divided into two runs."""
    half = len(text) // 2
    runs = "".join(f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (text[:half], text[half:]))
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def listed(text: str, number: int, at: int = 0) -> str:
    """A paragraph of the list of that number."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


def package(body: str, lists: list[str] | None = None, *, styles: str = _HEADINGS, xml: str = "") -> bytes:
    """The whole file; `lists` are the levels of lists 1, 2, … and `xml` stands before the document's root."""
    abstract = "".join(f'<w:abstractNum w:abstractNumId="{n}">{found}</w:abstractNum>' for n, found in enumerate(lists or [], 1))
    numbers = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, len(lists or []) + 1))
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relationships("", "officeDocument", "word/document.xml"),
        "word/document.xml": f"{xml}<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships("", "styles", "styles.xml", "numbering", "numbering.xml"),
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_W}>{abstract}{numbers}</w:numbering>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return file.getvalue()


def _relationships(*said: str) -> str:
    pairs = zip(said[1::2], said[2::2], strict=True)
    inner = "".join(f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{path}"/>' for n, (kind, path) in enumerate(pairs))
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def document(text: str) -> bytes:
    """A plain text as an author would set it in Word, with headings and lists that Word counts."""
    body: list[str] = []
    lists = [level("\uf0b7", "bullet")]
    for block in blocks(text):
        if block.style == "bullet":
            body.append(listed(block.text, 1))
        elif block.style == "item":
            if block.number == 1:
                lists.append(level("%1."))
            body.append(listed(block.text, len(lists)))
        elif block.style == "text":
            body.append(paragraph(block.text))
        else:
            body.append(paragraph(block.text, f'<w:pStyle w:val="H{block.style[-1]}"/>'))
    return package("".join(body), lists)
