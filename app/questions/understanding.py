"""A question in words → a catalogued query and its values, with the names that are stored.

First the stored names are found in the question and the forms of data/patterns.tsv tried around them; then the question is
read as written, where a name may be abbreviated or misspelt; the cues of data/cues.tsv tell what is put otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from app.database import Store
from app.language.script import fold
from app.questions.answer import Language
from app.questions.catalogue import catalogued
from app.questions.names import Candidate, candidates, held_by, namesakes, organizations
from app.questions.namesakes import ALIAS, EXACT, Name
from app.questions.patterns import ASKING_FOR_SOMEBODY, MARK, MOST_MARKS, cues, patterns
from app.questions.request import Request, read_request

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_ENGLISH = re.compile(
    r"\W*(?:(?:please|can|could|do|does|is|are|if|compare|name|find) )?"
    r"(?:who|whom|whose|which|what|where|how|to whom|in|at|on|tell|show|list|describe|everybody|everyone"
    r"|the|is|does|all)\b|.*'s\b"
)
_CLOSING = re.compile(r"(?:[\s?？.。!！~、,，;；:：\"”』」]|呢|啊|呀|嘛|吧|哦|啦)+$")
_OPENING = re.compile(
    r"^(?:请问(?:一下)?|请告诉我|请你?说说|告诉我|我想知道|我想问(?:一下)?|想知道|想问(?:一下|问)?|帮我查(?:一下)?|查(?:一下|询)|麻烦问一下"
    r"|please |(?:can|could) you tell me |tell me (?=who|wh|how)|do you know |i want to know |i would like to know )+[,: ]*"
)
_IDLE = re.compile(
    r"到底|究竟|请问|通常|平时|目前|现在|其实|大概|具体|分别(?!管)|一步一?步|我们(?:公司|单位|这里|这儿|组织)(?:里面?|内)?的?"
    r"|^(?:本|该|这家?|整个)?(?:公司|单位|组织|机构|企业)(?:里面?|内部?|上下)?的?(?=(?:一共|总共|都)*(?:有|设))"
    r"| ?\b(?:currently|exactly|actually|please|really|at the moment|right now|normally|usually|generally|in our company)\b"
)
"""Words that change nothing of what is asked."""
_CONTRACTED = re.compile(r"\b(who|what|where|how)(?:'s|s'|’s)(?= )")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff]")
_SPACES = re.compile(r"(?<=[\u3400-\u9fff\ue000-\uf8ff]) +(?=[\u3400-\u9fff\ue000-\uf8ff])")
_ARTICLE = re.compile(r"^(?:the|a|an|our|this|这个|该|本) ?|[的]$")
_AFTER_ORGANIZATION = r"(?:的|里|中|内|里面)?[,:\s]*(?=谁|哪|有哪|什么|由谁|一共|总共)|(?:的|里|中|内|里面|\s*[,:])\s*"
_ASKING = re.compile(r"谁|哪|什么|多少|几个|怎么|\b(?:who|whom|whose|which|what|where|how)\b|上级|下级|下属|汇报|职责|比较")
_LINKS = re.compile(r"(?:的|里的|中的|'s|,)? ?|,? (?:of|in|at|from|for) (?:the )?")
_PLACE_FIRST = re.compile(
    f"(?:在|at |in (?:the )?)?(?P<place>[{chr(MARK)}-{chr(MARK + MOST_MARKS)}])(?:的|里面?|中|内)?,? ?(?=谁|哪|由谁|who|which)"
)
_SIDE_BY_SIDE = 4
"""Nodes of one name that are answered side by side, each with its organization; of more it is asked which is meant."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """A query with the values that the words fix, and what its names may mean.

    `names` has for each parameter the nodes of just that name; several of them are answered side by side, so `together`
    lists the values to ask with. `request` is there where a holder of a duty is sought, among those of `departments`
    where the question names one of that name. `read_as` are names that were
    understood although they stand otherwise in the store (written, as stored).
    """

    query: str
    values: Mapping[str, object] = field(default_factory=dict[str, object])
    together: tuple[Mapping[str, Candidate], ...] = ()
    request: Request | None = None
    organization: Candidate | None = None
    departments: tuple[Candidate, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> dict[str, list[Candidate]]:
        """What each parameter stands for, each node once."""
        found: dict[str, dict[str, Candidate]] = {}
        for one in self.together:
            for name, candidate in one.items():
                found.setdefault(name, {})[candidate.id] = candidate
        return {name: list(by_id.values()) for name, by_id in found.items()}


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """No pattern fits; `unknown` are the names (kind, as written) that kept one from fitting."""

    unknown: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SeveralMeant:
    """A name that may mean several things; which of them is the user's to say."""

    kind: str
    written: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class _Marked:
    """A question with a private character for each stored name, and what each stands for by kind."""

    text: str
    meant: tuple[Mapping[str, list[Candidate]], ...]

    def candidates(self, mark: str, kind: str) -> list[Candidate]:
        return self.meant[ord(mark) - MARK].get(kind, [])

    @property
    def words(self) -> str:
        """The question with § for each name."""
        return re.sub(f"[{chr(MARK)}-{chr(MARK + MOST_MARKS)}]", "§", self.text)


