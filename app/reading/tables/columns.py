"""What the columns of a table hold: by the words of its header first, then by the values under them.

The words are data (columns.tsv, and the labels of forms in labels.tsv); a header may stand below title rows and in two rows.
What the rows then state is app.reading.tables.roster's to say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache

from app.language.script import aligned, fold
from app.language.tables import table_rows
from app.reading.names import begins_duty, is_empty, is_title, is_unit
from app.reading.rules import compact, labels
from app.reading.tables.grid import Cell, Grid, Row
from app.reading.turned_rows import is_turned

_BRACKETS = re.compile(r"[(（\[【<][^()（）\[\]【】<>]*[)）\]】>]|\*")
_NO_WORD = re.compile(r"[^a-z0-9\u3400-\u9fff]+")
_NUMBERED = re.compile(r"(?<=[a-z\u3400-\u9fff]) ?#$")
"""Employee #: somebody's number."""
_FIRST_PIECE = re.compile(r"[;；,，、•\n]|<br")
_WORDS_OF_WORK = 4
_LONGEST_HEADER = 40
STATEMENTS = ("duties", "authorities", "indicators", "qualifications")
_SHARED = (
    "title",
    "department",
    "parent",
    "organization",
    "reference",
    "headcount",
    "dotted",
    "subordinate",
    "purpose",
    *STATEMENTS,
)
_FROM_LABELS = {
    "unit": "department",
    "superior": "manager",
    "field": "other",
    "criterion": "other",
    "section": "other",
    "part": "other",
    **{kind: kind for kind in _SHARED},
}
_SUBJECTS = frozenset(("title", "name", "given", "family", "department", "level", "unit"))
_TITLES = "job title"
_LONG = 24
_MOST = 0.8
_MORE = 0.3
"""How many more of a column's values are titles where another one's are ranks: 基层 beside 络筒工."""
_CODE = re.compile(r"[A-Za-z]{0,4}[-_]?\d{2,}")
_FORM_ROWS = 3
_YES_NO = frozenset(("是", "否", "y", "n", "yes", "no", "true", "false"))


@cache
def _words() -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Whole header words and the words that may stand anywhere in one, with their kinds."""
    whole: dict[str, str] = {}
    parts: list[tuple[str, str]] = []
    for kind, column, _ in table_rows("columns.tsv", 3, "app.reading"):
        for word in column.split("|"):
            if word.startswith("*"):
                parts.append((_key(word[1:]), kind))
            else:
                whole.setdefault(_key(word), kind)
    for label, kind in labels().items():
        if kind in _FROM_LABELS:
            whole.setdefault(_key(label), _FROM_LABELS[kind])
    return whole, parts


def _key(header: str) -> str:
    if header.isalnum():
        return _NO_WORD.sub("", header)  # as most are
    header = _NUMBERED.sub(" no", header)
    return _NO_WORD.sub("", _BRACKETS.sub("", header)) or _NO_WORD.sub("", header)


@lru_cache(4096)
def kind_of(header: str) -> str:
    """The kind of thing that a column of that header holds; empty where the words do not tell."""
    key = _key(fold(header))
    if not key or len(_BRACKETS.sub("", header)) > _LONGEST_HEADER or key.isdigit():
        return ""
    if "%" in header:
        return "other"  # FTE %
    whole, parts = _words()
    return whole.get(key) or next((kind for word, kind in parts if word in key), "")


def is_header(row: Row) -> bool:
    """Whether a row names the columns of a table that is org data. A form's row is none: its values stand beside its labels."""
    filled = [cell.text for cell in row if cell.text]
    known = [kind for text in filled if (kind := kind_of(text)) and not _is_value(text)]
    telling = set(known) - {"other", "private", "number", "activity"}
    if "duties" in telling and telling & {"reference", "post"} and len(known) == len(filled):
        return not any(text.endswith((":", "：")) for text in filled)  # the duties of another table's posts
    if len(telling) < 2 or not telling & _SUBJECTS or sum(map(_is_value, filled)) > 1:
        return False
    if len(known) * 2 < len(filled) and len(telling) < 4:
        return False
    return all(len(_BRACKETS.sub("", text)) <= _LONGEST_HEADER and not text.endswith((":", "：")) for text in filled)


_SAID_OF = {
    "department": {"id": "department id", "name": "department name"},
    "title": {"id": "position id", "name": "job title"},
}


def of_table(header: Row, name: str) -> Row:
    """The header of a table of that name: in one of departments "id" and "name" are a department's."""
    subject = kind_of(name.rstrip("s")) or kind_of(name)
    said: dict[str, str] = _SAID_OF.get(subject, {})
    return [cell._replace(text=said.get(cell.text.lower(), cell.text)) for cell in header]


def is_form(rows: Sequence[Row]) -> bool:
    """Whether most rows begin with a label of their own, as those of a form do."""
    first = [row[0].text for row in rows if row[0].text]
    return sum(1 for text in first if _is_word(text)) > 0.5 * len(first)


