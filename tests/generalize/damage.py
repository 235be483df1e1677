"""What happens to documents on their way: lost bytes, other encodings, widths, annotations, page marks, gaps, doubled sections.

Each damage is done to a rendering that is read well when it is whole; what is read of the damaged one is held against the same
world. Lost bytes follow what scraped pages show: of a pair of GBK characters X-A3 and BF-Y the byte X is gone, so that A3 BF
reads as a question mark and the characters after it are shifted until a second byte in the ASCII range.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol, cast

from opencc import OpenCC

from tests.generalize.model import Duty, Language, Organization, World
from tests.generalize.page import paged

BASES: dict[Language, tuple[str, ...]] = {
    "zh": ("zh_bracket_blocks", "zh_field_table", "zh_iso_sheets"),
    "en": ("en_position_form", "en_council_post", "en_plain_text"),
}
"""The styles that are damaged: open ones that hold all facets."""


@dataclass(frozen=True)
class Damage:
    """`prepare` puts into the world what the damage needs to show; `harm` makes the damaged file of a rendering."""

    name: str
    languages: tuple[Language, ...]
    harm: Callable[[str, random.Random], bytes]
    prepare: Callable[[World], World] | None = None


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


_TRADITIONAL = cast("_Converter", OpenCC("s2tw"))
_PINYIN = {
    "发": "fā", "数": "shù", "经": "jīng", "统": "tǒng", "营": "yíng", "设": "shè", "计": "jì", "员": "yuán", "务": "wù",
    "责": "zé", "级": "jí", "编": "biān", "质": "zhì", "资": "zī", "报": "bào", "检": "jiǎn", "护": "hù", "应": "yīng",
}  # fmt: skip
_PLANTED = ("确保考核人员到位", "安排日常考核人员", "指定日常考勤员", "配合日常客户接待员的工作")
_GBK_LEAD = range(0x81, 0xFF)


def _utf8(harm: Callable[[str, random.Random], str]) -> Callable[[str, random.Random], bytes]:
    return lambda text, chance: harm(text, chance).encode()


def _lost_bytes(text: str, _chance: random.Random) -> str:
    return re.sub(
        "|".join(map(re.escape, map(_TRADITIONAL.convert, _PLANTED))), lambda m: _shifted(m[0]), _TRADITIONAL.convert(text)
    )


def _shifted(phrase: str) -> str:
    """The phrase as it reads once the byte before A3 BF is gone; unchanged where the shift would not come to an end in it."""
    data = phrase.encode("gbk")
    at = next((i for i in range(0, len(data) - 3, 2) if data[i + 1 : i + 3] == b"\xa3\xbf"), None)
    if at is None:
        return phrase
    try:
        read = data[:at].decode("gbk")
        place = at + 1
        while data[place] in _GBK_LEAD:
            read += data[place : place + 2].decode("gbk")
            place += 2
        return read + data[place:].decode("gbk")
    except (UnicodeDecodeError, IndexError):
        return phrase


def _plant(world: World) -> World:
    """A phrase that lost bytes can shift, before a duty of every third holder."""

    def planted(organization: Organization) -> Organization:
        heads = tuple(
            replace(head, duties=(Duty(_PLANTED[n % 4] + "，" + head.duties[0].text, head.duties[0].group), *head.duties[1:]))
            for n, head in enumerate(organization.heads)
        )
        return replace(organization, heads=heads)

    return replace(world, organizations=tuple(map(planted, world.organizations)))


def _half_width(text: str, _chance: random.Random) -> str:
    return text.translate(str.maketrans("，：；（）！？％＋", ",:;()!?%+"))


def _full_width(text: str, _chance: random.Random) -> str:
    """Letters, digits and marks as wide as ideographs."""
    return re.sub(r"[0-9A-Za-z().:;%]", lambda m: chr(ord(m[0]) + 0xFEE0), text)


def _annotated(text: str, chance: random.Random) -> str:
    return re.sub(f"[{''.join(_PINYIN)}]", lambda m: f"{m[0]}({_PINYIN[m[0]]})" if chance.random() < 0.25 else m[0], text)


def _page_marks(text: str, chance: random.Random) -> str:
    def split(line: str) -> tuple[str, str] | None:
        """Inside a statement only: a label and its short value stay on one line of a page."""
        middle = line.find(" ", len(line) // 2) + 1 if line.isascii() else len(line) // 2
        return (
            (line[:middle], line[middle:])
            if len(line) > (40 if line.isascii() else 18) and middle and not re.search("[：:\t]", line)
            else None
        )

    chinese = not text.isascii() and "，" in text
    lines = paged(
        text.split("\n"), chance, lambda page: [f"第 {page} 页 共 40 页" if chinese else f"Page {page} of 40"], split=split
    )
    return "\n".join(lines)


def _invisible(text: str, chance: random.Random) -> str:
    """Soft hyphens inside words, zero-width spaces between ideographs."""
    return re.sub(
        r"(?<=[a-z]{3})(?=[a-z]{3})|(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])",
        lambda _: chance.choice("\u00ad\u200b") if chance.random() < 0.1 else "",
        text,
    )


def _gaps(text: str, chance: random.Random) -> str:
    """Numbers left out: from some item on, a list counts one too many."""
    jump = 0

    def numbered(match: re.Match[str]) -> str:
        nonlocal jump
        number = int(match["number"])
        if number == 1:
            jump = 0
        elif not jump and chance.random() < 0.3:
            jump = 1
        return f"{match['before']}{number + jump}{match['mark']}"

    return re.sub(r"(?m)^(?P<before>\s*)(?P<number>\d{1,2})(?P<mark>[、.）)．](?!\d))", numbered, text)


def _doubled(text: str, chance: random.Random) -> str:
    """A section between two empty lines is pasted twice."""
    sections = re.split(r"\n\s*\n", text)
    long = [place for place, section in enumerate(sections) if section.count("\n") > 4]
    if not long:
        return text
    place = chance.choice(long)
    return "\n\n".join([*sections[: place + 1], *sections[place:]])


def _encoded(encoding: str, mark: bytes = b"") -> Callable[[str, random.Random], bytes]:
    return lambda text, _chance: mark + text.encode(encoding)


def _put_together(text: str, chance: random.Random) -> bytes:
    """Sections of two encodings in one file."""
    sections = text.split("\n\n")
    return b"\n\n".join(section.encode(chance.choice(("utf-8", "gb18030"))) for section in sections)


def _windows(text: str, _chance: random.Random) -> bytes:
    """Windows-1252 with the quotes, dashes and bullets that a word processor sets."""
    return re.sub("^[*] ", "• ", text.replace("'", "’").replace(" - ", " – "), flags=re.MULTILINE).encode("cp1252")


def _big5(text: str, _chance: random.Random) -> bytes:
    """In traditional characters, with the marks that Big5 has."""
    return _TRADITIONAL.convert(text).translate(str.maketrans("≥［］〖〗", "≧〔〕【】")).encode("big5", "replace")


BOTH: tuple[Language, ...] = ("zh", "en")
ZH: tuple[Language, ...] = ("zh",)
DAMAGES = (
    Damage("whole", BOTH, _encoded("utf-8")),
    Damage("whole, zh", ZH, _encoded("utf-8")),
    Damage("whole, en", ("en",), _encoded("utf-8")),
    Damage("lost GBK bytes", ZH, _utf8(_lost_bytes), _plant),
    Damage("traditional characters", ZH, _utf8(lambda text, _chance: _TRADITIONAL.convert(text))),
    Damage("half-width marks", ZH, _utf8(_half_width)),
    Damage("full-width letters", ZH, _utf8(_full_width)),
    Damage("pinyin", ZH, _utf8(_annotated)),
    Damage("page marks", BOTH, _utf8(_page_marks)),
    Damage("invisible characters", BOTH, _utf8(_invisible)),
    Damage("numbering gaps", BOTH, _utf8(_gaps)),
    Damage("a section twice", BOTH, _utf8(_doubled)),
    Damage("CR LF", BOTH, lambda text, _chance: text.replace("\n", "\r\n").encode()),
    Damage("GB18030", ZH, _encoded("gb18030")),
    Damage("two encodings", ZH, _put_together),
    Damage("Windows-1252", ("en",), _windows),
    Damage("Big5", ZH, _big5),
    Damage("UTF-16 LE", BOTH, _encoded("utf-16-le", b"\xff\xfe")),
    Damage("UTF-16 BE", BOTH, _encoded("utf-16-be", b"\xfe\xff")),
    Damage("UTF-16 without mark", BOTH, _encoded("utf-16-le")),
    Damage("UTF-8 with mark", BOTH, _encoded("utf-8", b"\xef\xbb\xbf")),
)