def language_of(question: str) -> Language:
    """The language of the question's own words; a name in it may be in the other one."""
    return "en" if _ENGLISH.match(question.lower()) or not _CHINESE.search(question) else "zh"


def understand(store: Store, question: str, organization: str | None) -> Understanding | NotUnderstood | SeveralMeant:
    """What is asked; `organization` (an id) narrows every name."""
    folded = _OPENING.sub("", _CLOSING.sub("", fold(_UNSEEN.sub(" ", question).strip())))
    folded = _CONTRACTED.sub(r"\1 is", _SPACES.sub("", folded))
    known = organizations(store).of_kind("Organization")
    scope = next((_candidate(one) for one in known if one.id == organization), None)
    if scope is not None:
        return _or_which(_read(store, folded, scope))
    scope, rest = _scoped(known, folded)
    if scope is not None and isinstance(found := _read(store, rest, scope), Understanding):
        return _or_which(found)
    return _or_which(_read(store, folded, None))


def _or_which(found: Understanding | NotUnderstood | SeveralMeant) -> Understanding | NotUnderstood | SeveralMeant:
    """What was understood; where a name has more bearers than can be answered side by side, which of them is to be asked."""
    if not isinstance(found, Understanding) or len(found.together) <= _SIDE_BY_SIDE:
        return found
    meant = max(found.names.values(), key=len)
    return SeveralMeant(meant[0].kind, fold(meant[0].label), tuple(meant))


def _read(store: Store, folded: str, scope: Candidate | None) -> Understanding | NotUnderstood | SeveralMeant:
    """What the question asks within an organization, or within all of them."""
    if titled := _titled(folded):
        return Understanding(titled, organization=scope)
    marked = _mark(store, folded, scope.id if scope else None)
    if found := _by_form(marked, scope):
        return found
    written = _as_written(store, folded, scope)
    if isinstance(written, Understanding) and written.request is None:
        return written
    found = _in_department(store, marked, scope) or _by_cue(marked, scope)
    if found is None and isinstance(written, NotUnderstood) and not marked.meant:
        found = _with_slip(store, folded, scope)
    return found or written


def _with_slip(store: Store, folded: str, scope: Candidate | None) -> Understanding | None:
    """What is asked where the question's name is misspelt: read with the name that is stored."""
    slip = namesakes(store).spot_slip(folded)
    if slip is None:
        return None
    start, end, name = slip
    marked = _mark(store, folded[:start] + name + folded[end:], scope.id if scope else None)
    found = _by_form(marked, scope) or _by_cue(marked, scope)
    labels = [candidate.label for meant in marked.meant for one in meant.values() for candidate in one]
    return replace(found, read_as=((folded[start:end], labels[0]),)) if found and labels else None


