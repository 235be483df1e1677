"""Planting: the bundled examples imported once, through the same path as a user's files."""

from __future__ import annotations

from collections.abc import Sequence

import seeds
from app.database import Store
from app.errors import UnknownName
from app.importing.graph_of import document_id
from app.importing.importer import import_document, silent
from app.importing.report import ImportReport
from app.importing.storing import Progress, stored_document


def plant(store: Store, names: Sequence[str] | None = None, *, progress: Progress = silent) -> list[ImportReport]:
    """Imports the documents of the named examples (of all where None) that are not stored yet; UnknownName for no example.

    A document's name in the store is EXAMPLE/FILE, so that it cannot be taken for a user's file.
    """
    chosen = seeds.examples() if names is None else tuple(dict.fromkeys(names))
    for name in chosen:
        if name not in seeds.examples():
            raise UnknownName(f"There is no example {name}", hint="the examples: " + ", ".join(seeds.examples()))
    return [
        import_document(store, data, f"{example}/{file}", who="seed", progress=progress)
        for example in chosen
        for file, data in seeds.documents(example).items()
        if stored_document(store.read, document_id(f"{example}/{file}")) is None
    ]
