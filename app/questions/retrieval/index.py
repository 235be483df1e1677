"""The index of duties and rights: what each says, who holds it, its quotes, and which terms stand in it.

It is arrays over rows, a row being one holder's line to one duty or right, so that a hundred thousand are searched in
milliseconds and loaded by being mapped. It knows no store and no file; building.py makes it, shelf.py keeps it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import TypedDict, cast

import numpy as np
import numpy.typing as npt

from app.questions.retrieval.mapped import Array, Texts
from graph_model import Quote
from graph_model.graph import GraphEdge, GraphNode, Property

Rows = npt.NDArray[np.int64]
_SATURATION, _BY_LENGTH = 1.2, 0.75
"""The usual constants of BM25; a term counts once a row."""


class Record(TypedDict):
    """A row as it is kept: the line, what is stated, the place of its holder among the holders, and its quotes."""

    holder: int
    line: tuple[str, str, str, str, dict[str, Property]]
    stated: tuple[str, str, str, dict[str, Property]]
    quotes: list[tuple[str, int, int, str, str | None]]


@dataclass(frozen=True, slots=True)
class Row:
    """One line to a duty or right with its quotes, taken out of the index."""

    holder: GraphNode
    line: GraphEdge
    stated: GraphNode
    quotes: tuple[Quote, ...]


class Segment:
    """One organization's rows as they are read from the store, before they become part of an index."""

    def __init__(self, organization: str, names: bytes) -> None:
        self.organization, self.names = organization, names
        self.holders: list[bytes] = []
        self.records: list[bytes] = []
        self.ids: list[str] = []
        self.hashes: list[bytes] = []
        self.terms: list[list[str]] = []
        self.documents: set[str] = set()


