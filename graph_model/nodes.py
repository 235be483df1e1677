"""Every node type of the graph, once. From these come constraints, indexes, import checks, legend and docs/model.md.

Near W3C ORG: Organization org:FormalOrganization, Department org:OrganizationalUnit, Position org:Post,
Person foaf:Agent; Topic is a skos:Concept.
"""

from __future__ import annotations

from pydantic import Field

from graph_model.base import Caption, NodeType
from graph_model.vocabulary import ChangeKind, ChangeState, Side, Verdict


class Organization(NodeType):
    """A company, public body or team whose parts the documents describe."""

    caption = Caption("Organization", "组织")
    colour, icon = "#1f3a68", "building"
    identified_by = ("name, or the document and its first department or position", "as_of")
    indexed = ()

    name: str
    named: bool = Field(default=True, description="False where the document names no organization and the name is ours.")
    as_of: str | None = Field(default=None, description="The date that the description holds for, ISO 8601.")
    parent: str | None = Field(default=None, description="The organization that it belongs to, as named.")


class _Part(NodeType):
    organization: str = Field(description="Id of the organization that it belongs to.")


class Department(_Part):
    """A unit inside an organization."""

    caption = Caption("Department", "部门")
    colour, icon = "#0b6e69", "folder"
    identified_by = ("organization", "path of names")
    full_text = ("search",)

    name: str
    search: str = Field(description="The name folded for search.")
    parent: str | None = Field(default=None, description="Its parent unit, as named.")
    superior: str | None = Field(default=None, description="The position or unit above it, as named.")
    described: bool = Field(default=True, description="False where it is only named.")
    headcount: int | float | None = Field(default=None, description="Planned posts, or full-time equivalents.")
    purpose: str | None = None


class Position(_Part):
    """A post, apart from the person who holds it."""

    caption = Caption("Position", "岗位")
    colour, icon = "#2457a8", "user"
    identified_by = (
        "organization",
        "the document's own reference, else department and title (and, for groups of posts in a table, manager and grade)",
    )
    label_field = "title"
    full_text = ("search",)

    title: str
    search: str = Field(description="The title folded for search.")
    department: str | None = Field(default=None, description="Its department, as named.")
    reference: str | None = Field(default=None, description="The document's own identifier of the post.")
    described: bool = Field(default=True, description="False where it is only named by others.")
    headcount: int | float | None = Field(default=None, description="Planned posts, or full-time equivalents.")
    purpose: str | None = None


class _Stated(_Part):
    label_field = "text"
    identified_by = ("holder", "normalized text")

    text: str
    number: str | None = Field(default=None, description="As the document counts it.")
    group: str | None = Field(default=None, description="The heading that only introduces it.")
    holder: str = Field(description="Id of the position, department or organization that it is stated of.")


class Duty(_Stated):
    """One leaf statement of what a holder does; a department's function is a duty of the department."""

    caption = Caption("Duty", "职责")
    colour, icon = "#8a4b08", "check"
    full_text = ("search",)

    search: str = Field(description="The text folded for search.")


class Authority(_Stated):
    """A right or power that a holder has."""

    caption = Caption("Authority", "权限")
    colour, icon = "#7a2e7a", "key"


class Indicator(_Stated):
    """What a holder is measured by."""

    caption = Caption("Indicator", "考核指标")
    colour, icon = "#8a1c4a", "gauge"


class Qualification(_Stated):
    """What a position requires of its holder."""

    caption = Caption("Qualification", "任职资格")
    colour, icon = "#54606e", "badge"


class Topic(NodeType):
    """A subject of duties, for example complaints."""

    caption = Caption("Topic", "主题")
    colour, icon = "#6b5900", "tag"
    identified_by = ("name",)
    indexed = ("name",)

    name: str


class Unit(_Part):
    """A collaborating unit that is no department or position of the organization."""

    caption = Caption("Collaborating unit", "协作单位")
    colour, icon = "#5a6b00", "link"
    identified_by = ("organization", "name")
    full_text = ("search",)

    name: str
    search: str = Field(description="The name folded for search.")
    side: Side = "internal"


