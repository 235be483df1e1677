"""Paragraphs of English statements of functions, one a unit or post: "A1 Finance Office. Reports to …. Duties: (1) …; and (2) …."

It gives edits as app.reading.flattened does: the name gets a line of its own, sentences of known wordings (run_on_en.tsv) become
fields, each counted item a line. A text is of this kind where several such paragraphs follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from app.language.cleaning import Edit
from app.language.tables import table_rows
from app.reading.names import is_title, is_unit
from app.reading.owners_english import english_organization_at_head, is_english_organization, is_english_title
from app.reading.rules import words

_REASON = "lost line end"
_FEWEST = 3
_SECOND = re.compile(r"[;,]\s(?:and\s)?\((?:2|b)\)\s")
_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
_SHORT_LINE, _LONG_LINE = 45, 100
"""How long the lines are that a fixed width has broken."""
_HEAD = re.compile(
    r"(?m)^[ \t]*(?P<code>(?:§ ?)?(?=[A-Z]{0,4}[-.]?\d)[A-Z]{0,4}[-.]?\d{1,3}(?:[.-]\d{1,3}){0,3}\.?[ \t]+"
    r"|\(?[a-zA-Z][.)][ \t]+)?"
    r"[*_]{0,2}(?P<name>[A-Z][^.:;(*\n—–]{2,60}?)(?P<mark>(?: \([A-Z][A-Z0-9]{0,9}\))?[*_]{0,2}(?:\.| ?[:—–]| -|$)[*_]{0,2})"
    r"(?:[ \t]+(?P<rest>[A-Z(][^\n]*))?$"
)
_LINE = re.compile(r"(?:^|(?<=\n)[ \t]*\n)[ \t]*([A-Z][^\n]{4,100})(?=\n|$)")
_MARK = re.compile(r"\((?P<mark>\d{1,2}|[a-z])\) ")
_BETWEEN = re.compile(r"(?P<stop>[;,.])?\s*(?:(?:and|or)\s)?$")
_STOP = re.compile(r"\.[ \t]+(?=[A-Z])")
_JOINER = re.compile(r"(?:[,;] and|[,;]| and) the ")
_SHORTENED = re.compile(r"(?:^|[ (])(?:inc|ltd|co|corp|no|st|dr|mr|mrs|ms|jr|etc|e\.g|i\.e)\.$", re.IGNORECASE)
_LABELS = {
    "superior": "Reports to", "subordinate": "Supervises", "parent": "Part of", "headcount": "Headcount",
    "authorities": "Authority", "duties": "Duties",
}  # fmt: skip


@cache
def _rows(role: str) -> tuple[tuple[str, str], ...]:
    rows = [(row.split(), pattern) for row, pattern, _ in table_rows("run_on_en.tsv", 3, "app.reading")]
    return tuple((kind[-1], pattern) for kind, pattern in rows if kind[0] == role)


@cache
def _telling(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    subject = f"(?:(?:(?:the )?{re.escape(name)}|{_rows('subject')[0][1]}) )?"
    parts = {"{names}": r"(?:the )?(?P<value>[^.:;]{3,}|[^.:]{3,})", "{count}": r"(?P<value>\d{1,4})"}
    found: list[tuple[str, re.Pattern[str]]] = []
    for kind, pattern in _rows("tells"):
        written = pattern
        for part, expression in parts.items():
            written = written.replace(part, expression)
        found.append((kind, re.compile(subject + written)))
    return tuple(found)


@cache
def _leading() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern)) for kind, pattern in _rows("leads"))


def run_on_statements(form: str, original: str) -> Iterator[Edit]:
    """The edits for a text and its matching form."""
    if not ("(2)" in form or "(b)" in form) or _SECOND.search(form) is None:
        return
    breaks = list(_breaks_of_lines(form, original))
    if breaks:
        form, original = _joined(form, breaks), _joined(original, breaks)
    heads = [head for head in _HEAD.finditer(original) if _is_name(form, head)]
    full = [head for head in heads if head["rest"] and _SECOND.search(form, *head.span("rest"))]
    if len(full) < _FEWEST:
        return
    coded = sum(1 for head in full if head["code"]) * 2 > len(full)
    titles = [line for line in _LINE.finditer(original) if _is_title_of_document(form, line)]
    for line in titles:
        yield Edit(line.start(1), line.start(1), "# ", _REASON)
        if _title_below(form, line):
            yield Edit(line.end(1), line.end(1) + 1, " – ", _REASON)
    under = ""
    taken = {line.start(1) for line in titles}
    heads = [head for head in heads if head.start("name") not in taken]
    for head in sorted((*heads, *titles), key=lambda match: match.start()):
        if head.re is _LINE:  # another organization begins
            under = ""
            continue
        if bool(head["code"]) != coded or not (head["rest"] or coded or _stands_alone(original, head)):
            continue
        name = form[slice(*head.span("name"))]
        edits = list(_paragraph(form, original, name, *head.span("rest"))) if head["rest"] else []
        if edits or not head["rest"]:
            unit = not is_title(name, head["name"]) and (is_unit(name, head["name"]) or _is_said_unit(form, head))
            under = "## " if unit else under
            yield Edit(head.start(), head.start("name"), under if unit or not under else "### ", _REASON)
            if head["rest"]:
                yield Edit(head.start("mark"), head.start("rest"), "\n", _REASON)
            yield from edits
    yield from (Edit(at, at + 1, " ", _REASON) for at in breaks)


def _breaks_of_lines(form: str, original: str) -> Iterator[int]:
    """Where a fixed width has broken the lines of a paragraph that begins with a name."""
    for block in _BLOCK.finditer(original):
        *inner, _ = lines = block[0].rstrip("\n").split("\n")
        if len(lines) > 1 and all(_SHORT_LINE <= len(line.rstrip()) <= _LONG_LINE for line in inner):
            breaks = [block.start() + found.start() for found in re.finditer("\n", block[0].rstrip("\n"))]
            head = _HEAD.match(_joined(block[0], [at - block.start() for at in breaks]))
            if head and head["rest"] and _SECOND.search(block[0]) and _is_name(form[block.start() : block.end()], head):
                yield from breaks


def _joined(text: str, breaks: list[int]) -> str:
    characters = list(text)
    for at in breaks:
        characters[at] = " "
    return "".join(characters)


def _is_title_of_document(form: str, line: re.Match[str]) -> bool:
    """Whether a line after an empty one names the organization that the paragraphs below are about."""
    text, shown = form[slice(*line.span(1))].rstrip(), line[1].rstrip()
    if not is_english_organization(text, shown):
        return english_organization_at_head(text, shown, head=True) > 0
    return _title_below(form, line) or not (is_unit(text, shown) or is_title(text, shown))


def _title_below(form: str, line: re.Match[str]) -> bool:
    below = form.find("\n", line.end(1) + 1)
    title = form[line.end(1) + 1 : below].strip() if below > 0 else ""
    return is_english_title(title) or title in words("headings.tsv", "handbook")


def _is_name(form: str, head: re.Match[str]) -> bool:
    name = form[slice(*head.span("name"))]
    return is_title(name, head["name"]) or is_unit(name, head["name"]) or _is_said_unit(form, head)


def _stands_alone(original: str, head: re.Match[str]) -> bool:
    return original.startswith("\n\n", head.start() - 2) and original.startswith("\n\n", head.end())


def _is_said_unit(form: str, head: re.Match[str]) -> bool:
    """Whether the paragraph says so of a name whose words do not: "The Blood Bank is a component of …"."""
    name, pattern = form[slice(*head.span("name"))], _rows("unit")[0][1]
    start, end = head.span("rest")
    if head["code"] is None and "(" in head["mark"]:  # its own code stands behind it
        return True
    return f"the {name} " in form[start:end] and bool(
        re.compile(pattern.replace("{name}", re.escape(name))).search(form, start, end)
    )


def _paragraph(form: str, original: str, name: str, start: int, end: int) -> Iterator[Edit]:
    """Line ends and labels inside a paragraph, from its first sentence to its last item."""
    at = start
    while at < end:
        marks = _list(form, at, end)
        first = marks[0].start() if marks else end
        lead = at
        for sentence in _sentences(original, at, first):
            lead = sentence[1]
            if lead >= first and marks:
                break
            yield from _told(form, name, *sentence)
        if not marks:
            return
        lead = max((stop.end() for stop in _stops(original, at, first)), default=at)
        bare = "duties" if not form[lead:first].strip() else ""  # the list follows the name at once
        kind = bare or next((kind for kind, pattern in _leading() if pattern.search(form, lead, first)), "")
        if kind:
            yield Edit(lead, first, f"{'' if lead == start else chr(10)}{_LABELS[kind]}:\n", _REASON)
        for one in marks[1:]:
            between = _BETWEEN.search(form, first, one.start())
            yield Edit(between.end("stop") if between and between["stop"] else one.start(), one.start(), "\n", _REASON)
        at = next((stop.end() for stop in _stops(original, marks[-1].end(), end)), end)


def _list(form: str, start: int, end: int) -> list[re.Match[str]]:
    """The marks of the first list, in their order."""
    found: list[re.Match[str]] = []
    for match in _MARK.finditer(form, start, end):
        mark = match["mark"]
        number = int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1
        if number == 1 and found:
            break
        if number == len(found) + 1 and (not found or found[0]["mark"].isdigit() == mark.isdigit()):
            found.append(match)
    return found


def _stops(original: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return (stop for stop in _STOP.finditer(original, start, end) if not _SHORTENED.search(original[start : stop.start() + 1]))


def _sentences(original: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _stops(original, start, end):
        yield start, stop.end()
        start = stop.end()
    if start < end:
        yield start, end


def _told(form: str, name: str, start: int, end: int) -> Iterator[Edit]:
    """A sentence of a known wording as a field; any other gets a line of its own."""
    last = start + len(form[start:end].rstrip(" ."))
    for kind, pattern in _telling(name):
        if match := pattern.fullmatch(form, start, last):
            yield Edit(start, match.start("value"), f"{_LABELS[kind]}: ", _REASON)
            yield from (Edit(*joiner.span(), "; ", _REASON) for joiner in _JOINER.finditer(form, *match.span("value")))
            yield Edit(last, end, "\n", _REASON)
            return
    if form[end - 1] == " ":
        yield Edit(end - 1, end, "\n", _REASON)
