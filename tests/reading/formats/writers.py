"""Small files of each format, made from a plain text as an author would set it: headings by style, counted lists."""

from __future__ import annotations

import io
import quopri
import zipfile
from collections.abc import Iterable
from html import escape
from typing import Any, cast

import xlwt

from tests.reading.formats.parity import blocks

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_NAMES = f'xmlns:draw="{_ODF}:drawing:1.0" ' + " ".join(
    f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "table", "style", "manifest", "presentation")
)
_LISTS = (
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="1"/>'
    '</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>'
)
_MAIN = "http://schemas.openxmlformats.org"
_PPTX_NAMES = (
    f'xmlns:p="{_MAIN}/presentationml/2006/main" xmlns:a="{_MAIN}/drawingml/2006/main" '
    f'xmlns:r="{_MAIN}/officeDocument/2006/relationships"'
)


def zipped(parts: dict[str, str]) -> bytes:
    """A ZIP archive of those members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content, zipfile.ZIP_STORED if path == "mimetype" else None)
    return file.getvalue()


def opendocument(body: str, kind: str = "text", *, styles: str = "", manifest: str = "") -> bytes:
    """An OpenDocument file with that body; `styles` are automatic ones beside the lists N and B."""
    root = "spreadsheet" if kind == "spreadsheet" else kind
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "META-INF/manifest.xml": f"<manifest:manifest {_ODF_NAMES}>{manifest}</manifest:manifest>",
            "content.xml": f"<office:document-content {_ODF_NAMES}><office:automatic-styles>{_LISTS}{styles}"
            f"</office:automatic-styles><office:body><office:{root}>{body}</office:{root}></office:body></office:document-content>",
        }
    )


def odt(text: str) -> bytes:
    """The text in an OpenDocument file; a list's later items continue it."""
    pieces: list[str] = []
    for block in blocks(text):
        inner = escape(block.text).replace("\t", "<text:tab/>")
        if block.style == "item":
            follows = ' text:continue-numbering="true"' if block.number > 1 else ""
            item = f"<text:list-item><text:p>{inner}</text:p></text:list-item>"
            pieces.append(f'<text:list text:style-name="N"{follows}>{item}</text:list>')
        elif block.style == "bullet":
            pieces.append(f'<text:list text:style-name="B"><text:list-item><text:p>{inner}</text:p></text:list-item></text:list>')
        elif block.style == "text":
            pieces.append(
                f"<text:p>{inner[:2]}<text:span>{inner[2:]}</text:span></text:p>"
                if "<" not in inner
                else f"<text:p>{inner}</text:p>"
            )
        else:
            pieces.append(f'<text:h text:outline-level="{block.style[-1]}">{inner}</text:h>')
    return opendocument("".join(pieces))


def rtf_text(text: str) -> str:
    """A text as RTF says it: everything but ASCII by its code."""
    units = text.encode("utf-16-le")
    signs = (int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2))
    return "".join(_rtf_sign(sign) for sign in signs)


def _rtf_sign(sign: int) -> str:
    if sign == 9:
        return "\\tab "
    if chr(sign) in "\\{}":
        return f"\\{chr(sign)}"
    return chr(sign) if sign < 128 else f"\\u{sign if sign < 32768 else sign - 65536}?"


def rtf_file(body: str) -> bytes:
    """A file with that body, a font table, a style sheet and what is not its text."""
    head = (
        r"{\rtf1\ansi\ansicpg936\uc1\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fswiss\fcharset0 Arial;}}{\colortbl;\red0;}"
    )
    return (
        head + r"{\stylesheet{\s1 heading 1;}}{\info{\title Position: Info}}{\header Position: Head\par}" + body + "}"
    ).encode("ascii")


def rtf(text: str) -> bytes:
    """The text in Rich Text Format; numbers of lists are carried along as Word does."""
    pieces: list[str] = []
    for block in blocks(text):
        mark = {"item": f"{block.number}.", "bullet": "\\'b7"}.get(block.style, "")
        listed = f"{{\\listtext\\pard\\plain\\f1 {mark}\\tab}}" if mark else ""
        rank = f"\\outlinelevel{int(block.style[-1]) - 1}" if block.style.startswith("heading") else ""
        pieces.append(f"\\pard\\plain{rank}{listed} {rtf_text(block.text)}\\par\r\n")
    return rtf_file("".join(pieces))