def begins_form(rows: Sequence[Row], at: int, wide: int) -> bool:
    """Whether a form begins in that row, below a table of so many columns: other labels, each with its value."""
    if not _is_word(rows[at][0].text):
        return False
    said = [[cell.text for cell in row if cell.text] for row in rows[at : at + _FORM_ROWS] if row[0].text]
    kinds = {kind_of(texts[0]) for texts in said if 1 < len(texts) < wide and _is_word(texts[0]) and not _is_word(texts[1])}
    return len(kinds) == _FORM_ROWS


def heads_another(row: Row, words: Sequence[str]) -> bool:
    """Whether a row counts rows by its first word and names columns that the table does not have: a header of another table."""
    filled = [cell.text for cell in row if cell.text]
    if len(filled) <= _FORM_ROWS or kind_of(filled[0]) != "number" or set(filled).issubset(words):
        return False
    return all(compact(aligned(text)) in labels() or _is_word(text) for text in filled)


def _is_word(text: str) -> bool:
    """Whether a cell is a word of headers and not the name of a post or a unit."""
    return bool(kind_of(text)) and not _is_value(text)


def turned(grid: Grid) -> Grid | None:
    """The grid with its columns as rows, where its first column names what the others hold, each of a post or a unit."""
    rows = [row for row in grid.rows if len(row) > 2 and row[0].text]
    if rows and (named := _row_of_titles(grid.rows, rows)):
        rows = [named, *rows]
    elif rows and (is_turned([row[0].text for row in rows]) or _begins_with_fields(rows[0])):
        return None
    wide = max(map(len, rows), default=0)
    if len(rows) < 2 or len(rows) * 2 <= len(grid.rows) or not is_header([row[0] for row in rows]):
        return None
    columns = [[row[place] if place < len(row) else Cell("", row[-1].end, row[-1].end) for row in rows] for place in range(wide)]
    if any(not column[0].text or _is_mostly_labels(column) for column in columns[1:]):
        return None
    return Grid(columns, grid.captions, grid.notes, turned=True)


def _begins_with_fields(row: Row) -> bool:
    """Whether a row is one of a form that has two labels with their values in each: 岗位 | 会计 | 部门 | 财务部."""
    words = [_is_word(cell.text) for cell in row if cell.text]
    return len(words) > _FORM_ROWS and words[0] and not words[1] and words[2]


def _row_of_titles(every: Sequence[Row], rows: Sequence[Row]) -> Row | None:
    """The row right above these whose corner is empty and whose other cells are titles; its corner gets the word for these."""
    at = next(place for place, row in enumerate(every) if row is rows[0])
    above = every[at - 1] if at else []
    said = [cell.text for cell in above[1:] if cell.text]
    if len(said) < 2 or above[0].text or len(above) < len(rows[0]) or _share(said, is_title) < _MOST:
        return None
    return [Cell(_TITLES, above[0].start, above[0].end), *above[1:]]


def _is_mostly_labels(column: Row) -> bool:
    filled = [cell.text for cell in column if cell.text]
    named = (kind_of(text) or compact(aligned(text)) in labels() for text in filled)
    return sum(1 for text, label in zip(filled, named, strict=True) if label and not _is_value(text)) * 2 > len(filled)


@lru_cache(4096)
def _is_value(text: str) -> bool:
    """Whether a cell is the name of a post or a unit, and not the word for one (as 主管 is both)."""
    form = aligned(text)
    return _key(fold(text)) not in _words()[0] and (is_title(form, text) or is_unit(form, text))


def header_of(rows: Sequence[Row], at: int) -> tuple[list[str], list[str], int]:
    """Kinds and words of the columns of the header that begins in that row, and how many rows it takes (1 or 2)."""
    first = rows[at]
    words = [cell.text for cell in first]
    kinds = [kind_of(word) for word in words]
    after = rows[at + 1] if at + 1 < len(rows) else []
    below = [kind_of(cell.text) for cell in after]
    if len(after) > 1 and sum(map(bool, below)) >= 2 and all(kind_of(cell.text) for cell in after if cell.text):
        width = max(len(first), len(after))
        words += [""] * (width - len(words))
        both = [*after, *[None] * (width - len(after))]
        words = [cell.text if cell and cell.text else word for cell, word in zip(both, words, strict=True)]
        return [kind_of(word) for word in words], words, 2
    return kinds, words, 1


def is_repeated(row: Row, words: Sequence[str]) -> bool:
    """Whether a row says the header again, as tables over several pages do."""
    texts = [cell.text for cell in row if cell.text]
    return len(texts) > 1 and set(texts) <= {word for word in words if word}


