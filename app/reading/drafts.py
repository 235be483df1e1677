"""What the outline collects before it becomes a Reading: holders with their fields and items, sheet by sheet.

Plain data; all places are slices of the cleaned text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Place = tuple[int, int]
"""A slice of the cleaned text: start, end."""
ENTRY = ":"
"""How the shape of a sheet ends that is an entry of a list of holders: a name, a colon, and what it does in the same line."""
LOST_TITLE = "lost title"
"""Among the fields of a sheet that begins like a post's sheet before it, less its title."""

_STATED = ("duties", "authorities", "indicators", "qualifications")


@dataclass(slots=True)
class Item:
    """A line or numbered item of a list of statements. Depth 0 is the outermost; `number` is the document's own.

    `paragraph`: it has no number. `running`: it stands inside a line. `group`: the heading that it stands under.
    """

    start: int
    end: int
    number: str | None = None
    depth: int = 0
    paragraph: bool = False
    running: bool = False
    group: str | None = None
    whole: bool = False
    indent: int = 0


@dataclass(slots=True)
class Line:
    """A superior or a subordinate as named. `quote` is the slice that shows it; `kind` is solid or dotted."""

    name: Place
    quote: Place
    kind: str = "solid"


@dataclass(slots=True)
class Partner:
    name: Place
    quote: Place
    side: str


@dataclass(slots=True)
class Holder:
    """A post or a unit as one section describes it. `kind`: position, department, or weak (a heading that shows neither).

    `by_field`: a labelled field names it. `bare`: its heading is the name alone. `told`: sentences tell of it.
    `style`: of its heading's number; `level`: in Markdown, 0 for none.
    `within`: the unit whose section it stands in. `wide`: that of a wider label, in which its department stands.
    `fields`: the kinds of labels met.
    `named`: posts that a unit has, with their numbers, `planned`: those of a list or plan of staff; `parts`: units that it has.
    `tells`: sentences that only say such.
    `people`: who hold the post, where its headings say so.
    `title`: found from other lines where the document has lost it.
    `beside`: who was named first over the list that is this one's, too.
    `each`: posts, with their numbers, that each of a unit's parts has whose name ends so.
    """

    kind: str
    name: Place | None = None
    by_field: bool = False
    department: Place | None = None
    wide: Place | None = None
    within: Holder | None = None
    reference: Place | None = None
    headcount: int | None = None
    purpose: Place | None = None
    people: list[Place] = field(default_factory=list[Place])
    parent: Place | None = None
    superiors: list[Line] = field(default_factory=list[Line])
    subordinates: list[Line] = field(default_factory=list[Line])
    supervisors: list[Line] = field(default_factory=list[Line])
    supervised: list[Line] = field(default_factory=list[Line])
    partners: list[Partner] = field(default_factory=list[Partner])
    items: dict[str, list[Item]] = field(default_factory=dict[str, list[Item]])
    named: list[tuple[Place, int | None]] = field(default_factory=list[tuple[Place, int | None]])
    planned: set[Place] = field(default_factory=set[Place])
    parts: list[Place] = field(default_factory=list[Place])
    tells: set[Place] = field(default_factory=set[Place])
    fields: set[str] = field(default_factory=set[str])
    introduced: Place = (0, 0)
    title: str | None = None
    bare: bool = False
    style: str | None = None
    level: int = 0
    told: bool = False
    beside: Holder | None = None
    each: list[tuple[str, Place, int | None]] = field(default_factory=list[tuple[str, Place, int | None]])

    @property
    def stated(self) -> bool:
        """Whether the section says anything of its holder beyond its name."""
        return bool(
            self.items
            or self.parent
            or self.superiors
            or self.subordinates
            or self.purpose
            or self.partners
            or self.headcount
            or self.named
            or self.parts
            or self.people
        )

    @property
    def has_statements(self) -> bool:
        return any(map(self.items.get, _STATED))


@dataclass(slots=True)
class Process:
    name: Place
    items: list[Item] = field(default_factory=list[Item])


@dataclass(slots=True)
class Sheet:
    """A part of the document that begins with its own heading: one form, one section, one chapter.

    `named`: posts, `parts`: units that a sentence gives the body itself. `each`: posts that every unit of an ending has
    (各部设部长一人).
    `labels` are its field labels in order, `shape` how its heading is built, `chapter` the collection's chapter.
    """

    chapter: int
    start: int
    end: int = 0
    form: bool = False
    shape: str = ""
    labels: list[str] = field(default_factory=list[str])
    holders: list[Holder] = field(default_factory=list[Holder])
    processes: list[Process] = field(default_factory=list[Process])
    organization: Place | None = None
    cover: Place | None = None
    named: list[tuple[Place, int | None]] = field(default_factory=list[tuple[Place, int | None]])
    parts: list[Place] = field(default_factory=list[Place])
    each: list[tuple[str, Place, int | None]] = field(default_factory=list[tuple[str, Place, int | None]])
    numbered: bool = False
