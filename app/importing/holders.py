"""One organization of a document as nodes and relationships: holders, what is stated of them, lines, partners, processes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from app.importing.naming import key
from app.importing.organizations import Identity
from app.importing.places import Places
from app.importing.registry import UNTITLED, Registry
from app.importing.state import Item, State, united
from app.language.script import aligned, fold
from app.reading.model import (
    Collaborator,
    DepartmentRead,
    Named,
    OrganizationRead,
    PersonRead,
    PositionRead,
    ProcessRead,
    Span,
    Statement,
)
from app.reading.names import is_title, leads_as_a_unit, names_a_unit
from graph_model import GraphType, node_id, normalized, relationship_id
from graph_model.nodes import (
    Authority,
    Department,
    Duty,
    Indicator,
    Organization,
    Person,
    Position,
    Process,
    Qualification,
    Step,
    Unit,
)
from graph_model.relationships import (
    BelongsTo,
    CollaboratesWith,
    DoneBy,
    HasAuthority,
    HasDuty,
    HasStep,
    Holds,
    MeasuredBy,
    PartOf,
    ReportsTo,
    Requires,
)
from graph_model.vocabulary import LineKind, Side

_LISTS = ("evidence", "subordinate_evidence", "superior_evidence")


class OrganizationGraph:
    """Builds one organization's part of `state`; `stored` are the organization's stored nodes of all documents."""

    def __init__(self, identity: Identity, places: Places, state: State, stored: Iterable[Item]) -> None:
        self._identity = identity
        self._places = places
        self._state = state
        self._registry = Registry(identity, places.document, stored)
        self._here: set[str] = set()
        """The holders that this document describes."""
        self._origin = Span(start=0, end=1)
        """Where the document begins to speak of the organization."""

    def build(self, read: OrganizationRead) -> None:
        """Adds all of it."""
        spans = _spans(read.evidence, read.duties, *(one.duties for one in (*read.departments, *read.positions)))
        self._origin = spans[0] if spans else Span(start=0, end=1)
        self._add(
            Organization(
                id=self._identity.id,
                evidence=self._places.references(self._origin),
                name=self._identity.name,
                named=self._identity.named,
                as_of=read.as_of,
                parent=read.parent,
            )
        )
        department_ids = self._registry.identify_departments(read.departments)
        position_ids = self._registry.identify_positions(read.positions)
        for department, identity in zip(read.departments, department_ids, strict=True):
            self._add_department(identity, department)
        for position, identity in zip(read.positions, position_ids, strict=True):
            self._add_position(identity, position)
        for department, identity in zip(read.departments, department_ids, strict=True):
            self._place_department(identity, department)
            self._add_statements(identity, department)
        for position, identity in zip(read.positions, position_ids, strict=True):
            self._place_position(identity, position)
            self._add_statements(identity, position)
            self._add_lines(identity, position)
        self._add_duties(self._identity.id, read.duties)
        for process in read.processes:
            self._add_process(process)
        for person in read.people:
            self._add_person(person)

    # Holders

    def _add_department(self, identity: str, read: DepartmentRead) -> None:
        self._here.add(identity)
        self._add(
            Department(
                id=identity,
                evidence=self._places.references(self._introduced(read)),
                organization=self._identity.id,
                name=read.name,
                search=fold(read.name),
                parent=read.parent,
                superior=read.superior,
                described=_says_something(read),
                headcount=read.headcount,
                purpose=read.purpose,
            )
        )

    def _add_position(self, identity: str, read: PositionRead) -> None:
        title = read.title or UNTITLED
        if read.described:
            self._here.add(identity)
        elif read.evidence is None or identity in self._here:
            return  # it is added where it is named
        self._add(
            Position(
                id=identity,
                evidence=self._places.references(self._introduced(read)),
                organization=self._identity.id,
                title=title,
                search=fold(title),
                department=read.department,
                reference=read.reference,
                described=read.described,
                headcount=read.headcount,
                purpose=read.purpose,
            )
        )

    def _add_person(self, read: PersonRead) -> None:
        identity = node_id(
            "Person", self._identity.id, "reference" if read.reference else "name", read.reference or key(read.name)
        )
        evidence = self._places.references(read.evidence)
        organization = self._identity.id
        self._add(Person(id=identity, evidence=evidence, organization=organization, name=read.name, reference=read.reference))
        for held in read.holds:
            post = self._named_position(held, None)
            holds = self._places.references(held.evidence)
            self._add(Holds(**self._between("HOLDS", identity, post), evidence=holds))

    def _named_position(self, named: Named, place: str | None) -> str:
        place = self._registry.place(named.department, named.department_parent) if named.department else place
        identity = self._registry.position(named.name, place, named.reference)
        self._add_mentioned_position(identity, named.name, named.evidence, named.reference)
        return identity

    def _add_mentioned_position(self, identity: str, title: str, evidence: Span, reference: str | None = None) -> None:
        if identity not in self._here:
            self._add(
                Position(
                    id=identity,
                    evidence=self._places.references(evidence),
                    organization=self._identity.id,
                    title=title,
                    search=fold(title),
                    reference=reference,
                    described=False,
                )
            )

    def _named_department(self, name: str, evidence: Span, parent: str | None = None) -> str:
        identity = self._registry.department(name, parent)
        self._add_mentioned_department(identity, name, evidence)
        return identity

    def _add_mentioned_department(self, identity: str, name: str, evidence: Span) -> None:
        if identity not in self._here:
            self._add(
                Department(
                    id=identity,
                    evidence=self._places.references(evidence),
                    organization=self._identity.id,
                    name=name,
                    search=fold(name),
                    described=False,
                )
            )

    def _place_department(self, identity: str, read: DepartmentRead) -> None:
        evidence = self._introduced(read)
        inside = self._registry.key(read.parent) is not None and key(read.parent or "") != key(read.name)
        target = self._named_department(read.parent or "", evidence) if inside else self._identity.id
        if target != identity:
            self._add(PartOf(**self._between("PART_OF", identity, target), evidence=self._places.references(evidence)))

    def _place_position(self, identity: str, read: PositionRead) -> None:
        if identity in self._state and self._registry.key(read.department) is not None:
            evidence = self._introduced(read)
            target = self._named_department(read.department or "", evidence, read.department_parent)
            self._add(BelongsTo(**self._between("BELONGS_TO", identity, target), evidence=self._places.references(evidence)))

    # What is stated of a holder

    def _add_statements(self, holder: str, read: DepartmentRead | PositionRead) -> None:
        self._add_duties(holder, read.duties)
        for statements, node, relationship in (
            (read.authorities, Authority, HasAuthority),
            (read.indicators, Indicator, MeasuredBy),
            (read.qualifications, Qualification, Requires),
        ):
            for statement in statements:
                identity = node_id(node.__name__, holder, key(statement.text))
                evidence = self._places.references(statement.evidence)
                self._add(
                    node(
                        id=identity,
                        evidence=evidence,
                        organization=self._identity.id,
                        text=statement.text,
                        number=statement.number,
                        group=statement.group,
                        holder=holder,
                    )
                )
                self._add(relationship(**self._between(relationship.kind_name, holder, identity), evidence=evidence))
        for collaborator in read.collaborators:
            self._add_collaborator(holder, collaborator)

    def _add_duties(self, holder: str, statements: list[Statement]) -> None:
        for statement in statements:
            folded = fold(statement.text)
            identity = node_id("Duty", holder, normalized(folded))  # key(text), without folding it again
            evidence = self._places.references(statement.evidence)
            self._add(
                Duty(
                    id=identity,
                    evidence=evidence,
                    organization=self._identity.id,
                    text=statement.text,
                    search=folded,
                    number=statement.number,
                    group=statement.group,
                    holder=holder,
                )
            )
            between = self._between("HAS_DUTY", holder, identity)
            self._add(HasDuty(**between, evidence=evidence, involvement=statement.involvement))

    def _add_collaborator(self, holder: str, read: Collaborator) -> None:
        evidence = self._places.references(read.evidence)
        target = self._collaborating(read.name, read.side, read.evidence)
        if target != holder:
            self._add(CollaboratesWith(**self._between("COLLABORATES_WITH", holder, target), evidence=evidence, side=read.side))

    def _collaborating(self, name: str, side: Side, evidence: Span) -> str:
        """A department or position of the organization where the name means one, else a unit."""
        if side == "internal":
            if identity := self._registry.departments.meant(name):
                self._add_mentioned_department(identity, name, evidence)
                return identity
            if identity := self._registry.positions.meant(name):
                self._add_mentioned_position(identity, name, evidence)
                return identity
        identity = node_id("Unit", self._identity.id, key(name))
        references = self._places.references(evidence)
        self._add(Unit(id=identity, evidence=references, organization=self._identity.id, name=name, search=fold(name), side=side))
        return identity

    def _add_lines(self, identity: str, read: PositionRead) -> None:
        place = self._registry.place(read.department, read.department_parent)
        for manager in read.reports_to:
            if not read.tabular and leads_as_a_unit(manager.name) and not self._registry.positions.meant(manager.name):
                self._named_department(manager.name, manager.evidence)  # lines join posts; this one stands in the unit
                continue
            side = "table" if read.tabular else "subordinate"
            self._add_line(identity, self._named_position(manager, place), manager.kind, **{side: manager.evidence})
        for report in read.direct_reports:
            if names_a_unit(report.name):
                self._named_department(report.name, report.evidence)
            else:
                self._add_line(self._named_position(report, place), identity, report.kind, superior=report.evidence)
        for supervisor in filter(_is_post, read.supervised_by):
            self._add_line(identity, self._named_position(supervisor, place), supervisor.kind, subordinate=supervisor.evidence)
        for supervised in read.supervises:
            if _is_post(supervised):
                self._add_line(self._named_position(supervised, place), identity, supervised.kind, superior=supervised.evidence)
            else:
                self._add_collaborator(identity, Collaborator(name=supervised.name, evidence=supervised.evidence))

    def _add_line(
        self,
        source: str,
        target: str,
        kind: LineKind,
        *,
        subordinate: Span | None = None,
        superior: Span | None = None,
        table: Span | None = None,
    ) -> None:
        """One of the three says the line: a side's own section, or a row of a table, which is neither side's."""
        below, above, row = (self._places.references(said) for said in (subordinate, superior, table))
        self._add(
            ReportsTo(
                id=relationship_id("REPORTS_TO", source, target, kind),
                source=source,
                target=target,
                evidence=below + above + row,
                kind=kind,
                stated_by="subordinate" if below else "superior" if above else "table",
                status="one-sided",
                subordinate_evidence=below,
                superior_evidence=above,
            )
        )

    def _add_process(self, read: ProcessRead) -> None:
        identity = node_id("Process", self._identity.id, key(read.name))
        references = self._places.references(*_spans(read.evidence, read.steps)[:1])
        self._add(Process(id=identity, evidence=references, organization=self._identity.id, name=read.name))
        for position, statement in enumerate(read.steps, start=1):
            step = node_id("Step", identity, str(position))
            evidence = self._places.references(statement.evidence)
            self._add(
                Step(
                    id=step,
                    evidence=evidence,
                    organization=self._identity.id,
                    text=statement.text,
                    process=identity,
                    position=position,
                )
            )
            self._add(HasStep(**self._between("HAS_STEP", identity, step), evidence=evidence))
            if doer := self._registry.doer(statement.text):
                self._add(DoneBy(**self._between("DONE_BY", step, doer), evidence=evidence))

    # Putting it down

    def _add(self, declared: GraphType) -> None:
        """Adds it; where it is there already, the evidence of both counts and empty fields are filled."""
        item = Item.of(declared)
        there = self._state.get(item.id)
        if there is None:
            self._state[item.id] = item
            return
        first, second = (item, there) if item.fields.get("described") and not there.fields.get("described") else (there, item)
        self._state[item.id] = Item(item.kind, {**second.fields, **first.fields}).having(
            **{name: united(there.texts(name), item.texts(name)) for name in _LISTS if name in item.fields}
        )

    def _between(self, kind: str, source: str, target: str) -> dict[str, str]:
        return {"id": relationship_id(kind, source, target), "source": source, "target": target}

    def _introduced(self, read: DepartmentRead | PositionRead) -> Span:
        """Where the holder is introduced, else the first place that speaks of it."""
        lines = [*read.reports_to, *read.direct_reports] if isinstance(read, PositionRead) else []
        stated = chain(read.duties, read.authorities, read.indicators, read.qualifications)
        return next(iter(_spans(read.evidence, lines, stated, read.collaborators)), self._origin)


def _says_something(read: DepartmentRead) -> bool:
    """Whether the document says more of a department than its name and place."""
    statements = (read.duties, read.authorities, read.indicators, read.qualifications, read.collaborators)
    return any(statements) or read.headcount is not None or read.purpose is not None or read.superior is not None


def _is_post(named: Named) -> bool:
    """Whether a supervisor's name is a post's; units supervise too, and reporting lines join posts only."""
    return is_title(aligned(named.name), named.name)


def _spans(first: Span | None, *stated: Iterable[Named | Statement | Collaborator]) -> list[Span]:
    """The first one, where it is a slice of the text, else the others in order; a lost title has an empty one."""
    if first is not None and first.end > first.start:
        return [first]
    return sorted((one.evidence for one in chain.from_iterable(stated)), key=lambda span: span.start)
