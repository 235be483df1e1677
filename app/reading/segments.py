"""The text as a row of segments: a line, a cell, a numbered item or a labelled field, each with its place.

It divides and recognizes marks and labels; what a segment means where it stands is app.reading.outline's to say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from app.language.script import aligned, is_latin
from app.reading.headings import is_form
from app.reading.headings_english import including_label
from app.reading.leads_english import takes_lead
from app.reading.names import is_title
from app.reading.numbering import Number, Numbering
from app.reading.rows_of_fields import (
    ITEM_LABELS,
    RUNNING_STATEMENTS,
    Place,
    Rows,
    is_header,
    is_strong,
    label_words,
    runs_on,
    spaced_label,
)
from app.reading.rules import compact, labels, longest_label
from app.reading.segment import (
    MARK,
    Segment,
    between_bars,
    goes_on,
    goes_on_below,
    hard_width,
    joined_labels,
    joined_numbers,
    may_go_on,
)
from app.reading.shares import without_share, without_shares
from app.reading.spoken_labels import spoken_labels
from app.reading.turned_rows import turned_rows
from app.reading.two_languages import field_at, meetings

_LINE = re.compile(r"(?m)^[^\S\n]*(\S(?:[^\n]*\S)?)")
_CELLS = re.compile(r" *\t+ *| *[|│┃] *|[ \u3000]{2,}")
_SPACES_INSIDE = re.compile(r"  (?<=\S  )")
_BARS = ("|", "│", "┃")
_SENTENCE_ENDS = frozenset("。;")
_FIELD_DIVIDERS = ("|", "│", "┃", "/", "·", "•")
_LABEL_BOUNDARY = frozenset(" \n。;!?)】].|│┃")
_MAY_BEGIN_LABEL = re.compile(r"[^ ](?:(?<=[^\x00-\x7f])|(?<=[ \n。;!?)】\].|│┃].))", re.DOTALL)
_NAMING = frozenset(("superior", "parent", "department", "unit", "organization"))
"""Labels whose words may also be one of several names: 税务局;上级主管部门."""
_OPENING, _CLOSING = "【[〔〈<〖「『", "】]〕〉>〗」』"
_UNKNOWN_LABEL, _COUNTED_LABEL = 14, 6
_NOT_DEEP = 3
_LOOSE_NUMBER = re.compile(r"^ *(?:\d{1,2}[ .、]+)?")
_NUMBER_LEFT = re.compile(r"(?<=[。;]) *\d{1,2}$")
_COUNTED = " 0123456789一二三四五六七八九十"
_COUNTED_PART = re.compile(r"(?:工作)?职[责能][\d一二三四五六七八九十]{1,2} [\u3400-\u9fff]{2,12}$")
_COUNTED_AREA = re.compile(r"[a-z ]{3,30} \d{1,2} [–—-] [a-z]")
_IN_NAME = re.compile(r"[a-z0-9&'] ")
_APART = re.compile(r" {2,}(?P<label>[\u3400-\u9fff]{2,6}) ?$")  # a label that no list has, apart from the value before it
_INVITING = ("looking for", "seek", "invites appl", "successful", "recruiting", "hiring", "join ", "are you ", "this is a")
_ENGLISH = re.compile(r"[ :][a-z]{2}")
_RULE_LINE = re.compile(r"[\s|:=_*>↓\u2500-\u257f-]+$")


class Page:
    """A cleaned text beside its matching form: the same length, simplified, half width, lower case."""

    def __init__(self, text: str, form: str | None = None) -> None:
        self.text = text
        self.form = aligned(text) if form is None else form
        self.has_english = bool(_ENGLISH.search(self.form))
        self.invites = self.has_english and any(sign in self.form for sign in _INVITING)
        """Whether words stand in the text that invite applicants."""
        self.has_chinese = not is_latin(self.form)
        self.segments: list[Segment] = _Divider(text, self.form, chinese=self.has_chinese).segments()
        self.owners: frozenset[str] = frozenset()
        """Names of organizations that stand beside the text, in the matching form."""
        self.people: set[str] = set()
        """First names of persons that the text has introduced, in the matching form."""
        self._places: dict[str, list[int]] = {}

    def of(self, segment: Segment) -> str:
        """The matching form of a segment's body."""
        return self.form[segment.start : segment.end]

    def has(self, pattern: re.Pattern[str], start: int, end: int, after: re.Pattern[str] | None = None) -> bool:
        """Whether a match of the pattern begins in form[start:end]; `after`: what stands before each, if that is quicker found.

        The form is searched once for each pattern: a costly one that few statements match is not tried on each of them.
        """
        places = self._places.get(pattern.pattern)  # the text, because a pattern's hash is computed anew each time
        if places is None:
            tried = (0, *(sign.end() for sign in after.finditer(self.form))) if after else ()
            found = (pattern.match(self.form, at) for at in tried) if after else pattern.finditer(self.form)
            places = self._places[pattern.pattern] = [match.start() for match in found if match]
        nearest = bisect_left(places, start)
        return nearest < len(places) and places[nearest] < end


