"""The organization that a question is confined to: by its name, or by what people call it (the brewery, 银杏苑)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language import lexicon
from app.questions.names import Candidate, candidate_of
from app.questions.namesakes import Name, Namesakes
from app.questions.parts import ASKING
from app.questions.signs import says_something

_AFTER = r"(?:的|里|中|内|里面|那边)?[,:\s]*(?=谁|哪|有哪|什么|由谁|一共|总共)|(?:的|里|中|内|里面|\s*[,:])\s*"
_APART = r"(?:\s*[,:]\s*|\s+-+\s+)"
_CHINESE_ONLY = re.compile(r"[\u3400-\u9fff]+")
_OF_A_PLACE = re.compile(r"(?:^(?:at|in) |(?<= )(?:at|in|of|within) )the (?P<kind>[a-z]+)(?=$|,| )")
_SHORTEST_BEGINNING, _SHORTEST_END, _SHORTEST_WORD = 2, 3, 5


def confined(known: Namesakes, names: Namesakes, folded: str) -> tuple[Candidate | None, str, str]:
    """The organization of `known` that the question is confined to, the question without it, and with its name in full."""
    short = [(folded[start:end], found[0]) for start, end, found in known.spot_near(folded) if len(found) == 1]
    whole = [(one.folded, one) for one in known.of_kind("Organization") if one.folded in folded]
    for written, candidate in (*sorted(whole, key=lambda one: -len(one[0])), *short, *_called(known, names, folded)):
        name = re.escape(written)
        for form in (
            rf"^(?:在|(?:at|in) (?:the )?)?{name}(?:{_AFTER})",
            rf"(?<=[谁位门人])在{name}(?:里面|里|中|内)?",
            rf"(?<=^who) (?:at|in) (?:the )?{name}(?= )",
            rf" (?:at|within) (?:the )?{name}(?= )",
            rf"\s*,?\s+(?:at|in|of|within) (?:the )?{name}$",
        ):
            rest, found = re.subn(form, "", folded)
            if found and ASKING.search(rest):
                return candidate_of(candidate), rest, folded.replace(written, candidate.folded)
        rest, found = re.subn(rf"{_APART}{name}$|^{name}{_APART}", "", folded)  # "largest department, Elmford" asks in no word
        if found:
            return candidate_of(candidate), rest, folded.replace(written, candidate.folded)
    return None, folded, folded


def _called(known: Namesakes, names: Namesakes, folded: str) -> Iterator[tuple[str, Name]]:
    """What of the question is the beginning or the end of just one organization's name, and of no other name there."""
    every = known.of_kind("Organization")
    place = _OF_A_PLACE.search(folded)
    for one in every:
        for part in _parts(one.folded, place["kind"] if place else ""):
            start = folded.find(part)
            if start < 0 or sum(part in other.folded for other in every) > 1 or (len(part) < _SHORTEST_END and _is_word(part)):
                continue
            if not any(s < start + len(part) and start < e for s, e in names.spot(folded)):
                yield part, one
                break


def _is_word(part: str) -> bool:
    return bool(lexicon.concepts_of(part)) or says_something(part)


def _parts(name: str, kind: str) -> Iterator[str]:
    """How people may call an organization: the longer first; an English one by its last word, where that stands as a place."""
    if _CHINESE_ONLY.fullmatch(name):
        yield from (name[:length] for length in range(len(name) - 1, _SHORTEST_END - 1, -1))
        yield from (name[-length:] for length in range(len(name) - 1, _SHORTEST_END - 1, -1))
        yield name[:_SHORTEST_BEGINNING]
    elif len(kind) >= _SHORTEST_WORD and name.endswith(f" {kind}"):
        yield kind
