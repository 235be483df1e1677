"""A question in words → a catalogued query and its values, with the names that are stored.

First the stored names are found in the question and the forms of data/patterns.tsv tried around them; then the question is
read as written, where a name may be abbreviated or misspelt; what is put otherwise, the weight of its words tells (signs.py).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial, reduce

from app.database import Store
from app.language.script import fold
from app.language.words import any_of
from app.questions import plainly
from app.questions.again import by_clause, by_respelling, by_sentence
from app.questions.amounts import read_with_amount
from app.questions.answer import Language
from app.questions.beside import without_beside
from app.questions.catalogue import catalogued
from app.questions.confined import confined
from app.questions.marking import SPACES, Marked, mark, mark_heads, mark_near, mark_superiors, mark_with_superiors, without_idle
from app.questions.matters import processes_about
from app.questions.names import Candidate, candidate_of, candidates, namesakes, organizations
from app.questions.namesakes import ALIAS, SLIP
from app.questions.parts import by_parts
from app.questions.patterns import MARK, MOST_MARKS, NAME_MARK, fitting, kind_of
from app.questions.signs import places_of, readings, says_nothing_else, sure, unanswerable, without_frame
from app.questions.understood import NotUnderstood, SeveralMeant, Understanding

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_ENGLISH = re.compile(
    r"\W*(?:(?:please|can|could|do|does|is|are|if|compare|name|find) )?"
    r"(?:who|whom|whose|which|what|where|how|to whom|in|at|on|tell|show|list|describe|everybody|everyone"
    r"|the|is|does|all)\b|.*'s\b"
)
_CLOSING = re.compile(r"(?:[\s?？.。!！~、,，;；:：\"”』」]|呢|啊|呀|嘛|吧|哦|啦)+$")
_ARTICLE = re.compile(r"^(?:the|a|an|our|this|这个|该|本) ?|[的]$")
_PLACE_FIRST = re.compile(
    f"(?:在|at |in (?:the )?)?(?P<place>{NAME_MARK.pattern})(?:的|里面?|中|内)?,? ?(?=谁|哪|由谁|who|which)"
)
_IDENTITY = re.compile(r"(?:is|are|was|were) (?:the |an? |our )?(?!responsible|in charge|to )")
_EITHER = re.compile(r"还是|抑或|\bor\b")
_TITLE = re.compile(rf"(?:{any_of('title_zh')}|[员师工长])$")
_STOP = re.compile(r"[,;:]")
_WHO_IT_IS = frozenset({"position_overview", "post_holders"})
"""What is asked where a head is only to be named."""
_OF_A_SUPERIOR = frozenset(
    {
        "position_duties",
        "requirements",
        "authorities",
        "indicators",
        "collaborating_units",
        "steps_of_position",
        "position_removed",
    }
)
"""What is asked of a superior who is named by whom he leads: all else is asked of the one who is led."""
_SIDE_BY_SIDE = 4
"""Nodes of one name that are answered side by side, each with its organization; of more it is asked which is meant."""


def language_of(question: str) -> Language:
    """The language of the question's own words; a name in it may be in the other one."""
    return "en" if _ENGLISH.match(question.lower()) or not _CHINESE.search(question) else "zh"


def understand(store: Store, question: str, organization: str | None) -> Understanding | NotUnderstood | SeveralMeant:
    """What is asked; `organization` (an id) narrows every name."""
    folded = plainly.in_full(without_frame(_CLOSING.sub("", SPACES.sub("", plainly.folded(question)))))
    if parted := without_beside(store, folded, organization):
        found = _understood(store, parted[0], organization)
        return replace(found, beside=parted[1]) if isinstance(found, Understanding) else found
    found = _understood(store, folded, organization)
    if isinstance(found, SeveralMeant) or (isinstance(found, Understanding) and found.request is None):
        return found

    def read(text: str) -> Understanding | NotUnderstood | SeveralMeant:
        return _understood(store, without_frame(_CLOSING.sub("", text)), organization)

    again, near = by_sentence(folded, read), mark_near(store, folded, organization)
    if again is None and near.meant:
        again = by_clause(near, read)
    if again is None and _unknown_words(found):
        again = by_respelling(near, read)
    return again or found


