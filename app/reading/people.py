"""A post and the person who holds it, as a line's head names them: 董事长张某某, 党委书记 李建国, 副局长:王某某.

A person is known by a common surname (names.tsv) and what a given name may be; other words behind a title are none.
"""

from __future__ import annotations

from functools import cache

from app.reading.names import is_title
from app.reading.rules import beginning, words

_LONGEST_GIVEN = 2
_LONGEST_END = 8  # surname, given name, brackets and spaces


def is_person(form: str) -> bool:
    """Whether the whole text is a person's name: a common surname and one or two characters, or 某 in their place."""
    surname = beginning("names.tsv", "surname", form)
    given = form[len(surname) :]
    return bool(surname) and 1 <= len(given) <= _LONGEST_GIVEN and given.isalpha() and not _is_word(form)


def title_and_person(form: str) -> tuple[int, int] | None:
    """Where the title ends and where the person's name begins in a text that is both and nothing else."""
    for end in range(len(form) - 2, max(1, len(form) - _LONGEST_END), -1):
        begin = end + (form[end] in " :(-–—")
        if is_person(form[begin:].rstrip(")")) and is_title(form[:end]):
            return end, begin
    return None


@cache
def _titles() -> frozenset[str]:
    return words("names.tsv", "title") | words("names.tsv", "general")


def _is_word(form: str) -> bool:
    """Whether the text is a title or a word for many people, though it begins like a surname: 经理, 主任."""
    return form in _titles() or is_title(form) or form.endswith("员")
