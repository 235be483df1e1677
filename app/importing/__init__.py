"""Importing: a document's reading becomes one transaction and a report. It reads no formats and answers no questions.

graph_of: reading → nodes and relationships; merging: with what other documents state; difference: the operations; storing:
into the store; history: undoing; planting: the bundled examples; copying: portable copies of a store.
"""

from app.importing.copying import back_up, restore
from app.importing.difference import Operation
from app.importing.history import as_before, finish_pending, undo
from app.importing.importer import Recent, import_document, import_reading
from app.importing.planting import plant
from app.importing.report import ImportReport
from app.importing.storing import Progress

__all__ = [
    "ImportReport",
    "Operation",
    "Progress",
    "Recent",
    "as_before",
    "back_up",
    "finish_pending",
    "import_document",
    "import_reading",
    "plant",
    "restore",
    "undo",
]