def _understood(store: Store, folded: str, organization: str | None) -> Understanding | NotUnderstood | SeveralMeant:
    """What the folded question asks of one organization, of that which it names, or of all."""
    known = organizations(store)
    scope = next((candidate_of(one) for one in known.of_kind("Organization") if one.id == organization), None)
    if scope is not None:
        return _or_which(_read(store, folded, scope))
    scope, rest, whole = confined(known, namesakes(store), folded)
    if scope is not None and isinstance(found := _read(store, rest, scope), Understanding):
        return _or_which(found)
    return _or_which(_read(store, whole, None))


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
    marked = mark(store, folded, scope.id if scope else None)
    if found := _by_form(marked, scope):
        return found
    if _EITHER.search(folded) and (found := _of_either(mark_near(store, folded, scope.id if scope else None), scope)):
        return found
    written = _as_written(store, folded, scope)
    if isinstance(written, Understanding) and written.request is None:
        return written
    near = mark_near(store, folded, scope.id if scope else None)
    found = _in_department(store, marked, near, scope)
    if near.meant or not isinstance(written, SeveralMeant):
        found = found or _of_superior(store, near, scope)
        found = found or (_by_form(near, scope) if near.text != marked.text else None) or _of_head(store, near, scope)
        found = found or by_parts(near, partial(_by_evidence, scope=scope))
    if found is None and not near.meant:
        found = _with_slip(store, folded, scope, _unknown_words(written))
    if found is None and (isinstance(written, NotUnderstood) or _of_course(near)):
        found = _by_matter(store, near, scope)
    if found is None and isinstance(written, Understanding) and (unanswerable(near.words) or _who_that_is(written, near)):
        written = NotUnderstood(())
    if found is None and isinstance(written, NotUnderstood):
        unknown = tuple((kind, text) for kind, text in written.unknown if not _no_name(text, near))
        return NotUnderstood(unknown, _leaning(near))
    return found or written


def _who_that_is(written: Understanding, near: Marked) -> bool:
    """Whether it is asked who somebody is or was who is told by a post, and no deed: who was the clerk before."""
    named = any("Position" in meant for meant in near.meant)
    return named and written.request is not None and bool(_IDENTITY.match(written.request.text))


def _of_course(near: Marked) -> bool:
    """Whether it is asked in which steps something is done, and not by whom."""
    return any(True for _ in places_of("course", near.words)) and not any(True for _ in places_of("who", near.words))


def _no_name(text: str, near: Marked) -> bool:
    """Whether what a form took for an unknown name is a name that is known, among words that questions are put with."""
    known = [written for written in near.written if written in text and written != text]
    rest = reduce(lambda left, written: left.replace(written, " "), known, text)
    return bool(_STOP.search(text)) or (bool(known) and says_nothing_else(rest))


def leanings(store: Store, question: str, organization: str | None) -> tuple[str, ...]:
    """The queries about what it names that a question's words speak for, though not surely, the likeliest first."""
    near = names_in(store, question, organization)
    return _leaning(near) if near.meant else ()


def names_in(store: Store, question: str, organization: str | None) -> Marked:
    """The question with its stored names marked, also those that are abbreviated, spelt by sound or in part."""
    return mark_near(store, without_frame(plainly.folded(question)), organization)


def _unknown_words(written: Understanding | NotUnderstood | SeveralMeant) -> list[str]:
    """The words that may be a misspelt name: of a request those that nobody knows, else any (the empty one)."""
    if not isinstance(written, Understanding):
        return [""] if isinstance(written, NotUnderstood) else []
    sought = (term for terms in (written.request.objects if written.request else ()) for term in terms)
    return [term.word for term in sought if not term.concepts]


def _with_slip(
    store: Store, folded: str, scope: Candidate | None, unknown: Collection[str]
) -> Understanding | SeveralMeant | None:
    """What is asked where the question's name is misspelt, one of these words in it: read with the name that is stored."""
    slip = namesakes(store).spot_slip(folded) if unknown else None
    if slip is None or not any(word in folded[slip[0] : slip[1]] for word in unknown):
        return None
    start, end, name = slip
    marked = mark(store, folded[:start] + name + folded[end:], scope.id if scope else None)
    found = _by_form(marked, scope) or _by_evidence(marked, scope)
    labels = [candidate.label for meant in marked.meant for one in meant.values() for candidate in one]
    return replace(found, read_as=((folded[start:end], labels[0]),)) if isinstance(found, Understanding) and labels else found