def mhtml(text: str) -> bytes:
    """The text in a page that was saved with its pictures as one file."""
    page = "".join(f"<p>{escape(line)}</p>\n" for line in text.splitlines() if line)
    packed = quopri.encodestring(f'<html><body>{page}<img src="cid:1"></body></html>'.encode()).decode("ascii")
    return (
        "From: <Saved by a browser>\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html";\n\tboundary="----B"\n\n'
        '------B\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n'
        f"{packed}\n------B\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n------B--\n"
    ).encode("ascii")


def slide_paragraph(text: str, properties: str = "") -> str:
    """A paragraph on a slide; `properties` is what stands in its pPr."""
    return f"<a:p><a:pPr>{properties}</a:pPr><a:r><a:t>{escape(text)}</a:t></a:r></a:p>"


def shape(paragraphs: str, kind: str = "") -> str:
    """A shape with that text; `kind` is the placeholder that it fills."""
    place = f'<p:nvPr><p:ph type="{kind}"/></p:nvPr>' if kind else "<p:nvPr/>"
    return f"<p:sp><p:nvSpPr>{place}</p:nvSpPr><p:txBody>{paragraphs}</p:txBody></p:sp>"


def presentation(slides: Iterable[str], *, hidden: Iterable[int] = ()) -> bytes:
    """A presentation; each slide is the XML of its shapes."""
    office, package = f"{_MAIN}/officeDocument/2006/relationships", f"{_MAIN}/package/2006/relationships"
    found = list(slides)
    listed = "".join(f'<p:sldId id="{255 + n}" r:id="r{n}"/>' for n in range(len(found)))
    related = "".join(f'<Relationship Id="r{n}" Type="{office}/slide" Target="slides/slide{n}.xml"/>' for n in range(len(found)))
    root = f'<Relationship Id="r" Type="{office}/officeDocument" Target="ppt/presentation.xml"/>'
    return zipped(
        {
            "_rels/.rels": f'<Relationships xmlns="{package}">{root}</Relationships>',
            "ppt/presentation.xml": f"<p:presentation {_PPTX_NAMES}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
            "ppt/_rels/presentation.xml.rels": f'<Relationships xmlns="{package}">{related}</Relationships>',
            **{
                f"ppt/slides/slide{n}.xml": f'<p:sld {_PPTX_NAMES} show="{0 if n in set(hidden) else 1}">'
                f"<p:cSld><p:spTree>{inner}</p:spTree></p:cSld></p:sld>"
                for n, inner in enumerate(found)
            },
        }
    )


def pptx(text: str) -> bytes:
    """The text on one slide, headings as they are typed."""
    pieces: list[str] = []
    for block in blocks(text):
        if block.style == "item":
            pieces.append(slide_paragraph(block.text, f'<a:buAutoNum type="arabicPeriod" startAt="{block.number}"/>'))
        elif block.style == "bullet":
            pieces.append(slide_paragraph(block.text, '<a:buChar char="-"/>'))
        else:
            pieces.append(
                slide_paragraph("#" * int(block.style[-1]) + " " + block.text if block.style[-1].isdigit() else block.text)
            )
    return presentation([shape("".join(pieces)) + shape(slide_paragraph("7"), "sldNum")])


def workbook_97(text: str) -> bytes:
    """A plain text as a form in a workbook of 1997: a label in column A with its value in B, everything else in A."""
    book = cast("Any", xlwt.Workbook())
    sheet = book.add_sheet("Posts")
    for number, cells in enumerate(form_rows(text)):
        for column, cell in enumerate(cells):
            sheet.write(number, column, cell)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def form_rows(text: str) -> list[list[str]]:
    """The lines of a plain text as rows: a label and its value are two cells."""
    rows: list[list[str]] = []
    for line in text.splitlines():
        label, colon, value = line.partition("：" if "：" in line else ": ")
        rows.append([label, value] if colon and value and len(label) < 20 and not label[:1].isdigit() else [line])
    return rows
