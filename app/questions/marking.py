"""Where stored names stand in a question, each marked by a private character. It knows names, not what is asked.

A name is first sought as it is stored; then abbreviated, spelt by sound or in part, where just one name may be meant by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from app.database import Store
from app.questions.names import Candidate, candidate_of, headed_by, held_by, managed_by, namesakes
from app.questions.namesakes import ALIAS, EXACT, Name
from app.questions.patterns import MARK, MOST_MARKS, NAME_MARK
from app.questions.people import Called, called, fits_post
from app.questions.signs import places_of, says_something
from app.questions.spelling import another_title

_JOINT = re.compile(rf"^[^§]{{0,4}}?{NAME_MARK.pattern}(?:[和跟与及同]| and )")
_BEFORE = re.compile(r"[\u3400-\u9fff]{1,4}$")
SPACES = re.compile(r"(?<=[\u3400-\u9fff\ue000-\uf8ff]) +(?=[\u3400-\u9fff\ue000-\uf8ff])")
_LINKS = re.compile(r"(?:的|里的|中的|'s|,)? ?|,? (?:of|in|at|from|for) (?:the )?")
_IDLE = re.compile(
    r"到底|究竟|请问|通常|平时|目前|现在|其实|大概|具体|分别(?!管)|一步一?步|我们(?:公司|单位|这里|这儿|组织)(?:里面?|内)?的?"
    r"|^(?:本|该|这家?|整个)?(?:公司|单位|组织|机构|企业)(?:里面?|内部?|上下)?的?(?=(?:一共|总共|都)*(?:有|设))"
    r"| ?\b(?:currently|exactly|actually|please|really|at the moment|right now|normally|usually|generally|in our company)\b"
)
"""Words that change nothing of what is asked."""


_Span = tuple[int, int, Mapping[str, list[Candidate]]]
"""Where a name stands, and what it means by kind."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A question with a private character for each stored name, what each stands for by kind, and how each is written."""

    text: str
    meant: tuple[Mapping[str, list[Candidate]], ...]
    written: tuple[str, ...]

    def candidates(self, mark: str, kind: str) -> list[Candidate]:
        return self.meant[ord(mark) - MARK].get(kind, [])

    @property
    def order(self) -> list[int]:
        """The places in `meant` of the names in the order in which they stand."""
        return [ord(mark) - MARK for mark in NAME_MARK.findall(self.text)]

    @property
    def words(self) -> str:
        """The question with § for each name."""
        return NAME_MARK.sub("§", self.text)


def without_idle(folded: str) -> str:
    """The question without words that change nothing of what is asked."""
    return _IDLE.sub("", folded)


def mark_near(store: Store, folded: str, within: str | None) -> Marked:
    """The question marked with names, too, that are abbreviated, spelt by sound or in part.

    What may mean several names stands for all of them: which is meant is to be asked.
    """
    known = namesakes(store)
    wider = [
        (start, stop, _by_kind(candidate_of(name, ALIAS) for name in n)) for start, stop, n in known.spot_wider(folded, within)
    ]
    exact = mark(store, folded, within, wider)
    text, end = "", 0
    meant, spelt = list(exact.meant), list(exact.written)
    for start, stop, names in known.spot_near(exact.text, within):
        if (
            len(meant) < MOST_MARKS
            and not says_something(exact.text[start:stop])
            and not another_title(exact.text, start, stop)
            and not _modified(exact.text, start, exact.text[start:stop], names)
        ):
            text += exact.text[end:start] + chr(MARK + len(meant))
            meant.append(_by_kind(candidate_of(name, ALIAS) for name in names))
            spelt.append(exact.text[start:stop])
            end = stop
    return Marked(text + exact.text[end:], tuple(meant), tuple(spelt))


def _modified(text: str, start: int, written: str, names: Sequence[Name]) -> bool:
    """Whether a word that nobody knows makes the end of a Chinese name another one's: 海狮饲养员 is no 鱼类饲养员."""
    before = _BEFORE.search(text, 0, start)
    if before is None or not all(name.folded.endswith(written) for name in names):
        return False
    return not any(says_something(before[0][place:]) for place in range(len(before[0])))