def _of_either(near: Marked, scope: Candidate | None) -> Understanding | SeveralMeant | None:
    """Whom somebody reports to, where it is asked which of two that is: 归后勤部还是归医务室管."""
    place = next(places_of("either", near.words), None)
    if place is None:
        return None
    start, stop = place
    outside = Marked(f"{near.text[:start]} {near.text[stop:]}", near.meant, near.written)
    named = [one for one in outside.order if "Position" in near.meant[one]]
    if len(outside.order) > 1 or not named or not says_nothing_else(outside.words.replace("§", " ")):
        return None
    return _of_marked(near, "managers", {}, {"position": named[0]}, scope)


def _in_department(store: Store, marked: Marked, near: Marked, scope: Candidate | None) -> Understanding | None:
    """Who has a duty in a department that the question begins with: 客户关怀部谁处理投诉."""
    place = _PLACE_FIRST.match(marked.text)
    departments = marked.candidates(place["place"], "Department") if place else []
    if place is None or not departments or len(marked.meant) > 1:
        return None
    asked = sure(readings(near.words, [near.meant[place].keys() for place in near.order]))
    if asked is not None and asked.evidence.query == "department_head":
        return None
    found = _as_written(store, marked.text[place.end() :], scope)
    if not isinstance(found, Understanding) or found.request is None:
        return None
    return replace(found, departments=tuple(departments))


def _by_form(marked: Marked, scope: Candidate | None) -> Understanding | SeveralMeant | None:
    """What the first form asks that fits around names that are stored."""
    for pattern in fitting(marked.text):
        tried = not pattern.asks_for_holders and (marked.meant or not pattern.kinds)
        match = pattern.marked.fullmatch(marked.text) if tried else None
        if match is not None:
            places = {name: ord(mark) - MARK for name, mark in match.groupdict().items() if mark}
            if all(pattern.kinds[name] in marked.meant[place] for name, place in places.items()):
                return _of_marked(marked, pattern.query, pattern.values, places, scope)
    return None


def _by_evidence(marked: Marked, scope: Candidate | None) -> Understanding | SeveralMeant | None:
    """What the words beside the names speak for, where that is sure."""
    if any(True for _ in places_of("advised", marked.words)):
        return None  # what would be best, no document tells
    order = _different(marked)
    one = sure(readings(marked.words, [marked.meant[place].keys() for place in order]))
    if one is None:
        return None
    places = {name: order[place] for name, place in one.filled.items()}
    beside = [marked.meant[place].get("Organization", []) for place in order if place not in places.values()]
    scope = scope or next((meant[0] for meant in beside if len(meant) == 1), None)
    return _of_marked(marked, one.evidence.query, one.evidence.values, places, scope)


def _of_head(store: Store, marked: Marked, scope: Candidate | None) -> Understanding | SeveralMeant | None:
    """What is asked of a department's head (who reports to the boss of Finance); who that is, is asked of the department."""
    headed = mark_heads(store, marked)
    found = (_by_form(headed, scope) or _by_evidence(headed, scope)) if headed else None
    return None if isinstance(found, Understanding) and found.query in _WHO_IT_IS else found


def _of_superior(store: Store, marked: Marked, scope: Candidate | None) -> Understanding | SeveralMeant | None:
    """What is asked of whom a post reports to: the duties of the clerk's boss."""
    if both := mark_with_superiors(store, marked):
        found = by_parts(both, partial(_by_evidence, scope=scope))
        of_both = isinstance(found, SeveralMeant) or (found and found.query in {*_OF_A_SUPERIOR, "compare_positions"})
        return found if of_both else None
    above = mark_superiors(store, marked)
    if above is None:
        return None
    one = sure(readings(above.words, [above.meant[place].keys() for place in above.order]))
    if one and one.evidence.query in _OF_A_SUPERIOR:
        return _by_evidence(above, scope)
    found = _by_form(above, scope)
    return found if isinstance(found, Understanding) and found.query in _OF_A_SUPERIOR else None


def _by_matter(store: Store, marked: Marked, scope: Candidate | None) -> Understanding | SeveralMeant | None:
    """What is asked of a process that is told by its matter: what do we do when a batch gets released, step by step."""
    if len(marked.meant) >= MOST_MARKS or not any(True for _ in places_of("step", marked.words)):
        return None
    found = [candidate_of(name) for name in processes_about(store, marked.text, scope.id if scope else None)]
    if not found:
        return None
    text = f"{marked.text} {chr(MARK + len(marked.meant))}"
    meant, written = (*marked.meant, {"Process": found}), (*marked.written, found[0].label)
    return _by_evidence(Marked(text, meant, written), scope)


