"""What stands over a table or in its file's name: the organization and the date that its rows hold for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.language.script import aligned, is_latin
from app.reading import names
from app.reading.dates import date_said
from app.reading.headings import body_in_title
from app.reading.owners_english import english_organization_at_head
from app.reading.rules import beginning, ending, words

_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:[-./_年](?P<month>0?[1-9]|1[0-2])[-./_月]|(?P<mm>0[1-9]|1[0-2]))(?P<day>0?[1-9]|[12]\d|3[01])日?(?!\d)"
)
_WORD = re.compile(r"[a-z]+")
_SHORTEST_NAME = 2
_LONGEST_NAME = 60
_TAIL = re.compile(r"(?:[ \d()（）.:：、,，年月日版/_–—-]|截[至止]|统计|(?<![A-Za-z])as (?:of|at)\b)+$")
_PART = re.compile(r"[a-z] (?:department|division|section|unit|team)$")
_IN_SECTIONS = re.compile(r"[# ]*\d{1,2}(?:\.\d{1,2})+\.? +[A-Z]")
"""How the heading of a section of a manual begins, which names no organization: 5.3 Responsibility and authority."""
_NUMBER = re.compile(r"(?:[一二三四五六七八九十]{1,3} ?、|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2})*[.、]?) *")
_ANY_UNIT = re.compile(r"部[门門]$")
_OF = re.compile(r" *(?:of|for|[-–—:：]) +")
_PIECES = re.compile(r" +[-–—|·] +|[:：《》] *| +(?:of|for) +")


@dataclass(frozen=True, slots=True)
class Titles:
    """`organization` and `as_of` (ISO 8601), where the titles say them."""

    organization: str | None = None
    as_of: str | None = None

    @classmethod
    def of(cls, captions: Iterable[str], file_name: str) -> Titles:
        """From the lines over the tables, the first that says it, and the file's name, which tells the date only."""
        lines = list(captions)
        organization = next((found for line in lines if (found := _organization(line))), None)
        return cls(organization, next((found for line in (*lines, file_name) if (found := _date(line))), None))

    @staticmethod
    def is_organization(text: str) -> bool:
        """Whether a name is that of a whole organization, in Chinese or in English."""
        form = aligned(text)
        parts = _WORD.findall(form)
        return (
            names.is_organization(form)
            or names.is_authority(form)
            or bool(parts[1:] and parts[-1] in words("tables.tsv", "company"))
        )


def without_number(text: str) -> str:
    """A heading without the marks of Markdown and the number before its words."""
    bare = text.lstrip("# ")
    number = _NUMBER.match(bare)
    return bare[number.end() :] if number else bare


def is_part(text: str) -> bool:
    """Whether a name may be a whole organization's and a part's, and stands where others do: Glaze Department."""
    form = aligned(text)
    return _PART.search(form) is not None and names.is_unit(form, text)


def _date(text: str) -> str | None:
    found = _DATE.search(aligned(text))
    return f"{found[1]}-{int(found['month'] or found['mm']):02}-{int(found['day']):02}" if found else date_said(aligned(text))


def _organization(line: str) -> str | None:
    """The organization in a title such as 某某公司员工花名册 or "Staff list of Example Ltd as of 2024-03-31"."""
    if _IN_SECTIONS.match(line):
        return None
    text = _TAIL.sub("", _DATE.sub("", line.strip("# ")))
    head = beginning("tables.tsv", "list", aligned(text))
    text = _OF.sub("", text[len(head) :]) if head and _OF.match(text[len(head) :]) else text
    if found := _named_by(text):
        return found
    found = next((found for piece in _PIECES.split(text) if piece != text and (found := _named_by(piece))), None)
    return found or (text[: _at_head(text)] or None if line.startswith("# ") else None)


def _at_head(text: str) -> int:
    """Where the organization ends that the title of a whole document begins with: 青石窑厂|岗位手册."""
    form = aligned(text)
    if is_latin(form):
        return english_organization_at_head(form, text, head=True)
    return names.organization_at_head(form) or body_in_title(form)


def _named_by(text: str) -> str | None:
    text = _TAIL.sub("", text)
    form = aligned(text)
    tail = ending("tables.tsv", "list", form)
    body = _TAIL.sub("", text[: len(text) - len(tail)]) if tail else text
    while _SHORTEST_NAME < len(body) <= _LONGEST_NAME and not body[:1].islower():
        if " of the " in body and _PART.search(form[: len(body)]):
            return None  # Functions of the Quality Department
        if Titles.is_organization(body) or (tail and _may_have_list(form[: len(body)], body)):
            return body
        part = ending("tables.tsv", "list_part", form[: len(body)])
        if not part:
            return None
        body = body[: len(body) - len(part)]  # 林场|岗位编制|一览表
    return None


def _may_have_list(form: str, body: str) -> bool:
    """Whether a name before the word for a list is that of a unit, or in English ends as those of organizations may."""
    if names.is_unit(form, body):
        return not _ANY_UNIT.search(body)
    parts = _WORD.findall(form)
    return len(parts) > 1 and parts[-1].removesuffix("s") in words("names.tsv", "organization_maybe") | {"service"}
