"""Who is meant by a cell that names a manager: a row by its identifier, mail address, name, number or title.

One entry is meant or none: a name that several rows bear means the one of the same department, else nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from app.language.script import aligned
from app.reading.names import is_empty, is_title
from app.reading.rules import compact
from app.reading.tables.entries import Entry
from app.reading.tables.grid import Cell

_SEVERAL = re.compile(r" *[;；、|\n] *|(?<=[\u3400-\u9fff]) *[,，/] *(?=[\u3400-\u9fff])| *, *| +(?:and|/) +")
_SPACED = re.compile(r"(?<=[\u3400-\u9fff)）]) +(?=[\u3400-\u9fff])")
_PIECES = re.compile(r" *[()（）\[\]<>【】:：,，/|] *|(?<=[\u3400-\u9fff])[ -]+| +[-–] +|(?<=[0-9a-zA-Z])[ -](?=[\u3400-\u9fff])")
_ASIDE = re.compile(r" *[(（\[][^()（）\[\]]*[)）\]]$")
_ZEROS = re.compile(r"^0+(?=\d)|(?<=\d)\.0+$")
_DISTINGUISHED = re.compile(r"(?:cn|uid)=(?P<name>[^,=]+),\s*(?:ou|cn|dc|o)=", re.IGNORECASE)
"""How directories name somebody (RFC 4514): CN=Ada Moss,OU=Staff,DC=example."""
_NOBODY = re.compile(r"x+|0+|n/?d|root|[#-]+", re.IGNORECASE)
_SPACES = ("id", "mail", "name", "number", "title", "phone")
_PHONE = re.compile(r"[+(]?\d[\d ()-]{6,}\d")
_TOLD_BY = 9
"""Last digits of a phone number, which tell it whatever stands before them."""


@lru_cache(65_536)
def key_of(text: str) -> str:
    """A value as it is compared: simplified, lower case, without spaces."""
    return compact(aligned(text))


@dataclass(slots=True)
class Directory:
    """The rows of all tables of one document that can be meant, by what can mean them.

    `apart`: the tables are of several organizations, so that a title means nobody of another one.
    """

    spaces: dict[str, dict[str, list[Entry]]] = field(default_factory=lambda: {space: {} for space in _SPACES})
    apart: bool = False
    _found: dict[tuple[str, str, tuple[str, ...], tuple[str, ...]], Entry | None] = field(default_factory=dict)
    """What was meant before: a column says the same few managers over and over."""

    def add(self, entry: Entry) -> None:
        """Makes a row known by all that identifies it."""
        for space, kinds in (("id", ("post", "staff")), ("mail", ("mail",)), ("number", ("number",)), ("title", ("title",))):
            for kind in kinds:
                for cell in entry.cells.get(kind, ()):
                    self._put(space, cell.text, entry)
        if entry.path and (title := entry.text("title")):
            self._put("title", _with_unit(entry.path[-1].text, title), entry)
        for number in filter(None, map(phone_in, entry.private)):
            self._put("phone", number, entry)
        for name in entry.people:
            self._put("name", name, entry)
            family, comma, given = name.partition(",")
            if comma and name.isascii():
                self._put("name", f"{given} {family}", entry)
            given, family = entry.text("given"), entry.text("family")
            if given and family:
                self._put("name", f"{family} {given}", entry)
                self._put("name", f"{family}, {given}", entry)

    def _put(self, space: str, text: str, entry: Entry) -> None:
        key = key_of(text)
        forms = (
            {key, _ZEROS.sub("", key)}
            if space in ("id", "number")
            else {key, key.partition("@")[0]}
            if space == "mail"
            else {key}
        )
        for form in forms:
            if form and not is_empty(form):
                bearers = self.spaces[space].setdefault(form, [])
                if not bearers or bearers[-1] is not entry:
                    bearers.append(entry)

    def order(self, values: Iterable[str]) -> tuple[str, ...]:
        """The ways of meaning somebody in the order in which a column's values are to be tried, the likeliest first.

        A row's number means it only where a column's values are numbers that identify nobody otherwise.
        """
        hits: Counter[str] = Counter()
        for value in {key_of(value) for value in values}:
            hits.update(space for space in _SPACES if value in self.spaces[space])
        likely = sorted(_SPACES, key=lambda space: (-hits[space], _SPACES.index(space)))
        return tuple(space for space in likely if space != "number" or likely[0] == "number")

    def meant(self, text: str, asking: Entry, order: tuple[str, ...]) -> Entry | None:
        """The row that a value means, whole or by its parts: E001, 李明, 李明(E001), a@b.c."""
        said = text, asking.owner, _place(asking), order
        if said not in self._found:
            self._found[said] = self._sought(text, asking, order)
        return self._found[said]

    def _sought(self, text: str, asking: Entry, order: tuple[str, ...]) -> Entry | None:
        if found := self._one(key_of(text), asking, order):
            return found
        if (common := _DISTINGUISHED.match(text)) and (found := self._one(key_of(common["name"]), asking, order)):
            return found
        bare = _ASIDE.sub("", text)
        if bare != text and (found := self._one(key_of(bare), asking, order)):
            return found  # Vance, Mia (On Leave)
        pieces = [piece for piece in _PIECES.split(text) if piece and piece != text]
        found_by_piece = [one for piece in pieces if (one := self._one(key_of(piece), asking, order))]
        return found_by_piece[0] if found_by_piece and all(one is found_by_piece[0] for one in found_by_piece) else None

    def _one(self, key: str, asking: Entry, order: Sequence[str]) -> Entry | None:
        for space in order:
            bearers = self.spaces[space].get(phone_in(key) if space == "phone" else key) or (
                self.spaces[space].get(_ZEROS.sub("", key)) if space == "id" else None
            )
            if not bearers:
                continue
            near = [one for one in bearers if one.owner == asking.owner]
            bearers = near or ([] if self.apart and space == "title" else bearers)
            if not bearers:
                continue
            if len(bearers) == 1 or space == "id":
                return bearers[0]
            near = [one for one in bearers if _place(one) == _place(asking)]
            if len(near) == 1:
                return near[0]
            if len({(_place(one), key_of(one.text("title")), key_of(one.text("post"))) for one in bearers}) == 1:
                return bearers[0]  # several persons in one post
        return None


def _with_unit(unit: str, title: str) -> str:
    """A title as it is told from others of its kind: 财务部|经理, 炉运|车间|主任."""
    shared = next((size for size in range(min(len(unit), len(title) - 1), 1, -1) if unit.endswith(title[:size])), 0)
    return unit + title[shared:] if not (unit + title).isascii() else f"{unit} {title}"


def phone_in(text: str) -> str:
    """The digits that tell a phone number; empty where the text is none."""
    return re.sub(r"\D", "", text)[-_TOLD_BY:] if _PHONE.fullmatch(text) else ""


def _place(entry: Entry) -> tuple[str, ...]:
    return tuple(key_of(step.text) for step in entry.path)


def values_of(cell: Cell, directory: Directory, asking: Entry, order: tuple[str, ...]) -> list[Cell]:
    """The managers that a cell names, each as a cell of its own: the whole where it means one, else its parts."""
    if is_nobody(cell.text, directory, order):
        return []
    pieces = _SPACED.split(cell.text)
    spaced = len(pieces) > 1 and all(is_title(aligned(piece), piece) for piece in pieces)
    if not spaced and directory.meant(cell.text, asking, order):
        return [cell]
    parts: list[Cell] = []
    position = 0
    for divider in [*_SEVERAL.finditer(cell.text), None]:
        stop = divider.start() if divider else len(cell.text)
        if cell.text[position:stop].strip():
            place = (cell.start + position, cell.start + stop) if len(cell.text) == cell.end - cell.start else cell[1:]
            parts.append(Cell(cell.text[position:stop].strip(), *place))
        position = divider.end() if divider else stop
    parts = [Cell(piece, *cell[1:]) for piece in pieces] if spaced else parts
    strong = spaced or re.search(r"[;；、\n]", cell.text) is not None
    resolved = [part for part in parts if directory.meant(part.text, asking, order)]
    kept = parts if strong or resolved else [cell]
    return [part for part in kept if not is_nobody(part.text, directory, order)]


def is_nobody(text: str, directory: Directory, order: Sequence[str]) -> bool:
    """Whether a value says that there is no manager: XX, 无, 0, where nobody is called so."""
    key = key_of(text)
    if any(key in directory.spaces[space] for space in order):
        return False
    return is_empty(key) or _NOBODY.fullmatch(key) is not None
