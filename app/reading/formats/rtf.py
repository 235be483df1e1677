"""Rich Text Format (1.9.1): paragraphs as lines with the numbers that it carries along, tables row by row.

Headers, footers, notes, pictures, deleted and hidden text and what a reader need not know (`\\*`) are left out.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from app.reading.formats.format import Format, FormatText, Writer, table_lines
from app.reading.formats.grid import Cell, columns

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]+)|[\r\n]+",
    re.DOTALL,
)
_UNREAD = re.compile(
    "colortbl|info|pict|header[lrf]?|footer[lrf]?|footnote|annotation|objdata|listtable|listoverridetable|revtbl|"
    "rsidtbl|generator|xmlnstbl|themedata|colorschememapping|datastore|latentstyles|nonesttables|sp|fldinst|filetbl|tc|[trx]xe|"
    "xe|bkmkstart|bkmkend|atnid|atnauthor|pgptbl|mmathPr|do"
)
_TABLES = {"fonttbl": "fonts", "stylesheet": "styles"}
_READ_BUT_OPTIONAL = frozenset(("shpinst", "listtext", "pntext"))
_SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_CHARSETS = {
    0: "cp1252", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs", 161: "cp1253", 162: "cp1254", 177: "cp1255",
    178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_PAGES = {936: "gb18030", 950: "big5hkscs", 65001: "utf-8"}
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
_HEADING = re.compile(r"heading ([1-6]);", re.IGNORECASE)
_DEEPEST = 10_000


def _recognizes(data: bytes, _name: str) -> bool:
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def _read(data: bytes, _name: str) -> FormatText:
    return _Reader(data).read()


@dataclass(slots=True)
class _Group:
    """What holds up to the end of a group. `role` is "" for text, else what its text is for."""

    role: str = ""
    codec: str = "cp1252"
    skipped: int = 1
    hidden: bool = False


@dataclass(slots=True)
class _Paragraph:
    pieces: list[str] = field(default_factory=list[str])
    mark: str = ""
    rank: int = -1
    in_table: bool = False
    inside: bool = False
    """In a table inside a cell."""


class _Reader:
    """Goes through the tokens once."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._group = _Group()
        self._groups: list[_Group] = []
        self._fonts: dict[int, str] = {}
        self._ranks: dict[int, int] = {}
        self._defined = 0
        self._font = 0
        self._default_font = 0
        self._pending = bytearray()
        self._to_skip = 0
        self._optional = False
        self._now = _Paragraph()
        self._cell: list[str] = []
        self._inner: list[str] = []
        """The cells of a row of a table inside a cell."""
        self._cells: list[str] = []
        self._borders: list[tuple[int, bool]] = []
        self._continues = False
        self._rows: list[list[Cell]] = []
        self._writer = Writer()

    def read(self) -> FormatText:
        """The text; a gap where the file ends inside a group."""
        at = 0
        while token := _TOKEN.match(self._data, at):
            at = token.end()
            word = token["word"]
            if word == b"bin":
                at += max(int(token["number"] or 0), 0)
            elif token["text"] or token["hex"]:
                self._bytes(token["text"] or bytes([int(token["hex"], 16)]))
            elif token["brace"]:
                self._brace(opens=token["brace"] == b"{")
            elif word:
                self._word(word.decode("ascii"), int(token["number"]) if token["number"] else None)
            elif token["sign"]:
                self._sign(token["sign"])
        self._decode()
        if self._now.pieces:
            self._paragraph()
        self._end_table()
        if self._groups or at < len(self._data):
            self._writer.gap("the file ends in the middle: it may have been cut short")
        return self._writer.written()

    def _brace(self, *, opens: bool) -> None:
        self._decode()
        self._to_skip = 0
        self._optional = False
        if opens:
            if len(self._groups) >= _DEEPEST:
                raise RecursionError
            self._groups.append(replace(self._group))
        elif self._groups:
            self._group = self._groups.pop()

    def _bytes(self, data: bytes) -> None:
        if self._to_skip:
            data, self._to_skip = data[self._to_skip :], max(0, self._to_skip - len(data))
        self._pending += data

    def _decode(self) -> None:
        if self._pending:
            if self._group.role != "unread":
                self._text(self._pending.decode(self._codec_of(self._pending), "replace"))
            self._pending.clear()

    def _codec_of(self, data: bytearray) -> str:
        """The font's encoding; the file's where a font that claims Western letters holds only pairs of bytes beyond ASCII."""
        page = self._fonts.get(-1, "cp1252")
        western = self._group.codec != "cp1252" or page not in _PAGES.values()
        return self._group.codec if western or any(len(run) % 2 for run in _BEYOND_ASCII.findall(data)) else page

    def _text(self, text: str) -> None:
        if self._group.role == "mark":
            self._now.mark += text
        elif self._group.role == "styles":
            if named := _HEADING.match(text.lstrip()):
                self._ranks[self._defined] = int(named[1]) - 1
        elif not self._group.role and not self._group.hidden:
            self._now.pieces.append(text)

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._optional = True
        elif sign in b"\r\n":
            self._word("par", None)
        elif known := {b"~": "\u00a0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}.get(sign):
            self._bytes(known.encode("ascii")) if known.isascii() else self._say(known)

    def _say(self, text: str) -> None:
        self._decode()
        self._text(text)

    def _word(self, word: str, number: int | None) -> None:
        if word == "u" and number is not None:
            self._say(chr(number & 0xFFFF))
            self._to_skip = self._group.skipped
            return
        self._decode()
        self._to_skip = 0
        optional, self._optional = self._optional, False
        if word in ("listtext", "pntext"):
            self._group.role = self._group.role or "mark"
        elif word == "nesttableprops":
            self._cell.append("\t".join(self._inner))
            self._inner.clear()
            self._group.role = "unread"
        elif word in _TABLES:
            self._group.role = _TABLES[word]
        elif _UNREAD.fullmatch(word) or (optional and word not in _READ_BUT_OPTIONAL):
            self._group.role = "unread"
        elif word in _SIGNS:
            self._text(_SIGNS[word])
        elif self._group.role == "styles":
            self._style(word, number or 0)
        elif not self._format(word, number) and not self._group.role:
            self._structure(word, number)

    def _style(self, word: str, number: int) -> None:
        """A definition of a style: some are headings."""
        if word == "s":
            self._defined = number
        elif word == "outlinelevel":
            self._ranks[self._defined] = number

    def _format(self, word: str, number: int | None) -> bool:
        """Encodings and hidden text; whether it was one of them."""
        group = self._group
        if word == "uc":
            group.skipped = min(number or 0, 10)
        elif word == "ansicpg":
            self._fonts.setdefault(-1, _codec(_PAGES.get(number or 0, f"cp{number}")))
            group.codec = self._fonts[-1]
        elif word == "deff":
            self._default_font = number or 0
        elif word == "f":
            self._font = number or 0
            group.codec = self._fonts.get(self._font, self._fonts.get(-1, "cp1252"))
        elif word == "fcharset" and group.role == "fonts":
            page = self._fonts.get(-1, "cp1252")
            if number in _CHARSETS:
                self._fonts[self._font] = _CHARSETS[number] if number or page in _PAGES.values() else page
        elif word in ("v", "deleted"):
            group.hidden = number != 0
        elif word == "plain":
            group.hidden = False
            group.codec = self._fonts.get(self._default_font, self._fonts.get(-1, "cp1252"))
        else:
            return False
        return True

    def _structure(self, word: str, number: int | None) -> None:
        if word in ("par", "sect", "page"):
            self._paragraph() if not self._now.inside else self._now.pieces.append(" ")
        elif word == "nestcell":
            self._inner.append("".join(self._now.pieces))
            self._now.pieces.clear()
        elif word == "pard":
            self._now.in_table = self._now.inside = False
            self._now.rank = -1
        elif word in ("intbl", "itap"):
            self._now.in_table = number != 0
            self._now.inside = word == "itap" and (number or 0) > 1
        elif word == "outlinelevel":
            self._now.rank = number or 0
        elif word == "s":
            self._now.rank = self._ranks.get(number or 0, -1)
        elif word == "cell":
            self._now.in_table = True
            self._paragraph()
            self._cells.append("\n".join(self._cell).strip("\n"))
            self._cell.clear()
        elif word == "row":
            self._row()
        elif word == "trowd":
            self._borders.clear()
            self._continues = False
        elif word == "clvmrg":
            self._continues = True
        elif word == "cellx":
            self._borders.append((number or 0, self._continues))
            self._continues = False

    def _paragraph(self) -> None:
        now = self._now
        text = "".join(now.pieces)
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        mark = "".join(now.mark.split())
        if mark and text.strip():
            text = (mark + (" " if mark[-1].isascii() else "") if any(map(str.isalnum, mark)) else "- ") + text
        elif 0 <= now.rank <= 5 and text.strip():
            text = "#" * (now.rank + 1) + " " + text
        if now.in_table:
            self._cell += text.split("\n")
        else:
            self._end_table()
            for line in text.split("\n"):
                self._writer.line(line)
        now.pieces.clear()
        now.mark = ""

    def _row(self) -> None:
        if self._now.pieces:
            self._word("cell", None)
        borders = self._borders + [((n + 1) * 1_000_000, False) for n in range(len(self._borders), len(self._cells))]
        self._rows.append([Cell(text, *border) for text, border in zip(self._cells, borders, strict=False)])
        self._cells.clear()

    def _end_table(self) -> None:
        if self._cells:
            self._row()
        for line in table_lines(columns(self._rows)):
            self._writer.line(line)
        self._rows.clear()


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


RTF = Format("rtf", _recognizes, _read)
