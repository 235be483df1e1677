"""Quotes: evidence references turned into exact slices of the stored documents.

Texts stay in memory by their check sum, within a bound; a document that has changed has another check sum.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from threading import Lock
from typing import NamedTuple, NotRequired, TypedDict, cast

from app.database import Store
from app.errors import Defect, UnknownName
from app.questions.kept import kept
from graph_model import Locations, Quote, Reference

_KEPT_CHARACTERS = 40_000_000


class QuoteFields(TypedDict):
    """A Quote as it is written in JSON."""

    document: str
    start: int
    end: int
    quote: str
    place: NotRequired[str]


class _Text(NamedTuple):
    """The text of a document, and where its parts stand in the file."""

    text: str
    places: Locations


class _Texts:
    """Texts by check sum, the longest unused dropped first."""

    def __init__(self) -> None:
        self._texts: OrderedDict[str, _Text] = OrderedDict()
        self._lock = Lock()

    def get(self, sha256: str) -> _Text | None:
        with self._lock:
            if sha256 in self._texts:
                self._texts.move_to_end(sha256)
            return self._texts.get(sha256)

    def keep(self, sha256: str, text: _Text) -> None:
        with self._lock:
            self._texts[sha256] = text
            while sum(len(kept.text) for kept in self._texts.values()) > _KEPT_CHARACTERS and len(self._texts) > 1:
                self._texts.popitem(last=False)


_texts = _Texts()


def document_text(store: Store, document: str) -> str:
    """The whole text of a stored document, by its id; UnknownName where there is none."""
    _, text = _named_texts(store, [document]).get(document, (None, None))
    if text is None:
        raise UnknownName(
            f"There is no document {document}",
            hint="`orgatlas query organization_overview` shows what is stored",
            web_hint="/api/documents lists them",
        )
    return text.text


def quotes(store: Store, references: Iterable[str]) -> dict[str, Quote]:
    """A quote for each reference whose document is stored, by the reference as written, in the order given."""
    return {reference: Quote(**fields) for reference, fields in quote_fields(store, references).items()}


def quote_fields(store: Store, references: Iterable[str]) -> dict[str, QuoteFields]:
    """The same as plain fields, which are made in a fraction of the time."""
    parsed = {reference: _parsed(reference) for reference in references}
    texts = _named_texts(store, sorted({document for document, _, _ in parsed.values()}))
    found: dict[str, QuoteFields] = {}
    for reference, (document, start, end) in parsed.items():
        if document in texts:
            name, (text, places) = texts[document]
            fields: QuoteFields = {"document": name, "start": start, "end": end, "quote": text[start:end]}
            found[reference] = fields
            if places.entries and (place := places.of(text, start, end)):
                fields["place"] = place
    return found


def _parsed(reference: str) -> Reference:
    try:
        return Reference.parse(reference)
    except ValueError as error:
        raise Defect("A stored reference is not of its form", where=reference) from error


def _named_texts(store: Store, documents: list[str]) -> Mapping[str, tuple[str, _Text]]:
    """Name and text of each stored document, by id."""
    if not documents:
        return {}
    # Without a version of the store the check of what is kept would cost as much as reading anew.
    named = kept(store, ("documents",), dict[str, tuple[str, str]]) if store.version() else {}
    unknown = [document for document in documents if document not in named]
    if unknown:
        rows = store.read("document_versions", {"documents": unknown}).rows
        named.update({str(row["id"]): (str(row["name"]), str(row["sha256"])) for row in rows})
    texts = {document: _texts.get(named[document][1]) for document in documents if document in named}
    missing = [document for document, text in texts.items() if text is None]
    if missing:
        for row in store.read("document_texts", {"documents": missing}).rows:
            text = _Text(str(row["text"]), Locations(cast("list[str]", row["places"] or [])))
            texts[str(row["id"])] = text
            _texts.keep(str(row["sha256"]), text)
    return {document: (named[document][0], text) for document, text in texts.items() if text is not None}
