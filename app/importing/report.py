"""What an import or an undoing did, or would do: counts by kind, the single changes, and what reading found doubtful."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from pydantic import BaseModel, Field

from app.importing.difference import Operation
from app.importing.state import State
from app.reading.model import ReadFinding


class ImportReport(BaseModel):
    """An entry of `import --json` (its fields but `changes` and `moved`).

    `change` is the id of the Change, None where nothing was written. A statement that the document only has in another place
    counts as unchanged; `moved` says how many these are, and `changes` does not list them.
    """

    document: str
    change: str | None = None
    created: dict[str, int] = {}
    changed: dict[str, int] = {}
    unchanged: dict[str, int] = {}
    retired: dict[str, int] = {}
    findings: list[ReadFinding] = []
    changes: list[Operation] = Field(default=[], exclude=True)
    moved: int = Field(default=0, exclude=True)

    @property
    def summary(self) -> str:
        """One line, for example "3 created, 1 changed, 0 retired"."""
        counts = {"created": self.created, "changed": self.changed, "retired": self.retired}
        return ", ".join(f"{sum(kinds.values())} {word}" for word, kinds in counts.items())


def reported(document: str, operations: Sequence[Operation], state: State, findings: Iterable[ReadFinding] = ()) -> ImportReport:
    """The report on operations that start from `state`, which is what is stored of the document and of what it touches."""
    real = [operation for operation in operations if not operation.only_moved]
    counts = {op: Counter(operation.kind for operation in real if operation.op == op) for op in ("create", "change", "retire")}
    touched = {operation.id for operation in real}
    unchanged = Counter(item.kind for identity, item in state.items() if identity not in touched)
    return ImportReport(
        document=document,
        created=_sorted(counts["create"]),
        changed=_sorted(counts["change"]),
        unchanged=_sorted(unchanged),
        retired=_sorted(counts["retire"]),
        findings=list(findings),
        changes=real,
        moved=len(operations) - len(real),
    )


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items()))