def _in_department(store: Store, marked: _Marked, scope: Candidate | None) -> Understanding | None:
    """Who has a duty in a department that the question begins with: 客户关怀部谁处理投诉."""
    place = _PLACE_FIRST.match(marked.text)
    departments = marked.candidates(place["place"], "Department") if place else []
    if place is None or not departments or len(marked.meant) > 1:
        return None
    found = _as_written(store, marked.text[place.end() :], scope)
    if not isinstance(found, Understanding) or found.request is None:
        return None
    return replace(found, departments=tuple(departments))


def _by_form(marked: _Marked, scope: Candidate | None) -> Understanding | None:
    """What the first form asks that fits around names that are stored."""
    for pattern in patterns():
        tried = not pattern.asks_for_holders and (marked.meant or not pattern.kinds) and pattern.may_fit(marked.text)
        match = pattern.marked.fullmatch(marked.text) if tried else None
        if match is not None:
            marks = {name: mark for name, mark in match.groupdict().items() if mark}
            names = {name: marked.candidates(mark, pattern.kinds[name]) for name, mark in marks.items()}
            if all(names.values()):
                return _understanding(pattern.query, pattern.values, names, scope)
    return None


def _by_cue(marked: _Marked, scope: Candidate | None) -> Understanding | None:
    """What the words beside the names betray."""
    for cue in cues():
        if not cue.words.search(marked.words) or (cue.of_things and ASKING_FOR_SOMEBODY.search(marked.words)):
            continue
        free, names = list(marked.meant), dict[str, list[Candidate]]()
        for name, kind in cue.kinds.items():
            place = next((n for n, meant in enumerate(free) if meant.get(kind)), None)
            if place is not None:
                names[name] = free.pop(place)[kind]
        if len(names) == len(cue.kinds) and not free:
            return _understanding(cue.query, cue.values, names, scope)
    return None


def _as_written(store: Store, folded: str, scope: Candidate | None) -> Understanding | NotUnderstood | SeveralMeant:
    """The question as it stands: names may be abbreviated or misspelt, and whoever has a duty may be sought."""
    within = scope.id if scope else None
    folded = _IDLE.sub("", folded).strip() or folded
    unknown: list[tuple[str, str]] = []
    perhaps: list[Understanding | SeveralMeant] = []
    for pattern in patterns():
        match = pattern.plain.fullmatch(folded) if not pattern.stored and pattern.may_fit(folded) else None
        if match is None:
            continue
        groups = {name: text for name, text in match.groupdict().items() if text}
        if pattern.asks_for_holders:
            request = read_request(_joined_request(groups["request"], groups.get("action", "")))
            # A name that only resembles what was written gives way to a matter that organizations speak of.
            if request.objects and not (perhaps and not request.known):
                return Understanding(pattern.query, pattern.values, request=request, organization=scope)
            continue
        written = {name: _bare(text) for name, text in groups.items()}
        names = {name: candidates(store, pattern.kinds[name], text, within) for name, text in written.items()}
        found = _several(pattern.kinds, names, written) or _understanding(pattern.query, pattern.values, names, scope, written)
        if all(names.values()) and found:
            if not pattern.open or all(meant[0].how <= ALIAS for meant in names.values()):
                return found
            perhaps.append(found)
        unknown += [(pattern.kinds[name], written[name]) for name, meant in names.items() if not meant and written[name]]
        if not pattern.open:
            break
    return perhaps[0] if perhaps else NotUnderstood(tuple(unknown))


def _joined_request(told: str, action: str) -> str:
    """What is told and what is to be done about it, as one request; in English with a space between."""
    return f"{told} {action}" if action and not _CHINESE.search(told + action) else told + action


def _several(kinds: Mapping[str, str], names: Mapping[str, list[Candidate]], written: Mapping[str, str]) -> SeveralMeant | None:
    """The first name that may mean nodes of different names."""
    for name, found in names.items():
        if len({fold(c.label) for c in found}) > 1:
            return SeveralMeant(kinds[name], written[name], tuple(found))
    return None


def _understanding(
    query: str,
    values: Mapping[str, object],
    names: Mapping[str, list[Candidate]],
    scope: Candidate | None,
    written: Mapping[str, str] | None = None,
) -> Understanding | None:
    together = list(_combined(names))
    if names and not together:
        return None
    read_as = {(text, names[name][0].label) for name, text in (written or {}).items() if names[name][0].how >= ALIAS}
    return Understanding(query, values, tuple(together), organization=scope, read_as=tuple(sorted(read_as)))