def settled(kinds: Sequence[str], values: Sequence[Sequence[str]]) -> list[str]:
    """The kinds as the values under them show: a column of names may be one of titles, an unknown one that of managers."""
    found = list(kinds)
    for column, said in enumerate(values):
        filled = [text for text in said if text]
        if found[column] == "function":
            told = {"department", "level"} & set(kinds) or sum(map(len, filled)) > _LONG * len(filled)
            found[column] = "duties" if told else "department"
        elif found[column] == "subordinate" and "duties" not in found and _share(filled, _is_told) > 0.5:
            found[column] = "duties"
        elif found[column] == "manager" and filled and all(aligned(text) in _YES_NO for text in filled):
            found[column] = "other"
        elif found[column] == "name" and filled and all(text.isdigit() for text in filled):
            found[column] = "staff" if {"name", "given", "family"} & {*found[:column], *found[column + 1 :]} else "headcount"
        elif found[column] == "name" and "title" not in found:
            found[column] = (
                "title" if _share(filled, is_title) > 0.5 else "department" if _share(filled, is_unit) > 0.5 else "name"
            )
    _settle_titles(found, values)
    _settle_units(found, values)
    if not {"title", "parent"} & set(found):
        _take(found, values, "title", lambda filled: _share(filled, is_title) >= _MOST)
    if not {"department", "level"} & set(found):
        _take(found, values, "department", lambda filled: _share(filled, is_unit) >= _MOST)
    named = {"department", "level"} & set(found)
    own = "other" if {"title", "name", "given", "family"} & set(found) else "post"
    own = "unit" if "parent" in found and own == "other" else own
    found = [(own if named else "department") if kind == "unit" else kind for kind in found]
    if not {"manager", "subordinate"} & set(found):
        _take_manager(found, values)
    if not {"reference", "post", "staff"} & set(found):
        _take_reference(found, values)
    whose = "staff" if {"name", "given", "family"} & set(_used(found, values)) else "post"
    return [whose if kind == "reference" else kind for kind in found]


def _settle_titles(found: list[str], values: Sequence[Sequence[str]]) -> None:
    """Of several columns of titles those of codes identify posts, and one that puts something before another's titles is none."""
    titles = {place: [text for text in values[place] if text] for place, kind in enumerate(found) if kind == "title"}
    shares = {place: _share(filled, is_title) for place, filled in titles.items()}
    for place, filled in titles.items() if len(titles) > 1 else ():
        others = [column for other, column in titles.items() if other != place and len(column) == len(filled)]
        if filled and all(map(_CODE.fullmatch, filled)):
            found[place] = "other" if "post" in found else "post"
        elif any(_says_more(filled, column) for column in others) or max(shares.values()) - shares[place] > _MORE:
            found[place] = "other"


def _settle_units(found: list[str], values: Sequence[Sequence[str]]) -> None:
    """Of several columns of departments those of codes identify them."""
    units = [place for place, kind in enumerate(found) if kind == "department"]
    coded = [place for place in units if any(values[place]) and all(map(_CODE.fullmatch, filter(None, values[place])))]
    for place in coded if len(coded) < len(units) else ():
        found[place] = "unit"


def _says_more(column: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a column says what another says with something before it: P-17 Cook beside Cook."""
    return any(column) and all(one != two and one.endswith(two) for one, two in zip(column, other, strict=True))


def _used(kinds: Sequence[str], values: Sequence[Sequence[str]]) -> Iterable[str]:
    """The kinds of columns that hold anything."""
    return (kind for kind, said in zip(kinds, values, strict=True) if any(text and not is_empty(text) for text in said))


def _share(filled: Sequence[str], like: Callable[[str, str], bool]) -> float:
    return sum(1 for text in filled if like(aligned(text), text)) / len(filled) if filled else 0.0


def _is_told(_: str, text: str) -> bool:
    """Whether "Responsible for" is said of work, not of posts: "Order the stock", not "Cellar Hand; Porter"."""
    first = _FIRST_PIECE.split(text, maxsplit=1)[0].strip()
    said = begins_duty(first.lower()) or first.count(" ") >= _WORDS_OF_WORK or " the " in first
    return said and not is_title(aligned(first), first)


def _take(found: list[str], values: Sequence[Sequence[str]], kind: str, fits: Callable[[list[str]], bool]) -> None:
    """Gives the kind to the first column of unknown words whose values fit."""
    for column, said in enumerate(values):
        filled = [text for text in said if text]
        if not found[column] and len(filled) > 1 and fits(filled):
            found[column] = kind
            return


def _take_reference(found: list[str], values: Sequence[Sequence[str]]) -> None:
    """A column of unknown words with another value in each row identifies the rows where managers are named by its values."""
    named = {text for kind, said in zip(found, values, strict=True) if kind == "manager" for text in said if not is_empty(text)}
    for column, said in enumerate(values):
        filled = [text for text in said if text]
        known = sum(1 for text in named if text in filled)
        if not found[column] and len(filled) > 1 and len(set(filled)) == len(filled) and known and known >= _MOST * len(named):
            found[column] = "reference"
            return


def _take_manager(found: list[str], values: Sequence[Sequence[str]]) -> None:
    """A column of unknown words whose values are other rows' identifiers, names or addresses names the managers."""
    known: list[set[str]] = [
        {compact(aligned(text)) for text in said if text}
        for kind, said in zip(found, values, strict=True)
        if kind in ("reference", "post", "staff", "name", "mail")
    ]
    for column, said in enumerate(values):
        filled = Counter(compact(aligned(text)) for text in said if text)
        repeated = filled and max(filled.values()) > 1 and len(filled) > 1
        if not found[column] and repeated and any(sum(map(keys.__contains__, filled)) >= _MOST * len(filled) for keys in known):
            found[column] = "manager"
            return