class Index:
    """The index. `about` says of which state of the store it is; `arrays` are as they lie in the file."""

    def __init__(self, about: Mapping[str, object], arrays: Mapping[str, Array]) -> None:
        self.about, self.arrays = about, arrays
        self._records = Texts(arrays["records"], arrays["record_ends"])
        self._holders = Texts(arrays["holders"], arrays["holder_ends"])

    def __len__(self) -> int:
        return len(self._records)

    def names(self) -> Iterator[dict[str, object]]:
        """What cypher/find/names.cypher finds."""
        packed = Texts(self.arrays["names"], self.arrays["name_ends"])
        for place in range(len(packed)):
            for identity, kind, name, department in json.loads(packed[place]):
                organization = self.organizations[place]
                yield {"id": identity, "kind": kind, "name": name, "department": department, "organization": organization}

    def organization_names(self) -> Iterator[tuple[str, str]]:
        """Id and name of every organization."""
        for first in self.arrays["first_holder"].tolist():
            identity, _, label, _ = json.loads(self._holders[first])
            yield identity, label

    @property
    def hashes(self) -> npt.NDArray[np.uint64]:
        """A hash of each row's folded text."""
        return cast("npt.NDArray[np.uint64]", self.arrays["hashes"])

    @cached_property
    def organizations(self) -> list[str]:
        """The ids of the organizations; a row's is the place in this list."""
        return [str(one) for one in cast("list[object]", self.about["organizations"])]

    @cached_property
    def documents(self) -> list[set[str]]:
        """For each organization the ids of the documents that its rows quote."""
        return [set(one) for one in cast("list[list[str]]", self.about["documents"])]

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        return {term: place for place, term in enumerate(self.arrays["vocabulary"].tobytes().decode().split("\n"))}

    def record(self, place: int) -> Record:
        """The row at that place as it is kept."""
        return cast("Record", json.loads(self._records[place]))

    def row(self, place: int) -> Row:
        """The row at that place, with its parts as the graph has them."""
        return self.row_of(self.record(place), place)

    def row_of(self, record: Record, place: int) -> Row:
        """The row of a record that was taken out at that place."""
        first = int(self.arrays["first_holder"][self.arrays["organization"][place]])
        identity, kind, label, fields = json.loads(self._holders[first + record["holder"]])
        quotes = tuple(Quote.model_construct(document=d, start=s, end=e, quote=q, place=p) for d, s, e, q, p in record["quotes"])
        return Row(GraphNode(identity, kind, label, fields), GraphEdge(*record["line"]), GraphNode(*record["stated"]), quotes)

    def text(self, place: int) -> str:
        """What is stated there."""
        return self.record(place)["stated"][2]

    def standing(self, term: str) -> Rows:
        """The rows in which the term stands; "a&b" are both, and an unknown word may be part of a longer one."""
        if "&" in term:
            return np.flatnonzero(np.logical_and.reduce([self._among([part]) for part in term.split("&")]))
        if term.startswith("=") or (len(term) == 1 and not term.isascii()):
            alike = [place for word, place in self.vocabulary.items() if _holds(word, term)]
            found = np.zeros(len(self), dtype=np.bool_)
            for place in alike:
                found[self._posted(place)] = True
            return np.flatnonzero(found)
        place = self.vocabulary.get(term)
        return self._posted(place) if place is not None else np.empty(0, dtype=np.int64)

    def matching(self, groups: Sequence[Sequence[str]]) -> Rows:
        """The rows in which of each group one term stands, ascending; none where there are no groups."""
        if not groups:
            return np.empty(0, dtype=np.int64)
        return np.flatnonzero(np.logical_and.reduce([self._among(group) for group in groups]))

    def _among(self, terms: Iterable[str]) -> npt.NDArray[np.bool_]:
        """For every row whether one of the terms stands in it."""
        found = np.zeros(len(self), dtype=np.bool_)
        for term in terms:
            found[self.standing(term)] = True
        return found

    def weighed(self, terms: Iterable[str]) -> npt.NDArray[np.float32]:
        """For every row how much the terms say of it, by BM25."""
        lengths = self.arrays["lengths"]
        scores = np.zeros(len(self), dtype=np.float32)
        norm = _SATURATION * (1 - _BY_LENGTH + _BY_LENGTH * lengths / max(1.0, float(lengths.mean()) if len(lengths) else 1.0))
        for term in terms:
            rows = self.standing(term)
            if len(rows):
                rarity = np.log(1 + (len(self) - len(rows) + 0.5) / (len(rows) + 0.5))
                scores[rows] += rarity * (_SATURATION + 1) / (1 + norm[rows])
        return scores

    def of_organization(self, identity: str | None) -> npt.NDArray[np.bool_] | None:
        """Which rows are the organization's; None where all are asked for."""
        if identity is None:
            return None
        place = self.organizations.index(identity) if identity in self.organizations else -1
        return np.asarray(self.arrays["organization"] == place)

    def segment_rows(self, organization: int) -> slice:
        """The rows of the organization at that place: they stand together."""
        found = np.searchsorted(self.arrays["organization"], [organization, organization + 1])
        return slice(int(found[0]), int(found[1]))

    def place_of(self, ids: Sequence[str]) -> Rows:
        """The rows of these duties (ids)."""
        wanted = np.array([_number(identity) for identity in ids], dtype=np.uint64)
        return np.flatnonzero(np.isin(self.arrays["ids"], wanted))

    def _posted(self, place: int) -> Rows:
        ends = self.arrays["posting_ends"]
        start = int(ends[place - 1]) if place else 0
        return self.arrays["postings"][start : int(ends[place])].astype(np.int64)