class Process(_Part):
    """A named sequence of steps."""

    caption = Caption("Process", "流程")
    colour, icon = "#3d5a1e", "route"
    identified_by = ("organization", "name")

    name: str


class Step(_Part):
    """One step of a process."""

    caption = Caption("Step", "步骤")
    colour, icon = "#4a6b2a", "arrow"
    identified_by = ("process", "position in it")
    label_field = "text"

    text: str
    process: str = Field(description="Id of its process.")
    position: int = Field(description="Its place in the process, from 1.")


class Person(_Part):
    """Somebody who holds a position; optional, and never needed for a reporting line."""

    caption = Caption("Person", "人员")
    colour, icon = "#9a3412", "face"
    identified_by = ("organization", "name or reference")

    name: str
    reference: str | None = Field(default=None, description="The document's own identifier of the person.")


class Document(NodeType):
    """A source, with its whole text: every quote is a slice of it."""

    caption = Caption("Document", "文档")
    colour, icon = "#3f3f46", "file"
    identified_by = ("name in the store",)
    indexed = ("name",)

    name: str
    sha256: str
    format: str
    characters: int
    text: str
    organizations: list[str] = Field(default=[], description="Ids of the organizations that it describes.")
    places: list[str] = Field(default=[], description='Where the text stands in the file, as "OFFSET PLACE" (locations.py).')
    imported_at: str = Field(description="UTC, ISO 8601.")


class Finding(_Part):
    """Something that reading found doubtful in a document."""

    caption = Caption("Finding", "发现")
    colour, icon = "#b42318", "alert"
    identified_by = ("document", "rule", "message")
    label_field = "message"

    rule: str
    message: str
    names: list[str] = Field(default=[], description="The holders that it is about, as named.")


class Judgement(NodeType):
    """What a person says of a finding, with the reason; it counts as long as the quoted texts are the same."""

    caption = Caption("Judgement", "判定")
    colour, icon = "#4338a8", "check"
    identified_by = ("finding",)
    label_field = "reason"
    indexed = ("finding",)

    finding: str = Field(description="Id of the finding: its rule and a hash of the ids of its subjects.")
    verdict: Verdict
    reason: str
    quoted: str = Field(description="SHA-256 of the texts that the finding quoted, sorted.")
    who: str
    at: str = Field(description="UTC, ISO 8601.")


class Change(NodeType):
    """One write, with its operations and the states before and after; past states are rebuilt from these."""

    caption = Caption("Change", "变更")
    colour, icon = "#44403c", "clock"
    identified_by = ("its number in the store",)
    label_field = "summary"
    indexed = ("number", "state")

    number: int = Field(description="Counts from 1 in the order of writing.")
    kind: ChangeKind
    state: ChangeState
    at: str = Field(description="UTC, ISO 8601.")
    who: str
    source: str = Field(description="Id of the document, or of the change that is undone.")
    summary: str
    operations: str = Field(description="JSON list of {op, what, kind, id, before, after}; a long one goes on in parts.")


class ChangePart(NodeType):
    """A further part of a change's operations, where all of them are too long for one record or one message."""

    caption = Caption("Part of a change", "变更的续篇")
    colour, icon = "#44403c", "clock"
    identified_by = ("change", "its place in it")
    label_field = "change"
    indexed = ("change",)

    change: str = Field(description="Id of its change.")
    place: int = Field(description="Its place after the change's own operations, from 1.")
    operations: str = Field(description="The characters that follow those of the part before.")


NODE_TYPES: tuple[type[NodeType], ...] = (
    Organization,
    Department,
    Position,
    Duty,
    Topic,
    Unit,
    Authority,
    Indicator,
    Qualification,
    Process,
    Step,
    Person,
    Document,
    Finding,
    Judgement,
    Change,
    ChangePart,
)
"""The node types that the graph may contain; to add one, write its class and add it here."""

NODE_BY_LABEL: dict[str, type[NodeType]] = {node.__name__: node for node in NODE_TYPES}
