"""Which characters a match of a regular expression may begin with, as far as its text shows that plainly.

Many patterns that are asked of every line can so be passed over by a line's first character. It understands literals,
classes, groups that are not captured, and what may be left out; anything else counts as "any character".
"""

from __future__ import annotations

import re

_CLASS = re.compile(r"\[(?!\^)((?:\\.|[^\]\\])+)\]")
_MEMBER = re.compile(r"\\?(?P<first>.)(?:-\\?(?P<last>.))?")
_LITERAL = re.compile(r"(?P<escape>\\[^a-zA-Z0-9])|(?P<digit>\\d)|(?P<plain>[^\\.()\[\]?*+{}^$|])")
_WHOLE = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|.", re.DOTALL)  # an escaped character or a class, in which brackets say nothing
_MAY_BE_MISSING = re.compile(r"(?:[?*]|\{0?,\d*\})[?+]?")
_DIGITS = frozenset("0123456789")


def first_characters(pattern: str) -> frozenset[str] | None:
    """The characters, all ten digits for one of them; None where a match may begin with any, or with nothing."""
    found: set[str] = set()
    for branch in _branches(pattern):
        begins = _of_branch(branch)
        if begins is None:
            return None
        found |= begins
    return frozenset(found | _DIGITS if found & _DIGITS else found)


def _branches(pattern: str) -> list[str]:
    """What stands between the strokes that are in no group; the first ends where a group does that begins before it."""
    branches, depth = [""], 0
    for piece in (match[0] for match in _WHOLE.finditer(pattern)):
        depth += (piece == "(") - (piece == ")")
        if depth < 0:
            break
        if piece == "|" and depth == 0:
            branches.append("")
        else:
            branches[-1] += piece
    return branches


def _of_branch(branch: str) -> set[str] | None:
    found: set[str] = set()
    position = int(branch.startswith("^"))
    while position < len(branch):
        if branch.startswith("(?:", position):
            inner = "|".join(_branches(branch[position + 3 :]))
            position += len(inner) + len("(?:)")
            begins: frozenset[str] | set[str] | None = first_characters(inner)
        elif element := _CLASS.match(branch, position) or _LITERAL.match(branch, position):
            position, begins = element.end(), _members(element)
        else:
            return None
        if begins is None:
            return None
        found |= begins
        missing = _MAY_BE_MISSING.match(branch, position)
        if missing is None:
            return found
        position = missing.end()
    return None


def _members(element: re.Match[str]) -> set[str] | None:
    """The characters of a class or a literal; None for a class that has others in it (\\w)."""
    if element.re is _LITERAL:
        return set(_DIGITS) if element["digit"] else {element[0][-1]}
    if re.search(r"\\[a-zA-Z]", element[1]):
        return None
    found: set[str] = set()
    for member in _MEMBER.finditer(element[1]):
        found |= {chr(code) for code in range(ord(member["first"]), ord(member["last"] or member["first"]) + 1)}
    return found