def joined(state: Mapping[str, object], segments: Sequence[Segment], before: Index | None, kept: Sequence[int]) -> Index:
    """The index of the segments and of those organizations of an index before (by place) that are as they were."""
    vocabulary: dict[str, int] = dict(before.vocabulary) if before is not None else {}
    pieces = [_piece_before(before, place) for place in kept] if before is not None else []
    pieces += [_piece(segment, vocabulary) for segment in segments]
    pieces.sort(key=lambda piece: piece.organization)
    held = [sum(len(piece.holder_sizes) for piece in pieces[:n]) for n in range(len(pieces))]
    sizes = _chain([piece.sizes for piece in pieces], np.int64)
    terms = _chain([piece.terms for piece in pieces], np.int32)
    lengths = _chain([piece.lengths for piece in pieces], np.int32)
    order = np.argsort(terms, kind="stable")
    rows = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    names = Texts.of(piece.names for piece in pieces)
    about = {
        **state,
        "organizations": [piece.organization for piece in pieces],
        "documents": [sorted(piece.documents) for piece in pieces],
    }
    arrays: dict[str, Array] = {
        "records": _chain([piece.records for piece in pieces], np.uint8),
        "record_ends": np.cumsum(sizes, dtype=np.int64),
        "holders": _chain([piece.holders for piece in pieces], np.uint8),
        "holder_ends": np.cumsum(_chain([piece.holder_sizes for piece in pieces], np.int64), dtype=np.int64),
        "names": names.data,
        "name_ends": names.ends,
        "first_holder": np.array(held, dtype=np.int64),
        "organization": np.repeat(np.arange(len(pieces), dtype=np.int32), [len(piece.sizes) for piece in pieces]),
        "ids": _chain([piece.ids for piece in pieces], np.uint64),
        "hashes": _chain([piece.hashes for piece in pieces], np.uint64),
        "lengths": lengths,
        "terms": terms,
        "vocabulary": np.frombuffer("\n".join(vocabulary).encode(), dtype=np.uint8),
        "postings": rows[order],
        "posting_ends": np.cumsum(np.bincount(terms, minlength=len(vocabulary)), dtype=np.int64),
    }
    return Index(about, arrays)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One organization's part of every array."""

    organization: str
    names: bytes
    documents: set[str]
    records: Array
    sizes: Array
    holders: Array
    holder_sizes: Array
    ids: Array
    hashes: Array
    lengths: Array
    terms: Array


def _piece(segment: Segment, vocabulary: dict[str, int]) -> _Piece:
    records, holders = Texts.of(segment.records), Texts.of(segment.holders)
    return _Piece(
        segment.organization,
        segment.names,
        segment.documents,
        records.data,
        np.diff(records.ends, prepend=0),
        holders.data,
        np.diff(holders.ends, prepend=0),
        np.array([_number(identity) for identity in segment.ids], dtype=np.uint64),
        np.frombuffer(b"".join(segment.hashes), dtype=np.uint64),
        np.array([len(terms) for terms in segment.terms], dtype=np.int32),
        np.array([vocabulary.setdefault(t, len(vocabulary)) for terms in segment.terms for t in terms], dtype=np.int32),
    )


def _piece_before(index: Index, place: int) -> _Piece:
    rows, arrays = index.segment_rows(place), index.arrays
    sizes = np.diff(arrays["record_ends"], prepend=0)
    holder_sizes = np.diff(arrays["holder_ends"], prepend=0)
    firsts = [*arrays["first_holder"].tolist(), len(holder_sizes)]
    held = slice(firsts[place], firsts[place + 1])
    starts = np.concatenate([[0], np.cumsum(arrays["lengths"], dtype=np.int64)])
    return _Piece(
        index.organizations[place],
        Texts(arrays["names"], arrays["name_ends"])[place],
        index.documents[place],
        _cut(arrays["records"], arrays["record_ends"], rows),
        sizes[rows],
        _cut(arrays["holders"], arrays["holder_ends"], held),
        holder_sizes[held],
        arrays["ids"][rows],
        arrays["hashes"][rows],
        arrays["lengths"][rows],
        arrays["terms"][int(starts[rows.start]) : int(starts[rows.stop])],
    )


def text_hash(folded: str) -> bytes:
    """64 bits for a folded text."""
    return blake2b(folded.encode(), digest_size=8).digest()


def _number(identity: str) -> int:
    """64 bits for an id."""
    return int.from_bytes(blake2b(identity.encode(), digest_size=8).digest(), "little")


def _holds(word: str, term: str) -> bool:
    return word.startswith("=") and term[1:] in word if term.startswith("=") else len(word) == 2 and term in word


def _cut(data: Array, ends: Array, rows: slice) -> Array:
    start = int(ends[rows.start - 1]) if rows.start else 0
    return data[start : int(ends[rows.stop - 1]) if rows.stop > rows.start else start]


def _chain(parts: Sequence[Array], dtype: npt.DTypeLike) -> Array:
    return np.concatenate(parts).astype(dtype, copy=False) if parts else np.empty(0, dtype=dtype)
