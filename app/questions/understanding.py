"""A question in words → a catalogued query and its values. The ways of asking are data/patterns.tsv, in Chinese and English.

Names are looked up in the store; a pattern whose name is nowhere found lets the next one try.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from app.database import Store
from app.language.script import fold
from app.questions.answer import Language
from app.questions.catalogue import catalogued
from app.questions.names import Candidate, candidates, organizations, resolve
from app.questions.request import Request, read_request

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_ENGLISH = re.compile(
    r"\W*(?:(?:please|can|could|do) )?"
    r"(?:who|whom|whose|which|what|where|how|to whom|in|at|tell|show|list|describe|everybody|everyone|the)\b|.*'s\b"
)
_CLOSING = re.compile(r"[\s?？.。!！~、,，;；:：]+$")
_OPENING = re.compile(
    r"^(?:请问|请告诉我|告诉我|我想知道|想知道|帮我查(?:一下)?|查(?:一下|询)"
    r"|please |can you tell me |could you tell me |tell me (?=who|wh)|do you know )+"
)
_ARTICLE = re.compile(r"^(?:the|a|an|our|this|这个|该|本) ?|[的]$")
_AFTER_ORGANIZATION = r"(?:的|里|中|内|里面)?[,:\s]*(?=谁|哪|有哪|什么|由谁)|(?:的|里|中|内|里面|\s*[,:])\s*"
_ASKING = re.compile(r"谁|哪|什么|多少|几个|\b(?:who|whom|whose|which|what|where)\b|上级|下级|下属|汇报")

KINDS = {"position": "Position", "department": "Department", "unit": "Unit", "organization": "Organization"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of putting a question; an `open` one may also mean something else, so that an unknown name lets the next try."""

    query: str
    open: bool
    language: str
    form: re.Pattern[str]
    example: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """A query with what its names may mean, and the request where a holder of a duty is sought.

    `names` has for a parameter every node of just that name; several of them are answered side by side.
    """

    query: str
    names: dict[str, list[Candidate]] = field(default_factory=dict[str, list[Candidate]])
    request: Request | None = None
    organization: Candidate | None = None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """No pattern fits; `unknown` are the names (kind, as written) that kept one from fitting."""

    unknown: tuple[tuple[str, str], ...]


@cache
def patterns() -> tuple[Pattern, ...]:
    """The ways of asking, in the order in which they are tried."""
    text = (resources.files("app.questions") / "data" / "patterns.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(
        Pattern(query.removesuffix("?"), query.endswith("?"), language, re.compile(form), example)
        for query, language, form, example in rows
    )


def language_of(question: str) -> Language:
    """The language of the question's own words; a name in it may be in the other one."""
    return "en" if _ENGLISH.match(question.lower()) or not _CHINESE.search(question) else "zh"


def understand(store: Store, question: str, organization: str | None) -> Understanding | NotUnderstood:
    """What is asked; `organization` (an id) narrows every name. AmbiguousName where a name's beginning fits several names."""
    folded = _OPENING.sub("", _CLOSING.sub("", fold(question.strip())))
    known = organizations(store)
    scope = next((c for c in known if c.node.id == organization), None)
    if scope is None:
        scope, folded = _scoped(known, folded)
    within = scope.node.id if scope else None
    if titled := _titled(folded):
        return Understanding(titled, organization=scope)
    unknown: list[tuple[str, str]] = []
    doubtful: list[tuple[str, str]] = []
    for pattern in patterns():
        match = pattern.form.fullmatch(folded)
        if match is None:
            continue
        groups = {name: text for name, text in match.groupdict().items() if text}
        if "request" in groups:
            request = read_request(groups["request"] + groups.get("action", ""))
            if request.objects:
                return Understanding(pattern.query, {}, request, scope)
            continue
        names = {name: _meant(store, KINDS[name], text, within) for name, text in groups.items()}
        several = next((name for name, found in names.items() if len({fold(c.node.label) for c in found}) > 1), None)
        if several is not None:
            doubtful.append((KINDS[several], _bare(groups[several])))
        elif all(names.values()):
            return Understanding(pattern.query, names, None, scope)
        unknown += [(KINDS[name], _bare(groups[name])) for name, found in names.items() if not found]
        if not pattern.open:
            break
    for kind, name in doubtful:
        resolve(store, kind, name, within)  # raises: which of them is meant is the user's to say
    return NotUnderstood(tuple(unknown))


def _titled(folded: str) -> str | None:
    """The query that needs no value and whose own title the question is."""
    for query in catalogued().values():
        if not any(p.required for p in query.parameters) and folded in (fold(title) for title in query.titles.values()):
            return query.name
    return None


def _scoped(known: list[Candidate], folded: str) -> tuple[Candidate | None, str]:
    """The organization that the question is confined to, and the question without it."""
    for candidate in sorted(known, key=lambda c: -len(c.node.label)):
        name = re.escape(fold(candidate.node.label))
        for form in (
            rf"^(?:在|at |in )?{name}(?:{_AFTER_ORGANIZATION})",
            rf"(?<=[谁位门人])在{name}(?:里面|里|中|内)?",
            rf"\s*,?\s+(?:at|in|of|within) (?:the )?{name}$",
        ):
            rest, found = re.subn(form, "", folded)
            if found and _ASKING.search(rest):
                return candidate, rest
    return None, folded


def _meant(store: Store, kind: str, text: str, within: str | None) -> list[Candidate]:
    """Every node of just that name; those whose name begins so; none where nothing fits. 甲公司的店长 is sought there."""
    name = _bare(text)
    if kind == "Organization":
        return candidates(store, kind, name)
    found = candidates(store, kind, name, within)
    place, _, inside = name.partition("的")
    if found or not inside or within:
        return found
    return [c for place in candidates(store, "Organization", place) for c in candidates(store, kind, inside, place.node.id)]


def _bare(text: str) -> str:
    return _ARTICLE.sub("", text.strip()).strip("\"'“”‘’《》「」 ")