def _different(marked: Marked) -> list[int]:
    """The places of the names that mean different things, in order: Zhang, who is the clerk, and the clerk are one."""
    found: dict[object, int] = {}
    for place in marked.order:
        posts = frozenset(candidate.id for candidate in marked.meant[place].get("Position", []))
        found.setdefault(posts or place, place)
    return list(found.values())


def _leaning(marked: Marked) -> tuple[str, ...]:
    """The queries that the words speak for, though not surely, the likeliest first."""
    found = readings(marked.words, [marked.meant[place].keys() for place in marked.order])
    return tuple(dict.fromkeys(one.evidence.query for one in found))


def _of_marked(
    marked: Marked, query: str, values: Mapping[str, object], places: Mapping[str, int], scope: Candidate | None
) -> Understanding | SeveralMeant | None:
    """The query with the names that are marked at these places of `meant`."""
    kinds = {name: kind_of(query, name) for name in places}
    names = {name: _of_scope(marked.meant[place][kinds[name]], scope) for name, place in places.items()}
    written = {name: marked.written[place] for name, place in places.items()}
    return _several(kinds, names, written) or _understanding(query, values, names, scope, written)


def _of_scope(found: list[Candidate], scope: Candidate | None) -> list[Candidate]:
    """Those of the organization that a question is confined to; all where none is of it."""
    return [one for one in found if scope is not None and one.organization == scope.id] or found


def _as_written(store: Store, folded: str, scope: Candidate | None) -> Understanding | NotUnderstood | SeveralMeant:
    """The question as it stands: names may be abbreviated or misspelt, and whoever has a duty may be sought."""
    within = scope.id if scope else None
    folded = without_idle(folded).strip() or folded
    unknown: list[tuple[str, str]] = []
    perhaps: list[Understanding | SeveralMeant] = []
    for pattern in fitting(folded):
        match = pattern.plain.fullmatch(folded) if not pattern.stored else None
        if match is None:
            continue
        groups = {name: text for name, text in match.groupdict().items() if text}
        if pattern.asks_for_holders:
            request = read_with_amount(_joined_request(groups["request"], groups.get("action", "")))
            # A name that only resembles what was written gives way to a matter that organizations speak of.
            if request.objects and not (perhaps and not request.known):
                posts = tuple(text for kind, text in unknown if kind == "Position" and _TITLE.search(text))
                return Understanding(pattern.query, pattern.values, request=request, organization=scope, unknown_posts=posts)
            continue
        written = {name: _bare(text) for name, text in groups.items()}
        names = {name: _wanted(store, pattern.kinds[name], text, within) for name, text in written.items()}
        found = _several(pattern.kinds, names, written) or _understanding(pattern.query, pattern.values, names, scope, written)
        if all(names.values()) and found:
            if not pattern.open or all(meant[0].how <= ALIAS for meant in names.values()):
                return found
            perhaps.append(found)
        unknown += [(pattern.kinds[name], written[name]) for name, meant in names.items() if not meant and written[name]]
        if not pattern.open:
            break
    return perhaps[0] if perhaps else NotUnderstood(tuple(unknown))


def _wanted(store: Store, kind: str, written: str, within: str | None) -> list[Candidate]:
    """What the words mean of that kind; where they are another's name as it stands, they do not mean one that is like it."""
    found = candidates(store, kind, written, within)
    text = fold(written).strip()
    other = bool(found) and found[0].how > ALIAS and bool(namesakes(store).kinds_of(text))
    if found and found[0].how == SLIP:  # a brewery is no brewer
        other = other or any(text in one.folded.split() for one in organizations(store).of_kind("Organization"))
    return [] if other else found


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


def _titled(folded: str) -> str | None:
    """The query that needs no value and whose own title the question is."""
    for query in catalogued().values():
        if not any(p.required for p in query.parameters) and folded in (fold(title) for title in query.titles.values()):
            return query.name
    return None


def _bare(text: str) -> str:
    return _ARTICLE.sub("", text.strip()).strip("\"'“”‘’《》「」 ")