def mark_heads(store: Store, marked: Marked) -> Marked | None:
    """The question with a department and a word for its head as one name, that of the post (仓储部老大, the boss of Finance).

    None where no department stands so, or nothing says who heads it.
    """
    text, end = "", 0
    meant, spelt = list(marked.meant), list(marked.written)
    for start, stop in places_of("chief", marked.words):
        named = NAME_MARK.findall(marked.text[start:stop])[0]
        place = ord(named) - MARK
        found = marked.meant[place]
        heads = [] if "Position" in found or len(meant) >= MOST_MARKS else headed_by(store, found.get("Department", []))
        if start >= end and heads:
            text += marked.text[end:start] + chr(MARK + len(meant))
            meant.append({"Position": heads})
            spelt.append(marked.text[start:stop].replace(named, marked.written[place]))
            end = stop
    return Marked(text + marked.text[end:], tuple(meant), tuple(spelt)) if text else None


def mark_superiors(store: Store, marked: Marked) -> Marked | None:
    """The question with a post and a word for its superior as one name, the superior's (店长的领导, the clerk's boss).

    None where no post stands so, or where the question has more parts: there the superior is asked for.
    """
    place = next(places_of("superior", marked.words), None)
    if (
        place is None
        or len(marked.meant) >= MOST_MARKS
        or any(True for s in ("joint", "pronoun") for _ in places_of(s, marked.words))
    ):
        return None
    start, stop = place
    named = NAME_MARK.findall(marked.text[start:stop])[0]
    heads = managed_by(store, marked.meant[ord(named) - MARK].get("Position", []))
    written = marked.text[start:stop].replace(named, marked.written[ord(named) - MARK])
    text = marked.text[:start] + chr(MARK + len(marked.meant)) + marked.text[stop:]
    return Marked(text, (*marked.meant, {"Position": heads}), (*marked.written, written)) if heads else None


def mark_with_superiors(store: Store, marked: Marked) -> Marked | None:
    """The question with a post and its superior as two names beside each other (the clerk and his boss); None without such."""
    place = next(places_of("with_superior", marked.words), None)
    if place is None or len(marked.meant) >= MOST_MARKS:
        return None
    start, stop = place
    named = NAME_MARK.findall(marked.text[start:stop])[0]
    heads = managed_by(store, marked.meant[ord(named) - MARK].get("Position", []))
    text = f"{marked.text[:start]}{named}和{chr(MARK + len(marked.meant))}{marked.text[stop:]}"
    written = _JOINT.sub("", marked.text[start:stop])
    return Marked(text, (*marked.meant, {"Position": heads}), (*marked.written, written)) if heads else None


def _by_kind(candidates: Iterable[Candidate]) -> dict[str, list[Candidate]]:
    found: dict[str, list[Candidate]] = {}
    for one in candidates:
        found.setdefault(one.kind, []).append(one)
    return found


def mark(store: Store, folded: str, within: str | None, wider: Sequence[_Span] = ()) -> Marked:
    """The question with its stored names marked; 甲公司的店长 and "the clerk of Finance" are one name each.

    `wider` are names that stand around others.
    """
    known = namesakes(store)
    every = list(known.spot(folded))
    people = [
        (one.start, one.end, meant)
        for one in called(store, folded, within)
        if not any(s <= one.start and one.end <= e for s, e in every) and (meant := _person(store, one))
    ]
    wider = [*(one for one in wider if not any(one[0] < end and start < one[1] for start, end, _ in people)), *people]
    spots = [(s, e) for s, e in every if not any(s < end and start < e for start, end, _ in wider)]
    spans = sorted((*_joined(folded, spots[: MOST_MARKS - len(wider)], store, within), *wider), key=lambda span: span[:2])
    text, end, meant, written = "", 0, list[Mapping[str, list[Candidate]]](), list[str]()
    for start, stop, found in spans:
        text += folded[end:start] + chr(MARK + len(meant))
        meant.append(found)
        written.append(folded[start:stop])
        end = stop
    return Marked(without_idle(SPACES.sub("", text + folded[end:])).strip(), tuple(meant), tuple(written))


def _person(store: Store, one: Called) -> dict[str, list[Candidate]]:
    """Who is called, with the posts that they hold; 张经理 is who of that name is a manager, and only as that."""
    found = [candidate_of(name, ALIAS) for name in one.people]
    posts = [replace(post, how=ALIAS) for post in held_by(store, found, partial(fits_post, one.title))]
    return {"Person": found, "Position": posts} if posts else {"Person": found}


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
            found[kind] = [candidate_of(name, how) for name, how in meant]
    if "Person" in found and "Position" not in found and (posts := held_by(store, found["Person"])):
        found["Position"] = posts  # whom somebody reports to is asked of the post
    return found
