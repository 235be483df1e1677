"""What wraps the title at a document's head: a notice that hands it out, marks of a book, a greeting, the count of an edition.

It gives edits as app.reading.flattened does, for the first lines alone. Nothing is taken off but what leaves a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from app.language.cleaning import Edit
from app.reading.headings import body_in_title, heads_a_document, is_rest_of_title
from app.reading.names import is_organization, organization_at_head
from app.reading.owners_english import is_english_organization, is_english_title
from app.reading.rules import alternatives, ending

_REASON, _PART_REASON = "mark of a title", "count of a part"
_LINES, _LONGEST, _SHORTEST = 3, 60, 4
_SIGNS = ("《", "【", "[", "关于", "附件", "v", "来到", "走进", "内部")
_PART = re.compile(r"(?m)^part (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|[ivx]{1,5}|[a-h]) *[.:]?$")
_BOOK = re.compile(r"《(?P<title>[^《》\n]+)》")
_NAMED = re.compile(r"(?P<open>[【\[])(?P<title>[^】\]\n]+)(?P<close>[】\]])(?P<rest>[^\n]+)")
_EDITION = re.compile(r"(?P<title>[^\n]*?[\u3400-\u9fff)]) ?(?P<edition>[(]?v ?\d{1,2}(?:\.\d{1,2}){0,2}[)]?)")
_ANNEX = re.compile(r"(?P<lead>附[件录表] ?:? ?)(?P<title>[\u3400-\u9fff][^\n]*)")
_COLON = re.compile(r"(?P<title>[a-z][a-z ,&'-]{4,60}+)(?P<colon>: )(?P<name>[a-z][^:\n=]{4,80}?)(?= ?=? *(?:\n|$))")
_FIRST_LEVEL = re.compile(r"(?m)^[#=] ")


@cache
def _notice() -> re.Pattern[str]:
    deeds, papers = alternatives("headings.tsv", "hands_out"), alternatives("headings.tsv", "notice")
    return re.compile(
        rf"(?P<by>[^《》\n,。]{{0,30}}?)(?P<lead>关于(?:{deeds})(?:实施|执行)?)(?P<open>《)?(?P<title>[^《》\n]+?)(?P<close>》)?"
        rf"(?P<tail>的(?:{papers}))"
    )


@cache
def _greeting() -> re.Pattern[str]:
    return re.compile(rf"(?P<lead>(?:{alternatives('headings.tsv', 'greeting')}) ?)(?P<title>[\u3400-\u9fff]+)")


def marks_of_titles(form: str) -> Iterator[Edit]:
    """The edits for a text in its matching form."""
    if "\npart " in form or form.startswith("part "):
        yield from (Edit(*found.span(), "", _PART_REASON) for found in _PART.finditer(form))
    begin = 0
    for _ in range(_LINES):
        while form[begin : begin + 1] in ("\n", " ", "#"):
            begin += 1
        end = form.find("\n", begin)
        end = len(form) if end < 0 else end
        line = form[begin:end].rstrip()
        if len(line) <= _LONGEST and any(sign in line for sign in _SIGNS):
            yield from (Edit(begin + start, begin + stop, "", _REASON) for start, stop in _wrapping(line))
        if end == len(form):
            return
        begin = end + 1


def colons_of_titles(form: str, original: str) -> Iterator[Edit]:
    """A dash for the colon of an English title that ends with its organization, which else would be a label's:
    "Roles and responsibilities: Larch Hill Hospital" at the head, or a heading of the first level."""
    begin = len(form) - len(form.lstrip())
    head = _COLON.match(form, begin)
    headings = (_COLON.match(form, mark.end()) for mark in _FIRST_LEVEL.finditer(form)) if "# " in form or "= " in form else ()
    for found in (head, *headings):
        if found is None:
            continue
        name, written = found["name"], original[slice(*found.span("name"))]
        if is_english_title(found["title"].strip()) and is_english_organization(name, written):
            yield Edit(*found.span("colon"), " – ", _REASON)


def without_title_words(name: str) -> int:
    """How many characters of an organization's name are no words of its title: 某某中心|机构, 某某厂|车间班组."""
    ends = range(len(name) - 2, _SHORTEST - 1, -1) if name[-1:] >= "\u3400" else ()
    known = (end for end in ends if is_rest_of_title(name[end:]) and ending("names.tsv", "cover", name[:end]))
    return next(known, len(name))


def _names_owner(title: str) -> int:
    """How many characters of a title name its organization, where nothing else but words of a title is left."""
    length = organization_at_head(title) or body_in_title(title) or _unit_of_title(title)
    return length if length and (length == len(title) or is_rest_of_title(title[length:].strip(" :—-|"))) else 0


def _unit_of_title(title: str) -> int:
    """How many characters of a title name what may be an organization at a document's head: 某某档案中心."""
    for end in range(len(title) - 2, 4, -1):
        if is_rest_of_title(title[end:]) and ending("names.tsv", "cover", title[:end]):
            return end
    return 0


def _is_name(text: str) -> bool:
    return is_organization(text) or heads_a_document(text)


def _wrapping(line: str) -> list[tuple[int, int]]:
    """What stands around the title in a line; nothing where what is left does not begin with an organization."""
    if match := _BOOK.fullmatch(line):
        return [(0, 1), (len(line) - 1, len(line))] if _names_owner(match["title"]) else []
    if (match := _NAMED.fullmatch(line)) and _is_name(match["title"]) and is_rest_of_title(match["rest"].strip(" :—-|")):
        return [match.span("open"), match.span("close")]
    if match := _notice().fullmatch(line):
        inside, whole = _names_owner(match["title"]), match["by"] + match["title"]
        marks = [match.span("open"), match.span("close")] if match["open"] and match["close"] else []
        if inside or _names_owner(whole):
            lead = 0 if inside else match.start("lead")
            after = match.end("close") if marks else match.start("tail")
            spans = [(lead, match.start("title")), (match.end("title"), after), (after, len(line))]
            return [span for span in spans if span[0] < span[1]]
        return []
    for pattern in (_ANNEX, _greeting()):
        if match := pattern.fullmatch(line):
            return [match.span("lead")] if _names_owner(match["title"]) or _is_name(match["title"]) else []
    if (match := _EDITION.fullmatch(line)) and _names_owner(match["title"]):
        return [match.span("edition")]
    return []
