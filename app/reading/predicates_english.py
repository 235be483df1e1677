"""What an English sentence says of its subject: whether a duty, and where that begins.

A deed may stand at once ("… plans the routes", "… is responsible for the routes") or behind what the subject is ("… is the
senior officer and commands the shift"); of several it has no "s" ("They plan the routes"). Who the subject is, others say.
"""

from __future__ import annotations

import re
from functools import cache

from app.language.involvement import states_action
from app.reading.names import is_title
from app.reading.names_english import begins_verb, third_persons
from app.reading.rules import words

_MODAL = re.compile(
    r",? (?:also |then |together |jointly |(?:frequently|often|usually|generally|typically) )*"
    r"(?:(?:shall|will|must|should) (?:also |then |frequently |often )?)?"
)
_WHOLLY = r"(?:(?:also|directly|primarily|ultimately|solely|mainly|mostly|chiefly|principally|largely|jointly|fully|overall) )?"
_FINITE = re.compile(
    rf"(?:(?:is|are|be) {_WHOLLY})?(?:responsible|accountable|in charge|in command|tasked|charged)\b"
    r"|(?:holds?|bears?|has|have) (?:[a-z]+ ){0,2}responsibility for\b"
    r"|(?:(?:is|are) (?:expected|required|there|employed|here) |exists? |has |have |works? )to\b"
)
_NO_DEED = frozenset(
    ("be", "have", "not", "consist", "comprise", "include", "apply", "mean", "expire", "remain", "become", "hold", "meet",
     "continue", "receive", "only", "never", "normally", "also", "then", "usually", "devolve", "need", "exist", "take")
)  # fmt: skip
"""Words after "shall" that state no deed, or not by themselves."""
_CHARGED = re.compile(
    r"(?:(?:is|are|be) )?(?:in charge of|charged with|responsible for)\b|takes? (?:overall )?charge of\b|handles?\b"
    r"|(?:(?:is|are) (?:meant|intended|aimed|assigned) )?(?:to )?assists? (?:the\b|[a-z]+ (?:to|in|with|on)\b)"
    r"|supports (?:the|an?)\b|ha(?:ve|s) (?:the|a) (?:responsibility|duty) (?:to|of|for)\b"
)
_AFORESAID = re.compile(r"\b(?:precedent|preceding|foregoing|aforementioned|aforesaid|above) (?:items|matters|affairs|tasks)\b")
"""Work that an earlier article lists, which says nothing new."""
_IS = re.compile(
    r",? (?:also )?(?:is|are|was|were|has been|have been|has|have|(?:shall|will|must) be)"
    rf" {_WHOLLY}(?!to |responsible|accountable|in charge)"
)
_AND = re.compile(r",? (?:and|&) (?:also )?(?:(?:shall|will|must) (?=be ))?(?=[a-z])")
_PAID = re.compile(
    r"receive (?:such |an? |the |no |any )?(?:[a-z]+ )?"
    r"(?:compensation|pay|salary|wages|remuneration|allowance|stipend|honorarium)\b"
)
_BENT = re.compile(r"[a-z]+(?<![suic])s")
_OBJECT = re.compile(
    r" (?!(?:of|to|in|as|from|under|by|for|with|like|that|when|at|on|than|is|are|was|were|has|have|and|or|not|if|so|too|per)\b)"
    r"[a-z']+"
)
_SHORTEST_VERB = 4
_AGENTS = ("er", "or", "ist", "ian")
_STOP = re.compile(r"[.;:]")
_SEVERAL = re.compile(r"[a-z]{2}s$")


def speaks_of_several(name: str) -> bool:
    """Whether a subject's name is in the plural: "Patrol Officers", "Heads of Year"."""
    head = name.partition(" of ")[0].rstrip()
    return bool(_SEVERAL.search(head)) and not head.endswith("ss")


def says_duty(form: str, start: int, end: int, *, statute: bool = False, several: bool = False) -> bool:
    """Whether a predicate, form[start:end], states a duty. `statute`: only the words of a charge do; `several`: of many."""
    modal = _MODAL.match(form, start, end)
    begin = modal.end() if modal else start
    rest = form[begin:end].lstrip()
    if statute:
        return bool(_CHARGED.match(rest)) and not _AFORESAID.search(rest[:60])
    word = rest.partition(" ")[0]
    if word == "receive" and _PAID.match(rest):
        return False
    bare = modal is not None and any(word in modal[0] for word in ("shall", "will", "must", "should"))
    if bare and word.isalpha() and word not in _NO_DEED:
        return True
    finite = bare or word in third_persons() or (several and word in _plain_verbs())
    return bool(_FINITE.match(rest)) or (finite and states_action(rest)) or _bends_like_a_verb(word, rest)


def _bends_like_a_verb(word: str, rest: str) -> bool:
    """Whether a word that no list has stands as a verb with an object: "bakes the bread", "mends costumes"; not "earns £300"."""
    if len(word) < _SHORTEST_VERB or not _BENT.fullmatch(word) or word[:-1] in words("names.tsv", "state"):
        return False
    if word[:-1].endswith(_AGENTS) and is_title(word[:-1]):
        return False  # Mill |drivers plan …
    return _OBJECT.match(rest, len(word)) is not None


def does_several(form: str, start: int, end: int) -> bool:
    """Whether a predicate of several states a deed in plain words: "administer personnel matters"."""
    modal = _MODAL.match(form, start, end)
    rest = form[modal.end() if modal else start : end].lstrip()
    return bool(_FINITE.match(rest)) or (rest.partition(" ")[0] in _plain_verbs() and states_action(rest))


def second_deed(form: str, start: int, end: int, *, several: bool = False) -> int:
    """Where the duty begins that stands behind what the subject is: "is the head of the shift and |commands it"; 0: none."""
    if _IS.match(form, start, end) is None:
        return 0
    stop = _STOP.search(form, start, end)
    for joint in _AND.finditer(form, start, stop.start() if stop else end):
        rest = form[joint.end() : end]
        word = rest.partition(" ")[0]
        does = word in _plain_verbs() if several else begins_verb(rest) and word in third_persons()
        if (does and states_action(rest)) or _FINITE.match(rest):
            return joint.end()
    return 0


@cache
def _plain_verbs() -> frozenset[str]:
    """The verbs that begin duties, as they stand behind "they"."""
    return frozenset(word for word in words("names.tsv", "verb") if word.isascii() and " " not in word) - _NO_DEED