def _combined(names: Mapping[str, list[Candidate]]) -> Iterator[dict[str, Candidate]]:
    """Values to ask with, one for each parameter: those of one organization, or all where none share one."""
    found: list[dict[str, Candidate]] = [{}]
    for name, meant in names.items():
        found = [{**one, name: candidate} for one in found for candidate in meant]
    alike = [one for one in found if len({c.organization for c in one.values()}) <= 1]
    yield from (one for one in alike or found if one)


def _mark(store: Store, folded: str, within: str | None) -> _Marked:
    """The question with its stored names marked; 甲公司的店长 and "the clerk of Finance" are one name each."""
    known = namesakes(store)
    spans = _joined(folded, list(known.spot(folded))[:MOST_MARKS], store, within)
    text, end, meant = "", 0, list[Mapping[str, list[Candidate]]]()
    for start, stop, found in spans:
        text += folded[end:start] + chr(MARK + len(meant))
        meant.append(found)
        end = stop
    return _Marked(_IDLE.sub("", _SPACES.sub("", text + folded[end:])).strip(), tuple(meant))


_Span = tuple[int, int, Mapping[str, list[Candidate]]]


def _joined(folded: str, spans: list[tuple[int, int]], store: Store, within: str | None) -> Iterator[_Span]:
    """The spans with what they mean by kind; a place and what is in it are one."""
    place = 0
    while place < len(spans):
        start, end = spans[place]
        if place + 1 < len(spans):
            after_start, after_end = spans[place + 1]
            if _LINKS.fullmatch(folded[end:after_start]):
                whole = _meanings(store, folded[start:after_end], within, qualified=True)
                if whole:
                    yield start, after_end, whole
                    place += 2
                    continue
        if found := _meanings(store, folded[start:end], within, qualified=False):
            yield start, end, found
        place += 1


def _meanings(store: Store, text: str, within: str | None, *, qualified: bool) -> dict[str, list[Candidate]]:
    known = namesakes(store)
    found: dict[str, list[Candidate]] = {}
    for kind in ("Position", "Department", "Unit", "Process", "Person", "Organization"):
        if qualified:
            meant = known.within(kind, text, within) if kind in {"Position", "Department"} else []
            meant = [one for one in meant if one[1] <= EXACT]
        else:
            meant = known.meant(kind, text, within, loose=False)
        if meant:
            found[kind] = [_candidate(name, how) for name, how in meant]
    if "Person" in found and "Position" not in found and (posts := held_by(store, found["Person"])):
        found["Position"] = posts  # whom somebody reports to is asked of the post
    return found


def _candidate(name: Name, how: int = 0) -> Candidate:
    return Candidate(name.id, name.label, name.kind, name.department, name.organization, name.place, how)


def _titled(folded: str) -> str | None:
    """The query that needs no value and whose own title the question is."""
    for query in catalogued().values():
        if not any(p.required for p in query.parameters) and folded in (fold(title) for title in query.titles.values()):
            return query.name
    return None


def _scoped(known: list[Name], folded: str) -> tuple[Candidate | None, str]:
    """The organization that the question is confined to, and the question without it."""
    for candidate in sorted(known, key=lambda one: -len(one.label)):
        if candidate.folded not in folded:
            continue
        name = re.escape(candidate.folded)
        for form in (
            rf"^(?:在|at |in )?{name}(?:{_AFTER_ORGANIZATION})",
            rf"(?<=[谁位门人])在{name}(?:里面|里|中|内)?",
            rf"\s*,?\s+(?:at|in|of|within) (?:the )?{name}$",
        ):
            rest, found = re.subn(form, "", folded)
            if found and _ASKING.search(rest):
                return _candidate(candidate), rest
    return None, folded


def _bare(text: str) -> str:
    return _ARTICLE.sub("", text.strip()).strip("\"'“”‘’《》「」 ")