class _Divider:
    def __init__(self, text: str, form: str, *, chinese: bool) -> None:
        self._text, self._form, self._chinese = text, form, chinese
        self._numbering = Numbering(form)
        self._spoken = spoken_labels(form)
        self._places = list(self._spoken)
        self._meetings = meetings(form) if chinese else []
        self._has_cells = _SPACES_INSIDE.search(form) is not None or any(sign in text for sign in ("\t", *_BARS))
        self._rows = Rows(text, form, self._label_key)
        self._brackets = ""
        self._width: int | None = None

    def segments(self) -> list[Segment]:
        found: list[Segment] = []
        line_before = behind = 0
        spaced = self._form.count("\n\n") > 0.4 * self._form.count("\n") - self._form.count("\n\n")
        for line in _LINE.finditer(self._form):
            begin, (start, end) = line.start(), line.span(1)
            if begin < behind:
                line_before = end
                continue
            if not self._form[start].isalnum() and _RULE_LINE.match(self._form, start, end):
                if self._form.startswith("|", start) and self._heads_a_form(found, end):
                    del found[-2:]
                continue
            blank = self._form.count("\n", line_before, start) > (2 if spaced else 1)
            line_before = end
            if (
                found
                and not blank
                and self._width != 0
                and self._form[start].isascii()
                and self._is_wrapped(found[-1], begin, start, end)
            ):
                found[-1].end = end
                continue
            columns, behind = turned_rows(self._text, self._form, start) if self._has_cells else ([], 0)
            if columns:
                self._rows.columns = []
                found += self._fields_of_rows(chain(*columns))
                continue
            cells = self._cells_of_line(found, start, end) if self._has_cells else [(start, end)]
            deep = start - begin > _NOT_DEEP and len(cells) == 1 and not blank
            if deep and found and goes_on_below(self._form, found, begin, start, end):
                found[-1].end = end
                continue
            for cell_start, cell_end in cells:
                pieces = self._pieces(cell_start, cell_end)
                for piece in pieces:
                    piece.blank, piece.cell, piece.indent = blank, len(cells) > 1, start - begin
                    blank = False
                found += pieces
        return without_shares(self._text, self._form, joined_numbers(self._form, joined_labels(self._form, found)))

    def _cells_of_line(self, found: list[Segment], start: int, end: int) -> list[tuple[int, int]]:
        """The cells to be read one by one; none for a table's row, whose fields are found at once."""
        cells = self._cells(start, end)
        rows_end = len(cells) < 2 and bool(self._rows.columns) and bool(found) and "|" in self._form[found[-1].end : start]
        if self._rows.takes(cells):
            found += self._fields_of_rows(self._rows.fields(cells))
            return []
        if rows_end:  # a text under a table's last, closed row is none of its cells
            found.append(Segment(start, start, start, None, "section", "section", start))
        return [cell for cell in cells if cell[0] < cell[1]] or cells

    def _heads_a_form(self, found: list[Segment], rule: int) -> bool:
        """Whether the row above a table's rule only heads a form of two columns, which its rows show: Item | Detail."""
        row = found[-2:]
        if len(row) < 2 or not all(cell.cell and cell.label is None and cell.number is None for cell in row):
            return False
        above, below = self._form.rfind("\n", 0, row[0].outer), self._form.find("\n", rule)
        if self._form.count("\n", row[0].outer, rule) != 1 or (len(found) > 2 and found[-3].outer > above) or below < 0:
            return False
        start, end = self._strip(below + 1, self._form.find("\n", below + 1) % (len(self._form) + 1))
        cells = self._cells(start, end)
        return len(cells) == 2 and self._label_key(*cells[0]) in labels()

    def _is_wrapped(self, before: Segment, line: int, start: int, end: int) -> bool:
        """Whether an English line goes on with the one before it, which a fixed width has cut."""
        if not may_go_on(self._form, before, line, start):
            return False
        self._width = hard_width(self._form) if self._width is None else self._width
        if not goes_on(self._form, self._width, before, start, end):
            return False
        colon = self._form.find(":", start, end)
        return self._label_key(start, colon if colon > 0 else end) not in labels()

    def _strip(self, start: int, end: int) -> tuple[int, int]:
        form = self._form
        while start < end and form[start].isspace():
            start += 1
        while end > start and form[end - 1].isspace():
            end -= 1
        return start, end

    def _cells(self, start: int, end: int) -> list[tuple[int, int]]:
        """The cells of a line where one of them is a label; else the line."""
        apart = self._form.find("  ", start, end) >= 0 or self._text.find("\t", start, end) >= 0
        framed, barred = self._text[start] in _BARS, self._text.find("|", start, end) > start
        if not (apart or framed or barred):
            return [(start, end)]
        line = self._text[start:end]
        barred = barred and not line.startswith("|")
        if barred and "\t" not in line and len(row := self._unframed_row(start, end)) > 1:
            return row
        barred = barred and self._begins_row(start, end)
        if not (apart or framed or barred):
            return [(start, end)]
        cells: list[tuple[int, int]] = []
        position = start
        for divider in _CELLS.finditer(self._text, start, end):
            cells.append((position, divider.start()))
            position = divider.end()
        cells.append((position, end))
        cells = [self._strip(*cell) for cell in cells]
        if line.startswith(_BARS):
            cells = cells[1 : -1 if line.endswith(_BARS) else None]
            return cells if self._rows.columns else [cell for cell in cells if cell[0] < cell[1]] or [(end, end)]
        filled = [cell for cell in cells if cell[0] < cell[1]]
        if len(cells) < 2 or not (barred or "\t" in line or any(self._label_key(*cell) in labels() for cell in filled)):
            return [(start, end)]
        counted = self._rows.columns[:1] == ["nothing"]
        if len(filled) > 1 and not counted and MARK.fullmatch(self._form, *filled[0]):
            return [(filled[0][0], filled[1][1]), *filled[2:]]
        return cells if self._rows.columns else filled

    def _unframed_row(self, start: int, end: int) -> list[tuple[int, int]]:
        """The cells of a line with bars between them and none before, where it is a table's header or stands under one."""
        cells = [self._strip(*cell) for cell in between_bars(self._form, start, end)]
        if len(cells) > 1 and cells[-1][0] == cells[-1][1]:
            del cells[-1]
        named = self._rows.columns and len(cells) <= len(self._rows.columns)
        return cells if named or is_header([labels().get(self._label_key(*cell), "") for cell in cells]) else [(start, end)]

    def _begins_row(self, start: int, end: int) -> bool:
        """Whether a line with bars inside, but none around it, begins with a label: "Reports to | Head of Sales"."""
        bar = self._form.find(" |", start, min(end, start + longest_label()))
        return bar > 0 and self._form[bar + 2 : bar + 3] in (" ", "") and self._label_key(start, bar) in labels()

    def _fields_of_rows(self, cells: Iterable[tuple[str, Place]]) -> Iterator[Segment]:
        """Cells as the fields that their columns' or their rows' labels say."""
        for kind, (start, end) in cells:
            if start < end:
                pieces = self._pieces(start, end) if kind in RUNNING_STATEMENTS else [Segment(start, start, end)]
                whole = pieces[0].number is None
                yield Segment(start, start, pieces[0].end if whole else start, None, kind, kind, start, colon=True, cell=True)
                yield from pieces[whole:]

    def _label_key(self, start: int, end: int) -> str:
        return compact(self._form[start:end]).rstrip(":").strip(_OPENING + _CLOSING) if end - start <= 60 else ""

    def _pieces(self, start: int, end: int) -> list[Segment]:
        """Items and fields inside one line or cell."""
        marks = self._numbering.marks(start, end)
        found = [] if marks and marks[0].start == start else self._fields(start, start, marks[0].start if marks else end, None)
        for index, mark in enumerate(marks, 1):
            stop = marks[index].start if index < len(marks) else end
            found += self._fields(mark.start, mark.end, stop, mark.number)
        if len(found) > 1:
            for piece in found[1:]:
                piece.first = False
        return found

    def _fields(self, outer: int, start: int, end: int, number: Number | None) -> list[Segment]:
        """One item, divided where labels stand inside it."""
        if start < end and (self._form[start].isspace() or self._form[end - 1].isspace()):
            start, end = self._strip(start, end)
        if start >= end:
            return [Segment(outer, start, start, number)]
        if self._meetings and (field := field_at(self._form, outer, start, end, number, among=self._meetings)):
            return [field]
        cuts = self._inner_labels(start, end)
        cuts = [cut for cut in cuts if cut > start] if cuts else cuts
        if number is None and self._spoken:
            spoken = self._places[bisect_left(self._places, start + 1) : bisect_left(self._places, end)]
            cuts = sorted({*cuts, *spoken}) if spoken else cuts
        if not cuts:
            self._recognize(whole := Segment(outer, start, end, number))
            return [whole]
        found = [Segment(outer, start, self._without_divider(start, cuts[0])[1], number)]
        for left, right in pairwise([*cuts, end]):
            left, right = self._without_divider(left, right)  # noqa: PLW2901  both narrowed to what is said
            if left < right:
                found.append(Segment(left, left, right))
        for segment in found:
            if segment.start < segment.end:
                self._recognize(segment)
        return found

    def _without_divider(self, start: int, end: int) -> tuple[int, int]:
        """A field without the spaces around it and the bar, stroke or number (。3 部门职能) before the next one."""
        start, end = self._strip(start, end)
        while end > start and self._form[end - 1] in _FIELD_DIVIDERS:
            start, end = self._strip(start, end - 1)
        if (
            end > start
            and self._form[end - 1].isdigit()
            and (number := _NUMBER_LEFT.search(self._form, max(start, end - 5), end))
        ):
            end = number.start()
        return start, end

    def _inner_labels(self, start: int, end: int) -> list[int]:
        """Where labels begin inside form[start:end]: before a colon, at a sentence's end, as one of several in a line."""
        cuts: list[int] = []
        position, known, criteria = start, labels(), False
        while (colon := self._form.find(":", position, end)) >= 0:
            begin = self._label_before(colon, position, criteria=criteria)
            criteria |= (
                position == start and colon - start <= _COUNTED_LABEL and known.get(self._form[start:colon]) in ITEM_LABELS
            )
            apart = _APART.search(self._form, position, colon) if begin is None else None
            cuts += [begin] if begin is not None else [apart.start("label")] if apart else []
            position = colon + 1
        if not self._chinese:
            return cuts
        tail = max(self._form.rfind("。", start, end), self._form.rfind(";", start, end)) + 1
        label = _LOOSE_NUMBER.sub("", self._form[tail:end]) if start < tail < end else ""
        listed = bool(label) and self._form[tail - 1] == ";" and labels().get(compact(label)) in _NAMING
        if label and not listed and not is_latin(label) and is_strong(compact(label)):
            cuts.append(end - len(label))
        cuts += label_words(self._form, start, end)
        return sorted(set(cuts)) if len(cuts) > 1 else cuts

    def _label_before(self, colon: int, floor: int, *, criteria: bool = False) -> int | None:
        """The beginning of the longest label that ends at the colon and stands at a boundary, or behind another criterion."""
        fielded = floor > 0 and self._form[floor - 1] == ":"  # another field stands before it in the line
        floor = max(floor, colon - longest_label() - 8)
        known = labels()
        inside = (match.start() for match in _MAY_BEGIN_LABEL.finditer(self._form, floor + 1, colon))
        for begin in chain((floor,), inside):
            key = compact(self._form[begin:colon])
            kind = known.get(key)
            if kind is None or self._form[begin] == " ":
                continue
            if self._form[begin].isascii() and not fielded and begin > floor and _IN_NAME.fullmatch(self._form, begin - 2, begin):
                continue  # "Academic Division:" is a name, not the label "Division"
            if key.startswith("their") and begin > floor and self._form[begin - 2] == ",":
                continue  # "It has divisions and offices, their duties:" is a sentence
            if key.startswith("掌理") and self._form[begin - 1] == ")":
                continue  # so is 某某局(以下简称本局)掌理下列事项:
            at_boundary = begin == floor or self._form[begin - 1] in _LABEL_BOUNDARY
            fused = criteria and kind in ITEM_LABELS  # 健康|学历:
            if not (at_boundary or fused or runs_on(kind, key, self._form[begin - 1])):
                continue
            if fused or kind not in ITEM_LABELS or self._form[begin - 1] in "。; \n":
                return begin
        return None

    def _recognize(self, segment: Segment) -> None:
        """Set the label of a segment that begins with one."""
        if segment.number and not self._chinese and takes_lead(self._text, self._form, segment):
            return
        text, known = self._form[segment.start : segment.end], labels()
        begin = segment.start
        if text[0] in _OPENING:
            close = next((i for i, c in enumerate(text[:40]) if c in _CLOSING), -1)
            key = compact(text[1:close])
            if close > 0 and (key in known or (close <= _UNKNOWN_LABEL and text[0] in self._brackets)):
                self._brackets += text[0] if key in known else ""
                self._set(segment, key, begin + 1, segment.end - len(text[close + 1 :].lstrip(" :")), colon=True)
                return
        if "includ" in text and (including := including_label(text)) is not None:
            self._set(segment, including, begin, segment.end, colon=True)
            return
        if self._spoken and (spoken := self._spoken.get(begin)):
            segment.label, segment.key, segment.label_start = spoken.kind, spoken.words, begin
            segment.start, segment.colon = min(spoken.value, segment.end), True
            return
        head, colon, value = text.partition(":")
        if not colon and text[0] in "工职" and _COUNTED_PART.match(text):
            head, colon, value = text.partition(" ")  # 职能1 计划管理
        if not colon and (" – " in text or " - " in text or " — " in text) and _COUNTED_AREA.match(text):
            head, colon, value = re.split("( [–—-] )", text, maxsplit=1)  # Key Result Area 2 – Budget control
        key = compact(head) if len(head) <= longest_label() + 8 and (colon or text[-1] not in _SENTENCE_ENDS) else ""
        key = without_share(key) if "%" in key else key
        bare = key.rstrip(_COUNTED) if key and (colon or len(key) <= _COUNTED_LABEL) else key
        if bare != key and (kind := known.get(bare)) in ("title", "unit", "duties"):
            if kind == "duties":
                segment.label, segment.key, segment.label_start = "group", bare, begin
                segment.start, segment.colon = segment.end - len(value.lstrip()), True
                return
            key = bare
        if key in known and not (value and is_form(head) and is_title(value, self._text[segment.end - len(value) : segment.end])):
            self._set(segment, key, begin, segment.end - len(value.lstrip()), colon=bool(colon))
            return
        if " " in text and (found := spaced_label(self._text, self._form, begin, segment.end)):
            self._set(segment, found[0], begin, found[1], colon=False)

    @staticmethod
    def _set(segment: Segment, key: str, begin: int, value: int, *, colon: bool) -> None:
        kind = labels().get(key) or ("field" if value < segment.end else "section")  # a bracketed label that no list has
        segment.label, segment.key, segment.label_start = kind, key, begin
        segment.start, segment.colon = min(value, segment.end), colon
