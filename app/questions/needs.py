"""Which words a form cannot do without, read from its text, so that only the few forms that may fit are compiled and tried.

A need is several words of which one must stand; a form has several needs. What is hard to tell is left out: no need is invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

Need = tuple[str, ...]

_PIECE = re.compile(
    r"[^()|\[{<\\?*+.^$]+|\||\(\?:|\)|[?*+][?+]?|\(\?P<\w+>|\(\?<?[!=]|\(|\[\^?\]?[^\]]*\]|\{[\d,]+\}[?+]?|\{\w*\}|<\w+>|\\.|[.^$]"
)
_AROUND = frozenset({"(?!", "(?=", "(?<!", "(?<="})
_MOST_WORDS = 60
"""Looking for more words than that costs more than it saves."""


def needs(form: str, macros: Mapping[str, tuple[Need, ...]]) -> tuple[Need, ...]:
    """What the form (a regular expression, <macros> and {names} inside) needs; `macros` are the needs of each macro."""
    return tuple(dict.fromkeys(_either(iter(_PIECE.findall(form)), macros)))


def met(wanted: Iterable[Need], text: str) -> bool:
    """Whether one word of each need stands in the text."""
    return all(any(word in text for word in need) for need in wanted)


def _either(tokens: Iterator[str], macros: Mapping[str, tuple[Need, ...]]) -> list[Need]:
    """The needs of what stands up to the end of this group: of one way its own, of several ways one that covers all."""
    ways: list[list[Need]] = [[]]
    word, newest = "", list[Need]()  # the newest piece, which a quantifier may still take back
    for piece in tokens:
        if piece == ")":
            break
        optional = piece[0] in "?*" or piece.startswith(("{0", "{,"))
        kept = word[:-1] if optional else word
        ways[-1] += [(kept,)] if kept.strip() else [] if optional else newest
        word, newest = "", []
        if piece == "|":
            ways.append([])
        elif piece in _AROUND:
            _either(tokens, macros)
        elif piece[0] == "(":
            newest = _either(tokens, macros)
        elif piece[0] == "<":
            newest = list(macros[piece[1:-1]])
        elif piece[0] not in "[{\\?*.^$+":
            word = piece
    ways[-1] += [(word,)] if word.strip() else newest
    return ways[0] if len(ways) == 1 else _covering(ways)


def _covering(ways: list[list[Need]]) -> list[Need]:
    """The surest need of each way, together; none where a way needs nothing."""
    if not all(ways):
        return []
    surest = (max(way, key=lambda need: (min(map(len, need)), -len(need))) for way in ways)
    together = tuple(dict.fromkeys(word for need in surest for word in need))
    return [together] if len(together) <= _MOST_WORDS else []
