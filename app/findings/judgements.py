"""What people say of findings: dismissed or confirmed, with a reason, kept beside the graph through every new import.

A judgement belongs to a finding's id, which follows from the rule and its subjects, and counts as long as the texts that the
finding quotes are the same. It is written as a Change, so that it can be taken back as an import can.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from app.database import Store, Transaction
from app.errors import UnknownName, UsageError
from app.findings.finding import FindingRead, Findings, Judgement
from app.importing.difference import Operation
from app.importing.importer import now, silent
from app.importing.state import Item
from app.importing.storing import change_of, last_number, stored_items, write, written
from graph_model import Quote, node_id, nodes
from graph_model.vocabulary import Verdict

_WHO = "person"


def judged(store: Store, findings: Iterable[FindingRead]) -> list[FindingRead]:
    """The findings, each with what was said of it, where that still counts."""
    kept = {item.text("finding"): item for item in stored_items(store.read("judgements"))}
    return [
        one.model_copy(update={"judgement": _read(item)})
        if (item := kept.get(one.id)) and item.text("quoted") == _quoted(one.evidence)
        else one
        for one in findings
    ]


def finding_of(found: Findings, identity: str) -> FindingRead:
    """The finding of that id; UnknownName where there is none."""
    for one in found.findings:
        if one.id == identity:
            return one
    raise UnknownName(
        f"There is no finding {identity}",
        hint="`orgatlas lint` prints the id of each in brackets",
        web_hint="/api/findings gives the id of each",
    )


def judge(store: Store, finding: FindingRead, verdict: Verdict, reason: str) -> Judgement:
    """Keeps what somebody says of a finding; a later word replaces the one before. UsageError without a reason."""
    if not reason.strip():
        raise UsageError("A judgement needs a reason", hint="say why, for those who read it later")
    node = nodes.Judgement(
        id=_id(finding.id),
        finding=finding.id,
        verdict=verdict,
        reason=reason.strip(),
        quoted=_quoted(finding.evidence),
        who=_WHO,
        at=now(),
    )
    _write(store, finding.id, Item.of(node), f"{finding.id}: {verdict}")
    return Judgement(verdict=verdict, reason=node.reason, who=node.who, at=node.at)


def reopen(store: Store, finding: str) -> None:
    """Takes away what was said of the finding of that id; UnknownName where nothing was."""
    _write(store, finding, None, f"{finding}: reopened")


def _write(store: Store, finding: str, wanted: Item | None, summary: str) -> None:
    def work(transaction: Transaction) -> None:
        stored = [item for item in stored_items(transaction.run("judgements")) if item.text("finding") == finding]
        before = stored[0].fields if stored else None
        if wanted is None and before is None:
            raise UnknownName(
                f"Nothing was said of a finding {finding}",
                hint="`orgatlas lint --dismissed` lists what was",
                web_hint="/api/findings?dismissed=true gives what was",
            )
        op = "retire" if wanted is None else "change" if before else "create"
        operation = Operation(op, "node", "Judgement", _id(finding), before, wanted.fields if wanted else None)
        number = last_number(transaction.run) + 1
        change = change_of(number, [operation], kind="edit", at=now(), who=_WHO, source=finding, summary=summary)
        write(transaction.run, change, [operation], silent)

    written(store, work)


def _id(finding: str) -> str:
    return node_id("Judgement", finding)


def _quoted(evidence: Iterable[Quote]) -> str:
    """A hash of the quoted texts, whatever their order and place."""
    texts = sorted({" ".join(quote.quote.split()) for quote in evidence})
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()


def _read(item: Item) -> Judgement:
    return Judgement.model_validate({name: item.text(name) for name in ("verdict", "reason", "who", "at")})
